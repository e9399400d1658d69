//! Views: typed rows that are written in the same transaction as the record they follow from.
//!
//! The store keeps them and finds them; the runner computes them. All of them can be dropped and computed
//! again from the log (invariant LOG-IS-GROUND).
//! Moments are kept to the microsecond.

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
    /// How far it is.
    pub status: CaseStatus,
    /// When it was started.
    pub started: Instant,
    /// When it ended.
    pub ended: Option<Instant>,
    /// Open incidents.
    pub incidents: u32,
}

/// Work for a person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TaskRow {
    /// The case.
    pub case: CaseId,
    /// The task's ticket.
    pub ticket: Ticket,
    /// Id of the BPMN element.
    pub element: Name,
    /// Its name on the diagram.
    pub name: Name,
    /// The office whose inbox it is in.
    pub office: Option<Name>,
    /// Who has taken it.
    pub assignee: Option<Name>,
    /// The form to show.
    pub form: Option<Name>,
    /// When it became open.
    pub created: Instant,
    /// By when it should be done.
    pub due: Option<Instant>,
}

/// Work for a program.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct JobRow {
    /// The case.
    pub case: CaseId,
    /// The job's ticket.
    pub ticket: Ticket,
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
    /// Not to be handed out before.
    pub available: Instant,
    /// How often it was handed out: a worker that comes late shows an older number and is refused.
    pub lease: u32,
    /// Who has it.
    pub worker: Option<Name>,
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

/// Trouble of the machinery on a case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct IncidentRow {
    /// The case.
    pub case: CaseId,
    /// The incident's ticket.
    pub ticket: Ticket,
    /// Id of the BPMN element.
    pub element: Name,
    /// The `I####` code.
    pub code: Name,
    /// The cause, in English.
    pub message: String,
    /// Since when.
    pub created: Instant,
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
}

/// One change of a view.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ViewWrite {
    /// Insert the row, or replace the one with the same key.
    Put(Row),
    /// Remove the row of this case with this number, if there is one.
    Remove(View, u64),
}
