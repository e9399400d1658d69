//! Evaluation of a pack: the same function natively and inside a component.

use crate::{Case, FACTS_MISSING, Judged, Pack, Rule, Verdict, case::Trace, indeterminate};
use digipro_vocab::{Finding, Message, Report, Request};

/// Asks every rule of the pack that speaks at the request's point on its act date.
#[must_use]
pub fn evaluate(pack: &Pack, request: &Request) -> Report {
    traced(pack.rules, request, |rule, case| (rule.judge)(case)).0
}

/// The same where the rules are declared elsewhere and judged by an interpreter.
pub fn evaluate_by<'r>(
    rules: &'r [Rule],
    request: &'r Request,
    judge: impl FnMut(&'r Rule, &Case<'r>) -> Judged,
) -> Report {
    traced(rules, request, judge).0
}

/// The norms that the rules cite of a request, those that they declare and those of exceptions.
#[cfg(not(target_arch = "wasm32"))]
pub(crate) fn cited(pack: &Pack, request: &Request) -> Vec<crate::Norm> {
    traced(pack.rules, request, |rule, case| (rule.judge)(case)).1.cited
}

fn traced<'r>(
    rules: &'r [Rule],
    request: &'r Request,
    mut judge: impl FnMut(&'r Rule, &Case<'r>) -> Judged,
) -> (Report, Trace) {
    let mut trace = Trace::default();
    let mut report = Report::default();
    for rule in rules.iter().filter(|rule| rule.speaks(request)) {
        let (finding, asks);
        (finding, asks, trace) = self::judge(rule, request, trace, &mut judge);
        report.findings.push(finding);
        for path in asks {
            if !report.asks.iter().any(|asked| **asked == *path) {
                report.asks.push(path.into());
            }
        }
    }
    report.grounds = std::mem::take(&mut trace.grounds);
    report.trace = std::mem::take(&mut trace.steps);
    (report, trace)
}

impl Rule {
    /// Whether the rule speaks at the request's point on its act date.
    #[must_use]
    pub fn speaks(&self, request: &Request) -> bool {
        self.valid.contains(request.act_date) && self.points.contains(&&*request.point)
    }
}

/// Asks one rule.
fn judge<'r>(
    rule: &'r Rule,
    request: &'r Request,
    trace: Trace,
    judge: &mut impl FnMut(&'r Rule, &Case<'r>) -> Judged,
) -> (Finding, Vec<&'static str>, Trace) {
    let case = Case::new(request, rule, trace);
    let judged = judge(rule, &case);
    #[cfg_attr(
        target_arch = "wasm32",
        expect(unused_mut, reason = "norms are noted on the author's machine only")
    )]
    let (mut trace, because) = case.finish();
    let verdict = judged.unwrap_or_else(|unknown| {
        let missing = indeterminate(FACTS_MISSING).with("fatti", unknown.asks.join(", "));
        Verdict { asks: unknown.asks, ..missing }
    });
    #[cfg(not(target_arch = "wasm32"))]
    trace.cited.extend(&verdict.citing);
    let citations = rule.norms.iter().chain(&verdict.citing).map(|norm| norm.on(request.act_date)).collect();
    let finding = Finding {
        rule: rule.id.into(),
        outcome: verdict.outcome,
        weight: verdict.weight.unwrap_or(rule.weight),
        citations,
        message: Message { key: verdict.key.0.into(), arguments: verdict.arguments },
        because,
    };
    (finding, verdict.asks, trace)
}

/// Asks one rule alone, whatever the request's point and act date.
#[must_use]
pub fn judge_alone(rule: &Rule, request: &Request) -> Report {
    judge_alone_by(rule, request, |rule, case| (rule.judge)(case))
}

/// The same where an interpreter judges.
pub fn judge_alone_by<'r>(
    rule: &'r Rule,
    request: &'r Request,
    mut judge: impl FnMut(&'r Rule, &Case<'r>) -> Judged,
) -> Report {
    let (finding, asks, trace) = self::judge(rule, request, Trace::default(), &mut judge);
    let asks = asks.into_iter().map(Into::into).collect();
    Report { findings: vec![finding], grounds: trace.grounds, trace: trace.steps, asks }
}
