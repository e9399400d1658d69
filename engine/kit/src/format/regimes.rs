//! `regimes.toml`: which rule packs hold from when to when.
//!
//! ```toml
//! [[regime]]
//! from = 2016-12-23
//! # to = 2026-12-31
//! packs = ["s_italia@1.0.0"]
//! norm = "d97-2016-art6"
//! # points = ["provvedimento"]          # all points of the kit when absent
//!
//! [[regime.transitional]]
//! fact = "istanza.data"                 # this day selects the law, not the day of the act
//! points = ["provvedimento"]
//! norm = "d97-2016-art42"
//! ```

use super::{Day, Located, Placed};
use digipro_vocab::Name;
use serde::Deserialize;

/// The whole file.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RegimesFile {
    /// The regimes.
    #[serde(default)]
    pub regime: Vec<RegimeEntry>,
}

/// `[[regime]]`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RegimeEntry {
    /// First day.
    pub from: Placed<Day>,
    /// Last day.
    pub to: Option<Placed<Day>>,
    /// Packs as `id@version`.
    pub packs: Vec<Placed<Name>>,
    /// The norm that brought the regime.
    pub norm: Placed<Name>,
    /// The points that it concerns; all when absent.
    pub points: Option<Vec<Placed<Name>>>,
    /// Transitional rules.
    #[serde(default)]
    pub transitional: Vec<TransitionalEntry>,
}

/// `[[regime.transitional]]`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TransitionalEntry {
    /// Path of the fact whose day selects the law.
    pub fact: Placed<Name>,
    /// The points that it concerns.
    pub points: Vec<Placed<Name>>,
    /// The transitional rule.
    pub norm: Placed<Name>,
}

impl Located for RegimesFile {}
