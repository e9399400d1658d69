//! Questions to the views. Every answer is bounded by its caller.

use crate::search::Scope;
use crate::view::{CaseStatus, RowKey, View};
use digipro_vocab::{CaseId, Date, Digest, EntityId, Instant, Name, Ticket};
use serde::{Deserialize, Serialize};

/// A bounded part of an answer, in the order of the keys.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Page {
    /// Only what comes after this key.
    pub after: Option<RowKey>,
    /// At most this many rows.
    pub limit: usize,
}

impl Page {
    /// The first rows.
    #[must_use]
    pub fn first(limit: usize) -> Self {
        Self { after: None, limit }
    }

    /// The rows after a key.
    #[must_use]
    pub fn after(key: RowKey, limit: usize) -> Self {
        Self { after: Some(key), limit }
    }
}

/// Which cases; a field that is `None` does not restrict.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CaseFilter {
    /// In this state.
    pub status: Option<CaseStatus>,
    /// Of this process.
    pub process: Option<Name>,
    /// Of this entity.
    pub entity: Option<EntityId>,
}

/// Which tasks; a field that is `None` does not restrict.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TaskFilter {
    /// Of this case.
    pub case: Option<CaseId>,
    /// In the inbox of this office.
    pub office: Option<Name>,
    /// Taken by this person.
    pub assignee: Option<Name>,
}

/// A worker asks for jobs that have failures left; those of the highest priority come first, then those that
/// are available longest.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lease {
    /// The kind of jobs.
    pub kind: Name,
    /// Whose jobs.
    pub scope: Scope,
    /// Who asks.
    pub worker: Name,
    /// Jobs that are available at this moment.
    pub now: Instant,
    /// Until when nobody else gets them.
    pub until: Instant,
    /// At most this many.
    pub limit: usize,
}

/// Another end of the time for which a worker has a job.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Prolong {
    /// The case.
    pub case: CaseId,
    /// The job.
    pub ticket: Ticket,
    /// The lease that it was handed out under; whichever it is when absent.
    pub lease: Option<u32>,
    /// Until when nobody else gets it.
    pub until: Instant,
}

/// What a node sees to by itself, whichever node has begun it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Duty {
    /// Timers that are due.
    Timers,
    /// What cases are owed.
    Owed,
}

impl Duty {
    /// The word for it in the database.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Timers => "timers",
            Self::Owed => "owed",
        }
    }
}

/// A node asks what there is to see to. What it is told no other node is told until its time is over, so that two do
/// not do the same at once; a node that is lost loses nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Duties {
    /// What.
    pub duty: Duty,
    /// Now: timers are due at this moment or before.
    pub now: Instant,
    /// Until when no other node is told.
    pub until: Instant,
    /// Whether this node is told again what it sees to already.
    pub again: bool,
    /// Only what comes after this key, in the order of keys; timers come in the order of their moments.
    pub page: Page,
}

/// One record of a case's log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    /// Its number within the case, from 1.
    pub seq: u64,
    /// Its number within the store, from 1.
    pub position: u64,
    /// When the step was taken.
    pub at: Instant,
    /// What the chain covers.
    pub body: Vec<u8>,
    /// Payloads that came with it, in their order.
    pub payloads: Vec<Digest>,
    /// Hash of the chain up to and including it.
    pub hash: Digest,
}

/// The end of a case's chain.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize)]
pub struct Head {
    /// The case.
    pub case: CaseId,
    /// The definition that it is pinned to.
    pub definition: Digest,
    /// Number of its last record.
    pub seq: u64,
    /// Hash of the whole chain.
    pub hash: Digest,
}

/// A state that was kept, so that reading can begin after `seq`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Snapshot {
    /// The last record that it includes.
    pub seq: u64,
    /// The state.
    pub bytes: Vec<u8>,
}

/// What is left of a payload.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kept {
    /// The bytes, which have the digest asked for.
    Present(Vec<u8>),
    /// Erased, and the erasure is on the chain.
    Erased,
    /// Not there.
    Missing,
}

/// What kind of thing an artifact is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ArtifactKind {
    /// A deployed definition: the canonical bytes of an effective kit.
    Definition,
    /// That an older definition starts the new cases of its kit and entity again.
    Reinstatement,
    /// A rule pack.
    Pack,
    /// A decision model, form or other file that was deployed by itself.
    Resource,
    /// Anything else that is named by digest.
    Blob,
}

/// Whether an artifact is there, without its bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ArtifactEntry {
    /// Its number in the store: the order in which artifacts came.
    pub number: u64,
    /// What it is.
    pub kind: ArtifactKind,
    /// Its digest.
    pub digest: Digest,
    /// When it was first put.
    pub at: Instant,
}

/// A question to one view. Answers come in the order of the keys, unless it says otherwise; those that come
/// in another order are asked without [`Page::after`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Question {
    /// All rows.
    All(View),
    /// Rows of one case.
    OfCase(View, CaseId),
    /// The row of one case with this ticket.
    One(View, CaseId, Ticket),
    /// Cases that match.
    Cases(CaseFilter),
    /// Tasks that match.
    Tasks(TaskFilter),
    /// Jobs of this kind.
    Jobs(Name),
    /// Timers due at this moment or before (all when `None`), the earliest first.
    Timers(Option<Instant>),
    /// Cases that wait for a message with this name and key.
    Messages {
        /// Name of the message.
        name: Name,
        /// Correlation key.
        key: Name,
    },
    /// Cases that wait for this signal.
    Signals(Name),
    /// Limits that run, are not suspended and expire on this day or before, the earliest first.
    TermsDue(Date),
    /// What this rule said.
    FindingsOf(Name),
}

impl Question {
    /// The view that it is put to.
    #[must_use]
    pub fn view(&self) -> View {
        match self {
            Self::All(view) | Self::OfCase(view, _) | Self::One(view, ..) => *view,
            Self::Cases(_) => View::Cases,
            Self::Tasks(_) => View::Tasks,
            Self::Jobs(_) => View::Jobs,
            Self::Timers(_) => View::Timers,
            Self::Messages { .. } => View::Messages,
            Self::Signals(_) => View::Signals,
            Self::TermsDue(_) => View::Terms,
            Self::FindingsOf(_) => View::Findings,
        }
    }
}
