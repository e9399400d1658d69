//! `params.toml`: values that law or the entity may change without touching the process.
//!
//! ```toml
//! [termine-conclusione]
//! kind = "whole"                # truth | whole | exact | text | day | code | set
//! unit = "days"                 # none | days | working-days | months | years | euro | percent
//! bound = "at-most"             # fixed | at-most | at-least | subset | superset | one-of | range | free
//! direction = "less"            # less | more | none: which way protects
//! protects = "chi presenta l'istanza"
//! ground = "l241-art29-com2quater"   # the norm that sets the bound
//! # regional = { by = "special", norm = "statuto-art14" }   # these Regions may replace it: special | any
//! # choices = [5, 6]            # with one-of
//! # range = [1, 30]             # with range, ends included
//!
//! [[termine-conclusione.value]]
//! is = 30
//! from = 2016-12-23
//! # to = 2026-12-31
//! norm = "d33-art5-com6"
//! ```

use super::{Day, Located, Placed, Table};
use crate::effective::{Direction, Regions, SettingKind, Unit};
use digipro_vocab::Name;
use serde::Deserialize;

/// The whole file: parameters by name.
pub type ParamsFile = Table<ParamEntry>;

/// The file as written: a kit may give a parameter of a fragment its values alone.
pub(crate) type ParamsWritten = Table<ParamWritten>;

/// One parameter.
#[derive(Clone, Debug)]
pub struct ParamEntry {
    /// The file in which its name stands.
    pub file: Name,
    /// The file that declares it: the same, or that of the fragment to which a kit gives values.
    pub declared: Name,
    /// Its type.
    pub kind: SettingKind,
    /// What it counts.
    pub unit: Unit,
    /// What lower levels may do.
    pub bound: Placed<BoundKind>,
    /// Which way the protected interest points.
    pub direction: Placed<Direction>,
    /// Whose interest that is.
    pub protects: Option<Name>,
    /// The norm that sets the bound.
    pub ground: Placed<Name>,
    /// That Regions may replace it against the bound.
    pub regional: Option<RegionalEntry>,
    /// The list of `one-of`.
    pub choices: Option<Placed<Vec<Placed<toml::Value>>>>,
    /// The two ends of `range`.
    pub range: Option<Placed<Vec<Placed<toml::Value>>>>,
    /// The dated values.
    pub value: Vec<ValueEntry>,
}

/// `regional`: which Regions may replace, and by which norm.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RegionalEntry {
    /// Which.
    pub by: Regions,
    /// The norm that gives them the competence.
    pub norm: Placed<Name>,
}

/// How a bound is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum BoundKind {
    /// Nothing may change.
    Fixed,
    /// Lower or equal.
    AtMost,
    /// Higher or equal.
    AtLeast,
    /// Fewer members.
    Subset,
    /// More members.
    Superset,
    /// Inside the list of `choices`.
    OneOf,
    /// Inside the interval of `range`.
    Range,
    /// Choose at will.
    Free,
}

/// `[[NAME.value]]`.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ValueEntry {
    /// The file that it stands in.
    #[serde(skip)]
    pub file: Name,
    /// The value.
    pub is: Placed<toml::Value>,
    /// First day.
    pub from: Placed<Day>,
    /// Last day.
    pub to: Option<Placed<Day>>,
    /// The norm on which it rests.
    pub norm: Placed<Name>,
}

impl ParamEntry {
    /// Whether it is the same parameter, whatever its values.
    pub(crate) fn is_like(&self, other: &Self) -> bool {
        self.kind == other.kind
            && self.unit == other.unit
            && self.bound == other.bound
            && self.direction == other.direction
            && self.choices == other.choices
            && self.range == other.range
    }
}

impl ValueEntry {
    /// Whether another file gives the same value.
    pub(crate) fn same(&self, other: &Self) -> bool {
        *other == Self { file: other.file.clone(), ..self.clone() }
    }
}

/// One parameter as written.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ParamWritten {
    #[serde(skip)]
    file: Name,
    kind: Option<SettingKind>,
    #[serde(default)]
    unit: Unit,
    bound: Option<Placed<BoundKind>>,
    direction: Option<Placed<Direction>>,
    protects: Option<Name>,
    ground: Option<Placed<Name>>,
    regional: Option<RegionalEntry>,
    choices: Option<Placed<Vec<Placed<toml::Value>>>>,
    range: Option<Placed<Vec<Placed<toml::Value>>>>,
    #[serde(default)]
    value: Vec<ValueEntry>,
}

impl ParamWritten {
    /// Whether it gives values and declares nothing.
    pub fn gives_values_only(&self) -> bool {
        let declares = self.kind.is_some()
            || self.bound.is_some()
            || self.direction.is_some()
            || self.ground.is_some()
            || self.protects.is_some()
            || self.regional.is_some()
            || self.choices.is_some()
            || self.range.is_some()
            || self.unit != Unit::default();
        !declares && !self.value.is_empty()
    }

    /// The norms that it cites.
    pub fn norms(&self) -> impl Iterator<Item = &Placed<Name>> {
        let regional = self.regional.iter().map(|regional| &regional.norm);
        self.ground.iter().chain(regional).chain(self.value.iter().map(|value| &value.norm))
    }

    /// The parameter that it declares.
    ///
    /// # Errors
    /// The key that is missing.
    pub fn declared(self) -> Result<ParamEntry, &'static str> {
        Ok(ParamEntry {
            file: self.file.clone(),
            declared: self.file,
            kind: self.kind.ok_or("kind")?,
            unit: self.unit,
            bound: self.bound.ok_or("bound")?,
            direction: self.direction.ok_or("direction")?,
            protects: self.protects,
            ground: self.ground.ok_or("ground")?,
            regional: self.regional,
            choices: self.choices,
            range: self.range,
            value: self.value,
        })
    }

    /// The parameter that another file declares, with the values given here.
    pub fn of(self, declared: &ParamEntry) -> ParamEntry {
        ParamEntry { file: self.file, value: self.value, ..declared.clone() }
    }
}

impl Located for ParamsWritten {
    fn locate(&mut self, file: &Name) {
        for entry in self.values_mut() {
            entry.file = file.clone();
            entry.value.iter_mut().for_each(|value| value.file = file.clone());
        }
    }
}
