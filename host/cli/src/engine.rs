//! An engine on a data folder: store, rule packs, clock.
//!
//! ```text
//! <data>/digipro.db      the log and everything computed from it
//! <data>/rules/          compiled rules, sealed
//! <data>/virtual-time    there only in a folder for trying things: the moment at which its clock stands
//! ```

use crate::error::Error;
use crate::source;
use cap_std::ambient_authority;
use cap_std::fs::Dir;
use digipro_kit::texts::Language;
use digipro_kit::{Files, load, resolve, resolve_for};
use digipro_rules::{Config, Host, Trust};
use digipro_runner::{Clock, Runner};
use digipro_store::Store;
use digipro_vocab::{Diagnostic, Digest, EntityId, Instant, Name, PackManifest};
use serde::Deserialize;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// How many timers are fired when a store is opened.
const TIMERS: usize = 10_000;

/// The rule packs at hand, loaded.
pub struct Rules {
    host: Arc<Host>,
    /// Their texts.
    pub texts: Vec<(Language, String)>,
    /// Their manifests.
    pub packs: Vec<PackManifest>,
    /// What their registers call the norms that they apply.
    pub norms: Titles,
}

/// What norms are called, by their name and part.
pub type Titles = BTreeMap<(Name, Name), Name>;

/// An entry of a pack's register, as far as titles go.
#[derive(Deserialize)]
struct Registered {
    urn: Name,
    #[serde(default)]
    part: Name,
    title: Name,
}

impl Rules {
    /// Loads the packs that come with the command; their compiled code is kept in a folder.
    ///
    /// # Errors
    /// When the folder cannot be used, or a pack does not load.
    pub fn open(cache: &Path) -> Result<Self, Error> {
        fs::create_dir_all(cache).map_err(|error| Error::input(cache.display(), error))?;
        let folder = Dir::open_ambient_dir(cache, ambient_authority())
            .map_err(|error| Error::input(cache.display(), error))?;
        let config = Config { trust: Trust::examples(), ..Config::default() };
        let (host, _) = Host::new(config, Some(folder)).map_err(Error::machinery)?;
        let (mut texts, mut packs, mut norms) = (Vec::new(), Vec::new(), Titles::new());
        for files in source::packs(None)? {
            norms.extend(titles(&files));
            let loaded = host.load(&files).map_err(|found| first(&found))?;
            texts.extend(words(&loaded.manifest, &files));
            packs.push(PackManifest::clone(&loaded.manifest));
        }
        Ok(Self { host: Arc::new(host), texts, packs, norms })
    }
}

/// An engine at work.
pub struct Engine {
    /// The runner.
    pub runner: Runner,
    /// The texts of the packs at hand.
    pub texts: Vec<(Language, String)>,
    /// The manifests of the packs at hand.
    pub packs: Vec<PackManifest>,
    /// What the packs call the norms that they apply.
    pub norms: Titles,
    data: PathBuf,
}

/// The folder of this person, unless one is named.
pub fn data_folder(named: Option<&Path>) -> Result<PathBuf, Error> {
    let own = || dirs::data_dir().map(|folder| folder.join("digipro"));
    named
        .map(Path::to_owned)
        .or_else(own)
        .ok_or_else(|| Error::usage("this account has no folder for data", "name one with `--data DIR`"))
}

impl Engine {
    /// Opens the engine of a data folder, and lets pass what has become due.
    ///
    /// # Errors
    /// When store, rules or runner fail.
    pub fn open(data: &Path) -> Result<Self, Error> {
        let clock = match virtual_moment(data)? {
            Some(moment) => Clock::virtual_at(moment),
            None => Clock::System,
        };
        let engine = Self::on(data, clock)?;
        engine.runner.fire_due(TIMERS).map_err(failed)?;
        Ok(engine)
    }

    /// Opens the engine of a data folder with this clock.
    ///
    /// # Errors
    /// When store, rules or runner fail.
    pub fn on(data: &Path, clock: Clock) -> Result<Self, Error> {
        Self::with(&Rules::open(&data.join("rules"))?, data, clock)
    }

    /// Opens the engine of a data folder with rules that are loaded already.
    ///
    /// # Errors
    /// When store or runner fail.
    pub fn with(rules: &Rules, data: &Path, clock: Clock) -> Result<Self, Error> {
        let store = Store::open(&data.join("digipro.db")).map_err(|error| failed(error.into()))?;
        let runner = Runner::open(store, Arc::clone(&rules.host) as Arc<_>, clock).map_err(failed)?;
        let (texts, packs, norms) = (rules.texts.clone(), rules.packs.clone(), rules.norms.clone());
        Ok(Self { runner, texts, packs, norms, data: data.to_owned() })
    }

    /// Deploys a kit for an entity, with the overlay that it has for it.
    ///
    /// # Errors
    /// When the kit cannot be deployed: its diagnostics are in the second part of the error.
    pub fn deploy(&self, files: &Files, entity: Option<&EntityId>) -> Result<Digest, Refused> {
        let (kit, mut found) = load(files);
        if found.iter().any(Diagnostic::is_error) {
            return Err(Refused::Found(found));
        }
        let resolved = match entity {
            // State, then the entity's Region, then the entity.
            Some(entity) => match kit.chain(entity) {
                Ok(chain) if chain.is_empty() => return Err(Refused::Entity(entity.to_string())),
                Ok(_) => resolve_for(&kit, entity, &self.packs),
                Err(diagnostic) => Err(vec![diagnostic]),
            },
            None => resolve(&kit, &[], &self.packs),
        };
        match resolved {
            Ok(effective) => match self.runner.deploy(&effective) {
                Ok(deployment) => Ok(deployment.digest),
                Err(digipro_runner::Error::Definition(found)) => Err(Refused::Found(found)),
                Err(error) => Err(Refused::Other(failed(error))),
            },
            Err(more) => {
                found.extend(more);
                Err(Refused::Found(found))
            }
        }
    }

    /// Remembers where a virtual clock stands, for the next command.
    ///
    /// # Errors
    /// When the folder cannot be written.
    pub fn keep_time(&self) -> Result<(), Error> {
        if let Clock::Virtual(_) = self.runner.clock() {
            let path = self.data.join(VIRTUAL);
            let moment = self.runner.clock().now().to_string();
            fs::write(&path, moment).map_err(|error| Error::input(path.display(), error))?;
        }
        Ok(())
    }
}

/// Why a kit is not deployed.
pub enum Refused {
    /// Its documents have errors.
    Found(Vec<Diagnostic>),
    /// It has no overlay of this entity.
    Entity(String),
    /// Something else failed.
    Other(Error),
}

/// Name of the file that makes a data folder one of virtual time.
const VIRTUAL: &str = "virtual-time";

/// Where the virtual clock of a data folder stands; none where time is real.
pub fn virtual_moment(data: &Path) -> Result<Option<Instant>, Error> {
    let path = data.join(VIRTUAL);
    if !path.is_file() {
        return Ok(None);
    }
    let text = fs::read_to_string(&path).map_err(|error| Error::input(path.display(), error))?;
    let moment = text.trim().parse().map_err(|_| Error::input(path.display(), "not a moment"))?;
    Ok(Some(moment))
}

/// The titles in the register of a pack.
fn titles(files: &Files) -> Titles {
    let text =
        files.get("norms.toml").map(|bytes| String::from_utf8_lossy(bytes).into_owned()).unwrap_or_default();
    let register: BTreeMap<String, Registered> = toml::from_str(&text).unwrap_or_default();
    register.into_values().map(|norm| ((norm.urn, norm.part), norm.title)).collect()
}

/// The texts of a pack.
fn words(manifest: &PackManifest, files: &Files) -> Vec<(Language, String)> {
    let text = |path| files.get(path).map(|bytes| String::from_utf8_lossy(bytes).into_owned());
    let language = |tag: &str| if tag == "en" { Language::English } else { Language::Italian };
    manifest.texts.iter().filter_map(|(tag, path)| Some((language(tag), text(path)?))).collect()
}

/// An error of the runner as this command tells it.
pub fn failed(error: digipro_runner::Error) -> Error {
    match error {
        digipro_runner::Error::Rejected(rejection) => Error::Rejected(rejection),
        digipro_runner::Error::Store(error) => Error::Machinery {
            code: Some(error.code().id.to_owned()),
            help: Some(error.help().to_owned()),
            message: error.to_string(),
        },
        digipro_runner::Error::Definition(found) => first(&found),
    }
}

/// The first of several diagnostics, where only one can be told.
pub fn first(found: &[Diagnostic]) -> Error {
    let Some(one) = found.iter().find(|d| d.is_error()).or_else(|| found.first()) else {
        return Error::machinery("nothing was said");
    };
    let file = one.file.as_ref().map(|file| format!("{file}: ")).unwrap_or_default();
    Error::Machinery {
        code: Some(one.code.id.to_owned()),
        message: format!("{file}{}", one.message),
        help: one.help.clone(),
    }
}
