//! Event definitions: where each kind can stand, and what it refers to.

use super::codes;
use super::inspection::{Inspection, Scope, doubtful, wrong, wrong_at};
use digipro_bpmn::{
    Base, Event, EventKind, EventPosition, FlowNode, GatewayKind, MultiInstanceBehavior, NodeKind, Reference,
    TaskKind, Text,
};
use digipro_vocab::{Code, Diagnostic};

/// What an event catches or throws can be caught or thrown at its position (BPMN table 10.93).
pub(super) fn fits_position<'a>(scope: &Scope<'a>, inspection: &mut Inspection<'a>) {
    for (node, event) in scope.events() {
        for definition in inspection.definitions(event) {
            let Some((what, help)) = misfit(event, &definition.kind) else { continue };
            let message = format!("`{}` is {} and cannot {what}", node.id, position(&event.position));
            inspection.report(wrong(codes::P0242, &node.base, message).help(help));
        }
    }
}

fn position(position: &EventPosition) -> &'static str {
    match position {
        EventPosition::Start { .. } => "a start event",
        EventPosition::IntermediateCatch => "an intermediate catch event",
        EventPosition::IntermediateThrow => "an intermediate throw event",
        EventPosition::Boundary { .. } => "a boundary event",
        EventPosition::End => "an end event",
        EventPosition::Implicit => "an implicit throw event",
    }
}

fn misfit(event: &Event, kind: &EventKind) -> Option<(&'static str, &'static str)> {
    use EventPosition::{Boundary, End, IntermediateCatch, IntermediateThrow};
    Some(match (&event.position, kind) {
        (IntermediateCatch, EventKind::Error { .. }) => (
            "catch an error",
            "catch it on the boundary of the activity that throws it, or in an event subprocess",
        ),
        (IntermediateCatch, EventKind::Escalation { .. }) => {
            ("catch an escalation", "catch it on a boundary or in an event subprocess")
        }
        (IntermediateCatch, EventKind::Compensate { .. }) => {
            ("catch compensation", "attach the event to the activity that is compensated")
        }
        (IntermediateCatch | Boundary { .. }, EventKind::Terminate) => {
            ("catch termination", "use an end event")
        }
        (IntermediateCatch, EventKind::Cancel) => {
            ("catch a cancellation", "attach the event to the transaction")
        }
        (Boundary { .. }, EventKind::Link { .. }) => ("catch a link", "use an intermediate catch event"),
        (IntermediateThrow | End, EventKind::Timer { .. }) => {
            ("throw a timer", "use an intermediate catch event to wait")
        }
        (IntermediateThrow | End, EventKind::Conditional { .. }) => {
            ("throw a condition", "use an intermediate catch event to wait")
        }
        (IntermediateThrow, EventKind::Error { .. }) => ("throw an error", "use an end event"),
        (IntermediateThrow, EventKind::Terminate) => ("terminate", "use an end event"),
        (IntermediateThrow, EventKind::Cancel) => ("cancel", "use an end event inside the transaction"),
        (End, EventKind::Link { .. }) => ("throw a link", "use an intermediate throw event"),
        _ => return None,
    })
}

/// What an event or task refers to exists and is of the right kind.
pub(super) fn refers_to_what_exists<'a>(scope: &Scope<'a>, inspection: &mut Inspection<'a>) {
    for node in &scope.elements.nodes {
        match &node.kind {
            NodeKind::Event(event) => {
                shared_definitions(node, event, inspection);
                for definition in &event.definitions {
                    definition_refers(node, &definition.kind, inspection);
                }
            }
            NodeKind::Task(TaskKind::Send { message, .. } | TaskKind::Receive { message, .. }) => {
                exists(node, message.as_ref(), "message", inspection, |i, r| i.message(r).is_some());
            }
            _ => {}
        }
    }
}

fn shared_definitions(node: &FlowNode, event: &Event, inspection: &mut Inspection<'_>) {
    for reference in &event.references {
        if inspection.event_definition(reference).is_none() {
            let diagnostic = dangling(inspection, &node.base, reference, "event definition");
            inspection.report(diagnostic);
        }
    }
}

fn definition_refers(node: &FlowNode, kind: &EventKind, inspection: &mut Inspection<'_>) {
    match kind {
        EventKind::Message { message, .. } => {
            exists(node, message.as_ref(), "message", inspection, |i, r| i.message(r).is_some());
        }
        EventKind::Signal { signal } => {
            exists(node, signal.as_ref(), "signal", inspection, |i, r| i.signal(r).is_some());
        }
        EventKind::Error { error: Some(error) } if inspection.error(error).is_none() => {
            let diagnostic = dangling(inspection, &node.base, error, "error");
            inspection.report(diagnostic);
        }
        EventKind::Escalation { escalation: Some(escalation) }
            if inspection.escalation(escalation).is_none() =>
        {
            let diagnostic = dangling(inspection, &node.base, escalation, "escalation");
            inspection.report(diagnostic);
        }
        _ => {}
    }
}

/// Reports a reference to nothing, and, as a doubt, none at all: then the element's own id stands for the name.
fn exists<'a>(
    node: &FlowNode,
    reference: Option<&Reference>,
    what: &str,
    inspection: &mut Inspection<'a>,
    known: impl Fn(&Inspection<'a>, &Reference) -> bool,
) {
    match reference {
        Some(reference) if !known(inspection, reference) => {
            let diagnostic = dangling(inspection, &node.base, reference, what);
            inspection.report(diagnostic);
        }
        Some(_) => {}
        None if node.extensions.zeebe().task_definition.is_some() || job(node) => {}
        None => {
            let message = format!("`{}` names no {what}; its own id stands for the name", node.id);
            let help = format!("define a {what} at the root of the document and refer to it");
            inspection.report(doubtful(codes::P0227, &node.base, message).help(help));
        }
    }
}

/// Whether a node is a job for a worker, who needs no message: a send task without one.
fn job(node: &FlowNode) -> bool {
    matches!(&node.kind, NodeKind::Task(TaskKind::Send { message: None, .. }))
}

/// A reference to what is not there, or is something else.
fn dangling(inspection: &Inspection<'_>, element: &Base, reference: &Reference, what: &str) -> Diagnostic {
    if let Some(kind) = inspection.kind(&reference.id) {
        let message =
            format!("`{}` refers to the {what} `{}`, which is a `{kind}`", element.id, reference.id);
        let help = format!("define the {what} at the root of the document, or correct the reference");
        return wrong_at(codes::P0292, element, reference.span, message).help(help);
    }
    let message = format!("`{}` refers to the {what} `{}`, which does not exist", element.id, reference.id);
    let help = format!("define the {what} at the root of the document, or correct the reference");
    wrong_at(codes::P0226, element, reference.span, message).help(help)
}

/// A message or signal that is waited for or sent has a name: it is what outsiders know.
pub(super) fn has_names<'a>(scope: &Scope<'a>, inspection: &mut Inspection<'a>) {
    for node in &scope.elements.nodes {
        let used: Vec<(&str, &Reference)> = match &node.kind {
            NodeKind::Event(event) => {
                let definitions = inspection.definitions(event).into_iter();
                let used = definitions.map(|definition| match &definition.kind {
                    EventKind::Message { message, .. } => Some(("message", message.as_ref()?)),
                    EventKind::Signal { signal } => Some(("signal", signal.as_ref()?)),
                    _ => None,
                });
                used.flatten().collect()
            }
            NodeKind::Task(TaskKind::Send { message, .. } | TaskKind::Receive { message, .. }) => {
                message.iter().map(|message| ("message", message)).collect()
            }
            _ => continue,
        };
        for (what, reference) in used {
            let unnamed = match what {
                "message" => inspection.message(reference).is_some_and(|message| message.name.is_none()),
                _ => inspection.signal(reference).is_some_and(|signal| signal.name.is_none()),
            };
            if unnamed {
                let message = format!("the {what} `{}` has no name; its id stands for it", reference.id);
                let help = format!("give the {what} the name that those outside use");
                inspection.report(doubtful(codes::P0227, &node.base, message).at(reference.span).help(help));
            }
        }
    }
}

/// What waits for a message within a running case says by which key it finds the case.
pub(super) fn correlates<'a>(scope: &Scope<'a>, inspection: &mut Inspection<'a>) {
    for node in &scope.elements.nodes {
        for reference in awaited_in_a_case(scope, node, inspection) {
            let Some(message) = inspection.message(reference) else { continue };
            let subscription = message.extensions.zeebe().subscription.as_ref();
            let keyed = subscription.is_some_and(|subscription| subscription.correlation_key.is_some());
            if keyed || super::collaboration::ends_message_flow(&inspection.document.definitions, &node.id) {
                continue;
            }
            let text = format!(
                "the message `{}` has no correlation key, and `{}` waits for it",
                message.id, node.id
            );
            let help = "add `zeebe:subscription` with `correlationKey` to the message, so that it finds its own case among others";
            inspection.report(doubtful(codes::P0228, &node.base, text).help(help));
        }
    }
}

/// The messages that a node waits for when the case has begun already.
fn awaited_in_a_case<'a>(
    scope: &Scope<'a>,
    node: &'a FlowNode,
    inspection: &Inspection<'a>,
) -> Vec<&'a Reference> {
    let begins_with_any = scope.incoming(node).iter().any(|flow| {
        let source = flow.source.as_ref().and_then(|source| scope.node(&source.id));
        let kind = source.map(|source| &source.kind);
        matches!(
            kind,
            Some(NodeKind::Gateway(GatewayKind::EventBased { instantiate: true, parallel: false }))
        )
    });
    match &node.kind {
        _ if begins_with_any => Vec::new(),
        NodeKind::Task(TaskKind::Receive { message, instantiate: false, .. }) => message.iter().collect(),
        NodeKind::Event(event) => {
            let at_root = matches!(scope.owner, super::inspection::Owner::Process(_));
            let waits = match event.position {
                // What begins a process needs no key, unless it then waits for more.
                EventPosition::Start { .. } => !at_root || event.parallel_multiple,
                EventPosition::IntermediateCatch | EventPosition::Boundary { .. } => true,
                _ => false,
            };
            let definitions = if waits { inspection.definitions(event) } else { Vec::new() };
            let messages = definitions.into_iter().map(|definition| match &definition.kind {
                EventKind::Message { message, .. } => message.as_ref(),
                _ => None,
            });
            messages.flatten().collect()
        }
        _ => Vec::new(),
    }
}

/// What throws an error or an escalation says which one, by a code that is known before the case runs.
pub(super) fn throws_a_code<'a>(scope: &Scope<'a>, inspection: &mut Inspection<'a>) {
    use EventPosition::{End, IntermediateThrow};
    for (node, event) in scope.events().filter(|(_, event)| matches!(event.position, End | IntermediateThrow))
    {
        for definition in inspection.definitions(event) {
            let thrown = match &definition.kind {
                EventKind::Error { error } => {
                    let known = error.as_ref().and_then(|error| inspection.error(error));
                    let known = known.map(|error| (&error.base, error.code.as_ref()));
                    Thrown { what: "error", rule: codes::P0229, reference: error.as_ref(), known }
                }
                EventKind::Escalation { escalation } => {
                    let known = escalation.as_ref().and_then(|escalation| inspection.escalation(escalation));
                    let known = known.map(|escalation| (&escalation.base, escalation.code.as_ref()));
                    Thrown { what: "escalation", rule: codes::P0260, reference: escalation.as_ref(), known }
                }
                _ => continue,
            };
            has_code(node, &thrown, inspection);
        }
    }
}

/// An error or escalation that an event throws.
struct Thrown<'a> {
    what: &'static str,
    rule: Code,
    reference: Option<&'a Reference>,
    /// What is referred to, and its code.
    known: Option<(&'a Base, Option<&'a Text>)>,
}

fn has_code(node: &FlowNode, thrown: &Thrown<'_>, inspection: &mut Inspection<'_>) {
    let Thrown { what, rule, .. } = *thrown;
    let Some(reference) = thrown.reference else {
        let message = format!("`{}` throws an {what} and names none", node.id);
        let help = format!("define an {what} with an `{what}Code` and refer to it");
        return inspection.report(wrong(rule, &node.base, message).help(help));
    };
    let Some((base, code)) = thrown.known else { return };
    if code.is_none_or(|code| code.value.trim().is_empty()) {
        let message = format!("the {what} `{}` has no `{what}Code`; its id stands for it", base.id);
        let help = "give it the code by which it is caught";
        inspection.report(doubtful(rule, &node.base, message).at(reference.span).help(help));
    } else if code.is_some_and(|code| code.feel().is_some()) {
        let message = format!("the `{what}Code` of the {what} `{}` is an expression", base.id);
        let help = "write the code itself: which event catches it is decided before the case runs";
        inspection.report(wrong_at(rule, &node.base, reference.span, message).help(help));
    }
}

/// A multi-instance activity that throws events for its instances names them, and they exist.
pub(super) fn names_instance_events<'a>(scope: &Scope<'a>, inspection: &mut Inspection<'a>) {
    for node in &scope.elements.nodes {
        let Some(digipro_bpmn::Loop::MultiInstance(many)) = &node.loop_characteristics else { continue };
        let (attribute, event) = match many.behavior {
            MultiInstanceBehavior::One => ("oneBehaviorEventRef", many.one_event.as_ref()),
            MultiInstanceBehavior::None => ("noneBehaviorEventRef", many.none_event.as_ref()),
            MultiInstanceBehavior::Complex | MultiInstanceBehavior::All => continue,
        };
        match event {
            Some(event) if inspection.event_definition(event).is_none() => {
                let diagnostic = dangling(inspection, &node.base, event, "event definition");
                inspection.report(diagnostic);
            }
            Some(_) => {}
            None => {
                let message = format!(
                    "`{attribute}` of `{}` names no event; its instances send a signal with its id as the name",
                    node.id
                );
                let help = "define an event at the root of the document and refer to it";
                inspection.report(doubtful(codes::P0227, &node.base, message).help(help));
            }
        }
    }
}
