//! What is deployed, with the keys and versions that clients know: computed from the store's artifacts in their order,
//! so that every node gives the same ones.

use crate::keys::{Kind, defined};
use crate::problem::Problem;
use crate::v2::tenant;
use digipro_runner::Runner;
use digipro_runner::listed::{ListedDefinition, ListedModel, ListedProcess, ListedResource};
use digipro_vocab::{Digest, EntityId, Name};
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

/// A version of a process.
#[derive(Clone, Debug)]
pub(crate) struct Process {
    pub key: u64,
    pub entity: Option<EntityId>,
    pub id: Name,
    pub name: Option<Name>,
    pub tag: Option<Name>,
    pub version: u64,
    pub file: Name,
    pub text: Arc<str>,
    pub digest: Digest,
    /// Id of the form that begins it.
    pub form: Option<Name>,
}

/// A version of a decision model: what others call decision requirements.
#[derive(Clone, Debug)]
pub(crate) struct Model {
    pub key: u64,
    pub entity: Option<EntityId>,
    pub id: Name,
    pub name: Name,
    pub version: u64,
    pub file: Name,
    pub text: Arc<str>,
}

/// A version of a decision.
#[derive(Clone, Debug)]
pub(crate) struct Decision {
    pub key: u64,
    pub entity: Option<EntityId>,
    pub id: Name,
    pub name: Name,
    pub version: u64,
    /// Its model's place among the models.
    pub model: usize,
}

/// A version of a form, or of a file of no kind.
#[derive(Clone, Debug)]
pub(crate) struct File {
    pub key: u64,
    pub entity: Option<EntityId>,
    /// Id of a form; the file's name for others.
    pub id: Name,
    pub version: u64,
    pub file: Name,
    pub text: Arc<str>,
    pub is_form: bool,
}

/// All of it, in the order in which it came.
#[derive(Clone, Debug, Default)]
pub(crate) struct Book {
    pub processes: Vec<Process>,
    pub models: Vec<Model>,
    pub decisions: Vec<Decision>,
    pub files: Vec<File>,
    /// The version by definition and process: what a case names.
    of_case: BTreeMap<(Digest, Name), usize>,
    /// The last definition and the last resource that were read.
    seen: (u64, u64),
}

/// The book, brought up to date whenever somebody opens it.
#[derive(Default)]
pub(crate) struct Catalogue(Mutex<Arc<Book>>);

/// What ends the name of a definition that one BPMN file makes by itself.
pub(crate) const ALONE: &str = ".bpmn";

impl Catalogue {
    /// What is deployed now.
    pub(crate) fn open(&self, runner: &Runner) -> Result<Arc<Book>, Problem> {
        let mut book = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let definitions = runner.listed_definitions(book.seen.0)?;
        let resources = runner.listed_resources(book.seen.1)?;
        if definitions.is_empty() && resources.is_empty() {
            return Ok(Arc::clone(&book));
        }
        let mut next = Book::clone(&book);
        for definition in definitions {
            next.define(definition);
        }
        for resource in resources {
            next.shelve(resource);
        }
        *book = Arc::new(next);
        Ok(Arc::clone(&book))
    }
}

impl Book {
    fn define(&mut self, listed: ListedDefinition) {
        self.seen.0 = listed.number;
        let alone = listed.effective.kit.ends_with(ALONE);
        let root =
            listed.processes.iter().find(|process| Some(&process.id) == listed.effective.root.as_ref());
        let own_file = root.filter(|_| alone).map(|process| process.file.clone());
        for (index, process) in listed.processes.iter().enumerate() {
            let key = (listed.digest, process.id.clone());
            if own_file.as_ref().is_some_and(|file| *file != process.file) {
                // It came along because it is called; its own version is another definition's.
                if let Some(at) = self.latest_at(listed.effective.entity.as_ref(), &process.id) {
                    self.of_case.insert(key, at);
                }
                continue;
            }
            self.of_case.insert(key, self.processes.len());
            self.processes.push(self.process(&listed, process, index as u64));
        }
        if alone {
            return;
        }
        let entity = listed.effective.entity.clone();
        for (index, model) in listed.models.iter().enumerate() {
            if let Some(text) = listed.effective.decisions.get(&model.file) {
                self.model(&entity, listed.number, index as u64, model, text);
            }
        }
        for (index, (id, form)) in listed.effective.forms.iter().enumerate() {
            let file: Name = format!("forms/{id}.form").into();
            let text = Arc::clone(&form.definition);
            self.file(entity.clone(), (listed.number, index as u64), (id.clone(), file, text, true));
        }
    }

    fn process(&self, listed: &ListedDefinition, process: &ListedProcess, index: u64) -> Process {
        let entity = listed.effective.entity.clone();
        let version =
            self.latest_process(entity.as_ref(), &process.id).map_or(1, |latest| latest.version + 1);
        Process {
            key: defined(Kind::Process, listed.number, index),
            entity,
            id: process.id.clone(),
            name: process.name.clone(),
            tag: process.tag.clone(),
            version,
            file: process.file.clone(),
            text: listed.effective.documents.get(&process.file).cloned().unwrap_or_default(),
            digest: listed.digest,
            form: process.form.clone(),
        }
    }

    fn shelve(&mut self, listed: ListedResource) {
        self.seen.1 = listed.number;
        let resource = listed.resource;
        if let Some(model) = &listed.model {
            self.model(&resource.entity, listed.number, 0, model, &resource.text);
            return;
        }
        let form = form_id(&resource.file, &resource.text);
        let is_form = form.is_some();
        let id = form.unwrap_or_else(|| resource.file.clone());
        self.file(resource.entity, (listed.number, 0), (id, resource.file, resource.text, is_form));
    }

    fn model(
        &mut self,
        entity: &Option<EntityId>,
        number: u64,
        index: u64,
        model: &ListedModel,
        text: &Arc<str>,
    ) {
        let version = self.latest_model(entity.as_ref(), &model.id).map_or(1, |latest| latest.version + 1);
        let at = self.models.len();
        for (place, (id, name)) in model.decisions.iter().enumerate() {
            let version = self.latest_decision(entity.as_ref(), id).map_or(1, |latest| latest.version + 1);
            self.decisions.push(Decision {
                // At most sixty-four models a definition and sixty-four decisions a model have keys of their own.
                key: defined(Kind::Decision, number, index << 6 | place as u64),
                entity: entity.clone(),
                id: id.clone(),
                name: name.clone(),
                version,
                model: at,
            });
        }
        self.models.push(Model {
            key: defined(Kind::Requirements, number, index),
            entity: entity.clone(),
            id: model.id.clone(),
            name: model.name.clone(),
            version,
            file: model.file.clone(),
            text: Arc::clone(text),
        });
    }

    fn file(
        &mut self,
        entity: Option<EntityId>,
        (number, index): (u64, u64),
        (id, file, text, is_form): (Name, Name, Arc<str>, bool),
    ) {
        let latest = self.latest_file(entity.as_ref(), &id, is_form);
        let version = latest.map_or(1, |latest| latest.version + 1);
        let kind = if is_form { Kind::Form } else { Kind::Resource };
        self.files.push(File { key: defined(kind, number, index), entity, id, version, file, text, is_form });
    }

    fn latest_at(&self, entity: Option<&EntityId>, id: &str) -> Option<usize> {
        self.processes.iter().rposition(|process| process.entity.as_ref() == entity && *process.id == *id)
    }

    /// The newest version of a process.
    pub(crate) fn latest_process(&self, entity: Option<&EntityId>, id: &str) -> Option<&Process> {
        self.processes.get(self.latest_at(entity, id)?)
    }

    /// Whether a version is the newest.
    pub(crate) fn is_latest(&self, process: &Process) -> bool {
        let latest = self.latest_process(process.entity.as_ref(), &process.id);
        latest.is_some_and(|latest| latest.key == process.key)
    }

    /// The newest version of a decision model.
    pub(crate) fn latest_model(&self, entity: Option<&EntityId>, id: &str) -> Option<&Model> {
        self.models.iter().rev().find(|model| model.entity.as_ref() == entity && *model.id == *id)
    }

    /// The newest version of a decision.
    pub(crate) fn latest_decision(&self, entity: Option<&EntityId>, id: &str) -> Option<&Decision> {
        self.decisions.iter().rev().find(|one| one.entity.as_ref() == entity && *one.id == *id)
    }

    /// The newest version of a form or file.
    pub(crate) fn latest_file(&self, entity: Option<&EntityId>, id: &str, is_form: bool) -> Option<&File> {
        let same =
            |file: &&File| file.is_form == is_form && file.entity.as_ref() == entity && *file.id == *id;
        self.files.iter().rev().find(same)
    }

    /// The process that a case follows.
    pub(crate) fn of_case(&self, definition: &Digest, process: &Name) -> Option<&Process> {
        self.processes.get(*self.of_case.get(&(*definition, process.clone()))?)
    }

    /// The definitions that are a version of a process: more than one where it came along with others.
    pub(crate) fn definitions_of(&self, key: u64) -> Vec<(Digest, Name)> {
        let is_it = |at: &usize| self.processes.get(*at).is_some_and(|process| process.key == key);
        self.of_case.iter().filter(|(_, at)| is_it(at)).map(|(name, _)| name.clone()).collect()
    }
}

/// Id of a form; none for what is no form.
pub(crate) fn form_id(file: &str, text: &str) -> Option<Name> {
    if !file.ends_with(".form") {
        return None;
    }
    let form: serde_json::Value = serde_json::from_str(text).ok()?;
    form.get("id").and_then(|id| id.as_str()).map(Name::from)
}

impl Process {
    /// Its tenant, as clients write it.
    pub(crate) fn tenant(&self) -> String {
        tenant(self.entity.as_ref())
    }
}
