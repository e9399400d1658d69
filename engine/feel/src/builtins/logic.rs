//! Boolean and general functions, the time limits of the case, and the parameters of the definition.

use super::{Builtin, Call};
use crate::{
    codes, compare,
    datum::Datum,
    meter::{Outcome, null},
    temporal::Moment,
};
use digipro_vocab::Date;
use jiff::tz::TimeZone;

pub(super) const TABLE: &[Builtin] = &[
    Builtin::new("not", &[&["negand"]], not),
    Builtin::new("is", &[&["value1", "value2"], &["value1?", "value2?"]], is),
    Builtin::new("is defined", &[&["value"]], |call| Ok(Datum::Boolean(!call.any(0).is_null()))),
    Builtin::new("get or else", &[&["value", "default"]], |call| {
        Ok(if call.given(0) { call.any(0) } else { call.any(1) })
    }),
    Builtin::new("term", &[&["name"]], term),
    Builtin::new("parameter", &[&["name", "day?"]], parameter),
];

fn not(call: &mut Call<'_, '_>) -> Outcome {
    match call.any(0) {
        Datum::Null => Ok(Datum::Null),
        _ => call.single(0, "a boolean", |datum| match datum {
            Datum::Boolean(truth) => Some(Datum::Boolean(!truth)),
            _ => None,
        }),
    }
}

/// Equal, of one type, and with the same zone.
fn is(call: &mut Call<'_, '_>) -> Outcome {
    let (a, b) = (call.any(0), call.any(1));
    let zones = match (&a, &b) {
        (Datum::Time(a), Datum::Time(b)) => same_zone(a.zone.as_ref(), b.zone.as_ref()),
        (Datum::DateTime(a), Datum::DateTime(b)) => match (a.as_ref(), b.as_ref()) {
            (Moment::Local(_), Moment::Local(_)) => true,
            (Moment::Zoned(a), Moment::Zoned(b)) => same_zone(Some(a.zone()), Some(b.zone())),
            _ => false,
        },
        _ => true,
    };
    let same = a.kind() == b.kind() && zones;
    Ok(Datum::Boolean(same && compare::equal(&a, &b, call.meter())? == Some(true)))
}

/// Whether both have no zone, or the same one: a named zone is not the offset that it has.
fn same_zone(a: Option<&TimeZone>, b: Option<&TimeZone>) -> bool {
    match (a, b) {
        (Some(a), Some(b)) => {
            a.iana_name() == b.iana_name() && a.to_fixed_offset().ok() == b.to_fixed_offset().ok()
        }
        (None, None) => true,
        _ => false,
    }
}

/// A time limit of the case, as a context with entries such as `due`.
fn term(call: &mut Call<'_, '_>) -> Outcome {
    let name = call.text(0)?;
    let terms = call.meter().context.terms;
    match terms.and_then(|terms| terms(&name)) {
        Some(value) => Ok(Datum::from(&value)),
        None => null(codes::P0431, format!("the case has no time limit `{name}`")),
    }
}

/// The value of a parameter of the definition: on the day of the command, or on the day given.
fn parameter(call: &mut Call<'_, '_>) -> Outcome {
    let name = call.text(0)?;
    let day = match call.any(1) {
        Datum::Null if call.count() < 2 => None,
        Datum::Date(day) => day.civil(),
        Datum::Text(text) => text.parse::<Date>().ok(),
        _ => None,
    };
    if call.count() > 1 && day.is_none() {
        return call.wrong(1, "a date");
    }
    let parameters = call.meter().context.parameters;
    match parameters.and_then(|parameters| parameters(&name, day)) {
        Some(value) => Ok(Datum::from(&value)),
        None => {
            let when = day.map(|day| format!(" on {day}")).unwrap_or_default();
            null(codes::P0433, format!("the parameter `{name}` has no value{when}"))
        }
    }
}
