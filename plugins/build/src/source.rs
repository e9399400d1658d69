//! The sources of a pack: which files they are, and the digest of all that a component is built from.

use crate::{DeclaredPack, Error, language::RustPack, sdk};
use digipro_vocab::{Digest, Name};
use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

/// What lies in a folder without being a source: what builds leave behind, and what they make.
const PRODUCTS: [&str; 4] = ["target", "dist", "tests", "proptest-regressions"];

/// Whether a file or folder of this name is a source.
pub(crate) fn is_source(name: &str) -> bool {
    !name.starts_with('.') && !PRODUCTS.contains(&name)
}

/// Digest of a Rust pack's sources, the workspace's manifest and lock file, the SDK, the contract, and the
/// engine crates that the SDK links. It does not depend on where they lie.
pub(crate) fn of_rust(pack: &RustPack) -> Result<Digest, Error> {
    let mut files = own(pack)?;
    read(&pack.workspace.join("Cargo.toml"), "workspace/Cargo.toml", &mut files)?;
    read(&pack.workspace.join("Cargo.lock"), "workspace/Cargo.lock", &mut files)?;
    files.extend(
        sdk::beside(&pack.sdk)?.into_iter().map(|(path, bytes)| (format!("sdk/{path}").into(), bytes)),
    );
    Ok(digest(files.iter().map(|(path, bytes)| (path, Digest::of(bytes)))))
}

/// The files of a Rust pack itself, below `pack/`, without the SDK where one lies inside.
pub(crate) fn own(pack: &RustPack) -> Result<sdk::Files, Error> {
    let mut files = sdk::Files::new();
    read(&pack.folder, "pack", &mut files)?;
    if pack.sdk.starts_with(pack.folder.join("sdk")) {
        files.retain(|path, _| !path.starts_with("pack/sdk/"));
    }
    Ok(files)
}

/// Digest of a declared pack's folder, and of what its language puts into every component.
pub(crate) fn of_declared(
    folder: &Path,
    inputs: Vec<(Name, Digest)>,
    pack: &DeclaredPack,
) -> Result<Digest, Error> {
    let mut files = sdk::Files::new();
    read(folder, "pack", &mut files)?;
    let mut digests: BTreeMap<Name, Digest> =
        files.iter().map(|(path, bytes)| (path.clone(), Digest::of(bytes))).collect();
    digests.extend(
        inputs.into_iter().map(|(name, digest)| (format!("{}/{name}", pack.language).into(), digest)),
    );
    Ok(digest(digests.iter().map(|(path, digest)| (path, *digest))))
}

/// Digest of files and folders, each by a name that does not depend on where the repository lies.
pub(crate) fn of_all<'n>(roots: impl Iterator<Item = (PathBuf, &'n str)>) -> Result<Digest, Error> {
    let mut files = sdk::Files::new();
    for (path, name) in roots {
        read(&path, name, &mut files)?;
    }
    Ok(digest(files.iter().map(|(path, bytes)| (path, Digest::of(bytes)))))
}

fn digest<'a>(files: impl Iterator<Item = (&'a Name, Digest)>) -> Digest {
    let lines: Vec<String> = files.map(|(path, digest)| format!("{path} {digest}\n")).collect();
    Digest::of_all(lines.iter().map(|line| line.as_bytes()))
}

/// The sources below a path, by name.
pub(crate) fn read(path: &Path, name: &str, files: &mut sdk::Files) -> Result<(), Error> {
    if !path.is_dir() {
        let bytes = fs::read(path).map_err(|e| Error::io(path, e))?;
        files.insert(name.into(), bytes);
        return Ok(());
    }
    for entry in fs::read_dir(path).map_err(|e| Error::io(path, e))? {
        let entry = entry.map_err(|e| Error::io(path, e))?.file_name();
        let entry = entry.to_string_lossy();
        if is_source(&entry) {
            read(&path.join(&*entry), &format!("{name}/{entry}"), files)?;
        }
    }
    Ok(())
}
