//! Process instances: cases, as clients of `/v2` know them.

use super::find::{
    Answer, Family, Field, Is, Wanted, answer, common, common_sort, of_definitions, rows, wrong,
};
use super::{Desk, ask, case_key, moment};
use crate::codes::R0187;
use crate::identity::Principal;
use crate::limits::{AWAIT_MS, REQUEST_SECONDS};
use crate::path::Path;
use crate::problem::Problem;
use crate::state::App;
use crate::v2::body::Asked;
use crate::v2::unoffered::unoffered;
use crate::v2::waiting::{Look, until};
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::routing::{get, post};
use axum::{Json, Router};
use digipro_runner::News;
use digipro_runner::rows::{CaseRow, CaseStatus, VariableRow};
use digipro_runner::search::{By, CaseColumn, Cell, Filter, Related, Search, Test, VariableColumn};
use digipro_runner::start::{Definition, Start};
use digipro_vocab::value::Fields;
use digipro_vocab::{CaseId, Name, Rejection, Value};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;

pub(super) fn router() -> Router<App> {
    Router::new()
        .route("/process-instances", post(create))
        .route("/process-instances/search", post(search))
        .route("/process-instances/{key}", get(one))
        .route("/process-instances/{key}/cancellation", post(cancel))
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Create {
    process_definition_key: Option<String>,
    process_definition_id: Option<Name>,
    process_definition_version: Option<i64>,
    #[serde(default)]
    variables: Option<Fields>,
    tenant_id: Option<String>,
    #[serde(default)]
    start_instructions: Vec<StartInstruction>,
    #[serde(default)]
    runtime_instructions: Vec<serde_json::Value>,
    #[serde(default)]
    await_completion: bool,
    request_timeout: Option<i64>,
    fetch_variables: Option<Vec<Name>>,
    #[serde(default)]
    tags: Vec<String>,
    business_id: Option<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct StartInstruction {
    element_id: Name,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Created {
    process_definition_id: Name,
    process_definition_version: u64,
    tenant_id: String,
    variables: Fields,
    process_definition_key: String,
    process_instance_key: String,
    tags: Vec<String>,
    business_id: Option<String>,
}

/// The header under which the same request counts once.
const IDEMPOTENCY: &str = "idempotency-key";

async fn create(
    State(app): State<App>,
    who: Principal,
    headers: HeaderMap,
    Asked(asked): Asked<Create>,
) -> Result<Json<Created>, Problem> {
    if !asked.runtime_instructions.is_empty() || asked.start_instructions.len() > 1 {
        return Err(unoffered("runtime instructions, and starting at several elements at once,"));
    }
    if !asked.tags.is_empty() || asked.business_id.is_some() {
        return Err(unoffered("tags and business ids of a process instance"));
    }
    let key = match headers.get(IDEMPOTENCY).map(|key| key.to_str()) {
        Some(Ok(key)) => Some(format!("v2/{}/{key}", who.id)),
        Some(Err(_)) => return Err(Problem::unreadable("the header `Idempotency-Key` is no text")),
        None => None,
    };
    let wait = asked.await_completion.then(|| timeout(asked.request_timeout));
    let fetch = asked.fetch_variables.clone();
    let (case, mut created) = ask(&app, who.clone(), move |desk| begun(desk, asked, key)).await?;
    if let Some(wait) = wait {
        ended(&app, &who, case, wait).await?;
        created.variables = ask(&app, who, move |desk| variables(desk, case, fetch.as_deref())).await?;
    }
    Ok(Json(created))
}

/// How long somebody waits who says so: nothing is the service's own time.
fn timeout(asked: Option<i64>) -> Duration {
    let most = REQUEST_SECONDS.saturating_sub(5) * 1_000;
    let asked = asked.and_then(|asked| u64::try_from(asked).ok()).filter(|asked| *asked > 0);
    Duration::from_millis(asked.unwrap_or(AWAIT_MS).min(most))
}

fn begun(desk: &Desk<'_>, asked: Create, key: Option<String>) -> Result<(CaseId, Created), Problem> {
    let process = match (&asked.process_definition_key, &asked.process_definition_id) {
        (Some(key), None) => desk.definition(key)?,
        (None, Some(id)) => {
            let entity = desk.within(asked.tenant_id.as_deref())?;
            let version = asked.process_definition_version.filter(|version| *version != -1);
            let mut versions = desk.book.processes.iter().rev();
            let found = versions.find(|process| {
                process.id == *id
                    && process.entity == entity
                    && version.is_none_or(|version| u64::try_from(version) == Ok(process.version))
            });
            found.ok_or_else(|| Problem::absent(format!("no process `{id}` of this version is deployed")))?
        }
        _ => {
            let what = "exactly one of `processDefinitionKey` and `processDefinitionId` is expected";
            return Err(Problem::unreadable(what));
        }
    };
    if !desk.sees(process.entity.as_ref()) {
        return Err(Problem::forbidden("cases of another entity are not begun"));
    }
    let variables = asked.variables.unwrap_or_default();
    let start = Start {
        definition: Definition::Digest(process.digest),
        process: Some(process.id.clone()),
        event: asked.start_instructions.into_iter().next().map(|one| one.element_id),
        part: None,
        variables: Arc::new(variables),
    };
    let by = match key {
        Some(key) => desk.who.by().key(key),
        None => desk.who.by(),
    };
    let done = desk.engine.runner.start_case(start, by)?;
    let created = Created {
        process_definition_id: process.id.clone(),
        process_definition_version: process.version,
        tenant_id: process.tenant(),
        variables: Fields::new(),
        process_definition_key: process.key.to_string(),
        process_instance_key: case_key(done.case)?,
        tags: Vec::new(),
        business_id: None,
    };
    Ok((done.case, created))
}

/// Waits until a case is over.
async fn ended(app: &App, who: &Principal, case: CaseId, wait: Duration) -> Result<(), Problem> {
    let over = move |desk: &Desk<'_>| {
        let row = desk.engine.runner.case(case)?;
        let over = row.filter(|row| matches!(row.status, CaseStatus::Completed | CaseStatus::Cancelled));
        Ok(over.map_or(Look::NotYet(None), |_| Look::Found(())))
    };
    let heard = move |news: &News| matches!(news, News::Case { case: of, over: true, .. } if *of == case);
    match until(app, who, wait, heard, over).await? {
        Some(()) => Ok(()),
        None => {
            let what =
                format!("the process instance has begun and is not over after {} ms", wait.as_millis());
            let rejection = Rejection::new(R0187, what).help("it goes on: search for it by its key");
            Err(Problem::rejected(StatusCode::GATEWAY_TIMEOUT, "DEADLINE_EXCEEDED", &rejection))
        }
    }
}

/// The variables of a case itself, as they are or as they were when it ended.
pub(super) fn variables(desk: &Desk<'_>, case: CaseId, only: Option<&[Name]>) -> Result<Fields, Problem> {
    let runner = &desk.engine.runner;
    let Some(row) = runner.case(case)? else { return Ok(Fields::new()) };
    let own = Filter::eq(VariableColumn::Case, case).and(Filter::eq(VariableColumn::Instance, row.instance));
    let found = runner.search(&Search::new(desk.scope(), own, 10_000))?;
    let wanted = |row: &VariableRow| only.is_none_or(|only| only.contains(&row.name));
    let read = |row: VariableRow| {
        let value: Value = serde_json::from_str(&row.value).unwrap_or_default();
        (row.name, value)
    };
    Ok(found.hits.into_iter().map(|hit| hit.row).filter(wanted).map(read).collect())
}

async fn cancel(
    State(app): State<App>,
    who: Principal,
    Path(key): Path<String>,
    Asked(_): Asked<BTreeMap<String, serde_json::Value>>,
) -> Result<StatusCode, Problem> {
    ask(&app, who, move |desk| {
        let row = whole(desk, &key)?;
        if row.status != CaseStatus::Active {
            return Err(Problem::absent(format!("the process instance `{key}` is over")));
        }
        let reason = format!("cancelled by {} through /v2", desk.who.id);
        desk.engine.runner.cancel(row.case, desk.who.by(), reason)?;
        Ok(StatusCode::NO_CONTENT)
    })
    .await
}

/// The case whose very key this is.
pub(super) fn whole(desk: &Desk<'_>, key: &str) -> Result<CaseRow, Problem> {
    match desk.case(key)? {
        (row, number) if number.0 == 0 => Ok(row),
        _ => Err(Problem::absent(format!("no process instance has the key `{key}`"))),
    }
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Instance {
    process_definition_id: Name,
    process_definition_name: Option<Name>,
    process_definition_version: u64,
    process_definition_version_tag: Option<Name>,
    start_date: String,
    end_date: Option<String>,
    state: &'static str,
    suspended_date: Option<String>,
    has_incident: bool,
    tenant_id: String,
    process_instance_key: String,
    process_definition_key: String,
    parent_process_instance_key: Option<String>,
    parent_element_instance_key: Option<String>,
    root_process_instance_key: Option<String>,
    tags: Vec<String>,
    business_id: Option<String>,
}

impl Instance {
    fn of(desk: &Desk<'_>, row: &CaseRow) -> Result<Self, Problem> {
        let process = desk.process(row)?;
        let key = case_key(row.case)?;
        Ok(Self {
            process_definition_id: row.process.clone(),
            process_definition_name: process.name.clone(),
            process_definition_version: process.version,
            process_definition_version_tag: process.tag.clone(),
            start_date: moment(row.started),
            end_date: row.ended.map(moment),
            state: match row.status {
                CaseStatus::Active | CaseStatus::Quarantined => "ACTIVE",
                CaseStatus::Completed => "COMPLETED",
                CaseStatus::Cancelled => "TERMINATED",
            },
            suspended_date: None,
            has_incident: row.incidents > 0,
            tenant_id: super::tenant(row.entity.as_ref()),
            process_instance_key: key.clone(),
            process_definition_key: process.key.to_string(),
            parent_process_instance_key: None,
            parent_element_instance_key: None,
            root_process_instance_key: Some(key),
            tags: Vec::new(),
            business_id: None,
        })
    }
}

async fn one(
    State(app): State<App>,
    who: Principal,
    Path(key): Path<String>,
) -> Result<Json<Instance>, Problem> {
    ask(&app, who, move |desk| Ok(Json(Instance::of(desk, &whole(desk, &key)?)?))).await
}

async fn search(
    State(app): State<App>,
    who: Principal,
    Asked(wanted): Asked<Wanted>,
) -> Result<Json<Answer<Instance>>, Problem> {
    ask(&app, who, move |desk| {
        let found = rows::<Instances>(desk, &wanted, Filter::all())?;
        answer(found, |hit| Instance::of(desk, &hit.row)).map(Json)
    })
    .await
}

/// Cases, for searches and batches.
pub(super) struct Instances;

impl Family for Instances {
    type Column = CaseColumn;

    fn field(desk: &Desk<'_>, name: &str, is: &Is) -> Result<Option<Field<CaseColumn>>, Problem> {
        Ok(Some(match name {
            "state" => return state(name, is).map(Some),
            "hasIncident" => {
                Field::Such(flag(name, is, Filter::Is(CaseColumn::Incidents, Test::Gt(0_i64.into())))?)
            }
            "startDate" => Field::Moment(By::Row(CaseColumn::Started)),
            "endDate" => Field::Moment(By::Row(CaseColumn::Ended)),
            "variables" => Field::Such(with_variables(name, is)?),
            "elementId" => Field::Such(Filter::Has(Related::Element(Box::new(Filter::Is(
                digipro_runner::search::ElementColumn::Element,
                text(name, is)?,
            ))))),
            "errorMessage" => Field::Such(Filter::Has(Related::Incident(Box::new(Filter::Is(
                digipro_runner::search::IncidentColumn::Message,
                text(name, is)?,
            ))))),
            "processDefinitionName" | "processDefinitionVersion" | "processDefinitionVersionTag" => {
                Field::Such(of_versions(desk, name, is)?)
            }
            "parentProcessInstanceKey"
            | "parentElementInstanceKey"
            | "businessId"
            | "batchOperationKey"
            | "batchOperationId" => Field::Such(match is {
                Is::Exists(false) => Filter::all(),
                _ => Filter::Or(Vec::new()),
            }),
            _ => return common(desk, name, is),
        }))
    }

    fn sorts(name: &str) -> Option<By<CaseColumn>> {
        Some(By::Row(match name {
            "startDate" => CaseColumn::Started,
            "endDate" => CaseColumn::Ended,
            "state" => CaseColumn::Status,
            "hasIncident" => CaseColumn::Incidents,
            _ => return common_sort(name),
        }))
    }
}

/// The states that clients know: an instance in quarantine is one that goes on.
fn state(name: &str, is: &Is) -> Result<Field<CaseColumn>, Problem> {
    let words: &[(&str, &[&str])] = &[
        ("ACTIVE", &["active", "quarantined"]),
        ("COMPLETED", &["completed"]),
        ("TERMINATED", &["cancelled"]),
        ("CANCELED", &["cancelled"]),
        ("SUSPENDED", &[]),
    ];
    match is {
        Is::Eq(serde_json::Value::String(state)) => {
            let known = words.iter().find(|(theirs, _)| theirs.eq_ignore_ascii_case(state));
            let (_, ours) = known.ok_or_else(|| wrong(name, &format!("`{state}` is no state")))?;
            let cells = ours.iter().map(|word| Cell::from(*word)).collect();
            Ok(Field::Such(Filter::Is(CaseColumn::Status, Test::In(cells))))
        }
        _ => Ok(Field::Text(By::Row(CaseColumn::Status))),
    }
}

/// What is true or not.
pub(super) fn flag<C>(name: &str, is: &Is, such: Filter<C>) -> Result<Filter<C>, Problem> {
    match is {
        Is::Eq(serde_json::Value::Bool(true)) => Ok(such),
        Is::Eq(serde_json::Value::Bool(false)) => Ok(Filter::Not(Box::new(such))),
        _ => Err(wrong(name, "true or false is expected")),
    }
}

/// A test of text within something else.
pub(super) fn text(name: &str, is: &Is) -> Result<Test, Problem> {
    match is {
        Is::Eq(serde_json::Value::String(text)) => Ok(Test::Eq(Cell::from(text.as_str()))),
        Is::Like(like) => Ok(Test::Like(like.as_str().into())),
        Is::Exists(exists) => Ok(Test::Exists(*exists)),
        _ => Err(wrong(name, "text is expected")),
    }
}

/// Cases with all of these variables: a list of names, each with a test of its JSON.
pub(super) fn with_variables<C>(name: &str, is: &Is) -> Result<Filter<C>, Problem> {
    let variables = variable_tests(name, is)?;
    let each = variables.into_iter().map(|(name, such)| {
        let named = Filter::eq(VariableColumn::Name, name);
        Filter::Has(Related::Variable(Box::new(named.and(such))))
    });
    Ok(Filter::And(each.collect()))
}

/// Names of variables, each with a test of its JSON.
pub(super) fn variable_tests(name: &str, is: &Is) -> Result<Vec<(String, Filter<VariableColumn>)>, Problem> {
    let Is::Eq(serde_json::Value::Array(asked)) = is else {
        return Err(wrong(name, "a list of names with values is expected"));
    };
    let mut tests = Vec::new();
    for one in asked {
        let variable = one.get("name").and_then(|name| name.as_str());
        let (Some(variable), Some(value)) = (variable, one.get("value")) else {
            return Err(wrong(name, "each one has a `name` and a `value`"));
        };
        let such = super::find::property(value, name, &mut |is| {
            let test = match is {
                Is::Eq(value) => Test::Eq(Cell::from(super::variables::canonical(name, value)?.as_str())),
                other => text(name, other)?,
            };
            Ok(Filter::Is(VariableColumn::Value, test))
        })?;
        tests.push((variable.to_owned(), such));
    }
    Ok(tests)
}

/// Cases of the versions of which something is true.
fn of_versions<C>(desk: &Desk<'_>, name: &str, is: &Is) -> Result<Filter<C>, Problem> {
    let read = |process: &super::Process| match name {
        "processDefinitionName" => process.name.as_ref().map(|name| serde_json::Value::from(&**name)),
        "processDefinitionVersionTag" => process.tag.as_ref().map(|tag| serde_json::Value::from(&**tag)),
        _ => Some(serde_json::Value::from(process.version)),
    };
    let number = |value: &serde_json::Value| value.as_i64();
    let mut names = Vec::new();
    for process in &desk.book.processes {
        let found = read(process);
        let beyond = |value: &serde_json::Value, good: fn(i64, i64) -> bool| {
            found.as_ref().and_then(number).zip(number(value)).is_some_and(|(one, other)| good(one, other))
        };
        let fits = match is {
            Is::Eq(value) => found.as_ref() == Some(value),
            Is::Exists(exists) => found.is_some() == *exists,
            Is::Like(like) => {
                let text = found.as_ref().and_then(|found| found.as_str());
                text.is_some_and(|text| digipro_runner::search::like(like, text))
            }
            Is::Gt(value) => beyond(value, |one, other| one > other),
            Is::Gte(value) => beyond(value, |one, other| one >= other),
            Is::Lt(value) => beyond(value, |one, other| one < other),
            Is::Lte(value) => beyond(value, |one, other| one <= other),
        };
        if fits {
            names.extend(desk.book.definitions_of(process.key));
        }
    }
    Ok(of_definitions(names))
}
