//! What multi-instance activities and standard loops have in common: one token stands for the whole activity, with its
//! boundary events and time limits, and in its scope run the tokens of instances or rounds.

use super::{Next, Outcome, Run};
use crate::graph::{Many, Node, Rounds};
use crate::id::{NodeIx, TokenId};
use crate::wait::Step;

/// How an activity repeats.
#[derive(Clone, Copy)]
pub(super) enum Repetition<'a> {
    Many(&'a Many),
    Rounds(&'a Rounds),
}

impl<'a> Repetition<'a> {
    /// How the activity repeats, if a token of this index stands for the whole of it and not for one instance or round.
    pub(super) fn of(node: &'a Node, index: u32) -> Option<Self> {
        let more = node.more.as_ref().filter(|_| index == 0)?;
        let rounds = || more.rounds.as_ref().map(Self::Rounds);
        more.many.as_ref().map(Self::Many).or_else(rounds)
    }
}

impl<'a> Run<'a> {
    /// The steps of the token that stands for the whole activity.
    pub(super) fn step_of_whole(
        &mut self,
        token: TokenId,
        ix: NodeIx,
        node: &'a Node,
        repetition: Repetition<'a>,
        step: Step,
    ) -> Outcome {
        match (step, repetition) {
            (Step::Enter, _) => {
                if let Some(more) = &node.more {
                    self.use_terms(token, &more.terms, true)?;
                }
                Ok(Next::Go)
            }
            (Step::Begin, Repetition::Many(many)) => self.begin_many(token, ix, many),
            (Step::Begin, Repetition::Rounds(_)) => {
                self.open_rounds(token);
                Ok(Next::Go)
            }
            (Step::StartListeners, _) => {
                self.subscribe_boundaries(token, node)?;
                Ok(Next::Go)
            }
            (Step::Behave, Repetition::Many(many)) => Ok(self.begin_instances(token, ix, many)),
            (Step::Behave, Repetition::Rounds(rounds)) => self.first_round(token, ix, rounds),
            (Step::Judge | Step::Deliver | Step::EndListeners, _) => Ok(Next::Go),
            (Step::Leave, _) => self.leave_step(token, ix, node),
            (Step::Watch, _) => Ok(Next::Rest),
        }
    }
}
