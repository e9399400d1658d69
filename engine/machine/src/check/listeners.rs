//! Listeners: of what each is told, and that it is said once (bpmn.md 4.3).

use super::codes;
use super::inspection::{Inspection, Owner, Scope, wrong_at};
use crate::lower::{occasion, task_occasion};
use crate::wait::Occasion;
use digipro_bpmn::zeebe::Listener;
use digipro_bpmn::{Base, Event, EventKind, EventPosition, FlowNode, Loop, NodeKind, TaskKind};

/// The element on which listeners stand.
#[derive(Clone, Copy)]
enum Host<'a> {
    Process,
    Node(&'a FlowNode),
}

/// A listener says of what it is told and which worker is, and is told of that here.
pub(super) fn are_told_of_what_happens_here<'a>(scope: &Scope<'a>, inspection: &mut Inspection<'a>) {
    if let Owner::Process(process) = scope.owner {
        let listeners = &process.base.extensions.zeebe().execution_listeners;
        inspect(&process.base, listeners, Host::Process, false, inspection);
    }
    for node in &scope.elements.nodes {
        let zeebe = node.extensions.zeebe();
        inspect(&node.base, &zeebe.execution_listeners, Host::Node(node), false, inspection);
        inspect(&node.base, &zeebe.task_listeners, Host::Node(node), true, inspection);
    }
}

fn inspect(
    base: &Base,
    listeners: &[Listener],
    host: Host<'_>,
    of_task: bool,
    inspection: &mut Inspection<'_>,
) {
    for (place, listener) in listeners.iter().enumerate() {
        for (text, name) in [(&listener.event_type, "eventType"), (&listener.kind, "type")] {
            if text.as_ref().is_none_or(|text| text.value.trim().is_empty()) {
                let message = format!("`{name}` is missing in a listener of `{}`", base.id);
                inspection.report(wrong_at(codes::P0239, base, listener.span, message).help("write it"));
            }
        }
        let Some(event) = &listener.event_type else { continue };
        let read = if of_task { task_occasion(event.value.trim()) } else { occasion(event.value.trim()) };
        let known = read.filter(|occasion| occasion.is_of_task() == of_task);
        if known.is_none_or(|occasion| !is_told(host, occasion)) && !event.value.trim().is_empty() {
            let message = format!("no listener of `{}` is told of `{}`", base.id, event.value.trim());
            let help = format!("write {}", choices(host, of_task));
            inspection.report(wrong_at(codes::P0320, base, event.span, message).help(help));
        }
        let same = |other: &&Listener| {
            let kind = |listener: &Listener| listener.kind.as_ref().map(|kind| kind.value.trim().to_owned());
            let told = |listener: &Listener| {
                let event = listener.event_type.as_ref()?.value.trim();
                if of_task { task_occasion(event) } else { occasion(event) }
            };
            known.is_some() && told(other) == known && kind(other) == kind(listener)
        };
        if let Some(first) = listeners.iter().take(place).find(same) {
            let message = format!("`{}` tells the same listener twice of `{}`", base.id, event.value.trim());
            let twice = wrong_at(codes::P0321, base, listener.span, message);
            inspection.report(twice.related(Some(first.span), "the first").help("remove one"));
        }
    }
}

/// Whether an element tells of this.
fn is_told(host: Host<'_>, occasion: Occasion) -> bool {
    let Host::Node(node) = host else {
        return matches!(occasion, Occasion::Start | Occasion::End | Occasion::Cancel);
    };
    match occasion {
        Occasion::Start => begins(node),
        Occasion::End => ends(node),
        Occasion::BeforeAll => matches!(node.loop_characteristics, Some(Loop::MultiInstance(_))),
        Occasion::Cancel => false,
        Occasion::Creating
        | Occasion::Assigning
        | Occasion::Updating
        | Occasion::Completing
        | Occasion::Canceling => matches!(node.kind, NodeKind::Task(TaskKind::User { .. })),
    }
}

/// A start or boundary event has occurred when a token is there: nothing begins.
fn begins(node: &FlowNode) -> bool {
    match &node.kind {
        NodeKind::Event(event) => {
            !matches!(event.position, EventPosition::Start { .. } | EventPosition::Boundary { .. })
        }
        _ => true,
    }
}

/// A gateway that ends has taken its flows, an error that is thrown has ended what is around it, and compensation
/// that is possible has not begun.
fn ends(node: &FlowNode) -> bool {
    match &node.kind {
        NodeKind::Event(event) => {
            let throws_error =
                event.position == EventPosition::End && has(event, |k| matches!(k, EventKind::Error { .. }));
            let compensates = matches!(event.position, EventPosition::Boundary { .. })
                && has(event, |k| matches!(k, EventKind::Compensate { .. }));
            !throws_error && !compensates
        }
        NodeKind::Gateway(_) => false,
        _ => true,
    }
}

fn has(event: &Event, kind: fn(&EventKind) -> bool) -> bool {
    event.definitions.iter().any(|definition| kind(&definition.kind))
}

/// What can be written.
fn choices(host: Host<'_>, of_task: bool) -> String {
    let all: &[Occasion] = if of_task {
        &[
            Occasion::Creating,
            Occasion::Assigning,
            Occasion::Updating,
            Occasion::Completing,
            Occasion::Canceling,
        ]
    } else {
        &[Occasion::Start, Occasion::End, Occasion::BeforeAll, Occasion::Cancel]
    };
    let names: Vec<_> =
        all.iter().filter(|occasion| is_told(host, **occasion)).map(|o| format!("`{}`", o.name())).collect();
    if names.is_empty() { "no listener here".into() } else { names.join(" or ") }
}
