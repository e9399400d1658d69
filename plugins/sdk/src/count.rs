//! Counting days in a rule: exactly as the engine does, with every step in the trace.

use crate::prelude::*;
use crate::term::{self, Calendar, Kind, Length, Limit, Reckoning};

/// A limit reckoned with its steps in the trace, in the statutory calendar: a patron day moves no limit.
///
/// # Errors
/// The fact that gave the start, when nothing can be counted from it.
pub fn reckoned(case: &Case, limit: &Limit, from: Fact<Date>) -> Result<Reckoning, Unknown> {
    reckoned_in(case, &Calendar::italy(), limit, from)
}

fn reckoned_in(
    case: &Case,
    calendar: &Calendar,
    limit: &Limit,
    from: Fact<Date>,
) -> Result<Reckoning, Unknown> {
    let reckoning = limit.reckon(calendar).map_err(|_| Unknown::fact(from.path))?;
    for step in &reckoning.steps {
        for citation in &step.citations {
            case.cited(label(step.rule), citation.clone(), FactValue::Day(step.to));
        }
    }
    Ok(reckoning)
}

/// The last day of a limit to which something may have happened.
///
/// # Errors
/// As [`reckoned`].
pub fn due(case: &Case, limit: &Limit, from: Fact<Date>) -> Result<Date, Unknown> {
    reckoned(case, limit, from)?.due.ok_or_else(|| Unknown::fact(from.path))
}

/// The last day of a length that runs from a day.
///
/// # Errors
/// As [`reckoned`].
pub fn ends(case: &Case, (start, from): (Date, Fact<Date>), length: Length) -> Result<Date, Unknown> {
    due(case, &Limit::new(start, length), from)
}

/// The last of some working days of the entity, whose patron day is none (T6).
///
/// # Errors
/// As [`reckoned`].
pub fn working_days(
    case: &Case,
    (start, from): (Date, Fact<Date>),
    days: u32,
    patron: Option<Date>,
) -> Result<Date, Unknown> {
    let calendar = Calendar::italy();
    let calendar = match patron {
        Some(feast) => calendar.patron("patrono", feast.month(), feast.day()),
        None => calendar,
    };
    let limit = Limit::new(start, Length::working_days(days));
    reckoned_in(case, &calendar, &limit, from)?.due.ok_or_else(|| Unknown::fact(from.path))
}

/// A length in days that a parameter gives.
///
/// # Errors
/// The parameter, when nobody gives it or it is no number of days.
pub fn days(case: &Case, parameter: Parameter<i64>) -> Result<Length, Unknown> {
    let days = u32::try_from(case.parameter(parameter)?).map_err(|_| Unknown::fact(parameter.name))?;
    Ok(Length::days(days))
}

/// A limit of `days` from `start`, reckoned with its steps in the trace.
///
/// # Errors
/// The fact that gave the start, or the parameter that gave the length, when nothing can be counted from it.
pub fn limit(
    case: &Case,
    kind: Kind,
    (start, from): (Date, Fact<Date>),
    (days, parameter): (i64, Parameter<i64>),
) -> Result<Reckoning, Unknown> {
    let days = u32::try_from(days).map_err(|_| Unknown::fact(parameter.name))?;
    reckon(case, kind, (start, from), Length::days(days))
}

/// A limit of any length from `start`, reckoned with its steps in the trace.
///
/// # Errors
/// The fact that gave the start, when nothing can be counted from it.
pub fn reckon(
    case: &Case,
    kind: Kind,
    (start, from): (Date, Fact<Date>),
    length: Length,
) -> Result<Reckoning, Unknown> {
    reckoned(case, &Limit::new(start, length).of_kind(kind), from)
}

/// What a step of the reckoning does, in a few words.
const fn label(rule: term::Rule) -> &'static str {
    match rule {
        term::Rule::T2 => "la scadenza festiva passa al giorno seguente",
        term::Rule::T4 => "il giorno non è festivo per la legge",
        term::Rule::T5 => "computo dei mesi o degli anni",
        term::Rule::T6 => "computo dei giorni lavorativi",
        term::Rule::T7 => "il termine è sospeso",
        term::Rule::T8 => "il termine è interrotto e ricomincia",
        term::Rule::T10 => "giorni di attesa, senza proroga",
        term::Rule::T11 => "giorni di pubblicazione, senza proroga",
        term::Rule::T12 => "giorni dopo i quali l'atto ha effetto",
        _ => "computo dei giorni",
    }
}

/// The last day of a limit that rolls off holidays.
///
/// # Errors
/// As [`limit`].
pub fn last_day(
    case: &Case,
    start: (Date, Fact<Date>),
    days: (i64, Parameter<i64>),
) -> Result<Date, Unknown> {
    limit(case, Kind::Ordinary, start, days)?.due.ok_or_else(|| Unknown::fact(start.1.path))
}

/// The first day on which something is allowed that must wait.
///
/// # Errors
/// As [`limit`].
pub fn allowed_from(
    case: &Case,
    start: (Date, Fact<Date>),
    days: (i64, Parameter<i64>),
) -> Result<Date, Unknown> {
    limit(case, Kind::Dilatory, start, days)?.after.ok_or_else(|| Unknown::fact(start.1.path))
}

/// The last day of a publication.
///
/// # Errors
/// As [`limit`].
pub fn published_until(
    case: &Case,
    start: (Date, Fact<Date>),
    days: (i64, Parameter<i64>),
) -> Result<Date, Unknown> {
    limit(case, Kind::Publication, start, days)?.due.ok_or_else(|| Unknown::fact(start.1.path))
}

/// The first day on which an act has effects, after so many days.
///
/// # Errors
/// As [`limit`].
pub fn effective_from(
    case: &Case,
    start: (Date, Fact<Date>),
    days: (i64, Parameter<i64>),
) -> Result<Date, Unknown> {
    limit(case, Kind::Effects, start, days)?.after.ok_or_else(|| Unknown::fact(start.1.path))
}

/// Whether a text says anything.
#[must_use]
pub fn says_something(text: &str) -> bool {
    !text.trim().is_empty()
}
