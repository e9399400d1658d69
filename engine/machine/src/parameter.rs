//! Parameters of the definition as expressions read them: `parameter("name")`.
//!
//! The value is that of the civil day of the command, or of the day that the call names, in the definition whose law the
//! case follows (invariant LAW-BY-ACT-DATE). It is not written on the log: the log has the definition's digest and the
//! moment, from which it follows. A value that is missing, or that breaks its bound, is no null to go on with but a
//! fault: the step waits for a person.

use crate::codes;
use crate::run::Fault;
use digipro_feel::ContextRead;
use digipro_kit::Effective;
use digipro_kit::effective::Setting;
use digipro_vocab::{Date, Diagnostic, FactValue, Name, Number, Span, Value};
use std::cell::RefCell;

/// What one evaluation sees of the parameters, and the first thing that was wrong with them.
pub(crate) struct Sight<'g> {
    effective: &'g Effective,
    today: Date,
    fault: RefCell<Option<Fault>>,
}

impl<'g> Sight<'g> {
    /// On the day of a command.
    pub(crate) fn new(effective: &'g Effective, today: Date) -> Self {
        Self { effective, today, fault: RefCell::new(None) }
    }

    /// The value for an expression.
    pub(crate) fn read(&self, name: &str, day: Option<Date>) -> Option<Value> {
        match value_on(self.effective, name, day.unwrap_or(self.today)) {
            Ok(value) => Some(value),
            Err(fault) => {
                self.fault.borrow_mut().get_or_insert(fault);
                None
            }
        }
    }

    /// What was wrong, once the evaluation is over.
    pub(crate) fn judged(self) -> Result<(), Fault> {
        self.fault.into_inner().map_or(Ok(()), Err)
    }
}

fn value_on(effective: &Effective, name: &str, day: Date) -> Result<Value, Fault> {
    let parameter = effective.parameters.get(name);
    let dated = parameter.and_then(|parameter| Some((parameter, parameter.on(day)?)));
    let Some((parameter, dated)) = dated else {
        let message = format!("the parameter `{name}` has no value on {day}");
        return Err(Fault::new(codes::I0107, message));
    };
    match parameter.breach_on(day) {
        Some(breach) => {
            let message = format!("the parameter `{name}` breaks its bound on {day}: {breach}");
            Err(Fault::new(codes::I0106, message))
        }
        None => Ok(as_variable(&dated.value)),
    }
}

/// As a variable holds it: a day as text, a set as a list of codes.
fn as_variable(setting: &Setting) -> Value {
    match setting {
        Setting::Set(set) => Value::list(set.iter().map(|item| Value::Text(item.clone()))),
        other => match other.fact() {
            FactValue::Truth(truth) => Value::Boolean(truth),
            FactValue::Whole(whole) => Value::from(whole),
            FactValue::Exact(exact) => Value::Number(Number::from(exact)),
            FactValue::Text(text) | FactValue::Code(text) => Value::Text(text),
            FactValue::Day(day) => Value::text(day.to_string()),
            _ => Value::Null,
        },
    }
}

/// What is wrong with the parameters that an expression reads: each is named in the text, and declared.
pub(crate) fn unknown<'r>(
    effective: &'r Effective,
    reads: &'r [ContextRead],
) -> impl Iterator<Item = (Diagnostic, Span)> + 'r {
    reads.iter().filter(|read| read.function == "parameter").filter_map(|read| {
        let Some(name) = &read.name else {
            let message = "the name of the parameter is not written out";
            let help =
                "write it as text, such as `parameter(\"soglia\")`: so what a definition reads is known";
            return Some((Diagnostic::error(codes::P0676, message).help(help), read.span));
        };
        if effective.parameters.contains_key(name) {
            return None;
        }
        let known: Vec<&str> = effective.parameters.keys().map(Name::as_ref).collect();
        let help = match known.as_slice() {
            [] => "the definition declares none: declare it in params.toml".to_owned(),
            known => format!("params.toml declares {}", known.join(", ")),
        };
        let message = format!("no parameter is called `{name}`");
        Some((Diagnostic::error(digipro_kit::codes::P0520, message).help(help), read.span))
    })
}
