//! Rings of keys: which keys speak at a level, how many of them it takes, and what was taken back.

use super::key::{Key, PublicKey};
use digipro_vocab::{Digest, EntityId, Instant, Level, Name};
use serde::{Deserialize, Serialize};
use std::{collections::BTreeMap, fmt};

/// A ring: one for each level, and one for those who write rules on behalf of entities.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum RingName {
    /// Ministry, ANCI.
    State,
    /// Regions.
    Region,
    /// Entities: municipalities.
    Entity,
    /// Suppliers, who sign packs of the entities that they are listed for, and of no higher level.
    Integrator,
}

impl RingName {
    /// The highest level at which its keys may sign.
    #[must_use]
    pub fn level(self) -> Level {
        match self {
            Self::State => Level::State,
            Self::Region => Level::Region,
            Self::Entity | Self::Integrator => Level::Entity,
        }
    }

    /// The rings whose keys may sign packs of a level.
    pub(super) fn of(level: Level) -> &'static [Self] {
        match level {
            Level::State => &[Self::State],
            Level::Region => &[Self::Region],
            Level::Entity => &[Self::Entity, Self::Integrator],
        }
    }

    /// How many keys it takes when the operator does not say.
    fn threshold(self) -> usize {
        if self == Self::State { 2 } else { 1 }
    }
}

impl fmt::Display for RingName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::State => "state",
            Self::Region => "region",
            Self::Entity => "entity",
            Self::Integrator => "integrator",
        })
    }
}

/// The keys of a ring.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ring {
    /// How many of its keys have to sign: 2 for the State and 1 for the others, when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub threshold: Option<usize>,
    /// The keys.
    #[serde(rename = "key", default)]
    pub keys: Vec<Key>,
}

impl Ring {
    /// How many of its keys have to sign.
    #[must_use]
    pub fn threshold(&self, name: RingName) -> usize {
        self.threshold.unwrap_or_else(|| name.threshold())
    }

    pub(super) fn key(&self, public: &PublicKey) -> Option<&Key> {
        self.keys.iter().find(|key| key.public == *public)
    }

    /// What is wrong with its keys, if anything is.
    pub(super) fn contradiction(&self, name: RingName) -> Option<String> {
        if self.threshold == Some(0) {
            return Some(format!("the ring `{name}` has the threshold 0"));
        }
        self.keys.iter().enumerate().find_map(|(index, key)| {
            let called = &key.name;
            let above = |publisher: &&EntityId| publisher.level() != name.level();
            if key.publishers.is_empty() {
                Some(format!("the key `{called}` does not say for which publishers it may sign"))
            } else if let Some(publisher) = key.publishers.iter().find(above) {
                Some(format!("the key `{called}` of the ring `{name}` may not sign for `{publisher}`"))
            } else if key.from.zip(key.to).is_some_and(|(from, to)| to < from) {
                Some(format!("the time of the key `{called}` ends before it begins"))
            } else if self.keys.iter().take(index).any(|other| other.public == key.public) {
                Some(format!("the key `{called}` stands twice on the ring `{name}`"))
            } else {
                None
            }
        })
    }
}

/// What was taken back.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Revoked {
    /// Keys.
    #[serde(rename = "key", skip_serializing_if = "Vec::is_empty")]
    pub keys: Vec<RevokedKey>,
    /// Packs.
    #[serde(rename = "pack", skip_serializing_if = "Vec::is_empty")]
    pub packs: Vec<RevokedPack>,
}

/// A key that may not sign any more.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RevokedKey {
    /// The key.
    pub public: PublicKey,
    /// Since when.
    pub on: Instant,
    /// Whether somebody else may have had it. Then none of its signatures counts, whatever day they bear;
    /// else those that it made before stay valid.
    pub compromised: bool,
    /// Why.
    pub reason: Name,
}

/// A pack that may not be used any more.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RevokedPack {
    /// The digest of its component, or of its manifest.
    pub digest: Digest,
    /// Since when.
    pub on: Instant,
    /// Why.
    pub reason: Name,
}

impl Revoked {
    /// Whether all of another list is in this one.
    pub(super) fn includes(&self, other: &Self) -> bool {
        other.keys.iter().all(|key| self.keys.contains(key))
            && other.packs.iter().all(|pack| self.packs.contains(pack))
    }
}

/// Every revocation that a host knows, by who took back.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Revocations {
    /// By the operator, in the trust file.
    pub operator: Revoked,
    /// By rings, in their statements.
    pub rings: BTreeMap<RingName, Revoked>,
}

impl Revocations {
    /// The revocation of a key of this ring: its own ring's or the operator's.
    pub(super) fn of_key(&self, ring: RingName, public: &PublicKey) -> Option<&RevokedKey> {
        let lists = std::iter::once(&self.operator).chain(self.rings.get(&ring));
        // The heaviest counts, where both speak.
        lists
            .flat_map(|list| &list.keys)
            .filter(|key| key.public == *public)
            .max_by_key(|key| key.compromised)
    }

    /// The revocation of a pack: the operator's, or that of a ring of the pack's level or of a higher one.
    #[must_use]
    pub fn of_pack(&self, level: Level, manifest: &Digest, component: &Digest) -> Option<&RevokedPack> {
        let rings = self.rings.iter().filter(|(ring, _)| ring.level() <= level).map(|(_, list)| list);
        let all = std::iter::once(&self.operator).chain(rings).flat_map(|list| &list.packs);
        all.filter(|pack| pack.digest == *manifest || pack.digest == *component).min_by_key(|pack| pack.on)
    }
}
