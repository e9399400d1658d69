//! Cases: starting them, finding them, what happened in them, and what ends or moves them.

use super::extract::{Asked, Body, For, Key, Reads};
use super::problems::Problems;
use super::shapes::{Case, Changed, Limit, Said, Task, Trouble, digest, law, words};
use super::{scope, today};
use crate::identity::Principal;
use crate::path::Path;
use crate::problem::Problem;
use crate::state::App;
use axum::Json;
use axum::extract::State;
use digipro_runner::{CaseRow, Definition, Page, Start};
use digipro_site::{Engine, case};
use digipro_vocab::value::Fields;
use digipro_vocab::{CaseId, EntityId, Name};
use serde::{Deserialize, Serialize};
use std::sync::Arc;
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

pub(super) fn router() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(super::lists::cases, start))
        .routes(routes!(show))
        .routes(routes!(variables))
        .routes(routes!(terms))
        .routes(routes!(findings))
        .routes(routes!(cancel))
        .routes(routes!(adopt))
        .routes(routes!(migrate))
}

/// A case to be started.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"kit": "accesso-civico", "entity": "c_a323", "variables": {
    "istanza": {"id": "2026-0302", "data": "2026-04-03", "oggetto": "Verbali della commissione mensa", "modalita_rilascio": "pec"},
    "richiedente": {"nome": "Anna Verdi", "codice_fiscale": "VRDNNA01T71A323C", "pec": "anna.verdi@pec.example.it"}}}))]
pub(super) struct NewCase {
    /// The definition that it follows. Otherwise the current one of `process` or `kit` for `entity`.
    #[serde(default)]
    definition: Option<String>,
    /// Id of the process.
    #[serde(default)]
    process: Option<String>,
    /// Id of the kit, whose root process is started.
    #[serde(default)]
    kit: Option<String>,
    /// Whose case it is; nobody's where a kit runs as published.
    #[serde(default)]
    #[schema(value_type = Option<String>)]
    entity: Option<EntityId>,
    /// Id of the start event; the only none start event otherwise.
    #[serde(default)]
    event: Option<String>,
    /// What is known from the beginning.
    #[serde(default)]
    #[schema(value_type = Object)]
    variables: Fields,
}

/// Starts a case. What the start form asks for is asked here too (R0160).
#[utoipa::path(post, path = "/cases", tag = "cases", request_body = NewCase,
    params(("Idempotency-Key" = Option<String>, Header, description = "The same key again changes nothing and gets the first answer.")),
    responses((status = 201, description = "It is open.", body = Changed), Problems))]
async fn start(
    State(app): State<App>,
    who: Principal,
    key: Key,
    reads: Reads,
    Body(new): Body<NewCase>,
) -> Result<(axum::http::StatusCode, Json<Changed>), Problem> {
    if let Some(entity) = &new.entity {
        scope::entity(&who, entity)?;
    }
    app.call(move |engine| {
        let (definition, process) = followed(engine, &who, &new)?;
        let start = Start {
            definition,
            process,
            event: new.event.map(Name::from),
            part: None,
            variables: Arc::new(new.variables),
        };
        let done = engine.runner.start_case(start, key.by(&who))?;
        Ok((axum::http::StatusCode::CREATED, Json(Changed::of(engine, &done, reads)?)))
    })
    .await
}

/// The definition that a new case follows.
fn followed(engine: &Engine, who: &Principal, new: &NewCase) -> Result<(Definition, Option<Name>), Problem> {
    let process = new.process.as_deref().map(Name::from);
    match (&new.definition, &new.kit, &process) {
        (Some(named), None, _) => {
            let named = digest(named)?;
            let graph = engine.runner.definition(&named)?;
            if let Some(entity) = &graph.effective.entity {
                scope::entity(who, entity)?;
            }
            Ok((Definition::Digest(named), process))
        }
        (None, Some(kit), _) => {
            let current = engine.current()?;
            let found = current.iter().find(|one| *one.kit == **kit && one.entity == new.entity);
            let missing = || Problem::absent(format!("the kit `{kit}` is not deployed there"));
            Ok((Definition::Digest(found.ok_or_else(missing)?.digest()), process))
        }
        (None, None, Some(named)) => {
            Ok((Definition::Latest { entity: new.entity.clone(), process: named.clone() }, process))
        }
        _ => Err(Problem::unreadable("name either a `definition`, a `kit` or a `process`")),
    }
}

/// A case with all that waits in it.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct Whole {
    /// The case.
    #[serde(flatten)]
    case: Case,
    /// How far it is, in words.
    status_words: String,
    /// The definition whose law holds for it: its own, or one that it has adopted.
    law: String,
    /// Number of its last record, and the hash of its chain.
    head: Chain,
    /// Work for people.
    tasks: Vec<Task>,
    /// Trouble, and decisions that somebody has to take.
    incident_list: Vec<Trouble>,
    /// Legal time limits.
    terms: Vec<Limit>,
    /// Timers: when something happens by itself.
    timers: Vec<Alarm>,
    /// Messages that it waits for.
    messages: Vec<Awaited>,
}

/// The end of a chain.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct Chain {
    /// Number of the last record.
    record: u64,
    /// Hash of the whole chain.
    hash: String,
}

/// Something that happens by itself.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct Alarm {
    ticket: u64,
    /// Id of the BPMN element.
    element: String,
    /// When.
    #[schema(value_type = String, format = DateTime)]
    due: digipro_vocab::Instant,
}

/// A message that a case waits for.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct Awaited {
    ticket: u64,
    /// Id of the BPMN element.
    element: String,
    /// Name of the message.
    name: String,
    /// Correlation key.
    key: String,
}

/// Rows of one kind that are shown of a case.
const ROWS: usize = 1_000;

/// Shows a case: what waits in it, its limits, its law.
#[utoipa::path(get, path = "/cases/{case}", tag = "cases",
    params(("case" = u64, Path, description = "Its number.", example = 1)),
    responses((status = 200, description = "The case.", body = Whole), Problems))]
async fn show(
    State(app): State<App>,
    who: Principal,
    reads: Reads,
    Path(id): Path<u64>,
) -> Result<Json<Whole>, Problem> {
    app.call(move |engine| {
        let row = scope::case(engine, &who, CaseId(id))?;
        whole(engine, &row, reads).map(Json)
    })
    .await
}

fn whole(engine: &Engine, row: &CaseRow, reads: Reads) -> Result<Whole, Problem> {
    let (store, id) = (engine.runner.store(), row.case);
    let law = law(engine, row)?;
    let words = words(engine, &law, reads);
    let failed = digipro_runner::Error::from;
    let page = || Page::first(ROWS);
    let tasks: Vec<digipro_runner::TaskRow> = store.of_case(id, page()).map_err(failed)?;
    let incidents: Vec<digipro_runner::IncidentRow> = store.of_case(id, page()).map_err(failed)?;
    let timers: Vec<digipro_runner::TimerRow> = store.of_case(id, page()).map_err(failed)?;
    let messages: Vec<digipro_runner::MessageRow> = store.of_case(id, page()).map_err(failed)?;
    let head = store.head(id).map_err(failed)?;
    let head = head.ok_or_else(|| Problem::absent(format!("there is no case {id}")))?;
    Ok(Whole {
        case: Case::of(engine, row)?,
        status_words: super::say(reads, &format!("status-{}", super::shapes::status(row.status))),
        law: law.digest().to_string(),
        head: Chain { record: head.seq, hash: head.hash.to_string() },
        tasks: tasks.iter().filter(|row| row.ended.is_none()).map(|row| Task::of(row, &words)).collect(),
        incident_list: incidents.iter().filter(|row| row.resolved.is_none()).map(Trouble::from).collect(),
        terms: limits(engine, row, reads)?,
        timers: timers
            .iter()
            .map(|row| Alarm { ticket: row.ticket.0, element: row.element.to_string(), due: row.due })
            .collect(),
        messages: messages
            .iter()
            .map(|row| Awaited {
                ticket: row.ticket.0,
                element: row.element.to_string(),
                name: row.name.to_string(),
                key: row.key.to_string(),
            })
            .collect(),
    })
}

/// The limits of a case as they stand today.
pub(super) fn limits(engine: &Engine, row: &CaseRow, reads: Reads) -> Result<Vec<Limit>, Problem> {
    let law = law(engine, row)?;
    let words = words(engine, &law, reads);
    let day = row.ended.map_or_else(|| today(engine), digipro_vocab::time::civil_day);
    let terms = case::terms(&engine.runner, row.case)?;
    Ok(terms.iter().map(|term| Limit::of(row.case.0, term, &law, &words, day)).collect())
}

/// Reads the variables of a case.
#[utoipa::path(get, path = "/cases/{case}/variables", tag = "cases",
    params(("case" = u64, Path, description = "Its number.", example = 1)),
    responses((status = 200, description = "By name.", body = Object), Problems))]
async fn variables(
    State(app): State<App>,
    who: Principal,
    Path(id): Path<u64>,
) -> Result<Json<Fields>, Problem> {
    app.call(move |engine| {
        let row = scope::case(engine, &who, CaseId(id))?;
        Ok(Json(engine.runner.variables(row.case)?))
    })
    .await
}

/// Reckons the legal time limits of a case: running or standing still and why, and what silence will do.
#[utoipa::path(get, path = "/cases/{case}/terms", tag = "terms",
    params(("case" = u64, Path, description = "Its number.", example = 1)),
    responses((status = 200, description = "Its limits.", body = [Limit]), Problems))]
async fn terms(
    State(app): State<App>,
    who: Principal,
    reads: Reads,
    Path(id): Path<u64>,
) -> Result<Json<Vec<Limit>>, Problem> {
    app.call(move |engine| {
        let row = scope::case(engine, &who, CaseId(id))?;
        limits(engine, &row, reads).map(Json)
    })
    .await
}

/// For whom.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(super) struct Reader {
    /// For whom it is worded.
    #[serde(default, rename = "for")]
    #[param(inline, required = false)]
    reader: For,
}

/// Tells what the rules said of a case, each with its norms.
#[utoipa::path(get, path = "/cases/{case}/findings", tag = "findings",
    params(("case" = u64, Path, description = "Its number.", example = 1), Reader),
    responses((status = 200, description = "In the order in which they were said.", body = [Said]), Problems))]
async fn findings(
    State(app): State<App>,
    who: Principal,
    reads: Reads,
    Path(id): Path<u64>,
    Asked(Reader { reader }): Asked<Reader>,
) -> Result<Json<Vec<Said>>, Problem> {
    app.call(move |engine| {
        let row = scope::case(engine, &who, CaseId(id))?;
        let law = law(engine, &row)?;
        let words = words(engine, &law, reads);
        let mut said = Vec::new();
        let mut page = Page::first(ROWS);
        loop {
            let rows: Vec<digipro_runner::FindingRow> =
                engine.runner.store().of_case(row.case, page).map_err(digipro_runner::Error::from)?;
            let Some(last) = rows.last() else { return Ok(Json(said)) };
            page = Page::after((row.case, last.number), ROWS);
            said.extend(rows.iter().filter_map(|row| Said::row(row, &words, reader)));
        }
    })
    .await
}

/// Why a case ends.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"reason": "istanza ritirata dal richiedente"}))]
pub(super) struct Reasoned {
    /// The reason: it stands on the log.
    #[schema(min_length = 1)]
    reason: String,
}

/// Ends a case at once, with a reason.
#[utoipa::path(post, path = "/cases/{case}/cancellation", tag = "cases", request_body = Reasoned,
    params(("case" = u64, Path, description = "Its number.", example = 1),
        ("Idempotency-Key" = Option<String>, Header, description = "The same key again changes nothing and gets the first answer.")),
    responses((status = 200, description = "It has ended.", body = Changed), Problems))]
async fn cancel(
    State(app): State<App>,
    who: Principal,
    key: Key,
    reads: Reads,
    Path(id): Path<u64>,
    Body(Reasoned { reason }): Body<Reasoned>,
) -> Result<Json<Changed>, Problem> {
    app.call(move |engine| {
        let row = scope::case(engine, &who, CaseId(id))?;
        let done = engine.runner.cancel(row.case, key.by(&who), reason)?;
        Changed::of(engine, &done, reads).map(Json)
    })
    .await
}

/// The definition of which something is taken over.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Target {
    /// Its digest.
    #[schema(example = "0000000000000000000000000000000000000000000000000000000000000000")]
    definition: String,
}

/// What a case follows now.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct Follows {
    case: u64,
    /// The definition whose structure it has.
    structure: String,
    /// The definition whose law holds for it.
    law: String,
}

fn follows(engine: &Engine, case: CaseId) -> Result<Json<Follows>, Problem> {
    let (structure, law) = (engine.runner.structure(case)?, engine.runner.law(case)?.digest);
    Ok(Json(Follows { case: case.0, structure: structure.to_string(), law: law.to_string() }))
}

/// Gives a case the law of a newer definition of the same structure.
#[utoipa::path(put, path = "/cases/{case}/law", tag = "cases", request_body = Target,
    params(("case" = u64, Path, description = "Its number.", example = 1),
        ("Idempotency-Key" = Option<String>, Header, description = "The same key again changes nothing.")),
    responses((status = 200, description = "What it follows now.", body = Follows), Problems))]
async fn adopt(
    State(app): State<App>,
    who: Principal,
    key: Key,
    Path(id): Path<u64>,
    Body(target): Body<Target>,
) -> Result<Json<Follows>, Problem> {
    let definition = digest(&target.definition)?;
    app.call(move |engine| {
        let row = scope::case(engine, &who, CaseId(id))?;
        engine.runner.adopt_law(row.case, definition, key.by(&who))?;
        follows(engine, row.case)
    })
    .await
}

/// Takes a case to another definition of its kit: all that is in it, or nothing. Names that the new version has changed are
/// those that its `migrations.toml` says.
#[utoipa::path(put, path = "/cases/{case}/definition", tag = "cases", request_body = Target,
    params(("case" = u64, Path, description = "Its number.", example = 1),
        ("Idempotency-Key" = Option<String>, Header, description = "The same key again changes nothing.")),
    responses((status = 200, description = "What it follows now.", body = Follows), Problems))]
async fn migrate(
    State(app): State<App>,
    who: Principal,
    key: Key,
    Path(id): Path<u64>,
    Body(target): Body<Target>,
) -> Result<Json<Follows>, Problem> {
    let definition = digest(&target.definition)?;
    app.call(move |engine| {
        let row = scope::case(engine, &who, CaseId(id))?;
        digipro_site::upgrade::migrate(engine, row.case, definition, key.by(&who))?;
        follows(engine, row.case)
    })
    .await
}
