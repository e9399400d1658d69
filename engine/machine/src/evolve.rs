//! What an event does to the state: total, deciding nothing, the same while running and on replay
//! (invariant EVOLVE-IS-TOTAL).

mod compensation;
mod migration;
mod watched;

use crate::command::Variables;
use crate::event::{Event, Verdict};
use crate::graph::{Graph, Kind};
use crate::id::{FlowIx, NodeIx, ScopeId, TokenId};
use crate::run::quantities;
use crate::state::{Body, Phase, Scope, State, Submitted, TermKey, Token};
use crate::wait::{Occasion, Owner, Task, Transition, Wait, Waiting};
use digipro_term::Limit;
use digipro_vocab::{Name, Ticket, Value};
use smallvec::SmallVec;
use std::sync::Arc;

/// Applies an event. An event about something that the state does not have changes nothing. The graph is that of the
/// definition by which the case goes on: for all events of a migration's record, the one to which it migrates.
pub fn evolve(graph: &Graph, state: &mut State, event: &Event) {
    match event {
        Event::CaseStarted { process, start, part, day } => {
            (state.start, state.part) = (*start, *part);
            state.phase = Phase::Running;
            state.process = Some(*process);
            state.began = Some(*day);
        }
        Event::ScopeOpened { scope, parent, holder, body } => {
            open_scope(state, *scope, *parent, *holder, body);
        }
        Event::ScopeClosed { scope } => close_scope(state, *scope),
        Event::Entered { token, node, scope, index, .. } => {
            enter(graph, state, *token, *node, *scope, *index);
        }
        Event::Completed { token, .. } | Event::Cancelled { token, .. } => leave(graph, state, *token),
        Event::Arrived { scope, flow } => arrive(graph, state, *scope, *flow),
        Event::Joined { scope, node } => join(graph, state, *scope, *node),
        Event::Interrupted { scope } => interrupt(graph, state, *scope),
        Event::Opened { ticket, owner, node, wait } => {
            open_wait(state, *ticket, *owner, *node, wait);
            watched::begin(graph, state, *ticket);
        }
        Event::Closed { ticket } => {
            watched::end(graph, state, *ticket);
            close_wait(state, *ticket);
        }
        Event::Wrote { scope, name, value } => write(state, *scope, name, value),
        Event::TermStarted { term, limit } => begin_limit(state, *term, limit),
        Event::TermMoved { term, change } => {
            if let Some(limit) = state.limit_mut(*term) {
                Arc::make_mut(limit).record(change.clone());
            }
        }
        Event::ConditionChanged { ticket, met } => {
            if let Some(Waiting { wait: Wait::Condition { met: old, .. }, .. }) = state.waits.get_mut(ticket)
            {
                *old = *met;
            }
        }
        Event::AdHocMoved { scope, queue, closing } => choose(state, *scope, queue, *closing),
        Event::Collected { scope, place, value } => collect(state, *scope, *place, value),
        Event::ScopeKept { .. }
        | Event::Compensable { .. }
        | Event::CompensationThrown { .. }
        | Event::CompensationBegun { .. }
        | Event::Compensated { .. } => compensate(state, event),
        Event::Assigned { .. }
        | Event::TaskAsked { .. }
        | Event::TaskCorrected { .. }
        | Event::TaskDenied { .. }
        | Event::TaskUpdated { .. }
        | Event::Heard { .. }
        | Event::JobFailed { .. }
        | Event::JobUpdated { .. }
        | Event::Performed { .. }
        | Event::Submitted { .. }
        | Event::Accepted { .. }
        | Event::Returned { .. }
        | Event::RulesEvaluated { .. }
        | Event::Signed { .. } => evolve_work(graph, state, event),
        Event::RulesIndeterminate { .. }
        | Event::RulesShadowed { .. }
        | Event::Decided { .. }
        | Event::ErrorCaught { .. }
        | Event::EscalationThrown { .. }
        | Event::Modified { .. }
        | Event::Retried { .. } => {}
        Event::LawAdopted { law } => state.law = Some(*law),
        Event::Migrated { migration } => migration::migrate(graph, state, migration),
        Event::CaseCompleted | Event::CaseCancelled { .. } => end(state, event),
    }
}

/// A time limit of the case or of one of its scopes begins.
fn begin_limit(state: &mut State, key: TermKey, limit: &Arc<Limit>) {
    let terms = match key.scope {
        None => Some(&mut state.terms),
        Some(scope) => state.scopes.get_mut(&scope).map(|scope| &mut scope.terms),
    };
    if let Some(terms) = terms {
        terms.insert(key.term, limit.clone());
    }
}

/// Nothing is left to do, or somebody ended the case.
fn end(state: &mut State, event: &Event) {
    let completed = matches!(event, Event::CaseCompleted);
    state.phase = if completed { Phase::Completed } else { Phase::Cancelled };
}

/// What people, workers and rules do to tasks and jobs.
fn evolve_work(graph: &Graph, state: &mut State, event: &Event) {
    match event {
        Event::Assigned { ticket, assignee } => {
            if let Some(task) = state.task_mut(*ticket) {
                task.assignee.clone_from(assignee);
                task.transition = None;
            }
        }
        Event::TaskAsked { ticket, transition } => ask(state, *ticket, transition),
        Event::TaskCorrected { ticket, changes } => {
            if let Some(asked) = state.task_mut(*ticket).and_then(|task| task.transition.as_mut()) {
                asked.proposed = asked.proposed.clone().with(changes);
            }
        }
        Event::TaskDenied { ticket, .. } => {
            if let Some(task) = state.task_mut(*ticket) {
                task.transition = None;
            }
        }
        Event::TaskUpdated { ticket, attributes } => {
            if let Some(task) = state.task_mut(*ticket) {
                task.set(attributes.as_ref().clone());
                task.transition = None;
            }
        }
        Event::Heard { token, occasion } => hear(state, *token, *occasion),
        Event::JobFailed { ticket, retries, .. } => {
            if let Some(Waiting { wait: Wait::Job(job), .. }) = state.waits.get_mut(ticket) {
                job.retries = *retries;
            }
        }
        Event::JobUpdated { ticket, retries, priority } => {
            if let Some(Waiting { wait: Wait::Job(job), .. }) = state.waits.get_mut(ticket) {
                (job.retries, job.priority) = (*retries, *priority);
            }
        }
        Event::Performed { node, by } => {
            state.performed.entry(*node).or_default().insert(by.clone());
        }
        Event::Submitted { token, variables, acknowledged } => {
            if let Some(token) = state.tokens.get_mut(token) {
                let (variables, acknowledged) = (variables.clone(), acknowledged.clone());
                token.submitted = Some(Box::new(Submitted { variables, acknowledged }));
            }
        }
        Event::Accepted { token } => {
            if let Some(token) = state.tokens.get_mut(token) {
                token.submitted = None;
            }
        }
        Event::Returned { token, findings } => give_back(graph, state, *token, findings),
        Event::RulesEvaluated { token, verdict: Verdict::Pass, .. } => pass(state, *token),
        Event::Signed { token, proceed: true, .. } => pass(state, *token),
        _ => {}
    }
}

/// What compensation does.
fn compensate(state: &mut State, event: &Event) {
    match event {
        Event::ScopeKept { scope } => compensation::keep(state, *scope),
        Event::Compensable { token, node, kept } => compensation::remember(state, *token, *node, *kept),
        Event::CompensationThrown { token, scope, visits, wait } => {
            compensation::throw(state, *token, *scope, visits, *wait);
        }
        Event::CompensationBegun { token, node, scope, by, of } => {
            compensation::begin(state, *token, *node, *scope, (*by, *of));
        }
        Event::Compensated { token, scope, by, .. } => compensation::finish(state, *token, *scope, *by),
        _ => {}
    }
}

/// Ids come from one sequence: whatever an event names is used up.
fn used(state: &mut State, id: u64) {
    state.next = state.next.max(id.saturating_add(1));
}

fn open_scope(state: &mut State, id: ScopeId, parent: Option<ScopeId>, holder: Option<TokenId>, body: &Body) {
    used(state, id.0);
    if let Some(token) = holder.and_then(|holder| state.tokens.get_mut(&holder)) {
        token.body = Some(id);
    }
    state.scopes.insert(id, Scope::new(parent, holder, body.clone()));
}

fn close_scope(state: &mut State, id: ScopeId) {
    watched::close(state, id);
    let Some(scope) = state.scopes.remove(&id) else { return };
    // A called process or the inside of a subprocess may run in a scope within another of the same token.
    let around = scope.parent.filter(|around| {
        state
            .scopes
            .get(around)
            .is_some_and(|around| around.holder.is_some() && around.holder == scope.holder)
    });
    if let Some(token) = scope.holder.and_then(|holder| state.tokens.get_mut(&holder)) {
        token.body = around;
    }
    if scope.has_joins() {
        let here: Vec<_> = state.joins.range((id, NodeIx(0))..=(id, NodeIx(u32::MAX))).copied().collect();
        for join in here {
            state.joins.remove(&join);
        }
    }
}

fn enter(graph: &Graph, state: &mut State, id: TokenId, node: NodeIx, home: ScopeId, index: u32) {
    used(state, id.0);
    let Some(scope) = state.scopes.get_mut(&home) else { return };
    scope.tokens.insert(id);
    if let Some(choosing) = &mut scope.ad_hoc {
        choosing.begun = true;
    }
    if index > 0 {
        if let Body::Many { begun, .. } | Body::Rounds { begun } = &mut scope.body {
            *begun += 1;
        }
    } else if graph.counts_crowd(node) {
        *scope.crowd.entry(node).or_default() += 1;
    }
    state.tokens.insert(id, Token::new(node, home, index));
}

fn leave(graph: &Graph, state: &mut State, id: TokenId) {
    let Some(token) = state.tokens.remove(&id) else { return };
    let Some(scope) = state.scopes.get_mut(&token.home) else { return };
    scope.tokens.remove(&id);
    // What is compensated by its inside stands at its node without being counted there.
    let counted = token.index == 0 && (!token.compensating || graph.is_handler(token.node));
    if counted && graph.counts_crowd(token.node) {
        scope.thin(token.node);
    }
}

fn arrive(graph: &Graph, state: &mut State, id: ScopeId, flow: FlowIx) {
    let Some(scope) = state.scopes.get_mut(&id) else { return };
    *scope.arrivals.entry(flow).or_default() += 1;
    let Some(target) = graph.flow(flow).map(|flow| flow.target) else { return };
    if graph.counts_crowd(target) {
        *scope.crowd.entry(target).or_default() += 1;
    }
    if graph.watches_others(target) {
        state.joins.insert((id, target));
    }
}

fn join(graph: &Graph, state: &mut State, id: ScopeId, node: NodeIx) {
    let (Some(scope), Some(gateway)) = (state.scopes.get_mut(&id), graph.node(node)) else { return };
    match &gateway.kind {
        Kind::Parallel | Kind::Inclusive(_) => {
            for flow in &gateway.incoming {
                take_arrival(graph, scope, node, *flow);
            }
        }
        Kind::Complex(_) => match scope.fired.remove(&node) {
            None => {
                let taken = gateway.incoming.iter().copied();
                let taken = taken.filter(|flow| take_arrival(graph, scope, node, *flow)).collect();
                scope.fired.insert(node, taken);
            }
            Some(taken) => {
                for flow in gateway.incoming.iter().filter(|flow| !taken.contains(flow)) {
                    take_arrival(graph, scope, node, *flow);
                }
            }
        },
        _ => {
            let mut missing = quantities(gateway).start;
            for flow in &gateway.incoming {
                while missing > 0 && take_arrival(graph, scope, node, *flow) {
                    missing -= 1;
                }
            }
        }
    }
    let waits = scope.fired.contains_key(&node)
        || gateway.incoming.iter().any(|flow| scope.arrivals.contains_key(flow));
    if graph.watches_others(node) {
        if waits {
            state.joins.insert((id, node));
        } else {
            state.joins.remove(&(id, node));
        }
    }
}

/// Takes one token that waits on a flow before a node. Returns whether there was one.
fn take_arrival(graph: &Graph, scope: &mut Scope, node: NodeIx, flow: FlowIx) -> bool {
    let Some(count) = scope.arrivals.get_mut(&flow) else { return false };
    *count = count.saturating_sub(1);
    if *count == 0 {
        scope.arrivals.remove(&flow);
    }
    if graph.counts_crowd(node) {
        scope.thin(node);
    }
    true
}

fn interrupt(graph: &Graph, state: &mut State, id: ScopeId) {
    forget_arrivals(graph, state, id);
    if let Some(scope) = state.scopes.get_mut(&id) {
        scope.interrupted = true;
    }
    compensation::stop(state, id);
}

fn forget_arrivals(graph: &Graph, state: &mut State, id: ScopeId) {
    let Some(scope) = state.scopes.get_mut(&id) else { return };
    for (flow, count) in std::mem::take(&mut scope.arrivals) {
        let Some(target) = graph.flow(flow).map(|flow| flow.target) else { continue };
        if graph.counts_crowd(target) {
            (0..count).for_each(|_| scope.thin(target));
        }
        state.joins.remove(&(id, target));
    }
    for (gateway, _) in std::mem::take(&mut scope.fired) {
        state.joins.remove(&(id, gateway));
    }
}

fn open_wait(state: &mut State, ticket: Ticket, owner: Owner, node: NodeIx, wait: &Wait) {
    used(state, ticket.0);
    if let Some(tickets) = state.tickets_mut(owner) {
        tickets.push(ticket);
    }
    state.waits.insert(ticket, Waiting { owner, node, wait: wait.clone() });
}

fn close_wait(state: &mut State, ticket: Ticket) {
    let Some(waiting) = state.waits.remove(&ticket) else { return };
    if let Some(tickets) = state.tickets_mut(waiting.owner) {
        tickets.retain(|held| *held != ticket);
    }
}

fn write(state: &mut State, scope: ScopeId, name: &Name, value: &Value) {
    let Some(scope) = state.scopes.get_mut(&scope) else { return };
    match scope.variables.binary_search_by(|(known, _)| known.as_ref().cmp(name.as_ref())) {
        Ok(place) => {
            if let Some((_, old)) = scope.variables.get_mut(place) {
                *old = value.clone();
            }
        }
        Err(place) => scope.variables.insert(place, (name.clone(), value.clone())),
    }
}

/// What was submitted does not count: the rule points of the completion will be passed anew, and the task shows
/// what the rules said.
fn give_back(graph: &Graph, state: &mut State, id: TokenId, findings: &[digipro_vocab::Finding]) {
    let Some(token) = state.tokens.get_mut(&id) else { return };
    token.submitted = None;
    token.passed = graph.node(token.node).map_or(0, |node| node.points_at_entry());
    for ticket in &token.tickets {
        if let Some(Waiting { wait: Wait::Task(task), .. }) = state.waits.get_mut(ticket) {
            task.findings = findings.to_vec();
        }
    }
}

/// What is asked of a task is told to its listeners from the first on.
fn ask(state: &mut State, ticket: Ticket, transition: &Transition) {
    let owner = state.waits.get(&ticket).map(|waiting| waiting.owner);
    if let Some(task) = state.task_mut(ticket) {
        task.transition = Some(Box::new(transition.clone()));
    }
    if let Some(Owner::Token(token)) = owner
        && let Some(token) = state.tokens.get_mut(&token)
    {
        token.heard = None;
    }
}

/// Listeners are counted for one occasion at a time: the next one begins anew.
fn hear(state: &mut State, token: TokenId, occasion: Occasion) {
    let Some(token) = state.tokens.get_mut(&token) else { return };
    let before = token.heard.filter(|(known, _)| *known == occasion).map_or(0, |(_, count)| count);
    token.heard = Some((occasion, before.saturating_add(1)));
}

fn pass(state: &mut State, token: TokenId) {
    if let Some(token) = state.tokens.get_mut(&token) {
        token.passed = token.passed.saturating_add(1);
    }
}

fn collect(state: &mut State, scope: ScopeId, place: u32, value: &Value) {
    let Some(scope) = state.scopes.get_mut(&scope) else { return };
    if let Some(choosing) = &mut scope.ad_hoc {
        return choosing.results.push(value.clone());
    }
    let Body::Many { done, results, .. } = &mut scope.body else { return };
    *done += 1;
    if let Some(result) = results.get_mut(place as usize) {
        *result = value.clone();
    }
}

fn choose(state: &mut State, scope: ScopeId, queue: &[(NodeIx, Variables)], closing: bool) {
    let Some(scope) = state.scopes.get_mut(&scope) else { return };
    let choosing = scope.ad_hoc.get_or_insert_default();
    choosing.queue = queue.to_vec();
    choosing.closing = closing;
}

impl State {
    fn task_mut(&mut self, ticket: Ticket) -> Option<&mut Task> {
        match &mut self.waits.get_mut(&ticket)?.wait {
            Wait::Task(task) => Some(task),
            _ => None,
        }
    }

    fn tickets_mut(&mut self, owner: Owner) -> Option<&mut SmallVec<[Ticket; 2]>> {
        match owner {
            Owner::Token(token) => self.tokens.get_mut(&token).map(|token| &mut token.tickets),
            Owner::Scope(scope) => self.scopes.get_mut(&scope).map(|scope| &mut scope.tickets),
            Owner::Case => None,
        }
    }
}
