//! The parallel join: one token from each incoming flow, counted per flow (BPMN 2.0, 13.4.1).

use crate::event::Event;
use crate::graph::Node;
use crate::id::{FlowIx, NodeIx, ScopeId};
use crate::run::Run;

impl<'a> Run<'a> {
    pub(in crate::run) fn arrive_parallel(
        &mut self,
        flow: FlowIx,
        ix: NodeIx,
        node: &'a Node,
        scope: ScopeId,
    ) {
        self.emit(Event::Arrived { scope, flow });
        self.stir(scope, ix);
        let complete = self
            .state
            .scopes
            .get(&scope)
            .is_some_and(|scope| node.incoming.iter().all(|flow| scope.arrivals.contains_key(flow)));
        if complete {
            self.emit(Event::Joined { scope, node: ix });
            self.enter(ix, scope, None, 0);
        }
    }
}
