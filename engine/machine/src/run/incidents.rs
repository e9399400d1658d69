//! Incidents: a token that cannot take its step waits, and nothing else of the case is disturbed.

use super::{Fault, Run};
use crate::event::Event;
use crate::id::{NodeIx, TokenId};
use crate::wait::{Owner, Step, Trouble, Wait};
use digipro_vocab::Ticket;

impl Run<'_> {
    /// Lets a token wait at a step until somebody resolves what is wrong (invariant RETRY-THAT-STEP).
    pub(crate) fn raise(&mut self, token: TokenId, node: NodeIx, step: Step, fault: Fault) {
        let Fault { code, message, sign, findings } = fault;
        let trouble = Trouble { code, message, step, sign, findings, listener: None };
        self.open(Owner::Token(token), node, Wait::Incident(Box::new(trouble)));
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
