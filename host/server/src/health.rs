//! Whether the service lives and can work: for whoever supervises it.

use crate::problem::Problem;
use crate::state::App;
use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::routing::get;

pub(crate) fn router() -> Router<App> {
    Router::new().route("/health/live", get(live)).route("/health/ready", get(ready))
}

/// The process answers.
async fn live() -> StatusCode {
    StatusCode::NO_CONTENT
}

/// The store can be read, and the service is not coming to its end.
async fn ready(State(app): State<App>) -> Result<StatusCode, Problem> {
    if app.is_stopping() {
        return Err(Problem::stopped());
    }
    app.call(|engine| {
        engine.runner.store().next_due().map_err(|error| Problem::from(digipro_runner::Error::from(error)))
    })
    .await?;
    Ok(StatusCode::NO_CONTENT)
}
