//! Inclusive joins: from where each incoming flow can still be reached (BPMN 2.0, 13.4.3).

use crate::graph::{Graph, Kind, Throw};
use crate::id::NodeIx;
use std::collections::{BTreeMap, BTreeSet};

/// Prepares every inclusive gateway that joins.
pub(super) fn prepare_joins(graph: &mut Graph) {
    let joins: Vec<NodeIx> = (0..graph.nodes.len())
        .map(NodeIx::at)
        .filter(|ix| graph.node(*ix).is_some_and(|node| joins(&node.kind, node.incoming.len())))
        .collect();
    if joins.is_empty() {
        return;
    }
    let before = predecessors(graph);
    for join in joins {
        let Some(node) = graph.node(join) else { continue };
        let sources = node.incoming.iter().filter_map(|flow| graph.flow(*flow)).map(|flow| flow.source);
        let by_flow = sources.map(|source| backward(&before, source, join)).collect();
        let block = node.block;
        if let Some(node) = graph.nodes.get_mut(join.place()) {
            match &mut node.kind {
                Kind::Inclusive(reach) => reach.by_flow = by_flow,
                Kind::Complex(complex) => complex.reach.by_flow = by_flow,
                _ => {}
            }
        }
        if let Some(block) = graph.blocks.get_mut(block.place()) {
            block.has_inclusive_join = true;
        }
    }
}

/// Whether tokens wait here for others. A complex gateway counts those of one flow too.
fn joins(kind: &Kind, incoming: usize) -> bool {
    match kind {
        Kind::Inclusive(_) => incoming > 1,
        Kind::Complex(_) => true,
        _ => false,
    }
}

/// The nodes from which a token can come to each node: by a flow, from an activity to its boundary events, from
/// one end of a link to the other.
fn predecessors(graph: &Graph) -> BTreeMap<NodeIx, Vec<NodeIx>> {
    let mut before: BTreeMap<NodeIx, Vec<NodeIx>> = BTreeMap::new();
    for flow in &graph.flows {
        before.entry(flow.target).or_default().push(flow.source);
    }
    for (place, node) in graph.nodes.iter().enumerate() {
        let ix = NodeIx::at(place);
        match &node.kind {
            Kind::Boundary { attached_to, .. } => before.entry(ix).or_default().push(*attached_to),
            Kind::Throw(Throw::Link(target)) => before.entry(*target).or_default().push(ix),
            _ => {}
        }
    }
    before
}

/// All nodes from which `from` can be reached, itself included, without visiting the join.
fn backward(before: &BTreeMap<NodeIx, Vec<NodeIx>>, from: NodeIx, join: NodeIx) -> Vec<NodeIx> {
    let mut seen = BTreeSet::new();
    let mut open = vec![from];
    while let Some(node) = open.pop() {
        if node != join && seen.insert(node) {
            open.extend(before.get(&node).into_iter().flatten());
        }
    }
    seen.into_iter().collect()
}
