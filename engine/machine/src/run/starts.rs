//! How cases, called processes and subprocesses begin (BPMN 2.0, 10.5.2, 13.2, 13.3.4).

use super::{Fault, Run};
use crate::codes;
use crate::event::Event;
use crate::graph::{Kind, Trigger};
use crate::id::{BlockIx, FlowIx, NodeIx, ScopeId, TokenId};
use crate::state::Body;
use crate::wait::{Occasion, Wait};
use smallvec::SmallVec;

/// With what a case begins.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Opening {
    pub process: BlockIx,
    /// The event that has occurred; none where tokens begin at all entries of the process.
    pub event: Option<NodeIx>,
    /// Which of its triggers; all of them when absent.
    pub part: Option<u32>,
}

impl Run<'_> {
    /// Opens the case: its scope, its variables, the tokens with which it begins.
    pub(crate) fn start(&mut self, opening: Opening, variables: &crate::Variables) {
        let Opening { process, event: start, part } = opening;
        let day = self.today();
        self.emit(Event::CaseStarted { process, start, part, day });
        let scope = ScopeId(self.fresh());
        let body = Body::Block { block: process, closed: true };
        self.emit(Event::ScopeOpened { scope, parent: None, holder: None, body });
        self.declare(process, scope, variables);
        for (name, value) in variables.iter() {
            self.emit(Event::Wrote { scope, name: name.clone(), value: value.clone() });
        }
        self.begin_in(scope, process);
    }

    /// A process begins in its scope: its listeners are told first.
    pub(super) fn begin_in(&mut self, scope: ScopeId, process: BlockIx) {
        match self.told(process, Occasion::Start) {
            Some(first) => {
                self.enter(first, scope, None, 0);
            }
            None => self.begin_block(scope, process),
        }
    }

    /// Puts the first tokens into the scope of a process or subprocess.
    pub(super) fn begin_block(&mut self, scope: ScopeId, block: BlockIx) {
        match self.state.start.filter(|_| self.is_root(scope)) {
            Some(event) => self.begin_with(scope, event),
            None => {
                let entries =
                    self.graph.block(block).map(|block| block.entries.as_slice()).unwrap_or_default();
                for entry in entries {
                    self.enter(*entry, scope, None, 0);
                }
            }
        }
    }

    /// The case begins with an event: a start event, a receive task, or one after an event-based gateway.
    fn begin_with(&mut self, scope: ScopeId, event: NodeIx) {
        let Some((gateway, parallel)) = self.graph.begins_through(event) else {
            self.enter(event, scope, None, 0);
            return;
        };
        let token = self.enter(gateway, scope, None, 0);
        self.complete(token, gateway);
        let flows: SmallVec<[FlowIx; 4]> =
            self.graph.node(gateway).map(|node| node.outgoing.iter().copied().collect()).unwrap_or_default();
        for flow in flows {
            // All events have to occur: the others are waited for from now on (BPMN 2.0, 10.6.6, 13.4.4).
            if let Some(target) =
                self.graph.flow(flow).map(|flow| flow.target).filter(|to| parallel || *to == event)
            {
                self.enter(target, scope, Some(flow), 0);
            }
        }
    }

    /// Whether the case began with this very event.
    pub(super) fn began_with(&self, token: TokenId, event: NodeIx) -> bool {
        self.state.start == Some(event) && self.token(token).is_some_and(|token| self.is_root(token.home))
    }

    fn is_root(&self, scope: ScopeId) -> bool {
        self.state.scopes.get(&scope).is_some_and(|scope| scope.parent.is_none())
    }

    /// What of an event has yet to come. Of the one with which the case began, that is what it needs besides the
    /// trigger that began the case.
    pub(super) fn yet_to_come(
        &self,
        token: TokenId,
        event: NodeIx,
        trigger: &Trigger,
    ) -> Result<SmallVec<[Wait; 1]>, Fault> {
        let began = self.began_with(token, event);
        let needs_more = trigger.needs_all() && self.state.part.is_some();
        self.waits_for(trigger, self.scope_of(token), |part| {
            !began || (needs_more && self.state.part != Some(part))
        })
    }

    /// Whether a process or subprocess can begin without an event.
    pub(super) fn can_begin(&self, block: BlockIx) -> Result<(), Fault> {
        let Some(block) = self.graph.block(block) else { return Ok(()) };
        let fault = |why: &str| Err(Fault::new(codes::I0007, format!("`{}` {why}", block.id)));
        match (block.starts.is_empty(), block.entries.len()) {
            (_, 0) => fault("has no none start event with which it could begin"),
            (true, _) | (false, 1) => Ok(()),
            (false, _) => fault("has several none start events: nothing says with which it begins"),
        }
    }

    /// Whether a node is one at which its process or subprocess begins.
    pub(super) fn is_first(&self, ix: NodeIx) -> bool {
        let Some(node) = self.graph.node(ix) else { return false };
        let Some(block) = self.graph.block(node.block) else { return false };
        matches!(node.kind, Kind::Start { .. })
            || (node.incoming.is_empty()
                && (block.entries.contains(&ix) || block.instantiating.contains(&ix)))
            || self.graph.begins_through(ix).is_some()
    }
}
