//! Errors, escalations, and what is compensated.

use super::{Writer, Written, elsewhere};
use crate::codec::entry::{Compensating, Entry};
use crate::event::Event;

impl Writer<'_> {
    pub(super) fn fault(&mut self, event: &Event) -> Written<Entry> {
        Ok(match *event {
            Event::ErrorCaught { token, ref code, ref message, by } => {
                let (by, message_at) = (self.node(by)?, self.values.text(message)?);
                Entry::ErrorCaught { by, code: code.clone(), message_at, token }
            }
            Event::EscalationThrown { token, ref code, by } => {
                let by = by.map(|by| self.node(by)).transpose()?;
                Entry::EscalationThrown { by, code: code.clone(), token }
            }
            Event::ScopeKept { scope } => Entry::ScopeKept { scope },
            Event::Compensable { token, node, kept } => {
                Entry::Compensable { element: self.node(node)?, kept, token }
            }
            Event::CompensationThrown { token, scope, ref visits, wait } => {
                Entry::CompensationThrown { scope, token, visits: visits.clone(), wait }
            }
            Event::CompensationBegun { token, node, scope, by, of } => {
                Entry::CompensationBegun(Compensating { by, element: self.node(node)?, of, scope, token })
            }
            Event::Compensated { token, node, scope, by, of } => {
                Entry::Compensated(Compensating { by, element: self.node(node)?, of, scope, token })
            }
            _ => return Err(elsewhere()),
        })
    }
}
