//! Scopes: subprocesses, event subprocesses, call activities, and cancelling what runs in them.

use super::{Fault, Next, Outcome, Run};
use crate::codes;
use crate::event::Event;
use crate::graph::{Call, Given, Kind};
use crate::id::{BlockIx, NodeIx, ScopeId, TokenId};
use crate::limits;
use crate::state::Body;
use crate::wait::{Owner, Step};
use digipro_vocab::Ticket;
use smallvec::SmallVec;

impl<'a> Run<'a> {
    /// An embedded subprocess: a scope with a token where it begins (BPMN 2.0, 13.3.4).
    pub(super) fn subprocess(&mut self, token: TokenId, block: BlockIx) -> Outcome {
        self.can_begin(block)?;
        // Variables of an instance or of input mappings are its own already: the inside runs in a scope within.
        let parent = self.scope_of(token);
        let scope = self.open_block(token, parent, block, false)?;
        self.declare(block, scope, &digipro_vocab::value::Fields::new());
        self.begin_block(scope, block);
        Ok(Next::Rest)
    }

    /// A call activity: a process or global task of the same definition as a scope of the same case.
    pub(super) fn call(&mut self, token: TokenId, call: &'a Call) -> Outcome {
        let outside = self.scope_of(token);
        let process = match &call.process {
            Given::Feel(expression) => self.one_of(expression, self.callable()),
            Given::Text(_) => None,
        };
        let process =
            process.map_or_else(|| self.given_text(&call.process, outside, "the called process"), Ok)?;
        let (processes, tasks) = (&self.graph.processes, &self.graph.global_tasks);
        let Some(block) = processes.get(&process).or_else(|| tasks.get(&process)).copied() else {
            return Err(Fault::new(
                codes::I0007,
                format!("the definition has no executable process `{process}`"),
            ));
        };
        if let Some(tag) = &call.tag
            && self.graph.block(block).and_then(|block| block.tag.as_ref()) != Some(tag)
        {
            let message = format!("the process `{process}` of the definition carries no version tag `{tag}`");
            return Err(Fault::new(codes::I0007, message));
        }
        self.can_begin(block)?;
        let mut variables = crate::variables::Fields::new();
        if call.all_in {
            variables = crate::variables::visible_in(self.state, outside);
        } else if let Some(own) = self.token(token).and_then(|token| token.body) {
            let own = self.state.scopes.get(&own);
            variables = own.map(|own| own.variables.iter().cloned().collect()).unwrap_or_default();
        }
        let parent = self.own_scope(token);
        let scope = self.open_block(token, parent, block, true)?;
        self.declare(block, scope, &variables);
        for (name, value) in variables {
            self.emit(Event::Wrote { scope, name, value });
        }
        self.begin_in(scope, block);
        Ok(Next::Rest)
    }

    /// The processes that can be called.
    fn callable(&self) -> impl Iterator<Item = digipro_vocab::Name> {
        let processes = self.graph.processes.iter();
        processes.filter(|(_, block)| self.can_begin(**block).is_ok()).map(|(id, _)| id.clone())
    }

    /// Opens the scope of a block for a token.
    pub(super) fn open_block(
        &mut self,
        holder: TokenId,
        parent: ScopeId,
        block: BlockIx,
        closed: bool,
    ) -> Result<ScopeId, Fault> {
        if self.depth(parent) >= limits::DEPTH_MAX {
            let message = format!("scopes nest deeper than {}", limits::DEPTH_MAX);
            return Err(Fault::new(codes::I0012, message));
        }
        let scope = ScopeId(self.fresh());
        let body = Body::Block { block, closed };
        self.emit(Event::ScopeOpened { scope, parent: Some(parent), holder: Some(holder), body });
        Ok(scope)
    }

    fn depth(&self, scope: ScopeId) -> usize {
        let around = |id: &ScopeId| self.state.scopes.get(id).and_then(|scope| scope.parent);
        std::iter::successors(Some(scope), around).take(limits::DEPTH_MAX).count()
    }

    /// A scope in which nothing runs and nothing waits at a join is complete.
    pub(super) fn complete_if_empty(&mut self, id: ScopeId) {
        let Some(scope) = self.state.scopes.get(&id) else { return };
        if !matches!(scope.body, Body::Block { .. }) {
            return;
        }
        if !scope.is_empty() {
            if scope.tokens.is_empty() && !scope.arrivals.is_empty() {
                // Unless an inclusive or complex join fires yet.
                self.stalled.insert(id);
            }
            return;
        }
        let compensated = self.is_compensated_inside(scope.holder);
        if scope.ad_hoc.is_some() && !compensated {
            return self.settle_ad_hoc(id);
        }
        self.close_scope_tickets(id);
        // What is being compensated has ended before.
        if compensated || !self.tell_process_ends(id) {
            self.finish_scope(id);
        }
    }

    /// What ran in a scope is done.
    pub(super) fn finish_scope(&mut self, id: ScopeId) {
        let Some(scope) = self.state.scopes.get(&id) else { return };
        match scope.holder {
            None => self.emit(Event::CaseCompleted),
            Some(holder) => self.come_back(id, holder),
        }
    }

    /// What ran in a token's scope is done: the token goes on.
    pub(super) fn come_back(&mut self, scope: ScopeId, holder: TokenId) {
        let Some((_, node)) = self.node_of(holder) else { return };
        if self.is_compensated_inside(Some(holder)) {
            return self.inside_compensated(holder);
        }
        if let Kind::Call(call) = &node.kind {
            let inside =
                self.state.scopes.get(&scope).map(|scope| scope.variables.clone()).unwrap_or_default();
            let handler = node.more.as_ref().is_some_and(|more| more.compensated_by.is_some());
            let kept =
                !handler && self.state.scopes.get(&scope).is_some_and(|scope| self.is_compensable(scope));
            self.emit(if kept { Event::ScopeKept { scope } } else { Event::ScopeClosed { scope } });
            if call.all_out || node.more.as_ref().is_some_and(|more| !more.outputs.is_empty()) {
                let inside = inside.into_iter().collect();
                self.return_from_call(holder, node, &inside);
            }
        }
        self.later(holder, Step::Judge);
    }

    /// With output mappings they choose among the variables of the called process; otherwise all come back.
    fn return_from_call(
        &mut self,
        token: TokenId,
        node: &'a crate::graph::Node,
        inside: &digipro_vocab::value::Fields,
    ) {
        if node.more.as_ref().is_some_and(|more| !more.outputs.is_empty()) {
            self.take_over(token, node, inside);
        } else {
            // Data outputs that the call activity declares are its own: its associations move them further.
            let declared = node.more.as_ref().and_then(|more| more.data.as_ref());
            for (name, value) in inside {
                let own = declared.is_some_and(|data| data.own.contains(name));
                let from = if own { self.scope_of(token) } else { self.results_from(token, name) };
                self.write_outward(from, name.clone(), value.clone());
            }
        }
    }

    /// A terminate end event: all else that runs in its scope ends (BPMN 2.0, 13.5.6).
    pub(super) fn terminate(&mut self, token: TokenId) -> Next {
        let Some(home) = self.token(token).map(|token| token.home) else { return Next::Rest };
        self.interrupt(home, Some(token));
        Next::Go
    }

    /// Cancels all that runs in a scope and what it waits for, but for one token; the scope stays.
    pub(super) fn interrupt(&mut self, id: ScopeId, except: Option<TokenId>) {
        let Some(scope) = self.state.scopes.get(&id) else { return };
        let inside: Vec<TokenId> =
            scope.tokens.iter().copied().filter(|token| Some(*token) != except).collect();
        let compensating = |compensation: &crate::state::Compensation| !compensation.under_way.is_empty();
        if scope.has_joins() || scope.compensation.as_deref().is_some_and(compensating) {
            self.emit(Event::Interrupted { scope: id });
        }
        for token in inside {
            self.cancel(token);
        }
        self.close_scope_tickets(id);
    }

    /// Cuts a visit short, with all that runs within it, inner before outer.
    pub(crate) fn cancel(&mut self, token: TokenId) {
        let Some(standing) = self.token(token) else { return };
        let (node, home) = (standing.node, standing.home);
        self.tell_task_cancelled(token);
        self.clear(token);
        self.emit(Event::Cancelled { token, node });
        self.stir(home, node);
    }

    /// A boundary event takes the place of the activity on which it stands. Returns the token at the event.
    pub(super) fn leave_by(&mut self, host: TokenId, boundary: NodeIx) -> Option<TokenId> {
        let standing = self.token(host)?;
        let (node, home, compensating) = (standing.node, standing.home, standing.compensating);
        self.cancel(host);
        let token = self.enter(boundary, home, None, 0);
        if compensating {
            self.compensated(host, node, home);
        }
        Some(token)
    }

    /// Closes what a token waits for and the scopes of its own.
    pub(super) fn clear(&mut self, token: TokenId) {
        let Some(standing) = self.token(token) else { return };
        if standing.tickets.is_empty() && standing.body.is_none() {
            return;
        }
        let tickets = standing.tickets.clone();
        while let Some(scope) = self.token(token).and_then(|token| token.body) {
            self.interrupt(scope, None);
            self.tell_process_cancelled(scope);
            self.emit(Event::ScopeClosed { scope });
        }
        for ticket in tickets {
            self.close(ticket);
        }
    }

    /// Ends the case at once. What was thrown before stays to be sent.
    pub(crate) fn cancel_case(&mut self, root: Option<ScopeId>, reason: &str) {
        if let Some(root) = root {
            self.interrupt(root, None);
            self.tell_process_cancelled(root);
        }
        self.emit(Event::CaseCancelled { reason: reason.to_owned() });
    }

    pub(super) fn close_scope_tickets(&mut self, scope: ScopeId) {
        let tickets: SmallVec<[Ticket; 2]> =
            self.state.scopes.get(&scope).map(|scope| scope.tickets.clone()).unwrap_or_default();
        for ticket in tickets {
            self.close(ticket);
        }
    }

    /// Subscribes the start events of the event subprocesses around where a scope begins: its first step.
    pub(super) fn subscribe_event_subprocesses(&mut self, start: TokenId) -> Result<(), Fault> {
        match self.token(start).map(|token| token.home) {
            Some(scope) => self.subscribe_inside(scope),
            None => Ok(()),
        }
    }

    /// Subscribes the start events of the event subprocesses in a scope, once.
    pub(super) fn subscribe_inside(&mut self, id: ScopeId) -> Result<(), Fault> {
        let Some(scope) = self.state.scopes.get(&id) else { return Ok(()) };
        let Body::Block { block, .. } = &scope.body else { return Ok(()) };
        let Some(block) = self.graph.block(*block) else { return Ok(()) };
        if block.event_subprocesses.is_empty() || !scope.tickets.is_empty() {
            return Ok(());
        }
        let mut waits = Vec::new();
        for ix in &block.event_subprocesses {
            let Some(Kind::EventSubProcess { start, .. }) = self.graph.node(*ix).map(|node| &node.kind)
            else {
                continue;
            };
            let Some(Kind::Start { trigger, .. }) = self.graph.node(*start).map(|node| &node.kind) else {
                continue;
            };
            waits.extend(self.waits_for(trigger, id, |_| true)?.into_iter().map(|wait| (*start, wait)));
        }
        for (start, wait) in waits {
            self.open(Owner::Scope(id), start, wait);
        }
        Ok(())
    }

    /// Begins an event subprocess in a scope whose start event has occurred. Returns the token at that start event.
    pub(super) fn begin_event_subprocess(&mut self, scope: ScopeId, start: NodeIx) -> Option<TokenId> {
        let start_node = self.graph.node(start)?;
        let block = start_node.block;
        let node = self.graph.block(block)?.node?;
        if matches!(start_node.kind, Kind::Start { interrupting: true, .. }) {
            self.emit(Event::Interrupted { scope });
            self.interrupt(scope, None);
            self.stop_choosing(scope);
        }
        let holder = TokenId(self.fresh());
        self.emit(Event::Entered { token: holder, node, scope, flow: None, index: 0 });
        match self.open_block(holder, scope, block, false) {
            Ok(inside) => {
                self.declare(block, inside, &digipro_vocab::value::Fields::new());
                Some(self.enter(start, inside, None, 0))
            }
            Err(fault) => {
                self.raise(holder, node, Step::Behave, fault);
                None
            }
        }
    }
}
