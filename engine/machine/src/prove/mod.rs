//! Proof before a definition runs: its state space is explored by the machine itself, with unknown data.
//!
//! There is no second semantics: the machine takes its steps, and where control flow reads data it goes every way
//! (invariant DATA-IS-ASKED-HERE). The world answers whatever is waited for in every order. Situations that differ in
//! nothing but ids and data count once. What is found comes with a shortest way to it, as far as it was explored, and
//! where the budget is too small the proof says so.

mod choices;
pub mod codes;
mod dead;
mod explore;
mod finding;
mod place;
mod play;
pub mod property;
mod reduce;
mod report;
mod rules;
mod setting;
mod situation;
#[cfg(test)]
mod tests;
mod words;

pub(crate) use choices::Choices;
pub use choices::{Answered, Choice};
pub use explore::{Edge, Explored, Mark, Stopped};
pub use place::diagnostics;
pub use play::{Act, Move};
pub use property::{Judged, Verdict, prove_properties};
pub use report::{Finding, Proof, Walked};

use crate::graph::Graph;
use crate::limits;
use crate::state::{Phase, State};
use crate::wait::{Owner, Wait};
use digipro_vocab::Name;
use explore::Exploration;

/// How much a proof may cost. Both are counted, not measured, so that a proof comes out the same on every machine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Budget {
    /// Situations.
    pub states: usize,
    /// Moves that are played, each counted with the tokens and waits of the situation in which it is.
    pub work: u64,
}

impl Default for Budget {
    fn default() -> Self {
        Self::of(limits::PROOF_STATES_MAX)
    }
}

impl Budget {
    /// Room for so many situations, and for the work that goes with it.
    #[must_use]
    pub fn of(states: usize) -> Self {
        Self { states, work: (states as u64).saturating_mul(limits::PROOF_WORK_FOR_EACH) }
    }
}

/// Explores what cases of a definition can come to, and says what is wrong with it.
#[must_use]
pub fn prove(graph: &Graph, budget: Budget) -> Proof {
    // All orders of events where there are few of them: then every path is a shortest one.
    let small = Budget { states: budget.states.min(limits::PROOF_PLAIN_MAX), ..budget };
    let plain = Exploration::new(graph, small, false).run();
    if plain.explored.stopped != Some(Stopped::States) || budget.states <= small.states {
        return report::report(graph, plain);
    }
    report::report(graph, Exploration::new(graph, budget, true).run())
}

/// Where a case at rest stands for ever, whatever the world does; none when it can come to its end, when somebody has to
/// mend something first, or when not everything could be explored.
pub(crate) fn dead_end(graph: &Graph, state: &State) -> Option<Name> {
    let mended_first = state.waits.values().any(|waiting| {
        matches!(waiting.owner, Owner::Token(_))
            && matches!(
                waiting.wait,
                Wait::Incident(_) | Wait::Rules(_) | Wait::Fetch { .. } | Wait::Keep { .. }
            )
    });
    if mended_first || state.phase != Phase::Running {
        return None;
    }
    Exploration::new(graph, Budget::of(limits::DEAD_END_STATES_MAX), false).dead_end(state.clone())
}
