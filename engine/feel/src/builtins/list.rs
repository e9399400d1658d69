//! Questions about lists (DMN 1.5, 10.3.4.4): membership, extremes, sums, truth of all and any.

use super::{Builtin, Call};
use crate::{
    codes, compare,
    datum::Datum,
    evaluate,
    meter::{Outcome, null},
};
use digipro_vocab::Number;
use std::cmp::Ordering;

pub(super) const TABLE: &[Builtin] = &[
    Builtin::new("list contains", &[&["list", "element"]], contains),
    Builtin::new("count", &[&["list"]], |call| {
        let count = call.list(0)?.len();
        Ok(Datum::Number((count as u64).into()))
    }),
    Builtin::new("min", &[&["list"], &["c..."]], |call| extreme(call, Ordering::Less)),
    Builtin::new("max", &[&["list"], &["c..."]], |call| extreme(call, Ordering::Greater)),
    Builtin::new("sum", &[&["list"], &["n..."]], |call| folded(call, Number::add)),
    Builtin::new("product", &[&["list"], &["n..."]], |call| folded(call, Number::mul)),
    Builtin::new("all", &[&["list"], &["b..."]], |call| junction(call, false)),
    Builtin::new("any", &[&["list"], &["b..."]], |call| junction(call, true)),
    Builtin::new("index of", &[&["list", "match"]], index_of),
    Builtin::new("is empty", &[&["list"]], |call| Ok(Datum::Boolean(call.list(0)?.len() == 0))),
];

fn contains(call: &mut Call<'_, '_>) -> Outcome {
    let (items, wanted) = (call.list(0)?, call.any(1));
    for item in items.iter() {
        if compare::equal(&item, &wanted, call.meter())? == Some(true) {
            return Ok(Datum::Boolean(true));
        }
    }
    Ok(Datum::Boolean(false))
}

fn extreme(call: &mut Call<'_, '_>, wanted: Ordering) -> Outcome {
    let mut best: Option<Datum> = None;
    for item in call.items()? {
        let better = match &best {
            None => {
                matches!(compare::order(&item, &item, call.meter()), Some(Ordering::Equal)).then_some(true)
            }
            Some(best) => compare::order(&item, best, call.meter()).map(|order| order == wanted),
        };
        match better {
            Some(true) => best = Some(item),
            Some(false) => {}
            None => return call.wrong(0, "values of one type that has an order"),
        }
    }
    Ok(best.unwrap_or_default())
}

/// The numbers of a list or of the arguments; `None` when there are none.
pub(super) fn numbers(call: &mut Call<'_, '_>) -> Outcome<Vec<Number>> {
    let mut numbers = Vec::new();
    for item in call.items()? {
        match item {
            Datum::Number(number) => numbers.push(number),
            _ => return call.wrong(0, "numbers"),
        }
    }
    Ok(numbers)
}

fn folded(call: &mut Call<'_, '_>, combine: fn(Number, Number) -> Option<Number>) -> Outcome {
    let numbers = numbers(call)?;
    let Some((first, rest)) = numbers.split_first() else { return Ok(Datum::Null) };
    match rest.iter().try_fold(*first, |total, number| combine(total, *number)) {
        Some(total) => Ok(Datum::Number(total)),
        None => null(codes::P0423, "the result is not a number in range"),
    }
}

fn junction(call: &mut Call<'_, '_>, deciding: bool) -> Outcome {
    let mut known = true;
    for item in call.items()? {
        match item {
            Datum::Boolean(truth) if truth == deciding => return Ok(Datum::Boolean(deciding)),
            Datum::Boolean(_) => {}
            _ => known = false,
        }
    }
    Ok(if known { Datum::Boolean(!deciding) } else { Datum::Null })
}

fn index_of(call: &mut Call<'_, '_>) -> Outcome {
    let (items, wanted) = (call.list(0)?, call.any(1));
    let mut places = Vec::new();
    for (index, item) in items.iter().enumerate() {
        if evaluate::passes(&item, &wanted, call.meter())? == Some(true) {
            places.push(Datum::Number((index as u64 + 1).into()));
        }
    }
    call.meter().list(places)
}
