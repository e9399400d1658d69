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
    /// The entity for which it is told; none: the kit as published.
    pub entity: Option<EntityId>,
    /// Words by which scenarios are chosen, such as `demo`.
    pub tags: Vec<Name>,
    /// The variables with which the case is opened.
    pub facts: Data,
    /// What the systems around the engine answer, by job type.
    pub answers: BTreeMap<Name, Data>,
    /// What happens and what is expected, in order.
    pub steps: Vec<Step>,
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
            "ente" | "entity" => match EntityId::try_from(value.text.clone()) {
                Ok(entity) => self.scenario.entity = Some(entity),
                Err(error) => {
                    self.diagnostics.push(Diagnostic::error(P0826, error.to_string()).at(value.span))
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

#[cfg(test)]
mod tests;
