//! Execution listeners (bpmn.md 4.4).

use super::harness::*;
use digipro_machine::*;
use digipro_vocab::Value;

fn listen(listeners: &str) -> String {
    let one = |part: &str| {
        let (event, kind) = part.trim().split_once(' ').unwrap();
        format!(r#"<zeebe:executionListener eventType="{event}" type="{kind}"/>"#)
    };
    let all: String = listeners.split(',').map(one).collect();
    format!("<zeebe:executionListeners>{all}</zeebe:executionListeners>")
}

/// An element with these listeners between a start and an end event.
fn with(open: &str, extensions: &str, inside: &str, close: &str) -> Case {
    let element = format!("{open}<extensionElements>{extensions}</extensionElements>{inside}</{close}>");
    given(&format!(r#"<startEvent id="s"/>{element}<endEvent id="e"/>{}"#, flows("s -> a; a -> e")))
}

#[test]
fn start_listeners_come_after_the_inputs_and_before_the_job_and_end_listeners_after_the_outputs() {
    let more = r#"<zeebe:taskDefinition type="work"/><zeebe:ioMapping><zeebe:input source="=1" target="in"/><zeebe:output source="=out + 1" target="result"/></zeebe:ioMapping>"#;
    let listeners = listen("start one, end three, start two, end four");
    let mut case = with(r#"<serviceTask id="a">"#, &(more.to_owned() + &listeners), "", "serviceTask");
    case.start("{}").tells("enter a\nin = 1\nwait a: listener start one");
    let ticket = case.ticket("a", is_listener);
    assert_eq!(variables::visible_to(&case.state, ticket).get("in"), Some(&Value::from(1)));
    case.told("a", r#"{"x":1}"#).then("x = 1\nheard start\nwait a: listener start two");
    case.told("a", r#"{"y":2}"#).then("y = 2\nheard start\nwait a: job work");
    let seen = variables::visible_to(&case.state, case.ticket("a", |_| true));
    assert_eq!(seen.keys().map(|k| &**k).collect::<Vec<_>>(), ["in", "x", "y"]);
    case.job("a", r#"{"out":1}"#).then("out = 1\nresult = 2\nwait a: listener end three");
    case.told("a", r#"{"z":3}"#).tells("z = 3\nheard end\nwait a: listener end four");
    case.told("a", "{}").tells("heard end\ndone a\nenter e\ndone e\ncase completed");
    // What `start` listeners return is the element's own; what `end` listeners return goes outward.
    let left = ["x", "y", "out", "z", "result"].map(|name| case.variable(name).to_string());
    assert_eq!(left, ["null", "null", "null", "3", "2"]);
}

#[test]
fn a_listener_may_compute_the_type_of_the_job_and_of_the_next_listener() {
    let more = r#"<zeebe:taskDefinition type="=kind" retries="=tries"/>"#;
    let listeners = listen("start first, start =next");
    let mut case = with(r#"<serviceTask id="a">"#, &(more.to_owned() + &listeners), "", "serviceTask");
    case.start("{}").told("a", r#"{"next":"second"}"#).tells("wait a: listener start second");
    case.told("a", r#"{"kind":"mail","tries":7}"#).tells("wait a: job mail");
    let Wait::Job(job) = &case.state.waits()[&case.ticket("a", |_| true)].wait else { panic!() };
    assert_eq!(job.retries, 7);
}

#[test]
fn listeners_stand_on_gateways_events_and_subprocesses() {
    let on = |id: &str, tag: &str, listeners: &str, inside: &str| {
        format!(
            "<{tag} id=\"{id}\"><extensionElements>{}</extensionElements>{inside}</{tag}>",
            listen(listeners)
        )
    };
    let inside = format!(r#"<startEvent id="us"/><endEvent id="ue"/>{}"#, flows("us -> ue"));
    let elements = on("s", "startEvent", "end s-end", "")
        + &on("g", "exclusiveGateway", "start g-start", "")
        + &on("u", "subProcess", "start u-start, end u-end", &inside)
        + &on("e", "endEvent", "start e-start, end e-end", "")
        + &flows("s -> g; g -> u; u -> e");
    let mut case = given(&elements);
    case.start("{}").tells("enter s\nwait s: listener end s-end");
    case.told("s", "{}").tells("done s\nenter g\nwait g: listener start g-start");
    case.told("g", "{}").tells("done g\nenter u\nwait u: listener start u-start");
    case.told("u", r#"{"inner":1}"#)
        .tells("enter us\ndone us\nenter ue\ndone ue\nwait u: listener end u-end");
    assert_eq!(case.variable("inner"), Value::Null);
    case.told("u", "{}").tells("done u\nenter e\nwait e: listener start e-start");
    case.told("e", "{}").then("heard start\nwait e: listener end e-end");
    case.told("e", "{}").tells("done e\ncase completed");
    case.completed();
}

#[test]
fn a_catching_event_subscribes_after_its_start_listeners() {
    let timer = "<timerEventDefinition><timeDuration>=d</timeDuration></timerEventDefinition>";
    let mut case =
        with(r#"<intermediateCatchEvent id="a">"#, &listen("start l"), timer, "intermediateCatchEvent");
    case.start("{}").then("enter s\ndone s\nenter a\nwait a: listener start l");
    case.told("a", r#"{"d":"PT1H"}"#).tells("wait a: timer 2026-04-03T09:00:00Z");
    case.timer("a").tells("case completed");
}

#[test]
fn boundary_events_wait_from_when_the_start_listeners_are_done() {
    let more = r#"<zeebe:taskDefinition type="work"/>"#.to_owned() + &listen("start l, end m");
    let elements = format!(
        r#"<startEvent id="s"/><serviceTask id="a"><extensionElements>{more}</extensionElements></serviceTask><boundaryEvent id="b" attachedToRef="a"><timerEventDefinition><timeDuration>PT1H</timeDuration></timerEventDefinition></boundaryEvent><endEvent id="e"/><endEvent id="f"/>{}"#,
        flows("s -> a; a -> e; b -> f")
    );
    let mut case = given(&elements);
    case.start("{}").then("enter s\ndone s\nenter a\nwait a: listener start l");
    case.told("a", "{}").tells("wait b: timer 2026-04-03T09:00:00Z\nwait a: job work");
    case.job("a", "{}").then("wait a: listener end m");
    // An interrupting event cuts short what its end listener is being told of.
    case.timer("b").tells("cancel a\nenter b\ndone b\nenter f\ndone f\ncase completed");
    case.completed();
}

#[test]
fn only_the_listener_that_failed_is_told_again() {
    let more = r#"<zeebe:taskDefinition type="work"/>"#.to_owned() + &listen("end one, end two, end three");
    let mut case = with(r#"<serviceTask id="a">"#, &more, "", "serviceTask");
    case.start("{}").job("a", "{}").told("a", "{}").then("heard end\nwait a: listener end two");
    let ticket = case.ticket("a", is_listener);
    case.act(Action::FailJob { ticket, retries: 1, message: "down".into() }).then("");
    case.act(Action::FailJob { ticket, retries: 0, message: "down".into() }).then("wait a: incident I0040");
    case.resolve("a").then("wait a: listener end two");
    case.told("a", "{}").then("heard end\nwait a: listener end three");
    case.told("a", "{}").tells("case completed");
}

#[test]
fn a_listener_whose_type_cannot_be_evaluated_is_an_incident_of_its_own() {
    let more = r#"<zeebe:taskDefinition type="work"/>"#.to_owned() + &listen("start one, start =missing");
    let mut case = with(r#"<serviceTask id="a">"#, &more, "", "serviceTask");
    case.start("{}").told("a", "{}").then("heard start\nwait a: incident I0004");
    case.set(r#"{"missing":"two"}"#).resolve("a").then("wait a: listener start two");
}

#[test]
fn a_listener_throws_no_business_error() {
    let more = r#"<zeebe:taskDefinition type="work"/>"#.to_owned() + &listen("start one");
    let mut case = with(r#"<serviceTask id="a">"#, &more, "", "serviceTask");
    case.start("{}");
    let ticket = case.ticket("a", is_listener);
    let (code, message, variables) = ("e".into(), String::new(), vars("{}"));
    let refused = case.try_do(Action::ThrowError { ticket, code, message, variables }).unwrap_err();
    assert_eq!(refused.code.id, "R0041");
    let answer = Action::AnswerListener { ticket, denied: None, changes: Changes::default() };
    assert_eq!(case.try_do(answer).unwrap_err().code.id, "R0002");
}

const MANY: &str = r#"<multiInstanceLoopCharacteristics isSequential="true"><extensionElements><zeebe:loopCharacteristics inputCollection="=list" inputElement="i"/></extensionElements></multiInstanceLoopCharacteristics>"#;

#[test]
fn before_all_is_told_once_and_may_give_the_collection() {
    let more =
        r#"<zeebe:taskDefinition type="work"/>"#.to_owned() + &listen("beforeAll all, start one, end two");
    let mut case = with(r#"<serviceTask id="a">"#, &more, MANY, "serviceTask");
    case.start("{}").then("enter s\ndone s\nenter a\nwait a: listener beforeAll all");
    case.told("a", r#"{"list":[7,8]}"#)
        .tells("heard beforeAll\nenter a 1\ni = 7\nwait a: listener start one");
    case.told("a", "{}").then("heard start\nwait a: job work");
    case.job("a", "{}").then("wait a: listener end two");
    case.told("a", "{}").tells("done a\nenter a 2\ni = 8\nwait a: listener start one");
    case.told("a", "{}").job("a", "{}").told("a", "{}").tells("done a\ndone a\nenter e\ncase completed");
    // It was the activity's own.
    assert_eq!(case.variable("list"), Value::Null);
    case.completed();
}

/// A definition whose process `p` has listeners; `q` beside it is called.
fn processes(listeners: &str, p: &str, q: &str) -> Case {
    let space = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    let of = |listeners: &str| {
        if listeners.is_empty() {
            String::new()
        } else {
            format!("<extensionElements>{}</extensionElements>", listen(listeners))
        }
    };
    let (on_p, on_q) = listeners.split_once('|').unwrap_or((listeners, ""));
    let (on_p, on_q) = (of(on_p), of(on_q));
    let q = if q.is_empty() {
        String::new()
    } else {
        format!(r#"<process id="q" isExecutable="true">{on_q}{q}</process>"#)
    };
    case(std::sync::Arc::new(plain(format!(
        r#"<definitions xmlns="{space}" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" targetNamespace="urn:test"><process id="p" isExecutable="true">{on_p}{p}</process>{q}</definitions>"#
    ))))
}

fn task() -> String {
    format!(r#"<startEvent id="s"/><userTask id="t"/><endEvent id="e"/>{}"#, flows("s -> t; t -> e"))
}

#[test]
fn a_process_is_told_before_its_start_event_and_after_its_last_end_event() {
    let mut case = processes("start begun, end over, end out", &task(), "");
    case.start(r#"{"x":1}"#).then("x = 1\nenter p\nwait p: listener start begun");
    case.told("p", r#"{"y":2}"#).then("y = 2\nheard start\nenter s\ndone p\ndone s\nenter t\nwait t: task");
    case.task("t", "{}").then("done t\nenter e\ndone e\nenter p\nwait p: listener end over");
    let ticket = case.ticket("p", is_listener);
    case.act(Action::FailJob { ticket, retries: 0, message: "down".into() }).then("wait p: incident I0040");
    case.resolve("p").told("p", r#"{"z":3}"#).then("z = 3\nheard end\nwait p: listener end out");
    case.told("p", "{}").then("heard end\ndone p\ncase completed");
    case.completed();
    assert_eq!((case.variable("y"), case.variable("z")), (Value::from(2), Value::from(3)));
}

#[test]
fn a_called_process_has_listeners_of_its_own() {
    let call = format!(
        r#"<startEvent id="s"/><callActivity id="c" calledElement="q"/><endEvent id="e"/>{}"#,
        flows("s -> c; c -> e")
    );
    let called = format!(r#"<startEvent id="qs"/><endEvent id="qe"/>{}"#, flows("qs -> qe"));
    let mut case = processes("end p-end|start q-start, end q-end", &call, &called);
    case.start("{}").tells("enter c\nenter q\nwait q: listener start q-start");
    case.told("q", r#"{"inner":1}"#)
        .tells("enter qs\ndone q\ndone qs\nenter qe\ndone qe\nenter q\nwait q: listener end q-end");
    case.told("q", "{}")
        .tells("done q\ninner = 1\ndone c\nenter e\ndone e\nenter p\nwait p: listener end p-end");
    case.told("p", "{}").tells("case completed");
    case.completed();
}

#[test]
fn a_cancelled_process_tells_so_afterwards() {
    let mut case = processes("cancel one, cancel two", &task(), "");
    case.start("{}").act(Action::Cancel { reason: "withdrawn".into() });
    case.then("cancel t\nwait p: listener cancel one\ncase cancelled");
    let ticket = case.ticket("p", is_listener);
    let refused = case.try_do(Action::CompleteJob { ticket, variables: vars(r#"{"x":1}"#) }).unwrap_err();
    assert_eq!(refused.code.id, "R0041");
    case.act(Action::FailJob { ticket, retries: 0, message: "down".into() }).then("wait p: incident I0040");
    case.resolve("p").then("wait p: listener cancel one");
    case.told("p", "{}").then("wait p: listener cancel two");
    case.told("p", "{}").then("");
    assert!(case.state.waits().is_empty());
    assert_eq!(case.state.phase(), Phase::Cancelled);
}

#[test]
fn a_called_process_that_is_cut_short_is_told_it_was_cancelled() {
    let call = format!(
        r#"<startEvent id="s"/><callActivity id="c" calledElement="q"/><boundaryEvent id="b" attachedToRef="c"><timerEventDefinition><timeDuration>PT1H</timeDuration></timerEventDefinition></boundaryEvent><endEvent id="e"/><endEvent id="f"/>{}"#,
        flows("s -> c; c -> e; b -> f")
    );
    let called = format!(
        r#"<startEvent id="qs"/><userTask id="qt"/><endEvent id="qe"/>{}"#,
        flows("qs -> qt; qt -> qe")
    );
    let mut case = processes("end p-end|cancel q-cancel", &call, &called);
    case.start("{}").timer("b").tells("cancel qt\nwait q: listener cancel q-cancel\ncancel c\nenter b");
    case.told("p", "{}").tells("case completed");
    case.told("q", "{}").then("");
    case.completed();
}

#[test]
fn an_event_subprocess_is_told_when_its_start_event_has_occurred() {
    let handler = format!(
        r#"<subProcess id="h" triggeredByEvent="true"><extensionElements>{}</extensionElements><startEvent id="hs" isInterrupting="false"><timerEventDefinition><timeDuration>PT1H</timeDuration></timerEventDefinition></startEvent><userTask id="ht"/><endEvent id="he"/>{}</subProcess>"#,
        listen("start one, end two"),
        flows("hs -> ht; ht -> he")
    );
    let mut case = given(&(task() + &handler));
    case.start("{}").timer("hs").tells("enter h\nenter hs\nwait h: listener start one");
    case.told("h", r#"{"inner":1}"#).tells("inner = 1\nheard start\ndone hs\nenter ht\nwait ht: task");
    case.task("ht", "{}").tells("done he\nwait h: listener end two");
    case.told("h", r#"{"outer":1}"#).tells("outer = 1\nheard end\ndone h");
    assert_eq!((case.variable("inner"), case.variable("outer")), (Value::Null, Value::from(1)));
    case.task("t", "{}").completed();
}

#[test]
fn listeners_stand_where_something_is_told() {
    let on = |id: &str, tag: &str, listeners: &str, inside: &str| {
        format!(
            "<{tag} id=\"{id}\"><extensionElements>{}</extensionElements>{inside}</{tag}>",
            listen(listeners)
        )
    };
    let plain = r#"<startEvent id="s"/><endEvent id="e"/>"#;
    let task =
        |listeners: &str, inside: &str| on("t", "task", listeners, inside) + plain + &flows("s -> t; t -> e");
    for (wrong, elements) in [
        ("P0320", on("s", "startEvent", "start x", "") + r#"<endEvent id="e"/>"# + &flows("s -> e")),
        ("P0320", task("beforeAll x", "")),
        ("P0320", task("cancel x", "")),
        ("P0320", task("take x", "")),
        ("P0320", on("t", "exclusiveGateway", "end x", "") + plain + &flows("s -> t; t -> e")),
        ("P0321", task("end x, start x, end x", "")),
    ] {
        assert!(refused("", &elements).contains(&wrong), "{wrong} in {elements}");
    }
    let nameless = on("t", "task", "end x", "").replace(r#"type="x""#, "") + plain + &flows("s -> t; t -> e");
    assert!(refused("", &nameless).contains(&"P0239"));
    let error = r#"<error id="x" errorCode="x"/>"#;
    let thrown = on("e", "endEvent", "end x", r#"<errorEventDefinition errorRef="x"/>"#);
    let elements = r#"<startEvent id="s"/>"#.to_owned() + &thrown + &flows("s -> e");
    assert!(refused(error, &elements).contains(&"P0320"));
}
