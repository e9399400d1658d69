//! What can go wrong with a store, for the operator: a code, a cause and a next step.

use crate::codes;
use digipro_vocab::{CaseId, Code, Digest};

/// A failure of the store. Whatever it was asked to write was not kept, except for `Uncertain`.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Error {
    /// The schema is of a later version than this program knows.
    #[error("the database has schema version {found}, this program knows up to {known}")]
    Newer {
        /// Version in the file.
        found: u32,
        /// Latest version known here.
        known: u32,
    },
    /// The schema is of an earlier version, and the database is to be read only.
    #[error("the database has schema version {found}, and reading alone does not bring it to {known}")]
    Older {
        /// Version in the file.
        found: u32,
        /// The version that is read.
        known: u32,
    },
    /// The file is not ours.
    #[error("`{0}` is not a database of this program")]
    NotOurs(String),
    /// The file is damaged.
    #[error("the database is damaged: {0}")]
    Damaged(String),
    /// Another process holds the lock for longer than [`crate::limits::LOCK_WAIT_MS`].
    #[error("another process is writing to the database")]
    Locked,
    /// No space left.
    #[error("no space is left for the database")]
    DiskFull,
    /// Any other failure of reading or writing.
    #[error("the database cannot be read or written: {0}")]
    Unavailable(String),
    /// A bound of [`crate::limits`] was reached.
    #[error("{what} has {size}, the most is {most}")]
    TooLarge {
        /// What is too large, with its unit.
        what: &'static str,
        /// Its size.
        size: usize,
        /// The bound.
        most: usize,
    },
    /// A search cannot be asked so.
    #[error("the search cannot be done: {0}")]
    Search(String),
    /// The queue of the committer is full.
    #[error("more than {} writes are waiting", crate::limits::QUEUE_MAX)]
    Overloaded,
    /// The body of a record must name each payload that it carries (invariant PAYLOAD-NAMED).
    #[error("the record does not name its payload {0}")]
    Unnamed(Digest),
    /// The body of a record has the form that is kept for erasures.
    #[error("the record has the form that is kept for erasures")]
    Reserved,
    /// The connection failed while the commit was under way.
    #[error("it is not known whether the write was kept: {0}")]
    Uncertain(String),
    /// No such case.
    #[error("there is no case {0}")]
    NoCase(CaseId),
    /// The store was closed, or its committer died.
    #[error("the store has stopped")]
    Stopped,
    /// The database does not take a value: a text with a zero in it, a key that is too long for an index.
    #[error("the database does not take a value: {0}")]
    Value(String),
    /// The address of a database cannot be used.
    #[error("the address of the database cannot be used: {0}")]
    Address(String),
    /// The database does not let us in.
    #[error("the database does not let this program in: {0}")]
    Denied(String),
    /// A migration that was applied is not the one that this program knows.
    #[error("migration {0} of the database is not the one that this program knows")]
    Migrated(u32),
    /// A store is copied only into an empty one.
    #[error("there is something in the store already, and a copy goes into an empty one")]
    NotEmpty,
    /// A copy is not what the source was, or cannot come about.
    #[error("the copy cannot be used: {0}")]
    Copy(String),
    /// A row holds something that this program did not write.
    #[error("a stored value cannot be read: {0}")]
    Unreadable(String),
}

impl Error {
    /// The code of the page that explains it.
    #[must_use]
    pub fn code(&self) -> Code {
        match self {
            Self::Newer { .. } => codes::R0101,
            Self::Older { .. } => codes::R0132,
            Self::NotOurs(_) => codes::R0102,
            Self::Damaged(_) => codes::R0103,
            Self::Locked => codes::R0104,
            Self::DiskFull => codes::R0105,
            Self::Unavailable(_) => codes::R0106,
            Self::TooLarge { .. } => codes::R0107,
            Self::Search(_) => codes::R0170,
            Self::Overloaded => codes::R0108,
            Self::Unnamed(_) | Self::Reserved => codes::R0109,
            Self::Uncertain(_) => codes::R0110,
            Self::NoCase(_) => codes::R0111,
            Self::Stopped => codes::R0112,
            Self::Value(_) => codes::I0230,
            Self::Address(_) => codes::I0231,
            Self::Denied(_) => codes::I0232,
            Self::Migrated(_) => codes::I0233,
            Self::NotEmpty => codes::I0234,
            Self::Copy(_) => codes::I0235,
            Self::Unreadable(_) => codes::R0113,
        }
    }

    /// What to do next.
    #[must_use]
    pub fn help(&self) -> &'static str {
        match self {
            Self::Newer { .. } => "open it with the newer version, or restore a backup of the older one",
            Self::Older { .. } => {
                "open it once with any command that works on cases, or audit a copy that was"
            }
            Self::NotOurs(_) => {
                "give the path of a database of this program, or of a file that does not exist"
            }
            Self::Damaged(_) => "stop, keep a copy of the file, and restore the last backup",
            Self::Locked => "stop the other process, or try again when it is done",
            Self::DiskFull => "free some space and repeat the command: nothing of it was kept",
            Self::Unavailable(_) => {
                "check the disk and the permissions of the file and its folder, or whether the server is there"
            }
            Self::TooLarge { .. } => "split the data, or keep large documents outside and store their digest",
            Self::Search(_) => "ask for less, or begin again without the cursor",
            Self::Overloaded => "try again later",
            Self::Unnamed(_) | Self::Reserved => "this is a defect of the caller: report it",
            Self::Uncertain(_) => "reopen the store and repeat the command with the same key",
            Self::NoCase(_) => "list the cases to see their numbers",
            Self::Stopped => "open the store again",
            Self::Value(_) => "shorten the text, or take out what is no character",
            Self::Address(_) => {
                "write it as `postgresql://user@host/database`, see docs/operators/postgresql.md"
            }
            Self::Denied(_) => "check user, password and what the server lets in (`pg_hba.conf`)",
            Self::Migrated(_) => "restore a backup: somebody has changed the schema by hand",
            Self::NotEmpty => "name a file that does not exist, or a schema without tables",
            Self::Copy(_) => "remove the copy, verify the log of the source, and copy again",
            Self::Unreadable(_) => "verify the log, and rebuild the views from it",
        }
    }
}
