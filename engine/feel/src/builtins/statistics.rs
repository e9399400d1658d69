//! Statistics of numbers (DMN 1.5, 10.3.4.4).

use super::{Builtin, Call, list::numbers};
use crate::{
    codes,
    datum::Datum,
    meter::{Outcome, null},
};
use digipro_vocab::Number;

pub(super) const TABLE: &[Builtin] = &[
    Builtin::new("mean", &[&["list"], &["n..."]], |call| {
        let numbers = numbers(call)?;
        if numbers.is_empty() { Ok(Datum::Null) } else { found(mean(&numbers)) }
    }),
    Builtin::new("median", &[&["list"], &["n..."]], median),
    Builtin::new("stddev", &[&["list"], &["n..."]], deviation),
    Builtin::new("mode", &[&["list"], &["n..."]], mode),
];

fn found(number: Option<Number>) -> Outcome {
    match number {
        Some(number) => Ok(Datum::Number(number)),
        None => null(codes::P0423, "the result is not a number in range"),
    }
}

fn mean(numbers: &[Number]) -> Option<Number> {
    let sum = numbers.iter().try_fold(Number::ZERO, |sum, number| sum.add(*number))?;
    sum.div(Number::from(numbers.len() as u64))
}

fn median(call: &mut Call<'_, '_>) -> Outcome {
    let mut numbers = numbers(call)?;
    numbers.sort_unstable();
    let middle = numbers.len() / 2;
    match (middle.checked_sub(1).and_then(|below| numbers.get(below)), numbers.get(middle)) {
        (_, None) => Ok(Datum::Null),
        (Some(below), Some(above)) if numbers.len().is_multiple_of(2) => found(mean(&[*below, *above])),
        (_, Some(middle)) => Ok(Datum::Number(*middle)),
    }
}

/// The standard deviation of a sample.
fn deviation(call: &mut Call<'_, '_>) -> Outcome {
    let numbers = numbers(call)?;
    if numbers.len() < 2 {
        return call.nothing("a deviation takes two numbers or more");
    }
    let variance = mean(&numbers).and_then(|mean| {
        let squares = numbers.iter().try_fold(Number::ZERO, |sum, number| {
            let distance = number.sub(mean)?;
            sum.add(distance.mul(distance)?)
        })?;
        squares.div(Number::from(numbers.len() as u64 - 1))
    });
    found(variance.and_then(|variance| Number::from_decimal(variance.decimal().sqrt())))
}

/// The most frequent numbers, in ascending order.
fn mode(call: &mut Call<'_, '_>) -> Outcome {
    let mut numbers = numbers(call)?;
    numbers.sort_unstable();
    let runs: Vec<&[Number]> = numbers.chunk_by(|a, b| a == b).collect();
    let most = runs.iter().map(|run| run.len()).max().unwrap_or(0);
    let modes =
        runs.iter().filter(|run| run.len() == most).filter_map(|run| run.first()).map(|n| Datum::Number(*n));
    let modes = modes.collect();
    call.meter().list(modes)
}
