//! Ad-hoc subprocesses: activities to choose among, and neither a beginning nor an end (BPMN 2.0, 10.3.5).

use super::codes;
use super::inspection::{Inspection, Owner, Scope, wrong};
use digipro_bpmn::{EventPosition, NodeKind};

/// Something can be chosen in an ad-hoc subprocess, and no event says where it begins or ends.
pub(super) fn offers_a_choice<'a>(scope: &Scope<'a>, inspection: &mut Inspection<'a>) {
    let Owner::SubProcess(node, inside) = scope.owner else { return };
    if inside.ad_hoc.is_none() {
        return;
    }
    let is_activity = |kind: &NodeKind| !matches!(kind, NodeKind::Event(_) | NodeKind::Gateway(_));
    if !scope.elements.nodes.iter().any(|node| is_activity(&node.kind)) {
        let message = format!("there is no activity in the ad-hoc subprocess `{}`", node.id);
        let help = "put the activities into it among which somebody chooses";
        inspection.report(wrong(codes::P0290, &node.base, message).help(help));
    }
    for (event_node, event) in scope.events() {
        let what = match event.position {
            EventPosition::Start { .. } => "start",
            EventPosition::End => "end",
            _ => continue,
        };
        let message =
            format!("the {what} event `{}` stands in the ad-hoc subprocess `{}`", event_node.id, node.id);
        let help =
            "remove it: somebody chooses what is done, and `completionCondition` says when it is enough";
        inspection.report(wrong(codes::P0291, &event_node.base, message).help(help));
    }
}

/// The results of an ad-hoc subprocess have both a variable and an expression.
pub(super) fn collects_whole_results<'a>(scope: &Scope<'a>, inspection: &mut Inspection<'a>) {
    for node in &scope.elements.nodes {
        let Some(definition) = &node.extensions.zeebe().ad_hoc else { continue };
        let halves = (definition.output_collection.is_some(), definition.output_element.is_some());
        if halves.0 != halves.1 {
            let missing = if halves.0 { "outputElement" } else { "outputCollection" };
            let message = format!("the ad-hoc subprocess `{}` has no `{missing}`", node.id);
            let help = "give both `outputCollection` and `outputElement`, or neither";
            inspection.report(wrong(codes::P0237, &node.base, message).help(help));
        }
    }
}
