//! What a script wrote down, replayed on the SDK's case: the trace is written by the same code as in Rust.

use crate::words::Word;
use digipro_sdk::{
    Case, Fact, Judged, Key, Norm, Parameter, Rule, Truth, Unknown, Verdict, indeterminate, not_applicable,
    satisfied, violated,
};
use digipro_vocab::{Outcome, Weight};
use serde::Deserialize;

/// The message of a finding that is indeterminate because the script threw; its argument `motivo` says what.
pub const INTERRUPTED: Key = Key("regola-interrotta");

/// The messages that every rule in JavaScript can give: key, Italian and English.
pub const STANDARD: [(&str, &str, &str); 1] = [(
    INTERRUPTED.0,
    "\
regola-interrotta = La regola si è interrotta: { $motivo }. Decide una persona.
    .citizen = Questo punto non ha potuto essere verificato da solo: lo verifica una persona dell'ufficio.
",
    "\
regola-interrotta = The rule was interrupted: { $motivo }. A person decides.
    .citizen = This point could not be checked automatically: a person at the office checks it.
",
)];

/// What the prelude returns.
#[derive(Debug, Deserialize)]
pub struct Record {
    steps: Vec<Act>,
    missing: Option<Vec<String>>,
    verdict: Option<Said>,
    error: Option<String>,
}

/// One thing that the script did.
#[derive(Debug, Deserialize)]
#[serde(tag = "op", rename_all = "lowercase")]
enum Act {
    Read { path: String },
    Parameter { name: String },
    Test { label: String, truth: Option<bool> },
    Exception { label: String, norm: String, truth: bool },
    Exclusion { label: String, norm: String, truth: bool },
    Computed { label: String, value: Word },
}

/// The verdict that the script returned.
#[derive(Debug, Deserialize)]
struct Said {
    outcome: Outcome,
    key: String,
    args: Vec<(String, Word)>,
    weight: Option<Weight>,
    citing: Vec<String>,
    asks: Vec<String>,
}

/// A rule that failed: indeterminate, with its reason.
pub fn interrupted(why: &str) -> Verdict {
    indeterminate(INTERRUPTED).with("motivo", why)
}

/// Replays what a script did. `keys` are those of the rule's norms, in their order.
pub fn replay(record: &Record, rule: &Rule, keys: &[String], case: &Case<'_>) -> Judged {
    let judged = record.steps.iter().try_for_each(|act| step(act, rule, keys, case));
    if let Err(why) = judged {
        return Ok(interrupted(&why));
    }
    match (&record.error, &record.missing, &record.verdict) {
        (Some(why), _, _) => Ok(interrupted(why)),
        (_, Some(missing), _) => {
            Err(Unknown { asks: missing.iter().filter_map(|path| readable(rule, path)).collect() })
        }
        (_, _, Some(said)) => Ok(verdict(said, rule, keys).unwrap_or_else(|why| interrupted(&why))),
        (None, None, None) => Ok(interrupted("the rule said nothing")),
    }
}

fn step(act: &Act, rule: &Rule, keys: &[String], case: &Case<'_>) -> Result<(), String> {
    match act {
        Act::Read { path } => {
            let path = readable(rule, path).ok_or_else(|| format!("`{path}` is not declared"))?;
            // Reading records itself; the script has the value already.
            let _ = case.maybe(Fact::<bool>::new(path));
        }
        Act::Parameter { name } => {
            let name = readable(rule, name).ok_or_else(|| format!("`{name}` is not declared"))?;
            let _ = case.parameter(Parameter::<bool>::new(name));
        }
        Act::Test { label, truth: Some(truth) } => {
            case.test(label, *truth);
        }
        Act::Test { label, truth: None } => {
            let _ = case.decide(label, Truth::Unknown(Unknown::default()));
        }
        Act::Exception { label, norm, truth } => {
            case.exception(label, named(rule, keys, norm)?, *truth);
        }
        Act::Exclusion { label, norm, truth } => {
            case.exclusion(label, named(rule, keys, norm)?, *truth);
        }
        Act::Computed { label, value } => {
            case.computed(label, value.value()?);
        }
    }
    Ok(())
}

fn verdict(said: &Said, rule: &Rule, keys: &[String]) -> Result<Verdict, String> {
    let declared = rule.messages.iter().find(|key| key.0 == said.key);
    let key: Key = *declared.ok_or_else(|| format!("`{}` is not among the rule's messages", said.key))?;
    let mut verdict = match said.outcome {
        Outcome::Satisfied => satisfied(key),
        Outcome::Violated => violated(key),
        Outcome::NotApplicable => not_applicable(key),
        Outcome::Indeterminate => indeterminate(key),
    };
    for (name, value) in &said.args {
        verdict = verdict.with(name, value.value()?);
    }
    for norm in &said.citing {
        verdict = verdict.citing(named(rule, keys, norm)?);
    }
    for path in &said.asks {
        let path = readable(rule, path).ok_or_else(|| format!("`{path}` is not declared"))?;
        verdict = verdict.asking(Fact::<bool>::new(path));
    }
    Ok(match said.weight {
        Some(weight) => verdict.weighing(weight),
        None => verdict,
    })
}

/// A fact or parameter of the rule, as it declares it.
fn readable(rule: &Rule, name: &str) -> Option<&'static str> {
    let facts = rule.needs.iter().map(|need| need.path);
    facts.chain(rule.parameters.iter().copied()).find(|declared| *declared == name)
}

fn named(rule: &Rule, keys: &[String], key: &str) -> Result<Norm, String> {
    let at = keys.iter().position(|known| known == key);
    let norm = at.and_then(|at| rule.norms.get(at)).copied();
    norm.ok_or_else(|| format!("`{key}` is not the key of a norm of this rule"))
}
