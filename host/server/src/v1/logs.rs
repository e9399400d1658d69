//! How cases went, for auditors: heat on a diagram, event logs for process mining, the published sheets of procedures.

use super::extract::{Asked, Reads};
use super::figures::{csv, wants_csv};
use super::problems::Problems;
use super::scope;
use super::shapes::{Norm, digest, words};
use crate::identity::Principal;
use crate::limits::{LOGGED_CASES, LOGGED_CASES_MAX, VISITS_MAX};
use crate::path::Path;
use crate::problem::Problem;
use crate::state::App;
use axum::Json;
use axum::extract::State;
use axum::http::{HeaderMap, HeaderName, header};
use axum::response::{IntoResponse, Response};
use digipro_kit::Effective;
use digipro_kit::texts::Language;
use digipro_site::eventlog::{self, Selection};
use digipro_site::{heat, register};
use digipro_vocab::{CaseId, Date, EntityId};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

pub(super) fn router() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(element_statistics))
        .routes(routes!(event_log))
        .routes(routes!(sheets))
}

/// Which cases of a definition.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(super) struct Begun {
    /// Begun on this day or later.
    #[param(value_type = Option<String>, format = Date)]
    from: Option<Date>,
    /// Begun on this day or earlier.
    #[param(value_type = Option<String>, format = Date)]
    to: Option<Date>,
}

/// What is known of the visits to an element.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct Visited {
    /// What the element is, such as `user-task`.
    kind: String,
    /// Visits that go on.
    active: u64,
    /// Of these: with an incident.
    incidents: u64,
    /// Visits that ended as they should.
    completed: u64,
    /// Visits that were cut short.
    cancelled: u64,
    /// Seconds that the visit in the middle took, of those that ended as they should.
    median_seconds: Option<i64>,
    /// Seconds on average.
    mean_seconds: Option<i64>,
    /// Seconds of the longest.
    longest_seconds: Option<i64>,
}

/// How the cases of a definition went.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct Heat {
    /// The definition.
    definition: String,
    /// By the ids of the elements on its diagram.
    elements: BTreeMap<String, Visited>,
    /// Visits that were counted.
    visits: usize,
    /// Whether there are more than were counted: then ask for a shorter span.
    more: bool,
}

/// Counts how often each element of a definition was visited, and how long that took.
#[utoipa::path(get, path = "/definitions/{definition}/statistics", tag = "registers",
    params(("definition" = String, Path, description = "Its digest."), Begun),
    responses((status = 200, description = "By element.", body = Heat), Problems))]
async fn element_statistics(
    State(app): State<App>,
    who: Principal,
    Path(name): Path<String>,
    Asked(begun): Asked<Begun>,
) -> Result<Json<Heat>, Problem> {
    let (definition, scope) = (digest(&name)?, scope::searched(&who, None)?);
    app.call(move |engine| {
        engine.runner.definition(&definition)?;
        let span = eventlog::days(begun.from, begun.to);
        let heat = heat::of(&engine.runner, (definition, scope), span, VISITS_MAX)?;
        let elements = heat.elements.into_iter().map(|(element, one)| {
            let visited = Visited {
                kind: one.kind.to_string(),
                active: one.active,
                incidents: one.incidents,
                completed: one.completed,
                cancelled: one.cancelled,
                median_seconds: one.median_seconds,
                mean_seconds: one.mean_seconds,
                longest_seconds: one.longest_seconds,
            };
            (element.to_string(), visited)
        });
        Ok(Json(Heat {
            definition: name,
            elements: elements.collect(),
            visits: heat.visits,
            more: heat.more,
        }))
    })
    .await
}

/// Which cases an event log has.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(super) struct Logged {
    /// Of this definition.
    definition: Option<String>,
    /// Of this kit, whatever its version.
    #[param(example = "accesso-civico")]
    kit: Option<String>,
    /// Of this entity.
    #[param(value_type = Option<String>, example = "c_a323")]
    entity: Option<EntityId>,
    /// Begun on this day or later.
    #[param(value_type = Option<String>, format = Date)]
    from: Option<Date>,
    /// Begun on this day or earlier.
    #[param(value_type = Option<String>, format = Date)]
    to: Option<Date>,
    /// After the case with this number: the `digipro-next` of the part before.
    after: Option<u64>,
    /// At most this many cases, from 1 to 9,999; 1,000 where nothing is said.
    #[param(minimum = 1, maximum = 9_999)]
    limit: Option<usize>,
}

/// The header that says where an event log goes on.
const NEXT: HeaderName = HeaderName::from_static("digipro-next");

/// Writes out how cases went, for process mining: `xes` (IEEE 1849-2023) or `ocel` (OCEL 2.0, JSON). Cases have pseudonyms that
/// are made for one answer; no persons and no values are in it. Where there are further cases, the header `digipro-next` has
/// the `after` of the next part.
#[utoipa::path(get, path = "/event-logs/{format}", tag = "registers",
    params(("format" = String, Path, description = "`xes` or `ocel`.", example = "ocel"), Logged),
    responses((status = 200, description = "The log.",
        content((Object = "application/json"), (String = "application/xml"))), Problems))]
async fn event_log(
    State(app): State<App>,
    who: Principal,
    Path(format): Path<String>,
    Asked(logged): Asked<Logged>,
) -> Result<Response, Problem> {
    if !["xes", "ocel"].contains(&&*format) {
        return Err(Problem::absent(format!("there is no format `{format}`: there are `xes` and `ocel`")));
    }
    let limit = logged.limit.unwrap_or(LOGGED_CASES);
    if !(1..=LOGGED_CASES_MAX).contains(&limit) {
        return Err(Problem::unreadable(format!(
            "`limit` is {limit}, and may be from 1 to {LOGGED_CASES_MAX}"
        )));
    }
    let scope = scope::searched(&who, logged.entity.as_ref())?;
    let named = logged.definition.as_deref().map(digest).transpose()?;
    app.call(move |engine| {
        let of_kit = logged.kit.as_deref().map(|kit| engine.definitions_of(kit)).transpose()?;
        let definitions = named.map(|named| vec![named]).or(of_kit);
        let (from, before) = eventlog::days(logged.from, logged.to);
        let after = logged.after.map(CaseId);
        let selection = Selection { scope, definitions, from, before, after, limit };
        let mut key = [0; 32];
        getrandom::fill(&mut key).map_err(|error| Problem::failed(crate::codes::I0210, error.to_string()))?;
        let log = eventlog::read(&engine.runner, &selection, &key)?;
        let mut headers = HeaderMap::new();
        if let Some(CaseId(next)) = log.next {
            headers.insert(NEXT, next.into());
        }
        if format == "ocel" {
            return Ok((headers, Json(log.ocel())).into_response());
        }
        Ok((headers, [(header::CONTENT_TYPE, "application/xml")], log.xes()).into_response())
    })
    .await
}

/// An answer of a sheet, with all that it tells of.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct Letter {
    /// Id of the kit.
    kit: String,
    /// Version of the kit.
    version: String,
    /// Whose procedure it is.
    entity: Option<String>,
    /// The letter of art. 35, c. 1.
    letter: String,
    /// In words.
    words: String,
    /// The offices that it names.
    offices: Vec<String>,
    /// The norms.
    norms: Vec<Norm>,
}

/// Of whom.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(super) struct Whose {
    /// Of this entity.
    #[param(value_type = Option<String>, example = "c_a323")]
    entity: Option<EntityId>,
}

fn letters(effective: &Effective, words: &digipro_site::words::Words<'_>, language: Language) -> Vec<Letter> {
    let letters = effective.sheet.iter().flat_map(|sheet| &sheet.letters);
    let told = letters.map(|(letter, told)| Letter {
        kit: effective.kit.to_string(),
        version: effective.version.to_string(),
        entity: effective.entity.as_ref().map(ToString::to_string),
        letter: letter.to_string(),
        words: if language == Language::English { &told.text.en } else { &told.text.it }.to_string(),
        offices: told
            .lanes
            .iter()
            .filter_map(|id| Some(effective.lanes.get(id)?.office.to_string()))
            .collect(),
        norms: Norm::all(&told.norms, words),
    });
    told.collect()
}

/// Writes out the sheets of the procedures (D.Lgs. 33/2013, art. 35, c. 1), letter by letter.
#[utoipa::path(get, path = "/sheets", tag = "registers", params(Whose),
    responses((status = 200, description = "Row by row (JSON or CSV by `Accept`).",
        content((Vec<Letter> = "application/json"), (String = "text/csv"))), Problems))]
async fn sheets(
    State(app): State<App>,
    who: Principal,
    reads: Reads,
    headers: HeaderMap,
    Asked(whose): Asked<Whose>,
) -> Result<Response, Problem> {
    let entity = scope::restricted(&who, whose.entity)?;
    app.call(move |engine| {
        let mut rows = Vec::new();
        for effective in engine.current()? {
            let of = effective.entity.as_ref();
            if (entity.is_none() || of == entity.as_ref()) && who.sees(of) {
                rows.extend(letters(&effective, &words(engine, &effective, reads), reads.0));
            }
        }
        if !wants_csv(&headers) {
            return Ok(Json(rows).into_response());
        }
        let row = |one: Letter| {
            let norms: Vec<String> = one.norms.into_iter().map(|norm| norm.title).collect();
            let entity = one.entity.unwrap_or_default();
            [one.kit, one.version, entity, one.letter, one.words, one.offices.join("; "), norms.join("; ")]
        };
        let names = ["kit", "version", "entity", "letter", "words", "offices", "norms"];
        Ok(csv(register::table(names, rows.into_iter().map(row))))
    })
    .await
}
