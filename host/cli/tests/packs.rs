//! Packs from keygen to uninstall, as an operator meets them: nothing is believed, and no running case is stranded.

#[cfg(test)]
mod packs {
    use digipro_vocab::{Digest, PackManifest, Standing, pack::Vector};
    use std::fs;
    use std::os::unix::fs::PermissionsExt as _;
    use std::path::{Path, PathBuf};
    use std::process::{Command, Output};

    /// The day after which the next version of Anzio's pack encodes no law, so that it gives another answer.
    const LAST: &str = "2026-04-10";

    struct Place(tempfile::TempDir);

    impl Place {
        fn new() -> Self {
            Self(tempfile::tempdir().unwrap())
        }

        fn path(&self, name: &str) -> PathBuf {
            self.0.path().join(name)
        }

        fn call(&self, arguments: &[&str]) -> Output {
            let mut command = Command::new(env!("CARGO_BIN_EXE_digipro"));
            command.current_dir(self.0.path()).args(arguments).args(["--lang", "en"]);
            command.env("LANG", "C").env_remove("NO_COLOR").output().unwrap()
        }

        /// Standard output and error of a command that does what it is asked.
        fn run(&self, arguments: &[&str]) -> (String, String) {
            let output = self.call(arguments);
            let said = text(&output.stderr);
            assert!(output.status.success(), "{arguments:?}: {said}");
            (text(&output.stdout), said)
        }

        /// What a command says that does not.
        fn refused(&self, arguments: &[&str]) -> String {
            let output = self.call(arguments);
            assert!(!output.status.success(), "{arguments:?}: {}", text(&output.stdout));
            text(&output.stderr)
        }

        /// A key, and a trust file that lets it sign for Anzio; the packs that come with the command are examples.
        fn key(&self) {
            let (public, said) = self.run(&["rules", "keygen", "anzio.key"]);
            assert!(said.contains("offline") && public.trim().len() == 64, "{public}");
            let mode = fs::metadata(self.path("anzio.key")).unwrap().permissions().mode();
            assert_eq!(mode & 0o777, 0o600);
            let secret = fs::read_to_string(self.path("anzio.key")).unwrap();
            assert!(!said.contains(secret.lines().nth(1).unwrap()));
            self.refused(&["rules", "keygen", "anzio.key"]);
            let trust = format!(
                "unsigned = [\"illustrative\"]\n[[ring.entity.key]]\nname = \"Anzio\"\npublic = \"{}\"\n\
                 publishers = [\"c_a323\"]\n",
                public.trim()
            );
            fs::create_dir_all(self.path("d")).unwrap();
            fs::write(self.path("d/trust.toml"), trust).unwrap();
        }

        fn view(&self) -> serde_json::Value {
            serde_json::from_str(&self.run(&["case", "show", "1", "--data", "d", "--json"]).0).unwrap()
        }
    }

    fn text(bytes: &[u8]) -> String {
        String::from_utf8(bytes.to_vec()).unwrap()
    }

    /// The next version of Anzio's pack: the same rules, other bytes, and no law encoded after a day.
    fn next_version(to: &Path) {
        let built = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../plugins/packs/dist/c_a323");
        let mut manifest: PackManifest =
            toml::from_str(&fs::read_to_string(built.join("pack.toml")).unwrap()).unwrap();
        let last = LAST.parse().unwrap();
        manifest.version = "1.1.0".into();
        manifest.standing = Standing::Binding;
        manifest.covers.to = Some(last);
        // A section with a name of its own, which means nothing to whoever runs the component.
        let mut component = fs::read(built.join("component.wasm")).unwrap();
        component.extend([0, 5, 4, b'p', b'r', b'o', b'v']);
        manifest.component.digest = Digest::of(&component);
        manifest.component.size = component.len() as u64;
        fs::create_dir_all(to.join("texts")).unwrap();
        fs::create_dir_all(to.join("vectors")).unwrap();
        fs::write(to.join("component.wasm"), component).unwrap();
        let paths: Vec<_> = manifest.files.keys().cloned().collect();
        for path in paths {
            let mut bytes = fs::read(built.join(&*path)).unwrap();
            if path.starts_with("vectors/") {
                let mut vectors: Vec<Vector> = serde_json::from_slice(&bytes).unwrap();
                vectors.retain(|vector| vector.request.act_date <= last);
                bytes = serde_json::to_vec(&vectors).unwrap();
            }
            manifest.files.insert(path.clone(), Digest::of(&bytes));
            fs::write(to.join(&*path), bytes).unwrap();
        }
        fs::write(to.join("pack.toml"), toml::to_string(&manifest).unwrap()).unwrap();
    }

    #[test]
    fn a_day_whose_law_a_pack_does_not_encode_is_refused_before_anything_uses_it() {
        let place = Place::new();
        place.key();
        next_version(&place.path("anzio"));
        place.run(&["rules", "sign", "anzio", "--key", "anzio.key"]);
        place.run(&["rules", "install", "anzio", "--shadow", "--data", "d"]);
        let bind = |from: &str, citation: &str| {
            let norm = ["--citation", citation, "--reason", "prova conclusa", "--data", "d"];
            place.refused(&[&["rules", "bind", "c_a323", "--from", from][..], &norm].concat())
        };
        assert!(bind("2099-01-01", "urn:nir:stato:legge:1990-08-07;241~art2").contains("P0615"));
        assert!(bind(LAST, "la delibera").contains("P0533"));
        let (listed, _) = place.run(&["rules", "list", "--data", "d"]);
        assert!(listed.contains("in shadow"), "{listed}");
    }

    #[test]
    fn a_version_is_tried_in_shadow_then_binds_and_never_strands_a_case() {
        let place = Place::new();
        place.key();
        next_version(&place.path("anzio"));
        let facts = r#"{
            "istanza": {"id": "1", "data": "2026-04-13", "oggetto": "Verbali del Consiglio 2025", "modalita_rilascio": "pec"},
            "richiedente": {"nome": "Mario Rossi", "codice_fiscale": "RSSMRA80E12A323E", "comune_nascita": "A323",
                "pec": "mario.rossi@pec.example.it", "cap": "00042"}
        }"#;
        fs::write(place.path("facts.json"), facts).unwrap();
        place.run(&[
            "run",
            "accesso-civico",
            "--entity",
            "c_a323",
            "--facts",
            "facts.json",
            "--virtual-time",
            "--data",
            "d",
        ]);

        // Unsigned, it is not installed; signed and packed, it is: in shadow, and the running case follows.
        let install = ["rules", "install", "anzio", "--shadow", "--data", "d"];
        assert!(place.refused(&install).contains("P0714"));
        place.run(&["rules", "sign", "anzio", "--key", "anzio.key"]);
        place.run(&["rules", "verify", "anzio", "--data", "d"]);
        place.run(&["rules", "pack", "anzio", "anzio.tar"]);
        let install = ["rules", "install", "anzio.tar", "--shadow", "--data", "d"];
        let (_, said) = place.run(&install);
        assert!(said.contains("in shadow") && said.contains("one case under way follows"), "{said}");
        let (listed, _) = place.run(&["rules", "list", "--data", "d"]);
        assert!(listed.contains("c_a323@1.1.0") && listed.contains("in shadow"), "{listed}");

        // Taken out of the shadow, it can come back to it.
        place.run(&["rules", "uninstall", "c_a323", "--reason", "un altro tentativo", "--data", "d"]);
        assert_eq!(place.view()["case"]["status"], "active");
        let (_, said) = place.run(&install);
        assert!(said.contains("in shadow") && said.contains("one case under way follows"), "{said}");

        // The next act: the shadow cannot say, which is recorded and stops nobody.
        let complete = |ticket: &serde_json::Value, facts: &[&str]| {
            let ticket = ticket.to_string();
            let mut arguments = vec!["case", "complete", "1", &ticket, "--data", "d"];
            arguments.extend(facts.iter().flat_map(|fact| ["--set", fact]));
            place.run(&arguments);
        };
        let registered = [
            "protocollo.numero=0012044",
            "protocollo.data=2026-04-13",
            "protocollo.mittente=Mario Rossi",
            "protocollo.oggetto=Verbali 2025",
            "ricevuta.data=2026-04-13",
            "protocollo.impronta=9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
        ];
        complete(&place.view()["jobs"][0]["ticket"], &registered);
        let checked = ["istanza.oggetto_identificabile=true", "istanza.costo_richiesto=0.00"];
        complete(&place.view()["tasks"][0]["ticket"], &checked);
        let (log, _) = place.run(&["log", "show", "1", "--data", "d"]);
        assert!(log.contains("in shadow, without effect"), "{log}");
        // The pack that binds was asked in the call before that of the shadow.
        place.run(&["rules", "record", "--case", "1", "--pack", "s_italia", "--out", "v", "--data", "d"]);
        assert_eq!(place.view()["incidents"].as_array().unwrap().len(), 0);

        // Bound, it counts: the act after that is blocked until somebody decides.
        let bind = [
            "rules",
            "bind",
            "c_a323",
            "--from",
            "2026-01-01",
            "--citation",
            "urn:nir:stato:legge:1990-08-07;241~art2",
            "--reason",
            "prova conclusa",
            "--data",
            "d",
        ];
        let (_, said) = place.run(&bind);
        assert!(said.contains("binds acts from 2026-01-01") && said.contains("one case under way"), "{said}");
        assert!(place.refused(&bind).contains("P0793"));
        assert!(place.refused(&install).contains("P0793"), "binding to shadow, within a version");
        let assigned = [
            "rup.nominativo=Carla Neri",
            "rup.unita=Settore affari generali",
            "conflitto.dichiarazione=true",
            "conflitto.grado=0",
            "conflitto.interessi=false",
        ];
        complete(&place.view()["tasks"][0]["ticket"], &assigned);
        assert_eq!(place.view()["incidents"].as_array().unwrap().len(), 1, "{:#}", place.view());

        // Uninstalled, it still answers for the case, which goes on once somebody has signed.
        let uninstall =
            ["rules", "uninstall", "c_a323", "--reason", "termine errato", "--data", "d", "--by", "giunta"];
        let (_, said) = place.run(&uninstall);
        assert!(said.contains("One case under way depends"), "{said}");
        let incident = place.view()["incidents"][0]["ticket"].to_string();
        let reason = ["--reason", "verificato a mano", "--by", "Anna Verdi", "--role", "dirigente"];
        place.run(&[&["case", "sign", "1", &incident, "--data", "d"], &reason[..]].concat());
        assert_eq!(place.view()["incidents"].as_array().unwrap().len(), 0);
        let (log, _) = place.run(&["log", "verify", "--data", "d"]);
        assert!(log.contains("whole"), "{log}");
    }

    #[test]
    fn what_is_revoked_blocks_and_is_said() {
        let place = Place::new();
        place.key();
        next_version(&place.path("anzio"));
        place.run(&["rules", "sign", "anzio", "--key", "anzio.key"]);
        place.run(&["rules", "install", "anzio", "--data", "d"]);
        let manifest: PackManifest =
            toml::from_str(&fs::read_to_string(place.path("anzio/pack.toml")).unwrap()).unwrap();
        let statement = format!(
            "ring = \"entity\"\nsequence = 1\nissued = \"2026-04-01T10:00:00Z\"\n[[revoked.pack]]\n\
             digest = \"{}\"\non = \"2026-04-01T10:00:00Z\"\nreason = \"termine errato\"\n",
            manifest.component.digest
        );
        fs::write(place.path("revoca.toml"), statement).unwrap();
        let hear = ["rules", "hear", "revoca.toml", "--data", "d"];
        place.refused(&hear);
        place.run(&["rules", "sign", "revoca.toml", "--key", "anzio.key"]);
        let (_, said) = place.run(&hear);
        assert!(said.contains("c_a323@1.1.0") && said.contains("revoked"), "{said}");
        assert!(place.refused(&hear).contains("P0783"));
        assert!(place.refused(&["rules", "install", "anzio", "--data", "d"]).contains("P0782"));
        let (listed, _) = place.run(&["rules", "list", "--data", "d"]);
        assert!(listed.contains("revoked"), "{listed}");
        let (_, said) = place.run(&["case", "list", "--data", "d"]);
        assert!(said.contains("P0782") && said.contains("termine errato"), "{said}");
    }

    #[test]
    fn an_archive_comes_back_to_the_byte() {
        let place = Place::new();
        next_version(&place.path("anzio"));
        place.run(&["rules", "pack", "anzio", "one.tar"]);
        place.run(&["rules", "unpack", "one.tar", "again"]);
        place.run(&["rules", "pack", "again", "two.tar"]);
        assert_eq!(fs::read(place.path("one.tar")).unwrap(), fs::read(place.path("two.tar")).unwrap());
        assert!(place.refused(&["rules", "unpack", "one.tar", "again"]).contains("P0786"));
        fs::write(place.path("bad.zip"), b"PK\x03\x04").unwrap();
        assert!(place.refused(&["rules", "install", "bad.zip", "--data", "d"]).contains("P0786"));
        assert!(place.refused(&["rules", "verify", "anzio", "--data", "d"]).contains("not believed"));
    }
}
