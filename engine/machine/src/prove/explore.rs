//! Breadth first through the situations of a definition: what is found first is found by a shortest path.

use super::choices::Choices;
use super::finding::Found;
use super::play::{Act, Move, Played, play};
use super::reduce::Reduction;
use super::setting::Setting;
use super::situation::Situation;
use super::{Budget, rules};
use crate::graph::Graph;
use crate::id::{BlockIx, FlowIx, NodeIx};
use crate::state::{Phase, State};
use crate::wait::Owner;
use digipro_vocab::{Digest, Name};
use std::collections::{BTreeMap, BTreeSet, VecDeque};

/// How many sets of moves are tried out before all moves are played.
const SETS: usize = 3;

/// The situations that a definition can come to, as far as they were explored.
#[derive(Debug, Default)]
pub struct Explored {
    /// Each situation, by the move with which it was reached first.
    pub(super) visited: Vec<Visited>,
    /// All moves: from which situation to which, and what happens on the way.
    pub(super) edges: Vec<Edge>,
    /// Situations in which the case is over as it should be.
    pub(super) ended: BTreeSet<u32>,
    /// Situations in which something is wrong, and those from which nothing more was tried.
    pub(super) wrong: BTreeSet<u32>,
    /// Nodes that some token entered.
    pub(super) entered: BTreeSet<NodeIx>,
    /// Processes and subprocesses that began.
    pub(super) begun: BTreeSet<BlockIx>,
    /// Why not all situations were explored.
    pub(super) stopped: Option<Stopped>,
}

/// How a situation was reached first.
#[derive(Debug)]
pub(super) struct Visited {
    /// Its name.
    pub(super) name: Digest,
    /// From which situation; none where a case begins.
    pub(super) from: Option<u32>,
    /// By which move.
    pub(super) by: Move,
    /// With how many moves.
    pub(super) depth: u32,
}

/// One move between two situations.
#[derive(Debug)]
pub struct Edge {
    /// From this situation; none where a case begins.
    pub from: Option<u32>,
    /// To this one.
    pub to: u32,
    /// What happens on the way.
    pub trail: Box<[Mark]>,
}

impl Edge {
    /// Nodes that tokens enter on the way.
    pub fn entered(&self) -> impl DoubleEndedIterator<Item = NodeIx> {
        self.trail.iter().filter_map(|mark| match mark {
            Mark::Reached(node) => Some(*node),
            _ => None,
        })
    }
}

/// What happens on the way from one situation to the next, as far as properties of the graph see it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Mark {
    /// A token takes a sequence flow.
    Took(FlowIx),
    /// A token comes to a node.
    Reached(NodeIx),
    /// A visit of a node ends normally; of an activity with several instances or rounds, the last one.
    Passed(NodeIx),
}

/// Why not all situations were explored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stopped {
    /// There are more of them than the budget has room for.
    States,
    /// The budget of work is spent.
    Work,
    /// At this element more and more tokens gather.
    Crowd(NodeIx),
    /// What happens at this element depends on data in a way that could not be followed.
    Data(NodeIx),
}

impl Explored {
    /// How many situations were explored.
    #[must_use]
    pub fn states(&self) -> usize {
        self.visited.len()
    }

    /// Whether every situation that the definition can come to was explored.
    #[must_use]
    pub fn is_complete(&self) -> bool {
        self.stopped.is_none()
    }

    /// All moves between situations. Where the exploration was reduced, moves of tokens that have nothing to do with
    /// one another stand in one order only.
    #[must_use]
    pub fn edges(&self) -> &[Edge] {
        &self.edges
    }

    /// Situations in which the case is over.
    #[must_use]
    pub fn ended(&self) -> &BTreeSet<u32> {
        &self.ended
    }

    /// The moves with which a situation was reached first, from the beginning of a case.
    #[must_use]
    pub fn path(&self, to: u32) -> Vec<&Move> {
        let visited = |at: &u32| self.visited.get(*at as usize);
        let all = std::iter::successors(Some(to), |at| visited(at)?.from);
        let mut path: Vec<&Move> = all.filter_map(|at| Some(&visited(&at)?.by)).collect();
        path.reverse();
        path
    }
}

/// Where a case stands: at a join where tokens wait, else where a token is.
fn standing(graph: &Graph, situation: &Situation) -> Option<Name> {
    let mut flows = situation.state.scopes.values().flat_map(|scope| scope.arrivals.keys());
    let join = flows.find_map(|flow| Some(graph.flow(*flow)?.target));
    let token = || situation.state.tokens.values().next().map(|token| token.node);
    graph.node(join.or_else(token)?).map(|node| node.id.clone())
}

/// An exploration under way.
pub(super) struct Exploration<'a> {
    pub(super) graph: &'a Graph,
    pub(super) setting: Setting,
    budget: Budget,
    reduction: Option<Reduction>,
    /// Whether what is wrong is looked for: whoever asks about ways only does not need it.
    judges: bool,
    pub(super) explored: Explored,
    pub(super) found: Vec<Found>,
    names: BTreeMap<Digest, u32>,
    /// Situations that were reached and not yet left.
    ahead: VecDeque<(u32, Situation)>,
    work: u64,
}

/// A move that was played.
struct Tried {
    by: Move,
    played: Played,
    name: Digest,
}

impl<'a> Exploration<'a> {
    pub(super) fn new(graph: &'a Graph, budget: Budget, reduced: bool) -> Self {
        let reduction = if reduced { Reduction::new(graph) } else { None };
        Self::within(graph, budget, Setting::new(graph, !reduced), reduction)
    }

    pub(super) fn within(
        graph: &'a Graph,
        budget: Budget,
        setting: Setting,
        reduction: Option<Reduction>,
    ) -> Self {
        Self {
            graph,
            setting,
            budget,
            reduction,
            judges: true,
            explored: Explored::default(),
            found: Vec::new(),
            names: BTreeMap::new(),
            ahead: VecDeque::new(),
            work: 0,
        }
    }

    /// Explores from every start event: first of the process with which cases begin, then of processes that nothing
    /// has called or begun so far.
    pub(super) fn run(mut self) -> Self {
        let root = self.graph.root.into_iter();
        let processes: Vec<BlockIx> = root.chain(self.graph.processes.values().copied()).collect();
        for process in processes {
            if !self.explored.begun.contains(&process) {
                self.begin(process);
                self.drain();
            }
        }
        self
    }

    /// Explores the ways of the cases that begin with one process, and looks for nothing that is wrong with them.
    pub(super) fn run_from(mut self, process: BlockIx) -> Self {
        self.judges = false;
        self.begin(process);
        self.drain();
        self
    }

    fn begin(&mut self, process: BlockIx) {
        let acts = rules::beginnings(self.graph, process);
        let nothing = Situation::default();
        for act in acts {
            let tried = self.rounds(&nothing, act);
            self.judge_all(None, &tried);
            tried.into_iter().for_each(|tried| self.reach(None, tried));
        }
    }

    /// Goes on from a case under way, deep before wide, until it has come to an end or there is nothing left to try.
    /// Returns where it stands when it never ends.
    pub(super) fn dead_end(mut self, mut state: State) -> Option<Name> {
        // What is on its way to others holds nothing up.
        state.waits.retain(|_, waiting| waiting.owner != Owner::Case);
        let from = Situation { state, ..Situation::default() };
        let name = from.name();
        self.names.insert(name, 0);
        self.explored.visited.push(Visited {
            name,
            from: None,
            by: Move { act: Act::GoOn, taken: Vec::new() },
            depth: 0,
        });
        self.ahead.push_back((0, from));
        let mut stands = None;
        while let Some((at, situation)) = self.ahead.pop_back() {
            if situation.rests() && rules::acts(self.graph, &self.setting, &situation).is_empty() {
                stands = stands.or_else(|| standing(self.graph, &situation));
            }
            self.leave(at, &situation);
            let unknown = self.work > self.budget.work || self.explored.stopped.is_some();
            if unknown || !self.explored.ended.is_empty() {
                return None;
            }
        }
        stands
    }

    fn drain(&mut self) {
        while let Some((at, situation)) = self.ahead.pop_front() {
            if self.work > self.budget.work {
                self.stop(Stopped::Work);
                return;
            }
            self.leave(at, &situation);
        }
    }

    /// Plays every move that is possible in a situation.
    fn leave(&mut self, at: u32, situation: &Situation) {
        if situation.is_over() {
            return;
        }
        let mut acts = if situation.rests() {
            rules::acts(self.graph, &self.setting, situation)
        } else {
            vec![Act::GoOn]
        };
        let sets = self.reduction.as_ref().map(|reduction| reduction.pick(self.graph, situation, &acts));
        for set in sets.into_iter().flatten().take(SETS) {
            let tried = self.rounds_of_all(situation, set);
            // Something new has to come of it: otherwise what is passed over might be passed over for ever.
            if tried.iter().all(|tried| !self.names.contains_key(&tried.name)) {
                self.judge_all(Some(at), &tried);
                tried.into_iter().for_each(|tried| self.reach(Some(at), tried));
                return;
            }
        }
        let stuck = acts.is_empty();
        let tried = self.rounds_of_all(situation, std::mem::take(&mut acts));
        if stuck {
            self.explored.wrong.insert(at);
            self.found.extend(Found::stuck(self.graph, at, situation));
        }
        self.judge_all(Some(at), &tried);
        tried.into_iter().for_each(|tried| self.reach(Some(at), tried));
    }

    fn rounds_of_all(&mut self, from: &Situation, acts: Vec<Act>) -> Vec<Tried> {
        acts.into_iter().flat_map(|act| self.rounds(from, act)).collect()
    }

    /// One move with every combination of choices.
    fn rounds(&mut self, from: &Situation, act: Act) -> Vec<Tried> {
        // What a move costs grows with what stands in the situation.
        let work = 1 + (from.state.tokens.len() + from.state.waits.len()) as u64;
        let mut choices = Choices::default();
        let mut tried = Vec::new();
        loop {
            let played = play(self.graph, &self.setting, from, &act, &choices);
            self.work += work;
            if rules::counts(&act, &played) {
                let by = Move { act: act.clone(), taken: choices.taken() };
                let name = played.after.name();
                tried.push(Tried { by, played, name });
            }
            if !choices.next() || self.work > self.budget.work {
                return tried;
            }
        }
    }

    /// What is wrong with what the moves out of one situation come to.
    fn judge_all(&mut self, at: Option<u32>, tried: &[Tried]) {
        if !self.judges {
            return;
        }
        for tried in tried {
            for (_, event) in &tried.played.told {
                match event {
                    crate::Event::Entered { node, .. } => {
                        self.explored.entered.insert(*node);
                    }
                    crate::Event::ScopeOpened { body: crate::state::Body::Block { block, .. }, .. } => {
                        self.explored.begun.insert(*block);
                    }
                    _ => {}
                }
            }
            let found = Found::in_move(self.graph, at, &tried.by, &tried.played);
            self.found.extend(found);
        }
        if let Some(at) = at {
            let moves: Vec<_> = tried.iter().map(|tried| (&tried.by, &tried.played)).collect();
            self.between_moves(at, &moves);
        }
    }

    /// Comes to a situation: it is explored later, unless it is known, the case cannot go on, or nothing can be made
    /// of it.
    fn reach(&mut self, from: Option<u32>, tried: Tried) {
        let Tried { by, played, name } = tried;
        let trail = played.trail.clone();
        if let Some(to) = self.names.get(&name).copied() {
            self.explored.edges.push(Edge { from, to, trail });
            return;
        }
        if self.explored.visited.len() >= self.budget.states {
            return self.stop(Stopped::States);
        }
        let to = u32::try_from(self.explored.visited.len()).unwrap_or(u32::MAX);
        let depth =
            from.and_then(|from| self.explored.visited.get(from as usize)).map_or(0, |from| from.depth + 1);
        self.explored.visited.push(Visited { name, from, by, depth });
        self.explored.edges.push(Edge { from, to, trail });
        self.names.insert(name, to);
        if self.goes_on(to, &played) {
            self.ahead.push_back((to, played.after));
        }
    }

    fn goes_on(&mut self, to: u32, played: &Played) -> bool {
        let after = &played.after;
        if after.state.phase == Phase::Completed {
            self.explored.ended.insert(to);
            return true;
        }
        let troubles = &played.troubles;
        if !troubles.is_empty() {
            self.explored.wrong.insert(to);
            if let Some((node, ..)) = troubles.iter().find(|(_, code, _)| rules::is_of_data(*code)) {
                self.stop(Stopped::Data(*node));
            }
            return false;
        }
        if let Some(node) = rules::crowd(self.graph, after) {
            self.explored.wrong.insert(to);
            self.stop(Stopped::Crowd(node));
            return false;
        }
        if after.rests() {
            let stuck = Found::stuck_scopes(self.graph, to, after);
            if !stuck.is_empty() {
                self.explored.wrong.insert(to);
                self.found.extend(stuck);
            }
        }
        true
    }

    /// Notes why not everything is explored; the first reason counts, but that there are too many situations counts
    /// more.
    fn stop(&mut self, why: Stopped) {
        let graver = matches!(why, Stopped::States | Stopped::Work);
        if self.explored.stopped.is_none() || graver {
            self.explored.stopped = Some(why);
        }
    }
}
