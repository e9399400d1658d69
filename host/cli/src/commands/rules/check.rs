//! `digipro rules check`: whether a pack keeps to the standard.

use super::subject::{self, Make, Subject};
use crate::args::RulesTest;
use crate::render::{Screen, Tone};
use digipro_build::Checked;
use digipro_site::Error;
use digipro_vocab::{FactValue, Name, Severity};
use serde::Serialize;

/// What was found, as data.
#[derive(Serialize)]
struct Found<'a> {
    pack: &'a Name,
    version: &'a Name,
    holds: bool,
    /// Whether a component was looked into: that it imports nothing, and keeps to the contract.
    component: bool,
    #[serde(flatten)]
    checked: &'a Checked,
}

pub fn run(args: &RulesTest, screen: &Screen) -> Result<(), Error> {
    let make = if args.native { Make::Native } else { Make::Component };
    let subject = subject::open(&args.pack, make, screen)?;
    if !args.native {
        // A component with imports, or one that does not keep to the contract, is not loaded.
        subject.load(screen)?;
    }
    let mut checked = digipro_build::check(&subject.manifest, &subject.files);
    if let Some((_, sources)) = subject.sources.as_ref().filter(|_| args.native) {
        // Without a component the tables are read from their files; they are the same.
        checked.diagnostics.extend(sources.check_tables());
    }
    if screen.json() {
        let (pack, version) = (&subject.manifest.id, &subject.manifest.version);
        let (holds, component) = (checked.holds(), !args.native);
        screen.data(&Found { pack, version, holds, component, checked: &checked });
    } else {
        show(&subject, &checked, screen);
    }
    let count = |severity| {
        let found = checked.diagnostics.iter().filter(|found| found.severity == severity).count();
        FactValue::Whole(i64::try_from(found).unwrap_or(i64::MAX))
    };
    let counts = [("errors", count(Severity::Error)), ("warnings", count(Severity::Warning))];
    if checked.holds() {
        screen.note(screen.say("check-good", &counts));
        Ok(())
    } else {
        Err(Error::Negative(screen.say("check-errors", &counts)))
    }
}

fn show(subject: &Subject, checked: &Checked, screen: &Screen) {
    let text = |file: &str| {
        let bytes = subject.files.get(file)?;
        Some(String::from_utf8_lossy(bytes).into_owned())
    };
    for diagnostic in &checked.diagnostics {
        screen.diagnostic(diagnostic, &text);
    }
    for never in &checked.never {
        let outcome = screen.say(&format!("outcome-{}", word(never.outcome)), &[]);
        let said = screen.say("rules-never", &[("outcome", FactValue::Text(outcome.into()))]);
        screen.line(format!("{} {} {said}: {}", Tone::Faint.paint("○"), never.rule, never.reason));
    }
    let whole = |count: usize| FactValue::Whole(i64::try_from(count).unwrap_or(i64::MAX));
    let counted = checked.counted;
    screen.line(screen.say(
        "rules-checked",
        &[
            ("rules", whole(counted.rules)),
            ("norms", whole(counted.norms)),
            ("messages", whole(counted.messages)),
            ("vectors", whole(counted.vectors)),
        ],
    ));
}

fn word(outcome: digipro_vocab::Outcome) -> &'static str {
    digipro_build::outcome_word(outcome)
}
