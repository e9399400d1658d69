//! What compensation does to the state: completed visits are remembered, taken up, and brought back.

use crate::id::{NodeIx, ScopeId, TokenId};
use crate::state::{Body, Compensable, Compensating, Scope, State, Token};
use std::collections::BTreeMap;
use std::sync::Arc;

/// Takes a scope of a token out of the case and keeps it with the token.
pub(super) fn keep(state: &mut State, id: ScopeId) {
    let Some(holder) = state.scopes.get(&id).and_then(|scope| scope.holder) else { return };
    let Some(scope) = take_out(state, id, holder) else { return };
    if let Some(token) = state.tokens.get_mut(&holder) {
        token.kept = Some(Box::new((id, scope)));
    }
}

/// Remembers a visit that is about to complete.
pub(super) fn remember(state: &mut State, id: TokenId, node: NodeIx, keep: bool) {
    let mut kept = Vec::new();
    if keep {
        while let Some(body) = state.tokens.get(&id).and_then(|token| token.body) {
            let Some(scope) = take_out(state, body, id) else { break };
            kept.push((body, scope));
        }
        kept.reverse();
    }
    let Some(token) = state.tokens.get_mut(&id) else { return };
    let called = token.kept.take().filter(|_| keep);
    kept.extend(called.map(|called| *called));
    let (home, done) = (token.home, state.next);
    if let Some(scope) = state.scopes.get_mut(&home) {
        let compensation = scope.compensation.get_or_insert_default();
        compensation.compensable.insert(id, Compensable { node, done, kept });
    }
}

/// Removes the innermost scope of a token, with what compensation needs of it.
fn take_out(state: &mut State, id: ScopeId, holder: TokenId) -> Option<Scope> {
    let mut scope = state.scopes.remove(&id)?;
    let around = scope
        .parent
        .filter(|around| state.scopes.get(around).is_some_and(|around| around.holder == Some(holder)));
    if let Some(token) = state.tokens.get_mut(&holder) {
        token.body = around;
    }
    scope.holder = None;
    if let Body::Many { items, results, .. } = &mut scope.body {
        (*items, *results) = (Arc::default(), Vec::new());
    }
    Some(scope)
}

/// Takes up completed visits: none of them can be compensated again.
pub(super) fn throw(state: &mut State, by: TokenId, scope: ScopeId, visits: &[TokenId], wait: bool) {
    let Some(compensation) = state.scopes.get_mut(&scope).and_then(|scope| scope.compensation.as_mut())
    else {
        return;
    };
    let taken = visits.iter().filter_map(|visit| compensation.compensable.remove_entry(visit));
    let left: BTreeMap<_, _> = taken.collect();
    if !left.is_empty() {
        let mut order: Vec<_> = left.iter().map(|(visit, completed)| (completed.done, *visit)).collect();
        order.sort_unstable();
        let running = BTreeMap::new();
        compensation.under_way.insert(by, Compensating { left, order, running, wait });
    }
}

/// Begins with one visit: a handler's token is there already, scopes that were kept stand again in a token of their
/// own.
pub(super) fn begin(
    state: &mut State,
    id: TokenId,
    node: NodeIx,
    home: ScopeId,
    (by, of): (TokenId, TokenId),
) {
    super::used(state, id.0);
    let Some(scope) = state.scopes.get_mut(&home) else { return };
    let under_way = scope.compensation.as_mut().and_then(|compensation| compensation.under_way.get_mut(&by));
    let Some(under_way) = under_way else { return };
    let Some(compensable) = under_way.left.remove(&of) else { return };
    under_way.running.insert(id, of);
    while under_way.order.last().is_some_and(|(_, visit)| !under_way.left.contains_key(visit)) {
        under_way.order.pop();
    }
    if compensable.kept.is_empty() {
        if let Some(token) = state.tokens.get_mut(&id) {
            token.compensating = true;
        }
        return;
    }
    scope.tokens.insert(id);
    let mut token = Token { compensating: true, ..Token::new(node, home, 0) };
    for (inner, mut scope) in compensable.kept {
        scope.holder = Some(id);
        token.body = Some(inner);
        state.scopes.insert(inner, scope);
    }
    state.tokens.insert(id, token);
}

/// One visit is compensated.
pub(super) fn finish(state: &mut State, id: TokenId, home: ScopeId, by: TokenId) {
    let Some(scope) = state.scopes.get_mut(&home) else { return };
    if scope.tokens.remove(&id) {
        state.tokens.remove(&id);
    }
    let Some(compensation) = &mut scope.compensation else { return };
    if let Some(under_way) = compensation.under_way.get_mut(&by) {
        under_way.running.remove(&id);
        if under_way.left.is_empty() && under_way.running.is_empty() {
            compensation.under_way.remove(&by);
        }
    }
    if compensation.is_empty() {
        scope.compensation = None;
    }
}

/// What is under way goes no further: what it had not begun with can still be compensated.
pub(super) fn stop(state: &mut State, scope: ScopeId) {
    let Some(scope) = state.scopes.get_mut(&scope) else { return };
    if let Some(compensation) = &mut scope.compensation {
        for (_, stopped) in std::mem::take(&mut compensation.under_way) {
            compensation.compensable.extend(stopped.left);
        }
        if compensation.is_empty() {
            scope.compensation = None;
        }
    }
}
