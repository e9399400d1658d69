//! Data of activities and events: what they declare, and what moves in before and out after (BPMN 2.0, 10.4.2).

use super::{Fault, Next, Outcome, Run};
use crate::codes;
use crate::event::Event;
use crate::graph::{Association, Data, Item, READY};
use crate::id::{BlockIx, NodeIx, ScopeId, TokenId};
use crate::variables::{outward, placed};
use crate::wait::{Owner, Step, Wait};
use digipro_vocab::value::Fields;
use digipro_vocab::{Name, Ticket, Value};
use std::collections::BTreeSet;

impl Run<'_> {
    /// Declares the data of a scope that opens: what is not given begins as null, and is found here from now on.
    pub(super) fn declare(&mut self, block: BlockIx, scope: ScopeId, given: &Fields) {
        let names = self.graph.block(block).map(|block| block.data.as_slice()).unwrap_or_default();
        for name in names.iter().filter(|name| !given.contains_key(*name)) {
            self.emit(Event::Wrote { scope, name: name.clone(), value: Value::Null });
        }
    }

    /// Declares the data of an activity or event and moves its inputs in. All are computed before any is written, from
    /// what stands around the activity: an input may bear the name of the data object that fills it.
    pub(super) fn take_inputs(&mut self, token: TokenId, ix: NodeIx, data: &Data) -> Outcome {
        // A proof has no values: none of them is missing either.
        if self.in_proof() {
            return Ok(Next::Go);
        }
        if self.fetch(token, ix, data) == Next::Rest {
            return Ok(Next::Rest);
        }
        let around = self.scope_of(token);
        if let Some(ready) = &data.ready
            && !self.in_proof()
            && !self.is_satisfied(ready, around)?
        {
            let wait = Wait::Condition { met: false, part: READY, scope: around };
            self.open(Owner::Token(token), ix, wait);
            return Ok(Next::Rest);
        }
        // An event may have brought values already.
        let body = self.token(token).and_then(|token| token.body);
        let here = body.and_then(|body| self.state.scopes.get(&body));
        let fresh = data.own.iter().filter(|name| here.is_none_or(|here| here.variable(name).is_none()));
        let mut computed: Fields = fresh.map(|name| (name.clone(), Value::Null)).collect();
        for association in &data.inputs {
            let Item::Variable(target) = &association.target else { continue };
            let before = computed.get(target).cloned();
            let value = self.moved(association, around, before)?;
            computed.insert(target.clone(), value);
        }
        if computed.is_empty() {
            return Ok(Next::Go);
        }
        let scope = self.own_scope(token);
        for (name, value) in computed {
            self.emit(Event::Wrote { scope, name, value });
        }
        Ok(Next::Go)
    }

    /// Asks for the data stores that inputs are read from, once for each visit.
    fn fetch(&mut self, token: TokenId, ix: NodeIx, data: &Data) -> Next {
        let sources = data.inputs.iter().flat_map(|association| &association.sources);
        let stores = sources.filter_map(|source| match source {
            Item::Store { store, name } if !self.in_proof() => Some((store.clone(), name.clone())),
            _ => None,
        });
        let stores: BTreeSet<(Name, Name)> = stores.collect();
        let mut asked = Next::Go;
        for (store, name) in stores {
            let own = self.token(token).and_then(|token| token.body);
            let own = own.and_then(|own| self.state.scopes.get(&own));
            if own.is_none_or(|own| own.variable(&name).is_none()) {
                self.open(Owner::Token(token), ix, Wait::Fetch { store, name });
                asked = Next::Rest;
            }
        }
        asked
    }

    /// A data store has been read. When it was the last one, the activity begins.
    pub(crate) fn data_read(&mut self, ticket: Ticket, token: TokenId, value: &Value) {
        let Some(Wait::Fetch { name, .. }) = self.state.waits.get(&ticket).map(|waiting| &waiting.wait)
        else {
            return;
        };
        let name = name.clone();
        self.close(ticket);
        let scope = self.own_scope(token);
        self.emit(Event::Wrote { scope, name, value: value.clone() });
        let tickets = self.token(token).map(|token| token.tickets.clone()).unwrap_or_default();
        let mut waits = tickets.iter().filter_map(|ticket| self.state.waits.get(ticket));
        if !waits.any(|waiting| matches!(waiting.wait, Wait::Fetch { .. })) {
            self.later(token, Step::Begin);
        }
    }

    /// Moves the outputs of an activity or event out, if an output set is complete.
    pub(super) fn give_outputs(&mut self, token: TokenId, ix: NodeIx, data: &Data) -> Result<(), Fault> {
        if self.in_proof() {
            return Ok(());
        }
        let scope = self.scope_of(token);
        let missing = |needs: &[Name]| needs.iter().find(|name| !self.has_value(scope, name)).cloned();
        let sets = data.output_sets.iter().map(|set| missing(&set.needs));
        let lacking: Vec<Name> = sets.clone().flatten().collect();
        if lacking.len() == data.output_sets.len()
            && let Some(name) = lacking.first()
        {
            let message = format!("no output set is complete: `{name}` has no value");
            return Err(Fault::new(codes::I0031, message));
        }
        let mut computed: Vec<(Name, Value)> = Vec::new();
        let mut kept: Vec<(Name, Value)> = Vec::new();
        for association in &data.outputs {
            let target = match &association.target {
                Item::Variable(target) => target,
                Item::Store { store, .. } => {
                    kept.push((store.clone(), self.moved(association, scope, None)?));
                    continue;
                }
            };
            let earlier =
                computed.iter().rev().find(|(name, _)| name == target).map(|(_, value)| value.clone());
            let before = earlier.or_else(|| self.seen(self.results_from(token, target), target).cloned());
            let value = self.moved(association, scope, before)?;
            computed.push((target.clone(), value));
        }
        for (name, value) in computed {
            self.write_outward(self.results_from(token, &name), name, value);
        }
        for (store, value) in kept {
            self.open(Owner::Case, ix, Wait::Keep { store, value });
        }
        Ok(())
    }

    /// What an association makes of its target.
    fn moved(
        &self,
        association: &Association,
        scope: ScopeId,
        before: Option<Value>,
    ) -> Result<Value, Fault> {
        let mut target = before;
        for part in &association.moves {
            let value = match &part.from {
                Some(expression) => self.evaluate(expression, scope)?,
                None => {
                    let source = association.sources.first();
                    source.and_then(|source| self.seen(scope, source.name())).cloned().unwrap_or_default()
                }
            };
            target = Some(placed(target, &part.path, value));
        }
        Ok(target.unwrap_or_default())
    }

    fn has_value(&self, scope: ScopeId, name: &str) -> bool {
        self.seen(scope, name).is_some_and(|value| *value != Value::Null)
    }

    /// The value of a variable as it is seen from a scope.
    fn seen(&self, scope: ScopeId, name: &str) -> Option<&Value> {
        outward(self.state, scope).find_map(|(_, scope)| scope.variable(name))
    }
}
