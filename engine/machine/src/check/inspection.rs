//! What a rule sees: one scope of one document, what it can look up, and where it reports.

use digipro_bpmn::{
    Base, Document, Error, Escalation, Event, EventDefinition, EventKind, EventPosition, FlowElements,
    FlowNode, GatewayKind, Message, NodeKind, Process, Reference, SequenceFlow, Signal, SubProcess,
    namespace,
};
use digipro_vocab::{Code, Diagnostic, Name, Span};
use std::collections::{BTreeMap, BTreeSet};

/// The inside of a process or subprocess.
pub(super) struct Scope<'a> {
    /// What it is the inside of.
    pub(super) owner: Owner<'a>,
    /// What is in it.
    pub(super) elements: &'a FlowElements,
    nodes: BTreeMap<&'a str, &'a FlowNode>,
    incoming: BTreeMap<&'a str, Vec<&'a SequenceFlow>>,
    outgoing: BTreeMap<&'a str, Vec<&'a SequenceFlow>>,
    boundaries: BTreeMap<&'a str, Vec<&'a FlowNode>>,
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
        let mut scope = Self {
            owner,
            elements,
            nodes: elements.nodes.iter().map(|node| (&*node.base.id, node)).collect(),
            incoming: BTreeMap::new(),
            outgoing: BTreeMap::new(),
            boundaries: BTreeMap::new(),
        };
        for flow in &elements.flows {
            if let Some(source) = &flow.source {
                scope.outgoing.entry(&source.id).or_default().push(flow);
            }
            if let Some(target) = &flow.target {
                scope.incoming.entry(&target.id).or_default().push(flow);
            }
        }
        for (node, event) in scope.events() {
            if let EventPosition::Boundary { attached_to: Some(host), .. } = &event.position {
                scope.boundaries.entry(&host.id).or_default().push(node);
            }
        }
        scope
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

    /// The boundary events of a node.
    pub(super) fn boundaries(&self, host: &FlowNode) -> &[&'a FlowNode] {
        self.boundaries.get(&*host.base.id).map_or(&[], Vec::as_slice)
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

/// What references can name in one document, by id.
#[derive(Default)]
struct Named<'a> {
    messages: BTreeMap<&'a str, &'a Message>,
    signals: BTreeMap<&'a str, &'a Signal>,
    errors: BTreeMap<&'a str, &'a Error>,
    escalations: BTreeMap<&'a str, &'a Escalation>,
    event_definitions: BTreeMap<&'a str, &'a EventDefinition>,
    processes: BTreeMap<&'a str, &'a Process>,
    global_tasks: BTreeSet<&'a str>,
    nodes: BTreeSet<&'a str>,
    /// What each element of the standard is, by its local name.
    kinds: BTreeMap<&'a str, &'a str>,
}

impl<'a> Named<'a> {
    fn new(document: &'a Document) -> Self {
        let definitions = &document.definitions;
        let semantic =
            document.tree.elements.iter().filter(|element| &*element.name.namespace == namespace::BPMN);
        let kinds = semantic
            .filter_map(|element| Some((element.attribute("id")?.value.trim(), &*element.name.local)));
        let nodes = definitions.processes.iter().flat_map(scopes).flat_map(|scope| &scope.elements.nodes);
        Self {
            messages: definitions.messages.iter().map(|message| (&*message.base.id, message)).collect(),
            signals: definitions.signals.iter().map(|signal| (&*signal.base.id, signal)).collect(),
            errors: definitions.errors.iter().map(|error| (&*error.base.id, error)).collect(),
            escalations: definitions.escalations.iter().map(|found| (&*found.base.id, found)).collect(),
            event_definitions: definitions
                .event_definitions
                .iter()
                .map(|event| (&*event.base.id, event))
                .collect(),
            processes: definitions.processes.iter().map(|process| (&*process.base.id, process)).collect(),
            global_tasks: definitions.global_tasks.iter().map(|task| &*task.base.id).collect(),
            nodes: nodes.map(|node| &*node.base.id).collect(),
            kinds: kinds.collect(),
        }
    }
}

/// All documents of a definition, of which one is under inspection.
pub(super) struct Inspection<'a> {
    named: Vec<(&'a Name, &'a Document, Named<'a>)>,
    at: usize,
    /// The document.
    pub(super) document: &'a Document,
    file: &'a Name,
    /// What was found.
    pub(super) found: Vec<Diagnostic>,
}

impl<'a> Inspection<'a> {
    /// Begins with the first document; none when there is none.
    pub(super) fn new(documents: &'a [(Name, Document)]) -> Option<Self> {
        let named = |(file, document): &'a (Name, Document)| (file, document, Named::new(document));
        let named: Vec<_> = documents.iter().map(named).collect();
        let (file, document) = named.first().map(|(file, document, _)| (*file, *document))?;
        Some(Self { named, at: 0, document, file, found: Vec::new() })
    }

    /// Goes on with the next document; false when there is none.
    pub(super) fn next(&mut self) -> bool {
        self.at += 1;
        let Some((file, document, _)) = self.named.get(self.at) else { return false };
        (self.file, self.document) = (file, document);
        true
    }

    /// Reports something about this document.
    pub(super) fn report(&mut self, diagnostic: Diagnostic) {
        self.found.push(diagnostic.file(self.file.clone()));
    }

    /// Looks in this document, then in the others.
    fn find<T>(&self, look: impl Fn(&Named<'a>) -> Option<T>) -> Option<T> {
        let own = self.named.get(self.at).and_then(|(_, _, named)| look(named));
        own.or_else(|| self.named.iter().find_map(|(_, _, named)| look(named)))
    }

    /// The message that is referred to.
    pub(super) fn message(&self, reference: &Reference) -> Option<&'a Message> {
        self.find(|named| named.messages.get(&*reference.id).copied())
    }

    /// The signal that is referred to.
    pub(super) fn signal(&self, reference: &Reference) -> Option<&'a Signal> {
        self.find(|named| named.signals.get(&*reference.id).copied())
    }

    /// The error that is referred to.
    pub(super) fn error(&self, reference: &Reference) -> Option<&'a Error> {
        self.find(|named| named.errors.get(&*reference.id).copied())
    }

    /// The event definition that is referred to.
    pub(super) fn event_definition(&self, reference: &Reference) -> Option<&'a EventDefinition> {
        self.find(|named| named.event_definitions.get(&*reference.id).copied())
    }

    /// The escalation that is referred to.
    pub(super) fn escalation(&self, reference: &Reference) -> Option<&'a Escalation> {
        self.find(|named| named.escalations.get(&*reference.id).copied())
    }

    /// The process of this id.
    pub(super) fn process(&self, id: &str) -> Option<&'a Process> {
        self.find(|named| named.processes.get(id).copied())
    }

    /// Whether a global task of this id exists.
    pub(super) fn has_global_task(&self, id: &str) -> bool {
        self.find(|named| named.global_tasks.get(id).copied()).is_some()
    }

    /// What the element of this id is: its local name in the namespace of the standard.
    pub(super) fn kind(&self, id: &str) -> Option<&'a str> {
        self.find(|named| named.kinds.get(id).copied())
    }

    /// Whether some scope of this document has a flow node of this id.
    pub(super) fn has_node(&self, id: &str) -> bool {
        self.named.get(self.at).is_some_and(|(_, _, named)| named.nodes.contains(id))
    }

    /// Whether a token begins at a node when its scope begins and has no start event: no flow leads to it, nothing else
    /// brings a token there (BPMN 10.5.2).
    pub(super) fn is_entry(&self, scope: &Scope<'a>, node: &'a FlowNode) -> bool {
        let apart = match &node.kind {
            NodeKind::Event(event) => match event.position {
                EventPosition::Start { .. } | EventPosition::Boundary { .. } => true,
                EventPosition::IntermediateCatch => {
                    let mut definitions = self.definitions(event).into_iter();
                    definitions.any(|definition| matches!(definition.kind, EventKind::Link { .. }))
                }
                _ => false,
            },
            _ => is_event_subprocess(node) || node.is_for_compensation,
        };
        !apart && scope.incoming(node).is_empty()
    }

    /// The catching end of a throwing link.
    pub(super) fn linked(&self, scope: &Scope<'a>, node: &'a FlowNode) -> Option<&'a FlowNode> {
        let name = self.link(event(node)?)?;
        let mut catching =
            scope.events().filter(|(_, event)| event.position == EventPosition::IntermediateCatch);
        let (other, _) = catching.find(|(_, event)| self.link(event) == Some(name))?;
        (other.base.id != node.base.id).then_some(other)
    }

    /// Whether a node is an end of a link.
    pub(super) fn is_link_end(&self, node: &'a FlowNode) -> bool {
        event(node).is_some_and(|event| self.link(event).is_some())
    }

    /// The name of the link that an event is an end of.
    fn link(&self, event: &'a Event) -> Option<&'a str> {
        self.definitions(event).into_iter().find_map(|definition| match &definition.kind {
            EventKind::Link { name, .. } => name.as_deref(),
            _ => None,
        })
    }

    /// The definitions of an event: its own and those that it shares.
    pub(super) fn definitions(&self, event: &'a Event) -> Vec<&'a EventDefinition> {
        let shared = event.references.iter().filter_map(|reference| self.event_definition(reference));
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
