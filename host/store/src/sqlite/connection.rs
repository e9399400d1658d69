//! SQLite as a database that speaks SQL.

use super::failure;
use crate::Error;
use crate::sql::value::Cells;
use crate::sql::{Dialect, Line, Sql, Value};
use rusqlite::Connection;
use rusqlite::types::{ToSql, ToSqlOutput, ValueRef};
use std::borrow::Cow;
use std::path::Path;

/// An open connection, and the file that it is to.
pub(super) struct Open<'a> {
    pub(super) connection: &'a Connection,
    pub(super) path: &'a Path,
}

impl ToSql for Value<'_> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::Borrowed(match self {
            Value::Null => ValueRef::Null,
            Value::Whole(number) => ValueRef::Integer(*number),
            Value::Text(text) => ValueRef::Text(text.as_bytes()),
            Value::Bytes(bytes) => ValueRef::Blob(bytes),
        }))
    }
}

impl Cells for rusqlite::Row<'_> {
    fn cell(&self, number: usize) -> Result<Value<'_>, Error> {
        let unreadable = |error: &dyn std::fmt::Display| Error::Unreadable(error.to_string());
        match self.get_ref(number).map_err(|e| unreadable(&e))? {
            ValueRef::Null => Ok(Value::Null),
            ValueRef::Integer(number) => Ok(Value::Whole(number)),
            ValueRef::Text(text) => std::str::from_utf8(text)
                .map(|text| Value::Text(Cow::Borrowed(text)))
                .map_err(|e| unreadable(&e)),
            ValueRef::Blob(bytes) => Ok(Value::Bytes(bytes)),
            ValueRef::Real(_) => Err(unreadable(&"a number with a point")),
        }
    }
}

impl Open<'_> {
    /// Asks several things of the same moment.
    ///
    /// # Errors
    /// When the database cannot be asked.
    pub(super) fn at_once<T>(&mut self, ask: impl FnOnce(&mut Self) -> Result<T, Error>) -> Result<T, Error> {
        // It only reads: dropped, the transaction ends.
        let _moment = self.connection.unchecked_transaction().map_err(|e| failure(&e, self.path))?;
        ask(self)
    }
}

impl Sql for Open<'_> {
    const DIALECT: Dialect = Dialect::Sqlite;
    // One writes at a time.
    const PASS_OVER_HELD: &'static str = "";

    fn ask<T>(
        &mut self,
        sql: &str,
        values: &[Value<'_>],
        mut read: impl FnMut(&mut Line<'_>) -> Result<T, Error>,
    ) -> Result<Vec<T>, Error> {
        let failed = |e: rusqlite::Error| failure(&e, self.path);
        let mut statement = self.connection.prepare_cached(sql).map_err(failed)?;
        let mut rows = statement.query(rusqlite::params_from_iter(values)).map_err(failed)?;
        let mut answers = Vec::new();
        while let Some(row) = rows.next().map_err(failed)? {
            answers.push(read(&mut Line::of(row))?);
        }
        Ok(answers)
    }

    fn stream(
        &mut self,
        sql: &str,
        read: &mut dyn FnMut(&mut Line<'_>) -> Result<(), Error>,
    ) -> Result<(), Error> {
        let failed = |e: rusqlite::Error| failure(&e, self.path);
        let mut statement = self.connection.prepare(sql).map_err(failed)?;
        let mut rows = statement.query([]).map_err(failed)?;
        while let Some(row) = rows.next().map_err(failed)? {
            read(&mut Line::of(row))?;
        }
        Ok(())
    }

    fn run(&mut self, sql: &str, values: &[Value<'_>]) -> Result<usize, Error> {
        let failed = |e: rusqlite::Error| failure(&e, self.path);
        let mut statement = self.connection.prepare_cached(sql).map_err(failed)?;
        statement.execute(rusqlite::params_from_iter(values)).map_err(failed)
    }
}
