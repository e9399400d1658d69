//! What events wait for and what they do.

use super::{Given, JobTask};
use crate::id::{NodeIx, TermIx};
use digipro_feel::Expression;
use digipro_vocab::Name;

/// What a catching event waits for.
#[derive(Clone, Debug)]
pub enum Trigger {
    /// Nothing.
    None,
    /// A message.
    Message(Message),
    /// A moment.
    Timer(TimerSpec),
    /// A signal.
    Signal(Given),
    /// An error with this code; any error without one.
    Error(Option<Name>),
    /// An escalation with this code; any escalation without one.
    Escalation(Option<Name>),
    /// That the activity is compensated.
    Compensation,
    /// That the transaction is cancelled.
    Cancel,
    /// The other end of a link.
    Link(Name),
    /// Data that satisfy a condition.
    Conditional(Box<Condition>),
    /// Several of these.
    Multiple(Box<Multiple>),
}

impl Trigger {
    /// The triggers of a multiple event; otherwise this one.
    #[must_use]
    pub fn parts(&self) -> &[Trigger] {
        match self {
            Self::Multiple(multiple) => &multiple.triggers,
            one => std::slice::from_ref(one),
        }
    }

    /// Whether all parts have to come before the event occurs.
    #[must_use]
    pub fn needs_all(&self) -> bool {
        matches!(self, Self::Multiple(multiple) if multiple.parallel)
    }
}

/// A condition over variables (BPMN 2.0, 10.5.5).
#[derive(Clone, Debug)]
pub struct Condition {
    /// When it is satisfied: when this is true.
    pub expression: Expression,
    /// The variables whose change makes it be looked at again.
    pub watches: Vec<Name>,
    /// Whether it is looked at again when one of them is created.
    pub on_create: bool,
    /// Whether it is looked at again when one of them gets another value.
    pub on_update: bool,
}

/// The triggers of a multiple event (BPMN 2.0, 10.5.5).
#[derive(Clone, Debug)]
pub struct Multiple {
    /// The triggers, in document order; those of definitions that it shares come last.
    pub triggers: Vec<Trigger>,
    /// Whether all have to come; otherwise any one of them.
    pub parallel: bool,
}

/// A message that is waited for.
#[derive(Clone, Debug)]
pub struct Message {
    /// Its name.
    pub name: Given,
    /// Its correlation key; none where it begins a process instance.
    pub key: Option<Expression>,
}

/// When a timer fires.
#[derive(Clone, Debug)]
pub enum TimerSpec {
    /// At a moment.
    Date(Given),
    /// After a duration.
    Duration(Given),
    /// Again and again.
    Cycle(Given),
    /// When a time limit says so.
    Term {
        /// The limit.
        term: TermIx,
        /// Civil days added to its due date, as an ISO 8601 duration such as `-P5D`.
        offset: Option<Given>,
        /// From the first day on which the act is allowed.
        allowed: bool,
    },
}

/// What a throwing event does.
#[derive(Clone, Debug)]
pub enum Throw {
    /// Nothing.
    None,
    /// Ends the scope with all that runs in it.
    Terminate,
    /// Throws an error.
    Error(Name),
    /// Throws an escalation.
    Escalation(Name),
    /// Compensates what was completed.
    Compensation {
        /// The activity; everything in the scope without one.
        activity: Option<NodeIx>,
        /// Whether it waits until all is compensated.
        wait: bool,
    },
    /// Cancels the transaction.
    Cancel,
    /// Sends a message itself.
    Message(Box<Send>),
    /// Lets a worker send it.
    Job(Box<JobTask>),
    /// Sends a signal.
    Signal(Given),
    /// Goes on at the other end of the link.
    Link(NodeIx),
    /// Does all of these; what waits or ends the scope comes last.
    Multiple(Vec<Throw>),
}

impl Throw {
    /// Whether it cancels the transaction in which it stands.
    #[must_use]
    pub fn cancels(&self) -> bool {
        match self {
            Self::Cancel => true,
            Self::Multiple(throws) => throws.iter().any(Self::cancels),
            _ => false,
        }
    }

    /// When its turn comes among those that one event throws: what may wait, and what ends the scope, comes last.
    pub(crate) fn turn(&self) -> u8 {
        match self {
            Self::None | Self::Message(_) | Self::Signal(_) | Self::Link(_) | Self::Multiple(_) => 0,
            Self::Escalation(_) => 1,
            Self::Job(_) | Self::Compensation { .. } => 2,
            Self::Terminate | Self::Error(_) | Self::Cancel => 3,
        }
    }
}

/// A message that the engine sends.
#[derive(Clone, Debug)]
pub struct Send {
    /// Its name.
    pub name: Given,
    /// Its correlation key.
    pub key: Option<Expression>,
    /// Id that prevents sending it twice.
    pub message_id: Option<Given>,
    /// How long it waits for a receiver.
    pub time_to_live: Option<Given>,
}
