//! From documents to a [`Model`]: imports and references resolved, circles refused, logic compiled.

mod boxed;
pub(crate) mod graph;
mod index;
pub(crate) mod kinds;
pub(crate) mod logic;
mod order;
mod source;
pub(crate) mod table;

use crate::{BusinessKnowledge, Decision, Document, Identity, Model, Text, Variable, codes, limits};
use boxed::{Builder, typed};
use digipro_vocab::{Diagnostic, Name};
use graph::{Graph, Node, Part, Service, Source as FrameSource};
use kinds::{Kind, Kinds};
use logic::Logic;
use source::Source;
use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

/// Compiles a document with the documents that it imports, directly or not, found by their namespaces.
///
/// Never fails: what is wrong has no value when it is evaluated, and is told here.
#[must_use]
pub fn compile(document: &Document, imports: &[&Document]) -> (Model, Vec<Diagnostic>) {
    let mut diagnostics = Vec::new();
    let documents = reachable(document, imports, &mut diagnostics);
    let sources: Vec<Source<'_>> = documents
        .iter()
        .enumerate()
        .map(|(at, document)| Source { document, file: (at > 0).then_some(&document.definitions.namespace) })
        .collect();
    let mut compiling =
        Compiling { sources: &sources, elements: Vec::new(), ids: BTreeMap::new(), diagnostics };
    compiling.collect();
    let graph = compiling.graph();
    (Model { graph: Arc::new(graph) }, compiling.diagnostics)
}

/// The document and those that it imports, each once.
fn reachable<'d>(
    document: &'d Document,
    imports: &[&'d Document],
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<&'d Document> {
    let mut documents = vec![document];
    let mut at = 0;
    while let Some(importing) = documents.get(at).copied() {
        at += 1;
        for import in importing.definitions.imports.iter().filter(|import| import.is_model) {
            let namespace = &import.namespace;
            if documents.iter().any(|known| known.definitions.namespace == *namespace) {
                continue;
            }
            let found = imports.iter().find(|document| document.definitions.namespace == *namespace);
            let source =
                Source { document: importing, file: (at > 1).then_some(&importing.definitions.namespace) };
            match found {
                Some(_) if documents.len() > limits::IMPORTS => {
                    let message = format!("more than {} models are imported", limits::IMPORTS);
                    let help = "put what belongs together into one model";
                    diagnostics.push(source.error(codes::P0913, message, import.span).help(help));
                    return documents;
                }
                Some(found) => documents.push(found),
                None => {
                    let message = format!("the model of the namespace `{namespace}` is not given");
                    let help = "give its file too, or correct the namespace";
                    diagnostics.push(source.error(codes::P0907, message, import.span).help(help));
                }
            }
        }
    }
    documents
}

/// An element that others can require.
#[derive(Clone, Copy)]
enum Element<'d> {
    Input,
    Decision(&'d Decision),
    Knowledge(&'d BusinessKnowledge),
    Service(&'d crate::DecisionService),
}

/// An element, where it stands, and how it is known.
struct Entry<'d> {
    document: usize,
    identity: &'d Identity,
    variable: &'d Variable,
    element: Element<'d>,
}

/// What is being compiled.
struct Compiling<'d> {
    sources: &'d [Source<'d>],
    elements: Vec<Entry<'d>>,
    /// Elements by document and id.
    ids: BTreeMap<(usize, &'d str), u32>,
    diagnostics: Vec<Diagnostic>,
}

impl<'d> Compiling<'d> {
    /// Lists the elements of all documents.
    fn collect(&mut self) {
        for (document, source) in self.sources.iter().enumerate() {
            let definitions = source.definitions();
            let mut names: BTreeSet<&str> = BTreeSet::new();
            let inputs =
                definitions.inputs.iter().map(|input| (&input.identity, &input.variable, Element::Input));
            let decisions = definitions
                .decisions
                .iter()
                .map(|decision| (&decision.identity, &decision.variable, Element::Decision(decision)));
            let knowledge = definitions
                .knowledge
                .iter()
                .map(|knowledge| (&knowledge.identity, &knowledge.variable, Element::Knowledge(knowledge)));
            let services = definitions
                .services
                .iter()
                .map(|service| (&service.identity, &service.variable, Element::Service(service)));
            for (identity, variable, element) in inputs.chain(decisions).chain(knowledge).chain(services) {
                if self.elements.len() >= limits::ELEMENTS {
                    let message = format!("there are more than {} elements", limits::ELEMENTS);
                    let help = "split the model into models that are evaluated one after the other";
                    self.diagnostics.push(source.error(codes::P0913, message, identity.span).help(help));
                    return;
                }
                let node = u32::try_from(self.elements.len()).unwrap_or(u32::MAX);
                if !identity.id.is_empty() && self.ids.insert((document, &identity.id), node).is_some() {
                    self.duplicate(source, "id", &identity.id, identity);
                }
                if !names.insert(&variable.name) {
                    self.duplicate(source, "name", &variable.name, identity);
                }
                self.elements.push(Entry { document, identity, variable, element });
            }
        }
    }

    fn duplicate(&mut self, source: &Source<'_>, what: &str, value: &str, identity: &Identity) {
        let message = format!("the {what} `{value}` is that of another element too");
        let help = format!("give each input, decision, knowledge model and service its own {what}");
        self.diagnostics.push(source.error(codes::P0904, message, identity.span).help(help));
    }

    /// The element that a reference names: `#id`, or `namespace#id`.
    fn referred(&mut self, document: usize, href: &Text) -> Option<u32> {
        let source = self.sources.get(document)?;
        let (namespace, id) = href.value.split_once('#').unwrap_or(("", &href.value));
        let at = if namespace.is_empty() || *namespace == *source.definitions().namespace {
            Some(document)
        } else {
            self.sources.iter().position(|other| *other.definitions().namespace == *namespace)
        };
        let found = at.and_then(|at| self.ids.get(&(at, id)).copied());
        if found.is_none() {
            let message = format!("`{}` refers to no element", href.value);
            let help =
                "write `#` and the id of an element, after the namespace of its model if that is another";
            self.diagnostics.push(source.error(codes::P0905, message, href.span).help(help));
        }
        found
    }

    fn graph(&mut self) -> Graph {
        let kinds = self.kinds();
        let requires = self.requires();
        let order = self.ordered(&requires);
        let entries: Vec<BTreeSet<Name>> = self.entries();
        let (mut tables, mut context) = (Vec::new(), Vec::new());
        let mut nodes = Vec::with_capacity(self.elements.len());
        for (at, required) in requires.iter().enumerate() {
            let Some(entry) = self.elements.get(at) else { continue };
            let (Some(source), Some(known), Some(entries)) =
                (self.sources.get(entry.document), kinds.get(entry.document), entries.get(entry.document))
            else {
                continue;
            };
            let (document, element) = (entry.document, entry.element);
            let kind = known.of(entry.variable.kind.as_ref(), source, &mut self.diagnostics);
            let frame = self.frame(document, required);
            let scope = frame.iter().map(|(name, _)| name.clone()).collect();
            let builder = Builder {
                source,
                kinds: known,
                entries,
                owner: entry.identity,
                scope,
                tables: &mut tables,
                diagnostics: &mut self.diagnostics,
                context: &mut context,
                reads: None,
            };
            let part = match element {
                Element::Input => Part::Input,
                Element::Decision(decision) => decision_part(builder, decision, &kind),
                Element::Knowledge(knowledge) => knowledge_part(builder, knowledge, kind.of_result()),
                Element::Service(service) => self.service(document, service, kind.of_result()),
            };
            let Some(entry) = self.elements.get(at) else { continue };
            nodes.push(Node {
                id: entry.identity.id.clone(),
                name: entry.variable.name.clone(),
                version_tag: entry.identity.version_tag.clone(),
                kind,
                requires: required.clone(),
                frame: frame.into_iter().map(|(_, source)| source).collect(),
                part,
            });
        }
        self.imported_kinds(&mut nodes);
        let first = self.elements.iter().take_while(|entry| entry.document == 0).count();
        Graph::new(nodes, tables, order, first).asking(context)
    }

    /// The types of each document. Those that import come after those that they import, as far as that goes.
    fn kinds(&mut self) -> Vec<Kinds> {
        let mut done: BTreeMap<usize, Kinds> = BTreeMap::new();
        // The later a document was found, the less it imports of those before it; a second round settles the rest.
        for _ in 0..2 {
            for (at, source) in self.sources.iter().enumerate().rev() {
                let mut found = Vec::new();
                let imports = source.definitions().imports.iter();
                let imported: Vec<(Name, &Kinds)> = imports
                    .filter_map(|import| {
                        let other = self
                            .sources
                            .iter()
                            .position(|other| other.definitions().namespace == import.namespace)?;
                        Some((import.name.clone(), done.get(&other).filter(|_| other != at)?))
                    })
                    .collect();
                let kinds = Kinds::new(source, &imported, &mut found);
                if done.insert(at, kinds).is_some() {
                    self.diagnostics.extend(found);
                }
            }
        }
        done.into_values().collect()
    }

    /// For each element those that it requires, each once.
    fn requires(&mut self) -> Vec<Vec<u32>> {
        let mut all = Vec::with_capacity(self.elements.len());
        for at in 0..self.elements.len() {
            let Some(entry) = self.elements.get(at) else { continue };
            let hrefs: &[Text] = match entry.element {
                Element::Input => &[],
                Element::Decision(decision) => &decision.requires,
                Element::Knowledge(knowledge) => &knowledge.requires,
                // What a service decides on is inside of it.
                Element::Service(_) => &[],
            };
            let document = entry.document;
            let mut required: Vec<u32> = Vec::with_capacity(hrefs.len());
            for href in hrefs {
                if let Some(node) = self.referred(document, href)
                    && !required.contains(&node)
                {
                    required.push(node);
                }
            }
            all.push(required);
        }
        all
    }

    /// What stands in the frame of an element: what it requires under its name, or under that of the import.
    fn frame(&self, document: usize, required: &[u32]) -> Vec<(Name, FrameSource)> {
        let mut frame: Vec<(Name, FrameSource)> = Vec::with_capacity(required.len());
        for node in required {
            let Some(entry) = self.elements.get(*node as usize) else { continue };
            let name = entry.variable.name.clone();
            let prefix = self.prefix(document, entry.document);
            if prefix.is_empty() {
                frame.push((name, FrameSource::Node(*node)));
                continue;
            }
            let known = frame.iter_mut().find_map(|(known, source)| match source {
                FrameSource::Import(entries) if *known == prefix => Some(entries),
                _ => None,
            });
            match known {
                Some(entries) => entries.push((name, *node)),
                None => frame.push((prefix, FrameSource::Import(vec![(name, *node)]))),
            }
        }
        frame
    }

    /// What stands before names of elements of another document; nothing before those of one's own.
    fn prefix(&self, document: usize, other: usize) -> Name {
        let found = (document != other).then(|| {
            let namespace = &self.sources.get(other)?.definitions().namespace;
            let imports = &self.sources.get(document)?.definitions().imports;
            imports.iter().find(|import| import.namespace == *namespace).map(|import| import.name.clone())
        });
        found.flatten().unwrap_or_default()
    }

    /// For each document the names that its expressions may use as entries: of components, columns, contexts, outputs
    /// and imported elements.
    fn entries(&self) -> Vec<BTreeSet<Name>> {
        let all: BTreeSet<Name> =
            self.sources.iter().flat_map(|source| graph::entry_names(source.definitions())).collect();
        let elements = self.elements.iter();
        let imported = |document: usize| {
            elements
                .clone()
                .filter(move |entry| entry.document != document)
                .map(|entry| entry.variable.name.clone())
        };
        (0..self.sources.len())
            .map(|document| all.iter().cloned().chain(imported(document)).collect())
            .collect()
    }

    fn service(&mut self, document: usize, service: &crate::DecisionService, kind: Kind) -> Part {
        let mut all = |hrefs: &[Text]| -> Vec<u32> {
            hrefs.iter().filter_map(|href| self.referred(document, href)).collect()
        };
        let inputs = all(&service.input_data).into_iter().chain(all(&service.input_decisions)).collect();
        let outputs = all(&service.outputs);
        // Named only to find references to nothing: what is decided on the way follows from what is required.
        all(&service.encapsulated);
        Part::Service(Service::new(inputs, outputs, kind))
    }

    /// The parameters of services have the types of what they stand for.
    fn imported_kinds(&mut self, nodes: &mut [Node]) {
        let known: Vec<(Name, Kind)> =
            nodes.iter().map(|node| (node.name.clone(), node.kind.clone())).collect();
        for node in nodes {
            if let Part::Service(service) = &mut node.part {
                service.name_parameters(&known);
            }
        }
    }

    /// The elements in an order in which each comes after those that it requires; circles are broken and reported.
    fn ordered(&mut self, requires: &[Vec<u32>]) -> Vec<u32> {
        let mut edges = requires.to_vec();
        // A service is what it decides, except where that is given to it.
        for at in 0..self.elements.len() {
            let Some(Entry { element: Element::Service(service), document, .. }) = self.elements.get(at)
            else {
                continue;
            };
            let document = *document;
            let inner = service.outputs.iter().chain(&service.encapsulated);
            let known = self.diagnostics.len();
            let inner: Vec<u32> = inner.filter_map(|href| self.referred(document, href)).collect();
            self.diagnostics.truncate(known);
            if let Some(edges) = edges.get_mut(at) {
                edges.extend(inner);
            }
        }
        let (order, circle) = order::order(&edges);
        if let Some(circle) = circle {
            let names: Vec<String> = circle
                .iter()
                .filter_map(|node| self.elements.get(*node as usize))
                .map(|entry| format!("`{}`", entry.variable.name))
                .collect();
            if let Some(entry) = circle.first().and_then(|node| self.elements.get(*node as usize))
                && let Some(source) = self.sources.get(entry.document)
            {
                let message = format!("these require each other: {}", names.join(", "));
                let help = "remove one of the requirements";
                self.diagnostics.push(source.error(codes::P0906, message, entry.identity.span).help(help));
            }
        }
        order
    }
}

fn decision_part(mut builder: Builder<'_>, decision: &Decision, kind: &Kind) -> Part {
    Part::Decision(match &decision.logic {
        None => {
            let message = format!("the model does not say how to decide `{}`", decision.variable.name);
            Logic::Nothing(crate::evaluate::cause(codes::P0924, message))
        }
        Some(logic) => typed(builder.expression(logic), kind.clone()),
    })
}

fn knowledge_part(mut builder: Builder<'_>, knowledge: &BusinessKnowledge, result: Kind) -> Part {
    let name = &knowledge.variable.name;
    match &knowledge.logic {
        None => {
            let message = format!("the model does not say what `{name}` computes");
            Part::Knowledge(Err(crate::evaluate::cause(codes::P0924, message)))
        }
        Some(logic) => Part::Knowledge(builder.function(logic, name, result)),
    }
}
