//! Leaving a flow node: which flows are taken, and what ends when none is.

use super::{Fault, Next, Outcome, Run};
use crate::codes;
use crate::event::Event;
use crate::graph::{Flow, Kind, More, Node, Quantities, Throw};
use crate::id::{FlowIx, NodeIx, ScopeId, TokenId};
use crate::limits;
use crate::wait::Step;
use smallvec::SmallVec;

/// Flows to take: seldom more than two.
pub(super) type Chosen = SmallVec<[FlowIx; 4]>;

impl<'a> Run<'a> {
    /// The last step: time limits, then the flows. An instance of a multi-instance body or a round of a loop has none
    /// of its own.
    pub(super) fn leave_step(&mut self, token: TokenId, ix: NodeIx, node: &'a Node) -> Outcome {
        if self.token(token).is_some_and(|token| token.index > 0) {
            return match node.more.as_deref() {
                Some(More { many: Some(many), .. }) => self.leave_instance(token, ix, many),
                Some(More { rounds: Some(rounds), .. }) => self.leave_round(token, ix, rounds),
                _ => Ok(Next::Rest),
            };
        }
        if matches!(node.kind, Kind::Process(_)) {
            // Its end listeners have been told.
            let Some(home) = self.complete(token, ix) else { return Ok(Next::Rest) };
            self.finish_scope(home);
            return Ok(Next::Rest);
        }
        if matches!(&node.kind, Kind::End(throw) if throw.cancels()) {
            self.leave_cancelled(token, ix);
            return Ok(Next::Rest);
        }
        let chosen = self.choose(token, node)?;
        let enough = self.completes_ad_hoc(token, node)?;
        let last = enough.is_some_and(|enough| enough || chosen.is_empty());
        let result = if last { self.result_of_ad_hoc(token)? } else { None };
        if let Some(more) = &node.more {
            self.check_room_to_remember(token)?;
            self.use_terms(token, &more.terms, false)?;
        }
        let Some(home) = self.complete(token, ix) else { return Ok(Next::Rest) };
        if let Some(enough) = enough {
            self.collect_in_ad_hoc(home, result, chosen.is_empty());
            if enough {
                self.complete_ad_hoc(home);
                return Ok(Next::Rest);
            }
        }
        if let Kind::Throw(Throw::Link(target)) = &node.kind {
            self.enter(*target, home, None, 0);
        }
        for flow in chosen {
            for _ in 0..quantities(node).completion {
                self.take(flow, home);
            }
        }
        self.complete_if_empty(home);
        Ok(Next::Rest)
    }

    /// Ends a visit normally, with all that belongs to it. Returns the scope in which it ran.
    pub(super) fn complete(&mut self, token: TokenId, node: NodeIx) -> Option<ScopeId> {
        self.remember(token, node, self.graph.node(node)?);
        self.clear(token);
        let standing = self.token(token)?;
        let (home, compensating) = (standing.home, standing.compensating);
        self.emit(Event::Completed { token, node });
        self.stir(home, node);
        if compensating {
            self.compensated(token, node, home);
        }
        Some(home)
    }

    /// Puts a token on a node.
    pub(super) fn enter(
        &mut self,
        node: NodeIx,
        scope: ScopeId,
        flow: Option<FlowIx>,
        index: u32,
    ) -> TokenId {
        let token = TokenId(self.fresh());
        self.emit(Event::Entered { token, node, scope, flow, index });
        if self.state.tokens.len() > limits::TOKENS_MAX {
            let message = format!("the case has more than {} tokens", limits::TOKENS_MAX);
            self.raise(token, node, Step::Enter, Fault::new(codes::I0012, message));
        } else {
            self.later(token, Step::Enter);
        }
        token
    }

    /// Takes a sequence flow.
    pub(super) fn take(&mut self, ix: FlowIx, scope: ScopeId) {
        let Some(flow) = self.graph.flow(ix) else { return };
        let Some(target) = self.graph.node(flow.target) else { return };
        let joins = target.incoming.len() > 1;
        match &target.kind {
            Kind::Parallel if joins => self.arrive_parallel(ix, flow.target, target, scope),
            Kind::Inclusive(_) if joins => self.arrive_inclusive(ix, scope),
            Kind::Complex(complex) => self.arrive_complex(ix, flow.target, target, complex, scope),
            _ if quantities(target).start > 1 => self.arrive_counted(ix, flow.target, target, scope),
            _ => {
                self.enter(flow.target, scope, Some(ix), 0);
            }
        }
    }

    /// A token has come to an activity that needs several to begin (`startQuantity`).
    fn arrive_counted(&mut self, flow: FlowIx, ix: NodeIx, node: &Node, scope: ScopeId) {
        self.emit(Event::Arrived { scope, flow });
        self.stir(scope, ix);
        let arrivals = self.state.scopes.get(&scope).map(|scope| &scope.arrivals);
        let arrived = |flow: &FlowIx| arrivals.and_then(|arrivals| arrivals.get(flow));
        let count: u32 = node.incoming.iter().filter_map(arrived).sum();
        if count >= quantities(node).start {
            self.emit(Event::Joined { scope, node: ix });
            self.enter(ix, scope, None, 0);
        }
    }

    fn choose(&self, token: TokenId, node: &'a Node) -> Result<Chosen, Fault> {
        match &node.kind {
            Kind::Exclusive => self.choose_one(token, node),
            Kind::Parallel => Ok(node.outgoing.iter().copied().collect()),
            Kind::Complex(_) => self.choose_complex(token, node),
            // What ends, and what was sent on to the other end of its link.
            Kind::End(_) | Kind::Throw(Throw::Link(_)) | Kind::EventSubProcess { .. } => Ok(Chosen::new()),
            _ => self.choose_all(token, node),
        }
    }

    /// Every flow whose condition holds or that has none: inclusive gateways, and activities and events with several
    /// outgoing flows (BPMN 2.0, 13.2.1). The default flow is taken when no condition holds.
    pub(super) fn choose_all(&self, token: TokenId, node: &'a Node) -> Result<Chosen, Fault> {
        let mut chosen = Chosen::new();
        for flow in node.outgoing.iter().filter(|flow| Some(**flow) != node.default) {
            let Some(condition) = self.graph.flow(*flow) else { continue };
            if self.holds(token, condition)? {
                chosen.push(*flow);
            }
        }
        match node.default {
            Some(default) if !self.some_condition_held(node, &chosen) => chosen.push(default),
            _ if chosen.is_empty() && !node.outgoing.is_empty() => return Err(no_way(node)),
            _ => {}
        }
        Ok(chosen)
    }

    /// Whether one of the flows was chosen because of a condition.
    fn some_condition_held(&self, node: &Node, chosen: &Chosen) -> bool {
        let inclusive = matches!(node.kind, Kind::Inclusive(_) | Kind::Complex(_));
        chosen
            .iter()
            .any(|flow| inclusive || self.graph.flow(*flow).is_some_and(|flow| flow.condition.is_some()))
    }

    /// Whether a flow may be taken: its condition is true, or it has none.
    pub(super) fn holds(&self, token: TokenId, flow: &Flow) -> Result<bool, Fault> {
        let Some(condition) = &flow.condition else { return Ok(true) };
        let what = || format!("the condition of flow `{}`", flow.id);
        self.truth(condition, self.scope_of(token), &(), what)
    }
}

/// How many tokens begin an activity, and how many it sends along each flow.
pub(crate) fn quantities(node: &Node) -> Quantities {
    let given = node.more.as_ref().and_then(|more| more.quantities);
    given.unwrap_or(Quantities { start: 1, completion: 1 })
}

/// No flow can be taken.
pub(super) fn no_way(node: &Node) -> Fault {
    let message = format!("no condition of the flows out of `{}` holds and it has no default flow", node.id);
    Fault::new(codes::I0003, message)
}
