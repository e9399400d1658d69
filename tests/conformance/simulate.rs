//! The published kits in virtual time: they print the same when each case is written out and read back after each
//! step, with their time limits, timers and rule points.

use crate::processes::{effective, entities, kits};
use digipro_kit::Files;
use digipro_machine::{Graph, compile};
use digipro_runner::scenario;
use digipro_runner::simulate::{Options, Plan, simulate_graph};
use digipro_vocab::{EntityId, Value};
use std::sync::Arc;

fn lines(graph: &Graph, plan: &Plan, restart_each_step: bool) -> Vec<String> {
    let mut lines = Vec::new();
    let options = Options { restart_each_step, file: "kit".into(), ..Options::default() };
    simulate_graph(graph, plan, &options, None, &mut |event| {
        lines.push(serde_json::to_string(event).unwrap())
    })
    .unwrap_or_else(|trouble| panic!("{trouble:?}"));
    lines
}

/// What somebody applies with on 3 April 2026: as the first scenario that is told for the entity has it, and there is nobody
/// else whom it concerns.
fn application(files: &Files, entity: Option<&EntityId>) -> String {
    let is_scenario = |path: &str| path.starts_with("scenarios/") && path.ends_with(".md");
    let told = files.iter().filter(|(path, _)| is_scenario(path));
    let told = told.filter_map(|(_, source)| scenario::read(std::str::from_utf8(source).unwrap()).0);
    let told: Vec<_> = told.collect();
    let here = told.iter().find(|scenario| scenario.entities.include(entity)).or(told.first()).unwrap();
    let mut facts = here.facts.fields("2026-04-03".parse().unwrap(), |_| None);
    if let Some(Value::Context(istanza)) = facts.get_mut("istanza") {
        Arc::make_mut(istanza).insert("data".into(), Value::Text("2026-04-03".into()));
    }
    facts.insert("controinteressati".into(), Value::context([("presenti", Value::from(false))]));
    Value::Context(Arc::new(facts)).to_string()
}

/// Nobody decides, so that the time limit expires: everything but the decision is done at once, and the rules agree.
fn silence(decides: Option<&str>, application: &str, graph: &Graph) -> Plan {
    let rulings: Vec<String> =
        graph.points.iter().map(|point| format!(r#"{{"point": "{point}", "outcome": "pass"}}"#)).collect();
    // What the forms on the way ask for.
    let filled = r#"{"element": "verifica-istanza", "complete": {"richiedente": {"codice_fiscale": "VRDNNA01T71A323C"}}},
        {"element": "assegna-responsabile", "complete":
            {"rup": {"nominativo": "Anna Verdi", "unita": "URP"}, "conflitto": {"grado": 0}}}"#;
    let left = decides.map(|element| format!(r#"{{"element": "{element}", "leave": true}}, {filled}"#));
    let text = format!(
        r#"{{"begin": "2026-04-03T10:00:00+02:00", "otherwise": "complete", "stop": {{"after": "P1Y", "steps": 2000}},
        "start": [{{"variables": {application}}}],
        "answers": [{}], "rules": [{}]}}"#,
        left.unwrap_or_default(),
        rulings.join(", ")
    );
    Plan::read("plan.json", &text).unwrap()
}

#[test]
fn the_published_kits_print_the_same_when_reloaded_after_each_step() {
    for folder in kits() {
        let files = crate::kit::read_kit(&folder);
        let name = folder.file_name().unwrap().to_string_lossy().into_owned();
        let decides = (name == "accesso-civico").then_some("valuta-istanza");
        for entity in std::iter::once(None).chain(entities(&files).into_iter().map(Some)) {
            let effective = effective(&files, entity.as_deref()).unwrap();
            let (graph, diagnostics) = compile(&Arc::new(effective));
            let graph = graph.unwrap_or_else(|| panic!("{diagnostics:#?}"));
            let of = entity.as_deref().map(|entity| entity.parse().unwrap());
            let plan = silence(decides, &application(&files, of.as_ref()), &graph);
            let straight = lines(&graph, &plan, false);
            assert_eq!(straight, lines(&graph, &plan, true), "{}", folder.display());
            let begun = straight.iter().any(|line| line.contains(r#""event":"started""#));
            assert!(begun, "{name} for {entity:?}: {}", straight.join("\n"));
            if decides.is_none() {
                continue;
            }
            let told = |piece: &str| straight.iter().any(|line| line.contains(piece));
            assert!(told(r#""event":"term","term":"conclusione","due":"2026-"#), "{}", straight.join("\n"));
            assert!(told(r#""event":"judged","point":"avvio","verdict":"pass""#));
            assert!(told(r#""for":"timer","due":"2026-"#));
        }
    }
}
