//! FEEL: any text parses or is refused, any expression comes to a value or fails within its bounds.

#![no_main]

use digipro_feel::{Context, Declared, Expression, Limits, UnaryTests};
use digipro_vocab::{Instant, Value};
use libfuzzer_sys::fuzz_target;
use std::sync::{Arc, LazyLock};

/// Small enough that an evaluation at its bounds takes no longer than a few milliseconds.
const LIMITS: Limits = Limits { steps: 20_000, items: 2_000, bytes: 1 << 16, depth: 256 };

static SCOPE: LazyLock<Value> = LazyLock::new(|| {
    let item = |n: i64, text: &str| {
        Value::context([("price", Value::from(n)), ("name", Value::text(text)), ("on", Value::text("2026-04-03"))])
    };
    Value::context([
        ("n", Value::from(7_i64)),
        ("s", Value::text("perché \u{1F600} a")),
        ("b", Value::from(true)),
        ("items", Value::List(Arc::new(vec![item(1, "a"), item(20, "b"), Value::Null, Value::from(3_i64)]))),
        ("c", item(5, "c")),
    ])
});

fuzz_target!(|text: &str| {
    let now: Instant = "2026-11-23T05:00:00Z".parse().unwrap_or_default();
    let context = Context { limits: LIMITS, ..Context::new(now) };
    if let Ok(expression) = Expression::parse(text) {
        let first = expression.evaluate(&*SCOPE, &context);
        assert_eq!(first, expression.evaluate(&*SCOPE, &context), "the same expression, the same value");
    }
    if let Ok(tests) = UnaryTests::parse_with(text, Declared::default()) {
        let _ = tests.test(&Value::from(5_i64), &*SCOPE, &context);
    }
});
