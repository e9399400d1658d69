//! Variables of a case: lookup through scopes, and what a worker or form may see.

use crate::id::ScopeId;
use crate::state::{Body, Scope, State};
use crate::wait::Owner;
pub(crate) use digipro_vocab::value::Fields;
use digipro_vocab::{Name, Ticket, Value};
use std::sync::Arc;

/// The value that stands for one whose payload was erased.
#[must_use]
pub fn erased() -> Value {
    Value::context([("erased", Value::Boolean(true))])
}

/// How much a value weighs against its limit: about the bytes of its JSON.
#[must_use]
pub fn weight(value: &Value) -> usize {
    match value {
        Value::Null | Value::Boolean(_) => 5,
        Value::Number(_) => 16,
        Value::Text(text) => text.len() + 2,
        Value::List(items) => items.iter().map(|item| weight(item) + 1).sum::<usize>() + 2,
        Value::Context(fields) => {
            fields.iter().map(|(name, value)| name.len() + weight(value) + 4).sum::<usize>() + 2
        }
    }
}

/// A value placed into the fields of another, outermost field first: `a.b` merges into `a`.
pub(crate) fn placed(before: Option<Value>, path: &[Name], value: Value) -> Value {
    let Some((field, rest)) = path.split_first() else { return value };
    let mut fields = match before {
        Some(Value::Context(fields)) => fields.as_ref().clone(),
        _ => Fields::new(),
    };
    let inner = fields.remove(field);
    fields.insert(field.clone(), placed(inner, rest, value));
    Value::Context(Arc::new(fields))
}

/// Lays a value over variables at a path such as `istanza.data`. What is said of a field is laid over what `known` gives
/// for its variable, as a form opens with what the case already knows.
pub fn lay(fields: &mut Fields, path: &str, value: Value, known: impl Fn(&str) -> Option<Value>) {
    let path = path.strip_suffix('.').unwrap_or(path);
    let (name, inner) = path.split_once('.').map_or((path, None), |(name, inner)| (name, Some(inner)));
    let inner: Vec<Name> = inner.into_iter().flat_map(|inner| inner.split('.')).map(Name::from).collect();
    let before = fields.get(name).cloned().or_else(|| known(name));
    fields.insert(name.into(), placed(before, &inner, value));
}

/// All variables that what waits under this ticket can see, inner ones first.
#[must_use]
pub fn visible_to(state: &State, ticket: Ticket) -> Fields {
    let scope = match state.waits.get(&ticket).map(|waiting| waiting.owner) {
        Some(Owner::Token(token)) => state.tokens.get(&token).map(|token| token.body.unwrap_or(token.home)),
        Some(Owner::Scope(scope)) => Some(scope),
        Some(Owner::Case) | None => None,
    };
    scope.map(|scope| visible_in(state, scope)).unwrap_or_default()
}

/// All variables that can be seen in a scope.
#[must_use]
pub fn visible_in(state: &State, scope: ScopeId) -> Fields {
    let mut fields = Fields::new();
    for (_, scope) in outward(state, scope) {
        for (name, value) in &scope.variables {
            fields.entry(name.clone()).or_insert_with(|| value.clone());
        }
    }
    fields
}

/// The variables of the case itself.
#[must_use]
pub fn of_case(state: &State) -> Fields {
    let root = state.scopes.iter().find(|(_, scope)| scope.parent.is_none());
    root.map(|(_, scope)| scope.variables.iter().cloned().collect()).unwrap_or_default()
}

/// A scope and those around it, as far as names are looked up.
pub(crate) fn outward(state: &State, scope: ScopeId) -> impl Iterator<Item = (ScopeId, &Scope)> {
    let mut next = Some(scope);
    std::iter::from_fn(move || {
        let id = next?;
        let scope = state.scopes.get(&id)?;
        next = if matches!(scope.body, Body::Block { closed: true, .. }) { None } else { scope.parent };
        Some((id, scope))
    })
}
