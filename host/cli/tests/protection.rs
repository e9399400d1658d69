//! Data protection and start forms from the command line: what is asked, what is removed on its day, what an export tells.

#[cfg(test)]
mod protection {
    use serde_json::Value;
    use std::collections::BTreeSet;
    use std::fs;
    use std::path::{Path, PathBuf};
    use std::process::{Command, Output};

    const FACTS: &str = r#"{
        "istanza": {"id": "1", "data": "2026-04-13", "oggetto": "Verbali del Consiglio 2025", "modalita_rilascio": "pec"},
        "richiedente": {"nome": "Mario Rossi", "codice_fiscale": "RSSMRA80E12A323E", "comune_nascita": "A323",
            "pec": "mario.rossi@pec.example.it", "cap": "00042"}
    }"#;

    /// Each step to the end, with what it is given.
    const STEPS: [(&str, &[&str]); 8] = [
        (
            "protocolla",
            &[
                "protocollo.numero=0012044",
                "protocollo.data=2026-04-13",
                "protocollo.mittente=Mario Rossi",
                "protocollo.oggetto=Verbali del Consiglio 2025",
                "protocollo.impronta=9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                "ricevuta.data=2026-04-13",
            ],
        ),
        ("verifica-istanza", &["istanza.oggetto_identificabile=true", "istanza.costo_richiesto=0.00"]),
        (
            "assegna-responsabile",
            &[
                "rup.nominativo=Carla Neri",
                "rup.unita=Settore affari generali",
                "conflitto.dichiarazione=true",
                "conflitto.grado=0",
                "conflitto.interessi=false",
            ],
        ),
        ("individua-controinteressati", &["controinteressati.presenti=false", "controinteressati.numero=0"]),
        ("valuta-istanza", &["esito=accoglimento"]),
        (
            "adotta-provvedimento",
            &[
                "provvedimento.data=2026-04-13",
                "provvedimento.espresso=true",
                "provvedimento.motivazione_fatto=Gli atti sono in possesso del settore",
                "provvedimento.motivazione_diritto=D.Lgs. 33/2013, art. 5",
                "provvedimento.rimedi_organo=RPCT; TAR Lazio",
                "provvedimento.rimedi_termine=30",
            ],
        ),
        ("trasmetti", &["trasmissione.data=2026-04-13"]),
        (
            "iscrivi-registro",
            &["registro.iscritto=true", "registro.esito=accoglimento", "registro.data=2026-04-13"],
        ),
    ];

    /// A copy of the kit of civic access, with its fragments beside it.
    struct Place(tempfile::TempDir);

    impl Place {
        fn new() -> Self {
            let place = Self(tempfile::tempdir().unwrap());
            let processes = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../processes");
            for part in ["accesso-civico", "fragments"] {
                copy(&processes.join(part), &place.path(part));
            }
            fs::write(place.path("facts.json"), FACTS).unwrap();
            place
        }

        fn path(&self, name: &str) -> PathBuf {
            self.0.path().join(name)
        }

        fn call(&self, arguments: &[&str]) -> Output {
            let mut command = Command::new(env!("CARGO_BIN_EXE_digipro"));
            command.current_dir(self.0.path()).args(arguments).args(["--data", "d", "--lang", "en"]);
            command.env("NO_COLOR", "1").output().unwrap()
        }

        fn told(&self, arguments: &[&str]) -> String {
            let output = self.call(arguments);
            assert!(output.status.success(), "{arguments:?}: {}", text(&output.stderr));
            text(&output.stdout)
        }

        fn data(&self, arguments: &[&str]) -> Value {
            serde_json::from_str(&self.told(&[arguments, &["--json"]].concat())).unwrap()
        }

        /// What a command says that ends with this code.
        fn refused(&self, arguments: &[&str], code: i32) -> String {
            let output = self.call(arguments);
            assert_eq!(output.status.code(), Some(code), "{arguments:?}: {}", text(&output.stderr));
            text(&output.stderr)
        }

        fn begin(&self) -> Value {
            let start = ["run", "accesso-civico", "--entity", "c_a323", "--facts", "facts.json"];
            self.data(&[&start[..], &["--virtual-time"]].concat())
        }

        fn complete(&self, step: &str, given: &[&str]) {
            let view = self.data(&["case", "show", "1"]);
            let waiting = ["tasks", "jobs"].map(|kind| view[kind].as_array().unwrap());
            let row = waiting.into_iter().flatten().find(|row| row["element"] == step);
            let ticket = row.unwrap_or_else(|| panic!("{step} is not open: {view:#}"))["ticket"].to_string();
            let mut arguments = vec!["case", "complete", "1", &ticket, "--by", "Carla Neri"];
            arguments.extend(given.iter().flat_map(|fact| ["--set", fact]));
            self.told(&arguments);
        }

        /// How many records may lose their values on a day, and how many wait.
        fn plan(&self, day: &str) -> (usize, usize) {
            let plan = self.data(&["retention", "plan", "--on", day]);
            assert_eq!(plan["open"], Value::Array(Vec::new()), "a fact of which nothing says how long");
            (plan["due"].as_array().unwrap().len(), plan["later"].as_array().unwrap().len())
        }
    }

    fn copy(from: &Path, to: &Path) {
        fs::create_dir_all(to).unwrap();
        for entry in fs::read_dir(from).unwrap() {
            let path = entry.unwrap().path();
            let to = to.join(path.file_name().unwrap());
            if path.is_dir() {
                copy(&path, &to);
            } else {
                // What is kept for ten years is kept for a month, so that the test need not wait.
                let bytes = fs::read(&path).unwrap();
                let shorter = String::from_utf8(bytes.clone()).map(|text| text.replace("P10Y", "P1M"));
                fs::write(&to, shorter.map_or(bytes, String::into_bytes)).unwrap();
            }
        }
    }

    fn text(bytes: &[u8]) -> String {
        String::from_utf8(bytes.to_vec()).unwrap()
    }

    #[test]
    fn what_is_over_is_removed_what_if_cannot_tell_and_the_chain_is_whole() {
        let place = Place::new();
        place.begin();
        for (step, given) in STEPS {
            place.complete(step, given);
        }
        assert_eq!(place.data(&["case", "show", "1"])["case"]["status"], "completed");
        let what_if = ["rules", "whatif", "--pack", "s_italia"];
        let before = place.told(&what_if);
        assert!(!before.contains("cannot tell"), "{before}");

        let (due, later) = place.plan("2026-05-12");
        assert!(due == 0 && later > 10, "{due} {later}");
        assert_eq!(place.plan("2026-05-13"), (later, 0));
        // Neither before its day nor other records than somebody saw.
        let apply = |records: usize, day: &str| {
            let records = records.to_string();
            ["retention", "apply", "--records", &records, "--on", day, "--by", "Anna Verdi"]
                .map(str::to_owned)
        };
        let refused = |apply: [String; 8]| place.refused(&apply.each_ref().map(String::as_str), 2);
        assert!(refused(apply(later, "9999-01-01")).contains("9999-01-01 is not yet"));
        let said = refused(apply(later - 1, "2026-05-13"));
        assert!(said.contains(&format!("{later} records are due, not {}", later - 1)), "{said}");
        assert_eq!(place.plan("2026-05-13"), (later, 0), "what is refused removes nothing");
        place.told(&apply(later, "2026-05-13").each_ref().map(String::as_str));

        assert_eq!(place.plan("2026-05-13"), (0, 0));
        let verdict = place.data(&["log", "verify"]);
        assert_eq!((&verdict["erased"], &verdict["broken"]), (&later.into(), &Value::Array(Vec::new())));
        let log = place.told(&["log", "show", "1"]);
        assert!(
            log.contains("Anna Verdi") && !log.contains("Mario Rossi") && !log.contains("RSSMRA80"),
            "{log}"
        );
        let after = place.told(&what_if);
        assert_eq!(after.matches("cannot tell: the facts were erased").count(), 5, "{after}");
        let rules = &place.data(&what_if)["rules"];
        assert_eq!((&rules["s_italia"]["cannot-tell"], &rules["s_italia"]["same"]), (&5.into(), &0.into()));
    }

    #[test]
    fn an_export_tells_of_groups_and_of_nobody() {
        let place = Place::new();
        for _ in 0..4 {
            place.begin();
        }
        assert_eq!(place.told(&["export", "statistics"]).lines().count(), 1, "four cases are too few");
        place.begin();
        let table = place.told(&["export", "statistics"]);
        let rows: Vec<&str> = table.lines().collect();
        assert_eq!(rows.len(), 2, "{table}");
        assert!(rows[1].starts_with("accesso-civico,1.0.0,c_a323,2026-Q2,active,5"), "{table}");
        assert_eq!(place.told(&["export", "statistics", "--fewest", "6"]).lines().count(), 1);
        assert!(place.refused(&["export", "statistics", "--fewest", "4"], 2).contains("--fewest"));

        let export = |format: &str| place.told(&["export", "statistics", "--rows", "--format", format]);
        let told: Value = serde_json::from_str(&export("json")).unwrap();
        assert_eq!((told["rows"].as_array().unwrap().len(), &told["left-out"]), (5, &0.into()), "{told:#}");
        let of_first = pseudonyms(&export("csv"));
        let of_second = pseudonyms(&export("csv"));
        assert_eq!((of_first.len(), of_first.intersection(&of_second).count()), (5, 0));
        for format in ["csv", "json"] {
            let told = export(format);
            for word in ["Rossi", "RSSMRA80", "Verbali", "pec", "2026-04-13"] {
                assert!(!told.contains(word), "`{word}` in {told}");
            }
        }
    }

    fn pseudonyms(csv: &str) -> BTreeSet<String> {
        assert!(csv.starts_with("pseudonym,kit,version,entity,began"), "{csv}");
        csv.lines().skip(1).map(|row| row.split(',').next().unwrap().to_owned()).collect()
    }

    #[test]
    fn a_kit_without_its_procedure_sheet_is_not_deployed() {
        let place = Place::new();
        fs::remove_file(place.path("accesso-civico/sheet.toml")).unwrap();
        let start = ["run", "accesso-civico", "--entity", "c_a323", "--facts", "facts.json"];
        let said = place.refused(&start, 1);
        assert!(said.contains("P0578") && said.contains("sheet.toml"), "{said}");
        assert_eq!(place.data(&["case", "list"]), Value::Array(Vec::new()));
    }

    #[test]
    fn who_opens_a_case_is_asked_what_the_form_asks() {
        let place = Place::new();
        let facts = r#"{"istanza": {"id": "1", "data": "2026-04-13", "oggetto": "atti", "modalita_rilascio": "fax"},
            "richiedente": {"nome": "Mario Rossi", "codice_fiscale": "RSSMRA80E12A323E"}}"#;
        fs::write(place.path("facts.json"), facts).unwrap();
        let start = ["run", "accesso-civico", "--entity", "c_a323", "--facts", "facts.json"];
        let said = place.refused(&start, 4);
        for word in ["R0160", "`istanza.oggetto`", "`istanza.modalita_rilascio`", "open the case again"] {
            assert!(said.contains(word), "{word}: {said}");
        }
        assert_eq!(place.data(&["case", "list"]), Value::Array(Vec::new()));
    }
}
