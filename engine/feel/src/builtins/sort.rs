//! Sorting (DMN 1.5, 10.3.4.8), stable, by a function that the author gives and that may be inconsistent.

use super::{Builtin, Call};
use crate::{compare, datum::Datum, meter::Outcome};

pub(super) const TABLE: &[Builtin] =
    &[Builtin::new("sort", &[&["list", "precedes?"], &["list", "function"]], |call| {
        let items: Vec<Datum> = call.list(0)?.iter().collect();
        let precedes = call.any(1);
        let sorted = merged(call, items, &precedes)?;
        call.meter().list(sorted)
    })];

/// Merges ever longer sorted runs, without recursion.
fn merged(call: &mut Call<'_, '_>, items: Vec<Datum>, precedes: &Datum) -> Outcome<Vec<Datum>> {
    let mut runs: Vec<Vec<Datum>> = items.into_iter().map(|item| vec![item]).collect();
    while runs.len() > 1 {
        let mut longer = Vec::with_capacity(runs.len().div_ceil(2));
        let mut waiting = runs.into_iter();
        while let Some(left) = waiting.next() {
            longer.push(match waiting.next() {
                Some(right) => merge(call, left, right, precedes)?,
                None => left,
            });
        }
        runs = longer;
    }
    Ok(runs.pop().unwrap_or_default())
}

fn merge(
    call: &mut Call<'_, '_>,
    left: Vec<Datum>,
    right: Vec<Datum>,
    precedes: &Datum,
) -> Outcome<Vec<Datum>> {
    call.meter().count(left.len() + right.len())?;
    let mut merged = Vec::with_capacity(left.len() + right.len());
    let (mut left, mut right) = (left.into_iter().peekable(), right.into_iter().peekable());
    while let (Some(a), Some(b)) = (left.peek(), right.peek()) {
        // The right one goes first only if it must, so that equal items keep their order.
        let first = if comes_before(call, b, a, precedes)? { right.next() } else { left.next() };
        merged.extend(first);
    }
    merged.extend(left.chain(right));
    Ok(merged)
}

fn comes_before(call: &mut Call<'_, '_>, a: &Datum, b: &Datum, precedes: &Datum) -> Outcome<bool> {
    if precedes.is_null() {
        return match compare::order(a, b, call.meter()) {
            Some(order) => Ok(order.is_lt()),
            None => call.wrong(0, "values of one type that has an order"),
        };
    }
    match call.invoke(precedes, vec![a.clone(), b.clone()])? {
        Datum::Boolean(truth) => Ok(truth),
        _ => call.nothing("the function that orders is neither true nor false of two items"),
    }
}
