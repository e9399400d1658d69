//! Due timers, in bounded batches, and the virtual clock.

use crate::limits::{DUTY_SECONDS, TIMER_LANES, TIMERS_BATCH};
use crate::runner::{By, Runner};
use crate::{Error, codes, job};
use digipro_machine::Action;
use digipro_store::{Duties, Duty, Page, TimerRow};
use digipro_vocab::{CaseId, Instant, Ticket};
use std::collections::BTreeMap;

impl Runner {
    /// Starts the processes whose timer has come and fires the timers of cases that are due now, together at most
    /// `limit`, of cases the earliest first; timers of different cases fire
    /// side by side and share commits. Says how many it looked at: with `limit`, there may be more.
    ///
    /// # Errors
    /// When the store failed.
    pub fn fire_due(&self, limit: usize) -> Result<usize, Error> {
        let started = self.ring(limit)?;
        self.expire_messages()?;
        let now = self.0.clock.now();
        let (until, page) = (job::later(now, DUTY_SECONDS), Page::first(limit - started));
        let asked = Duties { duty: Duty::Timers, now, until, again: true, page };
        let due: Vec<TimerRow> = self.0.store.duties(&asked)?;
        let mut cases: BTreeMap<CaseId, Vec<Ticket>> = BTreeMap::new();
        for TimerRow { case, ticket, .. } in &due {
            cases.entry(*case).or_default().push(*ticket);
        }
        let cases: Vec<(CaseId, Vec<Ticket>)> = cases.into_iter().collect();
        self.fire_all(&cases)?;
        let seen: Vec<CaseId> = cases.iter().map(|(case, _)| *case).collect();
        self.0.store.seen_to(Duty::Timers, &seen)?;
        self.take_over()?;
        Ok(started + due.len())
    }

    fn fire_all(&self, cases: &[(CaseId, Vec<Ticket>)]) -> Result<(), Error> {
        if cases.len() <= 1 || !self.0.store.shares_commits() {
            return self.fire_lane(cases);
        }
        let lane = cases.len().div_ceil(TIMER_LANES).max(1);
        std::thread::scope(|scope| {
            let lanes: Vec<_> =
                cases.chunks(lane).map(|cases| scope.spawn(move || self.fire_lane(cases))).collect();
            for lane in lanes {
                match lane.join() {
                    Ok(fired) => fired?,
                    Err(_) => return Err(digipro_store::Error::Stopped.into()),
                }
            }
            Ok(())
        })
    }

    fn fire_lane(&self, cases: &[(CaseId, Vec<Ticket>)]) -> Result<(), Error> {
        for (case, tickets) in cases {
            for ticket in tickets {
                match self.act(*case, By::engine(), Action::TriggerTimer { ticket: *ticket }) {
                    Ok(_) => {}
                    // Its timers have left the views already.
                    Err(Error::Rejected(rejection)) if rejection.code == codes::R0125 => {}
                    Err(Error::Rejected(rejection)) => self.refused_timer(*case, *ticket, &rejection)?,
                    Err(error) => return Err(error),
                }
            }
        }
        Ok(())
    }

    /// Moves a virtual clock forward to this moment. On the way it stops at each moment at which a timer is due,
    /// fires what is due then, and lets the handlers of this process work, so that what follows from a timer
    /// happens at its own time. Says how many timers it looked at.
    ///
    /// # Errors
    /// When the clock is not a virtual one or the moment has passed, or the store failed.
    pub fn advance_to(&self, moment: Instant) -> Result<usize, Error> {
        let mut fired = 0;
        self.work_all()?;
        while let Some(due) = self.next_due()?.filter(|due| *due <= moment) {
            self.0.clock.set(due.max(self.0.clock.now()))?;
            fired += self.fire_due(TIMERS_BATCH)?;
            self.work_all()?;
        }
        self.0.clock.set(moment)?;
        self.work_all()?;
        Ok(fired)
    }

    /// The next moment at which a timer is due, in a case or to start one.
    fn next_due(&self) -> Result<Option<Instant>, Error> {
        Ok(self.0.store.next_due()?.into_iter().chain(self.next_alarm()?).min())
    }

    fn work_all(&self) -> Result<(), Error> {
        while self.work(TIMERS_BATCH)? > 0 {}
        Ok(())
    }
}

/// A moment plus an ISO 8601 duration; days, months and years are those of the Italian civil calendar.
pub(crate) fn after(from: Instant, length: &str) -> Option<Instant> {
    let span: jiff::Span = length.trim().parse().ok()?;
    let zoned = from.to_zoned(digipro_vocab::time::rome()).checked_add(span).ok()?;
    Some(zoned.timestamp())
}
