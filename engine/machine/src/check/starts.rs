//! How a scope begins: start events of processes, subprocesses and event subprocesses.

use super::codes;
use super::inspection::{Inspection, Owner, Scope, doubtful, wrong};
use digipro_bpmn::{Event, EventKind, EventPosition, GatewayKind, NodeKind, TaskKind};
use std::collections::BTreeMap;

/// A process has a start event, or something else that a message begins.
pub(super) fn process_begins<'a>(scope: &Scope<'a>, inspection: &mut Inspection<'a>) {
    let Owner::Process(process) = scope.owner else { return };
    let instantiates = scope.elements.nodes.iter().any(|node| match &node.kind {
        NodeKind::Task(TaskKind::Receive { instantiate, .. }) => *instantiate,
        NodeKind::Gateway(GatewayKind::EventBased { instantiate, .. }) => *instantiate,
        _ => false,
    });
    if scope.starts().next().is_none() && !instantiates {
        let message = format!("the process `{}` has no start event", process.base.id);
        inspection
            .report(wrong(codes::P0204, &process.base, message).help("add a start event and a flow from it"));
    }
}

/// A process has at most one start event without definition: otherwise it is open where a case begins.
pub(super) fn has_one_none_start<'a>(scope: &Scope<'a>, inspection: &mut Inspection<'a>) {
    let Owner::Process(process) = scope.owner else { return };
    for (node, _) in scope.starts().filter(|(_, event)| is_none(event)).skip(1) {
        let message =
            format!("`{}` is a second none start event of the process `{}`", node.id, process.base.id);
        let help = "keep one; let the other start by a message, a timer or a signal";
        inspection.report(wrong(codes::P0205, &node.base, message).help(help));
    }
}

/// No two start events of a process wait for the same message or signal.
pub(super) fn waits_once_to_begin<'a>(scope: &Scope<'a>, inspection: &mut Inspection<'a>) {
    if !matches!(scope.owner, Owner::Process(_)) {
        return;
    }
    let mut seen = BTreeMap::new();
    for (node, event) in scope.starts() {
        for definition in inspection.definitions(event) {
            let what = match &definition.kind {
                EventKind::Message { message: Some(message), .. } => {
                    let name = inspection.message(message).and_then(|message| message.name.clone());
                    ("message", name.unwrap_or_else(|| message.id.clone()))
                }
                EventKind::Signal { signal: Some(signal) } => {
                    let name = inspection.signal(signal).and_then(|signal| signal.name.clone());
                    ("signal", name.unwrap_or_else(|| signal.id.clone()))
                }
                _ => continue,
            };
            if let Some(first) = seen.get(&what) {
                let message = format!("two start events wait for the {} `{}`", what.0, what.1);
                let diagnostic = wrong(codes::P0206, &node.base, message).related(Some(*first), "the first");
                inspection.report(diagnostic.help("keep one of them"));
            } else {
                seen.insert(what, node.span);
            }
        }
    }
}

/// A process begins by nothing, a message, a timer, a signal or a condition: not by what only a running scope
/// throws.
pub(super) fn process_begins_from_outside<'a>(scope: &Scope<'a>, inspection: &mut Inspection<'a>) {
    if !matches!(scope.owner, Owner::Process(_)) {
        return;
    }
    for (node, event) in scope.starts() {
        for definition in inspection.definitions(event) {
            let what = match &definition.kind {
                EventKind::Error { .. } => "an error",
                EventKind::Escalation { .. } => "an escalation",
                EventKind::Compensate { .. } => "compensation",
                EventKind::Cancel => "a cancellation",
                EventKind::Link { .. } => "a link",
                EventKind::Terminate => "termination",
                _ => continue,
            };
            let message = format!(
                "the process start event `{}` waits for {what}, which no one outside can throw",
                node.id
            );
            let help = "let the process start by nothing, a message, a timer or a signal";
            inspection.report(wrong(codes::P0225, &node.base, message).help(help));
        }
    }
}

/// An embedded subprocess begins at exactly one none start event.
pub(super) fn subprocess_begins<'a>(scope: &Scope<'a>, inspection: &mut Inspection<'a>) {
    let Owner::SubProcess(node, inside) = scope.owner else { return };
    if inside.triggered_by_event || inside.ad_hoc.is_some() {
        return;
    }
    let starts: Vec<_> = scope.starts().collect();
    if starts.len() != 1 {
        let message = format!("the subprocess `{}` has {}", node.id, counted(starts.len()));
        inspection.report(
            wrong(codes::P0224, &node.base, message).help("give it exactly one, without event definition"),
        );
    }
    for (start, event) in starts {
        if !is_none(event) {
            let message =
                format!("the start event `{}` of the subprocess `{}` waits for an event", start.id, node.id);
            let help = "remove the event definition: an embedded subprocess starts when a token reaches it";
            inspection.report(wrong(codes::P0224, &start.base, message).help(help));
        }
    }
}

/// An event subprocess has exactly one start event, which waits for something that can happen while its scope
/// runs.
pub(super) fn event_subprocess_begins<'a>(scope: &Scope<'a>, inspection: &mut Inspection<'a>) {
    let Owner::SubProcess(node, inside) = scope.owner else { return };
    if !inside.triggered_by_event {
        return;
    }
    let starts: Vec<_> = scope.starts().collect();
    if starts.len() != 1 {
        let message = format!("the event subprocess `{}` has {}", node.id, counted(starts.len()));
        inspection.report(wrong(codes::P0223, &node.base, message).help("give it exactly one"));
    }
    for (start, event) in starts {
        if is_none(event) {
            let message = format!("the start event `{}` of an event subprocess waits for nothing", start.id);
            let help = "give it a message, timer, signal, error, escalation or condition to wait for";
            inspection.report(wrong(codes::P0223, &start.base, message).help(help));
        }
        for definition in inspection.definitions(event) {
            let what = match &definition.kind {
                EventKind::Link { .. } => "a link",
                EventKind::Cancel => "a cancellation",
                EventKind::Terminate => "termination",
                EventKind::Error { .. }
                    if event.position == (EventPosition::Start { interrupting: false }) =>
                {
                    let message =
                        format!("the start event `{}` catches an error without interrupting", start.id);
                    let help = "an error ends what threw it: remove `isInterrupting=\"false\"`";
                    inspection.report(wrong(codes::P0212, &start.base, message).help(help));
                    continue;
                }
                _ => continue,
            };
            let message = format!("the start event `{}` of an event subprocess waits for {what}", start.id);
            let help = "let it wait for a message, timer, signal, error, escalation or condition";
            inspection.report(wrong(codes::P0223, &start.base, message).help(help));
        }
    }
}

/// `isInterrupting` says something only in an event subprocess.
pub(super) fn interrupts_where_it_can<'a>(scope: &Scope<'a>, inspection: &mut Inspection<'a>) {
    if scope.owner.is_event_subprocess() {
        return;
    }
    for (node, event) in scope.starts() {
        if event.position == (EventPosition::Start { interrupting: false }) {
            let message = format!("`isInterrupting=\"false\"` says nothing on `{}`", node.id);
            let help = "it counts on the start event of an event subprocess only: remove it";
            inspection.report(doubtful(codes::P0223, &node.base, message).help(help));
        }
    }
}

fn is_none(event: &Event) -> bool {
    event.definitions.is_empty() && event.references.is_empty()
}

fn counted(starts: usize) -> String {
    match starts {
        0 => "no start event".to_owned(),
        starts => format!("{starts} start events"),
    }
}
