//! Registers that are published: requests of civic access, acts. A fact is in them only where the kit lets publish it and
//! the law does not forbid it in the case at hand.

use crate::engine::{Engine, failed};
use crate::error::Error;
use digipro_store::{CaseFilter, CaseRow, CaseStatus, Keyed, Page};
use digipro_vocab::time::civil_day;
use digipro_vocab::value::Fields;
use digipro_vocab::{Date, EntityId, Value};
use serde_json::{Map, Value as Json};
use std::collections::BTreeSet;

/// Which register.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Requests of access (ANAC, guidelines no. 1309/2016): of kits whose cases are entered in it.
    Accesses,
    /// Cases that have ended with an act.
    Acts,
}

/// The fact by which a kit says that its cases are requests of access.
const ENTERED: &str = "registro";
/// Rows read at a time.
const CHUNK: usize = 500;

/// The rows of a register: what may be published of each case, in the order of the cases.
///
/// # Errors
/// When the store, or a case, cannot be read.
pub fn rows(
    engine: &Engine,
    kind: Kind,
    (from, to): (Option<Date>, Option<Date>),
    seen: &dyn Fn(Option<&EntityId>) -> bool,
) -> Result<Vec<Map<String, Json>>, Error> {
    let (mut found, mut page) = (Vec::new(), Page::first(CHUNK));
    loop {
        let rows =
            engine.runner.store().cases(CaseFilter::default(), page).map_err(|error| failed(error.into()))?;
        let Some(last) = rows.last() else { return Ok(found) };
        page = Page::after(last.row_key(), CHUNK);
        for row in rows.iter().filter(|row| seen(row.entity.as_ref())) {
            let began = civil_day(row.started);
            if from.is_none_or(|from| from <= began) && to.is_none_or(|to| began <= to) {
                found.extend(entry(engine, kind, row)?);
            }
        }
    }
}

/// What is published of a case; nothing where it does not belong in the register.
fn entry(engine: &Engine, kind: Kind, row: &CaseRow) -> Result<Option<Map<String, Json>>, Error> {
    let graph = engine.runner.definition(&row.definition).map_err(failed)?;
    let effective = &graph.effective;
    let access = effective.data.keys().any(|path| path.split('.').next() == Some(ENTERED));
    let belongs = match kind {
        Kind::Accesses => access,
        Kind::Acts => row.status == CaseStatus::Completed,
    };
    if !belongs {
        return Ok(None);
    }
    let facts = match engine.runner.variables(row.case) {
        Ok(facts) => facts,
        // A case that cannot be read is told without its facts.
        Err(digipro_runner::Error::Rejected(_)) => Fields::new(),
        Err(error) => return Err(failed(error)),
    };
    let published = effective.publication(&facts);
    let mut told = Map::new();
    told.insert("case".to_owned(), Json::from(row.case.0));
    told.insert("kit".to_owned(), Json::from(effective.kit.as_ref()));
    told.insert("entity".to_owned(), row.entity.as_ref().map_or(Json::Null, |of| Json::from(of.as_str())));
    told.insert("began".to_owned(), Json::from(civil_day(row.started).to_string()));
    let ended = row.ended.map(|ended| civil_day(ended).to_string());
    told.insert("ended".to_owned(), ended.map_or(Json::Null, Json::from));
    for (name, value) in &published.facts {
        leaves(name, value, &mut told);
    }
    Ok(Some(told))
}

/// The values in a value, by their paths.
fn leaves(path: &str, value: &Value, into: &mut Map<String, Json>) {
    match value {
        Value::Context(fields) => {
            fields.iter().for_each(|(name, value)| leaves(&format!("{path}.{name}"), value, into));
        }
        other => {
            into.insert(path.to_owned(), serde_json::to_value(other).unwrap_or_default());
        }
    }
}

/// The rows as CSV (RFC 4180), with a line of names first.
#[must_use]
pub fn csv(rows: &[Map<String, Json>]) -> String {
    let mut names: Vec<&str> = ["case", "kit", "entity", "began", "ended"].into();
    let facts: BTreeSet<&str> = rows.iter().flat_map(Map::keys).map(String::as_str).collect();
    let more: Vec<&str> = facts.into_iter().filter(|name| !names.contains(name)).collect();
    names.extend(more);
    let line = |cells: Vec<String>| format!("{}\r\n", cells.join(","));
    let mut text = line(names.iter().map(|name| quoted(name)).collect());
    for row in rows {
        let cell = |name: &&str| match row.get(*name) {
            None | Some(Json::Null) => String::new(),
            Some(Json::String(text)) => quoted(text),
            Some(other) => quoted(&other.to_string()),
        };
        text += &line(names.iter().map(cell).collect());
    }
    text
}

/// A table as CSV (RFC 4180), with a line of names first.
pub fn table<const COLUMNS: usize>(
    names: [&str; COLUMNS],
    rows: impl IntoIterator<Item = [String; COLUMNS]>,
) -> String {
    let mut text = names.map(quoted).join(",") + "\r\n";
    for row in rows {
        text += &row.map(|cell| quoted(&cell)).join(",");
        text += "\r\n";
    }
    text
}

/// A cell. One that a spreadsheet would take for a formula is told as text.
fn quoted(text: &str) -> String {
    let formula = text.starts_with(['=', '+', '-', '@', '\t', '\r']);
    let text = if formula { format!("'{text}") } else { text.to_owned() };
    if text.contains([',', '"', '\n', '\r']) { format!("\"{}\"", text.replace('"', "\"\"")) } else { text }
}
