//! Deployments: definitions, decision models, forms and files, all of them or none.
//!
//! Each BPMN file makes a definition by itself. What it calls comes along from the same deployment, or else from what
//! the entity has deployed last: so a case keeps to the end what was there when its definition was deployed.

use super::catalogue::{ALONE, Book, Catalogue, form_id};
use super::{Desk, ask, tenant};
use crate::identity::Principal;
use crate::keys::{Kind, defined};
use crate::limits::FILES_MAX;
use crate::problem::{self, Problem};
use crate::state::App;
use axum::extract::State;
use axum::extract::multipart::{Multipart, MultipartError};
use axum::http::StatusCode;
use axum::routing::post;
use axum::{Json, Router};
use digipro_kit::Effective;
use digipro_runner::listed::{Resource, alone, model_of, processes_of, text_of, wrong_in_model};
use digipro_vocab::{Diagnostic, Digest, EntityId, Name};
use serde::Serialize;
use std::collections::BTreeMap;
use std::sync::Arc;

pub(super) fn router() -> Router<App> {
    Router::new().route("/deployments", post(deploy))
}

/// Files to be deployed, and the tenant whose they are to be.
#[derive(Default)]
pub(crate) struct Upload {
    tenant: Option<String>,
    files: Vec<(Name, Vec<u8>)>,
}

impl Upload {
    /// Texts by their names, for an entity.
    pub(crate) fn of(entity: Option<&EntityId>, files: &BTreeMap<String, String>) -> Self {
        let files = files.iter().map(|(name, text)| (name.as_str().into(), text.clone().into_bytes()));
        Self { tenant: entity.map(ToString::to_string), files: files.collect() }
    }
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Deployment {
    deployment_key: String,
    tenant_id: String,
    deployments: Vec<Item>,
}

/// One thing that was deployed: exactly one is there.
#[derive(Default, Serialize)]
#[serde(rename_all = "camelCase")]
struct Item {
    process_definition: Option<ProcessItem>,
    decision_definition: Option<DecisionItem>,
    decision_requirements: Option<ModelItem>,
    form: Option<FormItem>,
    resource: Option<FileItem>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct ProcessItem {
    process_definition_id: Name,
    process_definition_version: u64,
    resource_name: Name,
    tenant_id: String,
    process_definition_key: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct DecisionItem {
    decision_definition_id: Name,
    version: u64,
    name: Name,
    tenant_id: String,
    decision_requirements_id: Name,
    decision_definition_key: String,
    decision_requirements_key: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct ModelItem {
    decision_requirements_id: Name,
    decision_requirements_name: Name,
    version: u64,
    resource_name: Name,
    tenant_id: String,
    decision_requirements_key: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct FormItem {
    form_id: Name,
    version: u64,
    resource_name: Name,
    tenant_id: String,
    form_key: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct FileItem {
    resource_id: Name,
    version: u64,
    resource_name: Name,
    tenant_id: String,
    resource_key: String,
}

async fn deploy(
    State(app): State<App>,
    who: Principal,
    multipart: Result<Multipart, axum::extract::multipart::MultipartRejection>,
) -> Result<Json<Deployment>, Problem> {
    let multipart = multipart.map_err(|refused| {
        Problem::unreadable(refused.body_text()).status(StatusCode::UNSUPPORTED_MEDIA_TYPE)
    })?;
    let upload = read(multipart).await?;
    let catalogue = app.catalogue();
    ask(&app, who, move |desk| kept(desk, &catalogue, &upload).map(Json)).await
}

/// Deploys files, and says which definitions came out.
pub(crate) async fn publish(app: &App, who: Principal, upload: Upload) -> Result<Vec<Digest>, Problem> {
    let catalogue = app.catalogue();
    ask(app, who, move |desk| {
        kept(desk, &catalogue, &upload)?;
        let entity = desk.within(upload.tenant.as_deref())?;
        let book = catalogue.open(&desk.engine.runner)?;
        let files = sorted(&upload.files)?;
        let roots =
            files.processes.iter().filter_map(|(file, text)| processes_of(file, text).into_iter().next());
        let latest = roots.filter_map(|root| Some(book.latest_process(entity.as_ref(), &root.id)?.digest));
        Ok(latest.collect())
    })
    .await
}

async fn read(mut multipart: Multipart) -> Result<Upload, Problem> {
    let mut upload = Upload::default();
    while let Some(field) = multipart.next_field().await.map_err(unread)? {
        let (part, file) = (field.name().map(str::to_owned), field.file_name().map(str::to_owned));
        match part.as_deref() {
            Some("tenantId") => upload.tenant = Some(field.text().await.map_err(unread)?),
            _ => {
                if upload.files.len() >= FILES_MAX {
                    return Err(problem::too_large(format!("a deployment has at most {FILES_MAX} files")));
                }
                let name = file.or(part).unwrap_or_else(|| "blob".to_owned());
                upload.files.push((name.into(), field.bytes().await.map_err(unread)?.to_vec()));
            }
        }
    }
    if upload.files.is_empty() {
        return Err(Problem::unreadable("`resources`: a deployment has at least one file"));
    }
    Ok(upload)
}

fn unread(error: MultipartError) -> Problem {
    match error.status() {
        StatusCode::PAYLOAD_TOO_LARGE => problem::too_large(error.body_text()),
        _ => Problem::unreadable(error.body_text()),
    }
}

/// The files of a deployment, by what they are.
#[derive(Default)]
struct Sorted {
    processes: BTreeMap<Name, Arc<str>>,
    models: BTreeMap<Name, Arc<str>>,
    others: BTreeMap<Name, Arc<str>>,
}

/// What a file is, by its name, or by what it says where the name does not tell.
fn kind_of(name: &str, bytes: &[u8]) -> &'static str {
    let known = [".bpmn", ".dmn", ".form"];
    if let Some(kind) = known.into_iter().find(|kind| name.to_ascii_lowercase().ends_with(kind)) {
        return kind;
    }
    let text = String::from_utf8_lossy(bytes);
    if text.contains("http://www.omg.org/spec/BPMN/") {
        ".bpmn"
    } else if text.contains("omg.org/spec/DMN/") {
        ".dmn"
    } else {
        ""
    }
}

fn sorted(files: &[(Name, Vec<u8>)]) -> Result<Sorted, Problem> {
    let (mut sorted, mut wrong) = (Sorted::default(), Vec::new());
    for (name, bytes) in files {
        let kind = kind_of(name, bytes);
        let named: Name = if name.to_ascii_lowercase().ends_with(kind) {
            name.clone()
        } else {
            format!("{name}{kind}").into()
        };
        let text: Arc<str> = match kind {
            ".bpmn" | ".dmn" => match text_of(&named, bytes) {
                Ok(text) => text,
                Err(digipro_runner::Error::Definition(found)) => {
                    wrong.extend(found);
                    continue;
                }
                Err(error) => return Err(error.into()),
            },
            _ => match std::str::from_utf8(bytes) {
                Ok(text) => text.into(),
                Err(_) => return Err(Problem::unreadable(format!("`{name}` is not text in UTF-8"))),
            },
        };
        if kind == ".form" && form_id(&named, &text).is_none() {
            return Err(Problem::unreadable(format!("the form `{name}` is no JSON with an `id`")));
        }
        if kind == ".dmn" {
            wrong.extend(wrong_in_model(&named, &text).into_iter().filter(Diagnostic::is_error));
        }
        let place = match kind {
            ".bpmn" => &mut sorted.processes,
            ".dmn" => &mut sorted.models,
            _ => &mut sorted.others,
        };
        if place.insert(named, text).is_some() {
            return Err(Problem::unreadable(format!("two files are called `{name}`")));
        }
    }
    if wrong.is_empty() { Ok(sorted) } else { Err(wrong.into()) }
}

fn kept(desk: &Desk<'_>, catalogue: &Catalogue, upload: &Upload) -> Result<Deployment, Problem> {
    let entity = desk.within(upload.tenant.as_deref())?;
    let files = sorted(&upload.files)?;
    // Everything is checked before anything is kept.
    let definitions = definitions(desk, entity.as_ref(), &files)?;
    let runner = &desk.engine.runner;
    for (effective, _) in &definitions {
        runner.check(effective)?;
    }
    for (file, text) in files.models.iter().chain(&files.others) {
        put(desk, entity.as_ref(), file, text)?;
    }
    for (effective, known) in &definitions {
        if !known {
            runner.deploy(effective)?;
        }
    }
    let book = catalogue.open(runner)?;
    Ok(told(&book, entity.as_ref(), &files))
}

/// Keeps a file by itself, unless it is the newest of its name already.
fn put(desk: &Desk<'_>, entity: Option<&EntityId>, file: &Name, text: &Arc<str>) -> Result<(), Problem> {
    let (book, id) = (&desk.book, form_id(file, text));
    let latest = if file.ends_with(".dmn") {
        book.latest_model(entity, &model_of(file, text).id)
            .map(|model| (model.version, &model.file, &model.text))
    } else {
        let is_form = id.is_some();
        let latest = book.latest_file(entity, id.as_ref().unwrap_or(file), is_form);
        latest.map(|latest| (latest.version, &latest.file, &latest.text))
    };
    if latest.is_some_and(|(_, known, same)| known == file && same == text) {
        return Ok(());
    }
    let version = latest.map_or(1, |(version, ..)| version + 1);
    let resource = Resource { entity: entity.cloned(), file: file.clone(), version, text: Arc::clone(text) };
    desk.engine.runner.put_resource(&resource)?;
    Ok(())
}

/// The definition that each BPMN file makes, and whether it is the newest already.
fn definitions(
    desk: &Desk<'_>,
    entity: Option<&EntityId>,
    files: &Sorted,
) -> Result<Vec<(Effective, bool)>, Problem> {
    let mut made = Vec::new();
    for (file, text) in &files.processes {
        let processes = processes_of(file, text);
        let Some(root) = processes.first().map(|process| process.id.clone()) else {
            return Err(Problem::unreadable(format!("`{file}` has no process with `isExecutable=\"true\"`")));
        };
        let (documents, decisions) = called(&desk.book, entity, files, file, text);
        let kit: Name = format!("{root}{ALONE}").into();
        let mut effective = alone(kit, root.clone(), entity.cloned(), documents, decisions);
        let latest = desk.book.latest_process(entity, &root);
        let before = latest.map(|latest| desk.engine.runner.definition(&latest.digest)).transpose()?;
        let same = before.as_ref().is_some_and(|before| {
            let (before, after) = (&before.effective, &effective);
            before.kit == after.kit
                && before.documents == after.documents
                && before.decisions == after.decisions
        });
        if let (true, Some(before)) = (same, before) {
            made.push((Effective::clone(&before.effective), true));
            continue;
        }
        // The version makes it another definition even where its files have been there before.
        effective.version = (latest.map_or(1, |latest| latest.version + 1)).to_string().into();
        made.push((effective, false));
    }
    Ok(made)
}

type Texts = BTreeMap<Name, Arc<str>>;

/// The file with what it calls, directly or not: other processes and decision models.
fn called(
    book: &Book,
    entity: Option<&EntityId>,
    files: &Sorted,
    file: &Name,
    text: &Arc<str>,
) -> (Texts, Texts) {
    let mut documents: Texts = [(file.clone(), Arc::clone(text))].into();
    let (mut decisions, mut open) = (Texts::new(), vec![Arc::clone(text)]);
    let mut defined: Vec<Name> = processes_of(file, text).into_iter().map(|process| process.id).collect();
    while let Some(caller) = open.pop() {
        for (other, text) in &files.processes {
            let ids: Vec<Name> = processes_of(other, text).into_iter().map(|process| process.id).collect();
            let wanted =
                other != file && ids.iter().any(|id| calls(&caller, &["processId", "calledElement"], id));
            if wanted && !documents.contains_key(other) {
                documents.insert(other.clone(), Arc::clone(text));
                open.push(Arc::clone(text));
                defined.extend(ids);
            }
        }
        for latest in book.processes.iter().filter(|one| one.entity.as_ref() == entity && book.is_latest(one))
        {
            let wanted = calls(&caller, &["processId", "calledElement"], &latest.id);
            if wanted && !defined.contains(&latest.id) && !documents.contains_key(&latest.file) {
                documents.insert(latest.file.clone(), Arc::clone(&latest.text));
                open.push(Arc::clone(&latest.text));
                let ids = processes_of(&latest.file, &latest.text).into_iter().map(|process| process.id);
                defined.extend(ids);
            }
        }
        let mut decided: Vec<Name> = Vec::new();
        for (file, text) in &files.models {
            let ids: Vec<Name> = model_of(file, text).decisions.into_iter().map(|(id, _)| id).collect();
            if ids.iter().any(|id| calls(&caller, &["decisionId"], id)) {
                decisions.insert(file.clone(), Arc::clone(text));
                decided.extend(ids);
            }
        }
        for decision in book.decisions.iter().filter(|one| one.entity.as_ref() == entity) {
            let latest = book.latest_decision(entity, &decision.id);
            let wanted = latest.is_some_and(|latest| latest.key == decision.key)
                && calls(&caller, &["decisionId"], &decision.id)
                && !decided.contains(&decision.id);
            if let (true, Some(model)) = (wanted, book.models.get(decision.model)) {
                decisions.entry(model.file.clone()).or_insert_with(|| Arc::clone(&model.text));
            }
        }
    }
    (documents, decisions)
}

/// Whether a text names something in one of these attributes.
fn calls(text: &str, attributes: &[&str], id: &str) -> bool {
    attributes.iter().any(|attribute| {
        ['"', '\''].iter().any(|quote| text.contains(&format!("{attribute}={quote}{id}{quote}")))
    })
}

/// What of the files is the newest now.
fn told(book: &Book, entity: Option<&EntityId>, files: &Sorted) -> Deployment {
    let (mut deployments, mut newest) = (Vec::new(), 0);
    let mut note = |key: u64| newest = newest.max(key >> 14 & ((1 << 44) - 1));
    for (file, text) in &files.processes {
        for process in processes_of(file, text) {
            let Some(process) = book.latest_process(entity, &process.id) else { continue };
            note(process.key);
            deployments.push(Item { process_definition: Some(process_item(process)), ..Item::default() });
        }
    }
    for (file, text) in &files.models {
        let listed = model_of(file, text);
        let Some(model) = book.latest_model(entity, &listed.id) else { continue };
        note(model.key);
        deployments.push(Item { decision_requirements: Some(model_item(model)), ..Item::default() });
        for (id, _) in &listed.decisions {
            let Some(decision) = book.latest_decision(entity, id) else { continue };
            let item = decision_item(decision, model);
            deployments.push(Item { decision_definition: Some(item), ..Item::default() });
        }
    }
    for (file, text) in &files.others {
        let form = form_id(file, text);
        let is_form = form.is_some();
        let Some(found) = book.latest_file(entity, form.as_ref().unwrap_or(file), is_form) else { continue };
        note(found.key);
        deployments.push(file_item(found));
    }
    let deployment_key = defined(Kind::Deployment, newest, 0).to_string();
    Deployment { deployment_key, tenant_id: tenant(entity), deployments }
}

fn process_item(process: &super::Process) -> ProcessItem {
    ProcessItem {
        process_definition_id: process.id.clone(),
        process_definition_version: process.version,
        resource_name: process.file.clone(),
        tenant_id: process.tenant(),
        process_definition_key: process.key.to_string(),
    }
}

fn model_item(model: &super::catalogue::Model) -> ModelItem {
    ModelItem {
        decision_requirements_id: model.id.clone(),
        decision_requirements_name: model.name.clone(),
        version: model.version,
        resource_name: model.file.clone(),
        tenant_id: tenant(model.entity.as_ref()),
        decision_requirements_key: model.key.to_string(),
    }
}

fn decision_item(decision: &super::catalogue::Decision, model: &super::catalogue::Model) -> DecisionItem {
    DecisionItem {
        decision_definition_id: decision.id.clone(),
        version: decision.version,
        name: decision.name.clone(),
        tenant_id: tenant(decision.entity.as_ref()),
        decision_requirements_id: model.id.clone(),
        decision_definition_key: decision.key.to_string(),
        decision_requirements_key: model.key.to_string(),
    }
}

fn file_item(file: &super::catalogue::File) -> Item {
    let (version, resource_name, key) = (file.version, file.file.clone(), file.key.to_string());
    let (id, tenant_id) = (file.id.clone(), tenant(file.entity.as_ref()));
    if file.is_form {
        let form = FormItem { form_id: id, version, resource_name, tenant_id, form_key: key };
        return Item { form: Some(form), ..Item::default() };
    }
    let resource = FileItem { resource_id: id, version, resource_name, tenant_id, resource_key: key };
    Item { resource: Some(resource), ..Item::default() }
}
