//! Processes that a timer starts.
//!
//! The moments follow from the definition and from when it was deployed, and each start has an idempotency key of its
//! own. So nothing else is kept, and nothing starts twice (invariants OWED-IS-DERIVED, EXACTLY-ONCE-EFFECT). A newer
//! definition of the same kit and entity takes the place of the older one; one that comes back counts from then, and
//! makes up for nothing.

use crate::definition::Turn;
use crate::runner::{By, Runner};
use crate::start::{Definition, Start};
use crate::{Error, limits::TIMERS_BATCH};
use digipro_machine::{StartTrigger, Variables};
use digipro_vocab::{Instant, Name};
use std::collections::{BTreeMap, btree_map::Entry};
use std::iter::Peekable;
use std::sync::{MutexGuard, PoisonError};

/// The start timers of the latest definitions, each at its next moment.
pub(crate) type Alarms = BTreeMap<Turn, Vec<Alarm>>;

/// One start timer.
pub(crate) struct Alarm {
    process: Name,
    event: Option<Name>,
    part: Option<u32>,
    /// How many of its moments have begun a case.
    number: u64,
    moments: Peekable<Box<dyn Iterator<Item = Instant> + Send>>,
}

impl Alarm {
    fn key(&self, Turn { definition, again, .. }: &Turn) -> Name {
        let event = self.event.as_deref().unwrap_or_default();
        let part = self.part.map(|part| format!("{part}/")).unwrap_or_default();
        let again = again.map(|number| format!("again-{number}/")).unwrap_or_default();
        format!("start/{definition}/{again}{}/{event}/{part}{}", self.process, self.number).into()
    }

    fn pass(&mut self) {
        self.moments.next();
        self.number += 1;
    }
}

impl Runner {
    /// The next moment at which a timer starts a process.
    pub(crate) fn next_alarm(&self) -> Result<Option<Instant>, Error> {
        let mut alarms = self.alarms()?;
        Ok(alarms.values_mut().flatten().filter_map(|alarm| alarm.moments.peek().copied()).min())
    }

    /// Starts the cases whose moment has come, at most so many. Says how many.
    pub(crate) fn ring(&self, limit: usize) -> Result<usize, Error> {
        let now = self.0.clock.now();
        let mut due = Vec::new();
        for (turn, alarms) in self.alarms()?.iter_mut() {
            for alarm in alarms {
                while due.len() < limit.min(TIMERS_BATCH) && alarm.moments.peek().is_some_and(|at| *at <= now)
                {
                    let start = Start {
                        definition: Definition::Digest(turn.definition),
                        process: Some(alarm.process.clone()),
                        event: alarm.event.clone(),
                        part: alarm.part,
                        variables: Variables::default(),
                    };
                    due.push((start, alarm.key(turn)));
                    alarm.pass();
                }
            }
        }
        let count = due.len();
        for (start, key) in due {
            match self.start_case(start, By::engine().key(key.clone())) {
                Ok(_) => {}
                Err(Error::Rejected(rejection)) => {
                    tracing::warn!(%key, code = rejection.code.id, "a start timer was refused");
                }
                Err(error) => {
                    // What was not started is found again from the receipts.
                    self.0.alarms.lock().unwrap_or_else(PoisonError::into_inner).clear();
                    return Err(error);
                }
            }
        }
        Ok(count)
    }

    /// The alarms of the definitions that are the latest now.
    fn alarms(&self) -> Result<MutexGuard<'_, Alarms>, Error> {
        let latest = self.0.definitions.latest()?;
        let mut alarms = self.0.alarms.lock().unwrap_or_else(PoisonError::into_inner);
        alarms.retain(|turn, _| latest.contains(turn));
        for turn in latest {
            if let Entry::Vacant(vacant) = alarms.entry(turn) {
                vacant.insert(self.set(&turn)?);
            }
        }
        Ok(alarms)
    }

    /// The alarms of one definition, past the moments that have begun a case already.
    fn set(&self, turn: &Turn) -> Result<Vec<Alarm>, Error> {
        let definition = &turn.definition;
        let starts = match self.0.definitions.starts(definition) {
            Ok(starts) => starts,
            Err(Error::Store(error)) => return Err(error.into()),
            // One that an earlier version could run and this one cannot starts no cases, and holds up no others.
            Err(error) => {
                tracing::error!(%definition, %error, "definition left out of the start timers");
                return Ok(Vec::new());
            }
        };
        let mut alarms = Vec::new();
        for start in starts.iter().filter(|start| matches!(start.trigger, StartTrigger::Time(_))) {
            let moments: Box<dyn Iterator<Item = Instant> + Send> = Box::new(start.moments());
            let (process, event) = (start.process.clone(), start.event.clone());
            let mut alarm =
                Alarm { process, event, part: start.part, number: 0, moments: moments.peekable() };
            while alarm.moments.peek().is_some() && self.0.store.receipt(&alarm.key(turn))?.is_some() {
                alarm.pass();
            }
            alarms.push(alarm);
        }
        Ok(alarms)
    }
}
