//! A crash at each commit, before and after it, and lost answers: nothing acknowledged is lost, nothing happens
//! twice.

use super::*;
use crate::Definition;
use digipro_store::CaseFilter;

const NOTE: &str = r#"<message id="m" name="nota"><extensionElements><zeebe:subscription correlationKey="=k"/></extensionElements></message>"#;

fn story() -> Effective {
    let catch = (
        "c",
        r#"<intermediateCatchEvent id="c"><messageEventDefinition messageRef="m"/></intermediateCatchEvent>"#,
    );
    let throw = (
        "o",
        r#"<intermediateThrowEvent id="o"><extensionElements><zeebe:publishMessage correlationKey="=k"/></extensionElements><messageEventDefinition messageRef="m"/></intermediateThrowEvent>"#,
    );
    let after = ("u", r#"<userTask id="u"/>"#);
    definition(
        &(NOTE.to_owned()
            + &row("p", &[catch, after])
            + &row("q", &[TASK, throw, ("v", r#"<userTask id="v"/>"#)])),
    )
}

/// Two cases wait for the same message, a third sends it when its task is done. Every act has a key and is
/// repeated until it is answered, on a restarted engine when the last one has crashed.
fn tell(disk: &Memory, fault: Option<(u64, Fault)>) -> Runner {
    let mut engine = Insistent::on(disk, fault);
    let mut insist = |act: &dyn Fn(&Runner) -> Result<(), Error>| engine.insist(act);
    insist(&|runner| runner.deploy(&story()).map(drop));
    for (key, process) in [("one", "p"), ("two", "p"), ("three", "q")] {
        insist(&|runner| {
            let definition = Definition::Latest { entity: None, process: process.into() };
            let variables = vars(r#"{"k":"A"}"#);
            runner
                .start_case(Start { definition, process: None, event: None, part: None, variables }, by(key))
                .map(drop)
        });
    }
    let runner = insist(&|_| Ok(()));
    let task = inbox(&runner).remove(0);
    assert_eq!(&*task.element, "t");
    insist(&|runner| {
        runner.complete_task(task.case, task.ticket, by("four"), vars("{}"), Vec::new()).map(drop)
    })
}

#[test]
fn a_fault_at_any_commit_changes_nothing_in_the_end() {
    let expected = |runner: &Runner| {
        let elements = inbox(runner).iter().map(|task| task.element.to_string()).collect::<Vec<_>>();
        let cases = runner.store().cases(CaseFilter::default(), Page::first(99)).unwrap();
        (elements, cases.iter().map(|case| case.process.to_string()).collect::<Vec<_>>())
    };
    let untroubled = expected(&tell(&Memory::default(), None));
    // The message has reached one of the two that wait for it.
    assert_eq!(untroubled.0, ["u", "v"]);
    assert_eq!(untroubled.1, ["p", "p", "q"]);
    for fault in [Fault::CrashBefore, Fault::CrashAfter, Fault::LostAnswer] {
        for commit in 1..=7 {
            let disk = Memory::default();
            let runner = tell(&disk, Some((commit, fault.clone())));
            assert_eq!(expected(&runner), untroubled, "{fault:?} at commit {commit}");
            assert_eq!(runner.store().owed(Page::first(9)).unwrap(), [], "{fault:?} at commit {commit}");
            audit(&engine_on(Store::on(Arc::new(disk)).unwrap(), Scripted::new()));
        }
    }
}

#[test]
fn many_producers_share_commits_and_every_case_is_right() {
    let folder = tempfile::tempdir().unwrap();
    let runner = engine_on(Store::open(&folder.path().join("cases.db")).unwrap(), Scripted::new());
    let digest = deploy(&runner, &definition(&row("p", &[TASK])));
    std::thread::scope(|scope| {
        for producer in 0..64 {
            let runner = runner.clone();
            scope.spawn(move || {
                for n in 0..4 {
                    let case = start(&runner, digest, "p", &format!(r#"{{"n":{}}}"#, producer * 4 + n));
                    let tasks: Vec<TaskRow> = runner.store().of_case(case, Page::first(9)).unwrap();
                    assert!(complete(&runner, &tasks[0], "{}").unwrap().over);
                }
            });
        }
    });
    let completed = CaseFilter { status: Some(CaseStatus::Completed), ..CaseFilter::default() };
    assert_eq!(runner.store().cases(completed, Page::first(999)).unwrap().len(), 256);
    audit(&runner);
}
