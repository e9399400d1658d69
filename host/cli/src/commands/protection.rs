//! `digipro retention` and `digipro export`: what data protection asks of a store.

use crate::args::{Export, ExportStatistics, Retention, RetentionApply, RetentionPlan, StatisticsFormat};
use crate::commands::run::by;
use crate::render::noted;
use crate::render::{Screen, Tone};
use digipro_runner::Clock;
use digipro_runner::audit::Auditor;
use digipro_runner::retention::{self, Held};
use digipro_site::Error;
use digipro_site::archive;
use digipro_site::engine::{self, Engine};
use digipro_vocab::time::civil_day;
use digipro_vocab::{Date, FactValue};

pub fn retention(command: &Retention, screen: &Screen) -> Result<(), Error> {
    match command {
        Retention::Plan(args) => plan(args, screen),
        Retention::Apply(args) => apply(args, screen),
    }
}

pub fn export(command: &Export, screen: &Screen) -> Result<(), Error> {
    let Export::Statistics(args) = command;
    statistics(args, screen)
}

fn today() -> Date {
    civil_day(Clock::System.now())
}

fn number(n: usize) -> FactValue {
    FactValue::Whole(i64::try_from(n).unwrap_or(i64::MAX))
}

fn plan(args: &RetentionPlan, screen: &Screen) -> Result<(), Error> {
    let auditor = Auditor::open(archive::store(args.data.data.as_deref())?).map_err(engine::failed)?;
    let plan = auditor.retention(args.on.unwrap_or_else(today)).map_err(engine::failed)?;
    if screen.json() {
        screen.data(&plan);
        return Ok(());
    }
    show(&plan, screen);
    Ok(())
}

fn show(plan: &retention::RetentionPlan, screen: &Screen) {
    let line = |held: &Held| {
        let arguments = [
            ("case", FactValue::Whole(i64::try_from(held.case.0).unwrap_or(i64::MAX))),
            ("record", FactValue::Whole(i64::try_from(held.record).unwrap_or(i64::MAX))),
            ("due", FactValue::Text(held.due.map(|due| due.to_string()).unwrap_or_default().into())),
            ("because", FactValue::Text(held.because.join(", ").into())),
        ];
        screen.say(if held.due.is_some() { "retention-held" } else { "retention-open" }, &arguments)
    };
    for held in &plan.due {
        screen.line(format!("{} {}", Tone::Bad.paint("✗"), line(held)));
    }
    for held in plan.later.iter().chain(&plan.open) {
        screen.line(format!("{} {}", Tone::Faint.paint("·"), line(held)));
    }
    let counts = [
        ("due", number(plan.due.len())),
        ("later", number(plan.later.len())),
        ("open", number(plan.open.len())),
        ("on", FactValue::Text(plan.on.to_string().into())),
    ];
    screen.note(screen.say("retention-sum", &counts));
}

/// What is removed is gone: the plan is made again, and has to be as large as the one that was seen.
fn apply(args: &RetentionApply, screen: &Screen) -> Result<(), Error> {
    let on = args.on.unwrap_or_else(today);
    if on > today() {
        let help = "values are removed when their time is over, not before";
        return Err(Error::usage(format!("{on} is not yet"), help));
    }
    let engine = noted(Engine::open(args.data.place()?)?);
    let auditor = Auditor::open(engine.runner.store().clone()).map_err(engine::failed)?;
    let plan = auditor.retention(on).map_err(engine::failed)?;
    if plan.due.len() != args.records {
        let help = "look at `digipro retention plan` again";
        return Err(Error::usage(format!("{} records are due, not {}", plan.due.len(), args.records), help));
    }
    let removed = engine.runner.apply_retention(&plan, &by(&args.who)).map_err(engine::failed)?;
    screen.note(screen.say("retention-removed", &[("records", number(removed))]));
    Ok(())
}

fn statistics(args: &ExportStatistics, screen: &Screen) -> Result<(), Error> {
    let auditor = Auditor::open(archive::store(args.data.data.as_deref())?).map_err(engine::failed)?;
    if args.rows {
        return rows(&auditor, args, screen);
    }
    let statistics = auditor.statistics(usize::from(args.fewest)).map_err(engine::failed)?;
    if screen.json() || args.format == StatisticsFormat::Json {
        screen.data(&statistics);
    } else {
        screen.line(statistics.csv().trim_end().to_owned());
    }
    let counts = [("rows", number(statistics.left_out)), ("fewest", number(statistics.fewest))];
    screen.note(screen.say("statistics-left-out", &counts));
    Ok(())
}

/// One row a case. The key of the pseudonyms is made here and is nowhere kept.
fn rows(auditor: &Auditor, args: &ExportStatistics, screen: &Screen) -> Result<(), Error> {
    let mut key = [0; 32];
    getrandom::fill(&mut key).map_err(Error::machinery)?;
    let told = auditor.case_rows(usize::from(args.fewest), &key).map_err(engine::failed)?;
    if screen.json() || args.format == StatisticsFormat::Json {
        screen.data(&told);
    } else {
        screen.line(told.csv().trim_end().to_owned());
    }
    let counts = [
        ("cases", number(told.left_out)),
        ("coarsened", number(told.coarsened)),
        ("fewest", number(told.fewest)),
    ];
    screen.note(screen.say("statistics-rows-left-out", &counts));
    Ok(())
}
