//! The legality of procedures in figures: within the limit, late, suspended, decided by silence, substitute powers,
//! indemnities, and in how much time cases were concluded.

use super::extract::Asked;
use super::figures::{csv, wants_csv};
use super::problems::Problems;
use super::shapes::word;
use super::{scope, today};
use crate::identity::Principal;
use crate::limits::MEASURED_CASES;
use crate::problem::Problem;
use crate::state::App;
use axum::Json;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::{IntoResponse, Response};
use digipro_runner::rows::Scope;
use digipro_site::legality::{self, STEPS, Selection, Times};
use digipro_site::{Engine, eventlog, register};
use digipro_vocab::{Date, EntityId};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

pub(super) fn router() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(legality))
}

/// Which cases are counted.
#[derive(Clone, Debug, Default, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(super) struct Counted {
    /// Of this entity.
    #[param(value_type = Option<String>, example = "c_a323")]
    pub(super) entity: Option<EntityId>,
    /// Of this kit.
    #[param(example = "accesso-civico")]
    pub(super) kit: Option<String>,
    /// Begun on this day or later.
    #[param(value_type = Option<String>, format = Date)]
    pub(super) from: Option<Date>,
    /// Begun on this day or earlier.
    #[param(value_type = Option<String>, format = Date)]
    pub(super) to: Option<Date>,
}

/// A figure, and where it comes from.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct Figure {
    /// How many cases; none where that is not recorded, or cannot be.
    pub(super) cases: Option<u64>,
    /// `recorded` (by a fact of the log), `reckoned` (from limit and sheet), `not-recorded` (the kit has no such fact), or
    /// `does-not-apply`.
    pub(super) source: String,
    /// The fact that is, or would be, counted.
    pub(super) fact: Option<String>,
}

impl From<&legality::Figure> for Figure {
    fn from(figure: &legality::Figure) -> Self {
        use legality::Figure as Of;
        let (cases, source, fact) = match figure {
            Of::Recorded(count, fact) => (Some(*count), "recorded", Some(fact)),
            Of::NotRecorded(fact) => (None, "not-recorded", Some(fact)),
            Of::Reckoned(count) => (Some(*count), "reckoned", None),
            Of::DoesNotApply => (None, "does-not-apply", None),
        };
        Self { cases, source: source.to_owned(), fact: fact.map(ToString::to_string) }
    }
}

/// A step of a distribution.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct Took {
    /// Up to this many days; none for the last step.
    pub(super) up_to: Option<u32>,
    /// How many cases took that long, and longer than the step before.
    pub(super) cases: u64,
}

/// In how many days cases were concluded.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct Distribution {
    /// Cases that were measured.
    pub(super) cases: usize,
    /// Half of them took at most so many days.
    pub(super) median: Option<u32>,
    /// Nine of ten took at most so many days.
    pub(super) ninetieth: Option<u32>,
    /// The longest.
    pub(super) longest: Option<u32>,
    /// How many took how long.
    pub(super) steps: Vec<Took>,
}

impl From<&Times> for Distribution {
    fn from(times: &Times) -> Self {
        let bounds = STEPS.iter().map(|most| Some(*most)).chain([None]);
        Self {
            cases: times.cases,
            median: times.median,
            ninetieth: times.ninetieth,
            longest: times.longest,
            steps: bounds.zip(times.steps).map(|(up_to, cases)| Took { up_to, cases }).collect(),
        }
    }
}

/// How the cases of a procedure of an entity went. Each case is in exactly one of the numbers from `open_in_term` to
/// `without_term`.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct Legality {
    /// Id of the kit.
    pub(super) kit: String,
    /// Whose cases.
    pub(super) entity: Option<String>,
    /// The limit by which the procedure is to be concluded, as the kit names it; none where its sheet names none.
    pub(super) term: Option<String>,
    /// What silence does at its end: `none` (the office is in default), `consent`, `denial`, `consolidation`.
    pub(super) silence: Option<String>,
    /// Cases in all.
    pub(super) cases: u64,
    /// Under way, and the limit runs.
    pub(super) open_in_term: u64,
    /// Under way, and the limit stands still.
    pub(super) open_suspended: u64,
    /// Under way, and the limit has run out.
    pub(super) open_late: u64,
    /// Concluded by the last day.
    pub(super) concluded_in_term: u64,
    /// Concluded after it.
    pub(super) concluded_late: u64,
    /// The limit ran out, nothing was decided, and silence decides.
    pub(super) by_silence: u64,
    /// Ended by a person before they were concluded.
    pub(super) cancelled: u64,
    /// In which the limit has not begun, or of a procedure that names none.
    pub(super) without_term: u64,
    /// Decided by silence.
    pub(super) deemed: Figure,
    /// In which somebody turned to the holder of substitute powers (L. 241/1990, art. 2, c. 9-bis).
    pub(super) substituted: Figure,
    /// In which an indemnity for delay was paid (DL 69/2013, art. 28; L. 241/1990, art. 2-bis).
    pub(super) indemnified: Figure,
    /// Days of the calendar from the start of the limit to the conclusion, of all that were concluded.
    pub(super) calendar_days: Distribution,
    /// Legal days: those on which the limit ran, stops left out.
    pub(super) legal_days: Distribution,
    /// Whether legal days are working days here.
    pub(super) working_days: bool,
    /// Concluded cases that are not among the legal days: older than those that are read one by one, or unreadable.
    pub(super) unmeasured: u64,
}

impl From<&legality::Legality> for Legality {
    fn from(of: &legality::Legality) -> Self {
        Self {
            kit: of.kit.to_string(),
            entity: of.entity.as_ref().map(ToString::to_string),
            term: of.term.as_ref().map(ToString::to_string),
            silence: of.silence.as_ref().map(word),
            cases: of.cases,
            open_in_term: of.open_in_term,
            open_suspended: of.open_suspended,
            open_late: of.open_late,
            concluded_in_term: of.concluded_in_term,
            concluded_late: of.concluded_late,
            by_silence: of.by_silence,
            cancelled: of.cancelled,
            without_term: of.without_term,
            deemed: (&of.deemed).into(),
            substituted: (&of.substituted).into(),
            indemnified: (&of.indemnified).into(),
            calendar_days: (&of.calendar).into(),
            legal_days: (&of.counted).into(),
            working_days: of.working,
            unmeasured: of.uncounted,
        }
    }
}

/// The figures that somebody may see.
pub(super) fn counted(engine: &Engine, scope: Scope, asked: &Counted) -> Result<Vec<Legality>, Problem> {
    let (from, before) = eventlog::days(asked.from, asked.to);
    let kit = asked.kit.as_deref().map(Into::into);
    let selection = Selection { scope, kit, from, before, measured: MEASURED_CASES };
    let counted = legality::by_procedure(&engine.runner, &selection, today(engine))?;
    Ok(counted.iter().map(Legality::from).collect())
}

/// Counts by procedure and entity how lawfully cases went: in term, late, suspended, decided by silence, substitute powers,
/// indemnities, and the actual times of conclusion. What no fact records is told as `not-recorded`.
#[utoipa::path(get, path = "/legality", tag = "registers", params(Counted),
    responses((status = 200, description = "By kit and entity (JSON or CSV by `Accept`).",
        content((Vec<Legality> = "application/json"), (String = "text/csv"))), Problems))]
async fn legality(
    State(app): State<App>,
    who: Principal,
    headers: HeaderMap,
    Asked(asked): Asked<Counted>,
) -> Result<Response, Problem> {
    let scope = scope::searched(&who, asked.entity.as_ref())?;
    app.call(move |engine| {
        let told = counted(engine, scope, &asked)?;
        Ok(if wants_csv(&headers) { csv(table(&told)) } else { Json(told).into_response() })
    })
    .await
}

fn table(told: &[Legality]) -> String {
    let names = [
        "kit",
        "entity",
        "term",
        "silence",
        "cases",
        "open_in_term",
        "open_suspended",
        "open_late",
        "concluded_in_term",
        "concluded_late",
        "by_silence",
        "cancelled",
        "without_term",
        "deemed",
        "substituted",
        "indemnified",
        "calendar_median",
        "calendar_ninetieth",
        "legal_median",
        "legal_ninetieth",
    ];
    let text = |value: &Option<String>| value.clone().unwrap_or_default();
    let days = |value: Option<u32>| value.map(|days| days.to_string()).unwrap_or_default();
    let figure = |of: &Figure| of.cases.map_or_else(|| of.source.clone(), |cases| cases.to_string());
    let rows = told.iter().map(|of| {
        [
            of.kit.clone(),
            text(&of.entity),
            text(&of.term),
            text(&of.silence),
            of.cases.to_string(),
            of.open_in_term.to_string(),
            of.open_suspended.to_string(),
            of.open_late.to_string(),
            of.concluded_in_term.to_string(),
            of.concluded_late.to_string(),
            of.by_silence.to_string(),
            of.cancelled.to_string(),
            of.without_term.to_string(),
            figure(&of.deemed),
            figure(&of.substituted),
            figure(&of.indemnified),
            days(of.calendar_days.median),
            days(of.calendar_days.ninetieth),
            days(of.legal_days.median),
            days(of.legal_days.ninetieth),
        ]
    });
    register::table(names, rows)
}
