//! Whole stores, copied from one database into another, and brought back as they stood earlier.

use super::*;
use crate::query::Question;
use crate::view::View;
use crate::{
    ArtifactKind, CaseFilter, Claim, DataContent, Erasure, Error, Kept, NewMessage, Page, Post, Until, Wanted,
};
use digipro_scratch::server;

fn message(key: &str, at: i64) -> Post {
    Post::Message(NewMessage {
        entity: None,
        name: "nota".into(),
        key: key.into(),
        id: None,
        at: super::at(at),
        until: super::at(9_000),
        direct: None,
        body: b"{}".to_vec(),
    })
}

/// Something in every table.
fn fill(store: &Store) -> Digest {
    store.put_artifact(ArtifactKind::Definition, at(1), b"definition".to_vec()).unwrap();
    store.enter(0, at(1), b"{\"uno\":1}".to_vec()).unwrap();
    let (first, secret) = carrying(1, 0, "nome e cognome");
    let claim = Claim { entity: None, process: "p".into(), key: "A".into() };
    let data = DataContent { entity: None, store: "registro".into(), body: b"5".to_vec() };
    let dealings = Dealings { claim: Some(claim), data: Some(data), ..Dealings::default() };
    let rows = [Row::from(case_row(1, CaseStatus::Active)), Row::from(task(1, 3, "protocollo"))];
    let first = Append { key: Some("k1".into()), snapshot: Some(b"state".to_vec()), dealings, ..first };
    kept(store.append(with_views(first, rows)).unwrap());
    store.post(message("A", 1_000), Some("r".into())).unwrap();
    let gone = store.post(message("B", 1_000), None).unwrap();
    let crate::Posted::Kept(gone) = gone else { panic!("{gone:?}") };
    store.routed(gone, at(9_999)).unwrap();
    for seq in 0..450 {
        kept(
            store
                .append(Append { at: at(2_000 + i64::try_from(seq).unwrap()), ..step(2, seq, "x") })
                .unwrap(),
        );
    }
    secret
}

fn rows(store: &Store) -> Vec<Vec<Row>> {
    let of = |view: &View| store.backend().rows(&Question::All(*view), Page::first(1_000)).unwrap();
    View::ALL.iter().map(of).collect()
}

/// All that can be asked of a copy is answered as by the source.
fn same(copy: &Store, source: &Store) {
    assert_eq!(copy.anchor(None).unwrap(), source.anchor(None).unwrap());
    assert_eq!(rows(copy), rows(source));
    assert_eq!(copy.receipt("k1").unwrap(), source.receipt("k1").unwrap());
    assert_eq!(copy.snapshot(CaseId(1)).unwrap(), source.snapshot(CaseId(1)).unwrap());
    assert_eq!(copy.register().unwrap(), source.register().unwrap());
    let all = |store: &Store| store.backend().messages(&Wanted::After(0), 9).unwrap();
    assert_eq!(all(copy), all(source));
    assert_eq!(copy.backend().claim_of(CaseId(1)), source.backend().claim_of(CaseId(1)));
    assert_eq!(copy.backend().data(None, &"registro".into()), Ok(Some(b"5".to_vec())));
    assert!(matches!(copy.post(message("A", 1_000), Some("r".into())).unwrap(), crate::Posted::Repeated(_)));
}

#[test]
fn a_store_moves_to_another_database_and_back_with_all_that_is_in_it() {
    let folder = tempfile::tempdir().unwrap();
    let file = |name: &str| Store::open(&folder.path().join(name)).unwrap();
    let source = file("source.db");
    let secret = fill(&source);
    let mut way = vec![source.clone(), file("copy.db")];
    if let Some(server) = server() {
        way.insert(1, Store::connect(&server.fresh()).unwrap());
        way.insert(2, Store::connect(&server.fresh()).unwrap());
    }
    for pair in way.windows(2) {
        let copied = pair[0].copy_to(&pair[1], None, |_| ()).unwrap();
        assert_eq!((copied.records, copied.later), (451, 0));
        same(&pair[1], &source);
        assert_eq!(pair[0].copy_to(&pair[1], None, |_| ()), Err(Error::NotEmpty));
    }
    // Each goes on by itself, and no number comes back that was given.
    for store in &way {
        let posted = store.post(message("C", 3_000), None).unwrap();
        assert_eq!(posted, crate::Posted::Kept(3));
        store.refresh_case_numbers().unwrap();
        assert_eq!(store.new_case().unwrap(), CaseId(3));
        kept(store.append(step(3, 0, "x")).unwrap());
        assert_eq!(store.payload(CaseId(1), &secret).unwrap(), Kept::Present(b"nome e cognome".to_vec()));
        assert!(store.verify(|_| ()).unwrap().whole());
    }
}

#[test]
fn a_store_is_brought_back_as_it_stood_and_what_was_erased_stays_so() {
    let folder = tempfile::tempdir().unwrap();
    let file = |name: &str| Store::open(&folder.path().join(name)).unwrap();
    let source = file("source.db");
    let secret = fill(&source);
    let erasure = Erasure { at: at(5_000), by: "rpd".into(), digest: secret, reason: "art. 17".into() };
    kept(source.erase(CaseId(1), erasure).unwrap());
    source.post(message("D", 6_000), None).unwrap();
    source.put_artifact(ArtifactKind::Definition, at(6_000), b"later".to_vec()).unwrap();
    kept(source.append(step(7, 0, "later")).unwrap());
    let mut targets = vec![(file("1.db"), Until::Position(101)), (file("2.db"), Until::Moment(at(2_099)))];
    if let Some(server) = server() {
        targets.push((Store::connect(&server.fresh()).unwrap(), Until::Position(101)));
    }
    for (target, until) in targets {
        let copied = source.copy_to(&target, Some(until), |_| ()).unwrap();
        assert_eq!(
            (copied.records, copied.later, copied.erasures, copied.unsent),
            (101, 352, 1, 1),
            "{until:?}"
        );
        assert_eq!(copied.anchor.unwrap(), source.anchor(Some(101)).unwrap());
        assert_eq!(target.head(CaseId(2)).unwrap().unwrap().seq, 100);
        assert_eq!(target.head(CaseId(7)).unwrap(), None);
        let verdict = target.verify(|_| ()).unwrap();
        assert_eq!((verdict.whole(), verdict.erased), (true, 1), "{:?}", verdict.broken);
        // Views are computed again by whoever opens it.
        assert_eq!(target.cases(CaseFilter::default(), Page::first(9)).unwrap(), []);
        assert_eq!(target.backend().stale_after(), Ok(Some(CaseId(0))));
        assert_eq!(target.artifacts(&[ArtifactKind::Definition], 0, 9).unwrap().len(), 1);
        assert_eq!(target.backend().messages(&Wanted::After(0), 9).unwrap().len(), 1);
        kept(target.append(step(2, 100, "goes on")).unwrap());
    }
}

#[test]
fn a_copy_stands_at_one_moment_while_others_write() {
    let folder = tempfile::tempdir().unwrap();
    let source = Store::open(&folder.path().join("source.db")).unwrap();
    let mut sources = vec![source];
    if let Some(server) = server() {
        sources.push(Store::connect(&server.fresh()).unwrap());
    }
    for (number, source) in sources.into_iter().enumerate() {
        fill(&source);
        let target = Store::open(&folder.path().join(format!("copy{number}.db"))).unwrap();
        let done = std::sync::atomic::AtomicBool::new(false);
        std::thread::scope(|scope| {
            scope.spawn(|| {
                let mut seq = 0;
                while !done.load(std::sync::atomic::Ordering::SeqCst) {
                    seq = kept(source.append(step(9, seq, "x")).unwrap()).seq;
                }
            });
            let copied = source.copy_to(&target, None, |_| ());
            done.store(true, std::sync::atomic::Ordering::SeqCst);
            let copied = copied.unwrap();
            assert_eq!(target.anchor(None).unwrap(), source.anchor(Some(copied.records)).unwrap());
        });
    }
}

#[test]
fn a_copy_that_fails_on_the_way_leaves_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let source = Store::open(&folder.path().join("source.db")).unwrap();
    fill(&source);
    let target = Store::open(&folder.path().join("copy.db")).unwrap();
    let mut pieces = 0;
    let failed = target.backend().copy_in(&mut || {
        pieces += 1;
        let columns = ["case_id", "definition", "seq", "hash"].map(str::to_owned).to_vec();
        let row = vec![1.into(), crate::Cell::Bytes(vec![0; 32]), 1.into(), crate::Cell::Bytes(vec![0; 32])];
        let piece = crate::Piece { table: "chain".into(), columns, rows: vec![row] };
        if pieces == 1 { Ok(Some(piece)) } else { Err(Error::DiskFull) }
    });
    assert_eq!((failed, target.head(CaseId(1))), (Err(Error::DiskFull), Ok(None)));
    source.copy_to(&target, None, |_| ()).unwrap();
}
