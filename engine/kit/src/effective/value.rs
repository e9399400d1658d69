//! Parameters: dated values with their bounds, and which way each protects.

use super::Act;
use digipro_vocab::{Citation, Date, Exact, Level, Name};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

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
