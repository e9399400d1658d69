//! What reuse practice asks of a kit beside the process: sheet, risks, integrations, changes of the law; and organs.

use crate::Effective;
use crate::effective::Setting;
use crate::format::Bilingual;
use digipro_vocab::{Citation, Date, Name};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// How to reach an office.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Contacts {
    /// Where it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub address: Option<Name>,
    /// Its telephone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phone: Option<Name>,
    /// Its mailbox.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub email: Option<Name>,
    /// Its certified mailbox.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pec: Option<Name>,
    /// When it is open.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hours: Option<Bilingual>,
}

/// An organ that decides.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Organ {
    /// The lanes in which it decides.
    pub lanes: Vec<Name>,
    /// The parameter that holds which organ sits.
    pub sits: Name,
    /// The parameter that holds of how many members.
    pub members: Name,
    /// What each of those that may sit is called.
    pub title: BTreeMap<Name, Bilingual>,
    /// The norm that makes it decide.
    pub citation: Citation,
}

impl Effective {
    /// What the organ is called that sits on a day.
    #[must_use]
    pub fn organ_on(&self, name: &str, day: Date) -> Option<&Bilingual> {
        let organ = self.organs.get(name)?;
        match &self.parameter_on(&organ.sits, day)?.value {
            Setting::Code(code) => organ.title.get(code),
            _ => None,
        }
    }
}

/// Who begins a procedure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Start {
    /// Whoever applies.
    Application,
    /// The office.
    OwnMotion,
    /// Whoever reports an activity, or gives notice of one.
    Report,
}

/// What the end of the term does by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Silence {
    /// Nothing: the office is in default.
    None,
    /// It grants (L. 241/1990, art. 20).
    Consent,
    /// It denies.
    Denial,
    /// What was reported stands (L. 241/1990, art. 19).
    Consolidation,
}

/// The procedure sheet of art. 35 c. 1 of D.Lgs. 33/2013.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sheet {
    /// The norm that has it published.
    pub citation: Citation,
    /// Who begins the procedure.
    pub start: Start,
    /// What the end of the term does by itself.
    pub silence: Silence,
    /// The answers, by letter.
    pub letters: BTreeMap<Name, Letter>,
}

/// The answer to a letter of the sheet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Letter {
    /// The words.
    pub text: Bilingual,
    /// The norms that it rests on.
    pub norms: Vec<Citation>,
    /// The lanes whose offices it concerns.
    pub lanes: Vec<Name>,
    /// The time limits that it tells of.
    pub terms: Vec<Name>,
    /// The parameters that it tells of.
    pub parameters: Vec<Name>,
    /// The forms to be filled in.
    pub forms: Vec<Name>,
}

/// How grave a risk is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum RiskLevel {
    /// Low.
    Low,
    /// Medium.
    Medium,
    /// High.
    High,
}

/// What may go wrong at a step.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Risk {
    /// Id of the step.
    pub element: Name,
    /// What may happen.
    pub event: Name,
    /// Why.
    pub cause: Name,
    /// How grave it is.
    pub level: RiskLevel,
    /// What is done against it.
    pub measure: Name,
    /// How one sees whether that works.
    pub indicator: Name,
    /// The lane that answers for the measure.
    pub responsible: Name,
    /// The norm on which the measure rests.
    pub citation: Citation,
}

/// Who does a type of job.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Integration {
    /// What does it.
    pub system: Name,
    /// By which standard one talks to it.
    pub standard: Name,
    /// What for.
    pub purpose: Bilingual,
    /// The facts that it gives back.
    pub gives: Vec<Name>,
    /// The facts that it is told.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub takes: Vec<Name>,
    /// The norm that asks for it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub citation: Option<Citation>,
    /// Whether it makes public what it is told.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub publishes: bool,
}

/// A change of the law that the kit has taken in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Change {
    /// The day from which it holds.
    pub date: Date,
    /// The norm that brought it.
    pub citation: Citation,
    /// What changed.
    pub what: Bilingual,
    /// What of the kit it touched.
    pub touches: Vec<Name>,
}
