//! What becomes of two overlays when the kit below them goes from one version to the next.

#[cfg(test)]
mod upgrade {
    use digipro_kit::diff::{Area, Kind};
    use digipro_kit::upgrade::{Standing, Upgrade, upgrade};
    use digipro_kit::{Files, load};
    use std::path::{Path, PathBuf};

    fn version(number: &str) -> Files {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/golden/kit/upgrade").join(number);
        let mut files = Files::new();
        let mut open: Vec<PathBuf> = vec![root.clone()];
        while let Some(folder) = open.pop() {
            for entry in std::fs::read_dir(&folder).unwrap() {
                let path = entry.unwrap().path();
                if path.is_dir() {
                    open.push(path);
                } else {
                    let name = path.strip_prefix(&root).unwrap().to_string_lossy().replace('\\', "/");
                    files.insert(name.into(), std::fs::read(&path).unwrap());
                }
            }
        }
        files
    }

    fn under(entity: &str) -> Upgrade {
        let found = upgrade((&version("1.0.0"), &version("1.1.0")), &entity.parse().unwrap(), &[]);
        found.unwrap_or_else(|found| panic!("{found:#?}"))
    }

    fn standing(upgrade: &Upgrade, area: Area, id: &str) -> Standing {
        let found = upgrade.overrides.iter().find(|one| one.area == area && &*one.id == id);
        found.unwrap_or_else(|| panic!("{id} is not among {:#?}", upgrade.overrides)).standing
    }

    #[test]
    fn both_versions_are_without_errors() {
        for number in ["1.0.0", "1.1.0"] {
            let found = load(&version(number)).1;
            assert!(!found.iter().any(digipro_vocab::Diagnostic::is_error), "{found:#?}");
        }
    }

    #[test]
    fn what_protects_less_than_the_new_kit_is_no_longer_lawful() {
        let anzio = under("c_a323");
        assert_eq!(standing(&anzio, Area::Parameter, "termine-conclusione"), Standing::Unlawful);
        assert_eq!(standing(&anzio, Area::Office, "rup"), Standing::Conflicting);
        assert!(anzio.after.is_none());
        let codes: Vec<&str> = anzio.diagnostics.iter().map(|diagnostic| diagnostic.code.id).collect();
        assert_eq!(codes, ["P0601"]);
    }

    #[test]
    fn what_the_kit_says_itself_is_obsolete_and_what_both_touched_conflicts() {
        let brescia = under("c_b157");
        assert_eq!(standing(&brescia, Area::Parameter, "termine-conclusione"), Standing::Obsolete);
        assert_eq!(standing(&brescia, Area::Parameter, "canali"), Standing::Conflicting);
        assert_eq!(standing(&brescia, Area::Text, "it/buono-concesso"), Standing::Conflicting);
        assert_eq!(standing(&brescia, Area::Office, "dirigente"), Standing::Kept);
        assert_eq!(standing(&brescia, Area::Calendar, "calendar"), Standing::Kept);
        let after = brescia.after.unwrap();
        assert_eq!((&*after.version, after.entity.unwrap().as_str()), ("1.1.0", "c_b157"));
    }

    #[test]
    fn the_difference_of_the_versions_knows_the_renames() {
        let kit = under("c_b157").kit;
        let change = |id: &str| kit.of(Area::Step).find(|change| &*change.id == id).unwrap();
        assert_eq!(change("istruttoria-tecnica").was.as_deref(), Some("istruttoria"));
        assert_eq!((change("visita").kind, change("pubblica").kind), (Kind::Removed, Kind::Added));
        let name = change("decidi").aspects.iter().find(|aspect| &*aspect.what == "name").unwrap();
        assert_eq!(name.to.as_deref(), Some("Provvedi sulla domanda"));
    }

    #[test]
    fn two_kits_and_an_entity_without_an_overlay_are_refused() {
        let mut other = version("1.1.0");
        let manifest = String::from_utf8(other["kit.toml"].clone()).unwrap();
        other.insert(
            "kit.toml".into(),
            manifest.replace("id = \"buoni-libro\"", "id = \"altro\"").into_bytes(),
        );
        let entity = "c_a323".parse().unwrap();
        assert_eq!(upgrade((&version("1.0.0"), &other), &entity, &[]).unwrap_err()[0].code.id, "P0670");
        let nobody = "c_f704".parse().unwrap();
        let both = (&version("1.0.0"), &version("1.1.0"));
        assert_eq!(upgrade(both, &nobody, &[]).unwrap_err()[0].code.id, "P0670");
    }
}
