//! Which scope a variable is read from and written to: rule by rule (bpmn.md 4.2), and calls of other processes.

use super::harness::*;
use digipro_machine::*;
use digipro_vocab::Value;

fn io(mappings: &str) -> String {
    let one = |part: &str| {
        let (kind, rest) = part.trim().split_once(' ').unwrap();
        let (target, source) = rest.split_once('=').unwrap();
        let source = source.trim().replace('"', "&quot;");
        let source = if source.is_empty() { String::new() } else { format!(r#" source="={source}""#) };
        format!(r#"<zeebe:{kind}{source} target="{}"/>"#, target.trim())
    };
    let all: String = mappings.split(';').map(one).collect();
    format!("<zeebe:ioMapping>{all}</zeebe:ioMapping>")
}

/// A user task with these mappings.
fn task(mappings: &str) -> Case {
    let io = if mappings.is_empty() { String::new() } else { io(mappings) };
    given(&format!(
        r#"<startEvent id="s"/><userTask id="t"><extensionElements>{io}</extensionElements></userTask><endEvent id="e"/>{}"#,
        flows("s -> t; t -> e")
    ))
}

impl Case {
    fn seen(&self, element: &str) -> String {
        let ticket = self.ticket(element, |wait| matches!(wait, Wait::Task(_) | Wait::Job(_)));
        Value::Context(variables::visible_to(&self.state, ticket).into()).to_string()
    }

    fn left(&self) -> String {
        Value::Context(variables::of_case(&self.state).into()).to_string()
    }
}

#[test]
fn names_are_read_outward_and_differ_by_case() {
    let mut case = task("input a = x; input b = X");
    case.start(r#"{"x":1,"X":2}"#);
    assert_eq!(case.seen("t"), r#"{"X":2,"a":1,"b":2,"x":1}"#);
}

#[test]
fn inputs_run_in_order_and_see_the_targets_before_them() {
    let mut case = task("input a = x + 1; input b = a + 1; input x = b + 1; input c = x");
    case.start(r#"{"x":1}"#).tells("a = 2\nb = 3\nx = 4\nc = 4");
    case.task("t", "{}");
    assert_eq!(case.left(), r#"{"x":1}"#);
}

#[test]
fn nested_inputs_merge_into_one_local_object() {
    let mut case = task("input a.b = 1; input a.c.d = 2; input a.c.e = 3");
    // The object of the same name outside is hidden, not merged: an input writes locally.
    case.start(r#"{"a":{"z":0}}"#);
    assert_eq!(case.seen("t"), r#"{"a":{"b":1,"c":{"d":2,"e":3}}}"#);
}

#[test]
fn an_input_without_a_source_is_null() {
    let mut case = task("input a =");
    case.start(r#"{"a":1}"#);
    assert_eq!(case.seen("t"), r#"{"a":null}"#);
    // Null is a value: the variable is there, and results of that name stop there.
    case.task("t", r#"{"a":2}"#);
    assert_eq!(case.left(), r#"{"a":1}"#);
}

#[test]
fn results_without_outputs_go_where_the_name_is_known_else_to_the_case() {
    let inner =
        format!(r#"<startEvent id="us"/><userTask id="t"/><endEvent id="ue"/>{}"#, flows("us -> t; t -> ue"));
    let elements = format!(
        r#"<startEvent id="s"/><subProcess id="u"><extensionElements>{}</extensionElements>{inner}</subProcess><endEvent id="e"/>{}"#,
        io("input near = 1; output kept = near"),
        flows("s -> u; u -> e")
    );
    let mut case = given(&elements);
    case.start(r#"{"far":1}"#).task("t", r#"{"near":2,"far":3,"new":4}"#);
    assert_eq!(case.left(), r#"{"far":3,"kept":2,"new":4}"#);
}

#[test]
fn with_outputs_results_are_local_and_only_the_outputs_leave() {
    let mut case = task("output y = x + 1; output deep.v = y; output s = x");
    case.start(r#"{"deep":{"u":0}}"#).task("t", r#"{"x":1,"noise":2}"#);
    assert_eq!(case.left(), r#"{"deep":{"u":0,"v":2},"s":1,"y":2}"#);
}

#[test]
fn outputs_are_written_from_the_scope_around_the_element() {
    // A local variable of the same name does not keep what is written outward.
    let mut case = task("input y = 1; output y = y + 10");
    case.start(r#"{"y":100}"#).task("t", "{}");
    assert_eq!(case.left(), r#"{"y":11}"#);
}

#[test]
fn a_mapping_that_fails_is_an_incident_and_is_evaluated_again() {
    let mut case = task("input a = 1; input b = deny(x)");
    // An unknown function gives null in FEEL, not an error; what is too large or too slow fails.
    case.start("{}").tells("a = 1\nb = null");
    let mut case = task("output y = for i in 1..9000000 return i * i");
    case.start("{}").task("t", r#"{"x":1}"#).tells("wait t: incident I0001");
    case.resolve("t").tells("wait t: incident I0001");
}

#[test]
fn variables_of_an_error_are_those_of_the_event_that_catches_it() {
    let elements = format!(
        r#"<startEvent id="s"/><serviceTask id="j"/><boundaryEvent id="b" attachedToRef="j"><extensionElements>{}</extensionElements><errorEventDefinition/></boundaryEvent><endEvent id="e"/><endEvent id="f"/>{}"#,
        io("output cause = why"),
        flows("s -> j; j -> e; b -> f")
    );
    let mut case = given(&elements);
    case.start("{}").error("j", "any");
    assert_eq!(case.left(), r#"{"cause":"x"}"#);
}

#[test]
fn an_instance_has_its_item_and_its_number_to_itself() {
    let many = r#"<multiInstanceLoopCharacteristics><extensionElements><zeebe:loopCharacteristics inputCollection="=[7,8]" inputElement="i" outputCollection="all" outputElement="=r"/></extensionElements></multiInstanceLoopCharacteristics>"#;
    let elements = format!(
        r#"<startEvent id="s"/><serviceTask id="j"><extensionElements>{}</extensionElements>{many}</serviceTask><endEvent id="e"/>{}"#,
        io("input twice = i * 2; output r = twice + loopCounter"),
        flows("s -> j; j -> e")
    );
    let mut case = given(&elements);
    case.start("{}");
    assert_eq!(case.seen("j"), r#"{"i":7,"loopCounter":1,"r":null,"twice":14}"#);
    case.job("j", "{}").job("j", "{}");
    assert_eq!(case.variable("all").to_string(), "[15,18]");
    assert_eq!((case.variable("i"), case.variable("loopCounter")), (Value::Null, Value::Null));
}

#[test]
fn variables_are_set_exactly_there_or_where_they_are_defined() {
    let mut case = task("input here = 1");
    case.start(r#"{"there":1}"#);
    let ticket = Some(case.ticket("t", |wait| matches!(wait, Wait::Task(_))));
    let set = |json: &str, local| Action::SetVariables { ticket, variables: vars(json), local };
    case.act(set(r#"{"here":2,"there":2,"new":2}"#, false));
    assert_eq!(
        (case.left(), case.seen("t")),
        (r#"{"new":2,"there":2}"#.into(), r#"{"here":2,"new":2,"there":2}"#.into())
    );
    case.act(set(r#"{"there":3}"#, true));
    assert_eq!(
        (case.left(), case.seen("t")),
        (r#"{"new":2,"there":2}"#.into(), r#"{"here":2,"new":2,"there":3}"#.into())
    );
}

/// A caller `c` with these extension elements, and a process `q` with these.
fn calling(call: &str, mappings: &str, of_called: &str) -> String {
    let space = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    let io = if mappings.is_empty() { String::new() } else { io(mappings) };
    format!(
        r#"<definitions xmlns="{space}" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" targetNamespace="urn:test"><process id="p" isExecutable="true"><startEvent id="s"/><callActivity id="c"><extensionElements>{call}{io}</extensionElements></callActivity><endEvent id="e"/>{}</process><process id="q" isExecutable="true"><extensionElements>{of_called}</extensionElements><startEvent id="qs"/><userTask id="qt"/><endEvent id="qe"/>{}</process></definitions>"#,
        flows("s -> c; c -> e"),
        flows("qs -> qt; qt -> qe")
    )
}

fn called(attributes: &str, mappings: &str) -> Case {
    let call = format!(r#"<zeebe:calledElement processId="q" {attributes}/>"#);
    case(std::sync::Arc::new(plain(calling(&call, mappings, ""))))
}

#[test]
fn a_call_hands_over_all_that_is_visible_or_only_its_inputs() {
    let mut all = called("", "input own = 1");
    all.start(r#"{"x":1}"#);
    assert_eq!(all.seen("qt"), r#"{"own":1,"x":1}"#);
    let mut own = called(r#"propagateAllParentVariables="false""#, "input own = x + 1");
    own.start(r#"{"x":1}"#);
    assert_eq!(own.seen("qt"), r#"{"own":2}"#);
    let mut none = called(r#"propagateAllParentVariables="false""#, "");
    none.start(r#"{"x":1}"#);
    assert_eq!(none.seen("qt"), "{}");
}

#[test]
fn a_call_takes_back_everything_its_outputs_or_nothing() {
    let results = r#"{"x":2,"y":3}"#;
    let mut all = called("", "");
    all.start(r#"{"x":1}"#).task("qt", results);
    assert_eq!(all.left(), r#"{"x":2,"y":3}"#);
    let mut outputs = called("", "output z = x + y");
    outputs.start(r#"{"x":1}"#).task("qt", results);
    assert_eq!(outputs.left(), r#"{"x":1,"z":5}"#);
    let mut nothing = called(r#"propagateAllChildVariables="false""#, "");
    nothing.start(r#"{"x":1}"#).task("qt", results);
    assert_eq!(nothing.left(), r#"{"x":1}"#);
    let mut chosen = called(r#"propagateAllChildVariables="false""#, "output z = y");
    chosen.start(r#"{"x":1}"#).task("qt", results);
    assert_eq!(chosen.left(), r#"{"x":1,"z":3}"#);
}

#[test]
fn a_call_of_a_version_finds_the_process_that_carries_its_tag() {
    let tagged = r#"<zeebe:versionTag value="2026.1"/>"#;
    let compiled = |call: &str, tag: &str| compile(&std::sync::Arc::new(plain(calling(call, "", tag))));
    let codes = |(graph, found): (Option<Graph>, Vec<digipro_vocab::Diagnostic>)| {
        (graph.is_some(), found.iter().map(|d| d.code.id).collect::<Vec<_>>())
    };
    let call = |tag: &str| {
        format!(r#"<zeebe:calledElement processId="q" bindingType="versionTag" versionTag="{tag}"/>"#)
    };
    assert_eq!(codes(compiled(&call("2026.1"), tagged)), (true, vec![]));
    assert_eq!(codes(compiled(&call("2025.2"), tagged)), (false, vec!["P0322"]));
    assert_eq!(codes(compiled(&call("2026.1"), "")), (false, vec!["P0322"]));
    for binding in ["latest", "deployment"] {
        let call = format!(r#"<zeebe:calledElement processId="q" bindingType="{binding}"/>"#);
        assert_eq!(codes(compiled(&call, tagged)), (true, vec![]));
    }
    let id = r#"<zeebe:calledElement processId="q" businessId="=x"/>"#;
    assert_eq!(codes(compiled(id, "")), (true, vec!["P0323"]));
    // Where the process is computed, the tag is compared when it is called.
    let computed =
        r#"<zeebe:calledElement processId="=which" bindingType="versionTag" versionTag="2025.2"/>"#;
    let mut case = case(std::sync::Arc::new(plain(calling(computed, "", tagged))));
    case.start(r#"{"which":"q"}"#).tells("wait c: incident I0007");
}

#[test]
fn an_embedded_form_is_there() {
    let form = |key: &str| {
        format!(
            r#"<extensionElements><zeebe:userTaskForm id="f">{{"components":[]}}</zeebe:userTaskForm></extensionElements><startEvent id="s"/><userTask id="t"><extensionElements><zeebe:formDefinition formKey="{key}"/></extensionElements></userTask><endEvent id="e"/>{}"#,
            flows("s -> t; t -> e")
        )
    };
    let mut case = given(&form("camunda-forms:bpmn:f"));
    case.start("{}").tells("wait t: task");
    assert_eq!(refused("", &form("camunda-forms:bpmn:g")), ["P0324"]);
    given(&form("a-key-of-our-own"));
}
