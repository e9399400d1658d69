//! The digest of all that a component is built from.

use crate::{DeclaredPack, Error, language::RustPack};
use digipro_vocab::{Digest, Name};
use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

/// What lies in a pack's folder without being its source: what builds leave behind, and what they make.
const PRODUCTS: [&str; 4] = ["target", "dist", "tests", "proptest-regressions"];

/// Files by a name that does not depend on where the repository or the pack lies.
type Files = BTreeMap<Name, Digest>;

/// Digest of a Rust pack's sources, the workspace's manifest and lock file, the SDK, the contract, and the
/// engine crates that the SDK links.
pub(crate) fn of_rust(pack: &RustPack) -> Result<Digest, Error> {
    let mut files = Files::new();
    let sdk = |path: &str| pack.sdk.join(path).components().collect::<PathBuf>();
    collect(&pack.folder, "pack", &mut files)?;
    collect(&pack.workspace.join("Cargo.toml"), "workspace/Cargo.toml", &mut files)?;
    collect(&pack.workspace.join("Cargo.lock"), "workspace/Cargo.lock", &mut files)?;
    for (path, name) in
        [("", "sdk"), ("../wit", "wit"), ("../../engine/vocab", "vocab"), ("../../engine/term", "term")]
    {
        collect(&sdk(path), name, &mut files)?;
    }
    Ok(digest(files))
}

/// Digest of a declared pack's folder, and of what its language puts into every component.
pub(crate) fn of_declared(
    folder: &Path,
    inputs: Vec<(Name, Digest)>,
    pack: &DeclaredPack,
) -> Result<Digest, Error> {
    let mut files = Files::new();
    collect(folder, "pack", &mut files)?;
    files.extend(
        inputs.into_iter().map(|(name, digest)| (format!("{}/{name}", pack.language).into(), digest)),
    );
    Ok(digest(files))
}

fn digest(files: Files) -> Digest {
    let lines: Vec<String> = files.iter().map(|(path, digest)| format!("{path} {digest}\n")).collect();
    Digest::of_all(lines.iter().map(|line| line.as_bytes()))
}

fn collect(path: &Path, name: &str, files: &mut Files) -> Result<(), Error> {
    if !path.is_dir() {
        let bytes = fs::read(path).map_err(|e| Error::io(path, e))?;
        files.insert(name.into(), Digest::of(&bytes));
        return Ok(());
    }
    for entry in fs::read_dir(path).map_err(|e| Error::io(path, e))? {
        let entry = entry.map_err(|e| Error::io(path, e))?.file_name();
        let entry = entry.to_string_lossy();
        if !entry.starts_with('.') && !PRODUCTS.contains(&&*entry) {
            collect(&path.join(&*entry), &format!("{name}/{entry}"), files)?;
        }
    }
    Ok(())
}
