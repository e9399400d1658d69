//! Functions of numbers (DMN 1.5, 10.3.4.5).

use super::{Builtin, Call};
use crate::{
    codes,
    datum::Datum,
    meter::{Outcome, null},
};
use digipro_vocab::{Number, number::Rounding};

pub(super) const TABLE: &[Builtin] = &[
    Builtin::new("decimal", &[&["n", "scale"]], |call| round(call, Rounding::HalfEven)),
    Builtin::new("floor", &[&["n", "scale?"]], |call| round(call, Rounding::Floor)),
    Builtin::new("ceiling", &[&["n", "scale?"]], |call| round(call, Rounding::Ceiling)),
    Builtin::new("round up", &[&["n", "scale?"]], |call| round(call, Rounding::Up)),
    Builtin::new("round down", &[&["n", "scale?"]], |call| round(call, Rounding::Down)),
    Builtin::new("round half up", &[&["n", "scale?"]], |call| round(call, Rounding::HalfUp)),
    Builtin::new("round half down", &[&["n", "scale?"]], |call| round(call, Rounding::HalfDown)),
    Builtin::new("abs", &[&["n"]], abs),
    Builtin::new("modulo", &[&["dividend", "divisor"]], modulo),
    Builtin::new("sqrt", &[&["number"]], sqrt),
    Builtin::new("log", &[&["number"]], log),
    Builtin::new("exp", &[&["number"]], exp),
    Builtin::new("odd", &[&["number"]], |call| parity(call, 1)),
    Builtin::new("even", &[&["number"]], |call| parity(call, 0)),
];

/// Most and least digits after the point that a number may be rounded to.
const SCALES: std::ops::RangeInclusive<i64> = -6_111..=6_176;

fn found(number: Option<Number>) -> Outcome {
    match number {
        Some(number) => Ok(Datum::Number(number)),
        None => null(codes::P0423, "the result is not a number in range"),
    }
}

fn round(call: &mut Call<'_, '_>, mode: Rounding) -> Outcome {
    let number = call.number(0)?;
    let scale = if call.count() > 1 { call.whole(1)? } else { 0 };
    if !SCALES.contains(&scale) {
        return call.nothing("the scale lies outside -6111 to 6176");
    }
    let places = i16::try_from(scale).unwrap_or(0);
    found(number.round(places, mode))
}

fn abs(call: &mut Call<'_, '_>) -> Outcome {
    call.single(0, "a number or a duration", |datum| match datum {
        Datum::Number(number) if *number < Number::ZERO => Some(Datum::Number(number.neg())),
        Datum::Days(days) if days.is_negative() => days.checked_neg().map(Datum::Days),
        Datum::Days(days) => Some(Datum::Days(*days)),
        Datum::Months(months) => Some(Datum::Months(months.saturating_abs())),
        Datum::Number(number) => Some(Datum::Number(*number)),
        _ => None,
    })
}

/// The remainder with the sign of the divisor.
fn modulo(call: &mut Call<'_, '_>) -> Outcome {
    let (dividend, divisor) = (call.number(0)?, call.number(1)?);
    if divisor == Number::ZERO {
        return null(codes::P0423, "division by zero");
    }
    let remainder = Number::from_decimal(dividend.decimal().rem(divisor.decimal()));
    found(remainder.and_then(|remainder| {
        let across = remainder != Number::ZERO && (remainder < Number::ZERO) != (divisor < Number::ZERO);
        if across { remainder.add(divisor) } else { Some(remainder) }
    }))
}

/// What they cost in steps: about their microseconds.
const ROOT: usize = 20;
const LOGARITHM: usize = 500;
const EXPONENTIAL: usize = 80;

fn sqrt(call: &mut Call<'_, '_>) -> Outcome {
    call.meter().spend(ROOT)?;
    let number = call.number(0)?;
    if number < Number::ZERO {
        return call.nothing("a negative number has no square root");
    }
    found(Number::from_decimal(number.decimal().sqrt()))
}

fn log(call: &mut Call<'_, '_>) -> Outcome {
    call.meter().spend(LOGARITHM)?;
    let number = call.number(0)?;
    if number <= Number::ZERO {
        return call.nothing("only positive numbers have a logarithm");
    }
    found(Number::from_decimal(number.decimal().ln()))
}

fn exp(call: &mut Call<'_, '_>) -> Outcome {
    call.meter().spend(EXPONENTIAL)?;
    let number = call.number(0)?;
    if number > Number::from(20_000_i64) {
        return null(codes::P0423, "the result is not a number in range");
    }
    if number < Number::from(-20_000_i64) {
        return Ok(Datum::Number(Number::ZERO));
    }
    found(Number::from_decimal(number.decimal().exp()))
}

fn parity(call: &mut Call<'_, '_>, remainder: i64) -> Outcome {
    let number = call.number(0)?;
    if !number.is_whole() {
        return Ok(Datum::Boolean(false));
    }
    let two = Number::from(2_i64).decimal();
    let rest = Number::from_decimal(number.decimal().rem(two)).unwrap_or(Number::ZERO);
    Ok(Datum::Boolean((rest != Number::ZERO) == (remainder == 1)))
}
