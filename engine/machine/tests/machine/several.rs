//! Events with several definitions, and definitions that events share.

use super::harness::*;
use digipro_machine::*;

const ROOT: &str = r#"<message id="m" name="note"><extensionElements><zeebe:subscription correlationKey="=k"/></extensionElements></message><signal id="sig" name="alarm"/>"#;
const TWO: &str = r#"<messageEventDefinition messageRef="m"/><signalEventDefinition signalRef="sig"/>"#;

fn boundary(attributes: &str, definitions: &str) -> Case {
    let nodes =
        r#"<startEvent id="s"/><userTask id="t"/><endEvent id="e"/><task id="h"/><endEvent id="eh"/>"#;
    given_with(
        ROOT,
        &format!(
            r#"{nodes}<boundaryEvent id="b" attachedToRef="t" {attributes}>{definitions}</boundaryEvent>{}"#,
            flows("s -> t; t -> e; b -> h; h -> eh")
        ),
    )
}

fn catching(attributes: &str, definitions: &str) -> Case {
    given_with(
        ROOT,
        &format!(
            r#"<startEvent id="s"/><intermediateCatchEvent id="c" {attributes}>{definitions}</intermediateCatchEvent><endEvent id="e"/>{}"#,
            flows("s -> c; c -> e")
        ),
    )
}

fn event_subprocess(attributes: &str, definitions: &str) -> Case {
    given_with(
        ROOT,
        &format!(
            r#"<startEvent id="s"/><userTask id="t"/><endEvent id="e"/>{}<subProcess id="es" triggeredByEvent="true"><startEvent id="b" {attributes}>{definitions}</startEvent><task id="h"/><endEvent id="eh"/>{}</subProcess>"#,
            flows("s -> t; t -> e"),
            flows("b -> h; h -> eh")
        ),
    )
}

#[test]
fn any_of_several_is_enough() {
    let mut case = catching("", TWO);
    case.start(r#"{"k":1}"#).tells("wait c: message note 1\nwait c: signal alarm");
    case.signal("c").tells("done c\ncase completed");
    let mut case = catching("", TWO);
    case.start(r#"{"k":1}"#).message("c", r#"{"n":1}"#).tells("n = 1\ndone c\ncase completed");
}

#[test]
fn all_of_several_are_needed_and_what_they_say_is_kept() {
    let mut case = catching(r#"parallelMultiple="true""#, TWO);
    case.start(r#"{"k":1}"#).message("c", r#"{"n":1}"#).then("wait c: came message note 1");
    case.signal("c").tells("n = 1\ndone c\ncase completed");
}

#[test]
fn a_boundary_event_with_several_triggers() {
    let mut case = boundary("", TWO);
    case.start(r#"{"k":1}"#).signal("b").tells("cancel t\nenter b\ndone h\ncase completed");
    let mut case = boundary(r#"parallelMultiple="true""#, TWO);
    case.start(r#"{"k":1}"#).signal("b").then("wait b: came signal alarm");
    case.message("b", r#"{"n":2}"#).tells("cancel t\nenter b\nn = 2\ndone h\ncase completed");
    // Not interrupting: each trigger can come again.
    let mut case = boundary(r#"cancelActivity="false""#, TWO);
    case.start(r#"{"k":1}"#).signal("b").tells("enter b\ndone h").signal("b").tells("enter b");
    case.message("b", "{}").tells("enter b\ndone h").task("t", "{}").tells("case completed");
    // Not interrupting, all needed: then all are waited for anew.
    let mut case = boundary(r#"cancelActivity="false" parallelMultiple="true""#, TWO);
    for _ in 0..2 {
        case.signal_or_start()
            .message("b", "{}")
            .tells("wait b: signal alarm\nwait b: message note 1\nenter b");
    }
    case.task("t", "{}").tells("case completed");
}

#[test]
fn an_event_subprocess_with_several_triggers() {
    let mut case = event_subprocess("", TWO);
    case.start(r#"{"k":1}"#).signal("b").tells("cancel t\nenter es\ndone h\ncase completed");
    let mut case = event_subprocess(r#"isInterrupting="false""#, TWO);
    case.start(r#"{"k":1}"#).signal("b").tells("enter es\ndone h").message("b", "{}").tells("enter es");
    case.task("t", "{}").tells("case completed");
    let mut case = event_subprocess(r#"isInterrupting="false" parallelMultiple="true""#, TWO);
    case.start(r#"{"k":1}"#).signal("b").then("wait b: came signal alarm");
    case.message("b", "{}").tells("enter es\ndone es");
    case.task("t", "{}").tells("case completed");
}

#[test]
fn a_spent_timer_ends_what_needs_all() {
    let timer = "<timerEventDefinition><timeDuration>P1D</timeDuration></timerEventDefinition>";
    let all = r#"cancelActivity="false" parallelMultiple="true""#;
    let mut case = boundary(all, &format!(r#"{timer}<signalEventDefinition signalRef="sig"/>"#));
    case.start(r#"{"k":1}"#).timer("b").then("wait b: came timer 2026-04-04T08:00:00Z");
    case.signal("b").tells("enter b\ndone h");
    assert_eq!(case.state.waits().len(), 1, "only the task waits");
}

#[test]
fn a_condition_and_a_message_together() {
    let two = r#"<conditionalEventDefinition><condition>=x &gt; 10</condition></conditionalEventDefinition><messageEventDefinition messageRef="m"/>"#;
    let mut case = boundary(r#"cancelActivity="false" parallelMultiple="true""#, two);
    case.start(r#"{"k":1,"x":11}"#).tells("wait b: came condition\nwait t: task");
    // The condition still holds: it has to cease before it counts again.
    case.message("b", "{}").tells("enter b").message("b", "{}").then("wait b: came message note 1");
    case.set(r#"{"x":0}"#).then("x = 0");
    case.set(r#"{"x":12}"#).tells("x = 12\nenter b");
}

#[test]
fn all_is_thrown_and_what_ends_the_scope_comes_last() {
    let nodes = r#"<startEvent id="s"/><userTask id="t"/><intermediateThrowEvent id="o"><signalEventDefinition signalRef="sig"/><messageEventDefinition messageRef="m"/></intermediateThrowEvent><endEvent id="e"><terminateEventDefinition/><signalEventDefinition signalRef="sig"/></endEvent><endEvent id="n"/>"#;
    let mut case = given_with(ROOT, &(nodes.to_owned() + &flows("s -> o; s -> t; o -> e; t -> n")));
    case.start(r#"{"k":7}"#).tells("wait o: broadcast alarm\nwait o: publish note 7\ndone o");
    case.tells("enter e\nwait e: broadcast alarm\ncancel t\ndone e\ncase completed");
}

#[test]
fn nothing_is_thrown_when_one_cannot_be() {
    let nodes = r#"<startEvent id="s"/><intermediateThrowEvent id="o"><signalEventDefinition signalRef="sig"/><messageEventDefinition messageRef="m"/></intermediateThrowEvent><endEvent id="e"/>"#;
    let mut case = given_with(ROOT, &(nodes.to_owned() + &flows("s -> o; o -> e")));
    case.start("{}").then("enter s\ndone s\nenter o\nwait o: incident I0008");
    case.set(r#"{"k":1}"#)
        .resolve("o")
        .tells("wait o: broadcast alarm\nwait o: publish note 1\ncase completed");
}

#[test]
fn definitions_are_shared_in_every_position() {
    let root = format!(
        r#"{ROOT}<messageEventDefinition id="dm" messageRef="m"/><signalEventDefinition id="ds" signalRef="sig"/><timerEventDefinition id="dt"><timeDuration>P1D</timeDuration></timerEventDefinition><linkEventDefinition id="dl" name="L"/><terminateEventDefinition id="dx"/>"#
    );
    let shared = |id: &str| format!("<eventDefinitionRef>{id}</eventDefinitionRef>");
    let nodes = format!(
        r#"<startEvent id="s"/><startEvent id="ms">{}</startEvent><userTask id="t"/><boundaryEvent id="b" attachedToRef="t">{}</boundaryEvent><intermediateThrowEvent id="o">{}</intermediateThrowEvent><intermediateThrowEvent id="lo">{l}</intermediateThrowEvent><intermediateCatchEvent id="li">{l}</intermediateCatchEvent><intermediateCatchEvent id="c">{}{}</intermediateCatchEvent><endEvent id="e">{}</endEvent>{}"#,
        shared("dm"),
        shared("dt"),
        shared("ds"),
        shared("dm"),
        shared("dt"),
        shared("dx"),
        flows("s -> t; ms -> t; b -> o; o -> lo; li -> c; c -> e; t -> e"),
        l = shared("dl"),
    );
    let mut case = given_with(&root, &nodes);
    case.start(r#"{"k":1}"#).tells("wait b: timer 2026-04-04T08:00:00Z\nwait t: task");
    case.timer("b").tells("cancel t\nenter b\nwait o: broadcast alarm\nenter li\nwait c: message note 1");
    case.tells("wait c: timer 2026-04-05T08:00:00Z").timer("c").tells("done c\ndone e\ncase completed");
}

#[test]
fn what_cannot_stand_together_is_refused() {
    let throwing = |definitions: &str| {
        refused(
            &format!(r#"{ROOT}<error id="x" errorCode="X"/>"#),
            &format!(r#"<startEvent id="s"/><endEvent id="e">{definitions}</endEvent>{}"#, flows("s -> e")),
        )
    };
    let error = r#"<errorEventDefinition errorRef="x"/>"#;
    assert_eq!(throwing(&format!("{error}<terminateEventDefinition/>")), ["P0272"]);
    let nodes = |definitions: &str| {
        format!(
            r#"<startEvent id="s"/><userTask id="t"/><endEvent id="e"/><boundaryEvent id="b" attachedToRef="t" parallelMultiple="true">{definitions}</boundaryEvent>{}"#,
            flows("s -> t; t -> e; b -> e")
        )
    };
    let signal = r#"<signalEventDefinition signalRef="sig"/>"#;
    assert_eq!(refused(ROOT, &nodes(&format!("<errorEventDefinition/>{signal}"))), ["P0273"]);
}

#[test]
fn an_error_is_caught_among_several_triggers() {
    let mut case = boundary("", &format!("{TWO}<errorEventDefinition/>"));
    case.start(r#"{"k":1}"#)
        .error("t", "OOPS")
        .tells("error OOPS caught by b\ncancel t\nenter b\ncase completed");
}

impl Case {
    fn signal_or_start(&mut self) -> &mut Self {
        if self.state.phase() == Phase::New {
            self.start(r#"{"k":1}"#);
        }
        self.signal("b").then("wait b: came signal alarm")
    }
}

#[test]
fn a_loop_through_a_link_needs_something_that_waits() {
    let nodes = r#"<startEvent id="s"/><exclusiveGateway id="x" default="x-e"/><intermediateThrowEvent id="o"><linkEventDefinition name="L"/></intermediateThrowEvent><intermediateCatchEvent id="i"><linkEventDefinition name="L"/></intermediateCatchEvent><endEvent id="e"/>"#;
    assert_eq!(
        refused("", &(nodes.to_owned() + &flows("s -> x; x -> o if again; x -> e; i -> x"))),
        ["P0240"]
    );
}
