//! What findings say.

use super::play::{Move, Played};
use super::situation::Situation;
use crate::graph::Graph;
use crate::id::NodeIx;

pub(super) const STUCK: &str = "let the join wait only for flows by which a token is sure to come: join with a gateway of the kind that split";
pub(super) const LEFT_OVER: &str =
    "join all tokens before the end, or end with a terminate event where the others are not needed any more";
pub(super) const CLASH: &str =
    "join what runs in parallel with a parallel or inclusive gateway before flows merge";
pub(super) const ERROR: &str =
    "catch it with a boundary event of an activity around, or with an event subprocess";
pub(super) const ESCALATION: &str =
    "catch it with a boundary event of an activity around, or with an event subprocess, or remove it";
pub(super) const ENDLESS: &str = "give the loop a way out that some data can take";
pub(super) const NEVER_ENTERED: &str = "mend what stands before it, or remove it";
pub(super) const NEVER_OCCURS: &str =
    "nothing within its reach throws what it catches: let something throw it, or remove it";
pub(super) const TO_NOBODY: &str = "another definition may wait for it; if none does, it goes nowhere";
pub(super) const UNDECIDED: &str = "raise the number of states, or split the process into called processes";

/// Which flows a join waits for in vain.
pub(super) fn stuck(graph: &Graph, join: NodeIx, last: Option<&(Situation, Move, Played)>) -> String {
    let Some(node) = graph.node(join) else { return String::new() };
    let arrivals = |flow| {
        let scopes = last.into_iter().flat_map(|(_, _, played)| played.after.state.scopes.values());
        scopes.filter(|scope| scope.tokens.is_empty()).any(|scope| scope.arrivals.contains_key(flow))
    };
    let empty = node.incoming.iter().filter(|flow| !arrivals(flow)).filter_map(|flow| graph.flow(*flow));
    let empty: Vec<String> = empty.map(|flow| format!("`{}`", flow.id)).collect();
    if empty.is_empty() {
        return format!("deadlock: a token waits at `{}` for ever", node.id);
    }
    format!(
        "deadlock: a token waits at `{}` for ever, because none comes by {}",
        node.id,
        empty.join(" and ")
    )
}

pub(super) fn left_over(element: &str) -> String {
    format!("improper completion: an end is reached while a token still waits at `{element}`")
}

pub(super) fn clash(element: &str) -> String {
    format!(
        "lack of synchronisation: two tokens can come to `{element}` at the same time, and it happens twice"
    )
}

pub(super) fn error(element: &str, code: &str) -> String {
    format!("nothing catches the error `{code}` that `{element}` throws: the case waits with an incident")
}

pub(super) fn escalation(element: &str, code: &str) -> String {
    format!("nothing catches the escalation `{code}` that `{element}` throws")
}

pub(super) fn endless(element: &str) -> String {
    format!("the case cannot complete any more once `{element}` is reached")
}

pub(super) fn never_entered(element: &str) -> String {
    format!("no token ever comes to `{element}`")
}

pub(super) fn never_occurs(element: &str) -> String {
    format!("`{element}` can never occur")
}

pub(super) fn to_nobody(element: &str, what: &str, name: &str) -> String {
    format!("nothing in this definition waits for the {what} `{name}` that `{element}` sends")
}
