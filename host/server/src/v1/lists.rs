//! Lists that stay fast with many cases: cases and tasks by typed filters, sorted, part by part, counted as far as is asked.

use super::extract::{Asked, Part, Reads, counted, gone_on, limited};
use super::problems::Problems;
use super::shapes::{Case, Labels, Silent, Stop, Task, labels, law, words};
use super::{scope, today};
use crate::identity::Principal;
use crate::limits::TEXT_MAX;
use crate::problem::Problem;
use crate::state::App;
use axum::Json;
use axum::extract::State;
use digipro_runner::APPLICANT;
use digipro_runner::rows::{
    By, CaseColumn, CaseRow, CaseStatus, Cell, Filter, Found, Order, Related, Search, Stage, TaskColumn,
    TaskRow, Test, VariableColumn,
};
use digipro_site::{Engine, case};
use digipro_vocab::time::start_of_day;
use digipro_vocab::{Date, EntityId};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use utoipa::{IntoParams, ToSchema};

/// By what cases are sorted.
#[derive(Clone, Copy, Debug, Default, Deserialize, ToSchema)]
#[serde(rename_all = "lowercase")]
pub(super) enum CaseOrder {
    /// When they were opened.
    #[default]
    Opened,
    /// Their earliest legal due date.
    Due,
    /// When they ended.
    Ended,
    /// Their numbers.
    Number,
}

/// Which way.
#[derive(Clone, Copy, Debug, Deserialize, ToSchema)]
#[serde(rename_all = "lowercase")]
pub(super) enum Way {
    /// The least first.
    Up,
    /// The greatest first.
    Down,
}

impl From<Way> for Order {
    fn from(way: Way) -> Self {
        match way {
            Way::Up => Self::Ascending,
            Way::Down => Self::Descending,
        }
    }
}

/// Which cases.
#[derive(Debug, Default, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(super) struct Cases {
    /// In this state.
    #[param(value_type = Option<String>, example = "active")]
    status: Option<CaseStatus>,
    /// Of this process, by its id.
    process: Option<String>,
    /// Of this kit, whatever its version.
    #[param(example = "accesso-civico")]
    kit: Option<String>,
    /// Of this entity.
    #[param(value_type = Option<String>, example = "c_a323")]
    entity: Option<EntityId>,
    /// With an open task of this office.
    office: Option<String>,
    /// With an open task that this person has taken.
    assignee: Option<String>,
    /// Of this responsible officer, as the case names them (`rup.nominativo`).
    responsible: Option<String>,
    /// Whether a legal time limit has run out.
    late: Option<bool>,
    /// Whether a legal time limit stands still.
    suspended: Option<bool>,
    /// Whether there is an incident, or a decision that somebody has to take.
    incidents: Option<bool>,
    /// Due by law on this day or earlier.
    #[param(value_type = Option<String>, format = Date)]
    due: Option<Date>,
    /// Opened on this day or later.
    #[param(value_type = Option<String>, format = Date)]
    from: Option<Date>,
    /// Opened on this day or earlier.
    #[param(value_type = Option<String>, format = Date)]
    to: Option<Date>,
    /// With this number of registration, or this id of the application.
    key: Option<String>,
    /// With this text in something that is known of it, or with this number.
    text: Option<String>,
    /// By what they are sorted: `opened`, `due`, `ended` or `number`.
    #[serde(default)]
    #[param(inline, required = false)]
    sort: CaseOrder,
    /// Which way: `up` or `down`; the latest first, but due dates from the earliest.
    #[param(inline, required = false)]
    way: Option<Way>,
    /// They are counted up to so many, at most 100,000; more are told as such.
    #[param(maximum = 100_000)]
    count: Option<u32>,
    /// The `next` of the part before; without it, the beginning.
    after: Option<String>,
    /// At most this many rows, from 1 to 500.
    #[param(minimum = 1, maximum = 500)]
    limit: Option<u16>,
}

impl Cases {
    fn filter(&self, engine: &Engine) -> Result<Filter<CaseColumn>, Problem> {
        let mut filter = Filter::all();
        let mut add = |part| filter = std::mem::replace(&mut filter, Filter::all()).and(part);
        if let Some(status) = self.status {
            add(Filter::eq(CaseColumn::Status, status));
        }
        if let Some(process) = &self.process {
            add(Filter::eq(CaseColumn::Process, process.as_str()));
        }
        if let Some(kit) = &self.kit {
            let definitions = engine.definitions_of(kit)?.into_iter().map(Cell::from).collect();
            add(Filter::Is(CaseColumn::Definition, Test::In(definitions)));
        }
        if self.office.is_some() || self.assignee.is_some() {
            let mut task = Filter::eq(TaskColumn::Stage, Stage::Active);
            if let Some(office) = &self.office {
                task = task.and(Filter::eq(TaskColumn::Office, office.as_str()));
            }
            if let Some(assignee) = &self.assignee {
                task = task.and(Filter::eq(TaskColumn::Assignee, assignee.as_str()));
            }
            add(Filter::Has(Related::Task(Box::new(task))));
        }
        if let Some(responsible) = &self.responsible {
            add(field("rup", "nominativo", responsible));
        }
        let day = today(engine);
        if let Some(late) = self.late {
            let out = Filter::eq(CaseColumn::Status, CaseStatus::Active)
                .and(Filter::Is(CaseColumn::Due, Test::Lt(day.into())));
            add(if late { out } else { Filter::Not(Box::new(out)) });
        }
        if let Some(suspended) = self.suspended {
            add(Filter::eq(CaseColumn::Suspended, suspended));
        }
        if let Some(incidents) = self.incidents {
            let some = Filter::Is(CaseColumn::Incidents, Test::Gt(0_u32.into()));
            add(if incidents { some } else { Filter::Not(Box::new(some)) });
        }
        if let Some(due) = self.due {
            add(Filter::Is(CaseColumn::Due, Test::Lte(due.into())));
        }
        if let Some(from) = self.from {
            add(Filter::Is(CaseColumn::Started, Test::Gte(start_of_day(from).into())));
        }
        if let Some(to) = self.to {
            let next = start_of_day(case::after(to, 1));
            add(Filter::Is(CaseColumn::Started, Test::Lt(next.into())));
        }
        if let Some(key) = &self.key {
            add(Filter::Or(vec![field("protocollo", "numero", key), field("istanza", "id", key)]));
        }
        if let Some(text) = &self.text {
            add(said(text)?);
        }
        Ok(filter)
    }

    fn sorted(&self) -> (CaseColumn, Order) {
        let (column, usual) = match self.sort {
            CaseOrder::Opened => (CaseColumn::Started, Order::Descending),
            CaseOrder::Due => (CaseColumn::Due, Order::Ascending),
            CaseOrder::Ended => (CaseColumn::Ended, Order::Descending),
            CaseOrder::Number => (CaseColumn::Case, Order::Descending),
        };
        (column, self.way.map_or(usual, Order::from))
    }
}

/// Cases of this applicant, by the facts that name one.
pub(super) fn of_applicant(number: &str) -> Filter<CaseColumn> {
    Filter::Or(APPLICANT.iter().map(|[variable, name]| field(variable, name, number)).collect())
}

/// Cases with this text in a field of a variable.
fn field(variable: &str, field: &str, text: &str) -> Filter<CaseColumn> {
    let part = format!("{}:{}", serde_json::Value::from(field), serde_json::Value::from(text));
    let value = Filter::Is(VariableColumn::Value, Test::Like(format!("*{}*", escaped(&part)).into()));
    Filter::Has(Related::Variable(Box::new(Filter::eq(VariableColumn::Name, variable).and(value))))
}

/// A text in which nothing stands for something else.
fn escaped(text: &str) -> String {
    let mut escaped = String::new();
    for letter in text.chars() {
        if matches!(letter, '*' | '?' | '\\') {
            escaped.push('\\');
        }
        escaped.push(letter);
    }
    escaped
}

/// Cases that somebody finds who remembers a few words, or the number.
fn said(text: &str) -> Result<Filter<CaseColumn>, Problem> {
    let text = text.trim();
    if text.is_empty() || text.chars().count() > TEXT_MAX {
        return Err(Problem::unreadable(format!("`text` has 1 to {TEXT_MAX} characters")));
    }
    // Values lie as JSON: what JSON writes otherwise is looked for as it is written there.
    let written = serde_json::Value::from(text).to_string();
    let inner = written.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')).unwrap_or(&written);
    let value = Filter::Is(VariableColumn::Value, Test::Contains(inner.into()));
    let mut any = vec![Filter::Has(Related::Variable(Box::new(value)))];
    if let Ok(number) = text.trim_start_matches('#').parse::<i64>() {
        any.push(Filter::eq(CaseColumn::Case, number));
    }
    Ok(Filter::Or(any))
}

/// A case in a list.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct Listed {
    #[serde(flatten)]
    case: Case,
    #[serde(flatten)]
    labels: Labels,
}

/// Lists cases, those opened last first.
#[utoipa::path(get, path = "/cases", tag = "cases", params(Cases), responses(
    (status = 200, description = "A part of the list.", body = Part<Listed>), Problems))]
pub(super) async fn cases(
    State(app): State<App>,
    who: Principal,
    Asked(which): Asked<Cases>,
) -> Result<Json<Part<Listed>>, Problem> {
    let scope = scope::searched(&who, which.entity.as_ref())?;
    let (limit, count) = (limited(which.limit)?, counted(which.count)?);
    app.call(move |engine| {
        let (column, order) = which.sorted();
        let search = Search {
            scope,
            filter: which.filter(engine)?,
            sort: vec![(By::Row(column), order)],
            part: gone_on(which.after.as_deref()),
            limit,
            count,
        };
        let found = engine.runner.search(&search).map_err(asked_wrongly)?;
        let next = next(&found, limit);
        let rows: Vec<&CaseRow> = found.hits.iter().map(|hit| &hit.row).collect();
        let mut labels = labels(engine, &rows)?;
        let items = rows.iter().map(|row| {
            let labels = labels.remove(&row.case).unwrap_or_default();
            Ok(Listed { case: Case::of(engine, row)?, labels })
        });
        Ok(Json(Part {
            items: items.collect::<Result<_, Problem>>()?,
            next,
            total: found.total,
            more: found.more,
        }))
    })
    .await
}

/// A cursor of another list is the asker's mistake, not the machinery's.
pub(super) fn asked_wrongly(error: digipro_runner::Error) -> Problem {
    match error {
        digipro_runner::Error::Store(digipro_runner::StoreError::Search(what)) => Problem::unreadable(what),
        error => error.into(),
    }
}

/// Where the list goes on; nowhere after a part that is not full.
pub(super) fn next<R>(found: &Found<R>, limit: usize) -> Option<String> {
    found.hits.last().filter(|_| found.hits.len() == limit).map(|hit| hit.cursor.to_string())
}

/// By what tasks are sorted.
#[derive(Clone, Copy, Debug, Default, Deserialize, ToSchema)]
#[serde(rename_all = "lowercase")]
pub(super) enum TaskOrder {
    /// The earliest legal due date of their cases.
    #[default]
    Due,
    /// When they became open.
    Opened,
    /// Their priority.
    Priority,
}

/// Which tasks.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(super) struct Tasks {
    /// In the inbox of this office.
    office: Option<String>,
    /// Taken by this person.
    assignee: Option<String>,
    /// Whether somebody has taken them.
    taken: Option<bool>,
    /// Of cases of this entity.
    #[param(value_type = Option<String>, example = "c_a323")]
    entity: Option<EntityId>,
    /// Of cases of this kit, whatever its version.
    kit: Option<String>,
    /// Of the activity with this id.
    element: Option<String>,
    /// Whether a legal time limit of the case has run out.
    late: Option<bool>,
    /// Whether a legal time limit of the case stands still.
    suspended: Option<bool>,
    /// Due by law on this day or earlier.
    #[param(value_type = Option<String>, format = Date)]
    due: Option<Date>,
    /// By what they are sorted: `due`, `opened` or `priority`.
    #[serde(default)]
    #[param(inline, required = false)]
    sort: TaskOrder,
    /// Which way: `up` or `down`; the earliest first, but the highest priority.
    #[param(inline, required = false)]
    way: Option<Way>,
    /// They are counted up to so many, at most 100,000; more are told as such.
    #[param(maximum = 100_000)]
    count: Option<u32>,
    /// The `next` of the part before; without it, the beginning.
    after: Option<String>,
    /// At most this many rows, from 1 to 500.
    #[param(minimum = 1, maximum = 500)]
    limit: Option<u16>,
}

impl Tasks {
    fn filter(&self, engine: &Engine) -> Result<Filter<TaskColumn>, Problem> {
        let mut filter = Filter::eq(TaskColumn::Stage, Stage::Active);
        let mut add = |part| filter = std::mem::replace(&mut filter, Filter::all()).and(part);
        if let Some(office) = &self.office {
            add(Filter::eq(TaskColumn::Office, office.as_str()));
        }
        if let Some(assignee) = &self.assignee {
            add(Filter::eq(TaskColumn::Assignee, assignee.as_str()));
        }
        if let Some(taken) = self.taken {
            add(Filter::Is(TaskColumn::Assignee, Test::Exists(taken)));
        }
        if let Some(element) = &self.element {
            add(Filter::eq(TaskColumn::Element, element.as_str()));
        }
        if let Some(kit) = &self.kit {
            let definitions = engine.definitions_of(kit)?.into_iter().map(Cell::from).collect();
            add(Filter::Case(CaseColumn::Definition, Test::In(definitions)));
        }
        if let Some(late) = self.late {
            let day = Cell::from(today(engine));
            add(Filter::Case(CaseColumn::Due, if late { Test::Lt(day) } else { Test::Gte(day) }));
        }
        if let Some(suspended) = self.suspended {
            add(Filter::Case(CaseColumn::Suspended, Test::Eq(suspended.into())));
        }
        if let Some(due) = self.due {
            add(Filter::Case(CaseColumn::Due, Test::Lte(due.into())));
        }
        Ok(filter)
    }

    fn sorted(&self) -> (By<TaskColumn>, Order) {
        let (by, usual) = match self.sort {
            TaskOrder::Due => (By::Case(CaseColumn::Due), Order::Ascending),
            TaskOrder::Opened => (By::Row(TaskColumn::Created), Order::Ascending),
            TaskOrder::Priority => (By::Row(TaskColumn::Priority), Order::Descending),
        };
        (by, self.way.map_or(usual, Order::from))
    }
}

/// A task in an inbox.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct Waiting {
    #[serde(flatten)]
    task: Task,
    #[serde(flatten)]
    labels: Labels,
    /// Id of the kit.
    kit: String,
    /// Whose case it is.
    entity: Option<String>,
    /// The earliest legal due date of the case; none while nothing runs.
    #[schema(value_type = Option<String>, format = Date)]
    legal_due: Option<Date>,
    /// Whether it has gone.
    late: bool,
    /// Whether a legal time limit of the case stands still.
    suspended: bool,
    /// Why.
    stops: Vec<Stop>,
    /// What the end of the time will do by itself.
    silence: Option<Silent>,
}

impl Waiting {
    fn of(
        engine: &Engine,
        row: &TaskRow,
        of: &CaseRow,
        labels: Labels,
        reads: Reads,
    ) -> Result<Self, Problem> {
        let (law, day) = (law(engine, of)?, today(engine));
        let words = words(engine, &law, reads);
        let terms = case::terms(&engine.runner, of.case)?;
        let open = terms.iter().filter(|term| term.reckoning.concluded.is_none());
        let still = open.clone().filter(|term| term.reckoning.stopped_on(day));
        let stops = still.flat_map(|term| Stop::standing(&term.reckoning, day));
        Ok(Self {
            task: Task::of(row, &words),
            labels,
            kit: law.kit.to_string(),
            entity: of.entity.as_ref().map(ToString::to_string),
            legal_due: Some(of.due).filter(|due| *due != Date::MAX),
            late: of.due < day,
            suspended: of.suspended,
            stops: stops.collect(),
            silence: open.clone().find_map(|term| term.silence(&law)).map(Silent::from),
        })
    }
}

/// Lists open tasks, those whose cases are due first by law: an office's inbox, or what somebody has taken.
#[utoipa::path(get, path = "/tasks", tag = "tasks", params(Tasks), responses(
    (status = 200, description = "A part of the list.", body = Part<Waiting>), Problems))]
pub(super) async fn inbox(
    State(app): State<App>,
    who: Principal,
    reads: Reads,
    Asked(which): Asked<Tasks>,
) -> Result<Json<Part<Waiting>>, Problem> {
    let scope = scope::searched(&who, which.entity.as_ref())?;
    let (limit, count) = (limited(which.limit)?, counted(which.count)?);
    app.call(move |engine| {
        let search = Search {
            scope,
            filter: which.filter(engine)?,
            sort: vec![which.sorted()],
            part: gone_on(which.after.as_deref()),
            limit,
            count,
        };
        let found = engine.runner.search(&search).map_err(asked_wrongly)?;
        let next = next(&found, limit);
        let cases: BTreeMap<_, _> = found.hits.iter().map(|hit| (hit.case.case, &hit.case)).collect();
        let labels = labels(engine, &cases.into_values().collect::<Vec<_>>())?;
        let items = found.hits.iter().map(|hit| {
            let labels = labels.get(&hit.case.case).cloned().unwrap_or_default();
            Waiting::of(engine, &hit.row, &hit.case, labels, reads)
        });
        Ok(Json(Part { items: items.collect::<Result<_, _>>()?, next, total: found.total, more: found.more }))
    })
    .await
}
