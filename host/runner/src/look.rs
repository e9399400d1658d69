//! Looking at cases: rows of their views, searches, and what a diagram shows of one.

use crate::Error;
use crate::case::{self, Case, Trouble};
use crate::error::no_case;
use crate::limits::ROWS_CHUNK;
use crate::rows::{
    CaseRow, Columns, ElementRow, Filter, Found, JobColumn, Keyed, Order, Page, Scope, Search, Stage, Test,
    VariableRow,
};
use crate::runner::{Runner, quarantined};
use digipro_machine::Event;
use digipro_vocab::{CaseId, Instant, Name, Ticket};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// How often an element was visited in a case, by what became of the visit.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Visits {
    /// Visits that go on, those with an incident included.
    pub active: u64,
    /// Of those, how many have an incident.
    pub incidents: u64,
    /// Visits that ended as they should.
    pub completed: u64,
    /// Visits that were cut short.
    pub cancelled: u64,
}

impl Runner {
    /// What a search finds, as things stand now: every step that was answered is in it.
    ///
    /// # Errors
    /// When it cannot be asked so (R0170), or the store failed.
    pub fn search<C: Columns>(&self, search: &Search<C>) -> Result<Found<C::Row>, Error> {
        Ok(self.0.store.search(search)?)
    }

    /// All rows that a search finds, counted by what stands in one of their columns of text.
    ///
    /// # Errors
    /// When it cannot be asked so (R0170), or the store failed.
    pub fn tally<C: Columns>(&self, search: &Search<C>, by: C) -> Result<Vec<(Name, u64)>, Error> {
        Ok(self.0.store.tally(search, by)?)
    }

    /// The row of a case.
    ///
    /// # Errors
    /// When the store failed.
    pub fn case(&self, case: CaseId) -> Result<Option<CaseRow>, Error> {
        Ok(self.0.store.case(case)?)
    }

    /// The row of a case with this number, open or over: the ticket of a task, job or incident, the number of an
    /// element instance or variable.
    ///
    /// # Errors
    /// When the store failed.
    pub fn row<R: Keyed>(&self, case: CaseId, number: u64) -> Result<Option<R>, Error> {
        Ok(self.0.store.row(case, Ticket(number))?)
    }

    /// When the next job of a kind can be handed out: one that waits for its time, or that a worker has until then.
    ///
    /// # Errors
    /// When the store failed.
    pub fn next_job_at(&self, kind: &Name) -> Result<Option<Instant>, Error> {
        let filter =
            Filter::eq(JobColumn::Kind, kind).and(Filter::Is(JobColumn::Retries, Test::Gt(0_i64.into())));
        let search = Search::new(Scope::Everything, filter, 1).by(JobColumn::Available, Order::Ascending);
        let search = Search { count: 0, ..search };
        Ok(self.search(&search)?.hits.first().map(|hit| hit.row.available))
    }

    /// All element instances of a case, in the order of their numbers.
    ///
    /// # Errors
    /// When the store failed.
    pub fn elements(&self, case: CaseId) -> Result<Vec<ElementRow>, Error> {
        self.all_of(case)
    }

    /// The processes that run or ran in a case: its own, then those that its call activities called; each says around
    /// it the element instance that called it.
    ///
    /// # Errors
    /// When the store failed.
    pub fn calls(&self, case: CaseId) -> Result<Vec<ElementRow>, Error> {
        let mut rows = self.elements(case)?;
        rows.retain(|row| &*row.kind == "process");
        Ok(rows)
    }

    /// How often each element of a case was visited.
    ///
    /// # Errors
    /// When the store failed.
    pub fn visits(&self, case: CaseId) -> Result<BTreeMap<Name, Visits>, Error> {
        let mut visits: BTreeMap<Name, Visits> = BTreeMap::new();
        for row in self.elements(case)?.into_iter().filter(|row| &*row.kind != "process") {
            let counted = visits.entry(row.element).or_default();
            match row.stage {
                Stage::Active => counted.active += 1,
                Stage::Completed => counted.completed += 1,
                Stage::Cancelled => counted.cancelled += 1,
            }
            counted.incidents += u64::from(row.incident.is_some() && row.stage == Stage::Active);
        }
        Ok(visits)
    }

    /// The ids of the sequence flows that a case has taken, from its log. After a migration those before it have the ids
    /// of the definition of that time.
    ///
    /// # Errors
    /// When there is no such case, or its log cannot be read.
    pub fn flows_taken(&self, id: CaseId) -> Result<BTreeSet<Name>, Error> {
        let Some(digest) = case::pinned(&self.0.store, id)? else { return Err(no_case(id).into()) };
        let mut case = Case::new(id, self.0.definitions.graph(&digest)?);
        let mut taken = BTreeSet::new();
        let read = case.replay(&self.source(), |case, _, happened, _| {
            let events = happened.map_or(&[][..], |(_, events)| events);
            let flows = events.iter().filter_map(|event| match event {
                Event::Entered { flow, .. } => *flow,
                Event::Arrived { flow, .. } => Some(*flow),
                _ => None,
            });
            taken.extend(flows.filter_map(|flow| case.graph.flow(flow).map(|flow| flow.id.clone())));
        });
        match read {
            Ok(()) => Ok(taken),
            Err(Trouble::Store(error)) => Err(error.into()),
            Err(Trouble::Unreadable(cause)) => Err(quarantined(id, &cause.to_string()).into()),
        }
    }

    /// The variables of one element instance alone; those of a case are of the instance of its process.
    ///
    /// # Errors
    /// When the store failed.
    pub fn variables_at(&self, case: CaseId, instance: u64) -> Result<Vec<VariableRow>, Error> {
        let mut rows: Vec<VariableRow> = self.all_of(case)?;
        rows.retain(|row| row.instance == instance);
        Ok(rows)
    }

    /// The variables that an element instance sees, or saw when it ended, inner ones first where they have one name;
    /// sorted by name. A process that is called sees nothing of its caller.
    ///
    /// # Errors
    /// When the store failed.
    pub fn effective_variables(&self, case: CaseId, instance: u64) -> Result<Vec<VariableRow>, Error> {
        let mut of: BTreeMap<u64, Vec<VariableRow>> = BTreeMap::new();
        for row in self.all_of::<VariableRow>(case)? {
            of.entry(row.instance).or_default().push(row);
        }
        let (mut seen, mut next) = (BTreeMap::new(), Some(instance));
        while let Some(at) = next {
            for row in of.remove(&at).unwrap_or_default() {
                seen.entry(row.name.clone()).or_insert(row);
            }
            let element: Option<ElementRow> = self.row(case, at)?;
            next = element.filter(|element| &*element.kind != "process").and_then(|element| element.around);
        }
        Ok(seen.into_values().collect())
    }

    /// The name of an element on the diagram of a case.
    ///
    /// # Errors
    /// When its definition cannot be read.
    pub fn name_of(&self, case: &CaseRow, element: &str) -> Result<Option<Name>, Error> {
        let graph = self.definition(&case.definition)?;
        Ok(graph.node_by_id(element).and_then(|(_, node)| node.name.clone()))
    }

    /// All open rows of a case in a view, and those that are over in one that keeps no history apart.
    fn all_of<R: Keyed>(&self, case: CaseId) -> Result<Vec<R>, Error> {
        let (mut all, mut page) = (Vec::new(), Page::first(ROWS_CHUNK));
        loop {
            let rows: Vec<R> = self.0.store.of_case(case, page)?;
            let Some(last) = rows.last() else { return Ok(all) };
            page = Page::after(last.row_key(), ROWS_CHUNK);
            all.extend(rows);
        }
    }
}
