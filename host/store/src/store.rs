//! The store as its users see it: a backend behind a queue with group commit, and typed questions.

use crate::backend::{Answer, Backend, Write};
use crate::chain::{self, Erasure};
use crate::committer::{Committer, Reply, Watch, Watched};
use crate::exchange::{Post, Posted};
use crate::limits;
use crate::query::{
    ArtifactEntry, ArtifactKind, CaseFilter, Head, Kept, Lease, Page, Prolong, Question, Record, Snapshot,
    TaskFilter,
};
use crate::search::{Columns, Found, Kind, Search};
use crate::view::{
    CaseRow, FindingRow, IncidentRow, JobRow, Keyed, MessageRow, OwedRow, Row, SignalRow, TaskRow, TermRow,
    TimerRow, View,
};
use crate::{
    Append, Duties, Duty, Error, Listener, Listening, Memory, Payload, Postgres, Receipt, Sqlite, Written,
};
use digipro_vocab::{CaseId, Date, Digest, Instant, Name, Ticket};
use std::collections::VecDeque;
use std::path::Path;
use std::sync::{Arc, Mutex, mpsc};

/// A store: the logs of all cases, what they name by digest, and their views. Cheap to clone; the last clone
/// that goes writes what is queued.
#[derive(Clone)]
pub struct Store(Arc<Inner>);

struct Inner {
    // Declared first, so that it stops before the backend goes.
    committer: Committer,
    watched: Watched,
    backend: Arc<dyn Backend>,
    numbers: Mutex<Numbers>,
}

/// Numbers for new cases.
struct Numbers {
    /// Those that the backend has given to nobody else.
    mine: VecDeque<CaseId>,
    /// The last one, where this process counts by itself.
    last: u64,
}

impl Numbers {
    fn of(backend: &dyn Backend) -> Result<Mutex<Self>, Error> {
        Ok(Mutex::new(Self { mine: VecDeque::new(), last: backend.last_case()?.0 }))
    }
}

impl Store {
    /// Opens the SQLite database at this path; makes one if there is none.
    ///
    /// # Errors
    /// When it cannot be opened, is damaged, another program's, or written by a newer version.
    pub fn open(path: &Path) -> Result<Self, Error> {
        Self::on(Arc::new(Sqlite::open(path)?))
    }

    /// Opens the SQLite database at this path to be read only: for audits. Not a byte of it changes.
    ///
    /// # Errors
    /// When it cannot be opened, is damaged, another program's, or of another version than this program's.
    pub fn open_read_only(path: &Path) -> Result<Self, Error> {
        Self::on(Arc::new(Sqlite::open_read_only(path)?))
    }

    /// Opens what is at this address (`postgresql://…`), which many nodes share, or else the file at this path.
    ///
    /// # Errors
    /// When it cannot be reached or opened, refuses, is damaged, another program's, or written by a newer version.
    pub fn connect(place: &str) -> Result<Self, Error> {
        if crate::postgres::is_address(place) {
            Self::on(Arc::new(Postgres::open(place)?))
        } else {
            Self::open(Path::new(place))
        }
    }

    /// A store that is gone with the process: for simulations and tests.
    ///
    /// # Errors
    /// When the committer's thread cannot be started.
    pub fn in_memory() -> Result<Self, Error> {
        Self::on(Arc::new(Memory::default()))
    }

    /// A store on any backend.
    ///
    /// # Errors
    /// When the backend cannot be read or the committer's thread cannot be started.
    pub fn on(backend: Arc<dyn Backend>) -> Result<Self, Error> {
        let numbers = Numbers::of(backend.as_ref())?;
        let watched = Watched::default();
        let committer = Committer::start(Arc::clone(&backend), Arc::clone(&watched))?;
        Ok(Self(Arc::new(Inner { committer, watched, backend, numbers })))
    }

    /// A store without a thread: each write is committed by itself, on the thread of whoever writes. For simulations,
    /// which decide themselves what happens next.
    ///
    /// # Errors
    /// When the backend cannot be read.
    pub fn inline(backend: Arc<dyn Backend>) -> Result<Self, Error> {
        let numbers = Numbers::of(backend.as_ref())?;
        let watched = Watched::default();
        let committer = Committer::inline(Arc::clone(&backend), Arc::clone(&watched));
        Ok(Self(Arc::new(Inner { committer, watched, backend, numbers })))
    }

    /// Tells from now on of each commit: how many writes, and how long. Who comes first is told; others are not.
    pub fn watch_commits(&self, watch: Watch) {
        let _ = self.0.watched.set(watch);
    }

    /// Whether writes of several threads share commits, so that it pays to write side by side.
    #[must_use]
    pub fn shares_commits(&self) -> bool {
        self.0.committer.shares_commits()
    }

    /// A number for a new case. Numbers may be skipped, never given twice. If another process took it first,
    /// the first append is a conflict: then refresh the numbers and ask again.
    ///
    /// # Errors
    /// When the numbers are with the backend, and it does not answer.
    pub fn new_case(&self) -> Result<CaseId, Error> {
        let mut numbers = self.0.numbers.lock().map_err(|_| Error::Stopped)?;
        if let Some(number) = numbers.mine.pop_front() {
            return Ok(number);
        }
        numbers.mine.extend(self.0.backend.number_cases(limits::NUMBERS_TAKEN)?);
        Ok(numbers.mine.pop_front().unwrap_or_else(|| {
            numbers.last += 1;
            CaseId(numbers.last)
        }))
    }

    /// Takes note of the cases that other processes have started since.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn refresh_case_numbers(&self) -> Result<(), Error> {
        let last = self.0.backend.last_case()?.0;
        let mut numbers = self.0.numbers.lock().map_err(|_| Error::Stopped)?;
        numbers.mine.clear();
        numbers.last = numbers.last.max(last);
        Ok(())
    }

    /// Whether several nodes work on it at once.
    #[must_use]
    pub fn is_shared(&self) -> bool {
        self.0.backend.is_shared()
    }

    /// What this node sees to now: timers that are due, or what cases are owed.
    ///
    /// # Errors
    /// When the store cannot be read or written.
    pub fn duties<R: Keyed>(&self, asked: &Duties) -> Result<Vec<R>, Error> {
        let rows = self.0.backend.duties(asked)?;
        Ok(rows.iter().filter_map(R::from_row).cloned().collect())
    }

    /// The node has seen to these cases.
    ///
    /// # Errors
    /// When the store cannot be written.
    pub fn seen_to(&self, duty: Duty, cases: &[CaseId]) -> Result<(), Error> {
        self.0.backend.seen_to(duty, cases)
    }

    /// Tells what other nodes write, as a hint, until the answer is dropped. Nothing where there are no other nodes.
    ///
    /// # Errors
    /// When nobody can listen.
    pub fn listen(&self, listener: Listener) -> Result<Option<Listening>, Error> {
        self.0.backend.listen(listener)
    }

    /// Appends a step and waits until it is durable.
    ///
    /// # Errors
    /// When it could not be written. A conflict or a duplicate is an answer, not an error.
    pub fn append(&self, append: Append) -> Result<Written, Error> {
        check(&append)?;
        written(self.write(Write::Append(append))?)
    }

    /// Appends a step; `then` is called on the committer's thread once it is durable or has failed.
    pub fn submit(&self, append: Append, then: impl FnOnce(Result<Written, Error>) + Send + 'static) {
        if let Err(error) = check(&append) {
            return then(Err(error));
        }
        let reply: Reply = Box::new(move |answer| then(answer.and_then(written)));
        self.0.committer.submit(Write::Append(append), reply);
    }

    /// Removes the bytes of a payload of a case, records on its chain that, why and by whom they were removed,
    /// and drops the case's snapshot, which may hold them too. The chain stays whole. The case's views may
    /// still show them: compute these again.
    ///
    /// # Errors
    /// When there is no such case or it could not be written.
    pub fn erase(&self, case: CaseId, erasure: Erasure) -> Result<Written, Error> {
        written(self.write(Write::Erase(case, erasure))?)
    }

    /// Keeps an artifact under its digest; twice is the same as once.
    ///
    /// # Errors
    /// When it is too large or could not be written.
    pub fn put_artifact(&self, kind: ArtifactKind, at: Instant, bytes: Vec<u8>) -> Result<Digest, Error> {
        bounded("an artifact of so many bytes", bytes.len(), limits::BLOB_MAX)?;
        match self.write(Write::Artifact(kind, at, Payload::new(bytes)))? {
            Answer::Kept(digest) => Ok(digest),
            other => Err(unexpected(&other)),
        }
    }

    /// Hands out jobs to a worker.
    ///
    /// # Errors
    /// When it could not be written.
    pub fn lease_jobs(&self, lease: Lease) -> Result<Vec<JobRow>, Error> {
        match self.write(Write::Lease(lease))? {
            Answer::Leased(jobs) => Ok(jobs),
            other => Err(unexpected(&other)),
        }
    }

    /// Lets whoever has a job have it until another moment. Says whether somebody has it, under the lease that is named.
    ///
    /// # Errors
    /// When it could not be written.
    pub fn prolong(&self, prolong: Prolong) -> Result<bool, Error> {
        Ok(done(self.write(Write::Prolong(prolong))?)? > 0)
    }

    /// Replaces all view rows of a case, unless it has moved on since record `seq`.
    ///
    /// # Errors
    /// When there is no such case or it could not be written.
    pub fn replace_views(&self, case: CaseId, seq: u64, rows: Vec<Row>) -> Result<Written, Error> {
        written(self.write(Write::Views { case, seq, rows })?)
    }

    /// Keeps something that is sent from outside; under the same request it counts once. Whoever keeps it has to bring
    /// it to its receivers.
    ///
    /// # Errors
    /// When it is too large or could not be written.
    pub fn post(&self, post: Post, request: Option<Name>) -> Result<Posted, Error> {
        check_post(&post)?;
        match self.write(Write::Post { post, request })? {
            Answer::Posted(posted) => Ok(posted),
            other => Err(unexpected(&other)),
        }
    }

    /// Those that waited for a message when it came have got it.
    ///
    /// # Errors
    /// When it could not be written.
    pub fn routed(&self, message: u64, now: Instant) -> Result<(), Error> {
        done(self.write(Write::Routed { message, now })?).map(drop)
    }

    /// A receiver of a signal does not wait for it any more.
    ///
    /// # Errors
    /// When it could not be written.
    pub fn refuse(&self, signal: u64, place: u64) -> Result<(), Error> {
        done(self.write(Write::Refuse { signal, place })?).map(drop)
    }

    /// Removes messages whose time is over, at most so many; says how many.
    ///
    /// # Errors
    /// When it could not be written.
    pub fn expire(&self, now: Instant, limit: usize) -> Result<usize, Error> {
        done(self.write(Write::Expire { now, limit })?)
    }

    /// Removes what waits for a conversation that is over; says how much.
    ///
    /// # Errors
    /// When it could not be written.
    pub fn forget(&self, conversation: CaseId) -> Result<usize, Error> {
        done(self.write(Write::Forget(conversation))?)
    }

    pub(crate) fn write(&self, write: Write) -> Result<Answer, Error> {
        let (sender, receiver) = mpsc::sync_channel(1);
        // The receiver waits below; if it is gone, nobody wants the answer.
        let reply: Reply = Box::new(move |answer| drop(sender.send(answer)));
        self.0.committer.submit(write, reply);
        receiver.recv().map_err(|_| Error::Stopped)?
    }

    /// The backend, for what needs no queue.
    #[must_use]
    pub fn backend(&self) -> &dyn Backend {
        self.0.backend.as_ref()
    }

    /// The receipt of the append that had this idempotency key.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn receipt(&self, key: &str) -> Result<Option<Receipt>, Error> {
        self.0.backend.receipt(key)
    }

    /// The end of a case's chain.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn head(&self, case: CaseId) -> Result<Option<Head>, Error> {
        self.0.backend.head(case)
    }

    /// Records of a case after a number.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn records(&self, case: CaseId, after: u64, limit: usize) -> Result<Vec<Record>, Error> {
        self.0.backend.records(case, after, limit)
    }

    /// The last state that was kept of a case.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn snapshot(&self, case: CaseId) -> Result<Option<Snapshot>, Error> {
        self.0.backend.snapshot(case)
    }

    /// The bytes of a payload; bytes that do not have the digest count as missing.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn payload(&self, case: CaseId, digest: &Digest) -> Result<Kept, Error> {
        match self.0.backend.payload(case, digest)? {
            Kept::Present(bytes) if Digest::of(&bytes) != *digest => Ok(Kept::Missing),
            kept => Ok(kept),
        }
    }

    /// The bytes of an artifact, if they are there and have the digest.
    ///
    /// # Errors
    /// When the store cannot be read, or the bytes were altered.
    pub fn artifact(&self, digest: &Digest) -> Result<Option<Vec<u8>>, Error> {
        match self.0.backend.artifact(digest)? {
            Some(bytes) if Digest::of(&bytes) != *digest => {
                Err(Error::Damaged(format!("artifact {digest} was altered")))
            }
            found => Ok(found),
        }
    }

    /// Artifacts of these kinds that came after this number, in the order in which they came.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn artifacts(
        &self,
        kinds: &[ArtifactKind],
        after: u64,
        limit: usize,
    ) -> Result<Vec<ArtifactEntry>, Error> {
        self.0.backend.artifacts(kinds, after, limit)
    }

    fn ask<R: Keyed>(&self, question: &Question, page: Page) -> Result<Vec<R>, Error> {
        let rows = self.0.backend.rows(question, page)?;
        Ok(rows.iter().filter_map(R::from_row).cloned().collect())
    }

    /// Rows of one case in one view.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn of_case<R: Keyed>(&self, case: CaseId, page: Page) -> Result<Vec<R>, Error> {
        self.ask(&Question::OfCase(R::VIEW, case), page)
    }

    /// The row of one case with this ticket.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn row<R: Keyed>(&self, case: CaseId, ticket: Ticket) -> Result<Option<R>, Error> {
        Ok(self.ask(&Question::One(R::VIEW, case, ticket), Page::first(1))?.pop())
    }

    /// All rows of a view.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn all<R: Keyed>(&self, page: Page) -> Result<Vec<R>, Error> {
        self.ask(&Question::All(R::VIEW), page)
    }

    /// One case.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn case(&self, case: CaseId) -> Result<Option<CaseRow>, Error> {
        self.row(case, Ticket(0))
    }

    /// What a search finds.
    ///
    /// # Errors
    /// [`Error::Search`] when it cannot be asked so; or when the store cannot be read.
    pub fn search<C: Columns>(&self, search: &Search<C>) -> Result<Found<C::Row>, Error> {
        let plan = search.plan()?;
        let hits = self.0.backend.search(&plan)?;
        Ok(Search::<C>::found(&plan, hits))
    }

    /// All rows that a search finds, counted by what stands in one of their columns of text.
    ///
    /// # Errors
    /// [`Error::Search`] when it cannot be asked so; or when the store cannot be read.
    pub fn tally<C: Columns>(&self, search: &Search<C>, by: C) -> Result<Vec<(Name, u64)>, Error> {
        let (plan, by) = (search.plan()?, by.column());
        if by.kind != Kind::Text {
            return Err(Error::Search(format!("rows are not counted by `{}`", by.name)));
        }
        self.0.backend.tally(&plan, &by)
    }

    /// The views of all cases up to this one have been computed again; of all cases when none is named.
    ///
    /// # Errors
    /// When it could not be written.
    pub fn rebuilt(&self, up_to: Option<CaseId>) -> Result<(), Error> {
        done(self.write(Write::Rebuilt(up_to))?).map(drop)
    }

    /// Cases that match.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn cases(&self, filter: CaseFilter, page: Page) -> Result<Vec<CaseRow>, Error> {
        self.ask(&Question::Cases(filter), page)
    }

    /// Tasks that match.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn tasks(&self, filter: TaskFilter, page: Page) -> Result<Vec<TaskRow>, Error> {
        self.ask(&Question::Tasks(filter), page)
    }

    /// Jobs of a kind, leased or not.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn jobs(&self, kind: Name, page: Page) -> Result<Vec<JobRow>, Error> {
        self.ask(&Question::Jobs(kind), page)
    }

    /// Timers due at `now` or before, the earliest first.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn due_timers(&self, now: Instant, limit: usize) -> Result<Vec<TimerRow>, Error> {
        self.ask(&Question::Timers(Some(now)), Page::first(limit))
    }

    /// When the next timer is due.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn next_due(&self) -> Result<Option<Instant>, Error> {
        let first: Vec<TimerRow> = self.ask(&Question::Timers(None), Page::first(1))?;
        Ok(first.first().map(|timer| timer.due))
    }

    /// Cases that wait for a message with this name and key.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn waiting_for_message(&self, name: Name, key: Name, page: Page) -> Result<Vec<MessageRow>, Error> {
        self.ask(&Question::Messages { name, key }, page)
    }

    /// Cases that wait for a signal.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn waiting_for_signal(&self, name: Name, page: Page) -> Result<Vec<SignalRow>, Error> {
        self.ask(&Question::Signals(name), page)
    }

    /// Incidents of all cases.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn incidents(&self, page: Page) -> Result<Vec<IncidentRow>, Error> {
        self.ask(&Question::All(View::Incidents), page)
    }

    /// What a rule said, in all cases.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn findings_of(&self, rule: Name, page: Page) -> Result<Vec<FindingRow>, Error> {
        self.ask(&Question::FindingsOf(rule), page)
    }

    /// Limits that run, are not suspended and expire on `day` or before, the earliest first.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn terms_due(&self, day: Date, limit: usize) -> Result<Vec<TermRow>, Error> {
        self.ask(&Question::TermsDue(day), Page::first(limit))
    }

    /// What the runner still owes, in all cases.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn owed(&self, page: Page) -> Result<Vec<OwedRow>, Error> {
        self.ask(&Question::All(View::Owed), page)
    }
}

pub(crate) fn written(answer: Answer) -> Result<Written, Error> {
    match answer {
        Answer::Written(written) => Ok(written),
        other => Err(unexpected(&other)),
    }
}

fn done(answer: Answer) -> Result<usize, Error> {
    match answer {
        Answer::Done(count) => Ok(count),
        other => Err(unexpected(&other)),
    }
}

fn unexpected(answer: &Answer) -> Error {
    Error::Unreadable(format!("the backend answered {answer:?}"))
}

fn bounded(what: &'static str, size: usize, most: usize) -> Result<(), Error> {
    if size > most { Err(Error::TooLarge { what, size, most }) } else { Ok(()) }
}

fn check_post(post: &Post) -> Result<(), Error> {
    let (what, body) = match post {
        Post::Message(message) => ("a message of so many bytes", &message.body),
        Post::Signal(signal) => ("a signal of so many bytes", &signal.body),
    };
    bounded(what, body.len(), limits::POST_MAX)
}

/// What can be refused before queueing.
fn check(append: &Append) -> Result<(), Error> {
    check_sizes(append)?;
    if chain::is_reserved(&append.body) { Err(Error::Reserved) } else { Ok(()) }
}

pub(crate) fn check_sizes(append: &Append) -> Result<(), Error> {
    bounded("a record of so many bytes", append.body.len(), limits::BODY_MAX)?;
    bounded("a record with so many payloads", append.payloads.len(), limits::PAYLOADS_MAX)?;
    for payload in &append.payloads {
        bounded("a payload of so many bytes", payload.bytes().len(), limits::BLOB_MAX)?;
        if !chain::names(&append.body, &payload.digest()) {
            return Err(Error::Unnamed(payload.digest()));
        }
    }
    if let Some(snapshot) = &append.snapshot {
        bounded("a snapshot of so many bytes", snapshot.len(), limits::BLOB_MAX)?;
    }
    append.dealings.sends.iter().try_for_each(check_post)
}
