//! Incidents: the token waits, that very step is tried again, nothing else is disturbed.

use super::harness::*;
use digipro_machine::*;

#[test]
fn a_condition_that_is_not_a_truth_waits_until_it_is() {
    let nodes = r#"<startEvent id="s"/><parallelGateway id="f"/><exclusiveGateway id="g"/><userTask id="other"/><endEvent id="e"/>"#;
    let mut case =
        given(&(nodes.to_owned() + &flows("s -> f; f -> g; f -> other; g -> e if x > 1; other -> e")));
    case.start("{}").tells("wait g: incident I0002\nwait other: task");
    // The other branch goes on.
    case.task("other", "{}").tells("done e");
    case.set(r#"{"x":0}"#).resolve("g").then("wait g: incident I0003");
    case.set(r#"{"x":2}"#).resolve("g").then("done g\nenter e\ndone e\ncase completed");
}

#[test]
fn an_incident_is_resolved_once() {
    let nodes = r#"<startEvent id="s"/><exclusiveGateway id="g"/><endEvent id="e"/>"#;
    let mut case = given(&(nodes.to_owned() + &flows("s -> g; g -> e if x")));
    case.start("{}");
    let ticket = case.ticket("g", |_| true);
    case.set(r#"{"x":true}"#).act(Action::ResolveIncident { ticket }).tells("case completed");
    assert_eq!(case.try_do(Action::ResolveIncident { ticket }).unwrap_err().code.id, "R0005");
}

#[test]
fn a_failing_output_mapping_writes_nothing_and_is_tried_as_a_whole() {
    let deep = format!("{}1{}", "[".repeat(40), "]".repeat(40));
    let job = format!(
        r#"<startEvent id="s"/><endEvent id="e"/><serviceTask id="j"><extensionElements><zeebe:ioMapping><zeebe:output source="=n + 1" target="n"/><zeebe:output source="=if n &gt; 1 then count(for i in 1..900000, j in 1..900 return i) else {deep}" target="m"/></zeebe:ioMapping></extensionElements></serviceTask>"#
    );
    let mut case = given(&(job + &flows("s -> j; j -> e")));
    case.start(r#"{"n":1}"#).job("j", "{}").then("wait j: incident I0001");
    assert_eq!(case.variable("n"), digipro_vocab::Value::from(1));
    case.set(r#"{"n":0}"#).resolve("j").tells("n = 1\ndone j\ncase completed");
}

#[test]
fn a_loop_without_a_wait_is_an_incident_and_not_a_hang() {
    // A loop that can never wait is refused; this one waits unless the list is empty.
    let nodes = r#"<startEvent id="s"/><exclusiveGateway id="m"/><userTask id="t"><multiInstanceLoopCharacteristics><extensionElements><zeebe:loopCharacteristics inputCollection="=list"/></extensionElements></multiInstanceLoopCharacteristics></userTask><exclusiveGateway id="x" default="x-m"/><endEvent id="e"/>"#;
    let all = flows("s -> m; m -> t; t -> x; x -> m; x -> e if stop");
    let mut case = given(&(nodes.to_owned() + &all));
    case.start(r#"{"stop":false,"list":[]}"#);
    assert!(case.said.last().unwrap().ends_with("incident I0010"), "{:?}", case.said.last());
    let stuck = case.said.last().unwrap().split([' ', ':']).nth(1).unwrap().to_owned();
    case.set(r#"{"stop":true}"#).resolve(&stuck).tells("case completed");
}

#[test]
fn a_process_that_calls_itself_for_ever_is_an_incident() {
    let call = |called: &str| {
        let nodes = format!(r#"<startEvent id="s"/><callActivity id="u" {called}<endEvent id="e"/>"#);
        nodes + &flows("s -> u; u -> e")
    };
    assert_eq!(refused("", &call(r#"calledElement="p"/>"#)), ["P0359"]);
    // What is called is known only when the case runs.
    let computed = r#"><extensionElements><zeebe:calledElement processId="=&quot;p&quot;"/></extensionElements></callActivity>"#;
    let mut case = given(&call(computed));
    case.start("{}").tells("enter u\nenter s\nwait u: incident I0012");
}

#[test]
fn a_correlation_key_that_is_null_waits() {
    let root = r#"<message id="m" name="answer"><extensionElements><zeebe:subscription correlationKey="=key"/></extensionElements></message>"#;
    let nodes = r#"<startEvent id="s"/><intermediateCatchEvent id="c"><messageEventDefinition messageRef="m"/></intermediateCatchEvent><endEvent id="e"/>"#;
    let mut case = given_with(root, &(nodes.to_owned() + &flows("s -> c; c -> e")));
    case.start("{}").tells("wait c: incident I0008");
    case.set(r#"{"key":"a"}"#).resolve("c").then("wait c: message answer a");
}

#[test]
fn commands_that_come_too_early_too_late_or_for_something_else_are_rejected() {
    let nodes = r#"<startEvent id="s"/><userTask id="t"/><endEvent id="e"/>"#;
    let mut case = given(&(nodes.to_owned() + &flows("s -> t; t -> e")));
    let ticket = digipro_vocab::Ticket(3);
    let codes = |case: &mut Case, action: Action| case.try_do(action).unwrap_err().code.id;
    assert_eq!(codes(&mut case, Action::ResolveIncident { ticket }), "R0003");
    case.start("{}");
    assert_eq!(
        codes(&mut case, Action::Start { process: None, start: None, part: None, variables: vars("{}") }),
        "R0004"
    );
    let ticket = case.ticket("t", |_| true);
    assert_eq!(codes(&mut case, Action::CompleteJob { ticket, variables: vars("{}") }), "R0002");
    assert_eq!(codes(&mut case, Action::TriggerTimer { ticket }), "R0002");
    assert_eq!(codes(&mut case, Action::SignOver { ticket, reason: "x".into(), proceed: true }), "R0002");
    let long = "x".repeat(300);
    let variables = vars(&format!(r#"{{"{long}":1}}"#));
    assert_eq!(codes(&mut case, Action::CompleteTask { ticket, variables, acknowledged: vec![] }), "R0014");
    let huge = vars(&format!(r#"{{"a":"{}"}}"#, "x".repeat(5 << 20)));
    assert_eq!(
        codes(&mut case, Action::CompleteTask { ticket, variables: huge, acknowledged: vec![] }),
        "R0012"
    );
    case.task("t", "{}");
    assert_eq!(
        codes(&mut case, Action::CompleteTask { ticket, variables: vars("{}"), acknowledged: vec![] }),
        "R0005"
    );
}

#[test]
fn what_cannot_be_executed_is_refused() {
    let with = |node: &str| {
        refused("", &(format!(r#"<startEvent id="s"/>{node}<endEvent id="e"/>"#) + &flows("s -> n; n -> e")))
    };
    assert_eq!(with(r#"<adHocSubProcess id="n"/>"#), ["P0290"]);
    assert_eq!(
        with(r#"<scriptTask id="n" scriptFormat="javascript"><script>1</script></scriptTask>"#),
        ["P0302"]
    );
}

#[test]
fn expressions_that_each_keep_to_their_bounds_have_one_together() {
    // Each instance computes for long but within the bounds of one expression; together they would not end.
    let nodes = r#"<startEvent id="s"/><scriptTask id="t"><extensionElements><zeebe:script expression="=count(for i in 1..90000 return i)" resultVariable="n"/></extensionElements><multiInstanceLoopCharacteristics><extensionElements><zeebe:loopCharacteristics inputCollection="=list"/></extensionElements></multiInstanceLoopCharacteristics></scriptTask><endEvent id="e"/>"#;
    let mut case = given(&(nodes.to_owned() + &flows("s -> t; t -> e")));
    let list: Vec<u32> = (0..130).collect();
    case.start(&format!(r#"{{"list":{list:?}}}"#)).tells("wait t: incident I0001");
    let (mut rounds, mut waiting) = (0, case.state.waits().len());
    while let Some(ticket) = case.state.waits().keys().next().copied() {
        case.act(Action::ResolveIncident { ticket });
        rounds += 1;
        waiting = waiting.min(case.state.waits().len());
        assert!(rounds <= 130 && waiting < 130);
    }
    case.completed();
}
