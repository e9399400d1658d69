//! How far process instances are, element by element, and taking them to another version.

use super::find::{conditions, of_definitions};
use super::instances::{Instances, whole};
use super::{ask, case_key, tenant};
use crate::identity::Principal;
use crate::path::Path;
use crate::problem::Problem;
use crate::state::App;
use crate::v2::body::Asked;
use axum::extract::State;
use axum::http::StatusCode;
use axum::routing::{get, post};
use axum::{Json, Router};
use digipro_runner::rows::Stage;
use digipro_runner::search::{ElementColumn, Filter, Search, Test};
use digipro_vocab::Name;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use std::collections::BTreeMap;

pub(super) fn router() -> Router<App> {
    Router::new()
        .route("/process-instances/{key}/call-hierarchy", get(hierarchy))
        .route("/process-instances/{key}/statistics/element-instances", get(statistics))
        .route("/process-instances/{key}/sequence-flows", get(flows))
        .route("/process-definitions/{key}/statistics/element-instances", post(of_definition))
        .route("/process-instances/{key}/migration", post(migrate))
}

/// The process instances that called this one: none, since what is called runs within its caller.
async fn hierarchy(
    State(app): State<App>,
    who: Principal,
    Path(key): Path<String>,
) -> Result<Json<Vec<String>>, Problem> {
    ask(&app, who, move |desk| {
        whole(desk, &key)?;
        Ok(Json(Vec::new()))
    })
    .await
}

#[derive(Default, Serialize)]
#[serde(rename_all = "camelCase")]
struct Count {
    element_id: Name,
    active: u64,
    canceled: u64,
    incidents: u64,
    completed: u64,
}

#[derive(Serialize)]
struct Counts {
    items: Vec<Count>,
}

async fn statistics(
    State(app): State<App>,
    who: Principal,
    Path(key): Path<String>,
) -> Result<Json<Counts>, Problem> {
    ask(&app, who, move |desk| {
        let case = whole(desk, &key)?;
        let visits = desk.engine.runner.visits(case.case)?.into_iter();
        let counts = visits.map(|(element_id, visits)| Count {
            element_id,
            active: visits.active,
            canceled: visits.cancelled,
            incidents: visits.incidents,
            completed: visits.completed,
        });
        Ok(Json(Counts { items: counts.collect() }))
    })
    .await
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Which {
    filter: Map<String, Value>,
}

/// How far the process instances of a version are that a filter finds, element by element.
async fn of_definition(
    State(app): State<App>,
    who: Principal,
    Path(key): Path<String>,
    Asked(which): Asked<Which>,
) -> Result<Json<Counts>, Problem> {
    ask(&app, who, move |desk| {
        let process = desk.definition(&key)?;
        let cases = conditions::<Instances>(desk, &which.filter)?.of_cases();
        let such = cases
            .and(of_definitions(desk.book.definitions_of(process.key)))
            .and(Filter::Not(Box::new(Filter::eq(ElementColumn::Kind, "process"))));
        let tally = |of: Filter<ElementColumn>| {
            let search = Search::new(desk.scope(), such.clone().and(of), 0);
            desk.engine.runner.tally(&search, ElementColumn::Element)
        };
        let stage = |stage: Stage| Filter::eq(ElementColumn::Stage, stage);
        let held = stage(Stage::Active).and(Filter::Is(ElementColumn::Incident, Test::Exists(true)));
        let mut counts: BTreeMap<Name, Count> = BTreeMap::new();
        let mut count = |found: Vec<(Name, u64)>, place: fn(&mut Count) -> &mut u64| {
            for (element_id, number) in found {
                let none = || Count { element_id: element_id.clone(), ..Count::default() };
                *place(counts.entry(element_id.clone()).or_insert_with(none)) = number;
            }
        };
        count(tally(stage(Stage::Active))?, |count| &mut count.active);
        count(tally(stage(Stage::Cancelled))?, |count| &mut count.canceled);
        count(tally(stage(Stage::Completed))?, |count| &mut count.completed);
        count(tally(held)?, |count| &mut count.incidents);
        Ok(Json(Counts { items: counts.into_values().collect() }))
    })
    .await
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Flow {
    sequence_flow_id: String,
    process_instance_key: String,
    root_process_instance_key: Option<String>,
    process_definition_key: String,
    process_definition_id: Name,
    element_id: Name,
    tenant_id: String,
}

#[derive(Serialize)]
struct Flows {
    items: Vec<Flow>,
}

/// The sequence flows that were taken, for whoever draws them.
async fn flows(
    State(app): State<App>,
    who: Principal,
    Path(key): Path<String>,
) -> Result<Json<Flows>, Problem> {
    ask(&app, who, move |desk| {
        let case = whole(desk, &key)?;
        let process = desk.process(&case)?;
        let mut items = Vec::new();
        for flow in desk.engine.runner.flows_taken(case.case)? {
            items.push(Flow {
                sequence_flow_id: format!("{key}_{flow}"),
                process_instance_key: case_key(case.case)?,
                root_process_instance_key: Some(case_key(case.case)?),
                process_definition_key: process.key.to_string(),
                process_definition_id: process.id.clone(),
                element_id: flow,
                tenant_id: tenant(case.entity.as_ref()),
            });
        }
        Ok(Json(Flows { items }))
    })
    .await
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Migration {
    target_process_definition_key: String,
    #[serde(default)]
    mapping_instructions: Vec<Mapping>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Mapping {
    source_element_id: Name,
    target_element_id: Name,
}

/// What has another name there.
pub(super) fn renames(instructions: Vec<Mapping>) -> BTreeMap<Name, Name> {
    let renamed =
        instructions.into_iter().filter(|mapping| mapping.source_element_id != mapping.target_element_id);
    renamed.map(|mapping| (mapping.source_element_id, mapping.target_element_id)).collect()
}

/// Takes a process instance to another version: all that is in it, or nothing.
async fn migrate(
    State(app): State<App>,
    who: Principal,
    Path(key): Path<String>,
    Asked(asked): Asked<Migration>,
) -> Result<StatusCode, Problem> {
    ask(&app, who, move |desk| {
        let case = whole(desk, &key)?;
        let to = desk.definition(&asked.target_process_definition_key)?.digest;
        let renames = renames(asked.mapping_instructions);
        desk.engine.runner.migrate_renaming(case.case, to, renames, desk.who.by())?;
        Ok(StatusCode::NO_CONTENT)
    })
    .await
}
