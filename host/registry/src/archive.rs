//! Packs and kits as one file: a plain tar archive, the same bytes wherever it is made.
//!
//! Not compressed: a pack is small, an archive that holds what it says is no bomb, and its bytes depend on no
//! compressor's version. What is read from one is checked before it is kept (invariant NO-PATH-LEAVES): plain files
//! only, with names that mean the same on every system, each once, within the limits.

use crate::{codes, limits};
use cap_std::fs::{Dir, OpenOptions};
use digipro_rules::{PackFiles, files, limits as pack};
use digipro_vocab::{Code, Diagnostic};
use std::collections::BTreeSet;
use std::io::{self, Read, Write as _};
use tar::{Archive, Builder, EntryType, Header};

/// How a file that is something else begins, and what it is.
const OTHERS: &[(&[u8], &str)] = &[
    (b"PK\x03\x04", "a zip archive"),
    (b"\x1f\x8b", "compressed with gzip"),
    (b"\x28\xb5\x2f\xfd", "compressed with zstd"),
    (b"\xfd7zXZ", "compressed with xz"),
    (b"BZh", "compressed with bzip2"),
    (b"7z\xbc\xaf", "a 7-zip archive"),
];

/// The archive of a pack: its files in the order of their names, without owner, time or mode of their own.
///
/// # Errors
/// P0787 and P0789 for names that no host would read; P0786 when it cannot be written.
pub fn pack(files: &PackFiles) -> Result<Vec<u8>, Diagnostic> {
    let mut names = Names::default();
    let mut builder = Builder::new(Vec::new());
    for (path, bytes) in files {
        names.take(path)?;
        let mut header = Header::new_ustar();
        header.set_entry_type(EntryType::Regular);
        header.set_mode(0o644);
        header.set_mtime(0);
        header.set_uid(0);
        header.set_gid(0);
        header.set_size(bytes.len() as u64);
        let written = header.set_path(&**path).and_then(|()| {
            header.set_cksum();
            builder.append(&header, bytes.as_slice())
        });
        written.map_err(|error| unreadable(format!("`{path}` cannot be written: {error}")))?;
    }
    builder.into_inner().map_err(|error| unreadable(error.to_string()))
}

/// How much an archive may hold.
struct Bounds {
    /// What it is called.
    what: &'static str,
    /// Files.
    files: usize,
    /// Bytes of a file, by its path.
    file: fn(&str) -> usize,
}

const PACK: Bounds = Bounds {
    what: "pack",
    files: pack::FILES,
    file: |path| if path == files::COMPONENT { pack::COMPONENT } else { pack::FILE },
};
const KIT: Bounds = Bounds { what: "kit", files: limits::KIT_FILES, file: |_| limits::KIT_FILE };

/// The files in the archive of a pack.
///
/// # Errors
/// P0708 when there is too much of it, P0786 to P0789.
pub fn unpack(bytes: &[u8]) -> Result<PackFiles, Diagnostic> {
    within(bytes, &PACK)
}

/// The files in the archive of a kit or of an overlay.
///
/// # Errors
/// P0708 when there is too much of it, P0786 to P0789.
pub fn unpack_kit(bytes: &[u8]) -> Result<PackFiles, Diagnostic> {
    within(bytes, &KIT)
}

fn within(bytes: &[u8], bounds: &Bounds) -> Result<PackFiles, Diagnostic> {
    if bytes.len() as u64 > limits::ARCHIVE {
        return Err(too_large(format!("the archive has more than {} bytes", limits::ARCHIVE)));
    }
    if let Some((_, what)) = OTHERS.iter().find(|(magic, _)| bytes.starts_with(magic)) {
        return Err(unreadable(format!("the file is {what}")));
    }
    let (mut files, mut names) = (PackFiles::new(), Names::default());
    let mut rest = bytes;
    {
        let mut archive = Archive::new(&mut rest);
        let entries = archive.entries().map_err(|error| unreadable(error.to_string()))?;
        for entry in entries.raw(true) {
            let mut entry = entry.map_err(|error| unreadable(error.to_string()))?;
            let raw = entry.path_bytes().into_owned();
            let shown = String::from_utf8_lossy(&raw).into_owned();
            let kind = entry.header().entry_type();
            if !matches!(kind, EntryType::Regular | EntryType::Directory) {
                let what = format!("`{shown}` is neither a file nor a folder");
                let help = "an archive made with `digipro rules pack` holds plain files";
                return Err(Diagnostic::error(codes::P0788, what).help(help));
            }
            let path = std::str::from_utf8(&raw).map_err(|_| bad_path(&shown, "it is not text"))?;
            let path = path.strip_prefix("./").unwrap_or(path);
            if kind == EntryType::Directory {
                let folder = path.strip_suffix('/').unwrap_or(path);
                if !folder.is_empty() {
                    check(folder)?;
                }
                continue;
            }
            names.take(path)?;
            if files.len() == bounds.files {
                return Err(too_large(format!("the {} has more than {} files", bounds.what, bounds.files)));
            }
            let limit = (bounds.file)(path);
            if entry.size() > limit as u64 {
                return Err(too_large(format!("`{path}` has more than {limit} bytes")));
            }
            let mut bytes = Vec::new();
            entry.read_to_end(&mut bytes).map_err(|error| unreadable(error.to_string()))?;
            if bytes.len() as u64 != entry.size() {
                return Err(unreadable(format!("the archive ends within `{path}`")));
            }
            files.insert(path.into(), bytes);
        }
    }
    if rest.iter().any(|byte| *byte != 0) {
        return Err(unreadable("something stands behind the end of the archive".to_owned()));
    }
    if files.is_empty() {
        return Err(unreadable("the archive is empty".to_owned()));
    }
    Ok(files)
}

/// Writes the files of a pack into an empty folder, through its handle alone.
///
/// # Errors
/// When the folder is not empty or cannot be written, or a name is not allowed (P0787, P0789).
pub fn write(files: &PackFiles, folder: &Dir) -> Result<(), Diagnostic> {
    let failed = |error: io::Error| unreadable(format!("the folder cannot be written: {error}"));
    if folder.entries().map_err(failed)?.next().is_some() {
        return Err(unreadable("the folder is not empty".to_owned()));
    }
    let mut names = Names::default();
    for path in files.keys() {
        names.take(path)?;
    }
    for (path, bytes) in files {
        if let Some((parent, _)) = path.rsplit_once('/') {
            folder.create_dir_all(parent).map_err(failed)?;
        }
        let mut file =
            folder.open_with(&**path, OpenOptions::new().write(true).create_new(true)).map_err(failed)?;
        file.write_all(bytes).map_err(failed)?;
    }
    Ok(())
}

/// The names that were seen: of files, and of the folders that they lie in.
#[derive(Default)]
struct Names {
    files: BTreeSet<String>,
    /// Folders as they are written, in small letters, so that one name in two cases is one name.
    folders: BTreeSet<String>,
    written: BTreeSet<String>,
}

impl Names {
    fn take(&mut self, path: &str) -> Result<(), Diagnostic> {
        check(path)?;
        let lower = path.to_ascii_lowercase();
        let folders: Vec<&str> = path.match_indices('/').filter_map(|(at, _)| path.get(..at)).collect();
        let clash = |folder: &&&str| {
            let lower = folder.to_ascii_lowercase();
            self.files.contains(&lower) || (self.folders.contains(&lower) && !self.written.contains(**folder))
        };
        let twice = self.files.contains(&lower) || self.folders.contains(&lower);
        if twice || folders.iter().any(|folder| clash(&folder)) {
            let what = format!("`{path}` stands in the archive under a name that is taken");
            let help = "names that differ in case alone are one file on many systems";
            return Err(Diagnostic::error(codes::P0789, what).help(help));
        }
        self.files.insert(lower);
        for folder in folders {
            self.folders.insert(folder.to_ascii_lowercase());
            self.written.insert(folder.to_owned());
        }
        Ok(())
    }
}

/// Whether a path is one that means the same everywhere, and stays inside.
fn check(path: &str) -> Result<(), Diagnostic> {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"._-".contains(&byte);
    let parts: Vec<&str> = path.split('/').collect();
    if path.len() > limits::PATH || parts.len() > limits::DEPTH {
        return Err(bad_path(path, "it is too long or too deep"));
    }
    if path.starts_with('/') || parts.contains(&"..") {
        return Err(bad_path(path, "it leads out of the pack"));
    }
    let fine = |part: &&str| {
        !part.is_empty() && *part != "." && !part.ends_with('.') && part.bytes().all(plain) && !reserved(part)
    };
    if parts.iter().all(fine) {
        Ok(())
    } else {
        Err(bad_path(path, "it does not mean the same on every system"))
    }
}

/// Names that stand for devices on some systems, with whatever ending.
fn reserved(part: &str) -> bool {
    let stem = part.split('.').next().unwrap_or(part).to_ascii_lowercase();
    let numbered = |name: &str| {
        stem.strip_prefix(name)
            .is_some_and(|rest| rest.len() == 1 && rest.bytes().all(|b| b.is_ascii_digit()))
    };
    ["con", "prn", "aux", "nul"].contains(&&*stem) || numbered("com") || numbered("lpt")
}

fn bad_path(path: &str, why: &str) -> Diagnostic {
    let what = format!("the path `{}` is not allowed: {why}", path.escape_debug());
    let help = "a path has letters, digits, `.`, `_` and `-`, with `/` between folders";
    Diagnostic::error(codes::P0787, what).help(help)
}

fn unreadable(what: String) -> Diagnostic {
    let help = "packs travel as plain tar archives, made with `digipro rules pack`";
    say(codes::P0786, what).help(help)
}

fn too_large(what: String) -> Diagnostic {
    say(digipro_rules::codes::P0708, what)
}

fn say(code: Code, what: String) -> Diagnostic {
    Diagnostic::error(code, what)
}
