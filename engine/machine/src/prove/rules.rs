//! What the world can do in a situation, and what of it counts.

use super::play::{Act, Played, leaves_others_be};
use super::setting::Setting;
use super::situation::Situation;
use crate::codes;
use crate::event::Event;
use crate::graph::{AdHoc, Graph, Kind};
use crate::id::{BlockIx, NodeIx};
use crate::wait::{Owner, Wait, Waiting};
use digipro_vocab::{Code, Name};
use std::collections::BTreeSet;

/// So many tokens at one place are more than a proof follows.
const CROWD: usize = 3;

/// How cases of a process can begin.
pub(super) fn beginnings(graph: &Graph, process: BlockIx) -> Vec<Act> {
    let Some(block) = graph.block(process) else { return Vec::new() };
    let mut events: Vec<NodeIx> = block.starts.clone();
    for ix in &block.instantiating {
        let Some(node) = graph.node(*ix) else { continue };
        if matches!(node.kind, Kind::Instantiating { .. }) {
            events.extend(node.outgoing.iter().filter_map(|flow| Some(graph.flow(*flow)?.target)));
        } else {
            events.push(*ix);
        }
    }
    if events.is_empty() {
        return vec![Act::Begin { process, event: None }];
    }
    events.into_iter().map(|event| Act::Begin { process, event: Some(event) }).collect()
}

/// What can come next to a case at rest: whatever it waits for, and every error that something would catch.
pub(super) fn acts(graph: &Graph, setting: &Setting, situation: &Situation) -> Vec<Act> {
    let mut acts = Vec::new();
    for (ticket, waiting) in &situation.state.waits {
        let Some(node) = graph.node(waiting.node) else { continue };
        if leaves_others_be(&node.kind) && has_occurred(setting, situation, waiting) {
            continue;
        }
        if let Kind::AdHoc(ad_hoc) = &node.kind
            && matches!(waiting.wait, Wait::Choice | Wait::Job(_))
        {
            acts.extend(
                choices(graph, situation, waiting, ad_hoc)
                    .into_iter()
                    .map(|choice| Act::Choose(*ticket, choice)),
            );
            continue;
        }
        match &waiting.wait {
            Wait::Task(_) | Wait::Job(_) => {
                acts.push(Act::Answer(*ticket));
                acts.extend(setting.codes.iter().map(|code| Act::Throw(*ticket, code.clone())));
            }
            Wait::Timer(_) | Wait::Message { .. } | Wait::Signal { .. } | Wait::Condition { .. } => {
                acts.push(Act::Answer(*ticket))
            }
            // A part of an event that has come waits for the others; the rest is answered by nobody here.
            Wait::Came { .. }
            | Wait::Choice
            | Wait::Fetch { .. }
            | Wait::Keep { .. }
            | Wait::Publish(_)
            | Wait::Broadcast { .. }
            | Wait::Rules(_)
            | Wait::Incident(_) => {}
        }
    }
    acts
}

/// Whether an event that does not interrupt has occurred as often as a proof lets it.
fn has_occurred(setting: &Setting, situation: &Situation, waiting: &Waiting) -> bool {
    let on_their_way = situation.origins.values().filter(|origin| origin.node == waiting.node);
    if setting.twice.contains(&waiting.node) {
        let first: BTreeSet<u64> = on_their_way.map(|origin| origin.number).collect();
        return first.len() > 1;
    }
    situation.occurred.contains(&(waiting.owner, waiting.node)) || on_their_way.count() > 0
}

/// What can be chosen next in an ad-hoc subprocess: what does not run, and that it is enough.
fn choices(graph: &Graph, situation: &Situation, waiting: &Waiting, ad_hoc: &AdHoc) -> Vec<Option<Name>> {
    let Owner::Token(holder) = waiting.owner else { return Vec::new() };
    let scopes = situation.state.scopes.values();
    let Some(scope) = scopes.into_iter().find(|scope| scope.holder == Some(holder) && scope.ad_hoc.is_some())
    else {
        return Vec::new();
    };
    if scope.ad_hoc.as_ref().is_some_and(|choosing| choosing.closing) {
        return Vec::new();
    }
    let tokens = scope.tokens.iter().filter_map(|token| situation.state.tokens.get(token));
    let busy: Vec<NodeIx> = tokens.map(|token| token.node).collect();
    let free =
        ad_hoc.choices.iter().filter(|node| !busy.contains(node) && (!ad_hoc.sequential || busy.is_empty()));
    let named = free.filter_map(|node| Some(Some(graph.node(*node)?.id.clone())));
    named.chain(std::iter::once(None)).collect()
}

/// Whether what a move comes to counts: an error that nothing catches is not one that a worker will report here, and
/// where no condition holds, the data that were assumed do not fit and somebody mends them.
pub(super) fn counts(act: &Act, played: &Played) -> bool {
    let caught = played.told.iter().any(|(_, event)| matches!(event, Event::ErrorCaught { .. }));
    let misfit = played.troubles.iter().any(|(_, code, _)| *code == codes::I0003);
    !misfit && (caught || !matches!(act, Act::Throw(..)))
}

/// Whether an incident says that the machine could do nothing with what it does not know.
pub(super) fn is_of_data(code: Code) -> bool {
    code != codes::I0005
}

/// The node at which more tokens gather than a proof follows.
pub(super) fn crowd(graph: &Graph, situation: &Situation) -> Option<NodeIx> {
    situation.crowded(graph).into_iter().find(|(_, count)| *count >= CROWD).map(|(node, _)| node)
}

/// Whether a node throws away what its scope holds.
pub(super) fn is_plain(kind: &Kind) -> bool {
    use crate::graph::Throw;
    match kind {
        Kind::End(throw) | Kind::Throw(throw) => matches!(
            throw,
            Throw::None | Throw::Message(_) | Throw::Job(_) | Throw::Signal(_) | Throw::Link(_)
        ),
        Kind::Start { .. }
        | Kind::Catch(_)
        | Kind::Boundary { .. }
        | Kind::Pass
        | Kind::User(_)
        | Kind::Job(_)
        | Kind::Script { .. }
        | Kind::Exclusive
        | Kind::Parallel
        | Kind::EventBased
        | Kind::SubProcess(_)
        | Kind::Call(_) => true,
        _ => false,
    }
}
