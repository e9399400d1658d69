//! Compensation: what was completed is undone once, in reverse order, with the variables of then.

use super::harness::*;
use digipro_machine::*;
use digipro_vocab::Value;

const THROW: &str = r#"<intermediateThrowEvent id="c"><compensateEventDefinition/></intermediateThrowEvent>"#;
const ENDS: &str = r#"<startEvent id="s"/><endEvent id="e"/>"#;

/// A compensation event with attributes.
fn throw(attributes: &str) -> String {
    THROW.replace("<compensateEventDefinition/>", &format!("<compensateEventDefinition {attributes}/>"))
}

/// `a` and `b` one after the other, then compensation.
fn in_sequence(throw: &str) -> String {
    ENDS.to_owned() + &undoable("a") + &undoable("b") + throw + &flows("s -> a; a -> b; b -> c; c -> e")
}

#[test]
fn what_was_completed_is_compensated_in_reverse_order() {
    let mut case = given(&in_sequence(THROW));
    case.start("{}").task("a", "{}").tells("compensable a\ndone a\nenter b");
    case.task("b", "{}").then("compensable b\ndone b\nenter c\ncompensate 2\nenter undo-b\ncompensating by undo-b\nwait undo-b: job undo-b");
    case.job("undo-b", "{}").then(
        "done undo-b\ncompensated by undo-b\nenter undo-a\ncompensating by undo-a\nwait undo-a: job undo-a",
    );
    case.job("undo-a", "{}")
        .then("done undo-a\ncompensated by undo-a\ndone c\nenter e\ndone e\ncase completed");
    case.completed();
}

#[test]
fn what_ran_side_by_side_is_compensated_side_by_side() {
    let all = ENDS.to_owned()
        + &undoable("a")
        + &undoable("b")
        + r#"<parallelGateway id="f"/><parallelGateway id="j"/>"#
        + &undoable("z")
        + THROW
        + &flows("s -> f; f -> a; f -> b; a -> j; b -> j; j -> z; z -> c; c -> e");
    let mut case = given(&all);
    case.start("{}").task("b", "{}").task("a", "{}").task("z", "{}").tells("compensate 3\nenter undo-z");
    case.job("undo-z", "{}").tells("compensated by undo-z\nenter undo-b\nenter undo-a");
    case.job("undo-a", "{}").then("done undo-a\ncompensated by undo-a");
    case.job("undo-b", "{}").tells("compensated by undo-b\ndone c\ncase completed");
}

#[test]
fn a_boundary_event_that_interrupts_has_begun_nothing_that_comes_first() {
    let boundary = r#"<boundaryEvent id="x" attachedToRef="a"><errorEventDefinition/></boundaryEvent>"#;
    let all = ENDS.to_owned()
        + &undoable("a")
        + boundary
        + &undoable("b")
        + r#"<parallelGateway id="f"/><parallelGateway id="j"/>"#
        + THROW
        + &flows("s -> f; f -> a; f -> b; a -> j; b -> j; j -> c; c -> e; x -> e");
    let mut case = given(&all);
    case.start("{}").task("a", "{}").task("b", "{}").tells("compensate 2\nenter undo-b\nenter undo-a");
}

#[test]
fn one_activity_is_compensated_and_each_only_once() {
    let all = ENDS.to_owned()
        + &undoable("a")
        + &undoable("b")
        + &throw(r#"activityRef="a""#)
        + &THROW.replace(r#"id="c""#, r#"id="d""#)
        + &throw(r#"activityRef="a""#).replace(r#"id="c""#, r#"id="g""#)
        + &flows("s -> a; a -> b; b -> c; c -> d; d -> g; g -> e");
    let mut case = given(&all);
    case.start("{}").task("a", "{}").task("b", "{}").tells("compensate 1\nenter undo-a");
    case.job("undo-a", "{}").tells("compensated by undo-a\ndone c\nenter d\ncompensate 1\nenter undo-b");
    case.job("undo-b", "{}")
        .tells("compensated by undo-b\ndone d\nenter g\ncompensate 0\ndone g\ncase completed");
}

#[test]
fn what_has_not_completed_is_not_compensated() {
    let all = ENDS.to_owned()
        + &undoable("a")
        + &undoable("b")
        + THROW
        + &flows("s -> a; s -> b; a -> c; c -> e; b -> e");
    let mut case = given(&all);
    case.start("{}").task("a", "{}").tells("compensate 1\nenter undo-a");
    case.job("undo-a", "{}").tells("done c");
    case.task("b", "{}").tells("compensable b\ndone b\ncase completed");
}

#[test]
fn without_waiting_the_event_goes_on_and_the_scope_waits_for_the_handlers() {
    let mut case = given(&in_sequence(&throw(r#"waitForCompletion="false""#)));
    case.start("{}")
        .task("a", "{}")
        .task("b", "{}")
        .tells("enter undo-b\ncompensating by undo-b\ndone c\nenter e\nwait undo-b: job undo-b\ndone e");
    case.job("undo-b", "{}").tells("compensated by undo-b\nenter undo-a");
    case.job("undo-a", "{}").tells("compensated by undo-a\ncase completed");
}

#[test]
fn an_end_event_compensates_and_then_ends() {
    let all = r#"<startEvent id="s"/><endEvent id="c"><compensateEventDefinition/></endEvent>"#.to_owned()
        + &undoable("a")
        + &flows("s -> a; a -> c");
    let mut case = given(&all);
    case.start("{}").task("a", "{}").tells("compensate 1\nenter undo-a");
    case.job("undo-a", "{}").tells("compensated by undo-a\ndone c\ncase completed");
}

#[test]
fn each_visit_of_a_loop_is_compensated() {
    let all = ENDS.to_owned()
        + &undoable("a")
        + r#"<exclusiveGateway id="m"/><exclusiveGateway id="g" default="g-m"/>"#
        + THROW
        + &flows("s -> m; m -> a; a -> g; g -> m; g -> c if enough; c -> e");
    let mut case = given(&all);
    case.start(r#"{"enough":false}"#).task("a", "{}").task("a", "{}").task("a", r#"{"enough":true}"#);
    case.tells("compensate 3\nenter undo-a");
    for _ in 0..2 {
        case.job("undo-a", "{}").then("done undo-a\ncompensated by undo-a\nenter undo-a\ncompensating by undo-a\nwait undo-a: job undo-a");
    }
    case.job("undo-a", "{}").tells("done c\ncase completed");
}

/// A subprocess `u` with `inside` between its start `us` and end `ue`.
fn subprocess(attributes: &str, inside: &str) -> String {
    format!(
        r#"<subProcess id="u" {attributes}><startEvent id="us"/><endEvent id="ue"/>{inside}</subProcess>"#
    )
}

#[test]
fn a_completed_subprocess_is_compensated_by_its_inside_with_the_variables_of_then() {
    let own = r#"<extensionElements><zeebe:ioMapping><zeebe:input source="=price" target="paid"/></zeebe:ioMapping></extensionElements>"#;
    let handler = r#"<serviceTask id="undo-a" isForCompensation="true"><extensionElements><zeebe:ioMapping><zeebe:output source="=paid" target="refund"/></zeebe:ioMapping></extensionElements></serviceTask>"#;
    let plain = r#"<serviceTask id="undo-a" isForCompensation="true"/>"#;
    let inside = own.to_owned()
        + &undoable("a").replace(plain, handler)
        + &undoable("b")
        + &flows("us -> a; a -> b; b -> ue");
    let all = ENDS.to_owned()
        + &subprocess("", &inside)
        + THROW
        + r#"<userTask id="t"/>"#
        + &flows("s -> u; u -> t; t -> c; c -> e");
    let mut case = given(&all);
    case.start(r#"{"price":30}"#)
        .task("a", "{}")
        .task("b", "{}")
        .tells("done ue\ncompensable u\ndone u\nenter t");
    assert_eq!(case.state.scopes().len(), 1, "what is kept is no scope of the case");
    case.task("t", r#"{"price":99}"#).then("price = 99\ndone t\nenter c\ncompensate 1\ncompensating by u\ncompensate 2\nenter undo-b\ncompensating by undo-b\nwait undo-b: job undo-b");
    case.job("undo-b", "{}").tells("compensated by undo-b\nenter undo-a");
    case.job("undo-a", "{}")
        .tells("refund = 30\ndone undo-a\ncompensated by undo-a\ncompensated by u\ndone c\ncase completed");
    case.completed();
}

#[test]
fn a_handler_on_a_subprocess_stands_for_its_inside() {
    let inside = undoable("a") + &flows("us -> a; a -> ue");
    let all =
        ENDS.to_owned() + &subprocess("", &inside) + &undo("u") + THROW + &flows("s -> u; u -> c; c -> e");
    let mut case = given(&all);
    case.start("{}").task("a", "{}").tells("compensable u\ndone u\ncompensate 1\nenter undo-u");
    case.job("undo-u", "{}").tells("compensated by undo-u\ndone c\ncase completed");
}

#[test]
fn a_compensation_event_subprocess_compensates_and_may_compensate_what_is_inside() {
    let own = r#"<extensionElements><zeebe:ioMapping><zeebe:input source="=n" target="mine"/></zeebe:ioMapping></extensionElements>"#;
    let handler = r#"<subProcess id="x" triggeredByEvent="true"><startEvent id="xs"><compensateEventDefinition/></startEvent><userTask id="h"/><intermediateThrowEvent id="xc"><compensateEventDefinition/></intermediateThrowEvent><endEvent id="xe"/>"#.to_owned()
        + &flows("xs -> h; h -> xc; xc -> xe") + "</subProcess>";
    let inside = own.to_owned() + &undoable("a") + &handler + &flows("us -> a; a -> ue");
    let all = ENDS.to_owned()
        + &subprocess("", &inside)
        + &throw(r#"activityRef="u""#)
        + &flows("s -> u; u -> c; c -> e");
    let mut case = given(&all);
    case.start(r#"{"n":7}"#).task("a", "{}").tells("compensable u\ndone u\nenter c\ncompensate 1\ncompensating by u\nenter x\nenter xs\nenter h\nwait h: task");
    let ticket = case.ticket("h", |_| true);
    assert_eq!(variables::visible_to(&case.state, ticket).get("mine"), Some(&Value::from(7)));
    case.task("h", "{}").tells("enter xc\ncompensate 1\nenter undo-a");
    case.job("undo-a", "{}")
        .tells("compensated by undo-a\ndone xc\ndone xe\ndone x\ncompensated by u\ndone c\ncase completed");
    case.completed();
}

#[test]
fn an_error_handler_compensates_the_activity_that_it_belongs_to() {
    let handler = r#"<subProcess id="x" triggeredByEvent="true"><startEvent id="xs"><errorEventDefinition/></startEvent><intermediateThrowEvent id="c"><compensateEventDefinition/></intermediateThrowEvent><endEvent id="xe"/>"#.to_owned()
        + &flows("xs -> c; c -> xe") + "</subProcess>";
    let all = ENDS.to_owned()
        + &undoable("a")
        + r#"<serviceTask id="w"/>"#
        + &handler
        + &flows("s -> a; a -> w; w -> e");
    for named in ["", r#" activityRef="a""#] {
        let all = all.replace(
            "<compensateEventDefinition/></intermediate",
            &format!("<compensateEventDefinition{named}/></intermediate"),
        );
        let mut case = given(&all);
        case.start("{}")
            .task("a", "{}")
            .error("w", "X")
            .tells("error X caught by xs\ncancel w\nenter c\ncompensate 1\nenter undo-a");
        case.job("undo-a", "{}").tells("compensated by undo-a\ndone c\ndone x\ncase completed");
    }
}

const MANY: &str = r#"<multiInstanceLoopCharacteristics isSequential="SEQUENTIAL"><extensionElements><zeebe:loopCharacteristics inputCollection="=list" inputElement="item"/></extensionElements></multiInstanceLoopCharacteristics>"#;

#[test]
fn the_handler_of_a_multi_instance_activity_compensates_all_instances_at_once() {
    let many = MANY.replace("SEQUENTIAL", "false");
    let all = ENDS.to_owned()
        + &undoable("a").replace(r#"<userTask id="a"/>"#, &format!(r#"<userTask id="a">{many}</userTask>"#))
        + THROW
        + &flows("s -> a; a -> c; c -> e");
    let mut case = given(&all);
    case.start(r#"{"list":[1,2]}"#)
        .task("a", "{}")
        .task("a", "{}")
        .tells("compensable a\ndone a\nenter c\ncompensate 1\nenter undo-a");
    case.job("undo-a", "{}").tells("done c\ncase completed");
}

#[test]
fn each_instance_of_a_multi_instance_subprocess_is_compensated_with_its_own_variables() {
    let inside = |sequential: &str| {
        MANY.replace("SEQUENTIAL", sequential) + &undoable("a") + &flows("us -> a; a -> ue")
    };
    let all = |sequential: &str| {
        ENDS.to_owned() + &subprocess("", &inside(sequential)) + THROW + &flows("s -> u; u -> c; c -> e")
    };
    let items = |case: &Case| -> Vec<Value> {
        let jobs = case.state.waits().iter().filter(|(_, waiting)| matches!(waiting.wait, Wait::Job(_)));
        jobs.map(|(ticket, _)| variables::visible_to(&case.state, *ticket)["item"].clone()).collect()
    };
    let mut case = given(&all("true"));
    case.start(r#"{"list":[1,2]}"#).task("a", "{}").task("a", "{}").tells("compensable u\ndone u\ncompensate 1\ncompensating by u\ncompensate 2\ncompensating by u\ncompensate 1\nenter undo-a");
    assert_eq!(items(&case), [Value::from(2)]);
    case.job("undo-a", "{}")
        .tells("compensated by undo-a\ncompensated by u\ncompensating by u\nenter undo-a");
    assert_eq!(items(&case), [Value::from(1)]);
    case.job("undo-a", "{}").tells("compensated by u\ncompensated by u\ndone c\ncase completed");
    let mut case = given(&all("false"));
    case.start(r#"{"list":[1,2]}"#).task("a", "{}").task("a", "{}").tells("enter undo-a\nenter undo-a");
    assert_eq!(items(&case), [Value::from(2), Value::from(1)]);
    case.job("undo-a", "{}").job("undo-a", "{}").tells("done c\ncase completed");
    case.completed();
}

#[test]
fn a_called_process_is_compensated_with_its_own_variables() {
    let called = r#"<process id="q" isExecutable="true"><startEvent id="qs"/><endEvent id="qe"/>"#.to_owned()
        + &undoable("a")
        + &flows("qs -> a; a -> qe")
        + "</process>";
    let all = ENDS.to_owned()
        + r#"<callActivity id="u"><extensionElements><zeebe:calledElement processId="q" propagateAllChildVariables="false"/><zeebe:ioMapping><zeebe:input source="=1" target="given"/><zeebe:output source="=found" target="got"/></zeebe:ioMapping></extensionElements></callActivity>"#
        + THROW
        + &flows("s -> u; u -> c; c -> e");
    let mut case = given_with(&called, &all);
    case.start("{}").task("a", r#"{"found":5}"#).tells("done qe\ngot = 5\ncompensable u\ndone u\nenter c\ncompensate 1\ncompensating by u\ncompensate 1\nenter undo-a");
    let ticket = case.ticket("undo-a", |_| true);
    let visible = variables::visible_to(&case.state, ticket);
    assert_eq!((visible.get("found"), visible.get("given")), (Some(&Value::from(5)), Some(&Value::from(1))));
    case.job("undo-a", r#"{"found":6}"#).tells("compensated by u\ndone c\ncase completed");
    assert_eq!(case.variable("got"), Value::from(5));
    case.completed();
}

#[test]
fn a_handler_can_be_a_subprocess_that_is_not_compensated_itself() {
    let handler =
        r#"<subProcess id="undo-a" isForCompensation="true"><startEvent id="hs"/><endEvent id="he"/>"#
            .to_owned()
            + &undoable("h")
            + &flows("hs -> h; h -> he")
            + "</subProcess>";
    let task = undoable("a").replace(r#"<serviceTask id="undo-a" isForCompensation="true"/>"#, &handler);
    let again = THROW.replace(r#"id="c""#, r#"id="d""#);
    let all = ENDS.to_owned() + &task + THROW + &again + &flows("s -> a; a -> c; c -> d; d -> e");
    let mut case = given(&all);
    case.start("{}").task("a", "{}").tells("enter undo-a\nenter hs\nwait h: task");
    case.task("h", "{}").tells("compensable h\ndone he\ndone undo-a\ncompensated by undo-a\ndone c\nenter d\ncompensate 0\ncase completed");
}

#[test]
fn what_a_boundary_event_began_is_compensated_before_its_activity() {
    let all = ENDS.to_owned()
        + &undoable("a")
        + &undoable("b")
        + r#"<boundaryEvent id="n" attachedToRef="a" cancelActivity="false"><timerEventDefinition><timeDuration>PT1H</timeDuration></timerEventDefinition></boundaryEvent><endEvent id="be"/>"#
        + THROW
        + &flows("s -> a; n -> b; b -> be; a -> c; c -> e");
    let mut case = given(&all);
    case.start("{}")
        .timer("n")
        .task("b", "{}")
        .task("a", "{}")
        .tells("compensate 2\nenter undo-b\nwait undo-b: job undo-b");
    case.job("undo-b", "{}").tells("enter undo-a").job("undo-a", "{}").tells("case completed");
}

#[test]
fn an_error_while_compensating_is_caught_around_it_or_waits_for_somebody() {
    let inside = undoable("a") + &undoable("b") + THROW + &flows("us -> a; a -> b; b -> c; c -> ue");
    let boundary = r#"<boundaryEvent id="b" attachedToRef="u"><errorEventDefinition/></boundaryEvent><endEvent id="be"/>"#.replace(r#"id="b""#, r#"id="caught""#);
    let all = ENDS.to_owned() + &subprocess("", &inside) + &boundary + &flows("s -> u; u -> e; caught -> be");
    let mut case = given(&all);
    case.start("{}")
        .task("a", "{}")
        .task("b", "{}")
        .error("undo-b", "X")
        .tells("error X caught by caught\ncancel c\ncancel undo-b\ncancel u\nenter caught\ncase completed");
    let mut case = given(&in_sequence(THROW));
    case.start("{}").task("a", "{}").task("b", "{}").error("undo-b", "X").then("wait undo-b: incident I0005");
    case.resolve("undo-b").job("undo-b", "{}").tells("compensated by undo-b\nenter undo-a");
}

#[test]
fn an_error_event_subprocess_of_a_completed_activity_catches_nothing_while_it_is_compensated() {
    let handler = r#"<subProcess id="x" triggeredByEvent="true"><startEvent id="xs"><errorEventDefinition/></startEvent><endEvent id="xe"/>"#.to_owned() + &flows("xs -> xe") + "</subProcess>";
    let inside = undoable("a") + &handler + &flows("us -> a; a -> ue");
    let boundary = r#"<boundaryEvent id="caught" attachedToRef="u"><errorEventDefinition/></boundaryEvent>"#;
    let all = ENDS.to_owned()
        + &subprocess("", &inside)
        + boundary
        + THROW
        + &flows("s -> u; u -> c; c -> e; caught -> e");
    let mut case = given(&all);
    case.start("{}")
        .task("a", "{}")
        .tells("enter undo-a")
        .error("undo-a", "X")
        .then("wait undo-a: incident I0005");
}

#[test]
fn a_handler_with_an_error_boundary_event_of_its_own_goes_on_there() {
    let boundary = r#"<boundaryEvent id="n" attachedToRef="undo-a"><errorEventDefinition/></boundaryEvent><userTask id="mend"/><endEvent id="me"/>"#;
    let inside = undoable("a") + boundary + &flows("us -> a; a -> ue; n -> mend; mend -> me");
    let all = ENDS.to_owned() + &subprocess("", &inside) + THROW + &flows("s -> u; u -> c; c -> e");
    let mut case = given(&all);
    case.start("{}")
        .task("a", "{}")
        .error("undo-a", "X")
        .tells("error X caught by n\ncancel undo-a\nenter n\ncompensated by undo-a\nenter mend");
    case.task("mend", "{}").tells("done me\ncompensated by u\ndone c\ncase completed");
    case.completed();
}

#[test]
fn terminating_a_scope_stops_its_compensation() {
    let all = ENDS.to_owned()
        + &undoable("a")
        + THROW
        + r#"<userTask id="t"/><endEvent id="te"><terminateEventDefinition/></endEvent>"#
        + &flows("s -> a; s -> t; a -> c; c -> e; t -> te");
    let mut case = given(&all);
    case.start("{}")
        .task("a", "{}")
        .task("t", "{}")
        .tells("enter te\ncancel c\ncancel undo-a\ndone te\ncase completed");
    case.completed();
}

#[test]
fn each_round_of_a_loop_is_compensated_the_last_first() {
    let rounds = r#"<standardLoopCharacteristics loopMaximum="3"/>"#;
    let inside = rounds.to_owned() + &undoable("a") + &flows("us -> a; a -> ue");
    let all = ENDS.to_owned() + &subprocess("", &inside) + THROW + &flows("s -> u; u -> c; c -> e");
    let mut case = given(&all);
    case.start("{}").task("a", "{}").task("a", "{}").task("a", "{}").tells(
        "compensate 1\ncompensating by u\ncompensate 3\ncompensating by u\ncompensate 1\nenter undo-a",
    );
    for round in [3, 2, 1] {
        let ticket = case.ticket("undo-a", |_| true);
        assert_eq!(variables::visible_to(&case.state, ticket)["loopCounter"], Value::from(round));
        case.job("undo-a", "{}").tells("compensated by undo-a\ncompensated by u");
    }
    case.tells("done c\ncase completed").completed();
}

#[test]
fn five_thousand_visits_are_compensated_at_a_cost_that_grows_with_them() {
    let all = ENDS.to_owned()
        + &undoable("a").replace(r#"<serviceTask id="undo-a" "#, r#"<task id="undo-a" "#).replace(
            r#"<userTask id="a"/>"#,
            r#"<scriptTask id="a"><extensionElements><zeebe:script expression="=n + 1" resultVariable="n"/></extensionElements></scriptTask>"#,
        )
        + r#"<exclusiveGateway id="m"/><exclusiveGateway id="g" default="g-c"/>"#
        + THROW
        + &flows("s -> m; m -> a; a -> g; g -> m if n < 5000; g -> c; c -> e");
    let mut case = given(&all);
    case.start(r#"{"n":0}"#).tells("compensate 5000\ncase completed").completed();
    let begun = case.said.iter().filter(|said| *said == "compensating by undo-a").count();
    assert_eq!(begun, 5_000);
}

#[test]
fn an_event_subprocess_that_has_completed_is_compensated_too() {
    let beside = r#"<subProcess id="x" triggeredByEvent="true"><startEvent id="xs" isInterrupting="false"><signalEventDefinition signalRef="g"/></startEvent><endEvent id="xe"/>"#.to_owned()
        + &undoable("a") + &flows("xs -> a; a -> xe") + "</subProcess>";
    let all = ENDS.to_owned() + r#"<userTask id="t"/>"# + THROW + &beside + &flows("s -> t; t -> c; c -> e");
    let mut case = given_with(r#"<signal id="g" name="go"/>"#, &all);
    case.start("{}").signal("xs").task("a", "{}").tells("compensable x\ndone x");
    case.task("t", "{}").tells("compensate 1\ncompensating by x\ncompensate 1\nenter undo-a");
    case.job("undo-a", "{}").tells("compensated by undo-a\ncompensated by x\ndone c\ncase completed");
}

#[test]
fn a_called_process_can_have_a_compensation_event_subprocess() {
    let handler = r#"<subProcess id="x" triggeredByEvent="true"><startEvent id="xs"><compensateEventDefinition/></startEvent><userTask id="h"/><endEvent id="xe"/>"#.to_owned()
        + &flows("xs -> h; h -> xe") + "</subProcess>";
    let called = r#"<process id="q" isExecutable="true"><startEvent id="qs"/><endEvent id="qe"/>"#.to_owned()
        + &handler
        + &flows("qs -> qe")
        + "</process>";
    let all = ENDS.to_owned()
        + r#"<callActivity id="u" calledElement="q"/>"#
        + THROW
        + &flows("s -> u; u -> c; c -> e");
    let mut case = given_with(&called, &all);
    case.start("{}").tells(
        "compensable u\ndone u\nenter c\ncompensate 1\ncompensating by u\nenter x\nenter xs\nwait h: task",
    );
    case.task("h", "{}").tells("done x\ncompensated by u\ndone c\ncase completed");
}

#[test]
fn an_inclusive_join_does_not_wait_for_what_is_compensated_before_it() {
    let inside = undoable("a") + &flows("us -> a; a -> ue");
    let boundary = r#"<boundaryEvent id="caught" attachedToRef="u2"><errorEventDefinition/></boundaryEvent>"#;
    let all = ENDS.to_owned()
        + &subprocess("", &inside)
        + r#"<userTask id="t"/><parallelGateway id="f"/><inclusiveGateway id="j"/><subProcess id="u2"><startEvent id="s2"/><serviceTask id="w"/><endEvent id="e2"/>"#
        + &flows("s2 -> w; w -> e2")
        + "</subProcess>"
        + boundary
        + THROW
        + &flows("s -> f; f -> u; f -> u2; u -> j; u2 -> j; caught -> c; c -> t; t -> j; j -> e");
    let mut case = given(&all);
    case.start("{}").task("a", "{}").tells("compensable u\ndone u\narrive u-j");
    case.error("w", "X").tells("enter caught\nenter c\ncompensate 1\ncompensating by u\nenter undo-a");
    case.job("undo-a", "{}")
        .tells("compensated by u\ndone c\nenter t")
        .task("t", "{}")
        .tells("join j\ncase completed");
}

#[test]
fn nothing_is_remembered_where_nothing_compensates() {
    let inside = r#"<userTask id="a"/>"#.to_owned() + &flows("us -> a; a -> ue");
    let all = ENDS.to_owned()
        + &subprocess("", &inside)
        + THROW
        + r#"<userTask id="t"/>"#
        + &flows("s -> u; u -> t; t -> c; c -> e");
    let mut case = given(&all);
    case.start("{}").task("a", "{}").then("done a\nenter ue\ndone ue\ndone u\nenter t\nwait t: task");
    assert!(case.state.scopes().values().all(|scope| scope.compensation.is_none()));
    case.task("t", "{}").tells("compensate 0\ndone c\ncase completed");
}

#[test]
fn handlers_and_what_they_compensate_fit_together() {
    let tail = r#"<task id="a"/>"#.to_owned() + ENDS + &flows("s -> a; a -> e");
    let boundary = r#"<boundaryEvent id="b" attachedToRef="a"><compensateEventDefinition/></boundaryEvent>"#;
    let handler = |id: &str| {
        format!(
            r#"<task id="{id}" isForCompensation="true"/><association id="as-{id}" sourceRef="b" targetRef="{id}"/>"#
        )
    };
    assert_eq!(refused("", &(tail.clone() + boundary)), ["P0261"]);
    assert_eq!(refused("", &(tail.clone() + boundary + &handler("h") + &handler("i"))), ["P0261"]);
    assert_eq!(refused("", &(tail.clone() + boundary + &handler("h") + &flows("b -> e"))), ["P0262"]);
    let twice = boundary.replace(r#"id="b""#, r#"id="b2""#)
        + r#"<association id="as2" sourceRef="b2" targetRef="h"/>"#;
    assert_eq!(refused("", &(tail.clone() + boundary + &handler("h") + &twice)), ["P0213"]);
    let throws = |named: &str| {
        ENDS.to_owned()
            + &undoable("a")
            + &subprocess("", &(undoable("deep") + &flows("us -> deep; deep -> ue")))
            + &throw(&format!(r#"activityRef="{named}""#))
            + &flows("s -> a; a -> u; u -> c; c -> e")
    };
    for wrong in ["deep", "nobody", "s"] {
        assert_eq!(refused("", &throws(wrong)), ["P0264"], "{wrong}");
    }
    given(&throws("a"));
    given(&throws("u"));
}

#[test]
fn an_error_in_a_handler_is_not_caught_by_the_event_subprocess_that_compensates() {
    let handler = r#"<subProcess id="x" triggeredByEvent="true"><startEvent id="xs"><errorEventDefinition/></startEvent><intermediateThrowEvent id="c"><compensateEventDefinition WAIT/></intermediateThrowEvent><endEvent id="xe"/>"#.to_owned()
        + &flows("xs -> c; c -> xe") + "</subProcess>";
    for wait in ["", r#"waitForCompletion="false""#] {
        let inside = undoable("a")
            + r#"<serviceTask id="w"/>"#
            + &handler.replace("WAIT", wait)
            + &flows("us -> a; a -> w; w -> ue");
        let boundary =
            r#"<boundaryEvent id="caught" attachedToRef="u"><errorEventDefinition/></boundaryEvent>"#;
        let all =
            ENDS.to_owned() + &subprocess("", &inside) + boundary + &flows("s -> u; u -> e; caught -> e");
        let mut case = given(&all);
        case.start("{}").task("a", "{}").error("w", "X").tells("error X caught by xs\nenter undo-a");
        case.error("undo-a", "Y")
            .tells("error Y caught by caught\ncancel undo-a\ncancel u\nenter caught\ncase completed");
    }
}
