//! Escalations: thrown outward, caught with or without interrupting, and nothing where nobody cares.

use super::harness::*;

const ROOT: &str =
    r#"<escalation id="late" escalationCode="LATE"/><escalation id="other" escalationCode="OTHER"/>"#;

/// A subprocess `u` that throws `LATE` and then has a task `t`, with boundary events on it.
fn thrown_in_subprocess(boundaries: &str) -> String {
    r#"<startEvent id="s"/><endEvent id="e"/><subProcess id="u"><startEvent id="us"/><intermediateThrowEvent id="x"><escalationEventDefinition escalationRef="late"/></intermediateThrowEvent><userTask id="t"/><endEvent id="ue"/>"#.to_owned()
        + &flows("us -> x; x -> t; t -> ue")
        + "</subProcess>"
        + boundaries
        + &flows("s -> u; u -> e")
}

fn boundary(id: &str, interrupting: bool, reference: &str) -> String {
    format!(
        r#"<boundaryEvent id="{id}" attachedToRef="u" cancelActivity="{interrupting}"><escalationEventDefinition {reference}/></boundaryEvent><userTask id="h-{id}"/><endEvent id="e-{id}"/>"#
    ) + &flows(&format!("{id} -> h-{id}; h-{id} -> e-{id}"))
}

#[test]
fn an_interrupting_boundary_ends_what_threw_the_escalation() {
    let all = thrown_in_subprocess(&boundary("b", true, r#"escalationRef="late""#));
    let mut case = given_with(ROOT, &all);
    case.start("{}")
        .tells("enter x\nescalation LATE caught by b\ncancel x\ncancel u\nenter b\nwait h-b: task");
    case.task("h-b", "{}").tells("case completed").completed();
}

#[test]
fn a_boundary_that_does_not_interrupt_lets_both_go_on() {
    let all = thrown_in_subprocess(&boundary("b", false, r#"escalationRef="late""#));
    let mut case = given_with(ROOT, &all);
    case.start("{}").tells("escalation LATE caught by b\nenter b\ndone x\nenter t\nwait h-b: task");
    case.task("t", "{}").tells("done u").task("h-b", "{}").tells("case completed");
}

#[test]
fn a_code_is_caught_before_everything_is() {
    let all = thrown_in_subprocess(
        &(boundary("all", false, "") + &boundary("b", false, r#"escalationRef="late""#)),
    );
    given_with(ROOT, &all).start("{}").tells("escalation LATE caught by b");
    let all = thrown_in_subprocess(
        &(boundary("all", false, "") + &boundary("b", true, r#"escalationRef="other""#)),
    );
    given_with(ROOT, &all).start("{}").tells("escalation LATE caught by all");
}

#[test]
fn an_escalation_that_nothing_catches_is_told_and_the_process_goes_on() {
    let all = thrown_in_subprocess(&boundary("b", true, r#"escalationRef="other""#));
    let mut case = given_with(ROOT, &all);
    case.start("{}").tells("escalation LATE ignored\ndone x\nenter t");
    case.task("t", "{}").tells("case completed");
}

#[test]
fn an_escalation_brings_the_variables_of_its_event() {
    let throw = r#"<intermediateThrowEvent id="x"><extensionElements><zeebe:ioMapping><zeebe:input source="=n + 1" target="level"/></zeebe:ioMapping></extensionElements>"#;
    let all =
        thrown_in_subprocess(&boundary("b", true, "")).replace(r#"<intermediateThrowEvent id="x">"#, throw);
    let mut case = given_with(ROOT, &all);
    case.start(r#"{"n":1}"#).tells("escalation LATE caught by b\ncancel u\nenter b\nlevel = 2");
}

#[test]
fn an_escalation_end_event_ends_only_its_own_token() {
    let nodes = r#"<startEvent id="s"/><endEvent id="e"/><subProcess id="u"><startEvent id="us"/><userTask id="t"/><userTask id="w"/><endEvent id="ue"><escalationEventDefinition escalationRef="late"/></endEvent><endEvent id="we"/>"#;
    let all = nodes.to_owned()
        + &flows("us -> t; us -> w; t -> ue; w -> we")
        + "</subProcess>"
        + &boundary("b", false, "")
        + &flows("s -> u; u -> e");
    let mut case = given_with(ROOT, &all);
    case.start("{}").task("t", "{}").tells("enter ue\nescalation LATE caught by b\nenter b\ndone ue");
    case.task("w", "{}").tells("done u").task("h-b", "{}").tells("case completed");
}

fn event_subprocess(interrupting: bool) -> String {
    format!(
        r#"<subProcess id="x" triggeredByEvent="true"><startEvent id="xs" isInterrupting="{interrupting}"><escalationEventDefinition escalationRef="late"/></startEvent><userTask id="h"/><intermediateThrowEvent id="again"><escalationEventDefinition escalationRef="late"/></intermediateThrowEvent><endEvent id="he"/>{}</subProcess>"#,
        flows("xs -> h; h -> again; again -> he")
    )
}

fn thrown_beside(interrupting: bool) -> String {
    r#"<startEvent id="s"/><intermediateThrowEvent id="o"><escalationEventDefinition escalationRef="late"/></intermediateThrowEvent><userTask id="t"/><endEvent id="e"/>"#.to_owned()
        + &event_subprocess(interrupting)
        + &flows("s -> o; o -> t; t -> e")
}

#[test]
fn an_event_subprocess_that_does_not_interrupt_runs_beside_what_threw() {
    let mut case = given_with(ROOT, &thrown_beside(false));
    case.start("{}").tells("escalation LATE caught by xs\nenter x\nenter xs\ndone o\nenter t\nenter h");
    // What it throws again is not for itself: it goes outward, where nothing catches it.
    case.task("h", "{}").tells("escalation LATE ignored\ndone x");
    case.task("t", "{}").tells("case completed");
}

#[test]
fn an_event_subprocess_that_interrupts_ends_what_threw() {
    let mut case = given_with(ROOT, &thrown_beside(true));
    case.start("{}").then("enter s\ndone s\nenter o\nescalation LATE caught by xs\ncancel o\nenter x\nenter xs\ndone xs\nenter h\nwait h: task");
    case.task("h", "{}").tells("case completed");
}

#[test]
fn what_an_event_subprocess_throws_again_is_caught_around_it() {
    let inside = thrown_beside(true).replace(r#"id="s""#, r#"id="us""#).replace(r#"id="e""#, r#"id="ue""#);
    let inside = inside.replace("s -> o", "us -> o").replace(r#"sourceRef="s""#, r#"sourceRef="us""#);
    let inside = inside.replace(r#"targetRef="e""#, r#"targetRef="ue""#);
    let all = r#"<startEvent id="s"/><endEvent id="e"/><subProcess id="u">"#.to_owned()
        + &inside
        + "</subProcess>"
        + &boundary("b", true, "")
        + &flows("s -> u; u -> e");
    let mut case = given_with(ROOT, &all);
    case.start("{}").tells("escalation LATE caught by xs");
    case.task("h", "{}").tells("escalation LATE caught by b\ncancel u\nenter b");
}

#[test]
fn an_escalation_leaves_a_called_process_twice_in_a_loop() {
    let called = r#"<process id="q" isExecutable="true"><startEvent id="qs"/><userTask id="qt"/><endEvent id="qe"><escalationEventDefinition escalationRef="late"/></endEvent>"#;
    let called = called.to_owned() + &flows("qs -> qt; qt -> qe") + "</process>";
    let nodes = r#"<startEvent id="s"/><exclusiveGateway id="m"/><callActivity id="u" calledElement="q"/><exclusiveGateway id="g" default="g-e"/><endEvent id="e"/>"#;
    let all = nodes.to_owned()
        + &boundary("b", false, r#"escalationRef="late""#)
        + &flows("s -> m; m -> u; u -> g; g -> m if again; g -> e");
    let mut case = given_with(&(ROOT.to_owned() + &called), &all);
    case.start("{}")
        .task("qt", r#"{"again":true}"#)
        .tells("escalation LATE caught by b\nenter b\ndone qe\ndone u\nenter qs\nwait qt: task");
    case.task("qt", r#"{"again":false}"#).tells("escalation LATE caught by b\nenter b\ndone u\nenter e");
    case.task("h-b", "{}").task("h-b", "{}").tells("case completed");
}

#[test]
fn each_instance_of_a_multi_instance_activity_can_escalate() {
    let all = thrown_in_subprocess(&boundary("b", false, "")).replace(
        r#"<subProcess id="u">"#,
        r#"<subProcess id="u"><multiInstanceLoopCharacteristics><loopCardinality>=2</loopCardinality></multiInstanceLoopCharacteristics>"#,
    );
    let mut case = given_with(ROOT, &all);
    case.start("{}").tells("escalation LATE caught by b\nenter b\nescalation LATE caught by b\nenter b");
    case.task("t", "{}")
        .task("t", "{}")
        .tells("done u")
        .task("h-b", "{}")
        .task("h-b", "{}")
        .tells("case completed");
}

#[test]
fn an_error_end_event_brings_its_variables() {
    let root = r#"<error id="e1" errorCode="FULL"/>"#;
    let nodes = r#"<startEvent id="s"/><endEvent id="e"/><subProcess id="u"><startEvent id="us"/><endEvent id="ue"><extensionElements><zeebe:ioMapping><zeebe:input source="no room" target="why"/></zeebe:ioMapping></extensionElements><errorEventDefinition errorRef="e1"/></endEvent>"#;
    let all = nodes.to_owned()
        + &flows("us -> ue")
        + r#"</subProcess><boundaryEvent id="b" attachedToRef="u"><errorEventDefinition/></boundaryEvent><endEvent id="eb"/>"#
        + &flows("s -> u; u -> e; b -> eb");
    given_with(root, &all)
        .start("{}")
        .tells("error FULL caught by b\ncancel u\nenter b\nwhy = \"no room\"\nenter eb");
}

#[test]
fn what_is_thrown_has_a_code() {
    let throw = |reference: &str| {
        format!(
            r#"<startEvent id="s"/><intermediateThrowEvent id="x"><escalationEventDefinition {reference}/></intermediateThrowEvent><endEvent id="e"/>"#
        ) + &flows("s -> x; x -> e")
    };
    assert_eq!(refused("", &throw("")), ["P0260"]);
    assert_eq!(refused(ROOT, &throw(r#"escalationRef="nothing""#)), ["P0226"]);
    let expression = r#"<escalation id="late" escalationCode="=code"/>"#;
    assert_eq!(refused(expression, &throw(r#"escalationRef="late""#)), ["P0260"]);
    let twice =
        r#"<escalation id="late" escalationCode="LATE"/><escalation id="same" escalationCode="LATE"/>"#;
    let boundaries =
        boundary("b", false, r#"escalationRef="late""#) + &boundary("c", false, r#"escalationRef="same""#);
    assert_eq!(refused(twice, &thrown_in_subprocess(&boundaries)), ["P0213"]);
}
