//! A decision model that was read: its text, its tree and its typed reading.

use crate::{Definitions, Text};
use digipro_vocab::Span;
use digipro_xml::{Tree, escape};
use std::sync::Arc;

/// A decision model.
#[derive(Clone, Debug)]
pub struct Document {
    /// The text, decoded; spans are ranges of its bytes.
    pub source: Arc<str>,
    /// All of it, diagram and foreign extensions included, for writing it again.
    pub tree: Tree,
    /// What it means.
    pub definitions: Definitions,
}

impl Document {
    /// The place in the source of a part of a text's value: from a place in an expression to one in the file,
    /// across escapes, comments and CDATA sections.
    #[must_use]
    pub fn place(&self, text: &Text, part: Span) -> Span {
        escape::place(&self.source, &text.value, text.span, part)
    }
}
