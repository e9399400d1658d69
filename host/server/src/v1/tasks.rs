//! Work for people: the inbox, a task with its form, and what is done with it; decisions where rules block.

use super::extract::{Body, Key, Reads};
use super::problems::Problems;
use super::scope;
use super::shapes::{Changed, Said, Task, law, words};
use crate::identity::Principal;
use crate::path::Path;
use crate::problem::Problem;
use crate::state::App;
use axum::Json;
use axum::extract::State;
use digipro_runner::{Acknowledged, Activation, CaseRow, FindingRow, Page, TaskRow};
use digipro_site::Engine;
use digipro_vocab::value::Fields;
use digipro_vocab::{CaseId, Ticket};
use serde::{Deserialize, Serialize};
use std::sync::Arc;
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

pub(super) fn router() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(super::lists::inbox))
        .routes(routes!(show))
        .routes(routes!(complete))
        .routes(routes!(claim, give_back))
        .routes(routes!(choose))
        .routes(routes!(sign))
        .routes(routes!(retry))
}

/// A task with all that is needed to do it.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct Desk {
    /// The task.
    #[serde(flatten)]
    task: Task,
    /// What the task can see: what its form opens with.
    #[schema(value_type = Object)]
    variables: Fields,
    /// The form-js definition of its form.
    #[schema(value_type = Option<Object>)]
    form_definition: Option<serde_json::Value>,
    /// What the rules said of the case last, where it stands in the way or has to be read.
    findings: Vec<Said>,
}

/// The task that a path names, and its case.
fn task(engine: &Engine, who: &Principal, (case, ticket): (u64, u64)) -> Result<(CaseRow, TaskRow), Problem> {
    let row = scope::case(engine, who, CaseId(case))?;
    let task = engine.runner.store().row(row.case, Ticket(ticket)).map_err(digipro_runner::Error::from)?;
    let missing = || Problem::absent(format!("case {case} has no task {ticket}"));
    Ok((row, task.ok_or_else(missing)?))
}

/// Shows a task with its form, its variables and what the rules said.
#[utoipa::path(get, path = "/cases/{case}/tasks/{ticket}", tag = "tasks",
    params(("case" = u64, Path, description = "Number of the case.", example = 1),
        ("ticket" = u64, Path, description = "The task's ticket.", example = 1)),
    responses((status = 200, description = "The task.", body = Desk), Problems))]
async fn show(
    State(app): State<App>,
    who: Principal,
    reads: Reads,
    Path(place): Path<(u64, u64)>,
) -> Result<Json<Desk>, Problem> {
    app.call(move |engine| {
        let (case, task) = task(engine, &who, place)?;
        let law = law(engine, &case)?;
        let words = words(engine, &law, reads);
        let form = task.form.as_ref().and_then(|form| law.forms.get(form));
        let found: Vec<FindingRow> = engine
            .runner
            .store()
            .of_case(case.case, Page::first(1_000))
            .map_err(digipro_runner::Error::from)?;
        let last = found.iter().map(|row| row.seq).max();
        let said = found.iter().filter(|row| Some(row.seq) == last);
        Ok(Json(Desk {
            task: Task::of(&task, &words),
            variables: engine.runner.variables_of(case.case, task.ticket)?,
            form_definition: form.and_then(|form| serde_json::from_str(&form.definition).ok()),
            findings: said.filter_map(|row| Said::row(row, &words, super::extract::For::Clerk)).collect(),
        }))
    })
    .await
}

/// What a task came to.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"variables": {"esito": "accoglimento"}}))]
pub(super) struct Outcome {
    /// What was filled in, by name.
    #[serde(default)]
    #[schema(value_type = Object)]
    variables: Fields,
    /// Reasons for going on in spite of warnings.
    #[serde(default)]
    acknowledged: Vec<Because>,
}

/// A reason for going on in spite of what a rule warns of.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Because {
    /// The rule.
    rule: String,
    /// Why.
    reason: String,
}

/// Completes a task. Where rules deny it, the task is open again, and `returned` says what they found.
#[utoipa::path(post, path = "/cases/{case}/tasks/{ticket}/completion", tag = "tasks", request_body = Outcome,
    params(("case" = u64, Path, description = "Number of the case.", example = 1),
        ("ticket" = u64, Path, description = "The task's ticket.", example = 1),
        ("Idempotency-Key" = Option<String>, Header, description = "The same key again changes nothing and gets the first answer.")),
    responses((status = 200, description = "It is done, or given back.", body = Changed), Problems))]
async fn complete(
    State(app): State<App>,
    who: Principal,
    key: Key,
    reads: Reads,
    Path(place): Path<(u64, u64)>,
    Body(outcome): Body<Outcome>,
) -> Result<Json<Changed>, Problem> {
    app.call(move |engine| {
        let case = scope::case(engine, &who, CaseId(place.0))?.case;
        let acknowledged = outcome.acknowledged.into_iter();
        let acknowledged =
            acknowledged.map(|one| Acknowledged { rule: one.rule.into(), reason: one.reason }).collect();
        let variables = Arc::new(outcome.variables);
        let done =
            engine.runner.complete_task(case, Ticket(place.1), key.by(&who), variables, acknowledged)?;
        Changed::of(engine, &done, reads).map(Json)
    })
    .await
}

/// Who gets a task.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({}))]
pub(super) struct Claim {
    /// To whom it is given, whoever has it; without it, the one who asks takes a task that nobody has.
    #[serde(default)]
    assignee: Option<String>,
}

/// Takes a task, or gives it to somebody.
#[utoipa::path(put, path = "/cases/{case}/tasks/{ticket}/assignee", tag = "tasks", request_body = Claim,
    params(("case" = u64, Path, description = "Number of the case.", example = 1),
        ("ticket" = u64, Path, description = "The task's ticket.", example = 1),
        ("Idempotency-Key" = Option<String>, Header, description = "The same key again changes nothing and gets the first answer.")),
    responses((status = 200, description = "It is theirs.", body = Changed), Problems))]
async fn claim(
    State(app): State<App>,
    who: Principal,
    key: Key,
    reads: Reads,
    Path(place): Path<(u64, u64)>,
    Body(claim): Body<Claim>,
) -> Result<Json<Changed>, Problem> {
    app.call(move |engine| {
        let case = scope::case(engine, &who, CaseId(place.0))?.case;
        let (ticket, by) = (Ticket(place.1), key.by(&who));
        let done = match claim.assignee {
            Some(assignee) => engine.runner.assign(case, ticket, by, Some(assignee.into())),
            None => engine.runner.claim(case, ticket, by, who.id.clone()),
        };
        Changed::of(engine, &done?, reads).map(Json)
    })
    .await
}

/// Gives a task back to its office.
#[utoipa::path(delete, path = "/cases/{case}/tasks/{ticket}/assignee", tag = "tasks",
    params(("case" = u64, Path, description = "Number of the case.", example = 1),
        ("ticket" = u64, Path, description = "The task's ticket.", example = 1),
        ("Idempotency-Key" = Option<String>, Header, description = "The same key again changes nothing and gets the first answer.")),
    responses((status = 200, description = "It is the office's again.", body = Changed), Problems))]
async fn give_back(
    State(app): State<App>,
    who: Principal,
    key: Key,
    reads: Reads,
    Path(place): Path<(u64, u64)>,
) -> Result<Json<Changed>, Problem> {
    app.call(move |engine| {
        let case = scope::case(engine, &who, CaseId(place.0))?.case;
        let done = engine.runner.assign(case, Ticket(place.1), key.by(&who), None)?;
        Changed::of(engine, &done, reads).map(Json)
    })
    .await
}

/// What is done next in an ad-hoc subprocess.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"elements": ["sopralluogo"]}))]
pub(super) struct Choice {
    /// Ids of the activities that begin, in this order.
    #[serde(default)]
    elements: Vec<String>,
    /// Whether it is enough: the subprocess ends.
    #[serde(default)]
    enough: bool,
    /// Whether what still runs in it is cut short.
    #[serde(default)]
    cancel_rest: bool,
}

/// Chooses what is done next in an ad-hoc subprocess, or says that it is enough.
#[utoipa::path(post, path = "/cases/{case}/choices/{ticket}", tag = "tasks", request_body = Choice,
    params(("case" = u64, Path, description = "Number of the case.", example = 1),
        ("ticket" = u64, Path, description = "Ticket of the choice.", example = 1),
        ("Idempotency-Key" = Option<String>, Header, description = "The same key again changes nothing and gets the first answer.")),
    responses((status = 200, description = "It has begun.", body = Changed), Problems))]
async fn choose(
    State(app): State<App>,
    who: Principal,
    key: Key,
    reads: Reads,
    Path(place): Path<(u64, u64)>,
    Body(choice): Body<Choice>,
) -> Result<Json<Changed>, Problem> {
    app.call(move |engine| {
        let case = scope::case(engine, &who, CaseId(place.0))?.case;
        let begin =
            |element: String| Activation { element: element.into(), variables: Arc::new(Fields::new()) };
        let elements = choice.elements.into_iter().map(begin).collect();
        let (enough, rest) = (choice.enough, choice.cancel_rest);
        let done = engine.runner.choose(case, Ticket(place.1), key.by(&who), elements, enough, rest)?;
        Changed::of(engine, &done, reads).map(Json)
    })
    .await
}

/// A decision where the rules block or cannot say.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"proceed": true, "reason": "il documento è agli atti, protocollo 12/2026"}))]
pub(super) struct Signature {
    /// Whether the act may go on.
    proceed: bool,
    /// Why: it stands on the log beside the name.
    #[schema(min_length = 1)]
    reason: String,
}

/// Signs where the rules block or cannot say, with a reason.
#[utoipa::path(post, path = "/cases/{case}/incidents/{ticket}/signature", tag = "tasks", request_body = Signature,
    params(("case" = u64, Path, description = "Number of the case.", example = 1),
        ("ticket" = u64, Path, description = "Ticket of the incident.", example = 1),
        ("Idempotency-Key" = Option<String>, Header, description = "The same key again changes nothing and gets the first answer.")),
    responses((status = 200, description = "It is signed.", body = Changed), Problems))]
async fn sign(
    State(app): State<App>,
    who: Principal,
    key: Key,
    reads: Reads,
    Path(place): Path<(u64, u64)>,
    Body(signature): Body<Signature>,
) -> Result<Json<Changed>, Problem> {
    app.call(move |engine| {
        let case = scope::case(engine, &who, CaseId(place.0))?.case;
        let (ticket, by) = (Ticket(place.1), key.by(&who));
        let done = engine.runner.sign_over(case, ticket, by, signature.reason, signature.proceed)?;
        Changed::of(engine, &done, reads).map(Json)
    })
    .await
}

/// Tries a step again whose trouble is over.
#[utoipa::path(post, path = "/cases/{case}/incidents/{ticket}/retry", tag = "tasks",
    params(("case" = u64, Path, description = "Number of the case.", example = 1),
        ("ticket" = u64, Path, description = "Ticket of the incident.", example = 1),
        ("Idempotency-Key" = Option<String>, Header, description = "The same key again changes nothing and gets the first answer.")),
    responses((status = 200, description = "It was tried again.", body = Changed), Problems))]
async fn retry(
    State(app): State<App>,
    who: Principal,
    key: Key,
    reads: Reads,
    Path(place): Path<(u64, u64)>,
) -> Result<Json<Changed>, Problem> {
    app.call(move |engine| {
        let case = scope::case(engine, &who, CaseId(place.0))?.case;
        let done = engine.runner.resolve_incident(case, Ticket(place.1), key.by(&who))?;
        Changed::of(engine, &done, reads).map(Json)
    })
    .await
}
