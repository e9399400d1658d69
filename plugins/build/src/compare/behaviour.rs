//! What two versions say of each other's vectors.

use super::Side;
use digipro_rules::Evaluator;
use digipro_vocab::pack::Vector;
use digipro_vocab::{FailureCause, Name, Outcome, Report};
use serde::Serialize;
use std::collections::BTreeMap;

/// A vector that expects another outcome of the same request.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Expected {
    /// The vector.
    pub vector: Name,
    /// The rule.
    pub rule: Name,
    /// The outcome that was expected.
    pub from: Option<Outcome>,
    /// The outcome that is expected now.
    pub to: Option<Outcome>,
}

/// A vector of one version that the other judges differently.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Flip {
    /// Which version's vector: `from` or `to`.
    pub of: &'static str,
    /// The vector.
    pub vector: Name,
    /// The rule.
    pub rule: Name,
    /// What the earlier version says; none when it is silent.
    pub from: Option<Outcome>,
    /// What the later version says; none when it is silent.
    pub to: Option<Outcome>,
    /// Facts that the one to which the vector is foreign would like to know.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub asks: Vec<Name>,
    /// Why that one gave no report at all.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub failure: Option<FailureCause>,
}

/// The vectors of a pack, by file and name.
fn vectors(side: Side<'_>) -> Result<BTreeMap<(Name, Name), Vector>, String> {
    let mut all = BTreeMap::new();
    for path in &side.manifest.vectors {
        let bytes = side.files.get(path).map(Vec::as_slice).unwrap_or_default();
        let read: Vec<Vector> = serde_json::from_slice(bytes).map_err(|error| format!("{path}: {error}"))?;
        all.extend(read.into_iter().map(|vector| ((path.clone(), vector.name.clone()), vector)));
    }
    Ok(all)
}

fn outcomes(report: &Report) -> BTreeMap<&Name, Outcome> {
    report.findings.iter().map(|finding| (&finding.rule, finding.outcome)).collect()
}

/// The rules on which two reports differ in the outcome.
fn differing(one: &Report, other: &Report) -> Vec<(Name, Option<Outcome>, Option<Outcome>)> {
    let (one, other) = (outcomes(one), outcomes(other));
    let rules: std::collections::BTreeSet<&Name> = one.keys().chain(other.keys()).copied().collect();
    let pair = |rule: &Name| (rule.clone(), one.get(rule).copied(), other.get(rule).copied());
    rules.into_iter().map(pair).filter(|(_, one, other)| one != other).collect()
}

pub(super) fn expected(from: Side<'_>, to: Side<'_>) -> Result<Vec<Expected>, String> {
    let (before, after) = (vectors(from)?, vectors(to)?);
    let mut expected = Vec::new();
    for (key, vector) in &after {
        let Some(known) = before.get(key).filter(|known| known.request == vector.request) else { continue };
        expected.extend(
            differing(&known.report, &vector.report).into_iter().map(|(rule, from, to)| Expected {
                vector: vector.name.clone(),
                rule,
                from,
                to,
            }),
        );
    }
    Ok(expected)
}

/// Runs the vectors of each version on the other; the flips, and how many findings are alike.
pub(super) fn flips(
    from: Side<'_>,
    to: Side<'_>,
    evaluator: &dyn Evaluator,
) -> Result<(Vec<Flip>, usize), String> {
    if from.manifest.component.digest == to.manifest.component.digest {
        return Ok((Vec::new(), 0));
    }
    let (mut flips, mut alike) = (Vec::new(), 0);
    for (of, side, judge) in [("from", from, to), ("to", to, from)] {
        for vector in vectors(side)?.into_values() {
            match evaluator.evaluate(&judge.manifest.component.digest, &vector.request) {
                Ok(verdict) => {
                    let differing = differing(&vector.report, &verdict.report);
                    let rules = vector.report.findings.len().max(verdict.report.findings.len());
                    alike += rules.saturating_sub(differing.len());
                    let asks: Vec<Name> = verdict
                        .report
                        .asks
                        .iter()
                        .filter(|path| !vector.report.asks.contains(path))
                        .cloned()
                        .collect();
                    flips.extend(differing.into_iter().map(|(rule, own, foreign)| {
                        let (from, to) = if of == "from" { (own, foreign) } else { (foreign, own) };
                        Flip {
                            of,
                            vector: vector.name.clone(),
                            rule,
                            from,
                            to,
                            asks: asks.clone(),
                            failure: None,
                        }
                    }));
                }
                Err(failure) => flips.extend(vector.report.findings.iter().map(|finding| {
                    let own = Some(finding.outcome);
                    let (from, to) = if of == "from" { (own, None) } else { (None, own) };
                    let (vector, rule) = (vector.name.clone(), finding.rule.clone());
                    Flip { of, vector, rule, from, to, asks: Vec::new(), failure: Some(failure.cause) }
                })),
            }
        }
    }
    Ok((flips, alike))
}
