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
use digipro_feel::{Context, Datum, Failure, NullCause, Session};
use digipro_vocab::{Code, Name, Span, Value, value::Fields};
use run::Given;
use std::{collections::BTreeMap, sync::Arc};
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
/// model. Inputs are named as the input data, as what is given to the service, or as the parameters; of a decision that
/// is given by name, the given value counts, as when a service is called.
///
/// # Errors
/// When there is nothing of this id or name, or a limit is reached.
pub fn evaluate(
    model: &Model,
    wanted: &str,
    inputs: &Fields,
    context: &Context<'_>,
) -> Result<Evaluation, NotEvaluated> {
    run_all(model, wanted, &Given::Values(inputs), context)
}

/// The same with inputs that may be dates, times, durations, ranges or functions.
///
/// # Errors
/// When there is nothing of this id or name, or a limit is reached.
pub fn evaluate_data(
    model: &Model,
    wanted: &str,
    inputs: &BTreeMap<Name, Datum>,
    context: &Context<'_>,
) -> Result<Evaluation, NotEvaluated> {
    run_all(model, wanted, &Given::Data(inputs), context)
}

fn run_all(
    model: &Model,
    wanted: &str,
    inputs: &Given<'_>,
    context: &Context<'_>,
) -> Result<Evaluation, NotEvaluated> {
    let graph = &model.graph;
    let node = graph.find(wanted).ok_or_else(|| NotEvaluated::Unknown(wanted.into()))?;
    let mut session = Session::new(context);
    let trace = Trace::default();
    let datum = result(graph, node, inputs, &mut session, &trace)?;
    let value = session.value(&datum)?;
    let (matched, matched_omitted) = trace.tell(graph, &mut session)?;
    let steps = session.steps();
    let (causes, causes_omitted) = session.into_causes();
    Ok(Evaluation { value, datum, causes, causes_omitted, matched, matched_omitted, steps })
}

fn result(
    graph: &Arc<Graph>,
    node: u32,
    inputs: &Given<'_>,
    session: &mut Session<'_>,
    trace: &Trace,
) -> Result<Datum, Failure> {
    match graph.node(node).map(|node| &node.part) {
        Some(Part::Service(service)) => {
            let given = service.parameters.iter().zip(&service.kinds);
            let mut arguments = Vec::with_capacity(service.parameters.len());
            for (parameter, kind) in given {
                let value = inputs.get(&parameter.name, kind);
                arguments.push(kind.coerce(value, session, &format!("the input `{}`", parameter.name))?);
            }
            run::service(graph, node, &arguments, session, trace)
        }
        Some(Part::Knowledge(Ok(function))) => {
            let mut arguments = Vec::with_capacity(function.parameters.len());
            for (parameter, kind) in function.parameters.iter().zip(&function.kinds) {
                arguments.push((parameter.name.clone(), inputs.get(&parameter.name, kind)));
            }
            let callee = run::decided(graph, node, inputs, session, trace)?;
            session.invoke_named(&callee, arguments)
        }
        _ => run::decided(graph, node, inputs, session, trace),
    }
}

/// A cause that stands in no expression.
pub(crate) fn cause(code: Code, message: impl Into<String>) -> NullCause {
    NullCause::new(code, Span::default(), message)
}
