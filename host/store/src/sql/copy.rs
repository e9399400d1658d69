//! A whole store from one database into another, table by table, as it stood at one moment.

use super::search::Dialect;
use super::value::Kind;
use super::{Line, Sql, Value, table};
use crate::Error;
use crate::limits::COPY_ROWS;
use crate::view::View;
use std::borrow::Cow;

/// A value that is on its way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cell {
    /// None.
    Null,
    /// A whole number.
    Whole(i64),
    /// Text.
    Text(String),
    /// Bytes.
    Bytes(Vec<u8>),
}

impl Cell {
    pub(crate) fn value(&self) -> Value<'_> {
        match self {
            Self::Null => Value::Null,
            Self::Whole(number) => Value::Whole(*number),
            Self::Text(text) => Value::Text(Cow::Borrowed(text)),
            Self::Bytes(bytes) => Value::Bytes(bytes),
        }
    }

    /// The number that stands here; 0 where there is none.
    pub(crate) fn whole(&self) -> u64 {
        if let Self::Whole(number) = self { u64::try_from(*number).unwrap_or_default() } else { 0 }
    }

    /// The bytes that stand here; none where there are none.
    pub(crate) fn bytes(&self) -> &[u8] {
        if let Self::Bytes(bytes) = self { bytes } else { &[] }
    }
}

impl From<u64> for Cell {
    fn from(number: u64) -> Self {
        Self::Whole(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

/// Some rows of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// The table.
    pub table: String,
    /// Its columns.
    pub columns: Vec<String>,
    /// The rows.
    pub rows: Vec<Vec<Cell>>,
}

impl Piece {
    /// Where a column stands.
    pub(crate) fn place(&self, column: &str) -> Option<usize> {
        self.columns.iter().position(|name| name == column)
    }
}

use Kind::{Bytes, Text, Whole};

/// The tables of the ground state: the log first, then what names its records.
const GROUND: &[(&str, &[(&str, Kind)])] = &[
    (
        "record",
        &[
            ("position", Whole),
            ("case_id", Whole),
            ("seq", Whole),
            ("at", Whole),
            ("body", Bytes),
            ("payloads", Bytes),
            ("hash", Bytes),
        ],
    ),
    ("chain", &[("case_id", Whole), ("definition", Bytes), ("seq", Whole), ("hash", Bytes)]),
    ("payload", &[("case_id", Whole), ("digest", Bytes), ("bytes", Bytes)]),
    ("idempotency", &[("key", Text), ("case_id", Whole), ("seq", Whole)]),
    ("artifact", &[("number", Whole), ("kind", Text), ("digest", Bytes), ("at", Whole), ("bytes", Bytes)]),
    ("register", &[("seq", Whole), ("at", Whole), ("body", Bytes), ("hash", Bytes)]),
    (
        "message",
        &[
            ("number", Whole),
            ("entity", Text),
            ("name", Text),
            ("key", Text),
            ("id", Text),
            ("conversation", Whole),
            ("element", Text),
            ("at", Whole),
            ("until", Whole),
            ("routed", Whole),
            ("sender_case", Whole),
            ("sender_seq", Whole),
            ("body", Bytes),
        ],
    ),
    ("message_taken", &[("number", Whole), ("process", Text), ("case_id", Whole), ("began", Whole)]),
    (
        "signal",
        &[
            ("number", Whole),
            ("name", Text),
            ("at", Whole),
            ("sender_case", Whole),
            ("sender_seq", Whole),
            ("body", Bytes),
        ],
    ),
    (
        "signal_target",
        &[
            ("number", Whole),
            ("place", Whole),
            ("case_id", Whole),
            ("ticket", Whole),
            ("definition", Bytes),
            ("process", Text),
            ("start", Text),
            ("part", Whole),
            ("got", Whole),
        ],
    ),
    ("posted", &[("request", Text), ("kind", Text), ("number", Whole)]),
    ("claim", &[("entity", Text), ("process", Text), ("key", Text), ("case_id", Whole)]),
    ("conversation", &[("case_id", Whole), ("conversation", Whole)]),
    ("data_store", &[("entity", Text), ("name", Text), ("body", Bytes)]),
    ("snapshot", &[("case_id", Whole), ("seq", Whole), ("digest", Bytes), ("bytes", Bytes)]),
    (STALE, &[("one", Whole), ("after", Whole)]),
];

/// The table that says which views have to be computed again.
pub(crate) const STALE: &str = "rebuild";
/// Not a table: how far the numbers of messages and signals have come.
pub(crate) const COUNTERS: &str = "counters";

/// The tables with their columns and what they hold; those of the views last.
pub(crate) fn tables() -> Vec<(&'static str, Vec<(&'static str, Kind)>)> {
    let ground = GROUND.iter().map(|(name, columns)| (*name, columns.to_vec()));
    let views = View::ALL.iter().map(|view| {
        let names = ["case_id", "number"].into_iter().chain(table::columns(*view).iter().copied());
        (table::table(*view), names.zip(table::kinds(*view)).collect())
    });
    ground.chain(views).collect()
}

/// Tells all that the database holds, within the open transaction, in the order of [`tables`].
pub(crate) fn out<S: Sql>(
    sql: &mut S,
    tell: &mut dyn FnMut(Piece) -> Result<(), Error>,
) -> Result<(), Error> {
    let counters = match S::DIALECT {
        Dialect::Sqlite => "SELECT name, seq FROM sqlite_sequence WHERE name IN ('message', 'signal')",
        Dialect::Postgres => {
            "SELECT 'message'::text, CASE WHEN is_called THEN last_value ELSE 0 END FROM message_number_seq
             UNION ALL
             SELECT 'signal'::text, CASE WHEN is_called THEN last_value ELSE 0 END FROM signal_number_seq"
        }
    };
    let rows = sql.ask(counters, &[], |line| Ok(vec![read(line)?, read(line)?]))?;
    tell(Piece { table: COUNTERS.to_owned(), columns: vec!["name".into(), "last".into()], rows })?;
    for (name, columns) in tables() {
        let names: Vec<&str> = columns.iter().map(|(column, _)| *column).collect();
        // The log in its order, so that it can be cut.
        let order = if name == "record" { " ORDER BY position" } else { "" };
        let question = format!("SELECT {} FROM {name}{order}", names.join(", "));
        let columns: Vec<String> = names.iter().map(|&name| name.to_owned()).collect();
        let mut rows: Vec<Vec<Cell>> = Vec::new();
        let mut send =
            |rows: Vec<Vec<Cell>>| tell(Piece { table: name.to_owned(), columns: columns.clone(), rows });
        sql.stream(&question, &mut |line| {
            rows.push((0..names.len()).map(|_| read(line)).collect::<Result<_, _>>()?);
            if rows.len() >= COPY_ROWS { send(std::mem::take(&mut rows)) } else { Ok(()) }
        })?;
        if !rows.is_empty() {
            send(rows)?;
        }
    }
    Ok(())
}

fn read(line: &mut Line<'_>) -> Result<Cell, Error> {
    Ok(match line.value()? {
        Value::Null => Cell::Null,
        Value::Whole(number) => Cell::Whole(number),
        Value::Text(text) => Cell::Text(text.into_owned()),
        Value::Bytes(bytes) => Cell::Bytes(bytes.to_vec()),
    })
}

/// Whether there is nothing in the database yet.
pub(crate) fn is_empty(sql: &mut impl Sql) -> Result<bool, Error> {
    for name in ["record", "artifact", "register", "message", "signal", "posted", "data_store"] {
        if sql.any(&format!("SELECT 1 FROM {name} LIMIT 1"), &[])? {
            return Ok(false);
        }
    }
    Ok(true)
}

/// Writes the rows of a piece, one by one.
pub(crate) fn put(sql: &mut impl Sql, piece: &Piece) -> Result<(), Error> {
    let marks = vec!["?"; piece.columns.len()].join(", ");
    let statement = format!("INSERT INTO {} ({}) VALUES ({marks})", piece.table, piece.columns.join(", "));
    for row in &piece.rows {
        let values: Vec<Value<'_>> = row.iter().map(Cell::value).collect();
        sql.run(&statement, &values)?;
    }
    Ok(())
}

/// Lets the numbers of messages and signals go on from where they were.
pub(crate) fn count_on<S: Sql>(sql: &mut S, piece: &Piece) -> Result<(), Error> {
    for row in &piece.rows {
        let [Cell::Text(name), Cell::Whole(last)] = row.as_slice() else { continue };
        if *last == 0 || !["message", "signal"].contains(&name.as_str()) {
            continue;
        }
        match S::DIALECT {
            Dialect::Sqlite => {
                sql.run("DELETE FROM sqlite_sequence WHERE name = ?1", &[name.as_str().into()])?;
                let note = "INSERT INTO sqlite_sequence (name, seq) VALUES (?1, ?2)";
                sql.run(note, &[name.as_str().into(), Value::Whole(*last)])?;
            }
            Dialect::Postgres => {
                let set = format!("SELECT setval('{name}_number_seq', ?1)");
                sql.any(&set, &[Value::Whole(*last)])?;
            }
        }
    }
    Ok(())
}
