//! The processes that are loaded, as BPMN.

/// Service tasks one after the other, of kinds `work-1`, `work-2` and so on.
pub fn jobs(id: &str, count: usize) -> String {
    let task = |n: usize| {
        format!(
            r#"<serviceTask id="task-{n}"><extensionElements><zeebe:taskDefinition type="work"/></extensionElements></serviceTask>"#
        )
    };
    row(id, count, task)
}

/// User tasks one after the other.
pub fn tasks(id: &str, count: usize) -> String {
    row(id, count, |n| {
        format!(
            r#"<userTask id="task-{n}"><extensionElements><zeebe:userTask/></extensionElements></userTask>"#
        )
    })
}

/// Waits for a message with the key of the case.
pub fn message(id: &str) -> String {
    let caught = r#"<intermediateCatchEvent id="task-1"><messageEventDefinition messageRef="m"/></intermediateCatchEvent>"#;
    let declared = r#"<message id="m" name="load"><extensionElements><zeebe:subscription correlationKey="=key"/></extensionElements></message>"#;
    row(id, 1, |_| caught.to_owned()).replace("</definitions>", &format!("{declared}</definitions>"))
}

/// Waits until a moment that the case names.
pub fn timer(id: &str) -> String {
    row(id, 1, |_| {
        r#"<intermediateCatchEvent id="task-1"><timerEventDefinition><timeDate>=due</timeDate></timerEventDefinition></intermediateCatchEvent>"#.to_owned()
    })
}

/// A complaint: registered, asked of three offices side by side, decided by a person, answered, within a limit of time.
pub fn complaint(id: &str) -> String {
    include_str!("complaint.bpmn").replace("@ID@", id)
}

fn row(id: &str, count: usize, element: impl Fn(usize) -> String) -> String {
    let elements: String = (1..=count).map(&element).collect();
    let name = |n: usize| match n {
        0 => "start".to_owned(),
        n if n > count => "end".to_owned(),
        n => format!("task-{n}"),
    };
    let flow = |n: usize| {
        format!(r#"<sequenceFlow id="flow-{n}" sourceRef="{}" targetRef="{}"/>"#, name(n), name(n + 1))
    };
    let flows: String = (0..=count).map(flow).collect();
    format!(
        r#"<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" id="definitions" targetNamespace="load"><process id="{id}" isExecutable="true"><startEvent id="start"/>{elements}<endEvent id="end"/>{flows}</process></definitions>"#
    )
}
