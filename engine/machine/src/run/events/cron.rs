//! Cron expressions as Spring reads them: six fields, seconds first, all of which have to fit; macros such as `@daily`.
//!
//! Moments are in UTC, as the dialect says, unless `CRON_TZ=Europe/Rome` stands in front; then they are civil times of
//! that zone: one that the clocks leave out in spring comes at the end of the gap, one that they repeat in autumn comes
//! once, unless the hour is a wildcard.

use croner::Cron;
use croner::parser::{CronParser, Seconds, Year};
use digipro_vocab::Instant;
use jiff::tz::TimeZone;

/// The macros of Spring, of which each stands for six fields.
const MACROS: &[(&str, &str)] = &[
    ("@yearly", "0 0 0 1 1 *"),
    ("@annually", "0 0 0 1 1 *"),
    ("@monthly", "0 0 0 1 * *"),
    ("@weekly", "0 0 0 * * 0"),
    ("@daily", "0 0 0 * * *"),
    ("@midnight", "0 0 0 * * *"),
    ("@hourly", "0 0 * * * *"),
];

/// The first moment after another at which it fires; none when the text is no cron expression, or never again.
pub(super) fn next(text: &str, after: Instant) -> Option<Instant> {
    let (zone, fields) = split(text)?;
    let cron = parse(fields)?;
    let next = cron.find_next_occurrence(&after.to_zoned(zone), false).ok()?;
    let next = next.timestamp();
    // What is read is not trusted to go on.
    (next > after).then_some(next)
}

fn split(text: &str) -> Option<(TimeZone, &str)> {
    let text = text.trim();
    let Some(zoned) = text.strip_prefix("CRON_TZ=") else { return Some((TimeZone::UTC, text)) };
    let (zone, fields) = zoned.split_once(char::is_whitespace)?;
    Some((TimeZone::get(zone).ok()?, fields.trim()))
}

fn parse(fields: &str) -> Option<Cron> {
    let fields = match MACROS.iter().find(|(name, _)| *name == fields) {
        Some((_, fields)) => fields,
        // Other nicknames are not Spring's.
        None if fields.contains('@') => return None,
        None => fields,
    };
    let parser = CronParser::builder().seconds(Seconds::Required).year(Year::Disallowed);
    parser.dom_and_dow(true).sloppy_ranges(true).build().parse(fields).ok()
}
