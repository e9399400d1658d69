//! Time limits of a case in its views, and timers that follow them.

use super::*;
use digipro_kit::effective::{
    Bound, Dated, Direction, Parameter, Setting, SettingKind, Term, TermKind, Unit,
};
use digipro_store::{TermRow, TimerRow};
use digipro_vocab::{Citation, Level};

pub(super) fn limited() -> Effective {
    let text_of = "2026-01-01".parse().unwrap();
    let citation = Citation {
        urn: "urn:nir:stato:decreto.legislativo:2013-03-14;33".into(),
        part: "art5-com6".into(),
        text_of,
    };
    let dated = Dated {
        from: "2016-12-23".parse().unwrap(),
        to: None,
        value: Setting::Whole(30),
        level: Level::State,
        by: "test".into(),
        act: None,
        citation: citation.clone(),
        overrode: None,
    };
    let parameter = Parameter {
        kind: SettingKind::Whole,
        unit: Unit::Days,
        bound: Bound::AtMost,
        direction: Direction::Less,
        protects: None,
        ground: citation.clone(),
        regional: None,
        timeline: vec![dated],
    };
    let term =
        Term { parameter: "termine-conclusione".into(), kind: TermKind::Ordinary, own: false, citation };
    let elements = r#"<startEvent id="s"/>
        <task id="b"><extensionElements><digipro:term name="conclusione" action="start" at="enter" date="=istanza.data"/></extensionElements></task>
        <parallelGateway id="f"/><userTask id="t"/>
        <boundaryEvent id="x" attachedToRef="t" cancelActivity="false"><timerEventDefinition><extensionElements><digipro:timer term="conclusione"/></extensionElements></timerEventDefinition></boundaryEvent>
        <userTask id="u"><extensionElements><digipro:term name="conclusione" action="resume" at="complete" id="controinteressati"/></extensionElements></userTask>
        <task id="h"><extensionElements><digipro:term name="conclusione" action="suspend" at="enter" id="controinteressati"/></extensionElements></task>
        <endEvent id="e"/><endEvent id="e2"/><endEvent id="e3"/>"#;
    let arrows = "s -> b; b -> f; f -> t; f -> h; h -> u; t -> e; u -> e2; x -> e3";
    Effective {
        terms: [("conclusione".into(), term)].into(),
        parameters: [("termine-conclusione".into(), parameter)].into(),
        ..definition(&process("p", elements, arrows))
    }
}

#[test]
fn a_suspended_limit_takes_its_timer_away_and_brings_it_back_later() {
    let runner = engine();
    let digest = deploy(&runner, &limited());
    let case = start(&runner, digest, "p", r#"{"istanza":{"data":"2026-04-01"}}"#);
    let term = || runner.store().of_case::<TermRow>(case, Page::first(9)).unwrap().remove(0);
    let timers = || runner.store().of_case::<TimerRow>(case, Page::first(9)).unwrap();
    assert_eq!((term().suspended, term().due, timers()), (true, None, vec![]));
    audit(&runner);

    runner.advance_to("2026-04-13T08:00:00Z".parse().unwrap()).unwrap();
    let task = inbox(&runner).into_iter().find(|task| &*task.element == "u").unwrap();
    complete(&runner, &task, "{}").unwrap();
    // Thirty days from 1 April end on 1 May, a holiday; ten days of suspension move that to 11 May.
    assert_eq!((term().suspended, term().due.unwrap().to_string()), (false, "2026-05-11".into()));
    assert_eq!(timers()[0].due.to_string(), "2026-05-11T22:00:00Z");
    let due = runner.store().terms_due("2026-05-11".parse().unwrap(), 9).unwrap();
    assert_eq!(due, [term()]);
    assert_eq!(runner.advance_to("2026-05-12T00:00:00Z".parse().unwrap()).unwrap(), 1);
    assert_eq!(timers(), []);
    let keys: Vec<&str> = runner
        .case_history(case)
        .unwrap()
        .iter()
        .flat_map(|entry| &entry.events)
        .map(|told| told.key)
        .collect();
    for key in ["term-started", "term-suspended", "term-resumed"] {
        assert!(keys.contains(&key), "{key} is not in {keys:?}");
    }
    audit(&runner);
}
