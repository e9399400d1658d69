//! Functions of the model, as expressions call them.

use super::{
    Trace,
    run::{Run, service},
};
use crate::compile::{graph::Graph, logic::Function};
use digipro_feel::{Callable, Datum, Failure, Parameter, Session};
use std::{fmt, sync::Arc};

/// A function with the frame that it saw where it stands.
pub(super) struct Closure {
    pub(super) graph: Arc<Graph>,
    pub(super) function: Arc<Function>,
    pub(super) seen: Vec<Datum>,
    pub(super) trace: Trace,
}

impl fmt::Debug for Closure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Closure({:?})", self.function.name)
    }
}

impl Callable for Closure {
    fn name(&self) -> &str {
        &self.function.name
    }

    fn parameters(&self) -> &[Parameter] {
        &self.function.parameters
    }

    fn call(&self, session: &mut Session<'_>, arguments: Vec<Datum>) -> Result<Datum, Failure> {
        let mut frame = self.seen.clone();
        let kinds = &self.function.kinds;
        for ((argument, kind), parameter) in arguments.into_iter().zip(kinds).zip(&self.function.parameters) {
            let value = if kind.checks.is_empty() {
                argument
            } else {
                let known = argument.is_null();
                let value =
                    kind.coerce(argument, session, format_args!("the parameter `{}`", parameter.name))?;
                if value.is_null() && !known {
                    return Ok(Datum::Null);
                }
                value
            };
            frame.push(value);
        }
        Run { graph: &self.graph, session, trace: &self.trace }.evaluate(&self.function.body, &mut frame)
    }
}

/// A decision service as a function.
pub(super) struct ServiceFunction {
    pub(super) graph: Arc<Graph>,
    pub(super) node: u32,
    pub(super) parameters: Vec<Parameter>,
    pub(super) trace: Trace,
}

impl fmt::Debug for ServiceFunction {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "ServiceFunction({:?})", self.name())
    }
}

impl Callable for ServiceFunction {
    fn name(&self) -> &str {
        self.graph.node(self.node).map_or("", |node| &node.name)
    }

    fn parameters(&self) -> &[Parameter] {
        &self.parameters
    }

    fn call(&self, session: &mut Session<'_>, arguments: Vec<Datum>) -> Result<Datum, Failure> {
        service(&self.graph, self.node, &arguments, session, &self.trace)
    }
}
