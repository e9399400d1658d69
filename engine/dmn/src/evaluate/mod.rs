//! Evaluates decisions, services and knowledge models: pure, bounded and the same for ever on the same inputs.

mod function;
mod run;
mod table;
mod trace;

pub use trace::{Matched, MatchedRule};

use crate::{
    Model, codes,
    compile::graph::{Graph, Part},
};
use digipro_feel::{Context, Datum, Failure, NullCause, Scope, Session};
use digipro_vocab::{Code, Name, Span, Value};
use std::sync::Arc;
use trace::Trace;

/// What an evaluation came to.
#[derive(Clone, Debug)]
pub struct Evaluation {
    /// The value, as a variable can hold it: days, times and durations are ISO 8601 text.
    pub value: Value,
    /// The value with its dates, times, durations, ranges and functions.
    pub datum: Datum,
    /// Why parts came to null, in the order in which they were met.
    pub causes: Vec<NullCause>,
    /// How many more causes there were.
    pub causes_omitted: u64,
    /// The tables that were evaluated, with the rules that matched, in the order of evaluation.
    pub matched: Vec<Matched>,
    /// How many more tables there were.
    pub matched_omitted: u64,
    /// Steps that it took, for whoever bounds many evaluations together.
    pub steps: u64,
}

/// Why there is no evaluation.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotEvaluated {
    /// The model has no such decision, service or knowledge model.
    #[error("{code}: the model has no decision, service or knowledge model `{0}`", code = codes::P0920.id)]
    Unknown(Name),
    /// A limit was reached.
    #[error(transparent)]
    Failed(#[from] Failure),
}

impl NotEvaluated {
    /// Its code.
    #[must_use]
    pub fn code(&self) -> Code {
        match self {
            Self::Unknown(_) => codes::P0920,
            Self::Failed(failure) => failure.code,
        }
    }
}

/// Evaluates what has this id or name in the model: a decision with all that it requires, a service, or a knowledge
/// model. The inputs are those that [`Model::inputs`] names; one that is not there is null.
///
/// # Errors
/// When there is nothing of this id or name, or a limit is reached.
pub fn evaluate(
    model: &Model,
    wanted: &str,
    inputs: &dyn Scope,
    context: &Context<'_>,
) -> Result<Evaluation, NotEvaluated> {
    let graph = &model.graph;
    let node = graph.find(wanted).ok_or_else(|| NotEvaluated::Unknown(wanted.into()))?;
    let mut session = Session::new(context);
    let trace = Trace::default();
    let datum = result(graph, node, inputs, &mut session, &trace)?;
    let value = held(&datum, &mut session)?;
    let (matched, matched_omitted) = trace.tell(graph, &mut session)?;
    let steps = session.steps();
    let (causes, causes_omitted) = session.into_causes();
    Ok(Evaluation { value, datum, causes, causes_omitted, matched, matched_omitted, steps })
}

fn result(
    graph: &Arc<Graph>,
    node: u32,
    inputs: &dyn Scope,
    session: &mut Session<'_>,
    trace: &Trace,
) -> Result<Datum, Failure> {
    match graph.node(node).map(|node| &node.part) {
        Some(Part::Service(service)) => {
            let given = service.parameters.iter().zip(&service.kinds);
            let mut arguments = Vec::with_capacity(service.parameters.len());
            for (parameter, kind) in given {
                let value = run::given(inputs, &parameter.name, kind);
                arguments.push(kind.coerce(
                    value,
                    session,
                    format_args!("the input `{}`", parameter.name),
                )?);
            }
            run::service(graph, node, &arguments, session, trace)
        }
        Some(Part::Knowledge(Ok(function))) => {
            let mut arguments = Vec::with_capacity(function.parameters.len());
            for (parameter, kind) in function.parameters.iter().zip(&function.kinds) {
                arguments.push((parameter.name.clone(), run::given(inputs, &parameter.name, kind)));
            }
            let callee = run::decided(graph, node, inputs, session, trace)?;
            session.invoke_named(&callee, arguments)
        }
        _ => run::decided(graph, node, inputs, session, trace),
    }
}

/// What a variable can hold of a value.
fn held(datum: &Datum, session: &mut Session<'_>) -> Result<Value, Failure> {
    Ok(match datum {
        // Most are plain, and cost no steps.
        Datum::Null => Value::Null,
        Datum::Boolean(truth) => Value::Boolean(*truth),
        Datum::Number(number) => Value::Number(*number),
        Datum::Text(text) => Value::Text(text.clone()),
        other => session.value(other)?,
    })
}

/// A cause that stands in no expression.
pub(crate) fn cause(code: Code, message: impl Into<String>) -> NullCause {
    NullCause::new(code, Span::default(), message)
}
