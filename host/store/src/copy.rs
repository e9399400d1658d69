//! Stores copied whole: moved from one database to another, backed up into a file, and brought back, also as they stood
//! at an earlier moment.
//!
//! What is copied stood together at one moment, while others go on writing. The copy comes about whole or not at all,
//! and the source is not touched. A backup is a store like any other, in one file: every command can be asked of it.

use crate::chain::Erasure;
use crate::sql::copy::{COUNTERS, Cell, Piece, STALE};
use crate::verify::Verdict;
use crate::{Anchor, Error, Store};
use digipro_vocab::{CaseId, Digest, Instant};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::mpsc::sync_channel;

/// Pieces that wait between the source and the copy.
const WAITING: usize = 4;

/// Up to where a store is brought back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Until {
    /// All records up to this position.
    Position(u64),
    /// All records before the first one that is later than this moment.
    Moment(Instant),
}

/// What a copy holds.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Copied {
    /// Records, which is the position of the last one.
    pub records: u64,
    /// Records of the source that were left out, because they are later.
    pub later: u64,
    /// Erasures that were brought forward: what was erased stays so.
    pub erasures: u64,
    /// Messages and signals that were left out, because they were sent later.
    pub unsent: u64,
    /// The fingerprint of the copy's log.
    pub anchor: Option<Anchor>,
}

impl Store {
    /// Copies all that this store holds into an empty one, and proves the copy; `progress` is told how many rows have
    /// come.
    ///
    /// # Errors
    /// When the target is not empty (I0234), one of the stores failed, or the copy is not what the source was (I0235).
    pub fn copy_to(
        &self,
        target: &Self,
        until: Option<Until>,
        mut progress: impl FnMut(u64),
    ) -> Result<Copied, Error> {
        let mut cut = Cut::new(until);
        let (sender, pieces) = sync_channel::<Option<Piece>>(WAITING);
        let source = self.clone();
        let (mut rows, mut ended) = (0_u64, false);
        std::thread::scope(|scope| {
            let telling = scope.spawn(move || {
                source
                    .backend()
                    .copy_out(&mut |piece| sender.send(Some(piece)).map_err(|_| Error::Stopped))?;
                sender.send(None).map_err(|_| Error::Stopped)
            });
            let taken = target.backend().copy_in(&mut || {
                if ended {
                    return Ok(None);
                }
                loop {
                    // Closed before its end, it was cut off: nothing may be kept of it.
                    let piece = pieces.recv().map_err(|_| Error::Stopped)?;
                    let Some(piece) = piece else {
                        ended = true;
                        return Ok(cut.last_words());
                    };
                    let piece = cut.keep(piece)?;
                    rows += piece.rows.len() as u64;
                    progress(rows);
                    if !piece.rows.is_empty() {
                        return Ok(Some(piece));
                    }
                }
            });
            // Whoever still tells is told that nobody listens.
            drop(pieces);
            let told = telling.join().map_err(|_| Error::Stopped)?;
            match (taken, told) {
                // Each that fails stops the other: the cause is with the one that did not just stop.
                (Err(Error::Stopped), Err(cause)) | (Err(cause), _) | (Ok(()), Err(cause)) => Err(cause),
                (Ok(()), Ok(())) => Ok(()),
            }
        })?;
        target.refresh_case_numbers()?;
        for (case, erasure) in cut.erasures() {
            target.erase(case, erasure)?;
            cut.copied.erasures += 1;
        }
        self.prove(target, cut.copied)
    }

    /// The copy's log is whole and, as far as it goes, the source's.
    fn prove(&self, target: &Self, mut copied: Copied) -> Result<Copied, Error> {
        let verdict: Verdict = target.verify(|_| ())?;
        if let Some(broken) = verdict.broken.first() {
            return Err(Error::Copy(broken.to_string()));
        }
        let (theirs, ours) = (target.anchor(Some(copied.records))?, self.anchor(Some(copied.records))?);
        if theirs != ours {
            return Err(Error::Copy(format!("the first {} records are not the source's", copied.records)));
        }
        copied.anchor = Some(theirs);
        Ok(copied)
    }
}

/// Lets through what stood in the store at an earlier moment, as far as the log tells.
struct Cut {
    until: Option<Until>,
    copied: Copied,
    /// When the last record that is kept was written; all that came later is left out.
    moment: Option<i64>,
    over: bool,
    heads: BTreeMap<u64, (u64, Vec<u8>)>,
    named: BTreeSet<(u64, Vec<u8>)>,
    erased: Vec<(CaseId, Erasure)>,
    gone: BTreeSet<(u64, Digest)>,
    posts: BTreeMap<&'static str, BTreeSet<u64>>,
    said: bool,
}

impl Cut {
    fn new(until: Option<Until>) -> Self {
        let moment =
            if let Some(Until::Moment(moment)) = until { Some(moment.as_microsecond()) } else { None };
        Self {
            until,
            copied: Copied::default(),
            moment,
            over: false,
            heads: BTreeMap::new(),
            named: BTreeSet::new(),
            erased: Vec::new(),
            gone: BTreeSet::new(),
            posts: BTreeMap::new(),
            said: false,
        }
    }

    /// What is left of a piece.
    fn keep(&mut self, mut piece: Piece) -> Result<Piece, Error> {
        if self.until.is_none() {
            if piece.table == "record" {
                self.copied.records += piece.rows.len() as u64;
            }
            return Ok(piece);
        }
        let shape = Piece { rows: Vec::new(), ..piece.clone() };
        let mut kept = Vec::new();
        for row in piece.rows.drain(..) {
            if let Some(row) = self.row(&shape, row)? {
                kept.push(row);
            }
        }
        Ok(Piece { rows: kept, ..shape })
    }

    fn row(&mut self, piece: &Piece, mut row: Vec<Cell>) -> Result<Option<Vec<Cell>>, Error> {
        let at = |column: &str| piece.place(column).and_then(|place| row.get(place)).cloned();
        let cell = |column: &str| at(column).unwrap_or(Cell::Null);
        let (case, moment) = (cell("case_id").whole(), self.moment.unwrap_or(i64::MAX));
        let by_then = |cell: &Cell| !matches!(cell, Cell::Whole(at) if *at > moment);
        let kept = match piece.table.as_str() {
            "record" => self.record(&row, piece)?,
            "chain" => match self.heads.get(&case) {
                Some((seq, hash)) => {
                    for (column, value) in [("seq", Cell::from(*seq)), ("hash", Cell::Bytes(hash.clone()))] {
                        if let Some(place) = piece.place(column).and_then(|place| row.get_mut(place)) {
                            *place = value;
                        }
                    }
                    true
                }
                None => false,
            },
            "payload" => {
                let digest = cell("digest").bytes().to_vec();
                let named = self.named.contains(&(case, digest.clone()));
                if named && cell("bytes") == Cell::Null {
                    let digest = digest.as_slice().try_into().map(Digest);
                    self.gone.extend(digest.ok().map(|digest| (case, digest)));
                }
                named
            }
            "idempotency" => self.has(case, cell("seq").whole()),
            "artifact" | "register" => by_then(&cell("at")),
            "message" | "signal" => {
                let sender = (cell("sender_case").whole(), cell("sender_seq").whole());
                let sent = by_then(&cell("at")) && (sender.0 == 0 || self.has(sender.0, sender.1));
                let kind = if piece.table == "message" { "message" } else { "signal" };
                if sent {
                    self.posts.entry(kind).or_default().insert(cell("number").whole());
                } else {
                    self.copied.unsent += 1;
                }
                sent
            }
            "message_taken" => self.heads.contains_key(&case) && self.sent("message", cell("number").whole()),
            "signal_target" => {
                self.sent("signal", cell("number").whole()) && (case == 0 || self.heads.contains_key(&case))
            }
            "posted" => {
                let kind = if cell("kind") == Cell::Text("message".into()) { "message" } else { "signal" };
                self.sent(kind, cell("number").whole())
            }
            "claim" | "conversation" => self.heads.contains_key(&case),
            "data_store" | COUNTERS => true,
            // Views and what was kept of states are computed again.
            _ => false,
        };
        Ok(kept.then_some(row))
    }

    fn has(&self, case: u64, seq: u64) -> bool {
        self.heads.get(&case).is_some_and(|(last, _)| *last >= seq)
    }

    fn sent(&self, kind: &str, number: u64) -> bool {
        self.posts.get(kind).is_some_and(|numbers| numbers.contains(&number))
    }

    fn record(&mut self, row: &[Cell], piece: &Piece) -> Result<bool, Error> {
        let cell = |column: &str| piece.place(column).and_then(|place| row.get(place));
        let whole = |column: &str| cell(column).map_or(0, Cell::whole);
        let (position, case) = (whole("position"), whole("case_id"));
        let at = if let Some(Cell::Whole(at)) = cell("at") { *at } else { 0 };
        self.over |= match self.until {
            Some(Until::Position(last)) => position > last,
            Some(Until::Moment(moment)) => at > moment.as_microsecond(),
            None => false,
        };
        let body = cell("body").map_or(&[][..], Cell::bytes);
        if self.over {
            self.copied.later += 1;
            self.erased.extend(Erasure::read(body).map(|erasure| (CaseId(case), erasure)));
            return Ok(false);
        }
        self.copied.records = position;
        if let Some(Until::Position(_)) = self.until {
            self.moment = Some(self.moment.unwrap_or(i64::MIN).max(at));
        }
        let hash = cell("hash").map_or(&[][..], Cell::bytes).to_vec();
        self.heads.insert(case, (whole("seq"), hash));
        let payloads = cell("payloads").map_or(&[][..], Cell::bytes);
        self.named.extend(payloads.chunks(32).map(|digest| (case, digest.to_vec())));
        Ok(true)
    }

    /// After the last piece: the views are to be computed again.
    fn last_words(&mut self) -> Option<Piece> {
        if self.until.is_none() || std::mem::replace(&mut self.said, true) {
            return None;
        }
        let columns = vec!["one".to_owned(), "after".to_owned()];
        Some(Piece { table: STALE.to_owned(), columns, rows: vec![vec![Cell::from(1), Cell::from(0)]] })
    }

    /// What was erased later: its bytes are gone all the same, and the chain has to say so.
    fn erasures(&self) -> Vec<(CaseId, Erasure)> {
        let gone = |(case, erasure): &&(CaseId, Erasure)| self.gone.contains(&(case.0, erasure.digest));
        self.erased.iter().filter(gone).cloned().collect()
    }
}
