//! Kits from the command line: begun, adapted, tested, packed, installed, compared.

#[cfg(test)]
mod kits {
    use serde_json::Value;
    use std::fs;
    use std::path::Path;
    use std::process::{Command, Output};

    /// Runs the command away from the checkout, in English.
    fn digipro(folder: &Path, arguments: &[&str]) -> Output {
        let mut command = Command::new(env!("CARGO_BIN_EXE_digipro"));
        command.current_dir(folder).args(arguments).args(["--lang", "en"]).env("NO_COLOR", "1");
        command.env("XDG_DATA_HOME", folder.join("none")).output().unwrap()
    }

    fn text(bytes: &[u8]) -> String {
        String::from_utf8(bytes.to_vec()).unwrap()
    }

    /// The data of a command that ends with this code.
    fn data(folder: &Path, arguments: &[&str], code: i32) -> Value {
        let output = digipro(folder, &[arguments, &["--json"]].concat());
        assert_eq!(output.status.code(), Some(code), "{arguments:?}: {}", text(&output.stderr));
        serde_json::from_slice(&output.stdout).unwrap()
    }

    fn done(folder: &Path, arguments: &[&str]) -> String {
        let output = digipro(folder, arguments);
        assert!(output.status.success(), "{arguments:?}: {}{}", text(&output.stdout), text(&output.stderr));
        text(&output.stdout)
    }

    /// What a command says that is refused.
    fn refused(folder: &Path, arguments: &[&str], code: i32) -> String {
        let output = digipro(folder, arguments);
        assert_eq!(output.status.code(), Some(code), "{arguments:?}: {}", text(&output.stderr));
        text(&output.stderr)
    }

    fn replace(path: &Path, from: &str, to: &str) {
        let before = fs::read_to_string(path).unwrap();
        assert!(before.contains(from), "{} has no `{from}`", path.display());
        fs::write(path, before.replace(from, to)).unwrap();
    }

    #[test]
    fn a_new_kit_and_its_overlay_pass_at_once_and_the_table_tells_what_breaks() {
        let folder = tempfile::tempdir().unwrap();
        let here = folder.path();
        done(here, &["kit", "new", "passo-carrabile", "--folder", "kits/passo-carrabile"]);
        done(
            here,
            &["kit", "overlay", "new", "kits/passo-carrabile", "--entity", "c_d643", "--patron", "03-22"],
        );
        let checked = digipro(here, &["kit", "check", "kits/passo-carrabile"]);
        assert!(checked.status.success(), "{}", text(&checked.stderr));
        let rows = data(here, &["test", "kits"], 0);
        let entities = rows[0]["entities"].as_array().unwrap();
        let cells: Vec<_> =
            entities.iter().map(|cell| (cell["entity"].as_str(), cell["kept"].as_u64())).collect();
        assert_eq!(cells, [(None, Some(2)), (Some("c_d643"), Some(2))]);
        assert_eq!(rows[0]["failures"].as_array().unwrap().len(), 0);

        let scenario = here.join("kits/passo-carrabile/scenarios/01-una-decisione-in-tempo.md");
        replace(&scenario, "2026-05-04", "2026-05-03");
        let output = digipro(here, &["test", "kits"]);
        let (told, why) = (text(&output.stdout), text(&output.stderr));
        assert_eq!(output.status.code(), Some(1), "{why}");
        let head: Vec<&str> =
            told.lines().next().unwrap_or_default().split("  ").filter(|c| !c.is_empty()).collect();
        assert_eq!(
            head.iter().map(|cell| cell.trim()).collect::<Vec<_>>(),
            ["kit", "as published", "Foggia"]
        );
        assert!(
            told.contains("✗ 1/2") && told.contains("Una decisione in tempo as published, c_d643"),
            "{told}"
        );
        assert!(why.contains("P0828") && why.contains("01-una-decisione-in-tempo.md:"), "{why}");
        assert!(refused(here, &["kit", "new", "Passo"], 2).contains("no id of a kit"));
        assert!(
            refused(here, &["kit", "new", "passo-carrabile", "--folder", "kits"], 3).contains("not empty")
        );
    }

    #[test]
    fn a_kit_is_packed_the_same_and_installed_only_as_it_was_published() {
        let folder = tempfile::tempdir().unwrap();
        let here = folder.path();
        done(here, &["kit", "new", "prova"]);
        for to in ["a.tar", "b.tar"] {
            done(here, &["kit", "pack", "prova", to]);
        }
        assert_eq!(fs::read(here.join("a.tar")).unwrap(), fs::read(here.join("b.tar")).unwrap());
        done(here, &["rules", "keygen", "k.key"]);
        done(here, &["kit", "pack", "a.tar", "signed.tar", "--key", "k.key"]);
        let stranger = refused(here, &["kit", "install", "signed.tar", "--data", "d"], 5);
        assert!(stranger.contains("P0716"), "{stranger}");

        assert_eq!(data(here, &["kit", "install", "a.tar", "--data", "d"], 0)["repeated"], false);
        assert_eq!(data(here, &["kit", "install", "prova", "--data", "d"], 0)["repeated"], true);
        assert_eq!(data(here, &["kit", "divergence", "prova", "--data", "d"], 0)["divergence"], 0);
        replace(&here.join("prova/params.toml"), "is = 30", "is = 60");
        fs::remove_file(here.join("prova/training.md")).unwrap();
        fs::write(here.join("prova/README.it.md"), "# Altro\n").unwrap();
        let found = data(here, &["kit", "divergence", "prova", "--data", "d"], 1);
        let differences = serde_json::json!({
            "params.toml": "changed", "training.md": "missing", "README.it.md": "added"
        });
        assert_eq!((&found["differences"], &found["divergence"]), (&differences, &Value::from(3)));
        assert!(refused(here, &["kit", "install", "prova", "--data", "d"], 5).contains("P0692"));
        assert!(
            refused(here, &["kit", "divergence", "a.tar", "--data", "other"], 3)
                .contains("nobody has published")
        );

        // What was changed after it was installed is refused wherever it is used.
        replace(&here.join("d/kits/prova@0.1.0/params.toml"), "is = 30", "is = 60");
        assert!(refused(here, &["kit", "effective", "prova@0.1.0", "--data", "d"], 5).contains("P0691"));
    }

    #[test]
    fn an_archive_that_was_changed_or_leads_out_is_refused() {
        let folder = tempfile::tempdir().unwrap();
        let here = folder.path();
        done(here, &["kit", "new", "prova"]);
        done(here, &["kit", "pack", "prova", "a.tar"]);
        let mut bytes = fs::read(here.join("a.tar")).unwrap();
        let at = bytes.windows(7).position(|window| window == b"is = 30").unwrap();
        bytes[at + 5] = b'6';
        fs::write(here.join("changed.tar"), &bytes).unwrap();
        assert!(refused(here, &["kit", "install", "changed.tar", "--data", "d"], 5).contains("P0691"));
        let name = bytes.windows(13).position(|window| window == b"changelog.tom").unwrap();
        bytes[name..name + 13].copy_from_slice(b"../../../etcx");
        fs::write(here.join("leads-out.tar"), &bytes).unwrap();
        let said = refused(here, &["kit", "install", "leads-out.tar", "--data", "d"], 5);
        assert!(said.contains("P0786") || said.contains("P0787"), "{said}");
        assert!(!here.join("d/kits/prova@0.1.0").exists());
    }

    #[test]
    fn an_overlay_stands_alone_and_says_what_holds_and_what_it_took_the_place_of() {
        let folder = tempfile::tempdir().unwrap();
        let here = folder.path();
        let new = ["kit", "overlay", "new", "accesso-civico", "--entity", "c_d643", "--patron", "03-22"];
        done(here, &[&new[..], &["--act-date", "2026-01-10", "--folder", "foggia"]].concat());
        let overlay = here.join("foggia/overlay.toml");
        replace(
            &overlay,
            "[set]\n",
            "[set]\n[set.termine-conclusione]\nvalue = 20\nnorm = \"d643-regolamento\"\n",
        );
        let norms = here.join("foggia/norms.toml");
        let text = fs::read_to_string(&norms).unwrap();
        let active: Vec<&str> = text
            .lines()
            .map(|line| {
                line.strip_prefix("# ").filter(|l| l.contains(" = ") || l.starts_with('[')).unwrap_or(line)
            })
            .collect();
        fs::write(&norms, active.join("\n")).unwrap();
        let view = data(here, &["kit", "effective", "foggia", "--on", "2026-03-01"], 0);
        let value = &view["parameters"]["termine-conclusione"]["value"];
        assert_eq!((&value["is"]["value"], &value["by"]), (&Value::from(20), &Value::from("c_d643")));
        assert_eq!(value["overrode"]["is"]["value"], 30);
        assert_eq!(value["act"]["date"], "2026-01-10");
        assert_eq!(view["patrons"][0]["month"], 3);
        let before = data(here, &["kit", "effective", "foggia", "--on", "2026-01-09"], 0);
        assert_eq!(before["parameters"]["termine-conclusione"]["value"]["is"]["value"], 30);
        assert_eq!(before["parameters"]["termine-conclusione"]["changes"][0], "2026-01-10");
        let compared = data(here, &["kit", "divergence", "foggia"], 0);
        assert_eq!(
            (&compared["divergence"], &compared["origin"]),
            (&Value::from(0), &Value::from("built-in"))
        );
        done(here, &["kit", "pack", "foggia", "foggia.tar"]);
        done(here, &["kit", "install", "foggia.tar", "--data", "d"]);
        let installed =
            data(here, &["kit", "effective", "accesso-civico@1.0.0", "--entity", "c_d643", "--data", "d"], 0);
        assert_eq!(installed["lanes"], view["lanes"]);
        let again = refused(here, &[&new[..], &["--data", "d"]].concat(), 2);
        assert!(again.contains("has an overlay of `c_d643` already"), "{again}");
        assert!(
            refused(here, &["kit", "overlay", "new", "accesso-civico", "--entity", "c_zz99"], 2)
                .contains("--name")
        );
        assert!(
            refused(here, &["kit", "effective", "accesso-civico", "--entity", "c_h501"], 2)
                .contains("overlay new")
        );
        assert!(refused(here, &["kit", "effective", "nulla"], 3).contains("no such kit"));
    }
}
