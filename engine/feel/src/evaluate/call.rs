//! Calls of functions: built-in and defined, by place and by name.

use super::{Evaluated, Evaluator};
use crate::{
    Parameter,
    builtins::{Builtin, Call},
    codes,
    datum::{Closure, Datum, Function},
    meter::{Outcome, null},
};
use digipro_vocab::{Name, Span};

/// Arguments of a call.
pub(crate) enum Arguments {
    Placed(Vec<Datum>),
    Named(Vec<(Name, Datum)>),
}

/// Calls a value, which should be a function.
pub(crate) fn invoke(
    evaluator: &mut Evaluator<'_>,
    callee: &Datum,
    arguments: Arguments,
    span: Span,
) -> Evaluated {
    let Datum::Function(function) = callee else {
        let message = format!("a {} cannot be called", callee.kind());
        return evaluator.settle(span, null(codes::P0427, message));
    };
    match function.as_ref() {
        Function::Builtin(builtin) => {
            let outcome = built_in(evaluator, builtin, arguments, span);
            evaluator.settle(span, outcome)
        }
        Function::Defined(closure) => {
            let placed = place_arguments(&closure.function.parameters, arguments);
            match evaluator.settle(span, placed.map(Some))? {
                Some(arguments) => evaluator.nested(span, |e| defined(e, closure, arguments)),
                None => Ok(Datum::Null),
            }
        }
        Function::Foreign(function) => {
            let placed = place_arguments(function.parameters(), arguments);
            match evaluator.settle(span, placed.map(Some))? {
                Some(arguments) => evaluator.nested(span, |e| e.foreign(function.as_ref(), arguments)),
                None => Ok(Datum::Null),
            }
        }
    }
}

fn built_in(
    evaluator: &mut Evaluator<'_>,
    builtin: &'static Builtin,
    arguments: Arguments,
    span: Span,
) -> Outcome {
    evaluator.meter.spend(1)?;
    let named = matches!(arguments, Arguments::Named(_));
    let (form, arguments) = match arguments {
        Arguments::Placed(arguments) => match builtin.form_of(arguments.len()) {
            Some(form) => (form, arguments),
            None => {
                return null(
                    codes::P0426,
                    format!(
                        "`{}` does not take {} arguments: {}",
                        builtin.name,
                        arguments.len(),
                        builtin.usage()
                    ),
                );
            }
        },
        Arguments::Named(named) => match builtin.place(&named) {
            Some(placed) => placed,
            None => {
                return null(
                    codes::P0426,
                    format!("`{}` has no parameters of these names: {}", builtin.name, builtin.usage()),
                );
            }
        },
    };
    for argument in &arguments {
        if let Datum::Text(text) = argument {
            evaluator.meter.read(text.len())?;
        }
    }
    (builtin.apply)(&mut Call { evaluator, builtin, form, named, arguments, span })
}

/// Arguments in the order of the parameters, of the types that the parameters ask for.
fn place_arguments(parameters: &[Parameter], arguments: Arguments) -> Outcome<Vec<Datum>> {
    let arguments = match arguments {
        Arguments::Placed(arguments) => arguments,
        Arguments::Named(mut named) => {
            let mut placed = Vec::with_capacity(parameters.len());
            for parameter in parameters {
                let Some(at) = named.iter().position(|(name, _)| *name == parameter.name) else {
                    return null(codes::P0426, format!("the argument `{}` is missing", parameter.name));
                };
                placed.push(named.swap_remove(at).1);
            }
            if let Some((name, _)) = named.first() {
                return null(codes::P0426, format!("the function has no parameter `{name}`"));
            }
            placed
        }
    };
    if arguments.len() != parameters.len() {
        let message = format!("the function takes {} arguments, not {}", parameters.len(), arguments.len());
        return null(codes::P0426, message);
    }
    arguments.into_iter().zip(parameters).map(|(argument, parameter)| convert(argument, parameter)).collect()
}

/// The argument as the parameter takes it.
fn convert(argument: Datum, parameter: &Parameter) -> Outcome {
    let Some(kind) = &parameter.kind else { return Ok(argument) };
    let given = argument.kind();
    match kind.coerce(argument) {
        Some(converted) => Ok(converted),
        None => {
            null(codes::P0425, format!("the parameter `{}` takes a {kind}, not a {given}", parameter.name))
        }
    }
}

/// Runs a defined function in a frame of its own: what it saw where it was defined, then its arguments.
fn defined(evaluator: &mut Evaluator<'_>, closure: &Closure, arguments: Vec<Datum>) -> Evaluated {
    let Closure { function, seen, .. } = closure;
    let known = evaluator.causes.len();
    let value = if function.globals.is_empty() {
        let (frame, outer) = (evaluator.frame, evaluator.locals.len());
        evaluator.frame = outer;
        evaluator.locals.extend_from_slice(seen);
        evaluator.locals.extend(arguments);
        let value = evaluator.evaluate(&function.body);
        evaluator.locals.truncate(outer);
        evaluator.frame = frame;
        value
    } else {
        let locals = seen.iter().cloned().chain(arguments).collect();
        evaluator.elsewhere(closure, locals, &function.body)
    };
    evaluator.attribute(known, &function.text, value)
}
