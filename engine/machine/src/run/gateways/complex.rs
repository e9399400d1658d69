//! The complex gateway (BPMN 2.0, 13.4.5): fires when its activation condition holds, then waits for reset.
//!
//! Its two phases are the standard's. Waiting for start, it asks its condition with each token that comes, and again when
//! variables change. As it fires it takes one token from each flow that has one. Waiting for reset, it takes a token from
//! each of the other flows, unless none can come any more by the rule of the inclusive join; then it begins anew.
//!
//! Conditions out of it see `waitingForStart`. The second phase yields tokens only where some condition asks for it: a
//! definition that does not tell the phases apart means one token, not two.

use super::inclusive::holds_back;
use crate::codes;
use crate::event::Event;
use crate::graph::{Complex, Kind, Node};
use crate::id::{FlowIx, NodeIx, ScopeId, TokenId};
use crate::run::flow::Chosen;
use crate::run::{Fault, Run};
use crate::wait::{Owner, Step, Trouble, Wait};
use digipro_vocab::value::Fields;
use digipro_vocab::{Name, Ticket, Value};

/// Whether the gateway waits for its first phase.
const WAITING_FOR_START: &str = "waitingForStart";
/// How many tokens wait at the gateway.
const ACTIVATION_COUNT: &str = "activationCount";
/// How many tokens wait at the gateway, by incoming flow.
const ACTIVATION_COUNTS: &str = "activationCounts";

impl<'a> Run<'a> {
    pub(in crate::run) fn arrive_complex(
        &mut self,
        flow: FlowIx,
        ix: NodeIx,
        node: &'a Node,
        complex: &'a Complex,
        scope: ScopeId,
    ) {
        self.emit(Event::Arrived { scope, flow });
        self.stirred.insert(scope);
        self.fire_complex(scope, ix, node, complex);
    }

    /// Lets a complex gateway fire or reset, if it can. Returns whether it did.
    pub(super) fn fire_or_reset(
        &mut self,
        scope: ScopeId,
        ix: NodeIx,
        node: &'a Node,
        complex: &'a Complex,
    ) -> bool {
        let reset = self.may_reset(scope, ix, node, complex);
        if reset {
            self.pass_complex(scope, ix, node, false);
        }
        self.fire_complex(scope, ix, node, complex) || reset
    }

    fn fire_complex(&mut self, scope: ScopeId, ix: NodeIx, node: &'a Node, complex: &'a Complex) -> bool {
        if !self.waits_for_start(scope, ix, node) {
            return false;
        }
        match self.activated(scope, node, complex) {
            Ok(true) => {
                self.pass_complex(scope, ix, node, true);
                true
            }
            Ok(false) => false,
            Err(fault) => {
                self.raise_at_join(scope, ix, fault);
                false
            }
        }
    }

    /// Whether tokens wait at the gateway for its first phase, and no incident keeps it from being asked.
    fn waits_for_start(&self, id: ScopeId, ix: NodeIx, node: &Node) -> bool {
        let Some(scope) = self.state.scopes.get(&id) else { return false };
        let troubled = scope.tickets.iter().filter_map(|ticket| self.state.waits.get(ticket));
        !scope.fired.contains_key(&ix)
            && node.incoming.iter().any(|flow| scope.arrivals.contains_key(flow))
            && !troubled.into_iter().any(|it| it.node == ix && matches!(it.wait, Wait::Incident(_)))
    }

    fn activated(&self, scope: ScopeId, node: &Node, complex: &Complex) -> Result<bool, Fault> {
        let Some(condition) = &complex.activation else { return Ok(true) };
        let counts = self.activation_counts(scope, node, true);
        let what = || format!("the activation condition of `{}`", node.id);
        self.truth(condition, scope, &counts, what)
    }

    /// What conditions of the gateway know of it.
    fn activation_counts(&self, scope: ScopeId, node: &Node, start: bool) -> Fields {
        let arrivals = self.state.scopes.get(&scope).map(|scope| &scope.arrivals);
        let (mut all, mut by_flow) = (0_u32, Fields::new());
        for flow in &node.incoming {
            let count = arrivals.and_then(|arrivals| arrivals.get(flow)).copied().unwrap_or_default();
            all = all.saturating_add(count);
            if let Some(flow) = self.graph.flow(*flow) {
                by_flow.insert(flow.id.clone(), Value::from(i64::from(count)));
            }
        }
        Fields::from([
            (Name::from(ACTIVATION_COUNT), Value::from(i64::from(all))),
            (Name::from(ACTIVATION_COUNTS), Value::Context(by_flow.into())),
            (Name::from(WAITING_FOR_START), Value::Boolean(start)),
        ])
    }

    /// A token enters the gateway, with what its conditions know: in the first phase or in the second.
    fn pass_complex(&mut self, scope: ScopeId, ix: NodeIx, node: &Node, start: bool) {
        let counts = self.activation_counts(scope, node, start);
        self.emit(Event::Joined { scope, node: ix });
        let token = self.enter(ix, scope, None, 0);
        let own = self.own_scope(token);
        self.set_variables(own, &counts, true);
        self.stirred.insert(scope);
    }

    /// Whether a gateway that has fired need wait no longer: nothing can come by the flows from which it has taken none.
    fn may_reset(&self, scope: ScopeId, ix: NodeIx, node: &Node, complex: &Complex) -> bool {
        let Some(scope) = self.state.scopes.get(&scope) else { return false };
        let Some(taken) = scope.fired.get(&ix) else { return false };
        let waiting: u32 = node.incoming.iter().filter_map(|flow| scope.arrivals.get(flow)).sum();
        // The token of the first phase may still stand at an incident.
        let inside = scope.crowd.get(&ix).is_some_and(|here| *here > waiting);
        let has = |flow: &FlowIx| taken.contains(flow) || scope.arrivals.contains_key(flow);
        let holds = |at: &NodeIx| *at != ix && holds_back(&complex.reach, &node.incoming, has, *at);
        !inside && !scope.crowd.keys().any(holds)
    }

    /// The flows that are taken: those whose condition holds in the phase, else the default flow. In the second phase
    /// there may be none.
    pub(in crate::run) fn choose_complex(&self, token: TokenId, node: &'a Node) -> Result<Chosen, Fault> {
        let own = self.token(token).and_then(|token| self.state.scopes.get(&token.body?));
        let start = own.and_then(|own| own.variable(WAITING_FOR_START)) != Some(&Value::Boolean(false));
        if start {
            return self.choose_all(token, node);
        }
        let asked = |flow: &FlowIx| {
            let condition = self.graph.flow(*flow).and_then(|flow| flow.condition.as_ref());
            condition
                .is_some_and(|condition| condition.names().iter().any(|name| &**name == WAITING_FOR_START))
        };
        let mut chosen = Chosen::new();
        if !node.outgoing.iter().any(asked) {
            return Ok(chosen);
        }
        for ix in &node.outgoing {
            let Some(flow) = self.graph.flow(*ix).filter(|flow| flow.condition.is_some()) else { continue };
            if self.holds(token, flow)? {
                chosen.push(*ix);
            }
        }
        if chosen.is_empty() {
            chosen.extend(node.default);
        }
        Ok(chosen)
    }

    /// Lets the tokens at a join wait until somebody resolves what is wrong with it.
    pub(in crate::run) fn raise_at_join(&mut self, scope: ScopeId, ix: NodeIx, fault: Fault) {
        let Fault { code, message, sign, findings } = fault;
        let trouble = Trouble { code, message, step: Step::Enter, sign, findings, listener: None };
        self.open(Owner::Scope(scope), ix, Wait::Incident(Box::new(trouble)));
    }

    /// Asks the joins of a scope again, after what was wrong with one of them was resolved. One that has waited in vain
    /// goes on with the tokens that it has.
    pub(crate) fn ask_joins_again(&mut self, ticket: Ticket, scope: ScopeId) {
        let Some(waiting) = self.state.waits.get(&ticket).cloned() else { return };
        self.close(ticket);
        self.stirred.insert(scope);
        let in_vain = matches!(&waiting.wait, Wait::Incident(trouble) if trouble.code.id == codes::I0015.id);
        if let (Some(node), true) = (self.graph.node(waiting.node), in_vain) {
            self.pass_complex(scope, waiting.node, node, true);
        }
    }

    /// A complex gateway of the scope that waits for its first phase and whose condition only counts tokens: if no other
    /// token is left, it waits in vain. One that reads variables may still fire when these are written.
    pub(in crate::run) fn stalled_complex(&self, id: ScopeId) -> Option<NodeIx> {
        let scope = self.state.scopes.get(&id)?;
        let mut targets = scope.arrivals.keys().filter_map(|flow| Some(self.graph.flow(*flow)?.target));
        targets.find(|ix| {
            let node = self.graph.node(*ix);
            node.is_some_and(|node| match &node.kind {
                Kind::Complex(complex) => !complex.reads_data() && self.waits_for_start(id, *ix, node),
                _ => false,
            })
        })
    }

    /// Notes where complex gateways wait whose condition reads variables, after some were written.
    pub(in crate::run) fn stir_data(&mut self) {
        if !std::mem::take(&mut self.wrote) {
            return;
        }
        for (scope, ix) in &self.state.joins {
            if let Some(Kind::Complex(complex)) = self.graph.node(*ix).map(|node| &node.kind)
                && complex.reads_data()
            {
                self.stirred.insert(*scope);
            }
        }
    }
}

impl Complex {
    /// Whether the activation condition reads more than how many tokens wait.
    fn reads_data(&self) -> bool {
        let own = [WAITING_FOR_START, ACTIVATION_COUNT, ACTIVATION_COUNTS];
        self.activation.as_ref().is_some_and(|it| it.names().iter().any(|name| !own.contains(&&**name)))
    }
}
