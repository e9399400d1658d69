//! `digipro feel`: an expression on variables, with the reasons of its nulls (docs/feel.md).

use crate::args::Feel;
use crate::facts;
use crate::render::Screen;
use digipro_feel::{Context, Datum, Declared, Expression, NullCause, Session};
use digipro_runner::Clock;
use digipro_site::Error;
use digipro_vocab::value::Fields;
use digipro_vocab::{Code, Diagnostic, FactValue, Span, Value};
use serde::Serialize;
use std::collections::BTreeSet;

/// What diagnostics call the text of the expression.
const SOURCE: &str = "expression";

/// What an expression came to, as data.
#[derive(Serialize)]
struct Answer<'a> {
    /// What a variable would hold of it.
    value: Value,
    /// What FEEL calls its type.
    #[serde(rename = "type")]
    kind: &'a str,
    /// As FEEL writes it.
    text: String,
    causes: Vec<Told<'a>>,
    #[serde(skip_serializing_if = "is_zero")]
    causes_omitted: u64,
    steps: u64,
}

/// Why the expression has no value, as data.
#[derive(Serialize)]
struct Refusal<'a> {
    error: Told<'a>,
}

/// A cause of a null, or an error, with its place: bytes, line and column, and the part of the expression.
#[derive(Serialize)]
struct Told<'a> {
    code: Code,
    message: &'a str,
    start: u32,
    end: u32,
    line: usize,
    column: usize,
    part: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    help: Option<&'a str>,
}

pub fn run(args: &Feel, screen: &Screen) -> Result<(), Error> {
    let variables = facts::variables(args.context.as_deref(), &args.set, |_| None)?;
    let text = args.expression.as_str();
    let mut names = BTreeSet::new();
    gather(&variables, &mut names);
    let names: Vec<&str> = names.into_iter().collect();
    let parsed = Expression::parse_with(text, Declared::from(names.as_slice()))
        .map_err(|error| refused(error.diagnostic(0), text, screen))?;
    let context = Context::new(args.at.unwrap_or_else(|| Clock::System.now()));
    let mut session = Session::new(&context);
    let result = session.evaluate(&parsed, &*variables).and_then(|datum| {
        let value = session.value(&datum)?;
        Ok((datum, value))
    });
    let (datum, value) = result.map_err(|failure| {
        refused(Diagnostic::error(failure.code, failure.message).at(failure.span), text, screen)
    })?;
    show(session, &datum, value, text, screen);
    Ok(())
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

fn show(session: Session<'_>, datum: &Datum, value: Value, text: &str, screen: &Screen) {
    let steps = session.steps();
    let (causes, causes_omitted) = session.into_causes();
    if screen.json() {
        let causes = causes.iter().map(|cause| told(cause.code, &cause.message, cause.span, text, None));
        let causes = causes.collect();
        screen.data(&Answer {
            value,
            kind: datum.kind(),
            text: datum.to_string(),
            causes,
            causes_omitted,
            steps,
        });
        return;
    }
    screen.line(datum);
    for NullCause { code, message, span, .. } in causes {
        let diagnostic = Diagnostic::warning(code, message).at(span).file(SOURCE);
        screen.diagnostic(&diagnostic, &|_| Some(text.to_owned()));
    }
    if causes_omitted > 0 {
        let count = FactValue::Whole(i64::try_from(causes_omitted).unwrap_or(i64::MAX));
        screen.note(screen.say("feel-omitted", &[("count", count)]));
    }
}

fn refused(diagnostic: Diagnostic, text: &str, screen: &Screen) -> Error {
    if screen.json() {
        let Diagnostic { code, message, span, help, .. } = &diagnostic;
        let error = told(*code, message, span.unwrap_or_default(), text, help.as_deref());
        screen.data(&Refusal { error });
    } else {
        screen.diagnostic(&diagnostic.file(SOURCE), &|_| Some(text.to_owned()));
    }
    Error::Negative(screen.say("feel-none", &[]))
}

fn told<'a>(code: Code, message: &'a str, span: Span, text: &'a str, help: Option<&'a str>) -> Told<'a> {
    let (line, column) = span.line_column(text);
    let part = text.get(span.start as usize..span.end as usize).unwrap_or_default();
    Told { code, message, start: span.start, end: span.end, line, column, part, help }
}

fn is_zero(count: &u64) -> bool {
    *count == 0
}
