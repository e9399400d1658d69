//! Events with several definitions.

use super::codes;
use super::inspection::{Inspection, Scope, doubtful, wrong};
use digipro_bpmn::{EventKind, EventPosition};

/// What one event catches or throws can be caught or thrown together.
pub(super) fn are_of_what_can_stand_together<'a>(scope: &Scope<'a>, inspection: &mut Inspection<'a>) {
    for (node, event) in scope.events() {
        let definitions = inspection.definitions(event);
        if definitions.len() < 2 {
            continue;
        }
        let kinds = || definitions.iter().map(|definition| &definition.kind);
        let throws = matches!(event.position, EventPosition::IntermediateThrow | EventPosition::End);
        let thrown_by_job = node.extensions.zeebe().task_definition.is_some();
        let is_last = |kind: &&EventKind| match kind {
            EventKind::Error { .. } | EventKind::Cancel | EventKind::Terminate => true,
            EventKind::Compensate { wait_for_completion, .. } => *wait_for_completion,
            EventKind::Message { .. } => thrown_by_job,
            _ => false,
        };
        let only_thrown = |kind: &EventKind| {
            matches!(
                kind,
                EventKind::Error { .. }
                    | EventKind::Escalation { .. }
                    | EventKind::Compensate { .. }
                    | EventKind::Cancel
            )
        };
        let compensates = kinds().any(|kind| matches!(kind, EventKind::Compensate { .. }));
        let (code, why, help) = if !throws && compensates {
            let help = "give the compensation an event of its own, with an association to its handler";
            (codes::P0273, "compensation is no occurrence of the running activity", help)
        } else if kinds().any(|kind| matches!(kind, EventKind::Link { .. })) {
            (
                codes::P0273,
                "a link is the only thing that its event can be",
                "give the link an event of its own",
            )
        } else if throws && kinds().filter(is_last).count() > 1 {
            let help = "throw them one after another, with an event for each";
            (codes::P0272, "two of them end the scope, or have to be waited for", help)
        } else if !throws && event.parallel_multiple && kinds().any(only_thrown) {
            let help = "remove `parallelMultiple`, or catch it with an event of its own";
            (
                codes::P0273,
                "an error, escalation, compensation or cancellation is caught when it is thrown",
                help,
            )
        } else {
            continue;
        };
        let message = format!("the definitions of `{}` cannot stand together: {why}", node.id);
        inspection.report(wrong(code, &node.base, message).help(help));
    }
}

/// An event that waits for all of its definitions has several.
pub(super) fn are_several<'a>(scope: &Scope<'a>, inspection: &mut Inspection<'a>) {
    for (node, event) in scope.events() {
        let count = event.definitions.len() + event.references.len();
        if event.parallel_multiple && count < 2 {
            let message = format!("`{}` is parallel multiple, but has {count} event definitions", node.id);
            let help = "remove `parallelMultiple`, or write all that it waits for";
            inspection.report(doubtful(codes::P0357, &node.base, message).help(help));
        }
    }
}
