//! Builds rule packs from source into components, and knows when a built one is stale.
//!
//! `cargo run -p digipro-build` builds every pack under `plugins/packs` into `plugins/packs/dist/<pack>/`;
//! with `--check` it only compares the sources with the digest that each built pack records. What is built is
//! checked in, so that nobody needs a compiler for WebAssembly to build and test the rest.

mod componentize;
mod embed;
mod error;
mod source;
mod toolchain;

pub use embed::{NotEmbedded, PAYLOAD_MAX, SLOT, embed, embedded};
pub use error::{Error, Stale};
pub use source::digest as source_digest;
pub use toolchain::Toolchain;

use digipro_vocab::{Digest, Name, PackManifest, pack::Component};
use serde::Deserialize;
use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

/// What a pack's own program prints: see `digipro_sdk::native::Bundle`.
#[derive(Debug, Deserialize)]
struct Bundle {
    manifest: PackManifest,
    files: BTreeMap<Name, String>,
}

/// The folder `plugins/packs` of this repository, as it was when this program was compiled.
#[must_use]
pub fn packs_folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../packs").components().collect()
}

/// Names of the packs that have sources, sorted.
///
/// # Errors
/// When the folder cannot be read.
pub fn packs(folder: &Path) -> Result<Vec<String>, Error> {
    let mut names = Vec::new();
    for entry in fs::read_dir(folder).map_err(|e| Error::io(folder, e))? {
        let path = entry.map_err(|e| Error::io(folder, e))?.path();
        if path.join("Cargo.toml").is_file() && path.join("src/lib.rs").is_file() {
            names.extend(path.file_name().map(|name| name.to_string_lossy().into_owned()));
        }
    }
    names.sort();
    Ok(names)
}

/// Builds every pack, and returns the manifests as they were written to `dist/`.
///
/// # Errors
/// When no compiler for WebAssembly is there, when a pack does not compile, or when its declarations or
/// vectors do not hold.
pub fn build(folder: &Path, tell: &mut dyn FnMut(&str)) -> Result<Vec<PackManifest>, Error> {
    let toolchain = Toolchain::find()?;
    tell(&format!("compiler: {toolchain}"));
    let names = packs(folder)?;
    tell(&format!("checking {} natively", names.join(", ")));
    let bundles = names.iter().map(|name| bundle(folder, name)).collect::<Result<Vec<_>, _>>()?;
    tell("compiling for wasm32-unknown-unknown");
    let modules = toolchain.compile(folder)?;
    let mut built = Vec::new();
    for (name, bundle) in names.iter().zip(bundles) {
        let module = modules.join(format!("{name}.wasm"));
        let module = fs::read(&module).map_err(|e| Error::io(&module, e))?;
        let component = componentize::component(name, &module)?;
        let mut manifest = bundle.manifest;
        manifest.component = Component { digest: Digest::of(&component), size: component.len() as u64 };
        manifest.source.digest = source_digest(folder, name)?;
        manifest.source.toolchain = toolchain.version().into();
        write(&folder.join("dist").join(name), &manifest, &bundle.files, &component)?;
        tell(&format!(
            "{name} {}: {} bytes, {}",
            manifest.version,
            component.len(),
            manifest.component.digest
        ));
        built.push(manifest);
    }
    Ok(built)
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
                    toml::from_str(&text).map_err(|e| Error::Manifest { path, what: e.to_string() })?;
                Some(manifest.source.digest)
            }
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => None,
            Err(error) => return Err(Error::io(&path, error)),
        };
        let sources = source_digest(folder, &pack)?;
        if recorded != Some(sources) {
            stale.push(Stale { pack, recorded, sources });
        }
    }
    Ok(stale)
}

/// Runs the pack's own program.
fn bundle(folder: &Path, pack: &str) -> Result<Bundle, Error> {
    let mut cargo = toolchain::plain_cargo(folder);
    cargo.args(["run", "--quiet", "--package", pack, "--bin", pack]);
    let output = cargo.output().map_err(|e| Error::io(Path::new("cargo"), e))?;
    if !output.status.success() {
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        return Err(Error::Pack { pack: pack.to_owned(), said });
    }
    serde_json::from_slice(&output.stdout)
        .map_err(|e| Error::Pack { pack: pack.to_owned(), said: e.to_string() })
}

/// Writes a built pack, in place of the old one.
fn write(
    to: &Path,
    manifest: &PackManifest,
    files: &BTreeMap<Name, String>,
    component: &[u8],
) -> Result<(), Error> {
    if to.exists() {
        fs::remove_dir_all(to).map_err(|e| Error::io(to, e))?;
    }
    let put = |path: &str, bytes: &[u8]| {
        let path = to.join(path);
        let parent = path.parent().unwrap_or(to);
        fs::create_dir_all(parent).and_then(|()| fs::write(&path, bytes)).map_err(|e| Error::io(&path, e))
    };
    let text = toml::to_string(manifest)
        .map_err(|e| Error::Manifest { path: to.join("pack.toml"), what: e.to_string() })?;
    let head =
        "# Generated by `cargo run -p digipro-build` from the declarations of the rules. Do not edit.\n\n";
    put("pack.toml", format!("{head}{text}").as_bytes())?;
    put("component.wasm", component)?;
    files.iter().try_for_each(|(path, text)| put(path, text.as_bytes()))
}
