//! What the disk has said that it keeps, in its order, written down as it was said.

use digipro_store::{Answer, Post, Posted, Take, Write, Written};
use digipro_vocab::{CaseId, Digest, Instant, Name, Ticket};
use std::collections::{BTreeMap, BTreeSet};

/// A record that is kept.
pub struct Kept {
    pub case: CaseId,
    pub seq: u64,
    pub key: Option<Name>,
    pub body: Digest,
    /// How many leases were given before.
    pub leases: usize,
}

/// All that was kept.
#[derive(Default)]
pub struct Tap {
    pub kept: Vec<Kept>,
    /// Jobs that were handed out, with the number of their lease.
    pub leases: Vec<((CaseId, Ticket), u32)>,
    /// What was sent from outside, by its request.
    pub posted: BTreeMap<Name, u64>,
    taken: BTreeSet<String>,
    /// Until when each message waits, and whether those that waited when it came have got it.
    messages: BTreeMap<u64, (Instant, bool)>,
    /// What should not have been said.
    pub complaints: Vec<String>,
}

impl Tap {
    /// Notes a batch with its answers.
    pub fn note(&mut self, batch: &[Write], answers: &[Answer]) {
        for (write, answer) in batch.iter().zip(answers) {
            match (write, answer) {
                (Write::Append(append), Answer::Written(Written::Kept(receipt))) => {
                    if let Some(take) = &append.dealings.takes {
                        self.take((append.case, append.at), take);
                    }
                    let (case, seq, key) = (receipt.case, receipt.seq, append.key.clone());
                    let (body, leases) = (Digest::of(&append.body), self.leases.len());
                    self.kept.push(Kept { case, seq, key, body, leases });
                }
                (Write::Lease(_), Answer::Leased(jobs)) => {
                    for job in jobs {
                        self.lease((job.case, job.ticket), job.lease);
                    }
                }
                (Write::Post { request, post }, Answer::Posted(Posted::Kept(number))) => {
                    if let Post::Message(message) = post {
                        self.messages.insert(*number, (message.until, false));
                    }
                    if let Some(request) = request
                        && self.posted.insert(request.clone(), *number).is_some()
                    {
                        self.complaints.push(format!("the request `{request}` is sent twice"));
                    }
                }
                (Write::Routed { message, .. }, _) => {
                    if let Some((_, routed)) = self.messages.get_mut(message) {
                        *routed = true;
                    }
                }
                _ => {}
            }
        }
    }

    /// A case has sent a message that waits for whoever comes.
    pub fn sent(&mut self, number: u64, until: Instant) {
        self.messages.entry(number).or_insert((until, false));
    }

    /// All messages, and until when each waits.
    pub fn messages(&self) -> impl Iterator<Item = (u64, Instant)> {
        self.messages.iter().map(|(number, (until, _))| (*number, *until))
    }

    fn take(&mut self, (case, at): (CaseId, Instant), take: &Take) {
        if let Take::Message { number, .. } = take
            && let Some((until, true)) = self.messages.get(number)
            && *until < at
        {
            self.complaints.push(format!("case {case} takes message {number} at {at}, after {until}"));
        }
        if !self.taken.insert(format!("{take:?}")) {
            self.complaints.push(format!("case {case} takes what was taken: {take:?}"));
        }
    }

    fn lease(&mut self, job: (CaseId, Ticket), lease: u32) {
        if self.lease_before(job, self.leases.len()).is_some_and(|last| last >= lease) {
            self.complaints.push(format!("job {} of case {} has lease {lease} twice", job.1, job.0));
        }
        self.leases.push((job, lease));
    }

    /// The last lease of a job among the first so many leases.
    pub fn lease_before(&self, job: (CaseId, Ticket), leases: usize) -> Option<u32> {
        let mut before = self.leases.iter().take(leases).rev();
        before.find(|(leased, _)| *leased == job).map(|(_, lease)| *lease)
    }
}
