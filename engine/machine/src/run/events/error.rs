//! Errors: caught by the nearest event outward, which always ends what threw them (BPMN 2.0, 13.5.3; bpmn.md 4.7).

use super::outward::Thrown;
use crate::codes;
use crate::command::Variables;
use crate::event::Event;
use crate::id::TokenId;
use crate::run::{Fault, Next, Outcome, Run};
use digipro_vocab::Name;
use std::sync::Arc;

impl Run<'_> {
    /// An error end event: the error brings the event's own variables, those of its input mappings.
    pub(in crate::run) fn throw_own_error(&mut self, token: TokenId, code: &Name) -> Outcome {
        let variables = Arc::new(self.own_variables(token));
        self.throw_error(token, code, "", &variables)
    }

    /// Throws an error from where a token stands.
    pub(crate) fn throw_error(
        &mut self,
        token: TokenId,
        code: &Name,
        message: &str,
        variables: &Variables,
    ) -> Outcome {
        let Some(catcher) = self.catcher(token, Thrown::Error(code)) else {
            let why = if message.is_empty() { String::new() } else { format!(": {message}") };
            return Err(Fault::new(codes::I0005, format!("nothing catches the error `{code}`{why}")));
        };
        let by = catcher.event();
        self.emit(Event::ErrorCaught { token, code: code.clone(), message: message.to_owned(), by });
        self.catch_thrown(&catcher, variables);
        Ok(Next::Rest)
    }
}
