//! Values in columns, the same for every database.

use crate::Error;
use crate::query::ArtifactKind;
use crate::view::{CaseStatus, Stage};
use digipro_vocab::{CaseId, Date, Digest, EntityId, Instant, Name, Outcome, Ticket, Weight};
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::borrow::Cow;

/// A value in a column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Value<'a> {
    /// None.
    Null,
    /// A whole number; a moment is one of microseconds, a truth is 0 or 1.
    Whole(i64),
    /// Text.
    Text(Cow<'a, str>),
    /// Bytes.
    Bytes(&'a [u8]),
}

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// Whole numbers.
    Whole,
    /// Text.
    Text,
    /// Bytes.
    Bytes,
}

/// Something that lies in a column.
pub(crate) trait Column: Sized {
    /// What its column holds.
    const KIND: Kind;
    /// How it lies there.
    fn write(&self) -> Value<'_>;
    /// What lies there.
    ///
    /// # Errors
    /// When this program did not write it.
    fn read(value: Value<'_>) -> Result<Self, Error>;
}

fn unreadable(error: impl std::fmt::Display) -> Error {
    Error::Unreadable(error.to_string())
}

fn other(wanted: &str, found: &Value<'_>) -> Error {
    let found = match found {
        Value::Null => "nothing",
        Value::Whole(_) => "a number",
        Value::Text(_) => "text",
        Value::Bytes(_) => "bytes",
    };
    Error::Unreadable(format!("{wanted} should stand where {found} stands"))
}

impl<'a> Value<'a> {
    fn whole(&self) -> Result<i64, Error> {
        if let Self::Whole(number) = self { Ok(*number) } else { Err(other("a number", self)) }
    }

    fn text(self) -> Result<Cow<'a, str>, Error> {
        if let Self::Text(text) = self { Ok(text) } else { Err(other("text", &self)) }
    }

    /// The bytes.
    ///
    /// # Errors
    /// When something else stands there.
    pub(crate) fn bytes(&self) -> Result<&'a [u8], Error> {
        if let Self::Bytes(bytes) = self { Ok(bytes) } else { Err(other("bytes", self)) }
    }
}

impl<'a> From<&'a str> for Value<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

/// Numbers that are written as they are, as far as they fit: those of cases, tickets and records come from counters
/// that start at 1.
macro_rules! numbers {
    ($($number:ty),*) => {$(
        impl Column for $number {
            const KIND: Kind = Kind::Whole;

            fn write(&self) -> Value<'_> {
                Value::Whole(i64::try_from(*self).unwrap_or(i64::MAX))
            }

            fn read(value: Value<'_>) -> Result<Self, Error> {
                Self::try_from(value.whole()?).map_err(unreadable)
            }
        }
    )*};
}
numbers!(u64, i64, u32, usize);

impl Column for bool {
    const KIND: Kind = Kind::Whole;

    fn write(&self) -> Value<'_> {
        Value::Whole(i64::from(*self))
    }

    fn read(value: Value<'_>) -> Result<Self, Error> {
        Ok(value.whole()? != 0)
    }
}

impl Column for CaseId {
    const KIND: Kind = Kind::Whole;

    fn write(&self) -> Value<'_> {
        self.0.write()
    }

    fn read(value: Value<'_>) -> Result<Self, Error> {
        u64::read(value).map(Self)
    }
}

impl Column for Ticket {
    const KIND: Kind = Kind::Whole;

    fn write(&self) -> Value<'_> {
        self.0.write()
    }

    fn read(value: Value<'_>) -> Result<Self, Error> {
        u64::read(value).map(Self)
    }
}

impl Column for Name {
    const KIND: Kind = Kind::Text;

    fn write(&self) -> Value<'_> {
        self.as_ref().into()
    }

    fn read(value: Value<'_>) -> Result<Self, Error> {
        value.text().map(|text| text.as_ref().into())
    }
}

impl Column for String {
    const KIND: Kind = Kind::Text;

    fn write(&self) -> Value<'_> {
        self.as_str().into()
    }

    fn read(value: Value<'_>) -> Result<Self, Error> {
        value.text().map(Cow::into_owned)
    }
}

/// Names lie one on each line (see [`crate::search::lines`]).
impl Column for Vec<Name> {
    const KIND: Kind = Kind::Text;

    fn write(&self) -> Value<'_> {
        Value::Text(Cow::Owned(crate::search::lines(self)))
    }

    fn read(value: Value<'_>) -> Result<Self, Error> {
        crate::search::names(&value.text()?).map_err(unreadable)
    }
}

impl Column for Vec<u8> {
    const KIND: Kind = Kind::Bytes;

    fn write(&self) -> Value<'_> {
        Value::Bytes(self)
    }

    fn read(value: Value<'_>) -> Result<Self, Error> {
        value.bytes().map(<[u8]>::to_vec)
    }
}

impl Column for Instant {
    const KIND: Kind = Kind::Whole;

    fn write(&self) -> Value<'_> {
        Value::Whole(self.as_microsecond())
    }

    fn read(value: Value<'_>) -> Result<Self, Error> {
        Self::from_microsecond(value.whole()?).map_err(unreadable)
    }
}

impl Column for Date {
    const KIND: Kind = Kind::Text;

    fn write(&self) -> Value<'_> {
        Value::Text(Cow::Owned(self.to_string()))
    }

    fn read(value: Value<'_>) -> Result<Self, Error> {
        value.text()?.parse().map_err(unreadable)
    }
}

impl Column for Digest {
    const KIND: Kind = Kind::Bytes;

    fn write(&self) -> Value<'_> {
        Value::Bytes(&self.0)
    }

    fn read(value: Value<'_>) -> Result<Self, Error> {
        let bytes = value.bytes()?;
        bytes
            .try_into()
            .map(Self)
            .map_err(|_| Error::Unreadable(format!("a digest of {} bytes", bytes.len())))
    }
}

impl Column for EntityId {
    const KIND: Kind = Kind::Text;

    fn write(&self) -> Value<'_> {
        self.as_str().into()
    }

    fn read(value: Value<'_>) -> Result<Self, Error> {
        value.text()?.parse().map_err(unreadable)
    }
}

impl<T: Column> Column for Option<T> {
    const KIND: Kind = T::KIND;

    fn write(&self) -> Value<'_> {
        self.as_ref().map_or(Value::Null, Column::write)
    }

    fn read(value: Value<'_>) -> Result<Self, Error> {
        if value == Value::Null { Ok(None) } else { T::read(value).map(Some) }
    }
}

/// The word that an enum without fields has in JSON.
pub(crate) fn word<T: Serialize>(value: &T) -> String {
    serde_json::to_value(value).ok().and_then(|json| json.as_str().map(str::to_owned)).unwrap_or_default()
}

fn from_word<T: DeserializeOwned>(value: Value<'_>) -> Result<T, Error> {
    serde_json::from_value(value.text()?.as_ref().into()).map_err(unreadable)
}

macro_rules! words {
    ($($kind:ident),*) => {$(
        impl Column for $kind {
            const KIND: Kind = Kind::Text;

            fn write(&self) -> Value<'_> {
                Value::Text(Cow::Owned(word(self)))
            }

            fn read(value: Value<'_>) -> Result<Self, Error> {
                from_word(value)
            }
        }
    )*};
}
words!(ArtifactKind, CaseStatus, Stage, Outcome, Weight);

/// The cells of one line of an answer.
pub(crate) trait Cells {
    /// What stands in the cell with this number, from 0.
    ///
    /// # Errors
    /// When there is none, or it holds what no column of ours holds.
    fn cell(&self, number: usize) -> Result<Value<'_>, Error>;
}

/// A line of an answer, read from left to right.
pub(crate) struct Line<'a> {
    cells: &'a dyn Cells,
    at: usize,
}

impl<'a> Line<'a> {
    /// The line with these cells.
    pub(crate) fn of(cells: &'a dyn Cells) -> Self {
        Self { cells, at: 0 }
    }

    /// What stands in the next cell.
    ///
    /// # Errors
    /// When it is not of this type.
    pub(crate) fn take<T: Column>(&mut self) -> Result<T, Error> {
        T::read(self.value()?)
    }

    /// The next cell as it is.
    ///
    /// # Errors
    /// When there is none.
    pub(crate) fn value(&mut self) -> Result<Value<'a>, Error> {
        let value = self.cells.cell(self.at)?;
        self.at += 1;
        Ok(value)
    }
}
