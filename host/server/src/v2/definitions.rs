//! Process definitions and the other files that are deployed.

use super::catalogue::{File, Process};
use super::find::{Answer, Wanted};
use super::sift::{Sifted, sift};
use super::{Desk, ask, tenant};
use crate::identity::Principal;
use crate::keys;
use crate::path::Path;
use crate::problem::Problem;
use crate::state::App;
use crate::v2::body::Asked;
use axum::extract::State;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use axum::{Json, Router};
use digipro_vocab::{EntityId, Name};
use serde::Serialize;

pub(super) fn router() -> Router<App> {
    Router::new()
        .route("/process-definitions/search", post(search))
        .route("/process-definitions/{key}", get(one))
        .route("/process-definitions/{key}/xml", get(xml))
        .route("/process-definitions/{key}/form", get(start_form))
        .route("/resources/{key}", get(resource))
        .route("/resources/{key}/content", get(content))
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Definition {
    name: Option<Name>,
    resource_name: Name,
    version: u64,
    version_tag: Option<Name>,
    process_definition_id: Name,
    tenant_id: String,
    process_definition_key: String,
    has_start_form: bool,
    state: &'static str,
}

impl From<&Process> for Definition {
    fn from(process: &Process) -> Self {
        Self {
            name: process.name.clone(),
            resource_name: process.file.clone(),
            version: process.version,
            version_tag: process.tag.clone(),
            process_definition_id: process.id.clone(),
            tenant_id: process.tenant(),
            process_definition_key: process.key.to_string(),
            has_start_form: process.form.is_some(),
            state: "ACTIVE",
        }
    }
}

/// A form as clients show it.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Form {
    tenant_id: String,
    form_id: Name,
    schema: String,
    version: u64,
    form_key: String,
}

impl From<&File> for Form {
    fn from(file: &File) -> Self {
        Self {
            tenant_id: tenant(file.entity.as_ref()),
            form_id: file.id.clone(),
            schema: file.text.to_string(),
            version: file.version,
            form_key: file.key.to_string(),
        }
    }
}

impl Desk<'_> {
    /// Whether what is deployed for an entity is shown: one's own, and what is nobody's.
    pub(super) fn shows(&self, entity: Option<&EntityId>) -> bool {
        entity.is_none() || self.sees(entity)
    }

    /// A version of a process by its key.
    pub(super) fn definition(&self, key: &str) -> Result<&Process, Problem> {
        let number = keys::number(key)?;
        let found = self.book.processes.iter().find(|process| process.key == number);
        found
            .filter(|process| self.shows(process.entity.as_ref()))
            .ok_or_else(|| Problem::absent(format!("no process definition has the key `{key}`")))
    }

    /// The form of a name that an entity has deployed last.
    pub(super) fn form(&self, entity: Option<&EntityId>, id: &str) -> Option<&File> {
        self.book.latest_file(entity, id, true)
    }
}

async fn search(
    State(app): State<App>,
    who: Principal,
    Asked(wanted): Asked<Wanted>,
) -> Result<Json<Answer<serde_json::Value>>, Problem> {
    ask(&app, who, move |desk| {
        let shown = desk.book.processes.iter().filter(|process| desk.shows(process.entity.as_ref()));
        let rows = shown
            .map(|process| {
                let latest = desk.book.is_latest(process);
                Ok(Sifted::new(Definition::from(process))?.with("isLatestVersion", latest))
            })
            .collect::<Result<_, Problem>>()?;
        let mut wanted = wanted;
        // Asking for all versions is no restriction.
        if wanted.filter.get("isLatestVersion") == Some(&serde_json::Value::Bool(false)) {
            wanted.filter.remove("isLatestVersion");
        }
        sift(rows, &wanted, "processDefinitionKey").map(Json)
    })
    .await
}

async fn one(
    State(app): State<App>,
    who: Principal,
    Path(key): Path<String>,
) -> Result<Json<Definition>, Problem> {
    ask(&app, who, move |desk| Ok(Json(desk.definition(&key)?.into()))).await
}

async fn xml(State(app): State<App>, who: Principal, Path(key): Path<String>) -> Result<Response, Problem> {
    let text = ask(&app, who, move |desk| Ok(desk.definition(&key)?.text.to_string())).await?;
    Ok(([(header::CONTENT_TYPE, "text/xml; charset=utf-8")], text).into_response())
}

async fn start_form(
    State(app): State<App>,
    who: Principal,
    Path(key): Path<String>,
) -> Result<Response, Problem> {
    ask(&app, who, move |desk| {
        let process = desk.definition(&key)?;
        let form = process.form.as_ref().and_then(|id| desk.form(process.entity.as_ref(), id));
        Ok(form.map_or_else(
            || StatusCode::NO_CONTENT.into_response(),
            |form| Json(Form::from(form)).into_response(),
        ))
    })
    .await
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Resource {
    resource_name: Name,
    version: u64,
    version_tag: Option<Name>,
    resource_id: Name,
    tenant_id: String,
    resource_key: String,
}

fn file<'d>(desk: &'d Desk<'_>, key: &str) -> Result<&'d File, Problem> {
    let number = keys::number(key)?;
    let found = desk.book.files.iter().find(|file| file.key == number);
    found
        .filter(|file| desk.shows(file.entity.as_ref()))
        .ok_or_else(|| Problem::absent(format!("no resource has the key `{key}`")))
}

async fn resource(
    State(app): State<App>,
    who: Principal,
    Path(key): Path<String>,
) -> Result<Json<Resource>, Problem> {
    ask(&app, who, move |desk| {
        let file = file(desk, &key)?;
        Ok(Json(Resource {
            resource_name: file.file.clone(),
            version: file.version,
            version_tag: None,
            resource_id: file.id.clone(),
            tenant_id: tenant(file.entity.as_ref()),
            resource_key: file.key.to_string(),
        }))
    })
    .await
}

async fn content(State(app): State<App>, who: Principal, Path(key): Path<String>) -> Result<String, Problem> {
    ask(&app, who, move |desk| Ok(file(desk, &key)?.text.to_string())).await
}
