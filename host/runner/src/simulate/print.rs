//! What a simulation tells: one event a line (docs/simulate.md). Stable: external suites read it.

use digipro_machine::{Rules, Verdict};
use digipro_vocab::{CaseId, Digest, Finding, Instant, Name, Ticket, Value, value::Fields};
use serde::Serialize;
use std::sync::Arc;

/// One thing that happened in a simulation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SimEvent {
    /// The virtual time.
    pub at: Instant,
    /// Number of the event, from 1.
    pub number: u64,
    /// The case, from 1 in the order in which they start; none for what concerns no case.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub case: Option<CaseId>,
    /// What happened.
    #[serde(flatten)]
    pub what: Happened,
}

/// An element and which visit of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Visit {
    /// Id of the element.
    pub element: Name,
    /// Ids of the process and of the activities around it, outermost first and the element last, separated by `/`.
    /// An instance of a multi-instance activity has its number in brackets, from 1.
    pub path: Name,
    /// The visit: unique within the case.
    pub visit: u64,
}

/// A completed visit that is compensated.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Compensation {
    /// Id of the activity.
    pub element: Name,
    /// The completed visit.
    pub visit: u64,
    /// Id of the compensation boundary event that it has; none where its inside is compensated.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub by: Option<Name>,
}

/// A user task, and how it stands or will stand.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Stands {
    /// Id of the task.
    pub element: Name,
    /// The task.
    pub ticket: Ticket,
    /// What it says of itself.
    #[serde(flatten)]
    pub shown: Shown,
}

/// What a user task says of itself.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Shown {
    /// Who has it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub assignee: Option<Name>,
    /// Groups whose people may take it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub groups: Vec<Name>,
    /// People who may take it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub users: Vec<Name>,
    /// When it should be done.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub due: Option<Name>,
    /// When to look at it again.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub follow_up: Option<Name>,
    /// Its priority, where it is not that of any task.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub priority: Option<u8>,
    /// Its form.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub form: Option<Name>,
}

/// What happened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "event", rename_all = "kebab-case")]
pub enum Happened {
    /// A case began.
    Started {
        /// Id of its process.
        process: Name,
        /// Id of its start event; none where it begins with nothing in particular.
        #[serde(skip_serializing_if = "Option::is_none")]
        start: Option<Name>,
    },
    /// A sequence flow was taken.
    Taken {
        /// Id of the flow.
        flow: Name,
        /// Where it comes from.
        from: Name,
        /// Where it goes.
        to: Name,
    },
    /// An escalation was thrown.
    Escalated {
        /// The escalation code.
        code: Name,
        /// Id of the event that catches it; none if nothing does.
        #[serde(skip_serializing_if = "Option::is_none")]
        element: Option<Name>,
    },
    /// A completed activity began to be compensated.
    Compensating(Compensation),
    /// A completed activity was compensated.
    Compensated(Compensation),
    /// An element was entered.
    Entered(Visit),
    /// An element ended normally.
    Completed(Visit),
    /// An element was cut short.
    Cancelled(Visit),
    /// A joining gateway has all that it waits for.
    Joined {
        /// Id of the gateway.
        element: Name,
    },
    /// A variable got a value.
    Written {
        /// Its name.
        name: Name,
        /// Its value.
        value: Value,
        /// Whose it is: the path of the process or activity.
        scope: Name,
    },
    /// Something is waited for from now on.
    Waiting {
        /// Id of the element.
        element: Name,
        /// Names the wait within the case.
        ticket: Ticket,
        /// What is waited for.
        #[serde(flatten)]
        wait: Awaited,
    },
    /// Something is no longer waited for.
    Over {
        /// Id of the element.
        element: Name,
        /// The wait.
        ticket: Ticket,
    },
    /// A worker failed on a job that will be tried again.
    Failed {
        /// Id of the element.
        element: Name,
        /// The job.
        ticket: Ticket,
        /// Attempts left.
        retries: u32,
        /// Why.
        message: String,
    },
    /// Something was asked of a user task; its listeners are told first.
    Asked {
        /// Id of the task.
        element: Name,
        /// The task.
        ticket: Ticket,
        /// What: `create`, `assign`, `claim`, `unassign`, `update` or `complete`.
        action: Name,
    },
    /// A listener corrected what was asked of a user task.
    Corrected(Stands),
    /// A listener denied what was asked of a user task.
    Denied {
        /// Id of the task.
        element: Name,
        /// The task.
        ticket: Ticket,
        /// Why.
        reason: String,
    },
    /// A user task changed hands.
    Assigned {
        /// Id of the task.
        element: Name,
        /// The task.
        ticket: Ticket,
        /// Who has it.
        #[serde(skip_serializing_if = "Option::is_none")]
        assignee: Option<Name>,
    },
    /// A user task changed.
    Updated(Stands),
    /// A condition that is waited for came to be satisfied, or ceased to be.
    Condition {
        /// Id of the element.
        element: Name,
        /// The wait.
        ticket: Ticket,
        /// Whether it is satisfied now.
        met: bool,
    },
    /// An error was thrown and caught.
    Caught {
        /// Its code.
        code: Name,
        /// Id of the event that catches it.
        element: Name,
    },
    /// A message was sent.
    Message {
        /// Its name.
        name: Name,
        /// Its correlation key; whatever key when absent.
        #[serde(skip_serializing_if = "Option::is_none")]
        key: Option<Name>,
        /// Id of the element to which a message flow leads.
        #[serde(skip_serializing_if = "Option::is_none")]
        to: Option<Name>,
        /// What became of it.
        #[serde(flatten)]
        reached: Reached,
    },
    /// A signal was sent.
    Signal {
        /// Its name.
        name: Name,
        /// Whom it reached.
        #[serde(flatten)]
        reached: Reached,
    },
    /// A decision was taken.
    Decided {
        /// The element.
        element: Name,
        /// Id of the decision, service or knowledge model.
        decision: Name,
        /// SHA-256 of the decision model.
        model: Digest,
        /// The tables that were evaluated, with the rules that matched.
        matched: Vec<Rules>,
    },
    /// The conditions by which processes begin were looked at.
    Conditions {
        /// Cases that have begun.
        started: Vec<CaseId>,
    },
    /// The rules judged an act.
    Judged {
        /// The rule point.
        point: Name,
        /// What follows; none when they could not say.
        verdict: Option<Verdict>,
        /// What they found.
        findings: Vec<Finding>,
    },
    /// A person signed where the rules block or cannot say.
    Signed {
        /// The rule point.
        point: Name,
        /// Why.
        reason: String,
        /// Whether the act goes on.
        proceed: bool,
    },
    /// A task went back to the person who submitted it.
    Returned {
        /// What the rules found.
        findings: Vec<Finding>,
    },
    /// Something happened to a time limit.
    Term {
        /// The time limit.
        term: Name,
        /// Its due day from now on, where it has one.
        due: Option<digipro_vocab::Date>,
    },
    /// An incident was resolved: its step is tried again.
    Resolved {
        /// The step.
        step: digipro_machine::Step,
    },
    /// Something that the plan does was refused.
    Refused {
        /// What was asked.
        action: Name,
        /// The `R####` code.
        code: Name,
        /// Why.
        message: String,
    },
    /// A case ended.
    Ended {
        /// Whether it was completed or cancelled.
        how: Ending,
        /// The variables that it left.
        variables: Arc<Fields>,
    },
    /// The simulation stopped. Always the last event.
    Stopped {
        /// Why.
        reason: Reason,
        /// Commands carried out.
        steps: u64,
        /// Cases that have not ended.
        open: Vec<CaseId>,
    },
}

/// What is waited for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "for", rename_all = "kebab-case")]
pub enum Awaited {
    /// A person.
    Task(Shown),
    /// A worker.
    Job {
        /// Its type.
        #[serde(rename = "type")]
        kind: Name,
        /// Attempts left.
        retries: u32,
        /// Its priority, where it has one.
        #[serde(skip_serializing_if = "Option::is_none")]
        priority: Option<i64>,
        /// For the job of a listener: of what it is told.
        #[serde(skip_serializing_if = "Option::is_none")]
        listener: Option<Name>,
        /// For the job of a listener of a user task: what is asked of the task.
        #[serde(skip_serializing_if = "Option::is_none")]
        action: Option<Name>,
        /// For the job of a listener of a user task: which of the task's attributes it changes.
        #[serde(skip_serializing_if = "Vec::is_empty")]
        changed: Vec<&'static str>,
    },
    /// A moment.
    Timer {
        /// When; none while its time limit stands still.
        due: Option<Instant>,
    },
    /// A message.
    Message {
        /// Its name.
        name: Name,
        /// Its key.
        #[serde(skip_serializing_if = "Option::is_none")]
        key: Option<Name>,
    },
    /// A signal.
    Signal {
        /// Its name.
        name: Name,
    },
    /// The content of a data store.
    Fetch {
        /// Its id.
        store: Name,
    },
    /// A data store that is written.
    Keep {
        /// Its id.
        store: Name,
        /// Its content.
        value: Value,
    },
    /// A person who chooses in an ad-hoc subprocess.
    Choice {
        /// Ids of what can be chosen.
        among: Vec<Name>,
    },
    /// Variables that satisfy a condition.
    Condition {},
    /// The other triggers of a parallel multiple event, one of which has come.
    Others {},
    /// Sending a message.
    Publish {
        /// Its name.
        name: Name,
        /// Its key.
        key: Name,
    },
    /// Sending a signal.
    Broadcast {
        /// Its name.
        name: Name,
    },
    /// The rule packs.
    Rules {
        /// The rule point.
        point: Name,
    },
    /// A person who mends something.
    Incident {
        /// The `I####` code.
        code: Name,
        /// The cause.
        message: String,
    },
}

/// Whom a message or signal reached.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Reached {
    /// Cases that waited for it.
    pub reached: Vec<CaseId>,
    /// Cases that it started.
    pub started: Vec<CaseId>,
    /// Whether it waits for somebody who waits for it.
    pub kept: bool,
}

/// How a case ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Ending {
    /// Nothing was left to do.
    Completed,
    /// Somebody ended it.
    Cancelled,
}

/// Why a simulation stopped.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Reason {
    /// All cases have ended.
    AllEnded,
    /// Cases still wait, but nothing that the plan does will ever come.
    NothingToDo,
    /// The moment at which the plan stops.
    Time,
    /// The number of commands at which the plan stops.
    Steps,
}
