//! Entries of the register: canonical JSON, so that an auditor reads them without this program.

use crate::codes;
use digipro_rules::trust::{RingName, Signer};
use digipro_vocab::{
    Citation, Date, Diagnostic, Digest, EntityId, Instant, Level, Name, Standing, canonical,
};
use serde::{Deserialize, Serialize};

/// What an entry says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Entry {
    /// A pack was installed, or signed anew.
    Install(Box<Install>),
    /// A pack in shadow binds from now on.
    Bind(Bind),
    /// Nothing new is bound to a pack.
    Retire(Change),
    /// A ring made a statement.
    Hear(Hear),
}

/// How a pack is used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum State {
    /// What it says is recorded, and binds nobody.
    Shadow,
    /// What it says counts.
    Binding,
    /// Nothing new is bound to it; what is bound goes on.
    Retired,
}

/// A pack was installed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(crate) struct Install {
    pub(crate) at: Instant,
    pub(crate) by: Name,
    pub(crate) origin: Name,
    pub(crate) manifest: Digest,
    pub(crate) component: Digest,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) signature: Option<Digest>,
    pub(crate) id: Name,
    pub(crate) version: Name,
    pub(crate) level: Level,
    pub(crate) publisher: EntityId,
    pub(crate) standing: Standing,
    pub(crate) state: State,
    pub(crate) signers: Vec<Signer>,
    /// Vectors that were run on this host, all of them with the expected report.
    pub(crate) vectors: u64,
}

/// A pack in shadow binds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(crate) struct Bind {
    pub(crate) at: Instant,
    pub(crate) by: Name,
    pub(crate) manifest: Digest,
    /// Why, as whoever did it says.
    pub(crate) reason: Name,
    pub(crate) enacted: Enacted,
}

/// From when a version binds, and by which norm.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Enacted {
    /// The first act date.
    pub from: Date,
    /// The norm that brings it.
    pub citation: Citation,
}

/// A pack's state changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(crate) struct Change {
    pub(crate) at: Instant,
    pub(crate) by: Name,
    pub(crate) manifest: Digest,
    /// Why, as whoever did it says.
    pub(crate) reason: Name,
    /// Running cases that were pinned to it.
    pub(crate) cases: u64,
}

/// A ring's statement was heard.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(crate) struct Hear {
    pub(crate) at: Instant,
    pub(crate) by: Name,
    pub(crate) ring: RingName,
    pub(crate) sequence: u64,
    pub(crate) statement: Digest,
    pub(crate) signature: Digest,
    /// Installed packs that it revokes, by their manifest.
    pub(crate) revokes: Vec<Digest>,
}

impl Entry {
    pub(crate) fn read(seq: u64, body: &[u8]) -> Result<Self, Diagnostic> {
        serde_json::from_slice(body).map_err(|error| unusable(format!("entry {seq} cannot be read: {error}")))
    }

    pub(crate) fn bytes(&self) -> Result<Vec<u8>, Diagnostic> {
        canonical::to_bytes(self).map_err(|error| unusable(format!("an entry cannot be written: {error}")))
    }
}

pub(crate) fn unusable(what: String) -> Diagnostic {
    let help = "open it with the version of the program that wrote it, or restore a backup";
    Diagnostic::error(codes::P0799, what).help(help)
}
