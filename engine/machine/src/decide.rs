//! Commands to events: the only place with branching policy.

use crate::codes;
use crate::command::Command;
use crate::event::Event;
use crate::graph::Graph;
use crate::state::State;
use digipro_vocab::Rejection;

/// What a command comes to. The state is evolved by the events returned; a rejection leaves it untouched
/// (invariant REJECTION-CHANGES-NOTHING).
///
/// # Errors
/// When the command is not allowed now.
pub fn decide(graph: &Graph, state: &mut State, command: &Command) -> Result<Vec<Event>, Rejection> {
    let _ = (graph, state, command);
    Err(Rejection::new(codes::R0003, "the case has not begun"))
}
