//! Several engines on one database: what one begins another goes on with, and losing one loses nothing.

use super::*;
use crate::Message;
use crate::watch::{Heard, News};
use digipro_scratch::{Server, server};
use digipro_store::{CaseFilter, Postgres, TimerRow};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

const JOB: (&str, &str) = (
    "j",
    r#"<serviceTask id="j"><extensionElements><zeebe:taskDefinition type="protocolla"/></extensionElements></serviceTask>"#,
);
const TIMER: (&str, &str) = (
    "w",
    r#"<intermediateCatchEvent id="w"><timerEventDefinition><timeDuration>PT1H</timeDuration></timerEventDefinition></intermediateCatchEvent>"#,
);
const CATCH: (&str, &str) = (
    "m",
    r#"<intermediateCatchEvent id="m"><messageEventDefinition messageRef="nota"/></intermediateCatchEvent>"#,
);
const SIGNAL: (&str, &str) = (
    "g",
    r#"<intermediateCatchEvent id="g"><signalEventDefinition signalRef="allerta"/></intermediateCatchEvent>"#,
);
const THROW: (&str, &str) = (
    "h",
    r#"<intermediateThrowEvent id="h"><extensionElements><zeebe:publishMessage correlationKey="=chiave" timeToLive="PT1H"/></extensionElements><messageEventDefinition messageRef="nota"/></intermediateThrowEvent>"#,
);
const ROOTS: &str = r#"<message id="nota" name="nota"><extensionElements><zeebe:subscription correlationKey="=chiave"/></extensionElements></message><signal id="allerta" name="allerta"/>"#;

fn nodes(server: &Server, count: usize) -> (String, Vec<Runner>) {
    let address = server.fresh();
    let nodes = (0..count).map(|_| node(&address)).collect();
    (address, nodes)
}

fn node(address: &str) -> Runner {
    engine_on(Store::connect(address).unwrap(), Scripted::new())
}

fn completed(runner: &Runner) -> usize {
    let filter = CaseFilter { status: Some(CaseStatus::Completed), ..CaseFilter::default() };
    runner.store().cases(filter, Page::first(1_000)).unwrap().len()
}

fn later(minutes: i64) -> Instant {
    Instant::from_second(noon().as_second() + 60 * minutes).unwrap()
}

#[test]
fn what_one_node_begins_another_goes_on_with() {
    let Some(server) = server() else { return };
    let (_, nodes) = nodes(server, 2);
    let (a, b) = (&nodes[0], &nodes[1]);
    let roots = format!("{ROOTS}{}", row("p", &[JOB, CATCH, SIGNAL, TASK]));
    let digest = deploy(a, &definition(&roots));
    let cases: Vec<CaseId> =
        (0..5).map(|n| start(a, digest, "p", &format!(r#"{{"chiave":"k{n}"}}"#))).collect();
    // Jobs are done on the other node, and the first cannot do them again.
    let jobs = b.activate_jobs(&"protocolla".into(), &"w".into(), 9, 60).unwrap();
    assert_eq!(jobs.len(), 5);
    assert_eq!(a.activate_jobs(&"protocolla".into(), &"w2".into(), 9, 60).unwrap(), []);
    for job in &jobs {
        let at = (job.job.case, job.job.ticket);
        b.complete_job(at, Some(job.job.lease), By::id("w"), vars("{}")).unwrap();
        assert!(a.complete_job(at, Some(job.job.lease), By::id("w"), vars("{}")).is_err());
    }
    // Messages and signals come from either.
    for (n, node) in [a, b, a, b, a].into_iter().enumerate() {
        let (name, key) = ("nota".into(), format!("k{n}").into());
        let message = Message { entity: None, name, key, id: None, time_to_live: 0, variables: vars("{}") };
        assert_eq!(node.correlate_message(message, By::id("x")).unwrap().cases, [cases[n]]);
    }
    let reached = b.broadcast_signal(None, &"allerta".into(), &vars("{}"), By::id("x")).unwrap();
    assert_eq!(reached.cases, cases);
    for task in inbox(a) {
        complete(b, &task, "{}").unwrap();
    }
    assert_eq!((completed(a), completed(b)), (5, 5));
    audit(a);
}

#[test]
fn a_timer_fires_once_whichever_node_sees_it() {
    let Some(server) = server() else { return };
    let (_, nodes) = nodes(server, 3);
    let digest = deploy(&nodes[0], &definition(&row("p", &[TIMER, JOB])));
    let cases: Vec<CaseId> = (0..30).map(|n| start(&nodes[n % 3], digest, "p", "{}")).collect();
    let fired = AtomicUsize::new(0);
    std::thread::scope(|scope| {
        for node in &nodes {
            scope.spawn(|| {
                node.clock().set(later(120)).unwrap();
                fired.fetch_add(node.fire_due(100).unwrap(), Ordering::SeqCst);
            });
        }
    });
    let mut rest = 0;
    loop {
        let more = nodes[0].fire_due(100).unwrap();
        rest += more;
        if more == 0 {
            break;
        }
    }
    let left: Vec<TimerRow> = nodes[0].store().all(Page::first(100)).unwrap();
    let all = fired.load(Ordering::SeqCst) + rest;
    assert_eq!((left.len(), all), (0, 30), "no two nodes took the same timer");
    let jobs = nodes[1].activate_jobs(&"protocolla".into(), &"w".into(), 100, 60).unwrap();
    assert_eq!(jobs.len(), cases.len());
    audit(&nodes[2]);
}

#[test]
fn another_node_goes_on_with_what_a_lost_one_owed() {
    let Some(server) = server() else { return };
    let address = server.fresh();
    let other = node(&address);
    let ends = [("qs", r#"<startEvent id="qs"/>"#), CATCH, ("qe", r#"<endEvent id="qe"/>"#)];
    let waits = process("q", &ends.map(|(_, element)| element).concat(), "qs -> m; m -> qe");
    let digest = deploy(&other, &definition(&format!("{ROOTS}{}{waits}", row("p", &[THROW]))));
    let waiting = start(&other, digest, "q", r#"{"chiave":"k"}"#);
    // The node is lost between the step and its wake: its second commit does not come about.
    let lost = Faulty::new(Postgres::open(&address).unwrap(), [(2, Fault::CrashBefore)]);
    let dying = engine_on(Store::on(Arc::new(lost)).unwrap(), Scripted::new());
    let begin = Start { process: Some("p".into()), ..Start::of(digest, vars(r#"{"chiave":"k"}"#)) };
    assert!(matches!(dying.start_case(begin, By::id("rossi")), Err(Error::Store(_))));
    drop(dying);
    assert_eq!((other.fire_due(10).unwrap(), status(&other, waiting)), (0, CaseStatus::Active));
    // Its time is over.
    other.clock().set(later(1)).unwrap();
    other.fire_due(10).unwrap();
    assert_eq!(status(&other, waiting), CaseStatus::Completed);
    assert_eq!(completed(&other), 2);
    audit(&other);
}

#[test]
fn whoever_waits_on_one_node_hears_of_what_another_did() {
    let Some(server) = server() else { return };
    let (_, nodes) = nodes(server, 2);
    let digest = deploy(&nodes[0], &definition(&row("p", &[JOB])));
    let feed = nodes[1].feed(100, |news| matches!(news, News::Job { .. }));
    let begun = std::time::Instant::now();
    // The other node has to be listening first: a hint that is lost is lost.
    let heard = loop {
        let case = start(&nodes[0], digest, "p", "{}");
        if let Some(Heard::News(News::Job { case: of, kind, .. })) = feed.next(Duration::from_millis(500)) {
            break (of.0 <= case.0, kind);
        }
        assert!(begun.elapsed() < Duration::from_secs(30), "nothing is told");
    };
    assert_eq!(heard, (true, "protocolla".into()));
}

#[test]
fn nodes_under_load_lose_and_double_nothing_while_one_of_them_goes() {
    let Some(server) = server() else { return };
    let (address, mut nodes) = nodes(server, 2);
    let digest = deploy(&nodes[0], &definition(&row("p", &[JOB, TASK])));
    let done = Mutex::new(0_usize);
    let drive = |runner: &Runner, cases: usize| {
        for _ in 0..cases {
            start(runner, digest, "p", "{}");
            for job in runner.activate_jobs(&"protocolla".into(), &"w".into(), 2, 60).unwrap() {
                let at = (job.job.case, job.job.ticket);
                runner.complete_job(at, Some(job.job.lease), By::id("w"), vars("{}")).unwrap();
                let tasks: Vec<TaskRow> = runner.store().of_case(at.0, Page::first(1)).unwrap();
                complete(runner, &tasks[0], "{}").unwrap();
                *done.lock().unwrap() += 1;
            }
        }
    };
    let goes = nodes.pop().unwrap();
    std::thread::scope(|scope| {
        let drive = &drive;
        for _ in 0..3 {
            let stays = nodes[0].clone();
            scope.spawn(move || drive(&stays, 10));
        }
        scope.spawn(move || {
            drive(&goes, 5);
            drop(goes);
        });
    });
    let next = node(&address);
    let rest = next.activate_jobs(&"protocolla".into(), &"w".into(), 100, 60).unwrap();
    assert_eq!(*done.lock().unwrap() + rest.len(), 35, "each job was done once or is still there");
    assert_eq!(completed(&next), *done.lock().unwrap());
    audit(&next);
}
