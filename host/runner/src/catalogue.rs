//! What is deployed, resource by resource: processes, decision models, decisions and forms, each with a version of its
//! own and a number that never changes.
//!
//! Everything follows from the artifacts of the store in the order in which they came, so every process that reads the
//! same store sees the same versions and keys.

use crate::Error;
use crate::runner::Runner;
use digipro_kit::Effective;
use digipro_vocab::{Digest, EntityId, Instant, Name};
use std::collections::BTreeMap;
use std::sync::Arc;

/// Resources of one definition that have keys; a definition has far fewer.
const RESOURCES: u64 = 1 << 16;

/// What is said of every deployed resource.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Deployed {
    /// A positive number, the same for ever: that of the definition in the store, and of the resource in it.
    pub key: u64,
    /// Its id: of the process, decision, model or form.
    pub id: Name,
    /// Its name, for people.
    pub name: Option<Name>,
    /// How many definitions of the entity had a resource with this id when it was deployed, itself included.
    pub version: u32,
    /// How its author calls the version.
    pub tag: Option<Name>,
    /// Its file; the form's id for a form.
    pub resource: Name,
    /// The definition that it is part of.
    pub definition: Digest,
    /// Number of that definition: what was deployed together has one.
    pub deployment: u64,
    /// The entity for which it was deployed.
    pub entity: Option<EntityId>,
    /// The kit.
    pub kit: Name,
    /// When.
    pub at: Instant,
    /// Whether no later one has its id and entity.
    pub latest: bool,
}

/// A process.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeployedProcess {
    /// What is said of every resource.
    pub deployed: Deployed,
    /// The form with which it begins.
    pub start_form: Option<Name>,
}

/// A decision.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeployedDecision {
    /// What is said of every resource.
    pub deployed: Deployed,
    /// Key of its model.
    pub model: u64,
    /// Id of its model.
    pub model_id: Name,
}

/// All that is deployed, in the order of deployment.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Catalogue {
    /// Executable processes.
    pub processes: Vec<DeployedProcess>,
    /// Decision models: what one file of decisions holds.
    pub models: Vec<Deployed>,
    /// Decisions.
    pub decisions: Vec<DeployedDecision>,
    /// Forms.
    pub forms: Vec<Deployed>,
    /// How often each id occurred so far, by what it is of and the entity.
    versions: BTreeMap<(Of, Option<EntityId>, Name), u32>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Of {
    Process,
    Model,
    Decision,
    Form,
}

/// A definition that is taken into the catalogue.
pub(crate) struct Arrival<'a> {
    pub(crate) number: u64,
    pub(crate) digest: Digest,
    pub(crate) at: Instant,
    pub(crate) effective: &'a Effective,
}

/// What a document says of a resource.
struct Resource {
    id: Name,
    name: Option<Name>,
    tag: Option<Name>,
    file: Name,
}

impl Catalogue {
    /// Takes a definition in.
    pub(crate) fn add(&mut self, arrival: &Arrival<'_>) {
        let mut place = 0;
        for (file, text) in &arrival.effective.documents {
            for (resource, start_form) in processes(file, text) {
                let deployed = self.deployed(arrival, Of::Process, &mut place, resource);
                self.processes.push(DeployedProcess { deployed, start_form });
            }
        }
        for (file, text) in &arrival.effective.decisions {
            let (model, decisions) = model(file, text);
            let model = self.deployed(arrival, Of::Model, &mut place, model);
            for decision in decisions {
                let deployed = self.deployed(arrival, Of::Decision, &mut place, decision);
                let (model, model_id) = (model.key, model.id.clone());
                self.decisions.push(DeployedDecision { deployed, model, model_id });
            }
            self.models.push(model);
        }
        for id in arrival.effective.forms.keys() {
            let resource = Resource { id: id.clone(), name: None, tag: None, file: id.clone() };
            let form = self.deployed(arrival, Of::Form, &mut place, resource);
            self.forms.push(form);
        }
    }

    /// Says of each resource whether it is the latest.
    pub(crate) fn mark_latest(&mut self) {
        let versions = &self.versions;
        let mark = |of: Of, deployed: &mut Deployed| {
            let key = (of, deployed.entity.clone(), deployed.id.clone());
            deployed.latest = versions.get(&key) == Some(&deployed.version);
        };
        self.processes.iter_mut().for_each(|process| mark(Of::Process, &mut process.deployed));
        self.models.iter_mut().for_each(|model| mark(Of::Model, model));
        self.decisions.iter_mut().for_each(|decision| mark(Of::Decision, &mut decision.deployed));
        self.forms.iter_mut().for_each(|form| mark(Of::Form, form));
    }

    fn deployed(&mut self, arrival: &Arrival<'_>, of: Of, place: &mut u64, resource: Resource) -> Deployed {
        let Resource { id, name, tag, file } = resource;
        let entity = arrival.effective.entity.clone();
        let version = self.versions.entry((of, entity.clone(), id.clone())).or_default();
        *version += 1;
        *place += 1;
        Deployed {
            key: arrival.number.saturating_mul(RESOURCES).saturating_add((*place).min(RESOURCES - 1)),
            id,
            name,
            version: *version,
            tag,
            resource: file,
            definition: arrival.digest,
            deployment: arrival.number,
            entity,
            kit: arrival.effective.kit.clone(),
            at: arrival.at,
            latest: false,
        }
    }

    /// The process with this key.
    #[must_use]
    pub fn process(&self, key: u64) -> Option<&DeployedProcess> {
        self.processes.iter().find(|process| process.deployed.key == key)
    }

    /// The process of a definition with this id.
    #[must_use]
    pub fn process_of(&self, definition: &Digest, id: &str) -> Option<&DeployedProcess> {
        self.processes
            .iter()
            .find(|process| process.deployed.definition == *definition && &*process.deployed.id == id)
    }

    /// The latest process with this id that an entity has.
    #[must_use]
    pub fn latest_process(&self, entity: Option<&EntityId>, id: &str) -> Option<&DeployedProcess> {
        self.processes.iter().find(|process| {
            let deployed = &process.deployed;
            deployed.latest && deployed.entity.as_ref() == entity && &*deployed.id == id
        })
    }
}

/// The executable processes of a document, each with the form with which it begins.
fn processes(file: &Name, text: &str) -> Vec<(Resource, Option<Name>)> {
    let (document, _) = digipro_bpmn::read_text(text);
    let executable =
        document.definitions.processes.iter().filter(|process| process.is_executable != Some(false));
    let resource = |process: &digipro_bpmn::Process| {
        let tag = process.extensions.zeebe().version_tag.as_ref();
        let form = process.elements.nodes.iter().find_map(|node| {
            let starts = matches!(&node.kind, digipro_bpmn::NodeKind::Event(event)
                if matches!(event.position, digipro_bpmn::EventPosition::Start { .. }));
            let form = node.extensions.zeebe().form.as_ref().filter(|_| starts)?;
            form.form_id.as_ref().map(|id| Name::from(id.value.trim()))
        });
        let (id, name) = (process.id.clone(), process.name.clone());
        (Resource { id, name, tag: tag.map(|tag| tag.value.trim().into()), file: file.clone() }, form)
    };
    executable.map(resource).collect()
}

/// What a decision model calls itself, and its decisions.
fn model(file: &Name, text: &str) -> (Resource, Vec<Resource>) {
    let (document, _) = digipro_dmn::read_text(text);
    let id = document.tree.elements.first().and_then(|root| root.attribute("id"));
    let name = document.definitions.name.clone();
    let model = Resource {
        id: id.map_or_else(|| name.clone(), |id| id.value.clone()),
        name: Some(name),
        tag: None,
        file: file.clone(),
    };
    let identities = document.definitions.decisions.iter().map(|decision| &decision.identity);
    let decisions = identities.map(|identity| Resource {
        id: identity.id.clone(),
        name: Some(identity.name.clone()),
        tag: identity.version_tag.clone(),
        file: file.clone(),
    });
    (model, decisions.collect())
}

impl Runner {
    /// All that is deployed, by this process or another, as things stand now.
    ///
    /// # Errors
    /// When the store failed.
    pub fn catalogue(&self) -> Result<Arc<Catalogue>, Error> {
        self.0.definitions.catalogue()
    }

    /// The text of a file of a definition: a BPMN or DMN document.
    ///
    /// # Errors
    /// When the definition is not deployed (R0120), or the store failed.
    pub fn resource(&self, definition: &Digest, file: &str) -> Result<Option<Arc<str>>, Error> {
        let graph = self.definition(definition)?;
        let effective = &graph.effective;
        Ok(effective.documents.get(file).or_else(|| effective.decisions.get(file)).cloned())
    }

    /// A form of a definition, as JSON.
    ///
    /// # Errors
    /// When the definition is not deployed (R0120), or the store failed.
    pub fn form(&self, definition: &Digest, id: &str) -> Result<Option<Arc<str>>, Error> {
        let graph = self.definition(definition)?;
        Ok(graph.effective.forms.get(id).map(|form| Arc::clone(&form.definition)))
    }
}
