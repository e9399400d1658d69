//! Decisions that cases have taken.

use super::catalogue::{Decision, Model};
use super::decisions::{Input, MatchedRule};
use super::find::{Answer, Family, Field, Is, Wanted, answer, common, common_sort, rows};
use super::{Desk, ask, case_key, instance_key, moment, tenant};
use crate::identity::Principal;
use crate::keys;
use crate::path::Path;
use crate::problem::Problem;
use crate::state::App;
use crate::v2::body::Asked;
use axum::extract::State;
use axum::routing::{get, post};
use axum::{Json, Router};
use digipro_runner::Runner;
use digipro_runner::rows::{CaseRow, DecisionRow};
use digipro_runner::search::{By, DecisionColumn, Filter};
use digipro_vocab::{Digest, Name, Ticket};
use serde::{Deserialize, Serialize};

pub(super) fn router() -> Router<App> {
    Router::new()
        .route("/decision-instances/search", post(taken))
        .route("/decision-instances/{key}", get(one))
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Taken {
    business_id: Option<String>,
    decision_definition_id: Name,
    decision_definition_key: String,
    decision_definition_name: Name,
    decision_definition_type: &'static str,
    decision_definition_version: u64,
    decision_evaluation_instance_key: String,
    decision_evaluation_key: String,
    element_instance_key: Option<String>,
    evaluation_date: String,
    evaluation_failure: Option<String>,
    process_definition_key: Option<String>,
    process_instance_key: Option<String>,
    result: String,
    root_decision_definition_key: String,
    root_process_instance_key: Option<String>,
    state: &'static str,
    tenant_id: String,
}

/// The version of the decision that was taken, with its model.
fn version<'d>(desk: &'d Desk<'_>, row: &DecisionRow) -> Option<(&'d Decision, &'d Model)> {
    let versions = desk.book.decisions.iter().rev().filter(|one| one.id == row.decision);
    let mut with_models = versions.filter_map(|one| Some((one, desk.book.models.get(one.model)?)));
    with_models.find(|(_, model)| Digest::of(model.text.as_bytes()) == row.model)
}

impl Taken {
    fn of(desk: &Desk<'_>, row: &DecisionRow, case: &CaseRow) -> Result<Self, Problem> {
        let known = version(desk, row).map(|(decision, _)| decision);
        let key = keys::key(row.case, row.number)?;
        let definition = known.map_or(0, |one| one.key).to_string();
        Ok(Self {
            business_id: None,
            decision_definition_id: row.decision.clone(),
            decision_definition_key: definition.clone(),
            decision_definition_name: known.map_or_else(|| row.decision.clone(), |one| one.name.clone()),
            decision_definition_type: "DECISION_TABLE",
            decision_definition_version: known.map_or(1, |one| one.version),
            decision_evaluation_instance_key: format!("{key}-1"),
            decision_evaluation_key: key,
            element_instance_key: Some(instance_key(case, row.instance)?),
            evaluation_date: moment(row.at),
            evaluation_failure: None,
            process_definition_key: Some(desk.process(case)?.key.to_string()),
            process_instance_key: Some(case_key(row.case)?),
            // The result is a variable of the case; the log keeps which rules matched.
            result: row.rules.clone(),
            root_decision_definition_key: definition,
            root_process_instance_key: Some(case_key(row.case)?),
            state: "EVALUATED",
            tenant_id: tenant(case.entity.as_ref()),
        })
    }
}

struct Decisions;

impl Family for Decisions {
    type Column = DecisionColumn;

    fn field(desk: &Desk<'_>, name: &str, is: &Is) -> Result<Option<Field<DecisionColumn>>, Problem> {
        Ok(Some(match name {
            "decisionDefinitionId" => Field::Text(By::Row(DecisionColumn::Decision)),
            "decisionEvaluationKey" => Field::Numbered(DecisionColumn::Number),
            "elementInstanceKey" => Field::Instance(DecisionColumn::Instance),
            "evaluationDate" => Field::Moment(By::Row(DecisionColumn::At)),
            "state" => Field::Such(match is {
                Is::Eq(serde_json::Value::String(state)) if state.eq_ignore_ascii_case("EVALUATED") => {
                    Filter::all()
                }
                Is::Eq(_) => Filter::Or(Vec::new()),
                _ => return Err(super::find::wrong(name, "a word is expected")),
            }),
            _ => return common(desk, name, is),
        }))
    }

    fn sorts(name: &str) -> Option<By<DecisionColumn>> {
        Some(By::Row(match name {
            "decisionDefinitionId" => DecisionColumn::Decision,
            "decisionEvaluationKey" | "decisionEvaluationInstanceKey" => DecisionColumn::Number,
            "elementInstanceKey" => DecisionColumn::Instance,
            "evaluationDate" => DecisionColumn::At,
            _ => return common_sort(name),
        }))
    }
}

/// Decisions that cases have taken.
async fn taken(
    State(app): State<App>,
    who: Principal,
    Asked(wanted): Asked<Wanted>,
) -> Result<Json<Answer<Taken>>, Problem> {
    ask(&app, who, move |desk| {
        let found = rows::<Decisions>(desk, &wanted, Filter::all())?;
        answer(found, |hit| Taken::of(desk, &hit.row, &hit.case)).map(Json)
    })
    .await
}

/// A decision that was taken, with the rules that matched. What they read and gave is in the variables of the case.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct InFull {
    #[serde(flatten)]
    taken: Taken,
    evaluated_inputs: Vec<Input>,
    matched_rules: Vec<MatchedRule>,
}

/// A table that was evaluated, as the log keeps it.
#[derive(Deserialize)]
struct Table {
    rules: Vec<u32>,
    table: Name,
}

async fn one(
    State(app): State<App>,
    who: Principal,
    Path(key): Path<String>,
) -> Result<Json<InFull>, Problem> {
    ask(&app, who, move |desk| {
        let absent = || Problem::absent(format!("no decision instance has the key `{key}`"));
        let (case, number) = desk.case(key.strip_suffix("-1").ok_or_else(absent)?)?;
        let row = desk.engine.runner.store().row::<DecisionRow>(case.case, Ticket(number.0));
        let row = row.map_err(digipro_runner::Error::from)?.ok_or_else(absent)?;
        Ok(Json(InFull {
            taken: Taken::of(desk, &row, &case)?,
            evaluated_inputs: Vec::new(),
            matched_rules: matched(desk, &row),
        }))
    })
    .await
}

/// The rules that matched in the table of the decision itself.
fn matched(desk: &Desk<'_>, row: &DecisionRow) -> Vec<MatchedRule> {
    let tables: Vec<Table> = serde_json::from_str(&row.rules).unwrap_or_default();
    let rules = tables.into_iter().find(|one| one.table == row.decision).map(|one| one.rules);
    let ids = version(desk, row).map(|(_, model)| Runner::rules_of(&model.text, &row.decision));
    let id = |number: u32| ids.as_ref()?.get(usize::try_from(number).ok()?.checked_sub(1)?).cloned();
    let told = |rule_index: u32| MatchedRule {
        rule_id: id(rule_index).unwrap_or_default(),
        rule_index,
        evaluated_outputs: Vec::new(),
    };
    rules.unwrap_or_default().into_iter().map(told).collect()
}
