//! Which conditions watch which variables: each scope that a condition sees knows it, by name.

use crate::graph::Graph;
use crate::id::ScopeId;
use crate::state::State;
use crate::variables::outward;
use crate::wait::Wait;
use digipro_vocab::{Name, Ticket};

/// A condition begins to be waited for.
pub(super) fn begin(graph: &Graph, state: &mut State, ticket: Ticket) {
    let Some((names, scopes)) = sight(graph, state, ticket) else { return };
    for scope in scopes {
        let Some(scope) = state.scopes.get_mut(&scope) else { continue };
        for name in names {
            scope.watched.entry(name.clone()).or_default().insert(ticket);
        }
    }
}

/// A condition is no longer waited for.
pub(super) fn end(graph: &Graph, state: &mut State, ticket: Ticket) {
    let Some((names, scopes)) = sight(graph, state, ticket) else { return };
    for scope in scopes {
        for name in names {
            forget(state, scope, name, ticket);
        }
    }
}

/// A scope is about to be closed: conditions that see it, and what is around it, see nothing any more.
pub(super) fn close(state: &mut State, id: ScopeId) {
    let Some(scope) = state.scopes.get(&id).filter(|scope| !scope.watched.is_empty()) else { return };
    let watched = scope.watched.clone();
    let around: Vec<ScopeId> = outward(state, id).skip(1).map(|(scope, _)| scope).collect();
    for (name, tickets) in watched {
        for ticket in tickets {
            around.iter().for_each(|scope| forget(state, *scope, &name, ticket));
        }
    }
}

fn forget(state: &mut State, scope: ScopeId, name: &Name, ticket: Ticket) {
    let Some(scope) = state.scopes.get_mut(&scope) else { return };
    let Some(tickets) = scope.watched.get_mut(name) else { return };
    tickets.remove(&ticket);
    if tickets.is_empty() {
        scope.watched.remove(name);
    }
}

/// The names that a condition watches, and the scopes that it sees.
fn sight<'g>(graph: &'g Graph, state: &State, ticket: Ticket) -> Option<(&'g [Name], Vec<ScopeId>)> {
    let waiting = state.waits.get(&ticket)?;
    let Wait::Condition { scope, .. } = &waiting.wait else { return None };
    let names = graph.condition_of(waiting)?.watches.as_slice();
    Some((names, outward(state, *scope).map(|(scope, _)| scope).collect()))
}
