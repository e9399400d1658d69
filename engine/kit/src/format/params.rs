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

use super::{Day, Placed, Table};
use crate::effective::{Direction, Regions, SettingKind, Unit};
use digipro_vocab::Name;
use serde::Deserialize;

/// The whole file: parameters by name.
pub type ParamsFile = Table<ParamEntry>;

/// One parameter.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ParamEntry {
    /// Its type.
    pub kind: SettingKind,
    /// What it counts.
    #[serde(default)]
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
    #[serde(default)]
    pub value: Vec<ValueEntry>,
}

/// `regional`: which Regions may replace, and by which norm.
#[derive(Clone, Debug, Deserialize)]
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
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ValueEntry {
    /// The value.
    pub is: Placed<toml::Value>,
    /// First day.
    pub from: Placed<Day>,
    /// Last day.
    pub to: Option<Placed<Day>>,
    /// The norm on which it rests.
    pub norm: Placed<Name>,
}
