//! An expression tried on sample facts, with the reasons of its nulls (docs/feel.md).

use digipro_feel::{Context, Declared, Expression, Session};
use digipro_vocab::value::Fields;
use digipro_vocab::{Code, Diagnostic, Instant, Span, Value};
use serde::Serialize;
use std::collections::BTreeSet;

/// What an expression came to.
#[derive(Debug, Serialize)]
pub struct Answer {
    /// What a variable would hold of it.
    pub value: Value,
    /// What FEEL calls its type.
    #[serde(rename = "type")]
    pub kind: String,
    /// As FEEL writes it.
    pub text: String,
    /// Why it is null, or parts of it are.
    pub causes: Vec<Told>,
    /// Causes that were left out.
    pub causes_omitted: u64,
    /// Steps of the evaluation.
    pub steps: u64,
}

/// A cause, or an error, with its place.
#[derive(Debug, Serialize)]
pub struct Told {
    /// Its code.
    pub code: Code,
    /// The cause, in English.
    pub message: String,
    /// First byte.
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
    /// The part of the expression.
    pub part: String,
}

/// Evaluates an expression on variables at a moment.
///
/// # Errors
/// Why it has no value: it cannot be read, or is too much.
pub fn evaluate(text: &str, variables: &Fields, at: Instant) -> Result<Answer, Diagnostic> {
    let mut names = BTreeSet::new();
    gather(variables, &mut names);
    let names: Vec<&str> = names.into_iter().collect();
    let parsed = Expression::parse_with(text, Declared::from(names.as_slice()))
        .map_err(|error| error.diagnostic(0))?;
    let context = Context::new(at);
    let mut session = Session::new(&context);
    let result = session.evaluate(&parsed, variables).and_then(|datum| {
        let value = session.value(&datum)?;
        Ok((datum, value))
    });
    let (datum, value) =
        result.map_err(|failure| Diagnostic::error(failure.code, failure.message).at(failure.span))?;
    let (kind, text_of) = (datum.kind().to_owned(), datum.to_string());
    let steps = session.steps();
    let (causes, causes_omitted) = session.into_causes();
    let causes = causes.iter().map(|cause| told(cause.code, &cause.message, cause.span, text)).collect();
    Ok(Answer { value, kind, text: text_of, causes, causes_omitted, steps })
}

fn told(code: Code, message: &str, span: Span, text: &str) -> Told {
    let part = text.get(span.start as usize..span.end as usize).unwrap_or_default().to_owned();
    Told { code, message: message.to_owned(), start: span.start, end: span.end, part }
}

/// The names of variables and entries: those with blanks or signs must be known to be read.
fn gather<'v>(fields: &'v Fields, names: &mut BTreeSet<&'v str>) {
    for (name, value) in fields {
        names.insert(name);
        gather_in(value, names);
    }
}

fn gather_in<'v>(value: &'v Value, names: &mut BTreeSet<&'v str>) {
    match value {
        Value::Context(fields) => gather(fields, names),
        Value::List(items) => items.iter().for_each(|item| gather_in(item, names)),
        _ => {}
    }
}
