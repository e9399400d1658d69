//! Properties of dates, times, durations and ranges (DMN 1.5, table 65).

use super::{Day, Moment, TimeOfDay, arithmetic::parts};
use crate::{
    codes,
    datum::{Datum, RangeDatum},
    meter::{Outcome, null},
};
use digipro_vocab::{Instant, Number};
use jiff::{SignedDuration, civil::Time, tz::TimeZone};

/// The property of a value that is not a context.
pub(crate) fn property(datum: &Datum, name: &str, now: Instant) -> Outcome {
    let found = match datum {
        Datum::Date(date) => of_date(*date, name),
        Datum::DateTime(moment) => of_moment(moment, name),
        Datum::Time(time) => of_time_of_day(time, name, now),
        Datum::Days(duration) => of_days(*duration, name),
        Datum::Months(months) => match name {
            "years" => whole(months / 12),
            "months" => whole(months % 12),
            _ => None,
        },
        Datum::Range(range) => of_range(range, name),
        _ => None,
    };
    match found {
        Some(value) => Ok(value),
        None => null(codes::P0422, format!("a {} has no property `{name}`", datum.kind())),
    }
}

fn whole(number: i64) -> Option<Datum> {
    Some(Datum::Number(Number::from(number)))
}

fn of_date(day: Day, name: &str) -> Option<Datum> {
    whole(match name {
        "year" => day.year().into(),
        "month" => day.month().into(),
        "day" => day.day().into(),
        "weekday" => day.weekday().into(),
        _ => return None,
    })
}

fn of_time(time: Time, name: &str) -> Option<Datum> {
    whole(match name {
        "hour" => time.hour().into(),
        "minute" => time.minute().into(),
        "second" => time.second().into(),
        _ => return None,
    })
}

fn of_moment(moment: &Moment, name: &str) -> Option<Datum> {
    let reading = moment.reading();
    match name {
        "time offset" => Some(match moment {
            Moment::Zoned(placed) => offset(placed.offset()),
            Moment::Local(_) => Datum::Null,
        }),
        "timezone" => Some(zone_name(moment.zone())),
        _ => of_date(reading.day, name).or_else(|| of_time(reading.time, name)),
    }
}

fn of_time_of_day(time: &TimeOfDay, name: &str, now: Instant) -> Option<Datum> {
    match name {
        "time offset" => Some(time.offset(now).map_or(Datum::Null, offset)),
        "timezone" => Some(zone_name(time.zone.as_ref())),
        _ => of_time(time.time, name),
    }
}

fn offset(seconds: i32) -> Datum {
    Datum::Days(SignedDuration::from_secs(seconds.into()))
}

fn zone_name(zone: Option<&TimeZone>) -> Datum {
    zone.and_then(TimeZone::iana_name).map_or(Datum::Null, Datum::text)
}

fn of_days(duration: SignedDuration, name: &str) -> Option<Datum> {
    let (days, hours, minutes, seconds) = parts(duration);
    whole(match name {
        "days" => days,
        "hours" => hours,
        "minutes" => minutes,
        "seconds" => seconds,
        _ => return None,
    })
}

fn of_range(range: &RangeDatum, name: &str) -> Option<Datum> {
    Some(match name {
        "start" => range.low.clone(),
        "end" => range.high.clone(),
        "start included" => Datum::Boolean(range.low_included),
        "end included" => Datum::Boolean(range.high_included),
        _ => return None,
    })
}
