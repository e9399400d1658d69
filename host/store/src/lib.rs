//! Append-only hash-chained log, snapshots, blobs and views: bytes only, it knows no machine.
//!
//! Everything goes through [`Store`]; where the bytes are kept is a [`Backend`]. A write is answered when it
//! is durable, not before.

pub mod append;
pub mod backend;
pub mod chain;
pub mod codes;
mod committer;
pub mod copy;
pub mod error;
pub mod exchange;
pub mod faulty;
pub mod filing;
pub mod hint;
pub mod limits;
pub mod memory;
pub mod postgres;
pub mod query;
pub mod register;
pub mod rows;
pub mod search;
mod sql;
pub mod sqlite;
pub mod store;
#[cfg(test)]
mod tests;
pub mod verify;
pub mod view;

pub use append::{Append, Payload, Receipt, Written};
pub use backend::{Answer, Backend, Write};
pub use chain::Erasure;
pub use copy::{Copied, Until};
pub use error::Error;
pub use exchange::{
    Claim, DataContent, Dealings, Direct, Exchange, Got, MessageEntry, NewMessage, NewSignal, Post, PostKind,
    Posted, Receiver, SignalEntry, SignalStart, SignalTarget, Take, Wanted,
};
pub use faulty::{Fate, Fault, Faulty};
pub use filing::Filing;
pub use hint::{Hint, Listener, Listening};
pub use memory::Memory;
pub use postgres::Postgres;
pub use query::{
    ArtifactEntry, ArtifactKind, CaseFilter, Duties, Duty, Head, Kept, Lease, Page, Prolong, Record,
    Snapshot, TaskFilter,
};
pub use register::{Entered, Entry};
pub use search::{Found, Hit, Search};
pub use sql::copy::{Cell, Piece};
pub use sqlite::Sqlite;
pub use store::Store;
pub use verify::{Anchor, Break, Verdict};
pub use view::{
    CaseRow, CaseStatus, Change, DecisionRow, ElementRow, FindingRow, IncidentRow, JobRow, JobState, Keyed,
    MessageRow, OwedRow, Row, SignalRow, Stage, TaskRow, TermRow, TimerRow, VariableRow, View, ViewWrite,
};
