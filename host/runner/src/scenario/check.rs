//! Comparing what is expected with what the case has come to.

use super::citation;
use super::codes::{P0828, P0829};
use super::expected::{Expectation, Expected, Stands, TaskStands};
use crate::case::Case;
use crate::runner::Runner;
use digipro_machine::{Phase, TermIx, Wait};
use digipro_store::{FindingRow, IncidentRow, Page};
use digipro_term::{Limit, Reckoning};
use digipro_vocab::time::civil_day;
use digipro_vocab::{CaseId, Citation, Date, Diagnostic, Finding, Name, Outcome, Value, Weight};

/// How many rows of a case are looked at.
const ROWS: usize = 100_000;

/// A case as it is now.
pub(super) struct Seen<'a> {
    pub runner: &'a Runner,
    pub case: Option<CaseId>,
}

/// What was found instead, or the citations that belong to what was found.
type Found = Result<Vec<Citation>, String>;

impl Seen<'_> {
    /// What is not as expected.
    pub fn check(&self, expectation: &Expectation) -> Option<Diagnostic> {
        let unmet = |message: String| Some(Diagnostic::error(P0828, message).at(expectation.span));
        let Some(case) = self.case else { return unmet("the case has not been opened".to_owned()) };
        let citations = match self.compare(case, &expectation.what) {
            Ok(citations) => citations,
            Err(found) => return unmet(found),
        };
        let (norm, span) = expectation.norm.as_ref()?;
        match self.cites(case, norm, &citations) {
            Some(true) => None,
            Some(false) => {
                let cited: Vec<String> =
                    citations.iter().map(|c| format!("`{}` {}", c.urn, c.part)).collect();
                let message = format!("`{norm}` is not cited; cited: {}", cited.join(", "));
                Some(Diagnostic::error(P0828, message).at(*span))
            }
            None => {
                let help = "write it as `L. 241/1990, art. 10-bis`, or as its title in norms.toml";
                Some(Diagnostic::error(P0829, format!("`{norm}` cannot be read")).at(*span).help(help))
            }
        }
    }

    fn compare(&self, case: CaseId, expected: &Expected) -> Found {
        match expected {
            Expected::Due { term, of, day } => {
                let (limit, reckoning) = self.term(case, term, of.as_deref())?;
                same(reckoning.due, Some(*day), |due| due.map_or("open".to_owned(), |due| due.to_string()))?;
                let own = limit.norm.iter().map(|norm| norm.cite(limit.start));
                let steps = reckoning.steps.iter().flat_map(|step| step.citations.iter().cloned());
                Ok(own.chain(steps).collect())
            }
            Expected::Term { term, of, stands } => self.term_stands(case, term, of.as_deref(), *stands),
            Expected::Task { task, stands } => self.task(case, task, *stands),
            Expected::Finding { rule, outcome, weight } => self.finding(case, rule, *outcome, *weight),
            Expected::Passed { element, day } => self.passed(case, element, *day),
            Expected::Variable { path, value } => {
                let variables = self.runner.variables(case).map_err(|error| error.to_string())?;
                let found = Value::context(variables).at(path).cloned().unwrap_or_default();
                same(found, value.on(self.today()), ToString::to_string)?;
                Ok(Vec::new())
            }
            Expected::Over(over) => {
                let found = self
                    .read(case, |case| matches!(case.state.phase(), Phase::Completed | Phase::Cancelled))?;
                let words =
                    |over: &bool| if *over { "the case is over" } else { "the case goes on" }.to_owned();
                same(found, *over, words)?;
                Ok(Vec::new())
            }
            Expected::Incident { element, code } => self.incident(case, element, code.as_ref()),
        }
    }

    fn today(&self) -> Date {
        civil_day(self.runner.clock().now())
    }

    fn read<T>(&self, case: CaseId, read: impl FnOnce(&Case) -> T) -> Result<T, String> {
        self.runner.with_case(case, read).map_err(|error| error.to_string())
    }

    /// A time limit and what follows from it.
    fn term(&self, case: CaseId, name: &str, of: Option<&str>) -> Result<(Limit, Reckoning), String> {
        self.read(case, |case| {
            let graph = &case.graph;
            let place = graph.terms.iter().position(|known| **known == *name);
            let ix = TermIx::at(place.ok_or_else(|| format!("the kit has no time limit `{name}`"))?);
            let limit = limit(case, ix, of)
                .map_err(|how| format!("the time limit `{name}` {how}"))?
                .ok_or_else(|| format!("the time limit `{name}` has not begun"))?;
            let calendar = graph.calendar_on(limit.law.unwrap_or(limit.start));
            let reckoning = limit.reckon(&calendar).map_err(|error| error.to_string())?;
            Ok((limit.clone(), reckoning))
        })?
    }

    fn term_stands(&self, case: CaseId, term: &str, of: Option<&str>, expected: Stands) -> Found {
        let found = match self.term(case, term, of) {
            Err(message) if message.contains("has not begun") => Stands::NotBegun,
            Err(message) => return Err(message),
            Ok((_, reckoning)) if reckoning.concluded.is_some() => Stands::Concluded,
            Ok((_, reckoning)) if reckoning.stopped_on(self.today()) => Stands::Stopped,
            Ok(_) => Stands::Running,
        };
        same(found, expected, |stands| format!("{stands:?}").to_lowercase())?;
        Ok(Vec::new())
    }

    fn task(&self, case: CaseId, task: &Name, expected: TaskStands) -> Found {
        let found = self.read(case, |case| {
            let mut tasks = case.state.waits().values().filter_map(|waiting| match &waiting.wait {
                Wait::Task(open) => {
                    let node = case.graph.node(waiting.node)?;
                    (node.id == *task).then(|| open.findings.clone())
                }
                _ => None,
            });
            tasks.next_back()
        })?;
        let stands = match &found {
            None => TaskStands::Absent,
            Some(findings) if findings.iter().any(hinders) => TaskStands::Returned,
            Some(_) => TaskStands::Open,
        };
        same(stands, expected, |stands| {
            let rules: Vec<String> = found
                .iter()
                .flatten()
                .filter(|f| hinders(f))
                .map(|f| format!(" `{}` {}", f.rule, f.message.key))
                .collect();
            format!("{}{}", format!("{stands:?}").to_lowercase(), rules.concat())
        })?;
        let findings = found.into_iter().flatten();
        Ok(findings.flat_map(|finding| finding.citations).collect())
    }

    fn finding(&self, case: CaseId, rule: &Name, outcome: Outcome, weight: Option<Weight>) -> Found {
        let rows: Vec<FindingRow> = self.rows(case)?;
        let Some(row) = rows.iter().rfind(|row| row.rule == *rule) else {
            let mut spoken: Vec<&str> = rows.iter().map(|row| &*row.rule).collect();
            spoken.sort_unstable();
            spoken.dedup();
            return Err(format!("the rule has not spoken; these have: {}", spoken.join(", ")));
        };
        let finding: Finding = serde_json::from_str(&row.body).map_err(|error| error.to_string())?;
        let words =
            |outcome: &Outcome| format!("{outcome:?} ({:?}), {}", finding.weight, finding.message.key);
        same(finding.outcome, outcome, words)?;
        if weight.is_some_and(|weight| weight != finding.weight) {
            return Err(format!("found {}", words(&outcome)));
        }
        Ok(finding.citations)
    }

    fn passed(&self, case: CaseId, element: &Name, expected: Option<Date>) -> Found {
        let history = self.runner.case_history(case).map_err(|error| error.to_string())?;
        let came = history.iter().rfind(|entry| {
            entry.events.iter().any(|told| told.key == "entered" && told.element.as_ref() == Some(element))
        });
        let found = came.map(|entry| civil_day(entry.at));
        same(found, expected, |day| day.map_or("never".to_owned(), |day| day.to_string()))?;
        Ok(Vec::new())
    }

    fn incident(&self, case: CaseId, element: &Name, expected: Option<&Name>) -> Found {
        let rows: Vec<IncidentRow> = self.rows(case)?;
        let row = rows.iter().rfind(|row| row.element == *element);
        let told = row.map_or("none".to_owned(), |row| format!("{}: {}", row.code, row.message));
        same(row.map(|row| &row.code), expected, |_| told.clone())?;
        Ok(Vec::new())
    }

    fn rows<R: digipro_store::Keyed>(&self, case: CaseId) -> Result<Vec<R>, String> {
        self.runner.store().of_case(case, Page::first(ROWS)).map_err(|error| error.to_string())
    }

    /// Whether a norm as people write it is among the citations; nothing when it cannot be read.
    fn cites(&self, case: CaseId, norm: &str, citations: &[Citation]) -> Option<bool> {
        let titled = self.read(case, |case| {
            let norms = case.graph.effective.norms.values();
            norms
                .filter(|known| *known.title == *norm)
                .map(|known| known.citation.clone())
                .collect::<Vec<_>>()
        });
        let titled = titled.unwrap_or_default();
        let by_title = citations.iter().any(|c| titled.iter().any(|t| t.urn == c.urn && t.part == c.part));
        match citation::read(norm) {
            Some(written) => Some(by_title || citations.iter().any(|citation| written.covers(citation))),
            None => (!titled.is_empty()).then_some(by_title),
        }
    }
}

/// Whether a finding keeps an act from being done.
fn hinders(finding: &Finding) -> bool {
    matches!(finding.outcome, Outcome::Violated | Outcome::Indeterminate) && finding.weight != Weight::Note
}

/// Two values are the same; otherwise what was found.
fn same<T: PartialEq>(found: T, expected: T, words: impl Fn(&T) -> String) -> Result<(), String> {
    if found == expected { Ok(()) } else { Err(format!("found {}", words(&found))) }
}

/// A limit of the case, or the one that the call or instance of an element has for itself. Of several that nobody
/// distinguishes none is meant.
fn limit<'c>(case: &'c Case, ix: TermIx, of: Option<&str>) -> Result<Option<&'c Limit>, &'static str> {
    let holder = |key| {
        let (node, _) = case.state.holder_of_limit(key)?;
        case.graph.node(node).map(|node| &*node.id)
    };
    let mut found = case.state.limits().filter(|(key, _)| key.term == ix);
    let mut found = found.by_ref().filter(|(key, _)| of.is_none_or(|of| holder(*key) == Some(of)));
    let first = found.next().map(|(_, limit)| &**limit);
    match found.next() {
        Some(_) => Err("runs more than once: write `di ELEMENT` after it"),
        None => Ok(first),
    }
}
