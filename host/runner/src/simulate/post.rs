//! Messages and signals between the cases of a simulation, as the runner brings them (docs/bpmn.md, Messages).

use super::Trouble;
use super::print::{Happened, Reached};
use super::world::{Coming, World};
use crate::flow::process_of;
use digipro_machine::wait::Publish;
use digipro_machine::{Action, NodeIx, Phase, Start, StartTrigger, Variables, Wait};
use digipro_vocab::{CaseId, Instant, Name, Ticket};
use std::collections::{BTreeMap, BTreeSet};

/// What passes between cases.
#[derive(Debug, Default)]
pub(super) struct Passing {
    kept: Vec<Kept>,
    /// The case that a message has begun for each process and key.
    claims: BTreeMap<(Name, Name), CaseId>,
    /// The conversation of each case that a message flow has brought into one.
    conversations: BTreeMap<CaseId, CaseId>,
}

/// A message that waits for somebody who waits for it.
#[derive(Clone, Debug)]
struct Kept {
    sent: Sent,
    /// Processes that have got it.
    served: BTreeSet<Name>,
}

/// A message.
#[derive(Clone, Debug)]
pub(super) struct Sent {
    pub(super) name: Name,
    /// Whatever key, when absent.
    pub(super) key: Option<Name>,
    pub(super) id: Option<Name>,
    pub(super) variables: Variables,
    pub(super) keep: Keep,
    /// Where it goes along a message flow: the conversation and the element.
    pub(super) to: Option<(CaseId, NodeIx)>,
}

/// How long a message waits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Keep {
    /// Not at all.
    Not,
    /// Up to this moment, for one case of each process.
    Until(Instant),
    /// For the first that waits for it.
    First,
}

impl World<'_> {
    /// A message that is there from the beginning.
    pub(super) fn keep(&mut self, sent: Sent) {
        self.passing.kept.push(Kept { sent, served: BTreeSet::new() });
    }

    /// Brings a message to those that wait for it, begins what it begins, and lets it wait for the others.
    pub(super) fn message(&mut self, sent: Sent) -> Result<(), Trouble> {
        let now = self.now;
        self.passing.kept.retain(|kept| !matches!(kept.sent.keep, Keep::Until(until) if until <= now));
        let same = |kept: &Kept| {
            kept.sent.id.is_some()
                && (&kept.sent.id, &kept.sent.name, &kept.sent.key) == (&sent.id, &sent.name, &sent.key)
                && kept.sent.to == sent.to
        };
        if self.passing.kept.iter().any(same) {
            let code = crate::codes::R0128;
            let message = format!("a message `{}` with this id waits already", sent.name);
            let (action, code) = ("publish-message".into(), code.id.into());
            self.say(None, Happened::Refused { action, code, message });
            return Ok(());
        }
        let (deliveries, starts) = match sent.to {
            Some(to) => self.along_flow(&sent, to),
            None => self.receivers(&sent),
        };
        let served: BTreeSet<Name> = deliveries
            .iter()
            .filter_map(|(case, _)| self.cases.get(case).map(|simulated| simulated.process.clone()))
            .chain(starts.iter().map(|start| start.process.clone()))
            .collect();
        let kept = match sent.keep {
            Keep::Not => false,
            Keep::Until(until) => until > now && (sent.to.is_none() || served.is_empty()),
            Keep::First => served.is_empty(),
        };
        let first = self.cases.last_key_value().map_or(1, |(last, _)| last.0 + 1);
        let reached = Reached {
            reached: deliveries.iter().map(|(case, _)| *case).collect(),
            started: (first..).zip(&starts).map(|(number, _)| CaseId(number)).collect(),
            kept,
        };
        let to = sent.to.and_then(|(_, node)| self.graph.node(node)).map(|node| node.id.clone());
        self.say(None, Happened::Message { name: sent.name.clone(), key: sent.key.clone(), to, reached });
        if kept {
            self.passing.kept.push(Kept { sent: sent.clone(), served });
        }
        for (case, ticket) in deliveries {
            self.join(case, &sent);
            self.act(case, Action::CorrelateMessage { ticket, variables: sent.variables.clone() })?;
        }
        for start in starts {
            self.begin_by(&start, &sent)?;
        }
        Ok(())
    }

    /// The oldest waiting case of each process, and what the message begins where none waits.
    fn receivers(&self, sent: &Sent) -> (Vec<(CaseId, Ticket)>, Vec<Start>) {
        let mut served: BTreeSet<Name> = BTreeSet::new();
        let mut deliveries = Vec::new();
        for (case, simulated) in &self.cases {
            let waits = |wait: &Wait| matches!(wait, Wait::Message { name, key } if *name == sent.name && fits(sent, key.as_ref()));
            let subscribed = simulated.state.waits().iter().find(|(_, waiting)| waits(&waiting.wait));
            if let Some((ticket, _)) = subscribed
                && served.insert(simulated.process.clone())
            {
                deliveries.push((*case, *ticket));
            }
        }
        let mut starts = Vec::new();
        for start in self.starts_by(&StartTrigger::Message(sent.name.clone())) {
            if served.contains(&start.process) {
                continue;
            }
            if let Some(waiting) = start.rather_joins.then(|| self.begun_without(&start)).flatten() {
                served.insert(start.process.clone());
                deliveries.push(waiting);
            } else if self.is_free(&start.process, sent.key.as_ref()) {
                served.insert(start.process.clone());
                starts.push(start);
            }
        }
        (deliveries, starts)
    }

    /// A case that another event of the same start has begun, and that waits for this one.
    fn begun_without(&self, start: &Start) -> Option<(CaseId, Ticket)> {
        let event = start.event.as_ref()?;
        self.cases.iter().filter(|(_, simulated)| simulated.process == start.process).find_map(
            |(case, simulated)| {
                let waits = simulated.state.waits().iter();
                let mut waits = waits.filter(|(_, waiting)| {
                    matches!(waiting.wait, Wait::Message { key: None, .. })
                        && self.graph.node(waiting.node).is_some_and(|node| node.id == *event)
                });
                waits.next().map(|(ticket, _)| (*case, *ticket))
            },
        )
    }

    /// The end of a message flow: who waits there in the conversation, else what begins there, else who joins.
    fn along_flow(
        &self,
        sent: &Sent,
        (conversation, node): (CaseId, NodeIx),
    ) -> (Vec<(CaseId, Ticket)>, Vec<Start>) {
        let members: Vec<CaseId> =
            self.cases.keys().copied().filter(|case| self.conversation(*case) == conversation).collect();
        if let Some(waiting) = members.iter().find_map(|case| self.waiting_at(*case, node)) {
            return (vec![waiting], Vec::new());
        }
        let id = self.graph.node(node).map(|node| &node.id);
        if let Some(start) = self.starts.iter().find(|start| start.event.as_ref() == id) {
            let free = self.is_free(&start.process, sent.key.as_ref());
            return (Vec::new(), free.then(|| start.clone()).into_iter().collect());
        }
        let process = process_of(self.graph, node);
        if members.iter().any(|case| self.process_of_case(*case) == process.as_ref()) {
            return (Vec::new(), Vec::new());
        }
        let alone = self
            .cases
            .keys()
            .filter(|case| self.process_of_case(**case) == process.as_ref() && self.is_alone(**case));
        (alone.filter_map(|case| self.waiting_at(*case, node)).take(1).collect(), Vec::new())
    }

    fn waiting_at(&self, case: CaseId, node: NodeIx) -> Option<(CaseId, Ticket)> {
        let waits = self.cases.get(&case)?.state.waits();
        let found = waits
            .iter()
            .find(|(_, waiting)| waiting.node == node && matches!(waiting.wait, Wait::Message { .. }));
        found.map(|(ticket, _)| (case, *ticket))
    }

    fn process_of_case(&self, case: CaseId) -> Option<&Name> {
        self.cases.get(&case).map(|simulated| &simulated.process)
    }

    fn conversation(&self, case: CaseId) -> CaseId {
        self.passing.conversations.get(&case).copied().unwrap_or(case)
    }

    fn is_alone(&self, case: CaseId) -> bool {
        self.conversation(case) == case && !self.passing.conversations.values().any(|of| *of == case)
    }

    /// A case that a message flow reaches is in the conversation of its sender.
    fn join(&mut self, case: CaseId, sent: &Sent) {
        if let Some((conversation, _)) = sent.to.filter(|(conversation, _)| *conversation != case) {
            self.passing.conversations.insert(case, conversation);
        }
    }

    /// Whether a message with this key may begin a case of the process.
    fn is_free(&self, process: &Name, key: Option<&Name>) -> bool {
        key.is_none_or(|key| !self.passing.claims.contains_key(&(process.clone(), key.clone())))
    }

    fn begin_by(&mut self, start: &Start, sent: &Sent) -> Result<(), Trouble> {
        let number = CaseId(self.cases.last_key_value().map_or(1, |(last, _)| last.0 + 1));
        let claim = sent.key.clone().filter(|key| !key.is_empty()).map(|key| (start.process.clone(), key));
        if let Some(claim) = &claim {
            self.passing.claims.insert(claim.clone(), number);
        }
        self.join(number, sent);
        if self.begin(start, sent.variables.clone())?.is_none() {
            claim.map(|claim| self.passing.claims.remove(&claim));
            self.passing.conversations.remove(&number);
        }
        Ok(())
    }

    /// Begins a case.
    pub(super) fn begin(&mut self, start: &Start, variables: Variables) -> Result<Option<CaseId>, Trouble> {
        let (process, event) = (Some(start.process.clone()), start.event.clone());
        self.open(Action::Start { process, start: event, part: start.part, variables })
    }

    /// The ways in which a message or signal begins processes.
    fn starts_by(&self, trigger: &StartTrigger) -> Vec<Start> {
        let same = |start: &&Start| match (&start.trigger, trigger) {
            (StartTrigger::Message(name), StartTrigger::Message(wanted))
            | (StartTrigger::Signal(name), StartTrigger::Signal(wanted)) => name == wanted,
            _ => false,
        };
        self.starts.iter().filter(same).cloned().collect()
    }

    /// The oldest message that waits and fits a subscription.
    fn fitting(&self, case: CaseId, ticket: Ticket) -> Option<usize> {
        let simulated = self.cases.get(&case)?;
        let waiting = simulated.state.waits().get(&ticket)?;
        let Wait::Message { name, key } = &waiting.wait else { return None };
        let by_name = self.passing.kept.iter().position(|kept| {
            kept.sent.to.is_none()
                && kept.sent.name == *name
                && fits(&kept.sent, key.as_ref())
                && self.is_left(kept, &simulated.process)
        });
        by_name.or_else(|| {
            let to = |kept: &&(usize, &Kept)| {
                kept.1.sent.to.is_some_and(|(_, node)| node == waiting.node) && kept.1.served.is_empty()
            };
            let ours = self.conversation(case);
            let all: Vec<(usize, &Kept)> = self.passing.kept.iter().enumerate().collect();
            let of = |kept: &Kept| kept.sent.to.map(|(conversation, _)| conversation);
            let own = all.iter().filter(to).find(|(_, kept)| of(kept) == Some(ours));
            let without = |kept: &Kept| {
                let mut members =
                    self.cases.keys().filter(|case| Some(self.conversation(**case)) == of(kept));
                !members.any(|case| self.process_of_case(*case) == Some(&simulated.process))
            };
            let joined = || {
                let alone = self.is_alone(case);
                all.iter().filter(to).find(|(_, kept)| alone && without(kept))
            };
            own.or_else(joined).map(|(place, _)| *place)
        })
    }

    fn is_left(&self, kept: &Kept, process: &Name) -> bool {
        !kept.served.contains(process) && !matches!(kept.sent.keep, Keep::Until(until) if until <= self.now)
    }

    /// Plans to bring what waits to a subscription that has opened.
    pub(super) fn plan_fetch(&mut self, case: CaseId, ticket: Ticket) {
        if self.fitting(case, ticket).is_some() {
            self.plan_for(case, ticket, self.now, Coming::Fetch(case, ticket));
        }
    }

    /// Brings the oldest message that waits to a subscription.
    pub(super) fn fetch(&mut self, case: CaseId, ticket: Ticket) -> Result<(), Trouble> {
        let Some(place) = self.fitting(case, ticket) else { return Ok(()) };
        let Some(process) = self.process_of_case(case).cloned() else { return Ok(()) };
        let Some(sent) = self.serve(place, process) else { return Ok(()) };
        self.join(case, &sent);
        self.act(case, Action::CorrelateMessage { ticket, variables: sent.variables })?;
        // A subscription that stays open takes the next message too.
        self.plan_fetch(case, ticket);
        Ok(())
    }

    /// Notes that a process gets a message that waits.
    fn serve(&mut self, place: usize, process: Name) -> Option<Sent> {
        let kept = self.passing.kept.get_mut(place)?;
        kept.served.insert(process);
        let sent = kept.sent.clone();
        if sent.keep == Keep::First || sent.to.is_some() {
            self.passing.kept.remove(place);
        }
        Some(sent)
    }

    /// A case has ended: what it held is free for the next one, and nothing waits for a conversation that is over.
    pub(super) fn release(&mut self, case: CaseId) {
        let held: Vec<(Name, Name)> = self
            .passing
            .claims
            .iter()
            .filter(|(_, of)| **of == case)
            .map(|(claim, _)| claim.clone())
            .collect();
        for claim in held {
            self.passing.claims.remove(&claim);
            self.plan(self.now, Coming::Next(claim.0, claim.1));
        }
        let conversation = self.conversation(case);
        let runs = |case: &Self, id: CaseId| {
            case.cases.get(&id).is_some_and(|simulated| simulated.state.phase() == Phase::Running)
        };
        let ids: Vec<CaseId> = self.cases.keys().copied().collect();
        if !ids.iter().any(|id| self.conversation(*id) == conversation && runs(self, *id)) {
            let other = |kept: &Kept| kept.sent.to.is_none_or(|(of, _)| of != conversation);
            self.passing.kept.retain(other);
        }
    }

    /// Begins the next case that waits for a key that has become free.
    pub(super) fn begin_next(&mut self, process: &Name, key: &Name) -> Result<(), Trouble> {
        if !self.is_free(process, Some(key)) {
            return Ok(());
        }
        let starts: Vec<Start> =
            self.starts.iter().filter(|start| start.process == *process).cloned().collect();
        let begins = |kept: &Kept| {
            let by = |start: &&Start| match kept.sent.to {
                Some((_, node)) => {
                    let id = self.graph.node(node).map(|node| &node.id);
                    start.event.as_ref() == id
                }
                None => matches!(&start.trigger, StartTrigger::Message(name) if *name == kept.sent.name),
            };
            let fits = kept.sent.key.as_ref() == Some(key) && self.is_left(kept, process);
            starts.iter().find(by).filter(|_| fits).cloned()
        };
        let next =
            self.passing.kept.iter().enumerate().find_map(|(place, kept)| Some((place, begins(kept)?)));
        let Some((place, start)) = next else { return Ok(()) };
        let Some(sent) = self.serve(place, process.clone()) else { return Ok(()) };
        self.begin_by(&start, &sent)
    }

    /// Sends what a case throws, then tells the case that it is done.
    pub(super) fn send(&mut self, case: CaseId, ticket: Ticket) -> Result<(), Trouble> {
        let wait = self.cases.get(&case).and_then(|simulated| simulated.state.waits().get(&ticket));
        match wait.map(|waiting| (waiting.node, waiting.wait.clone())) {
            Some((node, Wait::Publish(publish))) => {
                let Publish { name, key, variables, message_id, time_to_live } = publish.as_ref();
                let until = time_to_live.as_deref().map(|length| crate::time::after(self.now, length));
                let keep = until.map(|until| Keep::Until(until.unwrap_or(self.now)));
                let (name, key, variables, id) =
                    (name.clone(), Some(key.clone()), variables.clone(), message_id.clone());
                let ends = self.graph.message_flows_from(node);
                if ends.is_empty() {
                    let keep = keep.unwrap_or(Keep::Not);
                    self.message(Sent { name, key, id, variables, keep, to: None })?;
                } else {
                    let conversation = self.conversation(case);
                    for end in ends {
                        let (keep, to) = (keep.unwrap_or(Keep::First), Some((conversation, *end)));
                        let (name, key, id, variables) =
                            (name.clone(), key.clone(), id.clone(), variables.clone());
                        self.message(Sent { name, key, id, variables, keep, to })?;
                    }
                }
            }
            Some((_, Wait::Fetch { store, .. })) => {
                let value = self.data.get(&store).cloned().unwrap_or_default();
                self.act(case, Action::DataRead { ticket, value })?;
                return Ok(());
            }
            Some((_, Wait::Keep { store, value })) => {
                self.data.insert(store, value);
            }
            Some((_, Wait::Broadcast { name, variables })) => self.signal(&name, &variables)?,
            _ => return Ok(()),
        }
        self.act(case, Action::EffectDone { ticket })?;
        Ok(())
    }

    /// Brings a signal to all that wait for it when it is sent, and begins what it begins.
    pub(super) fn signal(&mut self, name: &Name, variables: &Variables) -> Result<(), Trouble> {
        let mut deliveries = Vec::new();
        for (case, simulated) in &self.cases {
            let waits = simulated.state.waits().iter();
            let wanted =
                waits.filter(|(_, w)| matches!(&w.wait, Wait::Signal { name: wanted } if wanted == name));
            deliveries.extend(wanted.map(|(ticket, _)| (*case, *ticket)));
        }
        let mut starts = self.starts_by(&StartTrigger::Signal(name.clone()));
        let awaited = |start: &Start| {
            deliveries.iter().any(|(case, _)| self.process_of_case(*case) == Some(&start.process))
        };
        let mut begun: BTreeSet<Name> = BTreeSet::new();
        starts.retain(|start| !(start.rather_joins && awaited(start)) && begun.insert(start.process.clone()));
        let first = self.cases.last_key_value().map_or(1, |(last, _)| last.0 + 1);
        let reached = Reached {
            reached: deliveries.iter().map(|(case, _)| *case).collect(),
            started: (first..).zip(&starts).map(|(number, _)| CaseId(number)).collect(),
            kept: false,
        };
        self.say(None, Happened::Signal { name: name.clone(), reached });
        for (case, ticket) in deliveries {
            // An earlier receiver may have interrupted a later one.
            let waits = self.cases.get(&case).is_some_and(|c| c.state.waits().contains_key(&ticket));
            if waits {
                self.act(case, Action::CatchSignal { ticket, variables: variables.clone() })?;
            }
        }
        for start in starts {
            self.begin(&start, variables.clone())?;
        }
        Ok(())
    }
}

/// Whether the key of a message is the one that is waited for. What waits without a key gets messages without one.
fn fits(sent: &Sent, key: Option<&Name>) -> bool {
    sent.key.as_ref().is_none_or(|sent| **sent == *key.map_or("", AsRef::as_ref))
}
