//! Transactions that are cancelled (BPMN 2.0, 10.3.5 and 13.5.2).
//!
//! What still runs in the transaction ends, what was completed is compensated, and then the transaction is left by its
//! cancel boundary event. Whatever else ends a transaction, such as an error, compensates nothing: it is a hazard.

use crate::event::Event;
use crate::graph::{Kind, Trigger};
use crate::id::{NodeIx, TokenId};
use crate::run::{Next, Run};

impl Run<'_> {
    /// A cancel end event, as it is reached. What still runs ends first, so that nothing is completed while the rest is
    /// being compensated.
    pub(in crate::run) fn cancel_transaction(&mut self, token: TokenId) -> Next {
        let Some(home) = self.token(token).map(|token| token.home) else { return Next::Rest };
        self.emit(Event::Interrupted { scope: home });
        self.interrupt(home, Some(token));
        self.compensate(token, home, None, true)
    }

    /// A cancel end event, once all is compensated: the transaction is left by its cancel boundary event.
    pub(in crate::run) fn leave_cancelled(&mut self, token: TokenId, ix: NodeIx) {
        let Some(home) = self.complete(token, ix) else { return };
        let holder = |scope| self.state.scopes.get(&scope).and_then(|scope| scope.holder);
        let Some(mut host) = holder(home) else { return };
        // Boundary events belong to the whole multi-instance activity, not to one instance.
        while let Some(instance) = self.token(host).filter(|host| host.index > 0) {
            let Some(whole) = holder(instance.home) else { break };
            host = whole;
        }
        let Some((_, node)) = self.node_of(host) else { return };
        let Some(around) = self.token(host).map(|host| host.home) else { return };
        let cancels = |ix: &&NodeIx| {
            let kind = self.graph.node(**ix).map(|node| &node.kind);
            let Some(Kind::Boundary { trigger, .. }) = kind else { return false };
            trigger.parts().iter().any(|part| matches!(part, Trigger::Cancel))
        };
        let boundary = node.boundaries.iter().find(cancels).copied();
        if let Some(boundary) = boundary {
            self.leave_by(host, boundary);
        } else {
            // Nothing goes on from here.
            self.cancel(host);
            self.complete_if_empty(around);
        }
    }
}
