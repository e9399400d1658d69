//! What the engine owes a case stands in the views from the very commit on in which the case begins to wait for it: a node
//! may be gone before it does anything about it, and another has to see it.

use digipro_store::{Answer, Row, Write, Written};
use digipro_vocab::CaseId;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// What a case waits for that the engine itself brings about, as the log writes it.
const BY_THE_ENGINE: [&str; 5] = ["rules", "publish", "broadcast", "fetch", "keep"];

/// How the records of a batch change what a case is owed.
#[derive(Default)]
pub struct Change {
    begun: BTreeSet<u64>,
    ended: BTreeSet<u64>,
}

/// The changes that the records of a batch say, in the bytes that were handed in.
pub fn of(batch: &[Write], answers: &[Answer]) -> BTreeMap<CaseId, Change> {
    let mut changes: BTreeMap<CaseId, Change> = BTreeMap::new();
    for (write, answer) in batch.iter().zip(answers) {
        if let (Write::Append(append), Answer::Written(Written::Kept(_))) = (write, answer) {
            let body: Value = serde_json::from_slice(&append.body).expect("a record is JSON");
            let change = changes.entry(append.case).or_default();
            body["events"].as_array().into_iter().flatten().for_each(|event| change.follow(event));
        }
    }
    changes
}

impl Change {
    fn follow(&mut self, event: &Value) {
        let ticket = |name: &str| event[name]["ticket"].as_u64();
        if let (Some(ticket), Some(wait)) = (ticket("opened"), event["opened"]["wait"].as_object())
            && wait.keys().any(|kind| BY_THE_ENGINE.contains(&kind.as_str()))
        {
            self.begun.insert(ticket);
        }
        if let Some(ticket) = ticket("closed") {
            self.begun.remove(&ticket);
            self.ended.insert(ticket);
        }
    }
}

/// What is wrong with the rows of what a case is owed after this change.
pub fn unwritten(case: CaseId, change: &Change, rows: &[Row]) -> Option<String> {
    let written: BTreeSet<u64> = rows.iter().map(|row| row.key().1).collect();
    if let Some(ticket) = change.begun.difference(&written).next() {
        return Some(format!("case {case} is owed what stands under ticket {ticket}, and nothing says so"));
    }
    let ticket = change.ended.intersection(&written).next()?;
    Some(format!("case {case} has what it was owed under ticket {ticket}, and the views say that it has not"))
}
