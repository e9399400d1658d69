//! Checks the whole chain of one or all cases and names the first broken record of each.
//!
//! What it can tell: any change of a record, a record that is gone from the middle or from the end of a case,
//! a payload that was altered or has vanished without a recorded erasure, records of a case whose head is
//! gone. What it cannot tell: whoever can write to the file can compute a whole new chain, or cut the store's
//! last records together with the heads. Against that, keep an [`Anchor`] elsewhere (signed, printed,
//! in the protocol register): it fixes everything up to its position.

use crate::backend::Backend;
use crate::chain::{self, Erasure};
use crate::query::{Head, Kept, Record};
use crate::{Error, Store};
use digipro_vocab::{CaseId, Digest};
use serde::{Deserialize, Serialize};
use sha2::Digest as _;
use std::collections::BTreeSet;

/// Records read at a time.
const CHUNK: usize = 1_000;

/// Where a chain is broken.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, thiserror::Error)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Break {
    /// A record's hash is not that of its body and its predecessor.
    #[error("case {case}, record {seq}: its hash should be {expected}, found {found}")]
    Altered {
        /// The case.
        case: CaseId,
        /// The record.
        seq: u64,
        /// The hash that its body and its predecessor give.
        expected: Digest,
        /// The hash that is written.
        found: Digest,
    },
    /// A record is not there.
    #[error("case {case}, record {seq}: it is missing; {}", match found {
        Some(found) => format!("the next one is record {found}"),
        None => "the log ends before it".to_owned(),
    })]
    Gone {
        /// The case.
        case: CaseId,
        /// The record that should be there.
        seq: u64,
        /// The record found in its place.
        found: Option<u64>,
    },
    /// The log of a case does not end as its head says.
    #[error(
        "case {case}: its head should be record {seq} with hash {expected}, found record {head} with {found}"
    )]
    Head {
        /// The case.
        case: CaseId,
        /// Number of the last record.
        seq: u64,
        /// Number that the head states.
        head: u64,
        /// Hash of the last record.
        expected: Digest,
        /// Hash that the head states.
        found: Digest,
    },
    /// A record carries a payload that its body does not name.
    #[error("case {case}, record {seq}: it does not name its payload {digest}")]
    Unnamed {
        /// The case.
        case: CaseId,
        /// The record.
        seq: u64,
        /// The payload.
        digest: Digest,
    },
    /// The bytes of a payload are not those that the record names.
    #[error("case {case}, record {seq}: its payload should be {digest}, found {found}")]
    PayloadAltered {
        /// The case.
        case: CaseId,
        /// The record.
        seq: u64,
        /// The payload.
        digest: Digest,
        /// Digest of the bytes found.
        found: Digest,
    },
    /// The bytes of a payload are gone and no record says that they were erased.
    #[error("case {case}, record {seq}: its payload {digest} is missing and no erasure is recorded")]
    PayloadMissing {
        /// The case.
        case: CaseId,
        /// The record.
        seq: u64,
        /// The payload.
        digest: Digest,
    },
    /// The store's records are numbered without gaps, and this number is not there.
    #[error("position {position} of the store: the record is missing")]
    Position {
        /// The number.
        position: u64,
    },
    /// An entry of the register of packs does not continue the one before.
    #[error("register of packs, entry {seq}: it was altered, or one before it is gone")]
    Register {
        /// The entry.
        seq: u64,
    },
    /// Records of a case that has no head.
    #[error("case {case}: it has records but no head")]
    Headless {
        /// The case.
        case: CaseId,
    },
}

/// The result of a verification.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Verdict {
    /// Cases checked.
    pub cases: u64,
    /// Records checked.
    pub records: u64,
    /// Payloads found whole.
    pub payloads: u64,
    /// Payloads whose bytes are gone, with an erasure on the chain.
    pub erased: u64,
    /// The first break of each broken case, in the order of the cases, then those of the store as a whole.
    pub broken: Vec<Break>,
}

impl Verdict {
    /// Whether nothing is broken.
    #[must_use]
    pub fn whole(&self) -> bool {
        self.broken.is_empty()
    }
}

/// A fingerprint of the first `position` records of the store: SHA-256 of their hashes, one after the other.
/// Kept outside of the store, it shows later that none of them was changed or cut.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Anchor {
    /// How many records.
    pub position: u64,
    /// The fingerprint.
    pub digest: Digest,
}

impl Store {
    /// Checks one case.
    ///
    /// # Errors
    /// When there is no such case or the store cannot be read.
    pub fn verify_case(&self, case: CaseId) -> Result<Verdict, Error> {
        let mut verdict = Verdict::default();
        let head = self.head(case)?.ok_or(Error::NoCase(case))?;
        check_case(self.backend(), &head, &mut verdict)?;
        Ok(verdict)
    }

    /// Checks all cases; `progress` is told how many are done.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn verify(&self, mut progress: impl FnMut(u64)) -> Result<Verdict, Error> {
        let mut verdict = Verdict::default();
        let mut after = None;
        loop {
            let heads = self.backend().heads(after, CHUNK)?;
            let Some(last) = heads.last() else { break };
            after = Some(last.case);
            for head in &heads {
                check_case(self.backend(), head, &mut verdict)?;
                progress(verdict.cases);
            }
        }
        check_positions(self.backend(), &mut verdict)?;
        let register = crate::register::broken(&self.backend().register()?);
        verdict.broken.extend(register.map(|seq| Break::Register { seq }));
        Ok(verdict)
    }

    /// The fingerprint of the first `position` records, or of all.
    ///
    /// # Errors
    /// When the store cannot be read, or has fewer records.
    pub fn anchor(&self, position: Option<u64>) -> Result<Anchor, Error> {
        let mut hasher = sha2::Sha256::new();
        let (wanted, mut found) = (position.unwrap_or(u64::MAX), 0);
        while found < wanted {
            let limit = usize::try_from(wanted - found).unwrap_or(usize::MAX).min(CHUNK);
            let records = self.backend().follow(found, limit)?;
            if records.is_empty() {
                break;
            }
            for (_, record) in &records {
                hasher.update(record.hash.0);
                found += 1;
            }
        }
        if position.is_some_and(|position| position != found) {
            return Err(Error::Damaged(format!("it has {found} records, the anchor was taken at {wanted}")));
        }
        Ok(Anchor { position: found, digest: Digest(hasher.finalize().into()) })
    }
}

/// The chain of one case as far as it has been walked.
struct Walk {
    case: CaseId,
    seq: u64,
    hash: Digest,
    /// Payloads without bytes, and the record that named each first.
    absent: Vec<(u64, Digest)>,
    erased: BTreeSet<Digest>,
}

fn check_case(backend: &dyn Backend, head: &Head, verdict: &mut Verdict) -> Result<(), Error> {
    verdict.cases += 1;
    let hash = chain::genesis(head.case, &head.definition);
    let mut walk = Walk { case: head.case, seq: 0, hash, absent: Vec::new(), erased: BTreeSet::new() };
    loop {
        let records = backend.records(head.case, walk.seq, CHUNK)?;
        if records.is_empty() {
            break;
        }
        for record in &records {
            verdict.records += 1;
            if let Some(found) = walk.step(backend, record, verdict)? {
                verdict.broken.push(found);
                return Ok(());
            }
        }
    }
    verdict.broken.extend(walk.end(head));
    verdict.erased += walk.absent.iter().filter(|(_, digest)| walk.erased.contains(digest)).count() as u64;
    Ok(())
}

impl Walk {
    fn step(
        &mut self,
        backend: &dyn Backend,
        record: &Record,
        verdict: &mut Verdict,
    ) -> Result<Option<Break>, Error> {
        let (case, seq) = (self.case, record.seq);
        if seq != self.seq + 1 {
            return Ok(Some(Break::Gone { case, seq: self.seq + 1, found: Some(seq) }));
        }
        let expected = chain::link(&self.hash, &record.body);
        if expected != record.hash {
            return Ok(Some(Break::Altered { case, seq, expected, found: record.hash }));
        }
        (self.seq, self.hash) = (seq, expected);
        self.erased.extend(Erasure::read(&record.body).map(|erasure| erasure.digest));
        for digest in &record.payloads {
            if !chain::names(&record.body, digest) {
                return Ok(Some(Break::Unnamed { case, seq, digest: *digest }));
            }
            match backend.payload(case, digest)? {
                Kept::Present(bytes) => {
                    let found = Digest::of(&bytes);
                    if found != *digest {
                        return Ok(Some(Break::PayloadAltered { case, seq, digest: *digest, found }));
                    }
                    verdict.payloads += 1;
                }
                Kept::Erased | Kept::Missing => self.absent.push((seq, *digest)),
            }
        }
        Ok(None)
    }

    /// What only shows at the end: a cut tail, and payloads that no record erased.
    fn end(&self, head: &Head) -> Option<Break> {
        let case = self.case;
        if self.seq < head.seq {
            return Some(Break::Gone { case, seq: self.seq + 1, found: None });
        }
        if (self.seq, self.hash) != (head.seq, head.hash) {
            let (expected, found) = (self.hash, head.hash);
            return Some(Break::Head { case, seq: self.seq, head: head.seq, expected, found });
        }
        let (seq, digest) = self.absent.iter().find(|(_, digest)| !self.erased.contains(digest))?;
        Some(Break::PayloadMissing { case, seq: *seq, digest: *digest })
    }
}

/// Records are numbered through the store without gaps, and each belongs to a case with a head.
fn check_positions(backend: &dyn Backend, verdict: &mut Verdict) -> Result<(), Error> {
    let (mut position, mut headless) = (0, BTreeSet::new());
    loop {
        let records = backend.follow(position, CHUNK)?;
        if records.is_empty() {
            break;
        }
        for (case, record) in &records {
            position += 1;
            if record.position != position {
                verdict.broken.push(Break::Position { position });
                return Ok(());
            }
            if record.seq == 1 && backend.head(*case)?.is_none() && headless.insert(*case) {
                verdict.broken.push(Break::Headless { case: *case });
            }
        }
    }
    Ok(())
}
