//! Where in a sorted answer a row stands, as text that only the store reads.

use super::column::{Cell, Column, Kind};
use super::plan::Order;
use crate::Error;
use crate::view::RowKey;
use digipro_vocab::CaseId;
use serde::{Deserialize, Serialize};
use std::fmt::{self, Write as _};

/// The place of a row in the answers to one search: go on after it or before it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Cursor(String);

/// What a cursor says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    /// By which columns, each with its view and direction.
    by: Vec<String>,
    /// What stands in them.
    pub cells: Vec<Option<Cell>>,
    /// The case and the number of the row.
    pub key: (u64, u64),
}

impl Place {
    /// The place of a row whose columns hold this.
    #[must_use]
    pub fn new(sort: &[(Column, Order)], cells: Vec<Option<Cell>>, key: RowKey) -> Self {
        Self { by: names(sort), cells, key: (key.0.0, key.1) }
    }

    /// The key of the row.
    #[must_use]
    pub fn key(&self) -> RowKey {
        (CaseId(self.key.0), self.key.1)
    }

    /// As text.
    #[must_use]
    pub fn cursor(&self) -> Cursor {
        let json = serde_json::to_vec(self).unwrap_or_default();
        Cursor(json.iter().fold(String::new(), |mut text, byte| {
            // Writing into text does not fail.
            let _ = write!(text, "{byte:02x}");
            text
        }))
    }

    /// What a cursor says, if it belongs to answers that are sorted so.
    ///
    /// # Errors
    /// [`Error::Search`] when it does not.
    pub fn read(cursor: &Cursor, sort: &[(Column, Order)]) -> Result<Self, Error> {
        let bytes: Option<Vec<u8>> = cursor
            .0
            .as_bytes()
            .chunks(2)
            .map(|pair| u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok())
            .collect();
        let place: Option<Self> = bytes.and_then(|bytes| serde_json::from_slice(&bytes).ok());
        let fits = |place: &Self| {
            place.by == names(sort)
                && place.cells.len() == sort.len()
                && place.cells.iter().zip(sort).all(|(cell, (column, _))| match cell {
                    Some(Cell::Text(_)) if column.kind == Kind::Names => true,
                    Some(cell) => column.kind.takes(cell),
                    None => column.optional,
                })
        };
        place
            .filter(fits)
            .ok_or_else(|| Error::Search(format!("the cursor `{cursor}` does not belong to this search")))
    }
}

fn names(sort: &[(Column, Order)]) -> Vec<String> {
    let name = |(column, order): &(Column, Order)| {
        let sign = if *order == Order::Descending { "-" } else { "" };
        format!("{sign}{}.{}", super::word_of(column.view), column.name)
    };
    sort.iter().map(name).collect()
}

impl From<&str> for Cursor {
    fn from(text: &str) -> Self {
        Self(text.to_owned())
    }
}

impl fmt::Display for Cursor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
