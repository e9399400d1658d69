//! Dates and times (DMN 1.5, 10.3.4.1 and 10.3.4.11). `now()` and `today()` are the moment of the command.

use super::{Builtin, Call, conversion::unreadable};
use crate::{
    codes,
    datum::Datum,
    meter::{Outcome, null},
    temporal::{Day, Moment, TimeOfDay, YEAR_MAX, fixed, read},
};
use jiff::{civil::Time, tz::TimeZone};
use std::sync::Arc;

pub(super) const TABLE: &[Builtin] = &[
    Builtin::new("date", &[&["from"], &["year", "month", "day"]], date),
    Builtin::new("time", &[&["from"], &["hour", "minute", "second", "offset?"]], time),
    Builtin::new("date and time", &[&["from"], &["date", "time"]], date_and_time),
    Builtin::new("now", &[&[]], |call| {
        let context = call.meter().context;
        Ok(Datum::DateTime(Arc::new(Moment::Zoned(context.now.to_zoned(context.zone.clone()).into()))))
    }),
    Builtin::new("today", &[&[]], |call| {
        let context = call.meter().context;
        Ok(Datum::Date(context.now.to_zoned(context.zone.clone()).date().into()))
    }),
    Builtin::new("day of year", &[&["date"]], |call| number_of(call, Day::of_year)),
    Builtin::new("week of year", &[&["date"]], |call| number_of(call, |date| date.week())),
    Builtin::new("day of week", &[&["date"]], |call| {
        let names = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
        name_of(call, &names, |date| date.weekday() - 1)
    }),
    Builtin::new("month of year", &[&["date"]], |call| {
        let names = [
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December",
        ];
        name_of(call, &names, |date| date.month() - 1)
    }),
    Builtin::new("last day of month", &[&["date"]], |call| Ok(Datum::Date(day_of(call)?.last_of_month()))),
];

/// The day of a date or of a date and time.
fn day_of(call: &Call<'_, '_>) -> Outcome<Day> {
    call.single(0, "a date or a date and time", |datum| match datum {
        Datum::Date(date) => Some(*date),
        Datum::DateTime(moment) => Some(moment.reading().day),
        _ => None,
    })
}

fn number_of(call: &Call<'_, '_>, number: fn(Day) -> i64) -> Outcome {
    Ok(Datum::Number(number(day_of(call)?).into()))
}

fn name_of(call: &Call<'_, '_>, names: &[&str], index: fn(Day) -> i8) -> Outcome {
    let index = usize::try_from(index(day_of(call)?)).unwrap_or(0);
    Ok(names.get(index).map_or(Datum::Null, |name| Datum::text(*name)))
}

fn date(call: &mut Call<'_, '_>) -> Outcome {
    if call.form == 1 {
        let parts =
            (i32::try_from(call.whole(0)?), i8::try_from(call.whole(1)?), i8::try_from(call.whole(2)?));
        let date = match parts {
            (Ok(year), Ok(month), Ok(day)) => Day::new(year, month, day),
            _ => None,
        };
        return match date {
            Some(date) => Ok(Datum::Date(date)),
            None => null(
                codes::P0429,
                format!("there is no such day between the years -{YEAR_MAX} and {YEAR_MAX}"),
            ),
        };
    }
    if let Ok(date) = day_of(call) {
        return Ok(Datum::Date(date));
    }
    let text = call.text(0)?;
    match read::date(&text) {
        Some(date) => Ok(Datum::Date(date)),
        None => unreadable(&text, "a date such as `2026-04-03`"),
    }
}

fn time(call: &mut Call<'_, '_>) -> Outcome {
    if call.form == 1 {
        return time_of_parts(call);
    }
    let taken = call.single(0, "a time", |datum| match datum {
        Datum::Time(time) => Some(time.clone()),
        Datum::DateTime(moment) => {
            Some(TimeOfDay { time: moment.reading().time, zone: moment.zone().cloned() })
        }
        Datum::Date(_) => Some(TimeOfDay { time: Time::midnight(), zone: Some(TimeZone::UTC) }),
        _ => None,
    });
    if let Ok(time) = taken {
        return Ok(Datum::Time(time));
    }
    let text = call.text(0)?;
    match read::time(&text) {
        Some(time) => Ok(Datum::Time(time)),
        None => unreadable(&text, "a time such as `10:30:00`"),
    }
}

fn time_of_parts(call: &mut Call<'_, '_>) -> Outcome {
    let (hour, minute) = (i8::try_from(call.whole(0)?), i8::try_from(call.whole(1)?));
    let seconds = call.number(2)?;
    let second = call.whole(2)?;
    let nanoseconds = seconds
        .sub(second.into())
        .and_then(|fraction| fraction.mul(1_000_000_000_i64.into()))
        .and_then(crate::temporal::arithmetic::whole)
        .and_then(|nanoseconds| i32::try_from(nanoseconds).ok());
    let zone = if call.given(3) {
        match call.any(3) {
            Datum::Days(offset) => match i32::try_from(offset.as_secs()).ok().and_then(fixed) {
                Some(zone) => Some(zone),
                None => return call.nothing("the offset is too large"),
            },
            _ => return call.wrong(3, "a days and time duration"),
        }
    } else {
        None
    };
    let time = match (hour, minute, i8::try_from(second), nanoseconds) {
        (Ok(hour), Ok(minute), Ok(second), Some(nanoseconds)) => {
            Time::new(hour, minute, second, nanoseconds).ok()
        }
        _ => None,
    };
    match time {
        Some(time) => Ok(Datum::Time(TimeOfDay { time, zone })),
        None => null(codes::P0429, "there is no such time of day"),
    }
}

fn date_and_time(call: &mut Call<'_, '_>) -> Outcome {
    let moment = if call.form == 1 {
        let day = day_of(call)?;
        let time = call.single(1, "a time", |datum| match datum {
            Datum::Time(time) => Some(time.clone()),
            _ => None,
        })?;
        Moment::new(day.at(time.time), time.zone)
    } else {
        match call.any(0) {
            Datum::DateTime(moment) => Some(moment.as_ref().clone()),
            Datum::Date(date) => Moment::new(date.at(Time::midnight()), None),
            _ => {
                let text = call.text(0)?;
                let read = read::date_and_time(&text)
                    .or_else(|| Moment::new(read::date(&text)?.at(Time::midnight()), None));
                match read {
                    Some(moment) => Some(moment),
                    None => return unreadable(&text, "a date and time such as `2026-04-03T10:30:00`"),
                }
            }
        }
    };
    match moment {
        Some(moment) => Ok(Datum::DateTime(Arc::new(moment))),
        None => null(codes::P0429, "the date and time lies outside the calendar"),
    }
}
