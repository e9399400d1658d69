//! A rule with one table, written cell by cell.

use digipro_tables::{FactNeed, Payload, TableRule, Tables};
use digipro_vocab::{
    Date, Exact, Fact, FactKind, FactValue, Finding, Interval, Name, Report, Request, Weight, pack::Norm,
};
use std::collections::BTreeMap;

/// The model of a decision table: inputs with their types, the policy, and rows of cells separated by bars.
pub fn model(policy: &str, inputs: &[(&str, &str)], outputs: &[&str], rows: &[&str]) -> String {
    let mut text = String::from(
        r#"<definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" id="m" name="m" namespace="urn:m">
<itemDefinition name="tZona"><typeRef>string</typeRef><allowedValues><text>"A", "B", "C"</text></allowedValues></itemDefinition>
<knowledgeSource id="fonte" name="Art. 1" locationURI="urn:nir:stato:legge:2026;1~art1"/>
"#,
    );
    for (at, (name, kind)) in inputs.iter().enumerate() {
        text += &format!(
            r#"<inputData id="i{at}" name="{name}"><variable name="{name}" typeRef="{kind}"/></inputData>"#
        );
    }
    text += r#"<decision id="d" name="decisione"><variable name="decisione"/>"#;
    for at in 0..inputs.len() {
        text +=
            &format!(r##"<informationRequirement><requiredInput href="#i{at}"/></informationRequirement>"##);
    }
    text += r##"<authorityRequirement><requiredAuthority href="#fonte"/></authorityRequirement>"##;
    text += &format!(r#"<decisionTable hitPolicy="{policy}">"#);
    for (name, _) in inputs {
        text += &format!("<input><inputExpression><text>{name}</text></inputExpression></input>");
    }
    for name in outputs {
        text += &format!(r#"<output name="{name}"/>"#);
    }
    for row in rows {
        let (cells, note) = row.split_once('#').unwrap_or((row, ""));
        text += "<rule>";
        for (at, cell) in cells.split('|').map(str::trim).enumerate() {
            let kind = if at < inputs.len() { "inputEntry" } else { "outputEntry" };
            let cell = cell.replace('<', "&lt;").replace('>', "&gt;");
            text += &format!("<{kind}><text>{cell}</text></{kind}>");
        }
        text += &format!("<annotationEntry><text>{}</text></annotationEntry></rule>", note.trim());
    }
    text + "</decisionTable></decision></definitions>"
}

/// The rule of a model.
pub fn payload(model: &str, needs: &[(&str, FactKind)], parameters: &[&str]) -> Payload {
    let need = |(path, kind): &(&str, FactKind)| FactNeed { path: (*path).into(), kind: *kind };
    let norm = Norm { urn: "urn:nir:stato:legge:2026;1".into(), part: "art1".into() };
    Payload {
        rules: vec![TableRule {
            id: "c_prova.regola".into(),
            points: vec!["provvedimento".into()],
            valid: Interval { from: day("2026-01-01"), to: None },
            weight: Weight::Blocking,
            norms: vec![("art1".into(), norm)],
            needs: needs.iter().map(need).collect(),
            parameters: parameters.iter().map(|name| (*name).into()).collect(),
            messages: vec!["bene".into(), "male".into()],
            model: "m.dmn".into(),
            decision: None,
            inputs: BTreeMap::new(),
        }],
        models: [("m.dmn".into(), model.to_owned())].into(),
    }
}

pub fn day(text: &str) -> Date {
    text.parse().unwrap()
}

/// A request with these facts and parameters.
pub fn request(facts: &[(&str, FactValue)], parameters: &[(&str, FactValue)]) -> Request {
    let given = |facts: &[(&str, FactValue)]| {
        let fact = |(path, value): &(&str, FactValue)| Fact {
            path: (*path).into(),
            value: value.clone(),
            source: "prova".into(),
        };
        facts.iter().map(fact).collect()
    };
    let on = day("2026-05-04");
    Request {
        point: "provvedimento".into(),
        act_date: on,
        facts_date: on,
        known_on: on,
        facts: given(facts),
        parameters: given(parameters),
    }
}

/// What the only rule says.
pub fn said(payload: &Payload, facts: &[(&str, FactValue)]) -> (Finding, Report) {
    let report = Tables::of(payload).evaluate(&request(facts, &[]));
    (report.findings[0].clone(), report)
}

pub fn code(text: &str) -> FactValue {
    FactValue::Code(text.into())
}

pub fn truth(value: bool) -> FactValue {
    FactValue::Truth(value)
}

pub fn whole(value: i64) -> FactValue {
    FactValue::Whole(value)
}

pub fn exact(unscaled: i64, scale: u8) -> FactValue {
    FactValue::Exact(Exact { unscaled, scale })
}

pub fn names(asks: &[Name]) -> Vec<&str> {
    asks.iter().map(|path| &**path).collect()
}
