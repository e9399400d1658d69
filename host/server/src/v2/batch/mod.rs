//! Batches: the same thing done to all process instances or jobs that a filter finds, with its progress.

mod course;

pub(crate) use course::Batches;
use course::{Batch, Course, Fate, Item, Stage, Work, run};

use super::find::{Answer, Wanted, conditions, unasked};
use super::instances::{Instances, whole};
use super::jobs::Jobs;
use super::modification::{Move, moved, reason};
use super::progress::{Mapping, renames};
use super::sift::{Sifted, sift};
use super::updates::Changeset;
use super::{Desk, ask, moment};
use crate::codes::R0192;
use crate::identity::Principal;
use crate::keys;
use crate::limits::BATCH_MAX;
use crate::path::Path;
use crate::problem::Problem;
use crate::state::App;
use crate::v2::body::Asked;
use axum::extract::State;
use axum::http::StatusCode;
use axum::routing::{get, post};
use axum::{Json, Router};
use digipro_runner::rows::{CaseRow, CaseStatus};
use digipro_runner::search::{CaseColumn, Columns, Filter, Found, IncidentColumn, JobColumn, Search, Test};
use digipro_vocab::{Name, Rejection, Ticket};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use std::sync::Arc;

pub(super) fn router() -> Router<App> {
    Router::new()
        .route("/process-instances/cancellation", post(cancel))
        .route("/process-instances/incident-resolution", post(resolve))
        .route("/process-instances/{key}/incident-resolution", post(resolve_one))
        .route("/process-instances/migration", post(migrate))
        .route("/process-instances/modification", post(modify))
        .route("/jobs/batch-update", post(update))
        .route("/batch-operations/search", post(search))
        .route("/batch-operations/{key}", get(one))
        .route("/batch-operations/{key}/cancellation", post(end))
        .route("/batch-operations/{key}/suspension", post(hold))
        .route("/batch-operations/{key}/resumption", post(release))
        .route("/batch-operation-items/search", post(items))
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Which {
    filter: Map<String, Value>,
    #[serde(default)]
    migration_plan: Option<Plan>,
    #[serde(default)]
    move_instructions: Vec<Moves>,
    #[serde(default)]
    changeset: Option<Changeset>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Plan {
    target_process_definition_key: String,
    #[serde(default)]
    mapping_instructions: Vec<Mapping>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Moves {
    source_element_id: Name,
    target_element_id: Name,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Created {
    batch_operation_key: String,
    batch_operation_type: &'static str,
}

/// All that a search finds, as items; more than a batch takes in is refused.
fn gathered<C: Columns>(
    desk: &Desk<'_>,
    filter: Filter<C>,
    item: impl Fn(&C::Row) -> Item,
) -> Result<(Vec<Item>, std::collections::BTreeSet<Option<digipro_vocab::EntityId>>), Problem> {
    let found: Found<C::Row> = desk.engine.runner.search(&Search::new(desk.scope(), filter, BATCH_MAX))?;
    if found.more || found.total > found.hits.len() {
        return Err(unasked(format!("the filter finds more than {BATCH_MAX}, and a batch takes in no more")));
    }
    let entities = found.hits.iter().map(|hit| hit.case.entity.clone()).collect();
    Ok((found.hits.iter().map(|hit| item(&hit.row)).collect(), entities))
}

/// The process instances under way that a filter finds.
fn under_way(desk: &Desk<'_>, filter: &Map<String, Value>) -> Result<Filter<CaseColumn>, Problem> {
    Ok(conditions::<Instances>(desk, filter)?.and(Filter::eq(CaseColumn::Status, CaseStatus::Active)))
}

fn whole_case(row: &CaseRow) -> Item {
    Item::new(row.case, Ticket(0))
}

/// Takes in a batch and lets it take its course.
async fn begin(
    app: App,
    who: Principal,
    kind: &'static str,
    plan: impl FnOnce(&Desk<'_>) -> Result<(Filter<CaseColumn>, Work), Problem> + Send + 'static,
) -> Result<Json<Created>, Problem> {
    let batches = app.batches();
    let (batch, work) = ask(&app, who, move |desk| {
        let (filter, work) = plan(desk)?;
        let items = gathered(desk, filter, whole_case)?;
        Ok((batches.add(kind, desk, items), work))
    })
    .await?;
    Ok(begun(app, batch, work))
}

fn begun(app: App, batch: Arc<Batch>, work: Work) -> Json<Created> {
    let created = Created { batch_operation_key: batch.key.to_string(), batch_operation_type: batch.kind };
    run(app, batch, work);
    Json(created)
}

async fn cancel(
    State(app): State<App>,
    who: Principal,
    Asked(which): Asked<Which>,
) -> Result<Json<Created>, Problem> {
    begin(app, who, "CANCEL_PROCESS_INSTANCE", move |desk| {
        let work: Work = Arc::new(|desk, item| {
            let reason = format!("cancelled by {} through /v2, with others", desk.who.id);
            desk.engine.runner.cancel(item.case, desk.who.by(), reason)?;
            Ok(())
        });
        Ok((under_way(desk, &which.filter)?, work))
    })
    .await
}

async fn migrate(
    State(app): State<App>,
    who: Principal,
    Asked(which): Asked<Which>,
) -> Result<Json<Created>, Problem> {
    begin(app, who, "MIGRATE_PROCESS_INSTANCE", move |desk| {
        let plan = which.migration_plan.ok_or_else(|| Problem::unreadable("`migrationPlan` is missing"))?;
        let to = desk.definition(&plan.target_process_definition_key)?.digest;
        let renames = renames(plan.mapping_instructions);
        let work: Work = Arc::new(move |desk, item| {
            Ok(desk.engine.runner.migrate_renaming(item.case, to, renames.clone(), desk.who.by())?)
        });
        Ok((under_way(desk, &which.filter)?, work))
    })
    .await
}

async fn modify(
    State(app): State<App>,
    who: Principal,
    Asked(which): Asked<Which>,
) -> Result<Json<Created>, Problem> {
    begin(app, who, "MODIFY_PROCESS_INSTANCE", move |desk| {
        if which.move_instructions.is_empty() {
            return Err(Problem::unreadable("`moveInstructions` is missing"));
        }
        let moves = which.move_instructions.into_iter();
        let moves: Vec<Move> =
            moves.map(|one| Move::all(one.source_element_id, one.target_element_id)).collect();
        let work: Work = Arc::new(move |desk, item| {
            let case = whole(desk, &super::case_key(item.case)?)?;
            let (ending, beginning) = moved(desk, &case, moves.clone())?;
            desk.engine.runner.modify(item.case, desk.who.by(), &ending, beginning, reason(desk))?;
            Ok(())
        });
        Ok((under_way(desk, &which.filter)?, work))
    })
    .await
}

/// Takes in the incidents of cases, and lets each be resolved.
async fn resolving(
    app: App,
    who: Principal,
    cases: impl FnOnce(&Desk<'_>) -> Result<Filter<CaseColumn>, Problem> + Send + 'static,
) -> Result<Json<Created>, Problem> {
    let batches = app.batches();
    let batch = ask(&app, who, move |desk| {
        let open = Filter::Is(IncidentColumn::Resolved, Test::Exists(false));
        let theirs = cases(desk)?.of_cases().and(open);
        let items = gathered(desk, theirs, |row| Item::new(row.case, row.ticket))?;
        Ok(batches.add("RESOLVE_INCIDENT", desk, items))
    })
    .await?;
    let work: Work = Arc::new(|desk, item| super::incidents::resolved(desk, item.case, item.ticket));
    Ok(begun(app, batch, work))
}

async fn resolve(
    State(app): State<App>,
    who: Principal,
    Asked(which): Asked<Which>,
) -> Result<Json<Created>, Problem> {
    resolving(app, who, move |desk| conditions::<Instances>(desk, &which.filter)).await
}

async fn resolve_one(
    State(app): State<App>,
    who: Principal,
    Path(key): Path<String>,
) -> Result<Json<Created>, Problem> {
    resolving(app, who, move |desk| Ok(Filter::eq(CaseColumn::Case, whole(desk, &key)?.case))).await
}

async fn update(
    State(app): State<App>,
    who: Principal,
    Asked(which): Asked<Which>,
) -> Result<Json<Created>, Problem> {
    let set = which.changeset.ok_or_else(|| Problem::unreadable("`changeset` is missing"))?;
    set.check()?;
    let batches = app.batches();
    let batch = ask(&app, who, move |desk| {
        let filter: Filter<JobColumn> = conditions::<Jobs>(desk, &which.filter)?;
        let items = gathered(desk, filter, |row| Item::new(row.case, row.ticket))?;
        Ok(batches.add("UPDATE_JOB", desk, items))
    })
    .await?;
    let work: Work = Arc::new(move |desk, item| set.apply(desk, (item.case, item.ticket), None));
    Ok(begun(app, batch, work))
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Told {
    batch_operation_key: String,
    state: &'static str,
    batch_operation_type: &'static str,
    start_date: Option<String>,
    end_date: Option<String>,
    actor_type: Option<&'static str>,
    actor_id: Option<Name>,
    operations_total_count: usize,
    operations_failed_count: usize,
    operations_completed_count: usize,
    errors: Vec<Value>,
}

impl Told {
    fn of(batch: &Batch) -> Self {
        let course = batch.look();
        Self {
            batch_operation_key: batch.key.to_string(),
            state: match course.stage {
                Stage::Active => "ACTIVE",
                Stage::Suspended => "SUSPENDED",
                Stage::Canceled => "CANCELED",
                Stage::Completed => "COMPLETED",
                Stage::Partly => "PARTIALLY_COMPLETED",
            },
            batch_operation_type: batch.kind,
            start_date: Some(moment(batch.started)),
            end_date: course.ended.map(moment),
            actor_type: Some("USER"),
            actor_id: Some(batch.who.id.clone()),
            operations_total_count: course.items.len(),
            operations_failed_count: course.count(Fate::Failed),
            operations_completed_count: course.count(Fate::Completed),
            errors: Vec::new(),
        }
    }
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct ItemTold {
    operation_type: &'static str,
    batch_operation_key: String,
    item_key: String,
    process_instance_key: String,
    root_process_instance_key: Option<String>,
    state: &'static str,
    processed_date: Option<String>,
    error_message: Option<String>,
}

impl ItemTold {
    fn of(batch: &Batch, item: &Item) -> Result<Self, Problem> {
        let case = super::case_key(item.case)?;
        Ok(Self {
            operation_type: batch.kind,
            batch_operation_key: batch.key.to_string(),
            item_key: keys::key(item.case, item.ticket.0)?,
            process_instance_key: case.clone(),
            root_process_instance_key: Some(case),
            state: match item.fate {
                Fate::Active => "ACTIVE",
                Fate::Completed => "COMPLETED",
                Fate::Canceled => "CANCELED",
                Fate::Failed => "FAILED",
            },
            processed_date: item.at.map(moment),
            error_message: item.error.clone(),
        })
    }
}

/// A batch by its key.
fn batch(desk: &Desk<'_>, batches: &Batches, key: &str) -> Result<Arc<Batch>, Problem> {
    let found = batches.one(keys::number(key)?).filter(|batch| batch.is_shown(desk));
    found.ok_or_else(|| {
        let rejection = Rejection::new(R0192, format!("this node knows no batch with the key `{key}`"))
            .help("what a batch has done is on the logs of its cases; ask the node that took it in, or begin it again");
        Problem::rejected(StatusCode::NOT_FOUND, "NOT_FOUND", &rejection)
    })
}

async fn one(State(app): State<App>, who: Principal, Path(key): Path<String>) -> Result<Json<Told>, Problem> {
    let batches = app.batches();
    ask(&app, who, move |desk| Ok(Json(Told::of(&*batch(desk, &batches, &key)?)))).await
}

async fn search(
    State(app): State<App>,
    who: Principal,
    Asked(wanted): Asked<Wanted>,
) -> Result<Json<Answer<Value>>, Problem> {
    let batches = app.batches();
    ask(&app, who, move |desk| {
        let shown = batches.shown(desk);
        let rows =
            shown.iter().map(|batch| Ok(Sifted::new(Told::of(batch))?.with("operationType", batch.kind)));
        sift(rows.collect::<Result<_, Problem>>()?, &wanted, "batchOperationKey").map(Json)
    })
    .await
}

async fn items(
    State(app): State<App>,
    who: Principal,
    Asked(wanted): Asked<Wanted>,
) -> Result<Json<Answer<Value>>, Problem> {
    let batches = app.batches();
    ask(&app, who, move |desk| {
        let mut rows = Vec::new();
        for batch in batches.shown(desk) {
            let Course { items, .. } = batch.look();
            for item in &items {
                rows.push(Sifted::new(ItemTold::of(&batch, item)?)?);
            }
        }
        sift(rows, &wanted, "itemKey").map(Json)
    })
    .await
}

/// Holds a batch, lets it go on, or ends it.
async fn steer(app: App, who: Principal, key: String, to: Stage) -> Result<StatusCode, Problem> {
    let batches = app.batches();
    ask(&app, who, move |desk| {
        let batch = batch(desk, &batches, &key)?;
        if batch.steer(to, desk.engine.runner.clock().now()) {
            return Ok(StatusCode::NO_CONTENT);
        }
        let rejection = Rejection::new(R0192, format!("the batch `{key}` is over"));
        Err(Problem::rejected(StatusCode::NOT_FOUND, "NOT_FOUND", &rejection))
    })
    .await
}

async fn end(State(app): State<App>, who: Principal, Path(key): Path<String>) -> Result<StatusCode, Problem> {
    steer(app, who, key, Stage::Canceled).await
}

async fn hold(
    State(app): State<App>,
    who: Principal,
    Path(key): Path<String>,
) -> Result<StatusCode, Problem> {
    steer(app, who, key, Stage::Suspended).await
}

async fn release(
    State(app): State<App>,
    who: Principal,
    Path(key): Path<String>,
) -> Result<StatusCode, Problem> {
    steer(app, who, key, Stage::Active).await
}
