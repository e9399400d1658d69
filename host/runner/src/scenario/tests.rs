//! What is wrong with a scenario is said with its place.

use super::{Entities, Step, play, read};
use crate::{Clock, Runner};
use digipro_kit::Effective;
use digipro_rules::Scripted;
use digipro_store::Store;
use digipro_vocab::EntityId;
use std::sync::Arc;

const GOOD: &str = "\
# Una prova

Si chiede una cosa.

| fatto | valore |
|---|---|
| istanza.id | \"7\" |

| giorno | chi | atto | dati |
|---|---|---|---|
| 2026-04-03 | cittadino | presenta | |
| 2026-04-07 23:50 | urp | completa decide | istanza.esito = sì |

| atteso | valore | norma |
|---|---|---|
| variabile istanza.esito | sì | |
| variabile istanza.id | \"7\" | |
| passo decide | 2026-04-03 | |
| passo avvisa | mai | |
| pratica | conclusa | |
";

const PROCESS: &str = r#"<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
  xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" targetNamespace="urn:prova">
 <bpmn:process id="prova" isExecutable="true">
  <bpmn:startEvent id="inizio"><bpmn:outgoing>f1</bpmn:outgoing></bpmn:startEvent>
  <bpmn:userTask id="decide"><bpmn:extensionElements><zeebe:userTask/></bpmn:extensionElements>
   <bpmn:incoming>f1</bpmn:incoming><bpmn:outgoing>f2</bpmn:outgoing></bpmn:userTask>
  <bpmn:endEvent id="fine"><bpmn:incoming>f2</bpmn:incoming></bpmn:endEvent>
  <bpmn:sequenceFlow id="f1" sourceRef="inizio" targetRef="decide"/>
  <bpmn:sequenceFlow id="f2" sourceRef="decide" targetRef="fine"/>
 </bpmn:process></bpmn:definitions>"#;

/// What is said of a scenario that is read: code, line and column.
fn said(source: &str) -> Vec<(&'static str, usize, usize)> {
    let diagnostics = read(source).1;
    diagnostics
        .iter()
        .map(|d| {
            let (line, column) = d.span.unwrap_or_default().line_column(source);
            (d.code.id, line, column)
        })
        .collect()
}

/// What is said of a scenario that is played: code, line and message.
fn played(source: &str) -> Vec<(&'static str, usize, String)> {
    let (scenario, diagnostics) = read(source);
    assert!(diagnostics.is_empty(), "{diagnostics:#?}");
    let (effective, found) = Effective::plain("prova.bpmn", PROCESS.as_bytes());
    assert!(found.is_empty(), "{found:#?}");
    let clock = Clock::virtual_at("2026-01-01T00:00:00Z".parse().unwrap());
    let runner = Runner::open(Store::in_memory().unwrap(), Arc::new(Scripted::new()), clock).unwrap();
    let definition = runner.deploy(&effective).unwrap().digest;
    let mut steps = 0;
    let played = play(&scenario.unwrap(), &runner, &definition, |_, _| steps += 1);
    assert!(steps > 0);
    let line = |d: &digipro_vocab::Diagnostic| d.span.unwrap_or_default().line_column(source).0;
    played.diagnostics.iter().map(|d| (d.code.id, line(d), d.message.clone())).collect()
}

#[test]
fn a_scenario_is_read_in_its_order() {
    let (scenario, diagnostics) = read(GOOD);
    assert!(diagnostics.is_empty(), "{diagnostics:#?}");
    let scenario = scenario.unwrap();
    assert_eq!(&*scenario.title, "Una prova");
    assert_eq!(scenario.steps.len(), 8);
    assert_eq!(scenario.steps[0], Step::Prose("Si chiede una cosa.".into()));
    let Step::Act(act) = &scenario.steps[2] else { panic!("an act was expected") };
    assert_eq!(act.at.to_string(), "2026-04-07T21:50:00Z");
    assert_eq!(act.day.to_string(), "2026-04-07");
}

#[test]
fn a_scenario_is_played_as_it_is_told() {
    assert_eq!(played(GOOD), []);
}

#[test]
fn english_words_do_as_well() {
    let words = [
        ("fatto | valore", "fact | value"),
        ("giorno | chi | atto | dati", "day | who | act | data"),
        ("atteso | valore | norma", "expected | value | norm"),
        ("presenta", "start"),
        ("completa", "complete"),
        ("= sì", "= yes"),
        ("| sì |", "| yes |"),
        ("variabile", "variable"),
        ("passo", "step"),
        ("mai", "never"),
        ("pratica | conclusa", "case | over"),
    ];
    let english = words.iter().fold(GOOD.to_owned(), |text, (it, en)| text.replace(it, en));
    assert_eq!(played(&english), []);
}

#[test]
fn every_slip_has_its_code_and_place() {
    let slips = [
        ("# Una prova\n", "Una prova\n", ("P0820", 1, 1)),
        ("atto | dati", "atti | dati", ("P0821", 9, 1)),
        ("istanza.esito = sì", "istanza.esito = due parole", ("P0822", 12, 46)),
        ("istanza.esito = sì", "istanza.esito", ("P0822", 12, 46)),
        ("| istanza.id | \"7\"", "| 7 | \"7\"", ("P0822", 7, 3)),
        ("completa decide", "firma tutto subito", ("P0823", 12, 28)),
        ("2026-04-07 23:50", "7 aprile", ("P0825", 12, 3)),
        ("2026-04-07 23:50", "2026-04-01", ("P0825", 12, 3)),
        ("passo decide", "passi decide", ("P0824", 18, 3)),
        ("| mai |", "| forse |", ("P0824", 19, 18)),
    ];
    for (from, to, expected) in slips {
        let found = said(&GOOD.replacen(from, to, 1));
        assert!(found.contains(&expected), "`{to}`: {found:?}");
    }
    let setting = GOOD.replacen("| fatto | valore |", "| scenario | valore |", 1);
    assert_eq!(said(&setting), [("P0826", 7, 3)]);
    let entity = "| scenario | valore |\n|---|---|\n| ente | Anzio |\n";
    assert!(said(&format!("{GOOD}\n{entity}")).contains(&("P0826", 24, 10)));
    let twice = entity.replace("Anzio", "c_a323, c_a323");
    assert!(said(&format!("{GOOD}\n{twice}")).contains(&("P0826", 24, 10)));
    assert_eq!(said(&"x".repeat(2_000_000)), [("P0830", 1, 1)]);
}

#[test]
fn an_act_that_is_not_possible_ends_the_play() {
    let found = played(&GOOD.replacen("completa decide", "completa firma", 1));
    assert_eq!(found.len(), 1, "{found:?}");
    assert_eq!((found[0].0, found[0].1), ("P0827", 12));
    assert!(found[0].2.contains("`decide`"), "what is open is named: {}", found[0].2);
    let found = played(&GOOD.replacen("completa decide", "messaggio saluto", 1));
    assert!(found[0].2.contains("nobody waits"), "{found:?}");
    let found = played(&GOOD.replacen("presenta", "attende", 1));
    assert_eq!((found[0].0, found[0].1), ("P0827", 11));
}

#[test]
fn what_is_not_as_told_is_shown_and_the_play_goes_on() {
    let source = GOOD.replacen("| mai |", "| 2026-04-07 |", 1).replacen("| conclusa |", "| in corso |", 1);
    let found = played(&source);
    let told: Vec<(&str, usize)> = found.iter().map(|(code, line, _)| (*code, *line)).collect();
    assert_eq!(told, [("P0828", 19), ("P0828", 20)]);
    assert!(found[0].2.contains("never"), "{found:?}");
    let source = GOOD.replacen("| pratica | conclusa | |", "| pratica | conclusa | la legge |", 1);
    assert_eq!(played(&source)[0].0, "P0829");
    let source = GOOD.replacen("| pratica | conclusa | |", "| pratica | conclusa | L. 241/1990, art. 2 |", 1);
    assert_eq!(played(&source)[0].0, "P0828");
}

#[test]
fn a_scenario_is_told_for_nobody_for_some_or_for_all() {
    let told = |entities: &str| {
        let table = format!("\n| scenario | valore |\n|---|---|\n| ente | {entities} |\n");
        read(&format!("{GOOD}{table}")).0.unwrap().entities
    };
    let [anzio, brescia] = ["c_a323", "c_b157"].map(|code| code.parse::<EntityId>().unwrap());
    let both = told("c_a323, c_b157");
    assert_eq!(both, Entities::These(vec![anzio.clone(), brescia.clone()]));
    assert!(both.include(Some(&brescia)) && !both.include(None) && both.first() == Some(&anzio));
    for all in [told("tutti"), told("all")] {
        assert!(all == Entities::All && all.include(None) && all.include(Some(&anzio)));
    }
    let published = read(GOOD).0.unwrap().entities;
    assert!(published.include(None) && !published.include(Some(&anzio)));
}
