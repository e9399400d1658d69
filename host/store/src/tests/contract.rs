//! What every backend has to do, byte for byte the same.

use super::*;
use crate::search::Scope;
use crate::view::{FindingRow, IncidentRow, MessageRow, OwedRow, SignalRow, View};
use crate::{
    ArtifactKind, CaseFilter, Erasure, Error, Filing, Kept, Lease, Page, Payload, Prolong, TaskFilter, chain,
};
use digipro_vocab::{Outcome, Weight};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

#[test]
fn records_come_back_in_order_with_a_chain_that_anyone_can_compute() {
    on_every_backend(|store| {
        let first = kept(store.append(step(1, 0, "uno")).unwrap());
        let second = kept(store.append(step(1, 1, "due")).unwrap());
        assert_eq!((first.seq, second.seq), (1, 2));
        let genesis = chain::genesis(CaseId(1), &definition());
        assert_eq!(first.hash, chain::link(&genesis, br#"{"text":"uno"}"#));
        assert_eq!(second.hash, chain::link(&first.hash, br#"{"text":"due"}"#));
        let records = store.records(CaseId(1), 0, 10).unwrap();
        assert_eq!(
            records.iter().map(|r| (r.seq, r.hash)).collect::<Vec<_>>(),
            [(1, first.hash), (2, second.hash)]
        );
        assert_eq!(records[1].at, at(1_000));
        assert_eq!(store.records(CaseId(1), 1, 10).unwrap(), records[1..]);
        assert_eq!(store.records(CaseId(1), 0, 1).unwrap(), records[..1]);
        let head = store.head(CaseId(1)).unwrap().unwrap();
        assert_eq!((head.seq, head.hash, head.definition), (2, second.hash, definition()));
        assert_eq!(store.head(CaseId(2)).unwrap(), None);
        assert_eq!(store.backend().last_case().unwrap(), CaseId(1));
        let followed = store.backend().follow(1, 10).unwrap();
        assert_eq!(followed, [(CaseId(1), records[1].clone())]);
    });
}

#[test]
fn a_conflict_changes_nothing_and_fails_nobody_else() {
    on_every_backend(|store| {
        kept(store.append(step(1, 0, "uno")).unwrap());
        let late = with_views(step(1, 0, "altro"), [Row::from(task(1, 9, "protocollo"))]);
        assert_eq!(store.append(late), Ok(Written::Conflict { actual: 1 }));
        assert_eq!(store.append(step(2, 7, "x")), Ok(Written::Conflict { actual: 0 }));
        assert_eq!(store.tasks(TaskFilter::default(), Page::first(9)).unwrap(), []);
        assert_eq!(store.records(CaseId(1), 0, 9).unwrap().len(), 1);
        assert_eq!(store.head(CaseId(2)).unwrap(), None);
        kept(store.append(step(1, 1, "due")).unwrap());
    });
}

#[test]
fn the_same_key_gets_the_receipt_of_the_first_append() {
    on_every_backend(|store| {
        let keyed = |seq| Append { key: Some("k1".into()), ..step(1, seq, "uno") };
        let first = kept(store.append(keyed(0)).unwrap());
        kept(store.append(step(1, 1, "due")).unwrap());
        assert_eq!(store.append(keyed(0)), Ok(Written::Duplicate(first)));
        assert_eq!(store.append(keyed(2)), Ok(Written::Duplicate(first)));
        assert_eq!(store.append(Append { case: CaseId(5), ..keyed(0) }), Ok(Written::Duplicate(first)));
        assert_eq!(store.head(CaseId(1)).unwrap().unwrap().seq, 2);
        assert_eq!(store.head(CaseId(5)).unwrap(), None);
        assert_eq!((store.receipt("k1").unwrap(), store.receipt("k2").unwrap()), (Some(first), None));
        // A rejected append does not use up its key.
        let conflict = Append { key: Some("k2".into()), ..step(1, 0, "tre") };
        assert_eq!(store.append(conflict.clone()), Ok(Written::Conflict { actual: 2 }));
        kept(store.append(Append { expected_seq: 2, ..conflict }).unwrap());
    });
}

#[test]
fn case_numbers_are_never_given_twice() {
    on_every_backend(|store| {
        assert_eq!(store.new_case(), Ok(CaseId(1)));
        assert_eq!(store.new_case(), Ok(CaseId(2)));
        kept(store.append(step(40, 0, "an other process was here")).unwrap());
        store.refresh_case_numbers().unwrap();
        assert_eq!(store.new_case(), Ok(CaseId(41)));
    });
}

#[test]
fn a_payload_that_the_body_does_not_name_is_refused() {
    on_every_backend(|store| {
        let (carrying, digest) = carrying(1, 0, "nome e cognome");
        let unnamed = Append { body: b"{}".to_vec(), ..carrying.clone() };
        assert_eq!(store.append(unnamed), Err(Error::Unnamed(digest)));
        let reserved = Append { body: br#"{"erasure":{}}"#.to_vec(), ..step(1, 0, "") };
        assert_eq!(store.append(reserved), Err(Error::Reserved));
        kept(store.append(carrying).unwrap());
        let found = store.payload(CaseId(1), &digest).unwrap();
        assert_eq!(found, Kept::Present(b"nome e cognome".to_vec()));
        assert_eq!(store.payload(CaseId(2), &digest).unwrap(), Kept::Missing);
        assert_eq!(store.records(CaseId(1), 0, 9).unwrap()[0].payloads, [digest]);
    });
}

#[test]
fn erasing_leaves_the_chain_whole_and_other_cases_alone() {
    on_every_backend(|store| {
        let (first, digest) = carrying(1, 0, "nome e cognome");
        kept(store.append(Append { snapshot: Some(b"state".to_vec()), ..first }).unwrap());
        kept(store.append(carrying(2, 0, "nome e cognome").0).unwrap());
        let erasure = Erasure { at: at(2_000), by: "rpd".into(), digest, reason: "art. 17".into() };
        assert_eq!(kept(store.erase(CaseId(1), erasure.clone()).unwrap()).seq, 2);
        assert_eq!(store.payload(CaseId(1), &digest).unwrap(), Kept::Erased);
        assert_eq!(store.payload(CaseId(2), &digest).unwrap(), Kept::Present(b"nome e cognome".to_vec()));
        assert_eq!(store.snapshot(CaseId(1)).unwrap(), None);
        let records = store.records(CaseId(1), 1, 9).unwrap();
        assert_eq!(Erasure::read(&records[0].body), Some(erasure.clone()));
        let verdict = store.verify(|_| ()).unwrap();
        assert!(verdict.whole(), "{:?}", verdict.broken);
        assert_eq!((verdict.records, verdict.payloads, verdict.erased), (3, 1, 1));
        assert_eq!(store.erase(CaseId(9), erasure), Err(Error::NoCase(CaseId(9))));
    });
}

#[test]
fn a_document_is_on_the_chain_and_its_bytes_can_go() {
    on_every_backend(|store| {
        kept(store.append(step(1, 0, "begins")).unwrap());
        let (label, content) =
            (Payload::new(b"{\"name\":\"pianta.pdf\"}".to_vec()), Payload::new(b"%PDF".to_vec()));
        let filing = Filing {
            at: at(1_000),
            by: "m.verdi".into(),
            role: Some("officer".into()),
            content: content.digest(),
            label: label.digest(),
            media: "application/pdf".into(),
            size: 4,
        };
        let file =
            |case| store.file(CaseId(case), filing.clone(), label.clone(), content.clone(), Some("k".into()));
        assert_eq!(file(9), Err(Error::NoCase(CaseId(9))));
        let receipt = kept(file(1).unwrap());
        assert_eq!(receipt.seq, 2);
        assert_eq!(file(1).unwrap(), crate::Written::Duplicate(receipt));
        let record = store.records(CaseId(1), 1, 9).unwrap().remove(0);
        assert_eq!(Filing::read(&record.body), Some(filing.clone()));
        assert_eq!(record.payloads, [label.digest(), content.digest()]);
        assert_eq!(store.payload(CaseId(1), &content.digest()).unwrap(), Kept::Present(b"%PDF".to_vec()));
        let forged = Append { body: record.body, ..step(1, 2, "") };
        assert_eq!(store.append(forged), Err(Error::Reserved));
        let gone =
            Erasure { at: at(2_000), by: "rpd".into(), digest: content.digest(), reason: "art. 17".into() };
        kept(store.erase(CaseId(1), gone).unwrap());
        assert_eq!(store.payload(CaseId(1), &content.digest()).unwrap(), Kept::Erased);
        let verdict = store.verify(|_| ()).unwrap();
        assert!(verdict.whole(), "{:?}", verdict.broken);
        assert_eq!((verdict.records, verdict.payloads, verdict.erased), (3, 1, 1));
    });
}

#[test]
fn the_latest_snapshot_is_kept() {
    on_every_backend(|store| {
        let with = |seq, bytes: &[u8]| Append { snapshot: Some(bytes.to_vec()), ..step(1, seq, "s") };
        kept(store.append(with(0, b"one")).unwrap());
        kept(store.append(with(1, b"two")).unwrap());
        kept(store.append(step(1, 2, "no snapshot")).unwrap());
        let snapshot = store.snapshot(CaseId(1)).unwrap().unwrap();
        assert_eq!((snapshot.seq, snapshot.bytes.as_slice()), (2, b"two".as_slice()));
        assert_eq!(store.snapshot(CaseId(2)).unwrap(), None);
    });
}

#[test]
fn artifacts_are_kept_once_under_their_digest() {
    on_every_backend(|store| {
        let put = |bytes: &[u8]| store.put_artifact(ArtifactKind::Definition, at(3), bytes.to_vec()).unwrap();
        let (one, two) = (put(b"one"), put(b"two"));
        assert_eq!(put(b"one"), one);
        store.put_artifact(ArtifactKind::Pack, at(3), b"pack".to_vec()).unwrap();
        assert_eq!(store.artifact(&one).unwrap(), Some(b"one".to_vec()));
        assert_eq!(store.artifact(&Digest::of(b"none")).unwrap(), None);
        let entries = store.artifacts(&[ArtifactKind::Definition], 0, 9).unwrap();
        assert_eq!(entries.iter().map(|e| e.digest).collect::<Vec<_>>(), [one, two]);
        let rest = store.artifacts(&[ArtifactKind::Definition], entries[0].number, 9).unwrap();
        assert_eq!(rest, entries[1..]);
    });
}

#[test]
fn rows_are_put_replaced_and_removed_with_their_step() {
    on_every_backend(|store| {
        let rows = [task(1, 3, "protocollo"), task(1, 4, "urbanistica")].map(Row::from);
        kept(store.append(with_views(step(1, 0, "a"), rows)).unwrap());
        let taken = TaskRow { assignee: Some("rossi".into()), due: None, ..task(1, 3, "protocollo") };
        let views = vec![ViewWrite::Put(taken.clone().into()), ViewWrite::Remove(View::Tasks, 4)];
        kept(store.append(Append { views, ..step(1, 1, "b") }).unwrap());
        assert_eq!(
            store.of_case::<TaskRow>(CaseId(1), Page::first(9)).unwrap(),
            std::slice::from_ref(&taken)
        );
        assert_eq!(store.row(CaseId(1), Ticket(3)).unwrap(), Some(taken));
        assert_eq!(store.row::<TaskRow>(CaseId(1), Ticket(4)).unwrap(), None);
    });
}

#[test]
fn views_can_be_dropped_and_put_again_unless_the_case_has_moved_on() {
    on_every_backend(|store| {
        let rows = [Row::from(task(1, 3, "protocollo")), Row::from(timer(1, 4, 9))];
        kept(store.append(with_views(step(1, 0, "a"), rows)).unwrap());
        kept(store.append(with_views(step(2, 0, "a"), [Row::from(timer(2, 4, 9))])).unwrap());
        assert_eq!(store.replace_views(CaseId(1), 0, Vec::new()), Ok(Written::Conflict { actual: 1 }));
        kept(store.replace_views(CaseId(1), 1, vec![timer(1, 5, 7).into()]).unwrap());
        assert_eq!(store.tasks(TaskFilter::default(), Page::first(9)).unwrap(), []);
        assert_eq!(store.due_timers(at(99), 9).unwrap(), [timer(1, 5, 7), timer(2, 4, 9)]);
        assert_eq!(store.replace_views(CaseId(3), 0, Vec::new()), Err(Error::NoCase(CaseId(3))));
        assert_eq!(store.head(CaseId(1)).unwrap().unwrap().seq, 1);
    });
}

#[test]
fn an_inbox_is_asked_by_office_and_by_person_in_pages() {
    on_every_backend(|store| {
        for case in 1..=3 {
            let rows = [task(case, 3, "protocollo"), task(case, 4, "urbanistica")].map(Row::from);
            kept(store.append(with_views(step(case, 0, "a"), rows)).unwrap());
        }
        let office = |office: &str| TaskFilter { office: Some(office.into()), ..TaskFilter::default() };
        let first = store.tasks(office("protocollo"), Page::first(2)).unwrap();
        assert_eq!(first, [task(1, 3, "protocollo"), task(2, 3, "protocollo")]);
        let rest = store.tasks(office("protocollo"), Page::after((CaseId(2), 3), 2)).unwrap();
        assert_eq!(rest, [task(3, 3, "protocollo")]);
        let nobody = TaskFilter { assignee: Some("rossi".into()), ..TaskFilter::default() };
        assert_eq!(store.tasks(nobody, Page::first(9)).unwrap(), []);
        let one = TaskFilter { case: Some(CaseId(2)), ..TaskFilter::default() };
        assert_eq!(store.tasks(one, Page::first(9)).unwrap().len(), 2);
    });
}

#[test]
fn cases_are_found_by_state_process_and_entity() {
    on_every_backend(|store| {
        for (case, status) in [(1, CaseStatus::Active), (2, CaseStatus::Completed)] {
            let row = Row::from(case_row(case, status));
            kept(store.append(with_views(step(case, 0, "a"), [row])).unwrap());
        }
        let found = |filter| store.cases(filter, Page::first(9)).unwrap();
        assert_eq!(store.case(CaseId(2)).unwrap(), Some(case_row(2, CaseStatus::Completed)));
        let active = CaseFilter { status: Some(CaseStatus::Active), ..CaseFilter::default() };
        assert_eq!(found(active), [case_row(1, CaseStatus::Active)]);
        let anzio = CaseFilter { entity: Some("c_a323".parse().unwrap()), ..CaseFilter::default() };
        assert_eq!(found(anzio).len(), 2);
        let other = CaseFilter { process: Some("q".into()), ..CaseFilter::default() };
        assert_eq!(found(other), []);
    });
}

#[test]
fn due_timers_and_limits_come_in_the_order_of_their_dates_in_bounded_batches() {
    on_every_backend(|store| {
        let rows = [timer(1, 1, 30), timer(1, 2, 10), timer(1, 3, 20)].map(Row::from);
        kept(store.append(with_views(step(1, 0, "a"), rows)).unwrap());
        assert_eq!(store.due_timers(at(20), 9).unwrap(), [timer(1, 2, 10), timer(1, 3, 20)]);
        assert_eq!(store.due_timers(at(99), 1).unwrap(), [timer(1, 2, 10)]);
        assert_eq!(store.next_due().unwrap(), Some(at(10)));
        let limits = [
            term(1, 0, Some("2026-03-01"), false),
            term(1, 1, Some("2026-02-01"), false),
            term(1, 2, Some("2026-01-01"), true),
            term(1, 3, None, false),
            TermRow { ended: Some("2026-01-15".parse().unwrap()), ..term(1, 4, Some("2026-01-20"), false) },
        ];
        kept(store.append(with_views(step(1, 1, "b"), limits.clone().map(Row::from))).unwrap());
        let due = store.terms_due("2026-03-01".parse().unwrap(), 9).unwrap();
        assert_eq!(due, [limits[1].clone(), limits[0].clone()]);
        assert_eq!(store.of_case::<TermRow>(CaseId(1), Page::first(9)).unwrap(), limits);
    });
}

#[test]
fn subscriptions_are_found_by_name_and_key() {
    on_every_backend(|store| {
        let message = |case: u64, key: &str| MessageRow {
            case: CaseId(case),
            ticket: Ticket(1),
            element: "m".into(),
            name: "opposizione".into(),
            key: key.into(),
        };
        let signal =
            SignalRow { case: CaseId(1), ticket: Ticket(2), element: "s".into(), name: "allerta".into() };
        let rows = [Row::from(message(1, "A")), Row::from(signal.clone())];
        kept(store.append(with_views(step(1, 0, "a"), rows)).unwrap());
        kept(store.append(with_views(step(2, 0, "a"), [Row::from(message(2, "B"))])).unwrap());
        let waiting = |name: &str, key: &str| {
            store.waiting_for_message(name.into(), key.into(), Page::first(9)).unwrap()
        };
        assert_eq!(waiting("opposizione", "B"), [message(2, "B")]);
        assert_eq!(waiting("opposizione", "C"), []);
        assert_eq!(waiting("altro", "A"), []);
        assert_eq!(store.waiting_for_signal("allerta".into(), Page::first(9)).unwrap(), [signal]);
    });
}

#[test]
fn a_job_is_leased_to_one_worker_until_the_lease_runs_out() {
    on_every_backend(|store| {
        let rows = [job(1, 1, 5), job(1, 2, 3), JobRow { retries: 0, ..job(1, 3, 1) }].map(Row::from);
        kept(store.append(with_views(step(1, 0, "a"), rows)).unwrap());
        let lease = |worker: &str, now, limit| {
            let (now, until) = (at(now), at(now + 60));
            let asked = Lease {
                kind: "protocollo".into(),
                scope: Scope::Everything,
                worker: worker.into(),
                now,
                until,
                limit,
            };
            store.lease_jobs(asked).unwrap().iter().map(|job| (job.ticket.0, job.lease)).collect::<Vec<_>>()
        };
        assert_eq!(lease("w1", 4, 9), [(2, 1)]);
        assert_eq!(lease("w2", 10, 1), [(1, 1)]);
        assert_eq!(lease("w2", 10, 9), []);
        assert_eq!(lease("w3", 64, 9), [(2, 2)]);
        let jobs = store.jobs("protocollo".into(), Page::first(9)).unwrap();
        assert_eq!(jobs[1].worker.as_deref(), Some("w3"));
    });
}

#[test]
fn who_has_a_job_stays_where_views_are_put_again() {
    on_every_backend(|store| {
        kept(store.append(with_views(step(1, 0, "x"), [Row::from(job(1, 1, 0))])).unwrap());
        let computed = vec![Row::from(job(1, 1, 0)), Row::from(job(1, 2, 0))];
        // It is handed out after the views were computed, and before they are put.
        let asked = |now| Lease {
            kind: "protocollo".into(),
            scope: Scope::Everything,
            worker: "w".into(),
            now: at(now),
            until: at(now + 60),
            limit: 9,
        };
        assert_eq!(store.lease_jobs(asked(1)).unwrap().len(), 1);
        kept(store.replace_views(CaseId(1), 1, computed).unwrap());
        let free = store.lease_jobs(asked(2)).unwrap();
        assert_eq!(free.iter().map(|job| (job.ticket.0, job.lease)).collect::<Vec<_>>(), [(2, 1)]);
        let held = store.row::<JobRow>(CaseId(1), Ticket(1)).unwrap().unwrap();
        assert_eq!((held.lease, held.available, held.worker.as_deref()), (1, at(61), Some("w")));
    });
}

#[test]
fn a_worker_gets_the_jobs_of_its_entities_alone() {
    on_every_backend(|store| {
        let nobodys = CaseRow { entity: None, ..case_row(2, CaseStatus::Active) };
        let theirs = [Row::from(case_row(1, CaseStatus::Active)), Row::from(job(1, 1, 1))];
        kept(store.append(with_views(step(1, 0, "a"), theirs)).unwrap());
        kept(
            store.append(with_views(step(2, 0, "a"), [Row::from(nobodys), Row::from(job(2, 1, 1))])).unwrap(),
        );
        let lease = |entities: &[Option<&str>]| {
            let entities = entities.iter().map(|entity| entity.map(|entity| entity.parse().unwrap()));
            let scope = Scope::Of(entities.collect());
            let (now, until) = (at(10), at(60));
            let asked = Lease { kind: "protocollo".into(), scope, worker: "w".into(), now, until, limit: 9 };
            store.lease_jobs(asked).unwrap().iter().map(|job| job.case.0).collect::<Vec<_>>()
        };
        assert!(lease(&[]).is_empty());
        assert!(lease(&[Some("c_h501")]).is_empty());
        assert_eq!(lease(&[Some("c_h501"), Some("c_a323")]), [1]);
        assert_eq!(lease(&[None]), [2]);
    });
}

#[test]
fn a_worker_answers_under_the_last_lease_or_not_at_all() {
    on_every_backend(|store| {
        kept(store.append(with_views(step(1, 0, "x"), [Row::from(job(1, 1, 0))])).unwrap());
        let asked = |now| Lease {
            kind: "protocollo".into(),
            scope: Scope::Everything,
            worker: "w".into(),
            now: at(now),
            until: at(now + 5),
            limit: 9,
        };
        assert_eq!(store.lease_jobs(asked(1)).unwrap().len(), 1);
        assert_eq!(store.lease_jobs(asked(60)).unwrap().len(), 1);
        let under = |lease| {
            let dealings = Dealings { lease: Some((Ticket(1), lease)), ..Dealings::default() };
            Append { dealings, ..step(1, 1, "y") }
        };
        assert_eq!(store.append(under(1)), Ok(Written::Taken));
        assert_eq!(kept(store.append(under(2)).unwrap()).seq, 2);
    });
}

#[test]
fn whoever_has_a_job_has_it_until_another_moment() {
    on_every_backend(|store| {
        kept(store.append(with_views(step(1, 0, "x"), [Row::from(job(1, 1, 0))])).unwrap());
        let prolong = |lease, until| {
            store.prolong(Prolong { case: CaseId(1), ticket: Ticket(1), lease, until: at(until) }).unwrap()
        };
        let asked = |now| Lease {
            kind: "protocollo".into(),
            scope: Scope::Everything,
            worker: "w".into(),
            now: at(now),
            until: at(now + 5),
            limit: 9,
        };
        assert!(!prolong(None, 90), "nobody has it");
        assert_eq!(store.lease_jobs(asked(1)).unwrap().len(), 1);
        assert!(!prolong(Some(2), 90), "under another lease");
        assert!(prolong(Some(1), 90));
        assert_eq!(store.lease_jobs(asked(60)).unwrap(), []);
        assert!(prolong(None, 61));
        assert_eq!(store.lease_jobs(asked(61)).unwrap().len(), 1);
    });
}

#[test]
fn jobs_of_a_higher_priority_are_leased_first() {
    on_every_backend(|store| {
        let listener = JobRow { listener: Some("completing".into()), ..job(1, 4, 1) };
        let rows =
            [job(1, 1, 1), JobRow { priority: 9, ..job(1, 2, 3) }, JobRow { priority: -1, ..job(1, 3, 0) }];
        kept(
            store
                .append(with_views(step(1, 0, "a"), rows.into_iter().chain([listener]).map(Row::from)))
                .unwrap(),
        );
        let (now, until) = (at(10), at(60));
        let asked = Lease {
            kind: "protocollo".into(),
            scope: Scope::Everything,
            worker: "w".into(),
            now,
            until,
            limit: 9,
        };
        let leased = store.lease_jobs(asked).unwrap();
        assert_eq!(leased.iter().map(|job| job.ticket.0).collect::<Vec<_>>(), [2, 1, 4, 3]);
        assert_eq!(leased[2].listener.as_deref(), Some("completing"));
    });
}

#[test]
fn incidents_findings_and_what_is_owed_are_listed() {
    on_every_backend(|store| {
        let incident = IncidentRow {
            case: CaseId(1),
            ticket: Ticket(7),
            instance: 2,
            element: "e".into(),
            code: "I0102".into(),
            message: "è scaduto".into(),
            created: at(4),
            resolved: None,
        };
        let finding = FindingRow {
            case: CaseId(1),
            number: 0,
            seq: 1,
            rule: "s_italia.d33.foia".into(),
            point: "provvedimento".into(),
            outcome: Outcome::NotApplicable,
            weight: Weight::Blocking,
            act_date: "2026-03-01".parse().unwrap(),
            body: "{}".into(),
        };
        let owed = OwedRow {
            case: CaseId(1),
            ticket: Ticket(8),
            kind: "rules".into(),
            subject: "provvedimento".into(),
        };
        let rows = [incident.clone().into(), finding.clone().into(), owed.clone().into()];
        kept(store.append(with_views(step(1, 0, "a"), rows)).unwrap());
        assert_eq!(store.incidents(Page::first(9)).unwrap(), [incident]);
        let of_case: Vec<FindingRow> = store.of_case(CaseId(1), Page::first(9)).unwrap();
        assert_eq!(of_case.as_slice(), std::slice::from_ref(&finding));
        assert_eq!(store.findings_of("s_italia.d33.foia".into(), Page::first(9)).unwrap(), [finding]);
        assert_eq!(store.owed(Page::first(9)).unwrap(), [owed]);
    });
}

#[test]
fn sixty_four_producers_share_commits_and_lose_nothing() {
    on_every_backend(|store| {
        let (sent, done) = (Arc::new(AtomicU64::new(0)), Arc::new(AtomicU64::new(0)));
        std::thread::scope(|scope| {
            for producer in 1..=64_u64 {
                let (store, sent, done) = (store.clone(), Arc::clone(&sent), Arc::clone(&done));
                scope.spawn(move || {
                    for seq in 0..8 {
                        sent.fetch_add(1, Ordering::Relaxed);
                        let receipt = kept(store.append(step(producer, seq, "x")).unwrap());
                        assert_eq!(receipt.seq, seq + 1);
                        done.fetch_add(1, Ordering::Relaxed);
                    }
                });
            }
        });
        assert_eq!((sent.load(Ordering::Relaxed), done.load(Ordering::Relaxed)), (512, 512));
        let verdict = store.verify(|_| ()).unwrap();
        assert!(verdict.whole());
        assert_eq!((verdict.cases, verdict.records), (64, 512));
    });
}

#[test]
fn producers_that_race_for_one_case_never_both_win() {
    on_every_backend(|store| {
        let won = AtomicU64::new(0);
        std::thread::scope(|scope| {
            for _ in 0..16 {
                scope.spawn(|| {
                    if matches!(store.append(step(1, 0, "x")), Ok(Written::Kept(_))) {
                        won.fetch_add(1, Ordering::Relaxed);
                    }
                });
            }
        });
        assert_eq!(won.load(Ordering::Relaxed), 1);
        assert_eq!(store.records(CaseId(1), 0, 9).unwrap().len(), 1);
    });
}
