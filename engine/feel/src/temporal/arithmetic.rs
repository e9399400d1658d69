//! Sums and differences of dates, times and durations (DMN 1.5, table 49).

use super::{Day, Moment, TimeOfDay};
use crate::{
    codes,
    datum::Datum,
    meter::{Meter, Outcome, null},
};
use digipro_vocab::{Number, number::Rounding};
use jiff::{SignedDuration, civil::Time, tz::TimeZone};
use std::sync::Arc;

const DAY: i64 = 86_400;
const NANOSECONDS: i64 = 1_000_000_000;

/// Null because the result lies outside the calendar.
fn out_of_range<T>() -> Outcome<T> {
    null(codes::P0429, "the result lies outside the years -999999999 to 999999999 or is too long a duration")
}

fn found(datum: Option<Datum>) -> Outcome {
    datum.map_or_else(out_of_range, Ok)
}

/// The sum, if these two can be added.
pub(crate) fn add(left: &Datum, right: &Datum) -> Option<Outcome> {
    Some(match (left, right) {
        (Datum::Days(a), Datum::Days(b)) => found(a.checked_add(*b).map(Datum::Days)),
        (Datum::Months(a), Datum::Months(b)) => found(a.checked_add(*b).map(Datum::Months)),
        (Datum::Date(date), Datum::Days(days)) | (Datum::Days(days), Datum::Date(date)) => {
            found(date_plus(*date, *days).map(Datum::Date))
        }
        (Datum::Date(date), Datum::Months(months)) | (Datum::Months(months), Datum::Date(date)) => {
            found(date.plus_months(*months).map(Datum::Date))
        }
        (Datum::Time(time), Datum::Days(days)) | (Datum::Days(days), Datum::Time(time)) => {
            Ok(Datum::Time(TimeOfDay { time: time.time.wrapping_add(*days), zone: time.zone.clone() }))
        }
        (Datum::DateTime(moment), Datum::Days(days)) | (Datum::Days(days), Datum::DateTime(moment)) => {
            found(moment.plus(*days).map(|sum| Datum::DateTime(Arc::new(sum))))
        }
        (Datum::DateTime(moment), Datum::Months(months))
        | (Datum::Months(months), Datum::DateTime(moment)) => {
            found(moment.plus_months(*months).map(|sum| Datum::DateTime(Arc::new(sum))))
        }
        _ => return None,
    })
}

/// The difference, if the second can be taken from the first.
pub(crate) fn subtract(left: &Datum, right: &Datum, meter: &Meter<'_>) -> Option<Outcome> {
    let between = |a: Option<SignedDuration>| found(a.map(Datum::Days));
    Some(match (left, right) {
        (Datum::Time(a), Datum::Time(b)) => {
            let now = meter.context.now;
            let seconds = |time: &TimeOfDay| {
                time.time.duration_since(Time::midnight())
                    - SignedDuration::from_secs(i64::from(time.offset(now).unwrap_or(0)))
            };
            between(seconds(a).checked_sub(seconds(b)))
        }
        (Datum::Date(a), Datum::Date(b)) => {
            between(Some(SignedDuration::from_secs((a.number() - b.number()) * DAY)))
        }
        (Datum::DateTime(_) | Datum::Date(_), Datum::DateTime(_) | Datum::Date(_)) => {
            match (moment(left), moment(right)) {
                (Some(Moment::Local(a)), Some(Moment::Local(b))) => between(a.since().checked_sub(b.since())),
                (Some(Moment::Zoned(a)), Some(Moment::Zoned(b))) => between(a.since().checked_sub(b.since())),
                // One says where in the world it is meant, the other does not.
                _ => return None,
            }
        }
        (_, Datum::Days(days)) => match days.checked_neg() {
            Some(negated) => return add(left, &Datum::Days(negated)),
            None => out_of_range(),
        },
        (_, Datum::Months(months)) => match months.checked_neg() {
            Some(negated) => return add(left, &Datum::Months(negated)),
            None => out_of_range(),
        },
        _ => return None,
    })
}

/// A duration multiplied by a number.
pub(crate) fn scale(duration: &Datum, factor: Number) -> Option<Outcome> {
    Some(match duration {
        Datum::Months(months) => {
            let product = Number::from(*months).mul(factor).and_then(whole);
            found(product.map(Datum::Months))
        }
        Datum::Days(days) => of_seconds(seconds(*days).mul(factor)),
        _ => return None,
    })
}

/// How many times one duration goes into another of the same kind.
pub(crate) fn ratio(left: &Datum, right: &Datum) -> Option<Outcome> {
    let quotient = match (left, right) {
        (Datum::Days(a), Datum::Days(b)) => seconds(*a).div(seconds(*b)),
        (Datum::Months(a), Datum::Months(b)) => Number::from(*a).div(Number::from(*b)),
        _ => return None,
    };
    Some(match quotient {
        Some(number) => Ok(Datum::Number(number)),
        None => null(codes::P0423, "a duration is divided by one of length zero"),
    })
}

/// A date taken as the midnight that begins it in universal time, as the standard has it; a date and time as it is.
pub(crate) fn moment(datum: &Datum) -> Option<Moment> {
    match datum {
        Datum::DateTime(moment) => Some(moment.as_ref().clone()),
        Datum::Date(date) => Moment::new(date.at(Time::midnight()), Some(TimeZone::UTC)),
        _ => None,
    }
}

/// The midnight of the date and the duration, without the time of day that is left over.
fn date_plus(date: Day, days: SignedDuration) -> Option<Day> {
    let begun = days.as_secs().saturating_sub(i64::from(days.subsec_nanos() < 0));
    date.plus_days(begun.div_euclid(DAY))
}

/// Whole months between two dates, towards zero.
pub(crate) fn months_between(from: Day, to: Day) -> i64 {
    let months = (i64::from(to.year()) - i64::from(from.year())) * 12 + i64::from(to.month() - from.month());
    if months > 0 && to.day() < from.day() {
        months - 1
    } else if months < 0 && to.day() > from.day() {
        months + 1
    } else {
        months
    }
}

/// A duration as seconds with their fraction.
pub(crate) fn seconds(duration: SignedDuration) -> Number {
    let whole = Number::from(duration.as_secs());
    let fraction = Number::from(i64::from(duration.subsec_nanos())).div(Number::from(NANOSECONDS));
    fraction.and_then(|fraction| whole.add(fraction)).unwrap_or(whole)
}

/// The duration of so many seconds, to the nearest nanosecond.
pub(crate) fn of_seconds(number: Option<Number>) -> Outcome {
    found(number.and_then(from_seconds).map(Datum::Days))
}

fn from_seconds(number: Number) -> Option<SignedDuration> {
    let number = number.round(9, Rounding::HalfEven)?;
    let seconds = whole(number)?;
    let fraction = number.sub(Number::from(seconds))?.mul(Number::from(NANOSECONDS))?;
    Some(SignedDuration::new(seconds, i32::try_from(whole(fraction)?).ok()?))
}

/// A number without its fraction.
pub(crate) fn whole(number: Number) -> Option<i64> {
    Number::from_decimal(number.decimal().trunc()).and_then(Number::to_i64)
}

/// Days of a duration, and the hours, minutes and seconds that remain.
pub(crate) fn parts(duration: SignedDuration) -> (i64, i64, i64, i64) {
    let total = duration.as_secs();
    (total / DAY, total / 3_600 % 24, total / 60 % 60, total % 60)
}
