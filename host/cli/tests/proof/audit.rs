//! Holds what is on the disk against what was acknowledged; it reads the log as anyone could, as JSON.

use crate::crowd::Ledger;
use digipro_store::{CaseFilter, CaseStatus, Page, Store, Wanted};
use serde_json::Value;
use std::collections::BTreeMap;

/// Records read at a time.
const CHUNK: usize = 1_000;

/// What is there, in words.
pub fn audit(store: &Store, told: &Ledger) -> String {
    let verdict = store.verify(|_| ()).unwrap();
    assert!(verdict.whole(), "{:?}", verdict.broken);
    let mut keys: BTreeMap<String, (u64, u64)> = BTreeMap::new();
    let mut completed: BTreeMap<(u64, String), usize> = BTreeMap::new();
    let mut after = 0;
    loop {
        let records = store.backend().follow(after, CHUNK).unwrap();
        let Some((_, last)) = records.last() else { break };
        after = last.position;
        for (case, record) in &records {
            let body: Value = serde_json::from_slice(&record.body).unwrap();
            // The service writes before a key whose it is.
            if let Some(key) = body["key"].as_str().and_then(|key| key.rsplit('/').next()) {
                let first = keys.insert(key.to_owned(), (case.0, record.seq));
                assert!(first.is_none(), "the command `{key}` stands in the log twice");
            }
            for event in body["events"].as_array().into_iter().flatten() {
                if let Some(element) = event["completed"]["element"].as_str() {
                    *completed.entry((case.0, element.to_owned())).or_default() += 1;
                }
            }
        }
    }
    for (key, place) in &told.kept {
        assert_eq!(keys.get(key), Some(place), "the acknowledged command `{key}` is lost");
    }
    assert!(completed.values().all(|times| *times == 1), "something was done twice");
    let cases = store.cases(CaseFilter::default(), Page::first(1_000_000)).unwrap();
    let open: Vec<_> = cases.iter().filter(|row| row.status != CaseStatus::Completed).collect();
    assert!(open.is_empty(), "{} cases are stuck: {:?}", open.len(), open.first());
    assert_eq!(cases.len() * 3, told.kept.len(), "cases that nobody has started");
    assert_eq!(store.owed(Page::first(9)).unwrap(), [], "something is owed");
    // Each case has sent its message once.
    let sent = store.backend().messages(&Wanted::After(0), 1_000_000).unwrap();
    assert_eq!(sent.len(), cases.len(), "messages were lost, or sent twice");
    let (cases, commands, records) = (cases.len(), told.kept.len(), verdict.records);
    format!("{cases} cases, {commands} acknowledged commands, {records} records, all there once")
}
