//! Jobs: work for programs, handed out by long poll.

use super::find::{Answer, Family, Field, Is, Wanted, answer, common, common_sort, rows};
use super::waiting::{Look, until};
use super::{Desk, ask, case_key, entity, instance_key, moment};
use crate::identity::Principal;
use crate::keys;
use crate::limits::{JOBS_MAX, LONG_POLL_MS, REQUEST_SECONDS};
use crate::path::Path;
use crate::problem::Problem;
use crate::state::App;
use crate::v2::body::Asked;
use axum::extract::State;
use axum::http::StatusCode;
use axum::routing::post;
use axum::{Json, Router};
use digipro_runner::rows::{CaseRow, JobRow, JobState};
use digipro_runner::search::{By, Cell, Filter, JobColumn, Scope, Test};
use digipro_runner::{ActiveJob, Changes, News, Telling};
use digipro_vocab::value::Fields;
use digipro_vocab::{CaseId, EntityId, Name, Ticket};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use std::time::Duration;

pub(super) fn router() -> Router<App> {
    Router::new()
        .route("/jobs/activation", post(activate))
        .route("/jobs/search", post(search))
        .route("/jobs/{key}/completion", post(complete))
        .route("/jobs/{key}/failure", post(fail))
        .route("/jobs/{key}/error", post(throw))
}

#[derive(Clone, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Activation {
    #[serde(rename = "type")]
    kind: Name,
    /// Milliseconds.
    timeout: i64,
    max_jobs_to_activate: usize,
    worker: Option<Name>,
    fetch_variable: Option<Vec<Name>>,
    /// Milliseconds; 0 is the service's own time, less is none.
    #[serde(default)]
    request_timeout: Option<i64>,
    #[serde(default)]
    tenant_ids: Option<Vec<String>>,
}

#[derive(Serialize)]
struct Activated {
    jobs: Vec<Job>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Job {
    #[serde(rename = "type")]
    kind: Name,
    process_definition_id: Name,
    process_definition_version: u64,
    element_id: Name,
    custom_headers: BTreeMap<Name, Name>,
    worker: Name,
    retries: u32,
    deadline: i64,
    variables: Fields,
    tenant_id: String,
    physical_tenant_id: &'static str,
    job_key: String,
    process_instance_key: String,
    process_definition_key: String,
    element_instance_key: String,
    #[serde(rename = "kind")]
    sort: &'static str,
    listener_event_type: String,
    user_task: Option<TaskTold>,
    tags: Vec<String>,
    root_process_instance_key: Option<String>,
    business_id: Option<String>,
    priority: i64,
    lease_token: Option<String>,
}

/// What a listener is told of a user task.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct TaskTold {
    action: Name,
    assignee: Option<Name>,
    candidate_groups: Vec<Name>,
    candidate_users: Vec<Name>,
    changed_attributes: Vec<&'static str>,
    due_date: Option<Name>,
    follow_up_date: Option<Name>,
    form_key: Option<String>,
    priority: Option<u8>,
    user_task_key: Option<String>,
}

async fn activate(
    State(app): State<App>,
    who: Principal,
    Asked(asked): Asked<Activation>,
) -> Result<Json<Activated>, Problem> {
    if asked.kind.trim().is_empty() || asked.timeout < 1 || asked.max_jobs_to_activate < 1 {
        return Err(Problem::unreadable(
            "`type`, `timeout` and `maxJobsToActivate` are not empty and at least 1",
        ));
    }
    let most = REQUEST_SECONDS.saturating_sub(5) * 1_000;
    let wait = match asked.request_timeout {
        None | Some(0) => LONG_POLL_MS,
        Some(asked) => u64::try_from(asked).unwrap_or(0).min(most),
    };
    let kind = asked.kind.clone();
    let heard = move |news: &News| matches!(news, News::Job { kind: of, .. } if *of == kind);
    let look = move |desk: &Desk<'_>| {
        // Reading says when the next job is there: handing out none would be a write for nothing.
        let (runner, now) = (&desk.engine.runner, desk.engine.runner.clock().now());
        let next = runner.next_job_at(&asked.kind)?;
        if next.is_some_and(|next| next <= now) {
            let jobs = activated(desk, &asked)?;
            if !jobs.is_empty() {
                return Ok(Look::Found(jobs));
            }
        }
        let left = next.map(|next| next.as_microsecond().saturating_sub(now.as_microsecond()));
        Ok(Look::NotYet(left.and_then(|left| u64::try_from(left).ok()).map(Duration::from_micros)))
    };
    let found = until(&app, &who, Duration::from_millis(wait), heard, look).await?;
    Ok(Json(Activated { jobs: found.unwrap_or_default() }))
}

/// Whose jobs are asked for: those of the tenants that are named, as far as they are one's own.
fn scope(desk: &Desk<'_>, tenants: Option<&[String]>) -> Result<Scope, Problem> {
    let Some(tenants) = tenants.filter(|tenants| !tenants.is_empty()) else { return Ok(desk.scope()) };
    let named: BTreeSet<Option<EntityId>> =
        tenants.iter().map(|tenant| entity(tenant)).collect::<Result<_, _>>()?;
    match named.iter().find(|entity| !desk.sees(entity.as_ref())) {
        Some(other) => Err(super::no_tenant(other.as_ref())),
        None => Ok(Scope::Of(named)),
    }
}

fn activated(desk: &Desk<'_>, asked: &Activation) -> Result<Vec<Job>, Problem> {
    let scope = scope(desk, asked.tenant_ids.as_deref())?;
    let worker = asked.worker.clone().unwrap_or_else(|| desk.who.id.clone());
    let limit = asked.max_jobs_to_activate.min(JOBS_MAX);
    let runner = &desk.engine.runner;
    let active = runner.activate_jobs_of(&scope, &asked.kind, &worker, limit, asked.timeout)?;
    active.into_iter().map(|job| told(desk, job, asked.fetch_variable.as_deref())).collect()
}

fn told(desk: &Desk<'_>, active: ActiveJob, only: Option<&[Name]>) -> Result<Job, Problem> {
    let ActiveJob { job, variables, headers, telling, .. } = active;
    let (case, _) = desk.case(&case_key(job.case)?)?;
    let process = desk.process(&case)?;
    let wanted = |name: &Name| only.is_none_or(|only| only.is_empty() || only.contains(name));
    Ok(Job {
        kind: job.kind.clone(),
        process_definition_id: case.process.clone(),
        process_definition_version: process.version,
        element_id: job.element.clone(),
        custom_headers: headers.into_iter().collect(),
        worker: job.worker.clone().unwrap_or_default(),
        retries: job.retries,
        deadline: job.available.as_millisecond(),
        variables: variables.into_iter().filter(|(name, _)| wanted(name)).collect(),
        tenant_id: super::tenant(case.entity.as_ref()),
        physical_tenant_id: super::NO_ENTITY,
        job_key: keys::key(job.case, job.ticket.0)?,
        process_instance_key: case_key(job.case)?,
        process_definition_key: process.key.to_string(),
        element_instance_key: instance_key(&case, job.instance)?,
        sort: sort(job.listener.as_deref()),
        listener_event_type: event(job.listener.as_deref()),
        user_task: telling.as_ref().and_then(|told| task_told(desk, &job, told)),
        tags: Vec::new(),
        root_process_instance_key: Some(case_key(job.case)?),
        business_id: None,
        priority: job.priority,
        lease_token: Some(job.lease.to_string()),
    })
}

/// Of what kind a job is, by what its listener is told of.
fn sort(listener: Option<&str>) -> &'static str {
    match listener {
        None => "BPMN_ELEMENT",
        Some("start" | "end" | "beforeAll" | "cancel") => "EXECUTION_LISTENER",
        Some(_) => "TASK_LISTENER",
    }
}

fn event(listener: Option<&str>) -> String {
    match listener {
        None => "UNSPECIFIED".to_owned(),
        Some("beforeAll") => "BEFORE_ALL".to_owned(),
        Some(told) => told.to_ascii_uppercase(),
    }
}

fn task_told(desk: &Desk<'_>, job: &JobRow, told: &Telling) -> Option<TaskTold> {
    let task = told.task.as_ref()?;
    let open = desk.engine.runner.task_of(job.case, job.ticket).ok().flatten();
    Some(TaskTold {
        action: told.action.clone().unwrap_or_default(),
        assignee: task.assignee.clone(),
        candidate_groups: task.candidate_groups.clone(),
        candidate_users: task.candidate_users.clone(),
        changed_attributes: told.changed.clone(),
        due_date: task.due.clone(),
        follow_up_date: task.follow_up.clone(),
        form_key: None,
        priority: Some(task.priority),
        user_task_key: open.and_then(|ticket| keys::key(job.case, ticket.0).ok()),
    })
}

/// A job that is there, by its key.
pub(super) fn job(desk: &Desk<'_>, key: &str) -> Result<(CaseId, Ticket, JobRow), Problem> {
    let (case, ticket) = desk.case(key)?;
    let found = desk.engine.runner.store().row::<JobRow>(case.case, ticket);
    match found.map_err(digipro_runner::Error::from)? {
        Some(row) => Ok((case.case, ticket, row)),
        None => Err(Problem::absent(format!("no job has the key `{key}`"))),
    }
}

/// The lease that a worker shows; it may show none.
pub(super) fn lease(token: Option<&str>) -> Result<Option<u32>, Problem> {
    let wrong = |_| Problem::unreadable("`leaseToken` is none that was given with a job");
    token.map(|token| token.parse().map_err(wrong)).transpose()
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Completion {
    #[serde(default)]
    variables: Option<Fields>,
    #[serde(default)]
    result: Option<JobResult>,
    #[serde(default)]
    lease_token: Option<String>,
}

#[derive(Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
struct JobResult {
    denied: Option<bool>,
    denied_reason: Option<String>,
    corrections: Option<Corrections>,
    activate_elements: Option<Vec<Activate>>,
    is_completion_condition_fulfilled: bool,
    is_cancel_remaining_instances: bool,
}

#[derive(Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
struct Corrections {
    assignee: Option<Name>,
    due_date: Option<Name>,
    follow_up_date: Option<Name>,
    candidate_users: Option<Vec<Name>>,
    candidate_groups: Option<Vec<Name>>,
    priority: Option<u8>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Activate {
    element_id: Name,
    #[serde(default)]
    variables: Option<Fields>,
}

async fn complete(
    State(app): State<App>,
    who: Principal,
    Path(key): Path<String>,
    Asked(asked): Asked<Completion>,
) -> Result<StatusCode, Problem> {
    ask(&app, who, move |desk| {
        let (case, ticket, row) = job(desk, &key)?;
        let (runner, by) = (&desk.engine.runner, desk.who.by());
        let lease = lease(asked.lease_token.as_deref())?;
        let variables = Arc::new(asked.variables.unwrap_or_default());
        let result = asked.result.unwrap_or_default();
        if let Some(elements) = result.activate_elements {
            let chosen = elements.into_iter();
            let chosen = chosen.map(|one| (one.element_id, Arc::new(one.variables.unwrap_or_default())));
            let (enough, rest) =
                (result.is_completion_condition_fulfilled, result.is_cancel_remaining_instances);
            runner.choose_elements(case, ticket, by, chosen.collect(), enough, rest)?;
            return Ok(StatusCode::NO_CONTENT);
        }
        if sort(row.listener.as_deref()) != "TASK_LISTENER" {
            runner.complete_job((case, ticket), lease, by, variables)?;
            return Ok(StatusCode::NO_CONTENT);
        }
        let denied = result
            .denied
            .unwrap_or_default()
            .then(|| result.denied_reason.unwrap_or_else(|| "denied by a listener".to_owned()));
        let set = result.corrections.unwrap_or_default();
        let changes = Changes {
            assignee: set.assignee,
            candidate_groups: set.candidate_groups,
            candidate_users: set.candidate_users,
            due: set.due_date,
            follow_up: set.follow_up_date,
            priority: set.priority,
        };
        runner.answer_listener((case, ticket), lease, by, denied, changes)?;
        Ok(StatusCode::NO_CONTENT)
    })
    .await
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Failure {
    #[serde(default)]
    retries: u32,
    #[serde(default)]
    error_message: Option<String>,
    /// Milliseconds.
    #[serde(default)]
    retry_back_off: i64,
    #[serde(default)]
    variables: Option<Fields>,
    #[serde(default)]
    lease_token: Option<String>,
}

async fn fail(
    State(app): State<App>,
    who: Principal,
    Path(key): Path<String>,
    Asked(asked): Asked<Failure>,
) -> Result<StatusCode, Problem> {
    ask(&app, who, move |desk| {
        let (case, ticket, _) = job(desk, &key)?;
        let (runner, by) = (&desk.engine.runner, desk.who.by());
        let lease = lease(asked.lease_token.as_deref())?;
        if let Some(variables) = asked.variables.filter(|variables| !variables.is_empty()) {
            runner.set_variables(case, Some(ticket), by.clone(), Arc::new(variables), true)?;
        }
        let message = asked.error_message.unwrap_or_else(|| "the worker gave no reason".to_owned());
        let back_off = asked.retry_back_off;
        runner.fail_job_for((case, ticket), lease, by, (asked.retries, message), back_off)?;
        Ok(StatusCode::NO_CONTENT)
    })
    .await
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Thrown {
    error_code: Name,
    #[serde(default)]
    error_message: Option<String>,
    #[serde(default)]
    variables: Option<Fields>,
}

async fn throw(
    State(app): State<App>,
    who: Principal,
    Path(key): Path<String>,
    Asked(asked): Asked<Thrown>,
) -> Result<StatusCode, Problem> {
    ask(&app, who, move |desk| {
        let (case, ticket, _) = job(desk, &key)?;
        let error = (asked.error_code, asked.error_message.unwrap_or_default());
        let variables = Arc::new(asked.variables.unwrap_or_default());
        desk.engine.runner.throw_error(case, ticket, desk.who.by(), error, variables)?;
        Ok(StatusCode::NO_CONTENT)
    })
    .await
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Listed {
    custom_headers: BTreeMap<Name, Name>,
    deadline: Option<String>,
    denied_reason: Option<String>,
    element_id: Option<Name>,
    element_instance_key: String,
    end_time: Option<String>,
    error_code: Option<String>,
    error_message: Option<String>,
    has_failed_with_retries_left: bool,
    is_denied: Option<bool>,
    job_key: String,
    kind: &'static str,
    listener_event_type: String,
    process_definition_id: Name,
    process_definition_key: String,
    process_instance_key: String,
    root_process_instance_key: Option<String>,
    business_id: Option<String>,
    retries: u32,
    state: &'static str,
    tenant_id: String,
    #[serde(rename = "type")]
    sort: Name,
    worker: Name,
    creation_time: Option<String>,
    last_update_time: Option<String>,
    priority: i64,
    tags: Vec<String>,
}

impl Listed {
    fn of(desk: &Desk<'_>, row: &JobRow, case: &CaseRow) -> Result<Self, Problem> {
        let runner = &desk.engine.runner;
        let state = row.state(runner.clock().now());
        let held = state == JobState::Activated;
        Ok(Self {
            custom_headers: runner.headers_of(&case.definition, &row.element)?.into_iter().collect(),
            deadline: held.then(|| moment(row.available)),
            denied_reason: None,
            element_id: Some(row.element.clone()),
            element_instance_key: instance_key(case, row.instance)?,
            end_time: None,
            error_code: None,
            error_message: row.failure.clone(),
            has_failed_with_retries_left: row.failure.is_some() && row.retries > 0,
            is_denied: None,
            job_key: keys::key(row.case, row.ticket.0)?,
            kind: sort(row.listener.as_deref()),
            listener_event_type: event(row.listener.as_deref()),
            process_definition_id: case.process.clone(),
            process_definition_key: desk.process(case)?.key.to_string(),
            process_instance_key: case_key(row.case)?,
            root_process_instance_key: Some(case_key(row.case)?),
            business_id: None,
            retries: row.retries,
            state: match state {
                JobState::Created | JobState::Activated => "CREATED",
                JobState::Failed => "FAILED",
                JobState::Expired => "TIMED_OUT",
            },
            tenant_id: super::tenant(case.entity.as_ref()),
            sort: row.kind.clone(),
            worker: row.worker.clone().unwrap_or_default(),
            creation_time: Some(moment(row.created)),
            last_update_time: None,
            priority: row.priority,
            tags: Vec::new(),
        })
    }
}

pub(super) struct Jobs;

impl Family for Jobs {
    type Column = JobColumn;

    fn field(desk: &Desk<'_>, name: &str, is: &Is) -> Result<Option<Field<JobColumn>>, Problem> {
        Ok(Some(match name {
            "jobKey" => Field::Numbered(JobColumn::Ticket),
            "type" => Field::Text(By::Row(JobColumn::Kind)),
            "worker" => Field::Text(By::Row(JobColumn::Worker)),
            "elementId" => Field::Text(By::Row(JobColumn::Element)),
            "elementInstanceKey" => Field::Instance(JobColumn::Instance),
            "retries" => Field::Whole(By::Row(JobColumn::Retries)),
            "errorMessage" => Field::Text(By::Row(JobColumn::Failure)),
            "deadline" => Field::Moment(By::Row(JobColumn::Available)),
            "creationTime" => Field::Moment(By::Row(JobColumn::Created)),
            "hasFailedWithRetriesLeft" => {
                let failed = Filter::Is(JobColumn::Failure, Test::Exists(true));
                let left = Filter::Is(JobColumn::Retries, Test::Gt(0_i64.into()));
                Field::Such(super::instances::flag(name, is, failed.and(left))?)
            }
            "state" => Field::Such(state(desk, name, is)?),
            "kind" => Field::Such(kind(name, is)?),
            _ => return common(desk, name, is),
        }))
    }

    fn sorts(name: &str) -> Option<By<JobColumn>> {
        Some(By::Row(match name {
            "jobKey" => JobColumn::Ticket,
            "type" => JobColumn::Kind,
            "worker" => JobColumn::Worker,
            "elementId" => JobColumn::Element,
            "elementInstanceKey" => JobColumn::Instance,
            "retries" => JobColumn::Retries,
            "errorMessage" => JobColumn::Failure,
            "deadline" => JobColumn::Available,
            _ => return common_sort(name),
        }))
    }
}

fn word(name: &str, is: &Is) -> Result<String, Problem> {
    match is {
        Is::Eq(serde_json::Value::String(word)) => Ok(word.to_ascii_uppercase()),
        _ => Err(super::find::wrong(name, "a word is expected")),
    }
}

/// Jobs that are over are not listed: what became of them is on the log of their case.
fn state(desk: &Desk<'_>, name: &str, is: &Is) -> Result<Filter<JobColumn>, Problem> {
    let now = desk.engine.runner.clock().now();
    let held = || Filter::Is(JobColumn::Worker, Test::Exists(true));
    let failed = || Filter::Is(JobColumn::Failure, Test::Exists(true));
    let not = |part| Filter::Not(Box::new(part));
    let on_time = || Filter::Is(JobColumn::Available, Test::Gt(Cell::from(now)));
    Ok(match word(name, is)?.as_str() {
        "CREATED" => Filter::Or(vec![not(held()).and(not(failed())), held().and(on_time())]),
        "FAILED" => not(held()).and(failed()),
        "TIMED_OUT" => held().and(not(on_time())),
        "CANCELED" | "COMPLETED" | "ERROR_THROWN" | "MIGRATED" | "RETRIES_UPDATED" => Filter::Or(Vec::new()),
        other => return Err(super::find::wrong(name, &format!("`{other}` is no state"))),
    })
}

fn kind(name: &str, is: &Is) -> Result<Filter<JobColumn>, Problem> {
    let cells = ["start", "end", "beforeAll", "cancel"].into_iter().map(Cell::from).collect::<Vec<_>>();
    let listens = Filter::Is(JobColumn::Listener, Test::Exists(true));
    Ok(match word(name, is)?.as_str() {
        "BPMN_ELEMENT" => Filter::Not(Box::new(listens)),
        "EXECUTION_LISTENER" => Filter::Is(JobColumn::Listener, Test::In(cells)),
        "TASK_LISTENER" => listens.and(Filter::Is(JobColumn::Listener, Test::NotIn(cells))),
        "AD_HOC_SUB_PROCESS" => Filter::Or(Vec::new()),
        other => return Err(super::find::wrong(name, &format!("`{other}` is no kind"))),
    })
}

async fn search(
    State(app): State<App>,
    who: Principal,
    Asked(wanted): Asked<Wanted>,
) -> Result<Json<Answer<Listed>>, Problem> {
    ask(&app, who, move |desk| {
        let found = rows::<Jobs>(desk, &wanted, Filter::all())?;
        answer(found, |hit| Listed::of(desk, &hit.row, &hit.case)).map(Json)
    })
    .await
}
