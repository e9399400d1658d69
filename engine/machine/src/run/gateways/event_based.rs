//! The event-based gateway: waits for all its events and goes the way of the one that occurs first
//! (BPMN 2.0, 13.4.4).

use crate::graph::{Kind, Node};
use crate::id::{FlowIx, NodeIx, TokenId};
use crate::run::{Next, Outcome, Run};
use crate::wait::Owner;

impl<'a> Run<'a> {
    pub(in crate::run) fn event_gateway(&mut self, token: TokenId, node: &'a Node) -> Outcome {
        let scope = self.scope_of(token);
        let mut waits = Vec::new();
        for flow in &node.outgoing {
            let Some(target) = self.graph.flow(*flow).map(|flow| flow.target) else { continue };
            let Some(Kind::Catch(trigger)) = self.graph.node(target).map(|node| &node.kind) else { continue };
            waits.extend(self.waits_for(trigger, scope, |_| true)?.into_iter().map(|wait| (target, wait)));
        }
        for (target, wait) in waits {
            self.open(Owner::Token(token), target, wait);
        }
        Ok(Next::Rest)
    }

    /// The flow from an event-based gateway by which this catching event is reached.
    pub(in crate::run) fn behind_event_gateway(&self, node: &Node) -> Option<FlowIx> {
        let from_gateway = |flow: &&FlowIx| {
            let source = self.graph.flow(**flow).and_then(|flow| self.graph.node(flow.source));
            source.is_some_and(|source| matches!(source.kind, Kind::EventBased))
        };
        node.incoming.iter().find(from_gateway).copied()
    }

    /// One of the events has occurred: the gateway is left and the event is entered.
    pub(in crate::run) fn occur_after_gateway(&mut self, gateway: TokenId, event: NodeIx) -> Option<TokenId> {
        let flow = self.behind_event_gateway(self.graph.node(event)?);
        let node = self.token(gateway)?.node;
        let home = self.complete(gateway, node)?;
        Some(self.enter(event, home, flow, 0))
    }
}
