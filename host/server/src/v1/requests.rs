//! Own cases of a citizen: which there are, what is asked in one, and the answer to it.
//!
//! What may be asked of somebody who applied is what the diagram lets their pool send: a message that the case waits for.

use super::extract::{Asked, Body, Key, Part, Reads, counted, gone_on, limited};
use super::lists::{asked_wrongly, next, of_applicant};
use super::problems::Problems;
use super::shapes::{Labels, labels, law, status, words};
use crate::codes::R0240;
use crate::identity::Principal;
use crate::path::Path;
use crate::problem::Problem;
use crate::state::App;
use axum::Json;
use axum::extract::State;
use digipro_runner::rows::{By, CaseColumn, CaseRow, MessageRow, Order, Scope, Search};
use digipro_runner::{Message, Page};
use digipro_site::{Engine, asking};
use digipro_vocab::value::Fields;
use digipro_vocab::{CaseId, Date, Instant, Rejection, Value};
use serde::{Deserialize, Serialize};
use std::sync::Arc;
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

pub(super) fn router() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(all_own)).routes(routes!(requests)).routes(routes!(answer))
}

/// Which part of them.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(super) struct Which {
    /// They are counted up to so many.
    #[param(maximum = 100_000)]
    count: Option<u32>,
    /// The `next` of the part before; without it, the beginning.
    after: Option<String>,
    /// At most this many rows, from 1 to 500.
    #[param(minimum = 1, maximum = 500)]
    limit: Option<u16>,
}

/// An own case in a list.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct Own {
    /// Its number.
    case: u64,
    /// Id of the kit.
    kit: String,
    /// The entity that works on it.
    entity: Option<String>,
    /// What that entity is called.
    entity_name: Option<String>,
    /// How far it is: `active`, `completed`, `cancelled`, `quarantined`.
    status: String,
    /// When it began.
    #[schema(value_type = String, format = DateTime)]
    started: Instant,
    /// When it ended.
    #[schema(value_type = Option<String>, format = DateTime)]
    ended: Option<Instant>,
    /// The earliest last day among its legal time limits; none while nothing runs.
    #[schema(value_type = Option<String>, format = Date)]
    due: Option<Date>,
    /// Whether a legal time limit stands still.
    suspended: bool,
    /// How many things are asked of the citizen.
    asked: usize,
    #[serde(flatten)]
    labels: Labels,
}

/// Lists the cases that are about the citizen who asks, the latest first: those in which they are the applicant.
#[utoipa::path(get, path = "/own", tag = "cases", params(Which),
    responses((status = 200, description = "A part of the list.", body = Part<Own>), Problems))]
async fn all_own(
    State(app): State<App>,
    who: Principal,
    Asked(which): Asked<Which>,
) -> Result<Json<Part<Own>>, Problem> {
    let (limit, count) = (limited(which.limit)?, counted(which.count)?);
    app.call(move |engine| {
        let search = Search {
            // Own cases are one's own at whatever entity.
            scope: Scope::Everything,
            filter: of_applicant(who.as_applicant()),
            sort: vec![(By::Row(CaseColumn::Started), Order::Descending)],
            part: gone_on(which.after.as_deref()),
            limit,
            count,
        };
        let found = engine.runner.search(&search).map_err(asked_wrongly)?;
        let rows: Vec<&CaseRow> = found.hits.iter().map(|hit| &hit.row).collect();
        let mut labels = labels(engine, &rows)?;
        let items = rows.iter().map(|row| {
            let law = law(engine, row)?;
            Ok(Own {
                case: row.case.0,
                kit: law.kit.to_string(),
                entity: row.entity.as_ref().map(ToString::to_string),
                entity_name: law.name.as_ref().map(ToString::to_string),
                status: status(row.status).to_owned(),
                started: row.started,
                ended: row.ended,
                due: Some(row.due).filter(|due| *due != Date::MAX),
                suspended: row.suspended,
                asked: waiting(engine, row)?.len(),
                labels: labels.remove(&row.case).unwrap_or_default(),
            })
        });
        let items = items.collect::<Result<_, Problem>>()?;
        Ok(Json(Part { items, next: next(&found, limit), total: found.total, more: found.more }))
    })
    .await
}

/// What is asked of the citizen in a case.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct Request {
    /// The ticket under which it is answered.
    ticket: u64,
    /// Id of the BPMN element that waits for the answer.
    element: String,
    /// What the case waits for, in words.
    words: String,
    /// The answer's name: what is sent is known in the case under it.
    name: String,
    /// What was written to the citizen when it was asked, where that is known.
    text: Option<String>,
}

/// The messages that a case waits for and its applicant sends.
fn waiting(engine: &Engine, row: &CaseRow) -> Result<Vec<MessageRow>, Problem> {
    let rows: Vec<MessageRow> =
        engine.runner.store().of_case(row.case, Page::first(1_000)).map_err(digipro_runner::Error::from)?;
    if rows.is_empty() {
        return Ok(rows);
    }
    let graph = engine.runner.definition(&row.definition)?;
    let asked = asking::of_applicant(&graph.effective);
    Ok(rows.into_iter().filter(|row| asked.contains(&row.element)).collect())
}

/// The row of a case of which the guard has seen that it is theirs.
fn row(engine: &Engine, id: u64) -> Result<CaseRow, Problem> {
    let row = engine.runner.case(CaseId(id))?;
    row.ok_or_else(|| crate::access::absent(&id.to_string()))
}

/// Tells what is asked of the citizen in an own case.
#[utoipa::path(get, path = "/own/{case}/requests", tag = "cases",
    params(("case" = u64, Path, description = "Its number.", example = 1)),
    responses((status = 200, description = "What is asked; nothing where nothing is.", body = [Request]), Problems))]
async fn requests(
    State(app): State<App>,
    reads: Reads,
    Path(id): Path<u64>,
) -> Result<Json<Vec<Request>>, Problem> {
    app.call(move |engine| {
        let row = row(engine, id)?;
        let law = law(engine, &row)?;
        let words = words(engine, &law, reads);
        let waiting = waiting(engine, &row)?;
        let known = if waiting.is_empty() { Fields::new() } else { engine.runner.variables(row.case)? };
        let asked = waiting.iter().map(|message| {
            let name = engine.runner.name_of(&row, &message.element)?;
            Ok(Request {
                ticket: message.ticket.0,
                element: message.element.to_string(),
                words: words.element(Some(&message.element), name.as_ref()),
                name: message.name.to_string(),
                text: told(&known, &message.element),
            })
        });
        Ok(Json(asked.collect::<Result<_, Problem>>()?))
    })
    .await
}

/// The text that the fragment of an element wrote to the applicant: `soccorso.testo` for `soccorso-integrazione`.
fn told(known: &Fields, element: &str) -> Option<String> {
    let (fragment, _) = element.split_once('-')?;
    match known.get(fragment)? {
        Value::Context(fields) => fields.get("testo").and_then(Value::as_text).map(str::to_owned),
        _ => None,
    }
}

/// An answer.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"values": {"testo": "Allego quanto chiesto."}}))]
pub(super) struct Answer {
    /// What is answered, by name. Its day is that on which it arrives, whatever it says.
    #[serde(default)]
    #[schema(value_type = Object)]
    values: Fields,
}

/// Answers what is asked of the citizen in an own case.
#[utoipa::path(post, path = "/own/{case}/requests/{ticket}", tag = "cases", request_body = Answer,
    params(("case" = u64, Path, description = "Its number.", example = 1),
        ("ticket" = u64, Path, description = "The ticket of what is asked.", example = 1),
        ("Idempotency-Key" = Option<String>, Header, description = "The same key again changes nothing.")),
    responses((status = 200, description = "It has arrived, and the case goes on.", body = Answered), Problems))]
async fn answer(
    State(app): State<App>,
    who: Principal,
    key: Key,
    Path((id, ticket)): Path<(u64, u64)>,
    Body(answer): Body<Answer>,
) -> Result<Json<Answered>, Problem> {
    app.call(move |engine| {
        let row = row(engine, id)?;
        let asked = waiting(engine, &row)?.into_iter().find(|one| one.ticket.0 == ticket);
        let asked =
            asked.ok_or_else(|| Problem::absent(format!("nothing is asked under {ticket} in case {id}")))?;
        let first = engine
            .runner
            .store()
            .waiting_for_message(asked.name.clone(), asked.key.clone(), Page::first(1))
            .map_err(digipro_runner::Error::from)?;
        if first.first().is_none_or(|first| first.case != row.case) {
            let what = format!("case {id} is not the only one that waits for `{}` with its key", asked.name);
            return Err(Rejection::new(R0240, what).help("bring the answer to the office").into());
        }
        let mut values = answer.values;
        values.insert("data".into(), Value::from(super::today(engine).to_string().as_str()));
        let variables = Fields::from([(asked.name.clone(), Value::Context(Arc::new(values)))]);
        let message = Message {
            entity: row.entity.clone(),
            name: asked.name,
            key: asked.key,
            id: None,
            variables: Arc::new(variables),
            time_to_live: 0,
        };
        engine.runner.correlate_message(message, key.by(&who))?;
        Ok(Json(Answered { case: id, ticket }))
    })
    .await
}

/// What was answered.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct Answered {
    /// The case.
    case: u64,
    /// The ticket of what was asked.
    ticket: u64,
}
