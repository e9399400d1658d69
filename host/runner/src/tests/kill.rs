//! `kill -9` while many cases run: every acknowledged command is there, and every chain is whole.

use super::*;
use digipro_store::CaseFilter;
use std::collections::BTreeMap;
use std::io::{BufRead, BufReader};
use std::path::PathBuf;
use std::process::{Command, Stdio};

const FOLDER: &str = "DIGIPRO_RUNNER_KILL";

/// The victim: eight producers start cases and complete their tasks for ever, and print what they were told.
/// Without the folder in its environment it is not the victim but one of the suite's tests, and has nothing to do.
#[test]
fn victim() {
    let Some(folder) = std::env::var_os(FOLDER).map(PathBuf::from) else { return };
    let runner = engine_on(Store::open(&folder.join("cases.db")).unwrap(), Scripted::new());
    let digest = deploy(&runner, &definition(&row("p", &[TASK])));
    std::thread::scope(|scope| {
        for _ in 0..8 {
            scope.spawn(|| {
                loop {
                    let case = start(&runner, digest, "p", r#"{"n":1}"#);
                    println!("\nstarted {case}");
                    let tasks: Vec<TaskRow> = runner.store().of_case(case, Page::first(1)).unwrap();
                    assert!(complete(&runner, &tasks[0], "{}").unwrap().over);
                    println!("\ncompleted {case}");
                }
            });
        }
    });
}

/// Case by number: whether its task was acknowledged too.
type Told = BTreeMap<u64, bool>;

fn note(line: &str, told: &mut Told) {
    let Some((word, number)) = line.split_once(' ') else { return };
    let Ok(number) = number.parse() else { return };
    match word {
        "started" => drop(told.entry(number).or_insert(false)),
        "completed" => drop(told.insert(number, true)),
        _ => {}
    }
}

#[test]
fn kill_loses_no_acknowledged_command() {
    let folder = tempfile::tempdir().unwrap();
    let mut told = Told::new();
    for round in 1..=3 {
        let mut victim = Command::new(std::env::current_exe().unwrap())
            .args(["tests::kill::victim", "--exact", "--nocapture", "--test-threads=1"])
            .env(FOLDER, folder.path())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut lines = BufReader::new(victim.stdout.take().unwrap()).lines();
        while told.len() < 100 * round {
            note(&lines.next().expect("the victim ended by itself").unwrap(), &mut told);
        }
        victim.kill().unwrap();
        victim.wait().unwrap();
        // The last line may be cut, and a number that is cut is another number.
        let mut rest: Vec<String> = lines.map_while(Result::ok).collect();
        rest.pop();
        rest.iter().for_each(|line| note(line, &mut told));
    }
    let runner = engine_on(Store::open(&folder.path().join("cases.db")).unwrap(), Scripted::new());
    let cases = runner.store().cases(CaseFilter::default(), Page::first(1_000_000)).unwrap();
    let found: BTreeMap<u64, CaseStatus> = cases.iter().map(|row| (row.case.0, row.status)).collect();
    for (case, completed) in &told {
        let status = found.get(case).unwrap_or_else(|| panic!("case {case} is lost"));
        assert!(!completed || *status == CaseStatus::Completed, "the task of case {case} is lost");
    }
    for task in inbox(&runner) {
        assert!(complete(&runner, &task, "{}").unwrap().over);
    }
    audit(&runner);
}
