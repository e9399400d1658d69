//! The sources that a Rust pack links: SDK, contract, and the two engine crates below the SDK.
//!
//! The SDK is not published. `digipro rules new` lays the sources of this very build beside a pack, and a
//! build stages them inside the pack's workspace: cargo names crates there after their path in the workspace,
//! so that a pack built in another folder comes out the same to the byte.

use crate::{Error, source};
use digipro_vocab::Name;
use include_dir::{Dir, include_dir};
use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
};
use toml::{Table, Value};

/// Files by their path in a folder.
pub type Files = BTreeMap<Name, Vec<u8>>;

/// The parts, by their path in a checkout and in the folder `sdk/` of a pack alike.
const PARTS: [&str; 4] = ["plugins/sdk", "plugins/wit", "engine/vocab", "engine/term"];

static SDK: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/../sdk");
static WIT: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/../wit");
static VOCAB: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/../../engine/vocab");
static TERM: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/../../engine/term");
/// The manifest of the workspace to which they belong.
const WORKSPACE: &str = include_str!("../../../Cargo.toml");
/// The lock file of the packs of this repository: every crate that a pack links.
const LOCK: &str = include_str!("../../packs/Cargo.lock");

/// The sources that are embedded in this program.
///
/// # Errors
/// When the manifest of the workspace is not what a workspace's is.
pub fn embedded() -> Result<Files, Error> {
    let mut files = Files::new();
    for (part, dir) in PARTS.into_iter().zip([&SDK, &WIT, &VOCAB, &TERM]) {
        let mut open = vec![dir];
        while let Some(here) = open.pop() {
            open.extend(here.dirs().filter(|dir| source::is_source(name(dir.path()))));
            for file in here.files().filter(|file| source::is_source(name(file.path()))) {
                let path = format!("{part}/{}", file.path().to_string_lossy().replace('\\', "/"));
                files.insert(path.into(), file.contents().to_vec());
            }
        }
    }
    let manifest = workspace(WORKSPACE, &files).map_err(embedded_trouble)?;
    files.insert("Cargo.toml".into(), manifest.into_bytes());
    Ok(files)
}

/// The sources in a checkout, or in the folder `sdk/` of a pack, found from the SDK's own folder.
///
/// # Errors
/// What cannot be read.
pub fn beside(sdk: &Path) -> Result<Files, Error> {
    let root = sdk.join("../..");
    let mut files = Files::new();
    for part in PARTS {
        source::read(&root.join(part), part, &mut files)?;
    }
    let path = root.join("Cargo.toml");
    let text = fs::read_to_string(&path).map_err(|error| Error::io(&path, error))?;
    let manifest = workspace(&text, &files).map_err(|what| Error::Source { path, what })?;
    files.insert("Cargo.toml".into(), manifest.into_bytes());
    Ok(files)
}

/// The lock file of a pack that links nothing but the SDK: the versions with which the packs of this
/// repository are built.
///
/// # Errors
/// When the embedded lock file is not one.
pub fn lock(package: &str, version: &str) -> Result<String, Error> {
    let mut lock: Table = toml::from_str(LOCK).map_err(|error| embedded_trouble(error.to_string()))?;
    let all = lock.remove("package");
    let all = all.as_ref().and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
    let mut linked: BTreeSet<(String, String)> = BTreeSet::new();
    let mut open = vec!["digipro-sdk".to_owned()];
    while let Some(wanted) = open.pop() {
        // A dependency is a name, with the version where there are several.
        let mut parts = wanted.split(' ');
        let (name, version) = (parts.next().unwrap_or_default(), parts.next());
        for package in all.iter().filter(|package| {
            text(package, "name") == name && version.is_none_or(|version| text(package, "version") == version)
        }) {
            if linked.insert((name.to_owned(), text(package, "version").to_owned())) {
                let needs = package.get("dependencies").and_then(Value::as_array);
                open.extend(needs.into_iter().flatten().filter_map(Value::as_str).map(str::to_owned));
            }
        }
    }
    let mut packages: Vec<Value> = all
        .iter()
        .filter(|package| {
            linked.contains(&(text(package, "name").to_owned(), text(package, "version").to_owned()))
        })
        .cloned()
        .collect();
    let own = [
        ("name".to_owned(), Value::from(package)),
        ("version".to_owned(), Value::from(version)),
        ("dependencies".to_owned(), Value::Array(vec!["digipro-sdk".into()])),
    ];
    packages.push(Value::Table(own.into_iter().collect()));
    packages.sort_by_key(|package| (text(package, "name").to_owned(), text(package, "version").to_owned()));
    lock.insert("package".into(), Value::Array(packages));
    toml::to_string(&lock).map_err(|error| embedded_trouble(error.to_string()))
}

/// The manifest of a workspace of the parts alone: what they inherit stays, the rest goes, so that a new crate
/// elsewhere makes no pack stale.
fn workspace(text: &str, parts: &Files) -> Result<String, String> {
    let manifest: Table = toml::from_str(text).map_err(|error| error.to_string())?;
    let mut workspace =
        manifest.get("workspace").and_then(Value::as_table).cloned().ok_or("it is no workspace")?;
    workspace.remove("exclude");
    workspace.remove("default-members");
    let members = PARTS.iter().filter(|part| **part != "plugins/wit").map(|part| Value::from(*part));
    workspace.insert("members".into(), Value::Array(members.collect()));
    let mut inherited = BTreeSet::new();
    for (_, bytes) in parts.iter().filter(|(path, _)| path.ends_with("/Cargo.toml")) {
        let text = std::str::from_utf8(bytes).map_err(|error| error.to_string())?;
        depends(&toml::from_str(text).map_err(|error| error.to_string())?, &mut inherited);
    }
    if let Some(all) = workspace.get_mut("dependencies").and_then(Value::as_table_mut) {
        all.retain(|name, _| inherited.contains(name));
    }
    let manifest: Table = [("workspace".to_owned(), Value::Table(workspace))].into_iter().collect();
    toml::to_string(&manifest).map_err(|error| error.to_string())
}

/// The names of everything that a manifest depends on, on any target.
fn depends(manifest: &Table, names: &mut BTreeSet<String>) {
    for (key, value) in manifest {
        let Some(table) = value.as_table() else { continue };
        if key.ends_with("dependencies") {
            names.extend(table.keys().cloned());
        } else {
            depends(table, names);
        }
    }
}

fn text<'a>(package: &'a Value, key: &str) -> &'a str {
    package.get(key).and_then(Value::as_str).unwrap_or_default()
}

fn name(path: &Path) -> &str {
    path.file_name().and_then(|name| name.to_str()).unwrap_or_default()
}

fn embedded_trouble(what: String) -> Error {
    Error::Source { path: "Cargo.toml".into(), what }
}
