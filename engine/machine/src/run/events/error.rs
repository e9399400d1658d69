//! Errors: caught by the nearest event outward (BPMN 2.0, 13.5.3; bpmn.md 4.7).
//!
//! First the boundary events of the activity, then the event subprocesses of the scope in which it runs, then the
//! activity around that scope, and so on, out of called processes too. An error that an event subprocess throws is not
//! caught by the event subprocesses beside it.

use crate::codes;
use crate::command::Variables;
use crate::event::Event;
use crate::graph::{Kind, Trigger};
use crate::id::{NodeIx, ScopeId, TokenId};
use crate::run::{Fault, Next, Outcome, Run};
use crate::state::Body;
use digipro_vocab::Name;

/// Where an error is caught.
enum Catcher {
    /// By a boundary event of the activity at which this token stands.
    Boundary(TokenId, NodeIx),
    /// By the start event of an event subprocess in this scope.
    EventSubProcess(ScopeId, NodeIx),
}

impl<'a> Run<'a> {
    /// Throws an error from where a token stands.
    pub(crate) fn throw_error(
        &mut self,
        token: TokenId,
        code: &Name,
        message: &str,
        variables: &Variables,
    ) -> Outcome {
        let Some(catcher) = self.catcher(token, code) else {
            let why = if message.is_empty() { String::new() } else { format!(": {message}") };
            return Err(Fault::new(codes::I0005, format!("nothing catches the error `{code}`{why}")));
        };
        let by = match catcher {
            Catcher::Boundary(_, by) | Catcher::EventSubProcess(_, by) => by,
        };
        self.emit(Event::ErrorCaught { token, code: code.clone(), message: message.to_owned(), by });
        match catcher {
            Catcher::Boundary(host, by) => {
                if let Some(home) = self.token(host).map(|host| host.home) {
                    self.cancel(host);
                    self.enter_catching(by, home, variables);
                }
            }
            Catcher::EventSubProcess(scope, by) => {
                // An error always interrupts the scope in which it was thrown.
                self.interrupt(scope, None);
                let event = self.graph.node(by);
                if let (Some(begun), Some(event)) = (self.begin_event_subprocess(scope, by), event) {
                    self.take_over(begun, event, variables);
                }
            }
        }
        Ok(Next::Rest)
    }

    fn catcher(&self, thrower: TokenId, code: &Name) -> Option<Catcher> {
        let mut next = Some(thrower);
        while let Some(token) = next {
            let standing = self.token(token)?;
            let node = self.graph.node(standing.node)?;
            // Boundary events belong to the whole multi-instance activity, not to one instance.
            if standing.index == 0
                && let Some(by) = self.matching(node.boundaries.iter().copied(), code)
            {
                return Some(Catcher::Boundary(token, by));
            }
            let scope = self.state.scopes.get(&standing.home)?;
            if let Body::Block { block, .. } = &scope.body
                && !matches!(node.kind, Kind::EventSubProcess { .. })
                && let Some(by) = self.matching_event_subprocess(*block, code)
            {
                return Some(Catcher::EventSubProcess(standing.home, by));
            }
            next = scope.holder;
        }
        None
    }

    fn matching_event_subprocess(&self, block: crate::id::BlockIx, code: &Name) -> Option<NodeIx> {
        let starts = self.graph.block(block)?.event_subprocesses.iter().filter_map(|ix| {
            match &self.graph.node(*ix)?.kind {
                Kind::EventSubProcess { start, .. } => Some(*start),
                _ => None,
            }
        });
        self.matching(starts, code)
    }

    /// The event that names this code, else the one that catches all.
    fn matching(&self, events: impl Iterator<Item = NodeIx>, code: &Name) -> Option<NodeIx> {
        let mut all = None;
        for ix in events {
            let Some(node) = self.graph.node(ix) else { continue };
            let (Kind::Boundary { trigger, .. } | Kind::Start { trigger, .. }) = &node.kind else { continue };
            match trigger {
                Trigger::Error(Some(known)) if known == code => return Some(ix),
                Trigger::Error(None) => all = all.or(Some(ix)),
                _ => {}
            }
        }
        all
    }
}
