//! FEEL: parse once, evaluate many.

use criterion::{Criterion, criterion_group, criterion_main};
use digipro_feel::{Context, Expression};
use digipro_vocab::{Value, value::Fields};
use std::hint::black_box;

const EXPRESSIONS: &[(&str, &str)] = &[
    ("condition", r#"amount > 1000 and status = "open""#),
    ("conditional", "if amount > 100 then amount * 0.22 else 0"),
    ("sum of products", "sum(for i in items return i.price * i.quantity)"),
    ("filter", "items[price > 10].price"),
    ("quantified", "some i in items satisfies i.price > 40"),
    ("quantified, of 1,000", "some i in 1..1000 satisfies i > 999"),
    ("sum of 1,000", "sum(for i in 1..1000 return i)"),
    ("sort of 1,000", "sort(for i in 1..1000 return 1000 - i, function(x, y) x < y)"),
    ("pattern", r#"matches(status, "^[a-z]+$")"#),
    ("day arithmetic", r#"date("2026-03-02") + duration("P60D") < date("2026-06-01")"#),
];

fn expressions(bench: &mut Criterion) {
    let json = r#"{"amount": 1500, "status": "open", "items": [
        {"price": 10, "quantity": 2}, {"price": 20.5, "quantity": 1}, {"price": 5, "quantity": 7}, {"price": 50, "quantity": 1}]}"#;
    let scope: Fields = match serde_json::from_str::<Value>(json) {
        Ok(Value::Context(fields)) => fields.as_ref().clone(),
        other => panic!("a context: {other:?}"),
    };
    let context = Context::new("2026-11-23T09:00:00Z".parse().expect("an instant"));
    for (name, text) in EXPRESSIONS {
        let expression = Expression::parse(text).expect(text);
        bench.bench_function(name, |b| b.iter(|| black_box(&expression).evaluate(&scope, &context)));
    }
    let (_, condition) = EXPRESSIONS[0];
    bench.bench_function("parse the condition", |b| b.iter(|| Expression::parse(black_box(condition))));
}

criterion_group!(benches, expressions);
criterion_main!(benches);
