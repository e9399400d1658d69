//! Differences that a person would look for, and none where there is none.

use super::{Area, Kind, diff};
use crate::effective::{
    Bound, Dated, Direction, Effective, Form, Lane, Parameter, Setting, SettingKind, TextSource, Unit,
};
use digipro_vocab::{Citation, Level, Name};
use std::collections::BTreeMap;

const PROCESS: &str = r#"<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
    xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" targetNamespace="x">
  <process id="p" isExecutable="true">
    <laneSet id="ls"><lane id="urp"><flowNodeRef>registra</flowNodeRef></lane><lane id="rup"><flowNodeRef>decidi</flowNodeRef></lane></laneSet>
    <startEvent id="inizio"/><userTask id="registra" name="Registra"/><userTask id="decidi" name="Decidi"/><endEvent id="fine"/>
    <sequenceFlow id="f1" sourceRef="inizio" targetRef="registra"/><sequenceFlow id="f2" sourceRef="registra" targetRef="decidi"/>
    <sequenceFlow id="f3" sourceRef="decidi" targetRef="fine"/>
  </process>
  <bpmndi:BPMNDiagram id="d"><bpmndi:BPMNPlane id="pl" bpmnElement="p">
    <bpmndi:BPMNShape id="s" bpmnElement="registra"><dc:Bounds x="1" y="2" width="3" height="4"/></bpmndi:BPMNShape>
  </bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
</definitions>"#;

fn citation() -> Citation {
    let urn = "urn:nir:stato:legge:1990-08-07;241".into();
    Citation { urn, part: "art2".into(), text_of: "2026-01-01".parse().unwrap() }
}

fn kit(version: &str, process: &str, days: i64, label: &str) -> Effective {
    let dated = Dated {
        from: "2020-01-01".parse().unwrap(),
        to: None,
        value: Setting::Whole(days),
        level: Level::State,
        by: "k".into(),
        act: None,
        citation: citation(),
        overrode: None,
    };
    let parameter = Parameter {
        kind: SettingKind::Whole,
        unit: Unit::Days,
        bound: Bound::AtMost,
        direction: Direction::Less,
        protects: None,
        ground: citation(),
        regional: None,
        timeline: vec![dated],
    };
    let form = format!(r#"{{"components":[{{"type":"textfield","key":"oggetto","label":"{label}"}}]}}"#);
    Effective {
        kit: "k".into(),
        version: version.into(),
        documents: [("p.bpmn".into(), process.into())].into(),
        parameters: [("termine".into(), parameter)].into(),
        lanes: [("urp".into(), Lane { office: "URP".into(), role: "urp".into() })].into(),
        forms: [("istanza".into(), Form { definition: form.into(), fields: vec![], added: vec![] })].into(),
        texts: [(
            "it".into(),
            vec![TextSource {
                file: "it.ftl".into(),
                source: format!("saluto = {label}\naltro = Fermo\n").into(),
            }],
        )]
        .into(),
        ..Effective::default()
    }
}

#[test]
fn a_definition_does_not_differ_from_itself() {
    let one = kit("1.0.0", PROCESS, 30, "Oggetto");
    assert!(diff(&one, &one, &BTreeMap::new()).is_empty());
}

#[test]
fn what_changes_is_said_in_terms_of_procedure_and_law() {
    let after = PROCESS
        .replace("name=\"Decidi\"", "name=\"Provvedi\"")
        .replace("<flowNodeRef>decidi</flowNodeRef>", "")
        .replace(
            "<flowNodeRef>registra</flowNodeRef>",
            "<flowNodeRef>registra</flowNodeRef><flowNodeRef>decidi</flowNodeRef>",
        )
        .replace("x=\"1\"", "x=\"90\"")
        .replace(
            "<endEvent id=\"fine\"/>",
            "<endEvent id=\"fine\"/><userTask id=\"pubblica\" name=\"Pubblica\"/>",
        );
    let (one, other) =
        (kit("1.0.0", PROCESS, 30, "Oggetto"), kit("1.1.0", &after, 20, "Oggetto della richiesta"));
    let found = diff(&one, &other, &BTreeMap::new());
    let change = |area: Area, id: &str| found.of(area).find(|change| &*change.id == id).unwrap();
    let decide = change(Area::Step, "decidi");
    let what: Vec<&str> = decide.aspects.iter().map(|aspect| &*aspect.what).collect();
    assert_eq!((decide.kind, what), (Kind::Changed, vec!["lane", "name"]));
    assert_eq!(change(Area::Step, "registra").kind, Kind::LayoutOnly);
    assert_eq!(change(Area::Step, "pubblica").kind, Kind::Added);
    let days = &change(Area::Parameter, "termine").aspects[0];
    assert!(days.from.as_ref().unwrap().starts_with("30") && days.to.as_ref().unwrap().starts_with("20"));
    assert_eq!(&*change(Area::Form, "istanza").aspects[0].what, "field oggetto");
    assert_eq!(found.of(Area::Text).count(), 1);
    assert_eq!(found.of(Area::Flow).count(), 0);
}

#[test]
fn a_rename_that_is_given_is_no_removal() {
    let after = PROCESS.replace("\"decidi\"", "\"provvedi\"").replace(">decidi<", ">provvedi<");
    let (one, other) = (kit("1.0.0", PROCESS, 30, "O"), kit("1.1.0", &after, 30, "O"));
    let renamed: BTreeMap<Name, Name> = [("decidi".into(), "provvedi".into())].into();
    let found = diff(&one, &other, &renamed);
    assert_eq!(found.changes.len(), 1, "{:?}", found.changes);
    assert_eq!((&*found.changes[0].id, found.changes[0].was.as_deref()), ("provvedi", Some("decidi")));
    assert_eq!(diff(&one, &other, &BTreeMap::new()).of(Area::Step).count(), 2);
}
