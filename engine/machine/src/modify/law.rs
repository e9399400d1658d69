//! That a modification passes over no law.

use super::ways::{Ways, carries_inside};
use super::{Look, Plan};
use crate::codes;
use crate::id::{BlockIx, NodeIx, ScopeId, TokenId};
use crate::state::{Body, Scope, Token};
use crate::wait::Wait;
use digipro_vocab::Rejection;
use std::collections::{BTreeMap, BTreeSet};

impl Look<'_> {
    /// Whether all law that held for the case holds for it afterwards.
    pub(super) fn keeps_law(&self, plan: &Plan) -> Result<(), Rejection> {
        for token in &plan.ending {
            self.is_free(*token)?;
        }
        let mut known: BTreeMap<BlockIx, Ways> = BTreeMap::new();
        let touched = plan.beginning.iter().map(|placed| placed.scope).chain(
            plan.ending.iter().filter_map(|token| self.state.tokens.get(token).map(|token| token.home)),
        );
        for id in touched.collect::<BTreeSet<ScopeId>>() {
            // What goes with something around it is looked at there.
            let Some(scope) = self.state.scopes.get(&id) else { continue };
            let Body::Block { block, .. } = scope.body else { continue };
            let ways = known.entry(block).or_insert_with(|| Ways::of(self.graph, block));
            self.has_been_through(plan, (id, scope), ways)?;
            self.still_comes(plan, (id, scope), ways)?;
        }
        Ok(())
    }

    /// What the rules judge, or have denied, is a matter of the rules; and so is everything within.
    fn is_free(&self, token: TokenId) -> Result<(), Rejection> {
        let Some(standing) = self.state.tokens.get(&token) else { return Ok(()) };
        let held = |wait: &Wait| match wait {
            Wait::Rules(inquiry) => inquiry.mode.is_binding(),
            Wait::Incident(trouble) => trouble.sign,
            _ => false,
        };
        let waits = standing.tickets.iter().filter_map(|ticket| self.state.waits.get(ticket));
        if standing.submitted.is_some() || waits.map(|waiting| &waiting.wait).any(held) {
            let message = format!("the rules hold back `{}`", self.id(standing.node));
            return Err(Rejection::new(codes::R0148, message)
                .help("let them answer, hand in other facts, or sign over the incident"));
        }
        let inside = self.state.scopes.values().filter(|scope| scope.holder == Some(token));
        let inside: Vec<TokenId> = inside.flat_map(|scope| scope.tokens.iter().copied()).collect();
        inside.into_iter().try_for_each(|token| self.is_free(token))
    }

    /// Law on every way to what begins has been passed by something that stands in the same scope.
    fn has_been_through(
        &self,
        plan: &Plan,
        (id, scope): (ScopeId, &Scope),
        ways: &Ways,
    ) -> Result<(), Rejection> {
        let standing = scope.tokens.iter().filter_map(|token| self.node_of(*token));
        let mut passed: BTreeSet<NodeIx> = standing.flat_map(|node| ways.before(node)).collect();
        let waiting = scope.arrivals.keys().filter_map(|flow| Some(self.graph.flow(*flow)?.source));
        for source in waiting {
            passed.extend(ways.before(source));
            passed.insert(source);
        }
        for placed in plan.beginning.iter().filter(|placed| placed.scope == id) {
            if let Some(missing) = ways.before(placed.node).difference(&passed).next() {
                let message = format!(
                    "every way to `{}` leads past the law at `{}`, and the case has not been there",
                    self.id(placed.node),
                    self.id(*missing)
                );
                return Err(passed_over(message));
            }
        }
        Ok(())
    }

    /// Law on every way from what is cut short lies ahead of something that stands in the same scope afterwards.
    fn still_comes(&self, plan: &Plan, (id, scope): (ScopeId, &Scope), ways: &Ways) -> Result<(), Rejection> {
        let stays = scope.tokens.iter().filter(|token| !plan.ending.contains(token));
        let stays = stays.filter_map(|token| self.node_of(*token));
        let begins = plan.beginning.iter().filter(|placed| placed.scope == id).map(|placed| placed.node);
        let joins = scope.arrivals.keys().filter_map(|flow| Some(self.graph.flow(*flow)?.target));
        let mut ahead = BTreeSet::new();
        for node in stays.chain(begins).chain(joins) {
            ahead.extend(ways.ahead(node));
            ahead.insert(node);
        }
        for token in plan.ending.iter().filter(|token| scope.tokens.contains(token)) {
            let Some(standing) = self.state.tokens.get(token) else { continue };
            let mut owed = ways.ahead(standing.node);
            owed.extend(self.is_owed(standing).then_some(standing.node));
            if let Some(missing) = owed.difference(&ahead).next() {
                let message = format!(
                    "cutting `{}` short would pass over the law at `{}`",
                    self.id(standing.node),
                    self.id(*missing)
                );
                return Err(passed_over(message));
            }
        }
        Ok(())
    }

    /// Whether a visit has law of its element before it yet: at its completion, or within it.
    fn is_owed(&self, standing: &Token) -> bool {
        let more = self.graph.node(standing.node).and_then(|node| node.more.as_ref());
        let own = more.is_some_and(|more| {
            more.points.len() > usize::from(standing.passed) || more.terms.iter().any(|term| !term.enter)
        });
        own || carries_inside(self.graph, standing.node)
    }
}

fn passed_over(message: String) -> Rejection {
    Rejection::new(codes::R0147, message)
        .help("let the case come there; what the rules deny is signed over, and never left out")
}
