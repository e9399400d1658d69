//! Events and state to canonical bytes and back.
//!
//! A record of the log has a body, which an auditor can read and which is hashed into the chain, and a payload with
//! the values of variables, which the body names by SHA-256: erasing it leaves the chain whole.

use crate::command::{Actor, Command};
use crate::event::Event;
use crate::graph::Graph;
use crate::state::State;
use digipro_vocab::{Instant, Name};
use serde::{Deserialize, Serialize};

/// What a record says of the command that it answers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Header {
    /// What was asked, such as `complete-task`.
    pub action: Name,
    /// When.
    pub at: Instant,
    /// By whom.
    pub by: Actor,
    /// Idempotency key.
    pub key: Option<Name>,
}

/// A record in bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    /// Canonical JSON: header and events, elements by id.
    pub body: Vec<u8>,
    /// The table of values that the body refers to; empty when there are none.
    pub payload: Vec<u8>,
}

/// Bytes that are not a record or state of this definition.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub struct Unreadable(pub(crate) String);

impl From<&Command> for Header {
    fn from(command: &Command) -> Self {
        Self {
            action: command.action.name().into(),
            at: command.at,
            by: command.by.clone(),
            key: command.key.clone(),
        }
    }
}

/// Writes a record.
#[must_use]
pub fn encode_record(graph: &Graph, header: &Header, events: &[Event]) -> Record {
    let _ = (graph, header, events);
    Record { body: Vec::new(), payload: Vec::new() }
}

/// Reads a record. Without its payload (erased), values come back as [`crate::variables::erased`].
///
/// # Errors
/// When the bytes are not a record of this definition.
pub fn decode_record(
    graph: &Graph,
    body: &[u8],
    payload: Option<&[u8]>,
) -> Result<(Header, Vec<Event>), Unreadable> {
    let _ = (graph, body, payload);
    Err(Unreadable("not a record".into()))
}

/// Writes a snapshot of a case.
#[must_use]
pub fn encode_state(graph: &Graph, state: &State) -> Vec<u8> {
    let _ = (graph, state);
    Vec::new()
}

/// Reads a snapshot of a case of this definition.
///
/// # Errors
/// When the bytes are not a snapshot, or one of another definition or format.
pub fn decode_state(graph: &Graph, bytes: &[u8]) -> Result<State, Unreadable> {
    let _ = (graph, bytes);
    Err(Unreadable("not a snapshot".into()))
}
