//! Asks the same components on the same facts once more, and compares the reports byte for byte.

use super::call::{Asked, Said};
use super::{Auditor, Call};
use crate::{Error, Evaluator};
use digipro_store::Break;
use digipro_vocab::{CaseId, Digest, Failure, FailureCause, Name, Request, canonical};
use serde::Serialize;
use serde_json::Value as Json;

/// Places named where two reports differ; more are counted.
const PLACES: usize = 8;

/// What repeating the rule calls of a case came to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Replay {
    /// The case.
    pub case: CaseId,
    /// What is wrong with its chain; then nothing was repeated.
    pub broken: Vec<Break>,
    /// Its rule calls.
    pub calls: Vec<Repeated>,
}

/// A rule call that was repeated.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Repeated {
    /// The call as the log has it.
    pub call: Call,
    /// What each pack says now, in the order of the call's packs.
    pub packs: Vec<Repetition>,
}

/// How the answer of one pack, given once more, compares.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case", tag = "outcome")]
pub enum Repetition {
    /// The report is the same to the byte.
    Same {
        /// Whether the fuel was compared: only under the limits of then.
        fuel: bool,
    },
    /// Something else is said now.
    Differs {
        /// Where, as JSON pointers into the report; `fuel` where only that differs.
        places: Vec<String>,
        /// How many places more.
        more: usize,
    },
    /// The facts in the log are not those that the component was asked: their hash is another one.
    Altered {
        /// The hash that was recorded.
        recorded: Digest,
        /// The hash of what is there.
        found: Digest,
    },
    /// The facts were erased: only their hash remains.
    FactsErased,
    /// The report was erased: nothing is left to compare with.
    ReportErased,
    /// The component is not at hand.
    ComponentAbsent {
        /// Its digest.
        component: Digest,
    },
    /// There was no verdict then that could be given again: the host was at fault, or nothing was answered.
    NoVerdict {
        /// What the log says.
        cause: Option<FailureCause>,
    },
}

impl Replay {
    /// How many answers came to this.
    pub fn count(&self, of: impl Fn(&Repetition) -> bool) -> usize {
        self.calls.iter().flat_map(|call| &call.packs).filter(|repetition| of(repetition)).count()
    }

    /// Whether the log holds: the chain is whole, and every component that has facts to be asked on is at hand and says
    /// what it said. What was erased speaks neither for nor against.
    #[must_use]
    pub fn holds(&self) -> bool {
        self.broken.is_empty() && self.count(Repetition::is_against) == 0
    }
}

impl Repetition {
    /// Whether it speaks against the log, or leaves open what could be shown.
    #[must_use]
    pub fn is_against(&self) -> bool {
        matches!(self, Self::Differs { .. } | Self::Altered { .. } | Self::ComponentAbsent { .. })
    }
}

impl Auditor {
    /// Verifies the chain of a case, then the hash of the facts of each rule call, then asks each component again.
    ///
    /// # Errors
    /// When there is no such case, or its log cannot be read.
    pub fn replay(&self, case: CaseId, evaluator: &dyn Evaluator) -> Result<Replay, Error> {
        let broken = self.store.verify_case(case)?.broken;
        let calls = if broken.is_empty() { self.calls(case)? } else { Vec::new() };
        let repeat = |call: Call| {
            let packs = call.packs.iter().map(|asked| repeat(evaluator, asked)).collect();
            Repeated { call, packs }
        };
        Ok(Replay { case, broken, calls: calls.into_iter().map(repeat).collect() })
    }
}

pub(crate) fn repeat(evaluator: &dyn Evaluator, asked: &Asked) -> Repetition {
    let Some(request) = &asked.request else { return Repetition::FactsErased };
    // What has no canonical form was never hashed: the hash of nothing then says that it was altered.
    let found = Digest::of(&canonical::to_bytes(request).unwrap_or_default());
    if found != asked.facts {
        return Repetition::Altered { recorded: asked.facts, found };
    }
    let Some(said) = &asked.said else { return Repetition::NoVerdict { cause: None } };
    match &said.outcome {
        None => Repetition::ReportErased,
        // The host's own trouble, not the pack's: it is not given again.
        Some(Err(Failure { cause: cause @ (FailureCause::Timeout | FailureCause::Absent), .. })) => {
            Repetition::NoVerdict { cause: Some(*cause) }
        }
        Some(then) => compare(evaluator, asked, (request, said), then),
    }
}

fn compare(
    evaluator: &dyn Evaluator,
    asked: &Asked,
    (request, said): (&Request, &Said),
    then: &Result<digipro_vocab::Report, Failure>,
) -> Repetition {
    // Old logs do not say under which limits they were written: then the fuel is compared all the same.
    let comparable = said.limits.as_ref().is_none_or(|limits| *limits == evaluator.limits());
    match (then, evaluator.evaluate(&asked.component, request)) {
        (_, Err(Failure { cause: FailureCause::Absent, .. })) => {
            Repetition::ComponentAbsent { component: asked.component }
        }
        (Ok(then), Ok(now)) => {
            let (places, more) = differences(&json(then), &json(&now.report));
            if !places.is_empty() {
                Repetition::Differs { places, more }
            } else if comparable && now.fuel != said.fuel {
                Repetition::Differs {
                    places: vec![format!("fuel: {} then, {} now", said.fuel, now.fuel)],
                    more: 0,
                }
            } else {
                Repetition::Same { fuel: comparable }
            }
        }
        (Err(then), Err(now)) if then.cause == now.cause => Repetition::Same { fuel: false },
        (Err(then), Err(now)) => differs(format!("{:?} then, {:?} now", then.cause, now.cause)),
        (Err(then), Ok(_)) => differs(format!("no report then ({:?}), one now", then.cause)),
        (Ok(_), Err(now)) => differs(format!("a report then, none now ({:?}: {})", now.cause, now.detail)),
    }
}

fn differs(what: String) -> Repetition {
    Repetition::Differs { places: vec![what], more: 0 }
}

/// Plain data as JSON; its keys are sorted.
fn json(data: &impl Serialize) -> Json {
    serde_json::to_value(data).unwrap_or_default()
}

/// Where two values differ, as JSON pointers: the first few, and how many more.
fn differences(one: &Json, other: &Json) -> (Vec<String>, usize) {
    let mut places = Vec::new();
    let mut open = vec![(String::new(), one, other)];
    while let Some((at, one, other)) = open.pop() {
        match (one, other) {
            (Json::Object(one), Json::Object(other)) if one.keys().eq(other.keys()) => {
                open.extend(
                    one.iter().zip(other.values()).map(|((key, a), b)| (format!("{at}/{key}"), a, b)),
                );
            }
            (Json::Array(one), Json::Array(other)) if one.len() == other.len() => {
                let pairs = one.iter().zip(other).enumerate();
                open.extend(pairs.map(|(index, (a, b))| (format!("{at}/{index}"), a, b)));
            }
            _ if one == other => {}
            _ => places.push(if at.is_empty() { "/".to_owned() } else { at }),
        }
    }
    places.sort_unstable();
    let more = places.len().saturating_sub(PLACES);
    places.truncate(PLACES);
    (places, more)
}

/// The pack of a call that is wanted, by id.
#[must_use]
pub fn of_pack<'a>(call: &'a Call, pack: &Name) -> Option<&'a Asked> {
    call.packs.iter().find(|asked| asked.pack == *pack)
}
