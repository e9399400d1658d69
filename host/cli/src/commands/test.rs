//! `digipro test`: plays the scenarios of a kit, each on a store of its own in virtual time.

use crate::args::Test;
use crate::commands::run::tell;
use crate::engine::{Engine, Place};
use crate::error::Error;
use crate::packs::Rules;
use crate::render::{Screen, Tone};
use crate::{render, source};
use digipro_kit::Files;
use digipro_runner::Clock;
use digipro_runner::scenario::{self, Played, Scenario, Step};
use digipro_vocab::{Diagnostic, FactValue, Instant, Name};
use serde::Serialize;
use std::path::Path;

/// How a scenario went, as data.
#[derive(Serialize)]
struct Outcome<'a> {
    scenario: &'a Name,
    title: &'a Name,
    kept: bool,
    diagnostics: &'a [Diagnostic],
}

pub fn run(args: &Test, screen: &Screen) -> Result<(), Error> {
    let (root, only) = kit_of(&args.path)?;
    let files = source::folder(&root)?;
    let folder = tempfile::tempdir().map_err(|error| Error::input("temporary folder", error))?;
    let rules = match &args.data {
        Some(data) => {
            let place = Place { data: data.clone(), trust: args.trust.clone() };
            Rules::installed(&place, &place.store()?)?
        }
        None => Rules::open(folder.path())?,
    };
    rules.notes.iter().for_each(render::tell);
    let (mut kept, mut broken) = (0_i64, 0_i64);
    for (path, bytes) in
        files.iter().filter(|(path, _)| path.starts_with("scenarios/") && path.ends_with(".md"))
    {
        if only.as_ref().is_some_and(|only| *only != **path) {
            continue;
        }
        let (scenario, mut found) = scenario::read(&String::from_utf8_lossy(bytes));
        let played = match &scenario {
            Some(scenario)
                if args.tag.as_ref().is_some_and(|tag| !scenario.tags.iter().any(|t| **t == **tag)) =>
            {
                continue;
            }
            Some(scenario) => play(scenario, &files, &rules, screen)?,
            None => Played::default(),
        };
        found.extend(played.diagnostics);
        let found: Vec<Diagnostic> = found.into_iter().map(|d| d.file(path.clone())).collect();
        let good = !found.iter().any(Diagnostic::is_error);
        if good {
            kept += 1
        } else {
            broken += 1
        }
        let title = scenario.map(|scenario| scenario.title).unwrap_or_default();
        if screen.json() {
            screen.row(&Outcome { scenario: path, title: &title, kept: good, diagnostics: &found });
            continue;
        }
        let sign = if good { Tone::Good.paint("✓") } else { Tone::Bad.paint("✗") };
        screen.line(format!("{sign} {title} {}", Tone::Faint.paint(path)));
        let text = |file: &str| files.get(file).map(|bytes| String::from_utf8_lossy(bytes).into_owned());
        found.iter().for_each(|diagnostic| screen.diagnostic(diagnostic, &text));
    }
    let counts = [("kept", FactValue::Whole(kept)), ("broken", FactValue::Whole(broken))];
    let words = screen.say("test-verdict", &counts);
    if broken > 0 || kept == 0 {
        return Err(Error::Negative(words));
    }
    screen.note(words);
    Ok(())
}

/// The kit of a path, and the scenario that is meant if it is one.
fn kit_of(path: &Path) -> Result<(std::path::PathBuf, Option<String>), Error> {
    if path.is_file() {
        let name = path.file_name().map(|name| format!("scenarios/{}", name.to_string_lossy()));
        let absolute = path.canonicalize().map_err(|error| Error::input(path.display(), error))?;
        let root = absolute.parent().and_then(Path::parent).map(Path::to_owned).unwrap_or_default();
        return Ok((root, name));
    }
    Ok((path.to_owned(), None))
}

/// One scenario.
fn play(scenario: &Scenario, files: &Files, rules: &Rules, screen: &Screen) -> Result<Played, Error> {
    let folder = tempfile::tempdir().map_err(|error| Error::input("temporary folder", error))?;
    let engine = Engine::with(rules, folder.path(), Clock::virtual_at(beginning(scenario)))?;
    let digest =
        engine.deploy(files, scenario.entity.as_ref()).map_err(|refused| tell(refused, files, screen))?;
    Ok(scenario::play(scenario, &engine.runner, &digest, |_, _| {}))
}

/// The moment of the first act.
pub fn beginning(scenario: &Scenario) -> Instant {
    let first = scenario.steps.iter().find_map(|step| match step {
        Step::Act(act) => Some(act.at),
        _ => None,
    });
    first.unwrap_or(Instant::UNIX_EPOCH)
}
