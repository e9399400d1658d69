//! The backend for many nodes: one PostgreSQL database that all of them share (ADR 0029).
//!
//! Nodes write in turns, each turn a batch in one transaction; jobs, timers and what is owed are handed out so that two
//! nodes do not get the same; everything else is read beside each other. No node leads, and none keeps anything that
//! another cannot go on from.

mod address;
mod batch;
mod link;
mod listen;
mod pool;
mod schema;

use crate::backend::{Answer, Backend, Write};
use crate::exchange::{Claim, Exchange, Got, MessageEntry, PostKind, SignalEntry, SignalTarget, Wanted};
use crate::hint::{Hint, Listener, Listening};
use crate::limits::{AGAIN_MAX, TIMER_CASES_MAX};
use crate::query::{ArtifactEntry, ArtifactKind, Duties, Duty, Head, Kept, Page, Question, Record, Snapshot};
use crate::register::Entry;
use crate::search::{Hits, Plan};
use crate::sql::copy::{self, Piece};
use crate::sql::{Column, Sql, exchange, read, search, table};
use crate::view::{Row, View};
use crate::{Error, Receipt};
use address::Address;
pub use address::is_address;
use digipro_vocab::{CaseId, Digest, EntityId, Name};
use link::{Link, Trouble};
use pool::{Pool, Reach};
use std::sync::{Arc, Mutex};

/// A database that nodes share.
pub struct Postgres {
    address: Address,
    /// Names this process among the nodes.
    node: String,
    channel: String,
    reach: Arc<Reach>,
    writer: Mutex<Option<Link>>,
    readers: Pool,
}

impl Postgres {
    /// Comes to the database at this address, and brings its schema to this version.
    ///
    /// # Errors
    /// When it cannot be reached, refuses, is another program's, or was written by a newer version.
    pub fn open(address: &str) -> Result<Self, Error> {
        let address = Address::read(address)?;
        let mut writer = Link::open(&address)?;
        schema::migrate(&mut writer, &address.schema)?;
        let node = "SELECT gen_random_uuid()::text";
        let node: Option<String> = writer.ask_one(node, &[], |line| line.take())?;
        let reach = Arc::new(Reach::default());
        let channel = format!("digipro_{}", address.schema);
        let readers = Pool::new(address.clone(), Arc::clone(&reach));
        let (node, writer) = (node.unwrap_or_default(), Mutex::new(Some(writer)));
        Ok(Self { address, node, channel, reach, writer, readers })
    }

    /// Where it is, without its password.
    #[must_use]
    pub fn shown(&self) -> String {
        self.address.shown()
    }

    fn read<T>(&self, question: impl Fn(&mut Link) -> Result<T, Error>) -> Result<T, Error> {
        self.readers.read(question)
    }

    /// Writes a batch in a transaction; once more on a new connection, or after a conflict, as long as nothing of it was
    /// kept.
    fn write(&self, batch: &[Write]) -> Result<Vec<Answer>, Error> {
        let mut writer = self.writer.lock().map_err(|_| Error::Stopped)?;
        let (mut again, mut apart) = (0, false);
        loop {
            let link = match &mut *writer {
                Some(link) if link.is_open() => link,
                _ => writer.insert(self.reach.connect(&self.address)?),
            };
            let (error, trouble) = match self.attempt(link, batch, apart) {
                Ok(answers) => return Ok(answers),
                Err(Failed::Uncertain(error)) => {
                    *writer = None;
                    return Err(Error::Uncertain(error.to_string()));
                }
                Err(Failed::Nothing(error)) => (error, link.trouble().unwrap_or(Trouble::Other)),
            };
            if trouble == Trouble::Broken || link.plain("ROLLBACK").is_err() {
                *writer = None;
            }
            again += 1;
            match trouble {
                Trouble::Value if !apart => apart = true,
                Trouble::Broken | Trouble::Conflict if again < AGAIN_MAX => {}
                _ => return Err(error),
            }
        }
    }

    fn attempt(&self, link: &mut Link, batch: &[Write], apart: bool) -> Result<Vec<Answer>, Failed> {
        link.plain("BEGIN ISOLATION LEVEL READ COMMITTED").map_err(Failed::Nothing)?;
        let answers = if apart { batch::apart } else { batch::together };
        let answers = answers(link, batch, &self.node).map_err(Failed::Nothing)?;
        if let Some(hint) = Hint::of(&self.node, batch) {
            let (channel, text) = (self.channel.as_str().into(), hint.text());
            link.any("SELECT 1 FROM pg_notify(?1, ?2)", &[channel, text.write()]).map_err(Failed::Nothing)?;
        }
        link.plain("COMMIT").map_err(Failed::Uncertain)?;
        Ok(answers)
    }

    /// Takes the turn and hangs.
    #[cfg(test)]
    pub(crate) fn hang(&self) {
        let mut writer = self.writer.lock().unwrap();
        let link = writer.as_mut().unwrap();
        link.plain("BEGIN").unwrap();
        assert!(link.any(batch::TURN, &[]).unwrap());
    }

    /// Does something small in a transaction of its own, beside those who write.
    fn aside<T>(&self, act: impl Fn(&mut Link) -> Result<T, Error>) -> Result<T, Error> {
        // If it is lost, it is done once more.
        self.transaction("BEGIN; SET LOCAL synchronous_commit = off", act)
    }

    /// Does something in a transaction that begins so, on one of the connections of those who read.
    fn transaction<T>(&self, begin: &str, act: impl Fn(&mut Link) -> Result<T, Error>) -> Result<T, Error> {
        self.read(|link| {
            link.plain(begin)?;
            match act(link) {
                Ok(done) => {
                    link.plain("COMMIT")?;
                    Ok(done)
                }
                Err(error) => {
                    if link.is_open() {
                        let trouble = link.trouble();
                        link.plain("ROLLBACK")?;
                        link.set_trouble(trouble);
                    }
                    Err(error)
                }
            }
        })
    }
}

/// What a failed attempt has left.
enum Failed {
    /// Nothing of it was kept.
    Nothing(Error),
    /// The connection failed while the commit was under way.
    Uncertain(Error),
}

/// Rows that no other node sees to, and that from now on this one does.
fn duties(link: &mut Link, node: &str, asked: &Duties) -> Result<Vec<Row>, Error> {
    link.run("DELETE FROM duty WHERE until <= ?1", &[asked.now.write()])?;
    let (view, condition, order) = match asked.duty {
        Duty::Timers => (View::Timers, "v.due <= ?3", "v.due, v.case_id, v.number"),
        Duty::Owed => (View::Owed, "CAST(?3 AS BIGINT) IS NOT NULL", "v.case_id, v.number"),
    };
    let columns: Vec<String> = table::columns(view).iter().map(|column| format!("v.{column}")).collect();
    let statement = format!(
        "SELECT v.case_id, v.number, {} FROM {} v WHERE {condition} AND (v.case_id, v.number) > (?4, ?5)
         AND NOT EXISTS (SELECT 1 FROM duty d WHERE d.case_id = v.case_id AND d.kind = ?1 AND (?7 = 0 OR d.node <> ?2))
         ORDER BY {order} LIMIT ?6 FOR UPDATE OF v SKIP LOCKED",
        columns.join(", "),
        table::table(view),
    );
    let (case, number) = asked.page.after.unwrap_or_default();
    let limit = asked.page.limit.min(TIMER_CASES_MAX);
    let word = asked.duty.word().into();
    let values = [
        word,
        node.into(),
        asked.now.write(),
        case.write(),
        number.write(),
        limit.write(),
        asked.again.write(),
    ];
    let rows = link.ask(&statement, &values, |line| table::read(view, line))?;
    let mut mine = Vec::new();
    let mut cases: Vec<CaseId> = rows.iter().map(|row| row.key().0).collect();
    cases.sort_unstable();
    cases.dedup();
    let claim = "INSERT INTO duty (case_id, kind, node, until) VALUES (?1, ?2, ?3, ?4)
                 ON CONFLICT (case_id, kind) DO UPDATE SET until = excluded.until WHERE duty.node = excluded.node";
    for case in cases {
        let values = [case.write(), asked.duty.word().into(), node.into(), asked.until.write()];
        if link.run(claim, &values)? > 0 {
            mine.push(case);
        }
    }
    Ok(rows.into_iter().filter(|row| mine.binary_search(&row.key().0).is_ok()).collect())
}

impl Backend for Postgres {
    fn commit(&self, batch: &[Write]) -> Result<Vec<Answer>, Error> {
        self.write(batch)
    }

    fn is_shared(&self) -> bool {
        true
    }

    fn number_cases(&self, most: usize) -> Result<Vec<CaseId>, Error> {
        // Cases that came by themselves, from a backup or another store, are ahead of the sequence.
        let behind = "SELECT m.last FROM (SELECT max(case_id) AS last FROM chain) m, case_number s
                      WHERE m.last > s.last_value OR (m.last = s.last_value AND NOT s.is_called)";
        let next = "SELECT nextval('case_number') FROM generate_series(1, ?1)";
        self.aside(|link| {
            if link.any(behind, &[])? {
                link.any(batch::TURN, &[])?;
                let ahead = format!("SELECT setval('case_number', b.last) FROM ({behind}) b");
                link.any(&ahead, &[])?;
            }
            link.ask(next, &[most.write()], |line| line.take())
        })
    }

    fn duties(&self, asked: &Duties) -> Result<Vec<Row>, Error> {
        self.aside(|link| duties(link, &self.node, asked))
    }

    fn seen_to(&self, duty: Duty, cases: &[CaseId]) -> Result<(), Error> {
        let done = "DELETE FROM duty WHERE case_id = ?1 AND kind = ?2 AND node = ?3";
        self.aside(|link| {
            cases.iter().try_for_each(|case| {
                let values = [case.write(), duty.word().into(), self.node.as_str().into()];
                link.run(done, &values).map(drop)
            })
        })
    }

    fn listen(&self, listener: Listener) -> Result<Option<Listening>, Error> {
        let (address, channel) = (self.address.clone(), self.channel.clone());
        listen::listen(address, channel, self.node.clone(), listener).map(Some)
    }

    fn copy_out(&self, tell: &mut dyn FnMut(Piece) -> Result<(), Error>) -> Result<(), Error> {
        let mut link = self.reach.connect(&self.address)?;
        link.plain(
            "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; SET LOCAL statement_timeout = 0; \
                    SET LOCAL idle_in_transaction_session_timeout = 0",
        )?;
        copy::out(&mut link, tell)?;
        link.plain("COMMIT")
    }

    fn copy_in(&self, next: &mut dyn FnMut() -> Result<Option<Piece>, Error>) -> Result<(), Error> {
        let mut link = self.reach.connect(&self.address)?;
        link.plain(
            "BEGIN ISOLATION LEVEL READ COMMITTED; SET LOCAL statement_timeout = 0; \
                    SET LOCAL idle_in_transaction_session_timeout = 0",
        )?;
        link.any(batch::TURN, &[])?;
        if !copy::is_empty(&mut link)? {
            return Err(Error::NotEmpty);
        }
        while let Some(piece) = next()? {
            if piece.table == copy::COUNTERS {
                copy::count_on(&mut link, &piece)?;
            } else {
                batch::put(&mut link, &piece)?;
            }
        }
        link.plain("COMMIT")
    }

    fn last_case(&self) -> Result<CaseId, Error> {
        self.read(read::last_case)
    }

    fn receipt(&self, key: &str) -> Result<Option<Receipt>, Error> {
        self.read(|link| read::receipt(link, key))
    }

    fn heads(&self, after: Option<CaseId>, limit: usize) -> Result<Vec<Head>, Error> {
        self.read(|link| read::heads(link, after, limit))
    }

    fn head(&self, case: CaseId) -> Result<Option<Head>, Error> {
        self.read(|link| read::head(link, case))
    }

    fn records(&self, case: CaseId, after: u64, limit: usize) -> Result<Vec<Record>, Error> {
        self.read(|link| read::records(link, case, after, limit))
    }

    fn follow(&self, after: u64, limit: usize) -> Result<Vec<(CaseId, Record)>, Error> {
        self.read(|link| read::follow(link, after, limit))
    }

    fn snapshot(&self, case: CaseId) -> Result<Option<Snapshot>, Error> {
        self.read(|link| read::snapshot(link, case))
    }

    fn payload(&self, case: CaseId, digest: &Digest) -> Result<Kept, Error> {
        self.read(|link| read::payload(link, case, digest))
    }

    fn artifact(&self, digest: &Digest) -> Result<Option<Vec<u8>>, Error> {
        self.read(|link| read::artifact(link, digest))
    }

    fn artifacts(
        &self,
        kinds: &[ArtifactKind],
        after: u64,
        limit: usize,
    ) -> Result<Vec<ArtifactEntry>, Error> {
        self.read(|link| read::artifacts(link, kinds, after, limit))
    }

    fn register(&self) -> Result<Vec<Entry>, Error> {
        self.read(read::register)
    }

    fn stale_after(&self) -> Result<Option<CaseId>, Error> {
        self.read(read::stale_after)
    }

    fn search(&self, plan: &Plan) -> Result<Hits, Error> {
        self.transaction("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY", |link| search::hits(link, plan))
    }

    fn tally(&self, plan: &Plan, by: &crate::search::Column) -> Result<Vec<(Name, u64)>, Error> {
        self.read(|link| search::tally(link, plan, by))
    }

    fn rows(&self, question: &Question, page: Page) -> Result<Vec<Row>, Error> {
        self.read(|link| read::rows(link, question, page))
    }
}

impl Exchange for Postgres {
    fn messages(&self, wanted: &Wanted, limit: usize) -> Result<Vec<MessageEntry>, Error> {
        self.read(|link| exchange::messages(link, wanted, limit))
    }

    fn signals(&self, after: u64, limit: usize) -> Result<Vec<SignalEntry>, Error> {
        self.read(|link| exchange::signals(link, after, limit))
    }

    fn signals_sent_by(&self, case: CaseId, seq: u64) -> Result<Vec<SignalEntry>, Error> {
        self.read(|link| exchange::signals_sent_by(link, (case, seq)))
    }

    fn targets(&self, signal: u64, after: u64, limit: usize) -> Result<Vec<SignalTarget>, Error> {
        self.read(|link| exchange::targets(link, signal, after, limit))
    }

    fn got(&self, kind: PostKind, number: u64) -> Result<Vec<Got>, Error> {
        self.read(|link| exchange::receivers(link, kind, number))
    }

    fn claim_of(&self, case: CaseId) -> Result<Option<Claim>, Error> {
        self.read(|link| exchange::claim_of(link, case))
    }

    fn data(&self, entity: Option<&EntityId>, store: &Name) -> Result<Option<Vec<u8>>, Error> {
        self.read(|link| exchange::data(link, entity, store))
    }

    fn conversation(&self, case: CaseId) -> Result<CaseId, Error> {
        self.read(|link| exchange::conversation(link, case))
    }

    fn members(&self, conversation: CaseId) -> Result<Vec<CaseId>, Error> {
        self.read(|link| exchange::members(link, conversation))
    }
}
