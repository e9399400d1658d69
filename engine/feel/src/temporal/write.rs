//! Dates, times and durations to text.

use super::{Day, Moment, Reading, TimeOfDay};
use crate::datum::Datum;
use jiff::{SignedDuration, civil::Time, tz::TimeZone};
use std::fmt::Write as _;

/// As `string()` gives it: a named zone stays `@Europe/Rome`, and reads back.
pub(crate) fn feel(datum: &Datum) -> String {
    text(datum, true)
}

/// As a variable holds it: ISO 8601, with the offset at that moment instead of the name of a zone.
pub(crate) fn iso(datum: &Datum) -> String {
    text(datum, false)
}

fn text(datum: &Datum, named: bool) -> String {
    match datum {
        Datum::Date(date) => day(*date),
        Datum::Time(TimeOfDay { time, zone }) => {
            let zone = zone.as_ref().map(|zone| zone_text(zone, None, named)).unwrap_or_default();
            format!("{}{zone}", clock(*time))
        }
        Datum::DateTime(moment) => match moment.as_ref() {
            Moment::Local(reading) => reading_text(*reading),
            Moment::Zoned(placed) => {
                let zone = zone_text(placed.zone(), Some(placed.offset()), named);
                format!("{}{zone}", reading_text(placed.reading()))
            }
        },
        Datum::Days(duration) => days(*duration),
        Datum::Months(count) => months(*count),
        _ => String::new(),
    }
}

fn day(date: Day) -> String {
    let sign = if date.year() < 0 { "-" } else { "" };
    format!("{sign}{:04}-{:02}-{:02}", date.year().unsigned_abs(), date.month(), date.day())
}

fn clock(time: Time) -> String {
    let mut text = format!("{:02}:{:02}:{:02}", time.hour(), time.minute(), time.second());
    push_fraction(&mut text, time.subsec_nanosecond());
    text
}

fn push_fraction(text: &mut String, nanoseconds: i32) {
    if nanoseconds != 0 {
        let digits = format!("{:09}", nanoseconds.abs());
        let _ = write!(text, ".{}", digits.trim_end_matches('0'));
    }
}

fn reading_text(reading: Reading) -> String {
    format!("{}T{}", day(reading.day), clock(reading.time))
}

/// The zone as text. A time of day in a named zone has no offset of its own, so its name stays.
fn zone_text(zone: &TimeZone, offset: Option<i32>, named: bool) -> String {
    if *zone == TimeZone::UTC {
        return "Z".to_owned();
    }
    let name = zone.iana_name();
    if let Some(name) = name.filter(|_| named || offset.is_none()) {
        return format!("@{name}");
    }
    let offset = offset.or_else(|| zone.to_fixed_offset().ok().map(|offset| offset.seconds())).unwrap_or(0);
    if offset == 0 {
        return "Z".to_owned();
    }
    let sign = if offset < 0 { '-' } else { '+' };
    let (hours, minutes, seconds) = (offset.abs() / 3_600, offset.abs() / 60 % 60, offset.abs() % 60);
    let seconds = if seconds == 0 { String::new() } else { format!(":{seconds:02}") };
    format!("{sign}{hours:02}:{minutes:02}{seconds}")
}

fn days(duration: SignedDuration) -> String {
    let total = duration.as_secs().unsigned_abs();
    let (days, hours, minutes, seconds) = (total / 86_400, total / 3_600 % 24, total / 60 % 60, total % 60);
    let nanoseconds = duration.subsec_nanos();
    let mut clock = String::new();
    push_part(&mut clock, hours, 'H');
    push_part(&mut clock, minutes, 'M');
    if seconds > 0 || nanoseconds != 0 {
        let _ = write!(clock, "{seconds}");
        push_fraction(&mut clock, nanoseconds);
        clock.push('S');
    }
    if total == 0 && nanoseconds == 0 {
        return "PT0S".to_owned();
    }
    let mut text = if duration.is_negative() { "-P".to_owned() } else { "P".to_owned() };
    push_part(&mut text, days, 'D');
    if clock.is_empty() { text } else { format!("{text}T{clock}") }
}

fn push_part(text: &mut String, count: u64, unit: char) {
    if count > 0 {
        let _ = write!(text, "{count}{unit}");
    }
}

fn months(count: i64) -> String {
    let sign = if count < 0 { "-" } else { "" };
    let (years, months) = (count.unsigned_abs() / 12, count.unsigned_abs() % 12);
    match (years, months) {
        (0, months) => format!("{sign}P{months}M"),
        (years, 0) => format!("{sign}P{years}Y"),
        (years, months) => format!("{sign}P{years}Y{months}M"),
    }
}
