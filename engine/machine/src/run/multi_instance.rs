//! Multi-instance activities (BPMN 2.0, 13.3.7; bpmn.md 4.1).
//!
//! One token stands for the whole activity, with its boundary events and time limits; in its scope runs one token for
//! each instance, with mappings and rule points. Results are kept by place and written once, at the end, so that the
//! cost of a body is linear in its instances.

use super::{Fault, Next, Outcome, Run};
use crate::codes;
use crate::event::Event;
use crate::graph::{Given, Items, Many, Throw, When};
use crate::id::{NodeIx, ScopeId, TokenId};
use crate::limits;
use crate::state::Body;
use crate::variables::outward;
use crate::wait::{Occasion, Owner, Step, Wait};
use digipro_feel::Expression;
use digipro_vocab::value::Fields;
use digipro_vocab::{Name, Value};
use std::sync::Arc;

impl<'a> Run<'a> {
    pub(super) fn begin_many(&mut self, token: TokenId, ix: NodeIx, many: &'a Many) -> Outcome {
        if self.tell(token, ix, Occasion::BeforeAll)? == Next::Rest {
            return Ok(Next::Rest);
        }
        let items = self.items(token, many)?;
        self.open_many(token, items);
        Ok(Next::Go)
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

    pub(super) fn begin_instances(&mut self, token: TokenId, ix: NodeIx, many: &'a Many) -> Next {
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
        if let Some(name) = &many.own_result {
            self.emit(Event::Wrote { scope: own, name: name.clone(), value: Value::Null });
        }
        let counter = Value::from(i64::from(place) + 1);
        self.emit(Event::Wrote { scope: own, name: self.graph.loop_counter.clone(), value: counter });
    }

    /// The last step of an instance: leaves its result, then perhaps ends or continues the body.
    pub(super) fn leave_instance(&mut self, token: TokenId, ix: NodeIx, many: &'a Many) -> Outcome {
        let Some((scope, index)) = self.token(token).map(|token| (token.home, token.index)) else {
            return Ok(Next::Rest);
        };
        let result = match (&many.output_element, &many.output_item) {
            (Some(output), _) => self.evaluate(output, self.scope_of(token))?,
            (None, Some(item)) => self.variable_of(token, item),
            (None, None) => Value::Null,
        };
        // Before anything is said to have happened, so that a failing condition is tried again as a whole.
        let attributes = self.attributes(scope, index);
        let enough = self.enough(token, &attributes, many)?;
        self.throw_at_completion(token, ix, many, &attributes)?;
        // An event that was caught may have ended the activity.
        if self.complete(token, ix).is_none() {
            return Ok(Next::Rest);
        }
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

    /// The scope from which outward the result of an activity is written: what an instance has for itself stays its own,
    /// all else belongs where the activity stands.
    pub(super) fn results_from(&self, token: TokenId, name: &Name) -> ScopeId {
        let Some(standing) = self.token(token) else { return ScopeId(0) };
        let more = self.graph.node(standing.node).and_then(|node| node.more.as_ref());
        let own =
            more.and_then(|more| more.many.as_ref()).filter(|_| standing.index > 0).is_some_and(|many| {
                [many.element.as_ref(), many.own_result.as_ref(), Some(&self.graph.loop_counter)]
                    .contains(&Some(name))
            });
        if own { self.scope_of(token) } else { standing.home }
    }

    fn variable_of(&self, token: TokenId, name: &Name) -> Value {
        let found = outward(self.state, self.scope_of(token)).find_map(|(_, scope)| scope.variable(name));
        found.cloned().unwrap_or_default()
    }

    /// What conditions and events of the activity know of its instances once this one is done (BPMN 2.0, table 10.30).
    fn attributes(&self, scope: ScopeId, index: u32) -> Fields {
        let number = |n: u32| Value::from(i64::from(n));
        let (count, begun, done) = self.progress(scope).unwrap_or_default();
        Fields::from([
            (self.graph.loop_counter.clone(), number(index)),
            (Name::from("numberOfInstances"), number(count)),
            (Name::from("numberOfActiveInstances"), number(begun.saturating_sub(done + 1))),
            (Name::from("numberOfCompletedInstances"), number(done + 1)),
            // Instances are only ever cut short together with the activity itself.
            (Name::from("numberOfTerminatedInstances"), number(0)),
        ])
    }

    /// Whether the completion condition holds once this instance is done.
    fn enough(&self, token: TokenId, attributes: &Fields, many: &Many) -> Result<bool, Fault> {
        let Some(until) = &many.until else { return Ok(false) };
        self.holds_of_instance(token, until, attributes, "the completion condition")
    }

    fn holds_of_instance(
        &self,
        token: TokenId,
        condition: &Expression,
        attributes: &Fields,
        what: &str,
    ) -> Result<bool, Fault> {
        self.truth(condition, self.scope_of(token), attributes, || what.into())
    }

    /// Throws the events of an instance that is about to complete (`behavior`; BPMN 2.0, 10.3.8). They carry the
    /// runtime attributes of the activity.
    fn throw_at_completion(
        &mut self,
        token: TokenId,
        ix: NodeIx,
        many: &'a Many,
        attributes: &Fields,
    ) -> Result<(), Fault> {
        let first = self
            .token(token)
            .and_then(|token| self.progress(token.home))
            .is_some_and(|(_, _, done)| done == 0);
        let mut due = Vec::new();
        for event in &many.events {
            let now = match &event.when {
                When::First => first,
                When::Each => true,
                When::Holds(condition) => {
                    self.holds_of_instance(token, condition, attributes, "the condition of an event")?
                }
            };
            if now {
                due.push(&event.throw);
            }
        }
        for throw in due {
            // What one of them was caught by may have ended the activity.
            if self.token(token).is_none() {
                return Ok(());
            }
            if let Throw::Signal(name) = throw {
                self.signal_of_instance(token, ix, name, attributes)?;
                continue;
            }
            let own = self.own_scope(token);
            self.set_variables(own, attributes, true);
            self.throw(token, ix, throw)?;
        }
        Ok(())
    }

    /// A signal of an instance: the boundary events of its own activity catch it before the activity can be left; what
    /// none of them waits for goes to all that do.
    fn signal_of_instance(
        &mut self,
        token: TokenId,
        ix: NodeIx,
        name: &'a Given,
        attributes: &Fields,
    ) -> Result<(), Fault> {
        let name = self.given_text(name, self.scope_of(token), "the signal's name")?;
        let home = self.token(token).and_then(|token| self.state.scopes.get(&token.home));
        let holder = home.and_then(|home| self.token(home.holder?));
        let tickets = holder.map(|holder| holder.tickets.clone()).unwrap_or_default();
        let variables = Arc::new(attributes.clone());
        let mut caught = false;
        for ticket in tickets {
            let Some(waiting) = self.state.waits.get(&ticket) else { continue };
            if matches!(&waiting.wait, Wait::Signal { name: wanted } if *wanted == name) {
                let waiting = waiting.clone();
                self.occur(ticket, waiting, &variables);
                caught = true;
            }
        }
        if !caught {
            self.open(Owner::Case, ix, Wait::Broadcast { name, variables });
        }
        Ok(())
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
