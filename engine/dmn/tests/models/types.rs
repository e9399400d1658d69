//! Item definitions: structure, collections, allowed values, constraints, functions.

use super::harness::*;

const TYPES: &str = r#"
  <itemDefinition name="tFascia"><typeRef>string</typeRef><allowedValues><text>"A", "B"</text></allowedValues></itemDefinition>
  <itemDefinition name="tFasce" isCollection="true"><typeRef>tFascia</typeRef><typeConstraint><text>count(?) &lt; 3</text></typeConstraint></itemDefinition>
  <itemDefinition name="tDomanda">
    <itemComponent name="data di nascita"><typeRef>date</typeRef></itemComponent>
    <itemComponent name="fascia"><typeRef>tFascia</typeRef></itemComponent>
  </itemDefinition>"#;

fn of(kind: &str, text: &str) -> digipro_dmn::Model {
    let logic = format!("<literalExpression><text>{text}</text></literalExpression>");
    model(&(TYPES.to_owned() + &inputs(&[("x", kind)]) + &decision(&["x"], &logic)))
}

#[test]
fn values_are_of_their_type_or_null() {
    for (kind, facts, expected) in [
        ("tFascia", r#"{"x": "A"}"#, r#""A""#),
        ("tFascia", r#"{"x": "C"}"#, "null P0921"),
        ("tFascia", r#"{"x": 1}"#, "null P0432"),
        ("tFascia", "{}", "null"),
        ("tFasce", r#"{"x": ["A", "B"]}"#, r#"["A","B"]"#),
        ("tFasce", r#"{"x": "A"}"#, r#"["A"]"#),
        ("tFasce", r#"{"x": ["A", "C"]}"#, "null P0921"),
        ("tFasce", r#"{"x": ["A", "B", "A"]}"#, "null P0921"),
        ("tDomanda", r#"{"x": {"fascia": "A"}}"#, "null P0432"),
        ("tDomanda", r#"{"x": {"data di nascita": "2000-02-29", "fascia": "Z"}}"#, "null P0921"),
        ("number", r#"{"x": [7]}"#, "7"),
    ] {
        assert_eq!(says(&of(kind, "x"), facts), expected, "{kind} of {facts}");
    }
}

#[test]
fn text_becomes_a_date_where_the_type_says_so() {
    let model = of("tDomanda", "x.data di nascita + duration(\"P1Y\")");
    assert_eq!(says(&model, r#"{"x": {"data di nascita": "2000-02-29", "fascia": "A"}}"#), r#""2001-02-28""#);
}

#[test]
fn expressions_may_ask_for_a_type_by_its_name() {
    assert_eq!(says(&of("Any", "x instance of tFascia"), r#"{"x": "A"}"#), "true");
    assert_eq!(says(&of("Any", "x instance of tDomanda"), r#"{"x": 1}"#), "false");
}

#[test]
fn what_is_called_has_the_type_of_a_function_or_that_of_its_result() {
    const FUNCTIONS: &str = r#"
  <itemDefinition name="tBand"><typeRef>string</typeRef><allowedValues><text>"A", "B"</text></allowedValues></itemDefinition>
  <itemDefinition name="tRate"><functionItem outputTypeRef="number"><parameters name="n" typeRef="number"/></functionItem></itemDefinition>
  <itemDefinition name="tBandOf"><functionItem outputTypeRef="tBand"><parameters name="n" typeRef="number"/></functionItem></itemDefinition>"#;
    let called = |kind: &str, body: &str| {
        let elements = format!(
            r##"<businessKnowledgeModel id="k" name="k"><variable name="k" typeRef="{kind}"/><encapsulatedLogic><formalParameter name="n" typeRef="number"/><literalExpression><text>{body}</text></literalExpression></encapsulatedLogic></businessKnowledgeModel>
            <decision id="inner" name="inner"><variable name="inner"/><informationRequirement><requiredInput href="#n"/></informationRequirement><literalExpression><text>{body}</text></literalExpression></decision>
            <decisionService id="s" name="s"><variable name="s" typeRef="{kind}"/><outputDecision href="#inner"/><inputData href="#n"/></decisionService>
            <decision id="d" name="d"><variable name="d"/><knowledgeRequirement><requiredKnowledge href="#k"/></knowledgeRequirement><knowledgeRequirement><requiredKnowledge href="#s"/></knowledgeRequirement><literalExpression><text>[k(4), s(4)]</text></literalExpression></decision>"##
        );
        says(&model(&(FUNCTIONS.to_owned() + &inputs(&[("n", "number")]) + &elements)), "{}")
    };
    for kind in ["tRate", "number"] {
        assert_eq!(called(kind, "n / 2"), "[2,2]", "{kind}");
        assert_eq!(called(kind, "string(n)"), "[null,null] P0432 P0432", "{kind}");
    }
    for kind in ["tBandOf", "tBand"] {
        assert_eq!(called(kind, "if n &lt; 5 then \"A\" else \"B\""), r#"["A","A"]"#, "{kind}");
        assert_eq!(called(kind, "\"Z\""), "[null,null] P0921 P0921", "{kind}");
    }
}

#[test]
fn types_that_are_missing_or_made_from_themselves_are_named() {
    let input = inputs(&[("x", "tNulla")]);
    assert_eq!(wrong(&input), ["P0908"]);
    let circle = r#"<itemDefinition name="a"><typeRef>b</typeRef></itemDefinition><itemDefinition name="b"><itemComponent name="c"><typeRef>a</typeRef></itemComponent></itemDefinition>"#;
    assert_eq!(wrong(circle), ["P0909"]);
}
