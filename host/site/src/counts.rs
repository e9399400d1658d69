//! Cases counted by procedure and entity, for dashboards and metrics: no case, person or fact can be told from it.

use crate::engine::failed;
use crate::error::Error;
use digipro_runner::Runner;
use digipro_store::{CaseFilter, CaseStatus, Keyed, Page, TermRow};
use digipro_vocab::{CaseId, Date, EntityId, Name};
use std::collections::{BTreeMap, BTreeSet};

/// Rows read at a time.
const CHUNK: usize = 1_000;

/// How many cases there are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Count {
    /// Under way.
    pub active: u64,
    /// Of these: a limit has run out.
    pub late: u64,
    /// Of these: a limit stands still.
    pub suspended: u64,
    /// Of these: with open incidents.
    pub incidents: u64,
    /// Ended.
    pub completed: u64,
    /// Ended by a person.
    pub cancelled: u64,
    /// That cannot be read.
    pub quarantined: u64,
}

/// Counts the cases of each kit and entity as they stand on a day.
///
/// # Errors
/// When the store fails.
pub fn by_procedure(
    runner: &Runner,
    today: Date,
) -> Result<BTreeMap<(Name, Option<EntityId>), Count>, Error> {
    let (late, suspended) = touched(runner, today)?;
    let mut counts: BTreeMap<(Name, Option<EntityId>), Count> = BTreeMap::new();
    let mut page = Page::first(CHUNK);
    loop {
        let rows = runner.store().cases(CaseFilter::default(), page).map_err(|error| failed(error.into()))?;
        let Some(last) = rows.last() else { return Ok(counts) };
        page = Page::after(last.row_key(), CHUNK);
        for row in &rows {
            let graph = runner.definition(&row.definition).map_err(failed)?;
            let count = counts.entry((graph.effective.kit.clone(), row.entity.clone())).or_default();
            match row.status {
                CaseStatus::Active => {
                    count.active += 1;
                    count.late += u64::from(late.contains(&row.case));
                    count.suspended += u64::from(suspended.contains(&row.case));
                    count.incidents += u64::from(row.incidents > 0);
                }
                CaseStatus::Completed => count.completed += 1,
                CaseStatus::Cancelled => count.cancelled += 1,
                CaseStatus::Quarantined => count.quarantined += 1,
            }
        }
    }
}

/// The cases with a limit that has run out, and those with one that stands still.
fn touched(runner: &Runner, today: Date) -> Result<(BTreeSet<CaseId>, BTreeSet<CaseId>), Error> {
    let (mut late, mut suspended) = (BTreeSet::new(), BTreeSet::new());
    let mut page = Page::first(CHUNK);
    loop {
        let rows: Vec<TermRow> = runner.store().all(page).map_err(|error| failed(error.into()))?;
        let Some(last) = rows.last() else { return Ok((late, suspended)) };
        page = Page::after(last.row_key(), CHUNK);
        for row in rows.iter().filter(|row| row.ended.is_none()) {
            if row.suspended {
                suspended.insert(row.case);
            } else if row.due.is_some_and(|due| due < today) {
                late.insert(row.case);
            }
        }
    }
}
