//! Events: timers, messages, signals, errors, links, on boundaries and between.

use super::harness::*;
use digipro_machine::*;
use digipro_vocab::Value;

fn boundary(cancel: bool, definition: &str) -> String {
    let nodes =
        r#"<startEvent id="s"/><userTask id="t"/><endEvent id="e"/><task id="h"/><endEvent id="eh"/>"#;
    format!(
        r#"{nodes}<boundaryEvent id="b" attachedToRef="t" cancelActivity="{cancel}">{definition}</boundaryEvent>{}"#,
        flows("s -> t; t -> e; b -> h; h -> eh")
    )
}

#[test]
fn an_interrupting_timer_cancels_the_task() {
    let timer = "<timerEventDefinition><timeDuration>P1D</timeDuration></timerEventDefinition>";
    let mut case = given(&boundary(true, timer));
    case.start("{}").tells("enter t\nwait b: timer 2026-04-04T08:00:00Z\nwait t: task");
    case.timer("b").then("cancel t\nenter b\ndone b\nenter h\ndone h\nenter eh\ndone eh\ncase completed");
}

#[test]
fn a_timer_is_not_triggered_before_its_time_nor_after_the_task() {
    let timer = "<timerEventDefinition><timeDuration>P1D</timeDuration></timerEventDefinition>";
    let mut case = given(&boundary(true, timer));
    case.start("{}");
    let ticket = case.ticket("b", |_| true);
    assert_eq!(case.try_do(Action::TriggerTimer { ticket }).unwrap_err().code.id, "R0007");
    case.task("t", "{}").tells("case completed");
    assert_eq!(case.try_do(Action::TriggerTimer { ticket }).unwrap_err().code.id, "R0005");
}

#[test]
fn a_cycle_fires_as_often_as_it_says() {
    let timer = "<timerEventDefinition><timeCycle>R2/PT1H</timeCycle></timerEventDefinition>";
    let mut case = given(&boundary(false, timer));
    case.start("{}");
    case.timer("b")
        .then("wait b: timer 2026-04-03T10:00:00Z\nenter b\ndone b\nenter h\ndone h\nenter eh\ndone eh");
    case.timer("b").then("enter b\ndone b\nenter h\ndone h\nenter eh\ndone eh");
    assert_eq!(owed(&case.graph, &case.state).len(), 1);
    case.task("t", "{}").tells("case completed");
}

#[test]
fn a_non_interrupting_message_can_come_again() {
    let root = r#"<message id="m" name="note"><extensionElements><zeebe:subscription correlationKey="=k"/></extensionElements></message>"#;
    let mut case = given_with(root, &boundary(false, r#"<messageEventDefinition messageRef="m"/>"#));
    case.start(r#"{"k":1}"#).message("b", r#"{"n":1}"#).tells("enter b\nn = 1\ndone h");
    case.message("b", r#"{"n":2}"#).tells("enter b\nn = 2\ndone h");
    case.task("t", "{}").tells("case completed");
}

#[test]
fn a_signal_is_broadcast_and_caught() {
    let root = r#"<signal id="sig" name="alarm"/>"#;
    let nodes = r#"<startEvent id="s"/><parallelGateway id="f"/><intermediateCatchEvent id="c"><signalEventDefinition signalRef="sig"/></intermediateCatchEvent><intermediateThrowEvent id="o"><signalEventDefinition signalRef="sig"/></intermediateThrowEvent><endEvent id="e"/>"#;
    let mut case = given_with(root, &(nodes.to_owned() + &flows("s -> f; f -> c; f -> o; c -> e; o -> e")));
    case.start("{}").tells("wait c: signal alarm\nwait o: broadcast alarm\ndone o");
    case.signal("c").tells("done c\ncase completed");
}

#[test]
fn an_error_is_caught_by_code_before_the_one_that_catches_all() {
    let root = r#"<error id="e1" errorCode="FULL"/>"#;
    let definitions = boundary(true, r#"<errorEventDefinition errorRef="e1"/>"#)
        + r#"<boundaryEvent id="all" attachedToRef="t"><errorEventDefinition/></boundaryEvent><endEvent id="ea"/>"#
        + &flows("all -> ea");
    let mut case = given_with(root, &definitions);
    case.start("{}")
        .error("t", "FULL")
        .tells("error FULL caught by b\ncancel t\nenter b\nwhy = \"x\"\nenter h");
    let mut case = given_with(root, &definitions);
    case.start("{}").error("t", "OTHER").tells("error OTHER caught by all\ncancel t\nenter all");
}

#[test]
fn an_error_that_nothing_catches_is_an_incident() {
    let nodes = r#"<startEvent id="s"/><userTask id="t"/><endEvent id="e"/>"#;
    let mut case = given(&(nodes.to_owned() + &flows("s -> t; t -> e")));
    case.start("{}").error("t", "OOPS").then("wait t: incident I0005");
    case.resolve("t").then("wait t: task");
    case.task("t", "{}").tells("case completed");
}

#[test]
fn an_error_end_event_goes_outward_through_subprocesses() {
    let root = r#"<error id="e1" errorCode="FULL"/>"#;
    let nodes = r#"<startEvent id="s"/><endEvent id="e"/><subProcess id="u"><startEvent id="us"/><parallelGateway id="f"/><userTask id="t"/><endEvent id="ue"><errorEventDefinition errorRef="e1"/></endEvent>"#;
    let rest = r#"<boundaryEvent id="b" attachedToRef="u"><errorEventDefinition errorRef="e1"/></boundaryEvent><endEvent id="eb"/>"#;
    let all = nodes.to_owned()
        + &flows("us -> f; f -> t; f -> ue")
        + "</subProcess>"
        + rest
        + &flows("s -> u; u -> e; b -> eb");
    let mut case = given_with(root, &all);
    case.start("{}").tells("wait t: task\nerror FULL caught by b\ncancel t\ncancel ue\ncancel u\nenter b\nenter eb\ncase completed");
}

#[test]
fn a_link_goes_on_at_its_other_end() {
    let nodes = r#"<startEvent id="s"/><intermediateThrowEvent id="o"><linkEventDefinition name="L"/></intermediateThrowEvent><intermediateCatchEvent id="i"><linkEventDefinition name="L"/></intermediateCatchEvent><endEvent id="e"/>"#;
    let mut case = given(&(nodes.to_owned() + &flows("s -> o; i -> e")));
    case.start("{}").tells("done o\nenter i\ndone i\nenter e\ncase completed");
}

#[test]
fn terminate_ends_all_that_runs_in_its_scope() {
    let nodes = r#"<startEvent id="s"/><parallelGateway id="f"/><userTask id="a"/><userTask id="b"/><endEvent id="e"><terminateEventDefinition/></endEvent><endEvent id="n"/>"#;
    let mut case = given(&(nodes.to_owned() + &flows("s -> f; f -> a; f -> b; a -> e; b -> n")));
    case.start("{}").task("a", "{}").tells("enter e\ncancel b\ndone e\ncase completed");
}

#[test]
fn a_case_can_begin_with_each_of_its_start_events() {
    let root = r#"<message id="m" name="go"/>"#;
    let nodes = r#"<startEvent id="s"/><startEvent id="ms"><messageEventDefinition messageRef="m"/></startEvent><task id="t"/><endEvent id="e"/>"#;
    let all = nodes.to_owned() + &flows("s -> t; ms -> t; t -> e");
    given_with(root, &all).start("{}").tells("enter s");
    let start = Some("ms".into());
    given_with(root, &all)
        .act(Action::Start { process: None, start, part: None, variables: vars("{}") })
        .tells("enter ms\nenter t");
    let start = Some("nowhere".into());
    let rejected = given_with(root, &all).try_do(Action::Start {
        process: None,
        start,
        part: None,
        variables: vars("{}"),
    });
    assert_eq!(rejected.unwrap_err().code.id, "R0006");
}

#[test]
fn timers_read_dates_durations_and_expressions() {
    let timer = |kind: &str, text: &str| {
        let definition = format!("<timerEventDefinition><{kind}>{text}</{kind}></timerEventDefinition>");
        let mut case = given(&boundary(true, &definition));
        case.start(r#"{"d":"P2D"}"#);
        case.said.iter().find(|said| said.starts_with("wait b: ")).unwrap().clone()
    };
    assert_eq!(timer("timeDate", "2026-05-01T09:00:00+02:00"), "wait b: timer 2026-05-01T07:00:00Z");
    // Without an offset it is Italian time, and a day begins at its midnight.
    assert_eq!(timer("timeDate", "2026-05-01T09:00:00"), "wait b: timer 2026-05-01T07:00:00Z");
    assert_eq!(timer("timeDate", "2026-05-01"), "wait b: timer 2026-04-30T22:00:00Z");
    assert_eq!(timer("timeDuration", "=d"), "wait b: timer 2026-04-05T08:00:00Z");
    let unknown = "<timerEventDefinition><timeDuration>=nothing</timeDuration></timerEventDefinition>";
    given(&boundary(true, unknown)).start("{}").tells("wait t: incident I0009");
    for wrong in
        ["<timeDate>soon</timeDate>", "<timeDuration>5 days</timeDuration>", "<timeCycle>R/PT0S</timeCycle>"]
    {
        let definition = format!("<timerEventDefinition>{wrong}</timerEventDefinition>");
        assert_eq!(refused("", &boundary(true, &definition)).first(), Some(&"P0231"), "{wrong}");
    }
}

#[test]
fn what_was_thrown_is_sent_although_the_case_is_over() {
    let root = r#"<signal id="sig" name="over"/>"#;
    let nodes = r#"<startEvent id="s"/><endEvent id="e"><signalEventDefinition signalRef="sig"/></endEvent>"#;
    let mut case = given_with(root, &(nodes.to_owned() + &flows("s -> e")));
    case.start("{}").tells("wait e: broadcast over\ncase completed");
    let ticket = case.ticket("e", |_| true);
    case.act(Action::EffectDone { ticket });
    assert_eq!(case.try_do(Action::EffectDone { ticket }).unwrap_err().code.id, "R0001");
    assert_eq!(case.variable("x"), Value::Null);
}
