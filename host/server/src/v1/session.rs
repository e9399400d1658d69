//! Who am I, what may I do, and how does one sign in: what the console asks first.

use super::problems::Problems;
use crate::access::{Operation, Role};
use crate::identity::Principal;
use crate::state::App;
use axum::Json;
use axum::extract::State;
use digipro_vocab::{EntityId, Name};
use serde::Serialize;
use std::collections::BTreeSet;
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

pub(super) fn router() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(session)).routes(routes!(sign_in))
}

/// Whoever asks.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
struct Session {
    /// As the log names them.
    #[schema(value_type = String)]
    id: Name,
    /// As a person reads it.
    name: Option<String>,
    /// What they are.
    #[schema(value_type = Vec<String>)]
    roles: BTreeSet<Role>,
    /// Whose data they see; none: those of all.
    #[schema(value_type = Option<Vec<String>>)]
    entities: Option<BTreeSet<EntityId>>,
    /// The offices whose tasks they work on; empty: all of them.
    #[schema(value_type = Vec<String>)]
    offices: BTreeSet<Name>,
    /// What they may ask for.
    operations: Vec<&'static str>,
    /// Whether everybody is believed.
    development: bool,
}

/// Tells who asks, and what they may ask for.
#[utoipa::path(get, path = "/session", tag = "session",
    responses((status = 200, description = "Whoever asks.", body = Session), Problems))]
async fn session(State(app): State<App>, principal: Principal) -> Json<Session> {
    let may = |operation: &&Operation| {
        operation.is_public() || operation.roles().iter().any(|role| principal.roles.contains(role))
    };
    Json(Session {
        operations: Operation::ALL.iter().filter(may).map(|operation| operation.id()).collect(),
        entities: principal.only().cloned(),
        id: principal.id,
        name: principal.name,
        roles: principal.roles,
        offices: principal.offices,
        development: app.identity().is_development(),
    })
}

/// How one signs in: what a page needs that knows nobody yet.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
struct SignIn {
    /// Whether nobody has to.
    development: bool,
    /// Where one can: by authorization code with proof of possession of its verifier (PKCE, RFC 7636).
    providers: Vec<Offered>,
}

/// A provider with which the console signs in.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
struct Offered {
    /// Its URL: `/.well-known/openid-configuration` under it says the rest.
    issuer: String,
    /// The client of the console there; it is public and has no secret.
    client: String,
    /// What to ask for.
    scopes: Vec<String>,
    /// Whether it is one for citizens, by SPID or CIE.
    citizens: bool,
}

/// Tells how one signs in: what a page needs that knows nobody yet.
#[utoipa::path(get, path = "/sign-in", tag = "session",
    responses((status = 200, description = "The ways.", body = SignIn), Problems))]
async fn sign_in(State(app): State<App>) -> Json<SignIn> {
    let offered = |issuer: &crate::identity::Issuer| {
        let (scopes, citizens) = (issuer.scopes.clone(), issuer.citizens);
        issuer.client.clone().map(|client| Offered {
            issuer: issuer.issuer.clone(),
            client,
            scopes,
            citizens,
        })
    };
    let providers = app.config().identity.issuers.iter().filter_map(offered).collect();
    Json(SignIn { development: app.identity().is_development(), providers })
}
