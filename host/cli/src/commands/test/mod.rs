//! `digipro test`: plays the scenarios of a kit, or of all kits of a folder for all entities, in virtual time.

mod list;
mod suite;
mod table;

use crate::args::Test;
use crate::render::{self, Screen};
use digipro_site::Error;
use digipro_site::engine::Place;
use digipro_site::kits;
use digipro_site::packs::Rules;
use digipro_site::source;
use digipro_vocab::Diagnostic;
use indicatif::{ProgressBar, ProgressStyle};
use std::fs;
use std::path::Path;
use std::time::Instant;

pub use suite::beginning;
use suite::{Choice, Subject};

pub fn run(args: &Test, screen: &Screen) -> Result<(), Error> {
    let begun = Instant::now();
    let (roots, only) = roots(&args.path)?;
    let mut choice = Choice {
        tag: args.tag.clone(),
        entity: args.entity.clone(),
        only,
        states: if roots.many { digipro_machine::limits::PROOF_STATES_MAX } else { 0 },
    };
    let folder = tempfile::tempdir().map_err(|error| Error::input("temporary folder", error))?;
    let rules = rules(args, folder.path())?;
    rules.notes.iter().for_each(render::tell);
    let mut subjects = Vec::new();
    for root in &roots.named {
        let kit = kits::named(root, args.data.as_deref())?;
        // An overlay that was named is what is tested.
        choice.entity = choice.entity.or(kit.entity);
        subjects.push(Subject::of(root, kit.files, &choice));
    }
    if let (Some(entity), false) = (&choice.entity, subjects.iter().any(|kit| !kit.uses.is_empty())) {
        let message = format!("no overlay of `{entity}` is there");
        return Err(Error::usage(
            message,
            "without `--entity`, scenarios are played for those that they name",
        ));
    }
    let bar = ProgressBar::new(0).with_style(style()?);
    let tested = suite::test(&subjects, &rules, &choice, &bar)?;
    bar.finish_and_clear();
    if roots.many {
        table::show(&subjects, &tested, begun.elapsed(), screen)
    } else {
        list::show(&subjects, &tested, screen)
    }
}

/// The packs at hand: each is compiled once, whatever is tested with it.
fn rules(args: &Test, cache: &Path) -> Result<Rules, Error> {
    let mut rules = match &args.data {
        Some(data) => {
            let place = Place::of(Some(data), args.trust.clone(), None)?;
            Rules::installed(&place, &place.store()?)?
        }
        None => Rules::open(cache)?,
    };
    if let Some(folder) = &args.packs {
        for files in source::packs_in(folder)? {
            rules.try_out(&files)?;
        }
    }
    Ok(rules)
}

/// The kits that are meant, as a person names them.
struct Roots {
    named: Vec<String>,
    /// Whether a folder of kits was named.
    many: bool,
}

/// The kits of a path, and the scenario that is meant if it is one.
fn roots(path: &Path) -> Result<(Roots, Option<String>), Error> {
    let one = |path: &Path| Roots { named: vec![path.display().to_string()], many: false };
    let scenario = path.extension().is_some_and(|extension| extension == "md");
    if path.is_file() && scenario {
        let absolute = path.canonicalize().map_err(|error| Error::input(path.display(), error))?;
        return root_of(&absolute).map(|(root, inside)| (one(root), Some(inside))).ok_or_else(|| {
            let wrong = Error::input(path.display(), "this is no scenario of a kit");
            wrong.help("scenarios stand in `scenarios/` of a kit or of an overlay")
        });
    }
    let own = path.join("kit.toml").is_file() || path.join("overlay.toml").is_file();
    if own || !path.is_dir() {
        return Ok((one(path), None));
    }
    let mut named = Vec::new();
    for entry in fs::read_dir(path).map_err(|error| Error::input(path.display(), error))? {
        let folder = entry.map_err(|error| Error::input(path.display(), error))?.path();
        if folder.join("kit.toml").is_file() {
            named.push(folder.display().to_string());
        }
    }
    named.sort();
    if named.is_empty() {
        let wrong = Error::input(path.display(), "there is no kit");
        return Err(wrong.help("a kit's folder holds `kit.toml`; a folder of kits holds such folders"));
    }
    Ok((Roots { named, many: true }, None))
}

/// The kit or lone overlay in which a scenario stands, and its path in the kit.
fn root_of(scenario: &Path) -> Option<(&Path, String)> {
    let inside = |root: &Path| Some(scenario.strip_prefix(root).ok()?.to_string_lossy().replace('\\', "/"));
    if let Some(root) = scenario.ancestors().find(|folder| folder.join("kit.toml").is_file()) {
        return Some((root, inside(root)?));
    }
    let root = scenario.ancestors().find(|folder| folder.join("overlay.toml").is_file())?;
    let header = kits::overlay_header(&fs::read(root.join("overlay.toml")).ok()?).ok()?;
    Some((root, format!("overlays/{}/{}", header.entity, inside(root)?)))
}

fn style() -> Result<ProgressStyle, Error> {
    ProgressStyle::with_template("{bar:30} {pos}/{len}").map_err(Error::machinery)
}

/// How many of them are errors.
fn errors(found: &[Diagnostic]) -> usize {
    found.iter().filter(|diagnostic| diagnostic.is_error()).count()
}
