//! Whose data somebody sees: an entity's people see its own, and what is of no entity (kits as published).

use crate::identity::{Entities, Principal};
use crate::problem::Problem;
use digipro_runner::CaseRow;
use digipro_runner::rows::Scope;
use digipro_site::Engine;
use digipro_site::engine::failed;
use digipro_vocab::{CaseId, EntityId};

/// Refuses an entity that is not theirs. What they do not see does not exist for them.
pub(crate) fn entity(who: &Principal, entity: &EntityId) -> Result<(), Problem> {
    if who.sees(Some(entity)) {
        Ok(())
    } else {
        Err(Problem::absent(format!("there is no entity `{entity}`")))
    }
}

/// The entity to which a list is restricted: the one that is named, or the only one of theirs.
pub(crate) fn restricted(who: &Principal, named: Option<EntityId>) -> Result<Option<EntityId>, Problem> {
    match (named, &who.entities) {
        (Some(named), _) => entity(who, &named).map(|()| Some(named)),
        (None, Entities::Only(own)) if own.len() == 1 => Ok(own.first().cloned()),
        (None, _) => Ok(None),
    }
}

/// Whose rows a search may find: of the entity that is named, or of all that are theirs.
pub(crate) fn searched(who: &Principal, named: Option<&EntityId>) -> Result<Scope, Problem> {
    match (named, &who.entities) {
        (Some(named), _) => entity(who, named).map(|()| Scope::Of([Some(named.clone())].into())),
        (None, Entities::All) => Ok(Scope::Everything),
        (None, Entities::Only(own)) => Ok(Scope::Of(own.iter().cloned().map(Some).collect())),
    }
}

/// The row of a case that is theirs to see.
pub(crate) fn case(engine: &Engine, who: &Principal, case: CaseId) -> Result<CaseRow, Problem> {
    let row = engine.runner.store().case(case).map_err(|error| failed(error.into()))?;
    row.filter(|row| who.sees(row.entity.as_ref()))
        .ok_or_else(|| Problem::absent(format!("there is no case {case}")))
}
