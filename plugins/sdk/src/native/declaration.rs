//! What a pack declares, whatever language its rules are written in.
//!
//! A Rust pack declares in constants ([`crate::Pack`]), a pack in another language in files
//! (`rules.toml`, `norms.toml`, `texts/`, `vectors/`). Both become a [`Declaration`], and everything that is
//! checked and generated is checked and generated from it.

use crate::{Norm, Pack, Rule, UNVERIFIED};
use digipro_vocab::{Date, Digest, Interval, Name, Request, Standing, Weight, pack as p};

/// All that a pack declares.
#[derive(Clone, Debug)]
pub struct Declaration {
    /// Id: the publishing entity, optionally a dot and a topic.
    pub id: Name,
    /// Version, such as `1.0.0`.
    pub version: Name,
    /// Publishing entity; its prefix says the level.
    pub publisher: Name,
    /// Whether it claims force of law.
    pub standing: Standing,
    /// The act dates for which it claims that the law is encoded.
    pub covers: Interval,
    /// Fuel of one call, when it is content with less than the host grants.
    pub fuel: Option<u64>,
    /// Messages that the language of the rules gives and words for every rule.
    pub standard: Vec<StandardMessage>,
    /// The rules, in the order in which they are evaluated.
    pub rules: Vec<RuleDeclaration>,
}

/// A message that no author words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StandardMessage {
    /// Its key.
    pub key: Name,
    /// In Italian, with its attribute `.citizen` (Fluent).
    pub it: String,
    /// In English.
    pub en: String,
}

/// What one rule declares.
#[derive(Clone, Debug)]
pub struct RuleDeclaration {
    /// Id, such as `s_italia.l241.preavviso`.
    pub id: Name,
    /// What it is called.
    pub title: p::Title,
    /// The norms that it applies.
    pub norms: Vec<NormDeclaration>,
    /// The act dates for which it is written.
    pub valid: Interval,
    /// The heaviest weight of its findings.
    pub weight: Weight,
    /// The points of a procedure at which it speaks.
    pub points: Vec<Name>,
    /// The facts that it reads, each with its purpose and legal basis.
    pub needs: Vec<p::Need>,
    /// Names of the parameters that it reads.
    pub parameters: Vec<Name>,
    /// Keys of its messages, without those that the SDK words for every rule.
    pub messages: Vec<Name>,
    /// The messages in Italian (Fluent).
    pub it: String,
    /// The messages in English.
    pub en: String,
    /// The vectors (TOML): see [`VectorFile`](super::VectorFile).
    pub vectors: String,
}

/// A norm, with the day on which somebody last read it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct NormDeclaration {
    /// NIR name of the act.
    pub urn: Name,
    /// Part; empty for the whole act.
    pub part: Name,
    /// The days on which it is in force in this wording.
    pub in_force: Interval,
    /// What people call it.
    pub title: Name,
    /// The day on which its text was last compared with the source.
    pub confirmed_on: Date,
    /// The source, or [`UNVERIFIED`].
    pub confirmed_by: Name,
    /// Digest of the text that was read, when it was kept.
    pub text_sha256: Option<Digest>,
    /// Where it can be read in two ways: the reading followed here, and the one not chosen.
    pub interpretation: Option<(Name, Name)>,
}

impl Declaration {
    /// The wording of a rule that speaks where and when the request asks: this one, or another of its id.
    #[must_use]
    pub fn wording<'a>(
        &'a self,
        rule: &'a RuleDeclaration,
        request: &Request,
    ) -> Option<&'a RuleDeclaration> {
        let others = self.rules.iter().filter(|other| other.id == rule.id);
        std::iter::once(rule).chain(others).find(|wording| wording.speaks(request))
    }
}

impl RuleDeclaration {
    /// Whether the rule speaks at the request's point on its act date.
    #[must_use]
    pub fn speaks(&self, request: &Request) -> bool {
        self.valid.contains(request.act_date) && self.points.contains(&request.point)
    }
}

impl From<&Pack> for Declaration {
    fn from(pack: &Pack) -> Self {
        Self {
            id: pack.id.into(),
            version: pack.version.into(),
            publisher: pack.publisher.into(),
            standing: pack.standing,
            covers: pack.covers,
            fuel: pack.fuel,
            standard: Vec::new(),
            rules: pack.rules.iter().map(RuleDeclaration::from).collect(),
        }
    }
}

impl From<&Rule> for RuleDeclaration {
    fn from(rule: &Rule) -> Self {
        let names = |names: &[&str]| names.iter().map(|name| (*name).into()).collect();
        let needs = rule.needs.iter().map(|need| p::Need {
            path: need.path.into(),
            kind: need.kind,
            purpose: need.purpose.into(),
            legal_basis: rule.legal_basis.into(),
        });
        Self {
            id: rule.id.into(),
            title: p::Title { it: rule.title.it.into(), en: rule.title.en.into() },
            norms: rule.norms.iter().map(NormDeclaration::from).collect(),
            valid: rule.valid,
            weight: rule.weight,
            points: names(rule.points),
            needs: needs.collect(),
            parameters: names(rule.parameters),
            messages: rule.messages.iter().map(|key| key.0.into()).collect(),
            it: rule.beside.it.to_owned(),
            en: rule.beside.en.to_owned(),
            vectors: rule.beside.vectors.to_owned(),
        }
    }
}

impl NormDeclaration {
    /// Whether nobody could read its text.
    #[must_use]
    pub fn unverified(&self) -> bool {
        &*self.confirmed_by == UNVERIFIED
    }
}

impl From<&Norm> for NormDeclaration {
    fn from(norm: &Norm) -> Self {
        let (confirmed_on, confirmed_by) = norm.confirmed;
        Self {
            urn: norm.urn.into(),
            part: norm.part.into(),
            in_force: norm.in_force,
            title: norm.title.into(),
            confirmed_on,
            confirmed_by: confirmed_by.into(),
            text_sha256: None,
            interpretation: norm.interpretation.map(|(chosen, other)| (chosen.into(), other.into())),
        }
    }
}
