//! The outcome of a reckoning: due date, steps with their norms, and what was odd.

use crate::limits::{EVENTS_MAX, FIRST_DAY, LAST_DAY, LENGTH_MAX};
use digipro_vocab::{Argument, Citation, Date, FactValue, Message, Name};
use serde::{Deserialize, Serialize};

/// The rules of legal time. The numbers are those under which they are discussed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Rule {
    /// The first day is not counted, the last one is.
    T1,
    /// A last day that is a holiday moves to the next day that is not.
    T2,
    /// What is a holiday.
    T3,
    /// What is none: Saturdays, patron days.
    T4,
    /// Months and years end on the day of the same number.
    T5,
    /// Working days.
    T6,
    /// Suspension: what remains continues.
    T7,
    /// Interruption: the limit starts afresh.
    T8,
    /// Notice of rejection: stop, observations, ten days more.
    T9,
    /// Dilatory limits.
    T10,
    /// Publication.
    T11,
    /// Effects after the n-th day.
    T12,
    /// Stops that overlap count once.
    T13,
    /// The event that starts a limit.
    T14,
    /// A day is a civil day in Italy.
    T15,
    /// A limit is a value with history.
    T16,
}

/// One step of a reckoning: from a day to a day, by a rule, according to norms.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Step {
    /// The rule.
    pub rule: Rule,
    /// The norms behind it.
    pub citations: Vec<Citation>,
    /// The day from which the step goes.
    pub from: Date,
    /// The day that it comes to.
    pub to: Date,
    /// What to tell people: a key into [`texts`](crate::texts) and its arguments.
    pub message: Message,
}

/// How a stop works.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum StopKind {
    /// What remains continues (T7).
    Suspension,
    /// The limit starts afresh (T8).
    Interruption,
    /// Notice of rejection (T9).
    Notice,
}

/// A time during which the clock stood.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Stop {
    /// How it works.
    pub kind: StopKind,
    /// Which stop; empty for a notice of rejection.
    pub id: Name,
    /// The last day that counts before it.
    pub from: Date,
    /// The day on which it ends, itself not counted; none while it is open without a cap.
    pub to: Option<Date>,
    /// Whether the end lies in what was not yet told: a cap or the time for observations will end it.
    pub assumed: bool,
}

impl Stop {
    /// Whether the clock stands at the end of this day because of it.
    #[must_use]
    pub fn holds_on(&self, day: Date) -> bool {
        self.from <= day && self.to.is_none_or(|to| day < to)
    }
}

/// An event that changed nothing, and why.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Irregularity {
    /// The day of the event.
    pub day: Date,
    /// What to tell people: a key into [`texts`](crate::texts) and its arguments.
    pub message: Message,
}

/// What follows from a limit and a calendar.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Reckoning {
    /// The last day before any roll; none while the clock stands with no end in sight.
    pub due_raw: Option<Date>,
    /// The last day.
    pub due: Option<Date>,
    /// The day after the last: expiry of an ordinary limit, the first day on which a dilatory one lets act,
    /// the day of effects.
    pub after: Option<Date>,
    /// Days (working days, for limits in working days) still to run when the clock stands with no end in
    /// sight.
    pub remaining: Option<u32>,
    /// The stops that touched the limit, in the order of their start.
    pub stops: Vec<Stop>,
    /// The day on which what the limit was for was done.
    pub concluded: Option<Date>,
    /// The steps, in order.
    pub steps: Vec<Step>,
    /// Events that changed nothing.
    pub irregularities: Vec<Irregularity>,
}

impl Reckoning {
    /// Whether the clock stands at the end of this day.
    #[must_use]
    pub fn stopped_on(&self, day: Date) -> bool {
        self.stops.iter().any(|stop| stop.holds_on(day))
    }

    /// Whether this day comes after the last one.
    #[must_use]
    pub fn expired_on(&self, day: Date) -> bool {
        self.due.is_some_and(|due| day > due)
    }

    /// Whether what the limit was for was done by its last day; none while it is not done.
    #[must_use]
    pub fn in_time(&self) -> Option<bool> {
        self.concluded.map(|day| !self.expired_on(day))
    }

    /// How often the clock was stopped by a suspension, not counting notices of rejection.
    #[must_use]
    pub fn suspensions(&self) -> usize {
        self.stops.iter().filter(|stop| stop.kind == StopKind::Suspension).count()
    }
}

/// Why a limit cannot be reckoned.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TermError {
    /// The statutory holidays of that time are not encoded.
    #[error("the holidays of {0} are not encoded: the calendar begins on {FIRST_DAY}")]
    NotEncoded(Date),
    /// A date leaves the calendar.
    #[error("the limit that starts on {0} ends after {LAST_DAY}")]
    OutOfRange(Date),
    /// The length is beyond any that law knows.
    #[error("a limit of {0} is longer than {LENGTH_MAX} of its units")]
    TooLong(crate::Length),
    /// The limit has more events than can be meant.
    #[error("the limit has {0} events, more than {EVENTS_MAX}")]
    TooManyEvents(usize),
    /// No day of the calendar is a working day.
    #[error("the calendar `{0}` has no working day in a whole year")]
    NoWorkingDay(Name),
}

/// A message of this room.
pub(crate) fn message<const N: usize>(key: &str, arguments: [(&str, FactValue); N]) -> Message {
    let arguments =
        arguments.into_iter().map(|(name, value)| Argument { name: name.into(), value }).collect();
    Message { key: key.into(), arguments }
}

/// An event that changed nothing; its day is always an argument.
pub(crate) fn odd<const N: usize>(day: Date, key: &str, arguments: [(&str, FactValue); N]) -> Irregularity {
    let mut message = message(key, arguments);
    message.arguments.push(Argument { name: "day".into(), value: FactValue::Day(day) });
    Irregularity { day, message }
}
