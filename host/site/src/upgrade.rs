//! Upgrades of kits: what becomes of an overlay and of cases under way, as a plan; then the plan applied.

use crate::engine::{Engine, failed};
use crate::error::Error;
use crate::plan::{Applied, Plan, Side};
use crate::shelf::{self, Opened};
use digipro_kit::upgrade::{Upgrade, upgrade};
use digipro_kit::{Effective, Files, load, unpublished};
use digipro_machine::{Graph, Renames};
use digipro_runner::By;
use digipro_vocab::{CaseId, Diagnostic, Digest, EntityId, Rejection};
use std::sync::Arc;

/// A plan, with what it rests on.
pub struct Made {
    /// The plan; its cases are planned by [`Plan::plan_cases`].
    pub plan: Plan,
    /// What becomes of the overlay.
    pub upgrade: Upgrade,
    /// The new definition with what installed packs change in it; none while it cannot be deployed.
    pub effective: Option<Effective>,
    /// The same, compiled.
    pub graph: Option<Graph>,
}

/// Which documents have errors: those of both versions, or those of the new one.
pub type Wrong = Vec<Diagnostic>;

/// What upgrading from one version to another would come to for an entity; cases are not planned yet.
///
/// # Errors
/// The diagnostics of a version that cannot be used.
pub fn make(
    engine: &Engine,
    (old, from): (&Files, &str),
    (new, to): (&Files, &str),
    entity: &EntityId,
) -> Result<Made, Wrong> {
    if let Some(missing) = unpublished(&load(new).0) {
        return Err(vec![missing]);
    }
    let upgrade = upgrade((old, new), entity, &engine.rules().packs)?;
    let effective = upgrade.after.as_ref().map(|after| engine.rules().changes.apply(after)).transpose()?;
    let graph = match &effective {
        None => None,
        Some(effective) => match digipro_machine::compile(&Arc::new(effective.clone())) {
            (Some(graph), _) => Some(graph),
            (None, found) => return Err(found),
        },
    };
    let before = &upgrade.before;
    let side = |version: &digipro_vocab::Name, source: &str, definition| Side {
        version: version.clone(),
        source: source.to_owned(),
        definition,
    };
    let from = side(&before.version, from, Some(before.digest()));
    let to = side(&upgrade.kit.to.version, to, effective.as_ref().map(Effective::digest));
    let renames = renames(new, &before.version);
    let mut plan = Plan::new(before.kit.clone(), entity.clone(), from, to, renames);
    plan.overrides.clone_from(&upgrade.overrides);
    Ok(Made { plan, upgrade, effective, graph })
}

/// What a version says of names that have changed since another one.
#[must_use]
pub fn renames(new: &Files, from: &str) -> Renames {
    let kit = load(new).0;
    let Some(entry) = kit.migrations.of(from) else { return Renames::default() };
    Renames { elements: entry.elements.clone(), points: entry.points.clone(), terms: entry.terms.clone() }
}

/// Plans an upgrade between kits at hand, with its cases.
///
/// # Errors
/// When a kit is not there or has errors, or the store fails.
pub fn plan(engine: &Engine, from: &str, to: &str, entity: &EntityId) -> Result<Made, Error> {
    let (old, new) = (shelf::open(engine, from)?, shelf::open(engine, to)?);
    let mut made = between(engine, (&old, from), (&new, to), entity)?;
    made.plan.plan_cases(engine, made.graph.as_ref())?;
    Ok(made)
}

fn between(
    engine: &Engine,
    (old, from): (&Opened, &str),
    (new, to): (&Opened, &str),
    entity: &EntityId,
) -> Result<Made, Error> {
    make(engine, (&old.files, from), (&new.files, to), entity).map_err(Error::Refused)
}

/// Applies a plan that a person has read: all of it fits, or nothing is changed.
///
/// # Errors
/// When it is out of date (R0210), the new version cannot hold, or the store fails.
pub fn apply(engine: &Engine, plan: &Plan, by: &By) -> Result<Applied, Error> {
    let (old, new) = (shelf::open(engine, &plan.from.source)?, shelf::open(engine, &plan.to.source)?);
    let now = between(engine, (&old, &plan.from.source), (&new, &plan.to.source), &plan.entity)?;
    let Some(effective) = &now.effective else { return Err(Error::Refused(now.upgrade.diagnostics)) };
    let changed = plan.outdated(engine, &now.plan)?;
    if !changed.is_empty() {
        let what = format!("the plan is out of date: {}", changed.join("; "));
        let help = "nothing was changed; make the plan again and read it again";
        return Err(Error::Rejected(Rejection::new(crate::codes::R0210, what).help(help)));
    }
    engine.runner.deploy(effective).map_err(|error| match error {
        digipro_runner::Error::Definition(found) => Error::Refused(found),
        other => failed(other),
    })?;
    plan.migrate(engine, by)
}

/// Takes a case to a definition that is deployed, by the names that its kit says have changed.
///
/// # Errors
/// As for [`digipro_runner::Runner::migrate`].
pub fn migrate(engine: &Engine, case: CaseId, to: Digest, by: By) -> Result<(), Error> {
    let (before, after) = (engine.runner.structure(case), engine.runner.definition(&to));
    let before = engine.runner.definition(&before.map_err(failed)?).map_err(failed)?;
    let after = after.map_err(failed)?;
    let target = format!("{}@{}", after.effective.kit, after.effective.version);
    // A kit that is not at hand any more has changed no names that anybody could know.
    let renames = shelf::open(engine, &target)
        .map(|kit| renames(&kit.files, &before.effective.version))
        .unwrap_or_default();
    engine.runner.migrate(case, to, &renames, by).map_err(failed)
}
