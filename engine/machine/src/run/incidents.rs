//! Incidents: a token that cannot take its step waits, and nothing else of the case is disturbed.

use super::{Fault, Run};
use crate::codes;
use crate::event::Event;
use crate::graph::Kind;
use crate::id::{NodeIx, ScopeId, TokenId};
use crate::wait::{Owner, Step, Trouble, Wait};
use digipro_vocab::Ticket;

impl Run<'_> {
    /// Lets a token wait at a step until somebody resolves what is wrong (invariant RETRY-THAT-STEP).
    pub(crate) fn raise(&mut self, token: TokenId, node: NodeIx, step: Step, fault: Fault) {
        let Fault { code, message, sign, findings } = fault;
        let trouble = Trouble { code, message, step, sign, findings, listener: None };
        self.open(Owner::Token(token), node, Wait::Incident(Box::new(trouble)));
    }

    /// Says of joins that what they wait for can never come: their scope has no other tokens. Resolving lets the join go
    /// on with those that it has. The standard leaves such tokens where they are, unseen (BPMN 2.0, 13.4.1).
    pub(super) fn show_stalled(&mut self) {
        // A proof finds the deadlock itself.
        while let Some(id) = self.stalled.pop_first().filter(|_| !self.in_proof()) {
            let Some(scope) = self.state.scopes.get(&id).filter(|scope| scope.tokens.is_empty()) else {
                continue;
            };
            // Where somebody still chooses, more may come.
            if scope.ad_hoc.as_ref().is_some_and(|choosing| !choosing.closing) {
                continue;
            }
            let mut targets = scope.arrivals.keys().filter_map(|flow| Some(self.graph.flow(*flow)?.target));
            // A complex gateway keeps its tokens: its condition may yet hold.
            let stands =
                |ix: &NodeIx| !self.graph.node(*ix).is_some_and(|node| matches!(node.kind, Kind::Complex(_)));
            // One join of those that wait: when it goes on, perhaps the others have what they wait for.
            let Some(node) = targets.find(stands) else {
                if let Some(node) = self.stalled_complex(id) {
                    let fault = self.stalled_at(id, node);
                    self.raise_at_join(id, node, fault);
                }
                continue;
            };
            let fault = self.stalled_at(id, node);
            self.emit(Event::Joined { scope: id, node });
            let token = TokenId(self.fresh());
            self.emit(Event::Entered { token, node, scope: id, flow: None, index: 0 });
            self.raise(token, node, Step::Enter, fault);
        }
    }

    fn stalled_at(&self, scope: ScopeId, node: NodeIx) -> Fault {
        let (scope, gateway) = (self.state.scopes.get(&scope), self.graph.node(node));
        let missing = gateway.map(|node| node.incoming.as_slice()).unwrap_or_default().iter();
        let missing = missing.filter(|flow| !scope.is_some_and(|scope| scope.arrivals.contains_key(flow)));
        let missing = missing.filter_map(|flow| Some(format!("`{}`", self.graph.flow(*flow)?.id)));
        let (missing, id) = (missing.collect::<Vec<_>>().join(", "), gateway.map_or("", |node| &*node.id));
        let what =
            if missing.is_empty() { "more tokens".to_owned() } else { format!("a token from {missing}") };
        Fault::new(codes::I0015, format!("`{id}` waits for {what}, and none can come any more"))
    }

    /// Tries a step again.
    pub(crate) fn retry(&mut self, ticket: Ticket, token: TokenId, step: Step) {
        self.close(ticket);
        self.emit(Event::Retried { token, step });
        self.later(token, step);
    }

    /// What the rules could not say of results that are submitted anew is moot.
    pub(crate) fn drop_incident(&mut self, ticket: Ticket, token: TokenId) {
        self.close(ticket);
        self.emit(Event::Returned { token, findings: Vec::new() });
    }
}
