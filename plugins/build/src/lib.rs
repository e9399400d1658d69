//! Builds rule packs from source into components, and knows when a built one is stale.
//!
//! [`Sources`] are a pack anywhere: a cargo package in Rust, or a folder with a `rules.toml` whose rules are
//! written in another [`Language`]. `cargo run -p digipro-build` builds every pack under `plugins/packs` into
//! `plugins/packs/dist/<pack>/`; with `--check` it only compares the sources with the digest that each built
//! pack records. What is built is checked in, so that nobody needs a compiler for WebAssembly to build and
//! test the rest.

mod check;
pub mod codes;
pub mod compare;
mod componentize;
mod declared;
mod embed;
mod error;
pub mod interpreters;
mod keep;
mod language;
mod pack;
mod scaffold;
mod sdk;
mod source;
mod stage;
mod toolchain;

pub use check::{Checked, Counted, Never, check, outcome_word};
pub use declared::{DeclaredPack, RULES, RuleSource, read as read_declared};
pub use embed::{NotEmbedded, PAYLOAD_MAX, SLOT, embed, embedded};
pub use error::{Error, Stale};
pub use language::{Guest, Language, guest};
pub use pack::{BuiltPack, Sources, is_source};
pub use scaffold::Scaffold;
pub use toolchain::Toolchain;

use digipro_vocab::PackManifest;
use std::{
    fs,
    path::{Path, PathBuf},
};

/// The folder `plugins/packs` of this repository, as it was when this program was compiled.
#[must_use]
pub fn packs_folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../packs").components().collect()
}

/// Names of the folders in a workspace of packs that hold the sources of one, sorted.
///
/// # Errors
/// When the folder cannot be read.
pub fn packs(folder: &Path) -> Result<Vec<String>, Error> {
    let mut names = Vec::new();
    for entry in fs::read_dir(folder).map_err(|e| Error::io(folder, e))? {
        let path = entry.map_err(|e| Error::io(folder, e))?.path();
        if is_source(&path) {
            names.extend(path.file_name().map(|name| name.to_string_lossy().into_owned()));
        }
    }
    names.sort();
    Ok(names)
}

/// Builds every pack of a workspace, and returns the manifests as they were written to `dist/`.
///
/// # Errors
/// When no compiler is there, when a pack does not compile, or when its declarations or vectors do not hold.
pub fn build(folder: &Path, tell: &mut dyn FnMut(&str)) -> Result<Vec<PackManifest>, Error> {
    let mut built = Vec::new();
    for name in packs(folder)? {
        tell(&format!("building {name}"));
        built.push(build_one(&folder.join(&name), &folder.join("dist").join(&name), tell)?);
    }
    Ok(built)
}

/// Builds the pack of a folder into another folder.
///
/// # Errors
/// As [`build`].
pub fn build_one(folder: &Path, to: &Path, tell: &mut dyn FnMut(&str)) -> Result<PackManifest, Error> {
    let built = Sources::open(folder)?.build()?;
    built.write(to)?;
    let BuiltPack { manifest, component, .. } = built;
    let digest = manifest.component.digest;
    tell(&format!("{} {}: {} bytes, {digest}", manifest.id, manifest.version, component.len()));
    Ok(manifest)
}

/// The packs whose built component does not come from the sources that lie there.
///
/// # Errors
/// When a folder or a manifest cannot be read.
pub fn stale(folder: &Path) -> Result<Vec<Stale>, Error> {
    let mut stale = Vec::new();
    for pack in packs(folder)? {
        let path = folder.join("dist").join(&pack).join("pack.toml");
        let recorded = match fs::read_to_string(&path) {
            Ok(text) => {
                let manifest: PackManifest =
                    toml::from_str(&text).map_err(|e| Error::Source { path, what: e.to_string() })?;
                Some(manifest.source.digest)
            }
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => None,
            Err(error) => return Err(Error::io(&path, error)),
        };
        let sources = Sources::open(&folder.join(&pack))?.digest()?;
        if recorded != Some(sources) {
            stale.push(Stale { pack, recorded, sources });
        }
    }
    Ok(stale)
}
