//! A flattened process as BPMN 2.0 XML.

use super::flatten::{Flow, Graph, Guard, Node, Process, Role};
use super::process::{Exit, Inside, Repeat, Trigger};
use std::fmt::Write;

impl Process {
    pub fn bpmn(&self) -> String {
        let mut roots = String::new();
        for code in 0..2 {
            let _ = writeln!(
                roots,
                r#"<error id="error{code}" errorCode="{code}"/><escalation id="escalation{code}" escalationCode="{code}"/>"#
            );
        }
        let mut called = String::new();
        for Graph { nodes, .. } in &self.graphs {
            for Node { id, role, .. } in nodes {
                if matches!(role, Role::Catch(_) | Role::Boundary { .. } | Role::Occurs { .. }) {
                    let _ = writeln!(
                        roots,
                        r#"<message id="m_{id}" name="{id}"><extensionElements><zeebe:subscription correlationKey="=&quot;k&quot;"/></extensionElements></message><signal id="s_{id}" name="{id}"/>"#
                    );
                }
                if let Role::Scope(Inside::Called, inside) = role {
                    let _ = writeln!(
                        called,
                        r#"<process id="q{inside}" isExecutable="true">{}</process>"#,
                        self.elements(*inside)
                    );
                }
            }
        }
        format!(
            r#"<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" targetNamespace="urn:x">
{roots}<process id="p" isExecutable="true">
{}</process>
{called}</definitions>"#,
            self.elements(0)
        )
    }

    fn elements(&self, graph: usize) -> String {
        let Graph { nodes, flows, .. } = &self.graphs[graph];
        let mut xml: String = (0..nodes.len()).map(|node| self.element(graph, node) + "\n").collect();
        for (index, flow) in flows.iter().enumerate() {
            let (from, to) = (&nodes[flow.from].id, &nodes[flow.to].id);
            let condition = condition(flow);
            let _ = writeln!(
                xml,
                r#"<sequenceFlow id="f{graph}_{index}" sourceRef="{from}" targetRef="{to}">{condition}</sequenceFlow>"#
            );
        }
        xml
    }

    fn element(&self, graph: usize, index: usize) -> String {
        let Graph { nodes, flows, .. } = &self.graphs[graph];
        let node = &nodes[index];
        let id = &node.id;
        let default = flows.iter().position(|flow| flow.from == index && flow.guard == Guard::Default);
        let default = default.map(|flow| format!(r#" default="f{graph}_{flow}""#)).unwrap_or_default();
        let (repeat, quantities) = (repeat(node.repeat), quantities(node));
        let handler = node.handler.map(|handler| compensated_by(id, &nodes[handler].id)).unwrap_or_default();
        match &node.role {
            Role::Start => format!(r#"<startEvent id="{id}"/>"#),
            Role::End => format!(r#"<endEvent id="{id}"/>"#),
            Role::Task => format!(r#"<task id="{id}"{quantities}/>"#),
            Role::User => format!(r#"<userTask id="{id}"{quantities}>{repeat}</userTask>{handler}"#),
            Role::Handler => format!(r#"<userTask id="{id}" isForCompensation="true"/>"#),
            Role::Script(counter) => format!(
                r#"<scriptTask id="{id}"><extensionElements><zeebe:script expression="=n{counter} - 1" resultVariable="n{counter}"/></extensionElements></scriptTask>"#
            ),
            Role::Exclusive => format!(r#"<exclusiveGateway id="{id}"{default}/>"#),
            Role::Parallel => format!(r#"<parallelGateway id="{id}"/>"#),
            Role::Inclusive => format!(r#"<inclusiveGateway id="{id}"{default}/>"#),
            Role::Complex(needed) => format!(
                r#"<complexGateway id="{id}"><activationCondition>=activationCount &gt;= {needed}</activationCondition></complexGateway>"#
            ),
            Role::EventBased => format!(r#"<eventBasedGateway id="{id}"/>"#),
            Role::Scope(Inside::Called, inside) => format!(
                r#"<callActivity id="{id}"><extensionElements><zeebe:calledElement processId="q{inside}" propagateAllChildVariables="false"/></extensionElements>{repeat}</callActivity>{handler}"#
            ),
            Role::Scope(kind, inside) => {
                let tag = if *kind == Inside::Transaction { "transaction" } else { "subProcess" };
                format!(r#"<{tag} id="{id}">{repeat}{}</{tag}>{handler}"#, self.elements(*inside))
            }
            Role::EventSubProcess(inside) => {
                format!(
                    r#"<subProcess id="{id}" triggeredByEvent="true">{}</subProcess>"#,
                    self.elements(*inside)
                )
            }
            Role::Catch(trigger) => {
                format!(
                    r#"<intermediateCatchEvent id="{id}">{}</intermediateCatchEvent>"#,
                    definition(id, *trigger)
                )
            }
            Role::Boundary { host, trigger, interrupting } => format!(
                r#"<boundaryEvent id="{id}" attachedToRef="{}" cancelActivity="{interrupting}">{}</boundaryEvent>"#,
                nodes[*host].id,
                definition(id, *trigger)
            ),
            Role::Occurs { trigger, interrupting } => format!(
                r#"<startEvent id="{id}" isInterrupting="{interrupting}">{}</startEvent>"#,
                definition(id, *trigger)
            ),
            Role::Escalate(code) => format!(
                r#"<intermediateThrowEvent id="{id}"><escalationEventDefinition escalationRef="escalation{code}"/></intermediateThrowEvent>"#
            ),
            Role::Compensate => {
                format!(
                    r#"<intermediateThrowEvent id="{id}"><compensateEventDefinition/></intermediateThrowEvent>"#
                )
            }
            Role::Exit(exit) => format!(r#"<endEvent id="{id}">{}</endEvent>"#, thrown(*exit)),
        }
    }
}

fn quantities(node: &Node) -> String {
    match (node.needs, node.leaves) {
        (1, 1) => String::new(),
        (needs, leaves) => format!(r#" startQuantity="{needs}" completionQuantity="{leaves}""#),
    }
}

fn compensated_by(id: &str, handler: &str) -> String {
    format!(
        r#"<boundaryEvent id="on_{id}" attachedToRef="{id}"><compensateEventDefinition/></boundaryEvent><association id="a_{id}" sourceRef="on_{id}" targetRef="{handler}" associationDirection="One"/>"#
    )
}

fn thrown(exit: Exit) -> String {
    match exit {
        Exit::Terminate => "<terminateEventDefinition/>".into(),
        Exit::Cancel => "<cancelEventDefinition/>".into(),
        Exit::Error(code) => format!(r#"<errorEventDefinition errorRef="error{code}"/>"#),
    }
}

fn condition(flow: &Flow) -> String {
    let text = match flow.guard {
        Guard::Always | Guard::Default => return String::new(),
        Guard::Flag(flag) => format!("=b{flag}"),
        Guard::Again(counter) => format!("=n{counter} &gt; 0"),
    };
    format!(r#"<conditionExpression xsi:type="tFormalExpression">{text}</conditionExpression>"#)
}

fn repeat(repeat: Repeat) -> String {
    match repeat {
        Repeat::Once => String::new(),
        Repeat::Loop { before, times } => format!(
            r#"<standardLoopCharacteristics testBefore="{before}"><loopCondition>=loopCounter &lt; {times}</loopCondition></standardLoopCharacteristics>"#
        ),
        Repeat::Many { parallel, times, enough } => {
            let enough = enough.map(|enough| {
                format!(
                    "<completionCondition>=numberOfCompletedInstances &gt;= {enough}</completionCondition>"
                )
            });
            format!(
                r#"<multiInstanceLoopCharacteristics isSequential="{}"><loopCardinality>={times}</loopCardinality>{}</multiInstanceLoopCharacteristics>"#,
                !parallel,
                enough.unwrap_or_default()
            )
        }
    }
}

fn definition(id: &str, trigger: Trigger) -> String {
    let code = |kind: &str, code: Option<u8>| {
        let code = code.map(|code| format!(r#" {kind}Ref="{kind}{code}""#)).unwrap_or_default();
        format!("<{kind}EventDefinition{code}/>")
    };
    match trigger {
        Trigger::Message => format!(r#"<messageEventDefinition messageRef="m_{id}"/>"#),
        Trigger::Signal => format!(r#"<signalEventDefinition signalRef="s_{id}"/>"#),
        Trigger::Timer => {
            "<timerEventDefinition><timeDuration>PT1H</timeDuration></timerEventDefinition>".into()
        }
        Trigger::Multiple => definition(id, Trigger::Message) + &definition(id, Trigger::Signal),
        Trigger::Condition => {
            format!("<conditionalEventDefinition><condition>=c_{id}</condition></conditionalEventDefinition>")
        }
        Trigger::Error(known) => code("error", known),
        Trigger::Escalation(known) => code("escalation", known),
        Trigger::Cancel => "<cancelEventDefinition/>".into(),
    }
}
