//! The register of packs: chained, and written by one at a time.

use super::{at, on_every_backend};
use crate::register::{Entered, genesis};
use crate::{Error, Store, chain};
use digipro_vocab::Digest;

#[test]
fn entries_continue_each_other_and_two_writers_do_not_overwrite() {
    on_every_backend(|store| {
        assert_eq!(store.register().unwrap(), []);
        assert_eq!(store.enter(0, at(1), b"{\"uno\":1}".to_vec()).unwrap(), Entered::Kept(1));
        assert_eq!(store.enter(0, at(2), b"{\"altro\":1}".to_vec()).unwrap(), Entered::Conflict(1));
        assert_eq!(store.enter(1, at(2), b"{\"due\":2}".to_vec()).unwrap(), Entered::Kept(2));
        let entries = store.register().unwrap();
        let first = chain::link(&genesis(), b"{\"uno\":1}");
        let hashes: Vec<Digest> = entries.iter().map(|entry| entry.hash).collect();
        assert_eq!(hashes, [first, chain::link(&first, b"{\"due\":2}")]);
        assert_eq!((entries[1].seq, entries[1].at), (2, at(2)));
        // The logs of cases do not see it.
        assert!(store.verify(|_| ()).unwrap().whole());
        assert_eq!(store.backend().last_case().unwrap().0, 0);
    });
}

#[test]
fn a_register_that_was_altered_is_said_to_be() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("cases.db");
    let store = Store::open(&path).unwrap();
    for (after, body) in [(0, "{\"uno\":1}"), (1, "{\"due\":2}"), (2, "{\"tre\":3}")] {
        store.enter(after, at(1), body.as_bytes().to_vec()).unwrap();
    }
    let sql = |statement: &str| rusqlite::Connection::open(&path).unwrap().execute_batch(statement).unwrap();
    sql("UPDATE register SET body = CAST('{\"DUE\":2}' AS BLOB) WHERE seq = 2");
    assert!(matches!(store.register(), Err(Error::Damaged(what)) if what.contains("entry 2")));
    assert_eq!(store.verify(|_| ()).unwrap().broken, [crate::Break::Register { seq: 2 }]);
    sql("DELETE FROM register WHERE seq = 2");
    assert!(matches!(store.register(), Err(Error::Damaged(what)) if what.contains("entry 2")));
}
