//! One move of the world in a proof: the machine itself plays it, with one round of choices.

use super::choices::{Choice, Choices};
use super::explore::Mark;
use super::setting::Setting;
use super::situation::{Merge, Origin, Situation};
use crate::Variables;
use crate::command::Activation;
use crate::event::Event;
use crate::graph::{Graph, Kind};
use crate::id::{BlockIx, FlowIx, NodeIx, ScopeId, TokenId};
use crate::run::{Opening, Run, Turn};
use crate::wait::{Owner, Wait, Waiting};
use digipro_vocab::{Code, Name, Ticket};
use std::collections::{BTreeMap, BTreeSet};

/// What the world does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Act {
    /// A case begins.
    Begin {
        /// The process.
        process: BlockIx,
        /// The event with which it begins; none where it begins without one.
        event: Option<NodeIx>,
    },
    /// What is waited for comes: a task or job is done, a timer fires, a message or signal arrives.
    Answer(Ticket),
    /// Who does a task or job reports an error with this code.
    Throw(Ticket, Name),
    /// Who chooses in an ad-hoc subprocess takes this activity; none: says that it is enough.
    Choose(Ticket, Option<Name>),
    /// The world does nothing: tokens go on after a choice.
    GoOn,
}

/// A move: what the world does, and which way unknown data lead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Move {
    /// What the world does.
    pub act: Act,
    /// Which answer was taken of each choice, in the order in which they came up.
    pub(crate) taken: Vec<usize>,
}

/// What has happened, and which token was taking its steps.
pub(super) type Told = (Option<TokenId>, Event);

/// What a move comes to.
pub(super) struct Played {
    /// The situation after it.
    pub(super) after: Situation,
    /// What has happened.
    pub(super) told: Vec<Told>,
    /// The same, as far as properties of the graph see it.
    pub(super) trail: Box<[Mark]>,
    /// What was chosen.
    pub(super) said: Vec<Choice>,
    /// Merges that tokens passed which did not know of one another.
    pub(super) clashes: Vec<NodeIx>,
    /// Merges that were passed, with whose token did.
    pub(super) passed: Vec<(Merge, Option<Origin>)>,
    /// Incidents that came up.
    pub(super) troubles: Vec<(NodeIx, Code, String)>,
}

/// Plays one move with the choices of one round.
pub(super) fn play(
    graph: &Graph,
    setting: &Setting,
    from: &Situation,
    act: &Act,
    choices: &Choices,
) -> Played {
    let mut after = from.clone();
    choices.know(std::mem::take(&mut after.known));
    choices.assume(&setting.assumed);
    let agenda = std::mem::take(&mut after.agenda);
    let mut told: Vec<Told> = Vec::new();
    let mut run = Run::in_proof_of(graph, &mut after.state, choices, agenda);
    let by = begin(&mut run, act, choices, graph);
    told.extend(run.told_since().map(|event| (by, event)));
    while !(choices.made_any() && run.has_agenda()) {
        let Some(turn) = run.turn() else { break };
        let token = if let Turn::Token(token) = turn { Some(token) } else { None };
        told.extend(
            run.told_since().inspect(|event| setting.forget(event, choices)).map(|event| (token, event)),
        );
    }
    after.agenda = run.agenda();
    after.known = choices.known();
    after.known.retain(|condition, _| setting.is_asked_again(&condition.1));
    let mut marking = Marking { graph, after, clashes: Vec::new(), joined: None, completed: None };
    told.iter().for_each(|(token, event)| marking.mark(*token, event));
    let Marking { mut after, clashes, .. } = marking;
    note_occurrence(graph, from, act, &mut after);
    let origin = |token: &TokenId| after.origins.get(token).copied();
    let passed = after.passed.iter().map(|(merge, token)| (*merge, origin(token))).collect();
    let troubles = told.iter().filter_map(trouble).collect();
    after.tidy();
    let trail = trail(from, &told);
    Played { after, told, trail, said: choices.said(), clashes, passed, troubles }
}

/// What properties of the graph see of what has happened. Instances and rounds of an activity pass when the last does.
fn trail(from: &Situation, told: &[Told]) -> Box<[Mark]> {
    let mut inner: BTreeSet<TokenId> = BTreeSet::new();
    let mut trail = Vec::new();
    for (_, event) in told {
        match event {
            Event::Entered { token, index, .. } if *index > 0 => {
                inner.insert(*token);
            }
            Event::Entered { node, flow, .. } => {
                trail.extend(flow.map(Mark::Took));
                trail.push(Mark::Reached(*node));
            }
            Event::Arrived { flow, .. } => trail.push(Mark::Took(*flow)),
            Event::Completed { token, node } => {
                let instance = inner.contains(token)
                    || from.state.tokens.get(token).is_some_and(|token| token.index > 0);
                trail.extend((!instance).then_some(Mark::Passed(*node)));
            }
            _ => {}
        }
    }
    trail.into()
}

/// Lets the world do its part. Returns whose move it is.
fn begin(run: &mut Run<'_>, act: &Act, choices: &Choices, graph: &Graph) -> Option<TokenId> {
    let nothing = Variables::default();
    match act {
        Act::Begin { process, event } => {
            run.start(Opening { process: *process, event: *event, part: None }, &nothing);
            None
        }
        Act::GoOn => None,
        Act::Answer(ticket) => {
            let waiting = run.waiting(*ticket)?;
            let owner = owner(&waiting);
            if brings_variables(graph, &waiting) {
                choices.forget(|_| true);
            }
            match (&waiting.wait, owner) {
                (Wait::Task(_) | Wait::Job(_), Some(token)) => run.work_done(token),
                _ => run.occur(*ticket, waiting, &nothing),
            }
            owner
        }
        Act::Choose(ticket, element) => {
            let owner = owner(&run.waiting(*ticket)?)?;
            choices.forget(|_| true);
            let chosen = element
                .iter()
                .map(|element| Activation { element: element.clone(), variables: nothing.clone() });
            let chosen: Vec<Activation> = chosen.collect();
            run.choose_next(*ticket, owner, &chosen, element.is_none(), false);
            Some(owner)
        }
        Act::Throw(ticket, code) => {
            let owner = owner(&run.waiting(*ticket)?)?;
            choices.forget(|_| true);
            run.fail_with_error(owner, code, "", &nothing);
            Some(owner)
        }
    }
}

fn owner(waiting: &Waiting) -> Option<TokenId> {
    if let Owner::Token(token) = waiting.owner { Some(token) } else { None }
}

/// Whether what comes may change any variable: output mappings would say which.
fn brings_variables(graph: &Graph, waiting: &Waiting) -> bool {
    let more = graph.node(waiting.node).and_then(|node| node.more.as_ref());
    !matches!(waiting.wait, Wait::Timer(_)) && more.is_none_or(|more| more.outputs.is_empty())
}

/// An event that does not interrupt has occurred for its owner: once is enough for a proof.
fn note_occurrence(graph: &Graph, from: &Situation, act: &Act, after: &mut Situation) {
    let Act::Answer(ticket) = act else { return };
    let Some(waiting) = from.state.waits.get(ticket) else { return };
    if graph.node(waiting.node).is_some_and(|node| leaves_others_be(&node.kind)) {
        after.occurred.insert((waiting.owner, waiting.node));
    }
}

/// Whether an event occurs beside what runs, without interrupting it.
pub(super) fn leaves_others_be(kind: &Kind) -> bool {
    matches!(kind, Kind::Boundary { interrupting: false, .. } | Kind::Start { interrupting: false, .. })
}

fn trouble((_, event): &Told) -> Option<(NodeIx, Code, String)> {
    match event {
        Event::Opened { node, wait: Wait::Incident(trouble), .. } => {
            Some((*node, trouble.code, trouble.message.clone()))
        }
        _ => None,
    }
}

/// Whether tokens that come to a node by different flows go through it each for itself.
pub(super) fn is_merge(graph: &Graph, ix: NodeIx) -> bool {
    graph.node(ix).is_some_and(|node| {
        let gathers = node.more.as_ref().is_some_and(|more| more.quantities.is_some());
        node.incoming.len() > 1
            && !gathers
            && !matches!(node.kind, Kind::Parallel | Kind::Inclusive(_) | Kind::Complex(_) | Kind::End(_))
    })
}

/// Follows which token comes of which, for as long as it matters.
struct Marking<'a> {
    graph: &'a Graph,
    after: Situation,
    clashes: Vec<NodeIx>,
    /// The join that has just fired, and what its tokens were.
    joined: Option<(NodeIx, Option<Origin>)>,
    /// The node that was completed last.
    completed: Option<NodeIx>,
}

impl Marking<'_> {
    fn mark(&mut self, by: Option<TokenId>, event: &Event) {
        match event {
            Event::Entered { token, node, scope, index, .. } => self.enter(by, *token, *node, *scope, *index),
            Event::Completed { node, .. } => self.completed = Some(*node),
            Event::Arrived { scope, flow } => {
                let origin = by.and_then(|by| self.after.origins.get(&by).copied());
                self.after.arrived.entry((*scope, *flow)).or_default().push(origin);
            }
            Event::Joined { scope, node } => self.join(*scope, *node),
            Event::Interrupted { scope } | Event::ScopeClosed { scope } => {
                self.after.arrived.retain(|(at, _), _| at != scope);
            }
            _ => {}
        }
    }

    fn join(&mut self, scope: ScopeId, node: NodeIx) {
        let incoming: Vec<FlowIx> =
            self.graph.node(node).map(|node| node.incoming.to_vec()).unwrap_or_default();
        let mut origins = BTreeSet::new();
        for flow in incoming {
            let Some(waiting) = self.after.arrived.get_mut(&(scope, flow)) else { continue };
            if !waiting.is_empty() {
                origins.insert(waiting.remove(0));
            }
            if waiting.is_empty() {
                self.after.arrived.remove(&(scope, flow));
            }
        }
        let origin = if origins.len() == 1 { origins.pop_first().flatten() } else { None };
        self.joined = Some((node, origin));
    }

    fn enter(&mut self, by: Option<TokenId>, token: TokenId, node: NodeIx, scope: ScopeId, index: u32) {
        let mut past = by.and_then(|by| self.after.past.get(&by).cloned()).unwrap_or_default();
        let origin = match self.joined.take_if(|(at, _)| *at == node) {
            Some((_, origin)) => {
                past.extend(self.after.passed.iter().map(|(merge, _)| *merge));
                origin
            }
            None => self.origin(by, token, node),
        };
        if let Some(origin) = origin {
            self.after.origins.insert(token, origin);
        }
        if index == 0 && is_merge(self.graph, node) {
            let merge = (scope, node);
            let beside = |other: &TokenId| !on_purpose(origin, self.after.origins.get(other).copied());
            let met = self.after.passed.iter().any(|(at, other)| *at == merge && beside(other));
            if met && !past.contains(&merge) {
                self.clashes.push(node);
            }
            self.after.passed.push((merge, token));
            past.insert(merge);
        }
        self.after.past.insert(token, past);
    }

    fn origin(&self, by: Option<TokenId>, token: TokenId, ix: NodeIx) -> Option<Origin> {
        let node = self.graph.node(ix)?;
        if leaves_others_be(&node.kind) || matches!(node.kind, Kind::EventSubProcess { .. }) {
            return Some(Origin { node: ix, number: token.0 });
        }
        let completed = self.completed.and_then(|completed| Some((completed, self.graph.node(completed)?)));
        let many = completed.filter(|(_, node)| {
            let quantities = node.more.as_ref().and_then(|more| more.quantities);
            quantities.is_some_and(|quantities| quantities.completion > 1)
        });
        match many {
            Some((completed, _)) => Some(Origin { node: completed, number: token.0 }),
            None => self.after.origins.get(&by?).copied(),
        }
    }
}

/// Whether two tokens are at one place on purpose: they come of two occurrences of one event.
pub(super) fn on_purpose(one: Option<Origin>, other: Option<Origin>) -> bool {
    matches!((one, other), (Some(one), Some(other)) if one.node == other.node && one.number != other.number)
}

impl Situation {
    /// Drops what nothing asks for any more.
    fn tidy(&mut self) {
        let state = &mut self.state;
        // Messages and signals that are on their way hold nothing up.
        state.waits.retain(|_, waiting| waiting.owner != Owner::Case);
        let alive = |token: &TokenId| state.tokens.contains_key(token);
        if self.agenda.is_empty() {
            self.passed.clear();
            self.past.clear();
        } else {
            self.past.retain(|token, _| alive(token));
        }
        let passed: BTreeSet<TokenId> = self.passed.iter().map(|(_, token)| *token).collect();
        self.origins.retain(|token, _| alive(token) || passed.contains(token));
        self.known.retain(|(scope, _), _| state.scopes.contains_key(scope));
        self.occurred.retain(|(owner, _)| match owner {
            Owner::Token(token) => alive(token),
            Owner::Scope(scope) => state.scopes.contains_key(scope),
            Owner::Case => false,
        });
    }

    /// Nodes at which several tokens of one scope are that should not be, and flows on which several wait.
    pub(super) fn crowded(&self, graph: &Graph) -> Vec<(NodeIx, usize)> {
        let mut at: BTreeMap<(ScopeId, NodeIx), Vec<Option<Origin>>> = BTreeMap::new();
        for (id, token) in &self.state.tokens {
            let plain = token.index == 0 && !token.compensating;
            if plain && graph.node(token.node).is_some_and(|node| !matches!(node.kind, Kind::End(_))) {
                at.entry((token.home, token.node)).or_default().push(self.origins.get(id).copied());
            }
        }
        let crowd = at.iter().filter_map(|((_, node), origins)| Some((*node, beside(origins)?)));
        let flows = self.arrived.iter().filter_map(|((_, flow), origins)| {
            let target = graph.flow(*flow)?.target;
            let node = graph.node(target)?;
            let gathers = node.more.as_ref().is_some_and(|more| more.quantities.is_some());
            let waits = !gathers && !matches!(node.kind, Kind::Complex(_));
            Some((target, beside(origins).filter(|_| waits)?))
        });
        crowd.chain(flows).collect()
    }
}

/// How many tokens are at one place, if two of them are not so on purpose.
fn beside(origins: &[Option<Origin>]) -> Option<usize> {
    let clash = origins
        .iter()
        .enumerate()
        .any(|(at, one)| origins.iter().skip(at + 1).any(|other| !on_purpose(*one, *other)));
    clash.then_some(origins.len())
}
