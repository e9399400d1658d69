//! Somebody who is known: what they are, whose data they see, as whom the log names them.

use crate::access::Role;
use crate::problem::Problem;
use crate::state::App;
use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use digipro_runner::By;
use digipro_vocab::{EntityId, Level, Name};
use std::collections::BTreeSet;

/// Whose data somebody sees.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Entities {
    /// Of all, and of none.
    All,
    /// Of these.
    Only(BTreeSet<EntityId>),
}

/// Somebody who is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Principal {
    /// As the log names them.
    pub id: Name,
    /// As a person reads it.
    pub name: Option<String>,
    /// What they are.
    pub roles: BTreeSet<Role>,
    /// Whose data they see.
    pub entities: Entities,
    /// The offices whose tasks they work on: the roles of lanes and the groups of tasks. Whoever names none works for
    /// all of them.
    pub offices: BTreeSet<Name>,
    /// The role in which they ask this: the first that may.
    pub acting: Option<Role>,
    /// The fiscal number with which they came: by it their own cases are found. It is written nowhere.
    pub number: Option<FiscalNumber>,
}

/// A fiscal number that somebody came with; nothing that is logged shows it.
#[derive(Clone, PartialEq, Eq)]
pub struct FiscalNumber(pub(crate) String);

impl std::fmt::Debug for FiscalNumber {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("FiscalNumber(…)")
    }
}

impl Principal {
    /// As the author of a command: who, as what, for which offices.
    #[must_use]
    pub fn by(&self) -> By {
        let by = By::id(self.id.clone()).offices(self.offices.iter().cloned());
        match self.acting {
            Some(role) => by.role(role.id()),
            None => by,
        }
    }

    /// Whether the data of this entity are theirs to see; what is nobody's is seen by those who see all.
    #[must_use]
    pub fn sees(&self, entity: Option<&EntityId>) -> bool {
        match &self.entities {
            Entities::All => true,
            Entities::Only(own) => entity.is_some_and(|entity| own.contains(entity)),
        }
    }

    /// Whether a definition, kit or pack of this entity is theirs to read: their own, that of a Region or the State,
    /// and what is for nobody in particular.
    #[must_use]
    pub fn reads(&self, entity: Option<&EntityId>) -> bool {
        entity.is_none_or(|entity| entity.level() != Level::Entity || self.sees(Some(entity)))
    }

    /// Refuses what is another entity's as if it were not there.
    ///
    /// # Errors
    /// 404, with what was asked for.
    pub fn see(&self, entity: Option<&EntityId>, asked: &str) -> Result<(), Problem> {
        if self.sees(entity) { Ok(()) } else { Err(crate::access::absent(asked)) }
    }

    /// The entities to which lists are restricted; none when they are not.
    #[must_use]
    pub fn only(&self) -> Option<&BTreeSet<EntityId>> {
        match &self.entities {
            Entities::All => None,
            Entities::Only(own) => Some(own),
        }
    }

    /// What stands in a case for an applicant who is this principal.
    #[must_use]
    pub fn as_applicant(&self) -> &str {
        self.number.as_ref().map_or(&*self.id, |number| &number.0)
    }

    /// Whether they publish rule packs of this level.
    #[must_use]
    pub fn publishes(&self, level: Level) -> bool {
        self.roles.iter().any(|role| role.publishes() == Some(level))
    }
}

/// The guard has put them there; behind a path that needs nobody there is nobody.
impl FromRequestParts<App> for Principal {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _: &App) -> Result<Self, Problem> {
        let found = parts.extensions.get::<Self>().cloned();
        found.ok_or_else(|| Problem::unknown("the request shows nobody"))
    }
}
