//! `digipro demo`: three cases of freedom of information at Anzio, in virtual time, on a real store.
//!
//! The stories are the scenarios of the kit that are tagged `demo`: what is told is what is tested. The command
//! succeeds only if everything happened as they say and the log is whole at the end.

use crate::args::Demo;
use crate::commands::log;
use crate::commands::run::tell;
use crate::commands::test::beginning;
use crate::render::{Norms, Screen, Teller, Tone, prose};
use digipro_kit::Files;
use digipro_kit::effective::{Effective, Setting};
use digipro_runner::Clock;
use digipro_runner::scenario::{self, Scenario, Step};
use digipro_site::Error;
use digipro_site::engine::{self, Engine};
use digipro_site::library;
use digipro_site::packs::Rules;
use digipro_vocab::{CaseId, Diagnostic, FactValue, Name};
use std::path::Path;
use std::sync::Arc;

/// The kit that is told.
const KIT: &str = "accesso-civico";
/// The word that marks the stories.
const TAG: &str = "demo";

pub fn run(args: &Demo, screen: &Screen) -> Result<(), Error> {
    if screen.json() {
        return Err(Error::usage(
            "the demonstration is for people",
            "`digipro test KIT --tag demo --json` plays the same scenarios for a program",
        ));
    }
    let files = library::kits().into_iter().find(|(id, _)| *id == KIT).map(|(_, files)| files);
    let files = files.ok_or_else(|| Error::machinery("the kit of the demonstration is not embedded"))?;
    let stories = stories(&files)?;
    let folder = tempfile::tempdir().map_err(|error| Error::input("temporary folder", error))?;
    let rules = Rules::open(&folder.path().join("rules"))?;
    let mut show =
        Show { args, screen, files: &files, rules: &rules, folder: folder.path(), norms: Norms::new() };
    for (number, (path, scenario)) in (1..).zip(&stories) {
        show.story(number, path, scenario)?;
    }
    show.end()
}

/// The scenarios that are told, in the order of their names.
fn stories(files: &Files) -> Result<Vec<(Name, Scenario)>, Error> {
    let mut stories = Vec::new();
    for (path, bytes) in files.iter().filter(|(path, _)| path.starts_with("scenarios/")) {
        let (scenario, found) = scenario::read(&String::from_utf8_lossy(bytes));
        let Some(scenario) = scenario else { return Err(engine::first(&found)) };
        if scenario.tags.iter().any(|tag| &**tag == TAG) {
            stories.push((path.clone(), scenario));
        }
    }
    if stories.is_empty() {
        return Err(Error::machinery("the kit has no scenario for the demonstration"));
    }
    Ok(stories)
}

/// The demonstration.
struct Show<'a> {
    args: &'a Demo,
    screen: &'a Screen,
    files: &'a Files,
    rules: &'a Rules,
    folder: &'a Path,
    /// The norms that were applied: what they are called, and where they can be read.
    norms: Norms,
}

impl Show<'_> {
    /// Plays and tells one story. All stories share one store.
    fn story(&mut self, number: u32, path: &str, scenario: &Scenario) -> Result<(), Error> {
        let screen = self.screen;
        let engine = Engine::with(self.rules, self.folder, Clock::virtual_at(beginning(scenario)))?;
        let digest = engine
            .deploy(self.files, scenario.entities.first())
            .map_err(|refused| tell(refused, self.files, screen))?;
        let graph = engine.runner.definition(&digest).map_err(engine::failed)?;
        if number == 1 {
            self.opening(&graph.effective);
        }
        let stem = path.trim_start_matches("scenarios/").split('-').next().unwrap_or_default().to_owned();
        let key = |part: &str| format!("demo-{stem}-{part}");
        let title = screen.say_or(&key("title"), &scenario.title);
        screen.line(format!(
            "\n{}\n",
            Tone::Strong.paint(format!(
                "━━━ {number} ━ {title} {}",
                "━".repeat(88_usize.saturating_sub(title.chars().count()))
            ))
        ));
        let mut teller = Teller::new(screen, &graph.effective, &engine, self.args.full);
        let (mut paragraph, mut trouble) = (0, None);
        let played = scenario::play(scenario, &engine.runner, &digest, |step, case| match step {
            Step::Prose(text) => {
                paragraph += 1;
                if paragraph > 1 {
                    screen.line("");
                }
                let words = screen.say_or(&key(&paragraph.to_string()), text);
                prose(&words).iter().for_each(|line| screen.line(line));
            }
            Step::Act(_) => {
                if let (Some(case), None) = (case, &trouble) {
                    trouble = teller.news(case).err();
                }
            }
            Step::Expect(_) => {}
        });
        self.norms.append(&mut teller.norms);
        if let Some(error) = trouble {
            return Err(error);
        }
        self.outcome(path, scenario, played.case, &played.diagnostics)
    }

    /// Whether everything happened as the story says.
    fn outcome(
        &self,
        path: &str,
        scenario: &Scenario,
        case: Option<CaseId>,
        found: &[Diagnostic],
    ) -> Result<(), Error> {
        let screen = self.screen;
        let count = scenario.steps.iter().filter(|step| matches!(step, Step::Expect(_))).count();
        if found.is_empty() && case.is_some() {
            let count = FactValue::Whole(i64::try_from(count).unwrap_or(i64::MAX));
            screen.line("");
            screen.line(format!(
                "  {} {}",
                Tone::Good.paint("✓"),
                screen.say("demo-kept", &[("count", count)])
            ));
            return Ok(());
        }
        let text = |file: &str| self.files.get(file).map(|bytes| String::from_utf8_lossy(bytes).into_owned());
        for diagnostic in found {
            screen.diagnostic(&diagnostic.clone().file(path), &text);
        }
        Err(Error::Negative(screen.say("demo-broken", &[])))
    }

    /// What is about to be seen, for somebody who knows nothing.
    fn opening(&self, effective: &Arc<Effective>) {
        let screen = self.screen;
        screen.line(Tone::Strong.paint("DigiPro"));
        screen.line("");
        for key in ["demo-opening", "demo-pieces"] {
            prose(&screen.say(key, &[])).iter().for_each(|line| screen.line(line));
            screen.line("");
        }
        let row = |key: &str, words: String| {
            screen.line(format!("  {} {words}", Tone::Faint.paint(format!("{:<12}", screen.say(key, &[])))));
        };
        row("demo-procedure", format!("{} {}", effective.kit, effective.version));
        for pack in self.rules.packs.iter().filter(|pack| bound(effective, &pack.id)) {
            let rules = FactValue::Whole(i64::try_from(pack.rules.len()).unwrap_or(i64::MAX));
            let words = screen.say("demo-pack", &[("rules", rules)]);
            row("demo-rules", format!("{} {} {words}", pack.id, pack.version));
        }
        for line in adapted(effective, screen) {
            row("demo-adapted", line);
        }
        let digest = effective.digest().to_string();
        row("demo-digest", Tone::Faint.paint(digest));
    }

    /// The norms, and the log verified.
    fn end(self) -> Result<(), Error> {
        let screen = self.screen;
        screen.line(format!("\n{}\n", Tone::Strong.paint(screen.say("demo-norms", &[]))));
        for (title, link) in &self.norms {
            screen.line(format!("  {title}"));
            if let Some(link) = link {
                screen.line(format!("    {}", Tone::Link.paint(link)));
            }
        }
        screen.line(format!("\n{}\n", Tone::Strong.paint(screen.say("demo-log", &[]))));
        prose(&screen.say("demo-log-why", &[])).iter().for_each(|line| screen.line(line));
        screen.line("");
        let store = digipro_store::Store::open(&self.folder.join("digipro.db"))
            .map_err(crate::commands::case::kept)?;
        log::tell(&log::whole(&store)?, screen)?;
        screen.line("");
        prose(&screen.say("demo-next", &[])).iter().for_each(|line| screen.line(line));
        Ok(())
    }
}

/// Whether a definition asks a pack anywhere.
fn bound(effective: &Effective, pack: &str) -> bool {
    let regimes = effective.points.values().flat_map(|point| &point.regimes);
    regimes.flat_map(|regime| &regime.packs).any(|bound| &*bound.id == pack)
}

/// What the entity has made its own: value, what it was, by which act.
fn adapted(effective: &Effective, screen: &Screen) -> Vec<String> {
    let value = |setting: &Setting| FactValue::Text(setting.to_string().into());
    let mut lines = Vec::new();
    for (name, parameter) in &effective.parameters {
        let Some(dated) = parameter.timeline.iter().rev().find(|dated| dated.overrode.is_some()) else {
            continue;
        };
        let Some(over) = &dated.overrode else { continue };
        let act = dated.act.as_ref().map(|act| act.title.clone()).unwrap_or_default();
        let arguments = [
            ("name", FactValue::Text(name.clone())),
            ("value", value(&dated.value)),
            ("instead", value(&over.value)),
            ("act", FactValue::Text(act)),
        ];
        lines.push(screen.say("demo-override", &arguments));
    }
    lines
}
