//! An act dated where no law is encoded: it waits, says at which point and what to do, and a named person decides.

#[cfg(test)]
mod not_encoded {
    use serde_json::Value;
    use std::fs;
    use std::process::{Command, Output};

    const FACTS: &str = r#"{
        "istanza": {"id": "1", "data": "2026-04-13", "oggetto": "Verbali del Consiglio 2025", "modalita_rilascio": "pec"},
        "richiedente": {"nome": "Mario Rossi", "codice_fiscale": "RSSMRA80E12A323E", "comune_nascita": "A323",
            "pec": "mario.rossi@pec.example.it", "cap": "00042"}
    }"#;

    /// Each step until the decision, with what it is given.
    const STEPS: [(&str, &[&str]); 5] = [
        (
            "protocolla",
            &[
                "protocollo.numero=0012044",
                "protocollo.data=2026-04-13",
                "protocollo.mittente=Mario Rossi",
                "protocollo.oggetto=Verbali 2025",
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
    ];

    /// The decision, all but its date.
    const DECISION: [&str; 5] = [
        "provvedimento.espresso=true",
        "provvedimento.motivazione_fatto=Gli atti sono in possesso del settore",
        "provvedimento.motivazione_diritto=D.Lgs. 33/2013, art. 5",
        "provvedimento.rimedi_organo=RPCT; TAR Lazio",
        "provvedimento.rimedi_termine=30",
    ];

    struct Place(tempfile::TempDir);

    impl Place {
        /// A case of Anzio in which the decision is about to be taken.
        fn new() -> Self {
            let place = Self(tempfile::tempdir().unwrap());
            fs::write(place.0.path().join("facts.json"), FACTS).unwrap();
            let start = ["run", "accesso-civico", "--entity", "c_a323", "--facts", "facts.json"];
            place.run(&[&start[..], &["--virtual-time"]].concat());
            for (step, given) in STEPS {
                place.complete(step, given);
            }
            place
        }

        fn call(&self, arguments: &[&str]) -> Output {
            let mut command = Command::new(env!("CARGO_BIN_EXE_digipro"));
            command.current_dir(self.0.path()).args(arguments).args(["--data", "d"]);
            command.env("LANG", "C").env_remove("NO_COLOR").output().unwrap()
        }

        fn run(&self, arguments: &[&str]) -> String {
            let output = self.call(arguments);
            assert!(output.status.success(), "{arguments:?}: {}", text(&output.stderr));
            text(&output.stdout)
        }

        fn view(&self) -> Value {
            serde_json::from_str(&self.run(&["case", "show", "1", "--json"])).unwrap()
        }

        fn complete(&self, step: &str, given: &[&str]) -> String {
            let view = self.view();
            let waiting = ["tasks", "jobs"].map(|kind| view[kind].as_array().unwrap());
            let ticket = waiting.into_iter().flatten().find(|row| row["element"] == step);
            let ticket =
                ticket.unwrap_or_else(|| panic!("{step} is not open: {view:#}"))["ticket"].to_string();
            let mut arguments = vec!["case", "complete", "1", &ticket, "--by", "Carla Neri"];
            arguments.extend(given.iter().flat_map(|fact| ["--set", fact]));
            self.run(&arguments)
        }

        /// The decision, dated on a day.
        fn decide_on(&self, day: &str) {
            let date = format!("provvedimento.data={day}");
            self.complete("adotta-provvedimento", &[&[date.as_str()][..], &DECISION].concat());
        }

        /// The ticket of the one incident of this code.
        fn incident(&self, code: &str) -> String {
            let view = self.view();
            let incidents = view["incidents"].as_array().unwrap();
            assert_eq!(incidents.len(), 1, "{view:#}");
            assert_eq!(incidents[0]["code"], code, "{view:#}");
            incidents[0]["ticket"].to_string()
        }

        fn waits_for(&self, step: &str) -> bool {
            self.view()["tasks"].as_array().unwrap().iter().any(|task| task["element"] == step)
        }
    }

    fn text(bytes: &[u8]) -> String {
        String::from_utf8(bytes.to_vec()).unwrap()
    }

    /// What was told, without the breaks of its lines.
    fn prose(told: &str) -> String {
        told.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn it_blocks_names_the_point_and_says_what_to_do_in_both_languages() {
        let place = Place::new();
        // The last day of which nothing is encoded: access of this kind began on 23 December 2016.
        place.decide_on("2016-12-22");
        place.incident("I0103");
        assert!(place.waits_for("adotta-provvedimento") && !place.waits_for("trasmetti"), "it went on");
        for (language, means, todo, log) in [
            (
                "it",
                "[I0103] la norma di quella data non è codificata",
                "Se è giusta, una persona valuta secondo la norma di quel giorno e firma motivando (`digipro case sign`",
                "le regole al punto provvedimento non possono dire: la norma di quella data non è codificata",
            ),
            (
                "en",
                "[I0103] the law of that day is not encoded",
                "If it is right, a person judges by the law of that day and signs with reasons (`digipro case sign`",
                "the rules at provvedimento cannot say: the law of that date is not encoded",
            ),
        ] {
            let told = prose(&place.run(&["case", "show", "1", "--lang", language]));
            assert!(told.contains(means) && told.contains(todo), "{told}");
            assert!(told.contains("`provvedimento`") && told.contains("2016-12-22"), "{told}");
            let told = prose(&place.run(&["log", "show", "1", "--lang", language]));
            assert!(told.contains(log), "{told}");
            let page = prose(&place_explains(language));
            assert!(page.contains("case sign"), "{page}");
        }
    }

    fn place_explains(language: &str) -> String {
        let mut command = Command::new(env!("CARGO_BIN_EXE_digipro"));
        let output = command.args(["explain", "I0103", "--lang", language]).output().unwrap();
        assert!(output.status.success(), "{}", text(&output.stderr));
        text(&output.stdout)
    }

    #[test]
    fn a_named_person_signs_with_a_reason_and_the_log_keeps_it() {
        let place = Place::new();
        place.decide_on("2016-12-22");
        let ticket = place.incident("I0103");
        let reason = "accesso deciso secondo l'art. 5 nel testo del 2013";
        let sign = ["case", "sign", "1", &ticket, "--lang", "en"];
        // Nobody in particular signs nothing, and a name without a reason neither.
        let refused = place.call(&[&sign[..], &["--reason", reason]].concat());
        assert_eq!(refused.status.code(), Some(2), "{}", text(&refused.stderr));
        assert!(text(&refused.stderr).contains("--by NAME"), "{}", text(&refused.stderr));
        let who = ["--by", "Anna Verdi", "--role", "dirigente"];
        assert_eq!(place.call(&[&sign[..], &who].concat()).status.code(), Some(2));
        place.incident("I0103");

        place.run(&[&sign[..], &who, &["--reason", reason]].concat());
        assert!(place.view()["incidents"].as_array().unwrap().is_empty(), "{:#}", place.view());
        assert!(place.waits_for("trasmetti"), "{:#}", place.view());
        for (language, signed, whole) in [
            ("it", "firmato al punto provvedimento: si prosegue, perché", "integro"),
            ("en", "signed at provvedimento: it goes on, because", "whole"),
        ] {
            let log = prose(&place.run(&["log", "show", "1", "--lang", language]));
            assert!(log.contains(&format!("{signed} {reason}")) && log.contains("Anna Verdi"), "{log}");
            assert!(place.run(&["log", "verify", "--lang", language]).contains(whole));
        }
    }

    #[test]
    fn a_person_may_also_stop_the_act_or_correct_its_date() {
        let stopped = Place::new();
        stopped.decide_on("2016-12-22");
        let ticket = stopped.incident("I0103");
        let refuse =
            ["--refuse", "--reason", "data impossibile", "--by", "Anna Verdi", "--role", "dirigente"];
        let said = stopped.call(&[&["case", "sign", "1", &ticket, "--lang", "en"][..], &refuse].concat());
        assert_eq!(said.status.code(), Some(1), "{}", text(&said.stderr));
        assert!(text(&said.stderr).contains("may not go on"), "{}", text(&said.stderr));
        assert!(stopped.run(&["log", "show", "1", "--lang", "en"]).contains("data impossibile"));
        assert!(stopped.waits_for("adotta-provvedimento") && !stopped.waits_for("trasmetti"));

        // The first day that is encoded asks the rules, and they speak: this application is of 2026.
        let corrected = Place::new();
        corrected.decide_on("2016-12-22");
        corrected.incident("I0103");
        corrected.decide_on("2026-04-13");
        assert!(corrected.waits_for("trasmetti"), "{:#}", corrected.view());
        assert!(corrected.view()["incidents"].as_array().unwrap().is_empty());
    }
}
