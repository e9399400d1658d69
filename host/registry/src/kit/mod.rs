//! Kits and overlays on their way into a host: what they are made of, and the shelf on which they are installed.

mod lock;
mod shelf;

pub use lock::{Differs, LOCK, Lock, OVERLAYS, SIGNATURE, digests, overlay, own};
pub use shelf::{FOLDER, Shelf, Shelved, Shelving, content};

use crate::codes::P0693;
use crate::limits;
use cap_std::fs::Dir;
use digipro_rules::PackFiles as Files;
use digipro_vocab::Diagnostic;
use std::io::{self, Read as _};

/// The files of a folder; no link leads out of it.
///
/// # Errors
/// P0693 when something cannot be read, or there is more than a kit may have.
pub fn folder(folder: &Dir) -> Result<Files, Diagnostic> {
    let mut files = Files::new();
    collect(folder, "", &mut files)?;
    Ok(files)
}

fn collect(folder: &Dir, prefix: &str, files: &mut Files) -> Result<(), Diagnostic> {
    let unreadable = |path: &str, error: io::Error| wrong(format!("`{path}` cannot be read: {error}"));
    for entry in folder.entries().map_err(|error| unreadable(prefix, error))? {
        let entry = entry.map_err(|error| unreadable(prefix, error))?;
        let path = format!("{prefix}{}", entry.file_name().to_string_lossy());
        let kind = entry.file_type().map_err(|error| unreadable(&path, error))?;
        if kind.is_dir() {
            collect(
                &entry.open_dir().map_err(|error| unreadable(&path, error))?,
                &format!("{path}/"),
                files,
            )?;
            continue;
        }
        if !kind.is_file() {
            return Err(wrong(format!("`{path}` is neither a file nor a folder")));
        }
        if files.len() == limits::KIT_FILES {
            return Err(wrong(format!("there are more than {} files", limits::KIT_FILES)));
        }
        let mut bytes = Vec::new();
        // One byte more than allowed shows that the file is too large.
        let limit = limits::KIT_FILE as u64 + 1;
        let file = entry.open().map_err(|error| unreadable(&path, error))?;
        file.take(limit).read_to_end(&mut bytes).map_err(|error| unreadable(&path, error))?;
        if bytes.len() > limits::KIT_FILE {
            return Err(wrong(format!("`{path}` has more than {} bytes", limits::KIT_FILE)));
        }
        files.insert(path.into(), bytes);
    }
    Ok(())
}

fn wrong(what: String) -> Diagnostic {
    Diagnostic::error(P0693, what).help("a kit holds plain files, as `digipro kit pack` writes them")
}
