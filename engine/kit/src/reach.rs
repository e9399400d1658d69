//! What a case can come to at all: the processes that its root calls, directly or not, and what stands in them.

use crate::property::{Form, Thing};
use crate::seams::{Seam, Seams};
use digipro_bpmn::{Document, FlowElements, NodeKind};
use digipro_vocab::Name;
use std::collections::{BTreeMap, BTreeSet};

/// What stands in a process, its subprocesses included.
#[derive(Debug, Default)]
struct Inside {
    /// Ids of flow nodes and sequence flows.
    elements: BTreeSet<Name>,
    /// Processes that it names in a call.
    calls: BTreeSet<Name>,
    /// It also calls what only running tells.
    computed: bool,
}

/// The elements of the processes that a case can come to.
#[derive(Debug)]
pub(crate) struct Reach {
    called: BTreeSet<Name>,
    /// Those of all processes.
    known: BTreeSet<Name>,
    seams: Seams,
}

impl Reach {
    /// What is reached from the processes with which it begins: the root, and those that fill extension points.
    pub fn from<'a>(
        begin: impl IntoIterator<Item = Name>,
        documents: impl Iterator<Item = (&'a Name, &'a Document)> + Clone,
    ) -> Self {
        let processes = documents.clone().flat_map(|(_, document)| &document.definitions.processes);
        let inside: BTreeMap<Name, Inside> =
            processes.map(|process| (process.base.id.clone(), Inside::of(&process.elements))).collect();
        let mut reached: BTreeSet<Name> = BTreeSet::new();
        let mut ahead: Vec<Name> = begin.into_iter().collect();
        while let Some(process) = ahead.pop() {
            let Some(inside_it) = inside.get(&process).filter(|_| reached.insert(process)) else { continue };
            ahead.extend(inside_it.calls.iter().cloned());
            if inside_it.computed {
                ahead.extend(inside.keys().cloned());
            }
        }
        let of = |inside: &Inside| inside.elements.clone();
        let called = inside.iter().filter(|(process, _)| reached.contains(*process));
        Self {
            called: called.flat_map(|(_, inside)| of(inside)).collect(),
            known: inside.values().flat_map(of).collect(),
            seams: Seams::of(documents),
        }
    }

    /// Whether a case can come to everything that a form is about. What stands nowhere counts as reached, so that it is
    /// missed where the form is proved.
    pub fn concerns(&self, form: &Form) -> bool {
        form.subjects().iter().all(|things| things.iter().any(|thing| self.comes_to(thing)))
    }

    fn comes_to(&self, thing: &Thing) -> bool {
        let named = |seams: &[Seam], name: &Name| {
            let mut owners = seams.iter().filter(|seam| seam.name == *name).map(|seam| seam.element.as_ref());
            let first = owners.next();
            first.is_none_or(|first| std::iter::once(first).chain(owners).flatten().any(|id| self.has(id)))
        };
        match thing {
            Thing::Element(id) => self.has(id),
            Thing::Job(kind) => named(&self.seams.jobs, kind),
            Thing::Point(point) => named(&self.seams.points, point),
            Thing::Term(term, _) => named(&self.seams.terms, term),
            Thing::CaseStart | Thing::CaseEnd => true,
        }
    }

    fn has(&self, id: &Name) -> bool {
        self.called.contains(id) || !self.known.contains(id)
    }
}

impl Inside {
    fn of(elements: &FlowElements) -> Self {
        let mut inside = Self::default();
        let mut open = vec![elements];
        while let Some(elements) = open.pop() {
            inside.elements.extend(elements.flows.iter().map(|flow| flow.base.id.clone()));
            for node in &elements.nodes {
                inside.elements.insert(node.base.id.clone());
                match &node.kind {
                    NodeKind::SubProcess(block) => open.push(&block.elements),
                    NodeKind::CallActivity { called } => {
                        let zeebe = node.extensions.zeebe().called_element.as_ref();
                        let zeebe = zeebe.and_then(|called| Some(&called.process_id.as_ref()?.value));
                        match zeebe.or(called.as_ref().map(|called| &called.id)) {
                            Some(name) if name.starts_with('=') => inside.computed = true,
                            Some(name) => drop(inside.calls.insert(name.clone())),
                            None => {}
                        }
                    }
                    _ => {}
                }
            }
        }
        inside
    }
}
