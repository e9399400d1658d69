//! A time limit as a value with history: start, length, and the dated events that touched it.

use crate::{Calendar, Length, Norm, Reckoning, TermError, clock};
use digipro_vocab::{Date, Name};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// What a limit is for; it decides what the day after its end means, and whether its end rolls.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// Something must be done by the last day (T1-T9); the last day rolls forward over holidays.
    #[default]
    Ordinary,
    /// Something may not be done before the day after the last (T10); no roll.
    Dilatory,
    /// Something stays published through the last day (T11); no roll.
    Publication,
    /// An act takes effect on the day after the last (T12); no roll.
    Effects,
}

impl Kind {
    /// Whether a last day that is a holiday moves to the next day that is not (T2).
    #[must_use]
    pub fn rolls(self) -> bool {
        self == Self::Ordinary
    }
}

/// Something that happened to a limit, on a civil day. The order is only there to keep events in a set.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "event")]
pub enum Event {
    /// The clock stops; what remains continues on resumption (T7).
    Suspended {
        /// The last day that counts.
        day: Date,
        /// Which stop: the resumption names the same one.
        id: Name,
        /// The longest that the norm lets it last.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        cap: Option<Length>,
        /// The norm that allows it; that of the limit if none is named.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        norm: Option<Norm>,
    },
    /// The clock stops; on resumption the limit starts afresh (T8).
    Interrupted {
        /// The day of the interruption.
        day: Date,
        /// Which stop: the resumption names the same one.
        id: Name,
        /// The length from the resumption on, where the norm gives another one.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        length: Option<Length>,
        /// The norm that allows it; that of the limit if none is named.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        norm: Option<Norm>,
    },
    /// A stop ends: this day does not count, the next one does.
    Resumed {
        /// The day of the resumption.
        day: Date,
        /// Which stop.
        id: Name,
    },
    /// Notice that the application is about to be rejected (*preavviso di rigetto*, T9).
    Noticed {
        /// The day of the notice.
        day: Date,
        /// How long observations may be filed: ten days, or more where the entity grants them.
        window: Length,
    },
    /// The applicant files observations on the notice (T9).
    Observed {
        /// The day of filing.
        day: Date,
    },
    /// What the limit was for is done.
    Concluded {
        /// The day of the act.
        day: Date,
    },
}

impl Event {
    /// The day on which it happened.
    #[must_use]
    pub fn day(&self) -> Date {
        match self {
            Self::Suspended { day, .. }
            | Self::Interrupted { day, .. }
            | Self::Resumed { day, .. }
            | Self::Noticed { day, .. }
            | Self::Observed { day }
            | Self::Concluded { day } => *day,
        }
    }
}

/// A time limit (*termine*): what is known of it, from which its due date follows (invariant TERM-IS-HISTORY).
///
/// Events may be told in any order and late: the reckoning depends on the set alone, and telling one twice
/// changes nothing.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Limit {
    /// The day from which it runs; not counted itself (T1).
    pub start: Date,
    /// How long it is.
    pub length: Length,
    /// What it is for.
    #[serde(default)]
    pub kind: Kind,
    /// The day whose law applies; the start, unless a transitional norm says otherwise.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub law: Option<Date>,
    /// The norm that sets the length.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub norm: Option<Norm>,
    /// What happened to it.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub events: BTreeSet<Event>,
}

impl Limit {
    /// An ordinary limit that runs from a day.
    #[must_use]
    pub fn new(start: Date, length: Length) -> Self {
        Self { start, length, kind: Kind::Ordinary, law: None, norm: None, events: BTreeSet::new() }
    }

    /// Of another kind.
    #[must_use]
    pub fn of_kind(mut self, kind: Kind) -> Self {
        self.kind = kind;
        self
    }

    /// Set by this norm.
    #[must_use]
    pub fn set_by(mut self, norm: Norm) -> Self {
        self.norm = Some(norm);
        self
    }

    /// Under the law of this day.
    #[must_use]
    pub fn under_law_of(mut self, day: Date) -> Self {
        self.law = Some(day);
        self
    }

    /// Something happened to it.
    pub fn record(&mut self, event: Event) {
        self.events.insert(event);
    }

    /// The clock stops on a day; `cap` is the longest that the norm lets the stop last.
    pub fn suspend(&mut self, day: Date, id: impl Into<Name>, cap: Option<Length>) {
        self.record(Event::Suspended { day, id: id.into(), cap, norm: None });
    }

    /// A suspension or interruption ends.
    pub fn resume(&mut self, day: Date, id: impl Into<Name>) {
        self.record(Event::Resumed { day, id: id.into() });
    }

    /// The clock stops, to start afresh on resumption, with another length where the norm gives one.
    pub fn interrupt(&mut self, day: Date, id: impl Into<Name>, length: Option<Length>) {
        self.record(Event::Interrupted { day, id: id.into(), length, norm: None });
    }

    /// Notice of rejection is given (art. 10-bis), with the time for observations.
    pub fn notice(&mut self, day: Date, window: Length) {
        self.record(Event::Noticed { day, window });
    }

    /// Observations on the notice are filed.
    pub fn observations(&mut self, day: Date) {
        self.record(Event::Observed { day });
    }

    /// What the limit was for is done.
    pub fn conclude(&mut self, day: Date) {
        self.record(Event::Concluded { day });
    }

    /// The due date, and every step that leads to it.
    ///
    /// # Errors
    /// When the calendar does not encode the days concerned, when a date leaves the calendar, or when the
    /// limit has more events than anyone can have meant. What is merely odd about an event (a resumption
    /// without a stop) is no error: it is among the [irregularities](Reckoning::irregularities).
    pub fn reckon(&self, calendar: &Calendar) -> Result<Reckoning, TermError> {
        clock::reckon(self, calendar)
    }
}
