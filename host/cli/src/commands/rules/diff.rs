//! `digipro rules diff`: what changes from one version of a pack to another, in the words of jurists.

use crate::args::RulesDiff;
use crate::render::{Screen, Tone};
use digipro_build::compare::{Comparison, Flip, NormChange, Registered, RuleChange, Side, compare};
use digipro_site::Error;
use digipro_site::archive::Archive;
use digipro_site::source;
use digipro_vocab::{Citation, FactValue, Interval, Name, Outcome};

pub fn run(args: &RulesDiff, screen: &Screen) -> Result<(), Error> {
    let (from, to) = (source::pack(&args.from)?, source::pack(&args.to)?);
    let mut archive = Archive::empty()?;
    let (one, other) = (archive.add(from.clone())?, archive.add(to.clone())?);
    let (one, other) = (Side { manifest: &one, files: &from }, Side { manifest: &other, files: &to });
    let found = compare(one, other, &archive.host).map_err(|what| Error::input("pack", what))?;
    if screen.json() {
        screen.data(&found);
    } else {
        show(&found, screen);
    }
    Ok(())
}

fn show(found: &Comparison, screen: &Screen) {
    let name = |version: &digipro_build::compare::Version| {
        format!("{} {} {}", version.pack, version.version, version.component.short())
    };
    screen.line(Tone::Strong.paint(format!("{} → {}", name(&found.from), name(&found.to))));
    if found.is_empty() {
        screen.line(screen.say("diff-same", &[]));
    }
    head(screen, "diff-norms", found.norms.is_empty());
    for change in &found.norms {
        norm(change, screen);
    }
    head(screen, "diff-rules", found.rules.is_empty());
    for change in &found.rules {
        rule(change, screen);
    }
    head(screen, "diff-texts", found.texts.is_empty());
    for text in &found.texts {
        screen.line(format!("  ~ {} ({})", text.key, text.language));
        let lines = |sign: &str, tone: Tone, text: &Option<String>| {
            for line in text.iter().flat_map(|text| text.lines()) {
                screen.line(format!("      {}", tone.paint(format!("{sign} {line}"))));
            }
        };
        lines("-", Tone::Bad, &text.from);
        lines("+", Tone::Good, &text.to);
    }
    head(screen, "diff-vectors", found.vectors.is_empty());
    for expected in &found.vectors {
        let arrow = arrow(expected.from, expected.to, screen);
        screen.line(format!("  {} · {}: {arrow}", expected.rule, expected.vector));
    }
    head(screen, "diff-flips", found.flips.is_empty());
    for flip in &found.flips {
        screen.line(flipped(flip, screen));
    }
    let alike = i64::try_from(found.alike).unwrap_or(i64::MAX);
    screen.note(screen.say("diff-alike", &[("alike", FactValue::Whole(alike))]));
}

fn head(screen: &Screen, key: &str, empty: bool) {
    if !empty {
        screen.line("");
        screen.line(Tone::Strong.paint(screen.say(key, &[])));
    }
}

fn days(from: digipro_vocab::Date, to: Option<digipro_vocab::Date>) -> String {
    format!("{from} – {}", to.map_or_else(|| "…".to_owned(), |day| day.to_string()))
}

fn norm(change: &NormChange, screen: &Screen) {
    match change {
        NormChange::Added { norm } => one_norm(&Tone::Good.paint("+"), norm, screen),
        NormChange::Removed { norm } => one_norm(&Tone::Bad.paint("-"), norm, screen),
        NormChange::Changed { from, to } => {
            one_norm("~", to, screen);
            let before = (from.in_force_from, from.in_force_to);
            if before != (to.in_force_from, to.in_force_to) {
                let (before, now) = (days(before.0, before.1), days(to.in_force_from, to.in_force_to));
                screen.line(format!("      {before} → {now}"));
            }
            if (from.confirmed_on, &from.confirmed_by, from.verified)
                != (to.confirmed_on, &to.confirmed_by, to.verified)
            {
                let arguments = [
                    ("day", FactValue::Day(to.confirmed_on)),
                    ("by", FactValue::Text(to.confirmed_by.clone())),
                ];
                screen.line(format!("      {}", screen.say("diff-confirmed", &arguments)));
            }
        }
    }
}

fn one_norm(sign: &str, norm: &Registered, screen: &Screen) {
    let days = Tone::Faint.paint(days(norm.in_force_from, norm.in_force_to));
    screen.line(format!("  {sign} {} {days}", norm.title));
    let citation = Citation { urn: norm.urn.clone(), part: norm.part.clone(), text_of: norm.in_force_from };
    if let Some(link) = citation.link() {
        screen.line(format!("      {}", Tone::Link.paint(link)));
    }
}

fn rule(change: &RuleChange, screen: &Screen) {
    let sign = match (change.new, change.gone) {
        (true, _) => Tone::Good.paint("+"),
        (_, true) => Tone::Bad.paint("-"),
        _ => "~".to_owned(),
    };
    let interval = |valid: Interval| days(valid.from, valid.to);
    screen.line(format!("  {sign} {} {}", change.rule, Tone::Faint.paint(interval(change.valid))));
    if let Some(before) = change.valid_before {
        screen.line(format!("      {} → {}", interval(before), interval(change.valid)));
    }
    if let Some((before, now)) = change.weight {
        screen.line(format!("      {before:?} → {now:?}"));
    }
    let list = |key: &str, sign: &str, names: &[Name]| {
        if !names.is_empty() {
            screen.line(format!("      {sign} {}: {}", screen.say(key, &[]), names.join(", ")));
        }
    };
    list("rules-points", "+", &change.points_added);
    list("rules-points", "-", &change.points_removed);
    for need in &change.facts_added {
        screen.line(format!("      + {}: {} ({})", screen.say("diff-fact", &[]), need.path, need.purpose));
    }
    list("diff-fact", "-", &change.facts_removed);
    list("rules-parameters", "+", &change.parameters_added);
    list("rules-parameters", "-", &change.parameters_removed);
    list("diff-norms", "+", &change.norms_added);
    list("diff-norms", "-", &change.norms_removed);
}

fn flipped(flip: &Flip, screen: &Screen) -> String {
    let of = screen.say(if flip.of == "from" { "diff-of-from" } else { "diff-of-to" }, &[]);
    let why = match (&flip.failure, flip.asks.is_empty()) {
        (Some(cause), _) => format!(" ({cause:?})"),
        (None, false) => format!(" ({})", flip.asks.join(", ")),
        (None, true) => String::new(),
    };
    format!("  {} · {} {of}: {}{why}", flip.rule, flip.vector, arrow(flip.from, flip.to, screen))
}

fn arrow(from: Option<Outcome>, to: Option<Outcome>, screen: &Screen) -> String {
    format!("{} → {}", outcome(from, screen), outcome(to, screen))
}

/// An outcome in words.
pub fn outcome(outcome: Option<Outcome>, screen: &Screen) -> String {
    let key = match outcome {
        None => "outcome-none",
        Some(Outcome::Satisfied) => "outcome-satisfied",
        Some(Outcome::Violated) => "outcome-violated",
        Some(Outcome::NotApplicable) => "outcome-not-applicable",
        Some(Outcome::Indeterminate) => "outcome-indeterminate",
    };
    screen.say(key, &[])
}
