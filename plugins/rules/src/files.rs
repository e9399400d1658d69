//! The files of a pack, wherever they come from.

use crate::{codes, limits};
use cap_std::fs::Dir;
use digipro_vocab::{Diagnostic, Name};
use std::{collections::BTreeMap, io::Read as _};

/// Name of the manifest.
pub const MANIFEST: &str = "pack.toml";
/// Name of the component.
pub const COMPONENT: &str = "component.wasm";

/// The files of a pack by their path inside it, with `/` between folders.
pub type PackFiles = BTreeMap<Name, Vec<u8>>;

/// Reads a pack from its folder. No path leaves the folder, and nothing larger than the limits is read.
///
/// # Errors
/// P0701 when something cannot be read, P0708 when there is too much of it.
pub fn read(folder: &Dir) -> Result<PackFiles, Diagnostic> {
    let mut files = PackFiles::new();
    collect(folder, "", &mut files)?;
    Ok(files)
}

fn collect(folder: &Dir, prefix: &str, files: &mut PackFiles) -> Result<(), Diagnostic> {
    let unreadable = |path: &str, error: std::io::Error| {
        Diagnostic::error(codes::P0701, format!("cannot be read: {error}")).file(path)
    };
    for entry in folder.entries().map_err(|e| unreadable(prefix, e))? {
        let entry = entry.map_err(|e| unreadable(prefix, e))?;
        let path = format!("{prefix}{}", entry.file_name().to_string_lossy());
        let kind = entry.file_type().map_err(|e| unreadable(&path, e))?;
        if kind.is_dir() {
            let inner = entry.open_dir().map_err(|e| unreadable(&path, e))?;
            collect(&inner, &format!("{path}/"), files)?;
            continue;
        }
        if !kind.is_file() {
            let what = "is neither a file nor a folder".to_owned();
            return Err(Diagnostic::error(codes::P0701, what).file(path).help("a pack has no links"));
        }
        if files.len() == limits::FILES {
            let what = format!("the pack has more than {} files", limits::FILES);
            return Err(Diagnostic::error(codes::P0708, what));
        }
        // One byte more than allowed shows that the file is too large; `verify` says so.
        let limit = if path == COMPONENT { limits::COMPONENT } else { limits::FILE };
        let mut bytes = Vec::new();
        let file = entry.open().map_err(|e| unreadable(&path, e))?;
        file.take(limit as u64 + 1).read_to_end(&mut bytes).map_err(|e| unreadable(&path, e))?;
        files.insert(path.into(), bytes);
    }
    Ok(())
}
