//! Lists from lists (DMN 1.5, 10.3.4.4).

use super::{Builtin, Call};
use crate::{
    compare,
    datum::{Datum, Items},
    evaluate,
    meter::Outcome,
    temporal::Day,
};
use digipro_vocab::{Name, Number};
use std::collections::BTreeSet;

pub(super) const TABLE: &[Builtin] = &[
    Builtin::new("sublist", &[&["list", "start position", "length?"]], sublist),
    Builtin::new("append", &[&["list", "item..."]], |call| {
        let mut items: Vec<Datum> = call.list(0)?.iter().collect();
        items.extend(call.arguments.iter().skip(1).cloned());
        call.meter().list(items)
    }),
    Builtin::new("concatenate", &[&["list..."]], |call| {
        let items = all_items(call)?;
        call.meter().list(items)
    }),
    Builtin::new("union", &[&["list..."]], |call| {
        let items = all_items(call)?;
        distinct(call, items)
    }),
    Builtin::new("insert before", &[&["list", "position", "newItem"]], insert_before),
    Builtin::new("remove", &[&["list", "position"]], |call| {
        let mut items: Vec<Datum> = call.list(0)?.iter().collect();
        let place = position(call, items.len())?;
        items.remove(place);
        call.meter().list(items)
    }),
    Builtin::new("list replace", &[&["list", "position", "newItem"], &["list", "match", "newItem"]], replace),
    Builtin::new("reverse", &[&["list"]], |call| {
        let items = call.list(0)?.iter().rev().collect();
        call.meter().list(items)
    }),
    Builtin::new("distinct values", &[&["list"]], |call| {
        let items = call.list(0)?.iter().collect();
        distinct(call, items)
    }),
    Builtin::new("flatten", &[&["list"]], |call| {
        let mut flat = Vec::new();
        let items = call.list(0)?;
        flatten(call, &items, &mut flat)?;
        call.meter().list(flat)
    }),
];

/// The place from 0 that the second argument names.
fn position(call: &mut Call<'_, '_>, length: usize) -> Outcome<usize> {
    match evaluate::place(call.whole(1)?.into(), length) {
        Some(place) => Ok(place),
        None => call.nothing(&format!("the list has {length} items")),
    }
}

fn sublist(call: &mut Call<'_, '_>) -> Outcome {
    let items = call.list(0)?;
    let start = position(call, items.len())?;
    let left = items.len() - start;
    let length = if call.count() > 2 {
        match usize::try_from(call.whole(2)?) {
            Ok(length) if length <= left && length > 0 => length,
            _ => return call.nothing(&format!("{left} items follow the start")),
        }
    } else {
        left
    };
    let taken = items.iter().skip(start).take(length).collect();
    call.meter().list(taken)
}

fn all_items(call: &mut Call<'_, '_>) -> Outcome<Vec<Datum>> {
    let mut all = Vec::new();
    for index in 0..call.count() {
        let items = call.list(index)?;
        call.meter().count(all.len() + items.len())?;
        all.extend(items.iter());
    }
    Ok(all)
}

fn insert_before(call: &mut Call<'_, '_>) -> Outcome {
    let mut items: Vec<Datum> = call.list(0)?.iter().collect();
    let place = position(call, items.len())?;
    items.insert(place, call.any(2));
    call.meter().list(items)
}

/// Replaces the item at a position, or every item for which `match(item, new item)` holds.
fn replace(call: &mut Call<'_, '_>) -> Outcome {
    let mut items: Vec<Datum> = call.list(0)?.iter().collect();
    let (matched, new) = (call.any(1), call.any(2));
    if let Datum::Function(_) = matched {
        for item in &mut items {
            match call.invoke(&matched, vec![item.clone(), new.clone()])? {
                Datum::Boolean(true) => *item = new.clone(),
                Datum::Boolean(false) => {}
                _ => return call.nothing("`match` is neither true nor false of an item"),
            }
        }
    } else {
        let place = position(call, items.len())?;
        if let Some(item) = items.get_mut(place) {
            *item = new;
        }
    }
    call.meter().list(items)
}

/// The items, each once. Numbers, strings and the like are found by their order, so that a long list of them takes
/// hardly longer than its length; only lists, contexts and times are compared one with all.
fn distinct(call: &mut Call<'_, '_>, items: Vec<Datum>) -> Outcome {
    let mut kept: Vec<Datum> = Vec::new();
    let mut keys: BTreeSet<Key> = BTreeSet::new();
    let mut others: Vec<usize> = Vec::new();
    for item in items {
        call.meter().spend(1)?;
        if let Some(key) = key(&item) {
            if let Key::Text(text) = &key {
                call.meter().read(text.len())?;
            }
            if keys.insert(key) {
                kept.push(item);
            }
            continue;
        }
        let mut known = false;
        for other in &others {
            if let Some(other) = kept.get(*other) {
                known = known || compare::equal(&item, other, call.meter())? == Some(true);
            }
        }
        if !known {
            others.push(kept.len());
            kept.push(item);
        }
    }
    call.meter().list(kept)
}

/// A value by which equal ones are found. Values of different kinds are never equal.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Key {
    Null,
    Boolean(bool),
    Number(Number),
    Text(Name),
    Date(Day),
    Months(i64),
}

fn key(item: &Datum) -> Option<Key> {
    Some(match item {
        Datum::Null => Key::Null,
        Datum::Boolean(truth) => Key::Boolean(*truth),
        Datum::Number(number) => Key::Number(*number),
        Datum::Text(text) => Key::Text(text.clone()),
        Datum::Date(day) => Key::Date(*day),
        Datum::Months(months) => Key::Months(*months),
        _ => return None,
    })
}

fn flatten(call: &mut Call<'_, '_>, items: &Items, flat: &mut Vec<Datum>) -> Outcome<()> {
    call.meter().count(items.len())?;
    for item in items.iter() {
        match item {
            Datum::List(inner) => flatten(call, &inner, flat)?,
            other => flat.push(other),
        }
    }
    call.meter().fits(flat.len())
}
