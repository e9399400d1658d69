//! The command as a person and a program meet it: exit codes, what goes where, and the demonstration.

#[cfg(test)]
mod command {
    use std::path::{Path, PathBuf};
    use std::process::{Command, Output};

    fn checkout() -> PathBuf {
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
    }

    /// Runs the command away from the checkout, so that nothing is found there by accident.
    fn digipro(folder: &Path, arguments: &[&str]) -> Output {
        let mut command = Command::new(env!("CARGO_BIN_EXE_digipro"));
        command.current_dir(folder).args(arguments).env("LANG", "C").env_remove("NO_COLOR");
        command.output().unwrap()
    }

    fn text(bytes: &[u8]) -> String {
        String::from_utf8(bytes.to_vec()).unwrap()
    }

    fn folder() -> tempfile::TempDir {
        tempfile::tempdir().unwrap()
    }

    #[test]
    fn the_demonstration_tells_three_stories_and_ends_with_a_whole_log() {
        let folder = folder();
        for (language, stopped, whole) in [
            ("it", "Manca il preavviso di rigetto", "Registro integro: 3 pratiche"),
            ("en", "notice", "The log is whole: 3 cases"),
        ] {
            let output = digipro(folder.path(), &["demo", "--lang", language]);
            let told = text(&output.stdout);
            assert!(output.status.success(), "{}{told}", text(&output.stderr));
            assert_eq!(told.matches("━━━ ").count(), 3, "{told}");
            assert!(told.contains(stopped) && told.contains(whole), "{told}");
            assert!(told.contains("https://www.normattiva.it/"), "{told}");
            assert!(!told.contains('\u{1b}'), "colours in a pipe");
            assert!(!told.contains("[no text for"), "{told}");
        }
    }

    #[test]
    fn an_expression_is_evaluated_and_says_where_and_why_it_is_null() {
        let folder = folder();
        let context = folder.path().join("pratica.json");
        std::fs::write(&context, r#"{"importo": 1500, "numero di protocollo": "A/1"}"#).unwrap();
        let context = context.to_str().unwrap();
        let feel = |arguments: &[&str]| {
            let output = digipro(folder.path(), &[&["feel", "--context", context], arguments].concat());
            (output.status.code(), text(&output.stdout), text(&output.stderr))
        };
        let ends = |expression: &str| feel(&[expression]);
        assert_eq!(ends("numero di protocollo + \"/b\""), (Some(0), "\"A/1/b\"\n".to_owned(), String::new()));
        assert_eq!(ends("-importo").1, "-1500\n");
        let (code, told, why) = ends("importo + manca");
        assert_eq!((code, told.as_str()), (Some(0), "null\n"));
        assert!(why.contains("P0421") && why.contains("expression:1:11") && why.contains("─────"), "{why}");
        let (code, told, why) = ends("importo > > 3");
        assert_eq!((code, told.as_str()), (Some(1), ""));
        assert!(why.contains("P0401") && why.contains("expression:1:11"), "{why}");
        let (code, told, _) = feel(&["string(now())", "--at", "2026-11-23T09:00:00Z", "--json"]);
        let answer: serde_json::Value = serde_json::from_str(&told).unwrap();
        assert_eq!((code, answer["value"].as_str()), (Some(0), Some("2026-11-23T10:00:00@Europe/Rome")));
        let (code, told, _) = feel(&["1 / 0 +", "--json"]);
        let answer: serde_json::Value = serde_json::from_str(&told).unwrap();
        assert_eq!((code, answer["error"]["column"].as_u64()), (Some(1), Some(8)));
    }

    #[test]
    fn a_decision_is_taken_and_says_by_which_rules() {
        let folder = folder();
        let model = checkout().join("tests/golden/runs/called-decision.dmn");
        let model = model.to_str().unwrap();
        std::fs::write(folder.path().join("domanda.json"), r#"{"isee": 9500, "residente": true}"#).unwrap();
        let decide = |arguments: &[&str]| {
            let output = digipro(folder.path(), &[&["decide", model, "--lang", "en"], arguments].concat());
            (output.status.code(), text(&output.stdout), text(&output.stderr))
        };
        let (code, told, _) = decide(&[]);
        assert_eq!(code, Some(0));
        assert!(told.contains("tariffa (tariffa mensa) decision\n  asks for isee, residente"), "{told}");
        let (code, told, _) = decide(&["--decision", "tariffa", "--facts", "domanda.json"]);
        assert_eq!(code, Some(0));
        for line in ["tariffa = 3.5", "fascia di reddito: rule 2", "  isee = 9500", "tariffa mensa: rule 2"] {
            assert!(told.lines().any(|told| told == line), "{line} in\n{told}");
        }
        let (code, told, _) = decide(&["--decision", "scadenza", "--set", "presentata=2026-03-02", "--json"]);
        let answer: serde_json::Value = serde_json::from_str(&told).unwrap();
        assert_eq!((code, answer["value"].as_str()), (Some(0), Some("2026-04-01")));
        let (code, told, why) = decide(&["--decision", "contraddetta", "--set", "isee=9500", "--json"]);
        let answer: serde_json::Value = serde_json::from_str(&told).unwrap();
        assert_eq!((code, answer["causes"][0]["code"].as_str()), (Some(1), Some("P0922")), "{why}");
        let (code, told, _) = decide(&["--decision", "fascia", "--set", "isee=x"]);
        assert!(code == Some(0) && told.contains("isee = null") && told.contains("P0432"), "{told}");
        let (code, told, why) = decide(&["--decision", "tarifa"]);
        assert_eq!((code, told.as_str()), (Some(2), ""));
        assert!(why.contains("P0920") && why.contains("the model has fascia, tariffa"), "{why}");
    }

    #[test]
    fn a_model_that_is_wrong_decides_nothing_and_says_where() {
        let folder = folder();
        let model = checkout().join("tests/golden/runs/called-decision.dmn");
        let model = std::fs::read_to_string(model).unwrap();
        let wrong = model.replace("<text>presentata + duration", "<text>presentata + + duration");
        assert_ne!(model, wrong);
        std::fs::write(folder.path().join("wrong.dmn"), wrong).unwrap();
        let output = digipro(folder.path(), &["decide", "wrong.dmn", "--decision", "scadenza"]);
        assert_eq!((output.status.code(), text(&output.stdout).as_str()), (Some(1), ""));
        let why = text(&output.stderr);
        assert!(why.contains("P0401") && why.contains("wrong.dmn:38:"), "{why}");
    }

    #[test]
    fn each_kind_of_bad_end_has_its_exit_code_and_says_what_to_do() {
        let folder = folder();
        let loosened = checkout().join("tests/golden/kit/bad/misspelt_key");
        for (arguments, code) in [
            (vec!["check", loosened.to_str().unwrap()], 1),
            (vec!["explain", "P9999"], 2),
            (vec!["term", "2026-02-30", "P30D"], 2),
            (vec!["check", "nothing.bpmn"], 3),
            (vec!["rules", "inspect", "nothing"], 3),
            (vec!["case", "complete", "1", "1", "--data", "."], 4),
            (vec!["log", "verify", "--data", "nothing"], 3),
        ] {
            let output = digipro(folder.path(), &arguments);
            let said = text(&output.stderr);
            assert_eq!(output.status.code(), Some(code), "{arguments:?}: {said}");
            assert!(!said.is_empty() && text(&output.stdout).is_empty(), "{arguments:?}");
        }
    }

    #[test]
    fn a_truncated_file_gets_its_diagnostic_with_a_place() {
        let folder = folder();
        std::fs::write(folder.path().join("cut.bpmn"), "<definitions><process id='p'").unwrap();
        let output = digipro(folder.path(), &["check", "cut.bpmn", "--json"]);
        assert_eq!(output.status.code(), Some(1));
        let found: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
        assert_eq!(found[0]["line"], 1, "{found}");
        assert!(found[0]["code"].as_str().unwrap().starts_with('P'));
    }

    #[test]
    fn data_for_programs_is_json_alone() {
        let folder = folder();
        for arguments in [
            &["term", "2026-04-03", "P30D", "--json"][..],
            &["explain", "--json"],
            &["rules", "inspect", "s_italia", "--json"],
            &["case", "list", "--data", ".", "--json"],
            &["log", "verify", "--data", ".", "--json"],
        ] {
            let output = digipro(folder.path(), arguments);
            assert!(output.status.success(), "{arguments:?}: {}", text(&output.stderr));
            serde_json::from_slice::<serde_json::Value>(&output.stdout).unwrap();
        }
    }

    #[test]
    fn a_limit_that_ends_on_a_sunday_is_due_on_the_monday() {
        let folder = folder();
        let output = digipro(folder.path(), &["term", "2026-04-03", "P30D", "--json"]);
        let answer: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
        assert_eq!(answer["reckoning"]["due-raw"], "2026-05-03");
        assert_eq!(answer["reckoning"]["due"], "2026-05-04");
        let output = digipro(folder.path(), &["term", "2026-04-03", "P30D", "--lang", "en"]);
        assert!(text(&output.stdout).contains("Due Monday 4 May 2026"));
    }

    #[test]
    fn a_case_lives_from_one_command_to_the_next() {
        let folder = folder();
        let run = |arguments: &[&str]| {
            let output = digipro(folder.path(), arguments);
            assert!(output.status.success(), "{arguments:?}: {}", text(&output.stderr));
            text(&output.stdout)
        };
        let facts = r#"{"istanza": {"id": "1", "data": "2026-04-13", "oggetto": "Verbali del Consiglio 2025", "modalita_rilascio": "pec"},
            "richiedente": {"nome": "Anna Verdi", "codice_fiscale": "VRDNNA01T71A323C"}}"#;
        std::fs::write(folder.path().join("facts.json"), facts).unwrap();
        let start =
            ["run", "accesso-civico", "--entity", "c_a323", "--facts", "facts.json", "--virtual-time"];
        let started = run(&[&start[..], &["--data", "d", "--json"]].concat());
        let view: serde_json::Value = serde_json::from_str(&started).unwrap();
        assert_eq!(view["terms"][0]["due"], "2026-05-08");
        let ticket = view["jobs"][0]["ticket"].to_string();
        let done = ["case", "complete", "1", &ticket, "--set", "protocollo.numero=0012390", "--data", "d"];
        assert!(run(&done).contains("Verifica dell'istanza"));
        run(&["case", "advance", "2026-05-03", "--data", "d"]);
        let shown = run(&["log", "show", "1", "--data", "d"]);
        assert!(shown.contains("2026-05-03"), "{shown}");
        assert!(run(&["log", "verify", "--data", "d"]).contains("integro"));
    }

    #[test]
    fn a_simulation_prints_the_same_when_each_case_is_reloaded() {
        let folder = folder();
        let model = r#"<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="x"><process id="p" isExecutable="true"><startEvent id="s"/><sequenceFlow id="f" sourceRef="s" targetRef="t"/><userTask id="t"/><sequenceFlow id="g" sourceRef="t" targetRef="e"/><endEvent id="e"/></process></definitions>"#;
        std::fs::write(folder.path().join("m.bpmn"), model).unwrap();
        std::fs::write(
            folder.path().join("p.json"),
            r#"{"start":[{}],"answers":[{"element":"t","complete":{"x":1}}]}"#,
        )
        .unwrap();
        let arguments = ["simulate", "m.bpmn", "--plan", "p.json", "--json"];
        let once = digipro(folder.path(), &arguments);
        let again = digipro(folder.path(), &[&arguments[..], &["--restart-each-step"]].concat());
        assert!(once.status.success() && text(&once.stdout).contains(r#""reason":"all-ended""#));
        assert_eq!(once.stdout, again.stdout);
    }
}
