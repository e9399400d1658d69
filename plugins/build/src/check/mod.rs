//! The standard to which every pack is held: what `digipro rules check` says.
//!
//! A pack that keeps to the contract is not yet one that a municipality can rely on. Here it is asked whether
//! every citation resolves in the register of norms and was in force, whether every message is worded for the
//! clerk and for the citizen in both languages, and whether the vectors show every outcome and every edge of
//! every validity (invariant VECTORS-AT-THE-EDGES). Nothing is run: all of it lies in the files of the pack.

mod norms;
mod texts;
mod vectors;

pub use vectors::word as outcome_word;

use crate::{codes, embedded};
use digipro_rules::{PackFiles, files::COMPONENT};
use digipro_tables::Payload;
use digipro_vocab::{Date, Diagnostic, Interval, Name, Outcome, PackManifest, pack::RuleManifest};
use serde::Serialize;

/// What the check found.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Checked {
    /// How many rules, norms, messages and vectors there are.
    pub counted: Counted,
    /// What does not hold, and what the author should look at.
    pub diagnostics: Vec<Diagnostic>,
    /// Norms that nobody has compared with their source.
    pub unverified: Vec<Name>,
    /// Outcomes to which rules cannot come, as they declare.
    pub never: Vec<Never>,
}

/// How much was checked.
#[derive(Clone, Copy, Debug, Default, Serialize)]
pub struct Counted {
    /// Rules.
    pub rules: usize,
    /// Norms in the register.
    pub norms: usize,
    /// Messages.
    pub messages: usize,
    /// Vectors.
    pub vectors: usize,
}

/// An outcome to which a rule cannot come.
#[derive(Clone, Debug, Serialize)]
pub struct Never {
    /// The rule.
    pub rule: Name,
    /// The outcome.
    pub outcome: Outcome,
    /// Why.
    pub reason: Name,
}

impl Checked {
    /// Whether nothing is wrong. Warnings do not count.
    #[must_use]
    pub fn holds(&self) -> bool {
        !self.diagnostics.iter().any(Diagnostic::is_error)
    }
}

/// Holds a pack to the standard: one that was built, or the files that are generated from sources.
#[must_use]
pub fn check(manifest: &PackManifest, files: &PackFiles) -> Checked {
    let mut checked = Checked::default();
    checked.counted.rules = manifest.rules.len();
    let tried = vectors::read(manifest, files, &mut checked);
    norms::check(manifest, files, &tried, &mut checked);
    texts::check(manifest, files, &tried, &mut checked);
    tables(files, &mut checked);
    for (rule, tried) in manifest.rules.iter().zip(&tried) {
        for (outcome, reason) in &rule.never {
            let (rule, outcome, reason) = (rule.id.clone(), *outcome, reason.clone());
            checked.never.push(Never { rule, outcome, reason });
        }
        match effective(manifest, rule) {
            Some(valid) => vectors::check(rule, valid, tried, &mut checked.diagnostics),
            None => {
                let what = format!("`{}` is valid on no day that the pack covers", rule.id);
                let help = "let `covers` of the pack begin earlier, or correct `valid` of the rule";
                checked.diagnostics.push(Diagnostic::error(codes::P0753, what).file("pack.toml").help(help));
            }
        }
    }
    checked
}

/// What is to be said of the decision tables that lie in a component: gaps, rows in contrast, rows that never decide.
fn tables(files: &PackFiles, checked: &mut Checked) {
    let payload = files.get(COMPONENT).and_then(|component| embedded(component));
    // What another interpreter carries is no list of tables.
    if let Some(payload) = payload.and_then(|payload| Payload::read(&payload).ok()) {
        checked.diagnostics.extend(digipro_tables::check(&payload));
    }
}

/// The days on which a rule is asked: those of its validity that the pack covers.
fn effective(manifest: &PackManifest, rule: &RuleManifest) -> Option<Interval> {
    let (valid, covers) = (rule.valid, manifest.covers);
    let from = valid.from.max(covers.from);
    let to = match (valid.to, covers.to) {
        (Some(one), Some(two)) => Some(one.min(two)),
        (one, two) => one.or(two),
    };
    to.is_none_or(|to| from <= to).then_some(Interval { from, to })
}

/// The day before. The first day that can be written has none.
fn before(day: Date) -> Option<Date> {
    day.yesterday().ok()
}
