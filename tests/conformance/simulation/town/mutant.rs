//! Engines that are broken on purpose: what a store does wrong below everything else, so that the auditor can show that
//! it sees it.

use digipro_store::{Answer, Backend, Error, Receipt, Row, View, ViewWrite, Write, Written};
use digipro_vocab::Digest;
use std::sync::{Arc, Mutex};

/// What is broken.
#[derive(Clone, Default)]
pub enum Mutant {
    /// Nothing.
    #[default]
    Sound,
    /// An append is not compared with the end of its chain.
    Unfenced,
    /// Every so often a write is acknowledged and thrown away.
    Forgetful(Arc<Mutex<usize>>),
    /// Idempotency keys are not kept.
    Keyless,
    /// What a case takes is not struck out.
    Untaken,
    /// Changes of the views are lost every so often.
    Blind(Arc<Mutex<usize>>),
    /// What the runner owes is not written down.
    Careless,
    /// Every so often a record says that somebody else did it.
    Flipped(Arc<Mutex<usize>>),
    /// A job that is handed out stays where it is.
    Unleased,
    /// A request that was sent is not remembered.
    Unposted,
    /// Messages are removed an hour before their time is over.
    Hasty,
}

/// Where a record says who did it.
const BY: &str = r#""by":{"id":""#;

/// True every so many times.
fn every(count: &Mutex<usize>, times: usize) -> bool {
    let mut count = count.lock().unwrap();
    *count += 1;
    count.is_multiple_of(times)
}

impl Mutant {
    /// Each that is broken, by name.
    pub fn all() -> Vec<(&'static str, Self)> {
        let count = || Arc::new(Mutex::new(0));
        vec![
            ("unfenced", Self::Unfenced),
            ("forgetful", Self::Forgetful(count())),
            ("keyless", Self::Keyless),
            ("untaken", Self::Untaken),
            ("blind", Self::Blind(count())),
            ("careless", Self::Careless),
            ("flipped", Self::Flipped(count())),
            ("unleased", Self::Unleased),
            ("unposted", Self::Unposted),
            ("hasty", Self::Hasty),
        ]
    }

    pub fn commit(&self, inner: &dyn Backend, batch: &[Write]) -> Result<Vec<Answer>, Error> {
        match self {
            Self::Sound => inner.commit(batch),
            Self::Forgetful(count) if batch.iter().all(is_append) && every(count, 40) => {
                Ok(batch.iter().filter_map(pretended).collect())
            }
            _ => {
                let batch = batch.iter().map(|write| self.changed(inner, write.clone()));
                let batch = batch.collect::<Result<Vec<Write>, Error>>()?;
                let leases: Vec<Row> = self.jobs(inner, &batch)?;
                let answers = inner.commit(&batch)?;
                self.put_back(inner, &leases)?;
                Ok(answers)
            }
        }
    }

    fn changed(&self, inner: &dyn Backend, mut write: Write) -> Result<Write, Error> {
        match (&mut write, self) {
            (Write::Append(append), Self::Unfenced) => {
                append.expected_seq = inner.head(append.case)?.map_or(0, |head| head.seq);
            }
            (Write::Append(append), Self::Keyless) => append.key = None,
            (Write::Append(append), Self::Untaken) => append.dealings.takes = None,
            (Write::Append(append), Self::Blind(count)) if every(count, 20) => append.views.clear(),
            (Write::Append(append), Self::Careless) => append.views.retain(|change| !is_owed(change)),
            (Write::Append(append), Self::Flipped(count)) if every(count, 40) => {
                // Still a record that can be read, and not what the writer said.
                let body = String::from_utf8_lossy(&append.body).replacen(BY, &format!("{BY}non "), 1);
                append.body = body.into_bytes();
            }
            (Write::Post { request, .. }, Self::Unposted) => *request = None,
            (Write::Expire { now, .. } | Write::Routed { now, .. }, Self::Hasty) => {
                *now = now.checked_add(std::time::Duration::from_secs(3_600)).unwrap_or(*now);
            }
            _ => {}
        }
        Ok(write)
    }

    /// The jobs as they stand before they are handed out.
    fn jobs(&self, inner: &dyn Backend, batch: &[Write]) -> Result<Vec<Row>, Error> {
        if !matches!((self, batch), (Self::Unleased, [Write::Lease(_)])) {
            return Ok(Vec::new());
        }
        inner.rows(&digipro_store::query::Question::All(View::Jobs), super::ALL)
    }

    fn put_back(&self, inner: &dyn Backend, jobs: &[Row]) -> Result<(), Error> {
        let mut cases: Vec<_> = jobs.iter().map(|row| row.key().0).collect();
        cases.dedup();
        for case in cases {
            let mut rows = Vec::new();
            for view in View::ALL {
                let question = digipro_store::query::Question::OfCase(*view, case);
                rows.extend(
                    inner.rows(&question, super::ALL)?.into_iter().filter(|row| row.view() != View::Jobs),
                );
            }
            let seq = inner.head(case)?.map_or(0, |head| head.seq);
            // Who has a job outlives views that are put again: only a job that was gone comes back as it stood.
            let gone = Write::Views { case, seq, rows: rows.clone() };
            rows.extend(jobs.iter().filter(|row| row.key().0 == case).cloned());
            inner.commit(&[gone, Write::Views { case, seq, rows }])?;
        }
        Ok(())
    }
}

fn is_owed(change: &ViewWrite) -> bool {
    match change {
        ViewWrite::Put(row) => row.view() == View::Owed,
        ViewWrite::Remove(view, _) | ViewWrite::Change(view, ..) => *view == View::Owed,
    }
}

fn is_append(write: &Write) -> bool {
    matches!(write, Write::Append(append) if append.expected_seq > 0)
}

/// What a disk says that has kept a step.
fn pretended(write: &Write) -> Option<Answer> {
    let Write::Append(append) = write else { return None };
    let (case, seq) = (append.case, append.expected_seq + 1);
    let receipt = Receipt { case, seq, position: 0, hash: Digest::of(&append.body) };
    Some(Answer::Written(Written::Kept(receipt)))
}
