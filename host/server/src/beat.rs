//! Lets time pass: due timers, messages whose time is over, what a failed store has left owed, jobs of this process.
//!
//! It works in small batches and looks at the clock at least every [`BEAT_MS`], so that requests in the foreground
//! never wait long for it, and a clock that is set is noticed.

use crate::limits::{BEAT_MS, TIMERS_BATCH};
use crate::state::App;
use std::time::Duration;
use tokio::task::JoinHandle;

/// Begins to let time pass; ends when the service does.
pub(crate) fn start(app: App) -> JoinHandle<()> {
    tokio::spawn(async move {
        while !app.is_stopping() {
            let worked = {
                let app = app.clone();
                tokio::task::spawn_blocking(move || step(&app)).await.unwrap_or(0)
            };
            if worked == 0 {
                tokio::select! {
                    () = tokio::time::sleep(Duration::from_millis(BEAT_MS)) => {}
                    () = app.stopping() => {}
                }
            }
        }
    })
}

/// One step; says how much there was to do.
fn step(app: &App) -> usize {
    let runner = app.runner();
    let done = [runner.fire_due(TIMERS_BATCH), runner.expire_messages(), runner.work(TIMERS_BATCH)];
    done.into_iter()
        .map(|done| {
            done.unwrap_or_else(|error| {
                tracing::warn!(code = error.code().map(|code| code.id), "the beat goes on later: {error}");
                0
            })
        })
        .sum()
}
