//! Who asks: development mode, API keys, bearer tokens.

use crate::access::Role;
use crate::problem::Problem;
use crate::state::App;
use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use digipro_runner::By;
use digipro_vocab::{EntityId, Name};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// How those who ask are known.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
pub struct Config {
    /// Everybody is believed to be an administrator: for trying things out on one machine.
    pub development: bool,
}

impl Config {
    /// Whether everybody is believed.
    #[must_use]
    pub fn is_development(&self) -> bool {
        self.development
    }
}

/// Whose data somebody sees.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Entities {
    /// Of all, and of none.
    All,
    /// Of these.
    Only(BTreeSet<EntityId>),
}

/// Somebody who is known.
#[derive(Clone, Debug)]
pub struct Principal {
    /// As the log names them.
    pub id: Name,
    /// As a person reads it.
    pub name: Option<String>,
    /// What they are.
    pub roles: BTreeSet<Role>,
    /// Whose data they see.
    pub entities: Entities,
    /// The offices whose tasks they work on.
    pub offices: BTreeSet<Name>,
}

impl Principal {
    /// As the author of a command.
    #[must_use]
    pub fn by(&self) -> By {
        By::id(self.id.clone())
    }
}

impl FromRequestParts<App> for Principal {
    type Rejection = Problem;

    async fn from_request_parts(_: &mut Parts, app: &App) -> Result<Self, Problem> {
        if !app.config().identity.development {
            return Err(Problem::unknown("no way is configured to know who asks"));
        }
        let roles = [Role::Designer, Role::Officer, Role::Responsible, Role::Auditor, Role::Operator];
        Ok(Self {
            id: "development".into(),
            name: None,
            roles: roles.into(),
            entities: Entities::All,
            offices: BTreeSet::new(),
        })
    }
}
