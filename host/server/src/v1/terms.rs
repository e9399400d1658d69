//! Legal time over all cases: what is due soon, what is late, what stands still.

use super::extract::{Asked, Reads};
use super::problems::Problems;
use super::shapes::Limit;
use super::{cases, scope, today};
use crate::identity::Principal;
use crate::limits::{DUE_DAYS_MAX, PAGE_MAX};
use crate::problem::Problem;
use crate::state::App;
use axum::Json;
use axum::extract::State;
use digipro_vocab::EntityId;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

pub(super) fn router() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(due))
}

/// Until when.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(super) struct Within {
    /// Due in this many days or fewer; what is late is among it.
    #[param(minimum = 0, maximum = 3660, example = 10)]
    days: Option<u16>,
    /// Of this entity.
    #[param(value_type = Option<String>, example = "c_a323")]
    entity: Option<EntityId>,
    /// At most this many limits, from 1 to 500.
    #[param(minimum = 1, maximum = 500)]
    limit: Option<u16>,
}

/// What is due.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct Due {
    /// The limits, the earliest first.
    items: Vec<Limit>,
    /// Whether there are more than were asked for.
    more: bool,
}

/// Lists the limits that run out soon, the earliest first; those that stand still are not among them.
#[utoipa::path(get, path = "/terms", tag = "terms", params(Within),
    responses((status = 200, description = "What is due.", body = Due), Problems))]
async fn due(
    State(app): State<App>,
    who: Principal,
    reads: Reads,
    Asked(within): Asked<Within>,
) -> Result<Json<Due>, Problem> {
    let days = within.days.unwrap_or(10);
    if days > DUE_DAYS_MAX {
        return Err(Problem::unreadable(format!("`days` is {days}, and may be at most {DUE_DAYS_MAX}")));
    }
    let limit = super::extract::limited(within.limit)?;
    let entity = scope::restricted(&who, within.entity)?;
    app.call(move |engine| {
        let until = digipro_site::case::after(today(engine), days);
        let mut asked = PAGE_MAX;
        loop {
            let rows = engine.runner.store().terms_due(until, asked).map_err(digipro_runner::Error::from)?;
            let all = rows.len() < asked;
            let (mut items, mut seen) = (Vec::new(), BTreeSet::new());
            for row in &rows {
                let case = engine.runner.store().case(row.case).map_err(digipro_runner::Error::from)?;
                let Some(case) = case.filter(|case| {
                    let wanted = entity.is_none() || case.entity == entity;
                    wanted && who.sees(case.entity.as_ref())
                }) else {
                    continue;
                };
                if items.len() > limit {
                    break;
                }
                if seen.insert((row.case, row.name.clone())) {
                    let limits = cases::limits(engine, &case, reads)?;
                    items.extend(limits.into_iter().find(|one| *one.term == *row.name));
                }
            }
            if all || items.len() > limit {
                let more = items.len() > limit;
                items.truncate(limit);
                return Ok(Json(Due { items, more }));
            }
            asked = asked.saturating_mul(4);
        }
    })
    .await
}
