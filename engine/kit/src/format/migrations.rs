//! `migrations.toml`: what has another name in this version of the kit than in an earlier one, so that cases under way
//! find their place. Everything else keeps its id.
//!
//! ```toml
//! [[from]]
//! version = "1.2.0"                     # cases of this version
//!
//! [from.elements]                       # BPMN ids: before = now
//! istruttoria = "istruttoria-tecnica"
//!
//! [from.points]                         # rule points
//! [from.terms]                          # time limits
//! ```

use super::{Located, Placed};
use digipro_vocab::Name;
use serde::Deserialize;
use std::collections::BTreeMap;

/// The whole file.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MigrationsFile {
    /// One for each earlier version in which something had another name.
    #[serde(default)]
    pub from: Vec<FromEntry>,
}

/// `[[from]]`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FromEntry {
    /// The earlier version.
    pub version: Placed<Name>,
    /// BPMN ids.
    #[serde(default)]
    pub elements: BTreeMap<Name, Name>,
    /// Rule points.
    #[serde(default)]
    pub points: BTreeMap<Name, Name>,
    /// Time limits.
    #[serde(default)]
    pub terms: BTreeMap<Name, Name>,
}

impl MigrationsFile {
    /// What had another name in a version.
    #[must_use]
    pub fn of(&self, version: &str) -> Option<&FromEntry> {
        self.from.iter().find(|entry| &**entry.version.get_ref() == version)
    }
}

impl Located for MigrationsFile {
    fn locate(&mut self, _: &Name) {}
}
