//! A search as a backend sees it, checked; and what makes one.

use super::column::{CaseColumn, Cell, Column, Columns};
use super::cursor::{Cursor, Place};
use super::filter::{Condition, Filter, Surroundings};
use crate::view::{CaseRow, Keyed, Row, View};
use crate::{Error, limits};
use digipro_vocab::EntityId;
use std::cmp::Ordering;
use std::collections::BTreeSet;

/// Whose rows may be found. It is no part of the filter, so that nobody forgets it (invariant SCOPED).
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Scope {
    /// Those of all entities, and of none.
    Everything,
    /// Those of these entities; `None` among them stands for the cases that are no entity's.
    Of(BTreeSet<Option<EntityId>>),
}

/// Which way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Order {
    /// From the least; what is not there first.
    Ascending,
    /// From the greatest; what is not there last.
    Descending,
}

/// By what answers are sorted; rows that are alike come in the order of their keys.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum By<C> {
    /// A column.
    Row(C),
    /// A column of the row's case.
    Case(CaseColumn),
}

/// Which part of the answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    /// After so many.
    From(usize),
    /// After this one.
    After(Cursor),
    /// The last ones before this one.
    Before(Cursor),
}

/// A search in one view.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Search<C> {
    /// Whose rows may be found.
    pub scope: Scope,
    /// Which rows.
    pub filter: Filter<C>,
    /// In which order.
    pub sort: Vec<(By<C>, Order)>,
    /// Which part of them.
    pub part: Part,
    /// At most this many.
    pub limit: usize,
    /// All are counted up to this many.
    pub count: usize,
}

/// One row that was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit<R> {
    /// The row.
    pub row: R,
    /// Its case.
    pub case: CaseRow,
    /// Its place.
    pub cursor: Cursor,
}

/// What was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found<R> {
    /// A part of it, in order.
    pub hits: Vec<Hit<R>>,
    /// How many there are in all, as far as they were counted.
    pub total: usize,
    /// Whether there are more than were counted.
    pub more: bool,
}

impl<C> Search<C> {
    /// The first rows in the order of their keys.
    #[must_use]
    pub fn new(scope: Scope, filter: Filter<C>, limit: usize) -> Self {
        Self { scope, filter, sort: Vec::new(), part: Part::From(0), limit, count: limits::SEARCH_COUNT }
    }

    /// Sorted by this, after what it is sorted by already.
    #[must_use]
    pub fn by(mut self, column: C, order: Order) -> Self {
        self.sort.push((By::Row(column), order));
        self
    }

    /// This part.
    #[must_use]
    pub fn part(self, part: Part) -> Self {
        Self { part, ..self }
    }
}

/// A search as a backend sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    /// The view.
    pub view: View,
    /// Whose rows.
    pub scope: Scope,
    /// Which rows.
    pub condition: Condition,
    /// By which columns, of the view or of cases.
    pub sort: Vec<(Column, Order)>,
    /// Only what comes after this place, or before it.
    pub place: Option<(Place, bool)>,
    /// How many are passed over.
    pub offset: usize,
    /// At most this many.
    pub limit: usize,
    /// All are counted up to this many.
    pub count: usize,
}

/// What a backend found: each row with its case.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Hits {
    /// The rows, in order.
    pub rows: Vec<(Row, CaseRow)>,
    /// How many there are, as far as they were counted.
    pub total: usize,
    /// Whether there are more.
    pub more: bool,
}

impl<C: Columns> Search<C> {
    /// The plan of the search.
    ///
    /// # Errors
    /// [`Error::Search`] when it cannot be asked so.
    pub fn plan(&self) -> Result<Plan, Error> {
        let view = <C::Row as Keyed>::VIEW;
        let condition = self.filter.condition();
        condition.check(view)?;
        if self.sort.len() > limits::SEARCH_SORT_MAX || self.limit > limits::SEARCH_ROWS_MAX {
            let (columns, rows) = (limits::SEARCH_SORT_MAX, limits::SEARCH_ROWS_MAX);
            return Err(Error::Search(format!(
                "it sorts by more than {columns} columns, or asks for more than {rows} rows"
            )));
        }
        let column = |by: &By<C>| match by {
            By::Row(column) => column.column(),
            By::Case(column) => column.column(),
        };
        let sort: Vec<_> = self.sort.iter().map(|(by, order)| (column(by), *order)).collect();
        let (place, offset) = match &self.part {
            Part::From(offset) => (None, *offset),
            Part::After(cursor) => (Some((Place::read(cursor, &sort)?, false)), 0),
            Part::Before(cursor) => (Some((Place::read(cursor, &sort)?, true)), 0),
        };
        let (limit, count) = (self.limit, self.count);
        Ok(Plan { view, scope: self.scope.clone(), condition, sort, place, offset, limit, count })
    }

    /// What was found by a plan of it.
    #[must_use]
    pub fn found(plan: &Plan, hits: Hits) -> Found<C::Row> {
        let hit = |(row, case): (Row, CaseRow)| {
            let cursor = plan.place_of(&row, &case).cursor();
            let row = C::Row::from_row(&row)?.clone();
            Some(Hit { row, case, cursor })
        };
        let rows = hits.rows.into_iter().filter_map(hit).collect();
        Found { hits: rows, total: hits.total, more: hits.more }
    }
}

impl Plan {
    /// Whether the search goes backward.
    #[must_use]
    pub fn is_backward(&self) -> bool {
        self.place.as_ref().is_some_and(|(_, before)| *before)
    }

    /// The place of a row in the answers.
    #[must_use]
    pub fn place_of(&self, row: &Row, case: &CaseRow) -> Place {
        let cells = self.sort.iter().map(|(column, _)| super::cell_of(column, row, case)).collect();
        Place::new(&self.sort, cells, row.key())
    }

    fn compare(&self, one: &Place, other: &Place) -> Ordering {
        let columns = one.cells.iter().zip(&other.cells).zip(&self.sort);
        let by_columns = columns.map(|((one, other), (_, order))| match order {
            Order::Ascending => one.cmp(other),
            Order::Descending => other.cmp(one),
        });
        by_columns.fold(Ordering::Equal, Ordering::then).then(one.key.cmp(&other.key))
    }

    /// Answers it from all rows of its view, each looked at: for a backend without a database, and to be compared with.
    pub(crate) fn answer<'a>(
        &self,
        rows: impl Iterator<Item = (&'a Row, &'a CaseRow)>,
        around: &dyn Surroundings,
    ) -> Hits {
        let ours = |case: &CaseRow| match &self.scope {
            Scope::Everything => true,
            Scope::Of(entities) => entities.contains(&case.entity),
        };
        let fits = |(row, case): &(&Row, &CaseRow)| ours(case) && self.condition.fits(row, case, around);
        let mut found: Vec<_> =
            rows.filter(fits).map(|(row, case)| (self.place_of(row, case), row, case)).collect();
        found.sort_by(|one, other| self.compare(&one.0, &other.0));
        let (total, more) = (found.len().min(self.count), found.len() > self.count);
        let wanted = |place: &Place| match &self.place {
            None => true,
            Some((at, false)) => self.compare(place, at) == Ordering::Greater,
            Some((at, true)) => self.compare(place, at) == Ordering::Less,
        };
        found.retain(|(place, ..)| wanted(place));
        let skipped = if self.is_backward() { found.len().saturating_sub(self.limit) } else { self.offset };
        let part = found.into_iter().skip(skipped).take(self.limit);
        Hits { rows: part.map(|(_, row, case)| (row.clone(), case.clone())).collect(), total, more }
    }
}

/// What stands in a column: of the row, or of its case.
pub(super) fn cell_of(column: &Column, row: &Row, case: &CaseRow) -> Option<Cell> {
    if column.view == row.view() { (column.read)(row) } else { (column.read)(&Row::Cases(case.clone())) }
}
