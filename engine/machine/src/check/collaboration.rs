//! Pools, message flows and lanes: what they name has to be there.

use super::codes;
use super::inspection::{Inspection, Owner, Scope, doubtful, scopes, wrong, wrong_at};
use digipro_bpmn::{
    Collaboration, Definitions, EventKind, EventPosition, FlowNode, LaneSet, NodeKind, Process, Reference,
    TaskKind,
};
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

/// A message flow leads from something that sends to something that receives (BPMN 2.0, 7.6.2, 9.4).
pub(super) fn message_flows_join_messages(inspection: &mut Inspection<'_>) {
    let definitions = &inspection.document.definitions;
    let nodes = definitions.processes.iter().flat_map(scopes).flat_map(|scope| &scope.elements.nodes);
    let nodes: BTreeMap<&str, &FlowNode> = nodes.map(|node| (&*node.base.id, node)).collect();
    for flow in definitions.collaborations.iter().flat_map(|collaboration| &collaboration.message_flows) {
        for (end, sends) in [(&flow.source, true), (&flow.target, false)] {
            let Some(end) = end else { continue };
            let Some(node) = nodes.get(&*end.id) else { continue };
            let verb = if sends { "leaves" } else { "leads to" };
            if let Some((grave, why)) = misfit(node, sends, inspection) {
                let message = format!("the message flow `{}` {verb} `{}`, which {why}", flow.id, node.id);
                let diagnostic = match grave {
                    true => wrong_at(codes::P0360, &flow.base, end.span, message),
                    false => doubtful(codes::P0360, &flow.base, message).at(end.span),
                };
                let help = "lead it from a pool, activity or throwing message event to a pool, activity or catching message event";
                inspection.report(diagnostic.help(help));
            }
            let own = own_messages(node, inspection);
            if let Some(message) = flow.message.as_ref().filter(|m| !own.is_empty() && !own.contains(&&*m.id))
            {
                let text = format!(
                    "the message flow `{}` carries `{}`, but `{}` is about another message",
                    flow.id, message.id, node.id
                );
                let help = "let both name the same message: that of the event or task counts";
                inspection.report(doubtful(codes::P0361, &flow.base, text).at(message.span).help(help));
            }
        }
    }
}

/// Why a node cannot be an end of a message flow, and whether that is more than something left unsaid.
fn misfit(node: &FlowNode, sends: bool, inspection: &Inspection<'_>) -> Option<(bool, &'static str)> {
    use EventPosition::{Boundary, End, Implicit, IntermediateCatch, IntermediateThrow, Start};
    match &node.kind {
        NodeKind::Gateway(_) => Some((true, "is a gateway")),
        NodeKind::Task(TaskKind::Send { .. }) if !sends => Some((false, "only sends")),
        NodeKind::Task(TaskKind::Receive { .. }) if sends => Some((false, "only receives")),
        NodeKind::Event(event) => {
            let throws = matches!(event.position, IntermediateThrow | End | Implicit);
            let catches = matches!(event.position, Start { .. } | IntermediateCatch | Boundary { .. });
            let definitions = inspection.definitions(event);
            let message = definitions.iter().any(|d| matches!(d.kind, EventKind::Message { .. }));
            match (sends, message) {
                (true, _) if matches!(event.position, Start { .. }) => Some((true, "is a start event")),
                (false, _) if event.position == End => Some((true, "is an end event")),
                (true, true) if catches => Some((true, "waits for a message and sends none")),
                (false, true) if throws => Some((true, "sends a message and waits for none")),
                (true, false) => Some((false, "sends no message")),
                // What a none start event is triggered by is left open (BPMN 10.5.2).
                (false, false) if matches!(event.position, Start { .. }) && definitions.is_empty() => None,
                (false, false) => Some((false, "waits for no message")),
                _ => None,
            }
        }
        _ => None,
    }
}

/// The messages that a node says it sends or waits for.
fn own_messages<'a>(node: &'a FlowNode, inspection: &Inspection<'a>) -> Vec<&'a str> {
    match &node.kind {
        NodeKind::Task(TaskKind::Send { message, .. } | TaskKind::Receive { message, .. }) => {
            message.iter().map(|message| &*message.id).collect()
        }
        NodeKind::Event(event) => {
            let definitions = inspection.definitions(event).into_iter();
            let named = definitions.filter_map(|definition| match &definition.kind {
                EventKind::Message { message, .. } => message.as_ref(),
                _ => None,
            });
            named.map(|message| &*message.id).collect()
        }
        _ => Vec::new(),
    }
}

/// As many participants at least as at most (BPMN 9.3).
pub(super) fn pools_can_be_filled(inspection: &mut Inspection<'_>) {
    let collaborations = inspection.document.definitions.collaborations.iter();
    for pool in collaborations.flat_map(|collaboration| &collaboration.participants) {
        if let Some((least, most)) = pool.multiplicity
            && (most < least || most == 0)
        {
            let message =
                format!("the pool `{}` has at least {least} and at most {most} participants", pool.id);
            let help = "write a `maximum` of 1 or more, not below the `minimum`";
            inspection.report(doubtful(codes::P0362, &pool.base, message).help(help));
        }
    }
}

/// A process that is found by a correlation key says where each property of the key is (BPMN 8.4.2).
pub(super) fn subscriptions_are_whole<'a>(scope: &Scope<'a>, inspection: &mut Inspection<'a>) {
    let Owner::Process(process) = scope.owner else { return };
    let collaborations = inspection.document.definitions.collaborations.iter();
    let keys: Vec<_> = collaborations.flat_map(|collaboration| &collaboration.correlation_keys).collect();
    for subscription in &process.correlation_subscriptions {
        let Some(named) = &subscription.key else { continue };
        let Some(key) = keys.iter().find(|key| key.base.id == named.id) else { continue };
        let bound: BTreeSet<&str> =
            subscription.bindings.iter().filter_map(|(property, _)| Some(&*property.as_ref()?.id)).collect();
        for property in key.properties.iter().filter(|property| !bound.contains(&*property.id)) {
            let message = format!(
                "the process `{}` is found by `{}` and says nothing of its property `{}`",
                process.base.id, key.id, property.id
            );
            let help = "write a `correlationPropertyBinding` for each property of the key";
            inspection
                .report(doubtful(codes::P0367, &process.base, message).at(subscription.base.span).help(help));
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
