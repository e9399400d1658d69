//! Who answers the vectors while a pack is built: its rules natively, an interpreter, or its component.

use super::{NormDeclaration, RuleDeclaration};
use crate::{Pack, evaluate, evaluate::cited, judge_alone};
use digipro_vocab::{Report, Request};

/// Answers requests as the pack would. A function `Fn(&Request) -> Result<Report, String>` is one.
pub trait Judge {
    /// What the pack answers.
    ///
    /// # Errors
    /// Why there is no answer.
    fn evaluate(&self, request: &Request) -> Result<Report, String>;

    /// What one rule answers. Without a way of asking it alone, its part of the pack's answer.
    ///
    /// # Errors
    /// Why there is no answer.
    fn alone(&self, rule: &RuleDeclaration, request: &Request) -> Result<Report, String> {
        Ok(part(self.evaluate(request)?, rule))
    }

    /// The norms that are cited on the way to the answer, as far as the language can say: those of exceptions
    /// are declared where they are used.
    fn cites(&self, _: &Request) -> Vec<NormDeclaration> {
        Vec::new()
    }
}

impl Judge for Pack {
    fn evaluate(&self, request: &Request) -> Result<Report, String> {
        Ok(evaluate(self, request))
    }

    fn alone(&self, rule: &RuleDeclaration, request: &Request) -> Result<Report, String> {
        let own = self.rules.iter().find(|own| *own.id == *rule.id && own.valid == rule.valid);
        own.map(|own| judge_alone(own, request)).ok_or_else(|| format!("the pack has no rule `{}`", rule.id))
    }

    fn cites(&self, request: &Request) -> Vec<NormDeclaration> {
        cited(self, request).iter().map(NormDeclaration::from).collect()
    }
}

impl<F: Fn(&Request) -> Result<Report, String>> Judge for F {
    fn evaluate(&self, request: &Request) -> Result<Report, String> {
        self(request)
    }
}

/// The findings of a rule, and of the facts asked for those that it declares.
fn part(mut report: Report, rule: &RuleDeclaration) -> Report {
    report.findings.retain(|finding| finding.rule == rule.id);
    let reads = |path: &str| {
        rule.needs.iter().any(|need| *need.path == *path)
            || rule.parameters.iter().any(|name| **name == *path)
    };
    report.asks.retain(|path| reads(path));
    report
}
