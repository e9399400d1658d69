//! Overlays before they are installed: what one changes, its files to begin a draft from, and a draft as an archive.

use super::definitions::tag;
use super::extract::{Asked, Body};
use super::problems::Problems;
use super::{data, scope};
use crate::identity::Principal;
use crate::path::Path;
use crate::problem::Problem;
use crate::state::App;
use axum::Json;
use axum::extract::State;
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};
use digipro_site::{delivery, shelf};
use digipro_vocab::EntityId;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::BTreeMap;
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

pub(super) fn router() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(overlay))
        .routes(routes!(adaptation))
        .routes(routes!(diagram))
        .routes(routes!(archive))
}

/// The files of an overlay.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct Overlay {
    /// The kit that it adapts.
    kit: String,
    /// The version of that kit.
    version: String,
    /// Whose it is.
    entity: String,
    /// Each file by its path, as text.
    files: BTreeMap<String, String>,
}

/// Gives the files of an entity's overlay: what a draft begins from.
#[utoipa::path(get, path = "/kits/{kit}/overlays/{entity}", tag = "kits",
    params(("kit" = String, Path, description = "Its id, with `@version` where it is not the newest.", example = "accesso-civico"),
        ("entity" = String, Path, description = "Whose overlay.", example = "c_a323")),
    responses((status = 200, description = "The files; their digest is the `ETag`.", body = Overlay), Problems))]
async fn overlay(
    State(app): State<App>,
    who: Principal,
    Path((name, entity)): Path<(String, String)>,
) -> Result<Response, Problem> {
    let absent = || Problem::absent(format!("the kit has no overlay of `{entity}`"));
    let named: EntityId = entity.parse().map_err(|_| absent())?;
    scope::entity(&who, &named)?;
    let missing = absent();
    app.call(move |engine| {
        let opened = shelf::open(engine, &name)?;
        let (lock, files) = delivery::overlay(&opened, &named).ok_or(missing)?;
        let texts = files.iter().map(|(path, bytes)| {
            let text = std::str::from_utf8(bytes)
                .map_err(|error| Problem::failed(crate::codes::I0210, format!("`{path}`: {error}")))?;
            Ok((path.to_string(), text.to_owned()))
        });
        let told = Overlay {
            kit: lock.kit.to_string(),
            version: lock.version.to_string(),
            entity: named.to_string(),
            files: texts.collect::<Result<_, Problem>>()?,
        };
        Ok(([(header::ETAG, tag(&lock.digest().to_string()))], Json(told)).into_response())
    })
    .await
}

/// Whose overlay.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(super) struct Of {
    /// The entity.
    #[param(value_type = String, example = "c_a323")]
    entity: EntityId,
}

/// What an overlay changes.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct Adapted {
    /// The diagrams that hold under it, by their files; the one with the root process first.
    diagrams: Vec<String>,
    /// What differs from the kit as published, as `digipro kit diff --json` writes it.
    #[schema(value_type = Object)]
    difference: Value,
}

/// Tells what the overlay of an entity changes in the kit as published: steps, limits, parameters, rules, forms, texts.
#[utoipa::path(get, path = "/kits/{kit}/adaptation", tag = "definitions",
    params(("kit" = String, Path, description = "Its id, with `@version` where it is not the newest.", example = "accesso-civico"), Of),
    responses((status = 200, description = "What differs.", body = Adapted), Problems))]
async fn adaptation(
    State(app): State<App>,
    who: Principal,
    Path(name): Path<String>,
    Asked(of): Asked<Of>,
) -> Result<Json<Adapted>, Problem> {
    scope::entity(&who, &of.entity)?;
    app.call(move |engine| {
        let opened = shelf::open(engine, &name)?;
        let (difference, diagrams) = shelf::adaptation(engine, &opened, &of.entity)?;
        let Json(difference) = data(&difference)?;
        Ok(Json(Adapted { diagrams: diagrams.iter().map(ToString::to_string).collect(), difference }))
    })
    .await
}

/// Which diagram, for whom.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(super) struct Drawn {
    /// Under the overlay of this entity; as published otherwise.
    #[param(value_type = Option<String>, example = "c_a323")]
    entity: Option<EntityId>,
    /// Name of the file; the one with the root process otherwise.
    file: Option<String>,
}

/// Gives a BPMN diagram of a kit as it holds for an entity, whether it is deployed or not.
#[utoipa::path(get, path = "/kits/{kit}/diagram", tag = "kits",
    params(("kit" = String, Path, description = "Its id, with `@version` where it is not the newest.", example = "accesso-civico"), Drawn),
    responses((status = 200, description = "BPMN 2.0 XML.", body = String, content_type = "application/xml"), Problems))]
async fn diagram(
    State(app): State<App>,
    who: Principal,
    Path(name): Path<String>,
    Asked(drawn): Asked<Drawn>,
) -> Result<Response, Problem> {
    if let Some(entity) = &drawn.entity {
        scope::entity(&who, entity)?;
    }
    app.call(move |engine| {
        let opened = shelf::open(engine, &name)?;
        let effective = shelf::resolved(engine, &opened, drawn.entity.as_ref())?;
        let wanted =
            drawn.file.clone().or_else(|| shelf::diagrams(&effective).first().map(ToString::to_string));
        let text = wanted.and_then(|file| effective.documents.get(&*file));
        let text = text.ok_or_else(|| Problem::absent("the kit has no such diagram"))?;
        Ok(([(header::CONTENT_TYPE, "application/xml")], text.to_string()).into_response())
    })
    .await
}

/// The files of a draft.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"files": {"overlay.toml": "[overlay]\nentity = \"c_a323\"\nname = \"Comune di Anzio\"\nkit = \"accesso-civico\"\nversion = \"1.0.0\"\nact = \"Deliberazione del Consiglio comunale n. 3/2026 (illustrativa)\"\nact-date = 2026-01-15\nfrom = 2026-02-01\n"}}))]
pub(super) struct Draft {
    /// Each file by its path in the overlay, as text: `overlay.toml`, `norms.toml` and what else it has.
    files: BTreeMap<String, String>,
}

/// Makes the archive of an overlay's draft, unsigned: to be signed with `digipro kit pack`, or installed where examples are
/// believed. Nothing is kept.
#[utoipa::path(post, path = "/overlays/archives", tag = "trials", request_body = Draft,
    responses((status = 200, description = "The archive; its `ETag` is the digest of the lock.", body = Vec<u8>,
        content_type = "application/x-tar"), Problems))]
async fn archive(
    State(app): State<App>,
    who: Principal,
    Body(draft): Body<Draft>,
) -> Result<Response, Problem> {
    let files = super::trials::files(draft.files);
    app.call(move |engine| {
        let (lock, bytes) = delivery::pack(engine, files)?;
        let entity = lock.overlay.as_ref().ok_or_else(|| Problem::unreadable("it is no overlay"))?;
        scope::entity(&who, entity)?;
        let name = format!("attachment; filename=\"{}-{}-{entity}.tar\"", lock.kit, lock.version);
        let name = HeaderValue::from_str(&name).unwrap_or(HeaderValue::from_static("attachment"));
        let headers = [
            (header::CONTENT_TYPE, HeaderValue::from_static("application/x-tar")),
            (header::CONTENT_DISPOSITION, name),
            (header::ETAG, tag(&lock.digest().to_string())),
        ];
        Ok((headers, bytes).into_response())
    })
    .await
}
