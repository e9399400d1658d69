//! Variables of cases.

use super::find::{Answer, Family, Field, Is, Wanted, answer, common, common_sort, rows, wrong};
use super::{Desk, ask, case_key, instance_key};
use crate::identity::Principal;
use crate::keys;
use crate::limits::VALUE_SHOWN;
use crate::path::Path;
use crate::problem::Problem;
use crate::query::Query;
use crate::state::App;
use crate::v2::body::Asked;
use axum::extract::State;
use axum::routing::{get, post};
use axum::{Json, Router};
use digipro_runner::rows::{CaseRow, VariableRow};
use digipro_runner::search::{By, Filter, Test, VariableColumn};
use digipro_vocab::{Name, Ticket, Value};
use serde::{Deserialize, Serialize};

pub(super) fn router() -> Router<App> {
    Router::new().route("/variables/search", post(search)).route("/variables/{key}", get(one))
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Variable {
    name: Name,
    tenant_id: String,
    variable_key: String,
    scope_key: String,
    process_instance_key: String,
    root_process_instance_key: Option<String>,
    value: String,
    is_truncated: bool,
}

/// Whether long values are cut.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Cut {
    #[serde(default = "Cut::usual")]
    truncate_values: bool,
}

impl Cut {
    fn usual() -> bool {
        true
    }
}

impl Variable {
    pub(super) fn of(row: &VariableRow, case: &CaseRow, cut: bool) -> Result<Self, Problem> {
        let is_truncated = cut && row.value.chars().count() > VALUE_SHOWN;
        let value =
            if is_truncated { row.value.chars().take(VALUE_SHOWN).collect() } else { row.value.clone() };
        Ok(Self {
            name: row.name.clone(),
            tenant_id: super::tenant(case.entity.as_ref()),
            variable_key: keys::key(row.case, row.number)?,
            scope_key: instance_key(case, row.instance)?,
            process_instance_key: case_key(row.case)?,
            root_process_instance_key: Some(case_key(row.case)?),
            value,
            is_truncated,
        })
    }
}

/// JSON in its canonical form, as the store has it.
pub(super) fn canonical(name: &str, value: &serde_json::Value) -> Result<String, Problem> {
    let text = value.as_str().ok_or_else(|| wrong(name, "the JSON of a value, as text, is expected"))?;
    let value: Value = serde_json::from_str(text).map_err(|error| wrong(name, &error.to_string()))?;
    let bytes =
        digipro_vocab::canonical::to_bytes(&value).map_err(|error| wrong(name, &error.to_string()))?;
    String::from_utf8(bytes).map_err(|error| wrong(name, &error.to_string()))
}

/// Variables, for searches.
pub(super) struct Variables;

impl Family for Variables {
    type Column = VariableColumn;

    fn field(desk: &Desk<'_>, name: &str, is: &Is) -> Result<Option<Field<VariableColumn>>, Problem> {
        Ok(Some(match name {
            "name" => Field::Text(By::Row(VariableColumn::Name)),
            "value" => match is {
                Is::Eq(value) => {
                    let value = canonical(name, value)?;
                    Field::Such(Filter::Is(VariableColumn::Value, Test::Eq(value.into())))
                }
                _ => Field::Text(By::Row(VariableColumn::Value)),
            },
            "scopeKey" => Field::Instance(VariableColumn::Instance),
            "variableKey" => Field::Numbered(VariableColumn::Number),
            _ => return common(desk, name, is),
        }))
    }

    fn sorts(name: &str) -> Option<By<VariableColumn>> {
        Some(By::Row(match name {
            "name" => VariableColumn::Name,
            "value" => VariableColumn::Value,
            "variableKey" => VariableColumn::Number,
            "scopeKey" => VariableColumn::Instance,
            _ => return common_sort(name),
        }))
    }
}

async fn search(
    State(app): State<App>,
    who: Principal,
    Query(cut): Query<Cut>,
    Asked(wanted): Asked<Wanted>,
) -> Result<Json<Answer<Variable>>, Problem> {
    ask(&app, who, move |desk| found(desk, &wanted, Filter::all(), cut).map(Json)).await
}

/// Variables that are found.
pub(super) fn found(
    desk: &Desk<'_>,
    wanted: &Wanted,
    besides: Filter<VariableColumn>,
    cut: Cut,
) -> Result<Answer<Variable>, Problem> {
    let found = rows::<Variables>(desk, wanted, besides)?;
    answer(found, |hit| Variable::of(&hit.row, &hit.case, cut.truncate_values))
}

async fn one(
    State(app): State<App>,
    who: Principal,
    Path(key): Path<String>,
) -> Result<Json<Variable>, Problem> {
    ask(&app, who, move |desk| {
        let (case, number) = desk.case(&key)?;
        let found = desk.engine.runner.store().row::<VariableRow>(case.case, Ticket(number.0));
        match found.map_err(digipro_runner::Error::from)? {
            Some(row) => Ok(Json(Variable::of(&row, &case, false)?)),
            None => Err(Problem::absent(format!("no variable has the key `{key}`"))),
        }
    })
    .await
}
