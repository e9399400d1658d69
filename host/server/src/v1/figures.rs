//! What is counted and published of all cases: dashboard, statistics, registers; and what retention removes.

use super::extract::{Asked, Body, Key};
use super::problems::Problems;
use super::{data, everything, scope, today};
use crate::identity::Principal;
use crate::path::Path;
use crate::problem::Problem;
use crate::state::App;
use axum::Json;
use axum::extract::State;
use axum::http::{HeaderMap, header};
use axum::response::{IntoResponse, Response};
use digipro_runner::audit::Auditor;
use digipro_site::Engine;
use digipro_site::register::{self, Kind};
use digipro_vocab::{Date, EntityId, Rejection};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

pub(super) fn router() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(dashboard))
        .routes(routes!(statistics))
        .routes(routes!(register))
        .routes(routes!(plan, apply))
}

/// Cases of a procedure of an entity, counted.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct Counted {
    kit: String,
    entity: Option<String>,
    /// Under way.
    active: u64,
    /// Of these: a limit has run out.
    late: u64,
    /// Of these: a limit stands still.
    suspended: u64,
    /// Of these: with an incident, or a decision that somebody has to take.
    incidents: u64,
    /// Ended.
    completed: u64,
    /// Ended by a person.
    cancelled: u64,
    /// That cannot be read.
    quarantined: u64,
}

/// Of whom.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(super) struct Whose {
    /// Of this entity.
    #[param(value_type = Option<String>, example = "c_a323")]
    entity: Option<EntityId>,
}

/// Counts cases by procedure and entity: under way, late, suspended, ended.
#[utoipa::path(get, path = "/dashboard", tag = "registers", params(Whose),
    responses((status = 200, description = "By kit and entity.", body = [Counted]), Problems))]
async fn dashboard(
    State(app): State<App>,
    who: Principal,
    Asked(whose): Asked<Whose>,
) -> Result<Json<Vec<Counted>>, Problem> {
    let entity = scope::restricted(&who, whose.entity)?;
    app.call(move |engine| {
        let counts = digipro_site::counts::by_procedure(&engine.runner, today(engine))?;
        let seen = counts
            .into_iter()
            .filter(|((_, of), _)| (entity.is_none() || *of == entity) && who.sees(of.as_ref()));
        let told = seen.map(|((kit, of), count)| Counted {
            kit: kit.to_string(),
            entity: of.map(|of| of.to_string()),
            active: count.active,
            late: count.late,
            suspended: count.suspended,
            incidents: count.incidents,
            completed: count.completed,
            cancelled: count.cancelled,
            quarantined: count.quarantined,
        });
        Ok(Json(told.collect()))
    })
    .await
}

/// How small a group may be told.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(super) struct Fewest {
    /// Rows of fewer cases are left out; never fewer than five.
    #[param(minimum = 5, maximum = 1000)]
    fewest: Option<u16>,
}

fn auditor(engine: &Engine) -> Result<Auditor, Problem> {
    Ok(Auditor::open(engine.runner.store().clone())?)
}

/// Whether a table is wanted as CSV.
pub(super) fn wants_csv(headers: &HeaderMap) -> bool {
    let accepts = headers.get(header::ACCEPT).and_then(|value| value.to_str().ok());
    accepts.is_some_and(|accepts| accepts.contains("text/csv"))
}

pub(super) fn csv(text: String) -> Response {
    ([(header::CONTENT_TYPE, "text/csv; charset=utf-8")], text).into_response()
}

/// Counts cases that are alike, without anybody in them, as open data (JSON or CSV by `Accept`).
#[utoipa::path(get, path = "/statistics", tag = "registers", params(Fewest),
    responses((status = 200, description = "As `digipro export statistics` writes it.",
        content((Object = "application/json"), (String = "text/csv"))), Problems))]
async fn statistics(
    State(app): State<App>,
    who: Principal,
    headers: HeaderMap,
    Asked(Fewest { fewest }): Asked<Fewest>,
) -> Result<Response, Problem> {
    everything(&who)?;
    app.call(move |engine| {
        let statistics = auditor(engine)?.statistics(usize::from(fewest.unwrap_or(0)))?;
        if wants_csv(&headers) {
            return Ok(csv(statistics.csv()));
        }
        Ok(data(&statistics)?.into_response())
    })
    .await
}

/// From when to when.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(super) struct Span {
    /// Of this entity.
    #[param(value_type = Option<String>, example = "c_a323")]
    entity: Option<EntityId>,
    /// Begun on this day or later.
    #[param(value_type = Option<String>, format = Date, example = "2026-01-01")]
    from: Option<Date>,
    /// Begun on this day or earlier.
    #[param(value_type = Option<String>, format = Date, example = "2026-12-31")]
    to: Option<Date>,
}

/// Writes out a register: `accesses` (requests of civic access, with their outcome) or `acts`. Only facts that the kits let
/// publish are in it, and the law's own limits hold.
#[utoipa::path(get, path = "/registers/{register}", tag = "registers",
    params(("register" = String, Path, description = "`accesses` or `acts`.", example = "accesses"), Span),
    responses((status = 200, description = "Row by row (JSON or CSV by `Accept`).",
        content((Vec<Object> = "application/json"), (String = "text/csv"))), Problems))]
async fn register(
    State(app): State<App>,
    who: Principal,
    headers: HeaderMap,
    Path(name): Path<String>,
    Asked(span): Asked<Span>,
) -> Result<Response, Problem> {
    let kind = match &*name {
        "accesses" => Kind::Accesses,
        "acts" => Kind::Acts,
        _ => {
            return Err(Problem::absent(format!(
                "there is no register `{name}`: there are `accesses` and `acts`"
            )));
        }
    };
    let entity = scope::restricted(&who, span.entity)?;
    app.call(move |engine| {
        let seen = |of: Option<&EntityId>| (entity.is_none() || of == entity.as_ref()) && who.sees(of);
        let rows = register::rows(engine, kind, (span.from, span.to), &seen)?;
        if wants_csv(&headers) {
            return Ok(csv(register::csv(&rows)));
        }
        Ok(Json(rows).into_response())
    })
    .await
}

/// On which day.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(super) struct On {
    /// The day; today otherwise.
    #[param(value_type = Option<String>, format = Date, example = "2036-01-01")]
    on: Option<Date>,
}

/// Plans retention: which values of ended cases are to be removed on a day, which wait, and for which nothing is said.
#[utoipa::path(get, path = "/retention", tag = "retention", params(On),
    responses((status = 200, description = "As `digipro retention plan --json` writes it.", body = Object), Problems))]
async fn plan(
    State(app): State<App>,
    who: Principal,
    Asked(On { on }): Asked<On>,
) -> Result<Json<Value>, Problem> {
    everything(&who)?;
    app.call(move |engine| data(&auditor(engine)?.retention(on.unwrap_or_else(|| today(engine)))?)).await
}

/// What was seen of the plan.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"records": 0}))]
pub(super) struct Seen {
    /// The day of the plan; today otherwise, and never later.
    #[serde(default)]
    #[schema(value_type = Option<String>, format = Date)]
    on: Option<Date>,
    /// How many records were due in the plan that was read.
    records: usize,
}

/// What was removed.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct Removed {
    /// Of how many records the values are gone.
    records: usize,
}

/// Removes the values whose time is over. The plan is made again, and has to be as large as the one that was read.
#[utoipa::path(post, path = "/retention", tag = "retention", request_body = Seen,
    params(("Idempotency-Key" = Option<String>, Header, description = "What is gone is not removed again.")),
    responses((status = 200, description = "It is gone; the chains stay whole.", body = Removed), Problems))]
async fn apply(
    State(app): State<App>,
    who: Principal,
    _: Key,
    Body(seen): Body<Seen>,
) -> Result<Json<Removed>, Problem> {
    everything(&who)?;
    app.call(move |engine| {
        let now = today(engine);
        let on = seen.on.unwrap_or(now);
        if on > now {
            return Err(Problem::unreadable(format!(
                "{on} is not yet: values are removed when their time is over, not before"
            )));
        }
        let plan = auditor(engine)?.retention(on)?;
        if plan.due.len() != seen.records {
            let what = format!("{} records are due, not {}", plan.due.len(), seen.records);
            return Err(Rejection::new(crate::codes::R0202, what).help("read the plan again").into());
        }
        Ok(Json(Removed { records: engine.runner.apply_retention(&plan, &who.by())? }))
    })
    .await
}
