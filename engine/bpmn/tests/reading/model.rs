//! What a document means.

use digipro_bpmn::{
    DataKind, Definitions, Document, EventKind, EventPosition, Loop, NodeKind, TaskKind, TimerKind,
    digipro::{Moment, PointMode, TermAction},
    read,
    zeebe::Binding,
};
use digipro_vocab::Span;

fn process(content: &str) -> Document {
    let source = format!(
        "<bpmn:definitions xmlns:bpmn='http://www.omg.org/spec/BPMN/20100524/MODEL' xmlns:t='urn:x'
           xmlns:zeebe='http://camunda.org/schema/zeebe/1.0' xmlns:dp='urn:digipro:bpmn:1.0' targetNamespace='urn:x'>
           {content}</bpmn:definitions>"
    );
    let (document, diagnostics) = read(source.as_bytes());
    assert!(diagnostics.is_empty(), "{diagnostics:#?}");
    document
}

fn text(source: &str, span: Span) -> &str {
    source.get(span.start as usize..span.end as usize).unwrap()
}

#[test]
fn namespaces_count_and_prefixes_do_not() {
    let odd = "<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL'>
        <bpmn:process xmlns:bpmn='urn:other' id='no'/>
        <zeebe:process xmlns:zeebe='http://www.omg.org/spec/BPMN/20100524/MODEL' id='yes'>
          <task id='t'><x xmlns='urn:other'><task id='no'/></x></task></zeebe:process></definitions>";
    let (document, _) = read(odd.as_bytes());
    let Definitions { processes, .. } = document.definitions;
    assert_eq!(processes.len(), 1);
    assert_eq!(&*processes[0].id, "yes");
    assert_eq!(processes[0].elements.nodes.len(), 1);
}

#[test]
fn text_that_was_decoded_is_not_decoded_again() {
    let latin = b"<?xml version='1.0' encoding='ISO-8859-1'?>
        <definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL' name='perch\xE9'/>";
    let (document, _) = read(latin);
    let (again, _) = digipro_bpmn::read_text(&document.source);
    assert_eq!(again.definitions.name.as_deref(), Some("perché"));
    assert!(digipro_bpmn::write(&again).starts_with("<?xml version=\"1.0\" encoding=\"UTF-8\"?>"));
}

#[test]
fn a_user_task_of_the_zeebe_dialect() {
    let document = process(
        "<bpmn:process id='p' isExecutable='true'><bpmn:userTask id='u' name='Istruttoria' default='f'>
        <bpmn:documentation>Si istruisce.</bpmn:documentation><bpmn:extensionElements>
        <zeebe:userTask/><zeebe:formDefinition formId='f' bindingType='deployment'/>
        <zeebe:assignmentDefinition candidateGroups='suap'/><zeebe:taskSchedule dueDate='=scadenza'/>
        <zeebe:priorityDefinition priority='70'/><zeebe:taskListeners><zeebe:taskListener eventType='completing' type='x'/></zeebe:taskListeners>
        <zeebe:ioMapping><zeebe:input source='=a.b' target='c'/><zeebe:output source='=d' target='e.f'/></zeebe:ioMapping>
        <dp:point name='provvedimento' mode='consult' actDate='=provvedimento.data' result='esito'/>
        <dp:term name='conclusione' action='end' at='enter'/><other xmlns='urn:other'/>
        </bpmn:extensionElements><bpmn:incoming>t:f1</bpmn:incoming></bpmn:userTask></bpmn:process>",
    );
    let node = &document.definitions.processes[0].elements.nodes[0];
    assert!(matches!(node.kind, NodeKind::Task(TaskKind::User { .. })));
    assert_eq!(
        (&*node.id, node.name.as_deref(), &*node.documentation[0].value),
        ("u", Some("Istruttoria"), "Si istruisce.")
    );
    assert_eq!(&*node.incoming[0].id, "f1");
    assert_eq!(&*node.default.as_ref().unwrap().id, "f");
    let zeebe = node.extensions.zeebe();
    assert!(zeebe.user_task.is_some());
    assert_eq!(zeebe.form.as_ref().unwrap().binding, Binding::Deployment);
    assert_eq!(&*zeebe.assignment.as_ref().unwrap().candidate_groups.as_ref().unwrap().value, "suap");
    assert_eq!(zeebe.schedule.as_ref().unwrap().due_date.as_ref().unwrap().feel(), Some("scadenza"));
    assert_eq!(&*zeebe.task_listeners[0].event_type.as_ref().unwrap().value, "completing");
    assert_eq!((zeebe.inputs.len(), zeebe.outputs.len()), (1, 1));
    assert_eq!(&*zeebe.outputs[0].target.as_ref().unwrap().value, "e.f");
    let point = &node.extensions.points[0];
    assert_eq!(
        (&*point.name.value, point.at, point.mode),
        ("provvedimento", Moment::Complete, PointMode::Consult)
    );
    assert_eq!(
        (node.extensions.terms[0].action, node.extensions.terms[0].at),
        (TermAction::End, Moment::Enter)
    );
    assert_eq!(node.extensions.other.len(), 1);
}

#[test]
fn events_their_definitions_and_places() {
    let document = process(
        "<bpmn:error id='e' errorCode='E1'/><bpmn:process id='p'>
        <bpmn:startEvent id='s' isInterrupting='false'><bpmn:timerEventDefinition>
          <bpmn:extensionElements><dp:timer term='conclusione' offset='-P5D'/></bpmn:extensionElements>
          <bpmn:timeCycle> R3/PT1H
          </bpmn:timeCycle></bpmn:timerEventDefinition></bpmn:startEvent>
        <bpmn:boundaryEvent id='b' attachedToRef='u' cancelActivity='false'><bpmn:errorEventDefinition errorRef='t:e'/><bpmn:terminateEventDefinition/></bpmn:boundaryEvent>
        <bpmn:intermediateThrowEvent id='l'><bpmn:linkEventDefinition name='L'/></bpmn:intermediateThrowEvent>
        <bpmn:endEvent id='c'><bpmn:compensateEventDefinition activityRef='u' waitForCompletion='false'/></bpmn:endEvent>
        </bpmn:process>",
    );
    let nodes = &document.definitions.processes[0].elements.nodes;
    let event = |at: usize| match &nodes[at].kind {
        NodeKind::Event(event) => event,
        other => panic!("{other:?}"),
    };
    assert_eq!(event(0).position, EventPosition::Start { interrupting: false });
    let EventKind::Timer { times } = &event(0).definitions[0].kind else { panic!() };
    assert_eq!((times[0].0, &*times[0].1.text.value), (TimerKind::Cycle, "R3/PT1H"));
    assert_eq!(text(&document.source, times[0].1.text.span), "R3/PT1H");
    let timer = event(0).definitions[0].extensions.timer.as_ref().unwrap();
    assert_eq!((&*timer.term.value, &*timer.offset.as_ref().unwrap().value), ("conclusione", "-P5D"));
    let EventPosition::Boundary { attached_to, cancel_activity: false } = &event(1).position else {
        panic!()
    };
    assert_eq!(&*attached_to.as_ref().unwrap().id, "u");
    let EventKind::Error { error } = &event(1).definitions[0].kind else { panic!() };
    assert_eq!((&*error.as_ref().unwrap().id, &error.as_ref().unwrap().foreign), ("e", &None));
    assert_eq!(event(1).definitions[1].kind, EventKind::Terminate);
    assert!(
        matches!(&event(2).definitions[0].kind, EventKind::Link { name: Some(name), .. } if &**name == "L")
    );
    assert!(matches!(
        &event(3).definitions[0].kind,
        EventKind::Compensate { wait_for_completion: false, .. }
    ));
}

#[test]
fn scopes_nest_with_lanes_data_and_loops() {
    let document = process(
        "<bpmn:collaboration id='c'><bpmn:participant id='a' processRef='p'/><bpmn:messageFlow id='m' sourceRef='a' targetRef='x'/></bpmn:collaboration>
        <bpmn:process id='p'><bpmn:laneSet id='ls'><bpmn:lane id='l1'><bpmn:flowNodeRef>outer</bpmn:flowNodeRef><bpmn:childLaneSet id='cl'><bpmn:lane id='l2'/></bpmn:childLaneSet></bpmn:lane></bpmn:laneSet>
        <bpmn:subProcess id='outer'><bpmn:subProcess id='inner' triggeredByEvent='true'><bpmn:task id='deep'/></bpmn:subProcess>
          <bpmn:multiInstanceLoopCharacteristics isSequential='true'><bpmn:extensionElements><zeebe:loopCharacteristics inputCollection='=enti' inputElement='ente'/></bpmn:extensionElements>
          <bpmn:completionCondition>=numberOfCompletedInstances &gt;= 2</bpmn:completionCondition></bpmn:multiInstanceLoopCharacteristics></bpmn:subProcess>
        <bpmn:dataObject id='d' isCollection='true'/><bpmn:dataObjectReference id='dr' dataObjectRef='d'><bpmn:dataState name='firmato'/></bpmn:dataObjectReference>
        <bpmn:textAnnotation id='n'><bpmn:text>nota</bpmn:text></bpmn:textAnnotation>
        <bpmn:sequenceFlow id='f' sourceRef='outer' targetRef='outer'><bpmn:conditionExpression>=importo &gt; 1000</bpmn:conditionExpression></bpmn:sequenceFlow></bpmn:process>",
    );
    let definitions = &document.definitions;
    assert_eq!(&*definitions.collaborations[0].participants[0].process.as_ref().unwrap().id, "p");
    let elements = &definitions.processes[0].elements;
    assert_eq!(&*elements.lane_sets[0].lanes[0].lanes.as_ref().unwrap().lanes[0].id, "l2");
    let outer = elements.node("outer").unwrap();
    let NodeKind::SubProcess(scope) = &outer.kind else { panic!() };
    let NodeKind::SubProcess(inner) = &scope.elements.nodes[0].kind else { panic!() };
    assert!(inner.triggered_by_event);
    assert_eq!(&*inner.elements.nodes[0].id, "deep");
    let Some(Loop::MultiInstance(multi)) = &outer.loop_characteristics else { panic!() };
    assert!(multi.sequential);
    let looped = multi.extensions.zeebe().loop_characteristics.as_ref().unwrap();
    assert_eq!(looped.input_collection.as_ref().unwrap().feel(), Some("enti"));
    assert!(matches!(elements.data[0].kind, DataKind::Object { is_collection: true }));
    assert_eq!(elements.data[1].state.as_deref(), Some("firmato"));
    assert_eq!(elements.artifacts.len(), 1);
}

#[test]
fn a_place_in_an_expression_is_a_place_in_the_file() {
    let document = process(
        "<bpmn:process id='p'><bpmn:sequenceFlow id='f' sourceRef='a' targetRef='b'><bpmn:conditionExpression>
          =importo &gt; 1000 and sbagliato </bpmn:conditionExpression></bpmn:sequenceFlow>
          <bpmn:scriptTask id='t'><bpmn:script><![CDATA[ a < b ]]></bpmn:script></bpmn:scriptTask></bpmn:process>",
    );
    let elements = &document.definitions.processes[0].elements;
    let condition = &elements.flows[0].condition.as_ref().unwrap().text;
    assert_eq!(&*condition.value, "=importo > 1000 and sbagliato");
    assert_eq!(text(&document.source, condition.span), "=importo &gt; 1000 and sbagliato");
    let at = condition.feel().unwrap().find("sbagliato").unwrap();
    let part = Span::new(at, at + 9).shifted(condition.feel_offset());
    assert_eq!(text(&document.source, document.place(condition, part)), "sbagliato");
    let NodeKind::Task(TaskKind::Script { script: Some(script), .. }) = &elements.nodes[0].kind else {
        panic!()
    };
    assert_eq!(&*script.value, "a < b");
    assert_eq!(text(&document.source, document.place(script, Span::new(4, 5))), "b");
}
