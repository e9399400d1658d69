//! Ad-hoc subprocesses: somebody chooses what is done next, until it is enough (BPMN 2.0, 13.3.5; bpmn.md 4.6).
//!
//! All activities run in the one scope of the subprocess, so that flows, joins and event subprocesses in it mean what they
//! mean everywhere; the choice is a wait of the token that stands for the subprocess.

use super::{Fault, Next, Outcome, Run};
use crate::codes;
use crate::command::{Activation, Variables};
use crate::event::Event;
use crate::graph::{AdHoc, Kind, Node};
use crate::id::{NodeIx, ScopeId, TokenId};
use crate::state::Choosing;
use crate::wait::{Owner, Step, Wait};
use digipro_vocab::value::Fields;
use digipro_vocab::{Ticket, Value};
use std::sync::Arc;

impl<'a> Run<'a> {
    /// Opens the subprocess, begins what is to be begun at once, and lets somebody choose.
    pub(super) fn ad_hoc(&mut self, token: TokenId, ix: NodeIx, ad_hoc: &'a AdHoc) -> Outcome {
        let outside = self.scope_of(token);
        let begun = self
            .inside_of(token)
            .and_then(|scope| self.choosing(scope))
            .is_some_and(|choosing| choosing.begun);
        let first = if begun { Vec::new() } else { self.first_of(ad_hoc, outside)? };
        let chooser = ad_hoc.chooser.as_ref().map(|job| self.job_wait(job, outside)).transpose()?;
        // Tried again after an incident, the inside may stand already.
        let scope = match self.inside_of(token) {
            Some(scope) => scope,
            None => self.open_ad_hoc(token, outside, ad_hoc)?,
        };
        self.subscribe_inside(scope)?;
        self.open(Owner::Token(token), ix, chooser.unwrap_or(Wait::Choice));
        self.begin_chosen(
            scope,
            ad_hoc,
            first.into_iter().map(|node| (node, Variables::default())).collect(),
        );
        Ok(Next::Rest)
    }

    fn open_ad_hoc(&mut self, token: TokenId, outside: ScopeId, ad_hoc: &AdHoc) -> Result<ScopeId, Fault> {
        let scope = self.open_block(token, outside, ad_hoc.block, false)?;
        self.emit(Event::AdHocMoved { scope, queue: Vec::new(), closing: false });
        self.declare(ad_hoc.block, scope, &Fields::new());
        if ad_hoc.first.is_some() || ad_hoc.chooser.is_some() {
            let value = self.elements_of(ad_hoc);
            self.emit(Event::Wrote { scope, name: "adHocSubProcessElements".into(), value });
        }
        Ok(scope)
    }

    /// What is begun at once.
    fn first_of(&self, ad_hoc: &AdHoc, scope: ScopeId) -> Result<Vec<NodeIx>, Fault> {
        let Some(expression) = &ad_hoc.first else { return Ok(Vec::new()) };
        if self.in_proof() {
            return Ok(Vec::new());
        }
        let items = self.list(expression, scope, "`activeElementsCollection`")?;
        let find = |item: &Value| {
            let chosen = match item {
                Value::Text(id) => self.choice(ad_hoc, id),
                _ => None,
            };
            chosen.ok_or_else(|| {
                let message = format!("`activeElementsCollection` names {item}, which cannot be chosen here");
                Fault::new(codes::I0032, message)
            })
        };
        items.iter().map(find).collect()
    }

    fn choice(&self, ad_hoc: &AdHoc, id: &str) -> Option<NodeIx> {
        let named = |ix: &&NodeIx| self.graph.node(**ix).is_some_and(|node| *node.id == *id);
        ad_hoc.choices.iter().find(named).copied()
    }

    /// What can be chosen, for expressions and workers.
    fn elements_of(&self, ad_hoc: &AdHoc) -> Value {
        let told = |ix: &NodeIx| {
            let node = self.graph.node(*ix)?;
            let name = node.name.clone().map_or(Value::Null, Value::Text);
            let fields = [("elementId".into(), Value::Text(node.id.clone())), ("elementName".into(), name)];
            Some(Value::Context(Arc::new(Fields::from(fields))))
        };
        Value::List(Arc::new(ad_hoc.choices.iter().filter_map(told).collect()))
    }

    /// Somebody has chosen. Checked before: all of it can be chosen here, and the subprocess is not closing.
    pub(crate) fn choose_next(
        &mut self,
        ticket: Ticket,
        token: TokenId,
        activations: &[Activation],
        enough: bool,
        cancel_rest: bool,
    ) {
        let Some((_, node)) = self.node_of(token) else { return };
        let Kind::AdHoc(ad_hoc) = &node.kind else { return };
        let Some(scope) = self.inside_of(token) else { return };
        if matches!(self.state.waits.get(&ticket).map(|waiting| &waiting.wait), Some(Wait::Job(_))) {
            self.close(ticket);
        }
        if cancel_rest {
            // What was chosen before and has not had its turn is part of the rest.
            self.emit(Event::AdHocMoved { scope, queue: Vec::new(), closing: false });
            self.cut_short_inside(scope);
        }
        if enough {
            return self.end_ad_hoc(token, scope, ad_hoc, ad_hoc.cancels_rest || cancel_rest);
        }
        let chosen = activations.iter().filter_map(|activation| {
            Some((self.choice(ad_hoc, &activation.element)?, activation.variables.clone()))
        });
        let chosen = chosen.collect();
        self.begin_chosen(scope, ad_hoc, chosen);
        self.settle_ad_hoc(scope);
    }

    /// What a worker who chooses brings besides.
    pub(crate) fn set_variables_of(&mut self, token: TokenId, variables: &Variables) {
        let scope = self.scope_of(token);
        self.set_variables(scope, variables, false);
    }

    /// Begins what was chosen: all of it at once, or the first, while the rest waits for its turn.
    fn begin_chosen(&mut self, scope: ScopeId, ad_hoc: &AdHoc, chosen: Vec<(NodeIx, Variables)>) {
        for (node, variables) in chosen {
            let busy = self.state.scopes.get(&scope).is_some_and(|scope| !scope.tokens.is_empty());
            if ad_hoc.sequential && busy {
                let mut queue =
                    self.choosing(scope).map(|choosing| choosing.queue.clone()).unwrap_or_default();
                queue.push((node, variables));
                self.emit(Event::AdHocMoved { scope, queue, closing: false });
            } else {
                self.begin_one(scope, node, &variables);
            }
        }
    }

    fn begin_one(&mut self, scope: ScopeId, node: NodeIx, variables: &Variables) {
        let token = self.enter(node, scope, None, 0);
        if !variables.is_empty() {
            let own = self.own_scope(token);
            self.set_variables(own, variables, true);
        }
    }

    fn choosing(&self, scope: ScopeId) -> Option<&Choosing> {
        self.state.scopes.get(&scope)?.ad_hoc.as_deref()
    }

    /// The scope in which the activities of an ad-hoc subprocess run.
    fn inside_of(&self, token: TokenId) -> Option<ScopeId> {
        self.token(token)?.body.filter(|body| self.choosing(*body).is_some())
    }

    /// Before an activity in an ad-hoc subprocess leaves: whether the subprocess is complete with it. None where the
    /// activity stands in none.
    pub(super) fn completes_ad_hoc(&self, token: TokenId, node: &Node) -> Result<Option<bool>, Fault> {
        let Some(home) = self.token(token).map(|token| token.home) else { return Ok(None) };
        if self.choosing(home).is_none() || matches!(node.kind, Kind::EventSubProcess { .. }) {
            return Ok(None);
        }
        let Some((_, ad_hoc)) = self.ad_hoc_of(home) else { return Ok(None) };
        if self.choosing(home).is_some_and(|choosing| choosing.closing) {
            return Ok(Some(true));
        }
        let Some(until) = &ad_hoc.until else { return Ok(Some(false)) };
        self.truth(until, home, &(), || "the completion condition".to_owned()).map(Some)
    }

    /// The token that stands for the ad-hoc subprocess of a scope.
    fn ad_hoc_of(&self, scope: ScopeId) -> Option<(TokenId, &'a AdHoc)> {
        let holder = self.state.scopes.get(&scope)?.holder?;
        match &self.node_of(holder)?.1.kind {
            Kind::AdHoc(ad_hoc) => Some((holder, ad_hoc)),
            _ => None,
        }
    }

    /// What the activity that is about to leave comes to, where the subprocess collects results.
    pub(super) fn result_of_ad_hoc(&self, token: TokenId) -> Result<Option<Value>, Fault> {
        let Some(home) = self.token(token).map(|token| token.home) else { return Ok(None) };
        let Some((_, AdHoc { output: Some((_, result)), .. })) = self.ad_hoc_of(home) else {
            return Ok(None);
        };
        self.evaluate(result, self.scope_of(token)).map(Some)
    }

    /// An activity in an ad-hoc subprocess has left: its result is kept, and where nothing follows it a worker who
    /// chooses is asked anew.
    pub(super) fn collect_in_ad_hoc(&mut self, scope: ScopeId, result: Option<Value>, last: bool) {
        let place = self.choosing(scope).map_or(0, |choosing| choosing.results.len());
        if let Some(value) = result {
            self.emit(Event::Collected { scope, place: u32::try_from(place).unwrap_or(u32::MAX), value });
        }
        let closing = self.choosing(scope).is_none_or(|choosing| choosing.closing);
        if let (Some((holder, ad_hoc)), true, false) = (self.ad_hoc_of(scope), last, closing) {
            self.offer_choice(holder, ad_hoc);
        }
    }

    /// An activity in an ad-hoc subprocess has left, and with it the subprocess is complete.
    pub(super) fn complete_ad_hoc(&mut self, scope: ScopeId) {
        if let Some((holder, ad_hoc)) = self.ad_hoc_of(scope) {
            self.end_ad_hoc(holder, scope, ad_hoc, ad_hoc.cancels_rest);
        }
    }

    fn end_ad_hoc(&mut self, token: TokenId, scope: ScopeId, ad_hoc: &AdHoc, cancel_rest: bool) {
        self.emit(Event::AdHocMoved { scope, queue: Vec::new(), closing: true });
        if cancel_rest {
            self.cut_short_inside(scope);
        }
        let done = self.state.scopes.get(&scope).is_some_and(|scope| scope.tokens.is_empty());
        if done {
            self.finish_ad_hoc(token, scope, ad_hoc);
        }
    }

    fn cut_short_inside(&mut self, scope: ScopeId) {
        let inside: Vec<TokenId> = self
            .state
            .scopes
            .get(&scope)
            .into_iter()
            .flat_map(|scope| scope.tokens.iter().copied())
            .collect();
        for token in inside {
            self.cancel(token);
        }
        if self.state.scopes.get(&scope).is_some_and(|scope| !scope.arrivals.is_empty()) {
            self.emit(Event::Interrupted { scope });
        }
    }

    /// Nothing runs in an ad-hoc subprocess: what waits for its turn begins, or it ends, or somebody chooses.
    pub(super) fn settle_ad_hoc(&mut self, scope: ScopeId) {
        let Some(standing) = self.state.scopes.get(&scope) else { return };
        let (tokens, joins) = (!standing.tokens.is_empty(), !standing.arrivals.is_empty());
        let Some(Choosing { queue, closing, begun, .. }) = self.choosing(scope).cloned() else { return };
        if tokens || (joins && !closing && queue.is_empty()) {
            return;
        }
        let Some((holder, ad_hoc)) = self.ad_hoc_of(scope) else { return };
        if let (Some(((node, variables), rest)), false) = (queue.split_first(), closing) {
            self.emit(Event::AdHocMoved { scope, queue: rest.to_vec(), closing });
            return self.begin_one(scope, *node, variables);
        }
        if closing || (begun && ad_hoc.until.is_none() && ad_hoc.chooser.is_none()) {
            return self.finish_ad_hoc(holder, scope, ad_hoc);
        }
        self.offer_choice(holder, ad_hoc);
    }

    /// A worker who chooses is asked anew; a person is asked until the end.
    fn offer_choice(&mut self, token: TokenId, ad_hoc: &AdHoc) {
        let (Some(job), Some(standing)) = (&ad_hoc.chooser, self.token(token)) else { return };
        let (ix, tickets) = (standing.node, &standing.tickets);
        if tickets.iter().any(|ticket| self.is_choice(*ticket)) {
            return;
        }
        match self.job_wait(job, self.scope_of(token)) {
            Ok(wait) => {
                self.open(Owner::Token(token), ix, wait);
            }
            Err(fault) => self.raise(token, ix, Step::Behave, fault),
        }
    }

    fn finish_ad_hoc(&mut self, token: TokenId, scope: ScopeId, ad_hoc: &AdHoc) {
        if let Some((name, _)) = &ad_hoc.output {
            let results = self.choosing(scope).map(|choosing| choosing.results.clone()).unwrap_or_default();
            let home = self.token(token).map_or(scope, |token| token.home);
            self.write_outward(home, name.clone(), Value::List(Arc::new(results)));
        }
        self.close_scope_tickets(scope);
        self.close_choice(token);
        self.come_back(scope, token);
    }

    /// An interrupting event subprocess takes the place of what somebody would have chosen.
    pub(super) fn stop_choosing(&mut self, scope: ScopeId) {
        let Some((holder, _)) = self.ad_hoc_of(scope) else { return };
        self.emit(Event::AdHocMoved { scope, queue: Vec::new(), closing: true });
        self.close_choice(holder);
    }

    /// Whether somebody is asked to choose under a ticket, or to mend what keeps them from being asked.
    fn is_choice(&self, ticket: Ticket) -> bool {
        match self.state.waits.get(&ticket).map(|waiting| &waiting.wait) {
            Some(Wait::Choice | Wait::Job(_)) => true,
            Some(Wait::Incident(trouble)) => trouble.step == Step::Behave,
            _ => false,
        }
    }

    fn close_choice(&mut self, token: TokenId) {
        let tickets = self.token(token).map(|token| token.tickets.clone()).unwrap_or_default();
        for ticket in tickets {
            if self.is_choice(ticket) {
                self.close(ticket);
            }
        }
    }
}
