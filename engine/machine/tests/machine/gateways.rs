//! Gateways, implicit splits and merges.

use super::harness::*;
use digipro_vocab::Value;

#[test]
fn an_exclusive_gateway_takes_the_first_flow_that_holds() {
    let nodes = r#"<startEvent id="s"/><exclusiveGateway id="g" default="g-c"/><task id="a"/><task id="b"/><task id="c"/><endEvent id="e"/>"#;
    let all = flows("s -> g; g -> a if x > 10; g -> b if x > 5; g -> c; a -> e; b -> e; c -> e");
    for (x, way) in [(20, "a"), (7, "b"), (1, "c")] {
        let mut case = given(&(nodes.to_owned() + &all));
        case.start(&format!(r#"{{"x":{x}}}"#)).tells(&format!("done g\nenter {way}\ncase completed"));
    }
}

#[test]
fn a_parallel_join_counts_per_flow() {
    let nodes = r#"<startEvent id="s"/><parallelGateway id="f"/><userTask id="a"/><userTask id="b"/><parallelGateway id="j"/><endEvent id="e"/>"#;
    let mut case = given(&(nodes.to_owned() + &flows("s -> f; f -> a; f -> b; a -> j; b -> j; j -> e")));
    case.start("{}").tells("enter a\nenter b\nwait a: task\nwait b: task");
    case.task("b", "{}").then("done b\narrive b-j");
    case.task("a", "{}").then("done a\narrive a-j\njoin j\nenter j\ndone j\nenter e\ndone e\ncase completed");
}

#[test]
fn two_tokens_by_one_flow_do_not_fill_a_parallel_join() {
    // `m` merges two tokens without waiting, so that both come by the same flow.
    let nodes = r#"<startEvent id="s"/><parallelGateway id="f"/><task id="m"/><userTask id="b"/><parallelGateway id="j"/><endEvent id="e"/><task id="n"/>"#;
    let all = flows("s -> f; f -> m; f -> n; n -> m; f -> b; m -> j; b -> j; j -> e");
    let mut case = given(&(nodes.to_owned() + &all));
    case.start("{}").tells("arrive m-j\narrive m-j");
    assert!(!case.said.iter().any(|said| said == "join j"));
    // One is used; the other waits for ever, and the case is not completed.
    case.task("b", "{}").tells("join j\ndone e");
    assert_eq!(case.state.phase(), digipro_machine::Phase::Running);
}

#[test]
fn an_inclusive_gateway_takes_every_flow_that_holds_and_joins_them() {
    let nodes = r#"<startEvent id="s"/><inclusiveGateway id="f" default="f-c"/><userTask id="a"/><userTask id="b"/><userTask id="c"/><inclusiveGateway id="j"/><endEvent id="e"/>"#;
    let all = flows("s -> f; f -> a if x > 1; f -> b if x > 2; f -> c; a -> j; b -> j; c -> j; j -> e");
    let mut one = given(&(nodes.to_owned() + &all));
    one.start(r#"{"x":2}"#).tells("enter a\nwait a: task");
    one.task("a", "{}").tells("arrive a-j\njoin j\ncase completed");
    let mut two = given(&(nodes.to_owned() + &all));
    two.start(r#"{"x":3}"#);
    two.task("b", "{}").then("done b\narrive b-j");
    two.task("a", "{}").tells("join j\ncase completed");
    let mut none = given(&(nodes.to_owned() + &all));
    none.start(r#"{"x":0}"#).tells("enter c");
}

#[test]
fn an_inclusive_join_fires_when_the_last_token_that_could_come_dies() {
    let nodes = r#"<startEvent id="s"/><parallelGateway id="f"/><userTask id="a"/><userTask id="b"/><exclusiveGateway id="x" default="x-j"/><inclusiveGateway id="j"/><endEvent id="e"/><endEvent id="other"/>"#;
    let all = flows("s -> f; f -> a; f -> b; a -> j; b -> x; x -> j; x -> other if away; j -> e");
    let mut case = given(&(nodes.to_owned() + &all));
    case.start(r#"{"away":true}"#);
    case.task("a", "{}").then("done a\narrive a-j");
    // The token that was waited for goes elsewhere and ends: the join is looked at again.
    case.task("b", "{}").tells("enter other\ndone other\njoin j\nenter e\ndone e\ncase completed");
}

#[test]
fn an_inclusive_join_in_a_loop_does_not_wait_for_itself() {
    let nodes = r#"<startEvent id="s"/><inclusiveGateway id="j"/><userTask id="t"/><exclusiveGateway id="x" default="x-e"/><endEvent id="e"/>"#;
    let all = flows("s -> j; j -> t; t -> x; x -> j if again; x -> e");
    let mut case = given(&(nodes.to_owned() + &all));
    case.start("{}").tells("join j\nenter t");
    case.task("t", r#"{"again":true}"#).tells("join j\nenter t");
    case.task("t", r#"{"again":false}"#).tells("case completed");
}

#[test]
fn an_event_gateway_goes_the_way_of_the_first_event() {
    let nodes = r#"<startEvent id="s"/><eventBasedGateway id="g"/><intermediateCatchEvent id="m"><messageEventDefinition messageRef="msg"/></intermediateCatchEvent><intermediateCatchEvent id="t"><timerEventDefinition><timeDuration>PT1H</timeDuration></timerEventDefinition></intermediateCatchEvent><endEvent id="e1"/><endEvent id="e2"/>"#;
    let root = r#"<message id="msg" name="answer"><extensionElements><zeebe:subscription correlationKey="=k"/></extensionElements></message>"#;
    let all = nodes.to_owned() + &flows("s -> g; g -> m; g -> t; m -> e1; t -> e2");
    let mut case = given_with(root, &all);
    case.start(r#"{"k":"a"}"#).tells("enter g\nwait m: message answer a\nwait t: timer 2026-04-03T09:00:00Z");
    case.message("m", r#"{"v":1}"#).then("done g\nenter m\nv = 1\ndone m\nenter e1\ndone e1\ncase completed");
    let mut case = given_with(root, &all);
    case.start(r#"{"k":"a"}"#).timer("t").tells("done g\nenter t\ndone t\nenter e2\ncase completed");
}

#[test]
fn several_flows_out_of_a_task_are_a_split_and_conditions_choose() {
    let nodes =
        r#"<startEvent id="s"/><task id="t"/><task id="a"/><task id="b"/><task id="c"/><endEvent id="e"/>"#;
    let all = flows("s -> t; t -> a; t -> b if x; t -> c if not(x); a -> e; b -> e; c -> e");
    let mut case = given(&(nodes.to_owned() + &all));
    case.start(r#"{"x":true}"#).tells("done t\nenter a\nenter b");
    // Each token ends by itself: an end event does not synchronise.
    assert_eq!(case.said.iter().filter(|said| *said == "done e").count(), 2);
    case.completed();
    assert_eq!(case.variable("x"), Value::Boolean(true));
}

#[test]
fn the_default_flow_of_a_task_is_for_when_no_condition_holds() {
    let nodes = r#"<startEvent id="s"/><task id="t" default="t-b"/><endEvent id="a"/><endEvent id="b"/>"#;
    let all = nodes.to_owned() + &flows("s -> t; t -> a if x; t -> b");
    given(&all).start(r#"{"x":true}"#).tells("enter a\ncase completed");
    given(&all).start(r#"{"x":false}"#).tells("enter b\ncase completed");
}
