//! Packs that only watch: what they answer is evidence, and does nothing.

use super::harness::*;
use super::law::*;
use digipro_kit::effective::*;
use digipro_machine::*;
use digipro_vocab::{Digest, Failure, FailureCause, Level, Outcome, Report, Weight};
use std::sync::Arc;

/// `lawful`, with a version of the State's pack that only watches.
fn watched(elements: &str) -> Case {
    let mut effective = (*lawful(elements).graph.effective).clone();
    let point = effective.points.get_mut("provvedimento").unwrap();
    let next = BoundPack {
        version: "2".into(),
        digest: Digest::of(b"next"),
        mode: Mode::Shadow,
        ..pack("s_italia", Level::State)
    };
    point.regimes[1].packs.insert(1, next);
    case(Arc::new(effective))
}

impl Case {
    fn shadow(&self, outcome: Result<Report, Failure>) -> Action {
        let in_shadow = |wait: &Wait| matches!(wait, Wait::Rules(inquiry) if inquiry.mode == Mode::Shadow);
        let mut waits = self.state.waits().iter().filter(|(_, waiting)| in_shadow(&waiting.wait));
        let (ticket, waiting) = waits.next().unwrap();
        assert_eq!((waiting.owner, waits.count()), (Owner::Case, 0));
        let Wait::Rules(inquiry) = &waiting.wait else { panic!() };
        let [question] = inquiry.questions.as_slice() else { panic!() };
        let answer = Answer {
            pack: question.pack.clone(),
            digest: question.digest,
            contract: question.contract.clone(),
            asked: question.asked,
            fuel: 1,
            limits: Some("1".into()),
            outcome,
        };
        Action::RulesAnswered { ticket: *ticket, answers: vec![answer] }
    }
}

fn says(outcome: Outcome) -> Result<Report, Failure> {
    let findings = vec![finding("s_italia.x", outcome, Weight::Blocking)];
    Ok(Report { findings, ..Report::default() })
}

fn fails() -> Result<Report, Failure> {
    Err(Failure { cause: FailureCause::Budget, detail: "spent".into() })
}

#[test]
fn a_pack_in_shadow_neither_denies_nor_blocks_nor_delays() {
    for (outcome, told) in [
        (says(Outcome::Violated), "shadow: Deny"),
        (says(Outcome::Indeterminate), "shadow: Unclear"),
        (says(Outcome::Satisfied), "shadow: Pass"),
        (fails(), "shadow: Unclear"),
    ] {
        // Before the packs that bind have answered: the act waits for these alone.
        let mut case = watched(&gate("userTask", r#"at="complete" mode="gate""#));
        case.start("{}").task("t", "{}").then("wait t: rules\nwait t: rules in shadow");
        let action = case.shadow(outcome.clone());
        case.act(action).then(told);
        case.answer(&[]).tells("rules: Pass\ndone t\ncase completed");
        // After the case is over: it was not held up, and the answer is recorded still.
        let mut case = watched(&gate("userTask", r#"at="complete" mode="gate""#));
        case.start("{}").task("t", "{}").answer(&[]).tells("rules: Pass\ndone t\ncase completed");
        assert_eq!(case.state.phase(), Phase::Completed);
        let action = case.shadow(outcome);
        case.act(action).then(told);
        assert!(case.state.waits().is_empty());
    }
}

#[test]
fn a_pack_in_shadow_does_not_let_pass_what_another_denies() {
    let mut case = watched(&gate("userTask", r#"at="complete" mode="gate""#));
    case.start("{}").task("t", "{}");
    let action = case.shadow(says(Outcome::Satisfied));
    case.act(action).then("shadow: Pass");
    let denied = [finding("s_italia.x", Outcome::Violated, Weight::Blocking)];
    case.answer(&denied).then("rules: Deny\nreturned");
}

#[test]
fn what_a_pack_in_shadow_said_is_evidence_with_all_that_binds_it_to_its_question() {
    let mut case = watched(&gate("userTask", r#"at="complete" mode="gate""#));
    case.start(r#"{"esito":"diniego"}"#).task("t", "{}");
    let action = case.shadow(says(Outcome::Violated));
    let mut forged = action.clone();
    if let Action::RulesAnswered { answers, .. } = &mut forged {
        answers[0].digest = Digest::of(b"s_italia");
    }
    assert_eq!(case.try_do(forged).unwrap_err().code.id, "R0009");
    case.act(action.clone());
    let event = case.events.iter().find(|event| matches!(event, Event::RulesShadowed { .. })).unwrap();
    let Event::RulesShadowed { act_date, findings, failures, answers, .. } = event else { panic!() };
    assert_eq!((*act_date, findings.len(), failures.len()), (day("2026-04-03"), 1, 0));
    let Action::RulesAnswered { answers: given, .. } = action else { panic!() };
    assert_eq!(**answers, given);
}

#[test]
fn where_only_a_shadow_stands_the_law_is_not_encoded() {
    let mut effective = (*watched(&gate("task", r#"at="enter" mode="gate""#)).graph.effective).clone();
    let regimes = &mut effective.points.get_mut("provvedimento").unwrap().regimes;
    regimes[1].packs.retain(|pack| pack.mode == Mode::Shadow);
    case(Arc::new(effective)).start("{}").tells("rules: indeterminate\nwait t: incident I0103");
}
