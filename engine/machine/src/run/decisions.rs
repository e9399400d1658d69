//! Business rule tasks that take a decision of the definition (`zeebe:calledDecision`, bpmn.md 4.1).

use super::variables::View;
use super::{Fault, Next, Outcome, Run};
use crate::codes;
use crate::command::Variables;
use crate::event::{Event, Rules};
use crate::graph::{DecisionTask, Node};
use crate::id::TokenId;
use crate::limits;
use crate::variables::weight;
use digipro_feel::NullCause;
use digipro_vocab::{Name, Value, value::Fields};
use std::sync::Arc;

impl<'a> Run<'a> {
    /// Takes the decision with the variables that the task sees. Results are written as those of a script.
    pub(super) fn decision(&mut self, token: TokenId, node: &Node, task: &DecisionTask) -> Outcome {
        let value = if self.in_proof() { Value::Null } else { self.decide(token, task)? };
        let variables: Variables = Arc::new(Fields::from([(task.result.clone(), value)]));
        self.take_over(token, node, &variables);
        Ok(Next::Go)
    }

    fn decide(&mut self, token: TokenId, task: &DecisionTask) -> Result<Value, Fault> {
        let scope = self.scope_of(token);
        let decision = self.given_text(&task.decision, scope, "`decisionId`")?;
        let graph = self.graph;
        let Some(found) = graph.decisions.model_of(&decision, task.version_tag.as_ref()) else {
            let message = format!("no decision model of the definition has the decision `{decision}`");
            return Err(Fault::new(codes::I0051, message));
        };
        let evaluation = self.within_bounds(scope, |run, context| {
            let view = View { over: &(), state: run.state, scope };
            let evaluation = digipro_dmn::evaluate(&found.model, &decision, &view, context);
            let steps = evaluation.as_ref().map_or(context.limits.steps, |evaluation| evaluation.steps);
            (evaluation, steps)
        })?;
        let evaluation = evaluation.map_err(|trouble| failed(&decision, &trouble.to_string()))?;
        if let Some(cause) = broken(&evaluation.causes) {
            return Err(failed(&decision, &cause.to_string()));
        }
        if weight(&evaluation.value) > limits::VALUE_MAX {
            let message = format!("a value is larger than {} bytes", limits::VALUE_MAX);
            return Err(Fault::new(codes::I0013, message));
        }
        let matched = evaluation.matched.into_iter().map(|table| Rules {
            rules: table.rules.iter().map(|rule| rule.number).collect(),
            table: table.id,
        });
        let (model, matched) = (found.digest, matched.collect());
        self.emit(Event::Decided { token, decision, model, matched });
        Ok(evaluation.value)
    }
}

/// What the decision model itself forbids or lacks; other parts may come to null, as in every expression.
fn broken(causes: &[NullCause]) -> Option<&NullCause> {
    causes.iter().find(|cause| digipro_dmn::codes::ALL.contains(&cause.code))
}

fn failed(decision: &Name, why: &str) -> Fault {
    Fault::new(codes::I0050, format!("the decision `{decision}` cannot be taken: {why}"))
}
