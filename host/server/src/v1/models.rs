//! What a definition has besides its diagram: decision tables, its versions; and publishing documents that were checked.

use super::definitions::seen;
use super::extract::{Body, Key};
use super::problems::Problems;
use super::trials::{Documents, checked};
use crate::identity::Principal;
use crate::path::Path;
use crate::problem::Problem;
use crate::state::App;
use crate::v2::deployments::Upload;
use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use digipro_runner::listed::model_of;
use digipro_runner::rows::{CaseColumn, CaseStatus, Filter, Search};
use digipro_vocab::{Diagnostic, Instant, Name, Severity};
use serde::Serialize;
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

pub(super) fn router() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(tables)).routes(routes!(versions)).routes(routes!(publish))
}

/// A decision of a model.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct Decision {
    /// Its id.
    id: String,
    /// What it is called.
    name: String,
}

/// A decision model (DMN).
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct Table {
    /// Name of its file.
    file: String,
    /// Id of the model.
    id: String,
    /// What it is called.
    name: String,
    /// The decisions in it.
    decisions: Vec<Decision>,
    /// DMN XML.
    xml: String,
}

/// Gives the decision models (DMN) of a definition.
#[utoipa::path(get, path = "/definitions/{definition}/tables", tag = "definitions",
    params(("definition" = String, Path, description = "Its digest.")),
    responses((status = 200, description = "By file; none where the definition decides nothing by table.", body = [Table]), Problems))]
async fn tables(
    State(app): State<App>,
    who: Principal,
    Path(name): Path<String>,
) -> Result<Json<Vec<Table>>, Problem> {
    app.call(move |engine| {
        let effective = seen(engine, &who, &name)?;
        let tables = effective.decisions.iter().map(|(file, text)| {
            let model = model_of(file, text);
            let decision = |(id, name): (Name, Name)| Decision { id: id.to_string(), name: name.to_string() };
            Table {
                file: file.to_string(),
                id: model.id.to_string(),
                name: model.name.to_string(),
                decisions: model.decisions.into_iter().map(decision).collect(),
                xml: text.to_string(),
            }
        });
        Ok(Json(tables.collect()))
    })
    .await
}

/// A version of a definition.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct Version {
    /// Its name: the digest of its canonical bytes.
    definition: String,
    /// As the kit writes it.
    version: String,
    /// When it was first deployed.
    #[schema(value_type = String, format = DateTime)]
    deployed: Instant,
    /// Whether it starts new cases.
    current: bool,
    /// Cases under way that have its structure, as far as they are counted: up to 10,000.
    under_way: usize,
}

/// Lists the versions of a definition: all that were deployed of its kit for its entity, the latest first.
#[utoipa::path(get, path = "/definitions/{definition}/versions", tag = "definitions",
    params(("definition" = String, Path, description = "The digest of any of them.")),
    responses((status = 200, description = "The latest first.", body = [Version]), Problems))]
async fn versions(
    State(app): State<App>,
    who: Principal,
    Path(name): Path<String>,
) -> Result<Json<Vec<Version>>, Problem> {
    app.call(move |engine| {
        let effective = seen(engine, &who, &name)?;
        let current = engine.current()?;
        let same = |one: &digipro_kit::Effective| one.kit == effective.kit && one.entity == effective.entity;
        let current = current.iter().find(|one| same(one)).map(digipro_kit::Effective::digest);
        let mut told = Vec::new();
        for listed in engine.runner.listed_definitions(0)?.iter().rev().filter(|one| same(&one.effective)) {
            let filter = Filter::eq(CaseColumn::Definition, listed.digest)
                .and(Filter::eq(CaseColumn::Status, CaseStatus::Active));
            let scope = super::scope::searched(&who, None)?;
            let search = Search { count: COUNTED, ..Search::new(scope, filter, 1) };
            told.push(Version {
                definition: listed.digest.to_string(),
                version: listed.effective.version.to_string(),
                deployed: listed.at,
                current: current == Some(listed.digest),
                under_way: engine.runner.search(&search)?.total,
            });
        }
        Ok(Json(told))
    })
    .await
}

/// Cases under way are counted up to so many.
const COUNTED: usize = 10_000;

/// What was published.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct Published {
    /// The definitions that came out, one for each diagram.
    definitions: Vec<super::definitions::Deployed>,
    /// What was found and does not stand in the way.
    #[schema(value_type = Vec<Object>)]
    found: Vec<Diagnostic>,
}

/// Publishes diagrams, with the decision models and forms beside them, once nothing is wrong with them: they start new cases
/// from now on. Kits are installed with their signature (`POST /kits`) and then deployed (`POST /definitions`).
#[utoipa::path(post, path = "/definitions/documents", tag = "definitions", request_body = Documents,
    params(("Idempotency-Key" = Option<String>, Header, description = "The same documents again are the same definition.")),
    responses((status = 201, description = "They start new cases.", body = Published), Problems))]
async fn publish(
    State(app): State<App>,
    who: Principal,
    _: Key,
    Body(asked): Body<Documents>,
) -> Result<(StatusCode, Json<Published>), Problem> {
    if asked.files.contains_key("kit.toml") || asked.files.contains_key("overlay.toml") {
        let what = "kits and overlays are not published as documents";
        return Err(Problem::unreadable(what).help("install the kit with its signature, then deploy it"));
    }
    match &asked.entity {
        Some(entity) => super::scope::entity(&who, entity)?,
        None => super::everything(&who)?,
    }
    let upload = Upload::of(asked.entity.as_ref(), &asked.files);
    let reader = who.clone();
    let found = app.call(move |engine| checked(engine, asked)).await?.found;
    let found: Vec<Diagnostic> = found.into_iter().map(|one| one.diagnostic).collect();
    if found.iter().any(|one| one.severity == Severity::Error) {
        return Err(found.into());
    }
    let definitions = crate::v2::deployments::publish(&app, reader, upload).await?;
    app.call(move |engine| {
        let told = definitions.iter().map(|digest| {
            let graph = engine.runner.definition(digest)?;
            Ok(super::definitions::Deployed::of(&graph.effective))
        });
        let definitions = told.collect::<Result<_, Problem>>()?;
        Ok((StatusCode::CREATED, Json(Published { definitions, found })))
    })
    .await
}
