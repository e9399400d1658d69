//! Signals: sent to all that wait for them, in this case and in others.

use crate::graph::Given;
use crate::id::{NodeIx, TokenId};
use crate::run::{Next, Outcome, Run};
use crate::wait::{Owner, Wait};
use digipro_vocab::Ticket;
use std::sync::Arc;

impl<'a> Run<'a> {
    /// A signal that the runner brings to all subscriptions: what it says are the event's own variables.
    pub(in crate::run) fn broadcast(&mut self, token: TokenId, ix: NodeIx, name: &'a Given) -> Outcome {
        let name = self.given_text(name, self.scope_of(token), "the signal's name")?;
        let variables = Arc::new(self.own_variables(token));
        self.open(Owner::Case, ix, Wait::Broadcast { name, variables });
        Ok(Next::Go)
    }

    /// A message or signal was sent.
    pub(crate) fn effect_done(&mut self, ticket: Ticket) {
        self.close(ticket);
    }
}
