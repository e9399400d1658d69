//! The seam behind which bytes are kept: SQLite, PostgreSQL, memory. One contract test suite for all.

use crate::chain::Erasure;
use crate::exchange::{Exchange, Post, Posted};
use crate::hint::{Listener, Listening};
use crate::query::{
    ArtifactEntry, ArtifactKind, Duties, Duty, Head, Kept, Lease, Page, Prolong, Question, Record, Snapshot,
};
use crate::register::{Entered, Entry};
use crate::search::{Column, Hits, Plan};
use crate::sql::copy::Piece;
use crate::view::{JobRow, Row, View};
use crate::{Append, Error, Payload, Receipt, Written};
use digipro_vocab::{CaseId, Digest, Instant, Name};

/// Something to be written durably.
#[derive(Clone, Debug)]
#[expect(clippy::large_enum_variant, reason = "an append is what is written nearly always")]
pub enum Write {
    /// A step of a case.
    Append(Append),
    /// Removes the bytes of a payload of a case, its snapshot too, and records that on the chain.
    Erase(CaseId, Erasure),
    /// Keeps an artifact under its digest.
    Artifact(ArtifactKind, Instant, Payload),
    /// Hands out jobs.
    Lease(Lease),
    /// Lets whoever has a job have it until another moment; nothing is done where nobody has it.
    Prolong(Prolong),
    /// Replaces all view rows of a case (findings, tasks and so on), if its last record is still this one. Who has a
    /// job, under which lease and until when stays as it stands: that is on no log.
    Views {
        /// The case.
        case: CaseId,
        /// Its last record, as the writer knows it.
        seq: u64,
        /// The rows.
        rows: Vec<Row>,
    },
    /// The views of all cases up to this one have been computed again; of all cases when none is named.
    Rebuilt(Option<CaseId>),
    /// Keeps something that is sent from outside.
    Post {
        /// What.
        post: Post,
        /// The request that it is sent under: the same one again changes nothing.
        request: Option<Name>,
    },
    /// Those that waited for a message when it came have got it.
    Routed {
        /// Its number.
        message: u64,
        /// A message whose time is over by now is removed.
        now: Instant,
    },
    /// A receiver of a signal refused it: it does not wait for it any more.
    Refuse {
        /// Number of the signal.
        signal: u64,
        /// Which of its receivers.
        place: u64,
    },
    /// Removes messages whose time is over, those first whose time ended first.
    Expire {
        /// The moment.
        now: Instant,
        /// At most this many.
        limit: usize,
    },
    /// Removes what waits for a conversation that is over.
    Forget(CaseId),
    /// Writes into the register of packs, if its last entry is still this one.
    Enter {
        /// Number of the last entry, as the writer knows it.
        after: u64,
        /// When.
        at: Instant,
        /// What the chain covers.
        body: Vec<u8>,
    },
}

/// What became of a write.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// To an append, an erasure and a replacement of views.
    Written(Written),
    /// To an artifact.
    Kept(Digest),
    /// To a lease: the jobs handed out.
    Leased(Vec<JobRow>),
    /// To something that is sent.
    Posted(Posted),
    /// To an entry of the register.
    Entered(Entered),
    /// To what has no other answer: how many rows it concerned.
    Done(usize),
    /// This write alone was refused; nothing of it was kept.
    Refused(Error),
}

/// Where bytes are kept. It knows no machine, no definition and no rule.
pub trait Backend: Exchange + Send + Sync + 'static {
    /// Writes the whole batch in one transaction, in its order, and returns when it is durable
    /// (invariant DURABLE-FIRST). One answer for each write.
    ///
    /// # Errors
    /// When the transaction failed. Then nothing of it was kept, unless the error is [`Error::Uncertain`].
    fn commit(&self, batch: &[Write]) -> Result<Vec<Answer>, Error>;

    /// The largest number of a case; 0 when there is none.
    ///
    /// # Errors
    /// When the store cannot be read.
    fn last_case(&self) -> Result<CaseId, Error>;

    /// The receipt of the append that had this idempotency key.
    ///
    /// # Errors
    /// When the store cannot be read.
    fn receipt(&self, key: &str) -> Result<Option<Receipt>, Error>;

    /// The ends of the chains of the cases after this one, in the order of their numbers.
    ///
    /// # Errors
    /// When the store cannot be read.
    fn heads(&self, after: Option<CaseId>, limit: usize) -> Result<Vec<Head>, Error>;

    /// The end of the chain of one case.
    ///
    /// # Errors
    /// When the store cannot be read.
    fn head(&self, case: CaseId) -> Result<Option<Head>, Error>;

    /// Records of a case after a number, in their order.
    ///
    /// # Errors
    /// When the store cannot be read.
    fn records(&self, case: CaseId, after: u64, limit: usize) -> Result<Vec<Record>, Error>;

    /// Records of the whole store after a position, in their order, each with its case.
    ///
    /// # Errors
    /// When the store cannot be read.
    fn follow(&self, after: u64, limit: usize) -> Result<Vec<(CaseId, Record)>, Error>;

    /// The last state that was kept of a case.
    ///
    /// # Errors
    /// When the store cannot be read.
    fn snapshot(&self, case: CaseId) -> Result<Option<Snapshot>, Error>;

    /// The bytes of a payload of a case, not checked against the digest.
    ///
    /// # Errors
    /// When the store cannot be read.
    fn payload(&self, case: CaseId, digest: &Digest) -> Result<Kept, Error>;

    /// The bytes of an artifact.
    ///
    /// # Errors
    /// When the store cannot be read.
    fn artifact(&self, digest: &Digest) -> Result<Option<Vec<u8>>, Error>;

    /// Artifacts of these kinds that came after this number, in the order in which they came.
    ///
    /// # Errors
    /// When the store cannot be read.
    fn artifacts(
        &self,
        kinds: &[ArtifactKind],
        after: u64,
        limit: usize,
    ) -> Result<Vec<ArtifactEntry>, Error>;

    /// All entries of the register of packs, in their order.
    ///
    /// # Errors
    /// When the store cannot be read.
    fn register(&self) -> Result<Vec<Entry>, Error>;

    /// What a search finds.
    ///
    /// # Errors
    /// When the store cannot be read.
    fn search(&self, plan: &Plan) -> Result<Hits, Error>;

    /// All rows that a plan finds, counted by the text in one of their columns; its part and its bounds are left aside.
    ///
    /// # Errors
    /// When the store cannot be read.
    fn tally(&self, plan: &Plan, by: &Column) -> Result<Vec<(Name, u64)>, Error>;

    /// After which case the views are yet to be computed again, because their form has changed; none when all are as
    /// they should be.
    ///
    /// # Errors
    /// When the store cannot be read.
    fn stale_after(&self) -> Result<Option<CaseId>, Error>;

    /// Rows of a view.
    ///
    /// # Errors
    /// When the store cannot be read.
    fn rows(&self, question: &Question, page: Page) -> Result<Vec<Row>, Error>;

    /// Numbers for new cases that nobody else is given, at most so many. None where one process counts by itself, on
    /// from the largest number of a case.
    ///
    /// # Errors
    /// When the store cannot be written.
    fn number_cases(&self, most: usize) -> Result<Vec<CaseId>, Error> {
        let _ = most;
        Ok(Vec::new())
    }

    /// Whether several nodes work on it at once.
    fn is_shared(&self) -> bool {
        false
    }

    /// What a node sees to now. Where one node works, that is all there is.
    ///
    /// # Errors
    /// When the store cannot be read or written.
    fn duties(&self, asked: &Duties) -> Result<Vec<Row>, Error> {
        let question = match asked.duty {
            Duty::Timers => Question::Timers(Some(asked.now)),
            Duty::Owed => Question::All(View::Owed),
        };
        self.rows(&question, asked.page)
    }

    /// The node has seen to these cases: others are told of them again.
    ///
    /// # Errors
    /// When the store cannot be written.
    fn seen_to(&self, duty: Duty, cases: &[CaseId]) -> Result<(), Error> {
        let _ = (duty, cases);
        Ok(())
    }

    /// Tells all that is kept, as it stands at one moment.
    ///
    /// # Errors
    /// When the store cannot be read, or is not one that can be copied.
    fn copy_out(&self, tell: &mut dyn FnMut(Piece) -> Result<(), Error>) -> Result<(), Error> {
        let _ = tell;
        Err(Error::Copy("a store in memory cannot be copied".into()))
    }

    /// Keeps all that it is told, in one transaction; nothing may be kept yet.
    ///
    /// # Errors
    /// When the store is not empty, cannot be written, or whoever tells fails: then nothing of it is kept.
    fn copy_in(&self, next: &mut dyn FnMut() -> Result<Option<Piece>, Error>) -> Result<(), Error> {
        let _ = next;
        Err(Error::Copy("a store in memory is no copy".into()))
    }

    /// Tells what other nodes write, as a hint: what is not told is there all the same. Nothing where there are no
    /// other nodes.
    ///
    /// # Errors
    /// When nobody can listen.
    fn listen(&self, listener: Listener) -> Result<Option<Listening>, Error> {
        drop(listener);
        Ok(None)
    }
}
