//! `kit.toml`: what the kit is, and the seams that it declares.
//!
//! ```toml
//! [kit]
//! id = "accesso-civico"
//! version = "1.0.0"
//! level = "state"                      # state | region | entity: whose law the kit itself encodes
//! owner = "s_italia"
//! contract = "1.0"                     # rule contract
//! must-understand = []                 # features without which a host has to refuse the kit
//! root = "accesso-civico"              # BPMN process id
//! title = { it = "Accesso civico generalizzato", en = "Freedom of information request" }
//!
//! [term.conclusione]                   # read by <digipro:term name="conclusione" …/>
//! parameter = "termine-conclusione"    # its unit is the unit of the limit
//! kind = "ordinary"                    # ordinary | dilatory | publication
//! norm = "d33-art5-com6"
//!
//! [point.provvedimento]                # asked by <digipro:point name="provvedimento" …/>
//! packs = ["s_italia"]                 # pack ids; the versions stand in regimes.toml
//!
//! [lane.Lane_urp]                      # BPMN lane id
//! office = "Ufficio relazioni con il pubblico"
//! role = "urp"
//!
//! [extension.dopo-protocollo]          # <digipro:extensionPoint id="dopo-protocollo"/>
//! purpose = "a further step after registration, such as a check of competence"
//!
//! [calendar]
//! week = "settimana-lavorativa"        # parameter, 5 or 6
//!
//! [data."istanza.oggetto"]             # every form field and every fact that a rule needs
//! purpose = "individuare i dati richiesti"
//! basis = "d33-art5-com3"
//! retention = "P10Y"
//! # category = "ordinary"              # ordinary | special | judicial | hardship
//! # publish = "no"                     # no | yes | anonymise
//! # identifies = false                 # whether it tells who a person is
//!
//! [forbidden."istanza.motivazione"]    # what no form may ask, an overlay's neither
//! reason = "chi chiede non deve dire perché"
//! norm = "d33-art5-com3"
//!
//! [rule."s_italia.l241.termine"]       # a Region may put its own rule in the place of this one
//! regional = { by = "special", norm = "statuto-sicilia-art14" }   # special | any
//!
//! [organ.giunta]                       # where an organ decides, and which ones the law lets sit there
//! lanes = ["giunta"]
//! sits = "organo-esecutivo"            # code parameter, one-of
//! members = "componenti-organo"        # whole parameter
//! norm = "tuel-art48"
//! title.giunta = { it = "Giunta comunale", en = "Municipal executive" }
//!
//! [fragments]                          # what it calls, of `fragments/<id>/`
//! preavviso = "1.0.0"
//! ```

use super::params::RegionalEntry;
use super::{Bilingual, Located, Placed, Table};
use crate::effective::TermKind;
use crate::effective::{Category, Publish};
use digipro_vocab::{EntityId, Level, Name};
use serde::Deserialize;

/// The whole file.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KitFile {
    /// What the kit is.
    pub kit: Header,
    /// The time limits by name.
    #[serde(default)]
    pub term: Table<TermEntry>,
    /// The rule points by name.
    #[serde(default)]
    pub point: Table<PointEntry>,
    /// Lanes by BPMN id.
    #[serde(default)]
    pub lane: Table<LaneEntry>,
    /// Extension points by id.
    #[serde(default)]
    pub extension: Table<ExtensionEntry>,
    /// The entity's working days.
    #[serde(default)]
    pub calendar: CalendarEntry,
    /// What each fact is collected for, by path.
    #[serde(default)]
    pub data: Table<DataEntry>,
    /// What no form may ask, by path: the path itself and all below it.
    #[serde(default)]
    pub forbidden: Table<ForbiddenEntry>,
    /// Rules that Regions may replace, by their ids.
    #[serde(default)]
    pub rule: Table<RuleEntry>,
    /// The organs that decide, by name.
    #[serde(default)]
    pub organ: Table<OrganEntry>,
    /// The fragments that it calls: id to version.
    #[serde(default)]
    pub fragments: Table<Placed<Name>>,
}

impl Located for KitFile {
    fn locate(&mut self, file: &Name) {
        self.term.values_mut().for_each(|entry| entry.file = file.clone());
        self.point.values_mut().for_each(|entry| entry.file = file.clone());
        self.lane.values_mut().for_each(|entry| entry.file = file.clone());
        self.extension.values_mut().for_each(|entry| entry.file = file.clone());
        self.data.values_mut().for_each(|entry| entry.file = file.clone());
        self.forbidden.values_mut().for_each(|entry| entry.file = file.clone());
        self.rule.values_mut().for_each(|entry| entry.file = file.clone());
    }
}

/// `[kit]`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Header {
    /// Id, as in the folder's name.
    pub id: Placed<Name>,
    /// Version of the form `1.2.3`.
    pub version: Placed<Name>,
    /// Whose law the kit itself encodes.
    pub level: Level,
    /// The body that publishes it.
    pub owner: EntityId,
    /// The rule contract.
    pub contract: Placed<Name>,
    /// Features without which a host has to refuse the kit.
    #[serde(default)]
    pub must_understand: Vec<Placed<Name>>,
    /// Id of the BPMN process that a case starts with.
    pub root: Placed<Name>,
    /// What it is called.
    pub title: Bilingual,
}

/// `[term.NAME]`.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TermEntry {
    /// The file that it stands in.
    #[serde(skip)]
    pub file: Name,
    /// The parameter that holds its length.
    pub parameter: Placed<Name>,
    /// How it runs.
    #[serde(default)]
    pub kind: TermKind,
    /// Whether each call of the process in which it begins, and each instance of an activity, has one of its own.
    #[serde(default)]
    pub own: bool,
    /// The norm that sets it.
    pub norm: Placed<Name>,
}

/// `[point.NAME]`.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PointEntry {
    /// The file that it stands in.
    #[serde(skip)]
    pub file: Name,
    /// Ids of the packs asked there.
    pub packs: Vec<Placed<Name>>,
}

/// `[lane.ID]`.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LaneEntry {
    /// The file that it stands in.
    #[serde(skip)]
    pub file: Name,
    /// The office, unless an overlay names its own.
    pub office: Name,
    /// The role that its tasks ask for.
    pub role: Name,
}

/// `[organ.NAME]`: where an organ decides, and which ones the law lets sit there.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OrganEntry {
    /// The lanes in which it decides.
    pub lanes: Vec<Placed<Name>>,
    /// The parameter that holds which organ sits: a code, `one-of`.
    pub sits: Placed<Name>,
    /// The parameter that holds of how many members.
    pub members: Placed<Name>,
    /// The norm that makes it decide.
    pub norm: Placed<Name>,
    /// What each choice is called.
    pub title: Table<Bilingual>,
}

/// `[extension.ID]`.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExtensionEntry {
    /// The file that it stands in.
    #[serde(skip)]
    pub file: Name,
    /// What may go there.
    pub purpose: Name,
}

/// `[calendar]` of a kit.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CalendarEntry {
    /// The parameter that holds the days of the working week.
    pub week: Option<Placed<Name>>,
}

/// `[data."PATH"]`: purpose and legal basis of a fact.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DataEntry {
    /// The file that it stands in.
    #[serde(skip)]
    pub file: Name,
    /// The purpose.
    pub purpose: Name,
    /// The legal basis.
    pub basis: Placed<Name>,
    /// How long it is kept: an ISO 8601 duration.
    pub retention: Option<Placed<Name>>,
    /// What kind of data it is.
    #[serde(default)]
    pub category: Category,
    /// Whether it may be published.
    pub publish: Option<Placed<Publish>>,
    /// Whether it tells who a person is.
    #[serde(default)]
    pub identifies: bool,
}

/// `[rule."ID"]`: what a Region may do to a rule of the State.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RuleEntry {
    /// The file that it stands in.
    #[serde(skip)]
    pub file: Name,
    /// Which Regions may replace it, and by which norm.
    pub regional: RegionalEntry,
}

/// `[forbidden."PATH"]`: the law forbids to ask for it.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ForbiddenEntry {
    /// The file that it stands in.
    #[serde(skip)]
    pub file: Name,
    /// Why, for the author of a form.
    pub reason: Name,
    /// The norm that forbids it.
    pub norm: Placed<Name>,
}
