//! Message flows between pools, signals that a crash cuts off.

use super::*;
use digipro_store::{CaseFilter, CaseRow, Fault, Faulty, Memory, Wanted};

/// Two pools: the first sends an order and waits for the bill, the second begins with the order, or waits for it.
fn pools(ordered: &str) -> Effective {
    let collaboration = r#"<collaboration id="c"><participant id="pa" processRef="p"/><participant id="pb" processRef="q"/><messageFlow id="m1" sourceRef="order" targetRef="ordered"/><messageFlow id="m2" sourceRef="bill" targetRef="billed"/></collaboration>"#;
    let p = row(
        "p",
        &[
            (
                "order",
                r#"<intermediateThrowEvent id="order"><messageEventDefinition/></intermediateThrowEvent>"#,
            ),
            (
                "billed",
                r#"<intermediateCatchEvent id="billed"><messageEventDefinition/></intermediateCatchEvent>"#,
            ),
        ],
    );
    let rest = r#"<userTask id="work"/><endEvent id="bill"><messageEventDefinition/></endEvent>"#;
    let q = format!("{ordered}{rest}");
    let arrows = if ordered.contains("id=\"qs\"") {
        "qs -> ordered; ordered -> work; work -> bill"
    } else {
        "ordered -> work; work -> bill"
    };
    definition(&format!("{collaboration}{p}{}", process("q", &q, arrows)))
}

const BEGINS: &str = r#"<startEvent id="ordered"><messageEventDefinition/></startEvent>"#;
const WAITS: &str = r#"<startEvent id="qs"/><receiveTask id="ordered"/>"#;

fn cases(runner: &Runner) -> Vec<CaseRow> {
    runner.store().cases(CaseFilter::default(), Page::first(99)).unwrap()
}

fn waiting(runner: &Runner) -> usize {
    runner.store().backend().messages(&Wanted::After(0), 999).unwrap().len()
}

#[test]
fn a_message_flow_begins_the_other_pool_and_the_answer_finds_its_way_back() {
    let runner = engine();
    let digest = deploy(&runner, &pools(BEGINS));
    let (one, two) = (start(&runner, digest, "p", "{}"), start(&runner, digest, "p", "{}"));
    let tasks = inbox(&runner);
    assert_eq!(tasks.len(), 2);
    // The second one is answered first: its own case gets the answer.
    complete(&runner, &tasks[1], "{}").unwrap();
    assert_eq!((status(&runner, one), status(&runner, two)), (CaseStatus::Active, CaseStatus::Completed));
    complete(&runner, &tasks[0], "{}").unwrap();
    assert!(cases(&runner).iter().all(|row| row.status == CaseStatus::Completed));
    assert_eq!(waiting(&runner), 0);
    audit(&runner);
}

#[test]
fn a_case_that_waits_at_the_end_of_a_flow_joins_whoever_sends() {
    for sender_first in [true, false] {
        let runner = engine();
        let digest = deploy(&runner, &pools(WAITS));
        let begin = |process| start(&runner, digest, process, "{}");
        let (p, q) = if sender_first {
            let p = begin("p");
            assert_eq!(waiting(&runner), 1);
            (p, begin("q"))
        } else {
            let q = begin("q");
            (begin("p"), q)
        };
        // A second one that waits is not of this conversation.
        let other = begin("q");
        assert_eq!(inbox(&runner).iter().map(|task| task.case).collect::<Vec<_>>(), [q]);
        complete(&runner, &inbox(&runner)[0], "{}").unwrap();
        assert_eq!((status(&runner, p), status(&runner, other)), (CaseStatus::Completed, CaseStatus::Active));
        assert_eq!(waiting(&runner), 0);
        audit(&runner);
    }
}

#[test]
fn what_waits_for_a_conversation_goes_with_it() {
    let runner = engine();
    let digest = deploy(&runner, &pools(WAITS));
    let p = start(&runner, digest, "p", "{}");
    assert_eq!(waiting(&runner), 1);
    runner.cancel(p, By::id("rossi"), "doppia".into()).unwrap();
    assert_eq!(waiting(&runner), 0);
}

#[test]
fn a_crash_in_the_middle_of_a_signal_leaves_those_that_have_yet_to_get_it() {
    let roots = r#"<signal id="sig" name="allerta"/>"#.to_owned()
        + &row(
            "p",
            &[
                (
                    "a",
                    r#"<intermediateCatchEvent id="a"><signalEventDefinition signalRef="sig"/></intermediateCatchEvent>"#,
                ),
                ("t", r#"<userTask id="t"/>"#),
            ],
        )
        + &process(
            "q",
            r#"<startEvent id="qs"><signalEventDefinition signalRef="sig"/></startEvent><userTask id="qt"/><endEvent id="qe"/>"#,
            "qs -> qt; qt -> qe",
        )
        + &row(
            "r",
            &[(
                "o",
                r#"<intermediateThrowEvent id="o"><signalEventDefinition signalRef="sig"/></intermediateThrowEvent>"#,
            )],
        );
    for (thrown, commits) in [(false, 1..=6), (true, 1..=7)] {
        for fault in [Fault::CrashBefore, Fault::CrashAfter, Fault::LostAnswer] {
            for commit in commits.clone() {
                let disk = Memory::default();
                let runner = engine_on(Store::on(Arc::new(disk.clone())).unwrap(), Scripted::new());
                let digest = deploy(&runner, &definition(&roots));
                for _ in 0..3 {
                    start(&runner, digest, "p", "{}");
                }
                drop(runner);
                let faulty = Faulty::new(disk.clone(), [(commit, fault.clone())]);
                let mut runner = engine_on(Store::on(Arc::new(faulty)).unwrap(), Scripted::new());
                let send = |runner: &Runner| match thrown {
                    true => {
                        let start = Start { process: Some("r".into()), ..Start::of(digest, vars("{}")) };
                        runner.start_case(start, by("key")).map(drop)
                    }
                    false => {
                        let name = "allerta".into();
                        runner.broadcast_signal(None, &name, &vars("{}"), by("key")).map(|reached| {
                            assert_eq!((reached.cases.len(), reached.started.len()), (3, 1));
                        })
                    }
                };
                while let Err(error) = send(&runner) {
                    assert!(matches!(error, Error::Store(_)), "{error}");
                    if runner.store().head(CaseId(1)).is_err() {
                        runner = engine_on(Store::on(Arc::new(disk.clone())).unwrap(), Scripted::new());
                    }
                }
                let elements: Vec<String> =
                    inbox(&runner).iter().map(|task| task.element.to_string()).collect();
                assert_eq!(elements, ["t", "t", "t", "qt"], "{fault:?} at commit {commit}, thrown: {thrown}");
                assert_eq!(runner.store().backend().signals(0, 9).unwrap(), []);
                audit(&engine_on(Store::on(Arc::new(disk)).unwrap(), Scripted::new()));
            }
        }
    }
}

#[test]
fn a_signal_reaches_many_cases_side_by_side() {
    let catch =
        r#"<intermediateCatchEvent id="a"><signalEventDefinition signalRef="sig"/></intermediateCatchEvent>"#;
    let (runner, digest) =
        deployed(&(r#"<signal id="sig" name="allerta"/>"#.to_owned() + &row("p", &[("a", catch)])));
    for _ in 0..600 {
        start(&runner, digest, "p", "{}");
    }
    let reached = runner.broadcast_signal(None, &"allerta".into(), &vars("{}"), By::id("op")).unwrap();
    assert_eq!(reached.cases.len(), 600);
    let active = CaseFilter { status: Some(CaseStatus::Active), ..CaseFilter::default() };
    assert_eq!(runner.store().cases(active, Page::first(9)).unwrap(), []);
}

#[test]
fn conditions_begin_the_processes_for_which_they_hold() {
    let begins = |id: &str, condition: &str| {
        let elements = format!(
            r#"<startEvent id="{id}s"><conditionalEventDefinition><condition>={condition}</condition></conditionalEventDefinition></startEvent><userTask id="{id}t"/><endEvent id="{id}e"/>"#
        );
        process(id, &elements, &format!("{id}s -> {id}t; {id}t -> {id}e"))
    };
    let (runner, _) = deployed(&(begins("p", "livello &gt; 3") + &begins("q", "livello &gt; 5")));
    let evaluate = |json: &str| runner.evaluate_conditions(None, &vars(json), by(json)).unwrap();
    assert!(evaluate(r#"{"livello": 1}"#).is_empty());
    let begun = evaluate(r#"{"livello": 4}"#);
    assert_eq!((begun.len(), &*inbox(&runner)[0].element), (1, "pt"));
    assert_eq!(evaluate(r#"{"livello": 4}"#), begun);
    assert_eq!((evaluate(r#"{"livello": 6}"#).len(), inbox(&runner).len()), (2, 3));
}
