//! Processes to measure with.

/// A process of so many tasks in a row between a start and an end event, with a plausible diagram.
#[must_use]
pub fn sequence(tasks: usize, element: &str) -> String {
    let mut nodes = String::from(r#"<startEvent id="t0"/>"#);
    let mut flows = String::new();
    let mut shapes = String::new();
    for task in 1..=tasks + 1 {
        let before = task - 1;
        if task <= tasks {
            nodes += &format!(r#"<{element} id="t{task}" name="Attività {task}"/>"#);
        }
        flows += &format!(r#"<sequenceFlow id="f{task}" sourceRef="t{before}" targetRef="t{task}"/>"#);
        let x = task * 150;
        shapes += &format!(
            r#"<bpmndi:BPMNShape id="s{task}" bpmnElement="t{task}"><dc:Bounds x="{x}" y="80" width="100" height="80"/></bpmndi:BPMNShape><bpmndi:BPMNEdge id="e{task}" bpmnElement="f{task}"><di:waypoint x="{}" y="120"/><di:waypoint x="{x}" y="120"/></bpmndi:BPMNEdge>"#,
            x - 50
        );
    }
    nodes += &format!(r#"<endEvent id="t{}"/>"#, tasks + 1);
    format!(
        r#"<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" targetNamespace="urn:digipro:bench">
<process id="sequence" isExecutable="true">{nodes}{flows}</process>
<bpmndi:BPMNDiagram id="d"><bpmndi:BPMNPlane id="plane" bpmnElement="sequence">{shapes}</bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
</definitions>"#
    )
}
