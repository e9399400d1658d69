//! The embedded backend: one SQLite file in WAL mode, every commit followed by an fsync.
//!
//! SQLite, because it is one file that any auditor can open, and the most tested database there is (ADR 0011).

mod connection;
mod schema;

use crate::backend::{Answer, Backend, Write};
use crate::exchange::{Claim, Exchange, Got, MessageEntry, PostKind, SignalEntry, SignalTarget, Wanted};
use crate::limits::{LOCK_WAIT_MS, READERS_KEPT};
use crate::query::{ArtifactEntry, ArtifactKind, Head, Kept, Page, Question, Record, Snapshot};
use crate::register::Entry;
use crate::search::{Column, Hits, Plan};
use crate::sql::copy::{self, Piece};
use crate::sql::{exchange, read, search, write};
use crate::view::Row;
use crate::{Error, Receipt};
use connection::Open;
use digipro_vocab::{CaseId, Digest, EntityId, Name};
use rusqlite::{Connection, ErrorCode, OpenFlags, TransactionBehavior};
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::time::Duration;

/// Statements that a connection keeps compiled.
const STATEMENTS_KEPT: usize = 96;
/// Pages in the write-ahead log before it is copied back: few enough to stay small, many enough that the
/// committer is seldom held up.
const CHECKPOINT_PAGES: u32 = 4_000;
/// Page cache of the writing connection, in KiB.
const WRITER_CACHE_KIB: i32 = 65_536;

/// A database file.
pub struct Sqlite {
    path: PathBuf,
    writer: Mutex<Connection>,
    readers: Mutex<Vec<Connection>>,
    /// How readers are opened.
    flags: OpenFlags,
}

impl Sqlite {
    /// Opens the database at this path; makes one if there is none.
    ///
    /// # Errors
    /// When it cannot be opened, is damaged, another program's, or written by a newer version.
    pub fn open(path: &Path) -> Result<Self, Error> {
        let mut writer = Connection::open(path).map_err(|e| failure(&e, path))?;
        writer.busy_timeout(Duration::from_millis(LOCK_WAIT_MS)).map_err(|e| failure(&e, path))?;
        schema::migrate(&mut writer, path)?;
        prepare_writer(&writer).map_err(|e| failure(&e, path))?;
        // A reader of a write-ahead log has to be able to open the shared index for writing.
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        Ok(Self { path: path.to_owned(), writer: Mutex::new(writer), readers: Mutex::new(Vec::new()), flags })
    }

    /// Opens the database at this path to be read only: not a byte of it changes, and every write is refused.
    ///
    /// # Errors
    /// When it cannot be opened, is damaged, another program's, or of another version than this program's.
    pub fn open_read_only(path: &Path) -> Result<Self, Error> {
        let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let writer = Connection::open_with_flags(path, flags).map_err(|e| failure(&e, path))?;
        writer.busy_timeout(Duration::from_millis(LOCK_WAIT_MS)).map_err(|e| failure(&e, path))?;
        schema::check(&writer, path)?;
        Ok(Self { path: path.to_owned(), writer: Mutex::new(writer), readers: Mutex::new(Vec::new()), flags })
    }

    /// Runs a question on a reading connection of its own.
    fn read<T>(&self, question: impl FnOnce(&mut Open<'_>) -> Result<T, Error>) -> Result<T, Error> {
        let kept = self.readers.lock().map_err(|_| Error::Stopped)?.pop();
        let connection = kept.map_or_else(|| self.reader(), Ok).map_err(|e| failure(&e, &self.path))?;
        let answer = question(&mut Open { connection: &connection, path: &self.path })?;
        let mut kept = self.readers.lock().map_err(|_| Error::Stopped)?;
        if kept.len() < READERS_KEPT {
            kept.push(connection);
        }
        Ok(answer)
    }

    /// The value of a setting of the writing connection, as text.
    #[cfg(test)]
    pub(crate) fn writer_pragma(&self, name: &str) -> String {
        let read = |row: &rusqlite::Row<'_>| row.get::<_, rusqlite::types::Value>(0);
        match self.writer.lock().unwrap().pragma_query_value(None, name, read).unwrap() {
            rusqlite::types::Value::Integer(number) => number.to_string(),
            rusqlite::types::Value::Text(text) => text,
            other => format!("{other:?}"),
        }
    }

    /// Gives up at once when another process holds the lock.
    #[cfg(test)]
    pub(crate) fn do_not_wait(&self) {
        self.writer.lock().unwrap().busy_timeout(Duration::ZERO).unwrap();
    }

    /// How SQLite would answer a statement.
    #[cfg(test)]
    pub(crate) fn plan(&self, sql: &str) -> String {
        let writer = self.writer.lock().unwrap();
        let mut statement = writer.prepare(&format!("EXPLAIN QUERY PLAN {sql}")).unwrap();
        let mut rows = statement.raw_query();
        let mut plan = Vec::new();
        while let Some(row) = rows.next().unwrap() {
            plan.push(row.get::<_, String>(3).unwrap());
        }
        plan.join("; ")
    }

    /// Lets the file grow to so many pages and no further, as a full disk would.
    #[cfg(test)]
    pub(crate) fn limit_pages(&self, pages: u32) {
        self.writer.lock().unwrap().pragma_update(None, "max_page_count", pages).unwrap();
    }

    /// Writes the batch and returns when it is durable.
    fn write(&self, writer: &mut Connection, batch: &[Write]) -> Result<Vec<Answer>, Error> {
        let failed = |e: rusqlite::Error| failure(&e, &self.path);
        let erases = batch.iter().any(|write| matches!(write, Write::Erase(..)));
        if erases {
            writer.pragma_update(None, "secure_delete", "ON").map_err(failed)?;
        }
        let transaction = writer.transaction_with_behavior(TransactionBehavior::Immediate).map_err(failed)?;
        let mut open = Open { connection: &transaction, path: &self.path };
        let answers: Result<Vec<Answer>, Error> =
            batch.iter().map(|write| write::one(&mut open, write)).collect();
        // Dropped without a commit, the transaction is rolled back.
        let answers = answers?;
        transaction.commit().map_err(|e| at_commit(&e, &self.path))?;
        if erases {
            writer.pragma_update(None, "secure_delete", "FAST").map_err(failed)?;
            // Copies in the write-ahead log go too, unless a reader still needs them; the next one tries again.
            writer.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(())).map_err(failed)?;
        }
        Ok(answers)
    }

    fn reader(&self) -> rusqlite::Result<Connection> {
        let connection = Connection::open_with_flags(&self.path, self.flags)?;
        connection.busy_timeout(Duration::from_millis(LOCK_WAIT_MS))?;
        connection.pragma_update(None, "query_only", true)?;
        connection.set_prepared_statement_cache_capacity(STATEMENTS_KEPT);
        Ok(connection)
    }
}

fn prepare_writer(writer: &Connection) -> rusqlite::Result<()> {
    writer.pragma_update(None, "journal_mode", "WAL")?;
    // An acknowledged step survives a power cut (invariant DURABLE-FIRST).
    writer.pragma_update(None, "synchronous", "FULL")?;
    // What is removed does not linger in pages that are written anyway; an erasure overwrites all of it.
    writer.pragma_update(None, "secure_delete", "FAST")?;
    writer.pragma_update(None, "wal_autocheckpoint", CHECKPOINT_PAGES)?;
    writer.pragma_update(None, "cache_size", -WRITER_CACHE_KIB)?;
    writer.pragma_update(None, "temp_store", "MEMORY")?;
    writer.set_prepared_statement_cache_capacity(STATEMENTS_KEPT);
    Ok(())
}

/// A commit that fails for want of space or of the lock kept nothing; after any other failure nobody knows.
fn at_commit(error: &rusqlite::Error, path: &Path) -> Error {
    match error.sqlite_error_code() {
        Some(ErrorCode::DiskFull | ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => {
            failure(error, path)
        }
        _ => Error::Uncertain(failure(error, path).to_string()),
    }
}

/// What a failure of SQLite means to us.
fn failure(error: &rusqlite::Error, path: &Path) -> Error {
    use rusqlite::Error as Sql;
    let path = path.display();
    match error {
        Sql::FromSqlConversionFailure(..) | Sql::IntegralValueOutOfRange(..) | Sql::InvalidColumnType(..) => {
            Error::Unreadable(error.to_string())
        }
        Sql::SqliteFailure(code, _) => match code.code {
            ErrorCode::NotADatabase => Error::NotOurs(path.to_string()),
            ErrorCode::DatabaseCorrupt => Error::Damaged(error.to_string()),
            ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked => Error::Locked,
            ErrorCode::DiskFull => Error::DiskFull,
            _ => Error::Unavailable(format!("`{path}`: {error}")),
        },
        _ => Error::Unavailable(format!("`{path}`: {error}")),
    }
}

impl Backend for Sqlite {
    fn commit(&self, batch: &[Write]) -> Result<Vec<Answer>, Error> {
        let mut writer = self.writer.lock().map_err(|_| Error::Stopped)?;
        self.write(&mut writer, batch)
    }

    fn copy_out(&self, tell: &mut dyn FnMut(Piece) -> Result<(), Error>) -> Result<(), Error> {
        self.read(|open| open.at_once(|open| copy::out(open, tell)))
    }

    fn copy_in(&self, next: &mut dyn FnMut() -> Result<Option<Piece>, Error>) -> Result<(), Error> {
        let mut writer = self.writer.lock().map_err(|_| Error::Stopped)?;
        let failed = |e: rusqlite::Error| failure(&e, &self.path);
        let transaction = writer.transaction_with_behavior(TransactionBehavior::Immediate).map_err(failed)?;
        let mut open = Open { connection: &transaction, path: &self.path };
        if !copy::is_empty(&mut open)? {
            return Err(Error::NotEmpty);
        }
        while let Some(piece) = next()? {
            if piece.table == copy::COUNTERS {
                copy::count_on(&mut open, &piece)?;
            } else {
                copy::put(&mut open, &piece)?;
            }
        }
        transaction.commit().map_err(|e| at_commit(&e, &self.path))
    }

    fn last_case(&self) -> Result<CaseId, Error> {
        self.read(|open| read::last_case(open))
    }

    fn receipt(&self, key: &str) -> Result<Option<Receipt>, Error> {
        self.read(|open| read::receipt(open, key))
    }

    fn heads(&self, after: Option<CaseId>, limit: usize) -> Result<Vec<Head>, Error> {
        self.read(|open| read::heads(open, after, limit))
    }

    fn head(&self, case: CaseId) -> Result<Option<Head>, Error> {
        self.read(|open| read::head(open, case))
    }

    fn records(&self, case: CaseId, after: u64, limit: usize) -> Result<Vec<Record>, Error> {
        self.read(|open| read::records(open, case, after, limit))
    }

    fn follow(&self, after: u64, limit: usize) -> Result<Vec<(CaseId, Record)>, Error> {
        self.read(|open| read::follow(open, after, limit))
    }

    fn snapshot(&self, case: CaseId) -> Result<Option<Snapshot>, Error> {
        self.read(|open| read::snapshot(open, case))
    }

    fn payload(&self, case: CaseId, digest: &Digest) -> Result<Kept, Error> {
        self.read(|open| read::payload(open, case, digest))
    }

    fn artifact(&self, digest: &Digest) -> Result<Option<Vec<u8>>, Error> {
        self.read(|open| read::artifact(open, digest))
    }

    fn artifacts(
        &self,
        kinds: &[ArtifactKind],
        after: u64,
        limit: usize,
    ) -> Result<Vec<ArtifactEntry>, Error> {
        self.read(|open| read::artifacts(open, kinds, after, limit))
    }

    fn register(&self) -> Result<Vec<Entry>, Error> {
        self.read(|open| read::register(open))
    }

    fn search(&self, plan: &Plan) -> Result<Hits, Error> {
        self.read(|open| open.at_once(|open| search::hits(open, plan)))
    }

    fn tally(&self, plan: &Plan, by: &Column) -> Result<Vec<(Name, u64)>, Error> {
        self.read(|open| search::tally(open, plan, by))
    }

    fn stale_after(&self) -> Result<Option<CaseId>, Error> {
        self.read(|open| read::stale_after(open))
    }

    fn rows(&self, question: &Question, page: Page) -> Result<Vec<Row>, Error> {
        self.read(|open| read::rows(open, question, page))
    }
}

impl Exchange for Sqlite {
    fn messages(&self, wanted: &Wanted, limit: usize) -> Result<Vec<MessageEntry>, Error> {
        self.read(|open| exchange::messages(open, wanted, limit))
    }

    fn signals(&self, after: u64, limit: usize) -> Result<Vec<SignalEntry>, Error> {
        self.read(|open| exchange::signals(open, after, limit))
    }

    fn signals_sent_by(&self, case: CaseId, seq: u64) -> Result<Vec<SignalEntry>, Error> {
        self.read(|open| exchange::signals_sent_by(open, (case, seq)))
    }

    fn targets(&self, signal: u64, after: u64, limit: usize) -> Result<Vec<SignalTarget>, Error> {
        self.read(|open| exchange::targets(open, signal, after, limit))
    }

    fn got(&self, kind: PostKind, number: u64) -> Result<Vec<Got>, Error> {
        self.read(|open| exchange::receivers(open, kind, number))
    }

    fn claim_of(&self, case: CaseId) -> Result<Option<Claim>, Error> {
        self.read(|open| exchange::claim_of(open, case))
    }

    fn data(&self, entity: Option<&EntityId>, store: &Name) -> Result<Option<Vec<u8>>, Error> {
        self.read(|open| exchange::data(open, entity, store))
    }

    fn conversation(&self, case: CaseId) -> Result<CaseId, Error> {
        self.read(|open| exchange::conversation(open, case))
    }

    fn members(&self, conversation: CaseId) -> Result<Vec<CaseId>, Error> {
        self.read(|open| exchange::members(open, conversation))
    }
}
