//! How far process instances are, element by element, and taking them to another version.

use super::instances::whole;
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
use digipro_vocab::Name;
use serde::{Deserialize, Serialize};

pub(super) fn router() -> Router<App> {
    Router::new()
        .route("/process-instances/{key}/call-hierarchy", get(hierarchy))
        .route("/process-instances/{key}/statistics/element-instances", get(statistics))
        .route("/process-instances/{key}/sequence-flows", get(flows))
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
struct Mapping {
    source_element_id: Name,
    target_element_id: Name,
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
        let renamed = asked.mapping_instructions.into_iter();
        let renamed = renamed.filter(|mapping| mapping.source_element_id != mapping.target_element_id);
        let renames = renamed.map(|mapping| (mapping.source_element_id, mapping.target_element_id)).collect();
        desk.engine.runner.migrate_renaming(case.case, to, renames, desk.who.by())?;
        Ok(StatusCode::NO_CONTENT)
    })
    .await
}
