//! The seams of a diagram: every name in a BPMN document that has to meet a name in the kit.

use crate::place::Place;
use digipro_bpmn::Document;
use digipro_bpmn::namespace::{BPMN, DIGIPRO, ZEEBE};
use digipro_bpmn::tree::{Attribute, Element};
use digipro_vocab::{Name, Span};

/// A name and where it stands.
#[derive(Clone, Debug)]
pub(crate) struct Seam {
    /// The name.
    pub name: Name,
    /// Its place.
    pub place: Place,
    /// Id of the BPMN element that it belongs to.
    pub element: Option<Name>,
}

/// The seams of all documents of a folder.
#[derive(Clone, Debug, Default)]
pub(crate) struct Seams {
    /// Processes defined.
    pub processes: Vec<Seam>,
    /// Processes called.
    pub calls: Vec<Seam>,
    /// `digipro:point`.
    pub points: Vec<Seam>,
    /// `digipro:term` and the limits of `digipro:timer`.
    pub terms: Vec<Seam>,
    /// `digipro:extensionPoint`.
    pub extensions: Vec<Seam>,
    /// Lanes without lanes inside.
    pub lanes: Vec<Seam>,
    /// `zeebe:formDefinition`.
    pub forms: Vec<Seam>,
    /// Types of jobs: of tasks, message events and listeners.
    pub jobs: Vec<Seam>,
    /// Model acts that jobs name: the header `modello`.
    pub templates: Vec<Seam>,
    /// Targets of input mappings.
    pub inputs: Vec<Seam>,
    /// What loops call the one that they are at.
    pub loops: Vec<Seam>,
    /// What is written: targets of output mappings, results of scripts and decisions.
    pub writes: Vec<Seam>,
    /// Events and receive tasks that take whatever their message brings: without output mappings.
    pub takers: Vec<Seam>,
    /// All BPMN elements that have an id.
    pub elements: Vec<Seam>,
}

/// The header by which a job names its model act.
const MODEL_ACT: &str = "modello";

impl Seams {
    /// The seams of documents by file.
    pub fn of<'a>(documents: impl IntoIterator<Item = (&'a Name, &'a Document)>) -> Self {
        let mut seams = Self::default();
        for (file, document) in documents {
            for element in &document.tree.elements {
                seams.element(file, document, element);
            }
        }
        seams
    }

    fn element(&mut self, file: &Name, document: &Document, element: &Element) {
        let local = &*element.name.local;
        if &*element.name.namespace == BPMN
            && let Some(Attribute { value, value_span, .. }) = element.attribute("id")
        {
            let place = Place { file: file.clone(), span: *value_span };
            let seam = Seam { name: value.clone(), place, element: Some(value.clone()) };
            if takes_all(document, element) {
                self.takers.push(seam.clone());
            }
            self.elements.push(seam);
        }
        let (list, attribute) = match (&*element.name.namespace, local) {
            (BPMN, "process") => (&mut self.processes, "id"),
            (BPMN, "callActivity") => (&mut self.calls, "calledElement"),
            (BPMN, "lane") if !holds(document, element, "childLaneSet") => (&mut self.lanes, "id"),
            (ZEEBE, "calledElement") => (&mut self.calls, "processId"),
            (ZEEBE, "formDefinition") => (&mut self.forms, "formId"),
            (ZEEBE, "taskDefinition" | "executionListener" | "taskListener") => (&mut self.jobs, "type"),
            (ZEEBE, "header") if element.attribute("key").is_some_and(|key| &*key.value == MODEL_ACT) => {
                (&mut self.templates, "value")
            }
            (ZEEBE, "output") => (&mut self.writes, "target"),
            // With output mappings the result stays inside.
            (ZEEBE, "script" | "calledDecision") if !is_mapped(document, element) => {
                (&mut self.writes, "resultVariable")
            }
            (ZEEBE, "input") => (&mut self.inputs, "target"),
            (ZEEBE, "loopCharacteristics") => (&mut self.loops, "inputElement"),
            (DIGIPRO, "point") => (&mut self.points, "name"),
            (DIGIPRO, "term") => (&mut self.terms, "name"),
            (DIGIPRO, "timer") => (&mut self.terms, "term"),
            (DIGIPRO, "extensionPoint") => (&mut self.extensions, "id"),
            _ => return,
        };
        // A called process may be computed (`=…`); then only running shows which one it is.
        let Some(Attribute { value, value_span, .. }) = element.attribute(attribute) else { return };
        if value.is_empty() || value.starts_with('=') {
            return;
        }
        let place = Place { file: file.clone(), span: *value_span };
        list.push(Seam { name: value.clone(), place, element: owner(document, element) });
    }
}

/// Whether a BPMN element stands directly inside another.
fn holds(document: &Document, element: &Element, local: &str) -> bool {
    element.children.iter().any(|child| match child {
        digipro_bpmn::tree::Child::Element(id) => {
            document.tree.get(*id).is_some_and(|inner| inner.name.is(BPMN, local))
        }
        _ => false,
    })
}

/// Id of the BPMN element that an extension element belongs to.
fn owner(document: &Document, element: &Element) -> Option<Name> {
    let mut at = Some(element);
    while let Some(here) = at {
        if &*here.name.namespace == BPMN
            && let Some(id) = here.attribute("id")
        {
            return Some(id.value.clone());
        }
        at = here.parent.and_then(|parent| document.tree.get(parent));
    }
    None
}

/// Whether output mappings stand beside an extension element.
fn is_mapped(document: &Document, element: &Element) -> bool {
    let around = element.parent.and_then(|parent| document.tree.get(parent));
    let beside = around.map(|around| children(document, around)).unwrap_or_default();
    beside.into_iter().flat_map(|inner| children(document, inner)).any(|inner| inner.name.is(ZEEBE, "output"))
}

/// Whether a BPMN element receives a message and names nothing of what it brings.
fn takes_all(document: &Document, element: &Element) -> bool {
    let receives = match &*element.name.local {
        "receiveTask" => true,
        "intermediateCatchEvent" | "startEvent" | "boundaryEvent" => {
            holds(document, element, "messageEventDefinition")
        }
        _ => false,
    };
    let extensions = || {
        let inside = children(document, element).into_iter();
        inside.filter(|inner| inner.name.is(BPMN, "extensionElements"))
    };
    let mappings = || extensions().flat_map(|inner| children(document, inner));
    receives
        && !mappings().flat_map(|inner| children(document, inner)).any(|inner| inner.name.is(ZEEBE, "output"))
}

fn children<'d>(document: &'d Document, element: &Element) -> Vec<&'d Element> {
    let inner = element.children.iter().filter_map(|child| match child {
        digipro_bpmn::tree::Child::Element(id) => document.tree.get(*id),
        _ => None,
    });
    inner.collect()
}

/// The first executable process of a document, else the first one.
pub(crate) fn first_process(document: &Document) -> Option<Name> {
    let processes = || document.tree.elements.iter().filter(|e| e.name.is(BPMN, "process"));
    let executable =
        processes().find(|p| p.attribute("isExecutable").is_some_and(|a| matches!(&*a.value, "true" | "1")));
    executable.or_else(|| processes().next()).and_then(|p| p.attribute("id")).map(|id| id.value.clone())
}

/// The empty span at the start of a file: for what a file lacks.
pub(crate) const START: Span = Span { start: 0, end: 0 };

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_names_nothing_of_a_message_takes_all_of_it() {
        let map = |at: &str| {
            format!(
                r#"<x:extensionElements><z:ioMapping><z:{at} source="=n" target="n"/></z:ioMapping></x:extensionElements>"#
            )
        };
        let event = |id: &str, inside: String| {
            format!(
                r#"<x:intermediateCatchEvent id="{id}">{inside}<x:messageEventDefinition/></x:intermediateCatchEvent>"#
            )
        };
        let text = format!(
            r#"<x:definitions xmlns:x="{BPMN}" xmlns:z="{ZEEBE}"><x:process id="p">{}{}{}<x:receiveTask id="d"/><x:startEvent id="e"/></x:process></x:definitions>"#,
            event("a", map("output")),
            event("b", map("input")),
            event("c", String::new()),
        );
        let (document, _) = digipro_bpmn::read(text.as_bytes());
        let seams = Seams::of([(&Name::from("p.bpmn"), &document)]);
        let takers: Vec<&str> = seams.takers.iter().map(|seam| &*seam.name).collect();
        assert_eq!(takers, ["b", "c", "d"]);
    }
}
