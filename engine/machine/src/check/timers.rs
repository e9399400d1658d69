//! Timers: exactly one time, of a kind that its position can use.

use super::codes;
use super::inspection::{Inspection, Owner, Scope, wrong, wrong_at};
use digipro_bpmn::{EventKind, EventPosition, TimerKind};

/// A timer has exactly one of `timeDate`, `timeDuration`, `timeCycle`, or follows a time limit.
pub(super) fn has_one_time<'a>(scope: &Scope<'a>, inspection: &mut Inspection<'a>) {
    for (node, event) in scope.events() {
        for definition in inspection.definitions(event) {
            let EventKind::Timer { times } = &definition.kind else { continue };
            let follows = usize::from(definition.base.extensions.timer.is_some());
            if times.len() + follows != 1 {
                let message = format!("the timer of `{}` has {} times", node.id, times.len() + follows);
                let help =
                    "give it exactly one of `timeDate`, `timeDuration`, `timeCycle`, or a `digipro:timer`";
                inspection.report(wrong(codes::P0230, &node.base, message).help(help));
            }
            for (_, time) in times.iter().filter(|(_, time)| time.text.value.is_empty()) {
                let message = format!("the timer of `{}` is empty", node.id);
                let help = "write an ISO 8601 value such as `PT1H`, or an expression after `=`";
                inspection.report(wrong_at(codes::P0231, &node.base, time.text.span, message).help(help));
            }
        }
    }
}

/// A cycle repeats: where its event can occur again. A process does not start after a duration: from when?
pub(super) fn fits_position<'a>(scope: &Scope<'a>, inspection: &mut Inspection<'a>) {
    let at_root = matches!(scope.owner, Owner::Process(_));
    for (node, event) in scope.events() {
        for definition in inspection.definitions(event) {
            let EventKind::Timer { times } = &definition.kind else { continue };
            for (kind, time) in times {
                let why = match (&event.position, kind) {
                    (EventPosition::IntermediateCatch, TimerKind::Cycle) => {
                        "a cycle cannot repeat in an intermediate event, through which a token passes once"
                    }
                    (EventPosition::Boundary { cancel_activity: true, .. }, TimerKind::Cycle) => {
                        "a cycle cannot repeat on an interrupting boundary event, which ends its activity"
                    }
                    (EventPosition::Start { interrupting: true }, TimerKind::Cycle) if !at_root => {
                        "a cycle cannot repeat in an interrupting event subprocess, which ends its scope"
                    }
                    (EventPosition::Start { .. }, TimerKind::Duration) if at_root => {
                        "a process cannot start after a duration: nothing says from when"
                    }
                    _ => continue,
                };
                let help = "use a date or duration here, or an event that does not interrupt";
                let diagnostic = wrong_at(codes::P0232, &node.base, time.text.span, why);
                inspection.report(diagnostic.help(if at_root && *kind == TimerKind::Duration {
                    "use a date or a cycle"
                } else {
                    help
                }));
            }
        }
    }
}
