//! What a case can wait for: everything owed to the outside, and everything that stands still.

use crate::command::Variables;
use crate::id::{NodeIx, PointIx, ScopeId, TermIx, TokenId};
pub use crate::work::{Attributes, Changes, Job, Listening, Occasion, PRIORITY, Task, Transition};
use digipro_kit::effective::Mode;
use digipro_vocab::{Citation, Code, Date, Digest, Finding, Instant, Level, Name, Request, Value};
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// One wait, named by its ticket: closed when answered, when its owner is cancelled, or when what it belongs to ends.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Waiting {
    /// Whose it is.
    pub owner: Owner,
    /// The element: the activity itself, or the event that is waited for.
    pub node: NodeIx,
    /// What is waited for.
    pub wait: Wait,
}

/// Whose a wait is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Owner {
    /// The visit of a token to a flow node; boundary events belong to the token of their activity.
    Token(TokenId),
    /// A scope: the start events of its event subprocesses.
    Scope(ScopeId),
    /// The case: messages and signals to be sent, which outlive the token that threw them.
    Case,
}

/// What is waited for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Wait {
    /// A person.
    Task(Box<Task>),
    /// A worker.
    Job(Box<Job>),
    /// A moment.
    Timer(Timer),
    /// A message.
    Message {
        /// Its name.
        name: Name,
        /// Its correlation key; none where a process instance is begun.
        key: Option<Name>,
    },
    /// A signal.
    Signal {
        /// Its name.
        name: Name,
    },
    /// Variables that satisfy a condition. Nothing is owed to the outside: the case looks itself.
    Condition {
        /// Whether it was satisfied when it was last looked at: it occurs only when it comes to be (BPMN 2.0, 10.5.5).
        met: bool,
        /// Which trigger of the event it is, from 0.
        part: u32,
        /// Where its variables are looked up.
        scope: ScopeId,
    },
    /// A part of a parallel multiple event that has come, while others have not.
    Came {
        /// What had been waited for.
        wait: Box<Wait>,
        /// What it said.
        variables: Variables,
    },
    /// A person who chooses what is done next in an ad-hoc subprocess.
    Choice,
    /// The content of a data store, which outlives the case.
    Fetch {
        /// Which.
        store: Name,
        /// The variable that takes it.
        name: Name,
    },
    /// A data store that is to have this content from now on.
    Keep {
        /// Which.
        store: Name,
        /// The content.
        value: Value,
    },
    /// A message to be sent.
    Publish(Box<Publish>),
    /// A signal to be sent to all that wait for it.
    Broadcast {
        /// Its name.
        name: Name,
        /// What it says.
        variables: Variables,
    },
    /// Rule packs.
    Rules(Arc<Inquiry>),
    /// A person who mends something, or who signs.
    Incident(Box<Trouble>),
}

/// A timer. What is due is derived, never stored twice (invariant OWED-IS-DERIVED).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Timer {
    /// When it fires.
    pub due: Due,
    /// How it repeats.
    pub cycle: Option<Cycle>,
}

/// When a timer fires.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Due {
    /// At this moment.
    At(Instant),
    /// When a time limit of the case says so: not while it is stopped or has not begun.
    Term {
        /// The limit.
        term: TermIx,
        /// The scope that has it for itself; none for one of the case.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        scope: Option<ScopeId>,
        /// Civil days added to its due date; none: the day after it, when it has expired.
        offset: Option<i32>,
        /// From the first day on which the act is allowed (law.md T10).
        allowed: bool,
    },
}

/// How a timer repeats.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cycle {
    /// ISO 8601 duration between two firings, or a cron expression.
    pub every: Name,
    /// How often it still fires after this time; without end when absent.
    pub left: Option<u32>,
    /// After which moment it does not fire any more.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Instant>,
}

/// A message to be sent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Publish {
    /// Its name.
    pub name: Name,
    /// Its correlation key; empty when it can only begin a process.
    pub key: Name,
    /// What it says.
    pub variables: Variables,
    /// Id that prevents sending it twice.
    pub message_id: Option<Name>,
    /// How long it waits for a receiver, as an ISO 8601 duration.
    pub time_to_live: Option<Name>,
}

/// A rule call: what is asked of which packs (house.md 4).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Inquiry {
    /// The rule point of the kit.
    pub point: PointIx,
    /// Which of the element's rule points it is.
    pub at: u8,
    /// The day of the act, which selected the regime (invariant LAW-BY-ACT-DATE).
    pub act_date: Date,
    /// First day of the regime: with the point it names the regime.
    pub regime_from: Date,
    /// The norm that brought the regime; none in logs that were written before it was kept.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub citation: Option<Citation>,
    /// What the answers do. Packs in shadow are asked apart, so that nothing waits for them.
    #[serde(default, skip_serializing_if = "Mode::is_binding")]
    pub mode: Mode,
    /// What each pack is asked, State first. A pack is told only the facts that it declares.
    pub questions: Vec<Question>,
}

/// What one pack is asked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Question {
    /// Id of the pack.
    pub pack: Name,
    /// SHA-256 of the portable component that the regime pins.
    pub digest: Digest,
    /// Its contract version.
    pub contract: Name,
    /// Level of its publisher.
    pub level: Level,
    /// Digest of the canonical bytes of the request.
    pub asked: Digest,
    /// The request.
    pub request: Request,
}

/// An incident: what went wrong, and at which step the token waits.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Trouble {
    /// The `I####` code.
    #[serde(with = "crate::codes::as_id")]
    pub code: Code,
    /// The cause, in English.
    pub message: String,
    /// The step that resolving it tries again.
    pub step: Step,
    /// Whether a person may sign over it: the rules block or cannot say.
    pub sign: bool,
    /// What the rules said.
    pub findings: Vec<Finding>,
    /// The listener that could not be told of what has happened already.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub listener: Option<Listening>,
}

/// The steps of one visit of a token to a flow node, in their order. An incident stands at one of them, and
/// resolving it tries exactly that one again (invariant RETRY-THAT-STEP).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Step {
    /// Time limits and rule points at the entry.
    Enter,
    /// Multi-instance collection, input mappings.
    Begin,
    /// Start listeners, one after another, then boundary events.
    StartListeners,
    /// What the element does.
    Behave,
    /// Rule points at the completion.
    Judge,
    /// Output mappings.
    Deliver,
    /// End listeners, one after another.
    EndListeners,
    /// Time limits at the completion, and the flows to take.
    Leave,
    /// None of a token: a condition that is waited for is looked at.
    Watch,
}
