//! Tasks, mappings and variables.

use super::harness::*;
use digipro_machine::*;
use digipro_vocab::Value;

const MESSAGE: &str = r#"<message id="m" name="answer"><extensionElements><zeebe:subscription correlationKey="=key"/></extensionElements></message>"#;

#[test]
fn a_token_passes_through_what_needs_nobody() {
    let elements = r#"<startEvent id="s"/><task id="a"/><manualTask id="b"/><endEvent id="e"/>"#;
    let mut case = given(&(elements.to_owned() + &flows("s -> a; a -> b; b -> e")));
    case.start(r#"{"x":1}"#).then(
        "x = 1
        enter s
        done s
        enter a
        done a
        enter b
        done b
        enter e
        done e
        case completed",
    );
    case.completed();
}

#[test]
fn a_user_task_waits_for_a_person() {
    let task = r#"<startEvent id="s"/><endEvent id="e"/><userTask id="t"><extensionElements><zeebe:assignmentDefinition assignee="=who" candidateGroups="a, b"/><zeebe:priorityDefinition priority="70"/><zeebe:formDefinition formId="f"/></extensionElements></userTask>"#;
    let mut case = given(&(task.to_owned() + &flows("s -> t; t -> e")));
    case.start(r#"{"who":"anna"}"#).tells("wait t: task");
    let ticket = case.ticket("t", |_| true);
    let Some(Wait::Task(task)) = case.state.waits().get(&ticket).map(|w| w.wait.clone()) else { panic!() };
    assert_eq!(task.assignee.as_deref(), Some("anna"));
    assert_eq!((task.candidate_groups.len(), task.priority, task.form.as_deref()), (2, 70, Some("f")));
    case.act(Action::AssignTask { ticket, assignee: None });
    case.task("t", r#"{"ok":true}"#).then(
        "ok = true
        done t
        enter e
        done e
        case completed",
    );
    assert_eq!(case.variable("ok"), Value::Boolean(true));
}

#[test]
fn a_job_is_tried_until_no_attempts_are_left() {
    let job = r#"<startEvent id="s"/><endEvent id="e"/><serviceTask id="j"><extensionElements><zeebe:taskDefinition type="=kind" retries="2"/></extensionElements></serviceTask>"#;
    let mut case = given(&(job.to_owned() + &flows("s -> j; j -> e")));
    case.start(r#"{"kind":"mail"}"#).tells("wait j: job mail");
    let ticket = case.ticket("j", |_| true);
    case.act(Action::FailJob { ticket, retries: 1, message: "down".into() });
    case.act(Action::FailJob { ticket, retries: 0, message: "down".into() }).then("wait j: incident I0006");
    let late = case.try_do(Action::CompleteJob { ticket, variables: vars("{}") }).unwrap_err();
    assert_eq!(late.code.id, "R0001");
    case.resolve("j").then("wait j: job mail");
    case.job("j", "{}").tells("case completed");
}

#[test]
fn a_script_writes_its_result() {
    let script = r#"<startEvent id="s"/><endEvent id="e"/><scriptTask id="c"><extensionElements><zeebe:script expression="=x + 1" resultVariable="y"/></extensionElements></scriptTask><scriptTask id="d" scriptFormat="feel"><script>{z: y * 2}</script></scriptTask>"#;
    let mut case = given(&(script.to_owned() + &flows("s -> c; c -> d; d -> e")));
    case.start(r#"{"x":1}"#).tells("y = 2\nz = 4\ncase completed");
}

#[test]
fn inputs_are_local_and_outputs_choose() {
    let job = r#"<startEvent id="s"/><endEvent id="e"/><serviceTask id="j"><extensionElements><zeebe:taskDefinition type="t"/><zeebe:ioMapping><zeebe:input source="=order.id" target="id"/><zeebe:input source="=id + 1" target="deep.next"/><zeebe:output source="=result" target="order.result"/></zeebe:ioMapping></extensionElements></serviceTask>"#;
    let mut case = given(&(job.to_owned() + &flows("s -> j; j -> e")));
    case.start(r#"{"order":{"id":7}}"#).tells("id = 7\ndeep = {\"next\":8}\nwait j: job t");
    let ticket = case.ticket("j", |_| true);
    let seen = variables::visible_to(&case.state, ticket);
    assert_eq!(seen.keys().map(|k| &**k).collect::<Vec<_>>(), ["deep", "id", "order"]);
    case.job("j", r#"{"result":"ok","noise":1}"#)
        .tells("result = \"ok\"\norder = {\"id\":7,\"result\":\"ok\"}");
    assert_eq!(case.variable("noise"), Value::Null);
    assert_eq!(case.variable("id"), Value::Null);
    assert_eq!(case.variable("order").at("result"), Some(&Value::text("ok")));
}

#[test]
fn outputs_of_one_name_each_read_what_was_handed_in() {
    let job = r#"<startEvent id="s"/><endEvent id="e"/><serviceTask id="j"><extensionElements><zeebe:taskDefinition type="t"/><zeebe:ioMapping><zeebe:output source="=order.a" target="order.a"/><zeebe:output source="=order.b" target="order.b"/><zeebe:output source="=order.a + 1" target="next"/><zeebe:output source="=next + 1" target="later"/></zeebe:ioMapping></extensionElements></serviceTask>"#;
    let mut case = given(&(job.to_owned() + &flows("s -> j; j -> e")));
    case.start(r#"{"order":{"id":7}}"#);
    case.job("j", r#"{"order":{"a":1,"b":2}}"#);
    assert_eq!(case.variable("order").to_string(), r#"{"a":1,"b":2,"id":7}"#);
    assert_eq!(case.variable("later").to_string(), "3");
}

#[test]
fn a_receive_task_waits_for_its_message_and_a_send_task_sends_one() {
    let elements = r#"<startEvent id="s"/><endEvent id="e"/><sendTask id="o" messageRef="m"><extensionElements><zeebe:ioMapping><zeebe:input source="=1" target="n"/></zeebe:ioMapping></extensionElements></sendTask><receiveTask id="r" messageRef="m"/>"#;
    let mut case = given_with(MESSAGE, &(elements.to_owned() + &flows("s -> o; o -> r; r -> e")));
    case.start(r#"{"key":42}"#)
        .tells("wait o: publish answer 42\ndone o\nenter r\nwait r: message answer 42");
    case.message("r", r#"{"got":1}"#).tells("got = 1\ndone r\ncase completed");
    let ticket = case.ticket("o", |wait| matches!(wait, Wait::Publish(_)));
    case.act(Action::EffectDone { ticket });
    assert!(case.state.waits().is_empty());
}

#[test]
fn a_task_of_no_worker_type_has_its_id_as_type() {
    let elements = r#"<startEvent id="s"/><endEvent id="e"/><serviceTask id="call_registry"/>"#;
    let mut case = given(&(elements.to_owned() + &flows("s -> call_registry; call_registry -> e")));
    case.start("{}").tells("wait call_registry: job call_registry");
}

#[test]
fn variables_are_written_where_they_are_defined() {
    let elements = r#"<startEvent id="s"/><endEvent id="e"/><subProcess id="u"><extensionElements><zeebe:ioMapping><zeebe:input source="=1" target="here"/></zeebe:ioMapping></extensionElements><startEvent id="us"/><userTask id="t"/><endEvent id="ue"/>"#;
    let elements =
        elements.to_owned() + &flows("us -> t; t -> ue") + "</subProcess>" + &flows("s -> u; u -> e");
    let mut case = given(&elements);
    case.start("{}").task("t", r#"{"here":2,"there":3}"#);
    assert_eq!((case.variable("here"), case.variable("there")), (Value::Null, Value::from(3)));
    case.completed();
}
