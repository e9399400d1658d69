//! Gateways that join on a condition.

use super::codes;
use super::inspection::{Inspection, Scope, wrong};
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
