//! One step of a case on its way into the log, and what became of it.

use crate::exchange::Dealings;
use crate::view::ViewWrite;
use digipro_vocab::{CaseId, Digest, Instant, Name};

/// One step of one case: a record for its chain, and all that is kept in the same transaction.
#[derive(Clone, Debug)]
pub struct Append {
    /// The case.
    pub case: CaseId,
    /// The definition that the case is pinned to; read only by the first append (invariant PINNED).
    pub definition: Digest,
    /// Number of the last record that the writer has seen; 0 for a new case.
    pub expected_seq: u64,
    /// When the step was taken.
    pub at: Instant,
    /// Idempotency key: the second append with the same key changes nothing and gets the first one's receipt.
    pub key: Option<Name>,
    /// The canonical bytes that the chain covers.
    pub body: Vec<u8>,
    /// Bytes that the body names by digest (invariant PAYLOAD-NAMED): they can be erased, the body cannot.
    pub payloads: Vec<Payload>,
    /// Changes of the views.
    pub views: Vec<ViewWrite>,
    /// The whole state after this step, so that reading need not begin at the first record.
    pub snapshot: Option<Vec<u8>>,
    /// What the step has to do with other cases.
    pub dealings: Dealings,
}

/// Bytes under their digest.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Payload {
    digest: Digest,
    bytes: Vec<u8>,
}

impl Payload {
    /// These bytes under their digest.
    #[must_use]
    pub fn new(bytes: Vec<u8>) -> Self {
        Self { digest: Digest::of(&bytes), bytes }
    }

    /// The digest.
    #[must_use]
    pub fn digest(&self) -> Digest {
        self.digest
    }

    /// The bytes.
    #[must_use]
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }
}

/// Proof that a record is on the chain, durably.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize)]
pub struct Receipt {
    /// The case.
    pub case: CaseId,
    /// Number of the record within its case, from 1.
    pub seq: u64,
    /// Number of the record within the store, from 1: a cursor for whoever follows the whole log.
    pub position: u64,
    /// Hash of the chain up to and including this record.
    pub hash: Digest,
}

/// What became of an append. Only its own case decides: no append of a batch fails another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Written {
    /// It is kept.
    Kept(Receipt),
    /// An earlier append had the same key; nothing was changed.
    Duplicate(Receipt),
    /// The case has moved on; nothing was changed.
    Conflict {
        /// Number of the last record of the case; 0 when there is none.
        actual: u64,
    },
    /// What the step takes is gone or was taken by another; nothing was changed.
    Taken,
    /// Another case holds what the step claims; nothing was changed.
    Held(CaseId),
}
