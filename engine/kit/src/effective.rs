//! The effective definition: a kit with its overlays merged, every name resolved, every value dated and cited.
//!
//! It is plain data with canonical bytes. The machine reads [`Effective::documents`], terms, points, lanes and
//! fills; consoles and audits read the rest.

pub use crate::practice::{
    Change, Contacts, Integration, Letter, Organ, Risk, RiskLevel, Sheet, Silence, Start,
};
use crate::property::Property;
use digipro_vocab::{Citation, Date, Digest, EntityId, Exact, Level, Name, Need, canonical};
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

/// The value of a parameter.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "kind", content = "value")]
pub enum Setting {
    /// True or false.
    Truth(bool),
    /// A whole number.
    Whole(i64),
    /// A decimal number, such as an amount in euro.
    Exact(Exact),
    /// Free text.
    Text(Name),
    /// A civil day.
    Day(Date),
    /// One of a closed list of codes.
    Code(Name),
    /// A set of codes, such as the channels offered.
    Set(BTreeSet<Name>),
}

/// The type that a parameter declares.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SettingKind {
    /// True or false.
    Truth,
    /// A whole number.
    Whole,
    /// A decimal number, written as text in a kit file: `"0.26"`.
    Exact,
    /// Free text.
    Text,
    /// A civil day.
    Day,
    /// One of a closed list of codes.
    Code,
    /// A set of codes.
    Set,
}

/// What a number counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Unit {
    /// Nothing in particular.
    #[default]
    None,
    /// Calendar days (law.md T1).
    Days,
    /// Working days (T6).
    WorkingDays,
    /// Months (T5).
    Months,
    /// Years (T5).
    Years,
    /// Euro.
    Euro,
    /// Percent.
    Percent,
}

/// What a lower level may do to a parameter (contract.md B6).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "kind")]
pub enum Bound {
    /// Nothing.
    Fixed,
    /// Set it lower or equal.
    AtMost,
    /// Set it higher or equal.
    AtLeast,
    /// Leave out members.
    Subset,
    /// Add members.
    Superset,
    /// Choose inside the list that the norm gives.
    OneOf {
        /// The list.
        choices: Vec<Setting>,
    },
    /// Choose inside the interval that the norm gives, ends included.
    Range {
        /// The lowest value allowed.
        lowest: Setting,
        /// The highest value allowed.
        highest: Setting,
    },
    /// Choose at will: an organisational matter that protects nobody.
    Free,
}

/// Which Regions may put their own value or rule in the place of the State's, against the bound (law.md 1.0, `DREG`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Regions {
    /// Those of special statute.
    Special,
    /// All: a matter of concurrent or residual competence (Const. art. 117).
    Any,
}

/// That Regions may replace, and by which norm.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Regional {
    /// Which.
    pub by: Regions,
    /// The norm that gives them the competence.
    pub ground: Citation,
}

/// A rule of a higher level in whose place a Region's rule stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Replacement {
    /// The rule of the Region. The other one stands on while this one says nothing.
    pub by: Name,
    /// First day.
    pub from: Date,
    /// Last day; none while it stands.
    pub to: Option<Date>,
    /// The Region's own norm.
    pub citation: Citation,
}

/// Which way the protected interest points (law.md 1.0).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Direction {
    /// Less protects better: a shorter time limit of the administration.
    Less,
    /// More protects better: a longer time limit of the citizen, more channels.
    More,
    /// An organisational choice that protects nobody less.
    None,
}

/// A parameter: a dated, cited, bounded value.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Parameter {
    /// Its type.
    pub kind: SettingKind,
    /// What it counts.
    pub unit: Unit,
    /// What lower levels may do.
    pub bound: Bound,
    /// Which way the protected interest points.
    pub direction: Direction,
    /// Whose interest that is, for people.
    pub protects: Option<Name>,
    /// The norm that sets the bound.
    pub ground: Citation,
    /// That Regions may replace it against the bound.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub regional: Option<Regional>,
    /// The values in the order of their dates; never two for one day (invariant ONE-VALUE-A-DAY).
    pub timeline: Vec<Dated>,
}

/// A value with its dates, its source and what it overrode.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Dated {
    /// First day.
    pub from: Date,
    /// Last day; none while it stands.
    pub to: Option<Date>,
    /// The value.
    pub value: Setting,
    /// The level that set it.
    pub level: Level,
    /// The id of the kit or of its fragment, or the entity that set it.
    pub by: Name,
    /// The act that adopted it.
    pub act: Option<Act>,
    /// The norm on which it rests.
    pub citation: Citation,
    /// The value of the level above that it replaced.
    pub overrode: Option<Box<Dated>>,
}

/// How a time limit runs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum TermKind {
    /// An act is due by its end (T1, T2).
    #[default]
    Ordinary,
    /// An act is allowed only after its end (T10).
    Dilatory,
    /// A publication has to stand for its length (T11).
    Publication,
}

/// A legal time limit of the procedure.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Term {
    /// The parameter that holds its length; its unit is that of the limit.
    pub parameter: Name,
    /// How it runs.
    pub kind: TermKind,
    /// The norm that sets it.
    pub citation: Citation,
}

/// A rule point: where the procedure asks the law.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Point {
    /// The regimes in the order of their dates; they do not overlap (invariant ONE-LAW-A-DAY).
    pub regimes: Vec<Regime>,
    /// Rules in whose place a Region's rule stands, by their ids.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub replaced: BTreeMap<Name, Replacement>,
}

/// Which rules hold at a point, from when to when.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Regime {
    /// First day.
    pub from: Date,
    /// Last day; none while it stands.
    pub to: Option<Date>,
    /// What selects the regime: by default the date of the act.
    pub selected_by: Selector,
    /// The packs to ask, State first; never without one that binds.
    pub packs: Vec<BoundPack>,
    /// The norm that brought the regime.
    pub citation: Citation,
}

/// Which date selects the law (*tempus regit actum*, contract.md D).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "by")]
pub enum Selector {
    /// The date of the act.
    #[default]
    Act,
    /// A transitional rule: the day in this fact, such as `istanza.data`; acts before the fact is known are
    /// judged by their own date.
    Fact {
        /// Path of the fact.
        path: Name,
        /// The transitional rule.
        citation: Citation,
    },
}

/// What the answers of a bound pack do to an act.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Mode {
    /// They count.
    #[default]
    Binding,
    /// They are recorded with all their evidence and do nothing (invariant SHADOW-ONLY-WATCHES).
    Shadow,
}

impl Mode {
    /// Whether answers count: left out where it is written, so that what was written before shadows were known reads
    /// as it was meant and keeps its digest.
    #[must_use]
    pub fn is_binding(&self) -> bool {
        *self == Self::Binding
    }
}

/// A rule pack pinned by the digest of its portable component.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BoundPack {
    /// Its id, such as `s_italia`.
    pub id: Name,
    /// Its version.
    pub version: Name,
    /// SHA-256 of the portable component.
    pub digest: Digest,
    /// Its contract version.
    pub contract: Name,
    /// The level of its publisher.
    pub level: Level,
    /// What its answers do.
    #[serde(default, skip_serializing_if = "Mode::is_binding")]
    pub mode: Mode,
    /// The facts that its rules at this point declare: they are told no others.
    pub needs: Vec<Need>,
    /// The parameters that its rules at this point read.
    pub parameters: Vec<Name>,
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

/// A norm of the register.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Norm {
    /// What it is called, such as `D.Lgs. 33/2013, art. 5, c. 6`.
    pub title: Name,
    /// Where it stands.
    pub citation: Citation,
    /// First day in force.
    pub in_force_from: Date,
    /// Last day in force.
    pub in_force_to: Option<Date>,
    /// Day on which somebody last compared the register with the source.
    pub confirmed_on: Date,
    /// Who did, and by which source.
    pub confirmed_by: Name,
    /// How the norm is read here where it can be read in two ways.
    pub interpretation: Option<Name>,
    /// The reading that was not chosen.
    pub alternative: Option<Name>,
}

/// Why a piece of data is collected (GDPR art. 5, 6, 13, 30).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DataUse {
    /// The purpose.
    pub purpose: Name,
    /// The legal basis.
    pub basis: Citation,
    /// How long it is kept, as an ISO 8601 duration.
    pub retention: Option<Name>,
    /// What kind of data it is.
    #[serde(default, skip_serializing_if = "Category::is_ordinary")]
    pub category: Category,
    /// Whether it may be published.
    #[serde(default, skip_serializing_if = "Publish::is_no")]
    pub publish: Publish,
    /// Whether it tells who a person is.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub identifies: bool,
}

impl DataUse {
    /// An ordinary fact that is not published and tells nobody who a person is.
    #[must_use]
    pub fn of(purpose: Name, basis: Citation, retention: Option<Name>) -> Self {
        let (category, publish) = (Category::default(), Publish::default());
        Self { purpose, basis, retention, category, publish, identifies: false }
    }
}

/// What kind of data a fact is, by what the law protects it from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Category {
    /// None of the others.
    #[default]
    Ordinary,
    /// Of GDPR art. 9: health, genetic and biometric data, origin, opinions, belief, union, sexual life.
    Special,
    /// Of GDPR art. 10: convictions and offences.
    Judicial,
    /// From which economic or social hardship can be inferred (D.Lgs. 33/2013, art. 26 c. 4).
    Hardship,
}

impl Category {
    /// Whether nothing in particular protects it: left out where it is written.
    #[must_use]
    pub fn is_ordinary(&self) -> bool {
        *self == Self::Ordinary
    }
}

/// Whether a fact may be published.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Publish {
    /// It is left out (GDPR art. 25: by default nothing is made public).
    #[default]
    No,
    /// As it is, unless the law forbids it in the case at hand.
    Yes,
    /// With a mark in its place.
    Anonymise,
}

impl Publish {
    /// Whether it is not published: left out where it is written.
    #[must_use]
    pub fn is_no(&self) -> bool {
        *self == Self::No
    }
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

impl Parameter {
    /// The value in force on a day.
    #[must_use]
    pub fn on(&self, day: Date) -> Option<&Dated> {
        self.timeline.iter().find(|dated| dated.covers(day))
    }
}

impl Dated {
    /// Whether the value is in force on a day.
    #[must_use]
    pub fn covers(&self, day: Date) -> bool {
        self.from <= day && self.to.is_none_or(|to| day <= to)
    }
}

impl Point {
    /// The regime of a point on a day.
    #[must_use]
    pub fn on(&self, day: Date) -> Option<&Regime> {
        self.regimes.iter().find(|regime| regime.covers(day))
    }
}

impl Regime {
    /// Whether the regime holds on a day.
    #[must_use]
    pub fn covers(&self, day: Date) -> bool {
        self.from <= day && self.to.is_none_or(|to| day <= to)
    }
}
