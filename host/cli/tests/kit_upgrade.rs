//! What a municipality types when a new version of its kit comes: compare, plan, apply.

#[cfg(test)]
mod kit_upgrade {
    use serde_json::Value;
    use std::path::{Path, PathBuf};
    use std::process::{Command, Output};

    fn digipro(folder: &Path, arguments: &[&str]) -> Output {
        let mut command = Command::new(env!("CARGO_BIN_EXE_digipro"));
        command.current_dir(folder).args(arguments).args(["--lang", "en"]).output().unwrap()
    }

    fn data(folder: &Path, arguments: &[&str]) -> Value {
        let output = digipro(folder, &[arguments, &["--json"]].concat());
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(output.status.success(), "{arguments:?}: {said}");
        serde_json::from_slice(&output.stdout).unwrap()
    }

    fn kit(version: &str) -> String {
        let root: PathBuf = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/golden/kit/upgrade");
        root.join(version).display().to_string()
    }

    /// Begins a case of the first version.
    fn begin(folder: &Path) {
        let set = "domanda.data=2026-03-02";
        let first = kit("1.0.0");
        let run =
            ["run", &first, "--entity", "c_b157", "--data", "d", "--virtual-time", "--at", "2026-03-02"];
        data(folder, &[&run[..], &["--set", set]].concat());
    }

    fn task(folder: &Path, case: &str) -> (String, String) {
        let shown = data(folder, &["case", "show", case, "--data", "d"]);
        let task = &shown["tasks"][0];
        (task["ticket"].to_string(), task["element"].as_str().unwrap().to_owned())
    }

    fn complete(folder: &Path, case: &str, set: &str) {
        let (ticket, _) = task(folder, case);
        data(folder, &["case", "complete", case, &ticket, "--data", "d", "--set", set]);
    }

    /// Three cases: before the step that is renamed, at it, and at one that is gone.
    fn three(folder: &Path) {
        (0..3).for_each(|_| begin(folder));
        complete(folder, "2", "priorita=1");
        complete(folder, "3", "priorita=1");
        complete(folder, "3", "priorita=1");
        assert_eq!(["1", "2", "3"].map(|case| task(folder, case).1), ["ricevi", "istruttoria", "visita"]);
    }

    fn plan(folder: &Path) -> Value {
        let (from, to) = (kit("1.0.0"), kit("1.1.0"));
        data(
            folder,
            &[
                "kit", "upgrade", "--from", &from, "--to", &to, "--entity", "c_b157", "--data", "d",
                "--plan", "p.toml",
            ],
        )
    }

    #[test]
    fn a_plan_is_made_read_applied_and_applied_again() {
        let folder = tempfile::tempdir().unwrap();
        let folder = folder.path();
        three(folder);
        let made = plan(folder);
        let cases = made["plan"]["case"].as_array().unwrap();
        let migrates: Vec<bool> = cases.iter().map(|case| case["migrates"].as_bool().unwrap()).collect();
        assert_eq!(migrates, [true, true, false]);
        assert!(cases[2]["stays"][0].as_str().unwrap().starts_with("visita: "));
        let standing = |what: &str| {
            let all = made["plan"]["override"].as_array().unwrap().iter();
            let found = all.clone().find(|one| one["id"] == what).unwrap();
            found["standing"].as_str().unwrap().to_owned()
        };
        assert_eq!(
            ["termine-conclusione", "canali", "dirigente"].map(standing),
            ["obsolete", "conflicting", "kept"]
        );
        // Making a plan changes nothing, and what changes afterwards makes it void.
        assert_eq!(task(folder, "2").1, "istruttoria");
        complete(folder, "1", "priorita=2");
        let stale = digipro(folder, &["kit", "upgrade", "--apply", "p.toml", "--data", "d"]);
        let said = String::from_utf8_lossy(&stale.stderr).into_owned();
        assert!(
            stale.status.code() == Some(5) && said.contains("P0674") && said.contains("case 1"),
            "{said}"
        );
        assert_eq!(task(folder, "2").1, "istruttoria");
        plan(folder);
        let apply = ["kit", "upgrade", "--apply", "p.toml", "--data", "d", "--by", "segretario"];
        let applied = data(folder, &apply);
        assert_eq!(
            (&applied["migrated"], &applied["stayed"]),
            (&serde_json::json!([1, 2]), &serde_json::json!([3]))
        );
        assert_eq!(
            ["1", "2", "3"].map(|case| task(folder, case).1),
            ["istruttoria-tecnica", "istruttoria-tecnica", "visita"]
        );
        // Cut short or not, the same plan goes on where it stopped.
        let again = data(folder, &apply);
        assert_eq!((&again["migrated"], &again["had"]), (&serde_json::json!([]), &serde_json::json!([1, 2])));
        // A case that migrated goes the new way, one that stays the old one.
        complete(folder, "1", "x=1");
        complete(folder, "3", "x=1");
        assert_eq!(["1", "3"].map(|case| task(folder, case).1), ["pubblica", "decidi"]);
        let log = digipro(folder, &["log", "show", "1", "--data", "d", "--json"]);
        let log = String::from_utf8_lossy(&log.stdout).into_owned();
        assert!(log.contains("migrated") && log.contains("segretario"), "{log}");
        assert!(digipro(folder, &["log", "verify", "--data", "d"]).status.success());
    }

    #[test]
    fn a_plan_that_was_corrected_leaves_a_case_where_it_is() {
        let folder = tempfile::tempdir().unwrap();
        let folder = folder.path();
        begin(folder);
        plan(folder);
        let file = folder.join("p.toml");
        let text = std::fs::read_to_string(&file).unwrap();
        std::fs::write(&file, text.replace("migrates = true", "migrates = false")).unwrap();
        let applied = data(folder, &["kit", "upgrade", "--apply", "p.toml", "--data", "d"]);
        assert_eq!(
            (&applied["migrated"], &applied["stayed"]),
            (&serde_json::json!([]), &serde_json::json!([1]))
        );
        std::fs::write(&file, "format = 9").unwrap();
        let wrong = digipro(folder, &["kit", "upgrade", "--apply", "p.toml", "--data", "d"]);
        assert!(String::from_utf8_lossy(&wrong.stderr).contains("P0675"));
    }

    #[test]
    fn an_overlay_that_is_no_longer_lawful_keeps_the_old_version() {
        let folder = tempfile::tempdir().unwrap();
        let (from, to) = (kit("1.0.0"), kit("1.1.0"));
        let output = digipro(
            folder.path(),
            &["kit", "upgrade", "--from", &from, "--to", &to, "--entity", "c_a323", "--data", "d"],
        );
        let said = String::from_utf8_lossy(&output.stdout).into_owned();
        assert_eq!(output.status.code(), Some(1), "{said}");
        assert!(said.contains("unlawful") && said.contains("termine-conclusione"), "{said}");
        assert!(String::from_utf8_lossy(&output.stderr).contains("P0601"));
    }

    #[test]
    fn versions_are_compared_as_text_and_as_data() {
        let folder = tempfile::tempdir().unwrap();
        let (from, to) = (kit("1.0.0"), kit("1.1.0"));
        let found = data(folder.path(), &["kit", "diff", &from, &to, "--entity", "c_b157"]);
        let changes = found["changes"].as_array().unwrap();
        let kind = |id: &str| {
            let found = changes.iter().find(|change| change["area"] == "step" && change["id"] == id);
            found.unwrap_or_else(|| panic!("{id}: {changes:#?}"))["kind"].as_str().unwrap().to_owned()
        };
        assert_eq!(["visita", "pubblica", "istruttoria-tecnica"].map(kind), ["removed", "added", "changed"]);
        let text = digipro(folder.path(), &["kit", "diff", &from, &to]);
        let text = String::from_utf8_lossy(&text.stdout).into_owned();
        assert!(text.contains("istruttoria → istruttoria-tecnica"), "{text}");
        assert!(text.contains("Decidi sulla domanda → Provvedi sulla domanda"), "{text}");
        let unknown = digipro(folder.path(), &["kit", "diff", "accesso-civico@0.0.1", &to]);
        assert_eq!(unknown.status.code(), Some(3));
    }

    fn copy(from: &Path, to: &Path) {
        std::fs::create_dir_all(to).unwrap();
        for entry in std::fs::read_dir(from).unwrap() {
            let path = entry.unwrap().path();
            let to = to.join(path.file_name().unwrap());
            if path.is_dir() {
                copy(&path, &to);
            } else {
                std::fs::copy(&path, &to).unwrap();
            }
        }
    }

    /// What the next version of the published kit changes, as docs/upgrading-a-kit.md tells it.
    const NEXT: [(&str, &str, &str); 3] = [
        ("kit.toml", "version = \"1.0.0\"", "version = \"1.1.0\""),
        (
            "process.bpmn",
            "name=\"Valuta limiti e bilanciamento\"",
            "name=\"Valuta limiti, bilanciamento e accesso parziale\"",
        ),
        ("params.toml", "is = 5\nfrom = 2016-12-23", "is = 6\nfrom = 2016-12-23"),
    ];

    #[test]
    fn the_published_kit_of_civic_access_gets_its_next_version_under_two_cases_of_brescia() {
        let folder = tempfile::tempdir().unwrap();
        let folder = folder.path();
        let processes = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../processes");
        for version in ["1.0.0", "1.1.0"] {
            for part in ["accesso-civico", "fragments"] {
                copy(&processes.join(part), &folder.join(version).join(part));
            }
        }
        for (file, from, to) in NEXT {
            let path = folder.join("1.1.0/accesso-civico").join(file);
            let text = std::fs::read_to_string(&path).unwrap();
            assert!(text.contains(from), "{file} has no `{from}`");
            std::fs::write(&path, text.replacen(from, to, 1)).unwrap();
        }
        let (first, next) = ("1.0.0/accesso-civico", "1.1.0/accesso-civico");
        let facts = processes.join("../docs/examples/istanza.json").display().to_string();
        let start = ["run", first, "--entity", "c_b157", "--facts", &facts, "--virtual-time", "--data", "d"];
        (0..2).for_each(|_| drop(data(folder, &start)));

        let diff = digipro(folder, &["kit", "diff", first, next, "--entity", "c_b157"]);
        let diff = String::from_utf8_lossy(&diff.stdout).into_owned();
        assert!(diff.contains("~ valuta-istanza") && diff.contains("~ settimana-lavorativa"), "{diff}");
        let upgrade = ["kit", "upgrade", "--from", first, "--to", next, "--entity", "c_b157", "--data", "d"];
        let made = data(folder, &[&upgrade[..], &["--plan", "p.toml"]].concat());
        let overrides = made["plan"]["override"].as_array().unwrap();
        let obsolete: Vec<_> = overrides.iter().filter(|one| one["standing"] == "obsolete").collect();
        assert!(!obsolete.is_empty() && obsolete.iter().all(|one| one["id"] == "settimana-lavorativa"));
        assert!(overrides.iter().all(|one| one["standing"] == "obsolete" || one["standing"] == "kept"));
        let applied =
            data(folder, &["kit", "upgrade", "--apply", "p.toml", "--data", "d", "--by", "segretario"]);
        assert_eq!(applied["migrated"], serde_json::json!([1, 2]));
        assert!(digipro(folder, &["log", "verify", "--data", "d"]).status.success());
    }
}
