//! Dialects of other engines: what means the same is read, and nothing is passed over in silence.

use digipro_bpmn::{NodeKind, read, zeebe::Zeebe};
use digipro_vocab::Diagnostic;

fn document(inside: &str, namespaces: &str) -> (Zeebe, Vec<Diagnostic>) {
    let source = format!(
        "<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL' {namespaces} targetNamespace='urn:x'>
           <process id='p'>{inside}</process></definitions>"
    );
    let (document, diagnostics) = read(source.as_bytes());
    let nodes = &document.definitions.processes[0].elements.nodes;
    let zeebe = nodes.first().map(|node| node.extensions.zeebe().clone()).unwrap_or_default();
    (zeebe, diagnostics)
}

const ALL: [&str; 4] = [
    "http://camunda.org/schema/1.0/bpmn",
    "http://operaton.org/schema/1.0/bpmn",
    "http://flowable.org/bpmn",
    "http://activiti.org/bpmn",
];

/// What every dialect says, which is the same; declarations of one length keep the places equal.
fn foreign(inside: &str) -> (Zeebe, Vec<Diagnostic>) {
    let mut read = ALL.map(|uri| document(inside, &format!("{:60}", format!("xmlns:c='{uri}'"))));
    for other in read.get(1..).unwrap() {
        assert_eq!(read[0], *other, "dialects differ: {inside}");
    }
    std::mem::take(&mut read[0])
}

fn attributes(element: &str, names: &[&str]) -> Vec<String> {
    names.iter().map(|name| format!("<{element} id='e' c:{name}='a'/>")).collect()
}

/// Invariant NOTHING-FOREIGN-IS-SILENT.
#[test]
fn what_is_not_read_is_named() {
    let task = [
        "assignee",
        "candidateUsers",
        "candidateGroups",
        "dueDate",
        "followUpDate",
        "priority",
        "formKey",
        "formRef",
        "formRefVersion",
        "formHandlerClass",
        "skipExpression",
        "category",
        "taskIdVariableName",
        "whateverElse",
    ];
    let service = [
        "class",
        "delegateExpression",
        "expression",
        "type",
        "topic",
        "taskPriority",
        "resultVariable",
        "resultVariableName",
        "async",
        "asyncBefore",
        "exclusive",
        "jobPriority",
        "triggerable",
    ];
    let call = [
        "caseRef",
        "variableMappingClass",
        "calledElementVersion",
        "calledElementTenantId",
        "inheritBusinessKey",
        "processInstanceName",
    ];
    let elements =
        ["executionListener", "taskListener", "field", "formData", "connector", "formProperty", "other"];
    let inside = |name: &str| {
        format!("<userTask id='e'><extensionElements><c:{name}/></extensionElements></userTask>")
    };
    let mut all = attributes("userTask", &task);
    all.extend(attributes("serviceTask", &service));
    all.extend(attributes("callActivity", &call));
    all.extend(attributes("startEvent", &["initiator", "formKey"]));
    all.extend(attributes("businessRuleTask", &["decisionRef", "mapDecisionResult", "rules"]));
    all.extend(elements.map(inside));
    for model in all {
        let (zeebe, diagnostics) = foreign(&model);
        assert!(zeebe != Zeebe::default() || !diagnostics.is_empty(), "passed over: {model}");
        assert!(diagnostics.iter().all(|diagnostic| diagnostic.help.is_some()), "{diagnostics:#?}");
    }
}

#[test]
fn values_are_text_or_feel() {
    let value = |written: &str| {
        let (zeebe, diagnostics) = foreign(&format!("<userTask id='e' c:assignee=\"{written}\"/>"));
        assert_eq!(diagnostics, []);
        zeebe.assignment.unwrap().assignee.unwrap().value.to_string()
    };
    assert_eq!(value("rossi"), "rossi");
    assert_eq!(value("${clerk.name}"), "=clerk.name");
    assert_eq!(value("=rossi"), "=\"=rossi\"");
    assert_eq!(value(" #{ a ? 'x' : 'y' } "), "=if (a = true) then \"x\" else \"y\"");
}

#[test]
fn what_passes_a_call_is_what_is_written() {
    let call = |inside: &str| {
        let inside = format!(
            "<callActivity id='e' calledElement='q'><extensionElements>{inside}</extensionElements></callActivity>"
        );
        let (zeebe, diagnostics) = foreign(&inside);
        let called = zeebe.called_element.unwrap();
        let all = (called.propagate_all_parent_variables, called.propagate_all_child_variables);
        (all, zeebe.inputs.len(), zeebe.outputs.len(), diagnostics.len())
    };
    assert_eq!(call(""), ((false, false), 0, 0, 0));
    assert_eq!(call("<c:in variables='all'/><c:out variables='all'/>"), ((true, true), 0, 0, 0));
    assert_eq!(call("<c:in source='a' target='b'/>"), ((false, false), 1, 0, 0));
    assert_eq!(call("<c:in businessKey='#{execution.processBusinessKey}'/>"), ((false, false), 0, 0, 0));
    assert_eq!(call("<c:in businessKey='x'/>"), ((false, false), 0, 0, 1));
    assert_eq!(call("<c:in variables='all' local='true'/>"), ((false, false), 0, 0, 1));
    assert_eq!(call("<c:in source='a' target='b' transient='true'/>"), ((false, false), 1, 0, 1));
    assert_eq!(call("<c:out variables='all'/><c:out source='a' target='b'/>"), ((false, true), 0, 1, 1));
}

#[test]
fn the_own_dialect_counts() {
    let both = format!("xmlns:c='{}' xmlns:zeebe='http://camunda.org/schema/zeebe/1.0'", ALL[0]);
    let inside =
        "<userTask id='e' c:assignee='a'><extensionElements><zeebe:assignmentDefinition assignee='z'/>
        </extensionElements></userTask>";
    let (zeebe, diagnostics) = document(inside, &both);
    assert_eq!(&*zeebe.assignment.unwrap().assignee.unwrap().value, "z");
    assert_eq!(diagnostics.iter().map(|d| d.code.id).collect::<Vec<_>>(), ["P0312"]);
    // A plain call of a document that speaks the own dialect passes everything, as ever.
    let (zeebe, diagnostics) = document("<callActivity id='e' calledElement='q'/>", &both);
    assert_eq!((zeebe, diagnostics), (Zeebe::default(), vec![]));
}

#[test]
fn conditions_in_juel_are_read_without_a_dialect() {
    let model =
        "<exclusiveGateway id='g'/><endEvent id='e'/><sequenceFlow id='f' sourceRef='g' targetRef='e'>
        <conditionExpression>${fee gt 3}</conditionExpression></sequenceFlow>";
    let source = format!(
        "<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL'><process id='p'>{model}</process></definitions>"
    );
    let (document, diagnostics) = read(source.as_bytes());
    assert_eq!(diagnostics, []);
    let elements = &document.definitions.processes[0].elements;
    assert!(matches!(elements.nodes[0].kind, NodeKind::Gateway(_)));
    assert_eq!(&*elements.flows[0].condition.as_ref().unwrap().text.value, "=fee != null and fee > 3");
    // Text that merely has such a part is FEEL.
    let feel = source.replace("${fee gt 3}", "code = \"${x}\"");
    let (document, _) = read(feel.as_bytes());
    let flows = &document.definitions.processes[0].elements.flows;
    assert_eq!(&*flows[0].condition.as_ref().unwrap().text.value, "code = \"${x}\"");
}
