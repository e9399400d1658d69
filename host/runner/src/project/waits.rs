//! The rows of what a case waits for: one for each ticket.

use super::{Cut, Memory, Moment, Open, Retry};
use digipro_machine::wait::{Job, Task};
use digipro_machine::{Graph, Owed, State, Wait, What, owed_by};
use digipro_store::{
    Change, IncidentRow, JobRow, MessageRow, OwedRow, Row, SignalRow, Stage, TaskRow, TimerRow, View,
    ViewWrite,
};
use digipro_vocab::{CaseId, Date, Instant, Name, Ticket};

/// The row of a ticket as it is now, put or removed.
pub(super) fn follow(
    (id, moment): (CaseId, &Moment),
    (graph, state): (&Graph, &State),
    memory: &mut Memory,
    cut: &Cut,
    ticket: Ticket,
) -> Option<ViewWrite> {
    let open = *memory.open.get(&ticket)?;
    let Some(owed) = owed_by(graph, state, ticket) else {
        memory.drop(ticket);
        let ended = Change::Ended(cut.stage(open.instance), moment.at);
        return Some(if open.view.keeps_history() {
            ViewWrite::Change(open.view, ticket.0, ended)
        } else {
            ViewWrite::Remove(open.view, ticket.0)
        });
    };
    let row = row((id, moment), graph, &owed, open);
    Some(row.map_or(ViewWrite::Remove(open.view, ticket.0), super::put))
}

/// None for what the case brings about itself.
pub(super) fn view_of(wait: &Wait) -> Option<View> {
    Some(match wait {
        Wait::Task(_) | Wait::Choice => View::Tasks,
        Wait::Job(_) => View::Jobs,
        Wait::Timer(_) => View::Timers,
        Wait::Message { .. } => View::Messages,
        Wait::Signal { .. } => View::Signals,
        Wait::Publish(_)
        | Wait::Broadcast { .. }
        | Wait::Fetch { .. }
        | Wait::Keep { .. }
        | Wait::Rules(_) => View::Owed,
        Wait::Incident(_) => View::Incidents,
        Wait::Condition { .. } | Wait::Came { .. } => return None,
    })
}

fn row((case, moment): (CaseId, &Moment), graph: &Graph, owed: &Owed<'_>, open: Open) -> Option<Row> {
    let (ticket, element) = (owed.ticket, owed.node.id.clone());
    let Open { since: created, instance, .. } = open;
    Some(match &owed.what {
        What::Task(task) => task_row(case, graph, owed, task, open).into(),
        What::Choice { .. } => task_row(case, graph, owed, &Task::default(), open).into(),
        What::Job(job) => job_row((case, moment), owed, job, open).into(),
        What::Timer { due } => TimerRow { case, ticket, element, due: not_before((*due)?) }.into(),
        What::Message { name, key } => {
            let key = key.cloned().unwrap_or_default();
            MessageRow { case, ticket, element, name: Name::clone(name), key }.into()
        }
        What::Signal { name } => SignalRow { case, ticket, element, name: Name::clone(name) }.into(),
        What::Rules(inquiry) => {
            let subject = graph.points.get(inquiry.point.place()).cloned().unwrap_or_default();
            OwedRow { case, ticket, kind: "rules".into(), subject }.into()
        }
        What::Publish(publish) => {
            OwedRow { case, ticket, kind: "message".into(), subject: publish.name.clone() }.into()
        }
        What::Fetch { store } | What::Keep { store, .. } => {
            OwedRow { case, ticket, kind: "data".into(), subject: Name::clone(store) }.into()
        }
        What::Broadcast { name, .. } => {
            OwedRow { case, ticket, kind: "signal".into(), subject: Name::clone(name) }.into()
        }
        What::Incident(trouble) => {
            let (code, message) = (trouble.code.id.into(), trouble.message.clone());
            IncidentRow { case, ticket, instance, element, code, message, created, resolved: None }.into()
        }
    })
}

/// A timer never fires early: views keep microseconds, so the rest of one counts as a whole.
fn not_before(due: Instant) -> Instant {
    let whole = due.as_microsecond();
    let up = i64::from(due.subsec_nanosecond() % 1_000 > 0);
    Instant::from_microsecond(whole.saturating_add(up)).unwrap_or(due)
}

fn job_row((case, moment): (CaseId, &Moment), owed: &Owed<'_>, job: &Job, open: Open) -> JobRow {
    let Retry { available, lease } = moment.retry.unwrap_or(Retry { available: open.since, lease: 0 });
    JobRow {
        case,
        ticket: owed.ticket,
        instance: open.instance,
        element: owed.node.id.clone(),
        kind: job.kind.clone(),
        retries: job.retries,
        priority: job.priority,
        listener: job.listener.as_ref().map(|told| told.occasion.name().into()),
        created: open.since,
        available,
        lease,
        worker: None,
        failure: moment.failures.get(&owed.ticket).cloned(),
    }
}

fn task_row(case: CaseId, graph: &Graph, owed: &Owed<'_>, task: &Task, open: Open) -> TaskRow {
    let lane = owed.node.lane.as_ref().and_then(|lane| graph.effective.lanes.get(lane));
    let office = task.candidate_groups.first().or(lane.map(|lane| &lane.office)).cloned();
    TaskRow {
        case,
        ticket: owed.ticket,
        instance: open.instance,
        element: owed.node.id.clone(),
        name: owed.node.name.clone().unwrap_or_else(|| owed.node.id.clone()),
        stage: Stage::Active,
        office,
        assignee: task.assignee.clone(),
        users: task.candidate_users.clone(),
        groups: task.candidate_groups.clone(),
        form: task.form.clone(),
        priority: u32::from(task.priority),
        created: open.since,
        follow_up: task.follow_up.as_ref().and_then(|text| moment_of(text)),
        due: task.due.as_ref().and_then(|text| moment_of(text)),
        ended: None,
    }
}

/// The moment that an ISO 8601 text names: with an offset, or a civil day in Italy, which counts to its end.
fn moment_of(text: &str) -> Option<Instant> {
    if let Ok(moment) = text.parse() {
        return Some(moment);
    }
    let day: Date = text.parse().ok()?;
    Some(digipro_vocab::time::start_of_day(day.tomorrow().ok()?))
}
