//! What a rule sees: one scope of one document, what it can look up, and where it reports.

use digipro_bpmn::{
    Base, Definitions, Document, Error, Event, EventDefinition, EventPosition, FlowElements, FlowNode,
    GatewayKind, Message, NodeKind, Process, Reference, SequenceFlow, Signal, SubProcess,
};
use digipro_vocab::{Code, Diagnostic, Name, Span};
use std::collections::BTreeMap;

/// The inside of a process or subprocess.
pub(super) struct Scope<'a> {
    /// What it is the inside of.
    pub(super) owner: Owner<'a>,
    /// What is in it.
    pub(super) elements: &'a FlowElements,
    nodes: BTreeMap<&'a str, &'a FlowNode>,
    incoming: BTreeMap<&'a str, Vec<&'a SequenceFlow>>,
    outgoing: BTreeMap<&'a str, Vec<&'a SequenceFlow>>,
}

/// What a scope is the inside of.
#[derive(Clone, Copy)]
pub(super) enum Owner<'a> {
    Process(&'a Process),
    SubProcess(&'a FlowNode, &'a SubProcess),
}

impl<'a> Owner<'a> {
    /// What the process or subprocess has as an element.
    pub(super) fn base(self) -> &'a Base {
        match self {
            Owner::Process(process) => &process.base,
            Owner::SubProcess(node, _) => &node.base,
        }
    }

    /// Whether an event starts it from within a running scope.
    pub(super) fn is_event_subprocess(self) -> bool {
        matches!(self, Owner::SubProcess(_, inside) if inside.triggered_by_event)
    }
}

impl<'a> Scope<'a> {
    fn new(owner: Owner<'a>, elements: &'a FlowElements) -> Self {
        let nodes: BTreeMap<_, _> = elements.nodes.iter().map(|node| (&*node.base.id, node)).collect();
        let (mut incoming, mut outgoing): (BTreeMap<_, Vec<_>>, BTreeMap<_, Vec<_>>) = Default::default();
        for flow in &elements.flows {
            if let Some(source) = &flow.source {
                outgoing.entry(&*source.id).or_default().push(flow);
            }
            if let Some(target) = &flow.target {
                incoming.entry(&*target.id).or_default().push(flow);
            }
        }
        Self { owner, elements, nodes, incoming, outgoing }
    }

    /// The flow node of this scope with this id.
    pub(super) fn node(&self, id: &str) -> Option<&'a FlowNode> {
        self.nodes.get(id).copied()
    }

    /// The flows of this scope that lead to a node.
    pub(super) fn incoming(&self, node: &FlowNode) -> &[&'a SequenceFlow] {
        self.incoming.get(&*node.base.id).map_or(&[], Vec::as_slice)
    }

    /// The flows of this scope that lead away from a node, in document order.
    pub(super) fn outgoing(&self, node: &FlowNode) -> &[&'a SequenceFlow] {
        self.outgoing.get(&*node.base.id).map_or(&[], Vec::as_slice)
    }

    /// Its events, each with its node.
    pub(super) fn events(&self) -> impl Iterator<Item = (&'a FlowNode, &'a Event)> + use<'a> {
        self.elements.nodes.iter().filter_map(|node| Some((node, event(node)?)))
    }

    /// Its start events.
    pub(super) fn starts(&self) -> impl Iterator<Item = (&'a FlowNode, &'a Event)> + use<'a> {
        self.events().filter(|(_, event)| matches!(event.position, EventPosition::Start { .. }))
    }
}

/// The scopes of a process, itself first; an own stack, because they nest as deep as the document does.
pub(super) fn scopes(process: &Process) -> Vec<Scope<'_>> {
    let mut scopes = vec![Scope::new(Owner::Process(process), &process.elements)];
    let mut at = 0;
    while let Some(elements) = scopes.get(at).map(|scope| scope.elements) {
        for node in &elements.nodes {
            if let NodeKind::SubProcess(inside) = &node.kind {
                scopes.push(Scope::new(Owner::SubProcess(node, inside), &inside.elements));
            }
        }
        at += 1;
    }
    scopes
}

/// The event that a node is, if it is one.
pub(super) fn event(node: &FlowNode) -> Option<&Event> {
    match &node.kind {
        NodeKind::Event(event) => Some(event),
        _ => None,
    }
}

/// Whether a node is an activity.
pub(super) fn is_activity(node: &FlowNode) -> bool {
    matches!(node.kind, NodeKind::Task(_) | NodeKind::CallActivity { .. } | NodeKind::SubProcess(_))
}

/// Whether a node is an event-based gateway.
pub(super) fn is_event_gateway(node: &FlowNode) -> bool {
    matches!(node.kind, NodeKind::Gateway(GatewayKind::EventBased { .. }))
}

/// Whether a node is an event subprocess.
pub(super) fn is_event_subprocess(node: &FlowNode) -> bool {
    matches!(&node.kind, NodeKind::SubProcess(inside) if inside.triggered_by_event)
}

/// One document under inspection.
pub(super) struct Inspection<'a> {
    /// All documents of the definition.
    pub(super) documents: &'a [(Name, Document)],
    /// This one.
    pub(super) document: &'a Document,
    /// Its name.
    pub(super) file: &'a Name,
    /// What was found.
    pub(super) found: Vec<Diagnostic>,
}

impl<'a> Inspection<'a> {
    /// Reports something about this document.
    pub(super) fn report(&mut self, diagnostic: Diagnostic) {
        self.found.push(diagnostic.file(self.file.clone()));
    }

    /// Looks among the root elements of this document, then of the others.
    fn find<T>(&self, look: impl Fn(&'a Definitions) -> Option<T>) -> Option<T> {
        let others = self.documents.iter().map(|(_, document)| &document.definitions);
        look(&self.document.definitions).or_else(|| others.into_iter().find_map(&look))
    }

    /// The message that is referred to.
    pub(super) fn message(&self, reference: &Reference) -> Option<&'a Message> {
        self.find(|definitions| definitions.messages.iter().find(|message| message.base.id == reference.id))
    }

    /// The signal that is referred to.
    pub(super) fn signal(&self, reference: &Reference) -> Option<&'a Signal> {
        self.find(|definitions| definitions.signals.iter().find(|signal| signal.base.id == reference.id))
    }

    /// The error that is referred to.
    pub(super) fn error(&self, reference: &Reference) -> Option<&'a Error> {
        self.find(|definitions| definitions.errors.iter().find(|error| error.base.id == reference.id))
    }

    /// Whether the escalation that is referred to exists.
    pub(super) fn has_escalation(&self, reference: &Reference) -> bool {
        self.find(|definitions| definitions.escalations.iter().find(|e| e.base.id == reference.id)).is_some()
    }

    /// Whether a process of this id exists.
    pub(super) fn has_process(&self, id: &str) -> bool {
        self.find(|definitions| definitions.processes.iter().find(|process| &*process.base.id == id))
            .is_some()
    }

    /// The definitions of an event: its own and those that it shares.
    pub(super) fn definitions(&self, event: &'a Event) -> Vec<&'a EventDefinition> {
        let shared = event.references.iter().filter_map(|reference| {
            self.find(|definitions| definitions.event_definitions.iter().find(|d| d.base.id == reference.id))
        });
        event.definitions.iter().chain(shared).collect()
    }
}

/// An error about an element, at its start tag.
pub(super) fn wrong(code: Code, element: &Base, message: impl Into<String>) -> Diagnostic {
    Diagnostic::error(code, message).at(element.span).element(element.id.clone())
}

/// A warning about an element, at its start tag.
pub(super) fn doubtful(code: Code, element: &Base, message: impl Into<String>) -> Diagnostic {
    Diagnostic::warning(code, message).at(element.span).element(element.id.clone())
}

/// An error about an element, at a place within it.
pub(super) fn wrong_at(code: Code, element: &Base, span: Span, message: impl Into<String>) -> Diagnostic {
    wrong(code, element, message).at(span)
}
