//! What is wrong with a model has a code and a place.

use super::harness::*;
use digipro_dmn::{compile, evaluate, read};

#[test]
fn each_error_has_its_code() {
    let literal = |text: &str| format!("<literalExpression><text>{text}</text></literalExpression>");
    let requires = |id: &str| {
        format!(r##"<informationRequirement><requiredDecision href="#{id}"/></informationRequirement>"##)
    };
    for (elements, codes) in [
        (decision(&["y"], &literal("1")), vec!["P0905"]),
        (decision(&[], &literal("1 +")), vec!["P0401"]),
        (decision(&[], "<conditional><if><literalExpression><text>true</text></literalExpression></if></conditional>"), vec!["P0912", "P0912"]),
        (format!(r#"<decision id="a" name="a">{}{}</decision><decision id="b" name="b">{}{}</decision>"#, requires("b"), literal("1"), requires("a"), literal("1")), vec!["P0906"]),
        (format!(r#"<businessKnowledgeModel id="f" name="f"><encapsulatedLogic kind="Java">{}</encapsulatedLogic></businessKnowledgeModel>"#, literal("{}")), vec!["P0911"]),
        (r#"<import namespace="urn:x" name="x" importType="https://www.omg.org/spec/DMN/20191111/MODEL/"/>"#.to_owned(), vec!["P0907"]),
        (inputs(&[("x", "number"), ("x", "number")]), vec!["P0904", "P0904"]),
    ] {
        assert_eq!(wrong(&elements), codes, "{elements}");
    }
}

#[test]
fn a_place_in_an_expression_is_one_in_the_file() {
    let document =
        document(&decision(&[], "<literalExpression><text>1 &lt; 2 and\n  §</text></literalExpression>"));
    let (_, found) = compile(&document, &[]);
    let span = found[0].span.unwrap();
    assert_eq!(document.source.get(span.start as usize..span.end as usize), Some("§"));
}

#[test]
fn what_is_no_model_is_said() {
    for (bytes, code) in [("<a/>", "P0901"), ("", "P0009"), ("<definitions", "P0010")] {
        assert!(read(bytes.as_bytes()).1.iter().any(|found| found.code.id == code), "{bytes}");
    }
}

#[test]
fn what_is_wanted_has_to_be_there() {
    let trouble = evaluate(&model(""), "d", &(), &context()).unwrap_err();
    assert_eq!(trouble.code().id, "P0920");
}
