//! What passes between cases, in memory. Questions look at every message and signal.

use crate::exchange::{
    Claim, Dealings, Direct, Got, MessageEntry, NewMessage, NewSignal, Post, PostKind, Posted, Receiver,
    SignalEntry, SignalStart, SignalTarget, Take, Wanted,
};
use crate::view::{Row, RowKey};
use crate::{Written, view::View};
use digipro_vocab::{CaseId, EntityId, Instant, Name};
use std::collections::BTreeMap;

/// The record that sends something.
pub(super) type Sender = (CaseId, u64);

/// All that passes between cases.
#[derive(Clone, Default)]
pub(super) struct Passing {
    last: BTreeMap<PostKind, u64>,
    messages: BTreeMap<u64, (MessageEntry, Option<Sender>)>,
    taken: BTreeMap<u64, BTreeMap<Name, Got>>,
    signals: BTreeMap<u64, (SignalEntry, Option<Sender>)>,
    targets: BTreeMap<u64, BTreeMap<u64, Target>>,
    posted: BTreeMap<Name, (PostKind, u64)>,
    claims: BTreeMap<Claim, CaseId>,
    conversations: BTreeMap<CaseId, CaseId>,
    data: BTreeMap<(Option<EntityId>, Name), Vec<u8>>,
}

#[derive(Clone)]
struct Target {
    receiver: Receiver,
    /// Who got it, or nobody because it was refused; none while it is on its way.
    got: Option<Option<CaseId>>,
}

impl Passing {
    /// Whether what a step takes is still there, and what it claims is free. Says whose it is otherwise.
    pub(super) fn refusal(&self, at: Instant, dealings: &Dealings) -> Option<Written> {
        let left = match &dealings.takes {
            None => true,
            Some(Take::Message { number, process }) => {
                let waits = |(entry, _): &(MessageEntry, _)| !entry.routed || entry.message.until > at;
                self.messages.get(number).is_some_and(waits)
                    && !self.taken.get(number).is_some_and(|taken| taken.contains_key(process))
            }
            Some(Take::Signal { number, place }) => {
                let target = self.targets.get(number).and_then(|targets| targets.get(place));
                target.is_some_and(|target| target.got.is_none())
            }
        };
        if !left {
            return Some(Written::Taken);
        }
        let holder = self.claims.get(dealings.claim.as_ref()?);
        holder.map(|holder| Written::Held(*holder))
    }

    pub(super) fn keep(
        &mut self,
        (case, seq): Sender,
        dealings: &Dealings,
        views: &BTreeMap<View, BTreeMap<RowKey, Row>>,
    ) {
        match &dealings.takes {
            Some(Take::Message { number, process }) => {
                let got = Got { process: Some(process.clone()), case, began: seq == 1 };
                self.taken.entry(*number).or_default().insert(process.clone(), got);
                let spent = |(entry, _): &(MessageEntry, _)| entry.message.direct.is_some() && entry.routed;
                if self.messages.get(number).is_some_and(spent) {
                    self.messages.remove(number);
                }
            }
            Some(Take::Signal { number, place }) => self.got(*number, *place, Some(case)),
            None => {}
        }
        if let Some(claim) = dealings.claim.as_ref().filter(|_| !dealings.over) {
            self.claims.insert(claim.clone(), case);
        }
        if let Some(data) = &dealings.data {
            self.data.insert((data.entity.clone(), data.store.clone()), data.body.clone());
        }
        if let Some(conversation) = dealings.conversation {
            self.conversations.insert(case, conversation);
        }
        if dealings.over {
            self.claims.retain(|_, holder| *holder != case);
        }
        for sent in &dealings.sends {
            self.post(sent, None, Some((case, seq)), views);
        }
    }

    pub(super) fn post(
        &mut self,
        post: &Post,
        request: Option<&Name>,
        sender: Option<Sender>,
        views: &BTreeMap<View, BTreeMap<RowKey, Row>>,
    ) -> Posted {
        if let Some((_, number)) = request.and_then(|request| self.posted.get(request)) {
            return Posted::Repeated(*number);
        }
        if let Post::Message(message) = post
            && let Some(id) = &message.id
        {
            let same = |(number, (entry, _)): (&u64, &(MessageEntry, _))| {
                let other = &entry.message;
                let same = other.id.as_ref() == Some(id)
                    && (&other.entity, &other.name, &other.key, &other.direct)
                        == (&message.entity, &message.name, &message.key, &message.direct);
                same.then_some((*number, entry.routed && other.until <= message.at))
            };
            match self.messages.iter().find_map(same) {
                Some((_, false)) => return Posted::Known,
                Some((number, true)) => self.remove(number),
                None => {}
            }
        }
        let last = self.last.entry(post.kind()).or_default();
        *last += 1;
        let number = *last;
        if let Some(request) = request {
            self.posted.insert(request.clone(), (post.kind(), number));
        }
        match post {
            Post::Message(message) => {
                let entry = MessageEntry { number, routed: false, message: message.clone() };
                self.messages.insert(number, (entry, sender));
            }
            Post::Signal(signal) => self.signal(number, signal, sender, views),
        }
        Posted::Kept(number)
    }

    fn signal(
        &mut self,
        number: u64,
        signal: &NewSignal,
        sender: Option<Sender>,
        views: &BTreeMap<View, BTreeMap<RowKey, Row>>,
    ) {
        let entry =
            SignalEntry { number, name: signal.name.clone(), at: signal.at, body: signal.body.clone() };
        self.signals.insert(number, (entry, sender));
        let of_entity = |case: CaseId| {
            let row = views.get(&View::Cases).and_then(|cases| cases.get(&(case, 0)));
            matches!(row, Some(Row::Cases(row)) if row.entity == signal.entity)
        };
        let waiting = views.get(&View::Signals).into_iter().flat_map(BTreeMap::values);
        let waiting: Vec<_> = waiting
            .filter_map(|row| match row {
                Row::Signals(row) if row.name == signal.name && of_entity(row.case) => {
                    Some((row.case, row.ticket))
                }
                _ => None,
            })
            .collect();
        let of_process = |case: CaseId, process: &Name| {
            let row = views.get(&View::Cases).and_then(|cases| cases.get(&(case, 0)));
            matches!(row, Some(Row::Cases(row)) if row.process == *process)
        };
        let starts = signal.starts.iter().filter(|start| {
            let awaited = || waiting.iter().any(|(case, _)| of_process(*case, &start.process));
            !(start.rather_joins && awaited())
        });
        let starts =
            starts.map(|start| Receiver::Start(SignalStart { rather_joins: false, ..start.clone() }));
        let waiting = waiting.iter().map(|(case, ticket)| Receiver::Case(*case, *ticket));
        let receivers = waiting.chain(starts);
        let targets = (1..).zip(receivers.map(|receiver| Target { receiver, got: None })).collect();
        self.targets.insert(number, targets);
        self.settle(number);
    }

    pub(super) fn routed(&mut self, number: u64, now: Instant) {
        let taken = self.taken.contains_key(&number);
        let Some((entry, _)) = self.messages.get_mut(&number) else { return };
        entry.routed = true;
        if entry.message.until <= now || (entry.message.direct.is_some() && taken) {
            self.remove(number);
        }
    }

    pub(super) fn expire(&mut self, now: Instant, limit: usize) -> usize {
        let ended = |entry: &MessageEntry| entry.routed && entry.message.until <= now;
        let mut spent: Vec<(Instant, u64)> = self
            .messages
            .iter()
            .filter(|(_, (entry, _))| ended(entry))
            .map(|(number, (entry, _))| (entry.message.until, *number))
            .collect();
        spent.sort_unstable();
        spent.truncate(limit);
        spent.iter().for_each(|(_, number)| self.remove(*number));
        spent.len()
    }

    pub(super) fn forget(&mut self, conversation: CaseId) -> usize {
        let to = |message: &NewMessage| {
            message.direct.as_ref().is_some_and(|direct| direct.conversation == conversation)
        };
        let left: Vec<u64> = self
            .messages
            .iter()
            .filter(|(_, (entry, _))| to(&entry.message))
            .map(|(number, _)| *number)
            .collect();
        left.iter().for_each(|number| self.remove(*number));
        left.len()
    }

    fn remove(&mut self, number: u64) {
        self.messages.remove(&number);
        if !self.remembers(PostKind::Message, number) {
            self.taken.remove(&number);
        }
    }

    pub(super) fn got(&mut self, number: u64, place: u64, case: Option<CaseId>) {
        let target = self.targets.get_mut(&number).and_then(|targets| targets.get_mut(&place));
        if let Some(target) = target.filter(|target| target.got.is_none()) {
            target.got = Some(case);
        }
        self.settle(number);
    }

    fn settle(&mut self, number: u64) {
        let targets = self.targets.get(&number);
        if targets.is_some_and(|targets| targets.values().any(|target| target.got.is_none())) {
            return;
        }
        self.signals.remove(&number);
        if !self.remembers(PostKind::Signal, number) {
            self.targets.remove(&number);
        }
    }

    fn remembers(&self, kind: PostKind, number: u64) -> bool {
        self.posted.values().any(|posted| *posted == (kind, number))
    }

    pub(super) fn find(&self, wanted: &Wanted, limit: usize) -> Vec<MessageEntry> {
        let fits = |(entry, sender): &&(MessageEntry, Option<Sender>)| self.fits(entry, *sender, wanted);
        self.messages.values().filter(fits).take(limit).map(|(entry, _)| entry.clone()).collect()
    }

    fn fits(&self, entry: &MessageEntry, sender: Option<Sender>, wanted: &Wanted) -> bool {
        let (number, message) = (entry.number, &entry.message);
        let left = |now: &Instant| !entry.routed || message.until > *now;
        match wanted {
            Wanted::After(after) => number > *after,
            Wanted::Number(wanted) => number == *wanted,
            Wanted::SentBy(case, seq) => sender == Some((*case, *seq)),
            Wanted::Unrouted(by) => !entry.routed && message.at <= *by,
            Wanted::Named { entity, name, after, now } => {
                message.direct.is_none()
                    && (&message.entity, &message.name) == (entity, name)
                    && number > *after
                    && left(now)
            }
            Wanted::Fitting { entity, name, key, process, now } => {
                message.direct.is_none()
                    && (&message.entity, &message.name, &message.key) == (entity, name, key)
                    && left(now)
                    && !self.taken.get(&number).is_some_and(|taken| taken.contains_key(process))
            }
            Wanted::Direct { conversation, element, now } => {
                let to = |direct: &Direct| {
                    direct.element == *element
                        && conversation.is_none_or(|conversation| direct.conversation == conversation)
                };
                message.direct.as_ref().is_some_and(to) && left(now) && !self.taken.contains_key(&number)
            }
        }
    }

    pub(super) fn signals(&self, after: u64, limit: usize) -> Vec<SignalEntry> {
        let found = self.signals.range(after.saturating_add(1)..).take(limit);
        found.map(|(_, (entry, _))| entry.clone()).collect()
    }

    pub(super) fn signals_sent_by(&self, sender: Sender) -> Vec<SignalEntry> {
        let sent = self.signals.values().filter(|(_, by)| *by == Some(sender));
        sent.map(|(entry, _)| entry.clone()).collect()
    }

    pub(super) fn targets(&self, signal: u64, after: u64, limit: usize) -> Vec<SignalTarget> {
        let Some(targets) = self.targets.get(&signal) else { return Vec::new() };
        let left = targets.range(after.saturating_add(1)..).filter(|(_, target)| target.got.is_none());
        let read = |(place, target): (&u64, &Target)| SignalTarget {
            place: *place,
            receiver: target.receiver.clone(),
        };
        left.take(limit).map(read).collect()
    }

    pub(super) fn receivers(&self, kind: PostKind, number: u64) -> Vec<Got> {
        let mut got: Vec<Got> = match kind {
            PostKind::Message => {
                self.taken.get(&number).into_iter().flat_map(BTreeMap::values).cloned().collect()
            }
            PostKind::Signal => {
                let targets = self.targets.get(&number).into_iter().flat_map(BTreeMap::values);
                targets
                    .filter_map(|target| {
                        let began = matches!(target.receiver, Receiver::Start(_));
                        Some(Got { process: None, case: target.got??, began })
                    })
                    .collect()
            }
        };
        got.sort_by_key(|got| got.case);
        got
    }

    pub(super) fn data(&self, entity: Option<&EntityId>, store: &Name) -> Option<Vec<u8>> {
        self.data.get(&(entity.cloned(), store.clone())).cloned()
    }

    pub(super) fn claim_of(&self, case: CaseId) -> Option<Claim> {
        self.claims.iter().find(|(_, holder)| **holder == case).map(|(claim, _)| claim.clone())
    }

    pub(super) fn conversation(&self, case: CaseId) -> CaseId {
        self.conversations.get(&case).copied().unwrap_or(case)
    }

    pub(super) fn members(&self, conversation: CaseId) -> Vec<CaseId> {
        let joined = self.conversations.iter().filter(|(_, of)| **of == conversation).map(|(case, _)| *case);
        let mut members: Vec<CaseId> = joined.chain([conversation]).collect();
        members.sort_unstable();
        members.dedup();
        members
    }
}
