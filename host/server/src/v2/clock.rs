//! The clock, where it is a virtual one: time that moves when it is told to, for trying things out.

use super::ask;
use crate::identity::Principal;
use crate::problem::Problem;
use crate::state::App;
use crate::v2::body::Asked;
use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::routing::{post, put};
use digipro_runner::Clock;
use digipro_vocab::Instant;
use serde::Deserialize;

pub(super) fn router() -> Router<App> {
    Router::new().route("/clock", put(pin)).route("/clock/reset", post(reset))
}

#[derive(Deserialize)]
struct Pin {
    /// Milliseconds since 1970.
    timestamp: i64,
}

/// Moves time forward: whatever is due on the way happens, each at its own moment, before the answer.
async fn pin(State(app): State<App>, who: Principal, Asked(pin): Asked<Pin>) -> Result<StatusCode, Problem> {
    let to = Instant::from_millisecond(pin.timestamp)
        .map_err(|_| Problem::unreadable("`timestamp` is no moment in milliseconds since 1970"))?;
    move_to(app, who, to).await
}

/// Goes back to the time of the machine: forward, if the virtual clock is behind it.
async fn reset(State(app): State<App>, who: Principal) -> Result<StatusCode, Problem> {
    move_to(app, who, Clock::System.now()).await
}

async fn move_to(app: App, who: Principal, to: Instant) -> Result<StatusCode, Problem> {
    ask(&app, who, move |desk| {
        desk.engine.runner.advance_to(to)?;
        desk.engine.keep_time()?;
        Ok(StatusCode::NO_CONTENT)
    })
    .await
}
