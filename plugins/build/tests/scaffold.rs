//! What `digipro rules new` lays down builds, passes its vectors and keeps to the standard at once
//! (invariant SCAFFOLD-HOLDS); and a component comes out the same in any folder (SAME-BYTES-ELSEWHERE).

#[cfg(test)]
mod tests {
    use digipro_build::{BuiltPack, Language, Scaffold, Sources, Toolchain, check, guest, packs_folder};
    use digipro_rules::{Config, Host, Trust, vectors};
    use digipro_vocab::EntityId;
    use std::path::{Path, PathBuf};

    /// Where packs are compiled anyway, so that the crates need not be compiled once more.
    fn target() -> PathBuf {
        let own = std::env::var_os("CARGO_TARGET_DIR").map(PathBuf::from);
        own.map_or_else(|| packs_folder().join("target"), |target| target.join("packs"))
    }

    /// A machine without a compiler for WebAssembly still tests the rest; the build machine has one.
    fn compiles() -> bool {
        let found = Toolchain::find();
        let required = std::env::var("CI").is_ok_and(|ci| ci == "true");
        assert!(found.is_ok() || !required, "{}", found.unwrap_err());
        found.is_ok()
    }

    fn lay(language: Language, to: &Path) {
        let entity: EntityId = "c_a323".parse().unwrap();
        let scaffold = Scaffold { name: "dehors", entity: &entity, language, sdk: None };
        let files = scaffold.lay(to).unwrap();
        assert!(files.iter().any(|file| file.ends_with("README.md")), "{files:?}");
    }

    fn holds(built: &BuiltPack) {
        let files = built.files().unwrap();
        let checked = check(&built.manifest, &files);
        assert!(checked.holds(), "{:?}", checked.diagnostics);
        assert_eq!(checked.unverified.len(), 1, "the invented norm is not passed off as read");
        let config = Config { trust: Trust::examples(), ..Config::default() };
        let (host, _) = Host::new(config, None).unwrap();
        let pack = host.load(&files).unwrap();
        let tried = vectors::run(&host, &pack, &files);
        assert!(tried.len() >= 7, "{}", tried.len());
        for one in tried {
            assert!(one.outcome.is_ok(), "{}: {:?}", one.name, one.outcome);
        }
    }

    #[test]
    fn a_rust_pack_holds_natively_and_on_its_component() {
        let folder = tempfile::tempdir().unwrap();
        let pack = folder.path().join("dehors");
        lay(Language::Rust, &pack);
        let sources = Sources::open(&pack).unwrap().compiled_in(&target());
        let bundle = sources.bundle().unwrap();
        assert_eq!(&*bundle.manifest.id, "c_a323.dehors");
        if compiles() {
            holds(&sources.build().unwrap());
        }
    }

    #[test]
    fn a_pack_in_any_other_language_holds_too() {
        let required = std::env::var("CI").is_ok_and(|ci| ci == "true");
        for language in Language::ALL.into_iter().filter(|language| *language != Language::Rust) {
            let folder = tempfile::tempdir().unwrap();
            let pack = folder.path().join("dehors");
            lay(language, &pack);
            // C wants a compiler; tables and JavaScript want none.
            let here = guest(language, "dehors").unwrap().toolchain();
            assert!(here.is_ok() || (language == Language::C && !required), "{language}: {here:?}");
            if here.is_ok() {
                holds(&Sources::open(&pack).unwrap().build().unwrap());
            }
        }
    }

    #[test]
    fn a_name_that_cannot_be_one_and_a_folder_that_is_there_are_refused() {
        let folder = tempfile::tempdir().unwrap();
        let entity: EntityId = "c_a323".parse().unwrap();
        let of = |name| Scaffold { name, entity: &entity, language: Language::Rust, sdk: None };
        for name in ["", "Dehors", "de-hors", "7dehors", "../dehors", "src", "sdk"] {
            assert!(of(name).lay(&folder.path().join("new")).is_err(), "{name}");
        }
        assert!(of("dehors").lay(folder.path()).is_err());
    }

    /// Compiles the standard library once more where it comes from source, so it runs on the build machine only.
    #[test]
    fn another_folder_gives_the_same_component() {
        if std::env::var("CI").is_err() {
            return;
        }
        let folder = tempfile::tempdir().unwrap();
        let (one, two) = (folder.path().join("one/dehors"), folder.path().join("two/further/dehors"));
        lay(Language::Rust, &one);
        lay(Language::Rust, &two);
        let one = Sources::open(&one).unwrap().compiled_in(&target()).build().unwrap();
        let two = Sources::open(&two).unwrap().compiled_in(&folder.path().join("target")).build().unwrap();
        assert_eq!(one.manifest, two.manifest);
        assert!(one.component == two.component);
    }
}
