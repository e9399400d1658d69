//! Text to values and back (DMN 1.5, 10.3.4.1): numbers, strings, durations, ranges. Dates and times are in
//! `temporal`.

use super::{Builtin, Call};
use crate::{
    Declared, codes, compile,
    datum::Datum,
    evaluate::Evaluator,
    meter::{Outcome, null},
    syntax::{
        self,
        ast::{Expr, ExprKind, Postfix},
    },
    temporal::{arithmetic, read},
};
use digipro_vocab::Number;

pub(super) const TABLE: &[Builtin] = &[
    Builtin::new("number", &[&["from", "grouping separator?", "decimal separator?"]], number),
    Builtin::new("string", &[&["from"]], string),
    Builtin::new("duration", &[&["from"]], duration),
    Builtin::new("years and months duration", &[&["from", "to"]], years_and_months),
    Builtin::new("range", &[&["from"]], range),
];

/// Null, because the text cannot be read as what is wanted.
pub(super) fn unreadable<T>(text: &str, wanted: &str) -> Outcome<T> {
    let shown: String = text.chars().take(64).collect();
    null(codes::P0428, format!("`{shown}` cannot be read as {wanted}"))
}

fn number(call: &mut Call<'_, '_>) -> Outcome {
    let separator = |index: usize, allowed: &[&str]| {
        if !call.given(index) {
            return Ok(None);
        }
        let separator = call.text(index)?;
        if allowed.contains(&separator.as_ref()) {
            Ok(Some(separator))
        } else {
            call.wrong(index, &format!("one of `{}`", allowed.join("`, `")))
        }
    };
    let (grouping, decimal) = (separator(1, &[" ", ",", "."])?, separator(2, &[".", ","])?);
    if grouping.is_some() && grouping == decimal {
        return call.wrong(2, "another separator than for groups");
    }
    if let Datum::Number(number) = call.any(0) {
        return Ok(Datum::Number(number));
    }
    let text = call.text(0)?;
    let mut plain = text.to_string();
    if let Some(grouping) = &grouping {
        plain = plain.replace(grouping.as_ref(), "");
    }
    if let Some(decimal) = decimal.filter(|decimal| decimal.as_ref() == ",") {
        plain = plain.replace(decimal.as_ref(), ".");
    }
    match plain.parse::<Number>() {
        Ok(number) if !plain.starts_with('+') && !plain.ends_with('.') => Ok(Datum::Number(number)),
        _ => unreadable(&text, "a number"),
    }
}

fn string(call: &mut Call<'_, '_>) -> Outcome {
    let value = call.any(0);
    if value.is_null() {
        return Ok(Datum::Null);
    }
    let most = call.meter().context.limits.bytes;
    let mut text = String::new();
    value.write(&mut text, false, most);
    call.meter().text(text)
}

fn duration(call: &mut Call<'_, '_>) -> Outcome {
    let argument = call.any(0);
    if matches!(argument, Datum::Days(_) | Datum::Months(_)) {
        return Ok(argument);
    }
    let text = call.text(0)?;
    match read::duration(&text) {
        Some(duration) => Ok(duration),
        None => unreadable(&text, "a duration such as `P30D`, `PT12H` or `P1Y6M`"),
    }
}

fn years_and_months(call: &mut Call<'_, '_>) -> Outcome {
    let day = |index: usize| {
        call.single(index, "a date or a date and time", |datum| match datum {
            Datum::Date(date) => Some(*date),
            Datum::DateTime(moment) => Some(moment.reading().day),
            _ => None,
        })
    };
    Ok(Datum::Months(arithmetic::months_between(day(0)?, day(1)?)))
}

/// A range in text, whose ends are literals or calls such as `date("2026-04-03")`.
fn range(call: &mut Call<'_, '_>) -> Outcome {
    let text = call.text(0)?;
    call.meter().bytes(text.len())?;
    call.meter().spend(text.len())?;
    let Ok(tree) = syntax::expression(&text, Declared::default()) else {
        return unreadable(&text, "a range such as `[1..10]`");
    };
    let ExprKind::Range(range) = &tree.kind else { return unreadable(&text, "a range such as `[1..10]`") };
    let ends = [range.low.as_deref(), range.high.as_deref()];
    if ends.iter().flatten().any(|end| !is_literal(end)) || ends.iter().all(Option::is_none) {
        return unreadable(&text, "a range, whose ends are literals");
    }
    let (program, _) = compile::compile(&text, &tree, &[]);
    let mut evaluator = Evaluator::new(&(), call.evaluator.meter.context);
    let value = evaluator.evaluate(&program).map_err(crate::meter::Stop::Failed)?;
    let Datum::Range(found) = &value else { return unreadable(&text, "a range such as `[1..10]`") };
    let order = crate::compare::order(&found.low, &found.high, call.meter());
    let open = found.low.is_null() || found.high.is_null();
    if open || order.is_some_and(std::cmp::Ordering::is_le) {
        Ok(value)
    } else {
        unreadable(&text, "a range, whose start comes first")
    }
}

fn is_literal(end: &Expr) -> bool {
    match &end.kind {
        ExprKind::Null
        | ExprKind::Number(_)
        | ExprKind::Text(_)
        | ExprKind::Temporal(..)
        | ExprKind::Boolean(_) => true,
        ExprKind::Negate(inner) => is_literal(inner),
        ExprKind::Postfix(callee, steps) => {
            let reader = matches!(&callee.kind, ExprKind::Variable(name)
                if ["date", "time", "date and time", "duration"].contains(&name.as_ref()));
            let literal = matches!(steps.as_slice(), [(_, Postfix::Call(arguments))]
                if matches!(arguments.as_slice(), [Expr { kind: ExprKind::Text(_), .. }]));
            reader && literal
        }
        _ => false,
    }
}
