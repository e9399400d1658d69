//! The clock of a limit: runs, stands, starts afresh; the only place that reckons.
//!
//! The convention of all stops: the day on which the clock stops is used up, the day on which it resumes is
//! not counted (T7). A limit never ends while its clock stands (invariant NEVER-DUE-WHILE-STOPPED): a stop
//! that begins by the last day, rolled if it rolls, moves that day at least to the day of resumption.

use crate::calendar::{Rest, covered};
use crate::limits::EVENTS_MAX;
use crate::reckoning::{message, odd};
use crate::stop::{Ending, Interval, Intervals, end_of};
use crate::{
    Calendar, Event, Irregularity, Kind, Length, Limit, Norm, Reckoning, Rule, Step, Stop, StopKind,
    TermError, Unit, norm,
};
use digipro_vocab::{Citation, Date, FactValue};

/// Reckons a limit.
pub(crate) fn reckon(limit: &Limit, calendar: &Calendar) -> Result<Reckoning, TermError> {
    covered(limit.start)?;
    if limit.events.len() > EVENTS_MAX {
        return Err(TermError::TooManyEvents(limit.events.len()));
    }
    let conclusions = limit.events.iter().filter_map(|event| match event {
        Event::Concluded { day } if *day >= limit.start => Some(*day),
        _ => None,
    });
    let concluded = conclusions.min();
    let intervals = Intervals::of(limit, concluded, calendar)?;
    let mut clock = Clock::start(limit, calendar)?;
    clock.odd = intervals.odd;
    for interval in &intervals.found {
        clock.stop(interval)?;
    }
    clock.finish(concluded)
}

/// A limit while it is being reckoned.
struct Clock<'a> {
    limit: &'a Limit,
    calendar: &'a Calendar,
    /// The day from which the limit runs: its start, or the end of the last interruption.
    origin: Date,
    /// The day up to which everything is accounted for; what remains runs from the next one.
    position: Date,
    /// Days (or working days) that remain after `position`.
    remaining: u32,
    /// The clock stands with no end in sight.
    standing: bool,
    steps: Vec<Step>,
    stops: Vec<Stop>,
    odd: Vec<Irregularity>,
}

impl<'a> Clock<'a> {
    fn start(limit: &'a Limit, calendar: &'a Calendar) -> Result<Self, TermError> {
        let mut clock = Self {
            limit,
            calendar,
            origin: limit.start,
            position: limit.start,
            remaining: 0,
            standing: false,
            steps: Vec::new(),
            stops: Vec::new(),
            odd: Vec::new(),
        };
        clock.remaining = clock.units_of(limit.length)?;
        clock.count_from_origin(limit.length)?;
        Ok(clock)
    }

    fn cite(&self, urn: &str, part: &str) -> Citation {
        self.cite_norm(&Norm::new(urn, part))
    }

    /// A norm in its text of the day whose law applies.
    fn cite_norm(&self, norm: &Norm) -> Citation {
        norm.cite(self.limit.law.unwrap_or(self.limit.start))
    }

    fn works_in_working_days(&self) -> bool {
        self.limit.length.unit == Unit::WorkingDays
    }

    /// How many days (or working days) a length has when it runs from the origin.
    fn units_of(&self, length: Length) -> Result<u32, TermError> {
        let end = end_of(self.origin, length, self.calendar)?;
        Ok(match (self.works_in_working_days(), length.unit) {
            (true, Unit::WorkingDays) => length.n,
            (true, _) => self.calendar.working_days_between(self.origin, end),
            (false, _) => days_between(self.origin, end),
        })
    }

    fn units_between(&self, from: Date, to: Date) -> u32 {
        if self.works_in_working_days() {
            self.calendar.working_days_between(from, to)
        } else {
            days_between(from, to)
        }
    }

    /// The last day, before any roll, if nothing else happens.
    fn due_raw(&self) -> Result<Date, TermError> {
        let unit = if self.works_in_working_days() { Unit::WorkingDays } else { Unit::Days };
        end_of(self.position, Length { n: self.remaining, unit }, self.calendar)
    }

    fn rolled(&self, day: Date) -> Result<Date, TermError> {
        if self.limit.kind.rolls() { self.calendar.roll(day) } else { covered(day) }
    }

    fn push(
        &mut self,
        rule: Rule,
        citations: Vec<Citation>,
        from: Date,
        to: Date,
        text: digipro_vocab::Message,
    ) {
        self.steps.push(Step { rule, citations, from, to, message: text });
    }

    /// The step that counts a whole length from the origin.
    fn count_from_origin(&mut self, length: Length) -> Result<(), TermError> {
        let (from, to) = (self.origin, self.due_raw()?);
        let (rule, key, part) = match (self.limit.kind, length.unit) {
            (Kind::Ordinary, Unit::Days) => (Rule::T1, "term-days", (norm::CODE, "art2963-com2")),
            (Kind::Dilatory, Unit::Days) => (Rule::T10, "term-days", (norm::PROCEDURE, "art155-com1")),
            (Kind::Publication, Unit::Days) => (Rule::T11, "term-days", (norm::TUEL, "art124-com1")),
            (Kind::Effects, Unit::Days) => (Rule::T12, "term-days", (norm::TUEL, "art134-com3")),
            (_, Unit::WorkingDays) => (Rule::T6, "term-working-days", (norm::CODE, "art2963-com2")),
            (_, Unit::Months) => (Rule::T5, "term-months", (norm::CODE, "art2963-com4")),
            (_, Unit::Years) => (Rule::T5, "term-years", (norm::PROCEDURE, "art155-com2")),
        };
        let mut citations = vec![self.cite(part.0, part.1)];
        citations.extend(self.limit.norm.as_ref().map(|norm| self.cite_norm(norm)));
        let arguments = [
            ("from", FactValue::Day(from)),
            ("to", FactValue::Day(to)),
            ("n", FactValue::Whole(length.n.into())),
        ];
        self.push(rule, citations, from, to, message(key, arguments));
        Ok(())
    }

    /// Takes one stop into account. Stops come in the order of their start.
    fn stop(&mut self, stop: &Interval) -> Result<(), TermError> {
        if !self.standing {
            let due = self.rolled(self.due_raw()?)?;
            if stop.from > due {
                self.odd.push(odd(stop.from, "term-odd-after-expiry", [("due", FactValue::Day(due))]));
                return Ok(());
            }
        }
        self.stops.push(Stop {
            kind: stop.kind,
            id: stop.id.clone(),
            from: stop.from,
            to: stop.to,
            assumed: matches!(stop.ending, Ending::Capped { told: false } | Ending::Silent),
        });
        let passes_at_once = !stop.afresh && stop.to == Some(stop.from);
        if self.standing || passes_at_once {
            return Ok(());
        }
        let overlaps = stop.from < self.position;
        if !overlaps {
            let used = self.units_between(self.position, stop.from).min(self.remaining);
            self.remaining -= used;
            self.position = stop.from;
        }
        let Some(to) = stop.to else {
            self.standing = true;
            if stop.afresh {
                self.remaining = self.units_of(stop.length.unwrap_or(self.limit.length))?;
            }
            self.explain_open(stop);
            return Ok(());
        };
        let before = self.position;
        self.position = self.position.max(to);
        if stop.afresh && to >= self.origin {
            self.restart(stop, to)
        } else if overlaps {
            self.explain_overlap(stop, before, to)
        } else {
            self.explain_suspension(stop, to)
        }
    }

    /// The limit starts afresh on this day (T8).
    fn restart(&mut self, stop: &Interval, to: Date) -> Result<(), TermError> {
        let length = stop.length.unwrap_or(self.limit.length);
        self.origin = to;
        self.remaining = self.units_of(length)?;
        let key = if stop.kind == StopKind::Notice { "term-notice-interrupts" } else { "term-interrupted" };
        let rule = if stop.kind == StopKind::Notice { Rule::T9 } else { Rule::T8 };
        let cited = vec![self.cite_stop(stop)];
        let arguments = [("from", FactValue::Day(stop.from)), ("to", FactValue::Day(to))];
        self.push(rule, cited, stop.from, to, message(key, arguments));
        self.count_from_origin(length)
    }

    /// The norm of a stop, in its text of the day of the stop: each act follows the law of its own day.
    fn cite_stop(&self, stop: &Interval) -> Citation {
        stop.norm.cite(stop.from)
    }

    fn explain_open(&mut self, stop: &Interval) {
        let key = if stop.afresh { "term-interrupted-open" } else { "term-suspended-open" };
        let rule = if stop.afresh { Rule::T8 } else { Rule::T7 };
        let arguments =
            [("from", FactValue::Day(stop.from)), ("remaining", FactValue::Whole(self.remaining.into()))];
        self.push(rule, vec![self.cite_stop(stop)], stop.from, stop.from, message(key, arguments));
    }

    fn explain_overlap(&mut self, stop: &Interval, before: Date, to: Date) -> Result<(), TermError> {
        let due = self.due_raw()?;
        let added = days_between(before, before.max(to));
        let arguments = [
            ("from", FactValue::Day(stop.from)),
            ("to", FactValue::Day(to)),
            ("counted", FactValue::Day(before)),
            ("added", FactValue::Whole(added.into())),
            ("due", FactValue::Day(due)),
        ];
        let cited = vec![self.cite_stop(stop)];
        self.push(Rule::T13, cited, stop.from, to, message("term-overlap", arguments));
        Ok(())
    }

    fn explain_suspension(&mut self, stop: &Interval, to: Date) -> Result<(), TermError> {
        let due = self.due_raw()?;
        let (rule, key, observed) = match stop.ending {
            Ending::Observed(on) => (Rule::T9, "term-notice-observations", on),
            Ending::Silent => (Rule::T9, "term-notice-silent", to),
            Ending::Capped { .. } => (Rule::T7, "term-suspended-capped", to),
            Ending::Told | Ending::Open => (Rule::T7, "term-suspended", to),
        };
        let arguments = [
            ("from", FactValue::Day(stop.from)),
            ("to", FactValue::Day(to)),
            ("observed", FactValue::Day(observed)),
            ("days", FactValue::Whole(days_between(stop.from, to).into())),
            ("remaining", FactValue::Whole(self.remaining.into())),
            ("due", FactValue::Day(due)),
        ];
        let cited = vec![self.cite_stop(stop)];
        self.push(rule, cited, stop.from, to, message(key, arguments));
        Ok(())
    }

    fn finish(mut self, concluded: Option<Date>) -> Result<Reckoning, TermError> {
        let (mut due_raw, mut due, mut after) = (None, None, None);
        if !self.standing {
            let raw = self.due_raw()?;
            let rolled = self.roll(raw)?;
            let next = rolled.tomorrow().map_err(|_| TermError::OutOfRange(rolled))?;
            (due_raw, due, after) = (Some(raw), Some(rolled), Some(next));
            self.explain_after(rolled, next);
        }
        if let Some(day) = concluded {
            self.explain_conclusion(day, due);
        }
        self.odd.sort_by(|a, b| (a.day, &a.message.key).cmp(&(b.day, &b.message.key)));
        Ok(Reckoning {
            due_raw,
            due,
            after,
            remaining: self.standing.then_some(self.remaining),
            stops: self.stops,
            concluded,
            steps: self.steps,
            irregularities: self.odd,
        })
    }

    /// Moves the last day off holidays, one step for each (T2); says so when a day only looks like one (T4).
    fn roll(&mut self, raw: Date) -> Result<Date, TermError> {
        let due = self.rolled(raw)?;
        let mut day = raw;
        while day < due {
            let next = day.tomorrow().map_err(|_| TermError::OutOfRange(day))?;
            let rest = self.calendar.holiday(day).unwrap_or(Rest::Sunday);
            let mut cited = vec![self.cite(norm::CODE, "art2963-com3")];
            cited.extend(rest.citation(self.limit.law.unwrap_or(self.limit.start)));
            let arguments = [
                ("day", FactValue::Day(day)),
                ("rest", FactValue::Code(rest.key())),
                ("to", FactValue::Day(next)),
            ];
            self.push(Rule::T2, cited, day, next, message("term-roll", arguments));
            day = next;
        }
        let looks_like = match self.calendar.rest(due) {
            Some(rest @ (Rest::Saturday | Rest::Feast(_))) if self.limit.kind.rolls() => Some(rest.key()),
            _ => None,
        };
        if let Some(rest) = looks_like {
            let cited = vec![self.cite(norm::CODE, "art2963-com3"), self.cite(norm::L260, "art2")];
            let arguments = [("day", FactValue::Day(due)), ("rest", FactValue::Code(rest))];
            self.push(Rule::T4, cited, due, due, message("term-no-roll", arguments));
        }
        Ok(due)
    }

    fn explain_after(&mut self, due: Date, next: Date) {
        let (rule, key, urn, part) = match self.limit.kind {
            Kind::Ordinary => return,
            Kind::Dilatory => (Rule::T10, "term-dilatory", norm::PROCEDURE, "art155-com1"),
            Kind::Publication => (Rule::T11, "term-publication", norm::TUEL, "art124-com1"),
            Kind::Effects => (Rule::T12, "term-effects", norm::TUEL, "art134-com3"),
        };
        let norm = self.limit.norm.clone().unwrap_or_else(|| Norm::new(urn, part));
        let cited = vec![self.cite_norm(&norm)];
        let arguments = [("due", FactValue::Day(due)), ("after", FactValue::Day(next))];
        self.push(rule, cited, due, next, message(key, arguments));
    }

    fn explain_conclusion(&mut self, day: Date, due: Option<Date>) {
        let late = due.map_or(0, |due| days_between(due, due.max(day)));
        let key = match due {
            None => "term-concluded-standing",
            Some(due) if day <= due => "term-concluded",
            Some(_) => "term-concluded-late",
        };
        let urn = Norm::new(norm::L241, "art2-com2");
        let norm = self.limit.norm.clone().unwrap_or(urn);
        let cited = vec![self.cite_norm(&norm)];
        let arguments = [("day", FactValue::Day(day)), ("late", FactValue::Whole(late.into()))];
        self.push(Rule::T16, cited, due.unwrap_or(day), day, message(key, arguments));
    }
}

/// Days from one day to a later one; zero if it is not later.
fn days_between(from: Date, to: Date) -> u32 {
    let days = from.until(to).map_or(0, |span| span.get_days());
    u32::try_from(days).unwrap_or(0)
}
