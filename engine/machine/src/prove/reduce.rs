//! Moves of tokens that have nothing to do with one another need not be tried in every order.
//!
//! A set of moves may be played first, and the rest left for later, when nothing that happens without it can meet it
//! (a persistent set; P. Godefroid, Partial-Order Methods, 1996): the moves of one token, if on its way to where it
//! waits next it stays in its scope, comes to no node and to no flow to which another token can come without it, and
//! does nothing that ends others. What interrupts its scope later wipes out what it did, so that its move before that
//! makes no difference either. Where the token is the last in its scope, what comes to that scope and to the
//! activity around it belongs to the set.

use super::play::Act;
use super::rules;
use super::situation::Situation;
use crate::graph::{Graph, Kind, Node, Throw, Trigger};
use crate::id::{FlowIx, NodeIx, ScopeId, TokenId};
use crate::state::Body;
use crate::wait::Owner;
use std::collections::{BTreeMap, BTreeSet};

/// What a definition says about where tokens go.
pub(super) struct Reduction {
    /// For each node: where its token comes to before it waits again.
    ways: Vec<Way>,
    /// For each node: the flows of inclusive and complex joins that can be reached from it.
    reaches: Vec<BTreeSet<FlowIx>>,
    watched: Watched,
}

/// What a property of the graph sees: moves on which it happens are tried in every order.
#[derive(Clone, Debug, Default)]
pub(super) struct Watched {
    /// Nodes to which tokens come or that they pass, and ends of flows that they take.
    pub(super) nodes: BTreeSet<NodeIx>,
    /// Whether the end of a case is seen.
    pub(super) end: bool,
}

/// Where a token comes to when it leaves a node or one of its boundary events occurs, until it waits again.
#[derive(Clone, Debug, Default)]
struct Way {
    nodes: BTreeSet<NodeIx>,
    /// Flows at whose end it waits for others.
    joins: BTreeSet<FlowIx>,
    /// Whether it may end.
    ends: bool,
    /// Whether something on it does more than to pass a token on.
    wild: bool,
}

impl Reduction {
    /// With what a property sees. A token that comes to an activity comes in the same move to what lies inside.
    pub(super) fn watching(mut self, graph: &Graph, mut watched: Watched) -> Self {
        let mut ahead: Vec<NodeIx> = watched.nodes.iter().copied().collect();
        let mut called = false;
        while let Some(ix) = ahead.pop() {
            let Some(block) = graph.node(ix).and_then(|node| graph.block(node.block)) else { continue };
            match block.node {
                Some(around) => ahead.extend(watched.nodes.insert(around).then_some(around)),
                None if !called => {
                    called = true;
                    let nodes = (0..graph.nodes.len()).map(NodeIx::at);
                    let calls = nodes
                        .filter(|ix| graph.node(*ix).is_some_and(|node| matches!(node.kind, Kind::Call(_))));
                    ahead.extend(calls.filter(|call| watched.nodes.insert(*call)));
                }
                None => {}
            }
        }
        self.watched = watched;
        self
    }

    /// Whether what a token does on its way from a node is seen.
    fn is_seen(&self, from: NodeIx, way: &Way) -> bool {
        let Watched { nodes, .. } = &self.watched;
        !nodes.is_empty() && (nodes.contains(&from) || way.nodes.iter().any(|node| nodes.contains(node)))
    }

    /// Whether a join that it completes is seen, or something on the way from there.
    fn joins_seen(&self, graph: &Graph, way: &Way) -> bool {
        let joins = way.joins.iter().filter_map(|flow| Some(graph.flow(*flow)?.target));
        let mut seen =
            joins.map(|join| self.ways.get(join.place()).is_none_or(|way| self.is_seen(join, way)));
        seen.any(|seen| seen)
    }

    /// None where data that change make events occur: then every move may meet every other.
    pub(super) fn new(graph: &Graph) -> Option<Self> {
        let watches =
            |trigger: &Trigger| trigger.parts().iter().any(|part| matches!(part, Trigger::Conditional(_)));
        let mut triggers = graph.nodes.iter().filter_map(|node| match &node.kind {
            Kind::Start { trigger, .. } | Kind::Catch(trigger) | Kind::Boundary { trigger, .. } => {
                Some(trigger)
            }
            _ => None,
        });
        if triggers.any(watches) {
            return None;
        }
        let nodes = || (0..graph.nodes.len()).map(NodeIx::at);
        let mut reaches = vec![BTreeSet::new(); graph.nodes.len()];
        for join in &graph.nodes {
            let reach = match &join.kind {
                Kind::Inclusive(reach) => reach,
                Kind::Complex(gateway) => &gateway.reach,
                _ => continue,
            };
            for (flow, from) in join.incoming.iter().zip(&reach.by_flow) {
                for node in from {
                    if let Some(reaches) = reaches.get_mut(node.place()) {
                        reaches.insert(*flow);
                    }
                }
            }
        }
        Some(Self {
            ways: nodes().map(|node| way(graph, node)).collect(),
            reaches,
            watched: Watched::default(),
        })
    }

    /// Sets of moves each of which can be played first without losing anything, the smallest first.
    pub(super) fn pick(&self, graph: &Graph, situation: &Situation, acts: &[Act]) -> Vec<Vec<Act>> {
        let mut by_owner: BTreeMap<Owner, Vec<&Act>> = BTreeMap::new();
        for act in acts {
            let (Act::Answer(ticket) | Act::Throw(ticket, _) | Act::Choose(ticket, _)) = act else {
                continue;
            };
            let Some(waiting) = situation.state.waits.get(ticket) else { continue };
            by_owner.entry(waiting.owner).or_default().push(act);
        }
        let mut sets = Vec::new();
        for owner in by_owner.keys() {
            let Owner::Token(token) = owner else { continue };
            let Some(owners) = self.set(graph, situation, *token) else { continue };
            let set: Vec<Act> = owners
                .iter()
                .filter_map(|owner| by_owner.get(owner))
                .flatten()
                .map(|act| (*act).clone())
                .collect();
            if set.len() < acts.len() {
                sets.push(set);
            }
        }
        sets.sort_by_key(Vec::len);
        sets
    }

    /// The owners whose moves make a set with those of a token; none if there is no such set.
    fn set(&self, graph: &Graph, situation: &Situation, first: TokenId) -> Option<BTreeSet<Owner>> {
        let mut owners = BTreeSet::new();
        let mut token = first;
        loop {
            let standing = situation.state.tokens.get(&token)?;
            let scope = situation.state.scopes.get(&standing.home)?;
            let way = self.ways.get(standing.node.place())?;
            let busy = token == first && standing.body.is_some_and(|body| runs(situation, body));
            if busy
                || standing.index > 0
                || standing.compensating
                || way.wild
                || scope.ad_hoc.is_some()
                || !matches!(scope.body, Body::Block { .. })
            {
                return None;
            }
            owners.insert(Owner::Token(token));
            if self.meets_others(graph, situation, token, standing.home, way)
                || self.moves_joins(graph, standing.node, way)
                || self.is_seen(standing.node, way)
                || self.joins_seen(graph, way)
            {
                return None;
            }
            let last = scope.tokens.len() <= 1 && scope.arrivals.is_empty();
            if !way.ends || !last {
                return self.caught_outside(graph, situation, standing.home).then_some(owners);
            }
            owners.insert(Owner::Scope(standing.home));
            match scope.holder {
                Some(holder) => token = holder,
                None if self.watched.end => return None,
                None => return Some(owners),
            }
        }
    }

    /// Whether a token on its way can come to where another can come without it.
    fn meets_others(
        &self,
        graph: &Graph,
        situation: &Situation,
        token: TokenId,
        home: ScopeId,
        way: &Way,
    ) -> bool {
        let Some(scope) = situation.state.scopes.get(&home) else { return true };
        let others = scope.tokens.iter().filter(|other| **other != token);
        let others: Vec<NodeIx> =
            others.filter_map(|other| situation.state.tokens.get(other)).map(|other| other.node).collect();
        let (nodes, flows) = reach(graph, &others, &scope.arrivals);
        let met = |node: &NodeIx| nodes.contains(node) && !is_end(graph, *node);
        // Where it stands counts too: while it is there, another may come.
        situation.state.tokens.get(&token).is_none_or(|token| met(&token.node))
            || way.nodes.iter().any(met)
            || way.joins.iter().any(|flow| flows.contains(flow) || scope.arrivals.contains_key(flow))
            // A join that its coming completes goes on at once.
            || way.joins.iter().any(|flow| self.completes(graph, &scope.arrivals, *flow, &nodes))
    }

    /// Whether a token that comes by a flow may complete a join, and what follows meets others.
    fn completes(
        &self,
        graph: &Graph,
        arrivals: &BTreeMap<FlowIx, u32>,
        flow: FlowIx,
        others: &BTreeSet<NodeIx>,
    ) -> bool {
        let Some((ix, join)) =
            graph.flow(flow).and_then(|flow| Some((flow.target, graph.node(flow.target)?)))
        else {
            return true;
        };
        if join.incoming.iter().any(|incoming| *incoming != flow && !arrivals.contains_key(incoming)) {
            return false;
        }
        let Some(way) = self.ways.get(ix.place()) else { return true };
        way.wild
            || way.ends
            || !way.joins.is_empty()
            || others.contains(&ix)
            || way.nodes.iter().any(|node| others.contains(node) && !is_end(graph, *node))
    }

    /// Whether the way changes what inclusive and complex joins wait for.
    fn moves_joins(&self, graph: &Graph, from: NodeIx, way: &Way) -> bool {
        let block = graph.node(from).and_then(|node| graph.block(node.block));
        if !block.is_some_and(|block| block.has_inclusive_join) {
            return false;
        }
        let before = self.reaches.get(from.place());
        way.ends
            || !way.joins.is_empty()
            || way.nodes.iter().any(|node| self.reaches.get(node.place()) != before)
    }

    /// Whether an error of the token's work is caught, if at all, where that meets nothing else: by its own boundary
    /// events, which stand on its way, or by an activity around to which no other token comes.
    fn caught_outside(&self, graph: &Graph, situation: &Situation, from: ScopeId) -> bool {
        let mut next = Some(from);
        while let Some(home) = next {
            let Some(scope) = situation.state.scopes.get(&home) else { return false };
            let Some(holder) = scope.holder else { return true };
            let Some(standing) = situation.state.tokens.get(&holder) else { return false };
            let Some(node) = graph.node(standing.node) else { return false };
            let catches = node.boundaries.iter().any(|boundary| catches_errors(graph, *boundary));
            if catches {
                let Some(way) = self.ways.get(standing.node.place()) else { return false };
                if standing.index > 0
                    || way.wild
                    || self.meets_others(graph, situation, holder, standing.home, way)
                    || self.moves_joins(graph, standing.node, way)
                    || self.is_seen(standing.node, way)
                    || self.joins_seen(graph, way)
                {
                    return false;
                }
            }
            next = Some(standing.home);
        }
        true
    }
}

fn catches_errors(graph: &Graph, boundary: NodeIx) -> bool {
    let kind = graph.node(boundary).map(|node| &node.kind);
    let Some(Kind::Boundary { trigger, .. }) = kind else { return false };
    trigger.parts().iter().any(|part| matches!(part, Trigger::Error(_)))
}

/// Whether something runs in the scope of a token's own, rather than only variables being there.
fn runs(situation: &Situation, body: ScopeId) -> bool {
    situation.state.scopes.get(&body).is_none_or(|scope| !matches!(scope.body, Body::Task))
}

fn is_end(graph: &Graph, node: NodeIx) -> bool {
    graph.node(node).is_some_and(|node| matches!(node.kind, Kind::End(_)))
}

/// Nodes and flows of a scope to which these tokens can come, and tokens that wait at joins, if all that can help
/// them happens: more than they really can.
fn reach(
    graph: &Graph,
    others: &[NodeIx],
    arrivals: &BTreeMap<FlowIx, u32>,
) -> (BTreeSet<NodeIx>, BTreeSet<FlowIx>) {
    let mut nodes: BTreeSet<NodeIx> = BTreeSet::new();
    let mut flows: BTreeSet<FlowIx> = BTreeSet::new();
    let mut ahead: Vec<NodeIx> = others.to_vec();
    while let Some(ix) = ahead.pop() {
        let Some(node) = graph.node(ix).filter(|_| nodes.insert(ix)) else { continue };
        ahead.extend(node.boundaries.iter().copied());
        if let Kind::Throw(Throw::Link(target)) = &node.kind {
            ahead.push(*target);
        }
        for flow in &node.outgoing {
            flows.insert(*flow);
            let Some(target) = graph.flow(*flow).map(|flow| flow.target) else { continue };
            let waits = graph.node(target).is_some_and(|join| {
                let comes = |flow: &FlowIx| flows.contains(flow) || arrivals.contains_key(flow);
                matches!(join.kind, Kind::Parallel) && !join.incoming.iter().all(comes)
            });
            if !waits {
                ahead.push(target);
            }
        }
    }
    (nodes, flows)
}

/// Where the token of a node comes to before it waits again.
fn way(graph: &Graph, from: NodeIx) -> Way {
    let mut way = Way::default();
    let Some(node) = graph.node(from) else { return way };
    way.wild = is_wild(graph, node);
    let mut ahead: Vec<NodeIx> = node.boundaries.to_vec();
    onward(graph, node, &mut way, &mut ahead);
    while let Some(ix) = ahead.pop() {
        let Some(node) = graph.node(ix).filter(|_| way.nodes.insert(ix)) else { continue };
        way.wild |= is_wild(graph, node);
        if !waits(&node.kind) {
            ahead.extend(node.boundaries.iter().copied());
            onward(graph, node, &mut way, &mut ahead);
        }
    }
    way
}

/// What follows a node: other nodes, joins, or nothing.
fn onward(graph: &Graph, node: &Node, way: &mut Way, ahead: &mut Vec<NodeIx>) {
    if let Kind::Throw(Throw::Link(target)) = &node.kind {
        ahead.push(*target);
    } else if node.outgoing.is_empty() {
        way.ends = true;
    }
    for flow in &node.outgoing {
        let Some(target) = graph.flow(*flow).map(|flow| flow.target) else { continue };
        let joins = graph.node(target).is_some_and(|node| {
            node.incoming.len() > 1
                && matches!(node.kind, Kind::Parallel | Kind::Inclusive(_) | Kind::Complex(_))
        });
        if joins {
            way.joins.insert(*flow);
        } else {
            ahead.push(target);
        }
    }
}

/// Whether a token waits there in any case.
fn waits(kind: &Kind) -> bool {
    matches!(kind, Kind::User(_) | Kind::Job(_) | Kind::EventBased)
}

/// Whether a node may do more than pass a token on: end others, repeat, gather, be undone.
fn is_wild(graph: &Graph, node: &Node) -> bool {
    let more = node.more.as_ref().is_some_and(|more| {
        more.many.is_some()
            || more.rounds.is_some()
            || more.quantities.is_some()
            || more.compensated_by.is_some()
            || more.for_compensation
    });
    let inside = match &node.kind {
        Kind::SubProcess(block) => has_wild(graph, *block, 0),
        Kind::Call(_) => graph.processes.values().any(|block| has_wild(graph, *block, 0)),
        _ => false,
    };
    more || inside || !rules::is_plain(&node.kind)
}

/// Whether something in a block may do more than pass a token on.
fn has_wild(graph: &Graph, block: crate::id::BlockIx, depth: u8) -> bool {
    let Some(block) = graph.block(block).filter(|_| depth < 8) else { return true };
    block.transaction
        || block.nodes.iter().filter_map(|node| graph.node(*node)).any(|node| match &node.kind {
            // What ends its own scope ends nothing outside.
            Kind::End(Throw::Terminate) | Kind::Inclusive(_) => false,
            Kind::SubProcess(inner) | Kind::EventSubProcess { block: inner, .. } => {
                has_wild(graph, *inner, depth + 1)
            }
            Kind::Call(_) => depth > 0,
            kind => !rules::is_plain(kind),
        })
}
