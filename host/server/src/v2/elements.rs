//! Element instances: visits to elements, and their variables.

use super::find::{Answer, Family, Field, Is, Wanted, answer, common, common_sort, rows};
use super::instances::flag;
use super::{Desk, ask, case_key, instance_key, instance_of, moment};
use crate::identity::Principal;
use crate::keys;
use crate::path::Path;
use crate::problem::Problem;
use crate::state::App;
use crate::v2::body::Asked;
use axum::extract::State;
use axum::http::StatusCode;
use axum::routing::{get, post, put};
use axum::{Json, Router};
use digipro_runner::rows::{CaseRow, ElementRow, Stage};
use digipro_runner::search::{By, ElementColumn, Filter, Test};
use digipro_vocab::value::Fields;
use digipro_vocab::{Name, Ticket};
use serde::{Deserialize, Serialize};
use std::sync::Arc;

pub(super) fn router() -> Router<App> {
    Router::new()
        .route("/element-instances/search", post(search))
        .route("/element-instances/{key}", get(one))
        .route("/element-instances/{key}/variables", put(write))
        .route("/element-instances/ad-hoc-activities/{key}/activation", post(choose))
}

/// The words of clients for kinds of elements, each with ours. A transaction is a subprocess to them.
pub(super) const TYPES: &[(&str, &str)] = &[
    ("PROCESS", "process"),
    ("SUB_PROCESS", "sub-process"),
    ("EVENT_SUB_PROCESS", "event-sub-process"),
    ("AD_HOC_SUB_PROCESS", "ad-hoc-sub-process"),
    ("START_EVENT", "start-event"),
    ("INTERMEDIATE_CATCH_EVENT", "intermediate-catch-event"),
    ("INTERMEDIATE_THROW_EVENT", "intermediate-throw-event"),
    ("BOUNDARY_EVENT", "boundary-event"),
    ("END_EVENT", "end-event"),
    ("SERVICE_TASK", "service-task"),
    ("RECEIVE_TASK", "receive-task"),
    ("USER_TASK", "user-task"),
    ("MANUAL_TASK", "manual-task"),
    ("TASK", "task"),
    ("EXCLUSIVE_GATEWAY", "exclusive-gateway"),
    ("INCLUSIVE_GATEWAY", "inclusive-gateway"),
    ("PARALLEL_GATEWAY", "parallel-gateway"),
    ("EVENT_BASED_GATEWAY", "event-based-gateway"),
    ("MULTI_INSTANCE_BODY", "multi-instance-body"),
    ("CALL_ACTIVITY", "call-activity"),
    ("BUSINESS_RULE_TASK", "business-rule-task"),
    ("SCRIPT_TASK", "script-task"),
    ("SEND_TASK", "send-task"),
    ("UNKNOWN", "complex-gateway"),
];

pub(super) const STAGES: &[(&str, &str)] =
    &[("ACTIVE", "active"), ("COMPLETED", "completed"), ("TERMINATED", "cancelled")];

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Element {
    process_definition_id: Name,
    start_date: String,
    end_date: Option<String>,
    element_id: Name,
    element_name: Name,
    #[serde(rename = "type")]
    kind: &'static str,
    state: &'static str,
    has_incident: bool,
    tenant_id: String,
    element_instance_key: String,
    process_instance_key: String,
    root_process_instance_key: Option<String>,
    process_definition_key: String,
    incident_key: Option<String>,
}

impl Element {
    fn of(desk: &Desk<'_>, row: &ElementRow, case: &CaseRow) -> Result<Self, Problem> {
        let process = desk.process(case)?;
        let name = if &*row.kind == "process" {
            process.name.clone()
        } else {
            desk.engine.runner.name_of(case, &row.element)?
        };
        let kind = match &*row.kind {
            "transaction" => "SUB_PROCESS",
            kind => TYPES.iter().find(|(_, ours)| *ours == kind).map_or("UNKNOWN", |(theirs, _)| theirs),
        };
        Ok(Self {
            process_definition_id: case.process.clone(),
            start_date: moment(row.started),
            end_date: row.ended.map(moment),
            element_id: row.element.clone(),
            element_name: name.unwrap_or_else(|| row.element.clone()),
            kind,
            state: match row.stage {
                Stage::Active => "ACTIVE",
                Stage::Completed => "COMPLETED",
                Stage::Cancelled => "TERMINATED",
            },
            has_incident: row.incident.is_some(),
            tenant_id: super::tenant(case.entity.as_ref()),
            element_instance_key: instance_key(case, row.instance)?,
            process_instance_key: case_key(case.case)?,
            root_process_instance_key: Some(case_key(case.case)?),
            process_definition_key: process.key.to_string(),
            incident_key: row.incident.map(|ticket| keys::key(case.case, ticket.0)).transpose()?,
        })
    }
}

struct Elements;

impl Family for Elements {
    type Column = ElementColumn;

    fn field(desk: &Desk<'_>, name: &str, is: &Is) -> Result<Option<Field<ElementColumn>>, Problem> {
        Ok(Some(match name {
            "elementId" => Field::Text(By::Row(ElementColumn::Element)),
            "type" => Field::Word(By::Row(ElementColumn::Kind), TYPES),
            "state" => Field::Word(By::Row(ElementColumn::Stage), STAGES),
            "hasIncident" => {
                Field::Such(flag(name, is, Filter::Is(ElementColumn::Incident, Test::Exists(true)))?)
            }
            "startDate" => Field::Moment(By::Row(ElementColumn::Started)),
            "endDate" => Field::Moment(By::Row(ElementColumn::Ended)),
            "elementInstanceKey" => Field::Instance(ElementColumn::Instance),
            "elementInstanceScopeKey" => Field::Instance(ElementColumn::Around),
            "incidentKey" => Field::Numbered(ElementColumn::Incident),
            _ => return common(desk, name, is),
        }))
    }

    fn sorts(name: &str) -> Option<By<ElementColumn>> {
        Some(By::Row(match name {
            "elementInstanceKey" => ElementColumn::Instance,
            "startDate" => ElementColumn::Started,
            "endDate" => ElementColumn::Ended,
            "elementId" => ElementColumn::Element,
            "type" => ElementColumn::Kind,
            "state" => ElementColumn::Stage,
            "incidentKey" => ElementColumn::Incident,
            _ => return common_sort(name),
        }))
    }
}

async fn search(
    State(app): State<App>,
    who: Principal,
    Asked(wanted): Asked<Wanted>,
) -> Result<Json<Answer<Element>>, Problem> {
    ask(&app, who, move |desk| {
        let found = rows::<Elements>(desk, &wanted, Filter::all())?;
        answer(found, |hit| Element::of(desk, &hit.row, &hit.case)).map(Json)
    })
    .await
}

/// An element instance by its key.
pub(super) fn element(desk: &Desk<'_>, key: &str) -> Result<(ElementRow, CaseRow), Problem> {
    let (case, number) = desk.case(key)?;
    let instance = instance_of(&case, number);
    let found = desk.engine.runner.store().row::<ElementRow>(case.case, Ticket(instance));
    match found.map_err(digipro_runner::Error::from)? {
        Some(row) => Ok((row, case)),
        None => Err(Problem::absent(format!("no element instance has the key `{key}`"))),
    }
}

async fn one(
    State(app): State<App>,
    who: Principal,
    Path(key): Path<String>,
) -> Result<Json<Element>, Problem> {
    ask(&app, who, move |desk| {
        let (row, case) = element(desk, &key)?;
        Ok(Json(Element::of(desk, &row, &case)?))
    })
    .await
}

#[derive(Deserialize)]
struct Write {
    variables: Fields,
    #[serde(default)]
    local: bool,
}

/// Writes variables where an element instance sees them, or exactly there.
async fn write(
    State(app): State<App>,
    who: Principal,
    Path(key): Path<String>,
    Asked(asked): Asked<Write>,
) -> Result<StatusCode, Problem> {
    ask(&app, who, move |desk| {
        let (row, case) = element(desk, &key)?;
        let runner = &desk.engine.runner;
        let ticket = if row.instance == case.instance {
            None
        } else {
            let at = runner.ticket_at(case.case, row.instance)?;
            let nothing = || {
                let what =
                    format!("nothing waits at the element instance `{key}`, so nothing is written there");
                Problem::from(digipro_vocab::Rejection::new(crate::codes::R0188, what))
            };
            Some(at.ok_or_else(nothing)?)
        };
        runner.set_variables(case.case, ticket, desk.who.by(), Arc::new(asked.variables), asked.local)?;
        Ok(StatusCode::NO_CONTENT)
    })
    .await
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Choice {
    elements: Vec<Chosen>,
    #[serde(default)]
    cancel_remaining_instances: bool,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Chosen {
    element_id: Name,
    #[serde(default)]
    variables: Option<Fields>,
}

/// Chooses what is done next in an ad-hoc subprocess.
async fn choose(
    State(app): State<App>,
    who: Principal,
    Path(key): Path<String>,
    Asked(asked): Asked<Choice>,
) -> Result<StatusCode, Problem> {
    ask(&app, who, move |desk| {
        let (row, case) = element(desk, &key)?;
        let runner = &desk.engine.runner;
        let at = runner.ticket_at(case.case, row.instance)?;
        let ticket = at.ok_or_else(|| Problem::absent(format!("nothing is chosen at `{key}`")))?;
        let chosen = asked.elements.into_iter();
        let chosen =
            chosen.map(|one| (one.element_id, Arc::new(one.variables.unwrap_or_default()))).collect();
        let cancel = asked.cancel_remaining_instances;
        runner.choose_elements(case.case, ticket, desk.who.by(), chosen, false, cancel)?;
        Ok(StatusCode::NO_CONTENT)
    })
    .await
}
