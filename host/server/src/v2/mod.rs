//! `/v2`: the interface that existing clients speak.

mod topology;

use crate::state::App;
use axum::Router;

pub(crate) fn router() -> Router<App> {
    Router::new().merge(topology::router())
}
