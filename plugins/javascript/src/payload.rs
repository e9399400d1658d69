//! What is embedded into the interpreter: declarations and sources, as JSON.

use digipro_vocab::{FactKind, Interval, Name, Weight};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A pack as the interpreter takes it.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Payload {
    /// The rules, in the order in which they are evaluated.
    pub rules: Vec<RuleEntry>,
    /// Sources by path inside the pack.
    pub sources: BTreeMap<Name, String>,
}

/// What one rule declares.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RuleEntry {
    /// Its id.
    pub id: Name,
    /// The path of its source.
    pub source: Name,
    /// The act dates for which it is written.
    pub valid: Interval,
    /// The heaviest weight of its findings.
    pub weight: Weight,
    /// The points of a procedure at which it speaks.
    pub points: Vec<Name>,
    /// The norms that it applies.
    pub norms: Vec<NormEntry>,
    /// The facts that it reads.
    pub needs: Vec<(Name, FactKind)>,
    /// The parameters that it reads.
    pub parameters: Vec<Name>,
    /// The keys of its messages.
    pub messages: Vec<Name>,
}

/// A norm, under its key in `norms.toml`.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NormEntry {
    /// The key.
    pub key: Name,
    /// NIR name of the act.
    pub urn: Name,
    /// Part of it.
    pub part: Name,
}

/// A payload that cannot be read.
#[derive(Debug)]
pub struct PayloadError(String);

impl PayloadError {
    pub(crate) fn no_source(path: &str) -> Self {
        Self(format!("the source `{path}` is not in it"))
    }
}

impl std::fmt::Display for PayloadError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "the embedded pack cannot be read: {}", self.0)
    }
}

impl std::error::Error for PayloadError {}

impl Payload {
    /// As it is embedded.
    ///
    /// # Errors
    /// Never for what was read: keys are strings.
    pub fn to_bytes(&self) -> Result<Vec<u8>, PayloadError> {
        serde_json::to_vec(self).map_err(|error| PayloadError(error.to_string()))
    }

    /// Reads what was embedded.
    ///
    /// # Errors
    /// When it is not a payload.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, PayloadError> {
        serde_json::from_slice(bytes).map_err(|error| PayloadError(error.to_string()))
    }
}
