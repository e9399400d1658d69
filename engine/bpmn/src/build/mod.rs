//! Tree to model: one function for each type, in files that mirror those of the model.
//!
//! Scopes nest, functions do not: what can contain its own kind (subprocesses, lane sets) is built from the
//! last to the first in document order, so that the inner ones stand ready when the outer one asks for them
//! (invariant FLAT-TREE).

mod artifact;
mod collaboration;
mod data;
mod digipro;
mod event;
mod foreign;
mod node;
mod process;
mod root;
mod zeebe;

use crate::{
    Base, Definitions, Expression, Extensions, FlowElements, Kept, LaneSet, codes,
    juel::Place,
    namespace,
    schema::Tag,
    text::{Reference, Text},
    tree::{Attribute, Child, Element, NodeId, Tree},
};
use digipro_vocab::{Diagnostic, Name, Span};
use digipro_xml::{Diagnostics, escape};
use foreign::Foreign;
use std::{cell::RefCell, collections::BTreeMap};

/// The model of a tree.
pub(crate) fn build(source: &str, tree: &Tree, diagnostics: &mut Diagnostics) -> Definitions {
    let tags = tree.elements.iter().map(bpmn_tag).collect();
    let target_namespace = tree
        .root()
        .and_then(|root| tree.get(root)?.attribute("targetNamespace"))
        .map(|attribute| attribute.value.clone());
    let mut builder = Builder {
        source,
        tree,
        tags,
        target_namespace,
        prefixes: RefCell::default(),
        scopes: BTreeMap::new(),
        lane_sets: BTreeMap::new(),
        foreign: Foreign::of(tree),
        diagnostics,
    };
    builder.nested();
    let definitions = builder.definitions();
    builder.foreign_rest();
    definitions
}

fn bpmn_tag(element: &Element) -> Option<Tag> {
    (&*element.name.namespace == namespace::BPMN).then(|| Tag::named(&element.name.local)).flatten()
}

struct Builder<'a> {
    source: &'a str,
    tree: &'a Tree,
    /// The BPMN element that each element of the tree is, if it is one.
    tags: Vec<Option<Tag>>,
    target_namespace: Option<Name>,
    /// What prefixes were found to stand for, by element.
    prefixes: RefCell<BTreeMap<(NodeId, Name), Option<Name>>>,
    /// Contents of subprocesses that are built and not yet asked for.
    scopes: BTreeMap<NodeId, FlowElements>,
    /// Lane sets that are built and not yet asked for.
    lane_sets: BTreeMap<NodeId, LaneSet>,
    /// What is read of the dialects of other engines; none where none is spoken.
    foreign: Option<Foreign>,
    diagnostics: &'a mut Diagnostics,
}

impl<'a> Builder<'a> {
    /// Builds what can contain its own kind, innermost first.
    fn nested(&mut self) {
        for index in (0..self.tags.len()).rev() {
            let Ok(number) = u32::try_from(index) else { continue };
            let id = NodeId(number);
            match self.tag(id) {
                Some(Tag::SubProcess | Tag::Transaction | Tag::AdHocSubProcess) => {
                    let elements = self.flow_elements(id);
                    self.scopes.insert(id, elements);
                }
                Some(Tag::LaneSet | Tag::ChildLaneSet) => {
                    let lanes = self.lane_set(id);
                    self.lane_sets.insert(id, lanes);
                }
                _ => {}
            }
        }
    }

    fn tag(&self, id: NodeId) -> Option<Tag> {
        self.tags.get(id.0 as usize).copied().flatten()
    }

    fn element(&self, id: NodeId) -> Option<&'a Element> {
        self.tree.get(id)
    }

    /// The start tag of an element.
    fn span(&self, id: NodeId) -> Span {
        self.element(id).map(|element| element.tag).unwrap_or_default()
    }

    /// The children that BPMN defines, in document order.
    fn children(&self, id: NodeId) -> Vec<(Tag, NodeId)> {
        self.tree.children(id).filter_map(|(child, _)| Some((self.tag(child)?, child))).collect()
    }

    /// The children of one kind.
    fn all(&self, id: NodeId, tag: Tag) -> Vec<NodeId> {
        self.children(id).into_iter().filter(|(t, _)| *t == tag).map(|(_, child)| child).collect()
    }

    /// The only child of one kind; a second one is reported and not read.
    fn one(&mut self, id: NodeId, tag: Tag) -> Option<NodeId> {
        let all = self.all(id, tag);
        if let [first, second, ..] = all.as_slice() {
            let message = format!("`{}` stands here more than once; the first counts", tag.name());
            let first = self.span(*first);
            let diagnostic = Diagnostic::error(codes::P0111, message).at(self.span(*second));
            self.diagnostics.push(diagnostic.related(Some(first), "the first").help("remove the others"));
        }
        all.first().copied()
    }

    fn attribute(&self, id: NodeId, name: &str) -> Option<&'a Attribute> {
        self.element(id)?.attribute(name)
    }

    /// An attribute as text.
    fn text(&self, id: NodeId, name: &str) -> Option<Text> {
        let attribute = self.attribute(id, name)?;
        Some(Text { value: attribute.value.clone(), span: attribute.value_span })
    }

    /// An attribute as a name.
    fn name(&self, id: NodeId, name: &str) -> Option<Name> {
        self.attribute(id, name).map(|attribute| attribute.value.clone())
    }

    /// An attribute as a truth value; schema validation has reported what is neither.
    fn boolean(&self, id: NodeId, name: &str) -> Option<bool> {
        match self.attribute(id, name)?.value.trim() {
            "true" | "1" => Some(true),
            "false" | "0" => Some(false),
            _ => None,
        }
    }

    /// An attribute as a whole number; schema validation has reported what is none.
    fn number(&self, id: NodeId, name: &str) -> Option<u32> {
        self.attribute(id, name)?.value.trim().parse().ok()
    }

    /// An attribute as a reference.
    fn reference(&self, id: NodeId, name: &str) -> Option<Reference> {
        self.text(id, name).and_then(|text| self.resolve(id, &text))
    }

    /// The content of an element as a reference.
    fn reference_in(&self, id: NodeId) -> Option<Reference> {
        self.resolve(id, &self.content(id))
    }

    /// The contents of all children of one kind as references.
    fn references_in(&self, id: NodeId, tag: Tag) -> Vec<Reference> {
        self.all(id, tag).into_iter().filter_map(|child| self.reference_in(child)).collect()
    }

    /// The content of the only child of one kind as a reference.
    fn one_reference_in(&mut self, id: NodeId, tag: Tag) -> Option<Reference> {
        self.one(id, tag).and_then(|child| self.reference_in(child))
    }

    /// A qualified name, whose prefix may be that of this or of another document.
    fn resolve(&self, id: NodeId, text: &Text) -> Option<Reference> {
        let written = text.value.trim();
        if written.is_empty() {
            return None;
        }
        let plain = |id: &str, foreign| Some(Reference { id: id.into(), foreign, span: text.span });
        let Some((prefix, local)) = written.split_once(':') else { return plain(written, None) };
        match self.namespace(id, prefix) {
            Some(namespace) if Some(&namespace) == self.target_namespace.as_ref() => plain(local, None),
            Some(namespace) => plain(local, Some(namespace)),
            None => plain(written, None),
        }
    }

    /// The namespace that a prefix has at an element. What was found is remembered for the parents on the way, so
    /// that many references deep down cost no more than one.
    fn namespace(&self, id: NodeId, prefix: &str) -> Option<Name> {
        let mut passed = Vec::new();
        let mut at = Some(id);
        let mut found = None;
        while let Some((id, element)) = at.and_then(|id| Some((id, self.element(id)?))) {
            if let Some(known) = self.prefixes.borrow().get(&(id, prefix.into())) {
                found = known.clone();
                break;
            }
            passed.push(id);
            let declaration = |a: &&Attribute| &*a.name.prefix == "xmlns" && &*a.name.local == prefix;
            if let Some(attribute) = element.attributes.iter().find(declaration) {
                found = Some(attribute.value.clone());
                break;
            }
            at = element.parent;
        }
        // An element without children is not asked again.
        let parents =
            passed.into_iter().filter(|id| self.element(*id).is_some_and(|e| !e.children.is_empty()));
        self.prefixes.borrow_mut().extend(parents.map(|id| ((id, Name::from(prefix)), found.clone())));
        found
    }

    /// The text of an element, without space around it.
    fn content(&self, id: NodeId) -> Text {
        let Some(element) = self.element(id) else { return Text { value: "".into(), span: Span::default() } };
        let mut value = String::new();
        let mut whole: Option<Span> = None;
        let mut sections = false;
        for child in &element.children {
            if let Child::Text { text, span } | Child::CData { text, span } = child {
                value.push_str(text);
                whole = Some(Span { start: whole.map_or(span.start, |whole| whole.start), end: span.end });
                sections |= matches!(child, Child::CData { .. });
            }
        }
        let end = element.tag.end;
        let mut text = Text { value: value.trim().into(), span: whole.unwrap_or(Span { start: end, end }) };
        if !sections {
            text.span = escape::place(self.source, &text.value, text.span, Span::new(0, text.value.len()));
        }
        text
    }

    fn expression(&mut self, id: NodeId) -> Expression {
        self.expression_at(id, Place::Anywhere)
    }

    fn expression_at(&mut self, id: NodeId, place: Place) -> Expression {
        let text = self.content(id);
        let text = self.translated(text, place);
        let language = self.text(id, "language");
        self.in_known_language(language.as_ref());
        Expression { text, language, node: id }
    }

    /// The only child of one kind as an expression.
    fn one_expression(&mut self, id: NodeId, tag: Tag) -> Option<Expression> {
        self.one(id, tag).map(|child| self.expression(child))
    }

    fn kept(&mut self, kind: Tag, id: NodeId) -> Kept {
        Kept { base: self.base(id), kind }
    }

    fn base(&mut self, id: NodeId) -> Base {
        let documentation =
            self.all(id, Tag::Documentation).into_iter().map(|child| self.content(child)).collect();
        let span = self.span(id);
        Base {
            id: self.name(id, "id").unwrap_or_else(|| format!("element-{}", id.0).into()),
            name: self.name(id, "name").filter(|name| !name.is_empty()),
            documentation,
            extensions: self.extensions(id),
            node: id,
            span,
        }
    }

    fn extensions(&mut self, id: NodeId) -> Extensions {
        let mut extensions = Extensions::default();
        for holder in self.all(id, Tag::ExtensionElements) {
            let tree = self.tree;
            for (child, element) in tree.children(holder) {
                let known = match &*element.name.namespace {
                    namespace::ZEEBE => self.zeebe(id, child, element, &mut extensions),
                    namespace::DIGIPRO => self.digipro(id, element, &mut extensions),
                    _ => false,
                };
                if !known {
                    extensions.other.push(child);
                }
            }
        }
        self.digipro_properties(id, &mut extensions);
        if self.foreign.is_some() {
            self.read_foreign(id, &mut extensions);
        }
        extensions
    }
}
