//! Signals: to all that wait for one when it is sent, and to the processes that it begins (BPMN 2.0, 10.5.1).
//!
//! The store writes down who gets a signal as it comes, and strikes out each receiver with the record of its case. So
//! a case that waits again in the wake of a signal does not catch the same one twice, and a crash in the middle of a
//! thousand receivers leaves exactly those that have yet to get it.

use crate::Error;
use crate::limits::{ROWS_CHUNK, TIMER_LANES};
use crate::message::{Handed, Published, Reached, said, unwritable};
use crate::runner::{Attempt, By, Runner};
use crate::start::{Definition, Start};
use digipro_machine::{Action, StartTrigger, Variables};
use digipro_store::{
    Dealings, NewSignal, Post, PostKind, Posted, Receiver, SignalEntry, SignalStart, SignalTarget, Take,
};
use digipro_vocab::{EntityId, Instant, Name, canonical};

impl Runner {
    /// Brings a signal to all that wait for it now, and starts the cases that it starts. Under the same idempotency
    /// key it counts once.
    ///
    /// # Errors
    /// When the store failed.
    pub fn broadcast_signal(
        &self,
        entity: Option<EntityId>,
        name: &Name,
        variables: &Variables,
        by: By,
    ) -> Result<Reached, Error> {
        digipro_machine::check_variables(variables)?;
        let signal = self.signal(entity, name, variables)?;
        let posted = self.0.store.post(Post::Signal(signal), by.key.clone());
        match posted.inspect_err(|_| self.unsettle())? {
            Posted::Kept(number) => {
                let sent = self.spread_number(number, &by).inspect_err(|_| self.unsettle())?;
                let reached = self.wake(sent)?;
                // Another node may have brought it at the same time.
                if by.key.is_some() {
                    self.reached(PostKind::Signal, number)
                } else {
                    Ok(Reached { number, ..reached })
                }
            }
            Posted::Repeated(number) => {
                let sent = self.spread_number(number, &by).inspect_err(|_| self.unsettle())?;
                self.wake(sent)?;
                self.reached(PostKind::Signal, number)
            }
            Posted::Known => Ok(Reached::default()),
        }
    }

    /// A signal as it is written down, with the processes that it begins.
    pub(crate) fn signal(
        &self,
        entity: Option<EntityId>,
        name: &Name,
        variables: &Variables,
    ) -> Result<NewSignal, Error> {
        let mut starts: Vec<SignalStart> = Vec::new();
        for latest in self.0.definitions.latest_of(entity.as_ref())? {
            for start in latest.starts.iter() {
                let begins = matches!(&start.trigger, StartTrigger::Signal(signal) if signal == name);
                if begins && starts.iter().all(|known| known.process != start.process) {
                    starts.push(SignalStart {
                        definition: latest.graph.digest,
                        process: start.process.clone(),
                        start: start.event.clone().unwrap_or_default(),
                        part: start.part,
                        rather_joins: start.rather_joins,
                    });
                }
            }
        }
        let body = canonical::to_bytes(variables.as_ref()).map_err(unwritable)?;
        Ok(NewSignal { entity, name: Name::clone(name), at: self.0.clock.now(), starts, body })
    }

    fn spread_number(&self, number: u64, by: &By) -> Result<Published, Error> {
        let found = self.0.store.backend().signals(number.saturating_sub(1), 1)?;
        match found.first().filter(|signal| signal.number == number) {
            Some(signal) => self.spread(signal, by),
            None => Ok(Published::default()),
        }
    }

    /// Brings a signal to those that have yet to get it, different cases side by side.
    pub(crate) fn spread(&self, signal: &SignalEntry, by: &By) -> Result<Published, Error> {
        let (mut sent, mut after) = (Published::default(), 0);
        loop {
            let targets = self.0.store.backend().targets(signal.number, after, ROWS_CHUNK)?;
            let Some(last) = targets.last() else { return Ok(sent) };
            after = last.place;
            // A case's own receivers stay in their order; a few need no threads.
            let cases: Vec<&[SignalTarget]> = targets.chunk_by(of_one_case).collect();
            if cases.len() <= TIMER_LANES || !self.0.store.shares_commits() {
                self.spread_lane(signal, &targets, by, &mut sent)?;
                continue;
            }
            let lane = cases.len().div_ceil(TIMER_LANES).max(1);
            let tell = |cases: &[&[SignalTarget]]| {
                let mut sent = Published::default();
                cases.iter().try_for_each(|targets| self.spread_lane(signal, targets, by, &mut sent))?;
                Ok::<_, Error>(sent)
            };
            let tell = &tell;
            std::thread::scope(|scope| {
                let lanes: Vec<_> =
                    cases.chunks(lane).map(|cases| scope.spawn(move || tell(cases))).collect();
                for lane in lanes {
                    let part: Published =
                        lane.join().map_err(|_| Error::from(digipro_store::Error::Stopped))??;
                    sent.reached.cases.extend(part.reached.cases);
                    sent.reached.started.extend(part.reached.started);
                    sent.steps.extend(part.steps);
                }
                Ok::<(), Error>(())
            })?;
        }
    }

    fn spread_lane(
        &self,
        signal: &SignalEntry,
        targets: &[SignalTarget],
        by: &By,
        sent: &mut Published,
    ) -> Result<(), Error> {
        for SignalTarget { place, receiver } in targets {
            let takes = Some(Take::Signal { number: signal.number, place: *place });
            let dealings = Dealings { takes, ..Dealings::default() };
            let (by, variables) = (By { key: None, ..by.clone() }, said(&signal.body)?);
            let refused = match receiver {
                Receiver::Case(case, ticket) => {
                    let action = Action::CatchSignal { ticket: *ticket, variables };
                    match self.hand(*case, by, action, dealings)? {
                        Handed::Over(applied) => {
                            sent.case(applied);
                            false
                        }
                        Handed::Gone => false,
                        Handed::Refused => true,
                    }
                }
                Receiver::Start(start) => {
                    let begin = Start {
                        definition: Definition::Digest(start.definition),
                        process: Some(start.process.clone()),
                        event: Some(start.start.clone()).filter(|event| !event.is_empty()),
                        part: start.part,
                        variables,
                    };
                    match self.begin_with(begin, by, dealings) {
                        Ok(Attempt::Kept(applied)) => {
                            sent.started(applied);
                            false
                        }
                        Ok(_) => false,
                        Err(Error::Rejected(rejection)) => {
                            let process = &start.process;
                            tracing::warn!(%process, code = rejection.code.id, "a case could not be started");
                            true
                        }
                        Err(error) => return Err(error),
                    }
                }
            };
            if refused {
                self.0.store.refuse(signal.number, *place)?;
            }
        }
        Ok(())
    }

    /// Goes on with signals that a crash has cut off, sent at this moment or before.
    pub(crate) fn resume_signals(&self, sent_by: Instant) -> Result<(), Error> {
        let mut after = 0;
        loop {
            let signals = self.0.store.backend().signals(after, ROWS_CHUNK)?;
            let Some(last) = signals.last() else { return Ok(()) };
            after = last.number;
            for signal in signals.iter().filter(|signal| signal.at <= sent_by) {
                let sent = self.spread(signal, &By::engine())?;
                self.wake(sent)?;
            }
        }
    }
}

fn of_one_case(one: &SignalTarget, other: &SignalTarget) -> bool {
    matches!((&one.receiver, &other.receiver), (Receiver::Case(one, _), Receiver::Case(other, _)) if one == other)
}
