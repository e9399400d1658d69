//! `digipro test`: plays the scenarios of a kit, or of all kits of a folder for all entities, in virtual time.

mod list;
mod suite;
mod table;

use crate::args::Test;
use crate::engine::Place;
use crate::error::Error;
use crate::packs::Rules;
use crate::render::{self, Screen};
use crate::source;
use digipro_vocab::Diagnostic;
use indicatif::{ProgressBar, ProgressStyle};
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Instant;

pub use suite::beginning;
use suite::{Choice, Subject};

pub fn run(args: &Test, screen: &Screen) -> Result<(), Error> {
    let begun = Instant::now();
    let (roots, only) = roots(&args.path)?;
    let choice = Choice {
        tag: args.tag.clone(),
        entity: args.entity.clone(),
        only,
        states: if roots.many { digipro_machine::limits::PROOF_STATES_MAX } else { 0 },
    };
    let folder = tempfile::tempdir().map_err(|error| Error::input("temporary folder", error))?;
    let rules = rules(args, folder.path())?;
    rules.notes.iter().for_each(render::tell);
    let mut subjects = Vec::new();
    for root in &roots.folders {
        let name = root.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        subjects.push(Subject::of(&name, source::kit_folder(root)?, &choice));
    }
    if let (Some(entity), false) = (&args.entity, subjects.iter().any(|kit| !kit.uses.is_empty())) {
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
            let place = Place { data: data.clone(), trust: args.trust.clone() };
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

/// The kits that are meant.
struct Roots {
    folders: Vec<PathBuf>,
    /// Whether a folder of kits was named.
    many: bool,
}

/// The kits of a path, and the scenario that is meant if it is one.
fn roots(path: &Path) -> Result<(Roots, Option<String>), Error> {
    let one = |folder: PathBuf| Roots { folders: vec![folder], many: false };
    if path.is_file() {
        let absolute = path.canonicalize().map_err(|error| Error::input(path.display(), error))?;
        let mut folders = absolute.ancestors().skip(1);
        let Some(root) = folders.find(|folder| folder.join("kit.toml").is_file()) else {
            let wrong = Error::input(path.display(), "this is no scenario of a kit");
            return Err(wrong.help("scenarios stand in `scenarios/` of a kit or of an overlay"));
        };
        let inside = absolute.strip_prefix(root).unwrap_or(&absolute).to_string_lossy().replace('\\', "/");
        return Ok((one(root.to_owned()), Some(inside)));
    }
    if path.join("kit.toml").is_file() || !path.is_dir() {
        return Ok((one(path.to_owned()), None));
    }
    let mut folders = Vec::new();
    for entry in fs::read_dir(path).map_err(|error| Error::input(path.display(), error))? {
        let folder = entry.map_err(|error| Error::input(path.display(), error))?.path();
        if folder.join("kit.toml").is_file() {
            folders.push(folder);
        }
    }
    folders.sort();
    if folders.is_empty() {
        let wrong = Error::input(path.display(), "there is no kit");
        return Err(wrong.help("a kit's folder holds `kit.toml`; a folder of kits holds such folders"));
    }
    Ok((Roots { folders, many: true }, None))
}

fn style() -> Result<ProgressStyle, Error> {
    ProgressStyle::with_template("{bar:30} {pos}/{len}").map_err(Error::machinery)
}

/// How many of them are errors.
fn errors(found: &[Diagnostic]) -> usize {
    found.iter().filter(|diagnostic| diagnostic.is_error()).count()
}
