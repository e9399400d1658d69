//! Runs a BPMN file in memory, in virtual time, against a plan of what the world around the engine does
//! (docs/simulate.md): how a designer tries a definition, and how conformance suites drive the engine.
//!
//! Nothing here reads a clock or a store. The same definition and plan give the same events, byte for byte
//! (invariant VIRTUAL-ORDER); so they do when each case is written out and read back after each step.

mod changes;
mod check;
pub mod codes;
mod drive;
pub mod limits;
mod locate;
pub mod plan;
mod post;
pub mod print;
mod track;
mod world;

#[cfg(test)]
mod tests;

pub use plan::Plan;
pub use print::{Happened, Reason, SimEvent};

use digipro_kit::Effective;
use digipro_machine::codec::{Unreadable, Unwritable};
use digipro_machine::{Graph, compile};
use digipro_rules::Evaluator;
use digipro_vocab::{Diagnostic, Instant, Name};
use std::sync::Arc;

/// How to simulate.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// Write each case out and read it back after each step.
    pub restart_each_step: bool,
    /// Name of the definition's file, for diagnostics.
    pub file: Name,
    /// Decision models (DMN) that the definition's business rule tasks call: names of files and their bytes.
    pub decisions: Vec<(Name, Vec<u8>)>,
}

/// Why there is no simulation, or none to its end.
#[derive(Debug, thiserror::Error)]
pub enum Trouble {
    /// The definition or the plan is wrong.
    #[error("the definition or the plan has errors")]
    Refused(Vec<Diagnostic>),
    /// A case that was written out could not be read back: an error of the engine.
    #[error("a case cannot be read back: {0}")]
    Reload(#[from] Unreadable),
    /// A case could not be written out: an error of the engine.
    #[error("a case cannot be written: {0}")]
    Write(#[from] Unwritable),
}

/// When virtual time begins where the plan does not say: 1 January 2026, nine o'clock in Rome.
const BEGIN: &str = "2026-01-01T08:00:00Z";

/// Simulates a BPMN file.
///
/// # Errors
/// When the definition cannot be executed or the plan does not fit it, with diagnostics.
pub fn simulate(
    document: &[u8],
    plan: &Plan,
    options: &Options,
    tell: &mut dyn FnMut(&SimEvent),
) -> Result<Reason, Trouble> {
    let (mut effective, mut diagnostics) = Effective::plain(&options.file, document);
    for (file, bytes) in &options.decisions {
        diagnostics.extend(effective.add_decisions(file, bytes));
    }
    if diagnostics.iter().any(Diagnostic::is_error) {
        return Err(Trouble::Refused(diagnostics));
    }
    let (graph, found) = compile(&Arc::new(effective));
    diagnostics.extend(found);
    match graph {
        Some(graph) => simulate_graph(&graph, plan, options, None, tell),
        None => Err(Trouble::Refused(diagnostics)),
    }
}

/// Simulates a definition that is ready to run, such as a kit for one entity. `packs` are asked at the rule points for
/// which the plan has no ruling; without them those block.
///
/// # Errors
/// When the plan does not fit the definition, with diagnostics.
pub fn simulate_graph(
    graph: &Graph,
    plan: &Plan,
    options: &Options,
    packs: Option<&dyn Evaluator>,
    tell: &mut dyn FnMut(&SimEvent),
) -> Result<Reason, Trouble> {
    let diagnostics = plan.check(graph);
    if !diagnostics.is_empty() {
        return Err(Trouble::Refused(diagnostics));
    }
    let begin =
        plan.script.begin.map_or_else(|| BEGIN.parse().unwrap_or(Instant::UNIX_EPOCH), |begin| begin.0);
    let mut world = world::World::new((graph, packs), plan, options, begin, tell);
    let reason = world.run()?;
    let (steps, open) = (world.steps, world.open_cases());
    world.say(None, Happened::Stopped { reason, steps, open });
    Ok(reason)
}
