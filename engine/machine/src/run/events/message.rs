//! Messages: subscriptions with their correlation keys, and sending.

use crate::codes;
use crate::graph::{Message, Send};
use crate::id::{NodeIx, ScopeId, TokenId};
use crate::run::events::timer;
use crate::run::variables::as_text;
use crate::run::{Fault, Next, Outcome, Run};
use crate::variables::Fields;
use crate::wait::{Owner, Publish, Wait};
use digipro_feel::Expression;
use digipro_vocab::Name;
use std::sync::Arc;

impl<'a> Run<'a> {
    /// What is waited for: name and key are settled when the subscription opens (bpmn.md 4.1).
    pub(super) fn subscription(&self, message: &Message, scope: ScopeId) -> Result<Wait, Fault> {
        let name = self.given_text(&message.name, scope, "the message's name")?;
        let key = message.key.as_ref().map(|key| self.correlation_key(key, scope)).transpose()?;
        Ok(Wait::Message { name, key })
    }

    fn correlation_key(&self, key: &Expression, scope: ScopeId) -> Result<Name, Fault> {
        if self.in_proof() {
            return Ok(key.text().into());
        }
        let (value, causes) = self.evaluate_with_causes(key, scope, &())?;
        as_text(&value).ok_or_else(|| {
            let message = format!("the correlation key gives {}, not text or a number", value.kind());
            Fault::new(codes::I0008, message).because(&causes)
        })
    }

    /// A message that the engine sends: what it says are the event's own variables, those of its input mappings.
    pub(in crate::run) fn send(&mut self, token: TokenId, ix: NodeIx, send: &'a Send) -> Outcome {
        let wait = self.publication(token, send)?;
        self.open(Owner::Case, ix, wait);
        Ok(Next::Go)
    }

    /// The message that is to be sent.
    pub(super) fn publication(&self, token: TokenId, send: &Send) -> Result<Wait, Fault> {
        let scope = self.scope_of(token);
        let publish = Publish {
            name: self.given_text(&send.name, scope, "the message's name")?,
            key: match &send.key {
                Some(key) => self.correlation_key(key, scope)?,
                None => "".into(),
            },
            variables: Arc::new(self.own_variables(token)),
            message_id: self.optional_text(send.message_id.as_ref(), scope, "`messageId`")?,
            time_to_live: self.optional_text(send.time_to_live.as_ref(), scope, "`timeToLive`")?,
        };
        if let Some(length) = publish.time_to_live.as_ref().filter(|_| !self.in_proof())
            && timer::after(self.at, length).is_none()
        {
            let message = format!("`timeToLive` is `{length}`, not a duration such as `PT1H`");
            return Err(Fault::new(codes::I0009, message));
        }
        Ok(Wait::Publish(Box::new(publish)))
    }

    /// The variables of a token's own.
    pub(super) fn own_variables(&self, token: TokenId) -> Fields {
        let body = self.token(token).and_then(|token| token.body);
        let scope = body.and_then(|body| self.state.scopes.get(&body));
        scope.map(|scope| scope.variables.iter().cloned().collect()).unwrap_or_default()
    }
}
