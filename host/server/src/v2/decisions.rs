//! Decisions: definitions, evaluation on demand, and expressions.

use super::catalogue::{Decision, Model};
use super::find::{Answer, Wanted};
use super::sift::{Sifted, sift};
use super::{Desk, ask, tenant};
use crate::identity::Principal;
use crate::keys::{self, Kind, defined};
use crate::path::Path;
use crate::problem::Problem;
use crate::state::App;
use crate::v2::body::Asked;
use axum::extract::State;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use axum::{Json, Router};
use digipro_runner::evaluate::{Decided, DecidedTable};
use digipro_vocab::value::Fields;
use digipro_vocab::{Name, Value};
use serde::{Deserialize, Serialize};
use std::sync::Arc;

pub(super) fn router() -> Router<App> {
    Router::new()
        .route("/decision-definitions/search", post(search))
        .route("/decision-definitions/evaluation", post(evaluate))
        .route("/decision-definitions/{key}", get(one))
        .route("/decision-definitions/{key}/xml", get(xml))
        .route("/decision-requirements/search", post(models))
        .route("/decision-requirements/{key}", get(model))
        .route("/decision-requirements/{key}/xml", get(model_xml))
        .route("/expression/evaluation", post(expression))
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Definition {
    decision_definition_id: Name,
    decision_definition_key: String,
    decision_requirements_id: Name,
    decision_requirements_key: String,
    decision_requirements_name: Name,
    decision_requirements_version: u64,
    name: Name,
    tenant_id: String,
    version: u64,
}

impl Definition {
    fn of(decision: &Decision, model: &Model) -> Self {
        Self {
            decision_definition_id: decision.id.clone(),
            decision_definition_key: decision.key.to_string(),
            decision_requirements_id: model.id.clone(),
            decision_requirements_key: model.key.to_string(),
            decision_requirements_name: model.name.clone(),
            decision_requirements_version: model.version,
            name: decision.name.clone(),
            tenant_id: tenant(decision.entity.as_ref()),
            version: decision.version,
        }
    }
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Requirements {
    decision_requirements_id: Name,
    decision_requirements_key: String,
    decision_requirements_name: Name,
    resource_name: Name,
    tenant_id: String,
    version: u64,
}

impl From<&Model> for Requirements {
    fn from(model: &Model) -> Self {
        Self {
            decision_requirements_id: model.id.clone(),
            decision_requirements_key: model.key.to_string(),
            decision_requirements_name: model.name.clone(),
            resource_name: model.file.clone(),
            tenant_id: tenant(model.entity.as_ref()),
            version: model.version,
        }
    }
}

/// A decision by its key, with its model.
fn decision<'d>(desk: &'d Desk<'_>, key: &str) -> Result<(&'d Decision, &'d Model), Problem> {
    let number = keys::number(key)?;
    let found = desk.book.decisions.iter().find(|decision| decision.key == number);
    let found = found.filter(|decision| desk.shows(decision.entity.as_ref()));
    let with_model = found.and_then(|decision| Some((decision, desk.book.models.get(decision.model)?)));
    with_model.ok_or_else(|| Problem::absent(format!("no decision has the key `{key}`")))
}

fn requirements<'d>(desk: &'d Desk<'_>, key: &str) -> Result<&'d Model, Problem> {
    let number = keys::number(key)?;
    let found = desk.book.models.iter().find(|model| model.key == number);
    found
        .filter(|model| desk.shows(model.entity.as_ref()))
        .ok_or_else(|| Problem::absent(format!("no decision requirements have the key `{key}`")))
}

async fn search(
    State(app): State<App>,
    who: Principal,
    Asked(wanted): Asked<Wanted>,
) -> Result<Json<Answer<serde_json::Value>>, Problem> {
    ask(&app, who, move |desk| {
        let mut rows = Vec::new();
        for decision in desk.book.decisions.iter().filter(|one| desk.shows(one.entity.as_ref())) {
            let Some(model) = desk.book.models.get(decision.model) else { continue };
            let latest = desk.book.latest_decision(decision.entity.as_ref(), &decision.id);
            let latest = latest.is_some_and(|latest| latest.key == decision.key);
            rows.push(Sifted::new(Definition::of(decision, model))?.with("isLatestVersion", latest));
        }
        let mut wanted = wanted;
        if wanted.filter.get("isLatestVersion") == Some(&serde_json::Value::Bool(false)) {
            wanted.filter.remove("isLatestVersion");
        }
        sift(rows, &wanted, "decisionDefinitionKey").map(Json)
    })
    .await
}

async fn one(
    State(app): State<App>,
    who: Principal,
    Path(key): Path<String>,
) -> Result<Json<Definition>, Problem> {
    ask(&app, who, move |desk| {
        let (decision, model) = decision(desk, &key)?;
        Ok(Json(Definition::of(decision, model)))
    })
    .await
}

fn as_xml(text: String) -> Response {
    ([(header::CONTENT_TYPE, "text/xml; charset=utf-8")], text).into_response()
}

async fn xml(State(app): State<App>, who: Principal, Path(key): Path<String>) -> Result<Response, Problem> {
    ask(&app, who, move |desk| Ok(decision(desk, &key)?.1.text.to_string())).await.map(as_xml)
}

async fn models(
    State(app): State<App>,
    who: Principal,
    Asked(wanted): Asked<Wanted>,
) -> Result<Json<Answer<serde_json::Value>>, Problem> {
    ask(&app, who, move |desk| {
        let shown = desk.book.models.iter().filter(|model| desk.shows(model.entity.as_ref()));
        let rows = shown.map(|model| Sifted::new(Requirements::from(model))).collect::<Result<_, _>>()?;
        sift(rows, &wanted, "decisionRequirementsKey").map(Json)
    })
    .await
}

async fn model(
    State(app): State<App>,
    who: Principal,
    Path(key): Path<String>,
) -> Result<Json<Requirements>, Problem> {
    ask(&app, who, move |desk| Ok(Json(requirements(desk, &key)?.into()))).await
}

async fn model_xml(
    State(app): State<App>,
    who: Principal,
    Path(key): Path<String>,
) -> Result<Response, Problem> {
    ask(&app, who, move |desk| Ok(requirements(desk, &key)?.text.to_string())).await.map(as_xml)
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Evaluation {
    decision_definition_id: Option<Name>,
    decision_definition_key: Option<String>,
    #[serde(default)]
    variables: Option<Fields>,
    #[serde(default)]
    tenant_id: Option<String>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Evaluated {
    decision_definition_id: Name,
    decision_definition_key: String,
    decision_definition_name: Name,
    decision_definition_version: u64,
    decision_evaluation_key: String,
    decision_instance_key: String,
    decision_requirements_id: Name,
    decision_requirements_key: String,
    evaluated_decisions: Vec<EvaluatedDecision>,
    failed_decision_definition_id: Option<Name>,
    failure_message: Option<String>,
    output: String,
    tenant_id: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct EvaluatedDecision {
    decision_definition_id: Name,
    decision_definition_name: Name,
    decision_definition_version: u64,
    decision_definition_type: &'static str,
    output: String,
    tenant_id: String,
    matched_rules: Vec<MatchedRule>,
    evaluated_inputs: Vec<Input>,
    decision_definition_key: String,
    decision_evaluation_instance_key: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct MatchedRule {
    pub rule_id: Name,
    pub rule_index: u32,
    pub evaluated_outputs: Vec<Output>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Output {
    output_id: Name,
    output_name: Name,
    output_value: String,
    rule_id: Option<Name>,
    rule_index: Option<u32>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Input {
    input_id: String,
    input_name: Name,
    input_value: String,
}

async fn evaluate(
    State(app): State<App>,
    who: Principal,
    Asked(asked): Asked<Evaluation>,
) -> Result<Json<Evaluated>, Problem> {
    ask(&app, who, move |desk| {
        let (found, model) = match (&asked.decision_definition_key, &asked.decision_definition_id) {
            (Some(key), None) => decision(desk, key)?,
            (None, Some(id)) => {
                let entity = desk.within(asked.tenant_id.as_deref())?;
                let found = desk.book.latest_decision(entity.as_ref(), id);
                let with_model = found.and_then(|found| Some((found, desk.book.models.get(found.model)?)));
                with_model.ok_or_else(|| Problem::absent(format!("no decision `{id}` is deployed")))?
            }
            _ => {
                let what = "exactly one of `decisionDefinitionKey` and `decisionDefinitionId` is expected";
                return Err(Problem::unreadable(what));
            }
        };
        let variables = Arc::new(asked.variables.unwrap_or_default());
        let decided = desk.engine.runner.decide(&model.text, &found.id, &variables)?;
        Ok(Json(told(desk, found, model, decided)))
    })
    .await
}

fn told(desk: &Desk<'_>, decision: &Decision, model: &Model, decided: Decided) -> Evaluated {
    // An evaluation on demand is kept nowhere; its key says when it was.
    let now = desk.engine.runner.clock().now();
    let number = u64::try_from(now.as_millisecond()).unwrap_or_default();
    let key = defined(Kind::Evaluation, number, 0).to_string();
    let mut evaluated = Vec::new();
    for table in &decided.tables {
        let at = evaluated.len() + 1;
        let found = desk.book.decisions.iter().find(|one| one.id == table.id && one.model == decision.model);
        evaluated.push(table_told(found.unwrap_or(decision), table, format!("{key}-{at}")));
    }
    let failed = decided.failure.is_some();
    Evaluated {
        decision_definition_id: decision.id.clone(),
        decision_definition_key: decision.key.to_string(),
        decision_definition_name: decision.name.clone(),
        decision_definition_version: decision.version,
        decision_evaluation_key: key.clone(),
        decision_instance_key: key,
        decision_requirements_id: model.id.clone(),
        decision_requirements_key: model.key.to_string(),
        evaluated_decisions: evaluated,
        failed_decision_definition_id: failed.then(|| decision.id.clone()),
        failure_message: decided.failure,
        output: json(&decided.value),
        tenant_id: tenant(decision.entity.as_ref()),
    }
}

fn json(value: &Value) -> String {
    serde_json::to_string(value).unwrap_or_default()
}

fn table_told(decision: &Decision, table: &DecidedTable, key: String) -> EvaluatedDecision {
    let rules = table.rules.iter().map(|(number, id, output)| MatchedRule {
        rule_id: id.clone(),
        rule_index: *number,
        evaluated_outputs: outputs(decision, (*number, id), output),
    });
    let inputs = table.inputs.iter().enumerate().map(|(at, (name, value))| Input {
        input_id: format!("{}-input-{}", table.id, at + 1),
        input_name: name.clone(),
        input_value: json(value),
    });
    let matched: Vec<&Value> = table.rules.iter().map(|(.., output)| output).collect();
    let output = match matched.as_slice() {
        [] => "null".to_owned(),
        [one] => json(one),
        many => serde_json::to_string(many).unwrap_or_default(),
    };
    EvaluatedDecision {
        decision_definition_id: table.id.clone(),
        decision_definition_name: table.name.clone(),
        decision_definition_version: decision.version,
        decision_definition_type: "DECISION_TABLE",
        output,
        tenant_id: tenant(decision.entity.as_ref()),
        matched_rules: rules.collect(),
        evaluated_inputs: inputs.collect(),
        decision_definition_key: decision.key.to_string(),
        decision_evaluation_instance_key: key,
    }
}

/// A table with several outputs gives a context, each of whose entries is one.
fn outputs(decision: &Decision, (number, rule): (u32, &Name), output: &Value) -> Vec<Output> {
    let one = |name: &Name, value: &Value| Output {
        output_id: name.clone(),
        output_name: name.clone(),
        output_value: json(value),
        rule_id: Some(rule.clone()),
        rule_index: Some(number),
    };
    match output {
        Value::Context(fields) => fields.iter().map(|(name, value)| one(name, value)).collect(),
        value => vec![one(&decision.name, value)],
    }
}

#[derive(Deserialize)]
struct Expression {
    expression: String,
    #[serde(default)]
    variables: Option<Fields>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct ExpressionEvaluated {
    expression: String,
    result: Value,
    warnings: Vec<Warning>,
    referenced_secrets: Vec<String>,
}

#[derive(Serialize)]
struct Warning {
    message: String,
}

async fn expression(
    State(app): State<App>,
    who: Principal,
    Asked(asked): Asked<Expression>,
) -> Result<Json<ExpressionEvaluated>, Problem> {
    ask(&app, who, move |desk| {
        let variables = Arc::new(asked.variables.unwrap_or_default());
        let found = desk.engine.runner.evaluate(&asked.expression, &variables)?;
        Ok(Json(ExpressionEvaluated {
            expression: asked.expression,
            result: found.value,
            warnings: found.warnings.into_iter().map(|message| Warning { message }).collect(),
            referenced_secrets: Vec::new(),
        }))
    })
    .await
}
