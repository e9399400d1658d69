//! What can be asked of a case. Time and author stand in the command; the machine has neither.

use crate::id::TokenId;
use crate::migrate::Renames;
use crate::modify::Beginning;
pub use crate::work::Changes;
use digipro_vocab::value::Fields;
use digipro_vocab::{Digest, Failure, Instant, Name, Report, Ticket, Value};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use std::sync::Arc;

/// One thing asked of a case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Command {
    /// When it was received. The only time that the case knows (invariant TIME-IS-GIVEN).
    pub at: Instant,
    /// Who asks.
    pub by: Actor,
    /// Idempotency key, kept in the log; the runner answers a repeated key from there.
    pub key: Option<Name>,
    /// What is asked.
    pub action: Action,
}

/// Who asks.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Actor {
    /// Id of the person or of the part of the system.
    pub id: Name,
    /// For which offices: the roles of lanes and the groups of tasks. Whoever names none works for all of them.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub offices: BTreeSet<Name>,
    /// In which role.
    pub role: Option<Name>,
}

impl Actor {
    /// Somebody, in no particular role and for no particular office.
    #[must_use]
    pub fn id(id: impl Into<Name>) -> Self {
        Self { id: id.into(), ..Self::default() }
    }
}

/// Variables by name, shared.
pub type Variables = Arc<Fields>;

/// What is asked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Action {
    /// Opens the case.
    Start {
        /// Id of the process; the definition's root when absent.
        process: Option<Name>,
        /// Id of the start event, of the receive task, or of the event after the event-based gateway by which the case
        /// begins ([`crate::starts()`]); what needs no event when absent.
        start: Option<Name>,
        /// Which trigger of a multiple event has come, from 0; all of them when absent.
        part: Option<u32>,
        /// Variables of the case from the beginning.
        variables: Variables,
    },
    /// A person has done a user task.
    CompleteTask {
        /// The task.
        ticket: Ticket,
        /// What it came to.
        variables: Variables,
        /// Reasons given for going on in spite of warnings.
        acknowledged: Vec<Acknowledged>,
    },
    /// A person takes a user task, gets it, or gives it back.
    AssignTask {
        /// The task.
        ticket: Ticket,
        /// To whom; nobody when absent.
        assignee: Option<Name>,
    },
    /// A person takes a user task that nobody has.
    ClaimTask {
        /// The task.
        ticket: Ticket,
        /// Who takes it.
        assignee: Name,
    },
    /// Somebody changes what a user task says about itself.
    UpdateTask {
        /// The task.
        ticket: Ticket,
        /// What changes; who has it changes with `AssignTask`.
        changes: Changes,
    },
    /// A listener of a user task has been told.
    AnswerListener {
        /// Its job.
        ticket: Ticket,
        /// Why what was asked of the task must not be; none lets it be.
        denied: Option<String>,
        /// What it corrects.
        changes: Changes,
    },
    /// A worker has done a job.
    CompleteJob {
        /// The job.
        ticket: Ticket,
        /// What it came to.
        variables: Variables,
    },
    /// Somebody chooses what is done next in an ad-hoc subprocess, or says that it is enough.
    Activate {
        /// The choice, or the job of the worker who chooses.
        ticket: Ticket,
        /// What begins, in this order.
        elements: Vec<Activation>,
        /// Whether the subprocess is complete.
        enough: bool,
        /// Whether what still runs in it is cut short.
        cancel_rest: bool,
    },
    /// A worker could not do a job.
    FailJob {
        /// The job.
        ticket: Ticket,
        /// How many attempts are left; none raises an incident.
        retries: u32,
        /// Why, for the operator.
        message: String,
    },
    /// Somebody changes how a job is handed out.
    UpdateJob {
        /// The job.
        ticket: Ticket,
        /// How many attempts are left: at least one.
        retries: Option<u32>,
        /// The higher, the sooner it is handed out.
        priority: Option<i64>,
    },
    /// A worker or a person reports a business error on a job or task.
    ThrowError {
        /// The job or task.
        ticket: Ticket,
        /// The BPMN error code.
        code: Name,
        /// Why, for people.
        message: String,
        /// Variables for the catching event.
        variables: Variables,
    },
    /// The moment of a timer has come.
    TriggerTimer {
        /// The timer.
        ticket: Ticket,
    },
    /// A message has come for a subscription.
    CorrelateMessage {
        /// The subscription.
        ticket: Ticket,
        /// What it says.
        variables: Variables,
    },
    /// A signal has come for a subscription.
    CatchSignal {
        /// The subscription.
        ticket: Ticket,
        /// What it says.
        variables: Variables,
    },
    /// The rule packs have answered.
    RulesAnswered {
        /// The rule call.
        ticket: Ticket,
        /// One answer for each pack asked.
        answers: Vec<Answer>,
    },
    /// A person decides where the rules block or cannot say, and signs for it.
    SignOver {
        /// The incident.
        ticket: Ticket,
        /// Why: never empty.
        reason: String,
        /// Whether the act may go on.
        proceed: bool,
    },
    /// The cause of an incident is gone: try that very step again.
    ResolveIncident {
        /// The incident.
        ticket: Ticket,
    },
    /// Writes variables.
    SetVariables {
        /// Whose: the task, job or incident; the case itself when absent.
        ticket: Option<Ticket>,
        /// What to write.
        variables: Variables,
        /// Exactly there; otherwise where a variable of that name is defined, walking outward.
        local: bool,
    },
    /// The content of a data store.
    DataRead {
        /// The question.
        ticket: Ticket,
        /// The content; null when there is none.
        value: Value,
    },
    /// A message or signal was sent, a data store written.
    EffectDone {
        /// The effect.
        ticket: Ticket,
    },
    /// From now on the law of the case is that of another definition of the same structure.
    AdoptLaw {
        /// That definition.
        law: Digest,
    },
    /// From now on the structure and the law of the case are those of another definition of its kit and entity.
    Migrate {
        /// That definition.
        to: Digest,
        /// What has another name there.
        renames: Renames,
    },
    /// Moves tokens: something is cut short, something begins elsewhere.
    Modify {
        /// The visits that are cut short, with all that runs within them.
        ending: BTreeSet<TokenId>,
        /// What begins, in this order.
        beginning: Vec<Beginning>,
        /// Why: never empty.
        reason: String,
    },
    /// Ends the case at once.
    Cancel {
        /// Why: never empty.
        reason: String,
    },
}

/// An activity of an ad-hoc subprocess that begins.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Activation {
    /// Its id.
    pub element: Name,
    /// Variables of its own.
    pub variables: Variables,
}

/// A warning that a person has read, and why the act goes on nevertheless.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Acknowledged {
    /// Id of the rule.
    pub rule: Name,
    /// The reasons: never empty.
    pub reason: String,
}

/// What one rule pack answered, with the evidence that makes it repeatable.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answer {
    /// Id of the pack.
    pub pack: Name,
    /// SHA-256 of the portable component that answered.
    pub digest: Digest,
    /// Version of the contract that it was asked under.
    pub contract: Name,
    /// Digest of the request that it answered.
    pub asked: Digest,
    /// Fuel spent.
    pub fuel: u64,
    /// The limits under which it was asked; none in logs that were written before they were kept.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub limits: Option<Name>,
    /// What it said, or why it said nothing.
    pub outcome: Result<Report, Failure>,
}

impl Action {
    /// Its name in the log.
    #[must_use]
    pub fn name(&self) -> &'static str {
        match self {
            Self::Start { .. } => "start",
            Self::CompleteTask { .. } => "complete-task",
            Self::AssignTask { .. } => "assign-task",
            Self::ClaimTask { .. } => "claim-task",
            Self::UpdateTask { .. } => "update-task",
            Self::AnswerListener { .. } => "answer-listener",
            Self::CompleteJob { .. } => "complete-job",
            Self::Activate { .. } => "activate",
            Self::FailJob { .. } => "fail-job",
            Self::UpdateJob { .. } => "update-job",
            Self::ThrowError { .. } => "throw-error",
            Self::TriggerTimer { .. } => "trigger-timer",
            Self::CorrelateMessage { .. } => "correlate-message",
            Self::CatchSignal { .. } => "catch-signal",
            Self::RulesAnswered { .. } => "rules-answered",
            Self::SignOver { .. } => "sign-over",
            Self::ResolveIncident { .. } => "resolve-incident",
            Self::SetVariables { .. } => "set-variables",
            Self::DataRead { .. } => "data-read",
            Self::EffectDone { .. } => "effect-done",
            Self::AdoptLaw { .. } => "adopt-law",
            Self::Migrate { .. } => "migrate",
            Self::Modify { .. } => "modify",
            Self::Cancel { .. } => "cancel",
        }
    }
}
