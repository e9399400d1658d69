//! A Rust pack is compiled in a copy that looks the same wherever its sources lie.
//!
//! Cargo names a crate after its path in the workspace, or, where it lies outside, after its path on the
//! machine; and the compiler orders functions by those names. In the copy everything lies inside
//! (invariant SAME-BYTES-ELSEWHERE).

use crate::{Error, language::RustPack, sdk, source};
use std::{
    fs,
    path::{Path, PathBuf},
};
use toml::{Table, Value};

/// Copies a pack, its workspace and its SDK below a folder, and returns the workspace to compile in. What is
/// there already and has not changed is left alone, so that cargo need not compile it again.
///
/// # Errors
/// What cannot be read or written.
pub(crate) fn stage(pack: &RustPack, below: &Path) -> Result<PathBuf, Error> {
    let inside = pack.folder.strip_prefix(&pack.workspace).unwrap_or(Path::new(""));
    let alone = inside.as_os_str().is_empty();
    let root = below.join("stage").join(if alone { "alone" } else { "packs" });
    let mut files: Vec<(PathBuf, Vec<u8>)> = Vec::new();
    for (path, bytes) in source::own(pack)? {
        files.push((inside.join(path.strip_prefix("pack/").unwrap_or(&path)), bytes));
    }
    for name in ["Cargo.toml", "Cargo.lock"] {
        let path = pack.workspace.join(name);
        files.push((name.into(), fs::read(&path).map_err(|error| Error::io(&path, error))?));
    }
    for (path, bytes) in &mut files {
        if path.file_name().is_some_and(|name| name == "Cargo.toml") {
            let depth = path.components().count().saturating_sub(1);
            *bytes = manifest(bytes, depth, inside)
                .map_err(|what| Error::Source { path: pack.workspace.join(&*path), what })?;
        }
    }
    let beside = sdk::beside(&pack.sdk)?;
    files.extend(beside.into_iter().map(|(path, bytes)| (Path::new("sdk").join(&*path), bytes)));
    let (own, all) = (root.join(inside), files.iter().map(|(path, _)| root.join(path)).collect::<Vec<_>>());
    for folder in if alone { vec![root.join("src"), root.join("sdk")] } else { vec![own, root.join("sdk")] } {
        sweep(&folder, &all)?;
    }
    for (path, bytes) in files {
        let path = root.join(path);
        if fs::read(&path).is_ok_and(|there| there == bytes) {
            continue;
        }
        let parent = path.parent().unwrap_or(&root);
        fs::create_dir_all(parent).and_then(|()| fs::write(&path, bytes)).map_err(|e| Error::io(&path, e))?;
    }
    Ok(root)
}

/// A manifest for the copy: the SDK lies in it, and this pack is the only member.
fn manifest(bytes: &[u8], depth: usize, inside: &Path) -> Result<Vec<u8>, String> {
    let text = std::str::from_utf8(bytes).map_err(|error| error.to_string())?;
    let mut manifest: Table = toml::from_str(text).map_err(|error| error.to_string())?;
    let sdk = format!("{}sdk/plugins/sdk", "../".repeat(depth));
    let point = |table: &mut Table| {
        let path = table
            .get_mut("dependencies")
            .and_then(|all| all.get_mut("digipro-sdk"))
            .and_then(Value::as_table_mut)
            .and_then(|sdk| sdk.get_mut("path"));
        if let Some(path) = path {
            *path = sdk.as_str().into();
        }
    };
    point(&mut manifest);
    if let Some(workspace) = manifest.get_mut("workspace").and_then(Value::as_table_mut) {
        point(workspace);
        workspace.insert("exclude".into(), Value::Array(vec!["sdk".into()]));
        if !inside.as_os_str().is_empty() {
            let member = inside.to_string_lossy().replace('\\', "/");
            workspace.insert("members".into(), Value::Array(vec![member.into()]));
        }
    }
    toml::to_string(&manifest).map(String::into_bytes).map_err(|error| error.to_string())
}

/// Takes away what the sources no longer have.
fn sweep(folder: &Path, keep: &[PathBuf]) -> Result<(), Error> {
    let Ok(entries) = fs::read_dir(folder) else { return Ok(()) };
    for entry in entries {
        let path = entry.map_err(|error| Error::io(folder, error))?.path();
        if path.is_dir() {
            sweep(&path, keep)?;
        } else if !keep.contains(&path) {
            fs::remove_file(&path).map_err(|error| Error::io(&path, error))?;
        }
    }
    Ok(())
}
