//! How a scope begins: start events of processes, subprocesses and event subprocesses.

use super::codes;
use super::inspection::{Inspection, Owner, Scope, doubtful, wrong};
use digipro_bpmn::{Event, EventKind, EventPosition, FlowNode, GatewayKind, NodeKind, TaskKind};
use std::collections::BTreeMap;

/// A process has a start event, something else that an event begins, or something that no flow leads to
/// (BPMN 10.5.2).
pub(super) fn process_begins<'a>(scope: &Scope<'a>, inspection: &mut Inspection<'a>) {
    let Owner::Process(process) = scope.owner else { return };
    if scope.elements.nodes.is_empty() {
        let message = format!("there is nothing in the process `{}`", process.base.id);
        let help = "draw it, or set `isExecutable=\"true\"` on the process that should run";
        return inspection.report(wrong(codes::P0204, &process.base, message).help(help));
    }
    let begins = |node: &FlowNode| instantiates(node) || inspection.is_entry(scope, node);
    if scope.starts().next().is_none() && !scope.elements.nodes.iter().any(begins) {
        let message = format!(
            "nothing in the process `{}` begins: every node has a flow that leads to it",
            process.base.id
        );
        inspection
            .report(wrong(codes::P0204, &process.base, message).help("add a start event and a flow from it"));
    }
}

/// Where a process has more than one start event without definition, whoever begins a case has to say with which.
pub(super) fn has_one_none_start<'a>(scope: &Scope<'a>, inspection: &mut Inspection<'a>) {
    let Owner::Process(process) = scope.owner else { return };
    for (node, _) in scope.starts().filter(|(_, event)| is_none(event)).skip(1) {
        let message =
            format!("`{}` is a second none start event of the process `{}`", node.id, process.base.id);
        let help = "name one of them when a case begins, and do not call the process; or keep one";
        inspection.report(doubtful(codes::P0205, &node.base, message).help(help));
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

/// An embedded subprocess begins at one none start event, or without one at everything that no flow leads to
/// (BPMN 13.3.4).
pub(super) fn subprocess_begins<'a>(scope: &Scope<'a>, inspection: &mut Inspection<'a>) {
    let Owner::SubProcess(node, inside) = scope.owner else { return };
    if inside.triggered_by_event || inside.ad_hoc.is_some() {
        return;
    }
    if scope.elements.nodes.is_empty() {
        let message = format!("there is nothing in the subprocess `{}`", node.id);
        let help = "draw what is done in it; until then a token passes";
        return inspection.report(doubtful(codes::P0368, &node.base, message).help(help));
    }
    let starts: Vec<_> = scope.starts().collect();
    let begins = scope.elements.nodes.iter().any(|node| inspection.is_entry(scope, node));
    if starts.len() > 1 || (starts.is_empty() && !begins) {
        let message = format!("the subprocess `{}` has {}", node.id, counted(starts.len()));
        let help = "give it one, without event definition, or something that no flow leads to";
        inspection.report(wrong(codes::P0224, &node.base, message).help(help));
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
                EventKind::Error { .. } | EventKind::Compensate { .. }
                    if event.position == (EventPosition::Start { interrupting: false }) =>
                {
                    let (what, why) = match definition.kind {
                        EventKind::Error { .. } => ("an error", "an error ends what threw it"),
                        _ => ("compensation", "what is compensated has ended"),
                    };
                    let message =
                        format!("the start event `{}` catches {what} without interrupting", start.id);
                    let help = format!("{why}: remove `isInterrupting=\"false\"`");
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

/// What begins a process by itself stands in the process, and no flow leads to it (BPMN 10.3.3, 10.6.6).
pub(super) fn instantiates_alone<'a>(scope: &Scope<'a>, inspection: &mut Inspection<'a>) {
    for node in scope.elements.nodes.iter().filter(|node| instantiates(node)) {
        let why = if !matches!(scope.owner, Owner::Process(_)) {
            "it stands in a subprocess"
        } else if !scope.incoming(node).is_empty() {
            "a flow leads to it"
        } else if node.loop_characteristics.is_some() {
            "it repeats"
        } else {
            continue;
        };
        let message = format!("the process cannot begin with `{}`: {why}", node.id);
        let help = "remove `instantiate`, or let it stand first in the process";
        inspection.report(wrong(codes::P0274, &node.base, message).help(help));
    }
}

/// Whether a process begins with this receive task or event-based gateway.
pub(super) fn instantiates(node: &FlowNode) -> bool {
    match &node.kind {
        NodeKind::Task(TaskKind::Receive { instantiate, .. }) => *instantiate,
        NodeKind::Gateway(GatewayKind::EventBased { instantiate, .. }) => *instantiate,
        _ => false,
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
