//! Listeners: workers who are told before the case goes on (bpmn.md 4.4, 4.5).
//!
//! The listeners of one occasion are told one after another, in document order. What has happened already - a
//! process or a user task was cancelled - is told afterwards: the case owes the jobs, and nothing waits for them.

use super::{Fault, Next, Outcome, Run};
use crate::codes;
use crate::command::Variables;
use crate::event::Event;
use crate::graph::{Kind, Listener, Node};
use crate::id::{BlockIx, NodeIx, ScopeId, TokenId};
use crate::state::Body;
use crate::wait::{Attributes, Job, Listening, Occasion, Owner, Step, Trouble, Wait};
use digipro_vocab::Ticket;

impl<'a> Run<'a> {
    /// Tells the next listener, if one has yet to be told; the step is taken again after it.
    pub(super) fn tell(&mut self, token: TokenId, ix: NodeIx, occasion: Occasion) -> Outcome {
        // In a proof they let everything through: what they deny leaves the token where it is.
        if self.in_proof() {
            return Ok(Next::Go);
        }
        let Some(node) = self.graph.node(ix) else { return Ok(Next::Go) };
        let heard = self.token(token).and_then(|token| token.heard);
        let at = heard.filter(|(known, _)| *known == occasion).map_or(0, |(_, count)| count);
        let Some(listener) = nth(node, occasion, at) else { return Ok(Next::Go) };
        let told = Listening { at, occasion, task: None };
        let job = self.listener_job(listener, self.scope_of(token), told)?;
        self.open(Owner::Token(token), ix, Wait::Job(Box::new(job)));
        Ok(Next::Rest)
    }

    /// The event subprocess that begins with this node.
    pub(super) fn event_subprocess_around(&self, node: &Node) -> Option<NodeIx> {
        if !matches!(node.kind, Kind::Start { .. }) {
            return None;
        }
        let around = self.graph.block(node.block)?.node?;
        let is_event = |node: &Node| matches!(node.kind, Kind::EventSubProcess { .. });
        self.graph.node(around).is_some_and(is_event).then_some(around)
    }

    fn listener_job(&self, listener: &Listener, scope: ScopeId, told: Listening) -> Result<Job, Fault> {
        Ok(Job {
            kind: self.given_text(&listener.kind, scope, "the listener's `type`")?,
            retries: self.retries(listener.retries.as_ref(), scope)?,
            priority: 0,
            listener: Some(told),
        })
    }

    /// A listener was told of what is about to happen: its variables are written, and the visit goes on.
    pub(crate) fn heard(
        &mut self,
        ticket: Ticket,
        token: TokenId,
        occasion: Occasion,
        variables: &Variables,
    ) {
        let told = self.state.waits.get(&ticket).map(|waiting| waiting.node);
        self.close(ticket);
        self.write_heard(token, told, occasion, variables);
        self.emit(Event::Heard { token, occasion });
        self.later(token, step_of(occasion));
    }

    /// What a listener returns is the element's own before it begins and goes outward when it ends (bpmn.md 4.4).
    fn write_heard(
        &mut self,
        token: TokenId,
        told: Option<NodeIx>,
        occasion: Occasion,
        variables: &Variables,
    ) {
        let (Some((ix, node)), false) = (self.node_of(token), variables.is_empty()) else { return };
        let Some(home) = self.token(token).map(|token| token.home) else { return };
        // The scope of a process or event subprocess is that in which the token runs.
        let of_process = matches!(node.kind, Kind::Process(_)) || told != Some(ix);
        let (scope, local) = match occasion {
            Occasion::Start | Occasion::BeforeAll if !of_process => (self.own_scope(token), true),
            _ => (home, of_process),
        };
        self.set_variables(scope, variables, local);
    }

    /// A listener failed for the last time: only this one is told again when that is resolved.
    pub(crate) fn listener_failed(&mut self, ticket: Ticket, message: &str) {
        let Some(waiting) = self.state.waits.get(&ticket) else { return };
        let (owner, node) = (waiting.owner, waiting.node);
        let Wait::Job(job) = &waiting.wait else { return };
        let Some(told) = job.listener.clone() else { return };
        let what = told.occasion.name();
        let message = format!("the listener for `{what}` failed for the last time: {message}");
        self.close(ticket);
        let step = step_of(told.occasion);
        let fault = Fault::new(codes::I0040, message);
        match owner {
            Owner::Token(token) => self.raise(token, node, step, fault),
            Owner::Case | Owner::Scope(_) => self.raise_afterwards(node, told, fault),
        }
    }

    fn raise_afterwards(&mut self, node: NodeIx, told: Listening, fault: Fault) {
        let Fault { code, message, sign, findings } = fault;
        let (step, listener) = (step_of(told.occasion), Some(told));
        let trouble = Trouble { code, message, step, sign, findings, listener };
        self.open(Owner::Case, node, Wait::Incident(Box::new(trouble)));
    }

    /// Tells a listener of what has happened already; expressions see the variables of a scope.
    pub(super) fn tell_afterwards(&mut self, ix: NodeIx, scope: ScopeId, told: Listening) {
        let Some(listener) = self.graph.node(ix).and_then(|node| nth(node, told.occasion, told.at)) else {
            return;
        };
        match self.listener_job(listener, scope, told.clone()) {
            Ok(job) => {
                self.open(Owner::Case, ix, Wait::Job(Box::new(job)));
            }
            Err(fault) => self.raise_afterwards(ix, told, fault),
        }
    }

    /// A listener was told of what has happened: the next one is.
    pub(crate) fn heard_afterwards(&mut self, ticket: Ticket, told: Listening) {
        let Some(node) = self.state.waits.get(&ticket).map(|waiting| waiting.node) else { return };
        self.close(ticket);
        let root = self.root();
        self.tell_afterwards(node, root, Listening { at: told.at + 1, ..told });
    }

    /// Tells the listener again that failed.
    pub(crate) fn tell_again(&mut self, ticket: Ticket, told: Listening) {
        let Some(node) = self.state.waits.get(&ticket).map(|waiting| waiting.node) else { return };
        self.close(ticket);
        let root = self.root();
        self.tell_afterwards(node, root, told);
    }

    fn root(&self) -> ScopeId {
        let mut scopes = self.state.scopes.iter();
        scopes.find(|(_, scope)| scope.parent.is_none()).map_or(ScopeId(0), |(id, _)| *id)
    }

    /// Tells that the user task of a token was cancelled.
    pub(super) fn tell_task_cancelled(&mut self, token: TokenId) {
        let Some((ix, node)) = self.node_of(token) else { return };
        if nth(node, Occasion::Canceling, 0).is_none() {
            return;
        }
        let Some(task) = self.task_of(token).map(|(_, task)| task.attributes()) else { return };
        let task: Option<Box<Attributes>> = Some(Box::new(task));
        let scope = self.scope_of(token);
        self.tell_afterwards(ix, scope, Listening { at: 0, occasion: Occasion::Canceling, task });
    }

    /// Tells that a process was cancelled, whose scope this is.
    pub(super) fn tell_process_cancelled(&mut self, scope: ScopeId) {
        if let Some(ix) = self.process_of(scope).and_then(|block| self.told(block, Occasion::Cancel)) {
            self.tell_afterwards(ix, scope, Listening { at: 0, occasion: Occasion::Cancel, task: None });
        }
    }

    /// The process whose scope this is.
    pub(super) fn process_of(&self, scope: ScopeId) -> Option<BlockIx> {
        match self.state.scopes.get(&scope)?.body {
            Body::Block { block, closed: true } => Some(block),
            _ => None,
        }
    }

    /// The node that stands for a process, if listeners are told of this.
    pub(super) fn told(&self, block: BlockIx, occasion: Occasion) -> Option<NodeIx> {
        let ix = self.graph.block(block)?.told?;
        self.graph.node(ix)?.told_of(occasion).next().map(|_| ix)
    }

    /// The listeners of a process have been told that it begins: it does.
    pub(super) fn begin_process(&mut self, token: TokenId, ix: NodeIx, block: BlockIx) -> Outcome {
        let Some(home) = self.token(token).map(|token| token.home) else { return Ok(Next::Rest) };
        self.begin_block(home, block);
        self.complete(token, ix);
        Ok(Next::Rest)
    }

    /// A process whose inside is over tells its listeners so. Returns whether there are any.
    pub(super) fn tell_process_ends(&mut self, scope: ScopeId) -> bool {
        let told = self.process_of(scope).and_then(|block| self.told(block, Occasion::End));
        let Some(node) = told else { return false };
        let token = TokenId(self.fresh());
        self.emit(Event::Entered { token, node, scope, flow: None, index: 0 });
        self.later(token, Step::EndListeners);
        true
    }
}

/// A listener for something, by its place among them.
fn nth(node: &Node, occasion: Occasion, at: u32) -> Option<&Listener> {
    node.told_of(occasion).nth(usize::try_from(at).unwrap_or(usize::MAX))
}

/// The step that is taken again when a listener was told.
fn step_of(occasion: Occasion) -> Step {
    match occasion {
        Occasion::BeforeAll => Step::Begin,
        Occasion::Start => Step::StartListeners,
        Occasion::End => Step::EndListeners,
        Occasion::Completing => Step::Judge,
        Occasion::Creating
        | Occasion::Assigning
        | Occasion::Updating
        | Occasion::Cancel
        | Occasion::Canceling => Step::Behave,
    }
}
