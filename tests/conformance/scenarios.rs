//! The scenarios of all published kits, played for real: process, overlay, rule packs, runner, in virtual time.

use crate::kit::{read, read_kit};
use crate::processes::{effective, kits};
use crate::root;
use digipro_kit::Effective;
use digipro_rules::{Config, Evaluator, Host, PackFiles, Trust};
use digipro_runner::scenario::{self, Entities, Scenario, Step};
use digipro_runner::{Clock, Error, Runner};
use digipro_store::Store;
use digipro_vocab::{Diagnostic, EntityId, Level};
use std::fmt::Write as _;
use std::sync::{Arc, LazyLock};

/// All packs that are checked in, loaded once.
static HOST: LazyLock<Arc<Host>> = LazyLock::new(|| {
    let (host, notes) = Host::new(Config { trust: Trust::examples(), ..Config::default() }, None).unwrap();
    assert!(notes.is_empty(), "{notes:?}");
    for folder in std::fs::read_dir(root().join("plugins/packs/dist")).unwrap() {
        let files: PackFiles = read(&folder.unwrap().path());
        host.load(&files).unwrap();
    }
    Arc::new(host)
});

/// The scenarios of a kit: path, source, and what was read.
fn scenarios(files: &digipro_kit::Files) -> Vec<(String, String, Scenario)> {
    // Those of the kit, and those of its overlays.
    let is_scenario = |path: &str| path.split('/').rev().nth(1) == Some("scenarios") && path.ends_with(".md");
    let told = files.iter().filter(|(path, _)| is_scenario(path));
    told.map(|(path, bytes)| {
        let source = String::from_utf8(bytes.clone()).unwrap();
        let (scenario, diagnostics) = scenario::read(&source);
        assert!(diagnostics.is_empty(), "{path}\n{}", render(&diagnostics, &source));
        (path.to_string(), source, scenario.unwrap())
    })
    .collect()
}

/// For whom a scenario is told.
fn audience(scenario: &Scenario, files: &digipro_kit::Files) -> Vec<Option<EntityId>> {
    let (kit, _) = digipro_kit::load(files);
    let overlays = kit.overlays.iter().filter_map(|overlay| overlay.entity()?.parse::<EntityId>().ok());
    let municipal: Vec<EntityId> = overlays.filter(|entity| entity.level() == Level::Entity).collect();
    match &scenario.entities {
        Entities::Published => vec![None],
        Entities::These(these) => these.iter().cloned().map(Some).collect(),
        Entities::All => std::iter::once(None).chain(municipal.into_iter().map(Some)).collect(),
    }
}

/// What of a scenario does not go as it is told; with `reloaded`, every case is read from its log again after each step.
fn play(
    scenario: &Scenario,
    effective: &Effective,
    evaluator: Arc<dyn Evaluator>,
    reloaded: bool,
) -> Vec<Diagnostic> {
    let first =
        scenario.steps.iter().find_map(|step| if let Step::Act(act) = step { Some(act.at) } else { None });
    let clock = Clock::virtual_at(first.unwrap());
    let runner = Runner::open(Store::in_memory().unwrap(), evaluator, clock).unwrap();
    match runner.deploy(effective) {
        Ok(deployed) => {
            let mut diagnostics = deployed.diagnostics;
            let played = scenario::play(scenario, &runner, &deployed.digest, |_, _| {
                if reloaded {
                    runner.forget_cases();
                }
            });
            diagnostics.extend(played.diagnostics);
            let verified = runner.store().verify(|_| ()).unwrap();
            assert!(verified.whole(), "the log of `{}` is not whole", scenario.title);
            diagnostics
        }
        Err(Error::Definition(diagnostics)) => diagnostics,
        Err(error) => panic!("{error}"),
    }
}

fn render(diagnostics: &[Diagnostic], source: &str) -> String {
    let mut text = String::new();
    for d in diagnostics {
        let (line, column) = d.span.unwrap_or_default().line_column(source);
        writeln!(text, "  {line}:{column}: {} {}", d.code, d.message).unwrap();
    }
    text
}

#[test]
fn every_scenario_goes_as_it_is_told() {
    let mut complaints = Vec::new();
    let mut played = 0;
    for folder in kits() {
        let files = read_kit(&folder);
        for (path, source, scenario) in scenarios(&files) {
            for entity in audience(&scenario, &files) {
                let effective = effective(&files, entity.as_ref().map(|entity| entity.as_str())).unwrap();
                for reloaded in [false, true] {
                    let diagnostics = play(&scenario, &effective, HOST.clone(), reloaded);
                    if !diagnostics.is_empty() {
                        let (kit, told) = (folder.display(), render(&diagnostics, &source));
                        complaints.push(format!("{kit}/{path} for {entity:?}\n{told}"));
                    }
                }
            }
            played += 1;
        }
    }
    assert!(played >= 15, "only {played} scenarios found");
    assert!(complaints.is_empty(), "\n{}", complaints.join("\n"));
}
