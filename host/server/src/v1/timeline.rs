//! What happened in a case, told to clerk or citizen, and the evidence behind every verdict.

use super::extract::{Asked, For, Reads};
use super::problems::Problems;
use super::scope;
use super::shapes::{Said, law, words};
use crate::identity::Principal;
use crate::path::Path;
use crate::problem::Problem;
use crate::state::App;
use axum::Json;
use axum::extract::State;
use digipro_runner::audit::Auditor;
use digipro_runner::{Entry, Told};
use digipro_site::Engine;
use digipro_site::archive::Archive;
use digipro_site::words::Words;
use digipro_vocab::{CaseId, Instant, Outcome};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

pub(super) fn router() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(timeline))
        .routes(routes!(evidence))
        .routes(routes!(replay))
        .routes(routes!(verify_case))
        .routes(routes!(verify))
}

/// How it is told.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(super) struct How {
    /// For whom it is worded. A citizen is told what matters to them, without names of officers.
    #[serde(default, rename = "for")]
    #[param(inline, required = false)]
    reader: For,
    /// Everything, the steps of the machinery among it; only for clerks.
    #[serde(default)]
    #[param(required = false)]
    full: bool,
}

/// A record of the log, told.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct Chapter {
    /// Its number, from 1.
    record: u64,
    /// When.
    #[schema(value_type = String, format = DateTime)]
    at: Instant,
    /// Who asked.
    by: Option<String>,
    /// As what.
    role: Option<String>,
    /// What was asked, such as `complete-task`.
    action: String,
    /// What happened, in order.
    events: Vec<Happened>,
    /// That values were erased with it, and why.
    #[schema(value_type = Option<Object>)]
    erasure: Option<Value>,
    /// The document that was filed with it: its number under `/documents`.
    #[serde(skip_serializing_if = "Option::is_none")]
    document: Option<u64>,
    /// Hash of the chain up to and including it.
    hash: String,
}

/// Something that happened.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct Happened {
    /// What kind of thing, such as `task-opened`.
    kind: String,
    /// Id of the BPMN element.
    element: Option<String>,
    /// In words.
    words: String,
    /// What rules said.
    findings: Vec<Said>,
}

/// What matters to somebody who wants to follow a case.
const MATTERS: [&str; 22] = [
    "case-started",
    "submitted",
    "returned",
    "rules-evaluated",
    "rules-indeterminate",
    "signed",
    "incident-raised",
    "task-opened",
    "case-completed",
    "case-cancelled",
    "term-started",
    "term-suspended",
    "term-interrupted",
    "term-resumed",
    "term-noticed",
    "term-observed",
    "term-concluded",
    "law-adopted",
    "migrated",
    "modified",
    "message-sent",
    "completed",
];

/// What does not concern a citizen.
const INTERNAL: [&str; 4] = ["incident-raised", "law-adopted", "migrated", "modified"];

fn chapter(case: u64, entry: &Entry, words: &Words<'_>, how: &How) -> Option<Chapter> {
    let citizen = how.reader == For::Citizen;
    let told = entry.events.iter().filter(|told| {
        let shown = MATTERS.contains(&told.key) && !(citizen && INTERNAL.contains(&told.key));
        shown || (how.full && !citizen)
    });
    let events: Vec<Happened> = told.map(|told| happened(case, told, words, how.reader)).collect();
    let by = entry.by.as_ref().filter(|_| !citizen);
    let document = entry.filing.as_ref().filter(|_| !citizen).map(|_| entry.seq);
    let erasure = entry.erasure.as_ref().and_then(|erasure| serde_json::to_value(erasure).ok());
    (!events.is_empty() || erasure.is_some() || document.is_some() || how.full).then(|| Chapter {
        record: entry.seq,
        at: entry.at,
        by: by.map(|by| by.id.to_string()),
        role: by.and_then(|by| by.role.as_ref()).map(ToString::to_string),
        action: entry.action.to_string(),
        events,
        erasure: erasure.filter(|_| !citizen),
        document,
        hash: entry.hash.to_string(),
    })
}

fn happened(case: u64, told: &Told, words: &Words<'_>, reader: For) -> Happened {
    let findings = told.findings.iter().filter(|found| found.outcome != Outcome::NotApplicable);
    Happened {
        kind: told.key.to_owned(),
        element: told.element.as_ref().map(ToString::to_string),
        words: words.event(told),
        findings: findings.map(|found| Said::of(case, found, words, reader)).collect(),
    }
}

/// Tells what happened in a case, from its log.
#[utoipa::path(get, path = "/cases/{case}/timeline", tag = "cases",
    params(("case" = u64, Path, description = "Its number.", example = 1), How),
    responses((status = 200, description = "Record by record.", body = [Chapter]), Problems))]
async fn timeline(
    State(app): State<App>,
    who: Principal,
    reads: Reads,
    Path(id): Path<u64>,
    Asked(how): Asked<How>,
) -> Result<Json<Vec<Chapter>>, Problem> {
    app.call(move |engine| {
        let row = scope::case(engine, &who, CaseId(id))?;
        let law = law(engine, &row)?;
        let words = words(engine, &law, reads);
        let history = engine.runner.case_history(row.case)?;
        Ok(Json(history.iter().filter_map(|entry| chapter(id, entry, &words, &how)).collect()))
    })
    .await
}

fn auditor(engine: &Engine) -> Result<Auditor, Problem> {
    Ok(Auditor::open(engine.runner.store().clone())?)
}

/// Shows every time that the law was asked in a case: which rule, in which version, on which facts, under which text of the
/// law, said what; with the digests of all of it.
#[utoipa::path(get, path = "/cases/{case}/evidence", tag = "evidence",
    params(("case" = u64, Path, description = "Its number.", example = 1)),
    responses((status = 200, description = "The calls, as `digipro audit show --json` writes them.", body = [Object]), Problems))]
async fn evidence(
    State(app): State<App>,
    who: Principal,
    Path(id): Path<u64>,
) -> Result<Json<Value>, Problem> {
    app.call(move |engine| {
        let row = scope::case(engine, &who, CaseId(id))?;
        super::data(&auditor(engine)?.calls(row.case)?)
    })
    .await
}

/// Asks the same components on the same facts once more, and compares byte for byte.
#[utoipa::path(post, path = "/cases/{case}/replay", tag = "evidence",
    params(("case" = u64, Path, description = "Its number.", example = 1)),
    responses((status = 200, description = "What came out.", body = Repeated), Problems))]
async fn replay(
    State(app): State<App>,
    who: Principal,
    Path(id): Path<u64>,
) -> Result<Json<Repeated>, Problem> {
    app.call(move |engine| {
        let row = scope::case(engine, &who, CaseId(id))?;
        let auditor = auditor(engine)?;
        let archive = Archive::open(Some(auditor.store()), &[])?;
        let replay = auditor.replay(row.case, &archive.host)?;
        let calls = replay.calls.iter();
        let packs = calls.map(|repeated| serde_json::to_value(&repeated.packs).unwrap_or_default());
        Ok(Json(Repeated {
            case: id,
            holds: replay.holds(),
            broken: replay.broken.iter().map(ToString::to_string).collect(),
            calls: packs.collect(),
        }))
    })
    .await
}

/// What asking again came to.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct Repeated {
    case: u64,
    /// Whether the log holds: chain whole, every component at hand, every report the same.
    holds: bool,
    /// What is wrong with the chain; then nothing was asked.
    broken: Vec<String>,
    /// For each call, how the answer of each pack compares.
    #[schema(value_type = Vec<Object>)]
    calls: Vec<Value>,
}

/// What verifying chains came to.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct Verified {
    /// Whether every chain is whole.
    whole: bool,
    /// Cases read.
    cases: u64,
    /// Records read.
    records: u64,
    /// Values that were erased, with their erasure on the chain.
    erased: u64,
    /// Where a chain is broken.
    broken: Vec<String>,
}

/// Verifies the chain of a case.
#[utoipa::path(get, path = "/cases/{case}/verification", tag = "evidence",
    params(("case" = u64, Path, description = "Its number.", example = 1)),
    responses((status = 200, description = "What came out.", body = Verified), Problems))]
async fn verify_case(
    State(app): State<App>,
    who: Principal,
    Path(id): Path<u64>,
) -> Result<Json<Verified>, Problem> {
    app.call(move |engine| {
        let row = scope::case(engine, &who, CaseId(id))?;
        let verdict = engine.runner.store().verify_case(row.case).map_err(digipro_runner::Error::from)?;
        Ok(Json(Verified {
            whole: verdict.whole(),
            cases: verdict.cases,
            records: verdict.records,
            erased: verdict.erased,
            broken: verdict.broken.iter().map(ToString::to_string).collect(),
        }))
    })
    .await
}

/// Verifies the chains of all cases. Only for those who see all entities.
#[utoipa::path(post, path = "/verification", tag = "evidence",
    responses((status = 200, description = "What came out.", body = Verified), Problems))]
async fn verify(State(app): State<App>, who: Principal) -> Result<Json<Verified>, Problem> {
    super::everything(&who)?;
    app.call(move |engine| {
        let verdict = engine.runner.store().verify(|_| {}).map_err(digipro_runner::Error::from)?;
        Ok(Json(Verified {
            whole: verdict.whole(),
            cases: verdict.cases,
            records: verdict.records,
            erased: verdict.erased,
            broken: verdict.broken.iter().map(ToString::to_string).collect(),
        }))
    })
    .await
}
