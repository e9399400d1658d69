//! What is checked in was built from what lies there (invariant FRESH-PACKS).

#[cfg(test)]
mod tests {
    use digipro_build::{Sources, packs, packs_folder, stale};

    #[test]
    fn no_built_pack_is_stale() {
        let stale: Vec<String> = stale(&packs_folder()).unwrap().iter().map(ToString::to_string).collect();
        assert!(stale.is_empty(), "{}", stale.join("\n"));
    }

    const PACKAGE: &str = "[package]\nname = \"c_prova\"\nversion = \"1.0.0\"\n\
        [dependencies]\ndigipro-sdk = { path = \"../../sdk\" }\n";

    #[test]
    fn a_change_anywhere_in_the_sources_makes_a_pack_stale() {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path();
        let packs_at = root.join("plugins/packs");
        for (path, text) in [
            ("plugins/packs/Cargo.toml", "[workspace]\nmembers = [\"c_*\"]\nresolver = \"3\""),
            ("Cargo.toml", "[workspace]"),
            ("plugins/packs/Cargo.lock", "version = 4"),
            ("plugins/packs/c_prova/Cargo.toml", PACKAGE),
            (
                "plugins/sdk/Cargo.toml",
                "[package]\nname = \"digipro-sdk\"\nversion = \"1.0.0\"\n[workspace]\n",
            ),
            ("plugins/packs/c_prova/src/lib.rs", "//! A pack."),
            ("plugins/packs/target/noise", ""),
            ("plugins/sdk/src/lib.rs", "//! The SDK."),
            ("plugins/wit/v1.0/regole.wit", "package ente:regole@1.0.0;"),
            ("engine/vocab/src/lib.rs", "//! Words."),
            ("engine/term/src/lib.rs", "//! Legal time."),
        ] {
            let path = root.join(path);
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(path, text).unwrap();
        }
        assert_eq!(packs(&packs_at).unwrap(), ["c_prova"]);
        let digest = || Sources::open(&packs_at.join("c_prova")).unwrap().digest().unwrap();
        let before = digest();
        std::fs::write(packs_at.join("target/noise"), "noise").unwrap();
        assert_eq!(digest(), before);
        for path in ["plugins/packs/c_prova/src/lib.rs", "engine/term/src/lib.rs", "plugins/packs/Cargo.lock"]
        {
            let path = root.join(path);
            let kept = std::fs::read(&path).unwrap();
            std::fs::write(&path, "changed").unwrap();
            assert_ne!(digest(), before, "{}", path.display());
            std::fs::write(&path, kept).unwrap();
        }
        let never = stale(&packs_at).unwrap();
        assert_eq!(never[0].recorded, None);
        assert!(never[0].to_string().contains("run `cargo run -p digipro-build`"), "{}", never[0]);
    }
}
