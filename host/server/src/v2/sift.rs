//! Searches over what is not in the views, such as definitions: a few rows that are at hand, sifted as JSON.

use super::find::{Answer, PageInfo, Wanted, order, unasked, wrong};
use crate::problem::Problem;
use axum::http::StatusCode;
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use digipro_runner::search::Order;
use digipro_vocab::Instant;
use serde::Serialize;
use serde_json::{Map, Value};
use std::cmp::Ordering;

/// What is at hand of an answer: its fields, and others by which it is found and that are not shown.
pub(super) struct Sifted {
    shown: Map<String, Value>,
    hidden: Map<String, Value>,
}

impl Sifted {
    /// A row with its fields.
    pub(super) fn new(shown: impl Serialize) -> Result<Self, Problem> {
        match serde_json::to_value(shown) {
            Ok(Value::Object(shown)) => Ok(Self { shown, hidden: Map::new() }),
            _ => Err(Problem::failed(crate::codes::I0210, "a row cannot be written")),
        }
    }

    /// A field by which it is found.
    pub(super) fn with(mut self, name: &str, value: impl Into<Value>) -> Self {
        self.hidden.insert(name.to_owned(), value.into());
        self
    }

    fn field(&self, name: &str) -> Option<&Value> {
        self.shown.get(name).or_else(|| self.hidden.get(name))
    }
}

/// The part of the rows that is wanted. They come in the order of `key` where nothing else is said.
pub(super) fn sift(rows: Vec<Sifted>, wanted: &Wanted, key: &str) -> Result<Answer<Value>, Problem> {
    let mut found = Vec::new();
    for row in rows {
        if fits(&row, &wanted.filter)? {
            found.push(row);
        }
    }
    let mut sorts = Vec::new();
    for sort in &wanted.sort {
        if found.iter().any(|row| row.field(&sort.field).is_none()) {
            return Err(unasked(format!("`sort`: nothing is sorted by `{}`", sort.field)));
        }
        sorts.push((sort.field.as_str(), order(sort.order.as_deref())?));
    }
    sorts.push((key, Order::Ascending));
    let place = |row: &Sifted| -> Vec<Value> {
        sorts.iter().map(|(field, _)| row.field(field).cloned().unwrap_or_default()).collect()
    };
    let compare = |one: &[Value], other: &[Value]| {
        let each = one.iter().zip(other).zip(&sorts);
        each.map(|((one, other), (_, order))| match order {
            Order::Ascending => order_of(one, other),
            Order::Descending => order_of(other, one),
        })
        .fold(Ordering::Equal, Ordering::then)
    };
    found.sort_by(|one, other| compare(&place(one), &place(other)));
    let total = found.len();
    let page = wanted.page.as_ref();
    let limit = page.and_then(|page| page.limit).unwrap_or(100);
    if let Some(after) = page.and_then(|page| page.after.as_deref()) {
        let after = read(after, sorts.len())?;
        found.retain(|row| compare(&place(row), &after) == Ordering::Greater);
    } else if let Some(before) = page.and_then(|page| page.before.as_deref()) {
        let before = read(before, sorts.len())?;
        found.retain(|row| compare(&place(row), &before) == Ordering::Less);
        let passed = found.len().saturating_sub(limit);
        found.drain(..passed);
    } else if let Some(from) = page.and_then(|page| page.from) {
        found.drain(..from.min(total));
    }
    found.truncate(limit);
    let page = PageInfo {
        total_items: total,
        has_more_total_items: false,
        start_cursor: found.first().map(|row| cursor(&place(row))),
        end_cursor: found.last().map(|row| cursor(&place(row))),
    };
    Ok(Answer { items: found.into_iter().map(|row| Value::Object(row.shown)).collect(), page })
}

fn cursor(place: &[Value]) -> String {
    BASE64_STANDARD.encode(Value::from(place.to_vec()).to_string())
}

fn read(cursor: &str, length: usize) -> Result<Vec<Value>, Problem> {
    let bytes = BASE64_STANDARD.decode(cursor).ok();
    let place: Option<Vec<Value>> = bytes.and_then(|bytes| serde_json::from_slice(&bytes).ok());
    place
        .filter(|place| place.len() == length)
        .ok_or_else(|| unasked(format!("the cursor `{cursor}` does not belong to this search")))
}

/// Keys compare as the numbers that they are.
fn order_of(one: &Value, other: &Value) -> Ordering {
    match (one, other) {
        (Value::Null, Value::Null) => Ordering::Equal,
        (Value::Null, _) => Ordering::Less,
        (_, Value::Null) => Ordering::Greater,
        (Value::Number(one), Value::Number(other)) => one.as_i64().cmp(&other.as_i64()),
        (Value::Bool(one), Value::Bool(other)) => one.cmp(other),
        (Value::String(one), Value::String(other)) => match (one.parse::<u64>(), other.parse::<u64>()) {
            (Ok(one), Ok(other)) => one.cmp(&other),
            _ => match (one.parse::<Instant>(), other.parse::<Instant>()) {
                (Ok(one), Ok(other)) => one.cmp(&other),
                _ => one.cmp(other),
            },
        },
        (one, other) => one.to_string().cmp(&other.to_string()),
    }
}

fn fits(row: &Sifted, filter: &Map<String, Value>) -> Result<bool, Problem> {
    for (name, asked) in filter {
        if asked.is_null() {
            continue;
        }
        let Some(value) = row.field(name) else {
            return Err(unasked(format!("`filter.{name}`: nothing is found by this")));
        };
        if !passes(name, value, asked)? {
            return Ok(false);
        }
    }
    Ok(true)
}

fn passes(name: &str, value: &Value, asked: &Value) -> Result<bool, Problem> {
    let Value::Object(asked) = asked else { return same(name, value, asked) };
    for (operator, operand) in asked {
        let list = || operand.as_array().ok_or_else(|| wrong(name, "a list is expected"));
        let among = |list: &Vec<Value>| -> Result<bool, Problem> {
            list.iter().try_fold(false, |found, one| Ok(found || same(name, value, one)?))
        };
        let beyond = |ways: &[Ordering]| !value.is_null() && ways.contains(&order_of(value, operand));
        let good = match operator.as_str() {
            "$eq" => same(name, value, operand)?,
            "$neq" => !same(name, value, operand)?,
            "$in" => among(list()?)?,
            "$notIn" => !among(list()?)?,
            "$exists" => {
                let exists = operand.as_bool().ok_or_else(|| wrong(name, "`$exists` is true or false"))?;
                exists != value.is_null()
            }
            "$like" => {
                let like = operand.as_str().ok_or_else(|| wrong(name, "`$like` is text"))?;
                value.as_str().is_some_and(|text| digipro_runner::search::like(like, text))
            }
            "$gt" => beyond(&[Ordering::Greater]),
            "$gte" => beyond(&[Ordering::Greater, Ordering::Equal]),
            "$lt" => beyond(&[Ordering::Less]),
            "$lte" => beyond(&[Ordering::Less, Ordering::Equal]),
            other => return Err(wrong(name, &format!("`{other}` is no operator"))),
        };
        if !good {
            return Ok(false);
        }
    }
    Ok(true)
}

/// Words of closed lists are the same in any case; the name of such a field says that it is one.
fn same(name: &str, value: &Value, asked: &Value) -> Result<bool, Problem> {
    match (value, asked) {
        (Value::String(one), Value::String(other)) if name == "state" || name.ends_with("Type") => {
            Ok(one.eq_ignore_ascii_case(other))
        }
        (Value::Null, _) => Ok(false),
        (one, other) if std::mem::discriminant(one) == std::mem::discriminant(other) => Ok(one == other),
        _ => Err(wrong(name, "the value has another type than the field").status(StatusCode::BAD_REQUEST)),
    }
}
