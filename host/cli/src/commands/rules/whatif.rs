//! `digipro rules whatif`: what another version of a pack would have said in past cases.

use super::diff::outcome;
use crate::args::RulesWhatif;
use crate::render::{Screen, Tone};
use digipro_runner::audit::{Auditor, Change, Kind, Selection, Stance, Tally, WhatIf};
use digipro_site::Error;
use digipro_site::archive::{self, Archive};
use digipro_site::engine;
use digipro_site::source;
use digipro_vocab::{CaseId, FactValue};
use indicatif::ProgressBar;

pub fn run(args: &RulesWhatif, screen: &Screen) -> Result<(), Error> {
    let mut archive = Archive::open(None, &[])?;
    let manifest = archive.add(source::pack(&args.pack)?)?;
    let auditor = Auditor::open(archive::store(args.data.data.as_deref())?).map_err(engine::failed)?;
    let cases: Vec<CaseId> = args.cases.iter().flat_map(|(first, last)| *first..=*last).map(CaseId).collect();
    let selection = Selection {
        cases: (!cases.is_empty()).then_some(cases),
        kit: args.kit.as_deref().map(Into::into),
        from: args.from,
        to: args.to,
    };
    let bar = ProgressBar::new(0);
    let told = |done: usize, all: usize| {
        bar.set_length(all as u64);
        bar.set_position(done as u64);
    };
    let found = auditor.what_if(&manifest, &archive.host, &selection, told).map_err(engine::failed)?;
    bar.finish_and_clear();
    if screen.json() {
        screen.data(&found);
    } else {
        show(&found, screen);
    }
    Ok(())
}

fn show(found: &WhatIf, screen: &Screen) {
    let number = |n: usize| FactValue::Whole(i64::try_from(n).unwrap_or(i64::MAX));
    let arguments = [
        ("pack", FactValue::Text(format!("{} {}", found.pack, found.version).into())),
        ("cases", number(found.cases)),
        ("calls", number(found.calls)),
    ];
    screen.line(screen.say("whatif-head", &arguments));
    if !found.rules.is_empty() {
        screen.line("");
        screen.line(Tone::Strong.paint(table_head(screen)));
    }
    for (rule, tally) in &found.rules {
        screen.line(row(rule, tally));
    }
    for change in &found.changes {
        if let Some(line) = line(change, screen) {
            screen.line(line);
        }
    }
    for (case, cause) in &found.unreadable {
        screen.note(format!("{} {case}: {cause}", Tone::Bad.paint("✗")));
    }
}

/// Width of a number's column.
const COLUMN: usize = 8;
/// Width of the rule's column.
const RULE: usize = 44;

fn table_head(screen: &Screen) -> String {
    let keys = [
        "whatif-same",
        "whatif-trace",
        "whatif-message",
        "whatif-weight",
        "whatif-flips",
        "whatif-appears",
        "whatif-disappears",
        "whatif-blocks",
        "whatif-lifts",
        "whatif-unknown",
    ];
    let words: Vec<String> = keys.iter().map(|key| format!("{:>COLUMN$}", screen.say(key, &[]))).collect();
    format!("{:<RULE$}{}", "", words.join(" "))
}

fn row(rule: &str, tally: &Tally) -> String {
    let Tally { same, trace, message, weight, flips, appears, disappears, blocks, lifts, cannot_tell } =
        tally;
    let all = [same, trace, message, weight, flips, appears, disappears, blocks, lifts, cannot_tell];
    let numbers: Vec<String> = all
        .iter()
        .map(|count| if **count == 0 { format!("{:>COLUMN$}", "·") } else { format!("{count:>COLUMN$}") })
        .collect();
    format!("{rule:<RULE$}{}", numbers.join(" "))
}

/// A change that somebody has to look at; what changes in words alone is only counted.
fn line(change: &Change, screen: &Screen) -> Option<String> {
    let what = match &change.kind {
        Kind::Same | Kind::Trace | Kind::Message => return None,
        Kind::Weight | Kind::Flip | Kind::Appears | Kind::Disappears => {
            format!("{} → {}", stance(change.then, screen), stance(change.now, screen))
        }
        Kind::Fails { cause, detail } => format!("{cause:?}: {detail}"),
        Kind::NotRecorded(facts) => {
            screen.say("whatif-not-recorded", &[("facts", FactValue::Text(facts.join(", ").into()))])
        }
        Kind::Erased => screen.say("whatif-erased", &[]),
    };
    let sign = match (change.blocks, &change.kind) {
        (Some(true), _) => Tone::Bad.paint(screen.say("whatif-new-block", &[])),
        (Some(false), _) => Tone::Good.paint(screen.say("whatif-block-lifted", &[])),
        (None, Kind::NotRecorded(_) | Kind::Erased) => Tone::Odd.paint("?"),
        (None, _) => Tone::Odd.paint("≠"),
    };
    let Change { case, record, act_date, point, rule, .. } = change;
    Some(format!("{case:>6} {record:>4} {act_date} {point:<16} {rule}: {what} {sign}"))
}

fn stance(stance: Option<Stance>, screen: &Screen) -> String {
    outcome(stance.map(|stance| stance.outcome), screen)
}
