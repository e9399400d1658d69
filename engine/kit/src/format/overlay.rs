//! `overlay.toml`: what one entity changes, and by which act. Nothing else parses.
//!
//! ```toml
//! [overlay]
//! entity = "c_a323"
//! name = "Comune di Anzio"
//! region = "r_lazio"                    # only where the register of entities does not know it
//! kit = "accesso-civico"
//! version = "1.0.0"                     # the kit's version that it was written for
//! act = "Deliberazione del Consiglio comunale n. 12/2026 (illustrativa)"
//! act-date = 2026-03-10
//! from = 2026-04-01                     # in force from; `to` if it ends
//!
//! [set.termine-conclusione]             # within the bound that params.toml declares
//! value = 25
//! norm = "a323-reg-accesso-art7"        # a key of the kit's or of the overlay's own norms.toml
//! # from / to = …                       # when they differ from the overlay's
//!
//! [[add]]                               # a pack of its own: can add a violation, never erase one
//! pack = "c_a323@1.0.0"
//! points = ["provvedimento"]
//! norm = "a323-reg-accesso-art9"
//!
//! [replace."s_italia.l241.termine"]     # a Region only, where the kit says so
//! with = "r_sicili.lr7_2019.termine"
//! norm = "lr7-2019-art2"
//!
//! [fill]
//! dopo-protocollo = "verifica-competenza"   # process id, in a .bpmn file beside this one
//!
//! [lanes]
//! Lane_urp = "Ufficio relazioni con il pubblico, piano terra"
//! Lane_rup = { office = "Affari generali", contacts = { phone = "…", email = "…", hours = { it = "…", en = "…" } } }
//!
//! [organs.giunta]                       # one of those that the kit lets sit there
//! is = "commissione-straordinaria"
//! members = 3
//! norm = "dpr-2022-11-23"               # from / to as in [set]
//!
//! [forms.istanza]                       # adds the fields of overlays/<entity>/forms/istanza.form
//! [forms.istanza.data."istanza.quartiere"]
//! purpose = "assegnare l'ufficio di zona"
//! basis = "a323-reg-accesso-art4"
//!
//! [text.it]                             # wording; the arguments have to match
//! ricevuta-oggetto = "Abbiamo ricevuto la sua richiesta"
//!
//! [calendar]
//! patrons = ["06-13"]                   # month-day: not a working day of this entity
//! ```

use super::kit::DataEntry;
use super::{Day, Located, Placed, Table};
use crate::effective::Contacts;
use digipro_vocab::{EntityId, Name};
use serde::de::value::MapAccessDeserializer;
use serde::{Deserialize, Deserializer, de};
use std::fmt;

/// The whole file.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OverlayFile {
    /// Whose it is.
    pub overlay: Header,
    /// Parameters set.
    #[serde(default)]
    pub set: Table<SetEntry>,
    /// Rules added.
    #[serde(default)]
    pub add: Vec<AddEntry>,
    /// Rules of a higher level replaced, by their ids: for a Region, where the kit says so.
    #[serde(default)]
    pub replace: Table<ReplaceEntry>,
    /// Extension points filled: id to process id.
    #[serde(default)]
    pub fill: Table<Placed<Name>>,
    /// Lanes bound to offices: BPMN lane id to office.
    #[serde(default)]
    pub lanes: Table<OfficeEntry>,
    /// Organs that sit in the place of the kit's, by the kit's name for them.
    #[serde(default)]
    pub organs: Table<OrganEntry>,
    /// Forms extended, by id.
    #[serde(default)]
    pub forms: Table<FormEntry>,
    /// Wording replaced: language, then key.
    #[serde(default)]
    pub text: Table<Table<Placed<Name>>>,
    /// The entity's own days off.
    #[serde(default)]
    pub calendar: CalendarEntry,
}

/// `[overlay]`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Header {
    /// IPA code.
    pub entity: Placed<EntityId>,
    /// What the entity is called.
    pub name: Name,
    /// The Region in which it lies, where [`crate::region_of`] does not know it.
    pub region: Option<Placed<EntityId>>,
    /// Id of the kit.
    pub kit: Placed<Name>,
    /// Version of the kit that it was written for.
    pub version: Placed<Name>,
    /// The act that adopted it.
    pub act: Name,
    /// The date of that act.
    pub act_date: Placed<Day>,
    /// First day in force.
    pub from: Placed<Day>,
    /// Last day in force.
    pub to: Option<Placed<Day>>,
}

/// `[set.PARAMETER]`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SetEntry {
    /// The value.
    pub value: Placed<toml::Value>,
    /// The norm on which it rests.
    pub norm: Placed<Name>,
    /// First day, when later than the overlay's.
    pub from: Option<Placed<Day>>,
    /// Last day, when earlier than the overlay's.
    pub to: Option<Placed<Day>>,
}

/// `[[add]]`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AddEntry {
    /// Pack as `id@version`.
    pub pack: Placed<Name>,
    /// The points at which it is asked as well.
    pub points: Vec<Placed<Name>>,
    /// The norm that lets the entity add it.
    pub norm: Placed<Name>,
}

/// `[replace."RULE"]`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReplaceEntry {
    /// The rule that stands in its place, of a pack that the same overlay adds.
    pub with: Placed<Name>,
    /// The Region's own norm.
    pub norm: Placed<Name>,
}

/// `[lanes] ID`: an office, alone or with its contacts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OfficeEntry {
    /// The office.
    pub office: Name,
    /// How to reach it.
    pub contacts: Option<Contacts>,
}

impl<'de> Deserialize<'de> for OfficeEntry {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        #[serde(deny_unknown_fields)]
        struct Whole {
            office: Name,
            contacts: Option<Contacts>,
        }
        struct Visitor;
        impl<'de> de::Visitor<'de> for Visitor {
            type Value = OfficeEntry;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("the name of an office, or `{ office, contacts }`")
            }

            fn visit_str<E: de::Error>(self, office: &str) -> Result<OfficeEntry, E> {
                Ok(OfficeEntry { office: office.into(), contacts: None })
            }

            fn visit_map<A: de::MapAccess<'de>>(self, map: A) -> Result<OfficeEntry, A::Error> {
                let Whole { office, contacts } = Whole::deserialize(MapAccessDeserializer::new(map))?;
                Ok(OfficeEntry { office, contacts })
            }
        }
        deserializer.deserialize_any(Visitor)
    }
}

/// `[organs.NAME]`: the organ that sits there, for some days.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OrganEntry {
    /// Which one, of those that the kit names.
    pub is: Placed<toml::Value>,
    /// Of how many members.
    pub members: Placed<toml::Value>,
    /// The norm or act by which it sits.
    pub norm: Placed<Name>,
    /// First day, when later than the overlay's.
    pub from: Option<Placed<Day>>,
    /// Last day, when earlier than the overlay's.
    pub to: Option<Placed<Day>>,
}

/// `[forms.ID]`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FormEntry {
    /// Purpose and basis of the added fields, by path.
    #[serde(default)]
    pub data: Table<DataEntry>,
}

/// `[calendar]` of an overlay.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CalendarEntry {
    /// Patron days as `MM-DD`.
    #[serde(default)]
    pub patrons: Vec<Placed<Name>>,
}

impl Located for OverlayFile {
    fn locate(&mut self, file: &Name) {
        let entries = self.forms.values_mut().flat_map(|form| form.data.values_mut());
        entries.for_each(|entry| entry.file = file.clone());
    }
}
