//! Reports keep to the contract, or the verdict is indeterminate (invariant SOUND-REPORT).

use crate::{limits, size};
use digipro_vocab::{Date, FactKind, Finding, PackManifest, Report, RuleManifest};
use std::collections::BTreeSet;

/// Checks a report that a pack gave at a point on an act date.
///
/// # Errors
/// The first thing that breaks the contract.
pub fn check(manifest: &PackManifest, point: &str, act_date: Date, report: &Report) -> Result<(), String> {
    sizes(report)?;
    let rules: Vec<&RuleManifest> = manifest.rules_at(point, act_date).collect();
    for (index, finding) in report.findings.iter().enumerate() {
        self::finding(&rules, finding, report)
            .map_err(|what| format!("finding {index} of rule `{}`: {what}", clip(&finding.rule)))?;
    }
    // Silence is not satisfaction: whoever speaks here must say something (invariant EVERY-RULE-SPEAKS).
    let spoke: BTreeSet<&str> = report.findings.iter().map(|finding| &*finding.rule).collect();
    if let Some(silent) = rules.iter().find(|rule| !spoke.contains(&*rule.id)) {
        return Err(format!("rule `{}` says nothing", silent.id));
    }
    for (index, step) in report.trace.iter().enumerate() {
        if step.parent.is_some_and(|parent| parent as usize >= index) {
            return Err(format!("step {index} does not come after its parent"));
        }
        within(&step.grounds, report.grounds.len())
            .map_err(|ground| format!("step {index} refers to ground {ground}, which is not there"))?;
    }
    if report.grounds.iter().any(|ground| ground.urn.is_empty()) {
        return Err("a ground has no norm".to_owned());
    }
    let asked = |path: &str| {
        rules.iter().any(|rule| {
            rule.needs.iter().any(|need| &*need.path == path) || rule.parameters.iter().any(|p| &**p == path)
        })
    };
    match report.asks.iter().find(|path| !asked(path)) {
        Some(path) => Err(format!("it asks for `{}`, which no rule declares", clip(path))),
        None => Ok(()),
    }
}

fn sizes(report: &Report) -> Result<(), String> {
    for (what, found, limit) in [
        ("findings", report.findings.len(), limits::FINDINGS),
        ("steps", report.trace.len(), limits::STEPS),
        ("asks", report.asks.len(), limits::ASKS),
        ("bytes", size::of_report(report), limits::REPORT),
    ] {
        if found > limit {
            return Err(format!("the report has {found} {what}, and may have {limit}"));
        }
    }
    Ok(())
}

fn finding(rules: &[&RuleManifest], finding: &Finding, report: &Report) -> Result<(), String> {
    let rule = rules.iter().find(|rule| rule.id == finding.rule);
    let rule = rule.ok_or("no rule of this id is declared for this point and day")?;
    if finding.citations.is_empty() {
        return Err("it cites no norm".to_owned());
    }
    if finding.citations.iter().any(|citation| citation.urn.is_empty()) {
        return Err("it cites a norm without a name".to_owned());
    }
    if finding.weight < rule.weight {
        return Err(format!("it weighs {:?}, and may weigh {:?} at most", finding.weight, rule.weight));
    }
    if !rule.messages.contains(&finding.message.key) {
        return Err(format!("message `{}` is not declared", clip(&finding.message.key)));
    }
    within(&finding.because, report.trace.len())
        .map_err(|step| format!("it refers to step {step}, which is not there"))
}

/// Every index is within the list; or the first that is not.
fn within(indices: &[u32], length: usize) -> Result<(), u32> {
    indices.iter().find(|index| **index as usize >= length).map_or(Ok(()), |index| Err(*index))
}

/// A name from a pack, short enough for a message.
fn clip(name: &str) -> String {
    name.chars().take(100).collect()
}

/// Whether a fact has the type that the rules declare for it; an unknown one has every type.
pub(crate) fn agrees(declared: FactKind, given: Option<FactKind>) -> bool {
    given.is_none_or(|given| given == declared)
}
