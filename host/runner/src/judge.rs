//! Asks rule packs, one for each question of a rule call.

use digipro_machine::Answer;
use digipro_machine::wait::Inquiry;
use digipro_rules::Evaluator;
use digipro_vocab::{Failure, FailureCause};

/// The answers of all packs asked, in the order of the questions. A pack that fails answers with its failure:
/// it is for the machine to block on it (invariant INDETERMINATE-BLOCKS).
pub(crate) fn answers(evaluator: &dyn Evaluator, inquiry: &Inquiry) -> Vec<Answer> {
    let ask = |question: &digipro_machine::wait::Question| {
        let (fuel, digest, contract, outcome) = match evaluator.evaluate(&question.digest, &question.request)
        {
            Ok(verdict) => (verdict.fuel, verdict.digest, verdict.contract, Ok(verdict.report)),
            Err(failure) => (0, question.digest, question.contract.clone(), Err(failure)),
        };
        let (pack, limits) = (question.pack.clone(), Some(evaluator.limits()));
        Answer { pack, digest, contract, asked: question.asked, fuel, limits, outcome }
    };
    inquiry.questions.iter().map(ask).collect()
}

/// Answers that the machine refused become failures, so that the case is blocked and not stuck.
pub(crate) fn refused(inquiry: &Inquiry, cause: &str) -> Vec<Answer> {
    let refuse = |question: &digipro_machine::wait::Question| Answer {
        pack: question.pack.clone(),
        digest: question.digest,
        contract: question.contract.clone(),
        asked: question.asked,
        fuel: 0,
        limits: None,
        outcome: Err(Failure { cause: FailureCause::Report, detail: cause.to_owned() }),
    };
    inquiry.questions.iter().map(refuse).collect()
}
