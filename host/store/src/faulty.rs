//! A backend that fails where a test tells it to: before or after the fsync, once or for good, by a plan or by chance.

use crate::backend::{Answer, Backend, Write};
use crate::exchange::{Claim, Exchange, Got, MessageEntry, PostKind, SignalEntry, SignalTarget, Wanted};
use crate::hint::{Listener, Listening};
use crate::query::{ArtifactEntry, ArtifactKind, Duties, Duty, Head, Kept, Page, Question, Record, Snapshot};
use crate::register::Entry;
use crate::search::{self, Hits};
use crate::sql::copy::Piece;
use crate::view::Row;
use crate::{Error, Receipt};
use digipro_vocab::{CaseId, Digest, EntityId, Name};
use std::collections::BTreeMap;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};

/// What goes wrong at a commit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The machine stops before anything is durable.
    CrashBefore,
    /// The machine stops when all is durable, before anyone is told.
    CrashAfter,
    /// All is durable, but the answer is lost; the machine goes on.
    LostAnswer,
    /// The batch is refused with this error and nothing is kept; the machine goes on.
    Refused(Error),
}

/// What becomes of the calls of a backend.
pub trait Fate: Send + Sync + 'static {
    /// Asked before each question.
    ///
    /// # Errors
    /// What the question is answered with.
    fn read(&self) -> Result<(), Error>;

    /// Commits a batch, or part of it, or does not, and says what it wants.
    ///
    /// # Errors
    /// What the commit is answered with.
    fn commit(&self, inner: &dyn Backend, batch: &[Write]) -> Result<Vec<Answer>, Error>;
}

/// Faults, each at the number of a commit, from 1. After a crash nothing answers any more: open the inner backend
/// again, as a restarted machine would.
pub struct Plan {
    faults: BTreeMap<u64, Fault>,
    commits: AtomicU64,
    crashed: AtomicBool,
}

impl Plan {
    fn crash(&self) -> Error {
        self.crashed.store(true, Ordering::SeqCst);
        Error::Stopped
    }
}

impl Fate for Plan {
    fn read(&self) -> Result<(), Error> {
        if self.crashed.load(Ordering::SeqCst) { Err(Error::Stopped) } else { Ok(()) }
    }

    fn commit(&self, inner: &dyn Backend, batch: &[Write]) -> Result<Vec<Answer>, Error> {
        self.read()?;
        let number = self.commits.fetch_add(1, Ordering::SeqCst) + 1;
        match self.faults.get(&number) {
            None => inner.commit(batch),
            Some(Fault::CrashBefore) => Err(self.crash()),
            Some(Fault::Refused(error)) => Err(error.clone()),
            Some(Fault::CrashAfter) => inner.commit(batch).and_then(|_| Err(self.crash())),
            Some(Fault::LostAnswer) => {
                inner.commit(batch).and_then(|_| Err(Error::Uncertain("the answer was lost".into())))
            }
        }
    }
}

/// A backend that fails as its fate has it.
pub struct Faulty<B, F = Plan> {
    inner: B,
    fate: F,
}

impl<B: Backend> Faulty<B> {
    /// This backend with these faults.
    #[must_use]
    pub fn new(inner: B, plan: impl IntoIterator<Item = (u64, Fault)>) -> Self {
        let faults = plan.into_iter().collect();
        let fate = Plan { faults, commits: AtomicU64::new(0), crashed: AtomicBool::new(false) };
        Self { inner, fate }
    }

    /// Whether the machine has stopped.
    pub fn crashed(&self) -> bool {
        self.fate.crashed.load(Ordering::SeqCst)
    }
}

impl<B: Backend, F: Fate> Faulty<B, F> {
    /// This backend with this fate.
    #[must_use]
    pub fn with(inner: B, fate: F) -> Self {
        Self { inner, fate }
    }

    /// What becomes of its calls.
    pub fn fate(&self) -> &F {
        &self.fate
    }

    fn alive(&self) -> Result<&B, Error> {
        self.fate.read().map(|()| &self.inner)
    }
}

impl<B: Backend, F: Fate> Backend for Faulty<B, F> {
    fn commit(&self, batch: &[Write]) -> Result<Vec<Answer>, Error> {
        self.fate.commit(&self.inner, batch)
    }

    fn copy_out(&self, tell: &mut dyn FnMut(Piece) -> Result<(), Error>) -> Result<(), Error> {
        self.alive()?.copy_out(tell)
    }

    fn copy_in(&self, next: &mut dyn FnMut() -> Result<Option<Piece>, Error>) -> Result<(), Error> {
        self.alive()?.copy_in(next)
    }

    fn is_shared(&self) -> bool {
        self.inner.is_shared()
    }

    fn number_cases(&self, most: usize) -> Result<Vec<CaseId>, Error> {
        self.alive()?.number_cases(most)
    }

    fn duties(&self, asked: &Duties) -> Result<Vec<Row>, Error> {
        self.alive()?.duties(asked)
    }

    fn seen_to(&self, duty: Duty, cases: &[CaseId]) -> Result<(), Error> {
        self.alive()?.seen_to(duty, cases)
    }

    fn listen(&self, listener: Listener) -> Result<Option<Listening>, Error> {
        self.alive()?.listen(listener)
    }

    fn last_case(&self) -> Result<CaseId, Error> {
        self.alive()?.last_case()
    }

    fn receipt(&self, key: &str) -> Result<Option<Receipt>, Error> {
        self.alive()?.receipt(key)
    }

    fn heads(&self, after: Option<CaseId>, limit: usize) -> Result<Vec<Head>, Error> {
        self.alive()?.heads(after, limit)
    }

    fn head(&self, case: CaseId) -> Result<Option<Head>, Error> {
        self.alive()?.head(case)
    }

    fn records(&self, case: CaseId, after: u64, limit: usize) -> Result<Vec<Record>, Error> {
        self.alive()?.records(case, after, limit)
    }

    fn follow(&self, after: u64, limit: usize) -> Result<Vec<(CaseId, Record)>, Error> {
        self.alive()?.follow(after, limit)
    }

    fn snapshot(&self, case: CaseId) -> Result<Option<Snapshot>, Error> {
        self.alive()?.snapshot(case)
    }

    fn payload(&self, case: CaseId, digest: &Digest) -> Result<Kept, Error> {
        self.alive()?.payload(case, digest)
    }

    fn artifact(&self, digest: &Digest) -> Result<Option<Vec<u8>>, Error> {
        self.alive()?.artifact(digest)
    }

    fn artifacts(
        &self,
        kinds: &[ArtifactKind],
        after: u64,
        limit: usize,
    ) -> Result<Vec<ArtifactEntry>, Error> {
        self.alive()?.artifacts(kinds, after, limit)
    }

    fn register(&self) -> Result<Vec<Entry>, Error> {
        self.alive()?.register()
    }

    fn search(&self, plan: &search::Plan) -> Result<Hits, Error> {
        self.alive()?.search(plan)
    }

    fn tally(&self, plan: &search::Plan, by: &search::Column) -> Result<Vec<(Name, u64)>, Error> {
        self.alive()?.tally(plan, by)
    }

    fn stale_after(&self) -> Result<Option<CaseId>, Error> {
        self.alive()?.stale_after()
    }

    fn rows(&self, question: &Question, page: Page) -> Result<Vec<Row>, Error> {
        self.alive()?.rows(question, page)
    }
}

impl<B: Backend, F: Fate> Exchange for Faulty<B, F> {
    fn messages(&self, wanted: &Wanted, limit: usize) -> Result<Vec<MessageEntry>, Error> {
        self.alive()?.messages(wanted, limit)
    }

    fn signals(&self, after: u64, limit: usize) -> Result<Vec<SignalEntry>, Error> {
        self.alive()?.signals(after, limit)
    }

    fn signals_sent_by(&self, case: CaseId, seq: u64) -> Result<Vec<SignalEntry>, Error> {
        self.alive()?.signals_sent_by(case, seq)
    }

    fn targets(&self, signal: u64, after: u64, limit: usize) -> Result<Vec<SignalTarget>, Error> {
        self.alive()?.targets(signal, after, limit)
    }

    fn got(&self, kind: PostKind, number: u64) -> Result<Vec<Got>, Error> {
        self.alive()?.got(kind, number)
    }

    fn claim_of(&self, case: CaseId) -> Result<Option<Claim>, Error> {
        self.alive()?.claim_of(case)
    }

    fn data(&self, entity: Option<&EntityId>, store: &Name) -> Result<Option<Vec<u8>>, Error> {
        self.alive()?.data(entity, store)
    }

    fn conversation(&self, case: CaseId) -> Result<CaseId, Error> {
        self.alive()?.conversation(case)
    }

    fn members(&self, conversation: CaseId) -> Result<Vec<CaseId>, Error> {
        self.alive()?.members(conversation)
    }
}
