//! What a migration does to the state: everything in it gets its number in the other definition.

use super::watched;
use crate::graph::{Given, Graph, Kind};
use crate::id::{BlockIx, FlowIx, NodeIx, TermIx, TokenId};
use crate::migrate::{Migration, Numbers};
use crate::state::{Body, Compensable, Compensation, Scope, State, Token};
use crate::wait::{Due, Owner, Step, Wait, Waiting};
use digipro_term::Limit;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// Takes over the other definition, whose graph is given. What is not there any more keeps no number that something
/// else has.
pub(super) fn migrate(graph: &Graph, state: &mut State, migration: &Migration) {
    let numbers = &migration.numbers;
    state.definition = Some(migration.to);
    state.law = None;
    state.process = state.process.map(|block| new_block(numbers, block));
    state.start = state.start.and_then(|start| numbers.node(start));
    let entering: BTreeSet<TokenId> = state.waits.values().filter_map(enters).collect();
    for (id, token) in &mut state.tokens {
        let past = if entering.contains(id) {
            None
        } else {
            token.passed.checked_sub(numbers.points_at_entry(token.node))
        };
        renumber_token(numbers, token);
        if let (Some(past), Some(node)) = (past, graph.node(token.node)) {
            // Whoever is past the entry is past it in the other definition too, whatever is asked there.
            token.passed = node.points_at_entry().saturating_add(past);
        }
    }
    for scope in state.scopes.values_mut() {
        renumber_scope(numbers, scope);
    }
    for waiting in state.waits.values_mut() {
        waiting.node = new_node(numbers, waiting.node);
        renumber_wait(numbers, &mut waiting.wait);
    }
    renumber_terms(numbers, &mut state.terms);
    let joins = std::mem::take(&mut state.joins);
    state.joins = joins.into_iter().map(|(scope, node)| (scope, new_node(numbers, node))).collect();
    let performed = std::mem::take(&mut state.performed);
    for (node, people) in performed {
        // Who did what is no part of the other definition excludes nothing there.
        if let Some(node) = numbers.node(node) {
            state.performed.entry(node).or_default().extend(people);
        }
    }
    count(graph, state);
    give_forms(graph, state);
    let conditions: BTreeSet<_> = state
        .waits
        .iter()
        .filter(|(_, waiting)| matches!(waiting.wait, Wait::Condition { .. }))
        .map(|(ticket, _)| *ticket)
        .collect();
    state.scopes.values_mut().for_each(|scope| scope.watched.clear());
    for ticket in conditions {
        watched::begin(graph, state, ticket);
    }
}

/// The token that stands at the entry of its element, because something went wrong there.
fn enters(waiting: &Waiting) -> Option<TokenId> {
    match (&waiting.wait, waiting.owner) {
        (Wait::Incident(trouble), Owner::Token(token)) if trouble.step == Step::Enter => Some(token),
        _ => None,
    }
}

fn new_node(numbers: &Numbers, old: NodeIx) -> NodeIx {
    numbers.node(old).unwrap_or(NodeIx(u32::MAX))
}

fn new_flow(numbers: &Numbers, old: FlowIx) -> FlowIx {
    numbers.flow(old).unwrap_or(FlowIx(u32::MAX))
}

fn new_block(numbers: &Numbers, old: BlockIx) -> BlockIx {
    numbers.block(old).unwrap_or(BlockIx(u32::MAX))
}

fn renumber_token(numbers: &Numbers, token: &mut Token) {
    token.node = new_node(numbers, token.node);
    if let Some(kept) = &mut token.kept {
        renumber_scope(numbers, &mut kept.1);
    }
}

/// Scopes that are kept for compensation stand within one another; how deep is bounded by the depth of scopes.
fn renumber_scope(numbers: &Numbers, scope: &mut Scope) {
    if let Body::Block { block, .. } = &mut scope.body {
        *block = new_block(numbers, *block);
    }
    let arrivals = std::mem::take(&mut scope.arrivals);
    scope.arrivals = arrivals.into_iter().map(|(flow, count)| (new_flow(numbers, flow), count)).collect();
    let fired = std::mem::take(&mut scope.fired);
    scope.fired = fired
        .into_iter()
        .map(|(node, flows)| {
            let flows = flows.into_iter().map(|flow| new_flow(numbers, flow)).collect();
            (new_node(numbers, node), flows)
        })
        .collect();
    renumber_terms(numbers, &mut scope.terms);
    if let Some(choosing) = &mut scope.ad_hoc {
        for (node, _) in &mut choosing.queue {
            *node = new_node(numbers, *node);
        }
    }
    if let Some(compensation) = &mut scope.compensation {
        let Compensation { compensable, under_way } = compensation.as_mut();
        compensable.values_mut().for_each(|completed| renumber_completed(numbers, completed));
        for compensating in under_way.values_mut() {
            compensating.left.values_mut().for_each(|completed| renumber_completed(numbers, completed));
        }
    }
}

fn renumber_terms(numbers: &Numbers, terms: &mut BTreeMap<TermIx, Arc<Limit>>) {
    let old = std::mem::take(terms);
    *terms = old.into_iter().filter_map(|(term, limit)| Some((numbers.term(term)?, limit))).collect();
}

fn renumber_completed(numbers: &Numbers, completed: &mut Compensable) {
    completed.node = new_node(numbers, completed.node);
    for (_, scope) in &mut completed.kept {
        renumber_scope(numbers, scope);
    }
}

fn renumber_wait(numbers: &Numbers, wait: &mut Wait) {
    match wait {
        Wait::Timer(timer) => {
            if let Due::Term { term, .. } = &mut timer.due
                && let Some(new) = numbers.term(*term)
            {
                *term = new;
            }
        }
        Wait::Came { wait, .. } => renumber_wait(numbers, wait),
        Wait::Rules(inquiry) => {
            if let Some(new) = numbers.point(inquiry.point) {
                Arc::make_mut(inquiry).point = new;
            }
        }
        _ => {}
    }
}

/// How many tokens are at each node, where inclusive joins of the new graph need to know.
fn count(graph: &Graph, state: &mut State) {
    let mut crowds: BTreeMap<_, BTreeMap<NodeIx, u32>> = BTreeMap::new();
    for token in state.tokens.values() {
        let counted = token.index == 0 && (!token.compensating || graph.is_handler(token.node));
        if counted && graph.counts_crowd(token.node) {
            *crowds.entry(token.home).or_default().entry(token.node).or_default() += 1;
        }
    }
    for (id, scope) in &mut state.scopes {
        let mut crowd = crowds.remove(id).unwrap_or_default();
        for (flow, waiting) in &scope.arrivals {
            let Some(target) = graph.flow(*flow).map(|flow| flow.target) else { continue };
            if graph.counts_crowd(target) {
                *crowd.entry(target).or_default() += waiting;
            }
        }
        scope.crowd = crowd;
    }
}

/// An open task is done in the form that its element has now, where that is no matter of data.
fn give_forms(graph: &Graph, state: &mut State) {
    for waiting in state.waits.values_mut() {
        let Wait::Task(task) = &mut waiting.wait else { continue };
        if let Some(Kind::User(element)) = graph.node(waiting.node).map(|node| &node.kind) {
            match &element.form {
                Some(Given::Text(form)) => task.form = Some(form.clone()),
                Some(Given::Feel(_)) => {}
                None => task.form = None,
            }
        }
    }
}
