//! A model in as few words as possible, and what it decides.

use digipro_dmn::{Document, Evaluation, Model, compile, evaluate, read};
use digipro_feel::Context;
use digipro_vocab::{Value, value::Fields};

pub fn context() -> Context<'static> {
    Context::new("2026-11-23T05:00:00Z".parse().unwrap())
}

/// A document with these elements.
pub fn document(elements: &str) -> Document {
    let xml = format!(
        r#"<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="m" name="m" namespace="urn:m">{elements}</definitions>"#
    );
    let (document, found) = read(xml.as_bytes());
    assert!(found.is_empty(), "{found:#?}");
    document
}

/// A model with these elements, in which nothing is wrong.
pub fn model(elements: &str) -> Model {
    let (model, found) = compile(&document(elements), &[]);
    assert!(found.is_empty(), "{found:#?}");
    model
}

/// The codes of what is wrong with these elements.
pub fn wrong(elements: &str) -> Vec<&'static str> {
    let (_, found) = compile(&document(elements), &[]);
    found.iter().map(|diagnostic| diagnostic.code.id).collect()
}

/// Input data of these names and types.
pub fn inputs(named: &[(&str, &str)]) -> String {
    let input = |(name, kind): &(&str, &str)| {
        format!(
            r#"<inputData id="{name}" name="{name}"><variable name="{name}" typeRef="{kind}"/></inputData>"#
        )
    };
    named.iter().map(input).collect()
}

/// A decision `d` that requires these and has this logic.
pub fn decision(requires: &[&str], logic: &str) -> String {
    let require = |id: &&str| {
        format!(r##"<informationRequirement><requiredInput href="#{id}"/></informationRequirement>"##)
    };
    let requires: String = requires.iter().map(require).collect();
    format!(r#"<decision id="d" name="d"><variable name="d"/>{requires}{logic}</decision>"#)
}

/// A table of one input `x` and one output; each rule is a test and a value, with `=>` between them.
pub fn table(attributes: &str, output: &str, rules: &[&str]) -> String {
    let escaped = |text: &str| text.trim().replace('&', "&amp;").replace('<', "&lt;");
    let rule = |rule: &&str| {
        let (test, value) = rule.split_once("=>").unwrap();
        format!(
            "<rule><inputEntry><text>{}</text></inputEntry><outputEntry><text>{}</text></outputEntry></rule>",
            escaped(test),
            escaped(value)
        )
    };
    let rules: String = rules.iter().map(rule).collect();
    format!(
        "<decisionTable {attributes}><input><inputExpression><text>x</text></inputExpression></input>{output}{rules}</decisionTable>"
    )
}

pub fn fields(json: &str) -> Fields {
    match serde_json::from_str(json).unwrap() {
        Value::Context(fields) => fields.as_ref().clone(),
        other => panic!("not a context: {other}"),
    }
}

pub fn decide(model: &Model, facts: &str) -> Evaluation {
    evaluate(model, "d", &fields(facts), &context()).unwrap()
}

/// The value as JSON, and the codes of why parts came to null.
pub fn says(model: &Model, facts: &str) -> String {
    let Evaluation { value, causes, .. } = decide(model, facts);
    let codes: Vec<&str> = causes.iter().map(|cause| cause.code.id).collect();
    [serde_json::to_string(&value).unwrap()]
        .into_iter()
        .chain(codes.iter().map(ToString::to_string))
        .collect::<Vec<_>>()
        .join(" ")
}
