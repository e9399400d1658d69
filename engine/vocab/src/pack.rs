//! Manifests of rule packs (*pacchetti di regole*): what can be known of a pack without running it.
//!
//! A manifest is the file `pack.toml` beside a pack's component. Nobody writes it by hand: it is generated
//! from the declarations of the rules when the pack is built. Kits read it to bind rules to points and to
//! give each rule the facts that it declares, and no others; the wasm room reads it to verify and to limit.

use crate::{Date, Digest, EntityId, FactKind, Level, Name, Outcome, PackId, Report, Request, Weight};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What a rule pack says of itself. Plain data; its identity in a log is `component.digest`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct PackManifest {
    /// Id: the entity that publishes it, optionally a dot and a topic (`s_italia`, `s_italia.d33`).
    pub id: PackId,
    /// Version of the pack, such as `1.2.0`: for people; identity is the digest.
    pub version: Name,
    /// Who publishes it.
    pub publisher: EntityId,
    /// At which level it speaks.
    pub level: Level,
    /// Whether it claims force of law.
    pub standing: Standing,
    /// Version of the rule contract that the component speaks, such as `1.0`.
    pub contract: Name,
    /// Features of the contract without which the pack would be misunderstood. A host that does not know
    /// one of them refuses the pack.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub must_understand: Vec<Name>,
    /// Fuel of one call, when the pack asks for less than the host grants.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fuel: Option<u64>,
    /// The act dates for which the pack claims that the law is encoded. Outside, the verdict is
    /// indeterminate: "the law of that date is not encoded".
    pub covers: Interval,
    /// The portable component.
    pub component: Component,
    /// What it was built from.
    pub source: Source,
    /// Texts per language (`it`, `en`): paths inside the pack.
    pub texts: BTreeMap<Name, Name>,
    /// Vectors: paths inside the pack.
    #[serde(default)]
    pub vectors: Vec<Name>,
    /// Digest of every file of the pack besides manifest, signature and component, so that a signature of
    /// the manifest covers all of it.
    pub files: BTreeMap<Name, Digest>,
    /// The rules, in the order in which they are evaluated.
    #[serde(rename = "rule")]
    pub rules: Vec<RuleManifest>,
}

impl PackManifest {
    /// The rule with this id.
    #[must_use]
    pub fn rule(&self, id: &str) -> Option<&RuleManifest> {
        self.rules.iter().find(|rule| &*rule.id == id)
    }

    /// The rules that speak at a point of the procedure on an act date, in the order of the manifest.
    pub fn rules_at<'a>(
        &'a self,
        point: &'a str,
        act_date: Date,
    ) -> impl Iterator<Item = &'a RuleManifest> + 'a {
        self.rules
            .iter()
            .filter(move |rule| rule.valid.contains(act_date) && rule.points.iter().any(|p| &**p == point))
    }
}

/// Whether a pack claims force of law.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Standing {
    /// Its publisher answers for it: it must be signed.
    Binding,
    /// An example; its norms were read with care, but nobody with authority answers for it.
    Illustrative,
    /// Being written.
    Development,
}

/// A span of civil days, both ends included; open when `to` is absent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Interval {
    /// The first day.
    pub from: Date,
    /// The last day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<Date>,
}

impl Interval {
    /// Whether the day belongs to it.
    #[must_use]
    pub fn contains(&self, day: Date) -> bool {
        self.from <= day && self.to.is_none_or(|last| day <= last)
    }
}

/// The portable component of a pack: the file `component.wasm`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Component {
    /// SHA-256 of its bytes: what a log names, and what a regime pins.
    pub digest: Digest,
    /// Length in bytes.
    pub size: u64,
}

/// What a component was built from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// Digest of the sources, the SDK, the contract and the lock file together.
    pub digest: Digest,
    /// The compiler that built it, as it names itself.
    pub toolchain: Name,
}

/// What one rule says of itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct RuleManifest {
    /// Id, such as `s_italia.l241.preavviso`.
    pub id: Name,
    /// The heaviest weight that its findings may have.
    pub weight: Weight,
    /// Points of a procedure at which it may speak.
    pub points: Vec<Name>,
    /// Names of the parameters that it reads.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub parameters: Vec<Name>,
    /// Keys of the messages that its findings may carry.
    pub messages: Vec<Name>,
    /// What it is called.
    pub title: Title,
    /// The days on which the norm is in force in this wording.
    pub valid: Interval,
    /// Outcomes to which the rule cannot come, each with the reason: it has no vector for them.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub never: BTreeMap<Outcome, Name>,
    /// The norms that it applies: never empty.
    #[serde(rename = "norm")]
    pub norms: Vec<Norm>,
    /// The facts that it reads, each with a purpose: the record of processing of art. 30 GDPR for free.
    #[serde(rename = "need", default, skip_serializing_if = "Vec::is_empty")]
    pub needs: Vec<Need>,
}

impl RuleManifest {
    /// Whether the rule rests on a norm of its publisher's own level. A rule may cite the law above as what it refers to;
    /// its force is that of its own level, and needs a norm of that level (invariant OWN-GROUND).
    #[must_use]
    pub fn has_own_ground(&self, level: Level) -> bool {
        self.norms.iter().any(|norm| Level::of_norm(&norm.urn) == level)
    }
}

/// A title in both languages.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Title {
    /// In Italian.
    pub it: Name,
    /// In English.
    pub en: Name,
}

/// A norm without a day: the day comes from the act.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Norm {
    /// Such as `urn:nir:stato:legge:1990-08-07;241`.
    pub urn: Name,
    /// Such as `art10bis-com1`; empty for the whole act.
    #[serde(default)]
    pub part: Name,
}

/// A fact that a rule reads, and why it may.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Need {
    /// Path of the fact, such as `istanza.data`.
    pub path: Name,
    /// Its type.
    pub kind: FactKind,
    /// What it is read for, in Italian: a line of the record of processing.
    pub purpose: Name,
    /// What allows it, such as `art. 6 par. 1 lett. e GDPR`.
    pub legal_basis: Name,
}

/// A vector of a built pack: what is asked, and what the pack answers, to the byte. A file of vectors is a
/// JSON list of them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Vector {
    /// What it shows.
    pub name: Name,
    /// What is asked.
    pub request: Request,
    /// What is answered.
    pub report: Report,
}

#[cfg(test)]
mod tests {
    use super::Interval;

    #[test]
    fn both_ends_of_an_interval_belong_to_it() {
        let day = |text: &str| text.parse().unwrap();
        let closed = Interval { from: day("2026-01-01"), to: Some(day("2026-12-31")) };
        assert!(closed.contains(day("2026-01-01")) && closed.contains(day("2026-12-31")));
        assert!(!closed.contains(day("2025-12-31")) && !closed.contains(day("2027-01-01")));
        assert!(Interval { from: day("2026-01-01"), to: None }.contains(day("9999-12-31")));
    }
}
