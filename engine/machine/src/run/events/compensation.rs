//! Compensation: what was completed is undone by its handlers, in reverse order (BPMN 2.0, 10.7 and 13.5.5).
//!
//! A completed activity can be compensated by the handler that its compensation boundary event names, else by the
//! compensation event subprocess inside of it, else by compensating what was completed inside of it. Only where one of
//! these exists is anything remembered. Activities that began after another had completed are compensated before it;
//! those that ran side by side, side by side. Each is compensated once (invariant COMPENSATED-ONCE).

use crate::codes;
use crate::event::Event;
use crate::graph::{Kind, Node};
use crate::id::{NodeIx, ScopeId, TokenId};
use crate::limits;
use crate::run::{Fault, Next, Run};
use crate::state::{Body, Compensable, Compensating, Scope};
use crate::wait::Step;
use digipro_vocab::Value;

impl<'a> Run<'a> {
    /// Remembers a visit that is about to complete, if something can compensate it.
    pub(in crate::run) fn remember(&mut self, token: TokenId, ix: NodeIx, node: &'a Node) {
        let Some(standing) = self.token(token) else { return };
        let more = node.more.as_ref();
        if more.is_some_and(|more| more.for_compensation) || self.compensates_around(node) {
            return;
        }
        let handler = more.and_then(|more| more.compensated_by).is_some();
        if handler {
            // The handler compensates the effects of all instances (13.5.5).
            if standing.index == 0 {
                self.emit(Event::Compensable { token, node: ix, kept: false });
            }
        } else if (standing.body.is_some() || standing.kept.is_some()) && self.has_compensable_inside(token) {
            self.count_round(token);
            self.emit(Event::Compensable { token, node: ix, kept: true });
        }
    }

    /// Keeps with the scopes of a round which one it was: the loop counts on.
    fn count_round(&mut self, token: TokenId) {
        let Some(round) = self.token(token).filter(|token| token.index > 0) else { return };
        let body = self.state.scopes.get(&round.home).map(|scope| &scope.body);
        if let (Some(Body::Rounds { .. }), Some(scope)) = (body, round.body) {
            let (name, value) = (self.graph.loop_counter.clone(), Value::from(i64::from(round.index)));
            self.emit(Event::Wrote { scope, name, value });
        }
    }

    /// Whether another visit can be remembered in the scope of a token that is about to complete.
    pub(in crate::run) fn check_room_to_remember(&self, token: TokenId) -> Result<(), Fault> {
        let home = self.token(token).and_then(|token| self.state.scopes.get(&token.home));
        let compensation = home.and_then(|home| home.compensation.as_ref());
        if compensation.is_some_and(|known| known.compensable.len() >= limits::COMPENSABLE_MAX) {
            let most = limits::COMPENSABLE_MAX;
            let message = format!("more than {most} completed activities of one scope could be compensated");
            return Err(Fault::new(codes::I0012, message));
        }
        Ok(())
    }

    /// Whether a node is the compensation event subprocess of its scope.
    fn compensates_around(&self, node: &Node) -> bool {
        let Kind::EventSubProcess { start, .. } = &node.kind else { return false };
        self.graph.block(node.block).is_some_and(|block| block.compensated_by == Some(*start))
    }

    /// Whether something that ran within a visit can be compensated.
    fn has_compensable_inside(&self, token: TokenId) -> bool {
        let Some(standing) = self.token(token) else { return false };
        if standing.kept.is_some() {
            return true;
        }
        let held = std::iter::successors(standing.body, |id| self.state.scopes.get(id)?.parent);
        let mut held = held.map_while(|id| self.state.scopes.get(&id).filter(|s| s.holder == Some(token)));
        held.any(|scope| self.is_compensable(scope))
    }

    /// Whether what ran in a scope can be compensated.
    pub(in crate::run) fn is_compensable(&self, scope: &Scope) -> bool {
        scope.compensation.as_ref().is_some_and(|compensation| !compensation.compensable.is_empty())
            || self.compensation_start(scope).is_some()
    }

    /// The start event of the compensation event subprocess in a scope.
    fn compensation_start(&self, scope: &Scope) -> Option<NodeIx> {
        let Body::Block { block, .. } = &scope.body else { return None };
        self.graph.block(*block)?.compensated_by
    }

    /// A compensation event: compensates one activity, or all that was completed where it stands.
    pub(in crate::run) fn throw_compensation(
        &mut self,
        token: TokenId,
        activity: Option<NodeIx>,
        wait: bool,
    ) -> Next {
        let (scope, activity) = self.compensated_scope(token, activity);
        self.compensate(token, scope, activity, wait)
    }

    /// Where a compensation event looks for completed activities, and for which. From an event subprocess it reaches
    /// the scope around it: without naming an activity it means that one, whose handler it is (10.7.2).
    fn compensated_scope(&self, token: TokenId, activity: Option<NodeIx>) -> (ScopeId, Option<NodeIx>) {
        let home = self.token(token).map_or(ScopeId(0), |token| token.home);
        let wanted = activity.and_then(|activity| self.graph.node(activity)).map(|node| node.block);
        let mut at = home;
        while let Some(scope) = self.state.scopes.get(&at) {
            // An instance that throws as it completes stands in the body of its activity.
            if let Body::Block { block, .. } = &scope.body {
                if wanted == Some(*block) {
                    return (at, activity);
                }
                let inside_of = self.graph.block(*block).and_then(|block| block.node);
                if !inside_of.is_some_and(|ix| self.graph.is_event_subprocess(ix)) {
                    // The activity is the one in which the event stands: all that was completed in it.
                    return (at, activity.filter(|activity| Some(*activity) != inside_of));
                }
            }
            let Some(around) = scope.parent else { break };
            at = around;
        }
        (home, activity)
    }

    /// Compensates completed visits of a scope on behalf of a token.
    pub(in crate::run) fn compensate(
        &mut self,
        by: TokenId,
        scope: ScopeId,
        activity: Option<NodeIx>,
        wait: bool,
    ) -> Next {
        let completed = self.state.scopes.get(&scope).and_then(|scope| scope.compensation.as_ref());
        let completed = completed.into_iter().flat_map(|compensation| &compensation.compensable);
        let meant = |(_, visit): &(&TokenId, &Compensable)| activity.is_none_or(|ix| visit.node == ix);
        let visits: Vec<TokenId> = completed.filter(meant).map(|(token, _)| *token).collect();
        let nothing = visits.is_empty();
        self.emit(Event::CompensationThrown { token: by, scope, visits, wait });
        if nothing {
            return Next::Go;
        }
        self.compensate_next(by, scope);
        if wait { Next::Rest } else { Next::Go }
    }

    /// Begins with all visits that nothing that is still to be compensated has to precede: the one that began last, and
    /// those that had not completed when that one began.
    fn compensate_next(&mut self, by: TokenId, scope: ScopeId) {
        let Some(under_way) = self.under_way(scope, by) else { return };
        let Some((last, _)) = under_way.left.last_key_value() else { return };
        let latest = under_way.running.values().fold(*last, |latest, visit| latest.max(*visit));
        let mut ready: Vec<TokenId> =
            under_way.left.contains_key(&latest).then_some(latest).into_iter().collect();
        let later = under_way.order.iter().rev().take_while(|(done, _)| *done > latest.0);
        for (visit, completed) in later.filter_map(|(_, visit)| under_way.left.get_key_value(visit)) {
            if *visit != latest && !self.leads_elsewhere(completed.node) {
                ready.push(*visit);
            }
        }
        ready.sort_unstable_by(|one, other| other.cmp(one));
        for visit in ready {
            self.compensate_one(by, scope, visit);
        }
    }

    /// Begins with one visit.
    fn compensate_one(&mut self, by: TokenId, scope: ScopeId, visit: TokenId) {
        let Some(completed) = self.under_way(scope, by).and_then(|under_way| under_way.left.get(&visit))
        else {
            return;
        };
        let (node, by_handler) = (completed.node, completed.kept.is_empty());
        if by_handler {
            self.begin_handler(by, scope, visit, node);
        } else {
            self.begin_inside(by, scope, visit, node);
        }
    }

    /// Whether a boundary event of an activity may have begun others while it ran on: these depend on it (13.5.5). One
    /// that interrupts has begun nothing where the activity completed.
    fn leads_elsewhere(&self, node: NodeIx) -> bool {
        let begins_others = |ix: &NodeIx| {
            let boundary = self.graph.node(*ix);
            boundary.is_some_and(|boundary| {
                !boundary.outgoing.is_empty()
                    && matches!(boundary.kind, Kind::Boundary { interrupting: false, .. })
            })
        };
        self.graph.node(node).is_some_and(|node| node.boundaries.iter().any(begins_others))
    }

    fn under_way(&self, scope: ScopeId, by: TokenId) -> Option<&Compensating> {
        self.state.scopes.get(&scope)?.compensation.as_ref()?.under_way.get(&by)
    }

    /// The handler runs where the activity ran.
    fn begin_handler(&mut self, by: TokenId, scope: ScopeId, of: TokenId, activity: NodeIx) {
        let more = self.graph.node(activity).and_then(|node| node.more.as_ref());
        let Some(node) = more.and_then(|more| more.compensated_by) else { return };
        let token = self.enter(node, scope, None, 0);
        self.emit(Event::CompensationBegun { token, node, scope, by, of });
    }

    /// Without a handler the inside of the activity is compensated, with its variables as they were.
    fn begin_inside(&mut self, by: TokenId, scope: ScopeId, of: TokenId, node: NodeIx) {
        let token = TokenId(self.fresh());
        self.emit(Event::CompensationBegun { token, node, scope, by, of });
        let Some(inside) = self.token(token).and_then(|token| token.body) else { return };
        let start = self.state.scopes.get(&inside).and_then(|scope| self.compensation_start(scope));
        if let Some(start) = start {
            self.begin_event_subprocess(inside, start);
        } else if self.compensate(token, inside, None, true) == Next::Go {
            self.inside_compensated(token);
        }
    }

    /// The inside of a completed activity was compensated.
    pub(in crate::run) fn inside_compensated(&mut self, token: TokenId) {
        let Some((node, home)) = self.token(token).map(|token| (token.node, token.home)) else { return };
        self.clear(token);
        self.compensated(token, node, home);
        self.complete_if_empty(home);
    }

    /// A visit that compensates another is over: what had to wait for it begins, and whoever waits for the last goes on.
    pub(in crate::run) fn compensated(&mut self, token: TokenId, node: NodeIx, scope: ScopeId) {
        let compensation = self.state.scopes.get(&scope).and_then(|scope| scope.compensation.as_ref());
        let found = compensation.and_then(|compensation| {
            compensation.under_way.iter().find_map(|(by, under_way)| {
                under_way.running.get(&token).map(|of| (*by, *of, under_way.wait))
            })
        });
        let Some((by, of, wait)) = found else { return };
        self.emit(Event::Compensated { token, node, scope, by, of });
        if self.under_way(scope, by).is_some() {
            return self.compensate_next(by, scope);
        }
        if !wait || self.token(by).is_none() {
            return;
        }
        if !self.is_compensated_inside(Some(by)) {
            return self.later(by, Step::Judge);
        }
        match self.state.scopes.get(&scope).map(|scope| &scope.body) {
            // What a handler has led to may still run in it.
            Some(Body::Block { .. }) => self.complete_if_empty(scope),
            _ => self.inside_compensated(by),
        }
    }
}
