//! What is deployed, listed: definitions with their processes, and decision models and forms that came by themselves.
//!
//! Nothing is compiled for it. What it tells follows from the artifacts of the store in the order in which they came.

use crate::Error;
use crate::runner::Runner;
use digipro_bpmn::NodeKind;
use digipro_kit::Effective;
use digipro_store::{ArtifactEntry, ArtifactKind};
use digipro_vocab::{Digest, EntityId, Instant, Name, canonical};
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// Artifacts listed at a time.
const CHUNK: usize = 1_000;

/// A file that was deployed by itself: a decision model, a form, or anything that workers ask for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Resource {
    /// Whose it is.
    pub entity: Option<EntityId>,
    /// Its file.
    pub file: Name,
    /// Which one of those of this name it is, from 1: so the same bytes can come back after others.
    pub version: u64,
    /// Its text.
    pub text: Arc<str>,
}

/// A process of a definition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListedProcess {
    /// Its id.
    pub id: Name,
    /// Its name.
    pub name: Option<Name>,
    /// Its version tag.
    pub tag: Option<Name>,
    /// Its file.
    pub file: Name,
    /// Id of the form that begins it.
    pub form: Option<Name>,
}

/// A decision model.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListedModel {
    /// Its file.
    pub file: Name,
    /// Its id.
    pub id: Name,
    /// Its name.
    pub name: Name,
    /// Ids and names of its decisions.
    pub decisions: Vec<(Name, Name)>,
}

/// A definition that was deployed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListedDefinition {
    /// Its number among all artifacts: the order in which they came.
    pub number: u64,
    /// Its name.
    pub digest: Digest,
    /// When it was first deployed.
    pub at: Instant,
    /// The definition.
    pub effective: Arc<Effective>,
    /// Its executable processes.
    pub processes: Vec<ListedProcess>,
    /// Its decision models.
    pub models: Vec<ListedModel>,
}

/// A file that was deployed by itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListedResource {
    /// Its number among all artifacts.
    pub number: u64,
    /// When it was first deployed.
    pub at: Instant,
    /// The file.
    pub resource: Resource,
    /// What a decision model has in it.
    pub model: Option<ListedModel>,
}

impl Runner {
    /// Keeps a file by itself. The very same one again changes nothing.
    ///
    /// # Errors
    /// When the store failed.
    pub fn put_resource(&self, resource: &Resource) -> Result<Digest, Error> {
        let bytes = canonical::to_bytes(resource).map_err(crate::message::unwritable)?;
        Ok(self.store().put_artifact(ArtifactKind::Resource, self.clock().now(), bytes)?)
    }

    /// Definitions that were deployed after this number, in their order. One that cannot be read is left out: it starts
    /// no cases either.
    ///
    /// # Errors
    /// When the store failed.
    pub fn listed_definitions(&self, after: u64) -> Result<Vec<ListedDefinition>, Error> {
        let mut listed = Vec::new();
        self.each_artifact(ArtifactKind::Definition, after, |entry, bytes| {
            match Effective::from_bytes(bytes) {
                Ok(effective) => listed.push(definition_of(entry, effective)),
                Err(error) => tracing::error!(definition = %entry.digest, %error, "definition left out"),
            }
        })?;
        Ok(listed)
    }

    /// Files that were deployed by themselves after this number, in their order.
    ///
    /// # Errors
    /// When the store failed.
    pub fn listed_resources(&self, after: u64) -> Result<Vec<ListedResource>, Error> {
        let mut listed = Vec::new();
        self.each_artifact(ArtifactKind::Resource, after, |entry, bytes| {
            match serde_json::from_slice::<Resource>(bytes) {
                Ok(resource) => listed.push(ListedResource {
                    number: entry.number,
                    at: entry.at,
                    model: resource.file.ends_with(".dmn").then(|| model_of(&resource.file, &resource.text)),
                    resource,
                }),
                Err(error) => tracing::error!(resource = %entry.digest, %error, "resource left out"),
            }
        })?;
        Ok(listed)
    }

    fn each_artifact(
        &self,
        kind: ArtifactKind,
        after: u64,
        mut each: impl FnMut(&ArtifactEntry, &[u8]),
    ) -> Result<(), Error> {
        let mut after = after;
        loop {
            let entries = self.store().artifacts(&[kind], after, CHUNK)?;
            let Some(last) = entries.last() else { return Ok(()) };
            after = last.number;
            for entry in &entries {
                if let Some(bytes) = self.store().artifact(&entry.digest)? {
                    each(entry, &bytes);
                }
            }
        }
    }

    /// Free pairs of the diagram for an element, such as those of a user task.
    ///
    /// # Errors
    /// When there is no such definition, or the store failed.
    pub fn headers_of(&self, definition: &Digest, element: &str) -> Result<Vec<(Name, Name)>, Error> {
        let graph = self.definition(definition)?;
        Ok(graph.node_by_id(element).map(|(_, node)| crate::listener::free_pairs(node)).unwrap_or_default())
    }
}

fn definition_of(entry: &ArtifactEntry, effective: Effective) -> ListedDefinition {
    let mut processes = Vec::new();
    for (file, text) in &effective.documents {
        let (document, _) = digipro_bpmn::read_text(text);
        for process in &document.definitions.processes {
            let wanted =
                process.is_executable == Some(true) || effective.root.as_ref() == Some(&process.base.id);
            if wanted {
                processes.push(process_of(file, process));
            }
        }
    }
    let models = effective.decisions.iter().map(|(file, text)| model_of(file, text)).collect();
    let (number, digest, at) = (entry.number, entry.digest, entry.at);
    ListedDefinition { number, digest, at, effective: Arc::new(effective), processes, models }
}

fn process_of(file: &Name, process: &digipro_bpmn::Process) -> ListedProcess {
    let base = &process.base;
    let mut events = process.elements.nodes.iter().filter(|node| matches!(node.kind, NodeKind::Event(_)));
    let form = events.find_map(|node| {
        let form = node.base.extensions.zeebe().form.as_ref()?;
        form.form_id.as_ref().map(|id| Name::from(id.value.trim()))
    });
    let tag = base.extensions.zeebe().version_tag.as_ref().map(|tag| Name::from(tag.value.trim()));
    ListedProcess { id: base.id.clone(), name: base.name.clone(), tag, file: file.clone(), form }
}

/// What stands in a decision model.
#[must_use]
pub fn model_of(file: &Name, text: &str) -> ListedModel {
    let (document, _) = digipro_dmn::read_text(text);
    let id = document.tree.elements.first().and_then(|root| root.attribute("id"));
    let definitions = &document.definitions;
    ListedModel {
        file: file.clone(),
        id: id.map_or_else(|| definitions.name.clone(), |id| id.value.clone()),
        name: definitions.name.clone(),
        decisions: definitions
            .decisions
            .iter()
            .map(|decision| (decision.identity.id.clone(), decision.identity.name.clone()))
            .collect(),
    }
}

/// What a BPMN file has in it: its executable processes, the first of them first.
#[must_use]
pub fn processes_of(file: &Name, text: &str) -> Vec<ListedProcess> {
    let (document, _) = digipro_bpmn::read_text(text);
    let processes = document.definitions.processes.iter();
    processes.filter(|process| process.is_executable == Some(true)).map(|p| process_of(file, p)).collect()
}

/// The text of a BPMN or DMN file, in whatever encoding it declares; what is wrong with one that cannot be read.
///
/// # Errors
/// When its first bytes say no encoding that is known, or it is no XML.
pub fn text_of(file: &str, bytes: &[u8]) -> Result<Arc<str>, Error> {
    let (source, found) = if file.ends_with(".dmn") {
        let (document, found) = digipro_dmn::read(bytes);
        (document.source, found)
    } else {
        let (document, found) = digipro_bpmn::read(bytes);
        (document.source, found)
    };
    if found.iter().any(digipro_vocab::Diagnostic::is_error) {
        let found = found.into_iter().map(|one| one.file(Name::from(file))).collect();
        return Err(Error::Definition(found));
    }
    Ok(source)
}

/// What is wrong with a decision model, as far as it can be said without the models that it imports.
#[must_use]
pub fn wrong_in_model(file: &Name, text: &str) -> Vec<digipro_vocab::Diagnostic> {
    let (document, mut found) = digipro_dmn::read_text(text);
    if document.definitions.imports.is_empty() {
        found.extend(digipro_dmn::compile(&document, &[&document]).1);
    }
    found.into_iter().map(|one| one.file(file.clone())).collect()
}

/// The definition that one BPMN file makes by itself, with what it calls.
#[must_use]
pub fn alone(
    kit: Name,
    root: Name,
    entity: Option<EntityId>,
    documents: std::collections::BTreeMap<Name, Arc<str>>,
    decisions: std::collections::BTreeMap<Name, Arc<str>>,
) -> Effective {
    Effective { kit, root: Some(root), entity, documents, decisions, ..Effective::default() }
}
