//! `/v2`: the interface that existing clients speak, over one engine.
//!
//! It is strongly consistent: what an answer reports is durable, and what follows from it is there for the next
//! request. `docs/api/v2.md` lists every operation and where this service differs.

mod audit;
pub(crate) mod batch;
mod body;
pub(crate) mod catalogue;
mod clock;
mod decisions;
mod definitions;
pub(crate) mod deployments;
mod elements;
mod find;
mod incidents;
mod instances;
mod jobs;
mod messages;
mod modification;
mod progress;
mod sift;
mod system;
mod taken;
mod tasks;
mod topology;
mod unoffered;
mod updates;
mod variables;
mod waiting;

use crate::identity::{Entities, Principal};
use crate::keys;
use crate::problem::Problem;
use crate::state::App;
use axum::Router;
use catalogue::{Book, Process};
use digipro_runner::rows::CaseRow;
use digipro_runner::search::Scope;
use digipro_site::Engine;
use digipro_vocab::{CaseId, EntityId, Instant, Ticket};
use std::sync::Arc;

pub(crate) fn router() -> Router<App> {
    Router::new()
        .merge(topology::router())
        .merge(system::router())
        .merge(clock::router())
        .merge(deployments::router())
        .merge(definitions::router())
        .merge(instances::router())
        .merge(progress::router())
        .merge(modification::router())
        .merge(elements::router())
        .merge(tasks::router())
        .merge(jobs::router())
        .merge(updates::router())
        .merge(batch::router())
        .merge(messages::router())
        .merge(decisions::router())
        .merge(taken::router())
        .merge(variables::router())
        .merge(incidents::router())
        .merge(audit::router())
        .merge(unoffered::router())
}

/// What a request works with: the engine, what is deployed, and who asks.
pub(crate) struct Desk<'a> {
    pub engine: &'a Engine,
    pub book: Arc<Book>,
    pub who: Principal,
}

/// Lets the engine work on a request.
pub(crate) async fn ask<T: Send + 'static>(
    app: &App,
    who: Principal,
    work: impl FnOnce(&Desk<'_>) -> Result<T, Problem> + Send + 'static,
) -> Result<T, Problem> {
    let catalogue = app.catalogue();
    app.call(move |engine| {
        let book = catalogue.open(&engine.runner)?;
        work(&Desk { engine, book, who })
    })
    .await
}

/// The tenant that stands for no entity.
pub(crate) const NO_ENTITY: &str = "<default>";

/// An entity as clients write it.
pub(crate) fn tenant(entity: Option<&EntityId>) -> String {
    entity.map_or_else(|| NO_ENTITY.to_owned(), ToString::to_string)
}

/// The entity of a tenant.
pub(crate) fn entity(tenant: &str) -> Result<Option<EntityId>, Problem> {
    if tenant == NO_ENTITY {
        return Ok(None);
    }
    tenant.parse().map(Some).map_err(|error| Problem::unreadable(format!("`tenantId`: {error}")))
}

/// What somebody does not see does not exist for them.
pub(crate) fn no_tenant(entity: Option<&EntityId>) -> Problem {
    Problem::absent(format!("there is no tenant `{}`", tenant(entity)))
}

/// A moment as clients read it.
pub(crate) fn moment(at: Instant) -> String {
    let whole = Instant::from_microsecond(at.as_microsecond() / 1_000 * 1_000).unwrap_or(at);
    format!("{whole:.3}")
}

impl Desk<'_> {
    /// Whose data may be found.
    pub(crate) fn scope(&self) -> Scope {
        match &self.who.entities {
            Entities::All => Scope::Everything,
            Entities::Only(entities) => Scope::Of(entities.iter().cloned().map(Some).collect()),
        }
    }

    /// Whether the data of an entity are seen.
    pub(crate) fn sees(&self, entity: Option<&EntityId>) -> bool {
        match (&self.who.entities, entity) {
            (Entities::All, _) => true,
            (Entities::Only(entities), Some(entity)) => entities.contains(entity),
            (Entities::Only(_), None) => false,
        }
    }

    /// The entity in which somebody acts: the one that is named, or the only one whose data they see.
    pub(crate) fn within(&self, tenant: Option<&str>) -> Result<Option<EntityId>, Problem> {
        let named = match (tenant, &self.who.entities) {
            (None | Some(NO_ENTITY), Entities::Only(entities)) if entities.len() == 1 => {
                return Ok(entities.first().cloned());
            }
            (Some(tenant), _) => entity(tenant)?,
            (None, _) => None,
        };
        if self.sees(named.as_ref()) {
            return Ok(named);
        }
        Err(no_tenant(named.as_ref()))
    }

    /// A case by its key, if it is there for whoever asks.
    pub(crate) fn case(&self, key: &str) -> Result<(CaseRow, Ticket), Problem> {
        let (case, number) = keys::parse(key)?;
        let row = self.engine.runner.store().case(case).map_err(digipro_runner::Error::from)?;
        match row.filter(|row| self.sees(row.entity.as_ref())) {
            Some(row) => Ok((row, number)),
            None => Err(Problem::absent(format!("nothing has the key `{key}`"))),
        }
    }

    /// The process that a case follows.
    pub(crate) fn process(&self, row: &CaseRow) -> Result<&Process, Problem> {
        self.book.of_case(&row.definition, &row.process).ok_or_else(|| {
            let what = format!("the definition {} of case {} is not listed", row.definition, row.case);
            Problem::failed(crate::codes::I0210, what)
        })
    }
}

/// The key of an element instance: that of the case for its process.
pub(crate) fn instance_key(row: &CaseRow, instance: u64) -> Result<String, Problem> {
    keys::key(row.case, if instance == row.instance { 0 } else { instance })
}

/// The number of an element instance within its case.
pub(crate) fn instance_of(row: &CaseRow, number: Ticket) -> u64 {
    if number.0 == 0 { row.instance } else { number.0 }
}

/// The key of a case.
pub(crate) fn case_key(case: CaseId) -> Result<String, Problem> {
    keys::key(case, 0)
}
