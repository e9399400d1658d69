//! The vectors show every outcome of a rule, and the days on which it begins and ceases to be valid.

use super::{Checked, before};
use crate::codes;
use digipro_rules::PackFiles;
use digipro_vocab::{
    Citation, Date, Diagnostic, Finding, Interval, Name, Outcome, PackManifest, Report,
    pack::{RuleManifest, Vector},
};

/// The vectors of one rule, and the file in which they lie.
pub struct Tried {
    pub file: Name,
    pub vectors: Vec<Vector>,
}

impl Tried {
    /// The findings of the rule itself, in this wording, each with the report in which it stands.
    pub fn findings<'a>(&'a self, rule: &'a RuleManifest) -> impl Iterator<Item = (&'a Finding, &'a Report)> {
        let speaks = |vector: &&Vector| {
            rule.valid.contains(vector.request.act_date) && rule.points.contains(&vector.request.point)
        };
        self.vectors.iter().filter(speaks).filter_map(|vector| {
            let own = vector.report.findings.iter().find(|finding| finding.rule == rule.id);
            own.map(|finding| (finding, &vector.report))
        })
    }

    /// Everything that the rule cites: in its findings, and on the way to them.
    pub fn citations<'a>(&'a self, rule: &'a RuleManifest) -> impl Iterator<Item = &'a Citation> {
        self.findings(rule).flat_map(|(finding, report)| {
            let step = |index: &u32| report.trace.get(*index as usize);
            let grounds = finding.because.iter().filter_map(step).flat_map(|step| &step.grounds);
            let on_the_way = grounds.filter_map(|index| report.grounds.get(*index as usize));
            finding.citations.iter().chain(on_the_way)
        })
    }
}

/// The vectors of every rule, in the order of the manifest.
pub fn read(manifest: &PackManifest, files: &PackFiles, checked: &mut Checked) -> Vec<Tried> {
    let mut all = Vec::new();
    for rule in &manifest.rules {
        let file: Name = format!("vectors/{}.{}.json", rule.id, rule.valid.from).into();
        let read = files.get(&file).map(|bytes| serde_json::from_slice::<Vec<Vector>>(bytes));
        let trouble = match &read {
            None => Some(format!("`{}` has no file of vectors", rule.id)),
            Some(Err(error)) => Some(format!("the vectors of `{}` cannot be read: {error}", rule.id)),
            Some(Ok(_)) => None,
        };
        if let Some(what) = trouble {
            checked.diagnostics.push(Diagnostic::error(codes::P0751, what).file(file.clone()));
        }
        let vectors = read.and_then(Result::ok).unwrap_or_default();
        checked.counted.vectors += vectors.len();
        all.push(Tried { file, vectors });
    }
    all
}

/// Outcomes and edges of one rule.
pub fn check(rule: &RuleManifest, valid: Interval, tried: &Tried, diagnostics: &mut Vec<Diagnostic>) {
    for outcome in [Outcome::Satisfied, Outcome::Violated, Outcome::NotApplicable, Outcome::Indeterminate] {
        let seen = tried.findings(rule).any(|(finding, report)| {
            let unknown = outcome != Outcome::Indeterminate || !report.asks.is_empty();
            finding.outcome == outcome && unknown
        });
        let word = word(outcome);
        match (seen, rule.never.get(&outcome)) {
            (false, None) => {
                let shows = if outcome == Outcome::Indeterminate { "for want of a fact" } else { "" };
                let what = format!("no vector of `{}` comes to {word} {shows}", rule.id);
                let help = format!(
                    "add one, or say at the head of its vectors why it cannot be: never = {{ {word} = \"…\" }}"
                );
                let what = what.trim_end();
                diagnostics.push(Diagnostic::error(codes::P0747, what).file(tried.file.clone()).help(help));
            }
            (true, Some(_)) => {
                let what = format!("`{}` declares that it never comes to {word}, and a vector does", rule.id);
                diagnostics.push(Diagnostic::error(codes::P0749, what).file(tried.file.clone()));
            }
            _ => {}
        }
    }
    edges(rule, valid, tried, diagnostics);
}

fn edges(rule: &RuleManifest, valid: Interval, tried: &Tried, diagnostics: &mut Vec<Diagnostic>) {
    let on = |day: Date| tried.vectors.iter().any(|vector| vector.request.act_date == day);
    let speaks = |day: Date| {
        let own = |vector: &&Vector| vector.request.act_date == day;
        tried
            .vectors
            .iter()
            .filter(own)
            .any(|vector| vector.report.findings.iter().any(|f| f.rule == rule.id))
    };
    let edges = [
        (before(valid.from), "the day before the first", false),
        (Some(valid.from), "the first day", true),
        (valid.to, "the last day", true),
    ];
    for (day, edge, must_speak) in edges {
        let Some(day) = day else { continue };
        if if must_speak { speaks(day) } else { on(day) } {
            continue;
        }
        let what = format!("no vector of `{}` lies on {day}, {edge} of its validity", rule.id);
        let silent = "add one with act-date on that day and expect = { outcome = \"silent\" }, or what the earlier wording says";
        let help = if must_speak { "add one with act-date on that day" } else { silent };
        diagnostics.push(Diagnostic::error(codes::P0748, what).file(tried.file.clone()).help(help));
    }
}

/// The outcome as it is written in vectors.
pub fn word(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Satisfied => "satisfied",
        Outcome::Violated => "violated",
        Outcome::NotApplicable => "not-applicable",
        Outcome::Indeterminate => "indeterminate",
    }
}
