//! What a citizen reads of an own case: how far it is and who has it, until when, what is asked of them, what silence
//! means and which remedies there are; nothing that is internal to the office.
//!
//! The guard has seen that the case is theirs (ADR 0028), so the entity is not looked at here.

use super::cases::limits;
use super::extract::Reads;
use super::problems::Problems;
use super::shapes::{Limit, Norm, law, status, words};
use crate::path::Path;
use crate::problem::Problem;
use crate::state::App;
use axum::Json;
use axum::extract::State;
use digipro_kit::Effective;
use digipro_kit::texts::Language;
use digipro_runner::{CaseRow, Entry, Page, TaskRow};
use digipro_site::Engine;
use digipro_site::words::Words;
use digipro_vocab::{CaseId, Instant, Name, Value};
use serde::Serialize;
use std::collections::BTreeSet;
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

pub(super) fn router() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(own))
}

/// A case as the citizen sees it who opened it or whom it is about.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
struct OwnCase {
    /// Its number.
    case: u64,
    /// Id of the kit.
    kit: String,
    /// What the procedure is called.
    title: String,
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
    /// By when it has to be decided, whether time stands still, and what is asked of the citizen until when (`whose`).
    terms: Vec<Limit>,
    /// The offices that have it in hand now.
    in_hand: Vec<Office>,
    /// The offices that answer for it.
    responsible: Vec<Office>,
    /// What the published sheet of the procedure says to whoever waits, letter by letter.
    sheet: Vec<Answer>,
    /// What has happened, the first thing first.
    steps: Vec<Step>,
}

/// An office, and how to reach it.
#[derive(Debug, Serialize, ToSchema)]
struct Office {
    /// What it is called.
    name: String,
    /// Where it is.
    address: Option<String>,
    /// Its telephone.
    phone: Option<String>,
    /// Its mailbox.
    email: Option<String>,
    /// Its certified mailbox.
    pec: Option<String>,
    /// When it is open.
    hours: Option<String>,
}

/// An answer of the sheet of art. 35 of D.Lgs. 33/2013.
#[derive(Debug, Serialize, ToSchema)]
struct Answer {
    /// The letter.
    #[schema(example = "h")]
    letter: String,
    /// In words.
    words: String,
    /// The norms that it rests on.
    norms: Vec<Norm>,
}

/// Something that has happened, without names.
#[derive(Debug, Serialize, ToSchema)]
struct Step {
    /// When.
    #[schema(value_type = String, format = DateTime)]
    at: Instant,
    /// What: `case-started`, `term-suspended`, `case-completed` and so on.
    kind: String,
    /// The limit that it touched, as it is called.
    term: Option<String>,
}

/// The letters of the sheet that say what somebody who waits has to know: who answers, how to ask, by when, what silence
/// does, which remedies there are, who acts where the office does not.
const LETTERS: [&str; 6] = ["c", "e", "f", "g", "h", "m"];

/// What concerns a citizen of all that happens.
const TOLD: [&str; 10] = [
    "case-started",
    "term-started",
    "term-suspended",
    "term-interrupted",
    "term-resumed",
    "term-noticed",
    "term-observed",
    "term-concluded",
    "case-completed",
    "case-cancelled",
];

/// A case of a citizen in their language.
struct Reading<'a> {
    engine: &'a Engine,
    row: &'a CaseRow,
    law: &'a Effective,
    words: Words<'a>,
    language: Language,
}

impl Reading<'_> {
    fn office(&self, lane: &Name) -> Option<Office> {
        let contacts = self.law.contacts.get(lane).cloned().unwrap_or_default();
        let text = |text: Option<Name>| text.map(|text| text.to_string());
        let hours = contacts.hours.map(|hours| match self.language {
            Language::Italian => hours.it.to_string(),
            Language::English => hours.en.to_string(),
        });
        Some(Office {
            name: self.law.lanes.get(lane)?.office.to_string(),
            address: text(contacts.address),
            phone: text(contacts.phone),
            email: text(contacts.email),
            pec: text(contacts.pec),
            hours,
        })
    }

    /// The offices whose lanes open tasks are in.
    fn in_hand(&self) -> Result<Vec<Office>, Problem> {
        let tasks: Vec<TaskRow> = self
            .engine
            .runner
            .store()
            .of_case(self.row.case, Page::first(1_000))
            .map_err(digipro_runner::Error::from)?;
        let open = tasks.into_iter().filter(|task| task.ended.is_none());
        let roles: BTreeSet<Name> = open.filter_map(|task| task.office).collect();
        let lanes = self.law.lanes.iter().filter(|(_, lane)| roles.contains(&lane.role));
        Ok(lanes.filter_map(|(id, _)| self.office(id)).collect())
    }

    fn responsible(&self) -> Vec<Office> {
        let letter = self.law.sheet.as_ref().and_then(|sheet| sheet.letters.get("c"));
        letter.into_iter().flat_map(|letter| &letter.lanes).filter_map(|lane| self.office(lane)).collect()
    }

    fn sheet(&self) -> Vec<Answer> {
        let Some(sheet) = &self.law.sheet else { return Vec::new() };
        let letters = sheet.letters.iter().filter(|(letter, _)| LETTERS.contains(&&***letter));
        let answer = |(letter, told): (&Name, &digipro_kit::practice::Letter)| Answer {
            letter: letter.to_string(),
            words: match self.language {
                Language::Italian => told.text.it.to_string(),
                Language::English => told.text.en.to_string(),
            },
            norms: Norm::all(&told.norms, &self.words),
        };
        letters.map(answer).collect()
    }

    fn steps(&self, history: &[Entry]) -> Vec<Step> {
        let each = history.iter().flat_map(|entry| entry.events.iter().map(move |told| (entry.at, told)));
        let told = each.filter(|(_, told)| TOLD.contains(&told.key));
        let step = |(at, told): (Instant, &digipro_runner::Told)| {
            let term = told.arguments.get("term").and_then(Value::as_text);
            Step { at, kind: told.key.to_owned(), term: term.map(|term| self.words.term(term)) }
        };
        told.map(step).collect()
    }
}

/// Shows a citizen an own case: one that they opened, or that is about them.
#[utoipa::path(get, path = "/own/{case}", tag = "cases",
    params(("case" = u64, Path, description = "Its number.", example = 1)),
    responses((status = 200, description = "The case.", body = OwnCase), Problems))]
async fn own(State(app): State<App>, reads: Reads, Path(id): Path<u64>) -> Result<Json<OwnCase>, Problem> {
    let catalogue = app.catalogue();
    app.call(move |engine| {
        let row = engine.runner.store().case(CaseId(id)).map_err(digipro_runner::Error::from)?;
        let row = row.ok_or_else(|| crate::access::absent(&id.to_string()))?;
        let law = law(engine, &row)?;
        let words = words(engine, &law, reads);
        let reading = Reading { engine, row: &row, law: &law, words, language: reads.0 };
        let book = catalogue.open(&engine.runner)?;
        let process = book.of_case(&row.definition, &row.process);
        let title = process.and_then(|process| process.name.clone()).unwrap_or_else(|| row.process.clone());
        let entity_name = law.name.as_ref().map(ToString::to_string);
        Ok(Json(OwnCase {
            case: id,
            kit: law.kit.to_string(),
            title: title.to_string(),
            entity: row.entity.as_ref().map(ToString::to_string),
            entity_name,
            status: status(row.status).to_owned(),
            started: row.started,
            ended: row.ended,
            terms: limits(engine, &row, reads)?,
            in_hand: reading.in_hand()?,
            responsible: reading.responsible(),
            sheet: reading.sheet(),
            steps: reading.steps(&engine.runner.case_history(row.case)?),
        }))
    })
    .await
}
