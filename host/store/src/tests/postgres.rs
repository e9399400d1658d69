//! What a database of many nodes can suffer.

use super::*;
use crate::query::Question;
use crate::view::{OwedRow, View};
use crate::{Backend, Duties, Duty, Error, Hint, Lease, Page, Postgres, Write};
use digipro_scratch::{Disk, Server, server};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, mpsc};

/// Nodes on one schema.
fn nodes(server: &Server, count: usize) -> (String, Vec<Store>) {
    let address = server.fresh();
    let nodes = (0..count).map(|_| Store::connect(&address).unwrap()).collect();
    (address, nodes)
}

/// The schema of an address.
fn schema(address: &str) -> &str {
    address.split_once("schema=").unwrap().1
}

#[test]
fn nodes_that_start_together_migrate_once() {
    let Some(server) = server() else { return };
    let address = server.fresh();
    let stores: Vec<Store> = std::thread::scope(|scope| {
        let open = || Store::connect(&address);
        let starts: Vec<_> = (0..6).map(|_| scope.spawn(open)).collect();
        starts.into_iter().map(|start| start.join().unwrap().unwrap()).collect()
    });
    kept(stores[0].append(step(1, 0, "a")).unwrap());
    assert_eq!(stores[5].head(CaseId(1)).unwrap().unwrap().seq, 1);
    let applied = server.sql(&format!(
        "SELECT count(*) || ' ' || count(checksum) || ' ' || max(version) FROM {}.migration",
        schema(&address)
    ));
    assert_eq!(applied, "7 7 7");
}

#[test]
fn a_newer_a_changed_and_another_program_s_schema_are_refused_and_left_alone() {
    let Some(server) = server() else { return };
    let (address, _) = nodes(server, 1);
    let (schema, refused) = (schema(&address), || Store::connect(&address).map(drop).unwrap_err());
    server.sql(&format!("INSERT INTO {schema}.migration (version, name) VALUES (999, 'later')"));
    assert_eq!(refused(), Error::Newer { found: 999, known: 7 });
    server.sql(&format!("DELETE FROM {schema}.migration WHERE version = 999"));
    server.sql(&format!(
        "UPDATE {schema}.migration SET checksum = '\\x00'::bytea || substr(checksum, 2) WHERE version = 2"
    ));
    let error = refused();
    assert_eq!((error.clone(), error.code().id), (Error::Migrated(2), "I0233"));
    server.sql("CREATE SCHEMA theirs; CREATE TABLE theirs.t (a int)");
    let theirs = format!("{}&schema=theirs", server.address());
    assert!(matches!(Store::connect(&theirs).map(drop), Err(Error::NotOurs(_))));
    assert_eq!(server.sql("SELECT count(*) FROM pg_tables WHERE schemaname = 'theirs'"), "1");
}

#[test]
fn positions_have_no_gaps_and_follow_the_commits_of_all_nodes() {
    let Some(server) = server() else { return };
    let (_, nodes) = nodes(server, 3);
    let seen = AtomicU64::new(0);
    std::thread::scope(|scope| {
        let producers: Vec<_> = nodes
            .iter()
            .flat_map(|node| (0..8).map(move |_| node))
            .map(|node| {
                scope.spawn(move || {
                    let case = node.new_case().unwrap().0;
                    for seq in 0..10 {
                        kept(node.append(step(case, seq, "x")).unwrap());
                    }
                })
            })
            .collect();
        // Whoever follows never meets a hole that is filled later.
        scope.spawn(|| {
            while seen.load(Ordering::Relaxed) < 240 {
                let from = seen.load(Ordering::Relaxed);
                for (_, record) in nodes[0].backend().follow(from, 50).unwrap() {
                    assert_eq!(record.position, seen.fetch_add(1, Ordering::Relaxed) + 1);
                }
            }
        });
        producers.into_iter().for_each(|producer| producer.join().unwrap());
    });
    let verdict = nodes[2].verify(|_| ()).unwrap();
    assert!(verdict.whole(), "{:?}", verdict.broken);
    assert_eq!((verdict.cases, verdict.records), (24, 240), "no number was given twice");
}

#[test]
fn a_job_is_handed_to_one_worker_of_all_nodes() {
    let Some(server) = server() else { return };
    let (_, nodes) = nodes(server, 3);
    for case in 1..=40 {
        kept(nodes[0].append(with_views(step(case, 0, "a"), [Row::from(job(case, 1, 1))])).unwrap());
    }
    let handed: Mutex<Vec<u64>> = Mutex::default();
    std::thread::scope(|scope| {
        for (number, node) in nodes.iter().enumerate() {
            let handed = &handed;
            scope.spawn(move || {
                for _ in 0..20 {
                    let (kind, worker) = ("protocollo".into(), format!("w{number}").into());
                    let lease = Lease {
                        kind,
                        scope: crate::search::Scope::Everything,
                        worker,
                        now: at(10),
                        until: at(60),
                        limit: 3,
                    };
                    let jobs = node.lease_jobs(lease).unwrap();
                    handed.lock().unwrap().extend(jobs.iter().map(|job| job.case.0));
                }
            });
        }
    });
    let mut handed = handed.into_inner().unwrap();
    handed.sort_unstable();
    assert_eq!(handed, (1..=40).collect::<Vec<_>>());
}

#[test]
fn timers_and_debts_are_seen_to_by_one_node_until_it_is_lost() {
    let Some(server) = server() else { return };
    let (_, nodes) = nodes(server, 2);
    let owed = OwedRow { case: CaseId(1), ticket: Ticket(8), kind: "rules".into(), subject: "p".into() };
    let rows = [Row::from(timer(1, 1, 5)), Row::from(owed.clone())];
    kept(nodes[0].append(with_views(step(1, 0, "a"), rows)).unwrap());
    let page = Page::first(9);
    let timers = |node: &Store, now: i64| {
        let asked = Duties { duty: Duty::Timers, now: at(now), until: at(now + 30), again: true, page };
        node.duties::<TimerRow>(&asked).unwrap().len()
    };
    assert_eq!((timers(&nodes[0], 4), timers(&nodes[0], 5), timers(&nodes[1], 5)), (0, 1, 0));
    assert_eq!(timers(&nodes[0], 6), 1, "it is told again");
    nodes[0].seen_to(Duty::Timers, &[CaseId(1)]).unwrap();
    assert_eq!((timers(&nodes[1], 7), timers(&nodes[0], 7)), (1, 0));
    assert_eq!(timers(&nodes[0], 7 + 30), 1, "the other node is lost");
    // What a step begins to owe, its node sees to first.
    let debts = |node: &Store, now: i64| {
        let asked = Duties { duty: Duty::Owed, now: at(now), until: at(now + 30), again: true, page };
        node.duties::<OwedRow>(&asked).unwrap()
    };
    assert_eq!((debts(&nodes[1], 1_001), debts(&nodes[0], 1_001)), (vec![], vec![owed.clone()]));
    assert_eq!(debts(&nodes[1], 1_000 + 3_600), [owed]);
}

#[test]
fn a_write_that_the_database_does_not_take_fails_alone() {
    let Some(server) = server() else { return };
    let postgres = Postgres::open(&server.fresh()).unwrap();
    let mut strange = task(2, 1, "protocollo");
    strange.name = "a\0b".into();
    // Too long for an index, and not to be made shorter.
    let long: String = (0..200).map(|n: u32| Digest::of(&n.to_be_bytes()).to_string()).collect();
    let batch = [
        Write::Append(step(1, 0, "a")),
        Write::Append(with_views(step(2, 0, "b"), [Row::from(strange)])),
        Write::Append(Append { key: Some(long.into()), ..step(3, 0, "c") }),
        Write::Append(with_views(step(4, 0, "d"), [Row::from(task(4, 1, "protocollo"))])),
    ];
    let answers = postgres.commit(&batch).unwrap();
    let refused = |answer: &crate::Answer| matches!(answer, crate::Answer::Refused(Error::Value(_)));
    assert_eq!(answers.iter().map(refused).collect::<Vec<_>>(), [false, true, true, false], "{answers:?}");
    assert_eq!((postgres.head(CaseId(2)), postgres.head(CaseId(3))), (Ok(None), Ok(None)));
    assert_eq!(postgres.rows(&Question::All(View::Tasks), Page::first(9)).unwrap().len(), 1);
    let store = Store::on(Arc::new(postgres)).unwrap();
    assert!(store.verify(|_| ()).unwrap().whole());
}

#[test]
fn other_nodes_are_told_what_was_written() {
    let Some(server) = server() else { return };
    let (_, nodes) = nodes(server, 2);
    let (sender, told) = mpsc::channel();
    let sender = Mutex::new(sender);
    let tell = Arc::new(move |hint: &Hint| drop(sender.lock().unwrap().send(hint.clone())));
    let listening = nodes[1].listen(tell).unwrap().expect("there are other nodes");
    let wait = std::time::Duration::from_secs(20);
    assert!(told.recv_timeout(wait).unwrap().anything, "what came before it listened is not known");
    kept(nodes[0].append(with_views(step(7, 0, "a"), [Row::from(job(7, 1, 1))])).unwrap());
    let hint = told.recv_timeout(wait).unwrap();
    assert_eq!((hint.cases, hint.jobs), ([CaseId(7)].into(), ["protocollo".into()].into()));
    // What a node writes itself it need not be told.
    kept(nodes[1].append(step(8, 0, "a")).unwrap());
    kept(nodes[0].append(step(9, 0, "a")).unwrap());
    assert_eq!(told.recv_timeout(wait).unwrap().cases, [CaseId(9)].into());
    drop(listening);
}

#[test]
fn a_power_cut_loses_nothing_acknowledged_and_the_node_finds_its_way_back() {
    let Some(server) = Server::start(Disk::Waits) else { return };
    let store = Store::connect(&server.fresh()).unwrap();
    let mut seq = 0;
    for round in 0..2 {
        for _ in 0..20 {
            seq = kept(store.append(step(1, seq, "x")).unwrap()).seq;
        }
        server.cut();
        let error = store.append(step(1, seq, "late")).unwrap_err();
        assert!(matches!(error, Error::Unavailable(_)), "round {round}: {error}");
        assert!(matches!(store.head(CaseId(1)), Err(Error::Unavailable(_))));
        server.again();
        // It tries again by itself, a little later each time.
        let head = loop {
            match store.head(CaseId(1)) {
                Err(Error::Unavailable(_)) => std::thread::yield_now(),
                head => break head.unwrap().unwrap(),
            }
        };
        assert_eq!(head.seq, seq);
    }
    assert!(store.verify(|_| ()).unwrap().whole());
}

#[test]
fn a_server_that_does_not_answer_or_lets_nobody_in_is_said_to_be() {
    let silent = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let port = silent.local_addr().unwrap().port();
    let address = format!("postgresql://u@127.0.0.1:{port}/d?connect_timeout=1");
    let error = Store::connect(&address).map(drop).unwrap_err();
    assert!(matches!(&error, Error::Unavailable(cause) if cause.contains("127.0.0.1/d")), "{error}");
    let nobody = "postgresql://u@127.0.0.1:1/d";
    assert!(matches!(Store::connect(nobody).map(drop), Err(Error::Unavailable(_))));
    let Some(server) = server() else { return };
    let stranger = server.address().replace("user=digipro", "user=stranger");
    let error = Store::connect(&stranger).map(drop).unwrap_err();
    assert_eq!(error.code().id, "I0232", "{error}");
}

#[test]
fn a_node_that_hangs_with_the_turn_does_not_hold_up_the_others() {
    let Some(server) = server() else { return };
    let address = server.fresh();
    let (hung, other) = (Arc::new(Postgres::open(&address).unwrap()), Store::connect(&address).unwrap());
    hung.hang();
    // The server gives up on it, since it does nothing.
    kept(other.append(step(1, 0, "a")).unwrap());
    let hung = Store::on(hung).unwrap();
    kept(hung.append(step(1, 1, "b")).unwrap());
    assert!(other.verify(|_| ()).unwrap().whole());
}
