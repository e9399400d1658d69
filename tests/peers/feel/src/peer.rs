//! The peer: what dsntk comes to, written as our values are.

use digipro_vocab::Number;
use dsntk_feel::{FeelScope, values::Value};
use std::panic::catch_unwind;

/// The value, with its type.
pub fn value(text: &str) -> String {
    let text = text.to_owned();
    catch_unwind(move || {
        let scope = FeelScope::default();
        match dsntk_feel_parser::parse_expression(&scope, &text, false) {
            Ok(node) => tagged(&dsntk_feel_evaluator::evaluate(&scope, &node)),
            Err(error) => format!("refused: {error}"),
        }
    })
    .unwrap_or_else(|_| "panicked".to_owned())
}

fn tagged(value: &Value) -> String {
    let kind = match value {
        Value::Null(_) => "null",
        Value::Boolean(_) => "boolean",
        Value::Number(_) => "number",
        Value::String(_) => "string",
        Value::Date(_) => "date",
        Value::Time(_) => "time",
        Value::DateTime(_) => "date and time",
        Value::DaysAndTimeDuration(_) => "days and time duration",
        Value::YearsAndMonthsDuration(_) => "years and months duration",
        Value::List(_) => "list",
        Value::Context(_) => "context",
        Value::Range(..) => "range",
        _ => "other",
    };
    format!("{kind}: {}", written(value))
}

/// As our `Datum` writes itself.
fn written(value: &Value) -> String {
    match value {
        Value::Null(_) => "null".to_owned(),
        Value::Number(number) => {
            let text = number.to_string();
            text.parse::<Number>().map_or(text, |number| number.to_string())
        }
        Value::String(text) => quoted(text),
        Value::Date(_)
        | Value::Time(_)
        | Value::DateTime(_)
        | Value::DaysAndTimeDuration(_)
        | Value::YearsAndMonthsDuration(_) => format!("@\"{value}\""),
        Value::List(items) => {
            let items: Vec<String> = items.iter().map(written).collect();
            format!("[{}]", items.join(", "))
        }
        Value::Context(context) => {
            let entries: Vec<String> =
                context.iter().map(|(name, value)| format!("{name}: {}", written(value))).collect();
            format!("{{{}}}", entries.join(", "))
        }
        Value::Range(start, start_type, end, end_type) => format!(
            "{}{}..{}{}",
            if start_type.closed() { '[' } else { '(' },
            written(start),
            written(end),
            if end_type.closed() { ']' } else { ')' }
        ),
        other => other.to_string(),
    }
}

fn quoted(text: &str) -> String {
    let escaped = text.replace('\\', "\\\\").replace('"', "\\\"").replace('\n', "\\n").replace('\t', "\\t");
    format!("\"{escaped}\"")
}
