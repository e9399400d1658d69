//! A checked definition to its graph.

use crate::check::Checked;
use crate::graph::Graph;
use digipro_bpmn::Document;
use digipro_kit::Effective;
use digipro_vocab::{Diagnostic, Name};
use std::sync::Arc;

/// A graph in the making: expressions compiled, references resolved, joins not yet prepared.
#[derive(Clone, Debug)]
pub(crate) struct Draft {
    graph: Graph,
}

pub(crate) fn draft(effective: &Arc<Effective>, _documents: &[(Name, Document)]) -> (Draft, Vec<Diagnostic>) {
    (Draft { graph: Graph::empty(effective.clone()) }, Vec::new())
}

/// Makes the graph. Infallible: everything that can be wrong was said by [`crate::check()`].
#[must_use]
pub fn lower(checked: Checked) -> Graph {
    checked.0.graph
}
