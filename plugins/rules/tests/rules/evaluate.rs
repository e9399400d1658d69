//! A good pack: what it is given, what it is not asked, and what it answers.

use crate::fixture::{
    self, component, day, example, example_request, host, host_with, manifest, pack_of, request,
};
use digipro_rules::{Config, Evaluator as _, Scripted, Trust, limits, limits::Limits, vectors};
use digipro_vocab::{Digest, Fact, FactValue, FailureCause, Outcome, PackManifest, Report, Request};

#[test]
fn a_vector_that_is_not_answered_so_is_shown() {
    let host = host();
    let pack = host.load(&example()).unwrap();
    let mut files = example();
    for vectors in files.iter_mut().filter(|(path, _)| path.starts_with("vectors/")) {
        let text = String::from_utf8(vectors.1.clone()).unwrap();
        *vectors.1 = text.replace("\"satisfied\"", "\"violated\"").into_bytes();
    }
    let differ = vectors::run(&host, &pack, &files).iter().filter(|tried| tried.outcome.is_err()).count();
    assert!(differ >= 3);
}

#[test]
fn fuel_is_the_same_every_time() {
    let host = host();
    let digest = host.load(&example()).unwrap().digest;
    let fuel = |_| host.evaluate(&digest, &example_request()).unwrap().fuel;
    let all: Vec<u64> = (0..50).map(fuel).collect();
    assert!(all[0] > 1_000 && all.iter().all(|fuel| *fuel == all[0]), "{all:?}");
}

#[test]
fn the_host_may_grant_less_fuel_and_a_pack_may_ask_for_less() {
    let limits = Limits { fuel: 100, ..Limits::default() };
    let host = host_with(Config { trust: Trust::examples(), limits, seal: None });
    let digest = host.load(&example()).unwrap().digest;
    assert_eq!(host.evaluate(&digest, &example_request()).unwrap_err().cause, FailureCause::Budget);

    let component = component("(unreachable)", "");
    let modest = PackManifest { fuel: Some(1), ..manifest(&component) };
    let host = fixture::host();
    let digest = host.load(&pack_of(&modest, component)).unwrap().digest;
    assert_eq!(host.evaluate(&digest, &request()).unwrap_err().cause, FailureCause::Budget);
}

#[test]
fn facts_that_no_rule_declares_do_not_reach_the_component() {
    let host = host();
    let digest = host.load(&example()).unwrap().digest;
    let mut request = example_request();
    let plain = host.evaluate(&digest, &request).unwrap();
    request.facts.push(Fact {
        path: "richiedente.codice_fiscale".into(),
        value: FactValue::Text("RSSMRA80A01H501U".into()),
        source: "test".into(),
    });
    // Not only the same report: the same fuel, because the component never saw the difference.
    assert_eq!(host.evaluate(&digest, &request).unwrap(), plain);
}

#[test]
fn a_fact_of_another_type_than_declared_is_refused() {
    let host = host();
    let digest = host.load(&example()).unwrap().digest;
    let mut request = example_request();
    request.facts[0].value = FactValue::Text("sì".into());
    let failure = host.evaluate(&digest, &request).unwrap_err();
    assert_eq!(failure.cause, FailureCause::Request);
    assert!(failure.detail.contains("istanza.oggetto_identificabile"));
}

#[test]
fn an_unknown_fact_is_asked_for() {
    let host = host();
    let digest = host.load(&example()).unwrap().digest;
    let request = Request { facts: vec![], ..example_request() };
    let report = host.evaluate(&digest, &request).unwrap().report;
    assert_eq!(report.findings[0].outcome, Outcome::Indeterminate);
    assert_eq!(report.asks, ["istanza.oggetto_identificabile".into()]);
}

#[test]
fn the_law_of_a_day_outside_what_is_covered_is_not_encoded() {
    let host = host();
    let digest = host.load(&example()).unwrap().digest;
    let request = Request { act_date: day("2019-12-31"), ..example_request() };
    let failure = host.evaluate(&digest, &request).unwrap_err();
    assert_eq!(failure.cause, FailureCause::NotEncoded);
    assert!(failure.detail.contains("2019-12-31"));
}

#[test]
fn a_request_that_is_too_large_is_refused() {
    let host = host();
    let digest = host.load(&example()).unwrap().digest;
    let mut request = example_request();
    let copies = limits::REQUEST / 32;
    request.facts = vec![request.facts[0].clone(); copies];
    assert_eq!(host.evaluate(&digest, &request).unwrap_err().cause, FailureCause::Request);
}

#[test]
fn a_point_at_which_no_rule_speaks_has_an_empty_report() {
    let host = host();
    let digest = host.load(&example()).unwrap().digest;
    let request = Request { point: "altrove".into(), ..example_request() };
    assert_eq!(host.evaluate(&digest, &request).unwrap().report, Report::default());
}

#[test]
fn an_unloaded_pack_is_absent() {
    let host = host();
    let digest = host.load(&example()).unwrap().digest;
    assert!(host.manifests().contains_key(&digest));
    host.unload(&digest);
    assert_eq!(host.evaluate(&digest, &example_request()).unwrap_err().cause, FailureCause::Absent);
}

#[test]
fn a_script_answers_as_it_is_written() {
    let pack = Digest::of(b"pack");
    let script = Scripted::new().answer(pack, |request| {
        assert_eq!(&*request.point, "avvio");
        Ok(Report::default())
    });
    assert_eq!(script.evaluate(&pack, &example_request()).unwrap().digest, pack);
    let other = script.evaluate(&Digest::of(b"other"), &example_request()).unwrap_err();
    assert_eq!(other.cause, FailureCause::Absent);
}
