//! Decision models, and the tasks that take their decisions.

use super::Lowering;
use crate::codes;
use crate::graph::{DecisionModel, DecisionTask, Decisions, Given, Kind};
use crate::parameter;
use digipro_bpmn::{FlowNode, zeebe};
use digipro_dmn::Document;
use digipro_kit::Effective;
use digipro_vocab::{Diagnostic, Digest, Name};
use std::collections::BTreeMap;

/// Compiles the decision models of a definition; each finds those that it imports among them.
pub(super) fn decisions(effective: &Effective, diagnostics: &mut Vec<Diagnostic>) -> Decisions {
    let read: Vec<(&Name, Document)> = effective
        .decisions
        .iter()
        // What is wrong with the reading was said when the file was read.
        .map(|(file, source)| (file, digipro_dmn::read(source.as_bytes()).0))
        .collect();
    let documents: Vec<&Document> = read.iter().map(|(_, document)| document).collect();
    let files: BTreeMap<&Name, &Name> =
        read.iter().map(|(file, document)| (&document.definitions.namespace, *file)).collect();
    let mut decisions = Decisions::default();
    for (file, document) in &read {
        let (model, found) = digipro_dmn::compile(document, &documents);
        // What is wrong in an imported model is said where that one is compiled.
        let own = found.into_iter().filter(|diagnostic| diagnostic.file.is_none());
        diagnostics.extend(own.map(|diagnostic| diagnostic.file((*file).clone())));
        for (wrong, span) in parameter::unknown(effective, model.context_reads()) {
            diagnostics.push(wrong.file((*file).clone()).at(span));
        }
        let place = decisions.models.len();
        for (id, name, _) in model.invocables() {
            let first = decisions.by_id.insert(id.clone(), place);
            if let Some(other) = first.and_then(|other| decisions.models.get(other)) {
                let message =
                    format!("the id `{id}` of `{name}` is that of a decision in `{}` too", other.file);
                let twice = Diagnostic::error(digipro_dmn::codes::P0904, message).file((*file).clone());
                diagnostics.push(twice.help("give each decision of a definition an id of its own"));
            }
        }
        let digest = digest_of(effective, document, file, &files);
        decisions.models.push(DecisionModel { file: (*file).clone(), digest, model });
    }
    decisions
}

/// The digest of a model's text, with those of the models that it imports if there are any.
fn digest_of(
    effective: &Effective,
    document: &Document,
    file: &Name,
    files: &BTreeMap<&Name, &Name>,
) -> Digest {
    let mut texts: BTreeMap<&Name, &str> = BTreeMap::new();
    let mut open = vec![(file, document.definitions.imports.clone())];
    while let Some((file, imports)) = open.pop() {
        let Some(source) = effective.decisions.get(file) else { continue };
        if texts.insert(file, source).is_some() {
            continue;
        }
        for import in imports {
            if let Some(other) = files.get(&import.namespace)
                && let Some(source) = effective.decisions.get(*other)
            {
                open.push((other, digipro_dmn::read(source.as_bytes()).0.definitions.imports));
            }
        }
    }
    match texts.len() {
        1 => Digest::of(document.source.as_bytes()),
        _ => Digest::of_all(texts.values().flat_map(|text| [text.as_bytes(), b"\0"])),
    }
}

impl Lowering<'_> {
    /// A business rule task with `zeebe:calledDecision`. A decision that is named and not there is refused; one that
    /// an expression names is looked for when the task is reached.
    pub(super) fn decision(&mut self, node: &FlowNode, called: &zeebe::CalledDecision) -> Kind {
        let id = self.required(called.decision_id.as_ref(), called.span, &node.id, "decisionId");
        let result = self.required(called.result_variable.as_ref(), called.span, &node.id, "resultVariable");
        let (Some(id), Some(result)) = (id, result) else { return Kind::Pass };
        let Some(decision) = self.given(id, &node.id) else { return Kind::Pass };
        let version_tag = match &called.binding {
            zeebe::Binding::VersionTag(tag) => {
                let tag = self.required(tag.as_ref(), called.span, &node.id, "versionTag");
                tag.map(|tag| Name::from(tag.value.trim()))
            }
            // The decision of the definition is that of the same deployment, and for its cases the newest.
            zeebe::Binding::Latest | zeebe::Binding::Deployment => None,
        };
        if let Given::Text(wanted) = &decision
            && self.graph.decisions.model_of(wanted, version_tag.as_ref()).is_none()
        {
            let tagged =
                version_tag.as_ref().map(|tag| format!(" with the version tag `{tag}`")).unwrap_or_default();
            let message = format!("no decision model of the definition has the decision `{wanted}`{tagged}");
            let missing = Diagnostic::error(digipro_dmn::codes::P0920, message);
            let help = "add the DMN file that has it, or correct the id";
            let missing = missing.at(id.span).file(self.file.clone()).element(node.id.clone());
            self.diagnostics.push(missing.help(help));
            return Kind::Pass;
        }
        if result.value.trim().contains(['=', ' ', '.']) {
            let message = "`resultVariable` is the name of one variable";
            self.refuse(codes::P0302, result.span, &node.id, message);
        }
        Kind::Decision(Box::new(DecisionTask { decision, version_tag, result: result.value.trim().into() }))
    }
}
