//! Which rules matched, for whoever explains or records a decision.

use super::held;
use crate::{compile::graph::Graph, limits};
use digipro_feel::{Datum, Failure, Session};
use digipro_vocab::{Name, Value};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// A table that was evaluated, and its rules that matched.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Matched {
    /// Id of the decision or knowledge model in which the table stands.
    pub id: Name,
    /// Its name.
    pub name: Name,
    /// What the inputs are called, and their values.
    pub inputs: Vec<(Name, Value)>,
    /// The rules that were taken into account, as the hit policy orders them.
    pub rules: Vec<MatchedRule>,
}

/// A rule that matched.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MatchedRule {
    /// Its place in the table, from 1.
    pub number: u32,
    /// Its id.
    pub id: Name,
    /// What is written beside it.
    pub note: Name,
    /// Its output; null where the hit policy did not get as far.
    pub output: Value,
}

/// What a table leaves.
#[derive(Debug)]
pub(super) struct Hit {
    pub(super) table: u32,
    pub(super) inputs: Vec<Datum>,
    /// Places of rules, from 0.
    pub(super) rules: Vec<u32>,
    pub(super) outputs: Vec<Datum>,
}

/// What the tables of an evaluation leave. Functions that are called from expressions write to it too, so it is shared.
#[derive(Clone, Debug, Default)]
pub(super) struct Trace(Arc<Mutex<(Vec<Hit>, u64)>>);

impl Trace {
    fn hits(&self) -> MutexGuard<'_, (Vec<Hit>, u64)> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(super) fn add(&self, hit: Hit) {
        let mut hits = self.hits();
        if hits.0.len() < limits::MATCHED {
            hits.0.push(hit);
        } else {
            hits.1 += 1;
        }
    }

    /// What was left, in words of the model, and how much more there was.
    pub(super) fn tell(
        &self,
        graph: &Graph,
        session: &mut Session<'_>,
    ) -> Result<(Vec<Matched>, u64), Failure> {
        let (hits, omitted) = std::mem::take(&mut *self.hits());
        let mut told = Vec::with_capacity(hits.len());
        for hit in hits {
            let Some(label) = graph.tables.get(hit.table as usize) else { continue };
            let mut inputs = Vec::with_capacity(hit.inputs.len());
            for (name, value) in label.inputs.iter().zip(&hit.inputs) {
                inputs.push((name.clone(), held(value, session)?));
            }
            let mut rules = Vec::with_capacity(hit.rules.len());
            for (at, rule) in hit.rules.iter().enumerate() {
                let (id, note) = label.rules.get(*rule as usize).cloned().unwrap_or_default();
                let output = hit.outputs.get(at).map_or(Ok(Value::Null), |output| held(output, session))?;
                rules.push(MatchedRule { number: rule + 1, id, note, output });
            }
            told.push(Matched { id: label.id.clone(), name: label.name.clone(), inputs, rules });
        }
        Ok((told, omitted))
    }
}
