//! Somebody changes the file behind the program's back.

use super::*;
use crate::{Break, Verdict};
use std::path::Path;

/// Three cases with three records each, one with a payload; then these statements; then the verdict.
fn after(statements: &str) -> Verdict {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("cases.db");
    prepare(&path);
    rusqlite::Connection::open(&path).unwrap().execute_batch(statements).unwrap();
    Store::open(&path).unwrap().verify(|_| ()).unwrap()
}

fn prepare(path: &Path) {
    let store = Store::open(path).unwrap();
    for case in 1..=3 {
        kept(store.append(step(case, 0, "a")).unwrap());
        kept(store.append(carrying(case, 1, "segreto").0).unwrap());
        kept(store.append(step(case, 2, "c")).unwrap());
    }
}

#[test]
fn an_untouched_store_is_whole() {
    let verdict = after("");
    assert!(verdict.whole());
    assert_eq!((verdict.cases, verdict.records, verdict.payloads, verdict.erased), (3, 9, 3, 0));
}

#[test]
fn a_changed_body_is_named_by_case_and_number_and_other_cases_are_whole() {
    let verdict =
        after("UPDATE record SET body = CAST('{\"text\":\"b\"}' AS BLOB) WHERE case_id = 2 AND seq = 1");
    assert!(matches!(verdict.broken[..], [Break::Altered { case: CaseId(2), seq: 1, .. }]));
    assert_eq!(verdict.cases, 3);
    let said = verdict.broken[0].to_string();
    assert!(said.starts_with("case 2, record 1: its hash should be "), "{said}");
}

#[test]
fn a_record_gone_from_the_middle_or_the_end_is_named() {
    let verdict = after("DELETE FROM record WHERE case_id = 2 AND seq = 2");
    let (middle, hole) =
        (Break::Gone { case: CaseId(2), seq: 2, found: Some(3) }, Break::Position { position: 5 });
    assert_eq!(verdict.broken, [middle, hole]);
    let verdict = after("DELETE FROM record WHERE case_id = 2 AND seq = 3");
    let (end, hole) = (Break::Gone { case: CaseId(2), seq: 3, found: None }, Break::Position { position: 6 });
    assert_eq!(verdict.broken, [end, hole]);
}

#[test]
fn a_tail_cut_together_with_its_head_leaves_a_hole_in_the_store() {
    let verdict = after(
        "DELETE FROM record WHERE case_id = 2 AND seq = 3;
         UPDATE chain SET seq = 2, hash = (SELECT hash FROM record WHERE case_id = 2 AND seq = 2) WHERE case_id = 2",
    );
    assert_eq!(verdict.broken, [Break::Position { position: 6 }]);
}

#[test]
fn a_head_that_was_moved_or_removed_is_named() {
    let verdict = after("UPDATE chain SET seq = 2 WHERE case_id = 1");
    assert!(matches!(verdict.broken[..], [Break::Head { case: CaseId(1), seq: 3, head: 2, .. }]));
    let verdict = after("DELETE FROM chain WHERE case_id = 1");
    assert_eq!(verdict.broken, [Break::Headless { case: CaseId(1) }]);
}

#[test]
fn a_chain_cannot_be_moved_to_another_definition() {
    let verdict = after("UPDATE chain SET definition = zeroblob(32) WHERE case_id = 1");
    assert!(matches!(verdict.broken[..], [Break::Altered { case: CaseId(1), seq: 1, .. }]));
}

#[test]
fn a_payload_that_was_altered_or_vanished_is_named() {
    let verdict = after("UPDATE payload SET bytes = CAST('altro' AS BLOB) WHERE case_id = 3");
    assert!(matches!(verdict.broken[..], [Break::PayloadAltered { case: CaseId(3), seq: 2, .. }]));
    for statement in ["DELETE FROM payload", "UPDATE payload SET bytes = NULL"] {
        let verdict = after(&format!("{statement} WHERE case_id = 3"));
        assert!(matches!(verdict.broken[..], [Break::PayloadMissing { case: CaseId(3), seq: 2, .. }]));
    }
    let verdict = after("UPDATE record SET payloads = zeroblob(32) WHERE case_id = 3 AND seq = 1");
    assert!(matches!(verdict.broken[..], [Break::Unnamed { case: CaseId(3), seq: 1, .. }]));
}

#[test]
fn an_anchor_shows_a_store_that_was_cut_or_written_anew() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("cases.db");
    prepare(&path);
    let store = Store::open(&path).unwrap();
    let anchor = store.anchor(None).unwrap();
    assert_eq!(anchor.position, 9);
    kept(store.append(step(1, 3, "d")).unwrap());
    assert_eq!(store.anchor(Some(9)).unwrap(), anchor);
    assert_ne!(store.anchor(None).unwrap(), anchor);
    drop(store);
    // The last records and their heads go together: the chain alone cannot tell.
    let cut = "DELETE FROM record WHERE position > 8; DELETE FROM chain WHERE case_id = 3;
               DELETE FROM record WHERE case_id = 3; DELETE FROM payload WHERE case_id = 3;
               UPDATE chain SET seq = 3, hash = (SELECT hash FROM record WHERE case_id = 1 AND seq = 3) WHERE case_id = 1";
    rusqlite::Connection::open(&path).unwrap().execute_batch(cut).unwrap();
    let store = Store::open(&path).unwrap();
    assert!(store.verify(|_| ()).unwrap().whole());
    assert!(store.anchor(Some(9)).is_err());
}
