//! The process that is killed: an engine on SQLite that does what it is told on its standard input.
//!
//! `start KEY`, `complete KEY CASE TICKET` and `open` are asked; `kept KEY CASE SEQ`, `refused KEY CODE`, `lost KEY` and
//! `open CASE TICKET` are the answers, each in a line of its own, and `ready` comes first.

use digipro_kit::Effective;
use digipro_rules::Scripted;
use digipro_runner::{By, Clock, Done, Error, Runner, Start};
use digipro_store::{Page, Store, TaskFilter};
use digipro_vocab::{CaseId, Digest, Ticket};
use std::io::BufRead;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, mpsc};

/// In whose environment it is the victim.
pub const FOLDER: &str = "DIGIPRO_KILL_FOLDER";
/// Commands at the same time.
pub const THREADS: usize = 8;

const PROCESS: &str = r#"<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" targetNamespace="urn:x"><message id="m" name="nota"/><process id="p" isExecutable="true"><startEvent id="s"/><userTask id="a"/><serviceTask id="j"><extensionElements><zeebe:taskDefinition type="lavoro"/></extensionElements></serviceTask><intermediateThrowEvent id="o"><extensionElements><zeebe:publishMessage correlationKey="=&quot;nessuno&quot;" timeToLive="PT1H"/></extensionElements><messageEventDefinition messageRef="m"/></intermediateThrowEvent><userTask id="b"/><endEvent id="e"/><sequenceFlow id="f1" sourceRef="s" targetRef="a"/><sequenceFlow id="f2" sourceRef="a" targetRef="j"/><sequenceFlow id="f3" sourceRef="j" targetRef="o"/><sequenceFlow id="f4" sourceRef="o" targetRef="b"/><sequenceFlow id="f5" sourceRef="b" targetRef="e"/></process></definitions>"#;

/// Without the folder in its environment it is one of the suite's tests, and has nothing to do.
#[test]
fn victim() {
    let Some(folder) = std::env::var_os(FOLDER).map(PathBuf::from) else { return };
    let (runner, definition) = engine(&folder);
    let (sender, receiver) = mpsc::channel::<String>();
    let (receiver, ended) = (Arc::new(Mutex::new(receiver)), AtomicBool::new(false));
    println!("\nready");
    std::thread::scope(|scope| {
        scope.spawn(|| {
            // Jobs that could not be done on a full disk are done when there is room.
            while !ended.load(Ordering::SeqCst) {
                if !work(&runner).is_ok_and(|worked| worked > 0) {
                    std::thread::park_timeout(std::time::Duration::from_millis(5));
                }
            }
        });
        let workers: Vec<_> = (0..THREADS)
            .map(|_| {
                let (receiver, runner) = (Arc::clone(&receiver), &runner);
                scope.spawn(move || {
                    loop {
                        let Ok(line) = receiver.lock().expect("nobody panicked").recv() else { return };
                        answer(runner, definition, &line);
                    }
                })
            })
            .collect();
        for line in std::io::stdin().lock().lines().map_while(Result::ok) {
            sender.send(line).expect("somebody listens");
        }
        drop(sender);
        workers.into_iter().for_each(|worker| worker.join().expect("it ends"));
        ended.store(true, Ordering::SeqCst);
    });
}

/// Does the jobs that are there, under leases so short that those of a killed victim are soon over.
fn work(runner: &Runner) -> Result<usize, Error> {
    let jobs = runner.activate_jobs(&"lavoro".into(), &"victim".into(), 64, 1)?;
    for active in &jobs {
        let (job, by) = (&active.job, By::id("victim"));
        match runner.complete_job((job.case, job.ticket), Some(job.lease), by, Arc::default()) {
            Ok(_) | Err(Error::Rejected(_)) => {}
            Err(error) => return Err(error),
        }
    }
    Ok(jobs.len())
}

/// The engine on the store in a folder, with the process deployed.
pub fn engine(folder: &Path) -> (Runner, Digest) {
    loop {
        let opened = Store::open(&folder.join("cases.db")).map_err(Error::from).and_then(|store| {
            let runner = Runner::open(store, Arc::new(Scripted::new()), Clock::System)?;
            let (plain, _) = Effective::plain("p.bpmn", PROCESS.as_bytes());
            let deployment = runner.deploy(&plain)?;
            Ok((runner, deployment.digest))
        });
        match opened {
            Ok(opened) => return opened,
            // The disk is full already.
            Err(Error::Store(_)) => std::thread::park_timeout(std::time::Duration::from_millis(20)),
            Err(error) => panic!("{error:?}"),
        }
    }
}

fn answer(runner: &Runner, definition: Digest, line: &str) {
    let words: Vec<&str> = line.split(' ').collect();
    let number = |at: usize| words[at].parse::<u64>().expect("a number");
    let by = |key: &str| By::id("rossi").key(key);
    match words[0] {
        "start" => tell(words[1], runner.start_case(Start::of(definition, Arc::default()), by(words[1]))),
        "complete" => {
            let (case, ticket) = (CaseId(number(2)), Ticket(number(3)));
            let done = runner.complete_task(case, ticket, by(words[1]), Arc::default(), Vec::new());
            tell(words[1], done);
        }
        "open" => {
            let tasks = runner.store().tasks(TaskFilter::default(), Page::first(400)).unwrap_or_default();
            let list: String =
                tasks.iter().map(|row| format!("\nopen {} {}", row.case, row.ticket)).collect();
            println!("{list}\nlisted");
        }
        other => panic!("nobody knows `{other}`"),
    }
}

fn tell(key: &str, done: Result<Done, Error>) {
    match done {
        Ok(done) => println!("\nkept {key} {} {}", done.case, done.seq),
        Err(Error::Rejected(rejection)) => println!("\nrefused {key} {}", rejection.code.id),
        Err(error) => println!("\nlost {key} {error}"),
    }
}
