//! Events and their definitions (BPMN 10.5).

use super::{Base, DataInputOutput, Expression, IoSet};
use crate::text::{Reference, Text};
use digipro_vocab::Name;

/// An event.
#[derive(Clone, Debug, PartialEq)]
pub struct Event {
    /// Where it stands and so whether it catches or throws.
    pub position: EventPosition,
    /// Its definitions: none for a none event, several for a multiple event.
    pub definitions: Vec<EventDefinition>,
    /// Definitions that it shares with others (`eventDefinitionRef`).
    pub references: Vec<Reference>,
    /// A multiple event that catches only when all of its definitions have occurred.
    pub parallel_multiple: bool,
    /// Data inputs of a throw event, data outputs of a catch event.
    pub data: Vec<DataInputOutput>,
    /// Its input sets or output sets.
    pub sets: Vec<IoSet>,
}

/// Where an event stands.
#[derive(Clone, Debug, PartialEq)]
pub enum EventPosition {
    /// A start event of a process, a subprocess or an event subprocess.
    Start {
        /// In an event subprocess: whether it cancels the scope around it (`isInterrupting`, by default true).
        interrupting: bool,
    },
    /// An intermediate event that waits.
    IntermediateCatch,
    /// An intermediate event that happens.
    IntermediateThrow,
    /// An event on the boundary of an activity.
    Boundary {
        /// The activity (`attachedToRef`).
        attached_to: Option<Reference>,
        /// Whether it cancels the activity (`cancelActivity`, by default true).
        cancel_activity: bool,
    },
    /// An end event.
    End,
    /// The event that a multi-instance activity throws for its instances (`implicitThrowEvent`).
    Implicit,
}

/// What an event catches or throws, or, at the root of a document, what several events share.
#[derive(Clone, Debug, PartialEq)]
pub struct EventDefinition {
    /// What every element has; `digipro:timer` stands among its extensions.
    pub base: Base,
    /// Its kind.
    pub kind: EventKind,
}

/// The kinds of event definitions.
#[derive(Clone, Debug, PartialEq)]
pub enum EventKind {
    /// A message.
    Message {
        /// The message (`messageRef`).
        message: Option<Reference>,
        /// The operation that uses it (`operationRef`).
        operation: Option<Reference>,
    },
    /// A moment, a lapse of time or a recurrence.
    Timer {
        /// What is written: a valid timer has exactly one, unless `digipro:timer` refers to a time limit.
        times: Vec<(TimerKind, Expression)>,
    },
    /// An error.
    Error {
        /// The error (`errorRef`); none catches all.
        error: Option<Reference>,
    },
    /// An escalation.
    Escalation {
        /// The escalation (`escalationRef`); none catches all.
        escalation: Option<Reference>,
    },
    /// A signal.
    Signal {
        /// The signal (`signalRef`).
        signal: Option<Reference>,
    },
    /// A condition over data.
    Conditional {
        /// The condition.
        condition: Option<Expression>,
    },
    /// One end of a link within a process.
    Link {
        /// The name that both ends share.
        name: Option<Name>,
        /// The throwing ends, where a catching end names them.
        sources: Vec<Text>,
        /// The catching end, where a throwing end names it.
        target: Option<Text>,
    },
    /// Compensation.
    Compensate {
        /// The activity to compensate (`activityRef`); none compensates the scope.
        activity: Option<Reference>,
        /// Whether the throwing event waits for the handlers (`waitForCompletion`, by default true).
        wait_for_completion: bool,
    },
    /// Cancellation of a transaction.
    Cancel,
    /// Termination of the scope.
    Terminate,
}

/// What a timer expression gives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TimerKind {
    /// `timeDate`: a moment.
    Date,
    /// `timeDuration`: a lapse of time.
    Duration,
    /// `timeCycle`: a recurrence.
    Cycle,
}
