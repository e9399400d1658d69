//! Transactions: cancelled ones compensate and are left by their cancel boundary event; what fails is a hazard.

use super::harness::*;

const ENDS: &str = r#"<startEvent id="s"/><endEvent id="e"/>"#;

/// A transaction `u` in which `a` and then `b` are done while `w` runs; with `b` done it is cancelled.
fn transaction(characteristics: &str) -> String {
    let inside = r#"<startEvent id="us"/><endEvent id="ue"><cancelEventDefinition/></endEvent><userTask id="w"/><endEvent id="we"/>"#.to_owned()
        + &undoable("a")
        + &undoable("b")
        + &flows("us -> a; a -> b; b -> ue; us -> w; w -> we");
    format!(r#"<transaction id="u">{characteristics}{inside}</transaction>"#)
}

const CANCEL: &str =
    r#"<boundaryEvent id="x" attachedToRef="u"><cancelEventDefinition/></boundaryEvent><endEvent id="xe"/>"#;

#[test]
fn a_cancelled_transaction_ends_what_runs_compensates_what_is_done_and_is_left_by_its_boundary() {
    let all = ENDS.to_owned() + &transaction("") + CANCEL + &flows("s -> u; u -> e; x -> xe");
    let mut case = given(&all);
    case.start("{}").task("a", "{}").task("b", "{}").then("compensable b\ndone b\nenter ue\ncancel w\ncompensate 2\nenter undo-b\ncompensating by undo-b\nwait undo-b: job undo-b");
    case.job("undo-b", "{}").tells("enter undo-a");
    case.job("undo-a", "{}").then("done undo-a\ncompensated by undo-a\ndone ue\ncancel u\nenter x\ndone x\nenter xe\ndone xe\ncase completed");
    case.completed();
}

#[test]
fn a_transaction_that_succeeds_is_an_activity_that_can_be_compensated() {
    let inside = r#"<startEvent id="us"/><endEvent id="ue"/>"#.to_owned()
        + &undoable("a")
        + &flows("us -> a; a -> ue");
    let all = ENDS.to_owned()
        + &format!(
            r#"<transaction id="u">{inside}</transaction><intermediateThrowEvent id="c"><compensateEventDefinition/></intermediateThrowEvent>"#
        )
        + &flows("s -> u; u -> c; c -> e");
    let mut case = given(&all);
    case.start("{}").task("a", "{}").tells("compensable u\ndone u\nenter c\ncompensating by u\nenter undo-a");
    case.job("undo-a", "{}").tells("compensated by u\ncase completed");
}

#[test]
fn an_error_out_of_a_transaction_is_a_hazard_and_compensates_nothing() {
    let boundary = r#"<boundaryEvent id="h" attachedToRef="u"><errorEventDefinition/></boundaryEvent>"#;
    let all =
        ENDS.to_owned() + &transaction("") + CANCEL + boundary + &flows("s -> u; u -> e; x -> xe; h -> e");
    let mut case = given(&all);
    case.start("{}").task("a", "{}").error("b", "X").then("error X caught by h\ncancel w\ncancel b\ncancel u\nenter h\nwhy = \"x\"\ndone h\nenter e\ndone e\ncase completed");
    // So is one while it is being cancelled.
    let mut case = given(&all);
    case.start("{}")
        .task("a", "{}")
        .task("b", "{}")
        .error("undo-b", "X")
        .tells("error X caught by h\ncancel u\nenter h\ncase completed");
}

#[test]
fn a_transaction_is_cancelled_anew_in_each_round_of_a_loop() {
    let all = ENDS.to_owned()
        + &transaction("")
        + CANCEL
        + r#"<exclusiveGateway id="m"/><exclusiveGateway id="g" default="g-xe"/>"#
        + &flows("s -> m; m -> u; u -> e; x -> g; g -> m if again; g -> xe");
    let mut case = given(&all);
    case.start("{}");
    for again in ["true", "false"] {
        case.task("a", "{}").task("b", "{}").tells("compensate 2").job("undo-b", "{}");
        case.job("undo-a", &format!(r#"{{"again":{again}}}"#)).tells("cancel u\nenter x");
    }
    case.tells("case completed");
}

#[test]
fn cancelling_one_instance_ends_the_whole_multi_instance_transaction() {
    let many = r#"<multiInstanceLoopCharacteristics><loopCardinality>=2</loopCardinality></multiInstanceLoopCharacteristics>"#;
    let all = ENDS.to_owned() + &transaction(many) + CANCEL + &flows("s -> u; u -> e; x -> xe");
    let mut case = given(&all);
    case.start("{}").task("a", "{}").task("b", "{}").job("undo-b", "{}").job("undo-a", "{}");
    case.tells("done ue\ncancel a\ncancel w\ncancel u\ncancel u\nenter x\ncase completed");
}

#[test]
fn without_a_cancel_boundary_event_the_flow_ends_with_the_transaction() {
    let all = ENDS.to_owned() + &transaction("") + &flows("s -> u; u -> e");
    let mut case = given(&all);
    case.start("{}")
        .task("a", "{}")
        .task("b", "{}")
        .job("undo-b", "{}")
        .job("undo-a", "{}")
        .tells("done ue\ncancel u\ncase completed");
}

#[test]
fn a_multiple_end_event_can_cancel_and_escalate() {
    let root = r#"<escalation id="late" escalationCode="LATE"/>"#;
    let both = r#"<escalationEventDefinition escalationRef="late"/><cancelEventDefinition/>"#;
    let all = ENDS.to_owned()
        + &transaction("").replace("<cancelEventDefinition/>", both)
        + &CANCEL.replace(
            "<cancelEventDefinition/>",
            r#"<signalEventDefinition signalRef="g"/><cancelEventDefinition/>"#,
        )
        + &flows("s -> u; u -> e; x -> xe");
    let mut case = given_with(&(root.to_owned() + r#"<signal id="g" name="stop"/>"#), &all);
    case.start("{}").task("a", "{}").task("b", "{}").tells("escalation LATE ignored\ncancel w\ncompensate 2");
    case.job("undo-b", "{}").job("undo-a", "{}").tells("done ue\ncancel u\nenter x\ncase completed");
}

#[test]
fn cancel_events_belong_to_transactions() {
    let cancel = r#"<endEvent id="c"><cancelEventDefinition/></endEvent>"#;
    let process = r#"<startEvent id="s"/>"#.to_owned() + cancel + &flows("s -> c");
    assert_eq!(refused("", &process), ["P0265"]);
    let nested =
        format!(r#"<subProcess id="in"><startEvent id="is"/>{cancel}{}</subProcess>"#, flows("is -> c"));
    let within = format!(
        r#"<transaction id="u"><startEvent id="us"/><endEvent id="ue"/>{nested}{}</transaction>"#,
        flows("us -> in; in -> ue")
    );
    assert_eq!(refused("", &(ENDS.to_owned() + &within + &flows("s -> u; u -> e"))), ["P0265"]);
    let on_task = ENDS.to_owned() + r#"<task id="u"/>"# + CANCEL + &flows("s -> u; u -> e; x -> xe");
    assert_eq!(refused("", &on_task), ["P0265"]);
    let twice = ENDS.to_owned()
        + &transaction("")
        + CANCEL
        + &CANCEL.replace(r#"id="x""#, r#"id="y""#).replace(r#"id="xe""#, r#"id="ye""#)
        + &flows("s -> u; u -> e; x -> xe; y -> ye");
    assert_eq!(refused("", &twice), ["P0213"]);
    let running = ENDS.to_owned()
        + &transaction("")
        + &CANCEL.replace("attachedToRef", r#"cancelActivity="false" attachedToRef"#)
        + &flows("s -> u; u -> e; x -> xe");
    assert_eq!(refused("", &running), ["P0212"]);
}
