//! `/digipro/v1`: entities, kits, rules, cases, terms, findings, evidence: all that is ours.

mod session;

use crate::state::App;
use axum::Router;

pub(crate) fn router() -> Router<App> {
    Router::new().merge(session::router())
}
