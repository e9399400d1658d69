//! What a decision costs: tables of twenty to two thousand rules, and a graph of two tables.

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use digipro_dmn::{Model, compile, evaluate, read};
use digipro_feel::Context;
use digipro_vocab::{Value, value::Fields};
use std::hint::black_box;

const INPUTS: [(&str, &str); 4] =
    [("isee", "number"), ("categoria", "string"), ("giorni", "number"), ("residente", "boolean")];

/// A table with four inputs and so many rules.
fn table(rules: usize) -> String {
    let mut xml = String::from(
        r#"<definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" name="t" namespace="urn:t" id="t">"#,
    );
    for (name, kind) in INPUTS {
        xml += &format!(
            r#"<inputData id="{name}" name="{name}"><variable name="{name}" typeRef="{kind}"/></inputData>"#
        );
    }
    xml += r#"<decision id="tariffa" name="tariffa"><variable name="tariffa" typeRef="number"/>"#;
    for (name, _) in INPUTS {
        xml +=
            &format!(r##"<informationRequirement><requiredInput href="#{name}"/></informationRequirement>"##);
    }
    xml += r#"<decisionTable hitPolicy="FIRST">"#;
    for (name, _) in INPUTS {
        xml += &format!("<input><inputExpression><text>{name}</text></inputExpression></input>");
    }
    xml += r#"<output name="euro"/>"#;
    for rule in 0..rules {
        let tests = [
            format!("[{}..{}]", rule * 1000, rule * 1000 + 1500),
            format!(r#""{}", "{}""#, ["A", "B", "C", "D"][rule % 4], ["E", "F"][rule % 2]),
            format!("&gt;= {}", rule % 7 * 10),
            ["true", "false", "-"][rule % 3].to_owned(),
        ];
        let tests = tests.map(|test| format!("<inputEntry><text>{test}</text></inputEntry>")).concat();
        xml += &format!("<rule>{tests}<outputEntry><text>{rule}</text></outputEntry></rule>");
    }
    xml + "</decisionTable></decision></definitions>"
}

fn model(xml: &str) -> Model {
    let (document, found) = read(xml.as_bytes());
    assert!(found.is_empty(), "{found:?}");
    let (model, found) = compile(&document, &[]);
    assert!(found.is_empty(), "{found:?}");
    model
}

/// Different facts, so that no branch is always the same.
fn facts(rules: usize) -> Vec<Fields> {
    let most = i64::try_from(rules).unwrap_or(i64::MAX) * 1000;
    let categories = ["A", "B", "C", "D", "E", "F"].iter().cycle();
    (0..97)
        .zip(categories)
        .map(|(n, category): (i64, &&str)| {
            Fields::from([
                ("isee".into(), Value::from(n * 211 % most)),
                ("categoria".into(), Value::from(*category)),
                ("giorni".into(), Value::from(n % 70)),
                ("residente".into(), Value::from(n % 2 == 0)),
            ])
        })
        .collect()
}

fn tables(c: &mut Criterion) {
    let mut group = c.benchmark_group("decision table, four inputs");
    group.throughput(Throughput::Elements(1));
    let context = Context::new("2026-11-23T05:00:00Z".parse().unwrap());
    for rules in [20, 200, 2_000] {
        let (model, facts) = (model(&table(rules)), facts(rules));
        let mut turn = facts.iter().cycle();
        group.bench_function(BenchmarkId::from_parameter(format!("{rules} rules")), |b| {
            b.iter(|| evaluate(&model, "tariffa", black_box(turn.next().unwrap()), &context).unwrap());
        });
    }
    group.finish();
}

fn graphs(c: &mut Criterion) {
    let model = model(include_str!("../tests/golden/runs/called-decision.dmn"));
    let facts = Fields::from([("isee".into(), Value::from(9_500)), ("residente".into(), Value::from(true))]);
    let context = Context::new("2026-11-23T05:00:00Z".parse().unwrap());
    c.bench_function("decision that requires another", |b| {
        b.iter(|| evaluate(&model, "tariffa", black_box(&facts), &context).unwrap());
    });
}

fn compiling(c: &mut Criterion) {
    let xml = table(200);
    let mut group = c.benchmark_group("model of 200 rules");
    group.throughput(Throughput::Bytes(xml.len() as u64));
    group.bench_function("read and compiled", |b| b.iter(|| model(black_box(&xml))));
    group.finish();
}

criterion_group!(benches, tables, graphs, compiling);
criterion_main!(benches);
