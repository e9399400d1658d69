//! Changes of jobs: attempts, priority, and for how long a worker has them.

use super::jobs::{job, lease};
use super::{Desk, ask};
use crate::identity::Principal;
use crate::path::Path;
use crate::problem::Problem;
use crate::state::App;
use crate::v2::body::Asked;
use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::routing::patch;
use digipro_vocab::{CaseId, Rejection, Ticket};
use serde::Deserialize;

pub(super) fn router() -> Router<App> {
    Router::new().route("/jobs/{key}", patch(one))
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Update {
    changeset: Changeset,
    #[serde(default)]
    lease_token: Option<String>,
}

#[derive(Clone, Copy, Deserialize)]
pub(super) struct Changeset {
    #[serde(default)]
    retries: Option<u32>,
    /// Milliseconds from now on.
    #[serde(default)]
    timeout: Option<i64>,
    #[serde(default)]
    priority: Option<i64>,
}

impl Changeset {
    /// Whether it says something that can be.
    pub(super) fn check(self) -> Result<(), Problem> {
        if self.retries.is_none() && self.timeout.is_none() && self.priority.is_none() {
            return Err(Problem::unreadable(
                "`changeset`: one of `retries`, `timeout`, `priority` is expected",
            ));
        }
        if self.timeout.is_some_and(|timeout| timeout < 0) {
            return Err(Problem::unreadable("`changeset.timeout` is not negative"));
        }
        Ok(())
    }

    /// Changes a job.
    pub(super) fn apply(
        self,
        desk: &Desk<'_>,
        (case, ticket): (CaseId, Ticket),
        lease: Option<u32>,
    ) -> Result<(), Problem> {
        let runner = &desk.engine.runner;
        if self.retries.is_some() || self.priority.is_some() {
            runner.update_job((case, ticket), desk.who.by(), self.retries, self.priority)?;
        }
        match self.timeout {
            Some(timeout) if !runner.prolong_job((case, ticket), lease, timeout)? => {
                let rejection =
                    Rejection::new(crate::codes::R0191, "no worker has the job, so no time of it ends")
                        .help("change it while the worker has it, under the lease that it was given");
                Err(rejection.into())
            }
            _ => Ok(()),
        }
    }
}

async fn one(
    State(app): State<App>,
    who: Principal,
    Path(key): Path<String>,
    Asked(asked): Asked<Update>,
) -> Result<StatusCode, Problem> {
    asked.changeset.check()?;
    ask(&app, who, move |desk| {
        let (case, ticket, _) = job(desk, &key)?;
        asked.changeset.apply(desk, (case, ticket), lease(asked.lease_token.as_deref())?)?;
        Ok(StatusCode::NO_CONTENT)
    })
    .await
}
