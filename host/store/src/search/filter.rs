//! What rows are looked for: tests of columns, joined by and, or, not; and what their cases have.
//!
//! What is not there passes no test but [`Test::Neq`], [`Test::NotIn`] and [`Test::Exists`] of false: each test is
//! true or false, never unknown, so that a filter and its contrary share all rows between them.

use super::column::{
    CaseColumn, Cell, Column, Columns, DecisionColumn, ElementColumn, FindingColumn, IncidentColumn, Kind,
    TaskColumn, TermColumn, VariableColumn,
};
use super::pattern;
use crate::view::{CaseRow, Row, View};
use crate::{Error, limits};
use digipro_vocab::{CaseId, Name};

/// A test of one column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Test {
    /// This value.
    Eq(Cell),
    /// Not this value.
    Neq(Cell),
    /// Something stands there, or nothing does.
    Exists(bool),
    /// One of these.
    In(Vec<Cell>),
    /// None of these.
    NotIn(Vec<Cell>),
    /// Text like this: `*` stands for any text, `?` for one character, `\` takes the next one as it is.
    Like(Name),
    /// Text that contains this; letters of ASCII are the same in either case.
    Contains(Name),
    /// Greater.
    Gt(Cell),
    /// Greater or equal.
    Gte(Cell),
    /// Less.
    Lt(Cell),
    /// Less or equal.
    Lte(Cell),
    /// This name is among the names.
    Holds(Name),
}

/// Which rows of a view.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Filter<C> {
    /// Those of which all of these are true; all rows when there are none.
    And(Vec<Self>),
    /// Those of which any of these is true; none when there are none.
    Or(Vec<Self>),
    /// Those of which this is not true.
    Not(Box<Self>),
    /// A column.
    Is(C, Test),
    /// A column of the row's case.
    Case(CaseColumn, Test),
    /// The row's case has something of the kind.
    Has(Related),
    /// The row's own element instance has something of the kind.
    HasHere(Related),
}

/// Something that a case has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Related {
    /// An element instance.
    Element(Box<Filter<ElementColumn>>),
    /// A variable.
    Variable(Box<Filter<VariableColumn>>),
    /// An incident.
    Incident(Box<Filter<IncidentColumn>>),
    /// A task.
    Task(Box<Filter<TaskColumn>>),
    /// A time limit.
    Term(Box<Filter<TermColumn>>),
    /// What a rule said.
    Finding(Box<Filter<FindingColumn>>),
    /// A decision that was taken.
    Decision(Box<Filter<DecisionColumn>>),
}

impl<C> Filter<C> {
    /// All rows.
    #[must_use]
    pub fn all() -> Self {
        Self::And(Vec::new())
    }

    /// Those of which this is true too.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        match self {
            Self::And(mut parts) => {
                parts.push(other);
                Self::And(parts)
            }
            first => Self::And(vec![first, other]),
        }
    }

    /// A column with this value.
    pub fn eq(column: C, value: impl Into<Cell>) -> Self {
        Self::Is(column, Test::Eq(value.into()))
    }

    /// A case with a variable of this name and value, given as canonical JSON.
    pub fn variable(name: impl Into<Cell>, value: impl Into<Cell>) -> Self {
        Self::Has(Related::variable(name, value))
    }
}

impl Filter<CaseColumn> {
    /// The rows of another view whose case is one of these.
    #[must_use]
    pub fn of_cases<C>(self) -> Filter<C> {
        let each = |parts: Vec<Self>| parts.into_iter().map(Self::of_cases).collect();
        match self {
            Self::And(parts) => Filter::And(each(parts)),
            Self::Or(parts) => Filter::Or(each(parts)),
            Self::Not(part) => Filter::Not(Box::new(part.of_cases())),
            Self::Is(column, test) | Self::Case(column, test) => Filter::Case(column, test),
            Self::Has(related) | Self::HasHere(related) => Filter::Has(related),
        }
    }
}

impl Related {
    /// A variable of this name and value, given as canonical JSON.
    pub fn variable(name: impl Into<Cell>, value: impl Into<Cell>) -> Self {
        let name = Filter::eq(VariableColumn::Name, name);
        Self::Variable(Box::new(name.and(Filter::eq(VariableColumn::Value, value))))
    }

    /// An incident that is open.
    #[must_use]
    pub fn open_incident() -> Self {
        Self::Incident(Box::new(Filter::Is(IncidentColumn::Resolved, Test::Exists(false))))
    }

    fn condition(&self) -> (View, Condition) {
        match self {
            Self::Element(such) => (View::Elements, such.condition()),
            Self::Variable(such) => (View::Variables, such.condition()),
            Self::Incident(such) => (View::Incidents, such.condition()),
            Self::Task(such) => (View::Tasks, such.condition()),
            Self::Term(such) => (View::Terms, such.condition()),
            Self::Finding(such) => (View::Findings, such.condition()),
            Self::Decision(such) => (View::Decisions, such.condition()),
        }
    }
}

impl<C: Columns> Filter<C> {
    /// As a backend sees it.
    #[must_use]
    pub fn condition(&self) -> Condition {
        let each = |parts: &[Self]| parts.iter().map(Self::condition).collect();
        match self {
            Self::And(parts) => Condition::And(each(parts)),
            Self::Or(parts) => Condition::Or(each(parts)),
            Self::Not(part) => Condition::Not(Box::new(part.condition())),
            Self::Is(column, test) => Condition::Is(column.column(), test.clone()),
            Self::Case(column, test) => Condition::Is(column.column(), test.clone()),
            Self::Has(related) | Self::HasHere(related) => {
                let (view, such) = related.condition();
                Condition::Has { view, here: matches!(self, Self::HasHere(_)), such: Box::new(such) }
            }
        }
    }
}

/// A filter as a backend sees it. A column of cases that is not looked for is one of the row's case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Condition {
    /// All of these.
    And(Vec<Self>),
    /// Any of these.
    Or(Vec<Self>),
    /// Not this.
    Not(Box<Self>),
    /// A column.
    Is(Column, Test),
    /// Some row of a view.
    Has {
        /// The view.
        view: View,
        /// Of the very element instance of the row, otherwise of its case.
        here: bool,
        /// Which row.
        such: Box<Self>,
    },
}

/// The column that says whose element instance a row is; none for a view whose rows are of no instance.
#[must_use]
pub fn instance_column(view: View) -> Option<Column> {
    Some(match view {
        View::Cases => CaseColumn::Instance.column(),
        View::Elements => ElementColumn::Instance.column(),
        View::Tasks => TaskColumn::Instance.column(),
        View::Jobs => super::column::JobColumn::Instance.column(),
        View::Incidents => IncidentColumn::Instance.column(),
        View::Variables => VariableColumn::Instance.column(),
        View::Decisions => DecisionColumn::Instance.column(),
        _ => return None,
    })
}

/// What a condition may look at besides the row.
pub(crate) trait Surroundings {
    /// Whether some row of a view and case is such.
    fn any(&self, view: View, case: CaseId, such: &mut dyn FnMut(&Row) -> bool) -> bool;
}

impl Condition {
    /// Refuses what cannot be asked: values that cannot stand in their column, and more than a database takes.
    ///
    /// # Errors
    /// [`Error::Search`].
    pub(crate) fn check(&self, of: View) -> Result<(), Error> {
        self.check_at(of, 0).and_then(|values| {
            if values <= limits::SEARCH_VALUES_MAX {
                return Ok(());
            }
            Err(Error::Search(format!("it has {values} values, the most is {}", limits::SEARCH_VALUES_MAX)))
        })
    }

    fn check_at(&self, of: View, depth: usize) -> Result<usize, Error> {
        if depth > limits::SEARCH_DEPTH_MAX {
            return Err(Error::Search(format!("it nests deeper than {}", limits::SEARCH_DEPTH_MAX)));
        }
        match self {
            Self::And(parts) | Self::Or(parts) => {
                // Each part counts for one, so that an empty one is no way around the limit.
                parts
                    .iter()
                    .map(|part| part.check_at(of, depth + 1))
                    .sum::<Result<usize, _>>()
                    .map(|sum| sum + 1)
            }
            Self::Not(part) => part.check_at(of, depth + 1),
            Self::Is(column, test) => test.check(column),
            Self::Has { view, here, such } => {
                if *here && (instance_column(of).is_none() || instance_column(*view).is_none()) {
                    let (of, view) = (super::word_of(of), super::word_of(*view));
                    return Err(Error::Search(format!("`{of}` and `{view}` share no element instance")));
                }
                such.check_at(*view, depth + 1).map(|values| values + 1)
            }
        }
    }

    /// Whether a row fulfils it.
    pub(crate) fn fits(&self, row: &Row, case: &CaseRow, around: &dyn Surroundings) -> bool {
        match self {
            Self::And(parts) => parts.iter().all(|part| part.fits(row, case, around)),
            Self::Or(parts) => parts.iter().any(|part| part.fits(row, case, around)),
            Self::Not(part) => !part.fits(row, case, around),
            Self::Is(column, test) => test.fits(super::cell_of(column, row, case).as_ref()),
            Self::Has { view, here, such } => {
                let instance = |row: &Row| instance_column(row.view()).and_then(|column| (column.read)(row));
                around.any(*view, case.case, &mut |other| {
                    (!here || instance(other) == instance(row)) && such.fits(other, case, around)
                })
            }
        }
    }
}

impl Test {
    /// How many values it has; refuses those that cannot stand in the column.
    fn check(&self, column: &Column) -> Result<usize, Error> {
        let fits = match self {
            Self::Eq(cell) | Self::Neq(cell) => column.kind.takes(cell),
            Self::Gt(cell) | Self::Gte(cell) | Self::Lt(cell) | Self::Lte(cell) => column.kind.takes(cell),
            Self::In(cells) | Self::NotIn(cells) => cells.iter().all(|cell| column.kind.takes(cell)),
            Self::Like(_) | Self::Contains(_) => matches!(column.kind, Kind::Text | Kind::Word),
            Self::Holds(_) => column.kind == Kind::Names,
            Self::Exists(_) => true,
        };
        if !fits {
            let view = super::word_of(column.view);
            return Err(Error::Search(format!(
                "`{}` of `{view}` cannot be tested so: {self:?}",
                column.name
            )));
        }
        Ok(match self {
            Self::In(cells) | Self::NotIn(cells) => cells.len() + 1,
            _ => 1,
        })
    }

    /// Whether what stands in a column passes.
    fn fits(&self, found: Option<&Cell>) -> bool {
        match self {
            Self::Eq(cell) => found == Some(cell),
            Self::Neq(cell) => found != Some(cell),
            Self::Exists(exists) => found.is_some() == *exists,
            Self::In(cells) => found.is_some_and(|found| cells.contains(found)),
            Self::NotIn(cells) => !found.is_some_and(|found| cells.contains(found)),
            Self::Like(like) => matches!(found, Some(Cell::Text(text)) if pattern::fits(like, text)),
            Self::Contains(part) => {
                let part = part.to_ascii_lowercase();
                matches!(found, Some(Cell::Text(text)) if text.to_ascii_lowercase().contains(&part))
            }
            Self::Gt(cell) => found.is_some_and(|found| found > cell),
            Self::Gte(cell) => found.is_some_and(|found| found >= cell),
            Self::Lt(cell) => found.is_some_and(|found| found < cell),
            Self::Lte(cell) => found.is_some_and(|found| found <= cell),
            Self::Holds(name) => {
                matches!(found, Some(Cell::Text(lines)) if lines.contains(&super::line(name)))
            }
        }
    }
}
