//! What is done more than once: standard loops, multi-instance activities, quantities of tokens.

use super::harness::*;
use digipro_machine::Wait;
use digipro_vocab::Value;

/// A user task that loops, with these characteristics and boundary events.
fn looping(characteristics: &str, boundaries: &str) -> String {
    format!(
        r#"<startEvent id="s"/><userTask id="t">{characteristics}</userTask><endEvent id="e"/>{boundaries}"#
    ) + &flows("s -> t; t -> e")
}

#[test]
fn a_loop_goes_on_while_its_condition_holds() {
    let after =
        "<standardLoopCharacteristics><loopCondition>=not(ok)</loopCondition></standardLoopCharacteristics>";
    let mut case = given(&looping(after, ""));
    case.start(r#"{"ok":false}"#).then(
        "ok = false\nenter s\ndone s\nenter t\nloopCounter = 0\nloopCounter = 1\nenter t 1\nwait t: task",
    );
    case.task("t", r#"{"ok":false}"#).then("ok = false\ndone t\nloopCounter = 2\nenter t 2\nwait t: task");
    case.task("t", r#"{"ok":true}"#).then("ok = true\ndone t\ndone t\nenter e\ndone e\ncase completed");
    case.completed();
}

#[test]
fn a_condition_on_the_counter_means_as_many_rounds_before_as_after() {
    for (before, rounds) in [("true", 3), ("false", 3)] {
        let characteristics = format!(
            r#"<standardLoopCharacteristics testBefore="{before}"><loopCondition>=loopCounter &lt; 3</loopCondition></standardLoopCharacteristics>"#
        );
        let mut case = given(&looping(&characteristics, ""));
        case.start("{}");
        for _ in 1..rounds {
            case.task("t", "{}").tells("done t\nwait t: task");
        }
        case.task("t", "{}").tells("done t\ndone t\nenter e");
        case.completed();
    }
}

#[test]
fn a_loop_that_is_tested_before_may_have_no_round() {
    let before = r#"<standardLoopCharacteristics testBefore="true"><loopCondition>=go</loopCondition></standardLoopCharacteristics>"#;
    let mut case = given(&looping(before, ""));
    case.start(r#"{"go":false}"#).tells("enter t\nloopCounter = 0\ndone t\nenter e");
    case.completed();
    let mut case = given(&looping(before, ""));
    case.start(r#"{"go":1}"#).tells("wait t: incident I0002");
    case.set(r#"{"go":true}"#).resolve("t").tells("enter t 1\nwait t: task");
}

#[test]
fn a_loop_has_at_most_its_greatest_number_of_rounds() {
    let at_most = r#"<standardLoopCharacteristics loopMaximum="2"><loopCondition>=true</loopCondition></standardLoopCharacteristics>"#;
    let mut case = given(&looping(at_most, ""));
    case.start("{}").task("t", "{}").tells("wait t: task").task("t", "{}");
    case.completed();
    let only = r#"<standardLoopCharacteristics loopMaximum="2"/>"#;
    let mut case = given(&looping(only, ""));
    case.start("{}").task("t", "{}").tells("wait t: task").task("t", "{}");
    case.completed();
    assert_eq!(refused("", &looping("<standardLoopCharacteristics/>", "")), ["P0236"]);
}

#[test]
fn a_condition_that_fails_after_a_round_is_tried_again_as_a_whole() {
    let after =
        "<standardLoopCharacteristics><loopCondition>=again</loopCondition></standardLoopCharacteristics>";
    let mut case = given(&looping(after, ""));
    case.start("{}").task("t", "{}").then("wait t: incident I0002");
    case.set(r#"{"again":false}"#).resolve("t").tells("done t\ndone t\nenter e");
    case.completed();
}

#[test]
fn boundary_events_stand_once_around_all_rounds() {
    let timer = r#"<boundaryEvent id="b" attachedToRef="t"><timerEventDefinition><timeDuration>P1D</timeDuration></timerEventDefinition></boundaryEvent><endEvent id="late"/>"#.to_owned()
        + &flows("b -> late");
    let mut case = given(&looping(r#"<standardLoopCharacteristics loopMaximum="9"/>"#, &timer));
    case.start("{}").tells("wait b: timer 2026-04-04T08:00:00Z\nenter t 1");
    case.task("t", "{}").then("done t\nloopCounter = 2\nenter t 2\nwait t: task");
    case.timer("b").then("cancel t\ncancel t\nenter b\ndone b\nenter late\ndone late\ncase completed");
}

#[test]
fn subprocesses_and_calls_loop_with_their_mappings() {
    let inside = r#"<startEvent id="us"/><userTask id="t"/><endEvent id="ue"/>"#.to_owned()
        + &flows("us -> t; t -> ue");
    let loops = r#"<standardLoopCharacteristics><loopCondition>=total &lt; 5</loopCondition></standardLoopCharacteristics>"#;
    let nodes = format!(
        r#"<startEvent id="s"/><subProcess id="u"><extensionElements><zeebe:ioMapping><zeebe:input source="=loopCounter" target="round"/><zeebe:output source="=total + n" target="total"/></zeebe:ioMapping></extensionElements>{loops}{inside}</subProcess><endEvent id="e"/>"#
    ) + &flows("s -> u; u -> e");
    let mut case = given(&nodes);
    case.start(r#"{"total":0,"n":0}"#).tells("round = 1\nenter us");
    case.task("t", r#"{"n":3}"#).tells("total = 3\ndone u\nloopCounter = 2\nenter u 2\nround = 2");
    case.task("t", r#"{"n":4}"#).tells("total = 7\ndone u\ndone u\ncase completed");
    let called =
        r#"<process id="q" isExecutable="true"><startEvent id="qs"/><userTask id="qt"/><endEvent id="qe"/>"#
            .to_owned()
            + &flows("qs -> qt; qt -> qe")
            + "</process>";
    let call = r#"<startEvent id="s"/><callActivity id="c" calledElement="q"><standardLoopCharacteristics loopMaximum="2"/></callActivity><endEvent id="e"/>"#.to_owned()
        + &flows("s -> c; c -> e");
    let mut case = given_with(&called, &call);
    case.start("{}").task("qt", "{}").tells("done c\nenter c 2\nwait qt: task").task("qt", "{}");
    case.completed();
}

#[test]
fn an_event_subprocess_cannot_repeat() {
    let nodes = r#"<startEvent id="s"/><userTask id="t"/><endEvent id="e"/><subProcess id="x" triggeredByEvent="true"><standardLoopCharacteristics loopMaximum="2"/><startEvent id="xs"><errorEventDefinition/></startEvent><endEvent id="xe"/><sequenceFlow id="xf" sourceRef="xs" targetRef="xe"/></subProcess>"#.to_owned()
        + &flows("s -> t; t -> e");
    assert_eq!(refused("", &nodes), ["P0280"]);
}

/// Three instances of a user task, with these attributes, contents and boundary events.
fn three(attributes: &str, contents: &str, boundaries: &str) -> String {
    let many = format!(
        r#"<multiInstanceLoopCharacteristics {attributes}><loopCardinality>=3</loopCardinality>{contents}</multiInstanceLoopCharacteristics>"#
    );
    looping(&many, boundaries)
}

const SIGNAL: &str = r#"<signal id="g" name="done one"/><signalEventDefinition id="d" signalRef="g"/>"#;

fn on_signal(cancels: bool) -> String {
    format!(
        r#"<boundaryEvent id="b" attachedToRef="t" cancelActivity="{cancels}"><signalEventDefinition signalRef="g"/></boundaryEvent><task id="seen"/><endEvent id="se"/>"#
    ) + &flows("b -> seen; seen -> se")
}

#[test]
fn with_behavior_none_each_instance_throws_an_event() {
    let mut case =
        given_with(SIGNAL, &three(r#"behavior="None" noneBehaviorEventRef="d""#, "", &on_signal(false)));
    case.start("{}");
    for completed in 1..=3 {
        case.task("t", "{}").tells(&format!(
            "enter b\nloopCounter = {completed}\nnumberOfActiveInstances = {}\nnumberOfCompletedInstances = {completed}\nnumberOfInstances = 3\nnumberOfTerminatedInstances = 0\ndone t\ndone b\nenter seen",
            3 - completed
        ));
    }
    case.completed();
}

#[test]
fn with_behavior_one_only_the_first_throws_and_what_nobody_catches_is_broadcast() {
    let mut case = given_with(SIGNAL, &three(r#"behavior="One" oneBehaviorEventRef="d""#, "", ""));
    case.start("{}").task("t", "{}").then("wait t: broadcast done one\ndone t");
    case.task("t", "{}").then("done t");
    // An interrupting boundary event ends the activity with the first of its instances.
    let mut case =
        given_with(SIGNAL, &three(r#"behavior="One" oneBehaviorEventRef="d""#, "", &on_signal(true)));
    case.start("{}")
        .task("t", "{}")
        .tells("cancel t\ncancel t\ncancel t\ncancel t\nenter b\ndone b\nenter seen");
    case.completed();
}

#[test]
fn with_behavior_complex_conditions_say_what_is_thrown() {
    let complex = r#"<complexBehaviorDefinition><condition>=numberOfCompletedInstances = 2</condition><event id="i"><signalEventDefinition signalRef="g"/></event></complexBehaviorDefinition>"#;
    let mut case = given_with(SIGNAL, &three(r#"behavior="Complex""#, complex, &on_signal(false)));
    case.start("{}").task("t", "{}").then("done t");
    case.task("t", "{}").tells("enter b\ndone t\ndone b\nenter seen");
    case.task("t", "{}").tells("done t\ndone t\nenter e");
    case.completed();
    let error = r#"<error id="x" errorCode="X"/>"#;
    let complex = r#"<complexBehaviorDefinition><condition>=why = "bad"</condition><event id="i"><errorEventDefinition errorRef="x"/></event></complexBehaviorDefinition>"#;
    let caught = r#"<boundaryEvent id="b" attachedToRef="t"><errorEventDefinition errorRef="x"/></boundaryEvent><endEvent id="be"/>"#.to_owned()
        + &flows("b -> be");
    let mut case = given_with(error, &three(r#"behavior="Complex""#, complex, &caught));
    case.start("{}").task("t", r#"{"why":"good"}"#).tells("done t");
    case.task("t", r#"{"why":"bad"}"#)
        .tells("error X caught by b\ncancel t\ncancel t\nenter b\ndone b\nenter be");
    case.completed();
}

#[test]
fn with_behavior_all_no_event_is_thrown_and_one_without_a_definition_is_named_after_the_activity() {
    let mut case = given_with(SIGNAL, &three(r#"behavior="All" noneBehaviorEventRef="d""#, "", ""));
    case.start("{}").task("t", "{}").then("done t");
    let mut case = given(&three(r#"behavior="None""#, "", ""));
    case.start("{}").task("t", "{}").tells("wait t: broadcast t\ndone t");
}

#[test]
fn collections_of_the_standard_are_read_and_written() {
    let many = r#"<ioSpecification><dataInput id="in" isCollection="true"/><dataOutput id="out" isCollection="true"/><inputSet><dataInputRefs>in</dataInputRefs></inputSet><outputSet><dataOutputRefs>out</dataOutputRefs></outputSet></ioSpecification><dataInputAssociation><sourceRef>r1</sourceRef><targetRef>in</targetRef></dataInputAssociation><dataOutputAssociation><sourceRef>out</sourceRef><targetRef>answers</targetRef></dataOutputAssociation><multiInstanceLoopCharacteristics><loopDataInputRef>in</loopDataInputRef><loopDataOutputRef>out</loopDataOutputRef><inputDataItem id="i1" name="applicant"/><outputDataItem id="answer"/></multiInstanceLoopCharacteristics>"#;
    let data = r#"<dataObject id="o1" name="applicants" isCollection="true"/><dataObjectReference id="r1" dataObjectRef="o1"/><dataObject id="answers" isCollection="true"/>"#;
    let nodes = format!(r#"<startEvent id="s"/><userTask id="t">{many}</userTask><endEvent id="e"/>{data}"#);
    let mut case = given(&(nodes + &flows("s -> t; t -> e")));
    case.start(r#"{"applicants":["Anna","Bruno"]}"#)
        .tells("applicant = \"Anna\"\nanswer = null\nloopCounter = 1\napplicant = \"Bruno\"");
    case.task("t", r#"{"answer":1}"#).task("t", r#"{"answer":2}"#).tells("answers = [1,2]\ndone t");
    assert_eq!(case.variable("answer"), Value::Null, "a result of an instance is its own");
    case.completed();
}

#[test]
fn the_result_of_an_instance_is_its_own() {
    let many = r#"<multiInstanceLoopCharacteristics><extensionElements><zeebe:loopCharacteristics inputCollection="=[1, 2]" inputElement="n" outputCollection="all" outputElement="=answer.text"/></extensionElements></multiInstanceLoopCharacteristics>"#;
    let mut case = given(&looping(many, ""));
    case.start("{}").task("t", r#"{"answer":{"text":"a"}}"#).task("t", r#"{"answer":{"text":"b"}}"#);
    case.tells("all = [\"a\",\"b\"]");
    assert_eq!(case.variable("answer"), Value::Null);
    case.completed();
}

#[test]
fn an_instance_can_throw_an_escalation_or_send_a_message() {
    let roots = r#"<escalation id="es" escalationCode="E"/><escalationEventDefinition id="d" escalationRef="es"/><message id="m" name="one done"/><messageEventDefinition id="dm" messageRef="m"/>"#;
    let caught = r#"<boundaryEvent id="b" attachedToRef="t" cancelActivity="false"><escalationEventDefinition escalationRef="es"/></boundaryEvent><endEvent id="be"/>"#.to_owned()
        + &flows("b -> be");
    let mut case = given_with(roots, &three(r#"behavior="None" noneBehaviorEventRef="d""#, "", &caught));
    case.start("{}").task("t", "{}").tells("enter b\ndone t\ndone b\nenter be");
    case.task("t", "{}").tells("enter b").task("t", "{}").tells("enter b\ndone t\ndone t\nenter e");
    case.completed();
    let mut case = given_with(roots, &three(r#"behavior="One" oneBehaviorEventRef="dm""#, "", ""));
    case.start("{}").task("t", "{}").tells("numberOfCompletedInstances = 1\ndone t");
    case.ticket("t", |wait| matches!(wait, Wait::Publish(publish) if &*publish.name == "one done"));
    case.task("t", "{}").tells("done t").task("t", "{}");
    case.completed();
}

#[test]
fn a_transaction_and_an_event_subprocess_inside_repeat_with_their_activity() {
    let inside = r#"<startEvent id="us"/><userTask id="a"/><exclusiveGateway id="x" default="x-ue"/><endEvent id="ue"/><endEvent id="uc"><cancelEventDefinition/></endEvent>"#.to_owned()
        + &flows("us -> a; a -> x; x -> uc if undo; x -> ue");
    let nodes = format!(
        r#"<startEvent id="s"/><transaction id="u"><multiInstanceLoopCharacteristics><loopCardinality>=2</loopCardinality></multiInstanceLoopCharacteristics>{inside}</transaction><boundaryEvent id="b" attachedToRef="u"><cancelEventDefinition/></boundaryEvent><endEvent id="be"/><endEvent id="e"/>"#
    ) + &flows("s -> u; u -> e; b -> be");
    let mut case = given(&nodes);
    case.start("{}").task("a", r#"{"undo":false}"#).tells("done u");
    case.task("a", r#"{"undo":false}"#).tells("done u\ndone u\nenter e");
    case.completed();
    let mut case = given(&nodes);
    case.start("{}").task("a", r#"{"undo":true}"#).tells("cancel u\nenter b\ndone b\nenter be");
    case.completed();
}

#[test]
fn what_an_instance_has_for_itself_does_not_leak_through_mappings_and_calls() {
    let many = r#"<multiInstanceLoopCharacteristics><extensionElements><zeebe:loopCharacteristics inputCollection="=[1, 2]" inputElement="n" outputCollection="all" outputElement="=r"/></extensionElements></multiInstanceLoopCharacteristics>"#;
    let mapped = format!(
        r#"<startEvent id="s"/><userTask id="t"><extensionElements><zeebe:ioMapping><zeebe:output source="=answer * n" target="r"/><zeebe:output source="=answer" target="last"/></zeebe:ioMapping></extensionElements>{many}</userTask><endEvent id="e"/>"#
    ) + &flows("s -> t; t -> e");
    let mut case = given(&mapped);
    case.start("{}").task("t", r#"{"answer":10}"#).task("t", r#"{"answer":20}"#).tells("all = [10,40]");
    assert_eq!((case.variable("r"), case.variable("last")), (Value::Null, Value::from(20)));
    let called =
        r#"<process id="q" isExecutable="true"><startEvent id="qs"/><userTask id="qt"/><endEvent id="qe"/>"#
            .to_owned()
            + &flows("qs -> qt; qt -> qe")
            + "</process>";
    let call = format!(
        r#"<startEvent id="s"/><callActivity id="c" calledElement="q">{many}</callActivity><endEvent id="e"/>"#
    ) + &flows("s -> c; c -> e");
    let mut case = given_with(&called, &call);
    case.start("{}")
        .task("qt", r#"{"r":"a"}"#)
        .task("qt", r#"{"r":"b","other":1}"#)
        .tells("all = [\"a\",\"b\"]");
    assert_eq!((case.variable("r"), case.variable("n")), (Value::Null, Value::Null));
    assert_eq!((case.variable("loopCounter"), case.variable("other")), (Value::Null, Value::from(1)));
    case.completed();
}

#[test]
fn what_an_event_gateway_waits_for_does_not_repeat() {
    let nodes = r#"<startEvent id="s"/><eventBasedGateway id="g"/><receiveTask id="r" messageRef="m"><standardLoopCharacteristics loopMaximum="2"/></receiveTask><intermediateCatchEvent id="c"><timerEventDefinition><timeDuration>P1D</timeDuration></timerEventDefinition></intermediateCatchEvent><endEvent id="e"/>"#.to_owned()
        + &flows("s -> g; g -> r; g -> c; r -> e; c -> e");
    assert!(refused(r#"<message id="m" name="m"/>"#, &nodes).contains(&"P0219"));
}
