//! Data protection on a store: what publishes is told what may be seen, what is over is removed, statistics show nobody.

use super::*;
use crate::audit::Auditor;
use crate::statistics::FEWEST;
use digipro_kit::effective::{Category, DataUse, Publish};
use digipro_kit::format::Bilingual;
use digipro_kit::practice::Integration;
use digipro_vocab::{Citation, Date};

fn usage(retention: &str, publish: Publish, category: Category) -> DataUse {
    let basis = Citation { urn: "urn:nir:x".into(), part: "".into(), text_of: "2026-01-01".parse().unwrap() };
    let known = DataUse::of("prova".into(), basis, Some(retention.into()));
    DataUse { publish, category, ..known }
}

/// A task, then a job that publishes.
fn procedure() -> Effective {
    let job = r#"<serviceTask id="j"><extensionElements><zeebe:taskDefinition type="albo"/></extensionElements></serviceTask>"#;
    let mut effective = definition(&row("p", &[TASK, ("j", job)]));
    let words = Bilingual { it: "pubblicare".into(), en: "publish".into() };
    let albo = Integration {
        system: "Albo".into(),
        standard: "L. 69/2009".into(),
        purpose: words,
        gives: Vec::new(),
        takes: Vec::new(),
        citation: None,
        publishes: true,
    };
    effective.integrations = [("albo".into(), albo)].into();
    let data = [
        ("oggetto", usage("P1Y", Publish::Yes, Category::Ordinary)),
        ("salute", usage("P5Y", Publish::No, Category::Special)),
        ("esito", usage("P1Y", Publish::Yes, Category::Ordinary)),
    ];
    effective.data = data.into_iter().map(|(path, usage)| (path.into(), usage)).collect();
    effective
}

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

fn concluded(runner: &Runner) -> CaseId {
    let digest = deploy(runner, &procedure());
    let case = start(runner, digest, "p", r#"{"oggetto":"contributo","salute":"invalida"}"#);
    complete(runner, &inbox(runner)[0], r#"{"esito":"accolto"}"#).unwrap();
    let jobs = runner.activate_jobs(&"albo".into(), &"w".into(), 9, 60).unwrap();
    let told = Value::Context(Arc::new(jobs[0].variables.clone())).to_string();
    assert!(told.contains("contributo") && !told.contains("invalida"), "{told}");
    let job = &jobs[0].job;
    runner.complete_job((case, job.ticket), None, By::engine(), vars("{}")).unwrap();
    case
}

#[test]
fn what_is_over_is_removed_on_its_day_and_the_chain_is_whole() {
    let store = Store::in_memory().unwrap();
    let runner = engine_on(store.clone(), Scripted::new());
    let case = concluded(&runner);
    let auditor = Auditor::open(store.clone()).unwrap();
    assert_eq!(auditor.retention(day("2027-04-02")).unwrap().due, []);
    let after_a_year = auditor.retention(day("2031-04-03")).unwrap();
    assert!(!after_a_year.due.is_empty() && after_a_year.later.is_empty(), "{after_a_year:?}");
    let removed = runner.apply_retention(&after_a_year, &By::id("rpd")).unwrap();
    assert_eq!(removed, after_a_year.due.len());
    let verdict = store.verify(|_| ()).unwrap();
    assert!(verdict.whole());
    assert_eq!(verdict.erased, u64::try_from(removed).unwrap());
    let history = serde_json::to_string(&runner.case_history(case).unwrap()).unwrap();
    assert!(!history.contains("invalida") && history.contains("retention over on"));
    assert_eq!(Auditor::open(store).unwrap().retention(day("2031-04-03")).unwrap().due, []);
}

#[test]
fn a_document_is_kept_as_long_as_its_fact_and_without_a_rule_stays() {
    let store = Store::in_memory().unwrap();
    let runner = engine_on(store.clone(), Scripted::new());
    let case = concluded(&runner);
    let file = |name: &str, fact: Option<&str>| {
        let bytes = name.as_bytes().to_vec();
        let new = crate::NewDocument {
            name: name.into(),
            fact: fact.map(Into::into),
            media: "text/plain".into(),
            bytes,
        };
        runner.file_document(case, new, &By::id("m.verdi").role("officer")).unwrap().record
    };
    let (plan, certificate, note) =
        (file("pianta", Some("oggetto")), file("certificato", Some("salute")), file("nota", None));
    let auditor = Auditor::open(store.clone()).unwrap();
    let of = |held: &[crate::retention::Held]| -> Vec<u64> {
        let filed = held.iter().map(|held| held.record).filter(|record| *record >= plan);
        filed.collect()
    };
    let told = auditor.retention(day("2028-04-03")).unwrap();
    assert_eq!((of(&told.due), of(&told.later), of(&told.open)), (vec![plan], vec![certificate], vec![note]));
    runner.apply_retention(&told, &By::id("rpd")).unwrap();
    let erased: Vec<bool> = runner.documents(case).unwrap().iter().map(|document| document.erased).collect();
    assert_eq!(erased, [true, false, false]);
    assert_eq!(of(&auditor.retention(day("2028-04-03")).unwrap().due), Vec::<u64>::new());
    assert!(store.verify(|_| ()).unwrap().whole());
}

#[test]
fn statistics_tell_of_no_group_that_is_too_small() {
    let store = Store::in_memory().unwrap();
    let runner = engine_on(store.clone(), Scripted::new());
    for _ in 1..FEWEST {
        concluded(&runner);
    }
    let statistics = |fewest| Auditor::open(store.clone()).unwrap().statistics(fewest).unwrap();
    assert_eq!((statistics(1).rows.len(), statistics(1).left_out), (0, 1));
    concluded(&runner);
    concluded(&runner);
    let told = statistics(1);
    assert_eq!((told.fewest, told.rows.len(), told.rows[0].cases), (FEWEST, 1, FEWEST));
    assert!(told.csv().starts_with("kit,version,entity,began") && !told.csv().contains("contributo"));
    assert_eq!(statistics(7).rows, []);
}

#[test]
fn one_row_a_case_has_a_pseudonym_of_its_export_and_nothing_of_the_case() {
    let store = Store::in_memory().unwrap();
    let runner = engine_on(store.clone(), Scripted::new());
    for _ in 1..FEWEST {
        concluded(&runner);
    }
    let rows = |key: u8| Auditor::open(store.clone()).unwrap().case_rows(1, &[key; 32]).unwrap();
    assert_eq!((rows(1).rows.len(), rows(1).left_out), (0, FEWEST - 1), "too few are alike");
    concluded(&runner);
    let told = rows(1);
    assert_eq!((told.rows.len(), told.left_out, told.coarsened), (FEWEST, 0, 0));
    let written = told.csv();
    assert!(!written.contains("contributo") && !written.contains("invalida"), "{written}");
    assert_eq!(told, rows(1), "one key, one export");
    let others: std::collections::BTreeSet<String> =
        rows(2).rows.into_iter().map(|row| row.pseudonym).collect();
    assert!(
        told.rows.iter().all(|row| !others.contains(&row.pseudonym)),
        "two exports cannot be laid side by side"
    );
}
