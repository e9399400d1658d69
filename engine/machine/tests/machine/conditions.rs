//! Conditions: they occur when they come to be satisfied, at once or when variables change.

use super::harness::*;
use digipro_machine::*;

const CONDITION: &str =
    "<conditionalEventDefinition><condition>=x &gt; 10</condition></conditionalEventDefinition>";

fn boundary(cancel: bool, definition: &str) -> String {
    let nodes =
        r#"<startEvent id="s"/><userTask id="t"/><endEvent id="e"/><task id="h"/><endEvent id="eh"/>"#;
    format!(
        r#"{nodes}<boundaryEvent id="b" attachedToRef="t" cancelActivity="{cancel}">{definition}</boundaryEvent>{}"#,
        flows("s -> t; t -> e; b -> h; h -> eh")
    )
}

fn catching(definition: &str) -> String {
    format!(
        r#"<startEvent id="s"/><intermediateCatchEvent id="c">{definition}</intermediateCatchEvent><endEvent id="e"/>{}"#,
        flows("s -> c; c -> e")
    )
}

/// An event subprocess with this start event, in a process with a user task.
fn event_subprocess(interrupting: bool, definition: &str) -> String {
    format!(
        r#"<startEvent id="s"/><userTask id="t"/><endEvent id="e"/>{}<subProcess id="es" triggeredByEvent="true"><startEvent id="b" isInterrupting="{interrupting}">{definition}</startEvent><task id="h"/><endEvent id="eh"/>{}</subProcess>"#,
        flows("s -> t; t -> e"),
        flows("b -> h; h -> eh")
    )
}

#[test]
fn a_condition_that_holds_already_does_not_wait() {
    given(&catching(CONDITION)).start(r#"{"x":11}"#).tells("wait c: condition\ndone c\ncase completed");
}

#[test]
fn a_condition_waits_until_a_variable_makes_it_hold() {
    let mut case = given(&catching(CONDITION));
    case.start("{}").tells("wait c: condition");
    case.set(r#"{"x":3}"#).then("x = 3");
    case.set(r#"{"y":11}"#).then("y = 11");
    case.set(r#"{"x":11}"#).tells("x = 11\ndone c\ncase completed");
}

#[test]
fn a_condition_on_a_time_limit_is_looked_at_when_one_begins_or_moves() {
    let condition = |text: &str| {
        format!("<conditionalEventDefinition><condition>={text}</condition></conditionalEventDefinition>")
    };
    let begins = r#"<startEvent id="s"/><parallelGateway id="g"/><intermediateCatchEvent id="c">CONDITION</intermediateCatchEvent><endEvent id="e"/><userTask id="t"><extensionElements><digipro:term name="conclusione" action="start" at="complete" date="=&quot;2026-04-03&quot;"/></extensionElements></userTask><userTask id="u"><extensionElements><digipro:term name="conclusione" action="suspend" at="complete" date="=&quot;2026-04-03&quot;"/></extensionElements></userTask><endEvent id="f"/>"#
        .to_owned()
        + &flows("s -> g; g -> c; g -> t; c -> e; t -> u; u -> f");
    let told = |text: &str| begins.replace("CONDITION", &condition(text));
    let mut case = super::law::lawful(&told("term(&quot;conclusione&quot;) != null"));
    case.start("{}").tells("wait c: condition");
    case.task("t", "{}").tells("done c");
    let mut case = super::law::lawful(&told(
        "term(&quot;conclusione&quot;) != null and term(&quot;conclusione&quot;).due = null",
    ));
    case.start("{}").tells("wait c: condition");
    case.task("t", "{}");
    assert!(!case.said.iter().any(|said| said == "done c"), "{:?}", case.said);
    case.task("u", "{}").tells("done c");
}

#[test]
fn an_interrupting_condition_cancels_what_it_stands_on() {
    let mut case = given(&boundary(true, CONDITION));
    case.start(r#"{"x":1}"#).tells("wait b: condition\nwait t: task");
    case.set(r#"{"x":11}"#).tells("x = 11\ncancel t\nenter b\nenter h\ncase completed");
    // Held from the beginning, the task is not even offered.
    let mut case = given(&boundary(true, CONDITION));
    case.start(r#"{"x":11}"#).tells("enter t\nwait b: condition\ncancel t\nenter b\ncase completed");
    assert!(!case.said.iter().any(|said| said == "wait t: task"));
}

#[test]
fn a_condition_occurs_again_only_after_it_ceased_to_hold() {
    for definition in [boundary(false, CONDITION), event_subprocess(false, CONDITION)] {
        let mut case = given(&definition);
        case.start(r#"{"x":11}"#).tells("enter h\ndone h");
        case.set(r#"{"x":12}"#).then("x = 12");
        case.set(r#"{"x":2}"#).then("x = 2");
        case.set(r#"{"x":13}"#).tells("x = 13\nenter b\ndone h");
        case.task("t", "{}").tells("case completed");
    }
}

#[test]
fn an_interrupting_event_subprocess_begins_when_its_condition_comes_to_hold() {
    let mut case = given(&event_subprocess(true, CONDITION));
    case.start("{}").tells("wait b: condition\nwait t: task");
    case.set(r#"{"x":11}"#).tells("cancel t\nenter es\nenter b\nenter h\ndone es\ncase completed");
}

#[test]
fn an_event_gateway_goes_the_way_of_the_condition() {
    let nodes = r#"<startEvent id="s"/><eventBasedGateway id="g"/><intermediateCatchEvent id="t"><timerEventDefinition><timeDuration>P1D</timeDuration></timerEventDefinition></intermediateCatchEvent><endEvent id="e"/>"#;
    let condition = format!(r#"<intermediateCatchEvent id="c">{CONDITION}</intermediateCatchEvent>"#);
    let mut case = given(&(nodes.to_owned() + &condition + &flows("s -> g; g -> t; g -> c; t -> e; c -> e")));
    case.start("{}").tells("wait t: timer 2026-04-04T08:00:00Z\nwait c: condition");
    case.set(r#"{"x":11}"#).tells("done g\nenter c\ndone c\ncase completed");
}

#[test]
fn the_results_of_a_task_are_seen_before_the_next_node() {
    let nodes = r#"<startEvent id="s"/><userTask id="a"/><userTask id="t"/><endEvent id="e"/>"#;
    let root = format!(
        r#"{nodes}{}<subProcess id="es" triggeredByEvent="true"><startEvent id="b">{CONDITION}</startEvent><endEvent id="eh"/>{}</subProcess>"#,
        flows("s -> a; a -> t; t -> e"),
        flows("b -> eh")
    );
    let mut case = given(&root);
    case.start("{}").task("a", r#"{"x":11}"#).tells("x = 11\ncancel a\nenter es\ncase completed");
    assert!(!case.said.iter().any(|said| said == "enter t"));
}

#[test]
fn a_condition_sees_only_its_own_scope_and_those_around_it() {
    // Two subprocess scopes: the local variable of one is nothing to the other.
    let inside = |id: &str| {
        format!(
            r#"<subProcess id="{id}"><extensionElements><zeebe:ioMapping><zeebe:input source="=0" target="x"/></zeebe:ioMapping></extensionElements><startEvent id="{id}s"/><userTask id="{id}t"/><intermediateCatchEvent id="{id}c">{CONDITION}</intermediateCatchEvent><endEvent id="{id}e"/>{}</subProcess>"#,
            flows(&format!("{id}s -> {id}t; {id}s -> {id}c; {id}t -> {id}e; {id}c -> {id}e"))
        )
    };
    let nodes = r#"<startEvent id="s"/><endEvent id="e"/>"#.to_owned() + &inside("u") + &inside("v");
    let mut case = given(&(nodes + &flows("s -> u; s -> v; u -> e; v -> e")));
    case.start("{}");
    case.task("ut", r#"{"x":11}"#).tells("x = 11\ndone uc");
    assert!(!case.said.iter().any(|said| said == "done vc"));
    // A variable of the case of the same name is hidden from both.
    case.set(r#"{"x":12}"#).then("x = 12");
    case.task("vt", r#"{"x":11}"#).tells("done vc\ncase completed");
}

#[test]
fn a_filter_says_which_changes_count() {
    let filtered = |filter: &str| {
        let extension = format!("<extensionElements><zeebe:conditionalFilter {filter}/></extensionElements>");
        catching(&CONDITION.replace("<condition>", &format!("{extension}<condition>")))
    };
    let mut case = given(&filtered(r#"variableNames="go""#));
    case.start("{}").set(r#"{"x":11}"#).then("x = 11");
    case.set(r#"{"go":true}"#).tells("done c");
    let mut case = given(&filtered(r#"variableEvents="update""#));
    case.start("{}").set(r#"{"x":11}"#).then("x = 11");
    case.set(r#"{"x":12}"#).tells("done c");
    let mut case = given(&filtered(r#"variableNames="x" variableEvents="create""#));
    case.start(r#"{"x":1}"#).set(r#"{"x":11}"#).then("x = 11");
    assert_eq!(refused("", &filtered(r#"variableEvents="delete""#)), ["P0271"]);
    assert_eq!(refused("", &catching("<conditionalEventDefinition/>")), ["P0270"]);
}

#[test]
fn what_is_not_true_or_false_is_an_incident_and_the_wait_goes_on() {
    let mut case = given(&boundary(true, &CONDITION.replace("x &gt; 10", "x")));
    case.start("{}").tells("wait b: condition\nwait t: task");
    case.set(r#"{"x":5}"#).then("x = 5\nwait b: incident I0002");
    case.set(r#"{"x":6}"#).then("x = 6");
    case.resolve("b").then("wait b: incident I0002");
    case.set(r#"{"x":true}"#).tells("cancel t\nenter b\ncase completed");
    // The same in an event subprocess, whose wait belongs to a scope.
    let mut case = given(&event_subprocess(true, &CONDITION.replace("x &gt; 10", "x")));
    case.start(r#"{"x":5}"#).tells("wait b: incident I0002\nwait t: task");
    case.set(r#"{"x":false}"#).then("x = false");
    case.resolve("b").then("");
    case.task("t", "{}").tells("case completed");
}

#[test]
fn conditions_that_set_each_other_off_stop_at_a_limit() {
    // Each round makes the condition false and true again.
    let handler = |value: &str, id: &str| {
        format!(
            r#"<scriptTask id="{id}"><extensionElements><zeebe:script expression="={value}" resultVariable="x"/></extensionElements></scriptTask>"#
        )
    };
    let nodes = r#"<startEvent id="s"/><userTask id="t"/><endEvent id="e"/>"#.to_owned()
        + &flows("s -> t; t -> e")
        + r#"<subProcess id="es" triggeredByEvent="true"><startEvent id="b" isInterrupting="false">"#
        + CONDITION
        + r#"</startEvent><endEvent id="eh"/>"#
        + &handler("0", "down")
        + &handler("11", "up")
        + &flows("b -> down; down -> up; up -> eh")
        + "</subProcess>";
    let mut case = given(&nodes);
    case.start("{}").set(r#"{"x":11}"#);
    let incidents = case.said.iter().filter(|said| said.ends_with("incident I0010")).count();
    assert!(incidents > 0);
}

#[test]
fn a_write_costs_what_it_changes_and_not_what_waits() {
    // A thousand conditions, each on a variable of its own instance.
    let many = format!(
        r#"<startEvent id="s"/><endEvent id="e"/><subProcess id="u"><multiInstanceLoopCharacteristics><extensionElements><zeebe:loopCharacteristics inputCollection="=for i in 1..1000 return i" inputElement="x"/></extensionElements></multiInstanceLoopCharacteristics><startEvent id="us"/><intermediateCatchEvent id="c"><conditionalEventDefinition><condition>=x &lt; 0</condition></conditionalEventDefinition></intermediateCatchEvent><endEvent id="ue"/>{}</subProcess>{}"#,
        flows("us -> c; c -> ue"),
        flows("s -> u; u -> e")
    );
    let mut case = given(&many);
    case.start("{}");
    assert_eq!(case.state.waits().len(), 1000);
    let watching = |case: &Case, name: &str| -> usize {
        let scopes = case.state.scopes().values();
        scopes.filter_map(|scope| scope.watched.get(name)).map(|tickets| tickets.len()).max().unwrap_or(0)
    };
    assert_eq!(watching(&case, "y"), 0);
    let local = case.state.scopes().values().find(|scope| scope.variable("x").is_some()).unwrap();
    assert_eq!(local.watched.values().map(|tickets| tickets.len()).sum::<usize>(), 1);
    let ticket = Some(case.ticket("c", |_| true));
    case.act(Action::SetVariables { ticket, variables: vars(r#"{"x":-1}"#), local: false }).tells("done c");
    assert_eq!(watching(&case, "x"), 999);
}

#[test]
fn a_case_begins_when_somebody_evaluates_conditions() {
    let nodes =
        format!(r#"<startEvent id="s">{CONDITION}</startEvent><endEvent id="e"/>{}"#, flows("s -> e"));
    let case = given(&nodes);
    let (starts, diagnostics) = starts(&case.graph, case.at);
    assert!(diagnostics.is_empty());
    let [start] = starts.as_slice() else { panic!("{starts:#?}") };
    assert_eq!(start.is_met(&case.graph, case.at, &vars(r#"{"x":11}"#)), Ok(true));
    assert_eq!(start.is_met(&case.graph, case.at, &vars(r#"{"x":1}"#)), Ok(false));
    assert_eq!(start.is_met(&case.graph, case.at, &vars("{}")), Ok(false));
}
