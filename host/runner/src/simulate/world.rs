//! The cases of a simulation, what they wait for, and what is to come, in virtual time.

use super::plan::{Length, Plan};
use super::post::Passing;
use super::print::{Happened, SimEvent};
use super::track::Track;
use super::{Options, Trouble};
use digipro_machine::{
    Action, Actor, Command, Event, Graph, Phase, Start, StartTrigger, State, Wait, codec, decide, evolve,
};
use digipro_rules::Evaluator;
use digipro_vocab::{CaseId, Instant, Name, Ticket, Value};
use std::collections::{BTreeMap, BTreeSet};

/// When something is to happen: the moment, and which was planned first (invariant VIRTUAL-ORDER).
pub(super) type Slot = (Instant, u64);

/// What is to happen.
#[derive(Clone, Debug)]
pub(super) enum Coming {
    /// A planned start: which of the plan.
    Start(usize),
    /// Something that the plan does to a user task: which of the plan.
    Change(CaseId, Ticket, usize),
    /// Somebody ends a case: which of the plan.
    Cancel(usize),
    /// A planned message.
    Message(usize),
    /// A planned signal.
    Signal(usize),
    /// An action on a wait of a case.
    Act(CaseId, Action),
    /// An answer to a task or job, or one of the failures before it.
    Answer(CaseId, Ticket),
    /// Sending what a case throws.
    Send(CaseId, Ticket),
    /// A message that waits, to a subscription that has opened.
    Fetch(CaseId, Ticket),
    /// The next case of a process and key, when the last one has ended.
    Next(Name, Name),
    /// Variables from outside.
    Set(usize),
    /// Conditions by which processes begin.
    Conditions(usize),
    /// A moment at which a process begins.
    Alarm(usize),
    /// What the rule packs say.
    Rule(CaseId, Ticket),
    /// A resolution of an incident: which of the plan.
    Resolve(CaseId, Ticket, usize),
}

/// One case.
pub(super) struct Simulated {
    pub(super) process: Name,
    pub(super) state: State,
    track: Track,
    /// What is to happen to each of its waits.
    slots: BTreeMap<Ticket, Slot>,
    /// How often an element was answered in this case.
    pub(super) visits: BTreeMap<Name, usize>,
    /// Which answer a task or job gets, and how often it still fails first.
    pub(super) answers: BTreeMap<Ticket, (usize, u32)>,
    /// What is to happen to user tasks when they are not changing any more.
    pub(super) put_off: BTreeMap<Ticket, Vec<Coming>>,
    /// Timers that follow a time limit.
    term_timers: BTreeSet<Ticket>,
}

/// All that a simulation knows.
pub(super) struct World<'w> {
    pub(super) graph: &'w Graph,
    /// Rule packs, where some are installed.
    pub(super) packs: Option<&'w dyn Evaluator>,
    pub(super) plan: &'w Plan,
    options: &'w Options,
    tell: &'w mut dyn FnMut(&SimEvent),
    pub(super) now: Instant,
    pub(super) coming: BTreeMap<Slot, Coming>,
    planned: u64,
    told: u64,
    pub(super) steps: u64,
    pub(super) cases: BTreeMap<CaseId, Simulated>,
    pub(super) passing: Passing,
    /// What data stores hold.
    pub(super) data: BTreeMap<Name, Value>,
    /// How often each planned resolution was used.
    pub(super) resolved: BTreeMap<usize, u32>,
    /// How often each rule point was asked.
    pub(super) asked: BTreeMap<Name, usize>,
    /// The ways in which processes begin.
    pub(super) starts: Vec<Start>,
    /// Those that begin by time, with the moments to come.
    pub(super) alarms: Vec<(Start, Box<dyn Iterator<Item = Instant>>)>,
}

impl<'w> World<'w> {
    pub(super) fn new(
        (graph, packs): (&'w Graph, Option<&'w dyn Evaluator>),
        plan: &'w Plan,
        options: &'w Options,
        begin: Instant,
        tell: &'w mut dyn FnMut(&SimEvent),
    ) -> Self {
        let (starts, _) = digipro_machine::starts(graph, begin);
        let timed = starts.iter().filter(|start| matches!(start.trigger, StartTrigger::Time(_)));
        let alarms = timed.map(|start| (start.clone(), Box::new(start.moments()) as Box<_>)).collect();
        Self {
            graph,
            packs,
            plan,
            options,
            tell,
            now: begin,
            coming: BTreeMap::new(),
            planned: 0,
            told: 0,
            steps: 0,
            cases: BTreeMap::new(),
            passing: Passing::default(),
            data: plan.script.data.clone(),
            resolved: BTreeMap::new(),
            asked: BTreeMap::new(),
            starts,
            alarms,
        }
    }

    /// Tells one thing.
    pub(super) fn say(&mut self, case: Option<CaseId>, what: Happened) {
        self.told += 1;
        (self.tell)(&SimEvent { at: self.now, number: self.told, case, what });
    }

    /// Plans something for a moment, never in the past.
    pub(super) fn plan(&mut self, at: Instant, coming: Coming) -> Slot {
        self.planned += 1;
        let slot = (at.max(self.now), self.planned);
        self.coming.insert(slot, coming);
        slot
    }

    /// Plans what is to happen to a wait; it is dropped when the wait is over.
    pub(super) fn plan_for(&mut self, case: CaseId, ticket: Ticket, at: Instant, coming: Coming) {
        let slot = self.plan(at, coming);
        let simulated = self.cases.get_mut(&case);
        if let Some(before) = simulated.and_then(|simulated| simulated.slots.insert(ticket, slot)) {
            self.coming.remove(&before);
        }
    }

    /// Drops what was to happen to a wait.
    pub(super) fn unplan(&mut self, case: CaseId, ticket: Ticket) {
        let slot = self.cases.get_mut(&case).and_then(|simulated| simulated.slots.remove(&ticket));
        if let Some(slot) = slot {
            self.coming.remove(&slot);
        }
    }

    /// The moment that lies so far from now; days and months are those of Italy's calendar.
    pub(super) fn after(&self, length: Option<&Length>) -> Instant {
        let zoned = self.now.to_zoned(digipro_vocab::time::rome());
        length.map_or(self.now, |length| {
            zoned.checked_add(length.0).map_or(Instant::MAX, |zoned| zoned.timestamp())
        })
    }

    /// Opens a case. Says which, or nothing when it could not begin.
    pub(super) fn open(&mut self, action: Action) -> Result<Option<CaseId>, Trouble> {
        let case = CaseId(self.cases.last_key_value().map_or(1, |(last, _)| last.0 + 1));
        let simulated = Simulated {
            process: "".into(),
            state: State::new(),
            track: Track::default(),
            slots: BTreeMap::new(),
            visits: BTreeMap::new(),
            answers: BTreeMap::new(),
            put_off: BTreeMap::new(),
            term_timers: BTreeSet::new(),
        };
        self.cases.insert(case, simulated);
        if self.act(case, action)? {
            return Ok(Some(case));
        }
        self.cases.remove(&case);
        Ok(None)
    }

    /// Carries out a command on a case and tells what came of it. Says whether it was allowed.
    pub(super) fn act(&mut self, case: CaseId, action: Action) -> Result<bool, Trouble> {
        let Some(mut simulated) = self.cases.remove(&case) else { return Ok(false) };
        self.steps += 1;
        let by = Actor::id(self.doer(&simulated.state, &action));
        let command = Command { at: self.now, by, key: None, action };
        let before = self.options.restart_each_step.then(|| simulated.state.clone());
        let decided = decide(self.graph, &mut simulated.state, &command);
        let events = match decided {
            Ok(events) => events,
            Err(rejection) => {
                self.cases.insert(case, simulated);
                let (code, message) = (rejection.code.id.into(), rejection.message);
                self.say(
                    Some(case),
                    Happened::Refused { action: command.action.name().into(), code, message },
                );
                return Ok(false);
            }
        };
        if let Some(before) = before {
            simulated.state = reload(self.graph, before, &command, &events)?;
        }
        for event in &events {
            for what in simulated.track.tell(self.graph, &simulated.state, event) {
                if let Happened::Started { process, .. } = &what {
                    simulated.process = process.clone();
                }
                self.say(Some(case), what);
            }
        }
        self.cases.insert(case, simulated);
        self.follow(case, &events);
        Ok(true)
    }

    /// Who does something: each element has a person of its own, so that what excludes each other is done by different
    /// ones.
    fn doer(&self, state: &State, action: &Action) -> Name {
        let ticket = match action {
            Action::CompleteTask { ticket, .. }
            | Action::ThrowError { ticket, .. }
            | Action::SignOver { ticket, .. } => state.waits().get(ticket),
            _ => None,
        };
        let node = ticket.and_then(|waiting| self.graph.node(waiting.node));
        node.map_or_else(|| "plan".into(), |node| node.id.clone())
    }

    /// Drops what was to happen to waits that are over, and takes up the new ones.
    fn follow(&mut self, case: CaseId, events: &[Event]) {
        let mut term_moved = false;
        for event in events {
            match event {
                Event::Opened { ticket, wait, node, .. } => {
                    if let (Wait::Task(_), Some(node)) = (wait, self.graph.node(*node)) {
                        self.plan_changes(case, *ticket, &node.id);
                    }
                    if let (Wait::Timer(timer), Some(simulated)) = (wait, self.cases.get_mut(&case))
                        && matches!(timer.due, digipro_machine::wait::Due::Term { .. })
                    {
                        simulated.term_timers.insert(*ticket);
                    }
                    self.take_up(case, *ticket);
                }
                Event::Closed { ticket } => {
                    let Some(simulated) = self.cases.get_mut(&case) else { continue };
                    simulated.term_timers.remove(ticket);
                    simulated.answers.remove(ticket);
                    simulated.put_off.remove(ticket);
                    if let Some(slot) = simulated.slots.remove(ticket) {
                        self.coming.remove(&slot);
                    }
                }
                Event::JobFailed { ticket, .. } => self.plan_answer(case, *ticket),
                Event::Assigned { ticket, .. }
                | Event::TaskUpdated { ticket, .. }
                | Event::TaskDenied { ticket, .. } => self.take_up_again(case, *ticket),
                Event::Returned { token, .. } => self.returned(case, *token),
                Event::TermStarted { .. } | Event::TermMoved { .. } => term_moved = true,
                _ => {}
            }
        }
        let ended = |event: &Event| matches!(event, Event::CaseCompleted | Event::CaseCancelled { .. });
        if events.iter().any(ended) {
            self.release(case);
        }
        if term_moved {
            let timers = self.cases.get(&case).map(|simulated| simulated.term_timers.clone());
            timers.into_iter().flatten().for_each(|ticket| self.take_up(case, ticket));
        }
    }

    /// A task that the rules gave back is answered once more, as on another visit.
    fn returned(&mut self, case: CaseId, token: digipro_machine::TokenId) {
        let Some(simulated) = self.cases.get_mut(&case) else { return };
        let tickets = simulated.state.tokens().get(&token).map(|token| token.tickets.clone());
        for ticket in tickets.into_iter().flatten() {
            let waits = simulated.state.waits().get(&ticket);
            if waits.is_some_and(|waiting| matches!(waiting.wait, Wait::Task(_))) {
                simulated.answers.remove(&ticket);
                return self.take_up(case, ticket);
            }
        }
    }

    /// Cases that have not ended.
    pub(super) fn open_cases(&self) -> Vec<CaseId> {
        let running = |state: &State| state.phase() == Phase::Running;
        self.cases.iter().filter(|(_, case)| running(&case.state)).map(|(id, _)| *id).collect()
    }
}

/// What a restart leaves of a case: the snapshot before the command, with the record of the command folded over it.
fn reload(graph: &Graph, before: State, command: &Command, events: &[Event]) -> Result<State, Trouble> {
    let mut state = codec::decode_state(graph, &codec::encode_state(graph, &before)?)?;
    let record = codec::encode_record(graph, &command.into(), events)?;
    let payload = (!record.payload.is_empty()).then_some(record.payload.as_slice());
    let (_, read) = codec::decode_record(graph, &record.body, payload)?;
    for event in &read {
        evolve(graph, &mut state, event);
    }
    Ok(codec::decode_state(graph, &codec::encode_state(graph, &state)?)?)
}
