//! Refuses what cannot be executed or breaks the standard, before anything is lowered.

use crate::graph::Graph;
use crate::lower::{self, Draft};
use digipro_bpmn::Document;
use digipro_kit::Effective;
use digipro_vocab::{Diagnostic, Name};
use std::sync::Arc;

/// A definition that was checked: the only thing that can be lowered.
#[derive(Clone, Debug)]
pub struct Checked(pub(crate) Draft);

/// Checks a definition. `documents` are its BPMN files, each with its name in [`Effective::documents`].
///
/// Returns the checked definition unless a diagnostic is an error.
#[must_use]
pub fn check(
    effective: &Arc<Effective>,
    documents: &[(Name, Document)],
) -> (Option<Checked>, Vec<Diagnostic>) {
    let (draft, diagnostics) = lower::draft(effective, documents);
    let refused = diagnostics.iter().any(Diagnostic::is_error);
    ((!refused).then_some(Checked(draft)), diagnostics)
}

/// Reads, checks and lowers a definition: all that stands between an effective definition and its graph.
#[must_use]
pub fn compile(effective: &Arc<Effective>) -> (Option<Graph>, Vec<Diagnostic>) {
    let mut diagnostics = Vec::new();
    let mut documents = Vec::new();
    for (file, text) in &effective.documents {
        let (document, found) = digipro_bpmn::read(text.as_bytes());
        diagnostics.extend(found.into_iter().map(|diagnostic| diagnostic.file(file.clone())));
        documents.push((file.clone(), document));
    }
    if diagnostics.iter().any(Diagnostic::is_error) {
        return (None, diagnostics);
    }
    let (checked, found) = check(effective, &documents);
    diagnostics.extend(found);
    (checked.map(lower::lower), diagnostics)
}
