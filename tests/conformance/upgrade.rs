//! Every kit upgraded to itself under a new number: each overlay stands as it is, and nothing differs but the number.

use crate::kit::read_kit;
use crate::root;
use digipro_kit::upgrade::{Standing, upgrade};
use digipro_kit::{Files, load};
use digipro_vocab::{EntityId, PackManifest};

fn packs() -> Vec<PackManifest> {
    let folders = std::fs::read_dir(root().join("plugins/packs/dist")).unwrap();
    let manifests = folders.map(|folder| folder.unwrap().path().join("pack.toml"));
    manifests.map(|path| toml::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()).collect()
}

/// The same kit as its next version.
fn next(files: &Files) -> Files {
    let mut files = files.clone();
    let manifest = String::from_utf8(files["kit.toml"].clone()).unwrap();
    let at = manifest.find("version = \"").unwrap() + "version = \"".len();
    let manifest = format!("{}99.{}", &manifest[..at], &manifest[at..]);
    files.insert("kit.toml".into(), manifest.into_bytes());
    files
}

#[test]
fn a_kit_that_only_gets_another_number_leaves_every_overlay_as_it_is() {
    let packs = packs();
    let mut tried = 0;
    for folder in std::fs::read_dir(root().join("processes")).unwrap() {
        let folder = folder.unwrap().path();
        if !folder.join("kit.toml").is_file() {
            continue;
        }
        let old = read_kit(&folder);
        // What is wrong with a kit by itself is told where it is checked.
        if load(&old).1.iter().any(digipro_vocab::Diagnostic::is_error) {
            continue;
        }
        let new = next(&old);
        let overlays =
            old.keys().filter_map(|path| path.strip_prefix("overlays/")?.strip_suffix("/overlay.toml"));
        for entity in overlays {
            let entity: EntityId = entity.parse().unwrap();
            let name = format!("{} {entity}", folder.display());
            let found =
                upgrade((&old, &new), &entity, &packs).unwrap_or_else(|found| panic!("{name}: {found:#?}"));
            assert!(found.diagnostics.is_empty(), "{name}: {:#?}", found.diagnostics);
            assert!(found.kit.is_empty(), "{name}: {:#?}", found.kit.changes);
            let moved: Vec<_> = found.overrides.iter().filter(|one| one.standing != Standing::Kept).collect();
            assert!(moved.is_empty(), "{name}: {moved:#?}");
            assert!(!found.overrides.is_empty(), "{name}: an overlay that overrides nothing");
            tried += 1;
        }
    }
    assert!(tried >= 2, "{tried} overlays");
}
