//! Versions of the rule contract: dispatch by what the manifest names, one file per version ever released.
//!
//! A later version adds a file `since_v1_1.rs` whose words are the newest, and this one keeps its conversions:
//! an old pack never needs to be rebuilt.

mod since_v1_0;

use crate::ceiling::Ceiling;
use digipro_vocab::{Report, Request};
use wasmtime::{Store, component::InstancePre};

/// A version of the contract that this host speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Version {
    /// `plugins/wit/v1.0`.
    V1_0,
}

impl Version {
    /// Every version, oldest first.
    pub const ALL: &[Self] = &[Self::V1_0];

    /// As a manifest names it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::V1_0 => "1.0",
        }
    }

    /// The version of this name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|version| version.name() == name)
    }

    /// All names, for a message.
    pub(crate) fn spoken() -> String {
        let names: Vec<_> = Self::ALL.iter().map(|version| format!("`{}`", version.name())).collect();
        names.join(", ")
    }

    /// What a component of this version exports, and nothing else.
    pub(crate) fn exports(self) -> &'static [&'static str] {
        match self {
            Self::V1_0 => &["ente:regole/types@1.0.0", "ente:regole/ruleset@1.0.0"],
        }
    }
}

/// Why a call gave no report that can be read.
#[derive(Debug)]
pub(crate) enum Broken {
    /// The runtime stopped the call.
    Stopped(wasmtime::Error),
    /// The answer has a value that the contract does not allow.
    Answer(String),
}

/// A component ready to be instantiated, in the words of its version.
#[derive(Clone)]
pub(crate) enum Prepared {
    V1_0(since_v1_0::RulePackPre<Ceiling>),
}

impl Prepared {
    /// Looks up the exports of the version, and checks their types.
    pub(crate) fn new(version: Version, instance: InstancePre<Ceiling>) -> wasmtime::Result<Self> {
        match version {
            Version::V1_0 => since_v1_0::RulePackPre::new(instance).map(Self::V1_0),
        }
    }

    /// Instantiates the component in a fresh store and asks it.
    pub(crate) fn evaluate(&self, store: &mut Store<Ceiling>, request: &Request) -> Result<Report, Broken> {
        match self {
            Self::V1_0(pack) => since_v1_0::evaluate(pack, store, request),
        }
    }
}
