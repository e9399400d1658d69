//! The rows of the views, one type for each.
//!
//! A number of an *instance* names an element instance: the visit of a token to an element or, for a process, the
//! scope in which it runs.

use digipro_vocab::{CaseId, Date, Digest, EntityId, Instant, Name, Outcome, Ticket, Weight};
use serde::{Deserialize, Serialize};

/// How far a case is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum CaseStatus {
    /// It has something to do or to wait for.
    Active,
    /// It reached its end.
    Completed,
    /// It was cancelled by a person.
    Cancelled,
    /// It cannot be read or continued until an operator acts; no other case notices.
    Quarantined,
}

/// A case (*pratica*).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CaseRow {
    /// The case.
    pub case: CaseId,
    /// Id of its process.
    pub process: Name,
    /// The definition that it is pinned to.
    pub definition: Digest,
    /// The entity whose case it is.
    pub entity: Option<EntityId>,
    /// The element instance that is its process.
    pub instance: u64,
    /// How far it is.
    pub status: CaseStatus,
    /// When it was started.
    pub started: Instant,
    /// When it ended.
    pub ended: Option<Instant>,
    /// Open incidents.
    pub incidents: u32,
    /// The earliest last day among the legal time limits that run in it; the last of all days where none runs.
    pub due: Date,
    /// Whether a legal time limit stands still in it.
    pub suspended: bool,
}

/// How far a task or an element instance is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Stage {
    /// It goes on.
    Active,
    /// It has ended as it should.
    Completed,
    /// It was cut short.
    Cancelled,
}

/// Work for a person. It stays when it is done.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TaskRow {
    /// The case.
    pub case: CaseId,
    /// The task's ticket.
    pub ticket: Ticket,
    /// The element instance.
    pub instance: u64,
    /// Id of the BPMN element.
    pub element: Name,
    /// Its name on the diagram.
    pub name: Name,
    /// How far it is.
    pub stage: Stage,
    /// The office whose inbox it is in.
    pub office: Option<Name>,
    /// Who has taken it.
    pub assignee: Option<Name>,
    /// People who may take it.
    pub users: Vec<Name>,
    /// Groups or roles whose people may take it.
    pub groups: Vec<Name>,
    /// The form to show.
    pub form: Option<Name>,
    /// From 0 to 100.
    pub priority: u32,
    /// When it became open.
    pub created: Instant,
    /// When to look at it again.
    pub follow_up: Option<Instant>,
    /// By when it should be done.
    pub due: Option<Instant>,
    /// When it was completed or cancelled.
    pub ended: Option<Instant>,
}

/// Work for a program.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct JobRow {
    /// The case.
    pub case: CaseId,
    /// The job's ticket.
    pub ticket: Ticket,
    /// The element instance.
    pub instance: u64,
    /// Id of the BPMN element.
    pub element: Name,
    /// What kind of worker it is for.
    pub kind: Name,
    /// How many failures are left before it becomes an incident.
    pub retries: u32,
    /// The higher, the sooner it is handed out.
    pub priority: i64,
    /// For the job of a listener: of what it is told, such as `start` or `completing`.
    pub listener: Option<Name>,
    /// When it was first there.
    pub created: Instant,
    /// Not to be handed out before; while a worker has it, until when.
    pub available: Instant,
    /// How often it was handed out: a worker that comes late shows an older number and is refused.
    pub lease: u32,
    /// Who has it.
    pub worker: Option<Name>,
    /// Why the last worker failed.
    pub failure: Option<String>,
}

/// How far a job is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum JobState {
    /// It waits for its first worker.
    Created,
    /// A worker has it.
    Activated,
    /// A worker failed, and it waits for another.
    Failed,
    /// A worker has kept it for too long, and it waits for another.
    Expired,
}

impl JobRow {
    /// How far it is at a moment.
    #[must_use]
    pub fn state(&self, now: Instant) -> JobState {
        match &self.worker {
            Some(_) if self.available > now => JobState::Activated,
            Some(_) => JobState::Expired,
            None if self.failure.is_some() => JobState::Failed,
            None => JobState::Created,
        }
    }
}

/// Something that happens at a moment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TimerRow {
    /// The case.
    pub case: CaseId,
    /// The timer's ticket.
    pub ticket: Ticket,
    /// Id of the BPMN element.
    pub element: Name,
    /// When.
    pub due: Instant,
}

/// A case waits for a message.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MessageRow {
    /// The case.
    pub case: CaseId,
    /// The subscription's ticket.
    pub ticket: Ticket,
    /// Id of the BPMN element.
    pub element: Name,
    /// Name of the message.
    pub name: Name,
    /// Correlation key.
    pub key: Name,
}

/// A case waits for a signal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignalRow {
    /// The case.
    pub case: CaseId,
    /// The subscription's ticket.
    pub ticket: Ticket,
    /// Id of the BPMN element.
    pub element: Name,
    /// Name of the signal.
    pub name: Name,
}

/// Trouble of the machinery on a case. It stays when it is over.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct IncidentRow {
    /// The case.
    pub case: CaseId,
    /// The incident's ticket.
    pub ticket: Ticket,
    /// The element instance; that of the case where it is none's in particular.
    pub instance: u64,
    /// Id of the BPMN element.
    pub element: Name,
    /// The `I####` code.
    pub code: Name,
    /// The cause, in English.
    pub message: String,
    /// Since when.
    pub created: Instant,
    /// When it was resolved, or was nobody's any more.
    pub resolved: Option<Instant>,
}

/// One visit to an element, or a process that runs: what other engines call an element instance. It stays when it is
/// over.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ElementRow {
    /// The case.
    pub case: CaseId,
    /// Its number within the case.
    pub instance: u64,
    /// Id of the BPMN element.
    pub element: Name,
    /// What it is, such as `user-task`, `end-event` or `process`.
    pub kind: Name,
    /// The instance in which it runs: of a subprocess, a multi-instance body or a process; none for the case's own.
    pub around: Option<u64>,
    /// From 1 for an instance of a multi-instance body or a round of a loop, otherwise 0.
    pub round: u32,
    /// How far it is.
    pub stage: Stage,
    /// When it began.
    pub started: Instant,
    /// When it ended.
    pub ended: Option<Instant>,
    /// The incident that is open on it.
    pub incident: Option<Ticket>,
}

/// A variable as it is now, or as it was when its scope ended.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct VariableRow {
    /// The case.
    pub case: CaseId,
    /// Its number within the case.
    pub number: u64,
    /// The element instance whose it is: that of the case for the variables of the case.
    pub instance: u64,
    /// Its name.
    pub name: Name,
    /// Its value, as canonical JSON.
    pub value: String,
}

/// A decision that was taken.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DecisionRow {
    /// The case.
    pub case: CaseId,
    /// Its number within the case, from 1.
    pub number: u64,
    /// Number of the record that holds it.
    pub seq: u64,
    /// The element instance.
    pub instance: u64,
    /// Id of the decision, service or knowledge model.
    pub decision: Name,
    /// SHA-256 of the decision model's text.
    pub model: Digest,
    /// The tables that were evaluated with the rules that matched, as canonical JSON.
    pub rules: String,
    /// When.
    pub at: Instant,
}

/// What a rule said of a case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FindingRow {
    /// The case.
    pub case: CaseId,
    /// Number of the finding within its case.
    pub number: u64,
    /// Number of the record that holds it.
    pub seq: u64,
    /// The rule.
    pub rule: Name,
    /// The rule point of the procedure.
    pub point: Name,
    /// What it found.
    pub outcome: Outcome,
    /// What a violation does.
    pub weight: Weight,
    /// The day of the act.
    pub act_date: Date,
    /// The whole finding as canonical JSON.
    pub body: String,
}

/// A time limit of a case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TermRow {
    /// The case.
    pub case: CaseId,
    /// Number of the limit within its case.
    pub number: u64,
    /// Its name in the kit.
    pub name: Name,
    /// The day from which it runs.
    pub start: Date,
    /// The day on which it expires, as far as known today; none while it is suspended without an end.
    pub due: Option<Date>,
    /// Whether it stands still.
    pub suspended: bool,
    /// The day on which it was met or given up.
    pub ended: Option<Date>,
}

/// Something that a case is owed and that the runner performs by itself: a rule call, a message to publish,
/// a signal to broadcast. After a crash these rows say where to go on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OwedRow {
    /// The case.
    pub case: CaseId,
    /// The effect's ticket.
    pub ticket: Ticket,
    /// What is owed: `rules`, `message`, `signal` and so on.
    pub kind: Name,
    /// The rule point, or the name of the message or signal.
    pub subject: Name,
}
