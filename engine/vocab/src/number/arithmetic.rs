//! Sums, products and quotients: computed exactly, rounded once (IEEE 754-2008 decimal128, as DMN 1.5, 10.3.2.3.1
//! asks). Rounding the library's 38 digits to 34 would round twice.

use super::{CONTEXT, DIGITS, EXPONENT_MAX, Number};
use fastnum::{D128, U128, decimal::Sign};
use std::cmp::Ordering;

/// A number taken apart: the coefficient times ten to the exponent.
#[derive(Clone, Copy)]
pub(super) struct Parts {
    pub(super) negative: bool,
    pub(super) coefficient: u128,
    pub(super) exponent: i32,
    /// Whether digits follow that are not in the coefficient, which then has more than [`DIGITS`].
    pub(super) more: bool,
}

/// Digits that any coefficient of 128 bits can have.
const WIDTH: u32 = 38;
/// Digits of a quotient or product before it is rounded: two more than are kept.
const GUARDED: u32 = DIGITS as u32 + 2;

fn power(exponent: u32) -> u128 {
    10_u128.checked_pow(exponent).unwrap_or(u128::MAX)
}

fn digits(coefficient: u128) -> u32 {
    coefficient.checked_ilog10().map_or(0, |log| log + 1)
}

impl Parts {
    pub(super) fn of(number: Number) -> Self {
        Self {
            negative: number.0.is_negative(),
            coefficient: u128::try_from(number.0.digits()).unwrap_or(0),
            exponent: -i32::from(number.0.fractional_digits_count()),
            more: false,
        }
    }

    /// Rounded to 34 digits, half to even; `None` out of range.
    pub(super) fn rounded(self) -> Option<Number> {
        let Self { negative, mut coefficient, mut exponent, more } = self;
        let excess = digits(coefficient).saturating_sub(DIGITS as u32);
        if excess > 0 {
            let unit = power(excess);
            let (kept, rest) = (coefficient / unit, coefficient % unit);
            let up = match rest.cmp(&(unit / 2)) {
                Ordering::Less => false,
                Ordering::Equal => more || kept % 2 == 1,
                Ordering::Greater => true,
            };
            coefficient = kept + u128::from(up);
            exponent = exponent.checked_add_unsigned(excess)?;
            if coefficient == power(DIGITS as u32) {
                coefficient /= 10;
                exponent = exponent.checked_add(1)?;
            }
        }
        if coefficient == 0 {
            return Some(Number::ZERO);
        }
        if exponent.abs() > EXPONENT_MAX {
            return None;
        }
        let sign = if negative { Sign::Minus } else { Sign::Plus };
        Some(Number(D128::from_parts(U128::try_from(coefficient).ok()?, exponent, sign, CONTEXT)))
    }

    /// Without zeros at the end.
    fn reduced(mut self) -> Self {
        for step in [16, 8, 4, 2, 1] {
            let unit = power(step);
            while self.coefficient != 0 && self.coefficient.is_multiple_of(unit) {
                self.coefficient /= unit;
                self.exponent = self.exponent.saturating_add_unsigned(step);
            }
        }
        self
    }
}

/// The sum; `None` out of range.
pub(super) fn add(a: Number, b: Number) -> Option<Number> {
    let (a, b) = (Parts::of(a), Parts::of(b));
    let (high, low) = if a.exponent >= b.exponent { (a, b) } else { (b, a) };
    if low.coefficient == 0 {
        return high.rounded();
    }
    if high.coefficient == 0 {
        return low.rounded();
    }
    let shift = high.exponent.abs_diff(low.exponent);
    // How far the coefficient of the higher one can be widened, and what the lower one then loses.
    let widened = shift.min(WIDTH - digits(high.coefficient));
    let lost = shift - widened;
    let left = high.coefficient * power(widened);
    let unit = power(lost.min(WIDTH));
    let (right, more) = (low.coefficient / unit, !low.coefficient.is_multiple_of(unit));
    let exponent = high.exponent.checked_sub_unsigned(widened)?;
    if high.negative == low.negative {
        return Parts { negative: high.negative, coefficient: left + right, exponent, more }.rounded();
    }
    let (negative, coefficient) = match left.checked_sub(right) {
        // What was lost counts as less than one.
        Some(difference) if more => (high.negative, difference - 1),
        Some(difference) => (high.negative, difference),
        None => (low.negative, right - left),
    };
    Parts { negative, coefficient, exponent, more }.rounded()
}

/// The product; `None` out of range.
pub(super) fn mul(a: Number, b: Number) -> Option<Number> {
    let (a, b) = (Parts::of(a), Parts::of(b));
    let negative = a.negative != b.negative;
    let exponent = a.exponent.checked_add(b.exponent)?;
    if let Some(coefficient) = a.coefficient.checked_mul(b.coefficient) {
        return Parts { negative, coefficient, exponent, more: false }.rounded();
    }
    let dropped = (digits(a.coefficient) + digits(b.coefficient)).saturating_sub(GUARDED);
    let limbs = wide(a.coefficient, b.coefficient);
    let (limbs, first) = divided(limbs, dropped / 2);
    let (limbs, second) = divided(limbs, dropped - dropped / 2);
    let [low, high, ..] = limbs;
    let coefficient = u128::from(high) << 64 | u128::from(low);
    let exponent = exponent.checked_add_unsigned(dropped)?;
    Parts { negative, coefficient, exponent, more: first || second }.rounded()
}

/// The quotient; `None` when dividing by zero or out of range.
pub(super) fn div(a: Number, b: Number) -> Option<Number> {
    let (a, b) = (Parts::of(a), Parts::of(b));
    let mut coefficient = a.coefficient.checked_div(b.coefficient)?;
    let mut rest = a.coefficient % b.coefficient;
    let mut exponent = a.exponent.checked_sub(b.exponent)?;
    let room = WIDTH - digits(b.coefficient);
    while rest != 0 && digits(coefficient) < GUARDED {
        let step = room.min(WIDTH - digits(coefficient));
        rest *= power(step);
        coefficient = coefficient * power(step) + rest / b.coefficient;
        rest %= b.coefficient;
        exponent = exponent.checked_sub_unsigned(step)?;
    }
    let quotient = Parts { negative: a.negative != b.negative, coefficient, exponent, more: rest != 0 };
    if rest == 0 { quotient.reduced().rounded() } else { quotient.rounded() }
}

/// The product of two coefficients in 64-bit limbs, the lowest first.
fn wide(a: u128, b: u128) -> [u64; 4] {
    let halves = |whole: u128| [whole & u128::from(u64::MAX), whole >> 64];
    let ([a_low, a_high], [b_low, b_high]) = (halves(a), halves(b));
    let low = a_low * b_low;
    let (middle, carried) = (a_low * b_high).overflowing_add(a_high * b_low);
    let (second, over) = (low >> 64).overflowing_add(middle & u128::from(u64::MAX));
    debug_assert!(!over, "two 64-bit numbers");
    let high = a_high * b_high + (middle >> 64) + (u128::from(carried) << 64) + (second >> 64);
    let limb = |whole: u128| u64::try_from(whole & u128::from(u64::MAX)).unwrap_or(0);
    [limb(low), limb(second), limb(high), limb(high >> 64)]
}

/// Limbs divided by ten to a power below twenty, and whether something is left over.
fn divided(limbs: [u64; 4], exponent: u32) -> ([u64; 4], bool) {
    let divisor = power(exponent);
    let mut rest = 0_u128;
    let mut quotient = [0; 4];
    for (limb, part) in limbs.iter().zip(&mut quotient).rev() {
        let whole = rest << 64 | u128::from(*limb);
        *part = u64::try_from(whole / divisor).unwrap_or(0);
        rest = whole % divisor;
    }
    (quotient, rest != 0)
}

/// A number in decimal notation, with or without point and exponent.
pub(super) fn parse(text: &str) -> Option<Number> {
    let (negative, rest) = match text.as_bytes() {
        [b'-', rest @ ..] => (true, rest),
        [b'+', rest @ ..] => (false, rest),
        rest => (false, rest),
    };
    let (mut coefficient, mut exponent, mut more) = (0_u128, 0_i32, false);
    let (mut point, mut any) = (false, false);
    let mut bytes = rest.iter();
    while let Some(byte) = bytes.next() {
        match byte {
            b'0'..=b'9' => {
                any = true;
                let digit = byte - b'0';
                if digits(coefficient) < WIDTH {
                    coefficient = coefficient * 10 + u128::from(digit);
                    exponent = exponent.checked_sub(i32::from(point))?;
                } else {
                    more = more || digit != 0;
                    exponent = exponent.checked_add(i32::from(!point))?;
                }
            }
            b'.' if !point => point = true,
            b'e' | b'E' if any => {
                let written = std::str::from_utf8(bytes.as_slice()).ok()?;
                exponent = exponent.checked_add(written.parse().ok()?)?;
                break;
            }
            _ => return None,
        }
    }
    if any { Parts { negative, coefficient, exponent, more }.rounded() } else { None }
}
