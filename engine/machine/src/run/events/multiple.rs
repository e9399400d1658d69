//! Multiple events: any of several triggers, or all of them; everything that is thrown (BPMN 2.0, 10.5.5).
//!
//! Each trigger is a wait of its own. Of an event that needs all, those that have come wait for the others, with what
//! they said, in what is known as [`Wait::Came`]: what is missing is what still waits otherwise.

use super::timer;
use crate::command::Variables;
use crate::graph::{Throw, Trigger};
use crate::id::{NodeIx, ScopeId, TokenId};
use crate::run::{Fault, Next, Outcome, Run};
use crate::wait::{Owner, Wait, Waiting};
use digipro_vocab::Ticket;
use digipro_vocab::value::Fields;
use smallvec::SmallVec;
use std::sync::Arc;

impl<'a> Run<'a> {
    /// Takes note of one trigger of an event that needs all. Once all have come: what they said, the later before the
    /// earlier.
    pub(super) fn gather(
        &mut self,
        ticket: Ticket,
        waiting: &Waiting,
        said: &Variables,
    ) -> Option<Variables> {
        self.close(ticket);
        let wait = Box::new(waiting.wait.clone());
        self.open(waiting.owner, waiting.node, Wait::Came { wait, variables: said.clone() });
        let mut all = Fields::new();
        for ticket in self.parts(waiting.owner, waiting.node) {
            match self.state.waits.get(&ticket).map(|waiting| &waiting.wait) {
                Some(Wait::Came { variables, .. }) => {
                    all.extend(variables.iter().map(|(name, value)| (name.clone(), value.clone())));
                }
                Some(Wait::Incident(_)) | None => {}
                Some(_) => return None,
            }
        }
        Some(Arc::new(all))
    }

    /// What waits for one event: a ticket for each trigger.
    pub(super) fn parts(&self, owner: Owner, node: NodeIx) -> SmallVec<[Ticket; 4]> {
        let of_event =
            |ticket: &&Ticket| self.state.waits.get(ticket).is_some_and(|waiting| waiting.node == node);
        self.state.tickets(owner).iter().filter(of_event).copied().collect()
    }

    /// Waits anew for all triggers of an event that has occurred without interrupting; unless one of them is a timer
    /// that is spent, since then they can never all come again.
    pub(super) fn renew_all(&mut self, owner: Owner, node: NodeIx) {
        let mut again = Vec::new();
        let mut spent = false;
        for ticket in self.parts(owner, node) {
            if let Some(Wait::Came { wait, .. }) = self.state.waits.get(&ticket).map(|waiting| &waiting.wait)
            {
                match wait.as_ref() {
                    Wait::Timer(timer) => match timer::next(timer) {
                        Some(next) => again.push(Wait::Timer(next)),
                        None => spent = true,
                    },
                    other => again.push(other.clone()),
                }
            }
            self.close(ticket);
        }
        for wait in again.into_iter().filter(|_| !spent) {
            self.open(owner, node, wait);
        }
    }

    /// Throws all. What can fail is evaluated before anything is thrown, so that trying again throws nothing twice;
    /// lowering puts what waits or ends the scope last.
    pub(in crate::run) fn throw_all(&mut self, token: TokenId, ix: NodeIx, throws: &'a [Throw]) -> Outcome {
        let mut sent = Vec::new();
        for throw in throws {
            match throw {
                Throw::Message(send) => sent.push(self.publication(token, send)?),
                Throw::Signal(name) => sent.push(self.broadcasting(token, name)?),
                _ => {}
            }
        }
        for wait in sent {
            self.open(Owner::Case, ix, wait);
        }
        for throw in throws.iter().filter(|throw| !matches!(throw, Throw::Message(_) | Throw::Signal(_))) {
            if self.throw(token, ix, throw)? == Next::Rest || self.token(token).is_none() {
                return Ok(Next::Rest);
            }
        }
        Ok(Next::Go)
    }

    /// The waits of those triggers of an event that are asked for, by their place.
    pub(in crate::run) fn waits_for(
        &self,
        trigger: &Trigger,
        scope: ScopeId,
        which: impl Fn(u32) -> bool,
    ) -> Result<SmallVec<[Wait; 1]>, Fault> {
        let mut waits = SmallVec::new();
        for (part, trigger) in (0..).zip(trigger.parts()).filter(|(part, _)| which(*part)) {
            waits.extend(self.wait_for(trigger, part, scope)?);
        }
        Ok(waits)
    }
}
