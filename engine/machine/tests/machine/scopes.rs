//! Subprocesses, event subprocesses, call activities, multi-instance.

use super::harness::*;
use digipro_machine::*;
use digipro_vocab::Value;

#[test]
fn a_subprocess_completes_when_nothing_is_left_in_it() {
    let nodes = r#"<startEvent id="s"/><endEvent id="e"/><subProcess id="u"><startEvent id="us"/><parallelGateway id="f"/><userTask id="a"/><userTask id="b"/><endEvent id="ue"/>"#;
    let all = nodes.to_owned()
        + &flows("us -> f; f -> a; f -> b; a -> ue; b -> ue")
        + "</subProcess>"
        + &flows("s -> u; u -> e");
    let mut case = given(&all);
    case.start("{}").task("a", "{}").then("done a\nenter ue\ndone ue");
    case.task("b", "{}").then("done b\nenter ue\ndone ue\ndone u\nenter e\ndone e\ncase completed");
}

#[test]
fn a_token_passes_a_subprocess_with_nothing_in_it() {
    let nodes = r#"<startEvent id="s"/><subProcess id="u"/><endEvent id="e"/>"#;
    let mut case = given(&(nodes.to_owned() + &flows("s -> u; u -> e")));
    case.start("{}").tells("done s\nenter u\ndone u\nenter e\ndone e\ncase completed");
}

const EVENT: &str = r#"<startEvent id="s"/><userTask id="t"/><endEvent id="e"/>"#;

fn event_subprocess(interrupting: bool, definition: &str) -> String {
    let inside = r#"<userTask id="h"/><endEvent id="he"/>"#;
    EVENT.to_owned()
        + &flows("s -> t; t -> e")
        + &format!(
            r#"<subProcess id="x" triggeredByEvent="true"><startEvent id="xs" isInterrupting="{interrupting}">{definition}</startEvent>{inside}{}</subProcess>"#,
            flows("xs -> h; h -> he")
        )
}

#[test]
fn an_interrupting_event_subprocess_replaces_its_scope() {
    let root = r#"<signal id="g" name="stop"/>"#;
    let mut case = given_with(root, &event_subprocess(true, r#"<signalEventDefinition signalRef="g"/>"#));
    case.start("{}").tells("wait xs: signal stop\ndone s\nwait t: task");
    case.signal("xs").tells("cancel t\nenter x\nenter xs\ndone xs\nenter h\nwait h: task");
    case.task("h", "{}").tells("done he\ndone x\ncase completed");
}

#[test]
fn a_non_interrupting_event_subprocess_runs_beside_its_scope() {
    let definition = "<timerEventDefinition><timeCycle>R2/PT1H</timeCycle></timerEventDefinition>";
    let mut case = given(&event_subprocess(false, definition));
    case.start("{}").timer("xs").tells("enter x\nenter xs\nenter h");
    case.timer("xs").tells("enter x\nenter xs\nenter h");
    case.task("t", "{}").then("done t\nenter e\ndone e");
    case.task("h", "{}").tells("done x");
    case.task("h", "{}").tells("done x\ncase completed");
}

#[test]
fn an_error_event_subprocess_catches_within_its_scope() {
    let mut case = given(&event_subprocess(true, "<errorEventDefinition/>"));
    case.start("{}")
        .error("t", "X")
        .tells("error X caught by xs\ncancel t\nenter x\nenter xs\nwhy = \"x\"\nenter h");
    // An error out of the event subprocess is not caught by itself.
    case.error("h", "Y").then("wait h: incident I0005");
}

#[test]
fn a_call_activity_runs_another_process_in_a_closed_scope() {
    let called =
        r#"<process id="q" isExecutable="true"><startEvent id="qs"/><userTask id="qt"/><endEvent id="qe"/>"#;
    let called = called.to_owned() + &flows("qs -> qt; qt -> qe") + "</process>";
    let nodes = r#"<startEvent id="s"/><endEvent id="e"/><callActivity id="c"><extensionElements><zeebe:calledElement processId="=which" propagateAllChildVariables="false"/><zeebe:ioMapping><zeebe:output source="=answer" target="got"/></zeebe:ioMapping></extensionElements></callActivity>"#;
    let mut case = given_with(&called, &(nodes.to_owned() + &flows("s -> c; c -> e")));
    case.start(r#"{"which":"q","x":1}"#).tells("enter c\nenter qs\nwait qt: task");
    let ticket = case.ticket("qt", |_| true);
    assert_eq!(variables::visible_to(&case.state, ticket).get("x"), Some(&Value::from(1)));
    case.task("qt", r#"{"answer":42,"x":2}"#).tells("done qe\nanswer = 42\ngot = 42\ndone c\ncase completed");
    assert_eq!((case.variable("x"), case.variable("answer")), (Value::from(1), Value::Null));
    let mut lost = given_with(&called, &(nodes.to_owned() + &flows("s -> c; c -> e")));
    lost.start(r#"{"which":"nobody"}"#).tells("wait c: incident I0007");
    lost.set(r#"{"which":"q"}"#).resolve("c").tells("enter qs");
}

#[test]
fn an_error_leaves_the_called_process() {
    let called = r#"<error id="E" errorCode="NO"/><process id="q" isExecutable="true"><startEvent id="qs"/><endEvent id="qe"><errorEventDefinition errorRef="E"/></endEvent>"#;
    let called = called.to_owned() + &flows("qs -> qe") + "</process>";
    let nodes = r#"<startEvent id="s"/><endEvent id="e"/><callActivity id="c" calledElement="q"/><boundaryEvent id="b" attachedToRef="c"><errorEventDefinition errorRef="E"/></boundaryEvent>"#;
    let mut case = given_with(&called, &(nodes.to_owned() + &flows("s -> c; c -> e; b -> e")));
    case.start("{}").tells("error NO caught by b\ncancel qe\ncancel c\nenter b\ncase completed");
}

fn many(sequential: bool, more: &str) -> String {
    let nodes = r#"<startEvent id="s"/><endEvent id="e"/>"#;
    format!(
        r#"{nodes}<userTask id="t"><multiInstanceLoopCharacteristics isSequential="{sequential}"><extensionElements><zeebe:loopCharacteristics inputCollection="=list" inputElement="item" outputCollection="out" outputElement="=item * 10"/></extensionElements>{more}</multiInstanceLoopCharacteristics></userTask>{}"#,
        flows("s -> t; t -> e")
    )
}

#[test]
fn parallel_instances_leave_results_by_place() {
    let mut case = given(&many(false, ""));
    case.start(r#"{"list":[1,2,3]}"#)
        .tells("enter t\nenter t 1\nitem = 1\nloopCounter = 1\nenter t 2\nenter t 3");
    let last = *case.state.waits().keys().last().unwrap();
    case.act(Action::CompleteTask { ticket: last, variables: vars("{}"), acknowledged: vec![] })
        .then("done t");
    case.task("t", "{}").task("t", "{}").tells("out = [10,20,30]\ndone t\ncase completed");
    assert_eq!(case.variable("item"), Value::Null);
}

#[test]
fn sequential_instances_run_one_after_another_until_the_condition_holds() {
    let until = "<completionCondition>=numberOfCompletedInstances &gt;= 2</completionCondition>";
    let mut case = given(&many(true, until));
    case.start(r#"{"list":[1,2,3]}"#).tells("enter t 1");
    assert_eq!(case.state.waits().len(), 1);
    case.task("t", "{}").tells("done t\nenter t 2");
    case.task("t", "{}").tells("out = [10,20,null]\ndone t\ncase completed");
    let mut empty = given(&many(true, ""));
    empty.start(r#"{"list":[]}"#).tells("enter t\nout = []\ndone t\ncase completed");
    let mut wrong = given(&many(true, ""));
    wrong.start("{}").tells("wait t: incident I0004");
    wrong.set(r#"{"list":[4]}"#).resolve("t").tells("enter t 1");
}

#[test]
fn a_body_has_one_timer_for_all_its_instances() {
    let boundary = r#"<boundaryEvent id="b" attachedToRef="t"><timerEventDefinition><timeDuration>P1D</timeDuration></timerEventDefinition></boundaryEvent>"#;
    let mut case = given(&(many(false, "") + boundary + &flows("b -> e")));
    case.start(r#"{"list":[1,2,3]}"#);
    assert_eq!(case.state.waits().values().filter(|w| matches!(w.wait, Wait::Timer(_))).count(), 1);
    case.timer("b").tells("cancel t\ncancel t\ncancel t\ncancel t\nenter b\ncase completed");
}

#[test]
fn instances_of_a_subprocess_have_their_own_variables() {
    let nodes = r#"<startEvent id="s"/><endEvent id="e"/><subProcess id="u"><multiInstanceLoopCharacteristics><extensionElements><zeebe:loopCharacteristics inputCollection="=list" inputElement="item" outputCollection="out" outputElement="=mine"/></extensionElements></multiInstanceLoopCharacteristics><startEvent id="us"/><scriptTask id="c"><extensionElements><zeebe:script expression="=item + 1" resultVariable="mine"/><zeebe:ioMapping><zeebe:output source="=mine" target="mine"/></zeebe:ioMapping></extensionElements></scriptTask><endEvent id="ue"/>"#;
    let inputs = nodes.replace(r#"<subProcess id="u">"#, r#"<subProcess id="u"><extensionElements><zeebe:ioMapping><zeebe:input source="=0" target="mine"/></zeebe:ioMapping></extensionElements>"#);
    let all = inputs + &flows("us -> c; c -> ue") + "</subProcess>" + &flows("s -> u; u -> e");
    let mut case = given(&all);
    case.start(r#"{"list":[1,2]}"#).tells("out = [2,3]\ncase completed");
    assert_eq!(case.variable("mine"), Value::Null);
}

#[test]
fn a_case_can_be_cancelled_with_reasons() {
    let mut case = given(&event_subprocess(true, "<errorEventDefinition/>"));
    case.start("{}");
    assert_eq!(case.try_do(Action::Cancel { reason: " ".into() }).unwrap_err().code.id, "R0008");
    case.act(Action::Cancel { reason: "withdrawn".into() }).then("cancel t\ncase cancelled");
    assert_eq!(case.state.phase(), Phase::Cancelled);
    assert!(case.state.waits().is_empty());
}

#[test]
fn a_cardinality_makes_so_many_instances() {
    let nodes = r#"<startEvent id="s"/><userTask id="t"><multiInstanceLoopCharacteristics isSequential="true"><loopCardinality>=n</loopCardinality></multiInstanceLoopCharacteristics></userTask><endEvent id="e"/>"#;
    let mut case = given(&(nodes.to_owned() + &flows("s -> t; t -> e")));
    case.start(r#"{"n":2}"#)
        .task("t", "{}")
        .tells("enter t 2")
        .task("t", "{}")
        .tells("done t\ncase completed");
    let mut wrong = given(&(nodes.to_owned() + &flows("s -> t; t -> e")));
    wrong.start(r#"{"n":-1}"#).tells("wait t: incident I0004");
    wrong.set(r#"{"n":100000}"#).resolve("t").then("wait t: incident I0012");
    wrong.set(r#"{"n":0}"#).resolve("t").tells("done t\ncase completed");
}
