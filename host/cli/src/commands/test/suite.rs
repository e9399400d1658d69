//! Kits under test: for whom each can be used, whether it is in order there, and how its scenarios go.

use digipro_kit::{Effective, Files, Kit, load, resolve, resolve_for};
use digipro_machine::prove::{self, Budget, Verdict, prove, prove_properties};
use digipro_runner::scenario::codes::P0826;
use digipro_runner::scenario::{self, Entities, Scenario, Step};
use digipro_runner::{Clock, Runner};
use digipro_site::Error;
use digipro_site::packs::Rules;
use digipro_store::Store;
use digipro_vocab::{Diagnostic, EntityId, Instant, Level, Name};
use indicatif::ProgressBar;
use std::collections::BTreeSet;
use std::panic::resume_unwind;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

/// For whom a kit is used: an entity, or nobody in particular.
pub type For = Option<EntityId>;

/// What is tested of all kits.
#[derive(Clone, Debug, Default)]
pub struct Choice {
    /// Only scenarios with this tag.
    pub tag: Option<String>,
    /// Only for this entity.
    pub entity: For,
    /// Only this scenario.
    pub only: Option<String>,
    /// How many states are explored for deadlocks and the like; none where definitions are only resolved.
    pub states: usize,
}

/// A kit under test.
pub struct Subject {
    /// Its id, or the folder's name where it has none that can be read.
    pub id: Name,
    /// Its version.
    pub version: Name,
    /// Its files.
    pub files: Files,
    kit: Kit,
    /// What loading found.
    found: Vec<Diagnostic>,
    /// Its scenarios.
    pub told: Vec<Told>,
    /// The entities for which it is tested, the kit as published before them.
    pub uses: Vec<For>,
}

/// A scenario of a kit.
pub struct Told {
    /// Its path in the kit.
    pub path: Name,
    /// Its title.
    pub title: Name,
    scenario: Option<Scenario>,
    entities: Entities,
    found: Vec<Diagnostic>,
}

/// Whether a kit is in order for an entity.
pub struct Checked {
    /// What is wrong or worth a look.
    pub found: Vec<Diagnostic>,
    /// The definition, where there is one.
    pub effective: Option<Arc<Effective>>,
    /// How many properties of the graph hold, of how many that the kit states; none where nothing is explored.
    pub proven: Option<(usize, usize)>,
}

/// How a scenario went for an entity.
pub struct Play {
    /// Number of the scenario in its kit.
    pub told: usize,
    /// For whom.
    pub of: For,
    /// What was not as it is told.
    pub found: Vec<Diagnostic>,
}

/// How a kit went.
pub struct Tested {
    /// For each of [`Subject::uses`].
    pub checked: Vec<Checked>,
    /// The plays, in the order of scenarios and entities.
    pub plays: Vec<Play>,
}

impl Play {
    /// Whether all was as it is told.
    pub fn kept(&self) -> bool {
        !self.found.iter().any(Diagnostic::is_error)
    }
}

impl Checked {
    /// How many of the diagnostics are errors, how many warnings.
    pub fn counts(&self) -> (usize, usize) {
        let errors = self.found.iter().filter(|found| found.is_error()).count();
        (errors, self.found.len() - errors)
    }
}

impl Subject {
    /// A kit with those of its scenarios and entities that are chosen.
    pub fn of(name: &str, files: Files, choice: &Choice) -> Self {
        let (kit, found) = load(&files);
        let header = kit.manifest.as_ref().map(|manifest| &manifest.kit);
        let id = header.map_or_else(|| name.into(), |kit| kit.id.get_ref().clone());
        let version = header.map(|kit| kit.version.get_ref().clone()).unwrap_or_default();
        let told = told(&files, choice);
        let uses = uses(&kit, &told, choice);
        Self { id, version, files, kit, found, told, uses }
    }

    /// The definition for an entity, checked.
    fn check(&self, of: &For, rules: &Rules, states: usize) -> Checked {
        let chain = of.as_ref().map_or(Ok(Vec::new()), |entity| self.kit.chain(entity));
        let folders: Vec<Name> =
            chain.unwrap_or_default().iter().map(|overlay| overlay.folder.path.clone()).collect();
        let concerns = |found: &&Diagnostic| match found.file.as_deref() {
            Some(file) if file.starts_with("overlays/") => folders.iter().any(|own| file.starts_with(&**own)),
            // What is wrong with the kit is said once, of the kit.
            _ => of.is_none() || found.is_error(),
        };
        let mut found: Vec<Diagnostic> = self.found.iter().filter(concerns).cloned().collect();
        let resolved = match of {
            Some(entity) => resolve_for(&self.kit, entity, &rules.packs),
            None => resolve(&self.kit, &[], &rules.packs),
        };
        let effective = resolved.and_then(|effective| rules.changes.apply(&effective));
        let effective = effective.map(Arc::new).map_err(|more| found.extend(more)).ok();
        let mut proven = None;
        if let Some(effective) = &effective {
            let (graph, more) = digipro_machine::compile(effective);
            found.extend(more);
            if let Some(graph) = graph.filter(|_| states > 0) {
                let budget = Budget::of(states);
                found.extend(prove(&graph, budget).diagnostics(&graph));
                let judged = prove_properties(&graph, budget);
                let holding = judged.iter().filter(|one| one.verdict == Verdict::Holds).count();
                proven = Some((holding, judged.len()));
                found.extend(judged.iter().flat_map(|one| prove::diagnostics(&graph, &one.findings)));
            }
        }
        let mut once = Vec::new();
        for diagnostic in found {
            if !once.contains(&diagnostic) {
                once.push(diagnostic);
            }
        }
        let sound = !once.iter().any(Diagnostic::is_error);
        Checked { found: once, effective: effective.filter(|_| sound), proven }
    }

    /// For whom a scenario is played: those that it names, as far as they are tested.
    fn audience(&self, told: &Told) -> Vec<For> {
        match &told.entities {
            Entities::These(these) => these.iter().cloned().map(Some).collect(),
            Entities::Published => vec![None],
            Entities::All => self.uses.clone(),
        }
    }
}

/// The scenarios that are chosen.
fn told(files: &Files, choice: &Choice) -> Vec<Told> {
    let mut all = Vec::new();
    for (path, bytes) in files.iter().filter(|(path, _)| path.ends_with(".md")) {
        let own = match path.split('/').collect::<Vec<_>>().as_slice() {
            ["scenarios", _] => None,
            ["overlays", entity, "scenarios", _] => Some(*entity),
            _ => continue,
        };
        if choice.only.as_ref().is_some_and(|only| *only != **path) {
            continue;
        }
        let (scenario, mut found) = scenario::read(&String::from_utf8_lossy(bytes));
        let chosen = |scenario: &Scenario| {
            choice.tag.as_ref().is_none_or(|tag| scenario.tags.iter().any(|own| **own == **tag))
        };
        if !scenario.as_ref().is_none_or(chosen) {
            continue;
        }
        let title = scenario.as_ref().map(|scenario| scenario.title.clone()).unwrap_or_default();
        let mut entities = scenario.as_ref().map(|scenario| scenario.entities.clone()).unwrap_or_default();
        if let Some(own) = own.and_then(|own| own.parse::<EntityId>().ok()) {
            entities = of_overlay(own, entities, &mut found);
        }
        let found = found.into_iter().map(|one| one.file(path.clone())).collect();
        all.push(Told { path: path.clone(), title, scenario, entities, found });
    }
    all
}

/// A scenario that stands in an overlay is told for that entity.
fn of_overlay(own: EntityId, said: Entities, found: &mut Vec<Diagnostic>) -> Entities {
    if said != Entities::Published && said != Entities::These(vec![own.clone()]) {
        let what = format!("a scenario in the overlay of `{own}` is told for `{own}`");
        let help = "leave `ente` out, or put the scenario into the kit";
        found.push(Diagnostic::error(P0826, what).help(help));
    }
    Entities::These(vec![own])
}

/// For whom a kit is tested: as published, and for each entity that has an overlay or stands in a scenario.
fn uses(kit: &Kit, told: &[Told], choice: &Choice) -> Vec<For> {
    let can = |entity: &EntityId| kit.chain(entity).map_or(true, |chain| !chain.is_empty());
    if let Some(entity) = &choice.entity {
        return Some(entity.clone()).filter(can).map(Some).into_iter().collect();
    }
    let overlays = kit.overlays.iter().filter_map(|overlay| overlay.entity()?.parse::<EntityId>().ok());
    let named = told.iter().flat_map(|told| match &told.entities {
        Entities::These(these) => these.clone(),
        Entities::Published | Entities::All => Vec::new(),
    });
    let municipal = |entity: &EntityId| entity.level() == Level::Entity;
    let entities: BTreeSet<EntityId> = overlays.filter(municipal).chain(named.filter(can)).collect();
    std::iter::once(None).chain(entities.into_iter().map(Some)).collect()
}

/// Tests kits, on as many processors as there are. Each scenario is played on a store of its own, in memory.
///
/// # Errors
/// When a store or a runner fails.
pub fn test(
    subjects: &[Subject],
    rules: &Rules,
    choice: &Choice,
    bar: &ProgressBar,
) -> Result<Vec<Tested>, Error> {
    let checks: Vec<(usize, &For)> =
        subjects.iter().enumerate().flat_map(|(at, kit)| kit.uses.iter().map(move |of| (at, of))).collect();
    let asked = |of: &For| choice.entity.is_none() || *of == choice.entity;
    let mut plays: Vec<(usize, usize, For)> = Vec::new();
    for (at, kit) in subjects.iter().enumerate() {
        for (number, told) in kit.told.iter().enumerate() {
            plays.extend(kit.audience(told).into_iter().filter(&asked).map(|of| (at, number, of)));
        }
    }
    bar.set_length((checks.len() + plays.len()) as u64);
    let checked = each(&checks, bar, |(at, of)| {
        let kit = subjects.get(*at)?;
        Some(kit.check(of, rules, choice.states))
    });
    let mut tested: Vec<Tested> =
        subjects.iter().map(|_| Tested { checked: Vec::new(), plays: Vec::new() }).collect();
    for ((at, _), checked) in checks.iter().zip(checked) {
        if let (Some(kit), Some(checked)) = (tested.get_mut(*at), checked) {
            kit.checked.push(checked);
        }
    }
    let played = each(&plays, bar, |(at, number, of)| {
        let kit = subjects.get(*at)?;
        let place = kit.uses.iter().position(|known| known == of);
        let checked = place.and_then(|place| tested.get(*at)?.checked.get(place));
        Some(play(kit.told.get(*number)?, of, checked, rules))
    });
    for ((at, told, of), found) in plays.iter().zip(played) {
        if let (Some(kit), Some(found)) = (tested.get_mut(*at), found) {
            kit.plays.push(Play { told: *told, of: of.clone(), found: found? });
        }
    }
    Ok(tested)
}

/// One scenario for one entity: what is not as it is told.
fn play(told: &Told, of: &For, checked: Option<&Checked>, rules: &Rules) -> Result<Vec<Diagnostic>, Error> {
    let mut found = told.found.clone();
    let here = |wrong: Diagnostic| wrong.file(told.path.clone());
    let Some(scenario) = &told.scenario else { return Ok(found) };
    let Some(checked) = checked else {
        let entity = of.as_ref().map(ToString::to_string).unwrap_or_default();
        let what = format!("the kit has no overlay of `{entity}`");
        found.push(here(Diagnostic::error(P0826, what).help("name entities that have one, or `tutti`")));
        return Ok(found);
    };
    let Some(effective) = &checked.effective else {
        let errors = checked.counts().0;
        let what = format!("the definition that it is told for has {errors} errors");
        found.push(here(Diagnostic::error(P0826, what).help("mend what `digipro check` says of the kit")));
        return Ok(found);
    };
    let failed = |error: digipro_runner::Error| digipro_site::engine::failed(error);
    let store = Store::in_memory().map_err(|error| failed(error.into()))?;
    let clock = Clock::virtual_at(beginning(scenario));
    let runner = Runner::open(store, Arc::clone(&rules.host) as Arc<_>, clock).map_err(failed)?;
    let deployed = runner.deploy(effective).map_err(failed)?;
    let played = scenario::play(scenario, &runner, &deployed.digest, |_, _| {});
    found.extend(played.diagnostics.into_iter().map(here));
    Ok(found)
}

/// The moment of the first act.
pub fn beginning(scenario: &Scenario) -> Instant {
    let first = scenario.steps.iter().find_map(|step| match step {
        Step::Act(act) => Some(act.at),
        _ => None,
    });
    first.unwrap_or(Instant::UNIX_EPOCH)
}

/// Does the work for each item, on as many processors as there are; the answers in the order of the items.
fn each<T: Sync, R: Send>(items: &[T], bar: &ProgressBar, work: impl Fn(&T) -> R + Sync) -> Vec<R> {
    let next = AtomicUsize::new(0);
    let hand = || {
        let mut own = Vec::new();
        loop {
            let at = next.fetch_add(1, Ordering::Relaxed);
            let Some(item) = items.get(at) else { return own };
            own.push((at, work(item)));
            bar.inc(1);
        }
    };
    let hands = thread::available_parallelism().map_or(1, usize::from).min(items.len().max(1));
    let mut done: Vec<(usize, R)> = thread::scope(|scope| {
        let hands: Vec<_> = (0..hands).map(|_| scope.spawn(hand)).collect();
        // A panic of one hand is a panic of the whole, never a missing answer.
        hands.into_iter().flat_map(|hand| hand.join().unwrap_or_else(|panic| resume_unwind(panic))).collect()
    });
    done.sort_by_key(|(at, _)| *at);
    done.into_iter().map(|(_, answer)| answer).collect()
}
