//! Moving what is under way in a process instance. Law is not passed over (ADR 0032).

use super::instances::whole;
use super::{Desk, ask};
use crate::identity::Principal;
use crate::keys;
use crate::path::Path;
use crate::problem::Problem;
use crate::state::App;
use crate::v2::body::Asked;
use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::routing::post;
use digipro_runner::Beginning;
use digipro_runner::rows::CaseRow;
use digipro_vocab::Name;
use digipro_vocab::value::Fields;
use serde::Deserialize;
use std::collections::BTreeSet;
use std::sync::Arc;

pub(super) fn router() -> Router<App> {
    Router::new().route("/process-instances/{key}/modification", post(modify))
}

#[derive(Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
struct Modification {
    activate_instructions: Vec<Activate>,
    terminate_instructions: Vec<Terminate>,
    move_instructions: Vec<Move>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Activate {
    element_id: Name,
    #[serde(default)]
    variable_instructions: Vec<Given>,
    /// `-1` is none.
    #[serde(default)]
    ancestor_element_instance_key: Option<String>,
}

#[derive(Clone, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Given {
    variables: Fields,
    #[serde(default)]
    scope_id: Name,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Terminate {
    element_id: Option<Name>,
    element_instance_key: Option<String>,
}

/// From where everything is moved to where.
#[derive(Clone, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Move {
    source_element_instruction: Source,
    target_element_id: Name,
    #[serde(default)]
    ancestor_scope_instruction: Option<Ancestor>,
    #[serde(default)]
    variable_instructions: Vec<Given>,
}

impl Move {
    /// All of one element to another.
    pub(super) fn all(source: Name, target_element_id: Name) -> Self {
        let source_element_instruction =
            Source { source_element_id: Some(source), source_element_instance_key: None };
        let variable_instructions = Vec::new();
        Self {
            source_element_instruction,
            target_element_id,
            ancestor_scope_instruction: None,
            variable_instructions,
        }
    }
}

#[derive(Clone, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Source {
    source_element_id: Option<Name>,
    source_element_instance_key: Option<String>,
}

#[derive(Clone, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Ancestor {
    ancestor_scope_type: String,
    #[serde(default)]
    ancestor_element_instance_key: Option<String>,
}

fn variables(given: Vec<Given>) -> Vec<(Name, Arc<Fields>)> {
    given.into_iter().map(|one| (one.scope_id, Arc::new(one.variables))).collect()
}

/// The number of an element instance of a case, by its key.
fn instance(case: &CaseRow, key: &str) -> Result<u64, Problem> {
    match keys::parse(key)? {
        (of, number) if of == case.case => Ok(super::instance_of(case, number)),
        _ => {
            Err(Problem::absent(format!("no element instance of this process instance has the key `{key}`")))
        }
    }
}

/// The element instances that are meant, each with the one around it.
fn meant(
    desk: &Desk<'_>,
    case: &CaseRow,
    (id, key): (Option<&Name>, Option<&str>),
) -> Result<Vec<(u64, u64)>, Problem> {
    let runner = &desk.engine.runner;
    match (id, key) {
        (None, Some(key)) => {
            let found = instance(case, key)?;
            let around = runner.around(case.case, found)?;
            let gone = || Problem::absent(format!("the element instance `{key}` is not under way"));
            Ok(vec![(found, around.ok_or_else(gone)?)])
        }
        (Some(id), None) => {
            let found = runner.under_way_at(case.case, id)?;
            if found.is_empty() {
                return Err(Problem::absent(format!("nothing is under way at `{id}`")));
            }
            Ok(found)
        }
        _ => Err(Problem::unreadable("an element is named either by its id or by the key of an instance")),
    }
}

/// Where what is moved begins.
fn ancestor(case: &CaseRow, asked: Option<&Ancestor>, around: u64) -> Result<Option<u64>, Problem> {
    let Some(asked) = asked else { return Ok(None) };
    match (asked.ancestor_scope_type.to_ascii_lowercase().as_str(), &asked.ancestor_element_instance_key) {
        ("direct", Some(key)) => instance(case, key).map(Some),
        ("inferred", _) => Ok(None),
        ("sourceparent", _) => Ok(Some(around)),
        (other, _) => Err(Problem::unreadable(format!(
            "`ancestorScopeInstruction`: `{other}` is none of `direct` (with a key), `inferred`, `sourceParent`"
        ))),
    }
}

/// What moves come to for a case: what is cut short, what begins.
pub(super) fn moved(
    desk: &Desk<'_>,
    case: &CaseRow,
    moves: Vec<Move>,
) -> Result<(BTreeSet<u64>, Vec<Beginning>), Problem> {
    let (mut ending, mut beginning) = (BTreeSet::new(), Vec::new());
    for one in moves {
        let source = &one.source_element_instruction;
        let named = (source.source_element_id.as_ref(), source.source_element_instance_key.as_deref());
        for (instance, around) in meant(desk, case, named)? {
            ending.insert(instance);
            beginning.push(Beginning {
                element: one.target_element_id.clone(),
                within: ancestor(case, one.ancestor_scope_instruction.as_ref(), around)?,
                variables: variables(one.variable_instructions.clone()),
            });
        }
    }
    Ok((ending, beginning))
}

async fn modify(
    State(app): State<App>,
    who: Principal,
    Path(key): Path<String>,
    Asked(asked): Asked<Modification>,
) -> Result<StatusCode, Problem> {
    ask(&app, who, move |desk| {
        let case = whole(desk, &key)?;
        let (mut ending, mut beginning) = moved(desk, &case, asked.move_instructions)?;
        for one in asked.terminate_instructions {
            let named = (one.element_id.as_ref(), one.element_instance_key.as_deref());
            ending.extend(meant(desk, &case, named)?.into_iter().map(|(instance, _)| instance));
        }
        for one in asked.activate_instructions {
            let within = one.ancestor_element_instance_key.filter(|key| key != "-1");
            beginning.push(Beginning {
                element: one.element_id,
                within: within.map(|key| instance(&case, &key)).transpose()?,
                variables: variables(one.variable_instructions),
            });
        }
        let reason = reason(desk);
        desk.engine.runner.modify(case.case, desk.who.by(), &ending, beginning, reason)?;
        Ok(StatusCode::NO_CONTENT)
    })
    .await
}

/// Clients give no reason; who asks and how is one.
pub(super) fn reason(desk: &Desk<'_>) -> String {
    format!("moved by {} through /v2", desk.who.id)
}
