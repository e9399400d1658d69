//! Amounts in euro: exact decimals, compared by value whatever their number of decimals, rounded to the cent.

use digipro_vocab::{Exact, Number, number::Rounding};
use std::cmp::Ordering;

/// Digits after the point of an amount in euro.
const CENTS: i16 = 2;

/// An amount of whole euro.
#[must_use]
pub const fn euro(whole: i64) -> Exact {
    Exact { unscaled: whole, scale: 0 }
}

/// Hundredths.
#[must_use]
pub const fn cents(hundredths: i64) -> Exact {
    Exact { unscaled: hundredths, scale: 2 }
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

/// Whether one amount is below another.
#[must_use]
pub fn below(one: Exact, other: Exact) -> bool {
    compare(one, other) == Ordering::Less
}

/// The lesser of two amounts.
#[must_use]
pub fn least(one: Exact, other: Exact) -> Exact {
    if below(other, one) { other } else { one }
}

/// The product, to the cent, half a cent up; none when it does not fit.
#[must_use]
pub fn product(factors: &[Exact]) -> Option<Exact> {
    let product = factors.iter().try_fold(Number::ONE, |so_far, factor| so_far.mul(Number::from(*factor)))?;
    product.round(CENTS, Rounding::HalfUp)?.to_exact()
}

/// The sum; none when it does not fit.
#[must_use]
pub fn sum(one: Exact, other: Exact) -> Option<Exact> {
    Number::from(one).add(Number::from(other))?.to_exact()
}

#[cfg(test)]
mod tests {
    use super::{compare, euro};
    use digipro_vocab::Exact;
    use std::cmp::Ordering;

    #[test]
    fn amounts_compare_by_value() {
        let cents = |unscaled| Exact { unscaled, scale: 2 };
        assert_eq!(compare(euro(1000), cents(100_000)), Ordering::Equal);
        assert_eq!(compare(cents(13_999_999), euro(140_000)), Ordering::Less);
        assert_eq!(compare(cents(100_001), euro(1000)), Ordering::Greater);
    }
}
