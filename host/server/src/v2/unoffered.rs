//! What clients may ask of `/v2` and this service does not offer: said with a code, and listed in `docs/api/v2.md`.

use crate::codes::R0186;
use crate::identity::Principal;
use crate::problem::Problem;
use crate::state::App;
use axum::Router;
use axum::extract::OriginalUri;
use axum::http::StatusCode;
use axum::routing::{get, post};
use digipro_vocab::Rejection;

/// Paths that are asked by GET.
const READ: &[&str] = &["/audit-logs/{key}"];

/// Paths that are asked by POST.
const SENT: &[&str] = &[
    "/correlated-message-subscriptions/search",
    "/process-instances/deletion",
    "/process-instances/{key}/deletion",
    "/process-instances/{key}/resumption",
    "/process-instances/{key}/suspension",
    "/resources/{key}/deletion",
];

pub(super) fn router() -> Router<App> {
    let read = READ.iter().fold(Router::new(), |router, path| router.route(path, get(refuse)));
    SENT.iter().fold(read, |router, path| router.route(path, post(refuse)))
}

/// That something is not offered: 501.
pub(super) fn unoffered(what: &str) -> Problem {
    let rejection = Rejection::new(R0186, format!("{what} is not offered here"))
        .help("docs/api/v2.md lists what is, and what to use in its place");
    Problem::rejected(StatusCode::NOT_IMPLEMENTED, "UNIMPLEMENTED", &rejection)
}

async fn refuse(_: Principal, OriginalUri(uri): OriginalUri) -> Problem {
    unoffered(&format!("`{}`", uri.path()))
}
