//! The columns by which rows are found and sorted: an enum for each view, so that none is a word from outside.

use crate::view::{
    CaseRow, CaseStatus, DecisionRow, ElementRow, FindingRow, IncidentRow, JobRow, Keyed, MessageRow, Row,
    Stage, TaskRow, TermRow, VariableRow, View,
};
use digipro_vocab::{CaseId, Date, Digest, EntityId, Instant, Name, Ticket};
use serde::{Deserialize, Serialize};

/// What stands in a column. Text is compared by its bytes.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Cell {
    /// A whole number; a moment is one of microseconds since 1970, a truth is 0 or 1.
    Whole(i64),
    /// Text; a day is ISO 8601 text.
    Text(Name),
    /// Bytes.
    Bytes(Vec<u8>),
}

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Whole numbers.
    Whole,
    /// Text.
    Text,
    /// One of a closed list of words.
    Word,
    /// Names, of which one can be looked for.
    Names,
    /// Bytes.
    Bytes,
}

impl Kind {
    /// Whether a value can stand in such a column.
    #[must_use]
    pub fn takes(self, cell: &Cell) -> bool {
        matches!(
            (self, cell),
            (Self::Whole, Cell::Whole(_))
                | (Self::Text | Self::Word, Cell::Text(_))
                | (Self::Bytes, Cell::Bytes(_))
        )
    }
}

/// A column of a view, as a backend sees it.
#[derive(Clone, Copy, Debug)]
pub struct Column {
    /// The view.
    pub view: View,
    /// Its name in the database.
    pub name: &'static str,
    /// What it holds.
    pub kind: Kind,
    /// Whether nothing can stand in it.
    pub optional: bool,
    /// What stands in it.
    pub read: fn(&Row) -> Option<Cell>,
}

impl PartialEq for Column {
    fn eq(&self, other: &Self) -> bool {
        (self.view, self.name) == (other.view, other.name)
    }
}

impl Eq for Column {}

macro_rules! cells {
    ($($kind:ty => |$value:ident| $cell:expr;)*) => {$(
        impl From<$kind> for Cell {
            fn from($value: $kind) -> Self {
                $cell
            }
        }
    )*};
}

cells! {
    i64 => |value| Self::Whole(value);
    u32 => |value| Self::Whole(i64::from(value));
    // Numbers of cases, tickets and records come from counters that start at 1.
    u64 => |value| Self::Whole(i64::try_from(value).unwrap_or(i64::MAX));
    bool => |value| Self::Whole(i64::from(value));
    CaseId => |value| value.0.into();
    Ticket => |value| value.0.into();
    Instant => |value| Self::Whole(value.as_microsecond());
    Name => |value| Self::Text(value);
    &Name => |value| Self::Text(Name::clone(value));
    &str => |value| Self::Text(value.into());
    String => |value| Self::Text(value.into());
    &String => |value| Self::Text(value.as_str().into());
    Date => |value| Self::Text(value.to_string().into());
    EntityId => |value| Self::Text(value.as_str().into());
    &EntityId => |value| Self::Text(value.as_str().into());
    Digest => |value| Self::Bytes(value.0.to_vec());
    CaseStatus => |value| word(&value);
    Stage => |value| word(&value);
}

/// The word that an enum without fields has in JSON.
fn word<T: Serialize>(value: &T) -> Cell {
    let json = serde_json::to_value(value).ok();
    Cell::Text(json.as_ref().and_then(|json| json.as_str()).unwrap_or_default().into())
}

macro_rules! optional {
    (required) => {
        false
    };
    (optional) => {
        true
    };
}

macro_rules! read {
    (required, $read:expr) => {
        Some($read.into())
    };
    (optional, $read:expr) => {
        $read.map(Into::into)
    };
}

/// Declares the columns of each type of row: variant, name in the database, what it holds, whether nothing can stand
/// there, and the value of a row.
macro_rules! columns {
    ($($(#[$doc:meta])* $column:ident of $row:ident {
        $($(#[$about:meta])* $variant:ident $name:literal $kind:ident $optional:ident |$at:ident| $read:expr;)*
    })*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $column {
            $($(#[$about])* $variant,)*
        }

        impl Columns for $column {
            type Row = $row;
            const ALL: &'static [Self] = &[$(Self::$variant),*];

            fn column(self) -> Column {
                match self {
                    $(Self::$variant => Column {
                        view: <$row as Keyed>::VIEW,
                        name: $name,
                        kind: Kind::$kind,
                        optional: optional!($optional),
                        read: |row| {
                            let $at = <$row>::from_row(row)?;
                            read!($optional, $read)
                        },
                    },)*
                }
            }
        }

        impl Searched for $row {
            type Column = $column;
        }
    )*};
}

columns! {
    /// Columns of cases.
    CaseColumn of CaseRow {
        /// Its number.
        Case "case_id" Whole required |row| row.case;
        /// Id of its process.
        Process "process" Text required |row| &row.process;
        /// The definition that it is pinned to.
        Definition "definition" Bytes required |row| row.definition;
        /// The entity whose case it is.
        Entity "entity" Text optional |row| row.entity.as_ref();
        /// The element instance that is its process.
        Instance "instance" Whole required |row| row.instance;
        /// How far it is.
        Status "status" Word required |row| row.status;
        /// When it was started.
        Started "started" Whole required |row| row.started;
        /// When it ended.
        Ended "ended" Whole optional |row| row.ended;
        /// Open incidents.
        Incidents "incidents" Whole required |row| row.incidents;
        /// The earliest last day of its legal time limits; the last of all days where none runs.
        Due "due" Text required |row| row.due;
        /// Whether a legal time limit stands still in it.
        Suspended "suspended" Whole required |row| row.suspended;
    }
    /// Columns of tasks.
    TaskColumn of TaskRow {
        /// The case.
        Case "case_id" Whole required |row| row.case;
        /// The ticket.
        Ticket "number" Whole required |row| row.ticket;
        /// The element instance.
        Instance "instance" Whole required |row| row.instance;
        /// Id of the BPMN element.
        Element "element" Text required |row| &row.element;
        /// Its name on the diagram.
        Name "name" Text required |row| &row.name;
        /// How far it is.
        Stage "stage" Word required |row| row.stage;
        /// The office whose inbox it is in.
        Office "office" Text optional |row| row.office.as_ref();
        /// Who has taken it.
        Assignee "assignee" Text optional |row| row.assignee.as_ref();
        /// People who may take it.
        Users "users" Names required |row| super::lines(&row.users);
        /// Groups whose people may take it.
        Groups "groups" Names required |row| super::lines(&row.groups);
        /// The form.
        Form "form" Text optional |row| row.form.as_ref();
        /// From 0 to 100.
        Priority "priority" Whole required |row| row.priority;
        /// When it became open.
        Created "created" Whole required |row| row.created;
        /// When to look at it again.
        FollowUp "follow_up" Whole optional |row| row.follow_up;
        /// By when it should be done.
        Due "due" Whole optional |row| row.due;
        /// When it was completed or cancelled.
        Ended "ended" Whole optional |row| row.ended;
    }
    /// Columns of jobs.
    JobColumn of JobRow {
        /// The case.
        Case "case_id" Whole required |row| row.case;
        /// The ticket.
        Ticket "number" Whole required |row| row.ticket;
        /// The element instance.
        Instance "instance" Whole required |row| row.instance;
        /// Id of the BPMN element.
        Element "element" Text required |row| &row.element;
        /// What kind of worker it is for.
        Kind "kind" Text required |row| &row.kind;
        /// Failures left.
        Retries "retries" Whole required |row| row.retries;
        /// The higher, the sooner.
        Priority "priority" Whole required |row| row.priority;
        /// Of what a listener is told.
        Listener "listener" Text optional |row| row.listener.as_ref();
        /// When it was first there.
        Created "created" Whole required |row| row.created;
        /// Not to be handed out before.
        Available "available" Whole required |row| row.available;
        /// How often it was handed out.
        Lease "lease" Whole required |row| row.lease;
        /// Who has it.
        Worker "worker" Text optional |row| row.worker.as_ref();
        /// Why the last worker failed.
        Failure "failure" Text optional |row| row.failure.as_ref();
    }
    /// Columns of incidents.
    IncidentColumn of IncidentRow {
        /// The case.
        Case "case_id" Whole required |row| row.case;
        /// The ticket.
        Ticket "number" Whole required |row| row.ticket;
        /// The element instance.
        Instance "instance" Whole required |row| row.instance;
        /// Id of the BPMN element.
        Element "element" Text required |row| &row.element;
        /// The `I####` code.
        Code "code" Text required |row| &row.code;
        /// The cause.
        Message "message" Text required |row| &row.message;
        /// Since when.
        Created "created" Whole required |row| row.created;
        /// When it was resolved.
        Resolved "resolved" Whole optional |row| row.resolved;
    }
    /// Columns of element instances.
    ElementColumn of ElementRow {
        /// The case.
        Case "case_id" Whole required |row| row.case;
        /// Its number.
        Instance "number" Whole required |row| row.instance;
        /// Id of the BPMN element.
        Element "element" Text required |row| &row.element;
        /// What it is.
        Kind "kind" Text required |row| &row.kind;
        /// The instance in which it runs.
        Around "around" Whole optional |row| row.around;
        /// Which instance of a multi-instance body, or round of a loop.
        Round "round" Whole required |row| row.round;
        /// How far it is.
        Stage "stage" Word required |row| row.stage;
        /// When it began.
        Started "started" Whole required |row| row.started;
        /// When it ended.
        Ended "ended" Whole optional |row| row.ended;
        /// The open incident.
        Incident "incident" Whole optional |row| row.incident;
    }
    /// Columns of variables.
    VariableColumn of VariableRow {
        /// The case.
        Case "case_id" Whole required |row| row.case;
        /// Its number.
        Number "number" Whole required |row| row.number;
        /// The element instance whose it is.
        Instance "instance" Whole required |row| row.instance;
        /// Its name.
        Name "name" Text required |row| &row.name;
        /// Its value as canonical JSON.
        Value "value" Text required |row| &row.value;
    }
    /// Columns of decisions.
    DecisionColumn of DecisionRow {
        /// The case.
        Case "case_id" Whole required |row| row.case;
        /// Its number.
        Number "number" Whole required |row| row.number;
        /// Number of the record.
        Seq "seq" Whole required |row| row.seq;
        /// The element instance.
        Instance "instance" Whole required |row| row.instance;
        /// Id of the decision.
        Decision "decision" Text required |row| &row.decision;
        /// Digest of the model.
        Model "model" Bytes required |row| row.model;
        /// When.
        At "at" Whole required |row| row.at;
    }
    /// Columns of findings.
    FindingColumn of FindingRow {
        /// The case.
        Case "case_id" Whole required |row| row.case;
        /// Its number.
        Number "number" Whole required |row| row.number;
        /// Number of the record.
        Seq "seq" Whole required |row| row.seq;
        /// The rule.
        Rule "rule" Text required |row| &row.rule;
        /// The rule point.
        Point "point" Text required |row| &row.point;
        /// What it found.
        Outcome "outcome" Word required |row| word(&row.outcome);
        /// What a violation does.
        Weight "weight" Word required |row| word(&row.weight);
        /// The day of the act.
        ActDate "act_date" Text required |row| row.act_date;
    }
    /// Columns of time limits.
    TermColumn of TermRow {
        /// The case.
        Case "case_id" Whole required |row| row.case;
        /// Its number.
        Number "number" Whole required |row| row.number;
        /// Its name in the kit.
        Name "name" Text required |row| &row.name;
        /// The day from which it runs.
        Start "start" Text required |row| row.start;
        /// The day on which it expires.
        Due "due" Text optional |row| row.due;
        /// Whether it stands still.
        Suspended "suspended" Whole required |row| row.suspended;
        /// The day on which it was met or given up.
        Ended "ended" Text optional |row| row.ended;
    }
    /// Columns of waits for messages.
    MessageColumn of MessageRow {
        /// The case.
        Case "case_id" Whole required |row| row.case;
        /// The ticket.
        Ticket "number" Whole required |row| row.ticket;
        /// Id of the BPMN element.
        Element "element" Text required |row| &row.element;
        /// Name of the message.
        Name "name" Text required |row| &row.name;
        /// Correlation key.
        Key "key" Text required |row| &row.key;
    }
}

/// The columns of a type of row.
pub trait Columns: Copy + Eq + std::fmt::Debug + Send + Sync + 'static {
    /// The rows.
    type Row: Searched<Column = Self>;
    /// All of them.
    const ALL: &'static [Self];

    /// As a backend sees it.
    fn column(self) -> Column;
}

/// A type of row that can be searched.
pub trait Searched: Keyed {
    /// Its columns.
    type Column: Columns<Row = Self>;
}
