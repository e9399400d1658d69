//! `rules.toml`: the pack and its rules.
//!
//! ```toml
//! id = "c_esempio.dehors"
//! version = "1.0.0"
//! standing = "illustrative"              # illustrative, development or binding
//! language = "table"                     # table, javascript or c
//! covers = { from = 2026-01-01 }
//! legal-basis = "art. 6, par. 1, lett. e, Reg. (UE) 2016/679"
//!
//! [[rule]]
//! id = "c_esempio.dehors.canone"
//! title = { it = "Canone dovuto", en = "Fee due" }
//! norms = ["reg-art7"]                   # keys of norms.toml
//! valid = { from = 2026-01-01, to = 2026-12-31 }
//! weight = "blocking"                    # blocking, warning or note
//! points = ["provvedimento"]
//! parameters = ["canone-minimo"]
//! messages = ["canone-dovuto", "canone-non-dovuto"]
//! source = "regole/canone.dmn"
//!
//! [[rule.need]]
//! path = "istanza.superficie"
//! kind = "whole"                         # truth, whole, exact, text, day or code
//! purpose = "calcolare il canone"
//! ```

use super::Days;
use crate::Language;
use digipro_vocab::{FactKind, Name, Standing, Weight, pack::Title};
use serde::Deserialize;
use std::collections::BTreeMap;

/// The whole file.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct RulesFile {
    /// Id of the pack.
    pub id: Name,
    /// Its version.
    pub version: Name,
    /// Who publishes it; the id up to the first dot when absent.
    pub publisher: Option<Name>,
    /// Whether it claims force of law.
    pub standing: Standing,
    /// The language of the rules.
    pub language: Language,
    /// The act dates for which the law is encoded.
    pub covers: Days,
    /// Fuel of one call.
    pub fuel: Option<u64>,
    /// What allows reading the facts, where neither fact nor rule says so.
    pub legal_basis: Option<Name>,
    /// The rules.
    #[serde(rename = "rule")]
    pub rules: Vec<RuleEntry>,
}

/// One rule.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct RuleEntry {
    /// Its id.
    pub id: Name,
    /// What it is called.
    pub title: Title,
    /// The norms that it applies: keys of `norms.toml`.
    pub norms: Vec<Name>,
    /// The act dates for which it is written.
    pub valid: Days,
    /// The heaviest weight of its findings.
    pub weight: Weight,
    /// The points of a procedure at which it speaks.
    pub points: Vec<Name>,
    /// What allows reading its facts.
    pub legal_basis: Option<Name>,
    /// The facts that it reads.
    #[serde(rename = "need", default)]
    pub needs: Vec<NeedEntry>,
    /// The parameters that it reads.
    #[serde(default)]
    pub parameters: Vec<Name>,
    /// The keys of its messages.
    pub messages: Vec<Name>,
    /// The file in which it is written.
    pub source: Name,
    /// Of a table: id or name of its decision; the one that no other requires when absent.
    pub decision: Option<Name>,
    /// Of a table: for an input of the model that is called otherwise, the fact or parameter that it stands for, or
    /// `act-date`, `facts-date`, `known-on`.
    #[serde(default)]
    pub inputs: BTreeMap<Name, Name>,
}

/// One fact that a rule reads.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct NeedEntry {
    /// Its path.
    pub path: Name,
    /// Its type.
    pub kind: FactKind,
    /// What it is read for, in Italian.
    pub purpose: Name,
    /// What allows it.
    pub legal_basis: Option<Name>,
}
