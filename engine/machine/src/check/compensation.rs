//! Compensation and cancellation: handlers, what is compensated, transactions (BPMN 2.0, 10.3.5, 10.7, 13.5.5).

use super::codes;
use super::inspection::{Inspection, Owner, Scope, doubtful, event, is_activity, wrong, wrong_at};
use crate::lower::compensation::handlers;
use digipro_bpmn::{EventKind, EventPosition, FlowElements, FlowNode, NodeKind, Reference, SubProcess};

/// Whether an event is of a kind.
fn is(node: &FlowNode, kind: fn(&EventKind) -> bool) -> bool {
    event(node).is_some_and(|event| event.definitions.iter().any(|definition| kind(&definition.kind)))
}

fn compensates(node: &FlowNode) -> bool {
    is(node, |kind| matches!(kind, EventKind::Compensate { .. }))
}

fn cancels(node: &FlowNode) -> bool {
    is(node, |kind| matches!(kind, EventKind::Cancel))
}

/// The activity on which a boundary event stands.
fn host(node: &FlowNode) -> Option<&Reference> {
    match &event(node)?.position {
        EventPosition::Boundary { attached_to, .. } => attached_to.as_ref(),
        _ => None,
    }
}

/// A compensation boundary event is associated with exactly one handler of its scope, and no flow leaves it.
pub(super) fn has_one_handler<'a>(scope: &Scope<'a>, inspection: &mut Inspection<'a>) {
    for node in scope.elements.nodes.iter().filter(|node| compensates(node) && host(node).is_some()) {
        let count = handlers(node, scope.elements).count();
        if count != 1 {
            let many = if count == 0 { "no handler".to_owned() } else { format!("{count} handlers") };
            let message = format!("the compensation boundary event `{}` has {many}", node.id);
            let help = "draw one association from it to an activity with `isForCompensation=\"true\"` in the same scope";
            inspection.report(wrong(codes::P0261, &node.base, message).help(help));
        }
        for flow in scope.outgoing(node) {
            let message =
                format!("the flow `{}` leaves the compensation boundary event `{}`", flow.id, node.id);
            let help = "draw an association to the handler instead: nothing follows compensation";
            inspection.report(wrong(codes::P0262, &flow.base, message).help(help));
        }
    }
}

/// A compensation handler is associated with a compensation boundary event: nothing else begins it.
pub(super) fn handles_something<'a>(scope: &Scope<'a>, inspection: &mut Inspection<'a>) {
    let nodes = &scope.elements.nodes;
    for node in nodes.iter().filter(|node| node.is_for_compensation && is_activity(node)) {
        let mut boundaries = nodes.iter().filter(|node| compensates(node) && host(node).is_some());
        if !boundaries.any(|boundary| handlers(boundary, scope.elements).any(|other| other.id == node.id)) {
            let message = format!("the compensation handler `{}` compensates nothing", node.id);
            let help = "associate it with the compensation boundary event of an activity, or remove `isForCompensation`";
            inspection.report(doubtful(codes::P0263, &node.base, message).help(help));
        }
    }
}

/// A compensation event names an activity that it sees and that can be compensated: one of its own scope or, from an
/// event subprocess, of the scope around that.
pub(super) fn compensates_what_it_sees<'a>(scope: &Scope<'a>, inspection: &mut Inspection<'a>) {
    if scope.owner.is_event_subprocess() {
        return;
    }
    let mut open: Vec<Vec<&FlowElements>> = vec![vec![scope.elements]];
    while let Some(seen) = open.pop() {
        let Some(elements) = seen.last() else { continue };
        for node in &elements.nodes {
            match &node.kind {
                NodeKind::SubProcess(inside) if inside.triggered_by_event => {
                    open.push(seen.iter().copied().chain([&inside.elements]).collect());
                }
                NodeKind::Event(_) => names_what_it_sees(scope.owner, &seen, node, inspection),
                _ => {}
            }
        }
    }
}

fn names_what_it_sees<'a>(
    owner: Owner<'a>,
    seen: &[&FlowElements],
    node: &'a FlowNode,
    inspection: &mut Inspection<'a>,
) {
    let Some(event) = event(node) else { return };
    if !matches!(event.position, EventPosition::IntermediateThrow | EventPosition::End) {
        return;
    }
    for definition in inspection.definitions(event) {
        let EventKind::Compensate { activity: Some(activity), .. } = &definition.kind else { continue };
        if matches!(owner, Owner::SubProcess(..)) && owner.base().id == activity.id {
            continue;
        }
        let found = seen.iter().find_map(|elements| Some((elements.node(&activity.id)?, elements)));
        let diagnostic = match found {
            Some((found, _)) if !is_activity(found) => {
                let message = format!("`{}` compensates `{}`, which is no activity", node.id, activity.id);
                wrong_at(codes::P0264, &node.base, activity.span, message)
            }
            Some((found, elements)) if !is_compensable(found, elements) => {
                let message = format!("nothing compensates `{}`, which `{}` names", activity.id, node.id);
                doubtful(codes::P0264, &node.base, message).at(activity.span)
            }
            Some(_) => continue,
            None => {
                let message = format!("`{}` does not see an activity `{}`", node.id, activity.id);
                wrong_at(codes::P0264, &node.base, activity.span, message)
            }
        };
        let help =
            "name an activity of the same scope that has a compensation boundary event or a handler inside";
        inspection.report(diagnostic.help(help));
    }
}

/// Whether something can compensate an activity: a boundary event, or something inside of it.
fn is_compensable(node: &FlowNode, elements: &FlowElements) -> bool {
    let by_boundary =
        |other: &FlowNode| compensates(other) && host(other).is_some_and(|host| host.id == node.id);
    elements.nodes.iter().any(by_boundary)
        || match &node.kind {
            // What is called may have handlers of its own.
            NodeKind::CallActivity { .. } => true,
            NodeKind::SubProcess(inside) => has_handlers_inside(inside),
            _ => false,
        }
}

fn has_handlers_inside(outer: &SubProcess) -> bool {
    let mut open = vec![&outer.elements];
    while let Some(elements) = open.pop() {
        for node in &elements.nodes {
            match &node.kind {
                NodeKind::SubProcess(inside) => open.push(&inside.elements),
                NodeKind::CallActivity { .. } => return true,
                _ if compensates(node)
                    && !matches!(event(node), Some(event) if matches!(event.position, EventPosition::IntermediateThrow | EventPosition::End)) =>
                {
                    return true;
                }
                _ => {}
            }
        }
    }
    false
}

/// Cancel events belong to a transaction: an end event stands directly in it, a boundary event on it (10.5.1).
pub(super) fn cancels_a_transaction<'a>(scope: &Scope<'a>, inspection: &mut Inspection<'a>) {
    let in_transaction = matches!(scope.owner, Owner::SubProcess(_, inside) if inside.transaction.is_some());
    for (node, event) in scope.events() {
        let cancels =
            |definition: &&digipro_bpmn::EventDefinition| matches!(definition.kind, EventKind::Cancel);
        if !inspection.definitions(event).iter().any(cancels) {
            continue;
        }
        let message = match &event.position {
            EventPosition::End if !in_transaction => {
                format!("the cancel end event `{}` does not stand directly in a transaction", node.id)
            }
            EventPosition::Boundary { attached_to: Some(host), .. }
                if scope.node(&host.id).is_some_and(|host| !is_transaction(host)) =>
            {
                format!(
                    "the cancel boundary event `{}` stands on `{}`, which is no transaction",
                    node.id, host.id
                )
            }
            _ => continue,
        };
        let help = "make the subprocess a `transaction`, or use an error";
        inspection.report(wrong(codes::P0265, &node.base, message).help(help));
    }
}

/// A transaction in which there is a cancel end event has a boundary event by which it is left.
pub(super) fn cancellation_is_caught<'a>(scope: &Scope<'a>, inspection: &mut Inspection<'a>) {
    for node in scope.elements.nodes.iter().filter(|node| is_transaction(node)) {
        let NodeKind::SubProcess(inside) = &node.kind else { continue };
        let ends = inside.elements.nodes.iter().find(|node| {
            cancels(node) && event(node).is_some_and(|event| event.position == EventPosition::End)
        });
        let Some(end) = ends else { continue };
        if !scope.boundaries(node).iter().any(|boundary| cancels(boundary)) {
            let message =
                format!("`{}` cancels the transaction `{}`, and nothing goes on from there", end.id, node.id);
            let help = "attach a cancel boundary event to the transaction";
            inspection.report(doubtful(codes::P0266, &node.base, message).help(help));
        }
    }
}

fn is_transaction(node: &FlowNode) -> bool {
    matches!(&node.kind, NodeKind::SubProcess(inside) if inside.transaction.is_some())
}
