//! How often the elements of a definition were visited, and how long the visits took: heat on a diagram.

use crate::engine::failed;
use crate::error::Error;
use digipro_runner::Runner;
use digipro_runner::rows::{CaseColumn, ElementColumn, ElementRow, Filter, Part, Scope, Search, Stage, Test};
use digipro_vocab::{Digest, Instant, Name};
use serde::Serialize;
use std::collections::BTreeMap;

/// Visits read at a time.
const CHUNK: usize = 5_000;

/// What is known of the visits to an element.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Visited {
    /// What the element is, such as `user-task`.
    pub kind: Name,
    /// Visits that go on.
    pub active: u64,
    /// Of these: with an incident.
    pub incidents: u64,
    /// Visits that ended as they should.
    pub completed: u64,
    /// Visits that were cut short.
    pub cancelled: u64,
    /// Seconds that the visits in the middle took, of those that ended as they should; none where none did.
    pub median_seconds: Option<i64>,
    /// Seconds on average.
    pub mean_seconds: Option<i64>,
    /// Seconds of the longest.
    pub longest_seconds: Option<i64>,
}

/// The visits to all elements of a definition.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Heat {
    /// By the ids of the elements.
    pub elements: BTreeMap<Name, Visited>,
    /// Visits that were counted.
    pub visits: usize,
    /// Whether there are more than were counted.
    pub more: bool,
}

/// Counts the visits in the cases of a definition that began in a span, at most so many.
///
/// # Errors
/// When the store fails.
pub fn of(
    runner: &Runner,
    (definition, scope): (Digest, Scope),
    (from, before): (Option<Instant>, Option<Instant>),
    most: usize,
) -> Result<Heat, Error> {
    let mut filter = Filter::Case(CaseColumn::Definition, Test::Eq(definition.into()))
        .and(Filter::Is(ElementColumn::Kind, Test::Neq("process".into())));
    if let Some(from) = from {
        filter = filter.and(Filter::Case(CaseColumn::Started, Test::Gte(from.into())));
    }
    if let Some(before) = before {
        filter = filter.and(Filter::Case(CaseColumn::Started, Test::Lt(before.into())));
    }
    let (mut heat, mut took) = (Heat::default(), BTreeMap::<Name, Vec<i64>>::new());
    let mut part = Part::From(0);
    loop {
        let (scope, filter, sort) = (scope.clone(), filter.clone(), Vec::new());
        let search = Search { scope, filter, sort, part, limit: CHUNK, count: 0 };
        let found = runner.search(&search).map_err(failed)?;
        let Some(last) = found.hits.last() else { break };
        part = Part::After(last.cursor.clone());
        for hit in &found.hits {
            if heat.visits == most {
                heat.more = true;
                break;
            }
            heat.count(&hit.row, &mut took);
        }
        if heat.more || found.hits.len() < CHUNK {
            break;
        }
    }
    for (element, mut seconds) in took {
        seconds.sort_unstable();
        let Some(visited) = heat.elements.get_mut(&element) else { continue };
        let count = i64::try_from(seconds.len()).unwrap_or(i64::MAX);
        visited.median_seconds = seconds.get(seconds.len() / 2).copied();
        visited.mean_seconds = seconds.iter().sum::<i64>().checked_div(count);
        visited.longest_seconds = seconds.last().copied();
    }
    Ok(heat)
}

impl Heat {
    fn count(&mut self, row: &ElementRow, took: &mut BTreeMap<Name, Vec<i64>>) {
        self.visits += 1;
        let visited = self.elements.entry(row.element.clone()).or_default();
        visited.kind = row.kind.clone();
        match row.stage {
            Stage::Active => visited.active += 1,
            Stage::Completed => visited.completed += 1,
            Stage::Cancelled => visited.cancelled += 1,
        }
        visited.incidents += u64::from(row.incident.is_some() && row.stage == Stage::Active);
        if let (Stage::Completed, Some(ended)) = (row.stage, row.ended) {
            took.entry(row.element.clone()).or_default().push(ended.duration_since(row.started).as_secs());
        }
    }
}
