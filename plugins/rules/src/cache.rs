//! The cache of compiled code: a folder of ours, entries under a seal, never a format of exchange.
//!
//! Loading compiled code means to trust it like our own. So an entry is sealed with HMAC-SHA256 under a key
//! that only this host has, over its name and its bytes; the name says which component it was compiled from,
//! by which compiler, for which machine and under which limits. What is stale, truncated, exchanged or
//! poisoned has not that seal: it is discarded and compiled anew (invariant SEALED-CACHE).

use crate::{codes, limits};
use cap_std::fs::{Dir, OpenOptions, OpenOptionsExt as _, Permissions, PermissionsExt as _};
use digipro_vocab::{Diagnostic, Digest};
use hmac::{Hmac, KeyInit as _, Mac as _};
use sha2::{Digest as _, Sha256};
use std::{
    hash::{Hash as _, Hasher},
    io::{self, Read as _, Write as _},
    sync::atomic::{AtomicU64, Ordering},
};
use wasmtime::{Engine, component::Component};

/// Name of the file with the key, when the operator gives none.
const KEY: &str = "seal.key";
/// Entries that this process began to write: no two drafts have one name.
static DRAFTS: AtomicU64 = AtomicU64::new(0);
/// Bytes of a seal.
const SEAL: usize = 32;

/// Where compiled code came from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Compiled {
    /// Compiled now; there was no entry, or there is no cache.
    Fresh,
    /// Taken from the cache.
    Cached,
    /// There was an entry, and it was discarded.
    Discarded,
    /// Not yet: it is compiled when it is asked for the first time.
    Deferred,
}

/// The cache.
#[derive(Debug)]
pub(crate) struct Cache {
    folder: Dir,
    key: [u8; 32],
}

impl Cache {
    /// A cache in a folder that belongs to the host: others can neither read nor write in it from now on.
    ///
    /// The key is the operator's, or else one made at first use that lies in the folder itself. That detects
    /// every accident; against somebody who can write in the folder, give a key from elsewhere.
    pub(crate) fn open(folder: Dir, key: Option<[u8; 32]>) -> io::Result<Self> {
        folder.set_permissions(".", Permissions::from_mode(0o700))?;
        let key = match key {
            Some(key) => key,
            None => own_key(&folder)?,
        };
        Ok(Self { folder, key })
    }

    /// The compiled component: from the cache when it has a sealed entry, else compiled and put there.
    ///
    /// The second result tells the operator what was wrong with the cache; it never keeps a pack from loading.
    pub(crate) fn compile(
        &self,
        engine: &Engine,
        digest: &Digest,
        wasm: &[u8],
    ) -> wasmtime::Result<(Component, Compiled, Vec<Diagnostic>)> {
        let (found, mut notes) = self.find(engine, digest);
        if let Some(component) = found {
            return Ok((component, Compiled::Cached, notes));
        }
        let discarded = notes.iter().any(|note| note.code == codes::P0718);
        let compiled = if discarded { Compiled::Discarded } else { Compiled::Fresh };
        let name = entry_name(engine, digest);
        let component = Component::new(engine, wasm)?;
        let stored =
            component.serialize().map_err(io::Error::other).and_then(|code| self.store(&name, &code));
        if let Err(error) = stored {
            notes.push(unusable(&error));
        }
        Ok((component, compiled, notes))
    }

    /// The compiled component, when there is a sealed entry; and what was wrong with the cache.
    pub(crate) fn find(&self, engine: &Engine, digest: &Digest) -> (Option<Component>, Vec<Diagnostic>) {
        let name = entry_name(engine, digest);
        match self.entry(&name).map(|entry| entry.map(|code| load(engine, &code))) {
            Ok(Some(Ok(component))) => (Some(component), Vec::new()),
            Ok(None) => (None, Vec::new()),
            Ok(Some(Err(error))) => (None, vec![discarded(&name, &error.to_string())]),
            Err(Unusable::Seal) => (None, vec![discarded(&name, "its seal is not this host's")]),
            Err(Unusable::Io(error)) => (None, vec![unusable(&error)]),
        }
    }

    /// The code of an entry, if there is one and its seal holds.
    fn entry(&self, name: &str) -> Result<Option<Vec<u8>>, Unusable> {
        let mut bytes = Vec::new();
        match self.folder.open(name) {
            // What is longer than compiled code can be is not ours.
            Ok(file) => file.take(limits::COMPILED).read_to_end(&mut bytes).map_err(Unusable::Io)?,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(Unusable::Io(error)),
        };
        let (seal, code) = bytes.split_at_checked(SEAL).ok_or(Unusable::Seal)?;
        self.mac(name, code)?.verify_slice(seal).map_err(|_| Unusable::Seal)?;
        Ok(Some(bytes.split_off(SEAL)))
    }

    /// Writes an entry beside its place and moves it there, so that nobody reads half of one; then removes
    /// what another compiler or another machine left of the same component.
    fn store(&self, name: &str, code: &[u8]) -> io::Result<()> {
        let seal = self.mac(name, code).map_err(|_| io::Error::other("no seal"))?.finalize().into_bytes();
        let draft = format!("{name}.{}.{}", std::process::id(), DRAFTS.fetch_add(1, Ordering::Relaxed));
        let mut file = private(&self.folder, &draft)?;
        file.write_all(&seal)?;
        file.write_all(code)?;
        self.folder.rename(&draft, &self.folder, name)?;
        let component = name.split_once('.').map_or(name, |(component, _)| component);
        for entry in self.folder.entries()? {
            let other = entry?.file_name().to_string_lossy().into_owned();
            if other != name && other.starts_with(component) && other.ends_with(".aot") {
                self.folder.remove_file(&other)?;
            }
        }
        Ok(())
    }

    fn mac(&self, name: &str, code: &[u8]) -> Result<Hmac<Sha256>, Unusable> {
        let mut mac = Hmac::<Sha256>::new_from_slice(&self.key).map_err(|_| Unusable::Seal)?;
        mac.update(&(name.len() as u64).to_le_bytes());
        mac.update(name.as_bytes());
        mac.update(code);
        Ok(mac)
    }
}

/// Why an entry is of no use.
enum Unusable {
    Seal,
    Io(io::Error),
}

fn discarded(name: &str, why: &str) -> Diagnostic {
    let what = format!("the cache entry `{name}` was discarded and compiled anew: {why}");
    Diagnostic::warning(codes::P0718, what).help("if this repeats, look who writes in the cache folder")
}

pub(crate) fn unusable(error: &io::Error) -> Diagnostic {
    let help = "packs are compiled at each start until the folder can be read and written";
    Diagnostic::warning(codes::P0719, format!("the cache of compiled code cannot be used: {error}"))
        .help(help)
}

/// Name of an entry: the component, and all that its compiled code depends on.
fn entry_name(engine: &Engine, component: &Digest) -> String {
    struct Sha(Sha256);
    impl Hasher for Sha {
        fn write(&mut self, bytes: &[u8]) {
            self.0.update(bytes);
        }
        fn finish(&self) -> u64 {
            // Only `write` is used: the whole digest is taken below.
            0
        }
    }
    let mut hasher = Sha(Sha256::new());
    engine.precompile_compatibility_hash().hash(&mut hasher);
    limits::VERSION.hash(&mut hasher);
    format!("{component}.{}.aot", Digest(hasher.0.finalize().into()).short())
}

/// Loads compiled code.
#[expect(unsafe_code, reason = "compiled code is loaded as it is; only entries with our seal come here")]
fn load(engine: &Engine, code: &[u8]) -> wasmtime::Result<Component> {
    // SAFETY: `Cache::entry` has verified the seal: these bytes were written by `Cache::store` of a host with
    // our key, from a component of this digest, by a compiler that the name ties to this engine.
    unsafe { Component::deserialize(engine, code) }
}

/// The key that lies in the folder, made at first use. One that others could read may be known to them: it makes room
/// for a new one, and what it sealed is discarded.
fn own_key(folder: &Dir) -> io::Result<[u8; 32]> {
    let mut key = [0; 32];
    match folder.open(KEY) {
        Ok(file) if file.metadata()?.permissions().mode() & 0o077 != 0 => folder.remove_file(KEY)?,
        Ok(mut file) => {
            file.read_exact(&mut key)?;
            return Ok(key);
        }
        Err(error) if error.kind() == io::ErrorKind::NotFound => {}
        Err(error) => return Err(error),
    }
    getrandom::fill(&mut key).map_err(io::Error::other)?;
    let mut options = OpenOptions::new();
    folder.open_with(KEY, options.write(true).create_new(true).mode(0o600))?.write_all(&key)?;
    Ok(key)
}

/// A new file that only its owner can read.
fn private(folder: &Dir, name: &str) -> io::Result<cap_std::fs::File> {
    folder.open_with(name, OpenOptions::new().write(true).create(true).truncate(true).mode(0o600))
}
