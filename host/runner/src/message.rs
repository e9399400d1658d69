//! Messages: what is sent is kept first, then brought to those that wait for it (bpmn.md 4.7).
//!
//! A message reaches one case of each process, the oldest that waits for its name and key, or begins one; while its
//! time runs, it waits for the processes that have not got it. It stays within one entity. Which process has got it is
//! written with the record of the case that got it, so a crash between any two steps loses and doubles nothing
//! (invariant EXACTLY-ONCE-EFFECT): [`Runner::perform_owed`] goes on.

use crate::limits::{MESSAGES_BATCH, ROWS_CHUNK};
use crate::runner::{Applied, Attempt, By, Runner, With};
use crate::start::{Definition, Start};
use crate::{Error, codes};
use digipro_machine::{Action, StartTrigger, Variables};
use digipro_store::{
    Claim, Dealings, MessageEntry, MessageRow, NewMessage, Page, Post, PostKind, Posted, Take, Wanted,
};
use digipro_vocab::{CaseId, EntityId, Instant, Name, Rejection, Ticket, Value, canonical};
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
    /// Its id: while a message waits, no second one with its name, key and id is accepted (R0128).
    pub id: Option<Name>,
    /// What it says.
    pub variables: Variables,
    /// How long it waits for receivers, in milliseconds; with 0 it reaches only those that wait for it now.
    pub time_to_live: u64,
}

/// Whom a message or signal has reached.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reached {
    /// Its number in the store, among messages or among signals.
    pub number: u64,
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

/// Whom something has reached, and the steps that it led to.
#[derive(Default)]
pub(crate) struct Published {
    pub(crate) reached: Reached,
    pub(crate) steps: Vec<Applied>,
}

impl Published {
    pub(crate) fn case(&mut self, applied: Applied) {
        self.reached.cases.push(applied.done.case);
        self.steps.push(applied);
    }

    pub(crate) fn started(&mut self, applied: Applied) {
        self.reached.started.push(applied.done.case);
        self.steps.push(applied);
    }
}

impl Runner {
    /// Brings a message to those that wait for it, begins the cases that it begins, and lets it wait for the others as
    /// long as it says. Under the same idempotency key it counts once.
    ///
    /// # Errors
    /// When a message with its id waits already (R0128), or the store failed.
    pub fn publish_message(&self, message: Message, by: By) -> Result<Reached, Error> {
        let now = self.0.clock.now();
        let until = i64::try_from(message.time_to_live)
            .ok()
            .and_then(|length| now.checked_add(jiff::SignedDuration::from_millis(length)).ok())
            .unwrap_or(Instant::MAX);
        let Message { entity, name, key, id, variables, .. } = message;
        digipro_machine::check_variables(&variables)?;
        let body = canonical::to_bytes(variables.as_ref()).map_err(unwritable)?;
        let message = NewMessage { entity, name, key, id, at: now, until, direct: None, body };
        let (name, key) = (Name::clone(&message.name), Name::clone(&message.key));
        let posted = self.0.store.post(Post::Message(message), by.key.clone());
        match posted.inspect_err(|_| self.unsettle())? {
            Posted::Known => {
                let cause = format!("a message `{name}` with the key `{key}` and this id waits already");
                Err(Rejection::new(codes::R0128, cause)
                    .help("it needs no second one; a new one needs an id of its own")
                    .into())
            }
            Posted::Kept(number) => {
                let sent = self.route_number(number, &by).inspect_err(|_| self.unsettle())?;
                let reached = self.wake(sent)?;
                // Another node may have brought it at the same time. Without a key nobody remembers that for long.
                if by.key.is_some() {
                    self.reached(PostKind::Message, number)
                } else {
                    Ok(Reached { number, ..reached })
                }
            }
            Posted::Repeated(number) => {
                let sent = self.route_number(number, &by).inspect_err(|_| self.unsettle())?;
                self.wake(sent)?;
                self.reached(PostKind::Message, number)
            }
        }
    }

    /// Brings a message to those that wait for it now, and begins the cases that it begins: it waits for nobody.
    ///
    /// # Errors
    /// When nobody waits for it and it begins nothing (R0129), or the store failed.
    pub fn correlate_message(&self, message: Message, by: By) -> Result<Reached, Error> {
        let (name, key) = (Name::clone(&message.name), Name::clone(&message.key));
        let reached = self.publish_message(Message { time_to_live: 0, ..message }, by)?;
        if reached.nobody() {
            let cause = format!("nobody waits for a message `{name}` with the key `{key}`");
            return Err(Rejection::new(codes::R0129, cause)
                .help("check its name and key, or publish it with a time to live, so that it waits")
                .into());
        }
        Ok(reached)
    }

    /// Who got something, as the store remembers it.
    pub(crate) fn reached(&self, kind: PostKind, number: u64) -> Result<Reached, Error> {
        let mut reached = Reached { number, ..Reached::default() };
        for got in self.0.store.backend().got(kind, number)? {
            if got.began { reached.started.push(got.case) } else { reached.cases.push(got.case) }
        }
        Ok(reached)
    }

    pub(crate) fn wake(&self, sent: Published) -> Result<Reached, Error> {
        for applied in sent.steps {
            self.settle(applied)?;
        }
        Ok(sent.reached)
    }

    fn route_number(&self, number: u64, by: &By) -> Result<Published, Error> {
        let found = self.0.store.backend().messages(&Wanted::Number(number), 1)?;
        found
            .into_iter()
            .find(|entry| !entry.routed)
            .map_or_else(|| Ok(Published::default()), |entry| self.route(&entry, by))
    }

    /// Brings a message that has come to those that wait for it, begins what it begins, and lets it wait from then on.
    pub(crate) fn route(&self, entry: &MessageEntry, by: &By) -> Result<Published, Error> {
        let mut sent = Published::default();
        if entry.message.direct.is_some() {
            self.route_along_flow(entry, by, &mut sent)?;
        } else {
            let got = self.0.store.backend().got(PostKind::Message, entry.number)?;
            let mut served: BTreeSet<Name> = got.into_iter().filter_map(|got| got.process).collect();
            let wanted = |_: &MessageRow, _: &Name| true;
            self.route_to_waiting(entry, &entry.message.key, by, (&mut served, &mut sent), wanted)?;
            self.route_to_starts(entry, by, (&mut served, &mut sent))?;
        }
        self.0.store.routed(entry.number, self.0.clock.now())?;
        Ok(sent)
    }

    /// Brings a message to the oldest case of each process that waits for it with this key.
    fn route_to_waiting(
        &self,
        entry: &MessageEntry,
        key: &Name,
        by: &By,
        (served, sent): (&mut BTreeSet<Name>, &mut Published),
        wanted: impl Fn(&MessageRow, &Name) -> bool,
    ) -> Result<(), Error> {
        let message = &entry.message;
        let mut page = Page::first(ROWS_CHUNK);
        loop {
            let rows = self.0.store.waiting_for_message(message.name.clone(), Name::clone(key), page)?;
            let Some(last) = rows.last() else { return Ok(()) };
            page = Page::after((last.case, last.ticket.0), ROWS_CHUNK);
            for row in rows {
                let Some(process) = self.process_within(row.case, message.entity.as_ref())? else { continue };
                if served.contains(&process) || !wanted(&row, &process) {
                    continue;
                }
                match self.hand_over(entry, (row.case, row.ticket), &process, by.clone(), None)? {
                    Handed::Over(applied) => {
                        served.insert(process);
                        sent.case(applied);
                    }
                    Handed::Gone => drop(served.insert(process)),
                    Handed::Refused => {}
                }
            }
        }
    }

    /// Begins a case of each process that the message begins, where none has got it and none holds its key.
    fn route_to_starts(
        &self,
        entry: &MessageEntry,
        by: &By,
        (served, sent): (&mut BTreeSet<Name>, &mut Published),
    ) -> Result<(), Error> {
        let none: Name = "".into();
        for latest in self.0.definitions.latest_of(entry.message.entity.as_ref())? {
            for start in latest.starts.iter() {
                let begins =
                    matches!(&start.trigger, StartTrigger::Message(name) if *name == entry.message.name);
                if !begins || served.contains(&start.process) {
                    continue;
                }
                if start.rather_joins && !entry.message.key.is_empty() {
                    // A case that another event of the same start has begun has no key of its own.
                    let waits = |row: &MessageRow, process: &Name| {
                        *process == start.process && start.event.as_ref() == Some(&row.element)
                    };
                    self.route_to_waiting(entry, &none, by, (served, sent), waits)?;
                    if served.contains(&start.process) {
                        continue;
                    }
                }
                if let Some(applied) = self.begin_by(entry, latest.graph.digest, start, by.clone(), None)? {
                    served.insert(start.process.clone());
                    sent.started(applied);
                }
            }
        }
        Ok(())
    }

    /// Begins a case with a message; nothing when its process has got it, another case holds its key, or the machine
    /// refuses.
    pub(crate) fn begin_by(
        &self,
        entry: &MessageEntry,
        definition: digipro_vocab::Digest,
        start: &digipro_machine::Start,
        by: By,
        conversation: Option<CaseId>,
    ) -> Result<Option<Applied>, Error> {
        let (message, process) = (&entry.message, start.process.clone());
        let claim = (!message.key.is_empty()).then(|| Claim {
            entity: message.entity.clone(),
            process: process.clone(),
            key: message.key.clone(),
        });
        let takes = Some(Take::Message { number: entry.number, process: process.clone() });
        let dealings = Dealings { takes, claim, conversation, ..Dealings::default() };
        let begin = Start {
            definition: Definition::Digest(definition),
            process: Some(process.clone()),
            event: start.event.clone(),
            part: start.part,
            variables: said(&message.body)?,
        };
        match self.begin_with(begin, By { key: None, ..by }, dealings) {
            Ok(Attempt::Kept(applied)) => Ok(Some(applied)),
            Ok(_) => Ok(None),
            Err(Error::Rejected(rejection)) => {
                tracing::warn!(%process, code = rejection.code.id, "a case could not be started");
                Ok(None)
            }
            Err(error) => Err(error),
        }
    }

    /// Brings the oldest message that fits to a subscription; nothing when there is none.
    pub(crate) fn fetch(&self, case: CaseId, ticket: Ticket) -> Result<Option<Applied>, Error> {
        let Some(row) = self.0.store.row::<MessageRow>(case, ticket)? else { return Ok(None) };
        let Some(of) = self.0.store.case(case)? else { return Ok(None) };
        let process = of.process.clone();
        loop {
            let now = self.0.clock.now();
            let (name, key) = (row.name.clone(), row.key.clone());
            let wanted =
                Wanted::Fitting { entity: of.entity.clone(), name, key, process: process.clone(), now };
            let found = match self.0.store.backend().messages(&wanted, 1)?.pop() {
                Some(entry) => Some((entry, None)),
                None => self.along_flow_for(&row, &of)?,
            };
            let Some((entry, joins)) = found else { return Ok(None) };
            match self.hand_over(&entry, (case, ticket), &process, By::engine(), joins)? {
                Handed::Over(applied) => return Ok(Some(applied)),
                Handed::Gone => {}
                Handed::Refused => return Ok(None),
            }
        }
    }

    /// Begins the next case that waits for the key that has become free.
    pub(crate) fn begin_next(&self, free: &Claim) -> Result<Option<Applied>, Error> {
        let mut next: Option<(MessageEntry, digipro_vocab::Digest, digipro_machine::Start)> = None;
        for latest in self.0.definitions.latest_of(free.entity.as_ref())? {
            for start in latest.starts.iter().filter(|start| start.process == free.process) {
                let StartTrigger::Message(name) = &start.trigger else { continue };
                let wanted = Wanted::Fitting {
                    entity: free.entity.clone(),
                    name: name.clone(),
                    key: free.key.clone(),
                    process: free.process.clone(),
                    now: self.0.clock.now(),
                };
                let Some(entry) = self.0.store.backend().messages(&wanted, 1)?.pop() else { continue };
                if next.as_ref().is_none_or(|(first, ..)| entry.number < first.number) {
                    next = Some((entry, latest.graph.digest, start.clone()));
                }
            }
        }
        let Some((entry, definition, start)) = next else { return Ok(None) };
        self.begin_by(&entry, definition, &start, By::engine(), None)
    }

    /// Lets messages that wait begin cases of a definition that was deployed after they came.
    pub(crate) fn begin_waiting(&self, definition: &digipro_vocab::Digest) -> Result<(), Error> {
        let Some(latest) = self.0.definitions.latest_with(definition)? else { return Ok(()) };
        let entity = &latest.graph.effective.entity;
        for start in latest.starts.iter() {
            let StartTrigger::Message(name) = &start.trigger else { continue };
            let mut after = 0;
            loop {
                let (entity, name, now) = (entity.clone(), name.clone(), self.0.clock.now());
                let wanted = Wanted::Named { entity, name, after, now };
                let entries = self.0.store.backend().messages(&wanted, ROWS_CHUNK)?;
                let Some(last) = entries.last() else { break };
                after = last.number;
                for entry in entries.iter().filter(|entry| entry.routed) {
                    if let Some(applied) =
                        self.begin_by(entry, latest.graph.digest, start, By::engine(), None)?
                    {
                        self.settle(applied)?;
                    }
                }
            }
        }
        Ok(())
    }

    /// Removes messages whose time is over, in bounded batches. Says how many.
    ///
    /// # Errors
    /// When the store failed.
    pub fn expire_messages(&self) -> Result<usize, Error> {
        let mut expired = 0;
        loop {
            let batch = self.0.store.expire(self.0.clock.now(), MESSAGES_BATCH)?;
            expired += batch;
            if batch < MESSAGES_BATCH {
                return Ok(expired);
            }
        }
    }

    /// Goes on with what a crash has cut off: messages that had come, and subscriptions that had opened.
    pub(crate) fn resume_messages(&self) -> Result<(), Error> {
        let mut after = 0;
        loop {
            let entries = self.0.store.backend().messages(&Wanted::After(after), ROWS_CHUNK)?;
            let Some(last) = entries.last() else { return Ok(()) };
            after = last.number;
            for entry in &entries {
                let sent = if entry.routed { self.offer(entry)? } else { self.route(entry, &By::engine())? };
                self.wake(sent)?;
            }
        }
    }

    /// Brings a message that waits to those that a crash has kept from fetching it.
    fn offer(&self, entry: &MessageEntry) -> Result<Published, Error> {
        if entry.message.until <= self.0.clock.now() {
            Ok(Published::default())
        } else {
            self.route(entry, &By::engine())
        }
    }

    /// Id of the case's process, if the case is of this entity.
    pub(crate) fn process_within(
        &self,
        case: CaseId,
        entity: Option<&EntityId>,
    ) -> Result<Option<Name>, Error> {
        let row = self.0.store.case(case)?;
        Ok(row.filter(|row| row.entity.as_ref() == entity).map(|row| row.process))
    }

    /// Brings a message to a case, unless its process has got it.
    pub(crate) fn hand_over(
        &self,
        entry: &MessageEntry,
        (case, ticket): (CaseId, Ticket),
        process: &Name,
        by: By,
        joins: Option<CaseId>,
    ) -> Result<Handed, Error> {
        let action = Action::CorrelateMessage { ticket, variables: said(&entry.message.body)? };
        let takes = Some(Take::Message { number: entry.number, process: process.clone() });
        let dealings = Dealings { takes, conversation: joins, ..Dealings::default() };
        self.hand(case, By { key: None, ..by }, action, dealings)
    }

    /// Brings something to a case.
    pub(crate) fn hand(
        &self,
        case: CaseId,
        by: By,
        action: Action,
        dealings: Dealings,
    ) -> Result<Handed, Error> {
        let command = self.command(by, action);
        match self.apply_with(case, &command, With { retry: None, dealings }) {
            Ok(Attempt::Kept(applied)) => Ok(Handed::Over(applied)),
            Ok(_) => Ok(Handed::Gone),
            Err(Error::Rejected(rejection)) => {
                tracing::info!(%case, code = rejection.code.id, "a subscriber refused");
                Ok(Handed::Refused)
            }
            Err(error) => Err(error),
        }
    }
}

/// What has become of something that was brought to a case.
pub(crate) enum Handed {
    /// The case has it.
    Over(Applied),
    /// Somebody else of the same process has it, or its time was over.
    Gone,
    /// The case does not wait for it any more, or is in trouble of its own.
    Refused,
}

/// What a message or signal says.
pub(crate) fn said(body: &[u8]) -> Result<Variables, Error> {
    let unreadable = |cause: String| digipro_store::Error::Unreadable(format!("a message: {cause}"));
    match serde_json::from_slice(body) {
        Ok(Value::Context(fields)) => Ok(fields),
        Ok(other) => Err(unreadable(format!("it is a {}", other.kind())).into()),
        Err(error) => Err(unreadable(error.to_string()).into()),
    }
}

pub(crate) fn unwritable(error: impl std::fmt::Display) -> digipro_store::Error {
    digipro_store::Error::Unreadable(format!("what is sent cannot be written: {error}"))
}
