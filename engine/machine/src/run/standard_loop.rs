//! Standard loops (BPMN 2.0, 10.3.8 and 13.3.6).
//!
//! As with a multi-instance activity one token stands for the whole activity, with its boundary events and time limits;
//! in its scope runs one token at a time, for one round. `loopCounter` is the number of rounds begun: the condition sees
//! 0 before the first round and the round's own number after it, so that it counts alike on both sides.

use super::{Fault, Next, Outcome, Run};
use crate::event::Event;
use crate::graph::Rounds;
use crate::id::{NodeIx, ScopeId, TokenId};
use crate::state::Body;
use crate::wait::Step;
use digipro_vocab::Value;

impl<'a> Run<'a> {
    pub(super) fn open_rounds(&mut self, token: TokenId) {
        let (parent, scope) = (self.scope_of(token), ScopeId(self.fresh()));
        let body = Body::Rounds { begun: 0 };
        self.emit(Event::ScopeOpened { scope, parent: Some(parent), holder: Some(token), body });
        self.count_rounds(scope, 0);
    }

    fn count_rounds(&mut self, scope: ScopeId, begun: u32) {
        let (name, value) = (self.graph.loop_counter.clone(), Value::from(i64::from(begun)));
        self.emit(Event::Wrote { scope, name, value });
    }

    pub(super) fn first_round(&mut self, token: TokenId, ix: NodeIx, rounds: &Rounds) -> Outcome {
        let Some(scope) = self.token(token).and_then(|token| token.body) else { return Ok(Next::Rest) };
        let begins = if rounds.before {
            self.again(scope, scope, rounds)?
        } else {
            rounds.maximum.is_none_or(|maximum| maximum > 0)
        };
        if begins {
            self.begin_round(ix, scope);
        } else {
            self.later(token, Step::Leave);
        }
        Ok(Next::Rest)
    }

    fn begin_round(&mut self, ix: NodeIx, scope: ScopeId) {
        let number = self.rounds_begun(scope).saturating_add(1);
        self.count_rounds(scope, number);
        self.enter(ix, scope, None, number);
    }

    fn rounds_begun(&self, scope: ScopeId) -> u32 {
        match self.state.scopes.get(&scope).map(|scope| &scope.body) {
            Some(Body::Rounds { begun }) => *begun,
            _ => 0,
        }
    }

    /// Whether there is another round: the greatest number is not reached and the condition holds, as it is seen from
    /// a scope within the loop.
    fn again(&self, scope: ScopeId, seen_from: ScopeId, rounds: &Rounds) -> Result<bool, Fault> {
        if self.in_proof() && rounds.maximum.is_some() {
            // Rounds are not counted in a proof: after any of them the greatest number may be reached.
            return Ok(self.perhaps("loopMaximum"));
        }
        if rounds.maximum.is_some_and(|maximum| self.rounds_begun(scope) >= maximum) {
            return Ok(false);
        }
        let Some(condition) = &rounds.again else { return Ok(true) };
        self.truth(condition, seen_from, &(), || "the loop condition".into())
    }

    /// The last step of a round: then comes another one, or the activity is left.
    pub(super) fn leave_round(&mut self, token: TokenId, ix: NodeIx, rounds: &Rounds) -> Outcome {
        let Some(scope) = self.token(token).map(|token| token.home) else { return Ok(Next::Rest) };
        // A condition that is asked before a round sees nothing of the round before it but what that one wrote outside.
        let seen_from = if rounds.before { scope } else { self.scope_of(token) };
        // Before anything is said to have happened, so that a failing condition is tried again as a whole.
        let again = self.again(scope, seen_from, rounds)?;
        self.complete(token, ix);
        let holder = self.state.scopes.get(&scope).and_then(|scope| scope.holder);
        if again {
            self.begin_round(ix, scope);
        } else if let Some(holder) = holder {
            self.later(holder, Step::Leave);
        }
        Ok(Next::Rest)
    }
}
