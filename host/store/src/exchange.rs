//! What passes between cases: messages that wait for a receiver, signals on their way, and who belongs together.
//!
//! It stands on no single chain, so it cannot be computed again from the logs: it is ground state, like the logs. All
//! of it is written in the transaction of the record that it comes from or goes into, so that what was sent is never
//! lost, and what a case takes has left in the very commit in which the case has it (invariant EXACTLY-ONCE-EFFECT).

use crate::Error;
use digipro_vocab::{CaseId, Digest, EntityId, Instant, Name, Ticket};

/// A message on its way into the buffer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewMessage {
    /// Within which entity.
    pub entity: Option<EntityId>,
    /// Its name.
    pub name: Name,
    /// Its correlation key; empty when it can only begin cases.
    pub key: Name,
    /// Its id: while a message waits, no second one with its name, key and id comes to wait.
    pub id: Option<Name>,
    /// When it was sent.
    pub at: Instant,
    /// From when on nobody gets it any more, once those that waited when it came have got it.
    pub until: Instant,
    /// Where it goes if it was sent along a message flow: there and nowhere else.
    pub direct: Option<Direct>,
    /// What it says: bytes that the store does not read.
    pub body: Vec<u8>,
}

/// Where a message goes that was sent along a message flow.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Direct {
    /// The conversation, named by its first case.
    pub conversation: CaseId,
    /// Id of the element that receives.
    pub element: Name,
}

/// A message in the buffer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MessageEntry {
    /// Its number in the store: the order in which messages came. Never given twice.
    pub number: u64,
    /// Whether those that waited when it came have got it.
    pub routed: bool,
    /// The message.
    pub message: NewMessage,
}

/// A process that a signal begins.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignalStart {
    /// The definition.
    pub definition: Digest,
    /// Id of the process.
    pub process: Name,
    /// Id of the start event; empty when none is named.
    pub start: Name,
    /// Which trigger of a multiple event.
    pub part: Option<u32>,
    /// Only where no case of the process waits for it.
    pub rather_joins: bool,
}

/// A signal to be sent to all cases that wait for it when it is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewSignal {
    /// Within which entity.
    pub entity: Option<EntityId>,
    /// Its name.
    pub name: Name,
    /// When it was sent.
    pub at: Instant,
    /// What it begins.
    pub starts: Vec<SignalStart>,
    /// What it says.
    pub body: Vec<u8>,
}

/// A signal that some have yet to get.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignalEntry {
    /// Its number in the store.
    pub number: u64,
    /// Its name.
    pub name: Name,
    /// When it was sent.
    pub at: Instant,
    /// What it says.
    pub body: Vec<u8>,
}

/// Somebody who has yet to get a signal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignalTarget {
    /// Its number among those of the signal, from 1.
    pub place: u64,
    /// Who.
    pub receiver: Receiver,
}

/// Who gets a signal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Receiver {
    /// A case that waits under this ticket.
    Case(CaseId, Ticket),
    /// A case that it begins.
    Start(SignalStart),
}

/// Something that is sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Post {
    /// To one receiver of each process.
    Message(NewMessage),
    /// To all that wait for it.
    Signal(NewSignal),
}

/// Which kind of thing was sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PostKind {
    /// A message.
    Message,
    /// A signal.
    Signal,
}

impl PostKind {
    /// The word for it in the database.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Message => "message",
            Self::Signal => "signal",
        }
    }
}

impl Post {
    /// What it is.
    #[must_use]
    pub fn kind(&self) -> PostKind {
        match self {
            Self::Message(_) => PostKind::Message,
            Self::Signal(_) => PostKind::Signal,
        }
    }
}

/// What became of something that was sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Posted {
    /// It is kept under this number.
    Kept(u64),
    /// The same request came before; nothing was changed.
    Repeated(u64),
    /// A message with its name, key and id waits already; nothing was changed.
    Known,
}

/// What a case gets with a step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Take {
    /// A message, as the one case of this process that gets it: before its time is over, or among those that waited
    /// when it came.
    Message {
        /// Its number.
        number: u64,
        /// Id of the process.
        process: Name,
    },
    /// A signal.
    Signal {
        /// Its number.
        number: u64,
        /// Which of its receivers.
        place: u64,
    },
}

/// The right to be the only case of its process that a message with this key has begun.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Claim {
    /// Within which entity.
    pub entity: Option<EntityId>,
    /// Id of the process.
    pub process: Name,
    /// The correlation key.
    pub key: Name,
}

/// The content of a data store of an entity, which outlives the cases that write it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DataContent {
    /// Of which entity.
    pub entity: Option<EntityId>,
    /// Which data store.
    pub store: Name,
    /// What it holds from now on: bytes that the store does not read.
    pub body: Vec<u8>,
}

/// What a step has to do with other cases; kept with it or not at all.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Dealings {
    /// What it sends.
    pub sends: Vec<Post>,
    /// What it gets.
    pub takes: Option<Take>,
    /// The lease under which a worker answers for a job: nothing is kept if the job was handed out again since.
    pub lease: Option<(Ticket, u32)>,
    /// The data store that it writes.
    pub data: Option<DataContent>,
    /// What it holds from its first step until it is over.
    pub claim: Option<Claim>,
    /// The conversation that it comes into.
    pub conversation: Option<CaseId>,
    /// Nothing will happen to the case any more: what it held is free.
    pub over: bool,
}

/// Who got something that was sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Got {
    /// Id of its process; none for a signal.
    pub process: Option<Name>,
    /// The case.
    pub case: CaseId,
    /// Whether it has begun with it.
    pub began: bool,
}

/// Which messages, in the order in which they came. What nobody gets any more is left out where a moment is given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// All after this number.
    After(u64),
    /// The one with this number.
    Number(u64),
    /// Those that this record has sent.
    SentBy(CaseId, u64),
    /// Those that were sent at this moment or before, and that not all have got who waited when they came.
    Unrouted(Instant),
    /// Those of this name after this number, whatever their key.
    Named {
        /// Within which entity.
        entity: Option<EntityId>,
        /// Their name.
        name: Name,
        /// After this number.
        after: u64,
        /// The moment.
        now: Instant,
    },
    /// Those that no case of this process has got.
    Fitting {
        /// Within which entity.
        entity: Option<EntityId>,
        /// Their name.
        name: Name,
        /// Their key.
        key: Name,
        /// Id of the process.
        process: Name,
        /// The moment.
        now: Instant,
    },
    /// Those that came along a message flow and that nobody has got.
    Direct {
        /// The conversation; any when absent.
        conversation: Option<CaseId>,
        /// Id of the element that receives.
        element: Name,
        /// The moment.
        now: Instant,
    },
}

/// Reads what passes between cases.
pub trait Exchange {
    /// Messages in the buffer.
    ///
    /// # Errors
    /// When the store cannot be read.
    fn messages(&self, wanted: &Wanted, limit: usize) -> Result<Vec<MessageEntry>, Error>;

    /// Signals after this number that some have yet to get.
    ///
    /// # Errors
    /// When the store cannot be read.
    fn signals(&self, after: u64, limit: usize) -> Result<Vec<SignalEntry>, Error>;

    /// The signals that a record has sent and that some have yet to get.
    ///
    /// # Errors
    /// When the store cannot be read.
    fn signals_sent_by(&self, case: CaseId, seq: u64) -> Result<Vec<SignalEntry>, Error>;

    /// Who has yet to get a signal, after this place.
    ///
    /// # Errors
    /// When the store cannot be read.
    fn targets(&self, signal: u64, after: u64, limit: usize) -> Result<Vec<SignalTarget>, Error>;

    /// Who got something, as long as that is remembered: while it is on its way, and for good when it was sent under a
    /// request.
    ///
    /// # Errors
    /// When the store cannot be read.
    fn got(&self, kind: PostKind, number: u64) -> Result<Vec<Got>, Error>;

    /// What a case holds.
    ///
    /// # Errors
    /// When the store cannot be read.
    fn claim_of(&self, case: CaseId) -> Result<Option<Claim>, Error>;

    /// The conversation of a case, named by its first case: itself, unless a message flow brought it into another.
    ///
    /// # Errors
    /// When the store cannot be read.
    fn conversation(&self, case: CaseId) -> Result<CaseId, Error>;

    /// The cases of a conversation, in the order of their numbers; at least its first.
    ///
    /// # Errors
    /// When the store cannot be read.
    fn members(&self, conversation: CaseId) -> Result<Vec<CaseId>, Error>;

    /// What a data store of an entity holds; nothing before it was written.
    ///
    /// # Errors
    /// When the store cannot be read.
    fn data(&self, entity: Option<&EntityId>, store: &Name) -> Result<Option<Vec<u8>>, Error>;
}
