//! Why each fact is collected, what kind of data it is, and whether it may be published.

use digipro_vocab::{Citation, Name};
use serde::{Deserialize, Serialize};

/// Why a piece of data is collected (GDPR art. 5, 6, 13, 30).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DataUse {
    /// The purpose.
    pub purpose: Name,
    /// The legal basis.
    pub basis: Citation,
    /// How long it is kept, as an ISO 8601 duration.
    pub retention: Option<Name>,
    /// What kind of data it is.
    #[serde(default, skip_serializing_if = "Category::is_ordinary")]
    pub category: Category,
    /// Whether it may be published.
    #[serde(default, skip_serializing_if = "Publish::is_no")]
    pub publish: Publish,
    /// Whether it tells who a person is.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub identifies: bool,
}

impl DataUse {
    /// An ordinary fact that is not published and tells nobody who a person is.
    #[must_use]
    pub fn of(purpose: Name, basis: Citation, retention: Option<Name>) -> Self {
        let (category, publish) = (Category::default(), Publish::default());
        Self { purpose, basis, retention, category, publish, identifies: false }
    }
}

/// What kind of data a fact is, by what the law protects it from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Category {
    /// None of the others.
    #[default]
    Ordinary,
    /// Of GDPR art. 9: health, genetic and biometric data, origin, opinions, belief, union, sexual life.
    Special,
    /// Of GDPR art. 10: convictions and offences.
    Judicial,
    /// From which economic or social hardship can be inferred (D.Lgs. 33/2013, art. 26 c. 4).
    Hardship,
}

impl Category {
    /// Whether nothing in particular protects it: left out where it is written.
    #[must_use]
    pub fn is_ordinary(&self) -> bool {
        *self == Self::Ordinary
    }
}

/// Whether a fact may be published.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Publish {
    /// It is left out (GDPR art. 25: by default nothing is made public).
    #[default]
    No,
    /// As it is, unless the law forbids it in the case at hand.
    Yes,
    /// With a mark in its place.
    Anonymise,
}

impl Publish {
    /// Whether it is not published: left out where it is written.
    #[must_use]
    pub fn is_no(&self) -> bool {
        *self == Self::No
    }
}
