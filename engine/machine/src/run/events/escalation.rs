//! Escalations: caught by the nearest event outward, which may leave what threw them running; the process goes on even
//! where nothing catches them (BPMN 2.0, 10.5.7 and 13.5.3; bpmn.md 4.7).

use super::outward::Thrown;
use crate::event::Event;
use crate::id::TokenId;
use crate::run::{Next, Run};
use digipro_vocab::Name;
use std::sync::Arc;

impl Run<'_> {
    /// Throws an escalation from where a token stands: it brings the event's own variables, those of its input
    /// mappings. The token goes on, unless what catches it cuts the token short.
    pub(in crate::run) fn throw_escalation(&mut self, token: TokenId, code: &Name) -> Next {
        let catcher = self.catcher(token, Thrown::Escalation(code));
        let by = catcher.as_ref().map(super::outward::Catcher::event);
        self.emit(Event::EscalationThrown { token, code: code.clone(), by });
        if let Some(catcher) = catcher {
            let variables = Arc::new(self.own_variables(token));
            self.catch_thrown(&catcher, &variables);
        }
        if self.token(token).is_some() { Next::Go } else { Next::Rest }
    }
}
