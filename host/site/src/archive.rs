//! What an audit asks: the components that come with the command, those installed, and those that somebody brings.
//!
//! A component is known by its digest, which the log names. So nobody has to believe a signature here, and a pack that
//! was revoked since can be asked as well: what it said was said. No compiled code is taken from a cache.

use crate::engine;
use crate::error::Error;
use crate::packs::{Titles, titles, words};
use crate::source;
use digipro_kit::Files;
use digipro_kit::texts::Language;
use digipro_registry::Register;
use digipro_rules::trust::SIGNATURE;
use digipro_rules::{Config, Host, Trust};
use digipro_store::Store;
use digipro_vocab::PackManifest;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Components at hand, with the words of their packs.
pub struct Archive {
    /// Asks them.
    pub host: Host,
    /// Their texts.
    pub texts: Vec<(Language, String)>,
    /// What they call the norms that they apply.
    pub norms: Arc<Titles>,
}

impl Archive {
    /// The components that are installed in a store, those that come with the command, and those in these folders.
    ///
    /// # Errors
    /// When store or folder cannot be read, or a pack does not load.
    pub fn open(store: Option<&Store>, folders: &[PathBuf]) -> Result<Self, Error> {
        let mut archive = Self::empty()?;
        for folder in folders {
            for files in source::packs_in(folder)? {
                archive.add(files)?;
            }
        }
        if let Some(store) = store {
            let register = Register::open(store.clone()).map_err(engine::refused)?;
            for pack in register.packs() {
                archive.add(register.files(pack).map_err(engine::refused)?)?;
            }
        }
        for files in source::packs(None)? {
            archive.add(files)?;
        }
        Ok(archive)
    }

    /// No component yet.
    ///
    /// # Errors
    /// When the machine cannot run components.
    pub fn empty() -> Result<Self, Error> {
        let config = Config { trust: Trust::anybody(), ..Config::default() };
        let (host, _) = Host::new(config, None).map_err(Error::machinery)?;
        Ok(Self { host, texts: Vec::new(), norms: Arc::default() })
    }

    /// Adds a pack; one whose component is there already changes nothing.
    ///
    /// # Errors
    /// When it does not load.
    pub fn add(&mut self, mut files: Files) -> Result<PackManifest, Error> {
        let manifest = source::manifest(&files)?;
        if self.host.manifests().contains_key(&manifest.component.digest) {
            return Ok(manifest);
        }
        files.remove(SIGNATURE);
        Arc::make_mut(&mut self.norms).extend(titles(&files));
        let loaded = self.host.load(&files).map_err(|found| engine::first(&found))?;
        self.texts.extend(words(&loaded.manifest, &files));
        Ok(PackManifest::clone(&loaded.manifest))
    }
}

/// The store of a data folder, opened for reading only.
///
/// # Errors
/// When there is none, or it cannot be read.
pub fn store(data: Option<&Path>) -> Result<Store, Error> {
    engine::Place::of(data, None, None)?.store_to_read()
}
