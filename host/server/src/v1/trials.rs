//! Trying things: documents that are installed nowhere, expressions on sample facts, upgrades. Nothing is changed, until an
//! upgrade that somebody has read is applied; and kits, which are installed once nothing is wrong with them.

use super::extract::{Body, Bytes, Key};
use super::problems::Problems;
use super::{data, scope};
use crate::identity::Principal;
use crate::limits::{SIMULATED_EVENTS, STATES_DEFAULT, STATES_MAX};
use crate::problem::Problem;
use crate::state::App;
use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use digipro_kit::Files;
use digipro_site::{delivery, expression, plan::Plan, trial, upgrade};
use digipro_vocab::value::Fields;
use digipro_vocab::{EntityId, Instant};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::BTreeMap;
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

pub(super) fn router() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(check))
        .routes(routes!(simulate))
        .routes(routes!(feel))
        .routes(routes!(plan_upgrade))
        .routes(routes!(apply_upgrade))
        .routes(routes!(install_kit))
}

/// Documents: a kit, where `kit.toml` is among them, an overlay of a kit at hand, where `overlay.toml` is, otherwise diagrams
/// and decision models.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"files": {"processo.bpmn": "<definitions xmlns=\"http://www.omg.org/spec/BPMN/20100524/MODEL\" targetNamespace=\"urn:prova\"><process id=\"p\" isExecutable=\"true\"><startEvent id=\"s\"/><endEvent id=\"e\"/><sequenceFlow id=\"f\" sourceRef=\"s\" targetRef=\"e\"/></process></definitions>"}}))]
pub(super) struct Documents {
    /// Each file by its path, as text.
    pub(super) files: BTreeMap<String, String>,
    /// Of a kit: under the overlay of this entity. Of diagrams that are published: whose they are.
    #[serde(default)]
    #[schema(value_type = Option<String>)]
    pub(super) entity: Option<EntityId>,
    /// How many states are explored for what can get stuck; none are with 0.
    #[serde(default)]
    #[schema(maximum = 1_000_000)]
    pub(super) states: Option<usize>,
}

pub(super) fn files(documents: BTreeMap<String, String>) -> Files {
    documents.into_iter().map(|(path, text)| (path.into(), text.into_bytes())).collect()
}

/// Checks documents: every diagnostic with its place, on its element, with a way to it where it was found by exploring.
#[utoipa::path(post, path = "/checks", tag = "trials", request_body = Documents,
    responses((status = 200, description = "`found`, and the `definitions` that came out.", body = Object), Problems))]
async fn check(
    State(app): State<App>,
    _: Principal,
    Body(asked): Body<Documents>,
) -> Result<Json<Value>, Problem> {
    app.call(move |engine| data(&checked(engine, asked)?)).await
}

/// What is found in documents.
pub(super) fn checked(engine: &digipro_site::Engine, asked: Documents) -> Result<trial::Checked, Problem> {
    let states = asked.states.unwrap_or(STATES_DEFAULT);
    if states > STATES_MAX {
        return Err(Problem::unreadable(format!("`states` is {states}, and may be at most {STATES_MAX}")));
    }
    Ok(trial::check(engine, &files(asked.files), asked.entity.as_ref(), states)?)
}

/// Documents and a plan.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"files": {"processo.bpmn": "<definitions xmlns=\"http://www.omg.org/spec/BPMN/20100524/MODEL\" targetNamespace=\"urn:prova\"><process id=\"p\" isExecutable=\"true\"><startEvent id=\"s\"/><endEvent id=\"e\"/><sequenceFlow id=\"f\" sourceRef=\"s\" targetRef=\"e\"/></process></definitions>"}, "plan": {}}))]
pub(super) struct Simulation {
    /// Each file by its path, as text.
    files: BTreeMap<String, String>,
    /// Of a kit: under the overlay of this entity.
    #[serde(default)]
    #[schema(value_type = Option<String>)]
    entity: Option<EntityId>,
    /// What the world around the engine does, and when (docs/simulate.md).
    #[schema(value_type = Object)]
    plan: Value,
}

/// Runs documents in memory, in virtual time, against a plan.
#[utoipa::path(post, path = "/simulations", tag = "trials", request_body = Simulation,
    responses((status = 200, description = "What happened, and why it `ended`.", body = Object), Problems))]
async fn simulate(
    State(app): State<App>,
    _: Principal,
    Body(asked): Body<Simulation>,
) -> Result<Json<Value>, Problem> {
    let (files, plan) = (files(asked.files), asked.plan.to_string());
    app.call(move |engine| {
        let most = (plan.as_str(), SIMULATED_EVENTS);
        data(&trial::simulate(engine, &files, asked.entity.as_ref(), most)?)
    })
    .await
}

/// An expression and facts.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"expression": "importo * 1.22", "variables": {"importo": 100}}))]
pub(super) struct Tried {
    /// The expression.
    expression: String,
    /// The facts.
    #[serde(default)]
    #[schema(value_type = Object)]
    variables: Fields,
    /// What `now()` is; now otherwise.
    #[serde(default)]
    #[schema(value_type = Option<String>, format = DateTime)]
    at: Option<Instant>,
}

/// Evaluates a FEEL expression on facts that one gives, and tells why it is null where it is.
#[utoipa::path(post, path = "/expressions", tag = "trials", request_body = Tried,
    responses((status = 200, description = "Its value, and the causes of nulls.", body = Object), Problems))]
async fn feel(
    State(app): State<App>,
    _: Principal,
    Body(tried): Body<Tried>,
) -> Result<Json<Value>, Problem> {
    app.call(move |engine| {
        let at = tried.at.unwrap_or_else(|| engine.runner.clock().now());
        let answer = expression::evaluate(&tried.expression, &tried.variables, at);
        data(&answer.map_err(|wrong| Problem::from(vec![wrong]))?)
    })
    .await
}

/// From which version to which.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"from": "accesso-civico", "to": "accesso-civico", "entity": "c_a323"}))]
pub(super) struct Upgrade {
    /// The kit as it holds, `id@version`.
    from: String,
    /// The kit to which it is upgraded.
    to: String,
    /// For this entity.
    #[schema(value_type = String)]
    entity: EntityId,
}

/// Plans an upgrade: what becomes of each thing that the overlay overrides, and of each case under way. Nothing is changed.
#[utoipa::path(post, path = "/upgrades/plans", tag = "definitions", request_body = Upgrade,
    responses((status = 200, description = "`plan`, `difference` and `diagnostics`; the plan is what is applied.", body = Object), Problems))]
async fn plan_upgrade(
    State(app): State<App>,
    who: Principal,
    Body(asked): Body<Upgrade>,
) -> Result<Json<Value>, Problem> {
    scope::entity(&who, &asked.entity)?;
    app.call(move |engine| {
        let made = upgrade::plan(engine, &asked.from, &asked.to, &asked.entity)?;
        data(&serde_json::json!({
            "plan": made.plan,
            "difference": made.upgrade.kit,
            "diagnostics": made.upgrade.diagnostics,
        }))
    })
    .await
}

/// A plan that somebody has read.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Read {
    /// The plan, with `migrates` set to false for cases that should stay.
    #[schema(value_type = Object)]
    plan: Value,
}

/// Applies a plan of upgrade: it fits what is there, or nothing is changed.
#[utoipa::path(post, path = "/upgrades", tag = "definitions", request_body = Read,
    params(("Idempotency-Key" = Option<String>, Header, description = "What has migrated does not migrate again.")),
    responses((status = 200, description = "Which cases migrated, stayed, or cannot.", body = Object), Problems))]
async fn apply_upgrade(
    State(app): State<App>,
    who: Principal,
    _: Key,
    Body(read): Body<Read>,
) -> Result<Json<Value>, Problem> {
    let plan: Plan = serde_json::from_value(read.plan)
        .map_err(|error| Problem::unreadable(format!("the plan cannot be read: {error}")))?;
    scope::entity(&who, &plan.entity)?;
    app.call(move |engine| data(&upgrade::apply(engine, &plan, &who.by())?)).await
}

/// What was installed.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct Shelved {
    /// The kit, or the kit and the entity whose overlay it is, as `id@version+entity`.
    kit: String,
    /// Digest of its lock.
    digest: String,
    /// Whether it was there already.
    repeated: bool,
    /// Whether it took the place of another overlay of the same version.
    replaced: bool,
    /// Who signed it.
    signers: Vec<String>,
}

/// Installs the kit or overlay in an archive. Digests, signatures and the kit itself are verified before it is kept.
#[utoipa::path(post, path = "/kits", tag = "kits", params(("Idempotency-Key" = Option<String>, Header, description = "The same archive again is installed already.")),
    request_body(content = Vec<u8>, content_type = "application/x-tar", description = "The archive that `digipro kit pack` makes."),
    responses((status = 201, description = "It is on the shelf.", body = Shelved), Problems))]
async fn install_kit(
    State(app): State<App>,
    who: Principal,
    _: Key,
    Bytes(archive): Bytes,
) -> Result<(StatusCode, Json<Shelved>), Problem> {
    app.call(move |engine| {
        let archive = delivery::open(&archive)?;
        match archive.overlay() {
            Some(entity) => scope::entity(&who, entity)?,
            None => super::everything(&who)?,
        }
        let (lock, done) = delivery::install(engine, &archive)?;
        let told = Shelved {
            kit: lock.name(),
            digest: lock.digest().to_string(),
            repeated: done.repeated,
            replaced: done.replaced,
            signers: done.signers.iter().map(|signer| signer.name.to_string()).collect(),
        };
        Ok((StatusCode::CREATED, Json(told)))
    })
    .await
}
