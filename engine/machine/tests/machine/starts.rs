//! How cases begin: several start events, none at all, receive tasks and gateways; and joins that wait in vain.

use super::harness::*;
use digipro_machine::*;

const ROOT: &str = r#"<message id="m" name="note"><extensionElements><zeebe:subscription correlationKey="=k"/></extensionElements></message><message id="n" name="reply"><extensionElements><zeebe:subscription correlationKey="=k"/></extensionElements></message><signal id="sig" name="alarm"/>"#;

fn start_at(id: &str, part: Option<u32>, variables: &str) -> Action {
    Action::Start { process: None, start: Some(id.into()), part, variables: vars(variables) }
}

/// The ways in which the process begins: event, part, what has to occur.
fn ways(case: &Case) -> Vec<String> {
    let (starts, diagnostics) = starts(&case.graph, case.at);
    assert!(diagnostics.is_empty(), "{diagnostics:#?}");
    let tell = |start: &Start| {
        let event = start.event.as_deref().unwrap_or("-");
        let part = start.part.map_or(String::new(), |part| format!("#{part}"));
        let joins = if start.rather_joins { " or joins" } else { "" };
        let trigger = match &start.trigger {
            StartTrigger::Asked => "asked".into(),
            StartTrigger::Message(name) => format!("message {name}"),
            StartTrigger::Signal(name) => format!("signal {name}"),
            StartTrigger::Time(_) => format!("at {}", start.moments().next().unwrap()),
            StartTrigger::Condition(condition) => format!("when {}", condition.expression.text()),
        };
        format!("{event}{part}: {trigger}{joins}")
    };
    starts.iter().map(tell).collect()
}

#[test]
fn without_start_events_all_that_no_flow_leads_to_begins() {
    let nodes = r#"<userTask id="a"/><userTask id="b"/><parallelGateway id="j"/><endEvent id="e"/>"#;
    let mut case = given(&(nodes.to_owned() + &flows("a -> j; b -> j; j -> e")));
    assert_eq!(ways(&case), ["-: asked"]);
    case.start("{}").tells("enter a\nenter b\nwait a: task\nwait b: task");
    case.task("a", "{}").task("b", "{}").tells("join j\nenter e\ncase completed");
}

#[test]
fn boundary_events_links_handlers_and_event_subprocesses_do_not_begin_by_themselves() {
    let nodes = r#"<userTask id="a"/><boundaryEvent id="b" attachedToRef="a"><signalEventDefinition signalRef="sig"/></boundaryEvent><intermediateThrowEvent id="o"><linkEventDefinition name="L"/></intermediateThrowEvent><intermediateCatchEvent id="i"><linkEventDefinition name="L"/></intermediateCatchEvent><subProcess id="es" triggeredByEvent="true"><startEvent id="es1"><signalEventDefinition signalRef="sig"/></startEvent></subProcess>"#;
    let mut case = given_with(ROOT, &(nodes.to_owned() + &flows("a -> o")));
    case.start("{}").then("enter a\nwait es1: signal alarm\nwait b: signal alarm\nwait a: task");
    case.task("a", "{}").then("done a\nenter o\ndone o\nenter i\ndone i\ncase completed");
}

#[test]
fn a_subprocess_without_start_event_begins_everywhere() {
    let nodes = r#"<startEvent id="s"/><subProcess id="u"><userTask id="a"/><userTask id="b"/></subProcess><endEvent id="e"/>"#;
    let mut case = given(&(nodes.to_owned() + &flows("s -> u; u -> e")));
    case.start("{}").tells("enter u\nenter a\nenter b");
    case.task("b", "{}").task("a", "{}").tells("done u\nenter e\ncase completed");
}

#[test]
fn a_called_process_without_start_event_begins_everywhere() {
    let called = r#"<process id="q" isExecutable="true"><userTask id="a"/><userTask id="b"/></process>"#;
    let nodes = r#"<startEvent id="s"/><callActivity id="c" calledElement="q"/><endEvent id="e"/>"#;
    let mut case = given_with(called, &(nodes.to_owned() + &flows("s -> c; c -> e")));
    case.start("{}").tells("enter c\nenter a\nenter b");
    case.task("a", "{}").task("b", "{}").tells("done c\ncase completed");
}

#[test]
fn several_start_events_each_begin_a_case() {
    let nodes = r#"<startEvent id="s"/><startEvent id="r"/><startEvent id="ms"><messageEventDefinition messageRef="m"/></startEvent><startEvent id="ts"><timerEventDefinition><timeCycle>R/P1D</timeCycle></timerEventDefinition></startEvent><startEvent id="cs"><conditionalEventDefinition><condition>=x</condition></conditionalEventDefinition></startEvent><task id="t"/><endEvent id="e"/>"#;
    let all = nodes.to_owned() + &flows("s -> t; r -> t; ms -> t; ts -> t; cs -> t; t -> e");
    let mut case = given_with(ROOT, &all);
    let expected = ["s: asked", "r: asked", "ms: message note", "ts: at 2026-04-04T08:00:00Z", "cs: when x"];
    assert_eq!(ways(&case), expected);
    let start = Action::Start { process: None, start: None, part: None, variables: vars("{}") };
    assert_eq!(case.try_do(start).unwrap_err().code.id, "R0006");
    case.act(start_at("r", None, "{}")).tells("enter r\nenter t\ncase completed");
}

#[test]
fn names_and_moments_of_starts_are_evaluated_when_deployed() {
    let root = r#"<message id="m" name="=&quot;a&quot; + &quot;b&quot;"/>"#;
    let nodes = r#"<startEvent id="ms"><messageEventDefinition messageRef="m"/></startEvent><startEvent id="ts"><timerEventDefinition><timeDate>=now() + duration("P1D")</timeDate></timerEventDefinition></startEvent><endEvent id="e"/>"#;
    let case = given_with(root, &(nodes.to_owned() + &flows("ms -> e; ts -> e")));
    let (starts, diagnostics) = starts(&case.graph, case.at);
    assert_eq!(starts.len(), 2);
    assert!(matches!(&starts[0].trigger, StartTrigger::Message(name) if &**name == "ab"));
    assert_eq!(starts[1].moments().next().unwrap().to_string(), "2026-04-04T08:00:00Z");
    assert!(diagnostics.is_empty());
    let root = r#"<signal id="sig" name="=region"/>"#;
    let nodes =
        r#"<startEvent id="ss"><signalEventDefinition signalRef="sig"/></startEvent><endEvent id="e"/>"#;
    assert_eq!(refused(root, &(nodes.to_owned() + &flows("ss -> e"))), ["P0305"]);
}

#[test]
fn a_receive_task_begins_a_case_with_its_message() {
    let nodes = r#"<receiveTask id="r" messageRef="m" instantiate="true"/><endEvent id="e"/>"#;
    let mut case = given_with(ROOT, &(nodes.to_owned() + &flows("r -> e")));
    assert_eq!(ways(&case), ["r: message note"]);
    case.act(start_at("r", None, r#"{"n":1}"#))
        .then("n = 1\nenter r\ndone r\nenter e\ndone e\ncase completed");
}

fn gateway(kind: &str) -> Case {
    let nodes = format!(
        r#"<eventBasedGateway id="g" instantiate="true" eventGatewayType="{kind}"/><receiveTask id="a" messageRef="m"/><intermediateCatchEvent id="b"><messageEventDefinition messageRef="n"/></intermediateCatchEvent><endEvent id="ea"/><endEvent id="eb"/>"#
    );
    given_with(ROOT, &(nodes + &flows("g -> a; g -> b; a -> ea; b -> eb")))
}

#[test]
fn an_exclusive_gateway_begins_a_case_with_one_of_its_events() {
    let mut case = gateway("Exclusive");
    assert_eq!(ways(&case), ["a: message note", "b: message reply"]);
    case.act(start_at("b", None, "{}"))
        .then("enter g\ndone g\nenter b\ndone b\nenter eb\ndone eb\ncase completed");
    assert_eq!(gateway("Exclusive").try_do(start_at("g", None, "{}")).unwrap_err().code.id, "R0006");
}

#[test]
fn a_parallel_gateway_begins_a_case_and_awaits_its_other_events() {
    let mut case = gateway("Parallel");
    assert_eq!(ways(&case), ["a: message note or joins", "b: message reply or joins"]);
    case.act(start_at("b", None, r#"{"k":5}"#))
        .tells("done g\nenter a\nenter b\nwait a: message note 5\ndone eb");
    case.message("a", "{}").tells("done a\ndone ea\ncase completed");
}

#[test]
fn a_start_event_that_needs_all_begins_a_case_and_waits_for_the_rest() {
    let nodes = r#"<startEvent id="s" parallelMultiple="true"><messageEventDefinition messageRef="m"/><messageEventDefinition messageRef="n"/><signalEventDefinition signalRef="sig"/></startEvent><endEvent id="e"/>"#;
    let mut case = given_with(ROOT, &(nodes.to_owned() + &flows("s -> e")));
    let expected =
        ["s#0: message note or joins", "s#1: message reply or joins", "s#2: signal alarm or joins"];
    assert_eq!(ways(&case), expected);
    case.act(start_at("s", Some(1), r#"{"k":5,"n":1}"#))
        .then("k = 5\nn = 1\nenter s\nwait s: message note 5\nwait s: signal alarm");
    case.signal("s").then("wait s: came signal alarm");
    case.message("s", r#"{"o":2}"#).tells("o = 2\ndone s\nenter e\ncase completed");
    assert_eq!(case.variable("n").to_string(), "1");
    let mut case = given_with(ROOT, &(nodes.to_owned() + &flows("s -> e")));
    assert_eq!(case.try_do(start_at("s", Some(3), "{}")).unwrap_err().code.id, "R0006");
    // Asked for without saying what has come, everything has.
    case.act(start_at("s", None, "{}")).tells("enter s\ndone s\ncase completed");
}

#[test]
fn any_of_several_triggers_begins_a_case() {
    let nodes = r#"<startEvent id="s"><messageEventDefinition messageRef="m"/><signalEventDefinition signalRef="sig"/></startEvent><endEvent id="e"/>"#;
    let mut case = given_with(ROOT, &(nodes.to_owned() + &flows("s -> e")));
    assert_eq!(ways(&case), ["s#0: message note", "s#1: signal alarm"]);
    case.act(start_at("s", Some(1), "{}")).tells("enter s\ndone s\ncase completed");
}

#[test]
fn what_begins_a_process_stands_first() {
    let after =
        r#"<startEvent id="s"/><receiveTask id="r" messageRef="m" instantiate="true"/><endEvent id="e"/>"#;
    assert_eq!(refused(ROOT, &(after.to_owned() + &flows("s -> r; r -> e"))), ["P0274"]);
    let circle = r#"<userTask id="a"/><userTask id="b"/>"#;
    assert_eq!(refused("", &(circle.to_owned() + &flows("a -> b; b -> a"))), ["P0204"]);
}

#[test]
fn a_join_that_waits_in_vain_is_seen_and_can_go_on() {
    let nodes = r#"<startEvent id="s"/><exclusiveGateway id="x" default="x-b"/><userTask id="a"/><userTask id="b"/><parallelGateway id="j"/><endEvent id="e"/>"#;
    let mut case =
        given(&(nodes.to_owned() + &flows("s -> x; x -> a if n = 1; x -> b; a -> j; b -> j; j -> e")));
    case.start(r#"{"n":1}"#).task("a", "{}");
    case.then("done a\narrive a-j\njoin j\nenter j\nwait j: incident I0015");
    case.resolve("j").then("done j\nenter e\ndone e\ncase completed");
}

#[test]
fn a_join_in_a_subprocess_that_waits_in_vain_is_seen() {
    let nodes = r#"<startEvent id="s"/><endEvent id="e"/><userTask id="o"/><subProcess id="u"><startEvent id="us"/><exclusiveGateway id="x" default="x-b"/><task id="a"/><task id="b"/><parallelGateway id="j"/><endEvent id="ue"/>"#;
    let inside = flows("us -> x; x -> a if n = 1; x -> b; a -> j; b -> j; j -> ue");
    let mut case =
        given(&(nodes.to_owned() + &inside + "</subProcess>" + &flows("s -> u; s -> o; o -> e; u -> e")));
    case.start(r#"{"n":2}"#).tells("arrive b-j\njoin j\nenter j\nwait j: incident I0015");
    case.resolve("j").tells("done u").task("o", "{}").tells("case completed");
}
