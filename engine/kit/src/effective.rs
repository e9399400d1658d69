//! The effective definition: a kit with its overlays merged, every name resolved, every value dated and cited.
//!
//! It is plain data with canonical bytes. The machine reads [`Effective::documents`], terms, points, lanes and
//! fills; consoles and audits read the rest.

mod data;
mod law;
mod value;

pub use crate::practice::{
    Change, Contacts, Integration, Letter, Organ, Risk, RiskLevel, Sheet, Silence, Start,
};
pub use data::{Category, DataUse, Publish};
pub use law::{BoundPack, Mode, Norm, Point, Regime, Replacement, Selector, Term, TermKind};
pub use value::{Bound, Dated, Direction, Parameter, Regional, Regions, Setting, SettingKind, Unit};

use crate::property::Property;
use digipro_vocab::{Date, Digest, EntityId, Level, Name, canonical};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// A definition ready to be checked and deployed for one entity.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Effective {
    /// Id of the kit, or the file's name for a lone BPMN file.
    pub kit: Name,
    /// Version of the kit, as the kit writes it.
    pub version: Name,
    /// The rule contract that the kit was written for, such as `1.0`.
    pub contract: Name,
    /// What a host has to understand to run this definition.
    pub must_understand: BTreeSet<Name>,
    /// The fragments that the kit is merged with: id to version and files.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub fragments: BTreeMap<Name, FragmentUse>,
    /// The entity for which the overlays were merged; none for the kit as published.
    pub entity: Option<EntityId>,
    /// What that entity is called.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<Name>,
    /// The layers merged, in the order of force.
    pub layers: Vec<Layer>,
    /// Id of the BPMN process that a case starts with; none when a lone file has no executable process.
    pub root: Option<Name>,
    /// The BPMN files: name to text, XML declaration included.
    pub documents: BTreeMap<Name, Arc<str>>,
    /// The DMN files: name to text, XML declaration included.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub decisions: BTreeMap<Name, Arc<str>>,
    /// The dated values that processes and rules read.
    pub parameters: BTreeMap<Name, Parameter>,
    /// The legal time limits of a case.
    pub terms: BTreeMap<Name, Term>,
    /// The rule points of the procedure.
    pub points: BTreeMap<Name, Point>,
    /// BPMN lane id to the office and role behind it.
    pub lanes: BTreeMap<Name, Lane>,
    /// How to reach the offices, by BPMN lane id.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub contacts: BTreeMap<Name, Contacts>,
    /// The organs that decide.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub organs: BTreeMap<Name, Organ>,
    /// Declared extension points: id to the process that fills it, or nothing.
    pub extensions: BTreeMap<Name, Extension>,
    /// The forms: id to its definition.
    pub forms: BTreeMap<Name, Form>,
    /// Texts of kit, packs and overlays by language (`it`, `en`), in the order of force: a later one replaces.
    pub texts: BTreeMap<Name, Vec<TextSource>>,
    /// The norms that anything here cites, by the key that the kit gives them.
    pub norms: BTreeMap<Name, Norm>,
    /// What each fact is collected for, by path.
    pub data: BTreeMap<Name, DataUse>,
    /// The entity's own days off.
    pub calendar: EntityCalendar,
    /// What is published of the procedure.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sheet: Option<Sheet>,
    /// What may go wrong at which step.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub risks: Vec<Risk>,
    /// Who does each type of job.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub integrations: BTreeMap<Name, Integration>,
    /// Letters and acts: id, then language (`it`, `en`), to the text with placeholders.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub templates: BTreeMap<Name, BTreeMap<Name, Arc<str>>>,
    /// Which change of the law touched what.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub changes: Vec<Change>,
    /// What every way through the procedure has to respect, by id.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub properties: BTreeMap<Name, Property>,
}

/// A fragment that the kit is merged with.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FragmentUse {
    /// Its version.
    pub version: Name,
    /// Of its files (see [`crate::fragment::digest`]).
    pub digest: Digest,
}

/// One layer that took part in the merge.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Layer {
    /// Its level.
    pub level: Level,
    /// The kit's id, or the entity that adopted the overlay.
    pub by: Name,
    /// The act that adopted an overlay.
    pub act: Option<Act>,
}

/// The act by which a body adopted an overlay.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Act {
    /// Such as `Deliberazione del Consiglio comunale n. 12/2026`.
    pub title: Name,
    /// Its date.
    pub date: Date,
}

/// The office behind a lane.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Lane {
    /// Name of the office or organ.
    pub office: Name,
    /// Role that a person needs to work on its tasks.
    pub role: Name,
}

/// A declared extension point.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Extension {
    /// What may go there, for people.
    pub purpose: Name,
    /// Id of the process that fills it; a token passes through an unfilled one.
    pub process: Option<Name>,
    /// Who filled it.
    pub by: Option<Name>,
}

/// A form.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Form {
    /// The form-js definition, with what overlays added.
    pub definition: Arc<str>,
    /// The paths of its fields.
    pub fields: Vec<Name>,
    /// Those that overlays added: a task that writes only what its output mappings name writes them too.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub added: Vec<Name>,
}

/// One file of texts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TextSource {
    /// File, or the pack's id.
    pub file: Name,
    /// Fluent source.
    pub source: Arc<str>,
}

/// The days on which the entity does not work although the law would (T4, T6).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct EntityCalendar {
    /// Patron days as month and day.
    pub patrons: Vec<MonthDay>,
    /// The parameter that holds the days of the working week, 5 or 6; five without one.
    pub week: Option<Name>,
}

/// A day of every year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct MonthDay {
    /// From 1.
    pub month: i8,
    /// From 1.
    pub day: i8,
}

impl Effective {
    /// The canonical bytes: what is stored, hashed and compared.
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        // All maps here have text as keys, the only thing that canonical JSON asks (invariant CANONICAL).
        canonical::to_bytes(self).unwrap_or_default()
    }

    /// The definition that canonical bytes hold.
    ///
    /// # Errors
    /// When the bytes are not those of an effective definition.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, NotEffective> {
        Ok(serde_json::from_slice(bytes)?)
    }

    /// The definition's name: SHA-256 of its canonical bytes.
    #[must_use]
    pub fn digest(&self) -> Digest {
        Digest::of(&self.to_bytes())
    }

    /// The parameter's value on a day.
    #[must_use]
    pub fn parameter_on(&self, name: &str, day: Date) -> Option<&Dated> {
        self.parameters.get(name)?.on(day)
    }
}

/// The bytes are not those of an effective definition.
#[derive(Debug, thiserror::Error)]
#[error("not an effective definition: {0}")]
pub struct NotEffective(#[from] serde_json::Error);
