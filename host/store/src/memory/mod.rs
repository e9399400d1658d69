//! A backend that is gone with the process: for simulations and tests. Questions look at every row of a view.

mod exchange;

use crate::backend::{Answer, Backend, Write};
use crate::chain::{self, Erasure};
use crate::exchange::{Claim, Exchange, Got, MessageEntry, PostKind, SignalEntry, SignalTarget, Wanted};
use crate::query::{
    ArtifactEntry, ArtifactKind, Head, Kept, Lease, Page, Prolong, Question, Record, Snapshot,
};
use crate::register::{self, Entered, Entry};
use crate::search::{Cell, Column, Hits, Plan, Scope, Surroundings};
use crate::view::{CaseRow, JobRow, Keyed, Row, RowKey, View, ViewWrite};
use crate::{Append, Error, Payload, Receipt, Written};
use digipro_vocab::{CaseId, Digest, EntityId, Instant, Name, Ticket};
use exchange::Passing;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex, MutexGuard};

/// Bytes in memory. A clone is a second door to the same bytes, as a reopened file would be.
#[derive(Clone, Default)]
pub struct Memory(Arc<Mutex<World>>);

#[derive(Clone, Default)]
struct World {
    logs: BTreeMap<CaseId, Log>,
    order: Vec<(CaseId, u64)>,
    keys: BTreeMap<Name, Receipt>,
    artifacts: BTreeMap<Digest, (ArtifactEntry, Vec<u8>)>,
    views: BTreeMap<View, BTreeMap<RowKey, Row>>,
    passing: Passing,
    register: Vec<Entry>,
}

#[derive(Clone)]
struct Log {
    definition: Digest,
    head: Digest,
    records: Vec<Record>,
    payloads: BTreeMap<Digest, Kept>,
    snapshot: Option<Snapshot>,
}

impl Log {
    fn seq(&self) -> u64 {
        self.records.len() as u64
    }
}

impl Memory {
    /// Other bytes that are the same, as a copied file would be.
    ///
    /// # Errors
    /// When a writer has panicked.
    pub fn copied(&self) -> Result<Self, Error> {
        Ok(Self(Arc::new(Mutex::new(self.world()?.clone()))))
    }

    fn world(&self) -> Result<MutexGuard<'_, World>, Error> {
        self.0.lock().map_err(|_| Error::Stopped)
    }
}

impl World {
    fn write(&mut self, write: &Write) -> Answer {
        match write {
            Write::Append(append) => Answer::Written(self.append(append)),
            Write::Erase(case, erasure) => match self.erase(*case, erasure) {
                Ok(written) => Answer::Written(written),
                Err(error) => Answer::Refused(error),
            },
            Write::Artifact(kind, at, payload) => self.artifact(*kind, *at, payload),
            Write::Lease(lease) => Answer::Leased(self.lease(lease)),
            Write::Prolong(asked) => Answer::Done(self.prolong(asked)),
            Write::Views { case, seq, rows } => match self.replace(*case, *seq, rows) {
                Ok(written) => Answer::Written(written),
                Err(error) => Answer::Refused(error),
            },
            // It never has views of an older form.
            Write::Rebuilt(_) => Answer::Done(0),
            Write::Post { post, request } => {
                Answer::Posted(self.passing.post(post, request.as_ref(), None, &self.views))
            }
            Write::Routed { message, now } => {
                self.passing.routed(*message, *now);
                Answer::Done(1)
            }
            Write::Refuse { signal, place } => {
                self.passing.got(*signal, *place, None);
                Answer::Done(1)
            }
            Write::Expire { now, limit } => Answer::Done(self.passing.expire(*now, *limit)),
            Write::Forget(conversation) => Answer::Done(self.passing.forget(*conversation)),
            Write::Enter { after, at, body } => Answer::Entered(self.enter(*after, *at, body)),
        }
    }

    fn append(&mut self, append: &Append) -> Written {
        if let Some(receipt) = append.key.as_ref().and_then(|key| self.keys.get(key)) {
            return Written::Duplicate(*receipt);
        }
        let actual = self.logs.get(&append.case).map_or(0, Log::seq);
        if actual != append.expected_seq {
            return Written::Conflict { actual };
        }
        if self.is_handed_out(append) {
            return Written::Taken;
        }
        if let Some(refusal) = self.passing.refusal(append.at, &append.dealings) {
            return refusal;
        }
        let log = self.logs.entry(append.case).or_insert_with(|| Log {
            definition: append.definition,
            head: chain::genesis(append.case, &append.definition),
            records: Vec::new(),
            payloads: BTreeMap::new(),
            snapshot: None,
        });
        for payload in &append.payloads {
            log.payloads.insert(payload.digest(), Kept::Present(payload.bytes().to_vec()));
        }
        if let Some(bytes) = &append.snapshot {
            log.snapshot = Some(Snapshot { seq: actual + 1, bytes: bytes.clone() });
        }
        let payloads = append.payloads.iter().map(Payload::digest).collect();
        let receipt = push(log, &mut self.order, append.case, append.at, append.body.clone(), payloads);
        if let Some(key) = &append.key {
            self.keys.insert(Name::clone(key), receipt);
        }
        for change in &append.views {
            self.view(append.case, change);
        }
        self.passing.keep((append.case, receipt.seq), &append.dealings, &self.views);
        Written::Kept(receipt)
    }

    /// Whether the job that a worker answers for was handed out again since.
    fn is_handed_out(&self, append: &Append) -> bool {
        let Some((ticket, lease)) = append.dealings.lease else { return false };
        let jobs = self.views.get(&View::Jobs);
        let job = jobs.and_then(|jobs| jobs.get(&(append.case, ticket.0))).and_then(JobRow::from_row);
        job.is_some_and(|job| job.lease != lease)
    }

    fn erase(&mut self, case: CaseId, erasure: &Erasure) -> Result<Written, Error> {
        let log = self.logs.get_mut(&case).ok_or(Error::NoCase(case))?;
        let body = erasure.clone().body()?;
        log.payloads.insert(erasure.digest, Kept::Erased);
        log.snapshot = None;
        let receipt = push(log, &mut self.order, case, erasure.at, body, Vec::new());
        Ok(Written::Kept(receipt))
    }

    fn artifact(&mut self, kind: ArtifactKind, at: Instant, payload: &Payload) -> Answer {
        let digest = payload.digest();
        let number = self.artifacts.len() as u64 + 1;
        self.artifacts
            .entry(digest)
            .or_insert_with(|| (ArtifactEntry { number, kind, digest, at }, payload.bytes().to_vec()));
        Answer::Kept(digest)
    }

    fn enter(&mut self, after: u64, at: Instant, body: &[u8]) -> Entered {
        let last = self.register.len() as u64;
        if last != after {
            return Entered::Conflict(last);
        }
        let hash = self.register.last().map_or_else(register::genesis, |entry| entry.hash);
        self.register.push(Entry { seq: last + 1, at, body: body.to_vec(), hash: chain::link(&hash, body) });
        Entered::Kept(last + 1)
    }

    fn lease(&mut self, lease: &Lease) -> Vec<JobRow> {
        let theirs: BTreeSet<CaseId> = match &lease.scope {
            Scope::Everything => BTreeSet::new(),
            Scope::Of(entities) => {
                let cases = self.views.entry(View::Cases).or_default().values().filter_map(CaseRow::from_row);
                cases.filter(|case| entities.contains(&case.entity)).map(|case| case.case).collect()
            }
        };
        let ours = |job: &JobRow| lease.scope == Scope::Everything || theirs.contains(&job.case);
        let jobs = self.views.entry(View::Jobs).or_default().values_mut();
        let mut free: Vec<&mut JobRow> = jobs
            .filter_map(|row| if let Row::Jobs(job) = row { Some(job) } else { None })
            .filter(|job| {
                job.kind == lease.kind && job.available <= lease.now && job.retries > 0 && ours(job)
            })
            .collect();
        free.sort_by_key(|job| (std::cmp::Reverse(job.priority), job.available, job.case, job.ticket));
        let hand_out = |job: &mut JobRow| {
            job.available = lease.until;
            job.lease += 1;
            job.worker = Some(Name::clone(&lease.worker));
            job.clone()
        };
        free.into_iter().take(lease.limit).map(hand_out).collect()
    }

    fn prolong(&mut self, asked: &Prolong) -> usize {
        let jobs = self.views.entry(View::Jobs).or_default();
        let Some(Row::Jobs(job)) = jobs.get_mut(&(asked.case, asked.ticket.0)) else { return 0 };
        if job.worker.is_none() || asked.lease.is_some_and(|lease| lease != job.lease) {
            return 0;
        }
        job.available = asked.until;
        1
    }

    fn replace(&mut self, case: CaseId, seq: u64, rows: &[Row]) -> Result<Written, Error> {
        let log = self.logs.get(&case).ok_or(Error::NoCase(case))?;
        if log.seq() != seq {
            return Ok(Written::Conflict { actual: log.seq() });
        }
        let receipt = Receipt { case, seq, position: position(log), hash: log.head };
        let mut held: BTreeMap<RowKey, JobRow> = BTreeMap::new();
        for table in self.views.values_mut() {
            table.retain(|key, row| {
                if let (true, Row::Jobs(job)) = (key.0 == case, &*row) {
                    held.insert(*key, job.clone());
                }
                key.0 != case
            });
        }
        for row in rows {
            let mut row = row.clone();
            // Who has a job is on no log: it stays as it is.
            if let Row::Jobs(job) = &mut row
                && let Some(held) = held.get(&(case, job.ticket.0))
            {
                (job.available, job.lease, job.worker) = (held.available, held.lease, held.worker.clone());
            }
            self.view(case, &ViewWrite::Put(row));
        }
        Ok(Written::Kept(receipt))
    }

    fn view(&mut self, case: CaseId, change: &ViewWrite) {
        match change {
            ViewWrite::Put(row) => {
                self.views.entry(row.view()).or_default().insert(row.key(), row.clone());
            }
            ViewWrite::Change(view, number, change) => {
                if let Some(row) = self.views.entry(*view).or_default().get_mut(&(case, *number)) {
                    change.apply(row);
                }
            }
            ViewWrite::Remove(view, number) => {
                self.views.entry(*view).or_default().remove(&(case, *number));
            }
        }
    }
}

fn push(
    log: &mut Log,
    order: &mut Vec<(CaseId, u64)>,
    case: CaseId,
    at: Instant,
    body: Vec<u8>,
    payloads: Vec<Digest>,
) -> Receipt {
    let (seq, hash) = (log.seq() + 1, chain::link(&log.head, &body));
    order.push((case, seq));
    let position = order.len() as u64;
    log.head = hash;
    log.records.push(Record { seq, position, at, body, payloads, hash });
    Receipt { case, seq, position, hash }
}

fn position(log: &Log) -> u64 {
    log.records.last().map_or(0, |record| record.position)
}

fn head(case: CaseId, log: &Log) -> Head {
    Head { case, definition: log.definition, seq: log.seq(), hash: log.head }
}

impl World {
    fn case(&self, case: CaseId) -> Option<&CaseRow> {
        self.views.get(&View::Cases)?.get(&(case, 0)).and_then(CaseRow::from_row)
    }
}

impl Surroundings for World {
    fn any(&self, view: View, case: CaseId, such: &mut dyn FnMut(&Row) -> bool) -> bool {
        let of_case = (case, 0)..=(case, u64::MAX);
        self.views.get(&view).is_some_and(|table| table.range(of_case).any(|(_, row)| such(row)))
    }
}

impl Backend for Memory {
    fn commit(&self, batch: &[Write]) -> Result<Vec<Answer>, Error> {
        let mut world = self.world()?;
        Ok(batch.iter().map(|write| world.write(write)).collect())
    }

    fn last_case(&self) -> Result<CaseId, Error> {
        Ok(self.world()?.logs.last_key_value().map_or(CaseId(0), |(case, _)| *case))
    }

    fn receipt(&self, key: &str) -> Result<Option<Receipt>, Error> {
        Ok(self.world()?.keys.get(key).copied())
    }

    fn heads(&self, after: Option<CaseId>, limit: usize) -> Result<Vec<Head>, Error> {
        let from = CaseId(after.map_or(0, |case| case.0 + 1));
        Ok(self.world()?.logs.range(from..).take(limit).map(|(case, log)| head(*case, log)).collect())
    }

    fn head(&self, case: CaseId) -> Result<Option<Head>, Error> {
        Ok(self.world()?.logs.get(&case).map(|log| head(case, log)))
    }

    fn records(&self, case: CaseId, after: u64, limit: usize) -> Result<Vec<Record>, Error> {
        let world = self.world()?;
        let Some(log) = world.logs.get(&case) else { return Ok(Vec::new()) };
        Ok(log.records.iter().filter(|record| record.seq > after).take(limit).cloned().collect())
    }

    fn follow(&self, after: u64, limit: usize) -> Result<Vec<(CaseId, Record)>, Error> {
        let world = self.world()?;
        let skipped = usize::try_from(after).unwrap_or(usize::MAX);
        let places = world.order.iter().skip(skipped).take(limit);
        Ok(places
            .filter_map(|(case, seq)| {
                let at = usize::try_from(*seq).ok()?.checked_sub(1)?;
                Some((*case, world.logs.get(case)?.records.get(at)?.clone()))
            })
            .collect())
    }

    fn snapshot(&self, case: CaseId) -> Result<Option<Snapshot>, Error> {
        Ok(self.world()?.logs.get(&case).and_then(|log| log.snapshot.clone()))
    }

    fn payload(&self, case: CaseId, digest: &Digest) -> Result<Kept, Error> {
        let world = self.world()?;
        Ok(world.logs.get(&case).and_then(|log| log.payloads.get(digest)).cloned().unwrap_or(Kept::Missing))
    }

    fn artifact(&self, digest: &Digest) -> Result<Option<Vec<u8>>, Error> {
        Ok(self.world()?.artifacts.get(digest).map(|(_, bytes)| bytes.clone()))
    }

    fn artifacts(
        &self,
        kinds: &[ArtifactKind],
        after: u64,
        limit: usize,
    ) -> Result<Vec<ArtifactEntry>, Error> {
        let world = self.world()?;
        let mut entries: Vec<_> = world.artifacts.values().map(|(entry, _)| *entry).collect();
        entries.retain(|entry| kinds.contains(&entry.kind) && entry.number > after);
        entries.sort_by_key(|entry| entry.number);
        entries.truncate(limit);
        Ok(entries)
    }

    fn register(&self) -> Result<Vec<Entry>, Error> {
        Ok(self.world()?.register.clone())
    }

    fn search(&self, plan: &Plan) -> Result<Hits, Error> {
        let world = self.world()?;
        let Some(table) = world.views.get(&plan.view) else { return Ok(Hits::default()) };
        let rows = table.iter().filter_map(|(key, row)| Some((row, world.case(key.0)?)));
        Ok(plan.answer(rows, &*world))
    }

    fn tally(&self, plan: &Plan, by: &Column) -> Result<Vec<(Name, u64)>, Error> {
        let all = Plan { place: None, offset: 0, limit: usize::MAX, count: usize::MAX, ..plan.clone() };
        let mut counts: BTreeMap<Name, u64> = BTreeMap::new();
        for (row, _) in self.search(&all)?.rows {
            if let Some(Cell::Text(text)) = (by.read)(&row) {
                *counts.entry(text).or_default() += 1;
            }
        }
        Ok(counts.into_iter().collect())
    }

    fn stale_after(&self) -> Result<Option<CaseId>, Error> {
        Ok(None)
    }

    fn rows(&self, question: &Question, page: Page) -> Result<Vec<Row>, Error> {
        let world = self.world()?;
        let Some(table) = world.views.get(&question.view()) else { return Ok(Vec::new()) };
        let wanted = |(key, row): &(&RowKey, &Row)| {
            page.after.is_none_or(|after| **key > after)
                && (matches!(question, Question::One(..)) || !row.view().keeps_history() || row.is_open())
                && matches(question, row)
        };
        let mut rows: Vec<Row> = match question {
            Question::OfCase(_, case) => {
                let of_case = (*case, 0)..=(*case, u64::MAX);
                return Ok(table
                    .range(of_case)
                    .filter(wanted)
                    .take(page.limit)
                    .map(|r| r.1.clone())
                    .collect());
            }
            Question::Timers(_) | Question::TermsDue(_) => {
                table.iter().filter(wanted).map(|(_, row)| row.clone()).collect()
            }
            _ => return Ok(table.iter().filter(wanted).take(page.limit).map(|r| r.1.clone()).collect()),
        };
        rows.sort_by_key(|row| match row {
            Row::Timers(timer) => (Some(timer.due), None, row.key()),
            Row::Terms(term) => (None, term.due, row.key()),
            _ => (None, None, row.key()),
        });
        rows.truncate(page.limit);
        Ok(rows)
    }
}

impl Exchange for Memory {
    fn messages(&self, wanted: &Wanted, limit: usize) -> Result<Vec<MessageEntry>, Error> {
        Ok(self.world()?.passing.find(wanted, limit))
    }

    fn signals(&self, after: u64, limit: usize) -> Result<Vec<SignalEntry>, Error> {
        Ok(self.world()?.passing.signals(after, limit))
    }

    fn signals_sent_by(&self, case: CaseId, seq: u64) -> Result<Vec<SignalEntry>, Error> {
        Ok(self.world()?.passing.signals_sent_by((case, seq)))
    }

    fn targets(&self, signal: u64, after: u64, limit: usize) -> Result<Vec<SignalTarget>, Error> {
        Ok(self.world()?.passing.targets(signal, after, limit))
    }

    fn got(&self, kind: PostKind, number: u64) -> Result<Vec<Got>, Error> {
        Ok(self.world()?.passing.receivers(kind, number))
    }

    fn claim_of(&self, case: CaseId) -> Result<Option<Claim>, Error> {
        Ok(self.world()?.passing.claim_of(case))
    }

    fn data(&self, entity: Option<&EntityId>, store: &Name) -> Result<Option<Vec<u8>>, Error> {
        Ok(self.world()?.passing.data(entity, store))
    }

    fn conversation(&self, case: CaseId) -> Result<CaseId, Error> {
        Ok(self.world()?.passing.conversation(case))
    }

    fn members(&self, conversation: CaseId) -> Result<Vec<CaseId>, Error> {
        Ok(self.world()?.passing.members(conversation))
    }
}

/// Whether a row of the asked view belongs into the answer.
fn matches(question: &Question, row: &Row) -> bool {
    fn fits<T: PartialEq>(wanted: Option<&T>, found: Option<&T>) -> bool {
        wanted.is_none() || wanted == found
    }
    match (question, row) {
        (Question::All(_), _) => true,
        (Question::OfCase(_, case), row) => row.key().0 == *case,
        (Question::One(_, case, Ticket(number)), row) => row.key() == (*case, *number),
        (Question::Cases(filter), Row::Cases(row)) => {
            fits(filter.status.as_ref(), Some(&row.status))
                && fits(filter.process.as_ref(), Some(&row.process))
                && fits(filter.entity.as_ref(), row.entity.as_ref())
        }
        (Question::Tasks(filter), Row::Tasks(row)) => {
            fits(filter.case.as_ref(), Some(&row.case))
                && fits(filter.office.as_ref(), row.office.as_ref())
                && fits(filter.assignee.as_ref(), row.assignee.as_ref())
        }
        (Question::Jobs(kind), Row::Jobs(row)) => row.kind == *kind,
        (Question::Timers(now), Row::Timers(row)) => now.is_none_or(|now| row.due <= now),
        (Question::Messages { name, key }, Row::Messages(row)) => row.name == *name && row.key == *key,
        (Question::Signals(name), Row::Signals(row)) => row.name == *name,
        (Question::TermsDue(day), Row::Terms(row)) => {
            row.ended.is_none() && !row.suspended && row.due.is_some_and(|due| due <= *day)
        }
        (Question::FindingsOf(rule), Row::Findings(row)) => row.rule == *rule,
        _ => false,
    }
}
