//! `digipro log`: the history of a case, and the proof that it is whole.

use crate::args::{CaseOf, Log, LogVerify};
use crate::commands::case::{kept, law};
use crate::render::noted;
use crate::render::{Screen, Story, Tone};
use digipro_site::Error;
use digipro_site::engine::{self, Engine};
use digipro_store::{Store, Verdict};
use digipro_vocab::{CaseId, FactValue};
use indicatif::{ProgressBar, ProgressStyle};

pub fn run(command: &Log, screen: &Screen) -> Result<(), Error> {
    match command {
        Log::Show(args) => show(args, screen),
        Log::Verify(args) => verify(args, screen),
    }
}

fn show(args: &CaseOf, screen: &Screen) -> Result<(), Error> {
    let engine = noted(Engine::open(args.data.place()?)?);
    let case = CaseId(args.case);
    let entries = engine.runner.case_history(case).map_err(engine::failed)?;
    if screen.json() {
        for entry in &entries {
            screen.row(entry);
        }
        return Ok(());
    }
    let graph = match engine.runner.store().case(case).map_err(kept)? {
        Some(row) => law(&engine, &row)?,
        None => engine.runner.law(case).map_err(engine::failed)?,
    };
    let story = Story::new(screen, &graph.effective, &engine);
    for entry in &entries {
        for line in story.entry(entry) {
            screen.line(line);
        }
    }
    Ok(())
}

/// Needs the store alone: a log is proved without rules, and while they are broken.
fn verify(args: &LogVerify, screen: &Screen) -> Result<(), Error> {
    let place = args.data.place()?;
    if !place.has_store() {
        return Err(Error::input(place.data.display(), "there is no store")
            .help("`--data DIR` names the folder of the data"));
    }
    let store = place.store()?;
    let verdict = match args.case {
        Some(case) => store.verify_case(CaseId(case)).map_err(kept)?,
        None => whole(&store)?,
    };
    tell(&verdict, screen)
}

/// Verifies the whole store, with a bar where somebody watches.
pub fn whole(store: &Store) -> Result<Verdict, Error> {
    let bar = ProgressBar::new_spinner();
    if let Ok(style) = ProgressStyle::with_template("{spinner} {pos} ({per_sec})") {
        bar.set_style(style);
    }
    let verdict = store.verify(|records| bar.set_position(records));
    bar.finish_and_clear();
    verdict.map_err(kept)
}

/// The verdict in words.
pub fn tell(verdict: &Verdict, screen: &Screen) -> Result<(), Error> {
    if screen.json() {
        screen.data(verdict);
    }
    let count = |n: u64| FactValue::Whole(i64::try_from(n).unwrap_or(i64::MAX));
    let arguments = [
        ("cases", count(verdict.cases)),
        ("records", count(verdict.records)),
        ("erased", count(verdict.erased)),
    ];
    if verdict.whole() {
        if !screen.json() {
            screen.line(format!("{} {}", Tone::Good.paint("✓"), screen.say("log-whole", &arguments)));
        }
        return Ok(());
    }
    for broken in &verdict.broken {
        screen.note(format!("{} {broken}", Tone::Bad.paint("✗")));
    }
    Err(Error::Negative(screen.say("log-broken", &arguments)))
}
