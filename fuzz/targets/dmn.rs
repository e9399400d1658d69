//! DMN: any bytes give a document, a model and diagnostics; whatever compiles is evaluated within its bounds.

#![no_main]

use digipro_feel::{Context, Limits};
use digipro_vocab::{Instant, Value, value::Fields};
use libfuzzer_sys::fuzz_target;

const LIMITS: Limits = Limits { steps: 20_000, items: 2_000, bytes: 1 << 16, depth: 256 };

fuzz_target!(|bytes: &[u8]| {
    let (document, _) = digipro_dmn::read(bytes);
    let (model, _) = digipro_dmn::compile(&document, &[]);
    let now: Instant = "2026-11-23T05:00:00Z".parse().unwrap_or_default();
    let context = Context { limits: LIMITS, ..Context::new(now) };
    let facts: Fields = [("n".into(), Value::from(7_i64)), ("s".into(), Value::text("a"))].into();
    for decision in &document.definitions.decisions {
        let _ = digipro_dmn::evaluate(&model, &decision.identity.name, &facts, &context);
    }
});
