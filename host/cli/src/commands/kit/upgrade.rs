//! `digipro kit upgrade`: what becomes of an overlay and of cases under way, as a plan; then the plan applied.

use crate::args::KitUpgrade;
use crate::commands::run::{by, tell};
use crate::render::noted;
use crate::render::{Screen, Tone};
use digipro_kit::Files;
use digipro_kit::diff::Difference;
use digipro_kit::upgrade::{Override, Standing, Upgrade};
use digipro_machine::migrate::{Cause, Outcome, Report};
use digipro_site::Error;
use digipro_site::engine::{self, Engine, Refused};
use digipro_site::plan::{Applied, Plan, out_of_date};
use digipro_site::upgrade::{self, Made};
use digipro_site::{kits, source};
use digipro_vocab::{EntityId, FactValue};
use serde::Serialize;
use std::fs;

pub fn run(args: &KitUpgrade, screen: &Screen) -> Result<(), Error> {
    let engine = noted(Engine::at_rest(args.data.place()?)?);
    match (&args.apply, &args.from, &args.to, &args.entity) {
        (Some(plan), ..) => apply(args, plan, &engine, screen),
        (None, Some(from), Some(to), Some(entity)) => {
            let mut made = make(&engine, (from, to), entity, screen)?;
            made.plan.plan_cases(&engine, made.graph.as_ref())?;
            if let Some(path) = &args.plan {
                fs::write(path, made.plan.to_toml()?).map_err(|error| Error::input(path.display(), error))?;
            }
            show(&made, args, screen)
        }
        _ => {
            Err(Error::usage("nothing to upgrade", "give `--from`, `--to` and `--entity`, or `--apply PLAN`"))
        }
    }
}

fn make(
    engine: &Engine,
    (from, to): (&str, &str),
    entity: &EntityId,
    screen: &Screen,
) -> Result<Made, Error> {
    let old = kits::named(from, Some(engine.data()))?.files;
    let new = kits::named(to, Some(engine.data()))?.files;
    upgrade::make(engine, (&old, from), (&new, to), entity)
        .map_err(|found| tell(Refused::Found(found), &merged(&old, &new), screen))
}

/// Files of both versions, for showing what is wrong in either.
fn merged(old: &Files, new: &Files) -> Files {
    old.iter().chain(new).map(|(path, bytes)| (path.clone(), bytes.clone())).collect()
}

fn apply(args: &KitUpgrade, path: &std::path::Path, engine: &Engine, screen: &Screen) -> Result<(), Error> {
    let bytes = source::file(path)?;
    let plan = Plan::read(&String::from_utf8_lossy(&bytes))?;
    let now = make(engine, (&plan.from.source, &plan.to.source), &plan.entity, screen)?;
    let Some(effective) = &now.effective else {
        overrides(&now.upgrade.overrides, screen);
        return Err(refuse(&now.upgrade, screen));
    };
    let changed = plan.outdated(engine, &now.plan)?;
    if !changed.is_empty() {
        return Err(out_of_date(&changed));
    }
    engine.runner.deploy(effective).map_err(|error| match error {
        digipro_runner::Error::Definition(found) => tell(Refused::Found(found), &now.upgrade.files, screen),
        other => engine::failed(other),
    })?;
    let applied = plan.migrate(engine, &by(&args.who))?;
    engine.keep_time()?;
    told(&applied, screen)
}

/// What applying came to.
fn told(applied: &Applied, screen: &Screen) -> Result<(), Error> {
    let whole = |n: usize| FactValue::Whole(i64::try_from(n).unwrap_or(i64::MAX));
    if screen.json() {
        screen.data(applied);
    } else {
        let arguments = [
            ("version", FactValue::Text(applied.to.clone())),
            ("migrated", whole(applied.migrated.len())),
            ("had", whole(applied.had.len())),
            ("stayed", whole(applied.stayed.len())),
        ];
        screen.line(screen.say("kit-upgrade-applied", &arguments));
        for (case, rejection) in &applied.refused {
            screen.note(format!("{} {case}: {rejection}", Tone::Odd.paint("!")));
        }
    }
    if applied.refused.is_empty() {
        return Ok(());
    }
    Err(Error::Negative(screen.say("kit-upgrade-refused", &[("refused", whole(applied.refused.len()))])))
}

/// The plan as data, with the report of each case.
#[derive(Serialize)]
struct Shown<'a> {
    plan: &'a Plan,
    difference: &'a Difference,
    diagnostics: &'a [digipro_vocab::Diagnostic],
    reports: Vec<(u64, &'a Report)>,
}

fn show(made: &Made, args: &KitUpgrade, screen: &Screen) -> Result<(), Error> {
    let Made { plan, upgrade, .. } = made;
    if screen.json() {
        let reports = plan.cases.iter().filter_map(|one| Some((one.case, one.report.as_ref()?)));
        let (difference, diagnostics) = (&upgrade.kit, upgrade.diagnostics.as_slice());
        screen.data(&Shown { plan, difference, diagnostics, reports: reports.collect() });
    } else {
        let head = format!("{} {} → {} · {}", plan.kit, plan.from.version, plan.to.version, plan.entity);
        screen.line(Tone::Strong.paint(head));
        overrides(&plan.overrides, screen);
        cases(plan, screen);
        if let Some(path) = &args.plan {
            let path = FactValue::Text(path.display().to_string().into());
            screen.note(screen.say("kit-upgrade-written", &[("path", path)]));
        }
    }
    if upgrade.after.is_none() { Err(refuse(upgrade, screen)) } else { Ok(()) }
}

/// Why the new version cannot hold with this overlay.
fn refuse(upgrade: &Upgrade, screen: &Screen) -> Error {
    tell(Refused::Found(upgrade.diagnostics.clone()), &upgrade.files, screen)
}

fn overrides(all: &[Override], screen: &Screen) {
    screen.line("");
    screen.line(Tone::Strong.paint(screen.say("kit-upgrade-overrides", &[])));
    for one in all {
        let (key, tone) = match one.standing {
            Standing::Kept => ("kit-upgrade-kept", Tone::Good),
            Standing::Obsolete => ("kit-upgrade-obsolete", Tone::Faint),
            Standing::Conflicting => ("kit-upgrade-conflicting", Tone::Odd),
            Standing::Unlawful => ("kit-upgrade-unlawful", Tone::Bad),
        };
        let code = one.standing.code().map(|code| format!(" [{code}]")).unwrap_or_default();
        let standing = tone.paint(format!("{:<14}", screen.say(key, &[])));
        screen.line(format!("  {standing} {} · {}{}", one.id, one.what, Tone::Faint.paint(code)));
        if one.standing != Standing::Kept {
            for (key, text) in [
                ("kit-upgrade-before", &one.before),
                ("kit-upgrade-after", &one.after),
                ("kit-upgrade-ours", &one.ours),
            ] {
                if let Some(text) = text {
                    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
                    screen.line(format!("      {}: {text}", screen.say(key, &[])));
                }
            }
        }
    }
}

fn cases(plan: &Plan, screen: &Screen) {
    screen.line("");
    screen.line(Tone::Strong.paint(screen.say("kit-upgrade-cases", &[])));
    if plan.cases.is_empty() {
        screen.line(format!("  {}", screen.say("kit-upgrade-no-cases", &[])));
    }
    for one in &plan.cases {
        let (key, tone) = if one.migrates {
            ("kit-upgrade-migrates", Tone::Good)
        } else {
            ("kit-upgrade-stays", Tone::Odd)
        };
        screen.line(format!("  {:>6}  {}", one.case, tone.paint(screen.say(key, &[]))));
        let Some(report) = &one.report else {
            one.stays.iter().for_each(|why| screen.line(format!("          {why}")));
            continue;
        };
        for item in &report.items {
            let place = match (&item.to, item.outcome) {
                (Some(to), _) if *to != item.element => format!("{} → {to}", item.element),
                _ => item.element.to_string(),
            };
            if let Outcome::Begins | Outcome::Ends = item.outcome {
                let key = if item.outcome == Outcome::Begins { "migration-begins" } else { "migration-ends" };
                screen.line(format!("          {place}: {}", screen.say(key, &[])));
            }
            let renamed = item.to.as_ref().is_some_and(|to| *to != item.element);
            for cause in &item.stays {
                screen.line(format!("          {} {place}: {}", Tone::Bad.paint("×"), why(cause, screen)));
            }
            for note in &item.notes {
                screen.line(format!("          {place}: {}", Tone::Faint.paint(why(note, screen))));
            }
            if renamed && item.stays.is_empty() && item.notes.is_empty() && item.outcome == Outcome::Maps {
                screen.line(format!("          {}", Tone::Faint.paint(place)));
            }
        }
    }
}

/// A cause in the words of the person.
fn why(cause: &Cause, screen: &Screen) -> String {
    let name = match serde_json::to_value(cause.why) {
        Ok(serde_json::Value::String(name)) => name,
        _ => return cause.message.clone(),
    };
    screen.say(&format!("migration-{name}"), &[("detail", FactValue::Text(cause.detail.as_str().into()))])
}
