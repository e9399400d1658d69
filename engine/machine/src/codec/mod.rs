//! Events and state to canonical bytes and back.
//!
//! A record of the log has a body and a payload. The body is canonical JSON that an auditor can read: elements by their
//! ids, no index of ours. It is hashed into the chain. The payload holds all that may be about people: values of
//! variables, facts, reports, free text, correlation keys. The body names it by SHA-256 and its parts by their place in
//! it, so erasing the payload leaves the chain whole (invariant ERASURE-KEEPS-THE-CHAIN).

mod entry;
mod payload;
mod read;
mod snapshot;
mod write;

pub use snapshot::{decode_state, encode_state, snapshot_of};

use crate::command::{Actor, Command};
use crate::event::Event;
use crate::graph::Graph;
use digipro_vocab::{Digest, Instant, Name};
use entry::Entry;
use payload::Reading;
use read::Reader;
use serde::{Deserialize, Serialize};
use write::Writer;

/// Version of the form of records and snapshots.
const FORMAT: u32 = 1;

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
    #[serde(default, skip_serializing_if = "Option::is_none")]
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

/// Bytes that are not a record or snapshot of this definition.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub struct Unreadable(pub(crate) String);

impl From<serde_json::Error> for Unreadable {
    fn from(error: serde_json::Error) -> Self {
        Self(error.to_string())
    }
}

/// Events or a state that cannot be written: they name what the definition does not have.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub struct Unwritable(pub(crate) String);

impl From<serde_json::Error> for Unwritable {
    fn from(error: serde_json::Error) -> Self {
        Self(error.to_string())
    }
}

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

/// The body of a record. Fields of everything in it are declared in the order of their names, so that what serde
/// writes is canonical as it stands; a test compares.
#[derive(Serialize, Deserialize)]
struct Body {
    action: Name,
    at: Instant,
    by: Actor,
    events: Vec<Entry>,
    format: u32,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    key: Option<Name>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    payload: Option<Digest>,
}

/// Writes a record without a salt: for logs that are not kept.
///
/// # Errors
/// When the events are not events of this definition.
pub fn encode_record(graph: &Graph, header: &Header, events: &[Event]) -> Result<Record, Unwritable> {
    encode_salted(graph, header, events, "")
}

/// Writes a record. The payload, if there is one, ends with the salt: whoever has only the hash cannot find a short
/// value again by trying all of them, not even after the payload was erased (ADR 0004).
///
/// # Errors
/// When the events are not events of this definition.
pub fn encode_salted(
    graph: &Graph,
    header: &Header,
    events: &[Event],
    salt: &str,
) -> Result<Record, Unwritable> {
    let mut writer = Writer::new(graph);
    let events = events.iter().map(|event| writer.entry(event)).collect::<Result<_, _>>()?;
    let payload = writer.payload(salt)?;
    let body = Body {
        action: header.action.clone(),
        at: header.at,
        by: header.by.clone(),
        events,
        format: FORMAT,
        key: header.key.clone(),
        payload: (!payload.is_empty()).then(|| Digest::of(&payload)),
    };
    Ok(Record { body: serde_json::to_vec(&body)?, payload })
}

/// Reads a record. Without its payload, which was erased, values come back as [`crate::variables::erased`] and texts
/// as `erased`.
///
/// # Errors
/// When the bytes are not a record of this definition, or the payload is not the one that the body names.
pub fn decode_record(
    graph: &Graph,
    body: &[u8],
    payload: Option<&[u8]>,
) -> Result<(Header, Vec<Event>), Unreadable> {
    decode(graph, None, body, payload)
}

/// The definition to which a record takes its case; none for all other records.
///
/// # Errors
/// When the bytes are not a record.
pub fn migrates_to(body: &[u8]) -> Result<Option<Digest>, Unreadable> {
    // Canonical bytes begin with the action.
    if !body.starts_with(br#"{"action":"migrate","#) {
        return Ok(None);
    }
    let body: Body = serde_json::from_slice(body)?;
    Ok(body.events.iter().find_map(|entry| match entry {
        Entry::Migrated(migrating) => Some(migrating.to),
        _ => None,
    }))
}

/// Reads a record that takes its case from one definition to another. All its events are events of the other one.
///
/// # Errors
/// As for [`decode_record`], and when it goes from or to another definition.
pub fn decode_migration(
    (from, to): (&Graph, &Graph),
    body: &[u8],
    payload: Option<&[u8]>,
) -> Result<(Header, Vec<Event>), Unreadable> {
    decode(from, Some(to), body, payload)
}

fn decode(
    graph: &Graph,
    next: Option<&Graph>,
    body: &[u8],
    payload: Option<&[u8]>,
) -> Result<(Header, Vec<Event>), Unreadable> {
    let body: Body = serde_json::from_slice(body)?;
    if body.format != FORMAT {
        return Err(Unreadable(format!(
            "the record has format {}, this version reads {FORMAT}",
            body.format
        )));
    }
    let values = match (body.payload, payload) {
        (Some(named), Some(bytes)) if Digest::of(bytes) == named => Reading::of(bytes)?,
        (Some(named), Some(_)) => {
            return Err(Unreadable(format!("the payload is not the one named {named}")));
        }
        (Some(_), None) => Reading::erased(),
        (None, _) => Reading::default(),
    };
    let mut reader = Reader::new(graph, &values).to(next);
    let mut events = Vec::with_capacity(body.events.len());
    for entry in body.events {
        let event = reader.event(entry)?;
        if let (Event::Migrated { .. }, Some(next)) = (&event, next) {
            reader = Reader::new(next, &values);
        }
        events.push(event);
    }
    Ok((Header { action: body.action, at: body.at, by: body.by, key: body.key }, events))
}
