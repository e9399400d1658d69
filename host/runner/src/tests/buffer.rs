//! Messages that wait: order, time, ids, claims, and what a crash at any commit does to them.

use super::*;
use crate::{Message, Reached, codes};
use digipro_store::{CaseFilter, Wanted};

const NOTE: &str = r#"<message id="m" name="nota"><extensionElements><zeebe:subscription correlationKey="=k"/></extensionElements></message>"#;
const CATCH: (&str, &str) = (
    "c",
    r#"<intermediateCatchEvent id="c"><messageEventDefinition messageRef="m"/></intermediateCatchEvent>"#,
);

/// Waits for the message, then for a person.
fn waits(id: &str) -> String {
    row(
        id,
        &[
            (&format!("{id}c"), &CATCH.1.replace("\"c\"", &format!("\"{id}c\""))),
            (&format!("{id}t"), &format!(r#"<userTask id="{id}t"/>"#)),
        ],
    )
}

/// Begins with the message, then waits for a person.
fn begins(id: &str) -> String {
    let elements = format!(
        r#"<startEvent id="{id}s"><messageEventDefinition messageRef="m"/></startEvent><userTask id="{id}t"/><endEvent id="{id}e"/>"#
    );
    process(id, &elements, &format!("{id}s -> {id}t; {id}t -> {id}e"))
}

fn note(key: &str, v: i64, seconds: u64) -> Message {
    Message {
        entity: None,
        name: "nota".into(),
        key: key.into(),
        id: None,
        variables: vars(&format!(r#"{{"v":{v}}}"#)),
        time_to_live: seconds * 1_000,
    }
}

fn publish(runner: &Runner, message: Message) -> Reached {
    runner.publish_message(message, By::id("pec")).unwrap()
}

fn v(runner: &Runner, case: CaseId) -> Option<Value> {
    runner.variables(case).unwrap().get("v").cloned()
}

fn waiting(runner: &Runner) -> usize {
    runner.store().backend().messages(&Wanted::After(0), 999).unwrap().len()
}

#[test]
fn a_message_waits_for_whoever_comes_and_the_oldest_goes_first() {
    let (runner, digest) = deployed(&(NOTE.to_owned() + &waits("p") + &waits("q")));
    for number in 1..=2 {
        assert!(publish(&runner, note("A", number, 60)).nobody());
    }
    let cases: Vec<CaseId> = (0..3).map(|_| start(&runner, digest, "p", r#"{"k":"A"}"#)).collect();
    let got: Vec<_> = cases.iter().map(|case| v(&runner, *case)).collect();
    assert_eq!(got, [Some(Value::from(1)), Some(Value::from(2)), None]);
    // Each process gets each message once.
    let other = start(&runner, digest, "q", r#"{"k":"A"}"#);
    assert_eq!(v(&runner, other), Some(Value::from(1)));
    assert_eq!(v(&runner, start(&runner, digest, "q", r#"{"k":"B"}"#)), None);
    audit(&runner);
}

#[test]
fn a_message_is_gone_when_its_time_is_over() {
    let (runner, digest) = deployed(&(NOTE.to_owned() + &waits("p")));
    publish(&runner, note("A", 1, 60));
    publish(&runner, note("A", 2, 120));
    publish(&runner, note("A", 3, 0));
    assert_eq!(waiting(&runner), 2);
    runner.clock().set("2026-04-03T10:01:00Z".parse().unwrap()).unwrap();
    // Not yet removed, and nobody gets it any more.
    assert_eq!(v(&runner, start(&runner, digest, "p", r#"{"k":"A"}"#)), Some(Value::from(2)));
    assert_eq!(runner.expire_messages().unwrap(), 1);
    runner.advance_to("2026-04-03T10:02:00Z".parse().unwrap()).unwrap();
    runner.fire_due(9).unwrap();
    assert_eq!(waiting(&runner), 0);
}

#[test]
fn many_messages_go_in_bounded_batches() {
    let runner = engine();
    let many = crate::limits::MESSAGES_BATCH + 10;
    for number in 0..many {
        publish(&runner, note(&number.to_string(), 1, 1));
    }
    runner.clock().set("2026-04-03T10:00:01Z".parse().unwrap()).unwrap();
    assert_eq!(
        (waiting(&runner), runner.expire_messages().unwrap(), waiting(&runner)),
        (999.min(many), many, 0)
    );
}

#[test]
fn an_id_is_accepted_once_while_its_message_waits() {
    let (runner, _) = deployed(&(NOTE.to_owned() + &waits("p")));
    let known = |key: &str| Message { id: Some("pec-7".into()), ..note(key, 1, 60) };
    publish(&runner, known("A"));
    assert_eq!(code(runner.publish_message(known("A"), By::id("pec"))), codes::R0128.id);
    publish(&runner, known("B"));
    runner.clock().set("2026-04-03T10:01:00Z".parse().unwrap()).unwrap();
    publish(&runner, known("A"));
}

#[test]
fn whoever_correlates_hears_that_nobody_waits() {
    let (runner, digest) = deployed(&(NOTE.to_owned() + &waits("p")));
    let correlate = |key: &str| runner.correlate_message(note(key, 1, 60), By::id("pec"));
    assert_eq!(code(correlate("A")), codes::R0129.id);
    assert_eq!(waiting(&runner), 0);
    let case = start(&runner, digest, "p", r#"{"k":"A"}"#);
    assert_eq!(correlate("A").unwrap().cases, [case]);
}

#[test]
fn one_case_of_a_process_and_key_runs_at_a_time_and_the_next_begins_when_it_ends() {
    let (runner, _) = deployed(&(NOTE.to_owned() + &begins("p")));
    let first = publish(&runner, note("A", 1, 60)).started;
    assert!(publish(&runner, note("A", 2, 60)).nobody());
    assert!(publish(&runner, note("A", 3, 60)).nobody());
    assert_eq!(publish(&runner, note("B", 9, 60)).started.len(), 1);
    // Without a key, cases begin side by side.
    for _ in 0..2 {
        assert_eq!(publish(&runner, note("", 8, 0)).started.len(), 1);
    }
    for number in 1..=3 {
        let tasks = inbox(&runner);
        let task = tasks.iter().find(|task| v(&runner, task.case) == Some(Value::from(number))).unwrap();
        assert_eq!(tasks.len(), 4);
        assert_eq!(number == 1, task.case == first[0]);
        if number < 3 {
            complete(&runner, task, "{}").unwrap();
        }
    }
    audit(&runner);
}

#[test]
fn a_definition_that_comes_later_begins_with_what_waits() {
    let (runner, _) = deployed(&(NOTE.to_owned() + &waits("p")));
    publish(&runner, note("A", 1, 60));
    deploy(
        &runner,
        &Effective {
            kit: "other".into(),
            root: Some("q".into()),
            ..definition(&(NOTE.to_owned() + &begins("q")))
        },
    );
    assert_eq!(inbox(&runner).len(), 1);
    assert_eq!(&*inbox(&runner)[0].element, "qt");
}

#[test]
fn a_subscription_that_stays_open_takes_all_that_waits() {
    let boundary = r#"<userTask id="t"/><boundaryEvent id="b" attachedToRef="t" cancelActivity="false"><messageEventDefinition messageRef="m"/></boundaryEvent><userTask id="u"/><startEvent id="s"/><endEvent id="e"/><endEvent id="f"/>"#;
    let (runner, digest) =
        deployed(&(NOTE.to_owned() + &process("p", boundary, "s -> t; t -> e; b -> u; u -> f")));
    publish(&runner, note("A", 1, 60));
    publish(&runner, note("A", 2, 60));
    start(&runner, digest, "p", r#"{"k":"A"}"#);
    let elements: Vec<String> = inbox(&runner).iter().map(|task| task.element.to_string()).collect();
    assert_eq!(elements, ["t", "u", "u"]);
    audit(&runner);
}

#[test]
fn a_message_that_a_case_throws_waits_as_long_as_it_says() {
    let throw = r#"<intermediateThrowEvent id="o"><extensionElements><zeebe:publishMessage correlationKey="=k" messageId="=k" timeToLive="PT1H"/></extensionElements><messageEventDefinition messageRef="m"/></intermediateThrowEvent>"#;
    let (runner, digest) = deployed(&(NOTE.to_owned() + &waits("p") + &row("q", &[("o", throw)])));
    // The second one has an id that waits already: its case goes on.
    for _ in 0..2 {
        let case = start(&runner, digest, "q", r#"{"k":"A"}"#);
        assert_eq!(status(&runner, case), CaseStatus::Completed);
    }
    assert_eq!(waiting(&runner), 1);
    runner.clock().set("2026-04-03T10:59:59Z".parse().unwrap()).unwrap();
    start(&runner, digest, "p", r#"{"k":"A"}"#);
    assert_eq!(&*inbox(&runner)[0].element, "pt");
    audit(&runner);
}

#[test]
fn a_time_to_live_that_is_no_duration_is_an_incident() {
    let throw = r#"<intermediateThrowEvent id="o"><extensionElements><zeebe:publishMessage correlationKey="=k" timeToLive="=k"/></extensionElements><messageEventDefinition messageRef="m"/></intermediateThrowEvent>"#;
    let (runner, digest) = deployed(&(NOTE.to_owned() + &row("p", &[("o", throw)])));
    start(&runner, digest, "p", r#"{"k":"soon"}"#);
    assert_eq!(&*runner.store().incidents(Page::first(9)).unwrap()[0].code, "I0009");
    assert_eq!(waiting(&runner), 0);
}

#[test]
fn messages_reach_each_process_once_when_everybody_hurries() {
    let folder = tempfile::tempdir().unwrap();
    let runner = engine_on(Store::open(&folder.path().join("cases.db")).unwrap(), Scripted::new());
    let digest = deploy(&runner, &definition(&(NOTE.to_owned() + &waits("p") + &waits("q"))));
    let each = 24;
    std::thread::scope(|scope| {
        for number in 0..each {
            let runner = &runner;
            scope.spawn(move || publish(runner, note("A", number, 600)));
            scope.spawn(move || start(runner, digest, "p", r#"{"k":"A"}"#));
            scope.spawn(move || start(runner, digest, "q", r#"{"k":"A"}"#));
        }
    });
    for process in ["p", "q"] {
        let filter = CaseFilter { process: Some(process.into()), ..CaseFilter::default() };
        let cases = runner.store().cases(filter, Page::first(999)).unwrap();
        let mut got: Vec<i64> = cases
            .iter()
            .map(|row| match v(&runner, row.case) {
                Some(Value::Number(number)) => number.to_string().parse().unwrap(),
                other => panic!("case {} of {process} got {other:?}", row.case),
            })
            .collect();
        got.sort_unstable();
        assert_eq!(got, (0..each).collect::<Vec<_>>(), "{process}");
    }
    audit(&runner);
}

/// Publishes, starts and completes on a machine that fails at one commit; every act has a key and is repeated until it
/// is answered.
fn tell(disk: &Memory, fault: Option<(u64, Fault)>) -> Runner {
    let mut engine = Insistent::on(disk, fault);
    let mut insist = |act: &dyn Fn(&Runner) -> Result<(), Error>| engine.insist(act);
    let throw = r#"<intermediateThrowEvent id="o"><extensionElements><zeebe:publishMessage correlationKey="=k" timeToLive="PT1H"/></extensionElements><messageEventDefinition messageRef="m"/></intermediateThrowEvent>"#;
    let roots = NOTE.to_owned() + &waits("p") + &begins("q") + &row("r", &[("o", throw)]);
    let roots = Effective { root: Some("p".into()), ..definition(&roots) };
    insist(&|runner| runner.deploy(&roots).map(drop));
    let start = |key: &'static str, process: &'static str| {
        move |runner: &Runner| {
            let definition = crate::Definition::Latest { entity: None, process: process.into() };
            let variables = vars(r#"{"k":"A"}"#);
            runner
                .start_case(Start { definition, process: None, event: None, part: None, variables }, by(key))
                .map(drop)
        }
    };
    insist(&start("one", "p"));
    insist(&|runner| runner.publish_message(note("A", 1, 3_600), by("two")).map(drop));
    insist(&|runner| runner.publish_message(note("A", 2, 3_600), by("three")).map(drop));
    insist(&start("four", "r"));
    insist(&start("five", "p"));
    let runner = insist(&|runner| runner.publish_message(note("A", 4, 0), by("six")).map(drop));
    let task = inbox(&runner).into_iter().find(|task| &*task.element == "qt").unwrap();
    insist(&|runner| {
        runner.complete_task(task.case, task.ticket, by("seven"), vars("{}"), Vec::new()).map(drop)
    })
}

#[test]
fn a_fault_at_any_commit_loses_no_message_and_doubles_none() {
    let told = |runner: &Runner| {
        let cases = runner.store().cases(CaseFilter::default(), Page::first(99)).unwrap();
        let mut told: Vec<_> = cases
            .iter()
            .map(|row| (row.process.to_string(), row.status == CaseStatus::Active, v(runner, row.case)))
            .collect();
        told.sort_by_key(|told| format!("{told:?}"));
        (told, waiting(runner))
    };
    let untroubled = told(&tell(&Memory::default(), None));
    let value = |number: i64| Some(Value::from(number));
    let case = |process: &str, active, v| (process.to_owned(), active, v);
    let expected = [
        case("p", true, value(1)),
        case("p", true, value(2)),
        // The first one was completed, and the next began.
        case("q", false, value(1)),
        case("q", true, value(2)),
        case("r", false, None),
    ];
    assert_eq!(untroubled, (expected.to_vec(), 3));
    let mut commits = 0;
    for fault in [Fault::CrashBefore, Fault::CrashAfter, Fault::LostAnswer] {
        for commit in 1..=20 {
            let disk = Memory::default();
            let runner = tell(&disk, Some((commit, fault.clone())));
            assert_eq!(told(&runner), untroubled, "{fault:?} at commit {commit}");
            assert_eq!(runner.store().owed(Page::first(9)).unwrap(), [], "{fault:?} at commit {commit}");
            audit(&engine_on(Store::on(Arc::new(disk)).unwrap(), Scripted::new()));
            commits += 1;
        }
    }
    assert_eq!(commits, 60);
}
