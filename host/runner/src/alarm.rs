//! Processes that a timer starts.
//!
//! The moments follow from the definition and from when it was first deployed, and each start has an idempotency
//! key of its own. So nothing else is kept, and nothing starts twice (invariants OWED-IS-DERIVED,
//! EXACTLY-ONCE-EFFECT). A newer definition of the same kit and entity takes the place of the older one.

use crate::definition::starts_by_time;
use crate::runner::{By, Runner};
use crate::start::{Definition, Start};
use crate::{Error, limits::TIMERS_BATCH};
use digipro_machine::{Variables, start_moments};
use digipro_vocab::{Digest, Instant, Name};
use std::collections::{BTreeMap, btree_map::Entry};
use std::iter::Peekable;
use std::sync::{MutexGuard, PoisonError};

/// The start timers of the latest definitions, each at its next moment.
pub(crate) type Alarms = BTreeMap<Digest, Vec<Alarm>>;

/// One start timer.
pub(crate) struct Alarm {
    process: Name,
    start: Name,
    /// How many of its moments have begun a case.
    number: u64,
    moments: Peekable<Box<dyn Iterator<Item = Instant> + Send>>,
}

impl Alarm {
    fn key(&self, definition: &Digest) -> Name {
        format!("start/{definition}/{}/{}/{}", self.process, self.start, self.number).into()
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
        for (definition, alarms) in self.alarms()?.iter_mut() {
            for alarm in alarms {
                while due.len() < limit.min(TIMERS_BATCH) && alarm.moments.peek().is_some_and(|at| *at <= now)
                {
                    due.push((
                        *definition,
                        alarm.process.clone(),
                        alarm.start.clone(),
                        alarm.key(definition),
                    ));
                    alarm.pass();
                }
            }
        }
        for (definition, process, event, key) in &due {
            let start = Start {
                definition: Definition::Digest(*definition),
                process: Some(process.clone()),
                event: Some(Name::clone(event)),
                variables: Variables::default(),
            };
            match self.start_case(start, By::engine().key(key.clone())) {
                Ok(_) => {}
                Err(Error::Rejected(rejection)) => {
                    tracing::warn!(%definition, %event, code = rejection.code.id, "a start timer was refused");
                }
                Err(error) => {
                    // What was not started is found again from the receipts.
                    self.0.alarms.lock().unwrap_or_else(PoisonError::into_inner).clear();
                    return Err(error);
                }
            }
        }
        Ok(due.len())
    }

    /// The alarms of the definitions that are the latest now.
    fn alarms(&self) -> Result<MutexGuard<'_, Alarms>, Error> {
        let latest = self.0.definitions.latest()?;
        let mut alarms = self.0.alarms.lock().unwrap_or_else(PoisonError::into_inner);
        alarms.retain(|definition, _| latest.contains_key(definition));
        for (definition, deployed) in latest {
            if let Entry::Vacant(vacant) = alarms.entry(definition) {
                vacant.insert(self.set(&definition, deployed)?);
            }
        }
        Ok(alarms)
    }

    /// The alarms of one definition, past the moments that have begun a case already.
    fn set(&self, definition: &Digest, deployed: Instant) -> Result<Vec<Alarm>, Error> {
        let graph = match self.0.definitions.graph(definition) {
            Ok(graph) => graph,
            Err(Error::Store(error)) => return Err(error.into()),
            // One that an earlier version could run and this one cannot starts no cases, and holds up no others.
            Err(error) => {
                tracing::error!(%definition, %error, "definition left out of the start timers");
                return Ok(Vec::new());
            }
        };
        let mut alarms = Vec::new();
        for (process, start, spec) in starts_by_time(&graph) {
            let Some(moments) = start_moments(&spec, deployed) else { continue };
            let moments: Box<dyn Iterator<Item = Instant> + Send> = Box::new(moments);
            let mut alarm = Alarm { process, start, number: 0, moments: moments.peekable() };
            while alarm.moments.peek().is_some() && self.0.store.receipt(&alarm.key(definition))?.is_some() {
                alarm.pass();
            }
            alarms.push(alarm);
        }
        Ok(alarms)
    }
}
