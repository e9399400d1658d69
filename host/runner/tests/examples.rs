//! The examples of the embedding API do what they say (docs/embedding.md).

#[path = "../examples/own_handlers.rs"]
#[expect(dead_code, reason = "its main is not called here")]
mod own_handlers;
#[path = "../examples/own_rules.rs"]
#[expect(dead_code, reason = "its main is not called here")]
mod own_rules;

use digipro_runner::CaseStatus;
use digipro_vocab::Outcome;

#[test]
fn a_program_does_the_jobs_of_its_own_engine() {
    let (status, variables) = own_handlers::run().unwrap();
    assert_eq!(status, CaseStatus::Completed);
    let known: Vec<(&str, Option<&str>)> =
        variables.iter().map(|(name, value)| (name.as_ref(), value.as_text())).collect();
    assert_eq!(known, [("esito", Some("accoglimento")), ("protocollo", Some("2026/000123"))]);
}

#[test]
fn a_program_answers_rule_calls_itself_and_the_evidence_is_kept() {
    assert_eq!(own_rules::run().unwrap(), (Outcome::Violated, true, 2));
}
