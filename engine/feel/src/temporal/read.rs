//! Text to dates, times and durations, as DMN takes them from XML Schema.

use super::{Day, Moment, TimeOfDay, fixed};
use crate::datum::Datum;
use jiff::{SignedDuration, civil::Time, tz::TimeZone};
use std::sync::Arc;

/// A date, time, date and time or duration, whichever the text is.
pub(crate) fn read_any(text: &str) -> Option<Datum> {
    if let Some(date) = date(text) {
        return Some(Datum::Date(date));
    }
    if let Some(moment) = date_and_time(text) {
        return Some(Datum::DateTime(Arc::new(moment)));
    }
    time(text).map(Datum::Time).or_else(|| duration(text))
}

/// `2026-04-03`; years have four digits or more, and no needless zeros.
pub(crate) fn date(text: &str) -> Option<Day> {
    let (negative, rest) = text.strip_prefix('-').map_or((false, text), |rest| (true, rest));
    let (year_and_month, day) = rest.rsplit_once('-')?;
    let (year, month) = year_and_month.rsplit_once('-')?;
    if year.len() < 4 || (year.len() > 4 && year.starts_with('0')) || month.len() != 2 || day.len() != 2 {
        return None;
    }
    let year: i32 = digits(year)?;
    Day::new(if negative { -year } else { year }, digits(month)?, digits(day)?)
}

/// `10:30:00`, with a fraction of seconds, and `Z`, an offset or a zone.
pub(crate) fn time(text: &str) -> Option<TimeOfDay> {
    let (clock, zone) = zone(text)?;
    Some(TimeOfDay { time: clock_time(clock)?, zone })
}

/// `2026-04-03T10:30:00`, with what a time may have.
pub(crate) fn date_and_time(text: &str) -> Option<Moment> {
    let (day, clock) = text.split_once('T')?;
    let (clock, zone) = zone(clock)?;
    let day = date(day)?;
    // 24:00:00 is midnight at the end of the day.
    let (day, time) =
        if clock == "24:00:00" { (day.plus_days(1)?, Time::midnight()) } else { (day, clock_time(clock)?) };
    Moment::new(day.at(time), zone)
}

fn clock_time(text: &str) -> Option<Time> {
    let (clock, fraction) = match text.split_once('.') {
        Some((_, "")) => return None,
        Some((clock, fraction)) => (clock, nanoseconds(fraction)?),
        None => (text, 0),
    };
    let mut parts = clock.split(':');
    let mut part = || parts.next().filter(|part| part.len() == 2).and_then(digits::<i8>);
    let (hour, minute, second) = (part()?, part()?, part()?);
    if parts.next().is_some() {
        return None;
    }
    Time::new(hour, minute, second, fraction).ok()
}

/// Digits after the decimal point as nanoseconds; more than nine are cut off.
fn nanoseconds(fraction: &str) -> Option<i32> {
    if !fraction.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let nine: String = fraction.chars().chain(std::iter::repeat('0')).take(9).collect();
    nine.parse().ok()
}

/// Splits off the zone: `Z`, an offset or `@` and a name.
fn zone(text: &str) -> Option<(&str, Option<TimeZone>)> {
    if let Some((clock, name)) = text.split_once('@') {
        return Some((clock, Some(TimeZone::get(name).ok()?)));
    }
    if let Some(clock) = text.strip_suffix(['Z', 'z']) {
        return Some((clock, Some(TimeZone::UTC)));
    }
    let Some(place) = text.rfind(['+', '-']) else { return Some((text, None)) };
    let (clock, offset) = text.split_at_checked(place)?;
    let sign = if offset.starts_with('-') { -1 } else { 1 };
    let mut parts = offset.get(1..)?.split(':');
    let mut part = |most: i32| {
        parts.next().filter(|part| part.len() == 2).and_then(digits::<i32>).filter(|n| *n <= most)
    };
    let (hours, minutes) = (part(18)?, part(59)?);
    let seconds = if offset.len() > 6 { part(59)? } else { 0 };
    if parts.next().is_some() {
        return None;
    }
    Some((clock, Some(fixed(sign * (hours * 3_600 + minutes * 60 + seconds))?)))
}

/// `P1Y2M`, or `P3DT4H5M6.7S`, never both in one; with `-` before it.
pub(crate) fn duration(text: &str) -> Option<Datum> {
    let (negative, rest) = text.strip_prefix('-').map_or((false, text), |rest| (true, rest));
    let rest = rest.strip_prefix('P')?;
    let (days, clock) = match rest.split_once('T') {
        Some((_, "")) => return None,
        Some((days, clock)) => (days, clock),
        None => (rest, ""),
    };
    if rest.is_empty() {
        return None;
    }
    let sign = if negative { -1 } else { 1 };
    let mut date_parts = Parts(days);
    let (years, months, day_count) = (date_parts.take('Y')?, date_parts.take('M')?, date_parts.take('D')?);
    let mut clock_parts = Parts(clock);
    let (hours, minutes) = (clock_parts.take('H')?, clock_parts.take('M')?);
    let (seconds, fraction) = clock_parts.seconds()?;
    if !date_parts.0.is_empty() || !clock_parts.0.is_empty() {
        return None;
    }
    let has_months = years.is_some() || months.is_some();
    if has_months {
        if day_count.is_some() || !clock.is_empty() {
            return None;
        }
        let months = years.unwrap_or(0).checked_mul(12)?.checked_add(months.unwrap_or(0))?;
        return Some(Datum::Months(sign * months));
    }
    let total = day_count
        .unwrap_or(0)
        .checked_mul(86_400)?
        .checked_add(hours.unwrap_or(0).checked_mul(3_600)?)?
        .checked_add(minutes.unwrap_or(0).checked_mul(60)?)?
        .checked_add(seconds)?;
    let duration = SignedDuration::new(total, fraction);
    Some(Datum::Days(if negative { duration.checked_neg()? } else { duration }))
}

/// What is left of a duration's text.
struct Parts<'t>(&'t str);

impl Parts<'_> {
    /// Takes digits and this unit, if they come next. The outer `None` is a malformed number.
    fn take(&mut self, unit: char) -> Option<Option<i64>> {
        let Some((number, rest)) = self.0.split_once(unit) else { return Some(None) };
        if number.bytes().any(|b| !b.is_ascii_digit()) {
            // The unit belongs to a later part.
            return Some(None);
        }
        self.0 = rest;
        digits(number).map(Some)
    }

    fn seconds(&mut self) -> Option<(i64, i32)> {
        let Some((number, rest)) = self.0.split_once('S') else { return Some((0, 0)) };
        self.0 = rest;
        match number.split_once('.') {
            Some((whole, fraction)) => {
                let whole = if whole.is_empty() { 0 } else { digits(whole)? };
                Some((whole, nanoseconds(fraction)?))
            }
            None => Some((digits(number)?, 0)),
        }
    }
}

/// A number of nothing but digits.
fn digits<T: std::str::FromStr>(text: &str) -> Option<T> {
    if text.is_empty() || !text.bytes().all(|b| b.is_ascii_digit()) { None } else { text.parse().ok() }
}
