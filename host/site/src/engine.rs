//! An engine on a data folder: store, rule packs, clock.
//!
//! ```text
//! <data>/digipro.db      the log and everything computed from it
//! <data>/rules/          compiled rules, sealed
//! <data>/trust.toml      whose rules are believed; without it, nobody's
//! <data>/virtual-time    there only in a folder for trying things: the moment at which its clock stands
//! ```

use crate::asked::Asked;
use crate::error::Error;
use crate::packs::Rules;
use digipro_kit::{Files, load, resolve, resolve_for, unpublished};
use digipro_runner::{Clock, Runner, Verdict};
use digipro_store::Store;
use digipro_vocab::{Diagnostic, Digest, EntityId, Failure, Instant};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

/// How many timers are fired when a store is opened.
const TIMERS: usize = 10_000;

/// Name of the file in the folder of the data that configures the service.
pub const CONFIGURATION: &str = "digipro.toml";

/// The store that a configuration names: every command works on the store of the service.
fn configured_store(file: &Path) -> Result<Option<String>, Error> {
    #[derive(serde::Deserialize)]
    struct Named {
        store: Option<String>,
    }
    if !file.is_file() {
        return Ok(None);
    }
    let text = fs::read_to_string(file).map_err(|error| Error::input(file.display(), error))?;
    let named: Named =
        toml::from_str(&text).map_err(|error| Error::input(file.display(), error.message()))?;
    Ok(named.store)
}

/// Name of the file of the embedded database.
const DATABASE: &str = "digipro.db";

/// An engine at work.
pub struct Engine {
    /// The runner.
    pub runner: Runner,
    asked: Arc<Asked>,
    data: PathBuf,
}

/// Where the data are, and whose rules are believed there.
#[derive(Clone, Debug)]
pub struct Place {
    /// The folder of the data.
    pub data: PathBuf,
    /// The trust file, where it is not the one of the folder.
    pub trust: Option<PathBuf>,
    /// The address of the store, where it is not the embedded one of the folder.
    pub store: Option<String>,
}

impl Place {
    /// The folder that is named, or this account's; the trust file that is named, or the folder's; the store that is
    /// named, or that the folder's [`CONFIGURATION`] names, or the embedded one.
    ///
    /// # Errors
    /// When no folder is named and this account has none, or its configuration cannot be read.
    pub fn of(data: Option<&Path>, trust: Option<PathBuf>, store: Option<String>) -> Result<Self, Error> {
        let data = data_folder(data)?;
        let store = match store {
            None => configured_store(&data.join(CONFIGURATION))?,
            named => named,
        };
        Ok(Self { data, trust, store })
    }

    /// Whether there is a store already.
    #[must_use]
    pub fn has_store(&self) -> bool {
        self.store.is_some() || self.data.join(DATABASE).is_file()
    }

    /// The store, which is made at first use.
    ///
    /// # Errors
    /// When it cannot be opened.
    pub fn store(&self) -> Result<Store, Error> {
        fs::create_dir_all(&self.data).map_err(|error| Error::input(self.data.display(), error))?;
        let opened = match &self.store {
            Some(address) => Store::connect(address),
            None => Store::open(&self.data.join(DATABASE)),
        };
        opened.map_err(|error| failed(error.into()))
    }

    /// The store that is there, opened for reading only where it is a file.
    ///
    /// # Errors
    /// When there is none, or it cannot be read.
    pub fn store_to_read(&self) -> Result<Store, Error> {
        let path = match &self.store {
            Some(address) if digipro_store::postgres::is_address(address) => return self.store(),
            Some(path) => PathBuf::from(path),
            None => self.data.join(DATABASE),
        };
        if !path.is_file() {
            return Err(Error::input(path.display(), "there is no store")
                .help("`--data DIR` names the folder of the data"));
        }
        Store::open_read_only(&path).map_err(|error| failed(error.into()))
    }
}

impl From<&Path> for Place {
    fn from(data: &Path) -> Self {
        Self { data: data.to_owned(), trust: None, store: None }
    }
}

impl From<&PathBuf> for Place {
    fn from(data: &PathBuf) -> Self {
        data.as_path().into()
    }
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
    pub fn open(place: impl Into<Place>) -> Result<Self, Error> {
        let engine = Self::at_rest(place)?;
        engine.runner.fire_due(TIMERS).map_err(failed)?;
        Ok(engine)
    }

    /// Opens the engine of a data folder, and leaves everything as it stands: what is due stays due.
    ///
    /// # Errors
    /// When store or rules fail.
    pub fn at_rest(place: impl Into<Place>) -> Result<Self, Error> {
        let place = place.into();
        let clock = match virtual_moment(&place.data)? {
            Some(moment) => Clock::virtual_at(moment),
            None => Clock::System,
        };
        Self::on(place, clock)
    }

    /// Opens the engine of a data folder with this clock.
    ///
    /// # Errors
    /// When store, rules or runner fail.
    pub fn on(place: impl Into<Place>, clock: Clock) -> Result<Self, Error> {
        let place = place.into();
        let store = place.store()?;
        let rules = Rules::installed(&place, &store)?;
        Self::upon(rules, place, store, clock)
    }

    /// Opens the engine of a data folder with rules that are loaded already.
    ///
    /// # Errors
    /// When store or runner fail.
    pub fn with(rules: &Rules, data: &Path, clock: Clock) -> Result<Self, Error> {
        let place = Place::from(data);
        let store = place.store()?;
        Self::upon(rules.clone(), place, store, clock)
    }

    fn upon(rules: Rules, place: Place, store: Store, clock: Clock) -> Result<Self, Error> {
        let data = place.data.clone();
        let asked = Arc::new(Asked::new(rules, place, store.clone()).map_err(failed)?);
        let runner = Runner::open(store, Arc::clone(&asked) as Arc<_>, clock).map_err(failed)?;
        Ok(Self { runner, asked, data })
    }

    /// The packs at hand, as the register said at the last look.
    #[must_use]
    pub fn rules(&self) -> Arc<Rules> {
        self.asked.rules()
    }

    /// Takes note of packs that were installed, bound or revoked since the last look, by this node or another.
    ///
    /// # Errors
    /// When the register cannot be read, or a pack does not load.
    pub fn look(&self) -> Result<(), Error> {
        self.asked.look()
    }

    /// Tells an observer of each rule call: the pack, what it said, and how long it took. Only the first one that asks
    /// for it is told.
    pub fn observe(
        &self,
        observer: impl Fn(&Digest, &Result<Verdict, Failure>, Duration) + Send + Sync + 'static,
    ) {
        self.asked.observe(Box::new(observer));
    }

    /// Where the data are.
    #[must_use]
    pub fn place(&self) -> &Place {
        self.asked.place()
    }

    /// Deploys a kit for an entity, with the overlay that it has for it. A kit without its procedure sheet is not deployed (P0578).
    ///
    /// # Errors
    /// When the kit cannot be deployed: its diagnostics are in the second part of the error.
    pub fn deploy(&self, files: &Files, entity: Option<&EntityId>) -> Result<Digest, Refused> {
        self.look().map_err(Refused::Other)?;
        let rules = self.rules();
        let (kit, mut found) = load(files);
        found.extend(kit.manifest.as_ref().and_then(|_| unpublished(&kit)));
        if found.iter().any(Diagnostic::is_error) {
            return Err(Refused::Found(found));
        }
        let resolved = match entity {
            // State, then the entity's Region, then the entity.
            Some(entity) => match kit.chain(entity) {
                Ok(chain) if chain.is_empty() => return Err(Refused::Entity(entity.to_string())),
                Ok(_) => resolve_for(&kit, entity, &rules.packs),
                Err(diagnostic) => Err(vec![diagnostic]),
            },
            None => resolve(&kit, &[], &rules.packs),
        };
        match resolved.and_then(|effective| rules.changes.apply(&effective)) {
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

    /// The folder of the data.
    pub fn data(&self) -> &Path {
        &self.data
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

/// An error of the runner as this program tells it.
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

/// An error of the register of packs as this program tells it.
pub fn refused(error: digipro_registry::Error) -> Error {
    match error {
        digipro_registry::Error::Store(error) => failed(error.into()),
        digipro_registry::Error::Refused(found) => Error::Refused(found),
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
