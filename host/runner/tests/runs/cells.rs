//! Which cells of the standard's tables an element of a definition stands in.
//!
//! Read from the document, not from the graph: a cell is what a designer drew, whatever the engine makes of it.

use digipro_bpmn::{
    DataKind, Document, Event, EventKind, EventPosition, FlowElements, FlowNode, GatewayKind, Loop,
    MultiInstanceBehavior, NodeKind, Process, SubProcess, TaskKind,
};
use std::path::Path;

/// An element and the position in which it stands, as in the rows of `standard.rs`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Cell {
    /// The element.
    pub element: &'static str,
    /// The position; empty for elements that have but one.
    pub position: &'static str,
}

const fn cell(element: &'static str, position: &'static str) -> Cell {
    Cell { element, position }
}

/// What stands around an element.
#[derive(Clone, Copy)]
struct Around<'a> {
    document: &'a Document,
    elements: &'a FlowElements,
    /// The subprocess in which it stands, if it does not stand in a process itself.
    inside: Option<&'a SubProcess>,
}

/// The elements of a definition by id, each with its cells.
pub fn of(definition: &Path) -> Vec<(String, Vec<Cell>)> {
    let (document, _) = digipro_bpmn::read(&std::fs::read(definition).unwrap());
    let mut found = Vec::new();
    for process in &document.definitions.processes {
        found.push((process.id.to_string(), of_process(process)));
        collect(Around { document: &document, elements: &process.elements, inside: None }, &mut found);
    }
    found
}

fn of_process(process: &Process) -> Vec<Cell> {
    let zeebe = process.extensions.zeebe();
    let listeners = zeebe.execution_listeners.iter().map(|listener| {
        cell("execution listener", event_type(listener.event_type.as_ref().map_or("", |text| &text.value)))
    });
    let mut cells: Vec<Cell> = listeners.collect();
    cells.extend((!process.properties.is_empty()).then_some(cell("property", "process")));
    cells.extend(process.io_specification.as_ref().map(|_| cell("ioSpecification", "process")));
    cells
}

fn collect(around: Around<'_>, found: &mut Vec<(String, Vec<Cell>)>) {
    for node in &around.elements.nodes {
        let mut cells = of_node(around, node);
        cells.extend(of_flows(around, node));
        cells.extend(of_extensions(node));
        found.push((node.id.to_string(), cells));
        if let NodeKind::SubProcess(inside) = &node.kind {
            let elements = &inside.elements;
            collect(Around { elements, inside: Some(inside), ..around }, found);
        }
    }
    for flow in &around.elements.flows {
        let source = flow.source.as_ref().and_then(|source| around.elements.node(&source.id));
        let from = match source.map(|source| &source.kind) {
            Some(NodeKind::Gateway(_) | NodeKind::Event(_)) | None => continue,
            Some(_) => "out of an activity",
        };
        if flow.condition.is_some() {
            found.push((flow.id.to_string(), vec![cell("conditional flow", from)]));
        }
        if source.and_then(|source| source.default.as_ref()).is_some_and(|default| default.id == flow.id) {
            found.push((flow.id.to_string(), vec![cell("default flow", from)]));
        }
    }
}

fn of_node(around: Around<'_>, node: &FlowNode) -> Vec<Cell> {
    match &node.kind {
        NodeKind::Event(event) => of_event(around, node, event),
        NodeKind::Gateway(gateway) => of_gateway(around, node, gateway),
        _ => of_activity(around, node),
    }
}

fn of_event(around: Around<'_>, node: &FlowNode, event: &Event) -> Vec<Cell> {
    let position = position(around, node, event);
    let mut cells = Vec::new();
    let shared = event.references.iter().filter_map(|reference| {
        around.document.definitions.event_definitions.iter().find(|definition| definition.id == reference.id)
    });
    let kinds: Vec<&EventKind> =
        event.definitions.iter().chain(shared).map(|definition| &definition.kind).collect();
    cells.push(match kinds.as_slice() {
        [] => cell("none event", position),
        [kind] => cell(event_name(kind), position),
        _ if event.parallel_multiple => cell("parallel multiple event", position),
        _ => cell("multiple event", position),
    });
    if !event.references.is_empty() {
        cells.push(cell("event definition by reference", ""));
    }
    cells
}

fn event_name(kind: &EventKind) -> &'static str {
    match kind {
        EventKind::Message { .. } => "message event",
        EventKind::Timer { .. } => "timer event",
        EventKind::Error { .. } => "error event",
        EventKind::Escalation { .. } => "escalation event",
        EventKind::Signal { .. } => "signal event",
        EventKind::Conditional { .. } => "conditional event",
        EventKind::Link { .. } => "link event",
        EventKind::Compensate { .. } => "compensation event",
        EventKind::Cancel => "cancel event",
        EventKind::Terminate => "terminate event",
    }
}

fn position(around: Around<'_>, node: &FlowNode, event: &Event) -> &'static str {
    let after_gateway = || {
        let mut sources = around
            .elements
            .flows
            .iter()
            .filter(|flow| flow.target.as_ref().is_some_and(|target| target.id == node.id));
        sources.any(|flow| {
            let source = flow.source.as_ref().and_then(|source| around.elements.node(&source.id));
            let kind = source.map(|source| &source.kind);
            matches!(kind, Some(NodeKind::Gateway(GatewayKind::EventBased { .. })))
        })
    };
    match &event.position {
        EventPosition::Start { interrupting } => match around.inside {
            Some(inside) if inside.triggered_by_event && *interrupting => "event subprocess, interrupting",
            Some(inside) if inside.triggered_by_event => "event subprocess, not interrupting",
            Some(_) => "subprocess start",
            None => "process start",
        },
        EventPosition::IntermediateCatch if after_gateway() => "after an event-based gateway",
        EventPosition::IntermediateCatch => "catch",
        EventPosition::IntermediateThrow | EventPosition::Implicit => "throw",
        EventPosition::Boundary { cancel_activity: true, .. } => "boundary, interrupting",
        EventPosition::Boundary { .. } => "boundary, not interrupting",
        EventPosition::End => "end",
    }
}

fn of_gateway(around: Around<'_>, node: &FlowNode, gateway: &GatewayKind) -> Vec<Cell> {
    let (ins, outs) = degree(around.elements, node);
    let name = match gateway {
        GatewayKind::Exclusive => "exclusive gateway",
        GatewayKind::Inclusive => "inclusive gateway",
        GatewayKind::Parallel => "parallel gateway",
        GatewayKind::Complex { .. } => "complex gateway",
        GatewayKind::EventBased { instantiate: false, .. } => return vec![cell("event-based gateway", "")],
        GatewayKind::EventBased { parallel: false, .. } => {
            return vec![cell("event-based gateway", "begins a process, exclusive")];
        }
        GatewayKind::EventBased { .. } => {
            return vec![cell("event-based gateway", "begins a process, parallel")];
        }
    };
    let mut cells = Vec::new();
    cells.extend((ins > 1).then_some(cell(name, "join")));
    cells.extend((outs > 1).then_some(cell(name, "split")));
    cells
}

fn degree(elements: &FlowElements, node: &FlowNode) -> (usize, usize) {
    let at = |end: Option<&digipro_bpmn::Reference>| end.is_some_and(|end| end.id == node.id);
    let ins = elements.flows.iter().filter(|flow| at(flow.target.as_ref())).count();
    let outs = elements.flows.iter().filter(|flow| at(flow.source.as_ref())).count();
    (ins, outs)
}

fn of_activity(around: Around<'_>, node: &FlowNode) -> Vec<Cell> {
    let mut cells = vec![activity(around, node)];
    cells.extend(node.is_for_compensation.then_some(cell("compensation handler", "")));
    cells.extend((node.start_quantity > 1).then_some(cell("startQuantity", "")));
    cells.extend((node.completion_quantity > 1).then_some(cell("completionQuantity", "")));
    cells.extend((!node.properties.is_empty()).then_some(cell("property", "activity")));
    cells.extend(node.io_specification.as_ref().map(|_| cell("ioSpecification", "activity")));
    cells.extend((!node.data_input_associations.is_empty()).then_some(cell("data association", "input")));
    cells.extend((!node.data_output_associations.is_empty()).then_some(cell("data association", "output")));
    let stores = |ends: &[digipro_bpmn::Reference]| {
        ends.iter()
            .any(|end| around.elements.data.iter().any(|data| data.id == end.id && is_store(&data.kind)))
    };
    let reads = node.data_input_associations.iter().any(|association| stores(&association.sources));
    let mut targets =
        node.data_output_associations.iter().filter_map(|association| association.target.as_ref());
    let writes = targets.any(|target| stores(std::slice::from_ref(target)));
    cells.extend(reads.then_some(cell("data store", "read")));
    cells.extend(writes.then_some(cell("data store", "written")));
    match &node.loop_characteristics {
        Some(Loop::Standard(standard)) if standard.test_before => {
            cells.push(cell("standard loop", "tested before"));
        }
        Some(Loop::Standard(_)) => cells.push(cell("standard loop", "tested after")),
        Some(Loop::MultiInstance(many)) => {
            cells.push(cell("multi-instance", if many.sequential { "sequential" } else { "parallel" }));
            cells.extend(many.cardinality.as_ref().map(|_| cell("multi-instance", "by cardinality")));
            cells.extend(many.data_input.as_ref().map(|_| cell("multi-instance", "by loopDataInputRef")));
            let until = many.completion_condition.as_ref();
            cells.extend(until.map(|_| cell("multi-instance", "completion condition")));
            cells.extend(match many.behavior {
                MultiInstanceBehavior::All => None,
                MultiInstanceBehavior::One => Some(cell("multi-instance", "behavior One")),
                MultiInstanceBehavior::None => Some(cell("multi-instance", "behavior None")),
                MultiInstanceBehavior::Complex => Some(cell("multi-instance", "behavior Complex")),
            });
        }
        None => {}
    }
    cells
}

fn activity(around: Around<'_>, node: &FlowNode) -> Cell {
    match &node.kind {
        NodeKind::Task(task) => match task {
            TaskKind::Abstract => cell("abstract task", ""),
            TaskKind::User { .. } => cell("user task", ""),
            TaskKind::Service { .. } => cell("service task", ""),
            TaskKind::Send { .. } => cell("send task", ""),
            TaskKind::Receive { instantiate: true, .. } => cell("receive task", "begins a process"),
            TaskKind::Receive { .. } => cell("receive task", ""),
            TaskKind::Manual => cell("manual task", ""),
            TaskKind::Script { .. } => cell("script task", ""),
            TaskKind::BusinessRule { .. } => cell("business rule task", ""),
        },
        NodeKind::CallActivity { called } => {
            let global = called.as_ref().is_some_and(|called| {
                !around.document.definitions.processes.iter().any(|process| process.id == called.id)
                    && node.extensions.zeebe().called_element.is_none()
            });
            cell("call activity", if global { "global task" } else { "process" })
        }
        NodeKind::SubProcess(inside) => match inside.as_ref() {
            SubProcess { transaction: Some(_), .. } => cell("transaction", ""),
            SubProcess { ad_hoc: Some(ad_hoc), .. } if ad_hoc.sequential => {
                cell("ad-hoc subprocess", "sequential")
            }
            SubProcess { ad_hoc: Some(_), .. } => cell("ad-hoc subprocess", "parallel"),
            SubProcess { triggered_by_event: true, .. } => cell("event subprocess", ""),
            _ => cell("subprocess", ""),
        },
        NodeKind::Event(_) | NodeKind::Gateway(_) | NodeKind::Choreography(_) => {
            cell("choreography activity", "")
        }
    }
}

/// Splits, merges, beginnings and ends that are drawn without a gateway or event.
fn of_flows(around: Around<'_>, node: &FlowNode) -> Vec<Cell> {
    let (ins, outs) = degree(around.elements, node);
    let is_gateway = matches!(node.kind, NodeKind::Gateway(_));
    let is_event = matches!(node.kind, NodeKind::Event(_));
    let by_token = !node.is_for_compensation
        && !matches!(&node.kind, NodeKind::SubProcess(inside) if inside.triggered_by_event)
        && around.inside.is_none_or(|inside| inside.ad_hoc.is_none());
    let mut cells = Vec::new();
    cells.extend((outs > 1 && !is_gateway).then_some(cell("implicit split", "")));
    cells.extend((ins > 1 && !is_gateway).then_some(cell("uncontrolled merge", "")));
    cells.extend((ins == 0 && !is_event && by_token).then_some(cell("implicit start", "")));
    cells.extend((outs == 0 && !is_event && by_token).then_some(cell("implicit end", "")));
    cells
}

/// What the extension elements of the dialect add.
fn of_extensions(node: &FlowNode) -> Vec<Cell> {
    let zeebe = node.extensions.zeebe();
    let mut cells = Vec::new();
    let mut add = |given: bool, element, position| cells.extend(given.then_some(cell(element, position)));
    add(!zeebe.inputs.is_empty(), "input mapping", "");
    add(!zeebe.outputs.is_empty(), "output mapping", "");
    add(zeebe.called_decision.is_some(), "called decision", "");
    add(zeebe.publish_message.is_some(), "published message", "");
    add(zeebe.job_priority.is_some(), "job priority", "");
    add(!zeebe.linked_resources.is_empty(), "linked resource", "");
    add(zeebe.form.is_some(), "form", "");
    add(zeebe.assignment.is_some(), "assignment", "");
    add(zeebe.schedule.is_some(), "schedule", "");
    add(zeebe.priority.is_some(), "task priority", "");
    for listener in &zeebe.execution_listeners {
        let kind = listener.event_type.as_ref().map_or("", |text| &text.value);
        cells.push(cell("execution listener", event_type(kind)));
    }
    for listener in &zeebe.task_listeners {
        let kind = listener.event_type.as_ref().map_or("", |text| &text.value);
        cells.push(cell("task listener", event_type(kind)));
    }
    cells
}

/// The event of a listener under its present name (bpmn.md 4.1: the old names still read).
fn event_type(written: &str) -> &'static str {
    match written {
        "start" => "start",
        "end" => "end",
        "beforeAll" => "beforeAll",
        "cancel" | "canceling" => "canceling",
        "create" | "creating" => "creating",
        "assignment" | "assigning" => "assigning",
        "update" | "updating" => "updating",
        "complete" | "completing" => "completing",
        _ => "unknown",
    }
}

fn is_store(kind: &DataKind) -> bool {
    matches!(kind, DataKind::StoreReference { .. })
}
