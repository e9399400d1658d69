//! The audit log of a process instance: what was asked of it, by whom, when; read off the log of its case.

use super::find::{Answer, Wanted, unasked};
use super::instances::whole;
use super::sift::{Sifted, sift};
use super::{Desk, ask, case_key, moment, tenant};
use crate::identity::Principal;
use crate::keys;
use crate::path::Path;
use crate::problem::Problem;
use crate::state::App;
use crate::v2::body::Asked;
use axum::extract::State;
use axum::routing::post;
use axum::{Json, Router};
use digipro_runner::rows::{CaseRow, TaskRow};
use digipro_runner::search::{Filter, Search, TaskColumn};
use digipro_runner::{Entry, Told};
use digipro_vocab::Name;
use serde::Serialize;
use serde_json::Value;

pub(super) fn router() -> Router<App> {
    Router::new()
        .route("/audit-logs/search", post(search))
        .route("/user-tasks/{key}/audit-logs/search", post(of_task))
}

/// What was asked of a case, in the words of clients: kind of thing, operation. What happens by itself is none of it.
const WORDS: &[(&str, &str, &str)] = &[
    ("start", "PROCESS_INSTANCE", "CREATE"),
    ("cancel", "PROCESS_INSTANCE", "CANCEL"),
    ("migrate", "PROCESS_INSTANCE", "MIGRATE"),
    ("modify", "PROCESS_INSTANCE", "MODIFY"),
    ("activate", "PROCESS_INSTANCE", "MODIFY"),
    ("complete-task", "USER_TASK", "COMPLETE"),
    ("assign-task", "USER_TASK", "ASSIGN"),
    ("claim-task", "USER_TASK", "ASSIGN"),
    ("update-task", "USER_TASK", "UPDATE"),
    ("complete-job", "JOB", "COMPLETE"),
    ("fail-job", "JOB", "UPDATE"),
    ("update-job", "JOB", "UPDATE"),
    ("throw-error", "JOB", "UPDATE"),
    ("answer-listener", "JOB", "COMPLETE"),
    ("set-variables", "VARIABLE", "UPDATE"),
    ("resolve-incident", "INCIDENT", "RESOLVE"),
    ("sign-over", "INCIDENT", "RESOLVE"),
];

/// The events that name what was asked about by its ticket.
const ABOUT: &[&str] = &["assigned", "task-asked", "task-updated", "job-failed", "job-updated"];

#[derive(Default, Serialize)]
#[serde(rename_all = "camelCase")]
struct Logged {
    audit_log_key: String,
    entity_key: String,
    entity_type: &'static str,
    operation_type: &'static str,
    batch_operation_key: Option<String>,
    batch_operation_type: Option<String>,
    timestamp: String,
    actor_id: Option<Name>,
    actor_type: &'static str,
    agent_element_id: Option<String>,
    tenant_id: String,
    result: &'static str,
    category: &'static str,
    process_definition_id: Name,
    process_definition_key: String,
    process_instance_key: String,
    root_process_instance_key: Option<String>,
    element_instance_key: Option<String>,
    job_key: Option<String>,
    user_task_key: Option<String>,
    decision_requirements_id: Option<String>,
    decision_requirements_key: Option<String>,
    decision_definition_id: Option<String>,
    decision_definition_key: Option<String>,
    decision_evaluation_key: Option<String>,
    deployment_key: Option<String>,
    form_key: Option<String>,
    resource_key: Option<String>,
    related_entity_key: Option<String>,
    related_entity_type: Option<&'static str>,
    entity_description: Option<String>,
}

/// What was asked in one record; nothing where it happened by itself.
fn logged(
    desk: &Desk<'_>,
    case: &CaseRow,
    tasks: &[TaskRow],
    entry: &Entry,
) -> Result<Option<Logged>, Problem> {
    let word = WORDS.iter().find(|(action, ..)| **action == *entry.action);
    let (Some((_, entity_type, operation_type)), Some(by)) = (word, &entry.by) else { return Ok(None) };
    let of_engine = by.role.as_deref() == Some("engine");
    let worker = by.role.as_deref() == Some("worker");
    // Other events of the record tell of what follows, under tickets of their own.
    let about = |told: &&Told| ABOUT.contains(&told.key);
    let ticket = entry.events.iter().find(about).and_then(|told| match told.arguments.get("ticket") {
        Some(digipro_vocab::Value::Text(ticket)) => ticket.parse::<u64>().ok(),
        _ => None,
    });
    // A task that was completed is known by its element and moment.
    let completed = |task: &&TaskRow| {
        let here = |told: &Told| told.key == "completed" && told.element.as_ref() == Some(&task.element);
        task.ended == Some(entry.at) && entry.events.iter().any(here)
    };
    let done = || tasks.iter().find(completed).map(|task| task.ticket.0);
    let ticket = if *entity_type == "USER_TASK" { ticket.or_else(done) } else { ticket };
    let of_case = *entity_type == "PROCESS_INSTANCE" || *entity_type == "VARIABLE";
    let number = ticket.filter(|_| !of_case);
    let key = keys::key(case.case, number.unwrap_or(0))?;
    let process = desk.process(case)?;
    Ok(Some(Logged {
        audit_log_key: keys::key(case.case, entry.seq)?,
        entity_key: key.clone(),
        entity_type,
        operation_type,
        timestamp: moment(entry.at),
        actor_id: (!of_engine).then(|| by.id.clone()),
        actor_type: match (of_engine, worker) {
            (true, _) => "UNKNOWN",
            (_, true) => "CLIENT",
            _ => "USER",
        },
        tenant_id: tenant(case.entity.as_ref()),
        result: "SUCCESS",
        category: if *entity_type == "USER_TASK" { "USER_TASKS" } else { "DEPLOYED_RESOURCES" },
        process_definition_id: process.id.clone(),
        process_definition_key: process.key.to_string(),
        process_instance_key: case_key(case.case)?,
        root_process_instance_key: Some(case_key(case.case)?),
        job_key: number.filter(|_| *entity_type == "JOB").map(|_| key.clone()),
        user_task_key: number.filter(|_| *entity_type == "USER_TASK").map(|_| key),
        ..Logged::default()
    }))
}

fn of_case(desk: &Desk<'_>, case: &CaseRow) -> Result<Vec<Logged>, Problem> {
    let history = desk.engine.runner.case_history(case.case)?;
    let own = Filter::eq(TaskColumn::Case, case.case);
    let found = desk.engine.runner.search(&Search::new(desk.scope(), own, 10_000))?;
    let tasks: Vec<TaskRow> = found.hits.into_iter().map(|hit| hit.row).collect();
    let each = history.iter().map(|entry| logged(desk, case, &tasks, entry));
    each.filter_map(Result::transpose).collect()
}

/// The log of one process instance, which the filter names.
async fn search(
    State(app): State<App>,
    who: Principal,
    Asked(wanted): Asked<Wanted>,
) -> Result<Json<Answer<Value>>, Problem> {
    ask(&app, who, move |desk| {
        let key = wanted.filter.get("processInstanceKey");
        let key = key.and_then(|key| key.as_str().or_else(|| key.get("$eq")?.as_str()));
        let key = key
            .ok_or_else(|| unasked("`filter.processInstanceKey`: the log is read of one process instance"))?;
        let rows = of_case(desk, &whole(desk, key)?)?.into_iter().map(Sifted::new);
        sift(rows.collect::<Result<_, _>>()?, &wanted, "auditLogKey").map(Json)
    })
    .await
}

/// What was asked of one user task.
async fn of_task(
    State(app): State<App>,
    who: Principal,
    Path(key): Path<String>,
    Asked(wanted): Asked<Wanted>,
) -> Result<Json<Answer<Value>>, Problem> {
    ask(&app, who, move |desk| {
        let (case, _) = desk.case(&key)?;
        let own = of_case(desk, &case)?.into_iter().filter(|one| one.user_task_key.as_ref() == Some(&key));
        sift(own.map(Sifted::new).collect::<Result<_, _>>()?, &wanted, "auditLogKey").map(Json)
    })
    .await
}
