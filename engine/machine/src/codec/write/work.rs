//! What people and workers do.

use super::{Writer, Written, elsewhere};
use crate::codec::entry::{Asking, Entry, Reasoned};
use crate::command::Acknowledged;
use crate::event::Event;
use crate::wait::Transition;
use digipro_vocab::Ticket;

impl Writer<'_> {
    pub(super) fn work(&mut self, event: &Event) -> Written<Entry> {
        Ok(match *event {
            Event::Assigned { ticket, ref assignee } => {
                Entry::Assigned { assignee: assignee.clone(), ticket }
            }
            Event::TaskAsked { ticket, ref transition } => self.asked_of_task(ticket, transition)?,
            Event::TaskCorrected { ticket, ref changes } => {
                Entry::TaskCorrected { changes: changes.clone(), ticket }
            }
            Event::TaskDenied { ticket, ref reason } => {
                Entry::TaskDenied { reason_at: self.values.text(reason)?, ticket }
            }
            Event::TaskUpdated { ticket, ref attributes } => {
                Entry::TaskUpdated { attributes: attributes.clone(), ticket }
            }
            Event::Heard { token, occasion } => Entry::Heard { occasion, token },
            Event::JobFailed { ticket, retries, ref message } => {
                Entry::JobFailed { message_at: self.values.text(message)?, retries, ticket }
            }
            Event::JobUpdated { ticket, retries, priority } => {
                Entry::JobUpdated { priority, retries, ticket }
            }
            Event::Performed { node, ref by } => {
                Entry::Performed { by: by.clone(), element: self.node(node)? }
            }
            Event::Submitted { token, ref variables, ref acknowledged } => {
                // Reasons stand before the results in the table.
                let acknowledged = self.reasons(acknowledged)?;
                Entry::Submitted { acknowledged, token, variables_at: self.fields(variables)? }
            }
            Event::Accepted { token } => Entry::Accepted { token },
            Event::Returned { token, ref findings } => {
                Entry::Returned { findings: self.found(findings)?, token }
            }
            _ => return Err(elsewhere()),
        })
    }

    fn asked_of_task(&mut self, ticket: Ticket, asked: &Transition) -> Written<Entry> {
        let variables = asked.variables.as_ref();
        Ok(Entry::TaskAsked(Asking {
            action: asked.action.clone(),
            local: asked.local,
            occasion: asked.occasion,
            proposed: asked.proposed.clone(),
            ticket,
            variables_at: variables.map(|variables| self.fields(variables)).transpose()?,
        }))
    }

    fn reasons(&mut self, acknowledged: &[Acknowledged]) -> Written<Vec<Reasoned>> {
        let write = |given: &Acknowledged| {
            Ok(Reasoned { reason_at: self.values.text(&given.reason)?, rule: given.rule.clone() })
        };
        acknowledged.iter().map(write).collect()
    }
}
