//! Event-based gateways: what may stand together after one (BPMN 2.0, 10.6.6).

use super::codes;
use super::inspection::{Inspection, Scope, doubtful, event, is_event_gateway, wrong};
use super::starts::instantiates;
use digipro_bpmn::{EventKind, FlowNode, GatewayKind, NodeKind, TaskKind};

/// A parallel event-based gateway begins a process: within one it would never decide.
pub(super) fn wait_for_all_only_to_begin<'a>(scope: &Scope<'a>, inspection: &mut Inspection<'a>) {
    for node in &scope.elements.nodes {
        if matches!(
            node.kind,
            NodeKind::Gateway(GatewayKind::EventBased { instantiate: false, parallel: true })
        ) {
            let message =
                format!("the event-based gateway `{}` is parallel and does not begin the process", node.id);
            let help =
                "write `instantiate=\"true\"`, or use a parallel gateway with an event after each flow";
            inspection.report(wrong(codes::P0356, &node.base, message).help(help));
        }
    }
}

/// After an event-based gateway messages are waited for by events or by receive tasks, not by both; nothing stands on
/// the boundary of such a task.
pub(super) fn wait_in_one_way<'a>(scope: &Scope<'a>, inspection: &mut Inspection<'a>) {
    for node in scope.elements.nodes.iter().filter(|node| is_event_gateway(node)) {
        let targets = scope.outgoing(node).iter();
        let targets: Vec<&'a FlowNode> =
            targets.filter_map(|flow| scope.node(&flow.target.as_ref()?.id)).collect();
        let catches = |target: &&'a FlowNode| {
            let event = event(target).map(|event| inspection.definitions(event)).unwrap_or_default();
            event.iter().any(|definition| matches!(definition.kind, EventKind::Message { .. }))
        };
        let message_event = targets.iter().copied().find(catches);
        for task in targets.into_iter().filter(|target| is_receive(target)) {
            if let Some(event) = message_event {
                let message = format!(
                    "the message event `{}` and the receive task `{}` stand after the gateway `{}` together",
                    event.id, task.id, node.id
                );
                let help = "wait for all messages by events, or for all by receive tasks";
                // A process begins by the first of them all the same.
                let diagnostic = if instantiates(node) {
                    doubtful(codes::P0354, &task.base, message)
                } else {
                    wrong(codes::P0354, &task.base, message)
                };
                inspection.report(diagnostic.help(help));
            }
            for boundary in scope.boundaries(task) {
                let message = format!(
                    "`{}` stands on the receive task `{}` after the gateway `{}`",
                    boundary.id, task.id, node.id
                );
                let help = "lead the gateway to that event by a flow of its own";
                inspection.report(wrong(codes::P0355, &boundary.base, message).help(help));
            }
        }
    }
}

fn is_receive(node: &FlowNode) -> bool {
    matches!(node.kind, NodeKind::Task(TaskKind::Receive { .. }))
}
