//! Rules of two manifests.

use digipro_vocab::{Date, FactKind, Interval, Name, PackManifest, RuleManifest, Weight};
use serde::Serialize;
use std::collections::BTreeSet;

/// A fact that a rule reads.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Needed {
    /// Its path.
    pub path: Name,
    /// Its type.
    pub kind: FactKind,
    /// What it is read for.
    pub purpose: Name,
}

/// What becomes of a rule, in the wording that is valid from a day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct RuleChange {
    /// Its id.
    pub rule: Name,
    /// The days of the wording as it is now; as it was, where it is gone.
    pub valid: Interval,
    /// It was not there before.
    pub new: bool,
    /// It is not there any more.
    pub gone: bool,
    /// The days of the wording as they were, where they are others now.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub valid_before: Option<Interval>,
    /// Before and now, where it weighs differently.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub weight: Option<(Weight, Weight)>,
    /// Points at which it speaks now.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub points_added: Vec<Name>,
    /// Points at which it is silent now.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub points_removed: Vec<Name>,
    /// Facts that it did not read, each with its purpose.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub facts_added: Vec<Needed>,
    /// Facts that it reads no longer.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub facts_removed: Vec<Name>,
    /// Parameters that it did not read.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub parameters_added: Vec<Name>,
    /// Parameters that it reads no longer.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub parameters_removed: Vec<Name>,
    /// Norms that it did not cite, as name and part.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub norms_added: Vec<Name>,
    /// Norms that it cites no longer.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub norms_removed: Vec<Name>,
}

pub(super) fn changes(from: &PackManifest, to: &PackManifest) -> Vec<RuleChange> {
    let ids: BTreeSet<&Name> = from.rules.iter().chain(&to.rules).map(|rule| &rule.id).collect();
    let mut changes = Vec::new();
    for id in ids {
        let of = |pack: &'_ PackManifest| -> Vec<RuleManifest> {
            pack.rules.iter().filter(|rule| rule.id == *id).cloned().collect()
        };
        let (before, after) = (of(from), of(to));
        if let ([one], [other]) = (before.as_slice(), after.as_slice()) {
            changes.extend(changed(one, other));
            continue;
        }
        let days: BTreeSet<Date> = before.iter().chain(&after).map(|rule| rule.valid.from).collect();
        for day in days {
            let on = |rules: &[RuleManifest]| rules.iter().find(|rule| rule.valid.from == day).cloned();
            match (on(&before), on(&after)) {
                (Some(one), Some(other)) => changes.extend(changed(&one, &other)),
                (None, Some(rule)) => changes.push(RuleChange { new: true, ..whole(&rule) }),
                (Some(rule), None) => changes.push(RuleChange { gone: true, ..blank(&rule) }),
                (None, None) => {}
            }
        }
    }
    changes
}

fn blank(rule: &RuleManifest) -> RuleChange {
    RuleChange {
        rule: rule.id.clone(),
        valid: rule.valid,
        new: false,
        gone: false,
        valid_before: None,
        weight: None,
        points_added: Vec::new(),
        points_removed: Vec::new(),
        facts_added: Vec::new(),
        facts_removed: Vec::new(),
        parameters_added: Vec::new(),
        parameters_removed: Vec::new(),
        norms_added: Vec::new(),
        norms_removed: Vec::new(),
    }
}

/// A rule that was not there: all of it is new.
fn whole(rule: &RuleManifest) -> RuleChange {
    RuleChange {
        points_added: rule.points.clone(),
        facts_added: needs(rule).into_iter().collect(),
        parameters_added: rule.parameters.clone(),
        norms_added: norms(rule).into_iter().collect(),
        ..blank(rule)
    }
}

fn changed(one: &RuleManifest, other: &RuleManifest) -> Option<RuleChange> {
    let names = |names: &[Name]| names.iter().cloned().collect::<BTreeSet<Name>>();
    let paths =
        |rule: &RuleManifest| rule.needs.iter().map(|need| need.path.clone()).collect::<BTreeSet<Name>>();
    let (points, parameters) =
        ((names(&one.points), names(&other.points)), (names(&one.parameters), names(&other.parameters)));
    let (norms, known) = ((norms(one), norms(other)), needs(one));
    let change = RuleChange {
        valid_before: (one.valid != other.valid).then_some(one.valid),
        weight: (one.weight != other.weight).then_some((one.weight, other.weight)),
        points_added: without(&points.1, &points.0),
        points_removed: without(&points.0, &points.1),
        facts_added: needs(other).into_iter().filter(|need| !known.contains(need)).collect(),
        facts_removed: without(&paths(one), &paths(other)),
        parameters_added: without(&parameters.1, &parameters.0),
        parameters_removed: without(&parameters.0, &parameters.1),
        norms_added: without(&norms.1, &norms.0),
        norms_removed: without(&norms.0, &norms.1),
        ..blank(other)
    };
    (change != blank(other)).then_some(change)
}

fn without(all: &BTreeSet<Name>, some: &BTreeSet<Name>) -> Vec<Name> {
    all.difference(some).cloned().collect()
}

/// A fact that is read for another purpose is read anew: the record of processing says so.
fn needs(rule: &RuleManifest) -> BTreeSet<Needed> {
    let needed = |need: &digipro_vocab::Need| Needed {
        path: need.path.clone(),
        kind: need.kind,
        purpose: need.purpose.clone(),
    };
    rule.needs.iter().map(needed).collect()
}

fn norms(rule: &RuleManifest) -> BTreeSet<Name> {
    let name = |norm: &digipro_vocab::pack::Norm| {
        if norm.part.is_empty() { norm.urn.clone() } else { format!("{}~{}", norm.urn, norm.part).into() }
    };
    rule.norms.iter().map(name).collect()
}
