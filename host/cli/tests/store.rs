//! `digipro store`: backup, restore and move, as an operator does them.

#[cfg(test)]
mod store {
    use std::path::{Path, PathBuf};
    use std::process::Command;

    /// Runs the command away from the checkout, so that nothing is found there by accident.
    fn digipro(folder: &Path, arguments: &[&str]) -> (bool, String, String) {
        let mut command = Command::new(env!("CARGO_BIN_EXE_digipro"));
        let output = command.current_dir(folder).args(arguments).args(["--lang", "en"]).output().unwrap();
        let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        (output.status.success(), text(&output.stdout), text(&output.stderr))
    }

    fn run(folder: &Path, arguments: &[&str]) -> String {
        let (good, told, trouble) = digipro(folder, arguments);
        assert!(good, "{arguments:?}: {told}{trouble}");
        told
    }

    struct Place {
        folder: tempfile::TempDir,
    }

    impl Place {
        /// A folder with some cases in it.
        fn with_cases() -> Self {
            let place = Self { folder: tempfile::tempdir().unwrap() };
            let facts = place.path("facts.json");
            let told = r#"{"istanza": {"id": "1", "data": "2026-04-13", "oggetto": "Verbali del Consiglio 2025", "modalita_rilascio": "pec"},
            "richiedente": {"nome": "Anna Verdi", "codice_fiscale": "VRDNNA01T71A323C"}}"#;
            std::fs::write(&facts, told).unwrap();
            let (data, facts) = (place.text("data"), facts.display().to_string());
            let start = ["run", "accesso-civico", "--entity", "c_a323", "--facts", &facts, "--virtual-time"];
            for _ in 0..2 {
                run(place.folder.path(), &[&start[..], &["--data", &data]].concat());
            }
            place
        }

        fn path(&self, name: &str) -> PathBuf {
            self.folder.path().join(name)
        }

        fn text(&self, name: &str) -> String {
            self.path(name).display().to_string()
        }

        fn run(&self, arguments: &[&str]) -> String {
            run(self.folder.path(), arguments)
        }

        /// How many cases there are.
        fn cases(&self, data: &str) -> usize {
            let listed = copied(&self.run(&["case", "list", "--data", data, "--json"]));
            listed.as_array().map_or(0, Vec::len)
        }
    }

    fn copied(told: &str) -> serde_json::Value {
        serde_json::from_str(told).unwrap()
    }

    #[test]
    fn a_backup_is_a_store_and_comes_back_whole_or_as_it_stood() {
        let place = Place::with_cases();
        let (data, file) = (place.text("data"), place.text("backup.db"));
        let backup = copied(&place.run(&["store", "backup", &file, "--data", &data, "--json"]));
        assert_eq!(backup["records"], 2, "{backup}");
        let (good, _, trouble) = digipro(place.folder.path(), &["store", "backup", &file, "--data", &data]);
        assert!(!good && trouble.contains("there is a file already"), "{trouble}");

        let whole = place.text("whole");
        place.run(&["store", "restore", &file, "--data", &whole]);
        assert!(place.run(&["log", "verify", "--data", &whole]).contains("whole"));
        assert_eq!(place.cases(&whole), 2);
        let (good, _, trouble) = digipro(place.folder.path(), &["store", "restore", &file, "--data", &whole]);
        assert!(!good && trouble.contains("I0234"), "{trouble}");

        let earlier = place.text("earlier");
        let told = place.run(&["store", "restore", &file, "--position", "1", "--data", &earlier, "--json"]);
        assert_eq!(copied(&told)["records"], 1);
        assert!(place.run(&["log", "verify", "--data", &earlier]).contains("one case"));
    }

    #[test]
    fn an_installation_moves_to_a_database_that_nodes_share_and_goes_on_there() {
        let Some(server) = digipro_scratch::server() else { return };
        let place = Place::with_cases();
        let (data, address) = (place.text("data"), server.fresh());
        let verified = place.run(&["log", "verify", "--data", &data]);
        place.run(&["store", "move", "--to", &address, "--data", &data]);
        std::fs::write(place.path("data/digipro.toml"), format!("store = \"{address}\"\n")).unwrap();
        std::fs::remove_file(place.path("data/digipro.db")).unwrap();
        assert_eq!(place.run(&["log", "verify", "--data", &data]), verified);
        assert_eq!(place.cases(&data), 2);
        let facts = place.text("facts.json");
        let start = ["run", "accesso-civico", "--entity", "c_a323", "--facts", &facts, "--data", &data];
        place.run(&start);
        assert_eq!(place.cases(&data), 3);
        // And back into a file.
        place.run(&["store", "backup", &place.text("back.db"), "--data", &data]);
        let back = place.text("back");
        place.run(&["store", "restore", &place.text("back.db"), "--data", &back]);
        assert!(place.run(&["log", "verify", "--data", &back]).contains("3 cases"));
    }
}
