//! Unknown facts: what is said without them, and which are asked for (invariant TABLE-ASKS-WHAT-MATTERS).

use crate::fixture::{code, model, names, payload, request, said, truth, whole};
use digipro_tables::{FACTS_MISSING, Tables};
use digipro_vocab::{FactKind, FactValue, Outcome, Report};
use proptest::prelude::*;
use std::collections::BTreeSet;

const OUT: &[&str] = &["esito", "messaggio"];

#[test]
fn what_cannot_change_the_outcome_is_not_asked_for() {
    let model = model(
        "UNIQUE",
        &[("zona", "tZona"), ("giorni", "number"), ("urgente", "boolean")],
        OUT,
        &[
            r#""A" | <= 30 | - | "rispettata" | "bene""#,
            r#""A" | > 30 | false | "violata" | "male""#,
            r#""A" | > 30 | true | "rispettata" | "bene""#,
            r#""B", "C" | - | - | "rispettata" | "bene""#,
        ],
    );
    let needs = [("zona", FactKind::Code), ("giorni", FactKind::Whole), ("urgente", FactKind::Truth)];
    let payload = payload(&model, &needs, &[]);
    let asked = |facts: &[(&str, FactValue)]| {
        let (finding, report) = said(&payload, facts);
        if finding.outcome == Outcome::Indeterminate {
            assert_eq!(&*finding.message.key, FACTS_MISSING);
        }
        (finding.outcome, names(&report.asks).join(" "))
    };
    let indeterminate = |asks: &str| (Outcome::Indeterminate, asks.to_owned());
    let satisfied = (Outcome::Satisfied, String::new());
    assert_eq!(asked(&[]), indeterminate("zona giorni urgente"));
    assert_eq!(asked(&[("zona", code("B"))]), satisfied);
    assert_eq!(asked(&[("urgente", truth(true))]), satisfied);
    assert_eq!(asked(&[("giorni", whole(30))]), satisfied);
    assert_eq!(asked(&[("zona", code("A"))]), indeterminate("giorni urgente"));
    assert_eq!(asked(&[("zona", code("A")), ("giorni", whole(31))]), indeterminate("urgente"));
    assert_eq!(asked(&[("giorni", whole(31)), ("urgente", truth(false))]), indeterminate("zona"));
}

#[test]
fn an_unknown_fact_that_is_computed_with_is_asked_for_only_where_its_row_is_open() {
    let model = model(
        "UNIQUE",
        &[("zona", "tZona"), ("giorni", "number"), ("limite", "number")],
        OUT,
        &[
            r#""A" | <= limite * 2 | - | "rispettata" | "bene""#,
            r#""A" | > limite * 2 | - | "violata" | "male""#,
            r#"not("A") | - | - | "rispettata" | "bene""#,
        ],
    );
    let needs = [("zona", FactKind::Code), ("giorni", FactKind::Whole), ("limite", FactKind::Whole)];
    let payload = payload(&model, &needs, &[]);
    let asked = |facts: &[(&str, FactValue)]| names(&said(&payload, facts).1.asks).join(" ");
    assert_eq!(asked(&[("zona", code("B"))]), "");
    assert_eq!(asked(&[("zona", code("A")), ("limite", whole(3))]), "giorni");
    assert_eq!(asked(&[("zona", code("A"))]), "giorni limite");
    assert_eq!(asked(&[]), "zona giorni limite");
}

#[test]
fn a_gap_behind_an_unknown_fact_is_asked_about() {
    let model =
        model("UNIQUE", &[("ufficio", "string")], OUT, &[r#""tributi", "suap" | "rispettata" | "bene""#]);
    let (finding, report) = said(&payload(&model, &[("ufficio", FactKind::Code)], &[]), &[]);
    assert_eq!(finding.outcome, Outcome::Indeterminate);
    assert_eq!(names(&report.asks), ["ufficio"]);
}

/// Columns of a small table: each cell, and the values that there are.
const DAYS: [&str; 5] = ["-", "< 2", ">= 2", "[1..3]", "not(2)"];
const ZONES: [&str; 4] = ["-", r#""A""#, r#""B", "C""#, r#"not("B")"#];
const TRUTHS: [&str; 3] = ["-", "true", "false"];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    /// Against the plain way: every value of every unknown fact is tried.
    #[test]
    fn what_is_said_without_facts_is_what_every_world_says(
        rows in prop::collection::vec((0..5_usize, 0..4_usize, 0..3_usize, any::<bool>()), 1..6),
        policy in prop::sample::select(vec!["UNIQUE", "FIRST", "ANY", "COLLECT"]),
        known in (prop::option::of(0..5_i64), prop::option::of(0..3_usize), prop::option::of(any::<bool>())),
    ) {
        let rows: Vec<String> = rows.iter().map(|(days, zone, urgent, good)| {
            let says = if *good { r#""rispettata" | "bene""# } else { r#""violata" | "male""# };
            format!("{} | {} | {} | {says}", DAYS[*days], ZONES[*zone], TRUTHS[*urgent])
        }).collect();
        let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
        let model = model(policy, &[("giorni", "number"), ("zona", "tZona"), ("urgente", "boolean")], OUT, &rows);
        let needs = [("giorni", FactKind::Whole), ("zona", FactKind::Code), ("urgente", FactKind::Truth)];
        let tables = Tables::of(&payload(&model, &needs, &[]));
        let zones = ["A", "B", "C"];
        let mut facts = Vec::new();
        facts.extend(known.0.map(|days| ("giorni", whole(days))));
        facts.extend(known.1.map(|zone| ("zona", code(zones[zone]))));
        facts.extend(known.2.map(|urgent| ("urgente", truth(urgent))));
        let report = tables.evaluate(&request(&facts, &[]));

        let said = |report: &Report| {
            let finding = &report.findings[0];
            (finding.outcome, finding.message.clone())
        };
        let mut worlds = Vec::new();
        for days in known.0.map_or(0..6, |days| days..days + 1) {
            for zone in known.1.map_or(0..3, |zone| zone..zone + 1) {
                for urgent in known.2.map_or(vec![false, true], |urgent| vec![urgent]) {
                    let facts = [("giorni", whole(days)), ("zona", code(zones[zone])), ("urgente", truth(urgent))];
                    let world = tables.evaluate(&request(&facts, &[]));
                    worlds.push((days, zone, urgent, said(&world)));
                }
            }
        }
        let mut matter = BTreeSet::new();
        for a in &worlds {
            for b in worlds.iter().filter(|b| b.3 != a.3) {
                match (a.0 == b.0, a.1 == b.1, a.2 == b.2) {
                    (false, true, true) => { matter.insert("giorni"); }
                    (true, false, true) => { matter.insert("zona"); }
                    (true, true, false) => { matter.insert("urgente"); }
                    _ => {}
                }
            }
        }
        if worlds.iter().all(|world| world.3 == worlds[0].3) {
            prop_assert_eq!(said(&report), worlds[0].3.clone());
            prop_assert!(report.asks.is_empty());
        } else {
            prop_assert_eq!(report.findings[0].outcome, Outcome::Indeterminate);
            let asks: BTreeSet<&str> = report.asks.iter().map(|path| &**path).collect();
            prop_assert_eq!(asks, matter);
        }
    }
}
