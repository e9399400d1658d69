//! What a citizen reads of an own case: how far it is and its time limits, nothing that is internal to the office.
//!
//! The guard has seen that the case is theirs (ADR 0028), so the entity is not looked at here.

use super::cases::limits;
use super::extract::Reads;
use super::problems::Problems;
use super::shapes::{Limit, status};
use crate::path::Path;
use crate::problem::Problem;
use crate::state::App;
use axum::Json;
use axum::extract::State;
use digipro_vocab::{CaseId, Instant};
use serde::Serialize;
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

pub(super) fn router() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(own))
}

/// A case as the citizen sees it who opened it or whom it is about.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
struct OwnCase {
    /// Its number.
    case: u64,
    /// The entity that works on it.
    entity: Option<String>,
    /// How far it is.
    status: String,
    /// When it began.
    #[schema(value_type = String, format = DateTime)]
    started: Instant,
    /// When it ended.
    #[schema(value_type = Option<String>, format = DateTime)]
    ended: Option<Instant>,
    /// By when it has to be decided, and whether time stands still.
    terms: Vec<Limit>,
}

/// Shows a citizen an own case: one that they opened, or that is about them.
#[utoipa::path(get, path = "/own/{case}", tag = "cases",
    params(("case" = u64, Path, description = "Its number.", example = 1)),
    responses((status = 200, description = "The case.", body = OwnCase), Problems))]
async fn own(State(app): State<App>, reads: Reads, Path(id): Path<u64>) -> Result<Json<OwnCase>, Problem> {
    app.call(move |engine| {
        let row = engine.runner.store().case(CaseId(id)).map_err(digipro_runner::Error::from)?;
        let row = row.ok_or_else(|| crate::access::absent(&id.to_string()))?;
        Ok(Json(OwnCase {
            case: id,
            entity: row.entity.as_ref().map(ToString::to_string),
            status: status(row.status).to_owned(),
            started: row.started,
            ended: row.ended,
            terms: limits(engine, &row, reads)?,
        }))
    })
    .await
}
