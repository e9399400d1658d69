//! User tasks: work for people.

use super::definitions::Form;
use super::find::{Answer, Family, Field, Is, Wanted, answer, common, common_sort, rows};
use super::instances::variable_tests;
use super::variables::{Cut, Variable};
use super::{Desk, ask, case_key, instance_key, moment};
use crate::codes::R0189;
use crate::identity::Principal;
use crate::keys;
use crate::path::Path;
use crate::problem::Problem;
use crate::query::Query;
use crate::state::App;
use crate::v2::body::Asked;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::routing::{delete, get, post};
use axum::{Json, Router};
use digipro_runner::rows::{CaseRow, ElementRow, Stage, TaskRow};
use digipro_runner::search::{By, CaseColumn, Filter, Related, Search, TaskColumn, Test, VariableColumn};
use digipro_runner::{Changes, Done};
use digipro_vocab::value::Fields;
use digipro_vocab::{Name, Rejection, Ticket};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

pub(super) fn router() -> Router<App> {
    Router::new()
        .route("/user-tasks/search", post(search))
        .route("/user-tasks/{key}", get(one).patch(update))
        .route("/user-tasks/{key}/form", get(form))
        .route("/user-tasks/{key}/assignment", post(assign))
        .route("/user-tasks/{key}/assignee", delete(unassign))
        .route("/user-tasks/{key}/completion", post(complete))
        .route("/user-tasks/{key}/variables/search", post(variables))
        .route("/user-tasks/{key}/effective-variables/search", post(effective))
}

const STATES: &[(&str, &str)] =
    &[("CREATED", "active"), ("COMPLETED", "completed"), ("CANCELED", "cancelled")];

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Task {
    name: Option<Name>,
    state: &'static str,
    assignee: Option<Name>,
    element_id: Name,
    candidate_groups: Vec<Name>,
    candidate_users: Vec<Name>,
    process_definition_id: Name,
    creation_date: String,
    completion_date: Option<String>,
    follow_up_date: Option<String>,
    due_date: Option<String>,
    tenant_id: String,
    external_form_reference: Option<Name>,
    process_definition_version: u64,
    custom_headers: BTreeMap<Name, Name>,
    priority: u32,
    user_task_key: String,
    element_instance_key: String,
    process_name: Option<Name>,
    process_definition_key: String,
    process_instance_key: String,
    root_process_instance_key: Option<String>,
    business_id: Option<String>,
    form_key: Option<String>,
    tags: Vec<String>,
}

impl Task {
    fn of(desk: &Desk<'_>, row: &TaskRow, case: &CaseRow) -> Result<Self, Problem> {
        let process = desk.process(case)?;
        let form = row.form.as_ref().and_then(|id| desk.form(case.entity.as_ref(), id));
        let reference = row.form.clone().filter(|_| form.is_none());
        // The office of a kit's lane is a group to clients.
        let mut groups = row.groups.clone();
        groups.extend(row.office.iter().filter(|office| !row.groups.contains(office)).cloned());
        Ok(Self {
            name: Some(row.name.clone()),
            state: match row.stage {
                Stage::Active => "CREATED",
                Stage::Completed => "COMPLETED",
                Stage::Cancelled => "CANCELED",
            },
            assignee: row.assignee.clone(),
            element_id: row.element.clone(),
            candidate_groups: groups,
            candidate_users: row.users.clone(),
            process_definition_id: case.process.clone(),
            creation_date: moment(row.created),
            completion_date: row.ended.map(moment),
            follow_up_date: row.follow_up.map(moment),
            due_date: row.due.map(moment),
            tenant_id: super::tenant(case.entity.as_ref()),
            external_form_reference: reference,
            process_definition_version: process.version,
            custom_headers: desk
                .engine
                .runner
                .headers_of(&case.definition, &row.element)?
                .into_iter()
                .collect(),
            priority: row.priority,
            user_task_key: keys::key(row.case, row.ticket.0)?,
            element_instance_key: instance_key(case, row.instance)?,
            process_name: process.name.clone(),
            process_definition_key: process.key.to_string(),
            process_instance_key: case_key(row.case)?,
            root_process_instance_key: Some(case_key(row.case)?),
            business_id: None,
            form_key: form.map(|form| form.key.to_string()),
            tags: Vec::new(),
        })
    }
}

struct Tasks;

impl Family for Tasks {
    type Column = TaskColumn;

    fn field(desk: &Desk<'_>, name: &str, is: &Is) -> Result<Option<Field<TaskColumn>>, Problem> {
        let column = |column| Field::Text(By::Row(column));
        Ok(Some(match name {
            "state" => Field::Word(By::Row(TaskColumn::Stage), STATES),
            "assignee" => column(TaskColumn::Assignee),
            "priority" => Field::Whole(By::Row(TaskColumn::Priority)),
            "elementId" => column(TaskColumn::Element),
            "name" => column(TaskColumn::Name),
            "candidateUser" => Field::Such(holds(name, is, TaskColumn::Users, None)?),
            "candidateGroup" => Field::Such(holds(name, is, TaskColumn::Groups, Some(TaskColumn::Office))?),
            "creationDate" => Field::Moment(By::Row(TaskColumn::Created)),
            "completionDate" => Field::Moment(By::Row(TaskColumn::Ended)),
            "followUpDate" => Field::Moment(By::Row(TaskColumn::FollowUp)),
            "dueDate" => Field::Moment(By::Row(TaskColumn::Due)),
            "userTaskKey" => Field::Numbered(TaskColumn::Ticket),
            "elementInstanceKey" => Field::Instance(TaskColumn::Instance),
            "processInstanceVariables" => Field::Such(super::instances::with_variables(name, is)?),
            "localVariables" => Field::Such(local(name, is)?),
            _ => return common(desk, name, is),
        }))
    }

    fn sorts(name: &str) -> Option<By<TaskColumn>> {
        Some(By::Row(match name {
            "creationDate" => TaskColumn::Created,
            "completionDate" => TaskColumn::Ended,
            "followUpDate" => TaskColumn::FollowUp,
            "dueDate" => TaskColumn::Due,
            "priority" => TaskColumn::Priority,
            "name" => TaskColumn::Name,
            _ => return common_sort(name),
        }))
    }
}

/// Tasks that name somebody among many.
fn holds(
    name: &str,
    is: &Is,
    column: TaskColumn,
    or: Option<TaskColumn>,
) -> Result<Filter<TaskColumn>, Problem> {
    match is {
        Is::Eq(serde_json::Value::String(one)) => {
            let held = Filter::Is(column, Test::Holds(one.as_str().into()));
            let other = or.map(|column| Filter::Is(column, Test::Eq(one.as_str().into())));
            Ok(Filter::Or([held].into_iter().chain(other).collect()))
        }
        _ => Err(super::find::unasked(format!("`filter.{name}`: one is found by its whole name"))),
    }
}

/// Tasks with variables of their own.
fn local(name: &str, is: &Is) -> Result<Filter<TaskColumn>, Problem> {
    let each = variable_tests(name, is)?.into_iter().map(|(name, such)| {
        let named = Filter::eq(VariableColumn::Name, name);
        Filter::HasHere(Related::Variable(Box::new(named.and(such))))
    });
    Ok(Filter::And(each.collect()))
}

async fn search(
    State(app): State<App>,
    who: Principal,
    Asked(wanted): Asked<Wanted>,
) -> Result<Json<Answer<Task>>, Problem> {
    ask(&app, who, move |desk| {
        let found = rows::<Tasks>(desk, &wanted, Filter::all())?;
        answer(found, |hit| Task::of(desk, &hit.row, &hit.case)).map(Json)
    })
    .await
}

/// A task by its key, whatever has become of it.
fn task(desk: &Desk<'_>, key: &str) -> Result<(TaskRow, CaseRow), Problem> {
    let (case, ticket) = desk.case(key)?;
    let ours = Filter::eq(TaskColumn::Case, case.case).and(Filter::eq(TaskColumn::Ticket, ticket));
    let search = Search::new(desk.scope(), ours, 1);
    let found = desk.engine.runner.search(&search)?;
    match found.hits.into_iter().next() {
        Some(hit) => Ok((hit.row, case)),
        None => Err(Problem::absent(format!("no user task has the key `{key}`"))),
    }
}

/// A task that is open.
fn open(desk: &Desk<'_>, key: &str) -> Result<TaskRow, Problem> {
    let (row, _) = task(desk, key)?;
    if row.stage == Stage::Active {
        return Ok(row);
    }
    let rejection = Rejection::new(R0189, format!("the user task `{key}` is over"));
    Err(Problem::rejected(StatusCode::CONFLICT, "INVALID_STATE", &rejection))
}

async fn one(State(app): State<App>, who: Principal, Path(key): Path<String>) -> Result<Json<Task>, Problem> {
    ask(&app, who, move |desk| {
        let (row, case) = task(desk, &key)?;
        Ok(Json(Task::of(desk, &row, &case)?))
    })
    .await
}

async fn form(State(app): State<App>, who: Principal, Path(key): Path<String>) -> Result<Response, Problem> {
    ask(&app, who, move |desk| {
        let (row, case) = task(desk, &key)?;
        let form = row.form.as_ref().and_then(|id| desk.form(case.entity.as_ref(), id));
        Ok(form.map_or_else(
            || StatusCode::NO_CONTENT.into_response(),
            |form| Json(Form::from(form)).into_response(),
        ))
    })
    .await
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Assignment {
    assignee: Name,
    #[serde(default)]
    allow_override: Option<bool>,
}

async fn assign(
    State(app): State<App>,
    who: Principal,
    Path(key): Path<String>,
    Asked(asked): Asked<Assignment>,
) -> Result<StatusCode, Problem> {
    ask(&app, who, move |desk| {
        let row = open(desk, &key)?;
        let (runner, by) = (&desk.engine.runner, desk.who.by());
        if asked.allow_override == Some(false) {
            runner.claim(row.case, row.ticket, by, asked.assignee)?;
        } else {
            runner.assign(row.case, row.ticket, by, Some(asked.assignee))?;
        }
        Ok(StatusCode::NO_CONTENT)
    })
    .await
}

async fn unassign(
    State(app): State<App>,
    who: Principal,
    Path(key): Path<String>,
) -> Result<StatusCode, Problem> {
    ask(&app, who, move |desk| {
        let row = open(desk, &key)?;
        desk.engine.runner.assign(row.case, row.ticket, desk.who.by(), None)?;
        Ok(StatusCode::NO_CONTENT)
    })
    .await
}

#[derive(Deserialize)]
struct Update {
    #[serde(default)]
    changeset: Option<Changeset>,
}

/// What is absent or null stays; what is empty is cleared.
#[derive(Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
struct Changeset {
    due_date: Option<Name>,
    follow_up_date: Option<Name>,
    candidate_users: Option<Vec<Name>>,
    candidate_groups: Option<Vec<Name>>,
    priority: Option<u8>,
}

async fn update(
    State(app): State<App>,
    who: Principal,
    Path(key): Path<String>,
    Asked(asked): Asked<Update>,
) -> Result<StatusCode, Problem> {
    ask(&app, who, move |desk| {
        let row = open(desk, &key)?;
        let set = asked.changeset.unwrap_or_default();
        let changes = Changes {
            assignee: None,
            candidate_groups: set.candidate_groups,
            candidate_users: set.candidate_users,
            due: set.due_date,
            follow_up: set.follow_up_date,
            priority: set.priority,
        };
        desk.engine.runner.update_task(row.case, row.ticket, desk.who.by(), changes)?;
        Ok(StatusCode::NO_CONTENT)
    })
    .await
}

#[derive(Deserialize)]
struct Completion {
    #[serde(default)]
    variables: Option<Fields>,
}

/// Completes a task. When rules deny it, it is open again, and the answer says why.
async fn complete(
    State(app): State<App>,
    who: Principal,
    Path(key): Path<String>,
    Asked(asked): Asked<Completion>,
) -> Result<StatusCode, Problem> {
    ask(&app, who, move |desk| {
        let row = open(desk, &key)?;
        let variables = Arc::new(asked.variables.unwrap_or_default());
        let by = desk.who.by();
        let done = desk.engine.runner.complete_task(row.case, row.ticket, by, variables, Vec::new())?;
        let Done { returned: Some(findings), .. } = done else { return Ok(StatusCode::NO_CONTENT) };
        let what =
            format!("the rules deny what was submitted for the user task `{key}`, which is open again");
        let rejection = Rejection::new(crate::codes::R0190, what)
            .help("read `findings`, change what was submitted, and complete the task again");
        let mut problem = Problem::rejected(StatusCode::CONFLICT, "INVALID_STATE", &rejection);
        problem.findings = findings;
        Err(problem)
    })
    .await
}

/// The element instances whose variables a task sees: its own first, then outward.
fn scopes(desk: &Desk<'_>, row: &TaskRow, case: &CaseRow) -> Result<Vec<u64>, Problem> {
    let (mut seen, mut next) = (Vec::new(), Some(row.instance));
    while let Some(instance) = next {
        seen.push(instance);
        let found = desk.engine.runner.store().row::<ElementRow>(case.case, Ticket(instance));
        let element = found.map_err(digipro_runner::Error::from)?;
        // A called process sees nothing of its caller.
        let closed = element.as_ref().is_some_and(|element| &*element.kind == "process");
        next = element.filter(|_| !closed).and_then(|element| element.around);
    }
    Ok(seen)
}

fn seen(row: &TaskRow, scopes: &[u64]) -> Filter<VariableColumn> {
    let own = Filter::Case(CaseColumn::Case, Test::Eq(row.case.into()));
    let cells = scopes.iter().map(|instance| (*instance).into()).collect();
    own.and(Filter::Is(VariableColumn::Instance, Test::In(cells)))
}

async fn variables(
    State(app): State<App>,
    who: Principal,
    Path(key): Path<String>,
    Query(cut): Query<Cut>,
    Asked(wanted): Asked<Wanted>,
) -> Result<Json<Answer<Variable>>, Problem> {
    ask(&app, who, move |desk| {
        let (row, case) = task(desk, &key)?;
        let scopes = scopes(desk, &row, &case)?;
        super::variables::found(desk, &wanted, seen(&row, &scopes), cut).map(Json)
    })
    .await
}

/// Of variables with one name only the innermost.
async fn effective(
    State(app): State<App>,
    who: Principal,
    Path(key): Path<String>,
    Query(cut): Query<Cut>,
    Asked(wanted): Asked<Wanted>,
) -> Result<Json<Answer<Variable>>, Problem> {
    ask(&app, who, move |desk| {
        let (row, case) = task(desk, &key)?;
        let scopes = scopes(desk, &row, &case)?;
        let all = Search::new(desk.scope(), seen(&row, &scopes), 10_000);
        let found = desk.engine.runner.search(&all)?;
        let mut all: Vec<_> = found.hits.into_iter().map(|hit| hit.row).collect();
        all.sort_by_key(|row| scopes.iter().position(|instance| *instance == row.instance));
        let mut names: BTreeSet<Name> = BTreeSet::new();
        all.retain(|row| names.insert(row.name.clone()));
        let cells = all.iter().map(|row| row.number.into()).collect();
        let innermost = Filter::Is(VariableColumn::Number, Test::In(cells));
        super::variables::found(desk, &wanted, seen(&row, &scopes).and(innermost), cut).map(Json)
    })
    .await
}
