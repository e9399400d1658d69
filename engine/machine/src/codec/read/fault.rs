//! Errors, escalations, and what is compensated.

use super::{Read, Reader, elsewhere};
use crate::codec::entry::{Compensating, Entry};
use crate::event::Event;

impl Reader<'_> {
    pub(super) fn fault(&self, entry: Entry) -> Read<Event> {
        Ok(match entry {
            Entry::ErrorCaught { by, code, message_at, token } => {
                let (by, message) = (self.node(&by)?, self.values.text(message_at)?);
                Event::ErrorCaught { token, code, message, by }
            }
            Entry::EscalationThrown { by, code, token } => {
                let by = by.map(|by| self.node(&by)).transpose()?;
                Event::EscalationThrown { token, code, by }
            }
            Entry::ScopeKept { scope } => Event::ScopeKept { scope },
            Entry::Compensable { element, kept, token } => {
                Event::Compensable { token, node: self.node(&element)?, kept }
            }
            Entry::CompensationThrown { scope, token, visits, wait } => {
                Event::CompensationThrown { token, scope, visits, wait }
            }
            Entry::CompensationBegun(Compensating { by, element, of, scope, token }) => {
                Event::CompensationBegun { token, node: self.node(&element)?, scope, by, of }
            }
            Entry::Compensated(Compensating { by, element, of, scope, token }) => {
                Event::Compensated { token, node: self.node(&element)?, scope, by, of }
            }
            _ => return Err(elsewhere()),
        })
    }
}
