//! The digest of all that a component is built from.

use crate::Error;
use digipro_vocab::Digest;
use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

/// Digest of a pack's sources, the SDK, the contract, the engine crates that the SDK links, and the lock file
/// of the packs: of the sorted relative paths and the contents of their files.
///
/// # Errors
/// When a file cannot be read.
pub fn digest(packs: &Path, pack: &str) -> Result<Digest, Error> {
    let mut files = BTreeMap::new();
    for root in
        [pack, "Cargo.toml", "Cargo.lock", "../sdk", "../wit", "../../engine/vocab", "../../engine/term"]
    {
        collect(packs, PathBuf::from(root), &mut files)?;
    }
    let lines: Vec<String> =
        files.iter().map(|(path, digest)| format!("{} {digest}\n", path.display())).collect();
    Ok(Digest::of_all(lines.iter().map(|line| line.as_bytes())))
}

fn collect(packs: &Path, at: PathBuf, files: &mut BTreeMap<PathBuf, Digest>) -> Result<(), Error> {
    let path = packs.join(&at);
    if !path.is_dir() {
        let bytes = fs::read(&path).map_err(|e| Error::io(&path, e))?;
        files.insert(at, Digest::of(&bytes));
        return Ok(());
    }
    for entry in fs::read_dir(&path).map_err(|e| Error::io(&path, e))? {
        let name = entry.map_err(|e| Error::io(&path, e))?.file_name();
        // What editors and compilers leave behind is not a source; neither are tests of the engine crates.
        let hidden = name.to_string_lossy().starts_with('.');
        if !hidden && name != "target" && name != "tests" && name != "proptest-regressions" {
            collect(packs, at.join(name), files)?;
        }
    }
    Ok(())
}
