//! Amounts in euro: exact decimals, compared by value whatever their number of decimals.

use digipro_sdk::prelude::*;
use std::cmp::Ordering;

/// An amount of whole euro.
#[must_use]
pub const fn euro(whole: i64) -> Exact {
    Exact { unscaled: whole, scale: 0 }
}

/// The order of two amounts: `1000` and `1000.00` are equal.
#[must_use]
pub fn compare(one: Exact, other: Exact) -> Ordering {
    let scale = one.scale.max(other.scale);
    let aligned = |amount: Exact| {
        let power = 10_i128.saturating_pow(u32::from(scale.saturating_sub(amount.scale)));
        i128::from(amount.unscaled).saturating_mul(power)
    };
    aligned(one).cmp(&aligned(other))
}

#[cfg(test)]
mod tests {
    use super::{compare, euro};
    use digipro_sdk::prelude::Exact;
    use std::cmp::Ordering;

    #[test]
    fn amounts_compare_by_value() {
        let cents = |unscaled| Exact { unscaled, scale: 2 };
        assert_eq!(compare(euro(1000), cents(100_000)), Ordering::Equal);
        assert_eq!(compare(cents(13_999_999), euro(140_000)), Ordering::Less);
        assert_eq!(compare(cents(100_001), euro(1000)), Ordering::Greater);
    }
}
