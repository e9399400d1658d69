//! The inclusive join: it fires when no live token can still come by a flow that has none (BPMN 2.0, 13.4.3).
//!
//! A token holds the join back when it can reach an incoming flow without a token, and cannot reach one that has a
//! token. From where each flow can be reached was prepared in lowering; joins are looked at again only when tokens of
//! their scope have moved or died, and then by the nodes at which tokens stand, not by token.

use crate::event::Event;
use crate::graph::{Kind, Reach};
use crate::id::{FlowIx, NodeIx, ScopeId};
use crate::run::Run;
use crate::state::Scope;

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

    /// Fires the inclusive joins that nothing holds back any more. Returns whether one fired.
    pub(in crate::run) fn fire_inclusive_joins(&mut self) -> bool {
        let mut fired = false;
        while let Some(scope) = self.stirred.pop_first() {
            let waiting = self.state.joins.range((scope, NodeIx(0))..=(scope, NodeIx(u32::MAX)));
            let waiting: Vec<NodeIx> = waiting.map(|(_, node)| *node).collect();
            for node in waiting {
                if self.may_fire(scope, node) {
                    self.emit(Event::Joined { scope, node });
                    self.enter(node, scope, None, 0);
                    fired = true;
                }
            }
        }
        fired
    }

    fn may_fire(&self, scope: ScopeId, ix: NodeIx) -> bool {
        let (Some(scope), Some(node)) = (self.state.scopes.get(&scope), self.graph.node(ix)) else {
            return false;
        };
        let Kind::Inclusive(reach) = &node.kind else { return false };
        !scope.crowd.keys().any(|at| *at != ix && holds_back(scope, reach, &node.incoming, *at))
    }
}

fn holds_back(scope: &Scope, reach: &Reach, incoming: &[FlowIx], at: NodeIx) -> bool {
    let mut reaches_empty = false;
    for (flow, from) in incoming.iter().zip(&reach.by_flow) {
        if from.binary_search(&at).is_ok() {
            if scope.arrivals.contains_key(flow) {
                return false;
            }
            reaches_empty = true;
        }
    }
    reaches_empty
}
