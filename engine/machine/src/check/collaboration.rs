//! Pools, message flows and lanes: what they name has to be there.

use super::codes;
use super::inspection::{Inspection, Owner, Scope, doubtful, scopes, wrong};
use digipro_bpmn::{Collaboration, Definitions, LaneSet, Process, Reference};
use std::collections::{BTreeMap, BTreeSet};

/// A pool shows a process that exists.
pub(super) fn pools_show_processes(inspection: &mut Inspection<'_>) {
    for collaboration in &inspection.document.definitions.collaborations {
        for pool in &collaboration.participants {
            let Some(process) = pool.process.as_ref().filter(|process| process.foreign.is_none()) else {
                continue;
            };
            if inspection.process(&process.id).is_none() {
                let message =
                    format!("the pool `{}` shows the process `{}`, which is not here", pool.id, process.id);
                let diagnostic = doubtful(codes::P0246, &pool.base, message).at(process.span);
                inspection.report(
                    diagnostic.help("correct `processRef`, or remove it for a pool without contents"),
                );
            }
        }
    }
}

/// A message flow leads from one pool to another.
pub(super) fn message_flows_cross_pools(inspection: &mut Inspection<'_>) {
    for collaboration in &inspection.document.definitions.collaborations {
        let pools = pools(collaboration, &inspection.document.definitions.processes);
        for flow in &collaboration.message_flows {
            let pool = |end: &Option<Reference>| end.as_ref().map(|end| pools.get(&*end.id).copied());
            let diagnostic = match (pool(&flow.source), pool(&flow.target)) {
                (Some(Some(source)), Some(Some(target))) if source != target => continue,
                (Some(Some(_)), Some(Some(_))) => {
                    let message = format!("the message flow `{}` stays within one pool", flow.id);
                    wrong(codes::P0202, &flow.base, message)
                        .help("use a sequence flow, or lead it to another pool")
                }
                _ => {
                    let message = format!("the message flow `{}` lacks an end", flow.id);
                    doubtful(codes::P0246, &flow.base, message)
                        .help("lead it from a pool, activity or event to one of another pool")
                }
            };
            inspection.report(diagnostic);
        }
    }
}

/// Whether a message flow leads from a flow node of another pool to a node: then no correlation key has to say which case
/// a message is for.
pub(super) fn ends_message_flow(definitions: &Definitions, node: &str) -> bool {
    has_message_flow(definitions, |_, target| target == node)
}

/// Whether a message flow leads from a node to a flow node of another pool: then the engine sends it.
pub(crate) fn begins_message_flow(definitions: &Definitions, node: &str) -> bool {
    has_message_flow(definitions, |source, _| source == node)
}

/// Whether there is such a message flow between flow nodes of two pools.
fn has_message_flow(definitions: &Definitions, wanted: impl Fn(&str, &str) -> bool) -> bool {
    definitions.collaborations.iter().any(|collaboration| {
        let shown: Vec<&str> = collaboration.participants.iter().map(|pool| &*pool.base.id).collect();
        let is_node = |id: &str| {
            !shown.contains(&id) && definitions.processes.iter().all(|process| *process.base.id != *id)
        };
        let pools = pools(collaboration, &definitions.processes);
        collaboration.message_flows.iter().any(|flow| {
            let (Some(source), Some(target)) = (&flow.source, &flow.target) else { return false };
            let (from, to) = (pools.get(&*source.id), pools.get(&*target.id));
            let crosses = from.is_some() && to.is_some() && from != to;
            crosses && is_node(&source.id) && is_node(&target.id) && wanted(&source.id, &target.id)
        })
    })
}

/// The pool of each pool, process and flow node. A process that no pool shows is one of its own: some tools draw
/// it without a frame.
fn pools<'a>(collaboration: &'a Collaboration, processes: &'a [Process]) -> BTreeMap<&'a str, &'a str> {
    let mut pools = BTreeMap::new();
    let mut shown: BTreeMap<&str, &str> = BTreeMap::new();
    for participant in &collaboration.participants {
        pools.insert(&*participant.base.id, &*participant.base.id);
        shown.extend(participant.process.as_ref().map(|process| (&*process.id, &*participant.base.id)));
    }
    for process in processes {
        let id = &*process.base.id;
        let pool = shown.get(id).copied().unwrap_or(id);
        pools.insert(id, pool);
        let nodes = scopes(process).into_iter().flat_map(|scope| &scope.elements.nodes);
        pools.extend(nodes.map(|node| (&*node.base.id, pool)));
    }
    pools
}

/// A lane names flow nodes of its process, and no two lanes of a set name one.
pub(super) fn lanes_hold_nodes<'a>(scope: &Scope<'a>, inspection: &mut Inspection<'a>) {
    let Owner::Process(process) = scope.owner else { return };
    let nodes = scopes(process).into_iter().flat_map(|scope| &scope.elements.nodes);
    let all: BTreeSet<&str> = nodes.map(|node| &*node.base.id).collect();
    // Data, artifacts and flows are listed by some tools: that says nothing.
    let data = scope.elements.data.iter().map(|data| &*data.base.id);
    let artifacts = scope.elements.artifacts.iter().map(|artifact| &*artifact.base.id);
    let flows = scope.elements.flows.iter().map(|flow| &*flow.base.id);
    let drawn: BTreeSet<&str> = data.chain(artifacts).chain(flows).collect();
    let mut open: Vec<&LaneSet> = scope.elements.lane_sets.iter().collect();
    while let Some(set) = open.pop() {
        let mut seen: BTreeMap<&str, &str> = BTreeMap::new();
        for lane in &set.lanes {
            open.extend(lane.lanes.as_deref());
            for node in &lane.nodes {
                let message = if !all.contains(&*node.id) {
                    if drawn.contains(&*node.id) {
                        continue;
                    }
                    format!(
                        "the lane `{}` names `{}`, which is no flow node of the process",
                        lane.id, node.id
                    )
                } else if let Some(first) = seen.insert(&node.id, &lane.base.id) {
                    format!("`{}` stands in two lanes: `{first}` and `{}`", node.id, lane.id)
                } else {
                    continue;
                };
                let diagnostic = doubtful(codes::P0245, &lane.base, message).at(node.span);
                inspection.report(diagnostic.help("draw each node into one lane"));
            }
        }
    }
}
