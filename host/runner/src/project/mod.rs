//! From events and state to view rows: which rows a step puts and removes. The same for running and replay.

mod trail;
mod waits;

use digipro_machine::wait::Due;
use digipro_machine::{Event, Graph, Migration, Owner, Phase, ScopeId, State, TermKey, TokenId, Wait};
use digipro_store::{CaseRow, CaseStatus, Change, FindingRow, Row, Stage, TermRow, View, ViewWrite};
use digipro_term::{Kind, Limit};
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
    /// Decisions so far.
    decisions: u64,
    /// Variables so far.
    variables: u64,
    /// The element instance that is the case's process.
    root: u64,
    /// The scopes that are open.
    scopes: BTreeMap<ScopeId, Place>,
    /// Since when each ticket is open, and in which view its row is.
    open: BTreeMap<Ticket, Open>,
    /// The rows of time limits that open scopes have for themselves.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    limits: BTreeMap<ScopeId, Vec<TermRow>>,
    /// Those that the runner owes.
    #[serde(skip)]
    owed: BTreeSet<Ticket>,
}

#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
struct Open {
    view: View,
    since: Instant,
    /// The element instance.
    instance: u64,
}

/// A scope, as element instances have it.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
struct Place {
    /// The instance whose it is.
    instance: u64,
    /// The numbers of its variables.
    names: BTreeMap<Name, u64>,
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

    /// The element instance that something belongs to.
    fn instance_of(&self, owner: Owner) -> u64 {
        match owner {
            Owner::Token(token) => token.0,
            Owner::Scope(scope) => self.scopes.get(&scope).map_or(self.root, |place| place.instance),
            Owner::Case => self.root,
        }
    }

    fn put(&mut self, ticket: Ticket, open: Open) {
        if open.view == View::Owed {
            self.owed.insert(ticket);
        }
        self.open.insert(ticket, open);
    }

    /// The process has another name in the definition to which the case migrates.
    fn rename(&mut self, migration: &Migration) {
        if let Some(process) = &mut self.process
            && let Some(renamed) = migration.renames.elements.get(process)
        {
            *process = renamed.clone();
        }
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
    /// Why jobs failed.
    pub(crate) failures: BTreeMap<Ticket, String>,
}

/// How a job that failed goes back to the workers.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Retry {
    /// Not to be handed out before.
    pub(crate) available: Instant,
    /// How often it was handed out so far.
    pub(crate) lease: u32,
}

/// Why the jobs failed that a record says have failed.
pub(crate) fn failures(events: &[Event]) -> BTreeMap<Ticket, String> {
    let failed = |event: &Event| match event {
        Event::JobFailed { ticket, message, .. } => Some((*ticket, message.clone())),
        _ => None,
    };
    events.iter().filter_map(failed).collect()
}

/// What a record cuts short.
pub(crate) struct Cut {
    instances: BTreeSet<u64>,
    /// Whether that is the whole case.
    case: bool,
}

impl Cut {
    fn of(events: &[Event]) -> Self {
        let cancelled = |event: &Event| match event {
            Event::Cancelled { token, .. } => Some(token.0),
            _ => None,
        };
        let case = events.iter().any(|event| matches!(event, Event::CaseCancelled { .. }));
        Self { instances: events.iter().filter_map(cancelled).collect(), case }
    }

    /// How an element instance ends that ends by the record.
    fn stage(&self, instance: u64) -> Stage {
        if self.case || self.instances.contains(&instance) { Stage::Cancelled } else { Stage::Completed }
    }
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
    let mut writes = trail::follow(id, graph, state, memory, moment, events);
    let (mut touched, mut fresh) = (BTreeSet::new(), BTreeSet::new());
    let (mut case_changed, limits) = (false, Limits::of(events));
    writes.extend(limits_over(memory, moment, events));
    let cut = Cut::of(events);
    for event in events {
        match event {
            Event::CaseStarted { process, .. } => {
                memory.process = graph.block(*process).map(|block| block.id.clone());
                memory.started = Some(moment.at);
                case_changed = true;
            }
            Event::CaseCompleted | Event::CaseCancelled { .. } => case_changed = true,
            Event::Opened { ticket, wait, owner, .. } => {
                if let Some(view) = waits::view_of(wait) {
                    let instance = memory.instance_of(*owner);
                    memory.put(*ticket, Open { view, since: moment.at, instance });
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
            Event::JobUpdated { ticket, retries, priority } => {
                let change = Change::Job(*retries, *priority);
                writes.push(ViewWrite::Change(View::Jobs, ticket.0, change));
            }
            Event::Migrated { migration } => {
                memory.rename(migration);
                writes.extend(terms_gone(state, memory, migration));
                touched.extend(rows_moved(graph, state, memory, migration));
                case_changed = true;
            }
            Event::RulesEvaluated { token, point, findings, .. } => {
                let act_date = moment.judged.get(token).copied();
                let point = graph.points.get(point.place()).cloned().unwrap_or_default();
                let row = |(finding, number)| finding_row((id, moment), number, &point, act_date, finding);
                writes.extend(findings.iter().zip(memory.findings..).map(row).map(put));
                memory.findings += findings.len() as u64;
            }
            _ => {}
        }
    }
    if limits.changed() {
        case_changed = true;
        writes.extend(terms_now(id, graph, state, memory, &limits));
        touched.extend(timers_of_terms(state, &limits));
    }
    for ticket in touched {
        case_changed |= memory.open.get(&ticket).is_some_and(|open| open.view == View::Incidents);
        let write = waits::follow((id, moment), (graph, state), memory, &cut, ticket);
        // What this very record opened and closed again has no row.
        writes.extend(write.filter(|write| matches!(write, ViewWrite::Put(_)) || !fresh.contains(&ticket)));
    }
    if case_changed {
        writes.extend(case_row((id, pinned), graph, state, memory, moment).map(put));
    }
    writes
}

/// The time limits that a record changes.
#[derive(Default)]
struct Limits {
    all: bool,
    some: BTreeSet<TermKey>,
}

impl Limits {
    fn of(events: &[Event]) -> Self {
        let mut limits = Self::default();
        for event in events {
            match event {
                Event::TermStarted { term, .. } | Event::TermMoved { term, .. } => {
                    limits.some.insert(*term);
                }
                // The calendar is law: with another one a limit may end on another day.
                Event::LawAdopted { .. } | Event::Migrated { .. } => limits.all = true,
                _ => {}
            }
        }
        limits
    }

    fn changed(&self) -> bool {
        self.all || !self.some.is_empty()
    }

    fn has(&self, key: TermKey) -> bool {
        self.all || self.some.contains(&key)
    }
}

/// Rows of the time limits that have changed, as they stand.
fn terms_now(
    id: CaseId,
    graph: &Graph,
    state: &State,
    memory: &mut Memory,
    changed: &Limits,
) -> Vec<ViewWrite> {
    let of_key = |key: &TermKey| Some((*key, state.limit(*key)?));
    let now: Vec<_> =
        if changed.all { state.limits().collect() } else { changed.some.iter().filter_map(of_key).collect() };
    let mut writes = Vec::with_capacity(now.len());
    for (key, limit) in now {
        let Some(row) = term_row(id, graph, key, limit) else { continue };
        if let Some(scope) = key.scope {
            let rows = memory.limits.entry(scope).or_default();
            rows.retain(|known| known.number != row.number);
            rows.push(row.clone());
        }
        writes.push(put(row));
    }
    writes
}

/// Rows of the limits whose call or instance is over: they run no further.
fn limits_over(memory: &mut Memory, moment: &Moment, events: &[Event]) -> Vec<ViewWrite> {
    let day = digipro_vocab::time::civil_day(moment.at);
    let mut over = Vec::new();
    for event in events {
        if let Event::ScopeClosed { scope } | Event::ScopeKept { scope } = event {
            over.extend(memory.limits.remove(scope).into_iter().flatten());
        }
    }
    let ended = |row: TermRow| TermRow { suspended: false, ended: row.ended.or(Some(day)), ..row };
    over.into_iter().map(|row| put(ended(row))).collect()
}

/// Rows of time limits under their old numbers.
fn terms_gone(state: &State, memory: &mut Memory, migration: &Migration) -> Vec<ViewWrite> {
    let mut gone = Vec::new();
    let scopes: Vec<_> = std::iter::once(None).chain(memory.limits.keys().copied().map(Some)).collect();
    for scope in scopes {
        let runs = |term| state.limit(TermKey { term, scope }).is_some();
        for (old, _) in migration.terms().filter(|(old, new)| runs(*new) && !runs(*old)) {
            let number = TermKey { term: old, scope }.number();
            gone.push(ViewWrite::Remove(View::Terms, number));
            if let Some(rows) = scope.and_then(|scope| memory.limits.get_mut(&scope)) {
                rows.retain(|row| row.number != number);
            }
        }
    }
    gone
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
fn timers_of_terms(state: &State, changed: &Limits) -> impl Iterator<Item = Ticket> {
    let follows = |wait: &Wait| {
        let Wait::Timer(timer) = wait else { return false };
        matches!(timer.due, Due::Term { term, scope, .. } if changed.has(TermKey { term, scope }))
    };
    state.waits().iter().filter(move |(_, waiting)| follows(&waiting.wait)).map(|(ticket, _)| *ticket)
}

fn term_row(case: CaseId, graph: &Graph, key: TermKey, limit: &Limit) -> Option<TermRow> {
    let name = graph.terms.get(key.term.place())?.clone();
    let reckoning = limit.reckon(&graph.calendar_on(limit.law.unwrap_or(limit.start))).ok()?;
    Some(TermRow {
        case,
        number: key.number(),
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
    let (due, suspended) = standing(graph, state);
    Some(CaseRow {
        case,
        process: memory.process.clone()?,
        definition: state.definition().unwrap_or(definition),
        entity: graph.effective.entity.clone(),
        instance: memory.root,
        status,
        started: memory.started?,
        ended,
        incidents: u32::try_from(incidents).unwrap_or(u32::MAX),
        due,
        suspended,
    })
}

/// The earliest last day among the limits by which something has to be done, and whether one stands still. A limit that
/// only makes wait is due on no day.
fn standing(graph: &Graph, state: &State) -> (Date, bool) {
    let (mut earliest, mut suspended) = (Date::MAX, false);
    if !matches!(state.phase(), Phase::New | Phase::Running) {
        return (earliest, suspended);
    }
    for (_, limit) in state.limits().filter(|(_, limit)| limit.kind == Kind::Ordinary) {
        let Ok(reckoning) = limit.reckon(&graph.calendar_on(limit.law.unwrap_or(limit.start))) else {
            continue;
        };
        match reckoning.due {
            _ if reckoning.concluded.is_some() => {}
            Some(due) => earliest = earliest.min(due),
            None => suspended = true,
        }
    }
    (earliest, suspended)
}
