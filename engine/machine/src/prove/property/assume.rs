//! What the conditions of a definition come to when some facts are assumed.

use crate::graph::Graph;
use digipro_feel::{Context, Expression};
use digipro_kit::property::Property;
use digipro_vocab::{FactValue, Instant, Name, Number, Value};
use std::collections::BTreeMap;

/// Conditions that facts decide, by their text.
pub(super) type Assumed = BTreeMap<Name, bool>;

/// The conditions of flows that what a property assumes decides, and the assumptions without which the same would be
/// decided.
pub(super) fn assumed(graph: &Graph, property: &Property) -> (Assumed, Vec<Name>) {
    let all = decided(graph, &property.given);
    let idle = property.given.keys().filter(|path| {
        let mut fewer = property.given.clone();
        fewer.remove(*path);
        decided(graph, &fewer) == all
    });
    let idle = idle.cloned().collect();
    (all, idle)
}

fn decided(graph: &Graph, given: &BTreeMap<Name, FactValue>) -> Assumed {
    if given.is_empty() {
        return Assumed::new();
    }
    let facts = facts(given);
    // Conditions that read the time are not decided: any moment will do.
    let context = Context::new(Instant::default());
    let known = |path: &[&str]| {
        let covers = |given: &Name| {
            let given: Vec<&str> = given.split('.').collect();
            path.starts_with(&given)
        };
        given.keys().any(covers)
    };
    let conditions = graph.flows.iter().filter_map(|flow| flow.condition.as_ref());
    let truth = |condition: &Expression| {
        let truth = condition.decided(&known, &facts, &context)?;
        Some((Name::from(condition.text()), truth))
    };
    conditions.filter_map(truth).collect()
}

/// The facts as an expression reads them: paths become contexts in contexts.
fn facts(given: &BTreeMap<Name, FactValue>) -> Value {
    let mut all = Value::context(std::iter::empty::<(Name, Value)>());
    for (path, fact) in given {
        let value = match fact {
            FactValue::Truth(truth) => Value::Boolean(*truth),
            FactValue::Whole(whole) => Value::Number(Number::from(*whole)),
            FactValue::Text(text) => Value::Text(text.clone()),
            _ => continue,
        };
        let names: Vec<&str> = path.split('.').collect();
        all = with(all, &names, value);
    }
    all
}

/// A context with a value at a path in it.
fn with(all: Value, path: &[&str], value: Value) -> Value {
    let Some((first, rest)) = path.split_first() else { return value };
    let mut fields = match all {
        Value::Context(fields) => fields.as_ref().clone(),
        _ => digipro_vocab::value::Fields::new(),
    };
    let inner = fields.get(*first).cloned().unwrap_or_default();
    fields.insert((*first).into(), with(inner, rest, value));
    Value::Context(fields.into())
}
