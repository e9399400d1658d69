//! Messages and signals between cases, and from outside.
//!
//! A message reaches at most one case of each process, the oldest that waits for its name and key; a signal
//! reaches all that wait for it. Both stay within one entity (bpmn.md 4.7). Nothing is kept for later: a
//! message that nobody waits for is gone, as with a time to live of zero.

use crate::Error;
use crate::definition::starts_by;
use crate::limits::ROWS_CHUNK;
use crate::perform::refuse_time_to_live;
use crate::runner::{Applied, By, Runner};
use crate::start::{Definition, Start};
use digipro_machine::{Action, Variables};
use digipro_store::{MessageRow, Page};
use digipro_vocab::{CaseId, EntityId, Name, Ticket};
use std::collections::BTreeSet;

/// A message from outside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// Within which entity.
    pub entity: Option<EntityId>,
    /// Its name.
    pub name: Name,
    /// Its correlation key; empty when it can only start cases.
    pub key: Name,
    /// What it says.
    pub variables: Variables,
    /// How long it waits for a receiver, in milliseconds: only 0 is possible yet (R0121).
    pub time_to_live: u64,
}

/// Whom a message or signal has reached.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reached {
    /// Cases that waited for it.
    pub cases: Vec<CaseId>,
    /// Cases that it started.
    pub started: Vec<CaseId>,
}

impl Reached {
    /// Whether it reached nobody.
    #[must_use]
    pub fn nobody(&self) -> bool {
        self.cases.is_empty() && self.started.is_empty()
    }
}

/// Who sends, within which entity, and under which key it counts once.
pub(crate) struct Sender {
    pub(crate) entity: Option<EntityId>,
    pub(crate) key: Option<Name>,
    pub(crate) by: By,
}

impl Sender {
    /// With a key of its own for each receiver.
    fn to(&self, receiver: &str) -> By {
        let key = self.key.as_ref().map(|key| format!("{key}>{receiver}").into());
        By { key, ..self.by.clone() }
    }
}

/// Whom something has reached, and the steps that it led to.
#[derive(Default)]
pub(crate) struct Published {
    pub(crate) reached: Reached,
    pub(crate) steps: Vec<Applied>,
}

impl Published {
    fn case(&mut self, applied: Applied) {
        self.reached.cases.push(applied.done.case);
        self.steps.push(applied);
    }

    fn started(&mut self, applied: Applied) {
        self.reached.started.push(applied.done.case);
        self.steps.push(applied);
    }
}

impl Runner {
    /// Brings a message to those that wait for it now, and starts the cases that it starts.
    ///
    /// # Errors
    /// When it should be kept for later (R0121), or the store failed.
    pub fn publish_message(&self, message: Message, by: By) -> Result<Reached, Error> {
        if message.time_to_live > 0 {
            return Err(refuse_time_to_live().into());
        }
        let sender = Sender { entity: message.entity, key: by.key.clone(), by };
        let sent = self.send(&sender, &message.name, &message.key, &message.variables)?;
        self.wake(sent)
    }

    /// Brings a signal to all that wait for it now, and starts the cases that it starts.
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
        let sender = Sender { entity, key: by.key.clone(), by };
        let sent = self.spread(&sender, name, variables)?;
        self.wake(sent)
    }

    fn wake(&self, sent: Published) -> Result<Reached, Error> {
        for applied in sent.steps {
            self.settle(applied)?;
        }
        Ok(sent.reached)
    }

    /// Starts what the message starts, then brings it to the oldest waiting case of each other process.
    pub(crate) fn send(
        &self,
        sender: &Sender,
        name: &Name,
        key: &Name,
        variables: &Variables,
    ) -> Result<Published, Error> {
        let mut sent = Published::default();
        let mut reached: BTreeSet<Name> = BTreeSet::new();
        for (process, applied) in self.start_by(sender, name, variables, false)? {
            reached.insert(process);
            sent.started(applied);
        }
        let mut page = Page::first(ROWS_CHUNK);
        while !key.is_empty() {
            let rows = self.0.store.waiting_for_message(name.clone(), key.clone(), page)?;
            let Some(last) = rows.last() else { break };
            page = Page::after((last.case, last.ticket.0), ROWS_CHUNK);
            for MessageRow { case, ticket, .. } in rows {
                let Some(process) = self.process_within(case, sender.entity.as_ref())? else { continue };
                if reached.contains(&process) {
                    continue;
                }
                let action = Action::CorrelateMessage { ticket, variables: variables.clone() };
                if let Some(applied) = self.deliver(case, sender.to(&process), action)? {
                    reached.insert(process);
                    sent.case(applied);
                }
            }
        }
        Ok(sent)
    }

    /// Brings a signal to all that wait for it when it is sent.
    pub(crate) fn spread(
        &self,
        sender: &Sender,
        name: &Name,
        variables: &Variables,
    ) -> Result<Published, Error> {
        // All subscriptions are listed before the first is served: a case that waits again in the wake of the
        // signal does not catch the same signal twice.
        let mut waiting: Vec<(CaseId, Ticket)> = Vec::new();
        let mut page = Page::first(ROWS_CHUNK);
        loop {
            let rows = self.0.store.waiting_for_signal(name.clone(), page)?;
            let Some(last) = rows.last() else { break };
            page = Page::after((last.case, last.ticket.0), ROWS_CHUNK);
            waiting.extend(rows.iter().map(|row| (row.case, row.ticket)));
        }
        let mut sent = Published::default();
        for (_, applied) in self.start_by(sender, name, variables, true)? {
            sent.started(applied);
        }
        for (case, ticket) in waiting {
            if self.process_within(case, sender.entity.as_ref())?.is_none() {
                continue;
            }
            let action = Action::CatchSignal { ticket, variables: variables.clone() };
            if let Some(applied) = self.deliver(case, sender.to(&format!("{case}/{ticket}")), action)? {
                sent.case(applied);
            }
        }
        Ok(sent)
    }

    /// Starts the cases that a message or signal starts, at most one of each process.
    fn start_by(
        &self,
        sender: &Sender,
        name: &Name,
        variables: &Variables,
        by_signal: bool,
    ) -> Result<Vec<(Name, Applied)>, Error> {
        let mut begun: Vec<(Name, Applied)> = Vec::new();
        for graph in self.0.definitions.latest_of(sender.entity.as_ref())? {
            for (process, event) in starts_by(&graph, name, by_signal) {
                if begun.iter().any(|(known, _)| *known == process) {
                    continue;
                }
                let definition = Definition::Digest(graph.digest);
                let (event, variables) = (Some(event), variables.clone());
                let start = Start { definition, process: Some(process.clone()), event, variables };
                let key = if by_signal { format!("start/{process}") } else { process.to_string() };
                match self.begin(start, sender.to(&key)) {
                    Ok(applied) => begun.push((process, applied)),
                    Err(Error::Rejected(rejection)) => {
                        tracing::warn!(%process, code = rejection.code.id, "a case could not be started");
                    }
                    Err(error) => return Err(error),
                }
            }
        }
        Ok(begun)
    }

    /// Id of the case's process, if the case is of this entity.
    fn process_within(&self, case: CaseId, entity: Option<&EntityId>) -> Result<Option<Name>, Error> {
        let row = self.0.store.case(case)?;
        Ok(row.filter(|row| row.entity.as_ref() == entity).map(|row| row.process))
    }

    /// Brings something to a case; nothing when it no longer waits for it, or is in trouble of its own.
    fn deliver(&self, case: CaseId, by: By, action: Action) -> Result<Option<Applied>, Error> {
        let command = self.command(by, action);
        match self.apply(case, &command, None) {
            Ok(applied) => Ok(Some(applied)),
            Err(Error::Rejected(rejection)) => {
                tracing::info!(%case, code = rejection.code.id, "a subscriber refused");
                Ok(None)
            }
            Err(error) => Err(error),
        }
    }
}
