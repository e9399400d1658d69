//! A checked definition to its graph.
//!
//! What the rules of [`crate::check`] let through is expected to be whole; what nevertheless is not gets a
//! diagnostic here, so that nothing is lowered that would not run as it is drawn.

mod ad_hoc;
mod associations;
mod collaboration;
pub(crate) mod compensation;
mod decisions;
mod event;
mod expression;
mod extension;
mod node;
mod reach;
mod repetition;

pub(crate) use extension::{occasion, task_occasion};

use crate::check::Checked;
use crate::codes;
use crate::graph::separation::separations;
use crate::graph::{Block, Flow, Graph, Kind, More, Node, Trigger};
use crate::id::{BlockIx, FlowIx, NodeIx};
use digipro_bpmn::{Document, FlowElements, GlobalTask, LaneSet, NodeKind, Process, Text};
use digipro_kit::Effective;
use digipro_vocab::{Code, Diagnostic, Digest, Name, Span};
use std::collections::BTreeMap;
use std::sync::Arc;

/// A graph in the making: expressions compiled, references resolved, joins not yet prepared.
#[derive(Clone, Debug)]
pub(crate) struct Draft {
    graph: Graph,
}

/// Compiles what is written; the diagnostics say what cannot be.
pub(crate) fn draft(effective: &Arc<Effective>, documents: &[(Name, Document)]) -> (Draft, Vec<Diagnostic>) {
    let mut graph = Graph::empty(effective.clone());
    let mut diagnostics = Vec::new();
    graph.decisions = decisions::decisions(effective, &mut diagnostics);
    for (file, document) in documents {
        let mut lowering = Lowering {
            graph: &mut graph,
            diagnostics: &mut diagnostics,
            documents,
            document,
            file,
            inside: None,
            job_priority: None,
            items: associations::Items::of(&document.definitions),
        };
        for process in &document.definitions.processes {
            if crate::check::takes_part(effective, process) {
                lowering.process(process);
            }
        }
        for task in &document.definitions.global_tasks {
            if is_called(documents, &task.id) {
                lowering.global_task(task);
            }
        }
    }
    let root = effective.root.as_ref().and_then(|root| graph.processes.get(root).copied());
    graph.root = root;
    if effective.root.is_some() && root.is_none() {
        diagnostics
            .push(Diagnostic::error(codes::P0302, "the process that a case begins with was not found"));
    }
    collaboration::note_message_flows(&mut graph, documents);
    (Draft { graph }, diagnostics)
}

/// Makes the graph. Infallible: everything that can be wrong was said by [`crate::check()`].
#[must_use]
pub fn lower(checked: Checked) -> Graph {
    let mut graph = checked.0.graph;
    reach::prepare_joins(&mut graph);
    graph.separations = separations(&graph);
    let ids = graph.nodes.iter().map(|node| &node.id).chain(graph.flows.iter().map(|flow| &flow.id));
    let ids = ids.chain(graph.blocks.iter().map(|block| &block.id));
    graph.shape = Digest::of_all(ids.flat_map(|id| [id.as_bytes(), b"\n"]));
    graph
}

/// What lowering one document needs at hand.
struct Lowering<'a> {
    graph: &'a mut Graph,
    diagnostics: &'a mut Vec<Diagnostic>,
    documents: &'a [(Name, Document)],
    document: &'a Document,
    file: &'a Name,
    /// The priority of the jobs of the process that is being lowered, where they say none.
    job_priority: Option<&'a Text>,
    /// The subprocess whose inside is being lowered.
    inside: Option<NodeIx>,
    /// The data items of the document.
    items: associations::Items,
}

impl<'a> Lowering<'a> {
    fn process(&mut self, process: &'a Process) {
        self.job_priority = process.extensions.zeebe().job_priority.as_ref();
        let block = self.block(&process.id, &process.elements);
        let data = self.data_of_process(process);
        if let Some(block) = self.graph.blocks.get_mut(block.place()) {
            block.data = data;
        }
        self.process_listeners(process, block);
        let tag = process.extensions.zeebe().version_tag.as_ref();
        if let Some(block) = self.graph.blocks.get_mut(block.place()) {
            block.tag = tag.map(|tag| tag.value.trim().into());
        }
        self.graph.processes.insert(process.id.clone(), block);
    }

    /// A global task is called as a process with nothing else in it.
    fn global_task(&mut self, task: &'a GlobalTask) {
        let block = self.block(&task.id, &task.elements);
        self.graph.global_tasks.insert(task.id.clone(), block);
    }

    /// A process with listeners gets a node that stands for it while they are told.
    fn process_listeners(&mut self, process: &Process, block: BlockIx) {
        let listeners = self.listeners(&process.extensions.zeebe().execution_listeners, &process.id);
        if listeners.is_empty() {
            return;
        }
        let ix = NodeIx::at(self.graph.nodes.len());
        let more = Some(Box::new(More { listeners, ..More::default() }));
        let (id, name, kind) = (process.id.clone(), process.name.clone(), Kind::Process(block));
        let mut node = Node::new(id.clone(), name, block);
        (node.kind, node.more) = (kind, more);
        self.graph.nodes.push(node);
        self.graph.nodes_by_id.insert(id, ix);
        if let Some(block) = self.graph.blocks.get_mut(block.place()) {
            block.told = Some(ix);
        }
    }

    /// Lowers a container of flow nodes with all that is in it.
    fn block(&mut self, id: &Name, elements: &'a FlowElements) -> BlockIx {
        let block = BlockIx::at(self.graph.blocks.len());
        self.graph.blocks.push(Block {
            id: id.clone(),
            node: self.inside,
            data: Vec::new(),
            nodes: Vec::new(),
            starts: Vec::new(),
            entries: Vec::new(),
            instantiating: Vec::new(),
            event_subprocesses: Vec::new(),
            transaction: false,
            compensated_by: None,
            has_inclusive_join: false,
            told: None,
            tag: None,
        });
        self.graph.blocks_by_id.insert(id.clone(), block);
        let lanes = lanes_of(&elements.lane_sets);
        // Names first, so that flows, boundary events and links find them; then what the nodes are.
        let nodes: Vec<NodeIx> =
            elements.nodes.iter().map(|node| self.reserve(block, node, lanes.get(&node.id))).collect();
        for flow in &elements.flows {
            self.flow(elements, flow);
        }
        for (ix, node) in nodes.iter().zip(&elements.nodes) {
            self.fill(*ix, node, elements);
        }
        self.compensation(block, &nodes, elements);
        let entries = self.entries(block, &nodes);
        if let Some(block) = self.graph.blocks.get_mut(block.place()) {
            (block.nodes, block.entries) = (nodes, entries);
        }
        block
    }

    /// Where tokens begin when nothing has to occur: at the none start events; in a block without start events at every
    /// node that no flow leads to (BPMN 2.0, 10.5.2, 13.3.4).
    fn entries(&self, block: BlockIx, nodes: &[NodeIx]) -> Vec<NodeIx> {
        let Some(block) = self.graph.block(block) else { return Vec::new() };
        let begins = |ix: &NodeIx| {
            let Some(node) = self.graph.node(*ix) else { return false };
            match &node.kind {
                Kind::Start { trigger, .. } => matches!(trigger, Trigger::None),
                _ if !block.starts.is_empty() || !block.instantiating.is_empty() => false,
                _ if !node.incoming.is_empty() => false,
                Kind::Boundary { .. } | Kind::EventSubProcess { .. } | Kind::Catch(Trigger::Link(_)) => false,
                _ => {
                    let more = node.more.as_ref();
                    !more.is_some_and(|more| more.for_compensation)
                }
            }
        };
        nodes.iter().copied().filter(begins).collect()
    }

    fn flow(&mut self, elements: &'a FlowElements, flow: &'a digipro_bpmn::SequenceFlow) {
        let end = |reference: &Option<digipro_bpmn::Reference>| {
            let id = &reference.as_ref()?.id;
            elements.node(id).and_then(|_| self.graph.nodes_by_id.get(id).copied())
        };
        let (Some(source), Some(target)) = (end(&flow.source), end(&flow.target)) else {
            self.refuse(
                codes::P0302,
                flow.span,
                &flow.id,
                "a sequence flow needs both its ends in the same scope",
            );
            return;
        };
        let condition = flow.condition.as_ref().filter(|condition| !condition.text.value.trim().is_empty());
        let condition = condition.and_then(|condition| self.expression(&condition.text, &flow.id));
        let ix = FlowIx::at(self.graph.flows.len());
        self.graph.flows.push(Flow { id: flow.id.clone(), source, target, condition });
        self.graph.flows_by_id.insert(flow.id.clone(), ix);
        if let Some(node) = self.graph.nodes.get_mut(source.place()) {
            node.outgoing.push(ix);
        }
        if let Some(node) = self.graph.nodes.get_mut(target.place()) {
            node.incoming.push(ix);
        }
    }

    /// Says that something cannot be lowered.
    fn refuse(&mut self, code: Code, span: Span, element: &Name, message: impl Into<String>) {
        let diagnostic = Diagnostic::error(code, message).at(span).file(self.file.clone());
        self.diagnostics.push(diagnostic.element(element.clone()));
    }

    /// Says that something is read but not yet executed.
    fn not_yet(&mut self, span: Span, element: &Name, what: &str) {
        self.refuse(codes::P0301, span, element, format!("{what} is read but not yet executed"));
    }
}

/// Whether a call activity names it.
fn is_called(documents: &[(Name, Document)], id: &Name) -> bool {
    let processes = documents.iter().flat_map(|(_, document)| &document.definitions.processes);
    let mut open: Vec<&FlowElements> = processes.map(|process| &process.elements).collect();
    while let Some(elements) = open.pop() {
        for node in &elements.nodes {
            match &node.kind {
                NodeKind::CallActivity { called } => {
                    let zeebe = node.extensions.zeebe().called_element.as_ref();
                    let zeebe = zeebe.and_then(|called| Some(&*called.process_id.as_ref()?.value));
                    if zeebe.or(called.as_ref().map(|called| &*called.id)) == Some(&**id) {
                        return true;
                    }
                }
                NodeKind::SubProcess(inside) => open.push(&inside.elements),
                _ => {}
            }
        }
    }
    false
}

/// The innermost lane of each flow node.
fn lanes_of(sets: &[LaneSet]) -> BTreeMap<Name, Name> {
    let mut lanes = BTreeMap::new();
    let mut open: Vec<&LaneSet> = sets.iter().collect();
    // A set is read before the sets within it, so that an inner lane replaces the outer one.
    while let Some(set) = open.pop() {
        for lane in &set.lanes {
            lanes.extend(lane.nodes.iter().map(|node| (node.id.clone(), lane.id.clone())));
            open.extend(lane.lanes.as_deref());
        }
    }
    lanes
}
