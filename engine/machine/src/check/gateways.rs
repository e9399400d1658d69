//! Gateways: what they say of their flows, and when they fire.

use super::codes;
use super::inspection::{Inspection, Scope, doubtful, wrong, wrong_at};
use digipro_bpmn::{GatewayKind, NodeKind};

/// A complex gateway at which several flows come together says when it fires.
pub(super) fn says_when_it_fires<'a>(scope: &Scope<'a>, inspection: &mut Inspection<'a>) {
    for node in &scope.elements.nodes {
        let NodeKind::Gateway(GatewayKind::Complex { activation_condition }) = &node.kind else { continue };
        let said = activation_condition.as_ref().is_some_and(|condition| {
            let text = condition.text.feel().unwrap_or(&condition.text.value);
            !text.trim().is_empty()
        });
        if scope.incoming(node).len() > 1 && !said {
            let message = format!("the complex gateway `{}` says not when it fires", node.id);
            let help = "write an `activationCondition`, such as `=activationCount >= 2`";
            inspection.report(wrong(codes::P0281, &node.base, message).help(help));
        }
    }
}

/// A gateway has the flows of the direction that it says it has (BPMN 2.0, 10.6.1).
pub(super) fn has_its_direction<'a>(scope: &Scope<'a>, inspection: &mut Inspection<'a>) {
    for node in &scope.elements.nodes {
        let element = inspection.document.tree.get(node.base.node);
        let direction = element.and_then(|element| element.attribute("gatewayDirection"));
        let Some(direction) = direction.filter(|_| matches!(node.kind, NodeKind::Gateway(_))) else {
            continue;
        };
        let (incoming, outgoing) = (scope.incoming(node).len(), scope.outgoing(node).len());
        let why = match direction.value.trim() {
            "Converging" if outgoing > 1 => format!("{outgoing} flows leave it"),
            "Diverging" if incoming > 1 => format!("{incoming} flows lead to it"),
            "Converging" | "Mixed" if incoming < 2 => "not several flows lead to it".to_owned(),
            "Diverging" | "Mixed" if outgoing < 2 => "not several flows leave it".to_owned(),
            _ => continue,
        };
        let said = direction.value.trim();
        let message = format!("the gateway `{}` says that it is `{said}`, but {why}", node.id);
        // It says too little: nothing is executed otherwise than it is drawn.
        let contradicts = said != "Mixed" && (incoming > 1) == (outgoing > 1) && incoming > 1;
        let diagnostic = if contradicts {
            wrong_at(codes::P0350, &node.base, direction.value_span, message)
        } else {
            doubtful(codes::P0350, &node.base, message).at(direction.value_span)
        };
        inspection.report(diagnostic.help("correct `gatewayDirection`, or remove it: the flows count"));
    }
}

/// A gateway splits or joins (BPMN 2.0, 10.6.1).
pub(super) fn splits_or_joins<'a>(scope: &Scope<'a>, inspection: &mut Inspection<'a>) {
    for node in &scope.elements.nodes {
        let NodeKind::Gateway(kind) = &node.kind else { continue };
        // Of an event-based gateway more is said elsewhere.
        let (incoming, outgoing) = (scope.incoming(node).len(), scope.outgoing(node).len());
        if matches!(kind, GatewayKind::EventBased { .. }) || incoming > 1 || outgoing > 1 {
            continue;
        }
        let message = format!("the gateway `{}` neither splits nor joins", node.id);
        let help = "draw a second flow to it or from it, or remove it";
        inspection.report(doubtful(codes::P0351, &node.base, message).help(help));
    }
}
