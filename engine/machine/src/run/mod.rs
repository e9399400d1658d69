//! Runs a case from one command to the next rest: tokens take steps until all of them wait.
//!
//! A token on the agenda has one step to take next. Between commands every token waits: for a ticket, for what runs
//! in its own scope, or at a join (invariant AGENDA-IS-EMPTY-BETWEEN-COMMANDS).

mod ad_hoc;
mod associations;
mod authority;
mod data;
mod decisions;
mod events;
mod fault;
mod flow;
mod gateways;
mod incidents;
mod listeners;
mod migration;
mod modification;
mod multi_instance;
mod repetition;
mod rules;
mod scopes;
mod standard_loop;
mod starts;
mod tasks;
mod terms;
mod transitions;
mod variables;

pub(crate) use events::timer::{moment, next as next_timer, read as read_timer, static_timer};
pub(crate) use fault::Fault;
pub(crate) use flow::quantities;
pub(crate) use rules::Days;
pub(crate) use starts::Opening;
pub(crate) use transitions::Asked;

use repetition::Repetition;

use crate::codes;
use crate::event::Event;
use crate::evolve::evolve;
use crate::graph::{Graph, Kind, Node, Throw};
use crate::id::{NodeIx, ScopeId, TokenId};
use crate::limits;
use crate::prove::Choices;
use crate::state::{State, Token};
use crate::wait::{Occasion, Owner, Step, Wait};
use digipro_vocab::time::civil_day;
use digipro_vocab::{Date, Instant, Ticket};
use std::cell::Cell;
use std::collections::{BTreeSet, VecDeque};

/// What a step comes to.
pub(crate) type Outcome = Result<Next, Fault>;

/// Whether a token goes on to its next step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Next {
    /// It goes on.
    Go,
    /// It waits, or has ended.
    Rest,
}

/// Whose turn it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Turn {
    /// A token took its steps.
    Token(TokenId),
    /// Inclusive joins fired.
    Joins,
}

/// A case under way, for the time of one command.
pub(crate) struct Run<'a> {
    graph: &'a Graph,
    state: &'a mut State,
    at: Instant,
    events: Vec<Event>,
    agenda: VecDeque<(TokenId, Step)>,
    steps: u32,
    /// What is left of the steps that expressions may take after one command.
    expression_steps: Cell<u64>,
    /// Scopes with inclusive or complex joins in which tokens have come, gone or moved.
    stirred: BTreeSet<ScopeId>,
    /// Whether variables were written since the joins were last looked at.
    wrote: bool,
    /// Scopes in which tokens wait at joins, and nothing else runs.
    stalled: BTreeSet<ScopeId>,
    /// Conditions that may have come to be satisfied, or ceased to be.
    unsettled: BTreeSet<Ticket>,
    /// In a proof: what unknown data are taken to be. None in a case.
    choices: Option<&'a Choices>,
}

impl<'a> Run<'a> {
    pub(crate) fn new(graph: &'a Graph, state: &'a mut State, at: Instant) -> Self {
        let (events, agenda) = (Vec::with_capacity(16), VecDeque::new());
        let (stirred, stalled, unsettled) = (BTreeSet::new(), BTreeSet::new(), BTreeSet::new());
        let expression_steps = Cell::new(limits::EXPRESSION_STEPS_MAX);
        Self {
            graph,
            state,
            at,
            events,
            agenda,
            steps: 0,
            expression_steps,
            stirred,
            wrote: false,
            stalled,
            unsettled,
            choices: None,
        }
    }

    /// Lets all tokens on the agenda take their steps, then hands out what has happened.
    pub(crate) fn settle(mut self) -> Vec<Event> {
        loop {
            self.watch();
            while let Some((token, step)) = self.agenda.pop_front() {
                self.advance(token, step);
                self.watch();
            }
            self.stir_data();
            if !self.fire_joins() {
                self.show_stalled();
                return self.events;
            }
        }
    }

    /// A case in a proof: with tokens on their way, and choices in the place of data.
    pub(crate) fn in_proof_of(
        graph: &'a Graph,
        state: &'a mut State,
        choices: &'a Choices,
        agenda: Vec<(TokenId, Step)>,
    ) -> Self {
        let stirred = state.joins.iter().map(|(scope, _)| *scope).collect();
        let run = Self::new(graph, state, Instant::UNIX_EPOCH);
        Self { agenda: agenda.into(), stirred, choices: Some(choices), ..run }
    }

    /// Lets one token take its steps until it waits, or joins fire that nothing holds back. None at rest. What
    /// [`Run::settle`] does at once.
    pub(crate) fn turn(&mut self) -> Option<Turn> {
        self.watch();
        if let Some((token, step)) = self.agenda.pop_front() {
            self.advance(token, step);
            self.watch();
            return Some(Turn::Token(token));
        }
        self.stir_data();
        self.fire_joins().then_some(Turn::Joins)
    }

    /// What has happened since this was asked last.
    pub(crate) fn told_since(&mut self) -> impl Iterator<Item = Event> + use<> {
        std::mem::take(&mut self.events).into_iter()
    }

    pub(crate) fn has_agenda(&self) -> bool {
        !self.agenda.is_empty()
    }

    /// The steps that tokens take next, for whoever lets them go on later.
    pub(crate) fn agenda(self) -> Vec<(TokenId, Step)> {
        self.agenda.into()
    }

    pub(crate) fn waiting(&self, ticket: Ticket) -> Option<crate::Waiting> {
        self.state.waits.get(&ticket).cloned()
    }

    /// A task or job is done, and brings nothing.
    pub(crate) fn work_done(&mut self, token: TokenId) {
        self.close_work(token);
        self.submit(token, &crate::Variables::default(), &[]);
    }

    /// The civil day of the command in Italy.
    fn today(&self) -> Date {
        civil_day(self.at)
    }

    /// Records what happens and lets it take effect: the only way in which the state changes
    /// (invariant ONE-EVOLVE).
    fn emit(&mut self, event: Event) {
        self.notice(&event);
        evolve(self.graph, self.state, &event);
        self.wrote |= matches!(event, Event::Wrote { .. });
        self.events.push(event);
    }

    /// The next number of the case's one sequence; the event that uses it up has to follow at once.
    fn fresh(&self) -> u64 {
        self.state.next
    }

    fn token(&self, token: TokenId) -> Option<&Token> {
        self.state.tokens.get(&token)
    }

    fn node_of(&self, token: TokenId) -> Option<(NodeIx, &'a Node)> {
        let ix = self.token(token)?.node;
        Some((ix, self.graph.node(ix)?))
    }

    /// The scope whose variables a token sees: its own, or that in which it runs.
    fn scope_of(&self, token: TokenId) -> ScopeId {
        self.token(token).map_or(ScopeId(0), |token| token.body.unwrap_or(token.home))
    }

    fn open(&mut self, owner: Owner, node: NodeIx, wait: Wait) -> Ticket {
        let ticket = Ticket(self.fresh());
        self.emit(Event::Opened { ticket, owner, node, wait });
        ticket
    }

    fn close(&mut self, ticket: Ticket) {
        self.emit(Event::Closed { ticket });
    }

    /// Puts a token's next step on the agenda.
    fn later(&mut self, token: TokenId, step: Step) {
        self.agenda.push_back((token, step));
    }

    /// Lets one token take steps until it waits.
    fn advance(&mut self, token: TokenId, first: Step) {
        let mut step = first;
        loop {
            // A token that was cancelled while on the agenda has no steps left.
            let Some(standing) = self.token(token) else { return };
            let (ix, index) = (standing.node, standing.index);
            let Some(node) = self.graph.node(ix) else { return };
            self.steps += 1;
            let outcome = if self.steps > limits::STEPS_MAX {
                Err(Fault::new(
                    codes::I0010,
                    format!("more than {} steps after one command", limits::STEPS_MAX),
                ))
            } else {
                match Repetition::of(node, index) {
                    Some(repetition) => self.step_of_whole(token, ix, node, repetition, step),
                    None => self.step(token, ix, node, step),
                }
            };
            match outcome {
                Ok(Next::Go) => step = step.next(),
                Ok(Next::Rest) => return,
                Err(fault) => return self.raise(token, ix, step, fault),
            }
            // What a step writes takes effect before the next step.
            self.watch();
        }
    }

    fn step(&mut self, token: TokenId, ix: NodeIx, node: &'a Node, step: Step) -> Outcome {
        match step {
            Step::Enter => self.enter_step(token, node),
            Step::Begin => self.begin_step(token, ix, node),
            Step::StartListeners => self.start_listeners_step(token, ix, node),
            Step::Behave => self.behave(token, ix, node),
            Step::Judge => self.judge_step(token, ix, node),
            Step::Deliver => self.deliver_step(token, ix, node),
            Step::EndListeners => self.tell(token, ix, Occasion::End),
            Step::Leave => self.leave_step(token, ix, node),
            // No token stands there: conditions are looked at between steps.
            Step::Watch => Ok(Next::Rest),
        }
    }

    fn enter_step(&mut self, token: TokenId, node: &'a Node) -> Outcome {
        if self.token(token).is_some_and(|token| self.is_first(token.node)) {
            self.subscribe_event_subprocesses(token)?;
        }
        let Some(more) = &node.more else { return Ok(Next::Go) };
        // The rules first: this step is taken again with each of their answers, and a time limit is driven once.
        if self.ask(token, &more.points, node.points_at_entry())? == Next::Rest {
            return Ok(Next::Rest);
        }
        if self.token(token).is_some_and(|token| token.index == 0) {
            self.use_terms(token, &more.terms, true)?;
        }
        Ok(Next::Go)
    }

    fn begin_step(&mut self, token: TokenId, ix: NodeIx, node: &'a Node) -> Outcome {
        if let Some(more) = &node.more {
            if let Some(data) = &more.data
                && self.take_inputs(token, ix, data)? == Next::Rest
            {
                return Ok(Next::Rest);
            }
            self.map_inputs(token, &more.inputs)?;
        }
        Ok(Next::Go)
    }

    /// Boundary events wait from when the listeners have let the activity begin.
    fn start_listeners_step(&mut self, token: TokenId, ix: NodeIx, node: &'a Node) -> Outcome {
        // An event subprocess begins with its start event: that token tells its listeners.
        let around = self.event_subprocess_around(node).unwrap_or(ix);
        if self.tell(token, around, Occasion::Start)? == Next::Rest {
            return Ok(Next::Rest);
        }
        if !node.boundaries.is_empty() && self.token(token).is_some_and(|token| token.index == 0) {
            self.subscribe_boundaries(token, node)?;
        }
        Ok(Next::Go)
    }

    fn behave(&mut self, token: TokenId, ix: NodeIx, node: &'a Node) -> Outcome {
        match &node.kind {
            Kind::Pass
            | Kind::Boundary { .. }
            | Kind::Exclusive
            | Kind::Parallel
            | Kind::Inclusive(_)
            | Kind::Complex(_) => Ok(Next::Go),
            Kind::User(task) => self.user_task(token, ix, node, task),
            Kind::Job(job) => self.job(token, ix, job),
            Kind::Decision(task) => self.decision(token, node, task),
            Kind::Script { expression, result } => self.script(token, expression, result.as_ref()),
            Kind::Catch(trigger) => self.catch(token, ix, node, trigger),
            Kind::Start { trigger, .. } if self.began_with(token, ix) => self.catch(token, ix, node, trigger),
            // Begun by its trigger, which has occurred.
            Kind::Start { .. } => Ok(Next::Go),
            Kind::End(throw) | Kind::Throw(throw) => self.throw(token, ix, throw),
            Kind::EventBased => self.event_gateway(token, node),
            // A process begins with the events after it.
            Kind::Instantiating { .. } => Ok(Next::Rest),
            Kind::SubProcess(block) => self.subprocess(token, *block),
            Kind::AdHoc(ad_hoc) => self.ad_hoc(token, ix, ad_hoc),
            // Begun by its start event, whose trigger has occurred.
            Kind::EventSubProcess { .. } => Ok(Next::Rest),
            Kind::Call(call) => self.call(token, call),
            Kind::Process(block) => self.begin_process(token, ix, *block),
        }
    }

    fn throw(&mut self, token: TokenId, ix: NodeIx, throw: &'a Throw) -> Outcome {
        match throw {
            Throw::None | Throw::Link(_) => Ok(Next::Go),
            Throw::Terminate => Ok(self.terminate(token)),
            Throw::Error(code) => self.throw_own_error(token, code),
            Throw::Escalation(code) => Ok(self.throw_escalation(token, code)),
            Throw::Compensation { activity, wait } => Ok(self.throw_compensation(token, *activity, *wait)),
            Throw::Cancel => Ok(self.cancel_transaction(token)),
            Throw::Message(send) => self.send(token, ix, send),
            Throw::Job(job) => self.job(token, ix, job),
            Throw::Signal(name) => self.broadcast(token, ix, name),
            Throw::Multiple(throws) => self.throw_all(token, ix, throws),
        }
    }

    fn judge_step(&mut self, token: TokenId, ix: NodeIx, node: &'a Node) -> Outcome {
        if let Some(more) = &node.more {
            let all = u8::try_from(more.points.len()).unwrap_or(u8::MAX);
            if self.ask(token, &more.points, all)? == Next::Rest {
                return Ok(Next::Rest);
            }
        }
        if self.complete_task(token, ix, node)? == Next::Rest {
            return Ok(Next::Rest);
        }
        self.accept(token, ix);
        Ok(Next::Go)
    }

    fn deliver_step(&mut self, token: TokenId, ix: NodeIx, node: &'a Node) -> Outcome {
        if let Some(more) = &node.more {
            if let Some(data) = &more.data {
                self.give_outputs(token, ix, data)?;
            }
            self.map_outputs(token, &more.outputs)?;
        }
        Ok(Next::Go)
    }
}

impl Step {
    /// The step after this one; the last one repeats, but nothing goes on from it.
    fn next(self) -> Self {
        match self {
            Self::Enter => Self::Begin,
            Self::Begin => Self::StartListeners,
            Self::StartListeners => Self::Behave,
            Self::Behave => Self::Judge,
            Self::Judge => Self::Deliver,
            Self::Deliver => Self::EndListeners,
            Self::EndListeners | Self::Leave | Self::Watch => Self::Leave,
        }
    }
}
