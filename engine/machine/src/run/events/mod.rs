//! Events: what they wait for, and what happens when it comes.

mod cancel;
mod compensation;
mod conditional;
mod cron;
mod error;
mod escalation;
mod message;
mod multiple;
mod outward;
mod signal;
pub(super) mod timer;

use super::{Fault, Next, Outcome, Run};
use crate::command::Variables;
use crate::graph::{Kind, Node, READY, Trigger};
use crate::id::{NodeIx, ScopeId, TokenId};
use crate::wait::{Owner, Step, Wait, Waiting};
use digipro_vocab::Ticket;

impl<'a> Run<'a> {
    /// What one trigger of an event waits for, with its expressions evaluated in a scope. What is thrown within the case
    /// is found when it is thrown: nothing waits for it.
    fn wait_for(&self, trigger: &Trigger, part: u32, scope: ScopeId) -> Result<Option<Wait>, Fault> {
        Ok(match trigger {
            Trigger::None
            | Trigger::Error(_)
            | Trigger::Escalation(_)
            | Trigger::Compensation
            | Trigger::Cancel
            | Trigger::Link(_)
            | Trigger::Multiple(_) => None,
            Trigger::Conditional(_) => Some(Wait::Condition { met: false, part, scope }),
            Trigger::Message(message) => Some(self.subscription(message, scope)?),
            Trigger::Timer(timer) => Some(Wait::Timer(self.timer(timer, scope)?)),
            Trigger::Signal(name) => {
                Some(Wait::Signal { name: self.given_text(name, scope, "the signal's name")? })
            }
        })
    }

    /// An intermediate catch event, a receive task, or a start event that needs more than what began the case.
    pub(super) fn catch(
        &mut self,
        token: TokenId,
        ix: NodeIx,
        node: &'a Node,
        trigger: &'a Trigger,
    ) -> Outcome {
        // Behind an event-based gateway the event has occurred already: the gateway waited for it.
        if self.behind_event_gateway(node).is_some() {
            return Ok(Next::Go);
        }
        let waits = self.yet_to_come(token, ix, trigger)?;
        if waits.is_empty() {
            return Ok(Next::Go);
        }
        for wait in waits {
            self.open(Owner::Token(token), ix, wait);
        }
        Ok(Next::Rest)
    }

    /// Opens what the boundary events of an activity wait for: once for all instances of a multi-instance body.
    pub(super) fn subscribe_boundaries(&mut self, token: TokenId, node: &'a Node) -> Result<(), Fault> {
        let scope = self.scope_of(token);
        let mut waits = Vec::new();
        for boundary in &node.boundaries {
            let Some(Kind::Boundary { trigger, .. }) = self.graph.node(*boundary).map(|node| &node.kind)
            else {
                continue;
            };
            waits.extend(self.waits_for(trigger, scope, |_| true)?.into_iter().map(|wait| (*boundary, wait)));
        }
        for (boundary, wait) in waits {
            self.open(Owner::Token(token), boundary, wait);
        }
        Ok(())
    }

    /// What was waited for under a ticket has come.
    pub(crate) fn occur(&mut self, ticket: Ticket, waiting: Waiting, variables: &Variables) {
        let Some(event) = self.graph.node(waiting.node) else { return };
        if let (Wait::Condition { part: READY, .. }, Owner::Token(token)) = (&waiting.wait, waiting.owner) {
            // An activity has the inputs that it waited for.
            self.close(ticket);
            return self.later(token, Step::Begin);
        }
        let gathered = match event.kind.trigger() {
            Some(trigger) if trigger.needs_all() => {
                let Some(all) = self.gather(ticket, &waiting, variables) else { return };
                Some(all)
            }
            _ => None,
        };
        let variables = gathered.as_ref().unwrap_or(variables);
        let reached = match (waiting.owner, &event.kind) {
            (Owner::Token(host), Kind::Boundary { interrupting, .. }) => {
                self.occur_on_boundary(ticket, &waiting, host, *interrupting)
            }
            (Owner::Scope(scope), kind) => {
                // What interrupts its scope ends all that the scope waits for.
                if matches!(kind, Kind::Start { interrupting: false, .. }) {
                    self.renew(ticket, &waiting);
                }
                self.begin_event_subprocess(scope, waiting.node)
            }
            (Owner::Token(token), _) if self.token(token).is_some_and(|token| token.node == waiting.node) => {
                for ticket in self.parts(waiting.owner, waiting.node) {
                    self.close(ticket);
                }
                return self.submit(token, variables, &[]);
            }
            (Owner::Token(gateway), _) => self.occur_after_gateway(gateway, waiting.node),
            (Owner::Case, _) => None,
        };
        if let Some(token) = reached {
            self.take_over(token, event, variables);
        }
    }

    fn occur_on_boundary(
        &mut self,
        ticket: Ticket,
        waiting: &Waiting,
        host: TokenId,
        interrupting: bool,
    ) -> Option<TokenId> {
        if interrupting {
            return self.leave_by(host, waiting.node);
        }
        let home = self.token(host)?.home;
        self.renew(ticket, waiting);
        Some(self.enter(waiting.node, home, None, 0))
    }

    /// After a non-interrupting event: a timer is spent, unless it repeats; messages and signals are still waited for.
    fn renew(&mut self, ticket: Ticket, waiting: &Waiting) {
        if !self.state.waits.contains_key(&ticket) {
            return self.renew_all(waiting.owner, waiting.node);
        }
        let Wait::Timer(timer) = &waiting.wait else { return };
        self.close(ticket);
        if let Some(next) = timer::next(timer) {
            self.open(waiting.owner, waiting.node, Wait::Timer(next));
        }
    }
}

impl Wait {
    /// Whether a token at this step of an activity still may be completed from outside.
    pub(crate) fn is_work(&self) -> bool {
        matches!(self, Self::Task(_) | Self::Job(_))
    }
}
