//! Business rule tasks that take a decision (`zeebe:calledDecision`).

use crate::harness::*;
use digipro_kit::Effective;
use digipro_machine::*;
use digipro_vocab::Value;
use std::sync::Arc;

/// Two decisions, of which one requires the other; and one whose rules contradict each other above 9000.
const DMN: &str = r##"<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="t" name="t" namespace="urn:t">
  <inputData id="isee_id" name="isee"><variable name="isee" typeRef="number"/></inputData>
  <decision id="fascia" name="fascia"><variable name="fascia" typeRef="string"/>
    <informationRequirement><requiredInput href="#isee_id"/></informationRequirement>
    <decisionTable hitPolicy="FIRST">
      <input><inputExpression><text>isee</text></inputExpression></input><output/>
      <rule><inputEntry><text>&lt; 8000</text></inputEntry><outputEntry><text>"A"</text></outputEntry></rule>
      <rule><inputEntry><text>-</text></inputEntry><outputEntry><text>"B"</text></outputEntry></rule>
    </decisionTable>
  </decision>
  <decision id="tariffa" name="tariffa"><variable name="tariffa" typeRef="number"/>
    <informationRequirement><requiredDecision href="#fascia"/></informationRequirement>
    <decisionTable>
      <input><inputExpression><text>fascia</text></inputExpression></input><output/>
      <rule><inputEntry><text>"A"</text></inputEntry><outputEntry><text>1.20</text></outputEntry></rule>
      <rule><inputEntry><text>"B"</text></inputEntry><outputEntry><text>3.50</text></outputEntry></rule>
    </decisionTable>
  </decision>
  <decision id="dubbia" name="dubbia"><variable name="dubbia"/>
    <informationRequirement><requiredInput href="#isee_id"/></informationRequirement>
    <decisionTable>
      <input><inputExpression><text>isee</text></inputExpression></input><output/>
      <rule><inputEntry><text>&gt; 0</text></inputEntry><outputEntry><text>"sì"</text></outputEntry></rule>
      <rule><inputEntry><text>&gt; 9000</text></inputEntry><outputEntry><text>"no"</text></outputEntry></rule>
    </decisionTable>
  </decision>
</definitions>"##;

/// A process whose one task takes this decision.
fn taking(called: &str) -> Effective {
    let elements = format!(
        r#"<startEvent id="s"/><sequenceFlow id="f" sourceRef="s" targetRef="t"/>
        <businessRuleTask id="t"><extensionElements>{called}</extensionElements></businessRuleTask>
        <sequenceFlow id="g" sourceRef="t" targetRef="e"/><endEvent id="e"/>"#
    );
    let mut effective = plain(bpmn("", &elements));
    assert!(effective.add_decisions("t.dmn", DMN.as_bytes()).is_empty());
    effective
}

fn called(attributes: &str) -> Case {
    case(Arc::new(taking(&format!("<zeebe:calledDecision {attributes}/>"))))
}

#[test]
fn a_decision_is_taken_with_what_it_requires_and_the_log_says_by_which_rules() {
    let mut case = called(r#"decisionId="tariffa" resultVariable="euro""#);
    case.start(r#"{"isee": 12000}"#);
    case.tells("decided tariffa: fascia [2], tariffa [2]");
    assert_eq!(case.variable("euro"), "3.50".parse::<digipro_vocab::Number>().unwrap().into());
    case.completed();
    let model = case.events.iter().find_map(|event| match event {
        Event::Decided { model, .. } => Some(*model),
        _ => None,
    });
    assert_eq!(model, Some(digipro_vocab::Digest::of(DMN.as_bytes())));
}

#[test]
fn an_expression_may_name_the_decision() {
    let mut case = called(r#"decisionId="=quale" resultVariable="esito""#);
    case.start(r#"{"isee": 10, "quale": "fascia"}"#);
    assert_eq!(case.variable("esito"), Value::text("A"));
    case.completed();
}

#[test]
fn a_decision_that_is_not_there_waits_until_the_name_is_corrected() {
    let mut case = called(r#"decisionId="=quale" resultVariable="esito""#);
    case.start(r#"{"isee": 10, "quale": "facia"}"#);
    case.tells("wait t: incident I0051");
    case.set(r#"{"quale": "fascia"}"#).resolve("t").tells("decided fascia: fascia [1]");
    assert_eq!(case.variable("esito"), Value::text("A"));
    case.completed();
}

#[test]
fn rules_that_contradict_each_other_are_an_incident() {
    let mut case = called(r#"decisionId="dubbia" resultVariable="esito""#);
    case.start(r#"{"isee": 9500}"#);
    case.tells("wait t: incident I0050");
    assert_eq!(case.variable("esito"), Value::Null);
    case.set(r#"{"isee": 100}"#).resolve("t").tells("decided dubbia: dubbia [1]");
    assert_eq!(case.variable("esito"), Value::text("sì"));
    case.completed();
}

#[test]
fn no_rule_that_matches_gives_null() {
    let mut case = called(r#"decisionId="dubbia" resultVariable="esito""#);
    case.start(r#"{"isee": -1}"#);
    case.tells("decided dubbia: dubbia []");
    assert_eq!(case.variable("esito"), Value::Null);
    case.completed();
}

#[test]
fn output_mappings_choose_what_goes_outward() {
    let mapping = r#"<zeebe:calledDecision decisionId="fascia" resultVariable="esito"/>
        <zeebe:ioMapping><zeebe:input source="=reddito" target="isee"/><zeebe:output source="=esito" target="classe"/></zeebe:ioMapping>"#;
    let mut case = case(Arc::new(taking(mapping)));
    case.start(r#"{"reddito": 1}"#);
    assert_eq!((case.variable("classe"), case.variable("esito")), (Value::text("A"), Value::Null));
    case.completed();
}

#[test]
fn a_decision_that_no_model_has_is_refused() {
    let (graph, found) =
        compile(&Arc::new(taking(r#"<zeebe:calledDecision decisionId="tarifa" resultVariable="euro"/>"#)));
    assert!(graph.is_none());
    assert_eq!(found.iter().map(|d| d.code.id).collect::<Vec<_>>(), ["P0920"]);
}

#[test]
fn a_decision_may_have_to_carry_a_version_tag() {
    let tagged = |tag: &str| {
        let called = format!(
            r#"<zeebe:calledDecision decisionId="fascia" resultVariable="x" bindingType="versionTag" versionTag="{tag}"/>"#
        );
        let mut effective = taking(&called);
        let tag = r#"<extensionElements><zeebe:versionTag xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" value="2026"/></extensionElements>"#;
        let dmn = DMN.replace(r#"name="fascia">"#, &format!(r#"name="fascia">{tag}"#));
        effective.add_decisions("t.dmn", dmn.as_bytes());
        compile(&Arc::new(effective))
    };
    assert!(tagged("2026").0.is_some(), "{:#?}", tagged("2026").1);
    let codes: Vec<_> = tagged("2025").1.iter().map(|d| d.code.id).collect();
    assert_eq!(codes, ["P0920"]);
}

#[test]
fn a_model_with_an_error_is_refused_with_its_file() {
    let mut effective = taking(r#"<zeebe:calledDecision decisionId="fascia" resultVariable="x"/>"#);
    let broken = DMN.replace("urn:t", "urn:u").replace("isee</text>", "isee +</text>");
    effective.add_decisions("u.dmn", broken.as_bytes());
    let (graph, found) = compile(&Arc::new(effective));
    assert!(graph.is_none());
    assert!(found.iter().all(|d| d.file.as_deref() == Some("u.dmn")), "{found:#?}");
    let codes: Vec<_> = found.iter().map(|d| d.code.id).collect();
    assert!(codes.contains(&"P0401") && codes.contains(&"P0904"), "{codes:?}");
}
