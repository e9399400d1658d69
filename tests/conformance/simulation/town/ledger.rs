//! The ledger of those who asked: what was acknowledged, what was refused, what is in doubt.

use super::ask::{Answer, Ask, Command, Work};
use super::node::Site;
use digipro_store::Backend;
use digipro_vocab::CaseId;
use std::collections::{BTreeMap, BTreeSet};

#[derive(Default)]
pub struct Ledger {
    /// Where each acknowledged command went.
    pub places: BTreeMap<String, (CaseId, u64)>,
    /// Whom each acknowledged message and signal reached first.
    pub reached: BTreeMap<String, BTreeSet<CaseId>>,
    /// Commands that were sent and never answered.
    pub doubts: BTreeMap<String, Command>,
    /// Commands that were answered.
    pub answered: Vec<Command>,
    /// How often each answer was given.
    pub counts: BTreeMap<String, usize>,
}

impl Ledger {
    /// Enters a command and its answer, and says what is wrong with it.
    pub fn enter(&mut self, site: &Site, command: &Command, answer: &Answer) -> Result<(), String> {
        *self.counts.entry(said(answer)).or_default() += 1;
        let key = &command.key;
        let doubted = self.doubts.contains_key(key);
        if *answer == Answer::Lost {
            self.doubts.insert(key.clone(), command.clone());
            return Ok(());
        }
        self.doubts.remove(key);
        if !self.answered.iter().any(|known| known.key == *key) {
            self.answered.push(command.clone());
        }
        match answer {
            Answer::Lost => Ok(()),
            Answer::Refused(code) => self.refused(site, command, code),
            Answer::Reached(cases) => {
                let first = self.reached.entry(key.clone()).or_default();
                let now: BTreeSet<CaseId> = cases.iter().copied().collect();
                if now.len() < cases.len() && matches!(command.ask, Ask::Publish(_)) {
                    return Err(format!("{command:?} reaches a case twice: {cases:?}"));
                }
                if !first.is_subset(&now) {
                    return Err(format!("{command:?} reached {first:?} and now only {now:?}"));
                }
                *first = now;
                Ok(())
            }
            Answer::Kept { case, seq, repeated } => {
                let place = (*case, *seq);
                match self.places.insert(key.clone(), place) {
                    Some(first) if first != place || !repeated => {
                        Err(format!("{command:?} counts twice: {first:?}, then {place:?}"))
                    }
                    None if *repeated && !doubted => Err(format!("{command:?} was never sent before")),
                    None => fenced(site, command),
                    Some(_) => Ok(()),
                }
            }
        }
    }

    fn refused(&self, site: &Site, command: &Command, code: &str) -> Result<(), String> {
        if self.places.contains_key(&command.key) {
            return Err(format!("{command:?} was acknowledged and is refused now: {code}"));
        }
        let kept = site.disk.receipt(&command.key).map_err(|error| error.to_string())?;
        match kept {
            Some(receipt) => Err(format!("{command:?} is refused ({code}), and kept: {receipt:?}")),
            None => Ok(()),
        }
    }
}

/// A worker's answer counts only under the lease that was given last.
fn fenced(site: &Site, command: &Command) -> Result<(), String> {
    let (Ask::Complete { work, .. } | Ask::Fail { work, .. }) = &command.ask else { return Ok(()) };
    let Work { case, ticket, lease: Some(lease), .. } = work else { return Ok(()) };
    let tap = site.tap.lock().unwrap();
    let kept = tap.kept.iter().find(|kept| kept.key.as_deref() == Some(command.key.as_str()));
    let Some(kept) = kept else { return Err(format!("{command:?} is acknowledged and never kept")) };
    match tap.lease_before((*case, *ticket), kept.leases) {
        Some(last) if last != *lease => {
            Err(format!("{command:?} counts, though lease {last} was given since"))
        }
        _ => Ok(()),
    }
}

fn said(answer: &Answer) -> String {
    match answer {
        Answer::Kept { repeated: false, .. } => "kept".into(),
        Answer::Kept { .. } => "repeated".into(),
        Answer::Reached(cases) => if cases.is_empty() { "reached nobody" } else { "reached" }.into(),
        Answer::Refused(code) => (*code).into(),
        Answer::Lost => "lost".into(),
    }
}
