//! The cache of compiled code: used when it is ours, discarded when it is not.

use crate::fixture::{component, example, pack, serves};
use cap_std::{ambient_authority, fs::Dir};
use digipro_rules::{Compiled, Config, Host, LoadedPack, Trust};
use std::{
    fs,
    os::unix::fs::PermissionsExt as _,
    path::{Path, PathBuf},
};

fn host(folder: &Path, seal: Option<[u8; 32]>) -> Host {
    let dir = Dir::open_ambient_dir(folder, ambient_authority()).unwrap();
    let (host, notes) =
        Host::new(Config { trust: Trust::examples(), seal, ..Config::default() }, Some(dir)).unwrap();
    assert!(notes.is_empty(), "{notes:?}");
    host
}

/// Loads the example in a new host, and sees that it answers.
fn load(folder: &Path) -> LoadedPack {
    let host = host(folder, None);
    let loaded = host.load(&example()).unwrap();
    serves(&host, &loaded.digest);
    loaded
}

fn entries(folder: &Path) -> Vec<PathBuf> {
    let files = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    files.filter(|path| path.extension().is_some_and(|extension| extension == "aot")).collect()
}

fn discards(folder: &Path) {
    let loaded = load(folder);
    assert_eq!(loaded.compiled, Compiled::Discarded);
    assert_eq!(loaded.notes[0].code.id, "P0718");
    let again = load(folder);
    assert_eq!((again.compiled, again.notes.len()), (Compiled::Cached, 0));
}

#[test]
fn a_pack_is_compiled_once() {
    let folder = tempfile::tempdir().unwrap();
    assert_eq!(load(folder.path()).compiled, Compiled::Fresh);
    assert_eq!(load(folder.path()).compiled, Compiled::Cached);
    assert_eq!(entries(folder.path()).len(), 1);
}

#[test]
fn the_cache_belongs_to_the_host_alone() {
    let folder = tempfile::tempdir().unwrap();
    fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o777)).unwrap();
    load(folder.path());
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(folder.path()), 0o700);
    assert_eq!(mode(&folder.path().join("seal.key")), 0o600);
    assert_eq!(mode(&entries(folder.path())[0]), 0o600);
}

#[test]
fn a_poisoned_entry_is_discarded() {
    let folder = tempfile::tempdir().unwrap();
    load(folder.path());
    let entry = entries(folder.path()).remove(0);
    let good = fs::read(&entry).unwrap();
    for position in [0, 31, 32, good.len() / 2, good.len() - 1] {
        let mut poisoned = good.clone();
        poisoned[position] ^= 1;
        fs::write(&entry, poisoned).unwrap();
        discards(folder.path());
    }
    for length in [0, 31, 32, good.len() - 1] {
        fs::write(&entry, &good[..length]).unwrap();
        discards(folder.path());
    }
}

#[test]
fn an_entry_of_another_component_is_discarded() {
    let folder = tempfile::tempdir().unwrap();
    load(folder.path());
    let entry = entries(folder.path()).remove(0);
    host(folder.path(), None).load(&pack(component("unreachable", ""))).unwrap();
    let other = entries(folder.path()).into_iter().find(|path| *path != entry).unwrap();
    // Sealed by this very host, but for another component: the seal covers the name.
    fs::copy(other, &entry).unwrap();
    discards(folder.path());
}

#[test]
fn a_stale_entry_of_another_compiler_is_neither_used_nor_kept() {
    let folder = tempfile::tempdir().unwrap();
    load(folder.path());
    let entry = entries(folder.path()).remove(0);
    let name = entry.file_name().unwrap().to_string_lossy().into_owned();
    let component = name.split('.').next().unwrap();
    let stale = folder.path().join(format!("{component}.000000000000.aot"));
    fs::rename(&entry, &stale).unwrap();
    assert_eq!(load(folder.path()).compiled, Compiled::Fresh);
    assert!(entry.exists() && !stale.exists());
    // Under the name of this compiler it is not believed either.
    fs::write(&entry, fs::read(&entry).unwrap().split_off(1)).unwrap();
    discards(folder.path());
}

#[test]
fn an_entry_under_another_seal_is_discarded() {
    let folder = tempfile::tempdir().unwrap();
    host(folder.path(), Some([1; 32])).load(&example()).unwrap();
    let loaded = host(folder.path(), Some([2; 32])).load(&example()).unwrap();
    assert_eq!(loaded.compiled, Compiled::Discarded);
    assert!(!folder.path().join("seal.key").exists());
}

#[test]
fn a_key_that_others_could_read_seals_nothing() {
    let folder = tempfile::tempdir().unwrap();
    load(folder.path());
    let key = folder.path().join("seal.key");
    let known = fs::read(&key).unwrap();
    fs::set_permissions(&key, fs::Permissions::from_mode(0o644)).unwrap();
    discards(folder.path());
    assert_ne!(fs::read(&key).unwrap(), known);
    assert_eq!(fs::metadata(&key).unwrap().permissions().mode() & 0o777, 0o600);
}

#[test]
fn a_cache_that_cannot_be_used_is_said_and_does_without() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("seal.key"), b"short").unwrap();
    fs::set_permissions(folder.path().join("seal.key"), fs::Permissions::from_mode(0o600)).unwrap();
    let dir = Dir::open_ambient_dir(folder.path(), ambient_authority()).unwrap();
    let (host, notes) =
        Host::new(Config { trust: Trust::examples(), ..Config::default() }, Some(dir)).unwrap();
    assert_eq!(notes[0].code.id, "P0719");
    assert_eq!(host.load(&example()).unwrap().compiled, Compiled::Fresh);
}
