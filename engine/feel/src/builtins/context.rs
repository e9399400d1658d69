//! Functions of contexts (DMN 1.5, 10.3.4.9).

use super::{Builtin, Call};
use crate::{
    codes,
    datum::{Datum, Entries, Items},
    meter::{Outcome, null},
};
use digipro_vocab::Name;
use std::collections::BTreeMap;

pub(super) const TABLE: &[Builtin] = &[
    Builtin::new("get value", &[&["m", "key"], &["context", "key"], &["context", "keys"]], get_value),
    Builtin::new("get entries", &[&["m"], &["context"]], get_entries),
    Builtin::new("context", &[&["entries"]], context),
    Builtin::new("context put", &[&["context", "key", "value"], &["context", "keys", "value"]], put),
    Builtin::new("context merge", &[&["contexts"]], merge),
];

fn get_value(call: &mut Call<'_, '_>) -> Outcome {
    let entries = call.entries(0)?;
    let keys = keys(call)?;
    let mut value = Datum::Context(entries);
    for key in keys {
        let Datum::Context(entries) = &value else { return Ok(Datum::Null) };
        match entries.get(&key) {
            Some(entry) => value = entry,
            None => return null(codes::P0422, format!("the context has no entry `{key}`")),
        }
    }
    Ok(value)
}

/// The second argument: a key, or the keys of a path.
fn keys(call: &Call<'_, '_>) -> Outcome<Vec<Name>> {
    match call.any(1) {
        Datum::Text(key) => Ok(vec![key]),
        // By name, a path is `keys`.
        Datum::List(keys) if keys.len() > 0 && !(call.named && call.parameter(1) == "key") => keys
            .iter()
            .map(|key| match key {
                Datum::Text(key) => Ok(key),
                _ => call.wrong(1, "strings"),
            })
            .collect(),
        _ => call.wrong(1, "a string, or a list of strings with one item or more"),
    }
}

fn get_entries(call: &mut Call<'_, '_>) -> Outcome {
    let entries = call.entries(0)?;
    call.meter().count(entries.len())?;
    let pairs = entries.to_map().into_iter().map(|(key, value)| {
        let pair = BTreeMap::from([("key".into(), Datum::Text(key)), ("value".into(), value)]);
        call.meter().entries(pair)
    });
    let pairs = pairs.collect::<Outcome<_>>()?;
    call.meter().list(pairs)
}

fn context(call: &mut Call<'_, '_>) -> Outcome {
    let items = match call.any(0) {
        Datum::Context(entry) => Items::single(Datum::Context(entry)),
        _ => call.list(0)?,
    };
    let mut fields = BTreeMap::new();
    for item in items.iter() {
        let pair = match &item {
            Datum::Context(entry) => entry.get("key").zip(entry.get("value")),
            _ => None,
        };
        match pair {
            Some((Datum::Text(key), value)) => {
                if fields.insert(key.clone(), value).is_some() {
                    return call.nothing(&format!("the key `{key}` is there twice"));
                }
            }
            _ => return call.wrong(0, "contexts with a `key`, which is a string, and a `value`"),
        }
    }
    call.meter().entries(fields)
}

fn put(call: &mut Call<'_, '_>) -> Outcome {
    let entries = call.entries(0)?;
    let (keys, value) = (keys(call)?, call.any(2));
    put_at(call, &entries, &keys, value)
}

fn put_at(call: &mut Call<'_, '_>, entries: &Entries, keys: &[Name], value: Datum) -> Outcome {
    let Some((key, deeper)) = keys.split_first() else { return Ok(value) };
    let mut fields = entries.to_map();
    call.meter().count(fields.len())?;
    let value = if deeper.is_empty() {
        value
    } else {
        match fields.get(key) {
            Some(Datum::Context(inner)) => put_at(call, &inner.clone(), deeper, value)?,
            _ => return call.nothing(&format!("there is no context at `{key}`")),
        }
    };
    fields.insert(key.clone(), value);
    call.meter().entries(fields)
}

fn merge(call: &mut Call<'_, '_>) -> Outcome {
    let contexts = call.list(0)?;
    let mut fields = BTreeMap::new();
    for context in contexts.iter() {
        let Datum::Context(entries) = context else { return call.wrong(0, "contexts") };
        call.meter().count(entries.len())?;
        fields.extend(entries.to_map());
    }
    call.meter().entries(fields)
}
