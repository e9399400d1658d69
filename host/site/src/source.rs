//! Reading files and folders that a person names.

use crate::error::Error;
use crate::library;
use digipro_kit::{Files, fragment};
use digipro_vocab::{Name, PackManifest};
use std::fs;
use std::path::{Path, PathBuf};

/// One file.
pub fn file(path: &Path) -> Result<Vec<u8>, Error> {
    fs::read(path).map_err(|error| missing_path(path, &error))
}

/// Files by the name by which a person names them.
pub fn named(paths: &[PathBuf]) -> Result<Vec<(Name, Vec<u8>)>, Error> {
    paths.iter().map(|path| Ok((path.display().to_string().into(), file(path)?))).collect()
}

/// The text of a decision model, in whatever encoding it is.
pub fn model_text(bytes: &[u8]) -> String {
    digipro_dmn::read(bytes).0.source.to_string()
}

/// The files of a folder, by their path in it; hidden ones and build outputs are left out.
pub fn folder(root: &Path) -> Result<Files, Error> {
    let mut files = Files::new();
    let mut open: Vec<PathBuf> = vec![root.to_owned()];
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(&folder).map_err(|error| missing_path(&folder, &error))? {
            let entry = entry.map_err(|error| missing_path(&folder, &error))?;
            let (path, name) = (entry.path(), entry.file_name().to_string_lossy().into_owned());
            if name.starts_with('.') {
                continue;
            }
            if path.is_dir() {
                open.push(path);
            } else {
                let inside = path.strip_prefix(root).unwrap_or(&path);
                files.insert(inside.to_string_lossy().replace('\\', "/").into(), file(&path)?);
            }
        }
    }
    Ok(files)
}

fn missing_path(path: &Path, error: &std::io::Error) -> Error {
    let input = Error::input(path.display(), error);
    match error.kind() {
        std::io::ErrorKind::NotFound => {
            let here = std::env::current_dir().map(|here| here.display().to_string()).unwrap_or_default();
            input.help(format!("the path is looked up from {here}"))
        }
        _ => input,
    }
}

/// A rule pack on disk or embedded: its files.
pub fn pack(name: &str) -> Result<Files, Error> {
    let path = Path::new(name);
    if path.is_dir() {
        return folder(path);
    }
    let known = library::packs();
    let ids: Vec<&str> = known.iter().map(|(id, _)| *id).collect();
    let help = format!(
        "give the folder of a built pack, or one of those that come with digipro: {}",
        ids.join(", ")
    );
    let found = known.into_iter().find(|(id, _)| *id == name).map(|(_, files)| files);
    found.ok_or_else(|| Error::input(name, "no such rule pack").help(help))
}

/// A kit on disk: its files, and those of the fragments that it names and that stand beside it (`../fragments/<id>/`).
pub fn kit_folder(root: &Path) -> Result<Files, Error> {
    let mut files = folder(root)?;
    let missing = fragment::missing(&files);
    if !missing.is_empty() {
        let absolute = root.canonicalize().map_err(|error| missing_path(root, &error))?;
        for id in missing {
            let beside = absolute.parent().map(|above| above.join(fragment::FOLDER).join(&*id));
            // One that is not there either is told when the kit is loaded (P0570).
            if let Some(beside) = beside.filter(|beside| beside.is_dir()) {
                fragment::insert(&mut files, &id, folder(&beside)?);
            }
        }
    }
    Ok(files)
}

/// The packs at hand: those that come with the command, and those in a folder.
pub fn packs(beside: Option<&Path>) -> Result<Vec<Files>, Error> {
    let mut packs: Vec<Files> = library::packs().into_iter().map(|(_, files)| files).collect();
    if let Some(root) = beside {
        let mut own = packs_in(root)?;
        // A pack of the folder stands before an embedded one of the same id and version.
        own.append(&mut packs);
        packs = own;
    }
    Ok(packs)
}

/// The packs in the folders of a folder, and the folder itself where it is one.
pub fn packs_in(root: &Path) -> Result<Vec<Files>, Error> {
    let mut found = Vec::new();
    if root.join("pack.toml").is_file() {
        found.push(folder(root)?);
    }
    for entry in fs::read_dir(root).map_err(|error| missing_path(root, &error))? {
        let path = entry.map_err(|error| missing_path(root, &error))?.path();
        if path.join("pack.toml").is_file() {
            found.push(folder(&path)?);
        }
    }
    Ok(found)
}

/// The manifest of a pack.
pub fn manifest(files: &Files) -> Result<PackManifest, Error> {
    let bytes = files.get("pack.toml").ok_or_else(|| {
        Error::input(
            "pack.toml",
            "there is none: this is no built pack; `digipro rules build` makes one of sources, into `dist`",
        )
    })?;
    let text = std::str::from_utf8(bytes).map_err(|error| Error::input("pack.toml", error))?;
    toml::from_str(text).map_err(|error| Error::input("pack.toml", error.message()))
}
