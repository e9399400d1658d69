//! How the rows of the views lie in their tables.

use crate::view::{
    CaseRow, CaseStatus, FindingRow, IncidentRow, JobRow, Keyed, MessageRow, OwedRow, Row, SignalRow,
    TaskRow, TermRow, TimerRow, View,
};
use digipro_vocab::{CaseId, Date, Digest, EntityId, Instant, Name, Outcome, Ticket, Weight};
use rusqlite::types::{FromSqlError, ToSqlOutput, Value, ValueRef};
use rusqlite::{Connection, Statement};
use serde::Serialize;
use serde::de::DeserializeOwned;

/// A value in a column.
pub(super) trait Column: Sized {
    fn write(&self) -> ToSqlOutput<'_>;
    fn read(value: ValueRef<'_>) -> Result<Self, FromSqlError>;
}

#[derive(Debug, thiserror::Error)]
#[error("{0}")]
struct Unreadable(String);

fn unreadable(error: impl std::fmt::Display) -> FromSqlError {
    FromSqlError::other(Unreadable(error.to_string()))
}

impl Column for u64 {
    fn write(&self) -> ToSqlOutput<'_> {
        // Numbers of cases, tickets and records come from counters that start at 1.
        i64::try_from(*self).unwrap_or(i64::MAX).into()
    }

    fn read(value: ValueRef<'_>) -> Result<Self, FromSqlError> {
        let number = value.as_i64()?;
        Self::try_from(number).map_err(|_| FromSqlError::OutOfRange(number))
    }
}

impl Column for i64 {
    fn write(&self) -> ToSqlOutput<'_> {
        (*self).into()
    }

    fn read(value: ValueRef<'_>) -> Result<Self, FromSqlError> {
        value.as_i64()
    }
}

impl Column for u32 {
    fn write(&self) -> ToSqlOutput<'_> {
        i64::from(*self).into()
    }

    fn read(value: ValueRef<'_>) -> Result<Self, FromSqlError> {
        let number = value.as_i64()?;
        Self::try_from(number).map_err(|_| FromSqlError::OutOfRange(number))
    }
}

impl Column for bool {
    fn write(&self) -> ToSqlOutput<'_> {
        i64::from(*self).into()
    }

    fn read(value: ValueRef<'_>) -> Result<Self, FromSqlError> {
        Ok(value.as_i64()? != 0)
    }
}

impl Column for Name {
    fn write(&self) -> ToSqlOutput<'_> {
        ToSqlOutput::Borrowed(ValueRef::Text(self.as_bytes()))
    }

    fn read(value: ValueRef<'_>) -> Result<Self, FromSqlError> {
        value.as_str().map(Into::into)
    }
}

impl Column for String {
    fn write(&self) -> ToSqlOutput<'_> {
        ToSqlOutput::Borrowed(ValueRef::Text(self.as_bytes()))
    }

    fn read(value: ValueRef<'_>) -> Result<Self, FromSqlError> {
        value.as_str().map(Into::into)
    }
}

impl Column for Instant {
    fn write(&self) -> ToSqlOutput<'_> {
        self.as_microsecond().into()
    }

    fn read(value: ValueRef<'_>) -> Result<Self, FromSqlError> {
        Self::from_microsecond(value.as_i64()?).map_err(unreadable)
    }
}

impl Column for Date {
    fn write(&self) -> ToSqlOutput<'_> {
        ToSqlOutput::Owned(Value::Text(self.to_string()))
    }

    fn read(value: ValueRef<'_>) -> Result<Self, FromSqlError> {
        value.as_str()?.parse().map_err(unreadable)
    }
}

impl Column for Digest {
    fn write(&self) -> ToSqlOutput<'_> {
        ToSqlOutput::Borrowed(ValueRef::Blob(&self.0))
    }

    fn read(value: ValueRef<'_>) -> Result<Self, FromSqlError> {
        let bytes = value.as_blob()?;
        let wrong = FromSqlError::InvalidBlobSize { expected_size: 32, blob_size: bytes.len() };
        bytes.try_into().map(Self).map_err(|_| wrong)
    }
}

impl Column for EntityId {
    fn write(&self) -> ToSqlOutput<'_> {
        ToSqlOutput::Borrowed(ValueRef::Text(self.as_str().as_bytes()))
    }

    fn read(value: ValueRef<'_>) -> Result<Self, FromSqlError> {
        value.as_str()?.parse().map_err(unreadable)
    }
}

impl<T: Column> Column for Option<T> {
    fn write(&self) -> ToSqlOutput<'_> {
        self.as_ref().map_or(ToSqlOutput::Owned(Value::Null), Column::write)
    }

    fn read(value: ValueRef<'_>) -> Result<Self, FromSqlError> {
        if value == ValueRef::Null { Ok(None) } else { T::read(value).map(Some) }
    }
}

/// The word that an enum without fields has in JSON.
pub(super) fn word<T: Serialize>(value: &T) -> String {
    serde_json::to_value(value).ok().and_then(|json| json.as_str().map(str::to_owned)).unwrap_or_default()
}

fn from_word<T: DeserializeOwned>(value: ValueRef<'_>) -> Result<T, FromSqlError> {
    serde_json::from_value(value.as_str()?.into()).map_err(unreadable)
}

macro_rules! words {
    ($($kind:ident),*) => {$(
        impl Column for $kind {
            fn write(&self) -> ToSqlOutput<'_> {
                ToSqlOutput::Owned(Value::Text(word(self)))
            }

            fn read(value: ValueRef<'_>) -> Result<Self, FromSqlError> {
                from_word(value)
            }
        }
    )*};
}
words!(CaseStatus, Outcome, Weight);

/// Declares the table of each type of row: its name, what the column `number` is, and the other columns.
macro_rules! tables {
    ($($view:ident($row:ident) in $table:literal, $($number:ident = $make:expr)?; $($column:ident),*;)*) => {
        /// Name of a view's table.
        pub(super) fn table(view: View) -> &'static str {
            match view {
                $(View::$view => $table,)*
            }
        }

        /// The columns of a view's table after `case_id` and `number`.
        pub(super) fn columns(view: View) -> &'static [&'static str] {
            match view {
                $(View::$view => &[$(stringify!($column)),*],)*
            }
        }

        fn bind(row: &Row, statement: &mut Statement<'_>) -> rusqlite::Result<()> {
            match row {
                $(Row::$view(row) => {
                    let (case, number) = row.row_key();
                    let values = [case.0.write(), number.write(), $(row.$column.write()),*];
                    (1..).zip(values).try_for_each(|(at, value)| statement.raw_bind_parameter(at, value))
                })*
            }
        }

        /// Reads a row whose columns are `case_id`, `number` and [`columns`].
        pub(super) fn read(view: View, from: &rusqlite::Row<'_>) -> rusqlite::Result<Row> {
            let case = CaseId(column(from, &mut 0)?);
            let number: u64 = column(from, &mut 1)?;
            // The case's own row has no number.
            let _ = number;
            let at = &mut 2;
            Ok(match view {
                $(View::$view => Row::$view($row {
                    case,
                    $($number: $make(number),)?
                    $($column: column(from, at)?,)*
                }),)*
            })
        }
    };
}

tables! {
    Cases(CaseRow) in "case_view",; process, definition, entity, status, started, ended, incidents;
    Tasks(TaskRow) in "task_view", ticket = Ticket; element, name, office, assignee, form, created, due;
    Jobs(JobRow) in "job_view", ticket = Ticket; element, kind, retries, priority, listener, available, lease, worker;
    Timers(TimerRow) in "timer_view", ticket = Ticket; element, due;
    Messages(MessageRow) in "message_view", ticket = Ticket; element, name, key;
    Signals(SignalRow) in "signal_view", ticket = Ticket; element, name;
    Incidents(IncidentRow) in "incident_view", ticket = Ticket; element, code, message, created;
    Findings(FindingRow) in "finding_view", number = u64::from;
        seq, rule, point, outcome, weight, act_date, body;
    Terms(TermRow) in "term_view", number = u64::from; name, start, due, suspended, ended;
    Owed(OwedRow) in "owed_view", ticket = Ticket; kind, subject;
}

/// Reads the column at `at`, and moves on.
pub(super) fn column<T: Column>(from: &rusqlite::Row<'_>, at: &mut usize) -> rusqlite::Result<T> {
    let index = *at;
    *at += 1;
    let value = from.get_ref(index)?;
    T::read(value)
        .map_err(|e| rusqlite::Error::FromSqlConversionFailure(index, value.data_type(), Box::new(e)))
}

/// Inserts a row or replaces the one with the same key.
pub(super) fn put(connection: &Connection, row: &Row) -> rusqlite::Result<()> {
    let view = row.view();
    let mut statement = connection.prepare_cached(put_statement(view))?;
    bind(row, &mut statement)?;
    statement.raw_execute()?;
    Ok(())
}

/// Removes the row with this key, if there is one.
pub(super) fn remove(connection: &Connection, view: View, case: CaseId, number: u64) -> rusqlite::Result<()> {
    let sql = format!("DELETE FROM {} WHERE case_id = ?1 AND number = ?2", table(view));
    connection.prepare_cached(&sql)?.execute((case.0.write(), number.write()))?;
    Ok(())
}

/// Removes all rows of a case from all views.
pub(super) fn clear(connection: &Connection, case: CaseId) -> rusqlite::Result<()> {
    View::ALL.iter().try_for_each(|view| {
        let sql = format!("DELETE FROM {} WHERE case_id = ?1", table(*view));
        connection.prepare_cached(&sql)?.execute([case.0.write()]).map(drop)
    })
}

/// The statement of [`put`], written once for each view.
fn put_statement(view: View) -> &'static str {
    static STATEMENTS: std::sync::OnceLock<std::collections::BTreeMap<View, String>> =
        std::sync::OnceLock::new();
    let write = |view: &View| {
        let columns = columns(*view);
        let marks = vec!["?"; columns.len() + 2].join(", ");
        let (table, columns) = (table(*view), columns.join(", "));
        (*view, format!("INSERT OR REPLACE INTO {table} (case_id, number, {columns}) VALUES ({marks})"))
    };
    STATEMENTS.get_or_init(|| View::ALL.iter().map(write).collect()).get(&view).map_or("", String::as_str)
}
