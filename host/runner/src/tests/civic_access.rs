//! The published procedure of civic access, from the application to the register, with rules that have nothing to
//! say: jobs, tasks, time limits and views together.

use super::*;
use crate::JobResult;
use digipro_store::{IncidentRow, TermRow};
use digipro_vocab::{PackManifest, Report};
use std::path::Path;

fn root() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../.."))
}

/// All files below a folder, by their path inside it.
fn files(folder: &Path, below: &str, found: &mut digipro_kit::Files) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let entry = entry.unwrap();
        let name = format!("{below}{}", entry.file_name().to_str().unwrap());
        if entry.file_type().unwrap().is_dir() {
            files(&entry.path(), &format!("{name}/"), found);
        } else {
            found.insert(name.into(), std::fs::read(entry.path()).unwrap());
        }
    }
}

fn packs() -> Vec<PackManifest> {
    let folders = std::fs::read_dir(root().join("plugins/packs/dist")).unwrap();
    let manifests =
        folders.map(|folder| folder.unwrap().path().join("pack.toml")).filter(|path| path.exists());
    manifests.map(|path| toml::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()).collect()
}

fn brescia() -> Runner {
    let mut found = digipro_kit::Files::new();
    files(&root().join("processes/accesso-civico"), "", &mut found);
    for id in digipro_kit::fragment::missing(&found) {
        let mut fragment = digipro_kit::Files::new();
        files(&root().join("processes/fragments").join(&*id), "", &mut fragment);
        digipro_kit::fragment::insert(&mut found, &id, fragment);
    }
    let (kit, diagnostics) = digipro_kit::load(&found);
    assert!(!diagnostics.iter().any(digipro_vocab::Diagnostic::is_error), "{diagnostics:#?}");
    let packs = packs();
    let effective = digipro_kit::resolve(&kit, &[kit.overlay("c_b157").unwrap()], &packs).unwrap();
    let silent = packs.iter().fold(Scripted::new(), |scripted, pack| {
        scripted.answer(pack.component.digest, |_| Ok(Report::default()))
    });
    let runner = engine_on(Store::in_memory().unwrap(), silent);
    deploy(&runner, &effective);
    for (kind, json) in [
        (
            "protocolla",
            r#"{"protocollo":{"numero":"0043211","data":"2026-04-03","mittente":"Giulia Bianchi","oggetto":"Verbali","impronta":"9f86d081"},"ricevuta":{"data":"2026-04-03"}}"#,
        ),
        ("notifica", r#"{"notifica":{"data":"2026-04-28"}}"#),
        ("avvisa", "{}"),
        ("registro-accessi", r#"{"registro":{"iscritto":true,"esito":"accoglimento","data":"2026-04-29"}}"#),
    ] {
        let variables = vars(json);
        runner.handle(kind, move |_| JobResult::Complete(variables.clone()));
    }
    runner
}

#[test]
fn an_application_is_decided_in_time_and_entered_in_the_register() {
    let runner = brescia();
    let graph = runner.0.definitions.latest_of(Some(&"c_b157".parse().unwrap())).unwrap().remove(0);
    let facts = r#"{"istanza":{"id":"2026-0301","data":"2026-04-03","oggetto":"Verbali dei sopralluoghi","modalita_rilascio":"pec"},"richiedente":{"nome":"Giulia Bianchi","codice_fiscale":"BNCGLI92S43F158H","pec":"giulia.bianchi@pec.example.it"}}"#;
    let case =
        runner.start_case(Start::of(graph.graph.digest, vars(facts)), By::id("richiedente")).unwrap().case;
    let term = |name: &str| {
        let terms: Vec<TermRow> = runner.store().of_case(case, Page::first(99)).unwrap();
        terms.into_iter().find(|term| &*term.name == name)
    };
    let acts = [
        ("2026-04-07", "smista-istanza", "{}"),
        (
            "2026-04-07",
            "verifica-istanza",
            r#"{"istanza":{"oggetto_identificabile":true,"costo_richiesto":0}}"#,
        ),
        (
            "2026-04-08",
            "assegna-responsabile",
            r#"{"rup":{"nominativo":"Paola Ferrari","unita":"Verde"},"conflitto":{"dichiarazione":true,"grado":0,"interessi":false}}"#,
        ),
        (
            "2026-04-10",
            "individua-controinteressati",
            r#"{"controinteressati":{"presenti":false,"numero":0}}"#,
        ),
        ("2026-04-24", "valuta-istanza", r#"{"esito":"accoglimento"}"#),
        (
            "2026-04-28",
            "adotta-provvedimento",
            r#"{"provvedimento":{"data":"2026-04-28","espresso":true,"motivazione_fatto":"fatto","motivazione_diritto":"diritto","rimedi_organo":"RPCT","rimedi_termine":30}}"#,
        ),
        ("2026-04-29", "trasmetti", r#"{"trasmissione":{"data":"2026-04-29"}}"#),
    ];
    for (day, element, json) in acts {
        runner.advance_to(format!("{day}T08:00:00Z").parse().unwrap()).unwrap();
        let incidents: Vec<IncidentRow> = runner.store().of_case(case, Page::first(9)).unwrap();
        assert!(incidents.is_empty(), "before {element}: {incidents:#?}");
        let tasks: Vec<TaskRow> = runner.store().of_case(case, Page::first(9)).unwrap();
        let task = tasks.iter().find(|task| &*task.element == element);
        let task = task.unwrap_or_else(|| panic!("{element} is not among {tasks:#?}"));
        assert!(task.office.is_some(), "{element} is in nobody's inbox");
        let done = complete(&runner, task, json).unwrap();
        assert_eq!(done.returned, None, "{element}");
        if element == "smista-istanza" {
            assert_eq!(term("conclusione").unwrap().due.unwrap().to_string(), "2026-05-04");
        }
        audit(&runner);
    }
    runner.advance_to("2026-04-29T12:00:00Z".parse().unwrap()).unwrap();
    assert_eq!(term("conclusione").unwrap().ended.unwrap().to_string(), "2026-04-28");
    assert_eq!(
        status(&runner, case),
        CaseStatus::Completed,
        "{:#?}",
        runner.store().of_case::<IncidentRow>(case, Page::first(9))
    );
    audit(&runner);
}
