//! A case told to people: what happened, who did it, what the rules said, when things are due and why.

use super::{Screen, Tone, norm};
use digipro_kit::Effective;
use digipro_kit::texts::{Language, Register, Wording};
use digipro_runner::{Entry, Told};
use digipro_site::engine::Engine;
use digipro_site::packs::Titles;
use digipro_term::Reckoning;
use digipro_vocab::time::civil_day;
use digipro_vocab::{
    Argument, Citation, Date, FactValue, Finding, Instant, Message, Name, Outcome, Value, Weight,
};
use std::collections::BTreeMap;

/// Arguments that an event may leave out; a text selects on `none`.
const OPTIONAL: [&str; 13] = [
    "process", "assignee", "office", "due", "term", "key", "verdict", "act-date", "by", "start", "length",
    "index", "message",
];

/// Tells the cases of one definition.
pub struct Story<'a> {
    screen: &'a Screen,
    effective: &'a Effective,
    titles: &'a Titles,
    wording: Wording,
}

impl<'a> Story<'a> {
    /// With the texts and norms of the definition on top of those of its packs.
    pub fn new(screen: &'a Screen, effective: &'a Effective, engine: &'a Engine) -> Self {
        Self::with(screen, effective, &engine.texts, &engine.norms)
    }

    /// With the texts and norms of the definition on top of those of these packs.
    pub fn with(
        screen: &'a Screen,
        effective: &'a Effective,
        texts: &'a [(Language, String)],
        titles: &'a Titles,
    ) -> Self {
        let below = texts.iter().map(|(language, text)| (*language, text.as_str()));
        Self { screen, effective, titles, wording: Wording::of(effective, below) }
    }

    /// One event in a line, without its findings.
    pub fn event(&self, told: &Told) -> String {
        let mut arguments: Vec<Argument> = OPTIONAL
            .iter()
            .filter(|name| !told.arguments.contains_key(*name))
            .map(|name| Argument { name: (*name).into(), value: FactValue::Code("none".into()) })
            .collect();
        for (name, value) in &told.arguments {
            arguments.push(Argument { name: (*name).into(), value: self.argument(name, value) });
        }
        let element = self.element(told.element.as_ref(), told.name.as_ref());
        arguments.push(Argument { name: "element".into(), value: FactValue::Text(element.into()) });
        let findings = i64::try_from(told.findings.len()).unwrap_or(i64::MAX);
        arguments.push(Argument { name: "findings".into(), value: FactValue::Whole(findings) });
        self.screen.word(&Message { key: format!("log-{}", told.key).into(), arguments })
    }

    /// What an element is called: by the kit's texts, else on the diagram, else by its id.
    pub fn element(&self, id: Option<&Name>, name: Option<&Name>) -> String {
        let Some(id) = id else { return "?".to_owned() };
        let message = Message { key: format!("passo-{id}").into(), arguments: Vec::new() };
        let words = self.wording.render(&message, self.screen.language(), Register::Clerk).ok();
        words.or_else(|| name.map(ToString::to_string)).unwrap_or_else(|| id.to_string())
    }

    /// What a time limit is called.
    pub fn term(&self, name: &str) -> String {
        let message = Message { key: format!("termine-{name}").into(), arguments: Vec::new() };
        self.wording
            .render(&message, self.screen.language(), Register::Clerk)
            .unwrap_or_else(|_| name.to_owned())
    }

    fn argument(&self, name: &str, value: &Value) -> FactValue {
        match value {
            Value::Text(text) if name == "term" => FactValue::Text(self.term(text).into()),
            Value::Text(text) => {
                let day = text.parse::<Date>().ok().filter(|_| text.len() == 10);
                let moment = || text.parse::<Instant>().ok().map(civil_day);
                day.or_else(moment).map_or_else(|| FactValue::Text(text.clone()), FactValue::Day)
            }
            Value::Number(number) => {
                number.to_i64().map_or_else(|| FactValue::Text(number.to_string().into()), FactValue::Whole)
            }
            Value::Boolean(truth) => FactValue::Code(if *truth { "true" } else { "false" }.into()),
            Value::List(items) if name == "failures" => {
                let failures: Vec<String> = items.iter().map(|item| self.failure(item)).collect();
                FactValue::Text(failures.join("; ").into())
            }
            Value::List(items) => {
                let items: Vec<String> = items
                    .iter()
                    .map(|item| item.as_text().map_or_else(|| item.to_string(), str::to_owned))
                    .collect();
                FactValue::Text(items.join(", ").into())
            }
            other => FactValue::Text(other.to_string().into()),
        }
    }

    /// Why a pack gave no report: in the reader's language, then as the log keeps it.
    fn failure(&self, failure: &Value) -> String {
        let part = |name: &str| failure.field(name).and_then(Value::as_text).unwrap_or_default();
        let cause = self.screen.say_or(&format!("failure-{}", part("cause")), part("cause"));
        format!("{cause} ({}: {})", part("pack"), part("detail"))
    }

    /// A finding: its sign, its words, its norms.
    pub fn finding(&self, finding: &Finding, register: Register) -> String {
        let words = self
            .wording
            .render(&finding.message, self.screen.language(), register)
            .unwrap_or_else(|unrendered| format!("[{unrendered}]"));
        let norms: Vec<String> = finding.citations.iter().map(|citation| self.norm(citation)).collect();
        let norms = Tone::Faint.paint(format!("({})", norms.join("; ")));
        format!("{} {words} {norms}", sign(finding))
    }

    /// The words of a finding in one register, where it has any of its own.
    pub fn words(&self, finding: &Finding, register: Register) -> Option<String> {
        self.wording.render(&finding.message, self.screen.language(), register).ok()
    }

    /// What a norm is called.
    pub fn norm(&self, citation: &Citation) -> String {
        norm::title(citation, Some(self.effective), self.titles)
    }

    /// The norms of a finding: what they are called, and where they can be read.
    pub fn norms(&self, finding: &Finding) -> Vec<(String, Option<String>)> {
        let each = finding.citations.iter();
        each.map(|citation| (self.norm(citation), citation.link())).collect()
    }

    /// The steps of a reckoning in words, each with its norms.
    pub fn reckoning(&self, reckoning: &Reckoning) -> Vec<String> {
        let norms = |step: &digipro_term::Step| {
            let titles: Vec<String> = step.citations.iter().map(|c| self.norm(c)).collect();
            if titles.is_empty() {
                String::new()
            } else {
                Tone::Faint.paint(format!(" ({})", titles.join("; ")))
            }
        };
        reckoning
            .steps
            .iter()
            .map(|step| format!("{}{}", self.screen.word(&step.message), norms(step)))
            .collect()
    }

    /// A record of the log: its head, then its events.
    pub fn entry(&self, entry: &Entry) -> Vec<String> {
        let by = entry.by.as_ref().map(|by| {
            by.role
                .as_ref()
                .filter(|role| **role != by.id)
                .map_or_else(|| by.id.to_string(), |role| format!("{} ({role})", by.id))
        });
        let moment = entry.at.to_zoned(digipro_vocab::time::rome()).strftime("%Y-%m-%d %H:%M").to_string();
        let mut lines = vec![format!(
            "{} {} {} {}",
            Tone::Strong.paint(format!("{:>4}", entry.seq)),
            moment,
            by.unwrap_or_default(),
            Tone::Faint.paint(format!("{} {}", entry.action, entry.hash.short()))
        )];
        for told in &entry.events {
            lines.push(format!("       {}", self.event(told)));
            lines.extend(
                told.findings
                    .iter()
                    .map(|finding| format!("         {}", self.finding(finding, Register::Clerk))),
            );
        }
        if let Some(erasure) = &entry.erasure {
            lines.push(format!("       {}", serde_json::to_string(erasure).unwrap_or_default()));
        }
        lines
    }
}

/// The sign of a finding.
fn sign(finding: &Finding) -> String {
    match (finding.outcome, finding.weight) {
        (Outcome::Satisfied, _) => Tone::Good.paint("✓"),
        (Outcome::NotApplicable, _) => Tone::Faint.paint("–"),
        (Outcome::Indeterminate, _) => Tone::Odd.paint("?"),
        (Outcome::Violated, Weight::Blocking) => Tone::Bad.paint("✗"),
        (Outcome::Violated, Weight::Warning) => Tone::Odd.paint("!"),
        (Outcome::Violated, Weight::Note) => Tone::Faint.paint("·"),
    }
}

/// Due dates by time limit.
pub type Dues = BTreeMap<Name, Reckoning>;
