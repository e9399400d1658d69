//! What can be wrong with a situation, or with a move that leads to it.

use super::explore::Exploration;
use super::play::{Act, Move, Played, on_purpose, play};
use super::situation::Situation;
use crate::codes;
use crate::event::Event;
use crate::graph::Graph;
use crate::id::NodeIx;
use crate::state::Body;
use digipro_vocab::Name;

/// Something wrong, with the way to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Found {
    pub(super) what: Wrong,
    /// The element where it shows.
    pub(super) node: NodeIx,
    /// The situation before it; none where a case begins.
    pub(super) at: Option<u32>,
    /// The moves from there that show it.
    pub(super) then: Vec<Move>,
}

/// What is wrong.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Wrong {
    /// Tokens wait at a join, and nothing in their scope moves any more.
    Stuck,
    /// Two tokens go through a node that nobody has synchronised.
    Clash,
    /// An error that nothing catches.
    Error(Name),
    /// An escalation that nothing catches.
    Escalation(Name),
    /// From here no end can be reached, though tokens move.
    Endless,
}

impl Found {
    /// Scopes in which nothing moves any more though tokens wait at joins.
    pub(super) fn stuck_scopes(graph: &Graph, at: u32, situation: &Situation) -> Vec<Self> {
        let dead = situation.state.scopes.values().filter(|scope| {
            scope.tokens.is_empty() && !scope.arrivals.is_empty() && matches!(scope.body, Body::Block { .. })
        });
        let flows = dead.flat_map(|scope| scope.arrivals.keys());
        let nodes = flows.filter_map(|flow| Some(graph.flow(*flow)?.target));
        // A complex gateway reads variables, which may yet be written.
        let nodes = nodes.filter(|node| !is_complex(graph, *node));
        nodes.map(|node| Self { what: Wrong::Stuck, node, at: Some(at), then: Vec::new() }).collect()
    }

    /// Nothing at all can come any more: tokens stand that wait for nothing.
    pub(super) fn stuck(graph: &Graph, at: u32, situation: &Situation) -> Vec<Self> {
        let known = Self::stuck_scopes(graph, at, situation);
        if !known.is_empty() {
            return known;
        }
        let inner = situation.state.tokens.values().filter(|token| token.body.is_none());
        inner
            .map(|token| Self { what: Wrong::Stuck, node: token.node, at: Some(at), then: Vec::new() })
            .collect()
    }

    /// What one move shows.
    pub(super) fn in_move(graph: &Graph, at: Option<u32>, by: &Move, played: &Played) -> Vec<Self> {
        let found = |what, node| Self { what, node, at, then: vec![by.clone()] };
        let mut all: Vec<Self> = played.clashes.iter().map(|node| found(Wrong::Clash, *node)).collect();
        if all.is_empty() {
            let crowded = played.after.crowded(graph);
            all.extend(crowded.into_iter().map(|(node, _)| found(Wrong::Clash, node)));
        }
        for (_, event) in &played.told {
            if let Event::EscalationThrown { token: _, code, by: None } = event
                && let Some(node) = thrower(&played.told, event)
            {
                all.push(found(Wrong::Escalation(code.clone()), node));
            }
        }
        let errors = played.troubles.iter().filter(|(_, code, _)| *code == codes::I0005);
        all.extend(errors.map(|(node, _, message)| {
            let code = message.split('`').nth(1).unwrap_or_default();
            found(Wrong::Error(code.into()), *node)
        }));
        all
    }
}

fn is_complex(graph: &Graph, node: NodeIx) -> bool {
    graph.node(node).is_some_and(|node| matches!(node.kind, crate::graph::Kind::Complex(_)))
}

/// The node whose token threw, from the visits told before.
fn thrower(told: &[super::play::Told], thrown: &Event) -> Option<NodeIx> {
    let Event::EscalationThrown { token: by, .. } = thrown else { return None };
    told.iter().find_map(|(_, event)| match event {
        Event::Entered { token, node, .. } if token == by => Some(*node),
        _ => None,
    })
}

impl Exploration<'_> {
    /// Two moves that are both possible, of which neither prevents the other, and that both lead through one merge:
    /// tokens may go through it at the same time.
    pub(super) fn between_moves(&mut self, at: u32, tried: &[(&Move, &Played)]) {
        for (place, (one, first)) in tried.iter().enumerate() {
            for (other, second) in tried.iter().skip(place + 1).filter(|(other, _)| other.act != one.act) {
                let both = first.passed.iter().filter(|(merge, origin)| {
                    second.passed.iter().any(|(at, other)| at == merge && !on_purpose(*origin, *other))
                });
                for ((_, node), _) in both {
                    let ways = [(*one, *first, *other), (*other, *second, *one)];
                    let way =
                        ways.into_iter().find(|(_, first, then)| self.leads_through(first, then, *node));
                    if let Some((first, _, then)) = way {
                        let then = vec![first.clone(), then.clone()];
                        self.found.push(Found { what: Wrong::Clash, node: *node, at: Some(at), then });
                    }
                }
            }
        }
    }

    /// Whether, after one move, another still is possible and leads through a node.
    fn leads_through(&self, first: &Played, then: &Move, node: NodeIx) -> bool {
        let (Act::Answer(ticket) | Act::Throw(ticket, _) | Act::Choose(ticket, _)) = &then.act else {
            return false;
        };
        if !first.after.rests() || !first.after.state.waits.contains_key(ticket) {
            return false;
        }
        let choices = super::Choices::planned(&then.taken);
        let played = play(self.graph, &self.setting, &first.after, &then.act, &choices);
        played.passed.iter().any(|((_, at), _)| *at == node)
    }
}
