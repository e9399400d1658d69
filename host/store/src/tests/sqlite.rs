//! What a file can suffer.

use super::*;
use crate::Error;
use rusqlite::Connection;
use std::path::Path;

fn sql(path: &Path, statements: &str) {
    Connection::open(path).unwrap().execute_batch(statements).unwrap();
}

fn refused(path: &Path) -> Error {
    Store::open(path).map(drop).unwrap_err()
}

#[test]
fn a_reopened_file_has_all_and_goes_on() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("cases.db");
    let store = Store::open(&path).unwrap();
    let rows = [Row::from(case_row(1, CaseStatus::Active)), Row::from(task(1, 2, "protocollo"))];
    kept(store.append(with_views(step(1, 0, "a"), rows)).unwrap());
    drop(store);
    let store = Store::open(&path).unwrap();
    assert_eq!(store.new_case(), Ok(CaseId(2)));
    assert_eq!(store.row(CaseId(1), Ticket(2)).unwrap(), Some(task(1, 2, "protocollo")));
    assert_eq!(kept(store.append(step(1, 1, "b")).unwrap()).position, 2);
}

#[test]
fn an_acknowledged_write_was_synced() {
    let folder = tempfile::tempdir().unwrap();
    let sqlite = crate::Sqlite::open(&folder.path().join("cases.db")).unwrap();
    let pragma = |name: &str| sqlite.writer_pragma(name);
    assert_eq!((pragma("synchronous").as_str(), pragma("journal_mode").as_str()), ("2", "wal"));
}

#[test]
fn a_database_of_version_1_opens_with_all_that_is_in_it() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("cases.db");
    sql(&path, include_str!("../sqlite/0001.sql"));
    sql(&path, include_str!("version1.sql"));
    for _ in 0..2 {
        let store = Store::open(&path).unwrap();
        let verdict = store.verify(|_| ()).unwrap();
        assert_eq!(
            (verdict.whole(), verdict.records, verdict.payloads),
            (true, 2, 1),
            "{:?}",
            verdict.broken
        );
        // What was a view is computed again by whoever knows the machine; the rest is there.
        assert_eq!(store.row::<TaskRow>(CaseId(1), Ticket(9)).unwrap(), None);
        assert_eq!(store.case(CaseId(1)).unwrap(), Some(case_row(1, CaseStatus::Active)));
        assert_eq!(store.backend().stale_after(), Ok(Some(CaseId(0))));
        assert_eq!(store.receipt("k1").unwrap().map(|receipt| receipt.seq), Some(1));
        assert_eq!(store.artifact(&definition()).unwrap().as_deref(), Some(b"definition".as_slice()));
    }
    let store = Store::open(&path).unwrap();
    store.rebuilt(Some(CaseId(1))).unwrap();
    assert_eq!(store.backend().stale_after(), Ok(Some(CaseId(1))));
    store.rebuilt(None).unwrap();
    assert_eq!(store.backend().stale_after(), Ok(None));
    assert_eq!(kept(store.append(step(1, 2, "tre")).unwrap()).position, 3);
    let migrations = Connection::open(&path).unwrap();
    let versions: i64 =
        migrations.query_row("SELECT max(version) FROM migration", [], |row| row.get(0)).unwrap();
    assert_eq!(versions, 6);
}

#[test]
fn a_newer_file_is_refused_and_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("cases.db");
    drop(Store::open(&path).unwrap());
    sql(&path, "PRAGMA user_version = 999");
    let before = std::fs::read(&path).unwrap();
    let error = refused(&path);
    assert_eq!((error.clone(), error.code()), (Error::Newer { found: 999, known: 6 }, crate::codes::R0101));
    assert_eq!(std::fs::read(&path).unwrap(), before);
}

#[test]
fn another_program_s_database_and_a_text_file_are_refused_and_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    let (database, text) = (folder.path().join("other.db"), folder.path().join("text.db"));
    sql(&database, "CREATE TABLE theirs (a INTEGER)");
    std::fs::write(&text, "not a database, though long enough to have a header\n".repeat(20)).unwrap();
    for path in [&database, &text] {
        let before = std::fs::read(path).unwrap();
        assert!(matches!(refused(path), Error::NotOurs(_)));
        assert_eq!(std::fs::read(path).unwrap(), before);
    }
}

#[test]
fn a_damaged_file_says_so() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("cases.db");
    let store = Store::open(&path).unwrap();
    for seq in 0..40 {
        kept(store.append(step(1, seq, &"x".repeat(2_000))).unwrap());
    }
    drop(store);
    let mut bytes = std::fs::read(&path).unwrap();
    let page = 4_096;
    bytes[page..].fill(0xA5);
    std::fs::write(&path, bytes).unwrap();
    let read = Store::open(&path).and_then(|store| store.verify(|_| ()));
    assert!(matches!(read, Err(Error::Damaged(_))), "{read:?}");
}

#[test]
fn a_full_disk_keeps_nothing_of_the_batch() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("cases.db");
    let sqlite = crate::Sqlite::open(&path).unwrap();
    sqlite.limit_pages(60);
    let store = Store::on(std::sync::Arc::new(sqlite)).unwrap();
    let mut seq = 0;
    let error = loop {
        match store.append(step(1, seq, &"x".repeat(3_000))) {
            Ok(written) => seq = kept(written).seq,
            Err(error) => break error,
        }
    };
    assert_eq!(error, Error::DiskFull);
    assert_eq!(store.head(CaseId(1)).unwrap().unwrap().seq, seq);
    assert!(store.verify(|_| ()).unwrap().whole());
}

#[test]
fn a_file_that_another_process_writes_to_is_said_to_be_in_use() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("cases.db");
    let sqlite = crate::Sqlite::open(&path).unwrap();
    sqlite.do_not_wait();
    let store = Store::on(std::sync::Arc::new(sqlite)).unwrap();
    let other = Connection::open(&path).unwrap();
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    assert_eq!(store.append(step(1, 0, "a")), Err(Error::Locked));
    // Reading goes on meanwhile.
    assert_eq!(store.head(CaseId(1)), Ok(None));
    other.execute_batch("COMMIT").unwrap();
    kept(store.append(step(1, 0, "a")).unwrap());
}

#[test]
fn a_folder_or_a_missing_folder_is_unavailable() {
    let folder = tempfile::tempdir().unwrap();
    for path in [folder.path().to_owned(), folder.path().join("no/such/cases.db")] {
        assert!(matches!(refused(&path), Error::Unavailable(_)), "{}", path.display());
    }
}

#[test]
fn two_processes_on_one_file_do_not_lose_each_other_s_steps() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("cases.db");
    let (one, other) = (Store::open(&path).unwrap(), Store::open(&path).unwrap());
    let (first, second) = (one.new_case().unwrap(), other.new_case().unwrap());
    assert_eq!(first, second);
    kept(one.append(step(first.0, 0, "a")).unwrap());
    assert_eq!(other.append(step(second.0, 0, "b")), Ok(Written::Conflict { actual: 1 }));
    other.refresh_case_numbers().unwrap();
    assert_eq!(other.new_case(), Ok(CaseId(2)));
    kept(other.append(step(1, 1, "c")).unwrap());
    assert_eq!(one.head(CaseId(1)).unwrap().unwrap().seq, 2);
}

#[test]
fn erased_bytes_are_not_left_in_the_files() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("cases.db");
    let store = Store::open(&path).unwrap();
    let secret = "RSSMRA80A01H501U".repeat(300);
    let (append, digest) = carrying(1, 0, &secret);
    kept(store.append(append).unwrap());
    let on_disk = || {
        let files = std::fs::read_dir(folder.path()).unwrap();
        files.into_iter().any(|file| {
            let bytes = std::fs::read(file.unwrap().path()).unwrap();
            bytes.windows(16).any(|window| window == b"RSSMRA80A01H501U")
        })
    };
    assert!(on_disk());
    let erasure = crate::Erasure { at: at(1), by: "rpd".into(), digest, reason: "art. 17".into() };
    kept(store.erase(CaseId(1), erasure).unwrap());
    assert!(!on_disk());
}

#[test]
fn a_store_opened_for_reading_only_tells_all_and_writes_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("cases.db");
    assert!(Store::open_read_only(&path).is_err(), "there is nothing to read");
    let store = Store::open(&path).unwrap();
    kept(store.append(step(1, 0, "a")).unwrap());
    drop(store);
    let before = std::fs::read(&path).unwrap();
    let store = Store::open_read_only(&path).unwrap();
    assert_eq!(store.records(CaseId(1), 0, 9).unwrap().len(), 1);
    assert!(store.verify(|_| ()).unwrap().whole());
    let refused = store.append(step(1, 1, "b")).unwrap_err();
    assert!(matches!(refused, Error::Unavailable(_)), "{refused}");
    drop(store);
    assert_eq!(std::fs::read(&path).unwrap(), before);
    // Beside an engine at work: what it wrote and did not copy back yet is read too.
    let engine = Store::open(&path).unwrap();
    kept(engine.append(step(1, 1, "b")).unwrap());
    let store = Store::open_read_only(&path).unwrap();
    assert_eq!(store.records(CaseId(1), 0, 9).unwrap().len(), 2);
    sql(&path, "PRAGMA user_version = 1");
    assert!(matches!(Store::open_read_only(&path), Err(Error::Older { found: 1, .. })));
}
