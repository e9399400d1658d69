//! A case told to people: what happened, who did it, what the rules said, when things are due and why.

use super::{Screen, Tone};
use digipro_kit::Effective;
use digipro_kit::texts::{Language, Register};
use digipro_runner::{Entry, Told};
use digipro_site::engine::Engine;
use digipro_site::packs::Titles;
use digipro_site::words::Words;
use digipro_term::Reckoning;
use digipro_vocab::{Citation, Finding, Name, Outcome, Weight};
use std::collections::BTreeMap;
use std::sync::Arc;

/// Tells the cases of one definition.
pub struct Story<'a> {
    words: Words<'a>,
}

impl<'a> Story<'a> {
    /// With the texts and norms of the definition on top of those of its packs.
    pub fn new(screen: &'a Screen, effective: &'a Effective, engine: &Engine) -> Self {
        let rules = engine.rules();
        Self::with(screen, effective, &rules.texts, &rules.norms)
    }

    /// With the texts and norms of the definition on top of those of these packs.
    pub fn with(
        screen: &'a Screen,
        effective: &'a Effective,
        texts: &[(Language, String)],
        titles: &Arc<Titles>,
    ) -> Self {
        Self { words: Words::new(screen.language(), effective, texts, titles) }
    }

    /// One event in a line, without its findings.
    pub fn event(&self, told: &Told) -> String {
        self.words.event(told)
    }

    /// What an element is called: by the kit's texts, else on the diagram, else by its id.
    pub fn element(&self, id: Option<&Name>, name: Option<&Name>) -> String {
        self.words.element(id, name)
    }

    /// What a time limit is called.
    pub fn term(&self, name: &str) -> String {
        self.words.term(name)
    }

    /// A finding: its sign, its words, its norms.
    pub fn finding(&self, finding: &Finding, register: Register) -> String {
        let words = self.words.finding(finding, register);
        let norms: Vec<String> = finding.citations.iter().map(|citation| self.norm(citation)).collect();
        let norms = Tone::Faint.paint(format!("({})", norms.join("; ")));
        format!("{} {words} {norms}", sign(finding))
    }

    /// The words of a finding in one register.
    pub fn words(&self, finding: &Finding, register: Register) -> String {
        self.words.finding(finding, register)
    }

    /// What a norm is called.
    pub fn norm(&self, citation: &Citation) -> String {
        self.words.norm(citation)
    }

    /// The norms of a finding: what they are called, and where they can be read.
    pub fn norms(&self, finding: &Finding) -> Vec<(String, Option<String>)> {
        let each = finding.citations.iter();
        each.map(|citation| (self.norm(citation), citation.link())).collect()
    }

    /// The steps of a reckoning in words, each with its norms.
    pub fn reckoning(&self, reckoning: &Reckoning) -> Vec<String> {
        let norms = |citations: &[Citation]| {
            let titles: Vec<String> = citations.iter().map(|citation| self.norm(citation)).collect();
            if titles.is_empty() {
                String::new()
            } else {
                Tone::Faint.paint(format!(" ({})", titles.join("; ")))
            }
        };
        let steps = self.words.reckoning(reckoning);
        steps.iter().map(|(words, citations)| format!("{words}{}", norms(citations))).collect()
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
        if let Some(filing) = &entry.filing {
            lines.push(format!("       {}", serde_json::to_string(filing).unwrap_or_default()));
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
