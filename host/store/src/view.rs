//! Views: typed rows that are written in the same transaction as the record they follow from.
//!
//! The store keeps them and finds them; the runner computes them. All of them can be dropped and computed
//! again from the log (invariant LOG-IS-GROUND).
//! Moments are kept to the microsecond.

pub use crate::rows::*;
use digipro_vocab::{CaseId, Instant, Name, Ticket};
use serde::{Deserialize, Serialize};

/// Declares the enum of views and of rows, one variant for each type of row.
macro_rules! views {
    ($($(#[$doc:meta])* $view:ident($row:ident, $number:expr);)*) => {
        /// Names a view.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(rename_all = "lowercase")]
        pub enum View {
            $($(#[$doc])* $view,)*
        }

        /// A row of any view.
        #[derive(Clone, Debug, PartialEq, Eq)]
        pub enum Row {
            $($(#[$doc])* $view($row),)*
        }

        impl View {
            /// Every view.
            pub const ALL: &[Self] = &[$(Self::$view),*];
        }

        impl Row {
            /// Where the row belongs.
            #[must_use]
            pub fn view(&self) -> View {
                match self {
                    $(Self::$view(_) => View::$view,)*
                }
            }

            /// The case and the number within the case: the key of the row.
            #[must_use]
            pub fn key(&self) -> RowKey {
                match self {
                    $(Self::$view(row) => row.row_key(),)*
                }
            }
        }

        $(
            impl Keyed for $row {
                const VIEW: View = View::$view;
                fn row_key(&self) -> RowKey {
                    let number: fn(&Self) -> u64 = $number;
                    (self.case, number(self))
                }
                fn from_row(row: &Row) -> Option<&Self> {
                    if let Row::$view(row) = row { Some(row) } else { None }
                }
            }

            impl From<$row> for Row {
                fn from(row: $row) -> Self {
                    Self::$view(row)
                }
            }
        )*
    };
}

/// Key of a row: the case, and a number within it (0 for the case itself).
pub type RowKey = (CaseId, u64);

/// A type of row.
pub trait Keyed: Clone + Send {
    /// Its view.
    const VIEW: View;
    /// The key of the row.
    fn row_key(&self) -> RowKey;
    /// The row, if it is of this type.
    fn from_row(row: &Row) -> Option<&Self>;
}

views! {
    /// Cases.
    Cases(CaseRow, |_| 0);
    /// Work for people.
    Tasks(TaskRow, |row| row.ticket.0);
    /// Work for programs.
    Jobs(JobRow, |row| row.ticket.0);
    /// Timers.
    Timers(TimerRow, |row| row.ticket.0);
    /// Waiting for messages.
    Messages(MessageRow, |row| row.ticket.0);
    /// Waiting for signals.
    Signals(SignalRow, |row| row.ticket.0);
    /// Trouble of the machinery.
    Incidents(IncidentRow, |row| row.ticket.0);
    /// What rules said.
    Findings(FindingRow, |row| row.number);
    /// Time limits.
    Terms(TermRow, |row| row.number);
    /// What the runner owes.
    Owed(OwedRow, |row| row.ticket.0);
    /// Visits to elements.
    Elements(ElementRow, |row| row.instance);
    /// Variables.
    Variables(VariableRow, |row| row.number);
    /// Decisions that were taken.
    Decisions(DecisionRow, |row| row.number);
}

impl View {
    /// Whether its rows stay when what they show is over. Questions tell only of what is open in it; a search finds
    /// the rest too.
    #[must_use]
    pub fn keeps_history(self) -> bool {
        matches!(self, Self::Tasks | Self::Incidents)
    }
}

impl Row {
    /// Whether what it shows goes on.
    #[must_use]
    pub fn is_open(&self) -> bool {
        match self {
            Self::Tasks(task) => task.stage == Stage::Active,
            Self::Incidents(incident) => incident.resolved.is_none(),
            Self::Elements(element) => element.stage == Stage::Active,
            _ => true,
        }
    }
}

/// What becomes of a row that stays.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// A task, an element instance or an incident is over.
    Ended(Stage, Instant),
    /// An element instance has this incident from now on, or none.
    Incident(Option<Ticket>),
    /// The element of an instance has this id from now on.
    Renamed(Name),
    /// A job has so many attempts left and this priority from now on; whoever has it goes on with it.
    Job(u32, i64),
}

impl Change {
    /// Does it to a row; one that it does not concern stays as it is.
    pub fn apply(&self, row: &mut Row) {
        match (self, row) {
            (Self::Ended(stage, at), Row::Tasks(task)) => {
                (task.stage, task.ended) = (*stage, Some(*at));
            }
            (Self::Ended(stage, at), Row::Elements(element)) => {
                (element.stage, element.ended) = (*stage, Some(*at));
            }
            (Self::Ended(_, at), Row::Incidents(incident)) => incident.resolved = Some(*at),
            (Self::Incident(ticket), Row::Elements(element)) => element.incident = *ticket,
            (Self::Renamed(id), Row::Elements(element)) => element.element = id.clone(),
            (Self::Job(retries, priority), Row::Jobs(job)) => {
                (job.retries, job.priority) = (*retries, *priority);
            }
            _ => {}
        }
    }
}

/// One change of a view.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(clippy::large_enum_variant, reason = "nearly all are rows")]
pub enum ViewWrite {
    /// Insert the row, or replace the one with the same key.
    Put(Row),
    /// Change the row of this case with this number, if there is one.
    Change(View, u64, Change),
    /// Remove the row of this case with this number, if there is one.
    Remove(View, u64),
}
