//! Boundary events, and what no two catching events of one activity or scope may share.

use super::codes;
use super::inspection::{Inspection, Owner, Scope, event, is_activity, is_event_subprocess, wrong, wrong_at};
use digipro_bpmn::{Event, EventKind, EventPosition, FlowNode, NodeKind};
use digipro_vocab::Name;
use std::collections::BTreeMap;

/// A boundary event stands on an activity of its own scope.
pub(super) fn stands_on_activity<'a>(scope: &Scope<'a>, inspection: &mut Inspection<'a>) {
    for (node, event) in scope.events() {
        let EventPosition::Boundary { attached_to, .. } = &event.position else { continue };
        let help = "attach it to a task, a subprocess or a call activity";
        let Some(reference) = attached_to else {
            let message = format!("the boundary event `{}` has no `attachedToRef`", node.id);
            inspection.report(wrong(codes::P0210, &node.base, message).help(help));
            continue;
        };
        let message = match scope.node(&reference.id) {
            Some(host) if is_event_subprocess(host) => {
                format!("the boundary event `{}` stands on the event subprocess `{}`", node.id, host.id)
            }
            Some(host) if is_activity(host) => continue,
            Some(host) => {
                format!("the boundary event `{}` stands on `{}`, which is no activity", node.id, host.id)
            }
            None => format!(
                "the boundary event `{}` stands on `{}`, which is not in its scope",
                node.id, reference.id
            ),
        };
        inspection.report(wrong_at(codes::P0210, &node.base, reference.span, message).help(help));
    }
}

/// A boundary event and an intermediate catch event wait for something.
pub(super) fn waits_for_something<'a>(scope: &Scope<'a>, inspection: &mut Inspection<'a>) {
    for (node, event) in scope.events() {
        let what = match event.position {
            EventPosition::Boundary { .. } => "boundary",
            EventPosition::IntermediateCatch => "intermediate catch",
            _ => continue,
        };
        if event.definitions.is_empty() && event.references.is_empty() {
            let message = format!("the {what} event `{}` has no event definition", node.id);
            let help = "say what it waits for: a message, a timer, a signal";
            inspection.report(wrong(codes::P0211, &node.base, message).help(help));
        }
    }
}

/// An error, a cancellation or compensation cannot leave its activity running.
pub(super) fn interrupts_on_error<'a>(scope: &Scope<'a>, inspection: &mut Inspection<'a>) {
    for (node, event) in scope.events() {
        let EventPosition::Boundary { cancel_activity: false, .. } = event.position else { continue };
        for definition in inspection.definitions(event) {
            let what = match definition.kind {
                EventKind::Error { .. } => "an error",
                EventKind::Cancel => "a cancellation",
                _ => continue,
            };
            let message = format!("the boundary event `{}` catches {what} without interrupting", node.id);
            let help = format!("{what} ends the activity: remove `cancelActivity=\"false\"`");
            inspection.report(wrong(codes::P0212, &node.base, message).help(help));
        }
    }
}

/// No two boundary events of an activity, and no two event subprocesses of a scope, catch the same error,
/// escalation, message or signal, all errors, compensation or a cancellation.
pub(super) fn catches_once<'a>(scope: &Scope<'a>, inspection: &mut Inspection<'a>) {
    let mut seen = BTreeMap::new();
    for (node, event, place) in catching(scope) {
        for definition in inspection.definitions(event) {
            let Some((kind, name)) = caught(&definition.kind, inspection) else { continue };
            let what = match &name {
                Some(name) => format!("the {kind} `{name}`"),
                None if matches!(kind, "compensation" | "cancellation") => kind.to_owned(),
                None => format!("every {kind}"),
            };
            if let Some(first) = seen.insert((place.clone(), kind, name), node.span) {
                let message = format!("two events of `{place}` catch {what}");
                let diagnostic = wrong(codes::P0213, &node.base, message).related(Some(first), "the first");
                inspection
                    .report(diagnostic.help("which of the two catches it could not be decided: keep one"));
            }
        }
    }
}

/// Boundary events with their activity, and starts of event subprocesses with the scope around them.
fn catching<'a>(scope: &Scope<'a>) -> Vec<(&'a FlowNode, &'a Event, Name)> {
    let mut catching = Vec::new();
    for node in &scope.elements.nodes {
        match &node.kind {
            NodeKind::Event(event) => {
                if let EventPosition::Boundary { attached_to: Some(host), .. } = &event.position {
                    catching.push((node, event, host.id.clone()));
                }
            }
            NodeKind::SubProcess(inside) if inside.triggered_by_event => {
                let starts = inside.elements.nodes.iter().filter_map(|start| Some((start, event(start)?)));
                let starts =
                    starts.filter(|(_, event)| matches!(event.position, EventPosition::Start { .. }));
                let place = match scope.owner {
                    Owner::Process(process) => &process.base.id,
                    Owner::SubProcess(outer, _) => &outer.base.id,
                };
                catching.extend(starts.map(|(start, event)| (start, event, place.clone())));
            }
            _ => {}
        }
    }
    catching
}

/// What is caught: its kind and its code or name; no code catches all.
fn caught(kind: &EventKind, inspection: &Inspection<'_>) -> Option<(&'static str, Option<Name>)> {
    Some(match kind {
        EventKind::Error { error } => {
            let code = error.as_ref().map(|reference| {
                let code = inspection.error(reference).and_then(|error| error.code.as_ref());
                code.map_or_else(|| reference.id.clone(), |code| code.value.clone())
            });
            ("error", code)
        }
        EventKind::Escalation { escalation } => {
            let code = escalation.as_ref().map(|reference| {
                let code = inspection.escalation(reference).and_then(|escalation| escalation.code.as_ref());
                code.map_or_else(|| reference.id.clone(), |code| code.value.clone())
            });
            ("escalation", code)
        }
        EventKind::Compensate { .. } => ("compensation", None),
        EventKind::Cancel => ("cancellation", None),
        EventKind::Message { message: Some(message), .. } => {
            let name = inspection.message(message).and_then(|message| message.name.clone());
            ("message", Some(name.unwrap_or_else(|| message.id.clone())))
        }
        EventKind::Signal { signal: Some(signal) } => {
            let name = inspection.signal(signal).and_then(|signal| signal.name.clone());
            ("signal", Some(name.unwrap_or_else(|| signal.id.clone())))
        }
        _ => return None,
    })
}
