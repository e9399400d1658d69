//! What people and workers do.

use super::{Read, Reader, elsewhere};
use crate::codec::entry::{Asking, Entry, Reasoned};
use crate::command::Acknowledged;
use crate::event::Event;
use crate::wait::Transition;

impl Reader<'_> {
    pub(super) fn work(&self, entry: Entry) -> Read<Event> {
        Ok(match entry {
            Entry::Assigned { assignee, ticket } => Event::Assigned { ticket, assignee },
            Entry::TaskAsked(asked) => self.asked_of_task(asked)?,
            Entry::TaskCorrected { changes, ticket } => Event::TaskCorrected { ticket, changes },
            Entry::TaskDenied { reason_at, ticket } => {
                Event::TaskDenied { ticket, reason: self.values.text(reason_at)? }
            }
            Entry::TaskUpdated { attributes, ticket } => Event::TaskUpdated { ticket, attributes },
            Entry::Heard { occasion, token } => Event::Heard { token, occasion },
            Entry::JobFailed { message_at, retries, ticket } => {
                Event::JobFailed { ticket, retries, message: self.values.text(message_at)? }
            }
            Entry::JobUpdated { priority, retries, ticket } => {
                Event::JobUpdated { ticket, retries, priority }
            }
            Entry::Performed { by, element } => Event::Performed { node: self.node(&element)?, by },
            Entry::Submitted { acknowledged, token, variables_at } => {
                let acknowledged = acknowledged.into_iter().map(|given| self.reasoned(given));
                let acknowledged = acknowledged.collect::<Read<_>>()?;
                Event::Submitted { token, variables: self.fields(variables_at)?, acknowledged }
            }
            Entry::Accepted { token } => Event::Accepted { token },
            Entry::Returned { findings, token } => Event::Returned { token, findings: self.found(findings)? },
            _ => return Err(elsewhere()),
        })
    }

    fn asked_of_task(&self, asked: Asking) -> Read<Event> {
        let Asking { action, local, occasion, proposed, ticket, variables_at } = asked;
        let variables = variables_at.map(|place| self.fields(place)).transpose()?;
        let transition = Transition { occasion, action, proposed, variables, local };
        Ok(Event::TaskAsked { ticket, transition: Box::new(transition) })
    }

    fn reasoned(&self, given: Reasoned) -> Read<Acknowledged> {
        Ok(Acknowledged { rule: given.rule, reason: self.values.text(given.reason_at)? })
    }
}
