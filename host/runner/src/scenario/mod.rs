//! Scenarios: a case told in Markdown, with its acts and what is expected of it, run as a test (docs/scenarios.md).
//!
//! The same runner serves the suite of this project and `digipro test`: a municipality that takes a kit runs its
//! scenarios, and its own, against its overlay.

mod act;
mod check;
mod citation;
pub mod codes;
mod data;
mod expected;
mod limits;
mod play;
mod table;

pub use act::{Act, Verb};
pub use data::{Data, Given};
pub use expected::{Expectation, Expected, Stands, TaskStands};
pub use play::{Played, play};

use codes::{P0820, P0821, P0826, P0830};
use digipro_vocab::{Diagnostic, EntityId, Name, Span};
use std::collections::BTreeMap;
use table::{Cell, Part, Table};

/// A scenario.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Scenario {
    /// Its title.
    pub title: Name,
    /// For whom it is told.
    pub entities: Entities,
    /// Words by which scenarios are chosen, such as `demo`.
    pub tags: Vec<Name>,
    /// The variables with which the case is opened.
    pub facts: Data,
    /// What the systems around the engine answer, by job type.
    pub answers: BTreeMap<Name, Data>,
    /// What happens and what is expected, in order.
    pub steps: Vec<Step>,
}

/// For whom a scenario is told.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Entities {
    /// For nobody in particular: the kit as published.
    #[default]
    Published,
    /// For these entities, in whichever order: each time a play of its own.
    These(Vec<EntityId>),
    /// For the kit as published and for every entity that adapts it.
    All,
}

impl Entities {
    /// Whether it is told for an entity; none: for the kit as published.
    #[must_use]
    pub fn include(&self, entity: Option<&EntityId>) -> bool {
        match (self, entity) {
            (Self::All, _) | (Self::Published, None) => true,
            (Self::These(these), Some(entity)) => these.contains(entity),
            (Self::Published, Some(_)) | (Self::These(_), None) => false,
        }
    }

    /// For whom it is played where nobody says: the first of its entities, or the kit as published.
    #[must_use]
    pub fn first(&self) -> Option<&EntityId> {
        match self {
            Self::These(these) => these.first(),
            Self::Published | Self::All => None,
        }
    }
}

/// A part of the story.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// A paragraph for people.
    Prose(Name),
    /// Somebody does something.
    Act(Act),
    /// Something is expected.
    Expect(Expectation),
}

/// Reads a scenario; none when something in it is an error.
#[must_use]
pub fn read(source: &str) -> (Option<Scenario>, Vec<Diagnostic>) {
    if source.len() > limits::SCENARIO_BYTES_MAX {
        let message = format!(
            "the scenario has {} bytes, at most {} are read",
            source.len(),
            limits::SCENARIO_BYTES_MAX
        );
        return (None, vec![Diagnostic::error(P0830, message)]);
    }
    let mut reading = Reading::default();
    for part in table::parts(source) {
        match part {
            Part::Title(title) => reading.scenario.title = title.text.into(),
            Part::Prose(prose) => reading.scenario.steps.push(Step::Prose(prose.text.into())),
            Part::Table(table) => reading.table(&table),
        }
    }
    reading.complete();
    let Reading { scenario, diagnostics } = reading;
    let readable = !diagnostics.iter().any(Diagnostic::is_error);
    (readable.then_some(scenario), diagnostics)
}

/// A scenario being read.
#[derive(Default)]
struct Reading {
    scenario: Scenario,
    diagnostics: Vec<Diagnostic>,
}

impl Reading {
    fn table(&mut self, table: &Table) {
        let head: Vec<&str> = table.head.iter().map(|cell| cell.text.as_str()).collect();
        match head.as_slice() {
            ["scenario", "valore"] | ["scenario", "value"] => self.each(table, Self::setting),
            ["fatto", "valore"] | ["fact", "value"] => self.each(table, Self::fact),
            ["lavoro", "risponde"] | ["job", "answers"] => self.each(table, Self::answer),
            ["giorno", "chi", "atto", "dati"] | ["day", "who", "act", "data"] => self.each(table, Self::act),
            ["atteso", "valore", "norma"] | ["expected", "value", "norm"] => {
                self.each(table, Self::expectation)
            }
            _ => {
                let message = format!("a scenario has no table `{}`", head.join(" | "));
                let help = "`scenario | valore`, `fatto | valore`, `lavoro | risponde`, `giorno | chi | atto | dati`, \
                    `atteso | valore | norma`";
                self.diagnostics.push(Diagnostic::error(P0821, message).at(table.span).help(help));
            }
        }
    }

    fn each(&mut self, table: &Table, read: fn(&mut Self, &[Cell], Span)) {
        for row in &table.rows {
            let span = |cell: Option<&Cell>| cell.map(|cell| cell.span).unwrap_or_default();
            let whole = Span { start: span(row.first()).start, end: span(row.last()).end };
            read(self, row, whole);
        }
    }

    fn setting(&mut self, row: &[Cell], _: Span) {
        let [name, value] = row else { return };
        match name.text.as_str() {
            "ente" | "entity" => match entities(&value.text) {
                Ok(entities) => self.scenario.entities = entities,
                Err(wrong) => {
                    let help = "IPA codes, such as `c_a323` or `c_a323, c_b157`, or `tutti`";
                    self.diagnostics.push(Diagnostic::error(P0826, wrong).at(value.span).help(help));
                }
            },
            "tag" | "tags" => {
                self.scenario.tags =
                    value.text.split([',', ' ']).filter(|tag| !tag.is_empty()).map(Name::from).collect();
            }
            _ => {
                let message = format!("a scenario has no setting `{}`", name.text);
                self.diagnostics
                    .push(Diagnostic::error(P0826, message).at(name.span).help("`ente` and `tag`"));
            }
        }
    }

    /// The row of a fact is read as data.
    fn fact(&mut self, row: &[Cell], _: Span) {
        let [path, value] = row else { return };
        match (data::is_path(&path.text), data::given(&value.text)) {
            (true, Ok(given)) => self.scenario.facts.0.push((path.text.as_str().into(), given)),
            (false, _) => {
                let message = format!("`{}` is not a path", path.text);
                self.diagnostics.push(Diagnostic::error(codes::P0822, message).at(path.span));
            }
            (_, Err(cause)) => self.diagnostics.push(Diagnostic::error(codes::P0822, cause).at(value.span)),
        }
    }

    fn answer(&mut self, row: &[Cell], _: Span) {
        let [job, answer] = row else { return };
        let data = data::data(answer, &mut self.diagnostics);
        self.scenario.answers.insert(job.text.as_str().into(), data);
    }

    fn act(&mut self, row: &[Cell], span: Span) {
        let last = self.scenario.steps.iter().rev().find_map(|step| match step {
            Step::Act(act) => Some(act.at),
            _ => None,
        });
        if let Some(act) = act::act(row, span, last, &mut self.diagnostics) {
            self.scenario.steps.push(Step::Act(act));
        }
    }

    fn expectation(&mut self, row: &[Cell], span: Span) {
        if let Some(expectation) = expected::expectation(row, span, &mut self.diagnostics) {
            self.scenario.steps.push(Step::Expect(expectation));
        }
    }

    fn complete(&mut self) {
        let has = |wanted: fn(&Step) -> bool| self.scenario.steps.iter().any(wanted);
        let missing = [
            (self.scenario.title.is_empty(), "a title, such as `# Il termine che scade di domenica`"),
            (!has(|step| matches!(step, Step::Act(_))), "acts: a table `giorno | chi | atto | dati`"),
            (!has(|step| matches!(step, Step::Expect(_))), "expectations: a table `atteso | valore | norma`"),
        ];
        for (_, what) in missing.into_iter().filter(|(missing, _)| *missing) {
            self.diagnostics.push(Diagnostic::error(P0820, format!("the scenario has no {what}")));
        }
    }
}

/// Reads for whom a scenario is told: IPA codes, or all.
fn entities(text: &str) -> Result<Entities, String> {
    if matches!(text.trim(), "tutti" | "all") {
        return Ok(Entities::All);
    }
    let mut these: Vec<EntityId> = Vec::new();
    for code in text.split([',', ' ']).filter(|code| !code.is_empty()) {
        let entity = EntityId::try_from(code.to_owned()).map_err(|error| error.to_string())?;
        if these.contains(&entity) {
            return Err(format!("`{entity}` is named twice"));
        }
        these.push(entity);
    }
    if these.is_empty() { Err("no entity is named".to_owned()) } else { Ok(Entities::These(these)) }
}

#[cfg(test)]
mod tests;
