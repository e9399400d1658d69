//! `properties.toml`: what every way through the procedure has to respect.
//!
//! ```toml
//! [[property]]
//! id = "visto-prima-della-pubblicazione"
//! says = { it = "Nulla è pubblicato prima del visto.", en = "Nothing is published before the certificate of cover." }
//! norm = "tuel-art183-com7"
//! every-path-to = "pubblica"           # or a list, any of which counts
//! passes = "visto"                     # or asks = "POINT"
//! # after = "visto"                    with always = … or never = …
//! # at-most-once = "sospende"
//! # excludes = ["accoglie", "nega"]
//! # different-roles = ["parere", "decide"]      or different-people = […]
//! # unless = "urgenza"
//! # anew-after = "restituito"
//! # given = { esito = "diniego" }      # in cases where the data are so
//! ```

use super::{Bilingual, Located, Placed, Table};
use digipro_vocab::Name;
use serde::de::value::SeqAccessDeserializer;
use serde::{Deserialize, Deserializer, de};
use std::fmt;

/// The whole file.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PropertiesFile {
    /// The properties.
    #[serde(default)]
    pub property: Vec<PropertyEntry>,
}

/// `[[property]]`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct PropertyEntry {
    /// Its id.
    pub id: Placed<Name>,
    /// What it says, as a sentence for people.
    pub says: Bilingual,
    /// The norm that asks for it.
    pub norm: Placed<Name>,
    /// What is not reached without something before it.
    pub every_path_to: Option<Placed<Things>>,
    /// What has to be passed before.
    pub passes: Option<Placed<Things>>,
    /// The rule point that has to be passed there or before.
    pub asks: Option<Placed<Name>>,
    /// What something follows, or does not.
    pub after: Option<Placed<Things>>,
    /// What follows before the case ends.
    pub always: Option<Placed<Things>>,
    /// What does not come any more.
    pub never: Option<Placed<Things>>,
    /// What is not passed twice.
    pub at_most_once: Option<Placed<Things>>,
    /// Two things, not both of which a case reaches.
    pub excludes: Option<Placed<Vec<Things>>>,
    /// Two tasks of different roles and offices.
    pub different_roles: Option<Placed<Vec<Things>>>,
    /// Two tasks of different roles.
    pub different_people: Option<Placed<Vec<Things>>>,
    /// What exempts a case.
    pub unless: Option<Placed<Things>>,
    /// What lets the property begin anew.
    pub anew_after: Option<Placed<Things>>,
    /// Facts that are assumed, by path.
    #[serde(default)]
    pub given: Table<Placed<toml::Value>>,
}

/// A thing, or a list of things any of which counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Things(pub Vec<Name>);

impl<'de> Deserialize<'de> for Things {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Visitor;
        impl<'de> de::Visitor<'de> for Visitor {
            type Value = Things;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("the id of an element, or a list of ids")
            }

            fn visit_str<E: de::Error>(self, text: &str) -> Result<Things, E> {
                Ok(Things(vec![text.into()]))
            }

            fn visit_seq<A: de::SeqAccess<'de>>(self, list: A) -> Result<Things, A::Error> {
                Vec::<Name>::deserialize(SeqAccessDeserializer::new(list)).map(Things)
            }
        }
        deserializer.deserialize_any(Visitor)
    }
}

impl Located for PropertiesFile {}
