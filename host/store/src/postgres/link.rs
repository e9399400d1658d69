//! One connection to PostgreSQL, as a database that speaks SQL.
//!
//! Whoever waits for it drives it: each connection has a small runtime of its own, so that a question costs no change of
//! thread. No wait is without an end: a server that does not answer is given up after [`limits::ANSWER_SECONDS`].

use super::address::Address;
use crate::Error;
use crate::limits::{self, ANSWER_SECONDS, HELD_SECONDS, LOCK_WAIT_MS, STATEMENT_SECONDS};
use crate::sql::search::Dialect;
use crate::sql::value::Cells;
use crate::sql::{Line, Sql, Value};
use bytes::{BufMut, BytesMut};
use std::borrow::Cow;
use std::collections::HashMap;
use std::error::Error as StdError;
use std::fmt::Write as _;
use std::time::Duration;
use tokio::runtime::{Builder, Runtime};
use tokio_postgres::error::SqlState;
use tokio_postgres::types::{FromSql, IsNull, ToSql, Type};
use tokio_postgres::{Client, NoTls, Row, Statement};

/// What a failure means for what was under way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Trouble {
    /// The connection is of no use any more.
    Broken,
    /// Two got in each other's way: the same again may succeed.
    Conflict,
    /// The database does not take one of the values.
    Value,
    /// Anything else: the transaction has to be given up.
    Other,
}

/// A connection.
pub(super) struct Link {
    /// Gone only while it is dropped.
    runtime: Option<Runtime>,
    client: Client,
    statements: HashMap<String, Statement>,
    /// What the last failure meant.
    trouble: Option<Trouble>,
    shown: String,
}

impl Link {
    /// Connects, and sets what every connection of ours has set.
    ///
    /// # Errors
    /// When the server cannot be reached, refuses, or does not answer in time.
    pub(super) fn open(address: &Address) -> Result<Self, Error> {
        let shown = address.shown();
        let broken = |cause: String| Error::Unavailable(format!("PostgreSQL at {shown}: {cause}"));
        let runtime =
            Builder::new_current_thread().enable_all().build().map_err(|e| broken(e.to_string()))?;
        let connect = async {
            let client = match &address.tls {
                Some(tls) => {
                    let (client, connection) = address.config.connect(tls.clone()).await?;
                    tokio::spawn(async { drop(connection.await) });
                    client
                }
                None => {
                    let (client, connection) = address.config.connect(NoTls).await?;
                    tokio::spawn(async { drop(connection.await) });
                    client
                }
            };
            client.batch_execute(&session(&address.schema)).await?;
            Ok::<_, tokio_postgres::Error>(client)
        };
        let wait = Duration::from_secs(limits::CONNECT_SECONDS * 2);
        let connected = runtime.block_on(async { tokio::time::timeout(wait, connect).await });
        let client = match connected {
            Ok(Ok(client)) => client,
            Ok(Err(error)) => {
                runtime.shutdown_background();
                return Err(meaning(&error, &shown).0);
            }
            Err(_) => {
                runtime.shutdown_background();
                return Err(broken(format!("no answer within {} s", wait.as_secs())));
            }
        };
        Ok(Self { runtime: Some(runtime), client, statements: HashMap::new(), trouble: None, shown })
    }

    /// What the last failure meant; none when there was none since this was asked.
    pub(super) fn trouble(&mut self) -> Option<Trouble> {
        self.trouble.take()
    }

    /// What a failure meant, when something was done since.
    pub(super) fn set_trouble(&mut self, trouble: Option<Trouble>) {
        self.trouble = trouble;
    }

    /// Whether it can be used again.
    pub(super) fn is_open(&self) -> bool {
        !self.client.is_closed() && self.trouble != Some(Trouble::Broken)
    }

    /// Waits for what is asked of the server, but not for ever.
    pub(super) fn wait<T>(
        &mut self,
        asked: impl AsyncFnOnce(&Client) -> Result<T, tokio_postgres::Error>,
    ) -> Result<T, Error> {
        let Some(runtime) = &self.runtime else { return Err(Error::Stopped) };
        let wait = Duration::from_secs(ANSWER_SECONDS);
        let client = &self.client;
        let answered = runtime.block_on(async { tokio::time::timeout(wait, asked(client)).await });
        match answered {
            Ok(Ok(answer)) => Ok(answer),
            Ok(Err(error)) => {
                let (error, trouble) = meaning(&error, &self.shown);
                self.trouble = Some(if self.client.is_closed() { Trouble::Broken } else { trouble });
                Err(error)
            }
            Err(_) => {
                self.trouble = Some(Trouble::Broken);
                Err(Error::Unavailable(format!(
                    "PostgreSQL at {}: no answer within {ANSWER_SECONDS} s",
                    self.shown
                )))
            }
        }
    }

    /// Statements without values, one after the other.
    ///
    /// # Errors
    /// When one fails.
    pub(super) fn plain(&mut self, statements: &str) -> Result<(), Error> {
        self.wait(async |client| client.batch_execute(statements).await)
    }

    /// The statement, prepared once for the life of the connection.
    pub(super) fn prepared(&mut self, sql: &str) -> Result<Statement, Error> {
        if let Some(statement) = self.statements.get(sql) {
            return Ok(statement.clone());
        }
        let text = numbered(sql);
        let statement = self.wait(async |client| client.prepare(&text).await)?;
        if self.statements.len() < limits::STATEMENTS_KEPT {
            self.statements.insert(sql.to_owned(), statement.clone());
        }
        Ok(statement)
    }
}

impl Drop for Link {
    fn drop(&mut self) {
        // Also where nobody may wait: it goes by itself.
        if let Some(runtime) = self.runtime.take() {
            runtime.shutdown_background();
        }
    }
}

/// What every connection has set. A commit that is acknowledged is durable whatever the server's own setting; a node
/// that hangs with the turn in its hands loses it before the others stop waiting.
pub(super) fn session(schema: &str) -> String {
    format!(
        "SET search_path TO {schema}; SET statement_timeout = '{STATEMENT_SECONDS}s'; \
         SET lock_timeout = {LOCK_WAIT_MS}; SET idle_in_transaction_session_timeout = '{HELD_SECONDS}s'; \
         SET default_transaction_isolation = 'read committed'; SET jit = off; \
         SELECT set_config('synchronous_commit', 'on', false) \
         WHERE current_setting('synchronous_commit') IN ('off', 'local')"
    )
}

/// The same statement with `$1`, `$2` and so on for its values.
fn numbered(sql: &str) -> String {
    let mut text = String::with_capacity(sql.len() + 8);
    let mut next = 0_usize;
    let mut characters = sql.chars().peekable();
    while let Some(character) = characters.next() {
        if character != '?' {
            text.push(character);
            continue;
        }
        text.push('$');
        if !characters.peek().is_some_and(char::is_ascii_digit) {
            next += 1;
            // Writing to a string does not fail.
            let _ = write!(text, "{next}");
        }
    }
    text
}

/// What a failure of PostgreSQL means to us, and for what was under way.
fn meaning(error: &tokio_postgres::Error, shown: &str) -> (Error, Trouble) {
    let Some(db) = error.as_db_error() else {
        let mut cause = error.to_string();
        let mut source = error.source();
        while let Some(deeper) = source {
            cause = format!("{cause}: {deeper}");
            source = deeper.source();
        }
        let unreachable = Error::Unavailable(format!("PostgreSQL at {shown}: {cause}"));
        return (unreachable, Trouble::Broken);
    };
    let said = format!("PostgreSQL at {shown}: {} ({})", db.message(), db.code().code());
    let code = db.code();
    let class = code.code().get(..2).unwrap_or_default();
    match class {
        _ if *code == SqlState::LOCK_NOT_AVAILABLE => (Error::Locked, Trouble::Other),
        _ if *code == SqlState::DISK_FULL => (Error::DiskFull, Trouble::Other),
        // Another node has changed the tables: what was prepared is of no use.
        "0A" => (Error::Unavailable(said), Trouble::Broken),
        "22" | "23" | "54" => (Error::Value(db.message().to_owned()), Trouble::Value),
        "28" => (Error::Denied(said), Trouble::Broken),
        "40" => (Error::Unavailable(said), Trouble::Conflict),
        "08" | "57" | "53" => {
            let cancelled = *code == SqlState::QUERY_CANCELED;
            (Error::Unavailable(said), if cancelled { Trouble::Other } else { Trouble::Broken })
        }
        "XX" => (Error::Damaged(said), Trouble::Other),
        _ => (Error::Unavailable(said), Trouble::Other),
    }
}

/// A value as it came.
struct Raw<'a>(Value<'a>);

impl<'a> FromSql<'a> for Raw<'a> {
    fn from_sql(kind: &Type, raw: &'a [u8]) -> Result<Self, Box<dyn StdError + Sync + Send>> {
        Ok(Self(match *kind {
            Type::INT8 => Value::Whole(i64::from_sql(kind, raw)?),
            Type::INT4 => Value::Whole(i64::from(i32::from_sql(kind, raw)?)),
            Type::BOOL => Value::Whole(i64::from(bool::from_sql(kind, raw)?)),
            Type::BYTEA => Value::Bytes(raw),
            _ => Value::Text(Cow::Borrowed(<&str>::from_sql(kind, raw)?)),
        }))
    }

    fn from_sql_null(_: &Type) -> Result<Self, Box<dyn StdError + Sync + Send>> {
        Ok(Self(Value::Null))
    }

    fn accepts(kind: &Type) -> bool {
        matches!(*kind, Type::INT8 | Type::INT4 | Type::BOOL | Type::BYTEA | Type::TEXT | Type::VARCHAR)
    }
}

impl Cells for Row {
    fn cell(&self, number: usize) -> Result<Value<'_>, Error> {
        self.try_get::<_, Raw<'_>>(number).map(|raw| raw.0).map_err(|e| Error::Unreadable(e.to_string()))
    }
}

impl ToSql for Value<'_> {
    fn to_sql(&self, kind: &Type, out: &mut BytesMut) -> Result<IsNull, Box<dyn StdError + Sync + Send>> {
        match self {
            Self::Null => return Ok(IsNull::Yes),
            Self::Whole(number) if *kind == Type::INT4 => out.put_i32(i32::try_from(*number)?),
            Self::Whole(number) => out.put_i64(*number),
            Self::Text(text) => out.put_slice(text.as_bytes()),
            Self::Bytes(bytes) => out.put_slice(bytes),
        }
        Ok(IsNull::No)
    }

    fn accepts(kind: &Type) -> bool {
        matches!(*kind, Type::INT8 | Type::INT4 | Type::BYTEA | Type::TEXT | Type::VARCHAR)
    }

    fn to_sql_checked(
        &self,
        kind: &Type,
        out: &mut BytesMut,
    ) -> Result<IsNull, Box<dyn StdError + Sync + Send>> {
        let fits = match self {
            Self::Null => true,
            Self::Whole(_) => matches!(*kind, Type::INT8 | Type::INT4),
            Self::Text(_) => matches!(*kind, Type::TEXT | Type::VARCHAR),
            Self::Bytes(_) => *kind == Type::BYTEA,
        };
        if !fits {
            return Err(format!("{self:?} does not fit into {kind}").into());
        }
        self.to_sql(kind, out)
    }
}

/// References to values, as the library wants them.
fn references<'a>(values: &'a [Value<'_>]) -> Vec<&'a (dyn ToSql + Sync)> {
    values.iter().map(|value| value as &(dyn ToSql + Sync)).collect()
}

impl Sql for Link {
    const DIALECT: Dialect = Dialect::Postgres;
    const PASS_OVER_HELD: &'static str = " FOR UPDATE SKIP LOCKED";

    fn ask<T>(
        &mut self,
        sql: &str,
        values: &[Value<'_>],
        mut read: impl FnMut(&mut Line<'_>) -> Result<T, Error>,
    ) -> Result<Vec<T>, Error> {
        let statement = self.prepared(sql)?;
        let rows = self.wait(async |client| client.query(&statement, &references(values)).await)?;
        rows.iter().map(|row| read(&mut Line::of(row))).collect()
    }

    fn stream(
        &mut self,
        sql: &str,
        read: &mut dyn FnMut(&mut Line<'_>) -> Result<(), Error>,
    ) -> Result<(), Error> {
        self.plain(&format!("DECLARE streamed NO SCROLL CURSOR FOR {sql}"))?;
        loop {
            let fetch = format!("FETCH {} FROM streamed", limits::COPY_ROWS);
            // Not kept prepared: each cursor has columns of its own.
            let rows = self.wait(async |client| client.query(&fetch, &[]).await)?;
            if rows.is_empty() {
                return self.plain("CLOSE streamed");
            }
            rows.iter().try_for_each(|row| read(&mut Line::of(row)))?;
        }
    }

    fn run(&mut self, sql: &str, values: &[Value<'_>]) -> Result<usize, Error> {
        let statement = self.prepared(sql)?;
        let rows = self.wait(async |client| client.execute(&statement, &references(values)).await)?;
        Ok(usize::try_from(rows).unwrap_or(usize::MAX))
    }
}

#[cfg(test)]
mod tests {
    use super::numbered;

    #[test]
    fn values_are_numbered_as_postgresql_wants_them() {
        assert_eq!(numbered("a = ? AND (b, c) > (?, ?) LIMIT ?"), "a = $1 AND (b, c) > ($2, $3) LIMIT $4");
        assert_eq!(numbered("a = ?2 OR b = ?1"), "a = $2 OR b = $1");
    }
}
