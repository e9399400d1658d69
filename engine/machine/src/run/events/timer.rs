//! Timers: ISO 8601 dates, durations and cycles, cron, and timers that follow a time limit.

use crate::codes;
use crate::graph::{Given, TimerSpec};
use crate::id::ScopeId;
use crate::run::events::cron;
use crate::run::variables::as_text;
use crate::run::{Fault, Run};
use crate::wait::{Cycle, Due, Timer};
use digipro_bpmn::TimerKind;
use digipro_feel::{Expression, NullCause};
use digipro_vocab::time::{rome, start_of_day};
use digipro_vocab::{Instant, Name, Value};
use jiff::civil::DateTime;
use jiff::{Span, Timestamp};

impl Run<'_> {
    pub(in crate::run) fn timer(&self, spec: &TimerSpec, scope: ScopeId) -> Result<Timer, Fault> {
        if self.in_proof() {
            return Ok(self.whenever(spec));
        }
        let mut timer = read(spec, self.at, |expression| self.evaluate_with_causes(expression, scope, &()))?;
        if let Due::Term { term, scope: whose, .. } = &mut timer.due {
            let begun = self.state.limit_seen(*term, scope);
            *whose = begun.unwrap_or_else(|| self.begins_as(*term, scope)).scope;
        }
        Ok(timer)
    }

    /// In a proof a timer may fire at any time; only whether it fires again counts.
    fn whenever(&self, spec: &TimerSpec) -> Timer {
        let cycle = Cycle { every: "PT1H".into(), left: None, until: None };
        let again = matches!(spec, TimerSpec::Cycle(_)).then_some(cycle);
        Timer { due: Due::At(self.at), cycle: again }
    }
}

/// What a timer comes to at a moment, with its expressions evaluated. One that follows a time limit follows that of the
/// case.
pub(crate) fn read(
    spec: &TimerSpec,
    at: Instant,
    evaluate: impl Fn(&Expression) -> Result<(Value, Vec<NullCause>), Fault>,
) -> Result<Timer, Fault> {
    let text = |given: &Given| {
        let expression = match given {
            Given::Text(text) => return Ok(text.clone()),
            Given::Feel(expression) => expression,
        };
        let (value, causes) = evaluate(expression)?;
        as_text(&value).ok_or_else(|| {
            let message = format!("the timer's expression gives {}", value.kind());
            Fault::new(codes::I0009, message).because(&causes)
        })
    };
    match spec {
        TimerSpec::Date(given) => {
            let text = text(given)?;
            let due = moment(&text).ok_or_else(|| unreadable(&text, "a date and time"))?;
            Ok(Timer { due: Due::At(due), cycle: None })
        }
        TimerSpec::Duration(given) => {
            let text = text(given)?;
            let due = after(at, &text).ok_or_else(|| unreadable(&text, "a duration"))?;
            Ok(Timer { due: Due::At(due), cycle: None })
        }
        TimerSpec::Cycle(given) => {
            let text = text(given)?;
            cycle(at, &text)
                .ok_or_else(|| unreadable(&text, "a cycle such as `R3/PT1H` or `0 0 9 * * MON-FRI`"))
        }
        TimerSpec::Term { term, offset, allowed } => {
            let offset = match offset {
                None => None,
                Some(given) => {
                    let text = text(given)?;
                    let days = civil_days(&text);
                    Some(days.ok_or_else(|| unreadable(&text, "a number of days such as `-P5D`"))?)
                }
            };
            Ok(Timer { due: Due::Term { term: *term, scope: None, offset, allowed: *allowed }, cycle: None })
        }
    }
}

/// Whether the literal text of a timer can be read.
///
/// # Errors
/// What it should be, for the author.
pub(crate) fn static_timer(kind: TimerKind, text: &str) -> Result<(), String> {
    let epoch = Timestamp::UNIX_EPOCH;
    let (good, needed) = match kind {
        TimerKind::Date => {
            (moment(text).is_some(), "an ISO 8601 date and time, such as `2026-05-04T09:00:00Z`")
        }
        TimerKind::Duration => {
            (after(epoch, text).is_some(), "an ISO 8601 duration, such as `P30D` or `PT1H`")
        }
        TimerKind::Cycle => {
            let needed =
                "an ISO 8601 cycle such as `R3/PT1H`, or a cron expression such as `0 0 9 * * MON-FRI`";
            (cycle(epoch, text).is_some(), needed)
        }
    };
    if good { Ok(()) } else { Err(format!("`{text}` is not {needed}")) }
}

/// The timer of the next firing, if it repeats.
pub(crate) fn next(timer: &Timer) -> Option<Timer> {
    let (cycle, Due::At(last)) = (timer.cycle.as_ref()?, &timer.due) else { return None };
    let left = match cycle.left {
        None => None,
        Some(0) => return None,
        Some(left) => Some(left - 1),
    };
    // From the moment that was due, not from that of the command: a late runner does not shift the cycle.
    let due =
        if is_iso(&cycle.every) { after(*last, &cycle.every)? } else { cron::next(&cycle.every, *last)? };
    let cycle = Cycle { every: cycle.every.clone(), left, until: cycle.until };
    cycle.until.is_none_or(|until| due <= until).then_some(Timer { due: Due::At(due), cycle: Some(cycle) })
}

/// A moment: with an offset or zone, or else in Italian civil time; a day means its beginning.
pub(crate) fn moment(text: &str) -> Option<Instant> {
    let text = text.trim();
    if let Ok(moment) = text.parse::<Timestamp>() {
        return Some(moment);
    }
    // FEEL writes a zone as `@Europe/Rome`.
    if let Some((civil, zone)) = text.split_once('@') {
        let zone = jiff::tz::TimeZone::get(zone).ok()?;
        return Some(civil.parse::<DateTime>().ok()?.to_zoned(zone).ok()?.timestamp());
    }
    if let Ok(day) = text.parse::<jiff::civil::Date>()
        && !text.contains('T')
    {
        return Some(start_of_day(day));
    }
    Some(text.parse::<DateTime>().ok()?.to_zoned(rome()).ok()?.timestamp())
}

/// An ISO 8601 duration, and no other of the forms that the time library reads.
fn iso_duration(text: &str) -> Option<Span> {
    let text = text.trim();
    let unsigned = text.strip_prefix(['-', '+']).unwrap_or(text);
    if unsigned.starts_with('P') { text.parse().ok() } else { None }
}

/// A moment plus a duration; days, months and years are those of the Italian civil calendar.
pub(super) fn after(from: Instant, text: &str) -> Option<Instant> {
    let span = iso_duration(text)?;
    let zoned = from.to_zoned(rome()).checked_add(span).ok()?;
    Some(zoned.timestamp())
}

/// A recurrence: ISO 8601, or cron.
///
/// | written | first | then | as often as |
/// |---|---|---|---|
/// | `R[n]/duration` | after the duration | every duration | n |
/// | `R[n]/start/duration` | at the start | every duration | n |
/// | `R[n]/duration/end` | after the duration | every duration | n, and not after the end |
/// | `R[n]/start/end` | at the start | every lapse from start to end | n |
/// | cron | as it says | as it says | without end |
fn cycle(from: Instant, text: &str) -> Option<Timer> {
    let text = text.trim();
    let Some(iso) = text.strip_prefix('R') else {
        let due = Due::At(cron::next(text, from)?);
        return Some(Timer { due, cycle: Some(Cycle { every: text.into(), left: None, until: None }) });
    };
    let mut parts = iso.split('/');
    let times = parts.next()?;
    let times: Option<u32> = if times.is_empty() { None } else { Some(times.parse().ok()?) };
    let (first, second) = (parts.next()?.trim(), parts.next().map(str::trim));
    if parts.next().is_some() || times == Some(0) {
        return None;
    }
    let (due, every, until): (Instant, Name, Option<Instant>) = match second {
        None => (after(from, first)?, first.into(), None),
        Some(second) if is_iso(first) => (after(from, first)?, first.into(), Some(moment(second)?)),
        Some(second) if is_iso(second) => (moment(first)?, second.into(), None),
        Some(second) => {
            let (start, end) = (moment(first)?, moment(second)?);
            (start, start.until(end).ok()?.to_string().into(), None)
        }
    };
    // A cycle without a lapse of time would never rest.
    if after(from, &every)? <= from || until.is_some_and(|until| due > until) {
        return None;
    }
    let cycle = Cycle { every, left: times.map(|times| times - 1), until };
    Some(Timer { due: Due::At(due), cycle: Some(cycle) })
}

/// Whether a text is meant as an ISO 8601 duration.
fn is_iso(text: &str) -> bool {
    text.starts_with(['P', '-', '+'])
}

/// Whole civil days, perhaps negative.
fn civil_days(text: &str) -> Option<i32> {
    let span = iso_duration(text)?;
    let days = span.get_weeks().checked_mul(7)?.checked_add(span.get_days())?;
    let only_days = Span::new().try_weeks(span.get_weeks()).ok()?.try_days(span.get_days()).ok()?;
    (only_days.fieldwise() == span.fieldwise()).then_some(days)
}

fn unreadable(text: &str, needed: &str) -> Fault {
    Fault::new(codes::I0009, format!("the timer is `{text}`, not {needed}"))
}
