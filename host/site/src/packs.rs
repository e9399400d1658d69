//! The packs at hand: those that come with the command and those that are installed, under what the operator believes.
//!
//! What is installed is loaded as it was accepted, so that no running case is stranded. Whether it may be used for
//! anything new is asked again each time: a key may have been revoked since.

use crate::change::Changes;
use crate::engine::{self, Place, failed};
use crate::error::Error;
use crate::library;
use cap_std::ambient_authority;
use cap_std::fs::Dir;
use digipro_kit::Files;
use digipro_kit::texts::Language;
use digipro_registry::{Installed, Register, State};
use digipro_rules::trust::SIGNATURE;
use digipro_rules::{Config, Host, LoadedPack, Trust, files};
use digipro_store::Store;
use digipro_vocab::{Diagnostic, Digest, Name, PackManifest, Severity};
use serde::Deserialize;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::sync::Arc;

/// The rule packs at hand, loaded.
#[derive(Clone)]
pub struct Rules {
    /// What asks them.
    pub host: Arc<Host>,
    /// Their texts.
    pub texts: Vec<(Language, String)>,
    /// The manifests of those that new definitions may bind.
    pub packs: Vec<PackManifest>,
    /// What their registers call the norms that they apply.
    pub norms: Arc<Titles>,
    /// What the operator should know.
    pub notes: Vec<Diagnostic>,
    /// What installed packs change in definitions.
    pub changes: Changes,
    /// Whom the operator believes, with what the rings said since.
    pub trust: Trust,
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

/// What the operator believes in a place: the trust file that is named, or the folder's, or else only examples.
///
/// # Errors
/// When the file that is named is not there, or one that is there cannot be used (P0784).
pub fn trust(place: &Place) -> Result<Trust, Error> {
    let own = place.data.join("trust.toml");
    let path = match &place.trust {
        Some(named) => named.clone(),
        None if own.is_file() => own,
        None => return Ok(Trust::examples()),
    };
    let text = fs::read_to_string(&path).map_err(|error| Error::input(path.display(), error))?;
    Trust::read(&path.display().to_string(), &text).map_err(|wrong| engine::first(&[wrong]))
}

impl Rules {
    /// Loads the packs that come with the command; their compiled code is kept in a folder.
    ///
    /// # Errors
    /// When the folder cannot be used, or a pack does not load.
    pub fn open(cache: &Path) -> Result<Self, Error> {
        let mut rules = Self::empty(cache, Trust::examples())?;
        rules.built_in()?;
        Ok(rules)
    }

    /// Loads these and the packs that are installed in a store.
    ///
    /// # Errors
    /// When the trust file, the store or the folder for compiled code cannot be used, or a pack does not load.
    pub fn installed(place: &Place, store: &Store) -> Result<Self, Error> {
        let register = Register::open(store.clone()).map_err(engine::refused)?;
        let (trust, notes) = register.trust(trust(place)?).map_err(engine::refused)?;
        let mut rules = Self::empty(&place.data.join("rules"), trust)?;
        rules.notes.extend(notes);
        rules.built_in()?;
        for pack in register.packs() {
            let files = register.files(pack).map_err(engine::refused)?;
            rules.take(pack, &files)?;
        }
        Ok(rules)
    }

    fn empty(cache: &Path, trust: Trust) -> Result<Self, Error> {
        fs::create_dir_all(cache).map_err(|error| Error::input(cache.display(), error))?;
        let folder = Dir::open_ambient_dir(cache, ambient_authority())
            .map_err(|error| Error::input(cache.display(), error))?;
        let config = Config { trust: trust.clone(), ..Config::default() };
        let (host, notes) = Host::new(config, Some(folder)).map_err(Error::machinery)?;
        let (texts, packs, norms) = (Vec::new(), Vec::new(), Arc::default());
        Ok(Self { host: Arc::new(host), texts, packs, norms, notes, changes: Changes::default(), trust })
    }

    /// Those that come with the command. Where the operator believes no unsigned packs, they serve the cases that are
    /// bound to them, and nothing new.
    fn built_in(&mut self) -> Result<(), Error> {
        for (_, files) in library::packs() {
            let loaded = self.load(&files)?;
            if self.believed(&loaded, &files).is_ok() {
                self.packs.push(PackManifest::clone(&loaded.manifest));
            }
        }
        Ok(())
    }

    /// One that is installed.
    fn take(&mut self, pack: &Installed, files: &Files) -> Result<(), Error> {
        let loaded = self.load(files)?;
        if let Some(revoked) =
            self.trust.revocations.of_pack(pack.level, &pack.manifest, &pack.component).cloned()
        {
            let (id, version) = (&pack.id, &pack.version);
            let why = format!("`{id}` {version} was revoked on {}: {}", revoked.on, revoked.reason);
            self.host.withhold(loaded.digest, why);
        }
        let believed = self.believed(&loaded, files);
        match (pack.state, believed) {
            (State::Retired, Ok(())) => {}
            (_, Err(mut wrong)) => {
                wrong.severity = Severity::Warning;
                let (id, version) = (&pack.id, &pack.version);
                let bound = format!(
                    "`{id}@{version}` is used for nothing new; `digipro rules show` says which cases it holds"
                );
                self.notes.push(wrong.help(bound));
            }
            (State::Binding, Ok(())) => {
                self.offer(&loaded);
                self.changes.enacted(&loaded.manifest, pack.enacted.as_ref());
            }
            (State::Shadow, Ok(())) => self.changes.shadow(&loaded.manifest),
        }
        Ok(())
    }

    /// One that somebody tries out, under what the operator believes.
    ///
    /// # Errors
    /// When it does not load, or is not believed.
    pub fn try_out(&mut self, files: &Files) -> Result<(), Error> {
        let loaded = self.load(files)?;
        self.believed(&loaded, files).map_err(|wrong| engine::first(&[wrong]))?;
        self.offer(&loaded);
        Ok(())
    }

    /// New definitions may bind it; it stands before one that comes with the command and is called the same.
    fn offer(&mut self, loaded: &LoadedPack) {
        let same =
            |pack: &PackManifest| pack.id == loaded.manifest.id && pack.version == loaded.manifest.version;
        if let Some(other) = self.packs.iter().find(|pack| same(pack) && **pack != *loaded.manifest) {
            let what = format!(
                "`{}` {} comes with this command with other bytes than are installed",
                other.id, other.version
            );
            let wrong = Diagnostic::warning(digipro_registry::codes::P0791, what);
            self.notes.push(wrong.help("the installed one is used"));
        }
        self.packs.retain(|pack| !same(pack));
        self.packs.push(PackManifest::clone(&loaded.manifest));
    }

    /// Loads a pack whose bytes are known to be those that were accepted or built in.
    fn load(&mut self, files: &Files) -> Result<LoadedPack, Error> {
        let loaded = self.host.load_accepted(files).map_err(|found| engine::first(&found))?;
        Arc::make_mut(&mut self.norms).extend(titles(files));
        self.texts.extend(words(&loaded.manifest, files));
        self.notes.extend(loaded.notes.iter().cloned());
        Ok(loaded)
    }

    /// Whether the pack would be accepted today.
    fn believed(&self, loaded: &LoadedPack, files: &Files) -> Result<(), Diagnostic> {
        let bytes = files.get(files::MANIFEST).map_or(&[][..], Vec::as_slice);
        self.trust.verify(&loaded.manifest, bytes, files.get(SIGNATURE).map(Vec::as_slice)).map(drop)
    }
}

/// The manifests of the packs that come with the command.
///
/// # Errors
/// When one cannot be read.
pub fn built_in() -> Result<Vec<PackManifest>, Error> {
    library::packs().iter().map(|(_, files)| crate::source::manifest(files)).collect()
}

/// How many running cases are bound to a component, under the law that holds for each.
///
/// # Errors
/// When the store fails.
pub fn holds(
    runner: &digipro_runner::Runner,
    component: &Digest,
) -> Result<Vec<digipro_vocab::CaseId>, Error> {
    let active = digipro_store::CaseFilter {
        status: Some(digipro_store::CaseStatus::Active),
        ..digipro_store::CaseFilter::default()
    };
    let (mut held, mut page) = (Vec::new(), digipro_store::Page::first(CHUNK));
    loop {
        let rows = runner.store().cases(active.clone(), page).map_err(|error| failed(error.into()))?;
        let Some(last) = rows.last() else { return Ok(held) };
        page = digipro_store::Page::after((last.case, 0), CHUNK);
        for row in rows {
            let graph = runner.law(row.case).map_err(failed)?;
            let mut bound =
                graph.effective.points.values().flat_map(|point| &point.regimes).flat_map(|r| &r.packs);
            if bound.any(|pack| pack.digest == *component) {
                held.push(row.case);
            }
        }
    }
}

/// Cases that are read at a time.
const CHUNK: usize = 1_000;

/// The titles in the register of a pack.
pub fn titles(files: &Files) -> Titles {
    let text =
        files.get("norms.toml").map(|bytes| String::from_utf8_lossy(bytes).into_owned()).unwrap_or_default();
    let register: BTreeMap<String, Registered> = toml::from_str(&text).unwrap_or_default();
    register.into_values().map(|norm| ((norm.urn, norm.part), norm.title)).collect()
}

/// The texts of a pack.
pub fn words(manifest: &PackManifest, files: &Files) -> Vec<(Language, String)> {
    let text = |path| files.get(path).map(|bytes| String::from_utf8_lossy(bytes).into_owned());
    let language = |tag: &str| if tag == "en" { Language::English } else { Language::Italian };
    manifest.texts.iter().filter_map(|(tag, path)| Some((language(tag), text(path)?))).collect()
}
