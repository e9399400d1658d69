//! Retention: which values of cases that have ended may be removed on a day, and their removal. The chain stays whole:
//! each removal is a record of its own, and what was removed is told from what is missing.

use crate::audit::Auditor;
use crate::document::{DOCUMENTS, documents};
use crate::runner::{By, Runner};
use crate::{Error, codes};
use digipro_machine::{Event, Graph};
use digipro_store::{CaseFilter, CaseRow, CaseStatus, Kept, Keyed, Page};
use digipro_vocab::time::civil_day;
use digipro_vocab::{CaseId, Date, Name, Value};
use serde::Serialize;
use std::collections::BTreeSet;

/// Cases read at a time.
const CHUNK: usize = 500;

/// The values of one record of a case that has ended.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Held {
    /// The case.
    pub case: CaseId,
    /// Number of the record.
    pub record: u64,
    /// The day on which the case ended.
    pub ended: Date,
    /// From this day on they are removed; none where nothing says how long they are kept.
    pub due: Option<Date>,
    /// The facts that are kept longest, or of which nothing is said.
    pub because: Vec<Name>,
}

/// What is removed on a day, and what is not yet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct RetentionPlan {
    /// The day.
    pub on: Date,
    /// What is removed.
    pub due: Vec<Held>,
    /// What waits for its day.
    pub later: Vec<Held>,
    /// What is kept because nothing says how long.
    pub open: Vec<Held>,
}

impl Auditor {
    /// What of the values of ended cases may be removed on a day. The time of a fact counts from the end of its case, and
    /// the values of a record go together: when the longest time of its facts is over.
    ///
    /// # Errors
    /// When the store, or the log of a case, cannot be read.
    pub fn retention(&self, on: Date) -> Result<RetentionPlan, Error> {
        let mut plan = RetentionPlan { on, due: Vec::new(), later: Vec::new(), open: Vec::new() };
        let mut page = Page::first(CHUNK);
        loop {
            let rows = self.store().cases(CaseFilter::default(), page)?;
            let Some(last) = rows.last() else { return Ok(plan) };
            page = Page::after(last.row_key(), CHUNK);
            for row in &rows {
                for held in self.held(row)? {
                    match held.due {
                        Some(due) if due <= on => plan.due.push(held),
                        Some(_) => plan.later.push(held),
                        None => plan.open.push(held),
                    }
                }
            }
        }
    }

    /// The records of a case that has ended whose values are still there.
    fn held(&self, row: &CaseRow) -> Result<Vec<Held>, Error> {
        let over = matches!(row.status, CaseStatus::Completed | CaseStatus::Cancelled);
        let Some(ended) = row.ended.filter(|_| over).map(civil_day) else { return Ok(Vec::new()) };
        let law = self.definition(&row.definition)?;
        let mut held: Vec<(u64, BTreeSet<Name>, bool)> = Vec::new();
        let mut all = BTreeSet::new();
        self.walk(row.case, |_, moment, event| {
            if moment.erased {
                return;
            }
            if held.last().is_none_or(|(record, ..)| *record != moment.seq) {
                held.push((moment.seq, BTreeSet::new(), false));
            }
            let Some((_, facts, mixed)) = held.last_mut() else { return };
            match event {
                Event::Wrote { name, value, .. } => leaves(name, value, facts),
                Event::Submitted { variables, .. } => {
                    variables.iter().for_each(|(name, value)| leaves(name, value, facts));
                }
                // Rules are told facts of the whole case, and people say why: such values are kept like the longest.
                Event::Opened { .. } | Event::RulesEvaluated { .. } | Event::Signed { .. } => *mixed = true,
                _ => {}
            }
            all.extend(facts.iter().cloned());
        })?;
        let mut present = Vec::new();
        for (record, facts, mixed) in held {
            if self.has_values(row.case, record)? {
                let facts = if mixed || facts.is_empty() { &all } else { &facts };
                let (due, because) = longest(&law, ended, facts);
                present.push(Held { case: row.case, record, ended, due, because });
            }
        }
        for document in documents(self.store(), row.case)? {
            if !self.has_values(row.case, document.record)? {
                continue;
            }
            let fact = document.fact.unwrap_or_else(|| DOCUMENTS.into());
            let (due, because) = longest(&law, ended, &[fact].into());
            present.push(Held { case: row.case, record: document.record, ended, due, because });
        }
        Ok(present)
    }

    fn has_values(&self, case: CaseId, record: u64) -> Result<bool, Error> {
        for found in self.store().records(case, record.saturating_sub(1), 1)? {
            for payload in found.payloads.iter().filter(|_| found.seq == record) {
                if matches!(self.store().payload(case, payload)?, Kept::Present(_)) {
                    return Ok(true);
                }
            }
        }
        Ok(false)
    }
}

impl Runner {
    /// Removes the values that a plan says are due. Returns of how many records.
    ///
    /// # Errors
    /// When the store failed. What has gone since the plan was made is passed over.
    pub fn apply_retention(&self, plan: &RetentionPlan, by: &By) -> Result<usize, Error> {
        let mut removed = 0;
        for held in &plan.due {
            let because: Vec<&str> = held.because.iter().map(AsRef::as_ref).collect();
            let due = held.due.map(|due| due.to_string()).unwrap_or_default();
            let reason = format!("retention over on {due}: {}", because.join(", "));
            match self.erase(held.case, held.record, by, &reason) {
                Ok(_) => removed += 1,
                Err(Error::Rejected(rejection)) if rejection.code == codes::R0122 => {}
                Err(error) => return Err(error),
            }
        }
        Ok(removed)
    }
}

/// The paths of the values in a value.
fn leaves(path: &str, value: &Value, into: &mut BTreeSet<Name>) {
    match value {
        Value::Context(fields) if !fields.is_empty() => {
            fields.iter().for_each(|(name, value)| leaves(&format!("{path}.{name}"), value, into));
        }
        Value::List(items) if !items.is_empty() => items.iter().for_each(|item| leaves(path, item, into)),
        _ => {
            into.insert(path.into());
        }
    }
}

/// When the last of these facts may go, and which ones that are.
fn longest(law: &Graph, ended: Date, facts: &BTreeSet<Name>) -> (Option<Date>, Vec<Name>) {
    let day = |path: &Name| {
        let usage = law.effective.use_of(path)?;
        let length: jiff::Span = usage.retention.as_ref()?.parse().ok()?;
        ended.checked_add(length).ok()
    };
    let unknown: Vec<Name> = facts.iter().filter(|path| day(path).is_none()).cloned().collect();
    if !unknown.is_empty() {
        return (None, unknown);
    }
    let last = facts.iter().filter_map(day).max();
    // What holds no fact at all has nothing to wait for.
    (last.or(Some(ended)), facts.iter().filter(|path| day(path) == last).cloned().collect())
}
