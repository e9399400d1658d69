//! Facts: what a rule is told, flat and typed (contract v1.0).

use crate::{Date, Name};
use serde::{Deserialize, Serialize};

/// An exact decimal: `unscaled / 10^scale`. There are no floating point numbers in the contract.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Exact {
    /// All digits, as a whole number.
    pub unscaled: i64,
    /// How many of them stand after the point.
    pub scale: u8,
}

/// The value of a fact.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "kind", content = "value")]
pub enum FactValue {
    /// Nobody has asserted the fact. Not the same as false.
    #[default]
    Unknown,
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
}

/// The type that a rule declares for a fact.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum FactKind {
    /// True or false.
    Truth,
    /// A whole number.
    Whole,
    /// A decimal number.
    Exact,
    /// Free text.
    Text,
    /// A civil day.
    Day,
    /// One of a closed list of codes.
    Code,
}

impl FactValue {
    /// The type of the value; `None` when it is unknown.
    #[must_use]
    pub fn kind(&self) -> Option<FactKind> {
        Some(match self {
            Self::Unknown => return None,
            Self::Truth(_) => FactKind::Truth,
            Self::Whole(_) => FactKind::Whole,
            Self::Exact(_) => FactKind::Exact,
            Self::Text(_) => FactKind::Text,
            Self::Day(_) => FactKind::Day,
            Self::Code(_) => FactKind::Code,
        })
    }
}

/// A fact: a path, a value, and where the value comes from.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Fact {
    /// Dotted path, such as `istanza.protocollo.data`.
    pub path: Name,
    /// The value.
    pub value: FactValue,
    /// Who asserted it: a variable of the case, a computed term, a parameter of a layer.
    pub source: Name,
}
