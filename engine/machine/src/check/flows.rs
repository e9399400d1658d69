//! Sequence flows: their ends, conditions and defaults, and nodes that no flow reaches.

use super::codes;
use super::inspection::{
    Inspection, Owner, Scope, doubtful, event, is_activity, is_event_gateway, is_event_subprocess, wrong,
    wrong_at,
};
use super::starts::instantiates;
use digipro_bpmn::{EventKind, EventPosition, FlowNode, GatewayKind, NodeKind, SequenceFlow, TaskKind};
use std::collections::BTreeSet;

/// A sequence flow leads from a flow node to a flow node.
pub(super) fn has_both_ends<'a>(scope: &Scope<'a>, inspection: &mut Inspection<'a>) {
    for flow in &scope.elements.flows {
        for (end, name) in [(&flow.source, "sourceRef"), (&flow.target, "targetRef")] {
            let Some(reference) = end else {
                let message = format!("the flow `{}` has no `{name}`", flow.id);
                inspection.report(wrong(codes::P0201, &flow.base, message).help("connect it, or remove it"));
                continue;
            };
            if scope.node(&reference.id).is_none() && !inspection.has_node(&reference.id) {
                let message =
                    format!("the `{name}` of the flow `{}` names no flow node: `{}`", flow.id, reference.id);
                let help = "connect the flow to an event, activity or gateway, or remove it";
                inspection.report(wrong_at(codes::P0201, &flow.base, reference.span, message).help(help));
            }
        }
    }
}

/// A sequence flow stays within its pool and its subprocess.
pub(super) fn stays_in_scope<'a>(scope: &Scope<'a>, inspection: &mut Inspection<'a>) {
    for flow in &scope.elements.flows {
        for (end, name) in [(&flow.source, "sourceRef"), (&flow.target, "targetRef")] {
            let Some(reference) = end else { continue };
            if scope.node(&reference.id).is_none() && inspection.has_node(&reference.id) {
                let owner = &scope.owner.base().id;
                let message = format!(
                    "the flow `{}` stands in `{owner}`, but its `{name}` `{}` stands elsewhere",
                    flow.id, reference.id
                );
                let help = "between pools use a message flow; out of a subprocess, let the flow leave the subprocess itself";
                inspection.report(wrong_at(codes::P0202, &flow.base, reference.span, message).help(help));
            }
        }
    }
}

/// What a node says of its flows agrees with the flows.
pub(super) fn agrees_with_nodes<'a>(scope: &Scope<'a>, inspection: &mut Inspection<'a>) {
    for node in &scope.elements.nodes {
        let sides = [
            ("incoming", &node.incoming, scope.incoming(node)),
            ("outgoing", &node.outgoing, scope.outgoing(node)),
        ];
        for (side, said, flows) in sides {
            let flows: BTreeSet<&str> = flows.iter().map(|flow| &*flow.base.id).collect();
            for reference in said.iter().filter(|said| !flows.contains(&*said.id)) {
                let message = format!(
                    "`{}` names `{}` as {side}, but no such flow is {side} here",
                    node.id, reference.id
                );
                let help = format!("the flows count: correct `{side}`, or the ends of the flow");
                inspection.report(doubtful(codes::P0203, &node.base, message).at(reference.span).help(help));
            }
        }
    }
}

/// A default flow is one of the node's own outgoing flows and has no condition.
pub(super) fn has_good_default<'a>(scope: &Scope<'a>, inspection: &mut Inspection<'a>) {
    for node in &scope.elements.nodes {
        let Some(default) = &node.default else { continue };
        let Some(flow) = scope.outgoing(node).iter().find(|flow| flow.id == default.id) else {
            let message =
                format!("the default `{}` of `{}` is not one of its outgoing flows", default.id, node.id);
            let help = "choose one of the flows that leave it";
            inspection.report(wrong_at(codes::P0214, &node.base, default.span, message).help(help));
            continue;
        };
        if let Some(condition) = &flow.condition {
            let message = format!("the default flow `{}` has a condition", flow.id);
            let help = "remove the condition: a default flow is taken when no other condition holds";
            inspection.report(wrong_at(codes::P0215, &flow.base, condition.text.span, message).help(help));
        }
    }
}

/// A condition stands on a flow that leaves an activity or an exclusive, inclusive or complex gateway.
pub(super) fn has_condition_where_it_counts<'a>(scope: &Scope<'a>, inspection: &mut Inspection<'a>) {
    for node in &scope.elements.nodes {
        let what = match &node.kind {
            NodeKind::Gateway(GatewayKind::Parallel) => "a parallel gateway takes every flow",
            NodeKind::Gateway(GatewayKind::EventBased { .. }) => "an event decides which flow is taken",
            NodeKind::Event(_) => "a flow that leaves an event is always taken",
            _ => continue,
        };
        for flow in scope.outgoing(node) {
            let Some(condition) = &flow.condition else { continue };
            let message = format!("the flow `{}` has a condition, but {what}", flow.id);
            let help = "remove the condition, or put an exclusive or inclusive gateway before the flow";
            inspection.report(wrong_at(codes::P0216, &flow.base, condition.text.span, message).help(help));
        }
    }
}

/// Where an exclusive or inclusive gateway splits, every flow but the default has a condition.
pub(super) fn has_condition_where_it_must<'a>(scope: &Scope<'a>, inspection: &mut Inspection<'a>) {
    for node in &scope.elements.nodes {
        let deciding =
            matches!(&node.kind, NodeKind::Gateway(GatewayKind::Exclusive | GatewayKind::Inclusive));
        let outgoing = scope.outgoing(node);
        if !deciding || outgoing.len() < 2 {
            continue;
        }
        let is_default =
            |flow: &SequenceFlow| node.default.as_ref().is_some_and(|default| default.id == flow.id);
        for flow in outgoing.iter().filter(|flow| !is_default(flow)) {
            let empty = flow.condition.as_ref().is_none_or(|condition| {
                let text = condition.text.feel().unwrap_or(&condition.text.value);
                text.trim().is_empty()
            });
            if empty {
                let message =
                    format!("the flow `{}` out of the gateway `{}` has no condition", flow.id, node.id);
                let help = format!("give it a condition, or make it the default flow of `{}`", node.id);
                inspection.report(wrong(codes::P0217, &flow.base, message).help(help));
            }
        }
    }
}

/// A conditional flow out of an activity is not the only one: there is a way when its condition does not hold.
pub(super) fn has_another_way<'a>(scope: &Scope<'a>, inspection: &mut Inspection<'a>) {
    for node in scope.elements.nodes.iter().filter(|node| is_activity(node)) {
        let [flow] = scope.outgoing(node) else { continue };
        let Some(condition) = &flow.condition else { continue };
        let message = format!("`{}` is the only flow out of `{}` and has a condition", flow.id, node.id);
        let help = "remove the condition, or draw another flow for when it does not hold";
        inspection.report(wrong_at(codes::P0352, &flow.base, condition.text.span, message).help(help));
    }
}

/// Something follows a boundary event, unless it compensates (BPMN 10.5.4).
pub(super) fn goes_on_from_boundaries<'a>(scope: &Scope<'a>, inspection: &mut Inspection<'a>) {
    for (node, event) in scope.events() {
        let waits = matches!(event.position, EventPosition::Boundary { attached_to: Some(_), .. });
        let definitions = inspection.definitions(event);
        let compensates = definitions.iter().any(|d| matches!(d.kind, EventKind::Compensate { .. }));
        if waits && !definitions.is_empty() && !compensates && scope.outgoing(node).is_empty() {
            let message = format!("nothing follows the boundary event `{}`", node.id);
            let help = "draw a flow from it, to an end event if nothing is to be done";
            inspection.report(doubtful(codes::P0353, &node.base, message).help(help));
        }
    }
}

/// Every node can be reached.
pub(super) fn reaches_every_node<'a>(scope: &Scope<'a>, inspection: &mut Inspection<'a>) {
    if matches!(scope.owner, Owner::SubProcess(_, inside) if inside.ad_hoc.is_some()) {
        return;
    }
    let mut reached: BTreeSet<&str> = BTreeSet::new();
    let mut open: Vec<&FlowNode> =
        scope.elements.nodes.iter().filter(|node| begins(scope, node, inspection)).collect();
    // A scope that does not begin is said to be so elsewhere.
    if open.is_empty() {
        return;
    }
    while let Some(node) = open.pop() {
        if !reached.insert(&node.id) {
            continue;
        }
        open.extend(scope.outgoing(node).iter().filter_map(|flow| scope.node(&flow.target.as_ref()?.id)));
        open.extend(scope.boundaries(node).iter().filter(|_| is_activity(node)));
    }
    for node in scope.elements.nodes.iter().filter(|node| !reached.contains(&*node.id)) {
        let message = format!("nothing leads to `{}`, so that it never runs", node.id);
        let help = "draw a flow to it, or remove it";
        inspection.report(doubtful(codes::P0243, &node.base, message).help(help));
    }
}

/// Whether tokens begin here rather than come along a flow: start events, event subprocesses, catching links,
/// compensation handlers, and activities that a message instantiates.
fn begins<'a>(scope: &Scope<'a>, node: &'a FlowNode, inspection: &Inspection<'a>) -> bool {
    let by_event = event(node).is_some_and(|event| match event.position {
        EventPosition::Start { .. } => true,
        EventPosition::IntermediateCatch => {
            let mut definitions = inspection.definitions(event).into_iter();
            definitions.any(|definition| matches!(definition.kind, EventKind::Link { .. }))
        }
        // A boundary event without an activity is said to be so elsewhere.
        EventPosition::Boundary { ref attached_to, .. } => {
            let host = attached_to.as_ref().and_then(|host| scope.node(&host.id));
            !host.is_some_and(is_activity)
        }
        _ => false,
    });
    let other = instantiates(node) || is_event_subprocess(node) || node.is_for_compensation;
    let implicit = scope.starts().next().is_none() && !scope.elements.nodes.iter().any(instantiates);
    by_event || other || (implicit && inspection.is_entry(scope, node))
}

/// What has no end in the flow: start events have no incoming, end events no outgoing, boundary events no
/// incoming, event subprocesses neither.
pub(super) fn has_no_flow_where_none_can_be<'a>(scope: &Scope<'a>, inspection: &mut Inspection<'a>) {
    for node in &scope.elements.nodes {
        let position = event(node).map(|event| &event.position);
        let (incoming, outgoing) = match position {
            Some(EventPosition::Start { .. }) => (Some((codes::P0207, "a start event begins")), None),
            Some(EventPosition::Boundary { .. }) => {
                (Some((codes::P0209, "a boundary event begins where its activity stands")), None)
            }
            Some(EventPosition::End) => (None, Some((codes::P0208, "an end event ends"))),
            _ if is_event_subprocess(node) => {
                let why = (codes::P0222, "an event starts an event subprocess");
                (Some(why), Some(why))
            }
            _ => continue,
        };
        let sides =
            [(incoming, "leads to", scope.incoming(node)), (outgoing, "leaves", scope.outgoing(node))];
        for (rule, verb, flows) in sides {
            let Some((code, why)) = rule else { continue };
            for flow in flows {
                let message = format!("the flow `{}` {verb} `{}`, but {why}", flow.id, node.id);
                inspection.report(
                    wrong(code, &flow.base, message).help("remove the flow, or choose another kind of node"),
                );
            }
        }
    }
}

/// An event-based gateway has at least two ways, each to an event that only it leads to.
pub(super) fn event_gateways<'a>(scope: &Scope<'a>, inspection: &mut Inspection<'a>) {
    for node in scope.elements.nodes.iter().filter(|node| is_event_gateway(node)) {
        let flows = scope.outgoing(node);
        if flows.len() < 2 {
            let message = format!("the event-based gateway `{}` has fewer than two outgoing flows", node.id);
            let help = "give it one flow for each event, or use the event alone";
            inspection.report(wrong(codes::P0218, &node.base, message).help(help));
        }
        let mut messages = BTreeSet::new();
        for flow in flows {
            let target = flow.target.as_ref().and_then(|target| scope.node(&target.id));
            if let Some(target) = target {
                after_event_gateway(scope, node, flow, target, &mut messages, inspection);
            }
        }
    }
}

fn after_event_gateway<'a>(
    scope: &Scope<'a>,
    gateway: &FlowNode,
    flow: &SequenceFlow,
    target: &'a FlowNode,
    messages: &mut BTreeSet<&'a str>,
    inspection: &mut Inspection<'a>,
) {
    let awaited = match &target.kind {
        NodeKind::Task(TaskKind::Receive { message, .. }) => vec![message.as_ref()],
        NodeKind::Event(event) if event.position == EventPosition::IntermediateCatch => {
            let definitions = inspection.definitions(event);
            let waits = |kind: &EventKind| {
                matches!(
                    kind,
                    EventKind::Message { .. }
                        | EventKind::Timer { .. }
                        | EventKind::Signal { .. }
                        | EventKind::Conditional { .. }
                )
            };
            if definitions.is_empty() || !definitions.iter().all(|definition| waits(&definition.kind)) {
                return not_after_gateway(gateway, flow, target, inspection);
            }
            let messages = definitions.into_iter().filter_map(|definition| match &definition.kind {
                EventKind::Message { message, .. } => Some(message.as_ref()),
                _ => None,
            });
            messages.collect()
        }
        _ => return not_after_gateway(gateway, flow, target, inspection),
    };
    for message in awaited.into_iter().flatten() {
        if messages.insert(&*message.id) {
            continue;
        }
        let text =
            format!("two events after the gateway `{}` wait for the message `{}`", gateway.id, message.id);
        let help = "which of the two occurs could not be decided: wait for it once";
        inspection.report(wrong_at(codes::P0221, &target.base, message.span, text).help(help));
    }
    if target.loop_characteristics.is_some() {
        let text = format!("`{}` repeats, and the gateway `{}` waits for it once", target.id, gateway.id);
        let help = "put a subprocess that repeats behind the event";
        inspection.report(wrong(codes::P0219, &target.base, text).help(help));
    }
    if scope.incoming(target).len() > 1 {
        let text = format!(
            "`{}` stands after the event-based gateway `{}` and has other incoming flows",
            target.id, gateway.id
        );
        let help = "give the other flows an event of their own";
        inspection.report(wrong(codes::P0220, &target.base, text).help(help));
    }
}

fn not_after_gateway(
    gateway: &FlowNode,
    flow: &SequenceFlow,
    target: &FlowNode,
    inspection: &mut Inspection<'_>,
) {
    let text = format!(
        "the event-based gateway `{}` leads to `{}`, which waits for no event",
        gateway.id, target.id
    );
    let help = "lead each flow to a message, timer, signal or conditional catch event, or to a receive task";
    inspection.report(wrong(codes::P0219, &flow.base, text).help(help));
}
