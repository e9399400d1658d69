//! What the author of a pack types: begin, test, check, measure.

#[cfg(test)]
mod rules {
    use serde_json::Value;
    use std::path::Path;
    use std::process::{Command, Output};

    fn digipro(folder: &Path, arguments: &[&str]) -> Output {
        let mut command = Command::new(env!("CARGO_BIN_EXE_digipro"));
        command.current_dir(folder).args(arguments).env("LANG", "C").output().unwrap()
    }

    fn data(folder: &Path, arguments: &[&str]) -> Value {
        let output = digipro(folder, &[arguments, &["--json"]].concat());
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(output.status.success(), "{arguments:?}: {said}");
        serde_json::from_slice(&output.stdout).unwrap()
    }

    #[test]
    fn a_pack_is_begun_in_a_new_folder_and_never_over_another() {
        let folder = tempfile::tempdir().unwrap();
        let laid = data(folder.path(), &["rules", "new", "dehors", "--entity", "c_a323"]);
        let files: Vec<&str> = laid["files"].as_array().unwrap().iter().filter_map(Value::as_str).collect();
        for file in
            ["Cargo.toml", "src/dehors.rs", "src/dehors/vectors.toml", "src/dehors/it.ftl", "README.md"]
        {
            assert!(files.contains(&file), "{files:?}");
            let text = std::fs::read_to_string(folder.path().join("dehors").join(file)).unwrap();
            assert!(!text.contains('@'), "{file} has a word that was not filled in: {text}");
        }
        // What its author does not edit lies there too, so that it builds without a network.
        for file in
            ["Cargo.lock", "sdk/Cargo.toml", "sdk/plugins/wit/v1.0/regole.wit", "sdk/engine/term/Cargo.toml"]
        {
            assert!(folder.path().join("dehors").join(file).is_file(), "{file}");
        }
        let again = digipro(folder.path(), &["rules", "new", "dehors"]);
        assert_eq!(again.status.code(), Some(3), "{}", String::from_utf8_lossy(&again.stderr));
        let named = digipro(folder.path(), &["rules", "new", "De-hors"]);
        assert_eq!(named.status.code(), Some(3));
    }

    #[test]
    fn a_built_pack_is_tested_and_checked() {
        let folder = tempfile::tempdir().unwrap();
        let tested = data(folder.path(), &["rules", "test", "c_esempio"]);
        assert_eq!((&tested["failed"], &tested["native"]), (&Value::from(0), &Value::from(false)));
        assert!(tested["passed"].as_u64().unwrap() >= 12, "{tested}");
        let checked = data(folder.path(), &["rules", "check", "c_esempio"]);
        assert_eq!((&checked["holds"], &checked["component"]), (&Value::from(true), &Value::from(true)));
        assert_eq!(checked["never"][0]["outcome"], "not-applicable", "what is declared impossible is shown");
        let native = digipro(folder.path(), &["rules", "test", "c_esempio", "--native"]);
        assert_eq!(native.status.code(), Some(2), "a built pack has nothing that runs natively");
    }

    #[test]
    fn fuel_is_the_same_each_time_and_the_dearest_rule_comes_first() {
        let folder = tempfile::tempdir().unwrap();
        let bench = || data(folder.path(), &["rules", "bench", "c_esempio", "--calls", "2"]);
        let fuel = |bench: &Value| {
            let all = bench["vectors"].as_array().unwrap();
            all.iter().map(|vector| (vector["fuel"].as_u64(), vector["own"].as_u64())).collect::<Vec<_>>()
        };
        let (one, two) = (bench(), bench());
        assert_eq!(fuel(&one), fuel(&two));
        assert!(fuel(&one).iter().all(|(call, own)| own < call && call.is_some()), "{one}");
        let rules = one["rules"].as_array().unwrap();
        let medians: Vec<Option<u64>> = rules.iter().map(|rule| rule["own"]["median"].as_u64()).collect();
        assert!(medians.is_sorted_by(|a, b| a >= b), "{medians:?}");
        assert!(one["empty"]["fuel"].as_u64().unwrap() > 0);
    }

    #[test]
    fn what_cannot_be_told_apart_is_a_dash_with_its_reason_and_never_nought() {
        let folder = tempfile::tempdir().unwrap();
        let bench = ["rules", "bench", "c_esempio", "--calls", "1", "--vectors"];
        // `attesa` and `attualita` share a point; `attualita` reads the days alone, which every call has.
        let figures = data(folder.path(), &bench);
        let rules = figures["rules"].as_array().unwrap();
        let untold: Vec<&str> = rules
            .iter()
            .filter(|rule| rule["own"].is_null())
            .filter_map(|rule| rule["rule"].as_str())
            .collect();
        assert_eq!((rules.len(), untold), (3, vec!["c_esempio.attualita"]), "{figures:#}");
        let told = rules.iter().filter(|rule| !rule["own"].is_null());
        assert!(told.clone().all(|rule| rule["own"]["min"].as_u64().unwrap() > 0), "{figures:#}");
        let vectors = figures["vectors"].as_array().unwrap();
        assert!(vectors.iter().all(|vector| vector["own"].as_u64() != Some(0)), "{figures:#}");
        for (language, reason) in [("it", "non si distingue"), ("en", "cannot be told apart")] {
            let output = digipro(folder.path(), &[&bench[..], &["--lang", language]].concat());
            let (shown, noted) =
                (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
            assert!(shown.contains('—') && !shown.contains("0 / 0 / 0"), "{shown}");
            let reasons = noted.lines().filter(|line| line.starts_with('—') && line.contains(reason));
            assert_eq!(reasons.count(), 1, "{noted}");
        }
    }

    #[test]
    fn a_pack_that_does_not_keep_to_the_standard_is_told_where() {
        let folder = tempfile::tempdir().unwrap();
        let pack = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../plugins/packs/dist/c_esempio");
        let copy = folder.path().join("pack");
        copy_all(&pack, &copy);
        // A text that nobody worded for the citizen, and a manifest that agrees with it.
        let texts = copy.join("texts/en.ftl");
        let text = std::fs::read_to_string(&texts).unwrap();
        let before = digest(&text);
        let cut: String = text
            .lines()
            .filter(|line| !line.contains("say clearly") && !line.contains("says clearly"))
            .map(|line| format!("{line}\n"))
            .collect();
        assert_ne!(cut, text);
        std::fs::write(&texts, &cut).unwrap();
        let manifest = std::fs::read_to_string(copy.join("pack.toml")).unwrap();
        std::fs::write(copy.join("pack.toml"), manifest.replace(&before, &digest(&cut))).unwrap();
        let output = digipro(folder.path(), &["rules", "check", "pack"]);
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!(output.status.code(), Some(1), "{said}");
        assert!(said.contains("P0744") && said.contains("citizen"), "{said}");
    }

    fn digest(text: &str) -> String {
        digipro_vocab::Digest::of(text.as_bytes()).to_string()
    }

    fn copy_all(from: &Path, to: &Path) {
        std::fs::create_dir_all(to).unwrap();
        for entry in std::fs::read_dir(from).unwrap() {
            let path = entry.unwrap().path();
            let there = to.join(path.file_name().unwrap());
            if path.is_dir() {
                copy_all(&path, &there);
            } else {
                std::fs::copy(&path, &there).unwrap();
            }
        }
    }
}
