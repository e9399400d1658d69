//! What a scope knows of completed activities: those that can be compensated, and those that are being compensated.
//!
//! Nothing is kept of an activity that nothing can compensate.

use super::Scope;
use crate::id::{NodeIx, ScopeId, TokenId};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Completed activities of a scope, by their visits: in the order in which they began.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Compensation {
    /// What can be compensated.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub compensable: BTreeMap<TokenId, Compensable>,
    /// What is being compensated, by the visit that triggered it.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub under_way: BTreeMap<TokenId, Compensating>,
}

/// A completed visit that can be compensated.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Compensable {
    /// The activity.
    pub node: NodeIx,
    /// When it completed, in the case's one sequence: visits that began later have this number or a higher one.
    pub done: u64,
    /// Its scopes as they stood when it completed, outermost first; none where a handler compensates it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub kept: Vec<(ScopeId, Scope)>,
}

/// Compensation under way: triggered by one visit, of completed visits of one scope.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Compensating {
    /// What is still to be compensated.
    pub left: BTreeMap<TokenId, Compensable>,
    /// Their visits with when they completed, in that order; those that were begun with are still named.
    pub order: Vec<(u64, TokenId)>,
    /// What is just being compensated: by the visit that compensates it, the completed one.
    pub running: BTreeMap<TokenId, TokenId>,
    /// Whether the visit that triggered it waits for the end.
    pub wait: bool,
}

impl Compensation {
    /// Whether nothing can be or is being compensated.
    pub(crate) fn is_empty(&self) -> bool {
        self.compensable.is_empty() && self.under_way.is_empty()
    }
}
