//! The inclusive join: it fires when no live token can still come by a flow that has none (BPMN 2.0, 13.4.3).
//!
//! A token holds the join back when it can reach an incoming flow without a token, and cannot reach one that has a
//! token. From where each flow can be reached was prepared in lowering; joins are looked at again only when tokens of
//! their scope have moved or died, and then by the nodes at which tokens stand, not by token.

use crate::event::Event;
use crate::graph::{Kind, Node, Reach};
use crate::id::{FlowIx, NodeIx, ScopeId};
use crate::run::Run;

impl Run<'_> {
    pub(in crate::run) fn arrive_inclusive(&mut self, flow: FlowIx, scope: ScopeId) {
        self.emit(Event::Arrived { scope, flow });
        self.stirred.insert(scope);
    }

    /// Notes that a token has come to a node of the scope, or gone.
    pub(in crate::run) fn stir(&mut self, scope: ScopeId, node: NodeIx) {
        if !self.state.joins.is_empty() && self.graph.counts_crowd(node) {
            self.stirred.insert(scope);
        }
    }

    /// Fires the inclusive and complex joins that nothing holds back any more. Returns whether one fired.
    pub(in crate::run) fn fire_joins(&mut self) -> bool {
        let mut fired = false;
        while let Some(scope) = self.stirred.pop_first() {
            let waiting = self.state.joins.range((scope, NodeIx(0))..=(scope, NodeIx(u32::MAX)));
            let waiting: Vec<NodeIx> = waiting.map(|(_, node)| *node).collect();
            for ix in waiting {
                let Some(node) = self.graph.node(ix) else { continue };
                match &node.kind {
                    Kind::Inclusive(reach) if self.may_fire(scope, ix, node, reach) => {
                        self.emit(Event::Joined { scope, node: ix });
                        self.enter(ix, scope, None, 0);
                        fired = true;
                    }
                    Kind::Complex(complex) => fired |= self.fire_or_reset(scope, ix, node, complex),
                    _ => {}
                }
            }
        }
        fired
    }

    fn may_fire(&self, scope: ScopeId, ix: NodeIx, node: &Node, reach: &Reach) -> bool {
        let Some(scope) = self.state.scopes.get(&scope) else { return false };
        let has = |flow: &FlowIx| scope.arrivals.contains_key(flow);
        node.incoming.iter().any(has)
            && !scope.crowd.keys().any(|at| *at != ix && holds_back(reach, &node.incoming, has, *at))
    }
}

/// Whether a token at a node holds a join back: it can reach an incoming flow that still has no token, and none that
/// has one.
pub(super) fn holds_back(
    reach: &Reach,
    incoming: &[FlowIx],
    has: impl Fn(&FlowIx) -> bool,
    at: NodeIx,
) -> bool {
    let mut reaches_empty = false;
    for (flow, from) in incoming.iter().zip(&reach.by_flow) {
        if from.binary_search(&at).is_ok() {
            if has(flow) {
                return false;
            }
            reaches_empty = true;
        }
    }
    reaches_empty
}
