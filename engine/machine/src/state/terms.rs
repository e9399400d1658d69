//! Time limits of a case: those of the case itself, and those that each call or instance has for itself.

use super::{Body, State};
use crate::id::{NodeIx, ScopeId, TermIx};
use crate::limits;
use digipro_term::Limit;
use std::collections::BTreeMap;
use std::sync::Arc;

/// A time limit of a case: which, and whose.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct TermKey {
    /// The limit that the kit declares.
    pub term: TermIx,
    /// The called process or the instance that has it for itself; none for one of the case.
    pub scope: Option<ScopeId>,
}

impl TermKey {
    /// A limit of the case.
    #[must_use]
    pub fn of_case(term: TermIx) -> Self {
        Self { term, scope: None }
    }

    /// A number that no other limit of the case has.
    #[must_use]
    pub fn number(self) -> u64 {
        let scope = self.scope.map_or(0, |scope| scope.0.saturating_add(1));
        (scope << 32) | u64::from(self.term.0)
    }
}

impl State {
    /// Its time limits that have begun and whose scope is open, those of the case first.
    pub fn limits(&self) -> impl Iterator<Item = (TermKey, &Arc<Limit>)> {
        let of_case = self.terms.iter().map(|(term, limit)| (TermKey::of_case(*term), limit));
        let own = self.scopes.iter().flat_map(|(id, scope)| {
            let key = |term| TermKey { term, scope: Some(*id) };
            scope.terms.iter().map(move |(term, limit)| (key(*term), limit))
        });
        of_case.chain(own)
    }

    /// The time limits of the case itself.
    #[must_use]
    pub fn terms(&self) -> &BTreeMap<TermIx, Arc<Limit>> {
        &self.terms
    }

    /// One of its time limits; none while it has not begun, and when its scope is closed.
    #[must_use]
    pub fn limit(&self, key: TermKey) -> Option<&Arc<Limit>> {
        match key.scope {
            None => self.terms.get(&key.term),
            Some(scope) => self.scopes.get(&scope)?.terms.get(&key.term),
        }
    }

    pub(crate) fn limit_mut(&mut self, key: TermKey) -> Option<&mut Arc<Limit>> {
        match key.scope {
            None => self.terms.get_mut(&key.term),
            Some(scope) => self.scopes.get_mut(&scope)?.terms.get_mut(&key.term),
        }
    }

    /// The limit that is seen from a scope: the nearest one outward that has begun. Unlike a variable it is seen from
    /// within a called process: the time of the procedure runs there too.
    pub(crate) fn limit_seen(&self, term: TermIx, from: ScopeId) -> Option<TermKey> {
        let near = self
            .around(from)
            .find(|id| self.scopes.get(id).is_some_and(|scope| scope.terms.contains_key(&term)));
        let key = TermKey { term, scope: near };
        self.limit(key).map(|_| key)
    }

    /// Whose limits of its own begin in a scope: those of the innermost called process or instance around it; none in the
    /// case itself.
    pub(crate) fn owner_of_limits(&self, from: ScopeId) -> Option<ScopeId> {
        self.around(from).find(|id| {
            let Some(scope) = self.scopes.get(id) else { return false };
            let called = matches!(scope.body, Body::Block { closed: true, .. }) && scope.parent.is_some();
            let holder = scope.holder.and_then(|holder| self.tokens.get(&holder));
            called || holder.is_some_and(|holder| holder.index > 0)
        })
    }

    /// Whose a limit is: the call activity, or the activity with the number of its instance, from 1; none for one of the case.
    #[must_use]
    pub fn holder_of_limit(&self, key: TermKey) -> Option<(NodeIx, u32)> {
        let holder = self.scopes.get(&key.scope?)?.holder?;
        self.tokens.get(&holder).map(|token| (token.node, token.index))
    }

    /// A scope and all those around it, out to that of the case.
    fn around(&self, from: ScopeId) -> impl Iterator<Item = ScopeId> {
        let outward = |id: &ScopeId| self.scopes.get(id).and_then(|scope| scope.parent);
        // A multi-instance activity or a task has a scope of its own between two blocks.
        std::iter::successors(Some(from), outward).take(limits::DEPTH_MAX.saturating_mul(3))
    }
}
