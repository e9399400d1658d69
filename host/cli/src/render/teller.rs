//! A case as it happens, told day by day: who did what, what is due and why, what the rules said.

use super::{Dues, Screen, Story, Tone};
use digipro_kit::Effective;
use digipro_kit::texts::{Register, day_in_words};
use digipro_machine::{Graph, State};
use digipro_runner::{Entry, Runner, Told};
use digipro_site::Error;
use digipro_site::engine::{self, Engine};
use digipro_vocab::time::civil_day;
use digipro_vocab::{CaseId, Date, FactValue, Finding, Name, Outcome, Value};
use std::collections::BTreeMap;

/// Width of prose.
const WIDTH: usize = 100;
/// Width of the column that says who.
const WHO: usize = 18;

/// Norms by what they are called, each with the address of the text last applied, where there is one.
pub type Norms = BTreeMap<String, Option<String>>;

/// Tells what is new of a case.
pub struct Teller<'a> {
    screen: &'a Screen,
    story: Story<'a>,
    runner: &'a Runner,
    full: bool,
    seen: u64,
    day: Option<Date>,
    /// The task that was done last: its completion is no news.
    submitted: Option<Name>,
    dues: Dues,
    /// The norms that were applied: what they are called, and where they can be read.
    pub norms: Norms,
}

impl<'a> Teller<'a> {
    /// Nothing is told yet.
    pub fn new(screen: &'a Screen, effective: &'a Effective, engine: &'a Engine, full: bool) -> Self {
        let (story, runner) = (Story::new(screen, effective, engine), &engine.runner);
        let (dues, norms) = (BTreeMap::new(), Norms::new());
        Self { screen, story, runner, full, seen: 0, day: None, submitted: None, dues, norms }
    }

    /// What has happened since the last time.
    pub fn news(&mut self, case: CaseId) -> Result<(), Error> {
        let history = self.runner.case_history(case).map_err(engine::failed)?;
        let seen = self.seen;
        for entry in history.iter().filter(|entry| entry.seq > seen) {
            self.entry(entry);
        }
        self.seen = history.last().map_or(self.seen, |entry| entry.seq);
        self.due_dates(case)
    }

    fn entry(&mut self, entry: &Entry) {
        let mut lines = Vec::new();
        for told in &entry.events {
            if self.full || self.matters(told) {
                lines.extend(self.told(told));
            }
            if told.key == "submitted" {
                self.submitted.clone_from(&told.element);
            }
        }
        lines.dedup();
        if lines.is_empty() {
            return;
        }
        let day = civil_day(entry.at);
        if self.day != Some(day) {
            self.screen
                .line(format!("\n  {}", Tone::Strong.paint(day_in_words(day, self.screen.language()))));
            self.day = Some(day);
        }
        let mut who = self.who(entry);
        for line in lines {
            self.screen.line(format!("    {}{line}", Tone::Link.paint(format!("{who:<WHO$}"))));
            who.clear();
        }
    }

    fn who(&self, entry: &Entry) -> String {
        let role = match entry.action.as_ref() {
            "rules-answered" => "rules",
            "trigger-timer" => "time",
            "complete-job" | "fail-job" => "systems",
            _ => entry.by.as_ref().map_or("", |by| by.role.as_deref().unwrap_or(&by.id)),
        };
        self.screen.say_or(&format!("who-{role}"), role)
    }

    /// What matters to somebody who wants to follow the case, not its tokens.
    fn matters(&self, told: &Told) -> bool {
        match told.key {
            "submitted"
            | "returned"
            | "rules-evaluated"
            | "rules-indeterminate"
            | "rules-shadowed"
            | "signed"
            | "incident-raised"
            | "task-opened"
            | "modified"
            | "case-completed"
            | "case-cancelled" => true,
            "completed" => {
                let gateway = told.name.as_ref().is_none_or(|name| name.ends_with('?'));
                told.element != self.submitted && !gateway
            }
            _ => false,
        }
    }

    /// The lines of one event.
    fn told(&mut self, told: &Told) -> Vec<String> {
        match told.key {
            "rules-evaluated" => {
                let found: Vec<&Finding> =
                    told.findings.iter().filter(|f| f.outcome != Outcome::NotApplicable).collect();
                found.into_iter().flat_map(|finding| self.finding(finding)).collect()
            }
            "returned" => {
                let task = self.story.element(told.element.as_ref(), told.name.as_ref());
                let words = self.screen.say("demo-returned", &[("task", FactValue::Text(task.into()))]);
                wrapped(&words, WIDTH - WHO - 4).iter().map(|line| Tone::Bad.paint(line)).collect()
            }
            "completed" | "submitted" => vec![self.story.element(told.element.as_ref(), told.name.as_ref())],
            "task-opened" => {
                let office = told.arguments.get("office").and_then(Value::as_text).unwrap_or_default();
                let arguments = [
                    ("office", FactValue::Text(self.screen.say_or(&format!("who-{office}"), office).into())),
                    (
                        "task",
                        FactValue::Text(self.story.element(told.element.as_ref(), told.name.as_ref()).into()),
                    ),
                ];
                vec![Tone::Faint.paint(self.screen.say("demo-next-task", &arguments))]
            }
            "case-completed" => vec![Tone::Good.paint(self.story.event(told))],
            _ => vec![self.story.event(told)],
        }
    }

    /// A finding; what is violated also in the citizen's words, with the addresses of the norms.
    fn finding(&mut self, finding: &Finding) -> Vec<String> {
        let norms = self.story.norms(finding);
        let mut lines = hanging(&self.story.finding(finding, Register::Clerk), WIDTH - WHO - 4);
        if finding.outcome == Outcome::Violated || finding.outcome == Outcome::Indeterminate {
            let citizen = self.story.words(finding, Register::Citizen);
            let words = self.screen.say("demo-citizen", &[("words", FactValue::Text(citizen.into()))]);
            lines.extend(
                wrapped(&words, WIDTH - WHO - 6).iter().map(|line| format!("  {}", Tone::Faint.paint(line))),
            );
            let links = norms.iter().filter_map(|(_, link)| link.as_ref());
            lines.extend(links.map(|link| format!("  {}", Tone::Link.paint(link))));
        }
        self.norms.extend(norms);
        lines
    }

    /// Time limits whose last day has changed, with the reckoning.
    fn due_dates(&mut self, case: CaseId) -> Result<(), Error> {
        let now = self.runner.inspect(case, terms).map_err(engine::failed)?;
        for (name, reckoning) in &now {
            let before = self.dues.get(name);
            let same = before.is_some_and(|before| {
                before.due == reckoning.due && before.stops.len() == reckoning.stops.len()
            });
            if same || reckoning.concluded.is_some() {
                continue;
            }
            let due = reckoning.due.map_or_else(|| FactValue::Code("none".into()), FactValue::Day);
            let arguments = [("term", FactValue::Text(self.story.term(name).into())), ("due", due)];
            self.line(&Tone::Odd.paint(self.screen.say("demo-due", &arguments)));
            // What was told when the limit was last reckoned is not told again.
            let told = before.map(|before| self.story.reckoning(before)).unwrap_or_default();
            let steps = self.story.reckoning(reckoning);
            for step in steps.iter().filter(|step| !told.contains(step)) {
                for line in wrapped(step, WIDTH - WHO - 8) {
                    self.line(&format!("  {}", Tone::Faint.paint(line)));
                }
            }
            let cited = reckoning.steps.iter().flat_map(|step| &step.citations);
            let cited: Vec<_> = cited.map(|citation| (self.story.norm(citation), citation.link())).collect();
            self.norms.extend(cited);
        }
        self.dues = now;
        Ok(())
    }

    fn line(&self, text: &str) {
        self.screen.line(format!("    {:WHO$}{text}", ""));
    }
}

/// The time limits of a case, each reckoned with what has happened to it so far.
fn terms(graph: &Graph, state: &State) -> Dues {
    let reckoned = state.limits().filter_map(|(key, limit)| {
        let calendar = graph.calendar_on(limit.law.unwrap_or(limit.start));
        Some((graph.terms.get(key.term.place())?.clone(), limit.reckon(&calendar).ok()?))
    });
    reckoned.collect()
}

/// Prose between margins.
pub fn prose(text: &str) -> Vec<String> {
    wrapped(&text.split_whitespace().collect::<Vec<_>>().join(" "), WIDTH)
        .into_iter()
        .map(|line| format!("  {line}"))
        .collect()
}

/// Wrapped, further lines under the words of the first.
fn hanging(text: &str, width: usize) -> Vec<String> {
    let options = textwrap::Options::new(width).subsequent_indent("  ");
    textwrap::wrap(text, options).into_iter().map(std::borrow::Cow::into_owned).collect()
}

fn wrapped(text: &str, width: usize) -> Vec<String> {
    textwrap::wrap(text, width).into_iter().map(std::borrow::Cow::into_owned).collect()
}
