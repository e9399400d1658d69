//! DMN 1.1 to 1.5: decision models read, compiled and evaluated, with the rules that matched.
//!
//! ```text
//! bytes --read--> Document --compile--> Model --evaluate--> Evaluation
//! ```
//! [`read`] and [`compile`] never fail: they say what is wrong, each with its place, and what is wrong comes to null.
//! [`evaluate`] is pure and bounded as FEEL is (invariant FEEL-IS-PURE): of the same model, inputs and moment it makes
//! the same value, causes and matched rules for ever. Names are resolved to slots and unary tests indexed when the
//! model is compiled, so that deciding costs a few binary searches.

pub mod codes;
mod compile;
mod document;
mod evaluate;
pub mod limits;
mod model;
pub mod namespace;
mod read;

pub use compile::compile;
pub use document::Document;
pub use evaluate::{Evaluation, Matched, MatchedRule, NotEvaluated, evaluate};
pub use model::*;

use compile::graph::{Graph, Part};
use digipro_vocab::{Diagnostic, Name};
use digipro_xml::{Decoded, Diagnostics, Tree};
use std::sync::Arc;

/// A compiled model. Cheap to clone, shared between threads.
#[derive(Clone, Debug)]
pub struct Model {
    graph: Arc<Graph>,
}

/// What can be evaluated in a model.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Invocable {
    /// A decision.
    Decision,
    /// A decision service.
    Service,
    /// A business knowledge model.
    Knowledge,
}

impl Model {
    /// What can be evaluated: ids, names and what they are, in document order.
    pub fn invocables(&self) -> impl Iterator<Item = (&Name, &Name, Invocable)> {
        self.graph.own().filter_map(|node| {
            let kind = match node.part {
                Part::Input => return None,
                Part::Decision(_) => Invocable::Decision,
                Part::Service(_) => Invocable::Service,
                Part::Knowledge(_) => Invocable::Knowledge,
            };
            Some((&node.id, &node.name, kind))
        })
    }

    /// The version tag of what has this id or name.
    #[must_use]
    pub fn version_tag(&self, wanted: &str) -> Option<&Name> {
        self.graph.node(self.graph.find(wanted)?)?.version_tag.as_ref()
    }

    /// The calls by which texts of the model itself, not of its imports, read what is not among their inputs, with their
    /// places in the document.
    #[must_use]
    pub fn context_reads(&self) -> &[digipro_feel::ContextRead] {
        &self.graph.context
    }

    /// The names of the inputs that evaluating this id or name asks for; none where there is nothing of it.
    #[must_use]
    pub fn inputs(&self, wanted: &str) -> Vec<Name> {
        self.graph.find(wanted).map(|node| self.graph.inputs(node)).unwrap_or_default()
    }
}

/// Reads a decision model in whatever encoding it declares.
///
/// Never fails and never panics: what could be read comes back with what is wrong with it.
#[must_use]
pub fn read(bytes: &[u8]) -> (Document, Vec<Diagnostic>) {
    let mut diagnostics = Diagnostics::default();
    match digipro_xml::decode(bytes, &mut diagnostics) {
        Decoded::Text(text) => understand(text.into(), diagnostics),
        Decoded::Unreadable(head) => {
            let document =
                Document { source: head.into(), tree: Tree::default(), definitions: Definitions::default() };
            (document, diagnostics.finish())
        }
    }
}

/// Reads a decision model that is text already, whatever encoding it declares.
#[must_use]
pub fn read_text(text: &str) -> (Document, Vec<Diagnostic>) {
    understand(text.into(), Diagnostics::default())
}

/// Text to tree to model.
fn understand(source: Arc<str>, mut diagnostics: Diagnostics) -> (Document, Vec<Diagnostic>) {
    let tree = digipro_xml::parse(&source, &mut diagnostics);
    let definitions = read::definitions(&source, &tree, &mut diagnostics);
    (Document { source, tree, definitions }, diagnostics.finish())
}
