//! Messages and signals.

use super::*;
use crate::Message;

const NOTE: &str = r#"<message id="m" name="nota"><extensionElements><zeebe:subscription correlationKey="=k"/></extensionElements></message><message id="go" name="istanza"/><signal id="sig" name="allerta"/>"#;
const CATCH: (&str, &str) = (
    "c",
    r#"<intermediateCatchEvent id="c"><messageEventDefinition messageRef="m"/></intermediateCatchEvent>"#,
);
const ALERT: (&str, &str) = (
    "a",
    r#"<intermediateCatchEvent id="a"><signalEventDefinition signalRef="sig"/></intermediateCatchEvent>"#,
);

fn message(name: &str, key: &str) -> Message {
    Message {
        entity: None,
        name: name.into(),
        key: key.into(),
        id: None,
        variables: vars(r#"{"v":1}"#),
        time_to_live: 0,
    }
}

#[test]
fn a_message_reaches_the_oldest_case_of_each_process_with_its_key() {
    let q = row("q", &[("d", r#"<receiveTask id="d" messageRef="m"/>"#)]);
    let (runner, digest) = deployed(&(NOTE.to_owned() + &row("p", &[CATCH]) + &q));
    let (first, second) =
        (start(&runner, digest, "p", r#"{"k":"A"}"#), start(&runner, digest, "p", r#"{"k":"A"}"#));
    let (other, third) =
        (start(&runner, digest, "p", r#"{"k":"B"}"#), start(&runner, digest, "q", r#"{"k":"A"}"#));
    let reached = runner.publish_message(message("nota", "A"), By::id("pec")).unwrap();
    assert_eq!((reached.cases, reached.started), (vec![first, third], vec![]));
    assert_eq!(status(&runner, first), CaseStatus::Completed);
    assert_eq!((status(&runner, second), status(&runner, other)), (CaseStatus::Active, CaseStatus::Active));
    assert!(runner.publish_message(message("nota", "C"), By::id("pec")).unwrap().nobody());
    audit(&runner);
}

#[test]
fn a_message_with_a_key_counts_once() {
    let (runner, digest) = deployed(&(NOTE.to_owned() + &row("p", &[CATCH])));
    let (first, second) =
        (start(&runner, digest, "p", r#"{"k":"A"}"#), start(&runner, digest, "p", r#"{"k":"A"}"#));
    for _ in 0..2 {
        let reached = runner.publish_message(message("nota", "A"), by("pec-1")).unwrap();
        assert_eq!(reached.cases, [first]);
    }
    assert_eq!(status(&runner, second), CaseStatus::Active);
}

#[test]
fn a_message_does_not_cross_from_one_entity_to_another() {
    let runner = engine();
    let of = |entity: &str| {
        let effective = definition(&(NOTE.to_owned() + &row("p", &[CATCH])));
        Effective { entity: Some(entity.parse().unwrap()), ..effective }
    };
    let (anzio, brescia) = (deploy(&runner, &of("c_a323")), deploy(&runner, &of("c_b157")));
    let (ours, theirs) =
        (start(&runner, anzio, "p", r#"{"k":"A"}"#), start(&runner, brescia, "p", r#"{"k":"A"}"#));
    let sent = Message { entity: Some("c_b157".parse().unwrap()), ..message("nota", "A") };
    assert_eq!(runner.publish_message(sent, By::id("pec")).unwrap().cases, [theirs]);
    assert_eq!(status(&runner, ours), CaseStatus::Active);
}

#[test]
fn a_message_starts_a_case_of_the_latest_definition() {
    let starting = |task: &str| {
        let elements = format!(
            r#"<startEvent id="s"><messageEventDefinition messageRef="go"/></startEvent><userTask id="{task}"/><endEvent id="e"/>"#
        );
        NOTE.to_owned() + &process("p", &elements, &format!("s -> {task}; {task} -> e"))
    };
    let (runner, _) = deployed(&starting("t"));
    deploy(&runner, &definition(&starting("u")));
    let reached = runner.publish_message(message("istanza", ""), by("k")).unwrap();
    assert_eq!(reached.started.len(), 1);
    assert_eq!(&*inbox(&runner)[0].element, "u");
    assert_eq!(runner.variables(reached.started[0]).unwrap(), *vars(r#"{"v":1}"#));
    let again = runner.publish_message(message("istanza", ""), by("k")).unwrap();
    assert_eq!((again.started, inbox(&runner).len()), (reached.started, 1));
}

#[test]
fn one_case_sends_to_another_and_to_itself_no_more() {
    let throw = r#"<intermediateThrowEvent id="o"><extensionElements><zeebe:publishMessage correlationKey="=k"/></extensionElements><messageEventDefinition messageRef="m"/></intermediateThrowEvent>"#;
    let (runner, digest) = deployed(&(NOTE.to_owned() + &row("p", &[CATCH]) + &row("q", &[("o", throw)])));
    let waiting = start(&runner, digest, "p", r#"{"k":"A"}"#);
    let sender = start(&runner, digest, "q", r#"{"k":"A"}"#);
    assert_eq!(
        (status(&runner, waiting), status(&runner, sender)),
        (CaseStatus::Completed, CaseStatus::Completed)
    );
    assert_eq!(runner.store().owed(Page::first(9)).unwrap(), []);
    audit(&runner);
}

#[test]
fn a_signal_reaches_all_that_wait_for_it_once() {
    let throw =
        r#"<intermediateThrowEvent id="o"><signalEventDefinition signalRef="sig"/></intermediateThrowEvent>"#;
    let twice = [
        (
            "a1",
            r#"<intermediateCatchEvent id="a1"><signalEventDefinition signalRef="sig"/></intermediateCatchEvent>"#,
        ),
        (
            "a2",
            r#"<intermediateCatchEvent id="a2"><signalEventDefinition signalRef="sig"/></intermediateCatchEvent>"#,
        ),
    ];
    let (runner, digest) =
        deployed(&(NOTE.to_owned() + &row("p", &[ALERT]) + &row("r", &twice) + &row("q", &[("o", throw)])));
    let once: Vec<CaseId> = (0..3).map(|_| start(&runner, digest, "p", "{}")).collect();
    let twice = start(&runner, digest, "r", "{}");
    start(&runner, digest, "q", "{}");
    assert!(once.iter().all(|case| status(&runner, *case) == CaseStatus::Completed));
    assert_eq!(status(&runner, twice), CaseStatus::Active);
    let reached = runner.broadcast_signal(None, &"allerta".into(), &vars("{}"), By::id("op")).unwrap();
    assert_eq!((reached.cases, status(&runner, twice)), (vec![twice], CaseStatus::Completed));
    audit(&runner);
}
