//! Incidents: where the machinery stands still.

use super::find::{Answer, Family, Field, Is, Wanted, answer, common, common_sort, rows};
use super::instances::whole;
use super::{Desk, ask, case_key, instance_key, moment};
use crate::identity::Principal;
use crate::keys;
use crate::path::Path;
use crate::problem::Problem;
use crate::state::App;
use crate::v2::body::Asked;
use axum::extract::State;
use axum::http::StatusCode;
use axum::routing::{get, post};
use axum::{Json, Router};
use digipro_runner::rows::{CaseRow, IncidentRow};
use digipro_runner::search::{By, Cell, Filter, IncidentColumn, Test};
use digipro_vocab::{CaseId, Name, Ticket};
use serde::Serialize;
use std::collections::BTreeMap;

pub(super) fn router() -> Router<App> {
    Router::new()
        .route("/incidents/search", post(search))
        .route("/incidents/{key}", get(one))
        .route("/incidents/{key}/resolution", post(resolve))
        .route("/process-instances/{key}/incidents/search", post(of_case))
        .route("/element-instances/{key}/incidents/search", post(of_element))
}

/// The words of clients for what went wrong, each with our codes. What has no word of theirs is unknown to them.
const KINDS: &[(&str, &[&str])] = &[
    ("EXTRACT_VALUE_ERROR", &["I0001", "I0004", "I0008", "I0009"]),
    ("CONDITION_ERROR", &["I0002", "I0003"]),
    ("UNHANDLED_ERROR_EVENT", &["I0005"]),
    ("JOB_NO_RETRIES", &["I0006"]),
    ("CALLED_ELEMENT_ERROR", &["I0007"]),
    ("MESSAGE_SIZE_EXCEEDED", &["I0013"]),
    ("EXECUTION_LISTENER_NO_RETRIES", &["I0040"]),
    ("DECISION_EVALUATION_ERROR", &["I0050"]),
    ("CALLED_DECISION_ERROR", &["I0051"]),
];

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Incident {
    process_definition_id: Name,
    error_type: &'static str,
    error_message: String,
    element_id: Name,
    creation_time: String,
    state: &'static str,
    tenant_id: String,
    incident_key: String,
    process_definition_key: String,
    process_instance_key: String,
    root_process_instance_key: Option<String>,
    element_instance_key: String,
    job_key: Option<String>,
}

impl Incident {
    fn of(desk: &Desk<'_>, row: &IncidentRow, case: &CaseRow) -> Result<Self, Problem> {
        let kind = KINDS.iter().find(|(_, codes)| codes.contains(&&*row.code));
        Ok(Self {
            process_definition_id: case.process.clone(),
            error_type: kind.map_or("UNKNOWN", |(theirs, _)| theirs),
            error_message: format!("{}: {}", row.code, row.message),
            element_id: row.element.clone(),
            creation_time: moment(row.created),
            state: if row.resolved.is_some() { "RESOLVED" } else { "ACTIVE" },
            tenant_id: super::tenant(case.entity.as_ref()),
            incident_key: keys::key(row.case, row.ticket.0)?,
            process_definition_key: desk.process(case)?.key.to_string(),
            process_instance_key: case_key(row.case)?,
            root_process_instance_key: Some(case_key(row.case)?),
            element_instance_key: instance_key(case, row.instance)?,
            job_key: None,
        })
    }
}

struct Incidents;

impl Family for Incidents {
    type Column = IncidentColumn;

    fn field(desk: &Desk<'_>, name: &str, is: &Is) -> Result<Option<Field<IncidentColumn>>, Problem> {
        Ok(Some(match name {
            "incidentKey" => Field::Numbered(IncidentColumn::Ticket),
            "elementId" => Field::Text(By::Row(IncidentColumn::Element)),
            "elementInstanceKey" => Field::Instance(IncidentColumn::Instance),
            "creationTime" => Field::Moment(By::Row(IncidentColumn::Created)),
            "errorMessage" => Field::Text(By::Row(IncidentColumn::Message)),
            "errorType" => Field::Such(kind(name, is)?),
            "state" => Field::Such(state(name, is)?),
            "jobKey" => Field::Such(match is {
                Is::Exists(false) => Filter::all(),
                _ => Filter::Or(Vec::new()),
            }),
            _ => return common(desk, name, is),
        }))
    }

    fn sorts(name: &str) -> Option<By<IncidentColumn>> {
        Some(By::Row(match name {
            "incidentKey" => IncidentColumn::Ticket,
            "elementId" => IncidentColumn::Element,
            "elementInstanceKey" => IncidentColumn::Instance,
            "creationTime" => IncidentColumn::Created,
            "errorType" => IncidentColumn::Code,
            "state" => IncidentColumn::Resolved,
            _ => return common_sort(name),
        }))
    }
}

fn word<'a>(name: &str, is: &'a Is) -> Result<&'a str, Problem> {
    match is {
        Is::Eq(serde_json::Value::String(word)) => Ok(word),
        _ => Err(super::find::wrong(name, "a word is expected")),
    }
}

fn kind(name: &str, is: &Is) -> Result<Filter<IncidentColumn>, Problem> {
    if let Is::Exists(exists) = is {
        return Ok(if *exists { Filter::all() } else { Filter::Or(Vec::new()) });
    }
    let asked = word(name, is)?.to_ascii_uppercase();
    let cells = |codes: &[&str]| codes.iter().map(|code| Cell::from(*code)).collect::<Vec<_>>();
    if let Some((_, codes)) = KINDS.iter().find(|(theirs, _)| *theirs == asked) {
        return Ok(Filter::Is(IncidentColumn::Code, Test::In(cells(codes))));
    }
    let known: Vec<Cell> = KINDS.iter().flat_map(|(_, codes)| cells(codes)).collect();
    Ok(match asked.as_str() {
        "UNKNOWN" => Filter::Is(IncidentColumn::Code, Test::NotIn(known)),
        _ => Filter::Or(Vec::new()),
    })
}

fn state(name: &str, is: &Is) -> Result<Filter<IncidentColumn>, Problem> {
    if let Is::Exists(exists) = is {
        return Ok(if *exists { Filter::all() } else { Filter::Or(Vec::new()) });
    }
    Ok(match word(name, is)?.to_ascii_uppercase().as_str() {
        "ACTIVE" => Filter::Is(IncidentColumn::Resolved, Test::Exists(false)),
        "RESOLVED" => Filter::Is(IncidentColumn::Resolved, Test::Exists(true)),
        "PENDING" | "MIGRATED" | "UNKNOWN" => Filter::Or(Vec::new()),
        other => return Err(super::find::wrong(name, &format!("`{other}` is no state"))),
    })
}

fn found(
    desk: &Desk<'_>,
    wanted: &Wanted,
    besides: Filter<IncidentColumn>,
) -> Result<Json<Answer<Incident>>, Problem> {
    let found = rows::<Incidents>(desk, wanted, besides)?;
    answer(found, |hit| Incident::of(desk, &hit.row, &hit.case)).map(Json)
}

async fn search(
    State(app): State<App>,
    who: Principal,
    Asked(wanted): Asked<Wanted>,
) -> Result<Json<Answer<Incident>>, Problem> {
    ask(&app, who, move |desk| found(desk, &wanted, Filter::all())).await
}

async fn of_case(
    State(app): State<App>,
    who: Principal,
    Path(key): Path<String>,
    Asked(wanted): Asked<Wanted>,
) -> Result<Json<Answer<Incident>>, Problem> {
    ask(&app, who, move |desk| {
        let case = whole(desk, &key)?;
        found(desk, &wanted, Filter::eq(IncidentColumn::Case, case.case))
    })
    .await
}

async fn of_element(
    State(app): State<App>,
    who: Principal,
    Path(key): Path<String>,
    Asked(wanted): Asked<Wanted>,
) -> Result<Json<Answer<Incident>>, Problem> {
    ask(&app, who, move |desk| {
        let (row, case) = super::elements::element(desk, &key)?;
        let here = Filter::eq(IncidentColumn::Case, case.case);
        found(desk, &wanted, here.and(Filter::eq(IncidentColumn::Instance, row.instance)))
    })
    .await
}

/// An incident by its key.
fn incident(desk: &Desk<'_>, key: &str) -> Result<(IncidentRow, CaseRow), Problem> {
    let (case, ticket) = desk.case(key)?;
    let ours = Filter::eq(IncidentColumn::Case, case.case).and(Filter::eq(IncidentColumn::Ticket, ticket));
    let search = digipro_runner::search::Search::new(desk.scope(), ours, 1);
    let found = desk.engine.runner.search(&search)?;
    match found.hits.into_iter().next() {
        Some(hit) => Ok((hit.row, case)),
        None => Err(Problem::absent(format!("no incident has the key `{key}`"))),
    }
}

async fn one(
    State(app): State<App>,
    who: Principal,
    Path(key): Path<String>,
) -> Result<Json<Incident>, Problem> {
    ask(&app, who, move |desk| {
        let (row, case) = incident(desk, &key)?;
        Ok(Json(Incident::of(desk, &row, &case)?))
    })
    .await
}

/// The cause is gone: that very step is tried again.
async fn resolve(
    State(app): State<App>,
    who: Principal,
    Path(key): Path<String>,
    Asked(_): Asked<BTreeMap<String, serde_json::Value>>,
) -> Result<StatusCode, Problem> {
    ask(&app, who, move |desk| {
        let (row, case) = incident(desk, &key)?;
        if row.resolved.is_some() {
            return Err(Problem::absent(format!("the incident `{key}` is resolved already")));
        }
        resolved(desk, case.case, row.ticket)?;
        Ok(StatusCode::NO_CONTENT)
    })
    .await
}

/// Tries the step of an incident again; that of the case as a whole is its quarantine.
pub(super) fn resolved(desk: &Desk<'_>, case: CaseId, ticket: Ticket) -> Result<(), Problem> {
    if ticket.0 == 0 {
        desk.engine.runner.release(case)?;
    } else {
        desk.engine.runner.resolve_incident(case, ticket, desk.who.by())?;
    }
    Ok(())
}
