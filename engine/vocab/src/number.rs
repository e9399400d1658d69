//! Decimal numbers of 34 significant digits, rounded half to even (DMN 1.5, 10.3.2.3.1).

mod arithmetic;

use crate::Exact;
use fastnum::{
    D128, U128,
    decimal::{Context, RoundingMode, Sign},
};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use std::{cmp::Ordering, fmt, hash, str::FromStr};

/// Significant digits that every result is rounded to.
const DIGITS: usize = 34;
/// Exponents beyond this are refused: no amount, count or rate needs them, and writing them out in plain
/// decimal would fill the log.
const EXPONENT_MAX: i32 = 6_144;
/// Without traps: in a debug build those panic where a result is out of range.
const CONTEXT: Context = Context::default().with_rounding_mode(RoundingMode::HalfEven).without_traps();

/// A decimal number: the only kind of number in variables and expressions. Always finite.
#[derive(Clone, Copy)]
pub struct Number(D128);

#[expect(
    clippy::should_implement_trait,
    reason = "the operators of `std` cannot say that there is no result"
)]
impl Number {
    /// Zero.
    pub const ZERO: Self = Self(D128::ZERO.with_ctx(CONTEXT));
    /// One.
    pub const ONE: Self = Self(D128::ONE.with_ctx(CONTEXT));

    /// The decimal behind it, for functions that this type does not offer.
    #[must_use]
    pub fn decimal(self) -> D128 {
        self.0
    }

    /// A decimal rounded to 34 digits; `None` when it is not a finite number in range.
    #[must_use]
    pub fn from_decimal(decimal: D128) -> Option<Self> {
        if !decimal.is_finite() {
            return None;
        }
        if decimal.is_zero() {
            // The only zero: the library also has one with a sign, and orders it before this one.
            return Some(Self::ZERO);
        }
        let decimal = decimal.with_ctx(CONTEXT);
        let digits = decimal.digits_count();
        let rounded = if digits > DIGITS {
            let excess = i16::try_from(digits - DIGITS).ok()?;
            rounded(decimal, decimal.fractional_digits_count().checked_sub(excess)?, Rounding::HalfEven)?
        } else {
            decimal
        };
        let exponent = -i32::from(rounded.fractional_digits_count());
        (exponent.abs() <= EXPONENT_MAX && rounded.is_finite()).then_some(Self(rounded))
    }

    /// The sum; `None` out of range.
    #[must_use]
    pub fn add(self, other: Self) -> Option<Self> {
        arithmetic::add(self, other)
    }

    /// The difference; `None` out of range.
    #[must_use]
    pub fn sub(self, other: Self) -> Option<Self> {
        arithmetic::add(self, other.neg())
    }

    /// The product; `None` out of range.
    #[must_use]
    pub fn mul(self, other: Self) -> Option<Self> {
        arithmetic::mul(self, other)
    }

    /// The quotient; `None` when dividing by zero or out of range.
    #[must_use]
    pub fn div(self, other: Self) -> Option<Self> {
        arithmetic::div(self, other)
    }

    /// The number with the sign turned.
    #[must_use]
    pub fn neg(self) -> Self {
        if self.0.is_zero() { Self::ZERO } else { Self(self.0.neg()) }
    }

    /// The number with at most so many digits after the point (before it, if negative); `None` out of range.
    #[must_use]
    pub fn round(self, places: i16, mode: Rounding) -> Option<Self> {
        if self.0.fractional_digits_count() <= places {
            return Some(self);
        }
        Self::from_decimal(rounded(self.0, places, mode)?)
    }

    /// Whether it has no fraction.
    #[must_use]
    pub fn is_whole(self) -> bool {
        self.0.reduce().fractional_digits_count() <= 0
    }

    /// The whole number, if it is one that fits.
    #[must_use]
    pub fn to_i64(self) -> Option<i64> {
        if !self.is_whole() {
            return None;
        }
        i64::try_from(self.0.round(0)).ok()
    }

    /// The exact decimal of the rule contract; `None` when its digits do not fit in 64 bits.
    #[must_use]
    pub fn to_exact(self) -> Option<Exact> {
        let text = self.to_string();
        let (whole, fraction) = text.split_once('.').unwrap_or((&text, ""));
        let unscaled = format!("{whole}{fraction}").parse().ok()?;
        Some(Exact { unscaled, scale: u8::try_from(fraction.len()).ok()? })
    }
}

/// Which of the two neighbours a number between them is rounded to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rounding {
    /// Away from zero.
    Up,
    /// Towards zero.
    Down,
    /// The greater one.
    Ceiling,
    /// The lesser one.
    Floor,
    /// The nearer one; from the middle, away from zero.
    HalfUp,
    /// The nearer one; from the middle, towards zero.
    HalfDown,
    /// The nearer one; from the middle, the even one.
    HalfEven,
}

/// A decimal cut to so many digits after the point. Computed on the coefficient: the library's own rounding looks
/// at the first digit that it drops and at no other, so it takes 0.251 for the middle between 0.2 and 0.3.
fn rounded(decimal: D128, places: i16, mode: Rounding) -> Option<D128> {
    let dropped = u32::try_from(i32::from(decimal.fractional_digits_count()) - i32::from(places)).ok()?;
    let coefficient = u128::try_from(decimal.digits()).ok()?;
    // A unit that no coefficient reaches leaves all of it as the rest, and less than half.
    let unit = 10_u128.checked_pow(dropped);
    let (kept, rest) = unit.map_or((0, coefficient), |unit| (coefficient / unit, coefficient % unit));
    let to_half = unit.map_or(Ordering::Less, |unit| rest.cmp(&(unit / 2)));
    let negative = decimal.is_negative();
    let away = rest != 0
        && match mode {
            Rounding::Up => true,
            Rounding::Down => false,
            Rounding::Ceiling => !negative,
            Rounding::Floor => negative,
            Rounding::HalfUp => to_half.is_ge(),
            Rounding::HalfDown => to_half.is_gt(),
            Rounding::HalfEven => to_half.is_gt() || (to_half.is_eq() && kept % 2 == 1),
        };
    let sign = if negative { Sign::Minus } else { Sign::Plus };
    let coefficient = U128::try_from(kept.checked_add(u128::from(away))?).ok()?;
    Some(D128::from_parts(coefficient, -i32::from(places), sign, CONTEXT))
}

impl From<Exact> for Number {
    fn from(exact: Exact) -> Self {
        let scaled = D128::from(exact.unscaled);
        let power = D128::from(10_u8).powi(i32::from(exact.scale));
        Self::from_decimal(scaled.div(power)).unwrap_or(Self::ZERO)
    }
}

macro_rules! from_whole {
    ($($kind:ty),*) => {$(
        impl From<$kind> for Number {
            fn from(whole: $kind) -> Self {
                Self(D128::from(whole).with_ctx(CONTEXT))
            }
        }
    )*};
}
from_whole!(i64, i32, u32, u8, u64);

/// The text is not a decimal number in range.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not a decimal number")]
pub struct NotANumber(pub String);

impl FromStr for Number {
    type Err = NotANumber;

    fn from_str(text: &str) -> Result<Self, NotANumber> {
        let wrong = || NotANumber(text.chars().take(64).collect());
        arithmetic::parse(text).ok_or_else(wrong)
    }
}

impl fmt::Display for Number {
    /// Plain decimal without exponent and without needless zeros: equal numbers have equal text.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let reduced = self.0.reduce();
        let (digits, places) = (reduced.digits().to_string(), reduced.fractional_digits_count());
        if digits == "0" {
            return f.write_str("0");
        }
        if reduced.is_negative() {
            f.write_str("-")?;
        }
        let places = i64::from(places);
        let length = i64::try_from(digits.len()).unwrap_or(i64::MAX);
        let zeros = |n: i64| "0".repeat(usize::try_from(n).unwrap_or(0));
        if places <= 0 {
            write!(f, "{digits}{}", zeros(-places))
        } else if places >= length {
            write!(f, "0.{}{digits}", zeros(places - length))
        } else {
            let split = usize::try_from(length - places).unwrap_or(0);
            let (whole, fraction) = digits.split_at_checked(split).unwrap_or((&digits, ""));
            write!(f, "{whole}.{fraction}")
        }
    }
}

impl fmt::Debug for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self}")
    }
}

impl PartialEq for Number {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other).is_eq()
    }
}

impl Eq for Number {}

impl PartialOrd for Number {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Number {
    fn cmp(&self, other: &Self) -> Ordering {
        let (a, b) = (&self.0, &other.0);
        // With as many digits after the point and one sign, the coefficients decide; most numbers are such.
        if a.fractional_digits_count() == b.fractional_digits_count() {
            match (a.is_negative(), b.is_negative()) {
                (false, false) => return a.digits().cmp(&b.digits()),
                (true, true) => return b.digits().cmp(&a.digits()),
                _ => {}
            }
        }
        a.cmp(b)
    }
}

impl hash::Hash for Number {
    fn hash<H: hash::Hasher>(&self, state: &mut H) {
        self.to_string().hash(state);
    }
}

impl Serialize for Number {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if let Some(whole) = self.to_i64() {
            return serializer.serialize_i64(whole);
        }
        // With all its digits: `serde_json::Number` is arbitrary precision in this workspace.
        serde_json::Number::from_string_unchecked(self.to_string()).serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Number {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        serde_json::Number::deserialize(deserializer)?.as_str().parse().map_err(de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::Number;
    use crate::Exact;
    use proptest::prelude::*;

    fn number(text: &str) -> Number {
        text.parse().unwrap()
    }

    #[test]
    fn arithmetic_keeps_34_digits_and_rounds_half_to_even() {
        assert_eq!(number("1").div(number("3")).unwrap().to_string(), format!("0.{}", "3".repeat(34)));
        assert_eq!(number("0.1").add(number("0.2")).unwrap(), number("0.3"));
        let nines = "9".repeat(34);
        assert_eq!(number(&nines).to_string(), nines);
        assert_eq!(number(&format!("{nines}9")).to_string(), format!("1{}", "0".repeat(35)));
        assert_eq!(
            number("10000000000000000000000000000000005").to_string(),
            "10000000000000000000000000000000000"
        );
        assert!(number("1").div(Number::ZERO).is_none());
        assert_eq!(number("-0").cmp(&Number::ZERO), std::cmp::Ordering::Equal);
        assert_eq!(number("-0.4").round(0, super::Rounding::HalfUp), Some(Number::ZERO));
        assert!(number("1e6000").mul(number("1e6000")).is_none());
        assert_eq!(number("1e-6000").mul(number("1e-6000")), None);
    }

    #[test]
    fn rounding_looks_at_every_digit_that_it_drops() {
        use super::Rounding::{Ceiling, Down, Floor, HalfDown, HalfEven, HalfUp, Up};
        for (input, places, mode, text) in [
            ("0.251", 1, HalfEven, "0.3"),
            ("0.25", 1, HalfEven, "0.2"),
            ("0.35", 1, HalfEven, "0.4"),
            ("0.251", 1, HalfDown, "0.3"),
            ("0.25", 1, HalfDown, "0.2"),
            ("-0.25", 1, HalfUp, "-0.3"),
            ("5.01", 0, Up, "6"),
            ("-5.01", 0, Up, "-6"),
            ("5.99", 0, Down, "5"),
            ("-5.01", 0, Floor, "-6"),
            ("-5.99", 0, Ceiling, "-5"),
            ("5.01", 0, Ceiling, "6"),
            ("1250", -2, HalfEven, "1200"),
            ("1250.01", -2, HalfEven, "1300"),
            ("1", -100, HalfEven, "0"),
            ("99.5", 0, HalfEven, "100"),
            ("1.5", 3, Up, "1.5"),
        ] {
            assert_eq!(
                number(input).round(places, mode).unwrap().to_string(),
                text,
                "{input} {places} {mode:?}"
            );
        }
        let long = format!("1{}5{}1e-40", "0".repeat(33), "0".repeat(20));
        assert_eq!(number(&long).to_string(), format!("1000000000000000.{}1", "0".repeat(17)));
        let thirty_five = format!("1.{}51", "0".repeat(33));
        assert_eq!(number(&thirty_five).to_string(), format!("1.{}1", "0".repeat(32)));
    }

    #[test]
    fn text_is_plain_and_equal_numbers_have_equal_text() {
        for (input, text) in [
            ("1.50", "1.5"),
            ("1E3", "1000"),
            ("-0", "0"),
            ("-0.0", "0"),
            ("1e-5", "0.00001"),
            ("-12.30", "-12.3"),
            ("007", "7"),
        ] {
            assert_eq!(number(input).to_string(), text, "{input}");
        }
        for wrong in
            ["", "NaN", "Infinity", "1e999999", "1,5", "--1", "0x10", ".", "1e", "e5", "1.2.3", "1e+-5", "1 "]
        {
            assert!(wrong.parse::<Number>().is_err(), "{wrong}");
        }
    }

    #[test]
    fn facts_are_exact() {
        assert_eq!(number("139999.99").to_exact(), Some(Exact { unscaled: 13_999_999, scale: 2 }));
        assert_eq!(number("-0.05").to_exact(), Some(Exact { unscaled: -5, scale: 2 }));
        assert_eq!(Number::from(Exact { unscaled: -5, scale: 2 }), number("-0.05"));
        assert_eq!(number("99999999999999999999").to_exact(), None);
        assert_eq!(number("5.00").to_i64(), Some(5));
        assert_eq!(number("5.5").to_i64(), None);
    }

    #[test]
    fn results_are_rounded_once() {
        // The 38 digits that the library computes end in 5000, and what follows decides.
        let nines = "9".repeat(34);
        for (left, operator, right, result) in [
            (
                "1000000000000000000000000000000001",
                '*',
                "1000000000000000000000000000000001",
                "1000000000000000000000000000000002e33",
            ),
            (
                "1000000000000000000000000000000005",
                '*',
                "1.000000000000000000000000000000001",
                "1000000000000000000000000000000006",
            ),
            (nines.as_str(), '+', "0.5", "10000000000000000000000000000000000"),
            (nines.as_str(), '+', "0.4999999999999999999999", nines.as_str()),
            ("1000000000000000000000000000000000", '-', "0.05", "1000000000000000000000000000000000"),
            (
                "1000000000000000000000000000000000",
                '-',
                "0.0500000000000000000000001",
                "999999999999999999999999999999999.9",
            ),
            (
                "1000000000000000000000000000000001",
                '-',
                "0.5000000000000000000000001",
                "1000000000000000000000000000000000",
            ),
            ("1000000000000000000000000000000001", '-', "0.5", "1000000000000000000000000000000000"),
            ("1", '-', "1e-6000", "1"),
            ("1e6000", '+', "1e-6000", "1e6000"),
            ("1", '/', "4", "0.25"),
            ("2", '/', "3", "0.6666666666666666666666666666666667"),
            ("1", '/', "1000000000000000000000000000000001", "9.99999999999999999999999999999999e-34"),
        ] {
            let (a, b) = (number(left), number(right));
            let got = match operator {
                '+' => a.add(b),
                '-' => a.sub(b),
                '*' => a.mul(b),
                _ => a.div(b),
            };
            assert_eq!(got, Some(number(result)), "{left} {operator} {right}");
        }
    }

    proptest! {
        #[test]
        fn sums_products_and_quotients_are_the_nearest_numbers(
            a in "[1-9][0-9]{0,33}", b in "[1-9][0-9]{0,33}", e in -40_i32..40, f in -40_i32..40, minus in any::<bool>(),
        ) {
            // Beside a decimal of four times the width, which has digits enough to be exact or to tell.
            use fastnum::{D512, decimal::Context as Wide};
            let wide = |n: Number| D512::from_str(&n.to_string(), Wide::default()).unwrap();
            let (a, b) = (number(&format!("{a}e{e}")), number(&format!("{b}e{f}")));
            let b = if minus { b.neg() } else { b };
            for (got, exact) in [
                (a.add(b), wide(a) + wide(b)),
                (a.sub(b), wide(a) - wide(b)),
                (a.mul(b), wide(a) * wide(b)),
                (a.div(b), wide(a) / wide(b)),
            ] {
                let (got, negative) = (got.unwrap(), exact.is_negative());
                let text = exact.reduce().abs().digits().to_string();
                let exponent = -i32::from(exact.reduce().fractional_digits_count());
                let kept = text.get(..34).unwrap_or(&text);
                let rest = text.get(34..).unwrap_or_default();
                let up = match rest.as_bytes() {
                    [] => false,
                    [b'5', others @ ..] if others.iter().all(|b| *b == b'0') => kept.as_bytes()[kept.len() - 1] % 2 == 1,
                    [first, ..] => *first >= b'5',
                };
                let kept = kept.parse::<u128>().unwrap() + u128::from(up);
                let sign = if negative { "-" } else { "" };
                let wanted = number(&format!("{sign}{kept}e{}", exponent + rest.len() as i32));
                prop_assert_eq!(got, wanted, "{} {}", a, b);
            }
        }

        #[test]
        fn the_short_way_of_comparing_agrees_with_the_long_one(
            a in -999_i64..999, b in -999_i64..999, places in 0_u8..3, other in 0_u8..3,
        ) {
            let (x, y) = (Exact { unscaled: a, scale: places }, Exact { unscaled: b, scale: other });
            let wide = |exact: Exact| exact.unscaled * 10_i64.pow(3 - u32::from(exact.scale));
            prop_assert_eq!(Number::from(x).cmp(&Number::from(y)), wide(x).cmp(&wide(y)));
            prop_assert_eq!(Number::from(x) == Number::from(y), wide(x) == wide(y));
        }

        #[test]
        fn text_and_json_read_back(whole in any::<i64>(), fraction in 0_u32..1_000_000) {
            let original = number(&format!("{whole}.{fraction:06}"));
            prop_assert_eq!(number(&original.to_string()), original);
            let json = serde_json::to_string(&original).unwrap();
            prop_assert_eq!(serde_json::from_str::<Number>(&json).unwrap(), original);
        }
    }
}
