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
pub use evaluate::{Evaluation, Matched, MatchedRule, NotEvaluated, evaluate, evaluate_data};
pub use model::*;

use compile::graph::Graph;
use digipro_vocab::Diagnostic;
use digipro_xml::{Decoded, Diagnostics, Tree};
use std::sync::Arc;

/// A compiled model. Cheap to clone, shared between threads.
#[derive(Clone, Debug)]
pub struct Model {
    graph: Arc<Graph>,
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

/// Text to tree to model.
fn understand(source: Arc<str>, mut diagnostics: Diagnostics) -> (Document, Vec<Diagnostic>) {
    let tree = digipro_xml::parse(&source, &mut diagnostics);
    let definitions = read::definitions(&source, &tree, &mut diagnostics);
    (Document { source, tree, definitions }, diagnostics.finish())
}
