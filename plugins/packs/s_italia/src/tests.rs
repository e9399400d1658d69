//! What holds of the pack as a whole.

use digipro_sdk::prelude::*;
use digipro_sdk::{evaluate, native};

fn request(point: &str, act_date: Date) -> Request {
    Request {
        point: point.into(),
        act_date,
        facts_date: act_date,
        known_on: act_date,
        facts: Vec::new(),
        parameters: Vec::new(),
    }
}

fn rules_at(point: &str, act_date: Date) -> Vec<String> {
    let report = evaluate(&super::PACK, &request(point, act_date));
    report.findings.iter().map(|finding| finding.rule.to_string()).collect()
}

#[test]
fn declarations_texts_and_vectors_hold() {
    native::check(&super::PACK).unwrap();
}

#[test]
fn the_act_date_chooses_the_text_of_the_notice_before_refusal() {
    let keys = |act_date| {
        let mut request = request("provvedimento", act_date);
        let fact =
            |path: &str, value| digipro_sdk::vocab::Fact { path: path.into(), value, source: "".into() };
        request.facts = vec![
            fact("esito", FactValue::Code("diniego".into())),
            fact("preavviso.inviato", FactValue::Truth(false)),
        ];
        request.parameters = vec![fact("termine-osservazioni", FactValue::Whole(10))];
        let report = evaluate(&super::PACK, &request);
        let notices = report.findings.iter().filter(|finding| &*finding.rule == "s_italia.l241.preavviso");
        notices.map(|finding| finding.message.key.to_string()).collect::<Vec<_>>()
    };
    assert_eq!(keys(day(2020, 7, 16)), ["preavviso-2005-omesso"]);
    assert_eq!(keys(day(2020, 7, 17)), ["preavviso-omesso"]);
}

#[test]
fn rules_speak_from_the_first_day_of_their_norms() {
    let minimisation = "s_italia.gdpr.minimizzazione".to_owned();
    assert!(!rules_at("avvio", day(2018, 5, 24)).contains(&minimisation));
    assert!(rules_at("avvio", day(2018, 5, 25)).contains(&minimisation));
    let access = "s_italia.d33.foia".to_owned();
    assert!(!rules_at("provvedimento", day(2016, 12, 22)).contains(&access));
    assert!(rules_at("provvedimento", day(2016, 12, 23)).contains(&access));
    assert!(!super::PACK.covers.contains(day(2016, 12, 22)));
    let review = "s_italia.d33.riesame.istanza".to_owned();
    assert!(!rules_at("riesame-istanza", day(2019, 6, 27)).contains(&review));
    assert!(rules_at("riesame-istanza", day(2019, 6, 28)).contains(&review));
}

#[test]
fn every_point_of_the_procedure_has_a_rule() {
    for point in [
        "avvio",
        "assegnazione",
        "controinteressati",
        "soccorso",
        "preavviso",
        "provvedimento",
        "trasmissione",
        "riesame-istanza",
        "riesame-decisione",
        "chiusura",
    ] {
        assert!(!rules_at(point, day(2026, 11, 23)).is_empty(), "{point}");
    }
}

#[test]
fn a_case_without_facts_is_never_a_pass() {
    for rule in super::PACK.rules {
        for point in rule.points {
            let report = digipro_sdk::judge_alone(rule, &request(point, day(2026, 11, 23)));
            let outcome = report.findings[0].outcome;
            assert!(
                matches!(outcome, Outcome::Indeterminate | Outcome::NotApplicable),
                "{} {outcome:?}",
                rule.id
            );
            assert_eq!(outcome == Outcome::Indeterminate, !report.asks.is_empty(), "{}", rule.id);
        }
    }
}

#[test]
fn every_rule_is_shown_in_each_way_it_can_go() {
    for rule in super::PACK.rules {
        let vectors = rule.beside.vectors;
        for key in rule.messages {
            assert!(vectors.contains(&format!("message = \"{}\"", key.0)), "{} {}", rule.id, key.0);
        }
        let unknown = vectors.contains("indeterminate") || rule.id.starts_with("s_italia.dati.");
        assert!(unknown, "{}: no vector with unknown facts", rule.id);
    }
}

#[test]
fn a_fact_has_one_type_for_all_rules() {
    let mut kinds = std::collections::BTreeMap::new();
    for rule in super::PACK.rules {
        for need in rule.needs {
            let kind = *kinds.entry(need.path).or_insert(need.kind);
            assert_eq!(kind, need.kind, "{} in {}", need.path, rule.id);
        }
    }
}

/// The reforms that touch the pack: the first day, and a rule that changes on it.
const REFORMS: &[(Date, &str)] = &[
    (day(2020, 5, 19), "s_italia.dpr445.decadenza"),
    (day(2020, 7, 17), "s_italia.l241.preavviso"),
    (day(2020, 7, 17), "s_italia.l241.preavviso.termine"),
    (day(2020, 7, 17), "s_italia.l241.silenzio_tardivo"),
    (day(2020, 7, 17), "s_italia.l241.pareri"),
    (day(2020, 7, 17), "s_italia.l241.avvio"),
    (day(2020, 7, 17), "s_italia.l3.cup"),
    (day(2021, 1, 1), "s_italia.l160.canone"),
    (day(2021, 6, 1), "s_italia.l241.potere_sostitutivo"),
    (day(2021, 6, 1), "s_italia.l241.silenzio_assenso.attestazione"),
    (day(2021, 6, 1), "s_italia.l241.autotutela"),
    (day(2023, 7, 1), "s_italia.d36.affidamento_diretto"),
    (day(2023, 11, 25), "s_italia.suap.specifiche"),
    (day(2024, 1, 1), "s_italia.d36.piattaforma"),
    (day(2024, 1, 1), "s_italia.d36.negoziata"),
    (day(2024, 5, 30), "s_italia.dpr380.sanatoria"),
    (day(2024, 12, 31), "s_italia.d36.rotazione"),
    (day(2025, 3, 15), "s_italia.l241.cds"),
    (day(2025, 12, 18), "s_italia.l241.autotutela"),
    (day(2025, 12, 18), "s_italia.dpr380.permesso.silenzio"),
    (day(2025, 12, 18), "s_italia.l182_2025.dehors"),
    (day(2026, 1, 1), "s_italia.d36.negoziata"),
    (day(2026, 2, 20), "s_italia.l241.cds"),
    (day(2026, 2, 20), "s_italia.dl19_2026.isee"),
    (day(2027, 7, 1), "s_italia.l182_2025.dehors"),
];

/// The wording of a rule that speaks on a day.
fn wording(id: &str, on: Date) -> Option<&'static str> {
    super::PACK.rules.iter().find(|rule| rule.id == id && rule.valid.contains(on)).map(|rule| rule.title.it)
}

#[test]
fn every_reform_begins_on_its_day() {
    for (first, id) in REFORMS {
        let eve = first.yesterday().unwrap();
        assert!(wording(id, eve).is_some() || wording(id, *first).is_some(), "{id}");
        assert_ne!(wording(id, eve), wording(id, *first), "{id} on {first}");
    }
}

#[test]
fn every_point_of_an_act_has_a_rule() {
    for point in [
        "ricevuta",
        "accesso",
        "sospensione",
        "silenzio",
        "proposta",
        "deliberazione",
        "determina",
        "impegno",
        "contratto",
        "esecutivita",
        "albo",
        "pubblicazione",
        "diffusione",
        "scheda",
        "modulo",
        "protocollazione",
        "firma",
        "fascicolo",
        "conservazione",
        "notifica",
        "pagamento",
    ] {
        assert!(!rules_at(point, day(2026, 11, 23)).is_empty(), "{point}");
    }
}

#[test]
fn contract_data_have_one_text_on_each_day() {
    let texts = |act_date| {
        let rules = rules_at("pubblicazione", act_date);
        rules.into_iter().filter(|rule| rule == "s_italia.d33.art37").count()
    };
    for act_date in [day(2016, 12, 23), day(2023, 12, 31), day(2024, 1, 1), day(2026, 11, 23)] {
        assert_eq!(texts(act_date), 1, "{act_date}");
    }
}

#[test]
fn where_silence_speaks_only_the_rules_of_the_procedure_ask() {
    let asking = |institute: Option<&str>| {
        let mut request = request("silenzio", day(2026, 11, 23));
        request.facts.extend(institute.map(|institute| digipro_sdk::vocab::Fact {
            path: "silenzio.istituto".into(),
            value: FactValue::Code(institute.into()),
            source: "".into(),
        }));
        let report = evaluate(&super::PACK, &request);
        let asking = report.findings.iter().filter(|finding| finding.outcome == Outcome::Indeterminate);
        asking.map(|finding| finding.rule.to_string()).collect::<Vec<_>>()
    };
    assert_eq!(asking(None), Vec::<String>::new());
    assert_eq!(asking(Some("sanatoria")), ["s_italia.dpr380.sanatoria"]);
    let assent = [
        "s_italia.l241.silenzio_tardivo",
        "s_italia.l241.silenzio_assenso",
        "s_italia.l241.silenzio_assenso.attestazione",
    ];
    assert_eq!(asking(Some("silenzio-assenso")), assent);
    let permit = [
        "s_italia.l241.silenzio_tardivo",
        "s_italia.dpr380.permesso.silenzio",
        "s_italia.dpr380.permesso.attestazione",
    ];
    assert_eq!(asking(Some("permesso-di-costruire")), permit);
}
