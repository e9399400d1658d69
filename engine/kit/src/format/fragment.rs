//! `fragment.toml`: a part of a kit that many kits call, with the seams that it declares.
//!
//! ```toml
//! [fragment]
//! id = "preavviso"
//! version = "1.0.0"
//! owner = "s_italia"
//! title = { it = "Preavviso di rigetto", en = "Notice of the reasons against" }
//!
//! [term.osservazioni]                  # as in kit.toml: term, point, lane, extension, data, forbidden
//! parameter = "termine-osservazioni"
//! norm = "l241-art10bis"
//! ```
//!
//! What its diagrams use and it does not declare, such as the term `conclusione`, the kit declares.

use super::kit::{DataEntry, ExtensionEntry, ForbiddenEntry, LaneEntry, PointEntry, TermEntry};
use super::{Bilingual, Located, Placed, Table};
use digipro_vocab::{EntityId, Name};
use serde::Deserialize;

/// The whole file.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FragmentFile {
    /// What the fragment is.
    pub fragment: Header,
    /// Its time limits by name.
    #[serde(default)]
    pub term: Table<TermEntry>,
    /// Its rule points by name.
    #[serde(default)]
    pub point: Table<PointEntry>,
    /// Lanes by BPMN id.
    #[serde(default)]
    pub lane: Table<LaneEntry>,
    /// Extension points by id.
    #[serde(default)]
    pub extension: Table<ExtensionEntry>,
    /// What each fact is collected for, by path.
    #[serde(default)]
    pub data: Table<DataEntry>,
    /// What no form may ask, by path.
    #[serde(default)]
    pub forbidden: Table<ForbiddenEntry>,
}

/// `[fragment]`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Header {
    /// Id, as in the folder's name.
    pub id: Placed<Name>,
    /// Version of the form `1.2.3`.
    pub version: Placed<Name>,
    /// The body that publishes it.
    pub owner: EntityId,
    /// What it is called.
    pub title: Bilingual,
}

impl Located for FragmentFile {
    fn locate(&mut self, file: &Name) {
        self.term.values_mut().for_each(|entry| entry.file = file.clone());
        self.point.values_mut().for_each(|entry| entry.file = file.clone());
        self.lane.values_mut().for_each(|entry| entry.file = file.clone());
        self.extension.values_mut().for_each(|entry| entry.file = file.clone());
        self.data.values_mut().for_each(|entry| entry.file = file.clone());
        self.forbidden.values_mut().for_each(|entry| entry.file = file.clone());
    }
}
