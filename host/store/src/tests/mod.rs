//! Tests of the store: one contract for every backend, then what only one of them can suffer.

mod contract;
mod copy;
mod exchange;
mod faults;
mod kill;
mod postgres;
mod register;
mod search;
mod sqlite;
mod verify;

use crate::view::{CaseRow, CaseStatus, JobRow, Row, Stage, TaskRow, TermRow, TimerRow, ViewWrite};
use crate::{Append, Dealings, Payload, Receipt, Store, Written};
use digipro_vocab::{CaseId, Date, Digest, Instant, Ticket};

pub(super) fn at(second: i64) -> Instant {
    Instant::from_second(second).unwrap()
}

pub(super) fn definition() -> Digest {
    Digest::of(b"definition")
}

/// A step of a case that says `text`.
pub(super) fn step(case: u64, expected_seq: u64, text: &str) -> Append {
    Append {
        case: CaseId(case),
        definition: definition(),
        expected_seq,
        at: at(1_000),
        key: None,
        body: format!(r#"{{"text":"{text}"}}"#).into_bytes(),
        payloads: Vec::new(),
        views: Vec::new(),
        snapshot: None,
        dealings: Dealings::default(),
    }
}

/// A step that carries a payload.
pub(super) fn carrying(case: u64, expected_seq: u64, secret: &str) -> (Append, Digest) {
    let payload = Payload::new(secret.as_bytes().to_vec());
    let digest = payload.digest();
    (Append { payloads: vec![payload], ..step(case, expected_seq, &digest.to_string()) }, digest)
}

pub(super) fn with_views(append: Append, rows: impl IntoIterator<Item = Row>) -> Append {
    Append { views: rows.into_iter().map(ViewWrite::Put).collect(), ..append }
}

pub(super) fn kept(written: Written) -> Receipt {
    match written {
        Written::Kept(receipt) => receipt,
        other => panic!("not kept: {other:?}"),
    }
}

pub(super) fn case_row(case: u64, status: CaseStatus) -> CaseRow {
    CaseRow {
        case: CaseId(case),
        process: "p".into(),
        definition: definition(),
        entity: Some("c_a323".parse().unwrap()),
        instance: 0,
        status,
        started: at(1),
        ended: None,
        incidents: 0,
        due: Date::MAX,
        suspended: false,
    }
}

pub(super) fn task(case: u64, ticket: u64, office: &str) -> TaskRow {
    TaskRow {
        case: CaseId(case),
        ticket: Ticket(ticket),
        instance: 1,
        element: "istruttoria".into(),
        name: "Istruttoria".into(),
        stage: Stage::Active,
        office: Some(office.into()),
        assignee: None,
        users: Vec::new(),
        groups: vec!["tecnici".into()],
        form: None,
        priority: 50,
        created: at(5),
        follow_up: None,
        due: Some(at(50)),
        ended: None,
    }
}

pub(super) fn timer(case: u64, ticket: u64, due: i64) -> TimerRow {
    TimerRow { case: CaseId(case), ticket: Ticket(ticket), element: "t".into(), due: at(due) }
}

pub(super) fn job(case: u64, ticket: u64, available: i64) -> JobRow {
    JobRow {
        case: CaseId(case),
        ticket: Ticket(ticket),
        instance: 1,
        element: "j".into(),
        kind: "protocollo".into(),
        retries: 3,
        priority: 0,
        listener: None,
        created: at(1),
        available: at(available),
        lease: 0,
        worker: None,
        failure: None,
    }
}

pub(super) fn term(case: u64, number: u64, due: Option<&str>, suspended: bool) -> TermRow {
    TermRow {
        case: CaseId(case),
        number,
        name: "conclusione".into(),
        start: "2026-01-07".parse().unwrap(),
        due: due.map(|day| day.parse().unwrap()),
        suspended,
        ended: None,
    }
}

/// Runs the closure on a store in memory, on one in a file, and on one in a database of many nodes where there is
/// PostgreSQL.
pub(super) fn on_every_backend(test: impl Fn(&Store)) {
    test(&Store::in_memory().unwrap());
    let folder = tempfile::tempdir().unwrap();
    test(&Store::open(&folder.path().join("cases.db")).unwrap());
    if let Some(server) = digipro_scratch::server() {
        test(&Store::connect(&server.fresh()).unwrap());
    }
}
