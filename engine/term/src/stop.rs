//! From events to intervals: which stop began when, and when and why it ended.

use crate::calendar::covered;
use crate::reckoning::odd;
use crate::{Calendar, Event, Irregularity, Length, Limit, Norm, StopKind, TermError, Unit, norm};
use digipro_vocab::{Date, FactValue, Name};
use std::collections::BTreeMap;

/// From this day the notice of rejection exists (L. 15/2005).
const NOTICE_FROM: Date = jiff::civil::date(2005, 3, 8);
/// From this day it suspends the limit; before, it interrupted it (DL 76/2020, art. 12).
const NOTICE_SUSPENDS_FROM: Date = jiff::civil::date(2020, 7, 17);
/// How long after the observations the limit stands (L. 241/1990, art. 10-bis).
const AFTER_OBSERVATIONS: u32 = 10;

/// Why an interval ends when it does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Ending {
    /// It was resumed.
    Told,
    /// The norm lets it last no longer; whether anyone resumed it later.
    Capped { told: bool },
    /// It has no end yet.
    Open,
    /// Observations were filed on this day.
    Observed(Date),
    /// The time for observations ends without any.
    Silent,
}

/// A time during which the clock stands, the last counted day before it and the day that ends it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Interval {
    pub from: Date,
    /// None sorts before all days, which is of no consequence: an open stop leaves nothing to reckon.
    pub to: Option<Date>,
    pub kind: StopKind,
    pub id: Name,
    /// The limit starts afresh at the end.
    pub afresh: bool,
    /// With this length, where it is another one.
    pub length: Option<Length>,
    pub norm: Norm,
    pub ending: Ending,
}

/// A stop that has begun.
struct Begun {
    from: Date,
    kind: StopKind,
    length: Option<Length>,
    cap_ends: Option<Date>,
    norm: Norm,
}

/// What was told of one stop on one day.
#[derive(Default)]
struct Told<'a> {
    begins: Vec<&'a Event>,
    resumed: bool,
}

/// Collects the intervals of a limit, and what was odd about its events.
pub(crate) struct Intervals<'a> {
    calendar: &'a Calendar,
    /// The norm that sets the length: it rules the stops too, unless they name their own.
    norm: Option<&'a Norm>,
    pub found: Vec<Interval>,
    pub odd: Vec<Irregularity>,
}

impl<'a> Intervals<'a> {
    /// The intervals of a limit in the order of their start.
    pub fn of(limit: &'a Limit, concluded: Option<Date>, calendar: &'a Calendar) -> Result<Self, TermError> {
        let norm = limit.norm.as_ref();
        let mut intervals = Self { calendar, norm, found: Vec::new(), odd: Vec::new() };
        let mut stops: BTreeMap<&Name, BTreeMap<Date, Told<'_>>> = BTreeMap::new();
        let mut notices: BTreeMap<Date, Length> = BTreeMap::new();
        let mut observations = Vec::new();
        for event in &limit.events {
            let day = covered(event.day())?;
            if day < limit.start {
                intervals.odd.push(odd(
                    day,
                    "term-odd-before-start",
                    [("start", FactValue::Day(limit.start))],
                ));
                continue;
            }
            if let Some(end) = concluded.filter(|end| day > *end) {
                intervals.odd.push(odd(day, "term-odd-after-conclusion", [("end", FactValue::Day(end))]));
                continue;
            }
            match event {
                Event::Suspended { id, .. } | Event::Interrupted { id, .. } => {
                    stops.entry(id).or_default().entry(day).or_default().begins.push(event);
                }
                Event::Resumed { id, .. } => {
                    stops.entry(id).or_default().entry(day).or_default().resumed = true;
                }
                Event::Noticed { window, .. } => {
                    let longest = notices.entry(day).or_insert(*window);
                    *longest = (*longest).max(*window);
                }
                Event::Observed { .. } => observations.push(day),
                Event::Concluded { .. } => {}
            }
        }
        for (id, days) in stops {
            intervals.pair(id, days)?;
        }
        intervals.notices(&notices, &observations)?;
        intervals.found.sort();
        Ok(intervals)
    }

    /// Pairs the beginnings and ends of one stop. On one day, an end belongs to the stop that was open before
    /// that day; failing that, to the one that begins on it.
    fn pair(&mut self, id: &Name, days: BTreeMap<Date, Told<'_>>) -> Result<(), TermError> {
        let mut open: Option<Begun> = None;
        for (day, told) in days {
            let mut resumed = told.resumed;
            if resumed && let Some(begun) = open.take() {
                self.close(id, begun, Some(day));
                resumed = false;
            }
            for event in told.begins {
                if open.as_ref().is_some_and(|begun| begun.cap_ends.is_none_or(|end| end > day)) {
                    self.odd.push(odd(
                        day,
                        "term-odd-already-stopped",
                        [("id", FactValue::Text(id.clone()))],
                    ));
                    continue;
                }
                if let Some(begun) = open.take() {
                    self.close(id, begun, None);
                }
                open = self.begin(event)?;
            }
            if resumed {
                match open.take() {
                    Some(begun) => self.close(id, begun, Some(day)),
                    None => {
                        self.odd.push(odd(day, "term-odd-not-stopped", [("id", FactValue::Text(id.clone()))]))
                    }
                }
            }
        }
        if let Some(begun) = open {
            self.close(id, begun, None);
        }
        Ok(())
    }

    fn begin(&self, event: &Event) -> Result<Option<Begun>, TermError> {
        Ok(match event {
            Event::Suspended { day, cap, norm, .. } => Some(Begun {
                from: *day,
                kind: StopKind::Suspension,
                length: None,
                cap_ends: cap.map(|cap| end_of(*day, cap, self.calendar)).transpose()?,
                norm: self.norm_of(norm.as_ref(), norm::L241, "art2-com7"),
            }),
            Event::Interrupted { day, length, norm, .. } => Some(Begun {
                from: *day,
                kind: StopKind::Interruption,
                length: *length,
                cap_ends: None,
                norm: self.norm_of(norm.as_ref(), norm::CODE, "art2945-com1"),
            }),
            _ => None,
        })
    }

    /// The norm of a stop: its own, or that of the limit, or the general one.
    fn norm_of(&self, own: Option<&Norm>, urn: &str, part: &str) -> Norm {
        own.or(self.norm).cloned().unwrap_or_else(|| Norm::new(urn, part))
    }

    fn close(&mut self, id: &Name, begun: Begun, told: Option<Date>) {
        let (to, ending) = match (told, begun.cap_ends) {
            (told, Some(cap)) if told.is_none_or(|day| day > cap) => {
                (Some(cap), Ending::Capped { told: told.is_some() })
            }
            (Some(day), _) => (Some(day), Ending::Told),
            (None, _) => (None, Ending::Open),
        };
        let Begun { from, kind, length, norm, .. } = begun;
        let afresh = kind == StopKind::Interruption;
        self.found.push(Interval { from, to, kind, id: id.clone(), afresh, length, norm, ending });
    }

    /// Art. 10-bis: the clock stands from the notice until ten days after the observations or, without any,
    /// until the time for filing them ends; that time is itself a limit that rolls (T9). Of several filings
    /// within it the last one counts.
    fn notices(&mut self, notices: &BTreeMap<Date, Length>, filed: &[Date]) -> Result<(), TermError> {
        let mut filed: Vec<Date> = filed.to_vec();
        let mut days: Vec<(Date, Length)> = notices.iter().map(|(day, window)| (*day, *window)).collect();
        // From the last notice back: each takes the observations that follow it.
        while let Some((day, window)) = days.pop() {
            let mine: Vec<Date> = filed.iter().copied().filter(|on| *on >= day).collect();
            filed.retain(|on| *on < day);
            if day < NOTICE_FROM {
                self.odd.push(odd(day, "term-odd-notice-before-norm", []));
                continue;
            }
            let window_ends = self.calendar.roll(end_of(day, window, self.calendar)?)?;
            for late in mine.iter().filter(|on| **on > window_ends) {
                self.odd.push(odd(
                    *late,
                    "term-odd-late-observations",
                    [("end", FactValue::Day(window_ends))],
                ));
            }
            let observed = mine.into_iter().filter(|on| *on <= window_ends).max();
            let afresh = day < NOTICE_SUSPENDS_FROM;
            let (to, ending) = match observed {
                Some(on) if afresh => (on, Ending::Observed(on)),
                Some(on) => {
                    (end_of(on, Length::days(AFTER_OBSERVATIONS), self.calendar)?, Ending::Observed(on))
                }
                None => (window_ends, Ending::Silent),
            };
            self.found.push(Interval {
                from: day,
                to: Some(to),
                kind: StopKind::Notice,
                id: "".into(),
                afresh,
                length: None,
                norm: Norm::new(norm::L241, "art10bis-com1"),
                ending,
            });
        }
        for early in filed {
            self.odd.push(odd(early, "term-odd-observations-without-notice", []));
        }
        Ok(())
    }
}

/// The last day of a length that runs from a day, before any roll (T1, T5, T6).
pub(crate) fn end_of(from: Date, length: Length, calendar: &Calendar) -> Result<Date, TermError> {
    if length.n > crate::limits::LENGTH_MAX {
        return Err(TermError::TooLong(length));
    }
    let span = jiff::Span::new();
    let n = i64::from(length.n);
    let span = match length.unit {
        Unit::WorkingDays => return calendar.working_day_after(from, length.n),
        Unit::Days => span.try_days(n),
        Unit::Months => span.try_months(n),
        Unit::Years => span.try_years(n),
    };
    let end = span.and_then(|span| from.checked_add(span)).map_err(|_| TermError::OutOfRange(from))?;
    if end > crate::limits::LAST_DAY { Err(TermError::OutOfRange(from)) } else { Ok(end) }
}
