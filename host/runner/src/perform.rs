//! Performs what cases are owed, until nothing is left that can be performed at once.
//!
//! What is owed is derived from the state, and what is sent is kept in the very step in which it has left its case. So
//! a crash between any two steps loses nothing: the next start goes on, and each answer counts once
//! (invariant EXACTLY-ONCE-EFFECT).

use crate::judge;
use crate::limits::{DUTY_SECONDS, EFFECTS_MAX, ROWS_CHUNK};
use crate::runner::{Applied, By, Done, Runner, With};
use crate::{Error, job, message, time};
use digipro_machine::wait::{Inquiry, Publish};
use digipro_machine::{Action, NodeIx, Variables, Wait};
use digipro_store::{
    DataContent, Dealings, Direct, Duties, Duty, MessageRow, NewMessage, OwedRow, Page, Post, Wanted,
};
use digipro_vocab::{CaseId, Instant, Name, Ticket, Value, canonical};
use std::collections::VecDeque;
use std::sync::Arc;
use std::sync::atomic::Ordering;

/// Something that the runner performs by itself.
enum Effect {
    Judge(Arc<Inquiry>),
    Publish(NodeIx, Box<Publish>),
    Broadcast(Name, Variables),
    /// Read a data store.
    Fetch(Name),
    /// Write a data store.
    Keep(Name, Value),
}

/// Rejections that mean that the effect was answered before.
const ANSWERED: &[&str] = &["R0001", "R0002", "R0005"];

impl Runner {
    /// Performs what follows from a command that was kept.
    pub(crate) fn settle(&self, applied: Applied) -> Result<Done, Error> {
        self.settle_all()?;
        let mut done = applied.done.clone();
        if applied.follows() {
            self.perform(applied, Some(&mut done)).inspect_err(|_| self.unsettle())?;
        }
        Ok(done)
    }

    /// Something that follows from a step may not have been performed.
    pub(crate) fn unsettle(&self) {
        self.0.unsettled.store(true, Ordering::SeqCst);
    }

    /// Performs what was left undone when the store failed.
    fn settle_all(&self) -> Result<(), Error> {
        if self.0.unsettled.swap(false, Ordering::SeqCst) {
            self.perform_owed().inspect_err(|_| self.unsettle())?;
        }
        Ok(())
    }

    /// Performs all that cases are owed, and brings what is on its way to its receivers: after a crash, or when the wake
    /// of a command was cut off at [`EFFECTS_MAX`]. Says how many cases it looked at. A case in trouble does not hold
    /// up the others.
    ///
    /// # Errors
    /// When the store failed.
    pub fn perform_owed(&self) -> Result<usize, Error> {
        self.resume_messages()?;
        self.resume_signals(self.0.clock.now())?;
        self.perform_duties(true)
    }

    /// Goes on with what another node has left: it was lost, or is slower than it may be. Nothing where one node works.
    pub(crate) fn take_over(&self) -> Result<(), Error> {
        if !self.0.store.is_shared() {
            return Ok(());
        }
        let left = job::later(self.0.clock.now(), -DUTY_SECONDS);
        for entry in self.0.store.backend().messages(&Wanted::Unrouted(left), ROWS_CHUNK)? {
            let sent = self.route(&entry, &By::engine())?;
            self.wake(sent)?;
        }
        self.resume_signals(left)?;
        self.perform_duties(false).map(drop)
    }

    /// Performs what cases are owed and no other node sees to; also what this one does, where it is said so.
    fn perform_duties(&self, again: bool) -> Result<usize, Error> {
        let (mut seen, mut page) = (0, Page::first(ROWS_CHUNK));
        loop {
            let now = self.0.clock.now();
            let until = job::later(now, DUTY_SECONDS);
            let rows: Vec<OwedRow> =
                self.0.store.duties(&Duties { duty: Duty::Owed, now, until, again, page })?;
            let Some(last) = rows.last() else { return Ok(seen) };
            page = Page::after((last.case, u64::MAX >> 1), ROWS_CHUNK);
            let mut cases: Vec<CaseId> = rows.iter().map(|row| row.case).collect();
            cases.dedup();
            for case in cases {
                seen += 1;
                match self.perform(Applied::owed(case), None) {
                    Ok(()) => {}
                    Err(Error::Rejected(rejection)) => {
                        tracing::warn!(%case, code = rejection.code.id, "what the case is owed was not performed");
                    }
                    Err(error) => return Err(error),
                }
            }
        }
    }

    /// Performs what follows from one step, and what follows from that.
    fn perform(&self, first: Applied, mut done: Option<&mut Done>) -> Result<(), Error> {
        let begun = first.done.case;
        let mut queue = VecDeque::from([first]);
        let mut performed = 0;
        while let Some(applied) = queue.pop_front() {
            let case = applied.done.case;
            performed += 1;
            if performed > EFFECTS_MAX {
                tracing::warn!(%begun, "more than {EFFECTS_MAX} effects in one go: the rest stays owed");
                return Ok(());
            }
            let steps = match self.follow(applied) {
                // It is quarantined, or refuses: its own trouble, not that of whoever sent it something. And what was
                // asked is kept: whoever asked is told so, whatever comes of it.
                Err(Error::Rejected(rejection)) => {
                    tracing::warn!(%case, code = rejection.code.id, "an effect was not performed");
                    continue;
                }
                steps => steps?,
            };
            for applied in steps {
                if let Some(done) = done.as_deref_mut().filter(|done| done.case == applied.done.case) {
                    done.over |= applied.done.over;
                    done.returned = applied.done.returned.clone().or(done.returned.take());
                }
                if applied.follows() {
                    queue.push_back(applied);
                }
            }
        }
        Ok(())
    }

    /// The steps that follow from one step at once, in whichever cases.
    fn follow(&self, applied: Applied) -> Result<Vec<Applied>, Error> {
        let (case, mut steps) = (applied.done.case, Vec::new());
        if applied.owes {
            for (ticket, effect) in self.effects(case)? {
                steps.extend(self.one(case, ticket, effect)?);
            }
        }
        for ticket in applied.opened {
            // A subscription that stays open takes the next message too.
            while let Some(applied) = self.fetch(case, ticket)? {
                steps.push(applied);
            }
        }
        if let Some(free) = &applied.freed {
            steps.extend(self.begin_next(free)?);
        }
        if applied.left {
            self.leave_conversation(case)?;
        }
        Ok(steps)
    }

    fn effects(&self, case: CaseId) -> Result<Vec<(Ticket, Effect)>, Error> {
        self.with_case(case, |case| {
            let effect = |ticket: Ticket| {
                let waiting = case.state.waits().get(&ticket)?;
                let effect = match &waiting.wait {
                    Wait::Rules(inquiry) => Effect::Judge(Arc::clone(inquiry)),
                    Wait::Publish(publish) => Effect::Publish(waiting.node, publish.clone()),
                    Wait::Broadcast { name, variables } => {
                        Effect::Broadcast(Name::clone(name), Variables::clone(variables))
                    }
                    Wait::Fetch { store, .. } => Effect::Fetch(Name::clone(store)),
                    Wait::Keep { store, value } => Effect::Keep(Name::clone(store), value.clone()),
                    _ => return None,
                };
                Some((ticket, effect))
            };
            case.memory.owed().filter_map(effect).collect()
        })
    }

    /// Performs one effect; the steps that it led to, in whichever cases.
    fn one(&self, case: CaseId, ticket: Ticket, effect: Effect) -> Result<Vec<Applied>, Error> {
        let sends = match effect {
            Effect::Judge(inquiry) => return Ok(self.judge(case, ticket, &inquiry)?.into_iter().collect()),
            Effect::Publish(node, publish) => self.messages(case, node, &publish)?,
            Effect::Broadcast(name, variables) => {
                let entity = self.with_case(case, |case| case.graph.effective.entity.clone())?;
                vec![Post::Signal(self.signal(entity, &name, &variables)?)]
            }
            Effect::Fetch(store) => return self.fetch_data(case, ticket, &store),
            Effect::Keep(store, value) => return self.keep_data(case, ticket, store, &value),
        };
        // What is sent leaves the case and comes to the store in one step.
        let dealings = Dealings { sends, ..Dealings::default() };
        let Some(applied) = self.answer(case, Action::EffectDone { ticket }, dealings)? else {
            return Ok(Vec::new());
        };
        let seq = applied.done.seq;
        let mut steps = vec![applied];
        for entry in self.0.store.backend().messages(&Wanted::SentBy(case, seq), ROWS_CHUNK)? {
            steps.extend(self.route(&entry, &By::engine())?.steps);
        }
        for signal in self.0.store.backend().signals_sent_by(case, seq)? {
            steps.extend(self.spread(&signal, &By::engine())?.steps);
        }
        Ok(steps)
    }

    /// Reads a data store of the case's entity; what was never written is null.
    fn fetch_data(&self, case: CaseId, ticket: Ticket, store: &Name) -> Result<Vec<Applied>, Error> {
        let entity = self.with_case(case, |case| case.graph.effective.entity.clone())?;
        let body = self.0.store.backend().data(entity.as_ref(), store)?;
        let unreadable =
            |error| digipro_store::Error::Unreadable(format!("the data store `{store}`: {error}"));
        let value = match body {
            Some(body) => serde_json::from_slice(&body).map_err(unreadable)?,
            None => Value::Null,
        };
        let answered = self.answer(case, Action::DataRead { ticket, value }, Dealings::default())?;
        Ok(answered.into_iter().collect())
    }

    /// Writes a data store of the case's entity in the very step in which the case has done so.
    fn keep_data(
        &self,
        case: CaseId,
        ticket: Ticket,
        store: Name,
        value: &Value,
    ) -> Result<Vec<Applied>, Error> {
        let entity = self.with_case(case, |case| case.graph.effective.entity.clone())?;
        let body = canonical::to_bytes(value).map_err(message::unwritable)?;
        let data = Some(DataContent { entity, store, body });
        let dealings = Dealings { data, ..Dealings::default() };
        Ok(self.answer(case, Action::EffectDone { ticket }, dealings)?.into_iter().collect())
    }

    /// What a case sends: one message along each of its message flows, or one for whoever waits for its name and key.
    fn messages(&self, case: CaseId, node: NodeIx, publish: &Publish) -> Result<Vec<Post>, Error> {
        let now = self.0.clock.now();
        let (entity, ends) = self.with_case(case, |case| {
            let ends = case.graph.message_flows_from(node).iter();
            let ends: Vec<Name> = ends.filter_map(|end| Some(case.graph.node(*end)?.id.clone())).collect();
            (case.graph.effective.entity.clone(), ends)
        })?;
        let until = publish.time_to_live.as_deref().map(|length| time::after(now, length).unwrap_or(now));
        let body = canonical::to_bytes(publish.variables.as_ref()).map_err(message::unwritable)?;
        let message = |direct: Option<Direct>| {
            // Along a message flow nothing gets lost, unless it says when.
            let until = until.unwrap_or(if direct.is_some() { Instant::MAX } else { now });
            let (name, key, id) = (publish.name.clone(), publish.key.clone(), publish.message_id.clone());
            let (entity, body) = (entity.clone(), body.clone());
            Post::Message(NewMessage { entity, name, key, id, at: now, until, direct, body })
        };
        if ends.is_empty() {
            return Ok(vec![message(None)]);
        }
        let conversation = self.0.store.backend().conversation(case)?;
        Ok(ends.into_iter().map(|element| message(Some(Direct { conversation, element }))).collect())
    }

    fn judge(&self, case: CaseId, ticket: Ticket, inquiry: &Inquiry) -> Result<Option<Applied>, Error> {
        let answers = judge::answers(self.0.evaluator.as_ref(), inquiry);
        match self.answer(case, Action::RulesAnswered { ticket, answers }, Dealings::default()) {
            Err(Error::Rejected(rejection)) => {
                let answers = judge::refused(inquiry, &rejection.to_string());
                self.answer(case, Action::RulesAnswered { ticket, answers }, Dealings::default())
            }
            answered => answered,
        }
    }

    /// Feeds an answer back; nothing when somebody else was faster.
    fn answer(&self, case: CaseId, action: Action, dealings: Dealings) -> Result<Option<Applied>, Error> {
        let command = self.command(By::engine(), action);
        match self.apply(case, &command, With { retry: None, dealings }) {
            Ok(applied) => Ok(Some(applied)),
            Err(Error::Rejected(rejection)) if ANSWERED.contains(&rejection.code.id) => Ok(None),
            Err(error) => Err(error),
        }
    }

    /// The messages that a case waits for.
    pub(crate) fn subscriptions(&self, case: CaseId) -> Result<Vec<Ticket>, Error> {
        let (mut tickets, mut page) = (Vec::new(), Page::first(ROWS_CHUNK));
        loop {
            let rows: Vec<MessageRow> = self.0.store.of_case(case, page)?;
            let Some(last) = rows.last() else { return Ok(tickets) };
            page = Page::after((case, last.ticket.0), ROWS_CHUNK);
            tickets.extend(rows.iter().map(|row| row.ticket));
        }
    }
}

impl Applied {
    /// A case that is owed something.
    fn owed(case: CaseId) -> Self {
        let done = Done { case, ..Done::default() };
        Self { done, owes: true, opened: Vec::new(), freed: None, left: false }
    }

    /// Whether anything follows from it.
    fn follows(&self) -> bool {
        self.owes || !self.opened.is_empty() || self.freed.is_some() || self.left
    }
}
