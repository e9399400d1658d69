//! From events and state to view rows: which rows a step puts and removes. The same for running and replay.

use digipro_machine::wait::{Due, Task};
use digipro_machine::{Event, Graph, Migration, Owed, Phase, State, TermIx, TokenId, Wait, What, owed_by};
use digipro_store::{
    CaseRow, CaseStatus, FindingRow, IncidentRow, JobRow, MessageRow, OwedRow, Row, SignalRow, TaskRow,
    TermRow, TimerRow, View, ViewWrite,
};
use digipro_term::Limit;
use digipro_vocab::{CaseId, Date, Digest, Instant, Name, Ticket, canonical};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// What the views of a case need to remember beyond its state. Kept with its snapshots.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub(crate) struct Memory {
    process: Option<Name>,
    started: Option<Instant>,
    /// Findings so far.
    findings: u64,
    /// Since when each ticket is open, and in which view its row is.
    open: BTreeMap<Ticket, Open>,
    /// Those that the runner owes.
    #[serde(skip)]
    owed: BTreeSet<Ticket>,
}

#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
struct Open {
    view: View,
    since: Instant,
}

impl Memory {
    /// Whether the runner owes the case something that it can perform by itself.
    pub(crate) fn owes(&self) -> bool {
        !self.owed.is_empty()
    }

    /// What the runner owes the case and can perform by itself.
    pub(crate) fn owed(&self) -> impl Iterator<Item = Ticket> {
        self.owed.iter().copied()
    }

    /// It was read back from a snapshot.
    pub(crate) fn restored(&mut self) {
        let owed = self.open.iter().filter(|(_, open)| open.view == View::Owed);
        self.owed = owed.map(|(ticket, _)| *ticket).collect();
    }

    fn put(&mut self, ticket: Ticket, open: Open) {
        if open.view == View::Owed {
            self.owed.insert(ticket);
        }
        self.open.insert(ticket, open);
    }

    fn drop(&mut self, ticket: Ticket) {
        self.owed.remove(&ticket);
        self.open.remove(&ticket);
    }
}

/// The record that the events are on.
pub(crate) struct Moment {
    pub(crate) seq: u64,
    pub(crate) at: Instant,
    /// The act dates of the rule calls that this record may answer, by token.
    pub(crate) judged: BTreeMap<TokenId, Date>,
    /// How a job that failed goes back to the workers.
    pub(crate) retry: Option<Retry>,
}

/// How a job that failed goes back to the workers.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Retry {
    /// Not to be handed out before.
    pub(crate) available: Instant,
    /// How often it was handed out so far.
    pub(crate) lease: u32,
}

/// The changes of the views that follow from the events of one record. `state` is the one after them.
pub(crate) fn project(
    (id, pinned): (CaseId, Digest),
    graph: &Graph,
    state: &State,
    memory: &mut Memory,
    moment: &Moment,
    events: &[Event],
) -> Vec<ViewWrite> {
    let mut writes = Vec::new();
    let (mut touched, mut fresh) = (BTreeSet::new(), BTreeSet::new());
    let (mut case_changed, mut terms_changed) = (false, false);
    for event in events {
        match event {
            Event::CaseStarted { process, .. } => {
                memory.process = graph.block(*process).map(|block| block.id.clone());
                memory.started = Some(moment.at);
                case_changed = true;
            }
            Event::CaseCompleted | Event::CaseCancelled { .. } => case_changed = true,
            Event::Opened { ticket, wait, .. } => {
                if let Some(view) = view_of(wait) {
                    memory.put(*ticket, Open { view, since: moment.at });
                    touched.insert(*ticket);
                    fresh.insert(*ticket);
                }
            }
            Event::Closed { ticket }
            | Event::Assigned { ticket, .. }
            | Event::TaskUpdated { ticket, .. }
            | Event::JobFailed { ticket, .. } => {
                touched.insert(*ticket);
            }
            // The calendar is law: with another one a limit may end on another day.
            Event::TermStarted { .. } | Event::TermMoved { .. } | Event::LawAdopted { .. } => {
                terms_changed = true;
            }
            Event::Migrated { migration } => {
                if let Some(process) = &mut memory.process
                    && let Some(renamed) = migration.renames.elements.get(process)
                {
                    *process = renamed.clone();
                }
                writes.extend(terms_gone(state, migration));
                touched.extend(rows_moved(graph, state, memory, migration));
                (case_changed, terms_changed) = (true, true);
            }
            Event::RulesEvaluated { token, point, findings, .. } => {
                let act_date = moment.judged.get(token).copied();
                let point = graph.points.get(point.place()).cloned().unwrap_or_default();
                let rows = findings.iter().zip(memory.findings..);
                writes.extend(rows.map(|(finding, number)| {
                    put(finding_row((id, moment), number, &point, act_date, finding))
                }));
                memory.findings += findings.len() as u64;
            }
            _ => {}
        }
    }
    if terms_changed {
        writes.extend(
            state.terms().iter().filter_map(|(term, limit)| term_row(id, graph, *term, limit)).map(put),
        );
        touched.extend(timers_of_terms(state));
    }
    for ticket in touched {
        case_changed |= memory.open.get(&ticket).is_some_and(|open| open.view == View::Incidents);
        let write = follow(id, graph, state, memory, moment, ticket);
        // What this very record opened and closed again has no row to remove.
        writes.extend(write.filter(|write| matches!(write, ViewWrite::Put(_)) || !fresh.contains(&ticket)));
    }
    if case_changed {
        writes.extend(case_row((id, pinned), graph, state, memory, moment).map(put));
    }
    writes
}

/// Rows of time limits under their old numbers.
fn terms_gone(state: &State, migration: &Migration) -> impl Iterator<Item = ViewWrite> {
    let runs = |term: &TermIx| state.terms().contains_key(term);
    let moved = migration.terms().filter(move |(old, new)| runs(new) && !runs(old));
    moved.map(|(old, _)| ViewWrite::Remove(View::Terms, u64::from(old.0)))
}

/// Everything that is open and is called or looks different now. The row of a job is left alone unless its element has
/// another name: a worker may hold it.
fn rows_moved(graph: &Graph, state: &State, memory: &Memory, migration: &Migration) -> Vec<Ticket> {
    let renamed = |ticket: &Ticket| {
        let node = state.waits().get(ticket).and_then(|waiting| graph.node(waiting.node));
        node.is_none_or(|node| migration.renames.elements.values().any(|new| *new == node.id))
    };
    let open = memory.open.iter().filter(|(ticket, open)| open.view != View::Jobs || renamed(ticket));
    open.map(|(ticket, _)| *ticket).collect()
}

fn put(row: impl Into<Row>) -> ViewWrite {
    ViewWrite::Put(row.into())
}

/// Timers whose moment follows from a time limit: it may have changed, come or gone.
fn timers_of_terms(state: &State) -> impl Iterator<Item = Ticket> {
    let of_term = |wait: &Wait| matches!(wait, Wait::Timer(timer) if matches!(timer.due, Due::Term { .. }));
    state.waits().iter().filter(move |(_, waiting)| of_term(&waiting.wait)).map(|(ticket, _)| *ticket)
}

/// The row of a ticket as it is now, put or removed.
fn follow(
    id: CaseId,
    graph: &Graph,
    state: &State,
    memory: &mut Memory,
    moment: &Moment,
    ticket: Ticket,
) -> Option<ViewWrite> {
    let open = *memory.open.get(&ticket)?;
    let Some(owed) = owed_by(graph, state, ticket) else {
        memory.drop(ticket);
        return Some(ViewWrite::Remove(open.view, ticket.0));
    };
    Some(row(id, graph, &owed, open.since, moment.retry).map_or(ViewWrite::Remove(open.view, ticket.0), put))
}

/// None for what the case brings about itself.
fn view_of(wait: &Wait) -> Option<View> {
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

fn row(case: CaseId, graph: &Graph, owed: &Owed<'_>, since: Instant, retry: Option<Retry>) -> Option<Row> {
    let (ticket, element) = (owed.ticket, owed.node.id.clone());
    Some(match &owed.what {
        What::Task(task) => task_row(case, graph, owed, task, since).into(),
        What::Choice { .. } => task_row(case, graph, owed, &Task::default(), since).into(),
        What::Job(job) => {
            let Retry { available, lease } = retry.unwrap_or(Retry { available: since, lease: 0 });
            let (kind, retries) = (job.kind.clone(), job.retries);
            let (priority, worker) = (job.priority, None);
            let listener = job.listener.as_ref().map(|told| told.occasion.name().into());
            JobRow { case, ticket, element, kind, retries, priority, listener, available, lease, worker }
                .into()
        }
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
            IncidentRow { case, ticket, element, code, message, created: since }.into()
        }
    })
}

/// A timer never fires early: views keep microseconds, so the rest of one counts as a whole.
fn not_before(due: Instant) -> Instant {
    let whole = due.as_microsecond();
    let up = i64::from(due.subsec_nanosecond() % 1_000 > 0);
    Instant::from_microsecond(whole.saturating_add(up)).unwrap_or(due)
}

fn task_row(case: CaseId, graph: &Graph, owed: &Owed<'_>, task: &Task, since: Instant) -> TaskRow {
    let lane = owed.node.lane.as_ref().and_then(|lane| graph.effective.lanes.get(lane));
    let office = task.candidate_groups.first().or(lane.map(|lane| &lane.office)).cloned();
    TaskRow {
        case,
        ticket: owed.ticket,
        element: owed.node.id.clone(),
        name: owed.node.name.clone().unwrap_or_else(|| owed.node.id.clone()),
        office,
        assignee: task.assignee.clone(),
        form: task.form.clone(),
        created: since,
        due: task.due.as_ref().and_then(|text| moment_of(text)),
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

fn term_row(case: CaseId, graph: &Graph, term: TermIx, limit: &Limit) -> Option<TermRow> {
    let name = graph.terms.get(term.place())?.clone();
    let reckoning = limit.reckon(&graph.calendar_on(limit.law.unwrap_or(limit.start))).ok()?;
    Some(TermRow {
        case,
        number: u64::from(term.0),
        name,
        start: limit.start,
        due: reckoning.due,
        suspended: reckoning.due.is_none(),
        ended: reckoning.concluded,
    })
}

fn finding_row(
    (case, moment): (CaseId, &Moment),
    number: u64,
    point: &Name,
    act_date: Option<Date>,
    finding: &digipro_vocab::Finding,
) -> FindingRow {
    let body = canonical::to_bytes(finding).ok().and_then(|bytes| String::from_utf8(bytes).ok());
    FindingRow {
        case,
        number,
        seq: moment.seq,
        rule: finding.rule.clone(),
        point: point.clone(),
        outcome: finding.outcome,
        weight: finding.weight,
        act_date: act_date.unwrap_or_else(|| digipro_vocab::time::civil_day(moment.at)),
        body: body.unwrap_or_default(),
    }
}

fn case_row(
    (case, definition): (CaseId, Digest),
    graph: &Graph,
    state: &State,
    memory: &Memory,
    moment: &Moment,
) -> Option<CaseRow> {
    let (status, ended) = match state.phase() {
        Phase::New | Phase::Running => (CaseStatus::Active, None),
        Phase::Completed => (CaseStatus::Completed, Some(moment.at)),
        Phase::Cancelled => (CaseStatus::Cancelled, Some(moment.at)),
    };
    let incidents = memory.open.values().filter(|open| open.view == View::Incidents).count();
    Some(CaseRow {
        case,
        process: memory.process.clone()?,
        definition: state.definition().unwrap_or(definition),
        entity: graph.effective.entity.clone(),
        status,
        started: memory.started?,
        ended,
        incidents: u32::try_from(incidents).unwrap_or(u32::MAX),
    })
}
