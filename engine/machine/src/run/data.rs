//! What control flow asks of data: of the variables of a case, or, in a proof, of nobody knows what.
//!
//! Every condition, number, list and name on which the way of a token depends is asked here, so that a proof can
//! answer it in every way (invariant DATA-IS-ASKED-HERE). An expression that only computes a value is evaluated
//! as always; in a proof it comes to null, and nothing is made of it.

use super::variables::wrong_type;
use super::{Fault, Run};
use crate::codes;
use crate::id::ScopeId;
use crate::limits;
use crate::variables::outward;
use digipro_feel::{Expression, Scope};
use digipro_vocab::{Name, Value};
use std::sync::Arc;

/// Items with which a proof goes on where there are more.
const ITEMS_IN_PROOF: usize = 2;

impl Run<'_> {
    /// Whether a condition holds. `what` names it for the incident that says that it gives no truth.
    pub(super) fn truth(
        &self,
        expression: &Expression,
        scope: ScopeId,
        over: &dyn Scope,
        what: impl FnOnce() -> String,
    ) -> Result<bool, Fault> {
        if let Some(choices) = self.choices.filter(|_| !is_known(expression, over)) {
            return Ok(choices.truth(expression.text(), scope));
        }
        match self.evaluate_with_causes(expression, scope, over)? {
            (Value::Boolean(truth), _) => Ok(truth),
            (other, causes) => {
                let message = format!("{} gives {}, not true or false", what(), other.kind());
                Err(Fault::new(codes::I0002, message).because(&causes))
            }
        }
    }

    /// The items of a list. `what` names it for the incident that says that it gives no list.
    pub(super) fn list(
        &self,
        expression: &Expression,
        scope: ScopeId,
        what: &str,
    ) -> Result<Arc<Vec<Value>>, Fault> {
        if let Some(choices) = self.unknown(expression) {
            return Ok(Arc::new(vec![Value::Null; choices.count(expression.text())]));
        }
        match self.evaluate_with_causes(expression, scope, &())? {
            (Value::List(items), _) if self.choices.is_some() => {
                Ok(Arc::new(items.iter().take(ITEMS_IN_PROOF).cloned().collect()))
            }
            (Value::List(items), _) => Ok(items),
            (other, causes) => Err(wrong_type(what, "a list", &other).because(&causes)),
        }
    }

    /// The items of the list in a variable.
    pub(super) fn list_in(&self, name: &Name, scope: ScopeId) -> Result<Arc<Vec<Value>>, Fault> {
        if let Some(choices) = self.choices {
            return Ok(Arc::new(vec![Value::Null; choices.count(name)]));
        }
        match outward(self.state, scope).find_map(|(_, scope)| scope.variable(name)) {
            Some(Value::List(items)) => Ok(items.clone()),
            other => {
                let value = other.cloned().unwrap_or_default();
                Err(wrong_type(&format!("the variable `{name}`"), "a list", &value))
            }
        }
    }

    /// A number of instances, not more than one beyond the limit of items.
    pub(super) fn number_of_items(
        &self,
        expression: &Expression,
        scope: ScopeId,
        what: &str,
    ) -> Result<usize, Fault> {
        if let Some(choices) = self.unknown(expression) {
            return Ok(choices.count(expression.text()));
        }
        let (value, causes) = self.evaluate_with_causes(expression, scope, &())?;
        let count = match &value {
            Value::Number(number) => number.to_i64().and_then(|count| usize::try_from(count).ok()),
            _ => None,
        };
        let count = count.ok_or_else(|| wrong_type(what, "a whole number", &value).because(&causes))?;
        let most = if self.choices.is_some() { ITEMS_IN_PROOF } else { limits::ITEMS_MAX + 1 };
        Ok(count.min(most))
    }

    /// Which of the names that are known here an expression gives; none in a case, which evaluates it.
    pub(super) fn one_of(&self, expression: &Expression, known: impl Iterator<Item = Name>) -> Option<Name> {
        let choices = self.unknown(expression)?;
        choices.text(expression.text(), &known.collect::<Vec<_>>())
    }

    /// In a proof: whether this time something is so.
    pub(super) fn perhaps(&self, what: &str) -> bool {
        self.choices.is_some_and(|choices| choices.perhaps(what))
    }

    /// The choices of the proof, unless the expression is a constant, whose value is known without data.
    pub(super) fn unknown(&self, expression: &Expression) -> Option<&crate::prove::Choices> {
        self.choices.filter(|_| !is_known(expression, &()))
    }

    /// Whether a proof runs and cannot know the value of an expression.
    pub(super) fn is_unknown(&self, expression: &Expression, over: &dyn Scope) -> bool {
        self.in_proof() && !is_known(expression, over)
    }

    /// Whether a proof runs, in which there is no data, no time and no rule pack.
    pub(super) fn in_proof(&self) -> bool {
        self.choices.is_some()
    }
}

/// Whether an expression reads nothing but what the machine itself counts: no variable, no time, no time limit.
fn is_known(expression: &Expression, over: &dyn Scope) -> bool {
    !expression.text().contains('(') && expression.names().iter().all(|name| over.lookup(name).is_some())
}
