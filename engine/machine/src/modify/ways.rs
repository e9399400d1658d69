//! What law stands on every way through a block: rule points and time limits that nobody comes past who follows the
//! flows.

use crate::graph::{Given, Graph, Kind, Node, Throw};
use crate::id::{BlockIx, FlowIx, NodeIx};
use std::collections::{BTreeMap, BTreeSet};

/// Flow nodes.
type Nodes = BTreeSet<NodeIx>;

/// For each node of a block, the nodes with law that are on every way to it, and on every way from it.
pub(crate) struct Ways {
    before: BTreeMap<NodeIx, Nodes>,
    ahead: BTreeMap<NodeIx, Nodes>,
}

/// Where a way comes from, or goes to.
type Next<'a> = &'a dyn Fn(NodeIx, &Node) -> Vec<NodeIx>;

impl Ways {
    /// Those of a block.
    pub(crate) fn of(graph: &Graph, block: BlockIx) -> Self {
        let nodes = graph.block(block).map(|block| block.nodes.as_slice()).unwrap_or_default();
        let law: Nodes = nodes.iter().copied().filter(|ix| carries(graph, *ix)).collect();
        let sources = |ix: NodeIx, node: &Node| {
            let flows = node.incoming.iter().filter_map(|flow| Some(graph.flow(*flow)?.source));
            let links = nodes.iter().copied().filter(|other| link_to(graph, *other) == Some(ix));
            flows.chain(links).collect()
        };
        let targets = |ix: NodeIx, node: &Node| {
            let flows = node.outgoing.iter().filter(|flow| is_sure(graph, node, **flow));
            let flows = flows.filter_map(|flow| Some(graph.flow(*flow)?.target));
            flows.chain(link_to(graph, ix)).collect()
        };
        Self {
            before: fixed(graph, nodes, &law, &sources, |node| matches!(node.kind, Kind::Parallel)),
            ahead: fixed(graph, nodes, &law, &targets, takes_all),
        }
    }

    /// Law on every way to a node.
    pub(crate) fn before(&self, node: NodeIx) -> Nodes {
        self.before.get(&node).cloned().unwrap_or_default()
    }

    /// Law on every way from a node.
    pub(crate) fn ahead(&self, node: NodeIx) -> Nodes {
        self.ahead.get(&node).cloned().unwrap_or_default()
    }
}

/// The largest sets that fit: at each node, what all its neighbours have (or any of them, where a token of each is
/// needed), each with itself.
fn fixed(
    graph: &Graph,
    nodes: &[NodeIx],
    law: &Nodes,
    next: Next<'_>,
    all: impl Fn(&Node) -> bool,
) -> BTreeMap<NodeIx, Nodes> {
    let around: Vec<(NodeIx, &Node, Vec<NodeIx>)> = nodes
        .iter()
        .filter_map(|ix| graph.node(*ix).map(|node| (*ix, node, own(graph, *ix, node, next))))
        .collect();
    let mut sets: BTreeMap<NodeIx, Nodes> = nodes.iter().map(|ix| (*ix, law.clone())).collect();
    loop {
        let mut changed = false;
        for (ix, node, neighbours) in &around {
            let each = neighbours.iter().map(|other| {
                let mut with = sets.get(other).cloned().unwrap_or_default();
                with.extend(law.contains(other).then_some(*other));
                with
            });
            let joined = if all(node) {
                each.reduce(|one, other| &one | &other)
            } else {
                each.reduce(|one, other| &one & &other)
            };
            let joined = joined.unwrap_or_default();
            if sets.get(ix) != Some(&joined) {
                sets.insert(*ix, joined);
                changed = true;
            }
        }
        if !changed {
            return sets;
        }
    }
}

/// The neighbours of a node. A boundary event stands where its activity does: what is before that is before it.
fn own(graph: &Graph, ix: NodeIx, node: &Node, next: Next<'_>) -> Vec<NodeIx> {
    let found = next(ix, node);
    match node.kind {
        Kind::Boundary { attached_to, .. } if found.is_empty() => {
            graph.node(attached_to).map(|host| next(attached_to, host)).unwrap_or_default()
        }
        _ => found,
    }
}

/// Whether a node leaves by all the flows that [`is_sure`] leaves it.
fn takes_all(node: &Node) -> bool {
    !matches!(node.kind, Kind::Exclusive | Kind::Inclusive(_) | Kind::Complex(_) | Kind::EventBased)
}

/// Whether a flow counts: of an activity with flows that are always taken, those with a condition do not.
fn is_sure(graph: &Graph, node: &Node, flow: FlowIx) -> bool {
    let conditional = |flow: &FlowIx| graph.flow(*flow).is_some_and(|flow| flow.condition.is_some());
    let default = node.default == Some(flow);
    !takes_all(node) || node.outgoing.iter().all(conditional) || !(conditional(&flow) || default)
}

fn link_to(graph: &Graph, node: NodeIx) -> Option<NodeIx> {
    match graph.node(node)?.kind {
        Kind::Throw(Throw::Link(target)) => Some(target),
        _ => None,
    }
}

/// Whether a node has law of its own, or in what runs in it.
fn carries(graph: &Graph, ix: NodeIx) -> bool {
    node_carries(graph, ix, &mut BTreeSet::new())
}

fn node_carries(graph: &Graph, ix: NodeIx, seen: &mut BTreeSet<BlockIx>) -> bool {
    let Some(node) = graph.node(ix) else { return false };
    let own = node.more.as_ref().is_some_and(|more| !more.points.is_empty() || !more.terms.is_empty());
    own || inside_carries(graph, node, seen)
}

/// Whether what runs in a node has law.
pub(crate) fn carries_inside(graph: &Graph, ix: NodeIx) -> bool {
    graph.node(ix).is_some_and(|node| inside_carries(graph, node, &mut BTreeSet::new()))
}

fn inside_carries(graph: &Graph, node: &Node, seen: &mut BTreeSet<BlockIx>) -> bool {
    match &node.kind {
        Kind::SubProcess(block) | Kind::EventSubProcess { block, .. } => block_carries(graph, *block, seen),
        Kind::AdHoc(ad_hoc) => block_carries(graph, ad_hoc.block, seen),
        Kind::Call(call) => match &call.process {
            Given::Text(id) => {
                let called = graph.processes.get(id).or_else(|| graph.global_tasks.get(id));
                called.is_some_and(|block| block_carries(graph, *block, seen))
            }
            // Whichever it will be.
            Given::Feel(_) => graph.processes.values().any(|block| block_carries(graph, *block, seen)),
        },
        _ => false,
    }
}

fn block_carries(graph: &Graph, block: BlockIx, seen: &mut BTreeSet<BlockIx>) -> bool {
    // A process that calls itself has no more law for it.
    if !seen.insert(block) {
        return false;
    }
    let nodes = graph.block(block).map(|block| block.nodes.as_slice()).unwrap_or_default();
    nodes.iter().any(|ix| node_carries(graph, *ix, seen))
}
