//! Norms of two registers.

use digipro_rules::PackFiles;
use digipro_vocab::{Date, Name};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// A norm as a register has it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Registered {
    /// Its name.
    pub urn: Name,
    /// Its part.
    #[serde(default)]
    pub part: Name,
    /// What it is called.
    pub title: Name,
    /// First day in force.
    #[serde(deserialize_with = "day")]
    pub in_force_from: Date,
    /// Last day in force.
    #[serde(default, deserialize_with = "maybe_day", skip_serializing_if = "Option::is_none")]
    pub in_force_to: Option<Date>,
    /// When somebody last compared it with the source.
    #[serde(deserialize_with = "day")]
    pub confirmed_on: Date,
    /// Who, and by which source.
    pub confirmed_by: Name,
    /// Whether somebody did at all.
    #[serde(default = "yes")]
    pub verified: bool,
    /// How it is read where it can be read in two ways.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub interpretation: Option<Name>,
}

fn yes() -> bool {
    true
}

fn day<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<Date, D::Error> {
    let written = toml::value::Datetime::deserialize(deserializer)?;
    written
        .to_string()
        .parse()
        .map_err(|_| serde::de::Error::custom(format!("`{written}` is not a civil day")))
}

fn maybe_day<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<Option<Date>, D::Error> {
    day(deserializer).map(Some)
}

/// What becomes of a norm.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case", tag = "change")]
pub enum NormChange {
    /// It was not applied before.
    Added {
        /// The norm.
        norm: Registered,
    },
    /// It is not applied any more.
    Removed {
        /// The norm.
        norm: Registered,
    },
    /// It is in force on other days, or somebody has confirmed it, or reads it differently.
    Changed {
        /// As it was.
        from: Registered,
        /// As it is.
        to: Registered,
    },
}

/// A wording of a norm: its name, its part, and the day from which it stands.
type Wording = (Name, Name, Date);

fn register(files: &PackFiles) -> Result<BTreeMap<Wording, Registered>, String> {
    let bytes = files.get("norms.toml").map(Vec::as_slice).unwrap_or_default();
    let text = std::str::from_utf8(bytes).map_err(|error| format!("norms.toml: {error}"))?;
    let read: BTreeMap<String, Registered> =
        toml::from_str(text).map_err(|error| format!("norms.toml: {}", error.message()))?;
    Ok(read
        .into_values()
        .map(|norm| ((norm.urn.clone(), norm.part.clone(), norm.in_force_from), norm))
        .collect())
}

pub(super) fn changes(from: &PackFiles, to: &PackFiles) -> Result<Vec<NormChange>, String> {
    let (mut from, mut to) = (register(from)?, register(to)?);
    moved(&mut from, &to);
    let wordings: BTreeSet<Wording> = from.keys().chain(to.keys()).cloned().collect();
    let change = |wording: &Wording| match (from.remove(wording), to.remove(wording)) {
        (Some(from), Some(to)) if from == to => None,
        (Some(from), Some(to)) => Some(NormChange::Changed { from, to }),
        (None, Some(norm)) => Some(NormChange::Added { norm }),
        (Some(norm), None) => Some(NormChange::Removed { norm }),
        (None, None) => None,
    };
    Ok(wordings.iter().filter_map(change).collect())
}

/// A norm with one wording on each side, from different days, is the same norm with another date.
fn moved(from: &mut BTreeMap<Wording, Registered>, to: &BTreeMap<Wording, Registered>) {
    let of = |register: &BTreeMap<Wording, Registered>, norm: &Registered| -> Vec<Wording> {
        let same = |wording: &&Wording| (&wording.0, &wording.1) == (&norm.urn, &norm.part);
        register.keys().filter(same).cloned().collect()
    };
    for norm in from.values().cloned().collect::<Vec<_>>() {
        let (ours, theirs) = (of(from, &norm), of(to, &norm));
        if let ([our], [their]) = (ours.as_slice(), theirs.as_slice())
            && our != their
            && let Some(norm) = from.remove(our)
        {
            from.insert(their.clone(), norm);
        }
    }
}
