//! Data objects, inputs and outputs, data stores, global tasks (BPMN 2.0, 10.4, 13.2).

use super::harness::*;
use digipro_machine::*;
use digipro_vocab::Value;

const OPINION: &str = r#"<dataObject id="d1" name="domanda"/><dataObject id="d2" name="parere"/><startEvent id="s"/>
  <userTask id="t"><ioSpecification><dataInput id="i" name="testo"/><dataOutput id="o" name="esito"/>
    <inputSet><dataInputRefs>i</dataInputRefs></inputSet><outputSet><dataOutputRefs>o</dataOutputRefs></outputSet></ioSpecification>
    <dataInputAssociation><sourceRef>d1</sourceRef><targetRef>i</targetRef></dataInputAssociation>
    <dataOutputAssociation><sourceRef>o</sourceRef><targetRef>d2</targetRef></dataOutputAssociation></userTask>
  <endEvent id="e"/>"#;

fn opinion() -> Case {
    given(&(OPINION.to_owned() + &flows("s -> t; t -> e")))
}

#[test]
fn an_activity_waits_until_its_inputs_are_there() {
    let mut case = opinion();
    case.start("{}").then("domanda = null\nparere = null\nenter s\ndone s\nenter t\nwait t: condition");
    case.set(r#"{"domanda": "A"}"#).tells("domanda = \"A\"\nesito = null\ntesto = \"A\"\nwait t: task");
    case.task("t", r#"{"esito": "sì"}"#).tells("esito = \"sì\"\nparere = \"sì\"\ndone t\ncase completed");
    assert_eq!(case.variable("parere"), Value::text("sì"));
    assert_eq!(case.variable("esito"), Value::Null, "what the task declares is its own");
}

#[test]
fn missing_outputs_are_an_incident_and_can_be_given() {
    let mut case = opinion();
    case.start(r#"{"domanda": "A"}"#).tells("wait t: task");
    case.task("t", r#"{"altro": 1}"#).tells("wait t: incident I0031");
    let ticket = Some(case.ticket("t", |wait| matches!(wait, Wait::Incident(_))));
    case.act(Action::SetVariables { ticket, variables: vars(r#"{"esito": "no"}"#), local: true });
    case.resolve("t").tells("parere = \"no\"\ndone t\ncase completed");
}

#[test]
fn data_that_is_only_drawn_is_no_variable() {
    let drawn = r#"<dataObject id="d" name="disegno"/><startEvent id="s"/><userTask id="t"><property id="x" name="__targetRef_placeholder"/><dataInputAssociation><sourceRef>d</sourceRef><targetRef>x</targetRef></dataInputAssociation></userTask><endEvent id="e"/>"#;
    let mut case = given(&(drawn.to_owned() + &flows("s -> t; t -> e")));
    case.start("{}").then("enter s\ndone s\nenter t\nwait t: task");
}

#[test]
fn a_data_object_of_a_subprocess_is_made_anew_each_time_and_gone_after_it() {
    let inside = r#"<dataObject id="d" name="nota"/><startEvent id="us"/><userTask id="t"><ioSpecification><dataOutput id="o" name="nota"/><inputSet/><outputSet/></ioSpecification><dataOutputAssociation><sourceRef>o</sourceRef><targetRef>d</targetRef></dataOutputAssociation></userTask><endEvent id="ue"/>"#;
    let all = format!(
        r#"<startEvent id="s"/><subProcess id="u">{inside}{}</subProcess><endEvent id="e"/>{}"#,
        flows("us -> t; t -> ue"),
        flows("s -> u; u -> e")
    );
    let mut case = given(&all);
    case.start("{}").task("t", r#"{"nota": "qui"}"#).completed();
    assert_eq!(case.variable("nota"), Value::Null);
}

#[test]
fn a_data_store_is_read_before_and_written_after() {
    let roots = r#"<dataStore id="registro"/>"#;
    let elements = r#"<dataStoreReference id="r" name="registro" dataStoreRef="registro"/><startEvent id="s"/><userTask id="t"><ioSpecification><dataInput id="i" name="prima"/><dataOutput id="o" name="dopo"/><inputSet><dataInputRefs>i</dataInputRefs></inputSet><outputSet><dataOutputRefs>o</dataOutputRefs></outputSet></ioSpecification><dataInputAssociation><sourceRef>r</sourceRef><targetRef>i</targetRef></dataInputAssociation><dataOutputAssociation><sourceRef>o</sourceRef><targetRef>r</targetRef></dataOutputAssociation></userTask><endEvent id="e"/>"#;
    let mut case = given_with(roots, &(elements.to_owned() + &flows("s -> t; t -> e")));
    case.start("{}").then("enter s\ndone s\nenter t\nwait t: fetch registro");
    let ticket = case.ticket("t", |wait| matches!(wait, Wait::Fetch { .. }));
    let rejection = case.try_do(Action::EffectDone { ticket }).unwrap_err();
    assert_eq!(rejection.code.id, "R0002", "a store that is read wants its content");
    case.act(Action::DataRead { ticket, value: Value::from(41) }).tells("prima = 41\nwait t: task");
    case.task("t", r#"{"dopo": 42}"#).tells("wait t: keep registro 42\ndone t\ncase completed");
    let ticket = case.ticket("t", |wait| matches!(wait, Wait::Keep { .. }));
    case.act(Action::EffectDone { ticket });
}

#[test]
fn a_store_is_not_written_in_parts() {
    let roots = r#"<dataStore id="registro"/>"#;
    let elements = r#"<dataStoreReference id="r" dataStoreRef="registro"/><startEvent id="s"/><task id="t"><ioSpecification><dataOutput id="o" name="dopo"/><inputSet/><outputSet><dataOutputRefs>o</dataOutputRefs></outputSet></ioSpecification><dataOutputAssociation><sourceRef>o</sourceRef><targetRef>r</targetRef><assignment><from>=dopo</from><to>ultimo</to></assignment></dataOutputAssociation></task><endEvent id="e"/>"#;
    assert_eq!(refused(roots, &(elements.to_owned() + &flows("s -> t; t -> e"))), ["P0302"]);
}

#[test]
fn a_global_task_is_called_and_begins_no_case() {
    let roots = r#"<globalUserTask id="firma"/>"#;
    let elements = r#"<startEvent id="s"/><callActivity id="c" calledElement="firma"/><endEvent id="e"/>"#;
    let mut case = given_with(roots, &(elements.to_owned() + &flows("s -> c; c -> e")));
    let (starts, _) = digipro_machine::starts(&case.graph, case.at);
    assert!(starts.iter().all(|start| *start.process == *"p"), "{starts:?}");
    case.start("{}").tells("enter c\nenter firma\nwait firma: task");
    case.task("firma", r#"{"firmato": true}"#).tells("done firma\nfirmato = true\ndone c\ncase completed");
}
