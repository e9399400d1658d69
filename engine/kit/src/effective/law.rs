//! What binds a procedure: its time limits, its rule points with the packs that hold there, and the norms cited.

use digipro_vocab::{Citation, Date, Digest, Level, Name, Need};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

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
    /// Whether each call of the process in which it begins, and each instance of an activity, has one of its own.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub own: bool,
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
