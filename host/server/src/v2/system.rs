//! Who asks, under which licence, and whose data there are.

use super::find::{Answer, Wanted};
use super::sift::{Sifted, sift};
use super::{NO_ENTITY, ask, tenant};
use crate::identity::{Entities, Principal};
use crate::path::Path;
use crate::problem::Problem;
use crate::state::App;
use crate::v2::body::Asked;
use axum::extract::State;
use axum::routing::{get, post};
use axum::{Json, Router};
use digipro_vocab::EntityId;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

pub(super) fn router() -> Router<App> {
    Router::new()
        .route("/license", get(license))
        .route("/authentication/me", get(me))
        .route("/tenants/search", post(tenants))
        .route("/tenants/{tenant}", get(one))
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct License {
    valid_license: bool,
    license_type: &'static str,
    is_commercial: bool,
    expires_at: Option<String>,
}

/// The licence under which anybody may use it, for ever.
async fn license() -> Json<License> {
    Json(License { valid_license: true, license_type: "EUPL-1.2", is_commercial: false, expires_at: None })
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Me {
    username: String,
    display_name: Option<String>,
    email: Option<String>,
    authorized_components: Vec<String>,
    tenants: Vec<Tenant>,
    groups: Vec<String>,
    roles: Vec<String>,
    sales_plan_type: Option<String>,
    c8_links: BTreeMap<String, String>,
    can_logout: bool,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Tenant {
    name: String,
    tenant_id: String,
    description: Option<String>,
}

impl Tenant {
    fn of(entity: Option<&EntityId>) -> Self {
        let name =
            entity.map_or("no entity", |entity| digipro_kit::name_of(entity).unwrap_or(entity.as_str()));
        Self { name: name.to_owned(), tenant_id: tenant(entity), description: None }
    }
}

async fn me(State(app): State<App>, who: Principal) -> Result<Json<Me>, Problem> {
    ask(&app, who, |desk| {
        let who = &desk.who;
        let role = |role: &crate::access::Role| {
            serde_json::to_value(role).ok().and_then(|role| role.as_str().map(str::to_owned))
        };
        let tenants = match &who.entities {
            Entities::All => vec![Tenant::of(None)],
            Entities::Only(entities) => entities.iter().map(|entity| Tenant::of(Some(entity))).collect(),
        };
        Ok(Json(Me {
            username: who.id.to_string(),
            display_name: who.name.clone(),
            email: None,
            authorized_components: vec!["*".into()],
            tenants,
            groups: who.offices.iter().map(ToString::to_string).collect(),
            roles: who.roles.iter().filter_map(role).collect(),
            sales_plan_type: None,
            c8_links: BTreeMap::new(),
            can_logout: false,
        }))
    })
    .await
}

/// The entities that have definitions, as far as whoever asks sees them.
async fn tenants(
    State(app): State<App>,
    who: Principal,
    Asked(wanted): Asked<Wanted>,
) -> Result<Json<Answer<serde_json::Value>>, Problem> {
    ask(&app, who, move |desk| {
        let mut known: BTreeSet<Option<EntityId>> =
            desk.book.processes.iter().map(|process| process.entity.clone()).collect();
        known.insert(None);
        let seen = known.iter().filter(|entity| desk.sees(entity.as_ref()));
        let rows = seen.map(|entity| Sifted::new(Tenant::of(entity.as_ref()))).collect::<Result<_, _>>()?;
        sift(rows, &wanted, "tenantId").map(Json)
    })
    .await
}

async fn one(
    State(app): State<App>,
    who: Principal,
    Path(id): Path<String>,
) -> Result<Json<Tenant>, Problem> {
    ask(&app, who, move |desk| {
        let entity = super::entity(&id).map_err(|_| Problem::absent(format!("there is no tenant `{id}`")))?;
        let known = id == NO_ENTITY || desk.book.processes.iter().any(|process| process.entity == entity);
        if known && desk.sees(entity.as_ref()) {
            return Ok(Json(Tenant::of(entity.as_ref())));
        }
        Err(Problem::absent(format!("there is no tenant `{id}`")))
    })
    .await
}
