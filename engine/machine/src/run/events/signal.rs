//! Signals: sent to all that wait for them, in this case and in others.

use crate::graph::Given;
use crate::id::{NodeIx, TokenId};
use crate::run::{Fault, Next, Outcome, Run};
use crate::wait::{Owner, Wait};
use digipro_vocab::Ticket;
use std::sync::Arc;

impl<'a> Run<'a> {
    /// A signal that the runner brings to all subscriptions: what it says are the event's own variables.
    pub(in crate::run) fn broadcast(&mut self, token: TokenId, ix: NodeIx, name: &'a Given) -> Outcome {
        let wait = self.broadcasting(token, name)?;
        self.open(Owner::Case, ix, wait);
        Ok(Next::Go)
    }

    /// The signal that is to be sent.
    pub(super) fn broadcasting(&self, token: TokenId, name: &Given) -> Result<Wait, Fault> {
        let name = self.given_text(name, self.scope_of(token), "the signal's name")?;
        Ok(Wait::Broadcast { name, variables: Arc::new(self.own_variables(token)) })
    }

    /// A message or signal was sent.
    pub(crate) fn effect_done(&mut self, ticket: Ticket) {
        self.close(ticket);
    }
}
