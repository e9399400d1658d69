//! Multi-instance activities (BPMN 2.0, 13.3.7; bpmn.md 4.1).
//!
//! One token stands for the whole activity, with its boundary events and time limits; in its scope runs one token for
//! each instance, with mappings and rule points. Results are kept by place and written once, at the end, so that the
//! cost of a body is linear in its instances.

use super::{Fault, Next, Outcome, Run};
use crate::codes;
use crate::event::Event;
use crate::graph::{Items, Many, Node};
use crate::id::{NodeIx, ScopeId, TokenId};
use crate::limits;
use crate::state::Body;
use crate::wait::{Occasion, Step};
use digipro_vocab::value::Fields;
use digipro_vocab::{Name, Value};
use std::sync::Arc;

impl<'a> Run<'a> {
    /// The steps of the token that stands for the whole activity.
    pub(super) fn step_of_many(
        &mut self,
        token: TokenId,
        ix: NodeIx,
        node: &'a Node,
        many: &'a Many,
        step: Step,
    ) -> Outcome {
        match step {
            Step::Enter => {
                if let Some(more) = &node.more {
                    self.use_terms(token, &more.terms, true)?;
                }
                Ok(Next::Go)
            }
            Step::Begin => {
                if self.tell(token, ix, Occasion::BeforeAll)? == Next::Rest {
                    return Ok(Next::Rest);
                }
                let items = self.items(token, many)?;
                self.open_many(token, items);
                Ok(Next::Go)
            }
            Step::StartListeners => {
                self.subscribe_boundaries(token, node)?;
                Ok(Next::Go)
            }
            Step::Behave => Ok(self.begin_instances(token, ix, many)),
            Step::Judge | Step::Deliver | Step::EndListeners => Ok(Next::Go),
            Step::Leave => self.leave_step(token, ix, node),
        }
    }

    fn items(&self, token: TokenId, many: &Many) -> Result<Arc<Vec<Value>>, Fault> {
        let scope = self.scope_of(token);
        let items = match &many.items {
            Items::Variable(name) => self.list_in(name, scope)?,
            Items::Collection(collection) => self.list(collection, scope, "`inputCollection`")?,
            Items::Cardinality(cardinality) => {
                let count = self.number_of_items(cardinality, scope, "`loopCardinality`")?;
                Arc::new(vec![Value::Null; count])
            }
        };
        if items.len() > limits::ITEMS_MAX {
            let message = format!("the collection has more than {} items", limits::ITEMS_MAX);
            return Err(Fault::new(codes::I0012, message));
        }
        Ok(items)
    }

    fn open_many(&mut self, token: TokenId, items: Arc<Vec<Value>>) {
        // Variables that listeners returned before are around the instances.
        let parent = self.scope_of(token);
        let scope = ScopeId(self.fresh());
        let body = Body::Many { results: vec![Value::Null; items.len()], items, begun: 0, done: 0 };
        self.emit(Event::ScopeOpened { scope, parent: Some(parent), holder: Some(token), body });
    }

    fn begin_instances(&mut self, token: TokenId, ix: NodeIx, many: &'a Many) -> Next {
        let Some(scope) = self.token(token).and_then(|token| token.body) else { return Next::Rest };
        let Some((count, begun, _)) = self.progress(scope) else { return Next::Rest };
        let until = if many.sequential { count.min(begun + 1) } else { count };
        for _ in begun..until {
            self.begin_instance(ix, scope, many);
        }
        if count == 0 {
            self.finish_many(token, scope, many);
        }
        Next::Rest
    }

    /// How many items, how many instances were begun, how many are done.
    fn progress(&self, scope: ScopeId) -> Option<(u32, u32, u32)> {
        match &self.state.scopes.get(&scope)?.body {
            Body::Many { items, begun, done, .. } => {
                Some((u32::try_from(items.len()).unwrap_or(u32::MAX), *begun, *done))
            }
            _ => None,
        }
    }

    fn begin_instance(&mut self, ix: NodeIx, scope: ScopeId, many: &'a Many) {
        let Some(Body::Many { items, begun, .. }) = self.state.scopes.get(&scope).map(|scope| &scope.body)
        else {
            return;
        };
        let (place, item) = (*begun, items.get(*begun as usize).cloned().unwrap_or_default());
        let token = self.enter(ix, scope, None, place + 1);
        let own = self.own_scope(token);
        if let Some(name) = &many.element {
            self.emit(Event::Wrote { scope: own, name: name.clone(), value: item });
        }
        let counter = Value::from(i64::from(place) + 1);
        self.emit(Event::Wrote { scope: own, name: self.graph.loop_counter.clone(), value: counter });
    }

    /// The last step of an instance: leaves its result, then perhaps ends or continues the body.
    pub(super) fn leave_instance(&mut self, token: TokenId, ix: NodeIx, node: &'a Node) -> Outcome {
        let Some(many) = node.more.as_ref().and_then(|more| more.many.as_ref()) else {
            return Ok(Next::Rest);
        };
        let Some((scope, index)) = self.token(token).map(|token| (token.home, token.index)) else {
            return Ok(Next::Rest);
        };
        let result = match &many.output_element {
            Some(output) => self.evaluate(output, self.scope_of(token))?,
            None => Value::Null,
        };
        // Before anything is said to have happened, so that a failing condition is tried again as a whole.
        let enough = self.enough(token, scope, many)?;
        self.complete(token, ix);
        self.emit(Event::Collected { scope, place: index - 1, value: result });
        let holder = self.state.scopes.get(&scope).and_then(|scope| scope.holder);
        let (Some(holder), Some((count, begun, done))) = (holder, self.progress(scope)) else {
            return Ok(Next::Rest);
        };
        if enough || done >= count {
            self.finish_many(holder, scope, many);
        } else if many.sequential && begun < count {
            self.begin_instance(ix, scope, many);
        }
        Ok(Next::Rest)
    }

    /// Whether the completion condition holds once this instance is done.
    fn enough(&self, token: TokenId, scope: ScopeId, many: &Many) -> Result<bool, Fault> {
        let (Some(until), Some((count, begun, done))) = (&many.until, self.progress(scope)) else {
            return Ok(false);
        };
        let number = |n: u32| Value::from(i64::from(n));
        let over = Fields::from([
            (Name::from("numberOfInstances"), number(count)),
            (Name::from("numberOfActiveInstances"), number(begun.saturating_sub(done + 1))),
            (Name::from("numberOfCompletedInstances"), number(done + 1)),
            (Name::from("numberOfTerminatedInstances"), number(0)),
        ]);
        self.truth(until, self.scope_of(token), &over, || "the completion condition".into())
    }

    /// Ends the body: cancels what still runs and writes the results where the activity stands.
    fn finish_many(&mut self, holder: TokenId, scope: ScopeId, many: &Many) {
        self.interrupt(scope, None);
        let body = self.state.scopes.get(&scope).map(|scope| &scope.body);
        if let (Some(name), Some(Body::Many { results, .. })) = (&many.output, body)
            && let Some(home) = self.token(holder).map(|holder| holder.home)
        {
            let value = Value::List(Arc::new(results.clone()));
            self.emit(Event::Wrote { scope: home, name: name.clone(), value });
        }
        self.later(holder, Step::Leave);
    }
}
