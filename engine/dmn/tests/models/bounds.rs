//! Nothing hangs, overflows or panics, whatever the model is.

use super::harness::*;
use digipro_dmn::{compile, evaluate, read};
use proptest::prelude::*;

/// Less than the stack of a thread of the test harness or of the host's pool.
const STACK: usize = 1 << 20;

fn on_a_small_stack(work: impl FnOnce() + Send + 'static) {
    std::thread::Builder::new().stack_size(STACK).spawn(work).unwrap().join().unwrap();
}

#[test]
fn a_long_chain_of_decisions_is_decided() {
    on_a_small_stack(|| {
        let step = |n: usize| {
            let before = n - 1;
            format!(
                r##"<decision id="d{n}" name="d{n}"><informationRequirement><requiredDecision href="#d{before}"/></informationRequirement><literalExpression><text>d{before} + 1</text></literalExpression></decision>"##
            )
        };
        let first =
            r#"<decision id="d0" name="d0"><literalExpression><text>0</text></literalExpression></decision>"#;
        let model = model(&(first.to_owned() + &(1..3_000).map(step).collect::<String>()));
        let evaluation = evaluate(&model, "d2999", &(), &context()).unwrap();
        assert_eq!(evaluation.value.to_string(), "2999");
    });
}

#[test]
fn functions_that_call_each_other_without_end_reach_a_limit() {
    on_a_small_stack(|| {
        let logic = "<context><contextEntry><variable name=\"f\"/><functionDefinition><formalParameter name=\"g\"/><invocation><literalExpression><text>g</text></literalExpression><binding><parameter name=\"g\"/><literalExpression><text>g</text></literalExpression></binding></invocation></functionDefinition></contextEntry><contextEntry><literalExpression><text>f(f)</text></literalExpression></contextEntry></context>";
        let trouble = evaluate(&model(&decision(&[], logic)), "d", &(), &context()).unwrap_err();
        assert_eq!(trouble.code().id, "P0443");
    });
}

#[test]
fn much_work_reaches_a_limit() {
    let logic = "<for iteratorVariable=\"i\"><in><literalExpression><text>[1..90000]</text></literalExpression></in><return><literalExpression><text>count(for j in 1..1000 return j)</text></literalExpression></return></for>";
    let trouble = evaluate(&model(&decision(&[], logic)), "d", &(), &context()).unwrap_err();
    assert_eq!(trouble.code().id, "P0440");
}

const WHOLE: &str = include_str!("../../../../tests/golden/runs/called-decision.dmn");

proptest! {
    /// Damaged files are read, compiled and evaluated all the same.
    #[test]
    fn whatever_the_bytes_there_is_an_answer(at in 0..WHOLE.len(), length in 0..200_usize, put in prop::sample::select(vec!["", "<", ">", "\"", "&", "</", "<rule>", "-", "]]>", "#", "\0"])) {
        let mut bytes = WHOLE.as_bytes().to_vec();
        let end = (at + length).min(bytes.len());
        bytes.splice(at..end, put.bytes());
        let (document, _) = read(&bytes);
        let (model, _) = compile(&document, &[&document]);
        let facts = fields(r#"{"isee": 10, "residente": true, "presentata": "2026-04-03"}"#);
        let wanted: Vec<_> = model.invocables().map(|(id, ..)| id.clone()).collect();
        for id in wanted {
            let _ = evaluate(&model, &id, &facts, &context());
        }
    }
}
