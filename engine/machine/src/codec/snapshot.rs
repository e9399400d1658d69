//! Snapshots: a case as it stands, so that opening it does not fold its whole log. A snapshot can always be thrown away.

use super::{FORMAT, Unreadable, Unwritable};
use crate::graph::Graph;
use crate::state::State;
use digipro_vocab::Digest;
use serde::{Deserialize, Serialize};

#[derive(Serialize)]
struct Written<'a> {
    definition: Digest,
    format: u32,
    shape: Digest,
    state: &'a State,
}

#[derive(Deserialize)]
struct Head {
    format: u32,
    shape: Digest,
}

#[derive(Deserialize)]
struct Whole {
    state: State,
}

/// Writes a snapshot of a case.
///
/// # Errors
/// When the state cannot be written.
pub fn encode_state(graph: &Graph, state: &State) -> Result<Vec<u8>, Unwritable> {
    let written = Written { definition: graph.digest, format: FORMAT, shape: graph.shape, state };
    Ok(serde_json::to_vec(&written)?)
}

/// The definition whose numbering a snapshot has.
///
/// # Errors
/// When the bytes are not a snapshot.
pub fn snapshot_of(bytes: &[u8]) -> Result<Digest, Unreadable> {
    #[derive(Deserialize)]
    struct Named {
        definition: Digest,
    }
    Ok(serde_json::from_slice::<Named>(bytes)?.definition)
}

/// Reads a snapshot of a case of this definition.
///
/// # Errors
/// When the bytes are not a snapshot, or one of another definition, format or numbering of elements: fold the log.
pub fn decode_state(graph: &Graph, bytes: &[u8]) -> Result<State, Unreadable> {
    let head: Head = serde_json::from_slice(bytes)?;
    if head.format != FORMAT {
        return Err(Unreadable(format!(
            "the snapshot has format {}, this version reads {FORMAT}",
            head.format
        )));
    }
    if head.shape != graph.shape {
        return Err(Unreadable("the snapshot numbers the elements of the definition differently".into()));
    }
    Ok(serde_json::from_slice::<Whole>(bytes)?.state)
}
