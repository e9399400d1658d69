//! The machine stops, or the answer is lost, at the worst moments.

use super::*;
use crate::{Error, Fault, Faulty, Memory, Sqlite};
use std::sync::Arc;

fn keyed(seq: u64) -> Append {
    Append { key: Some(format!("k{seq}").into()), ..step(1, seq, "x") }
}

#[test]
fn a_crash_before_the_fsync_keeps_nothing_and_after_it_everything() {
    for (fault, survives) in [(Fault::CrashBefore, 1), (Fault::CrashAfter, 2)] {
        let disk = Memory::default();
        let store = Store::on(Arc::new(Faulty::new(disk.clone(), [(2, fault)]))).unwrap();
        kept(store.append(keyed(0)).unwrap());
        assert_eq!(store.append(keyed(1)), Err(Error::Stopped));
        assert_eq!(store.append(keyed(2)), Err(Error::Stopped));
        assert_eq!(store.head(CaseId(1)), Err(Error::Stopped));

        let store = Store::on(Arc::new(disk)).unwrap();
        assert_eq!(store.head(CaseId(1)).unwrap().unwrap().seq, survives);
        // The producer was told nothing, so it repeats its step with the same key, and it counts once.
        let again = store.append(keyed(1)).unwrap();
        assert_eq!(matches!(again, Written::Duplicate(_)), survives == 2);
        assert_eq!(store.head(CaseId(1)).unwrap().unwrap().seq, 2);
    }
}

#[test]
fn a_lost_answer_is_settled_by_repeating_the_key() {
    let store = Store::on(Arc::new(Faulty::new(Memory::default(), [(1, Fault::LostAnswer)]))).unwrap();
    assert!(matches!(store.append(keyed(0)), Err(Error::Uncertain(_))));
    assert!(matches!(store.append(keyed(0)), Ok(Written::Duplicate(receipt)) if receipt.seq == 1));
}

#[test]
fn a_full_disk_fails_the_batch_and_the_next_one_succeeds() {
    let folder = tempfile::tempdir().unwrap();
    let sqlite = Sqlite::open(&folder.path().join("cases.db")).unwrap();
    let store = Store::on(Arc::new(Faulty::new(sqlite, [(1, Fault::Refused(Error::DiskFull))]))).unwrap();
    assert_eq!(store.append(keyed(0)), Err(Error::DiskFull));
    assert_eq!(store.head(CaseId(1)), Ok(None));
    kept(store.append(keyed(0)).unwrap());
}

#[test]
fn what_was_queued_is_written_before_the_store_goes() {
    let disk = Memory::default();
    let store = Store::on(Arc::new(disk.clone())).unwrap();
    let (sender, answers) = std::sync::mpsc::channel();
    for case in 1..=100 {
        let sender = sender.clone();
        store.submit(step(case, 0, "x"), move |written| sender.send(written).unwrap());
    }
    drop((store, sender));
    assert_eq!(answers.iter().filter(Result::is_ok).count(), 100);
    assert_eq!(Store::on(Arc::new(disk)).unwrap().verify(|_| ()).unwrap().cases, 100);
}
