//! The token game: slow, small, and obviously right. Here tokens and gateways; activities, events and compensation
//! stand in files of their own.

mod activities;
mod compensation;
mod events;

use super::flatten::{Graph, Guard, Node, Process, Role};
use compensation::{Done, Undoing};
use std::collections::{BTreeMap, BTreeSet};

/// What changes while the process runs. A called process begins with a copy, of which nothing comes back.
#[derive(Clone, Debug)]
struct Data {
    counters: Vec<i64>,
    conditions: BTreeMap<String, bool>,
}

/// A scope: where its tokens are.
#[derive(Clone, Debug)]
struct Scope {
    graph: usize,
    data: usize,
    /// The visit that opened it.
    holder: Option<usize>,
    /// Tokens on each flow.
    tokens: Vec<u32>,
    /// Complex gateways that wait for reset, with the flows from which they took tokens.
    fired: BTreeMap<usize, BTreeSet<usize>>,
    open: bool,
    /// An event subprocess has interrupted it.
    interrupted: bool,
    /// What can be compensated in it.
    done: Vec<Done>,
}

/// A token at a node that takes time.
#[derive(Clone, Debug)]
struct Visit {
    scope: usize,
    node: usize,
    /// The visit of the whole activity, for one round or instance of it.
    whole: Option<usize>,
    doing: Doing,
    began: usize,
    /// For a whole activity: rounds or instances begun and completed, and what of them can be compensated.
    rounds: (usize, usize),
    done: Vec<Done>,
}

/// What a visit is at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Doing {
    /// A person works.
    Task,
    /// What is inside runs, or events are waited for.
    Inside,
    /// An error that nothing catches.
    Stuck,
    /// What was completed inside is undone.
    Undo,
    Over,
}

/// An event that is waited for, by a visit or in a scope.
#[derive(Clone, Debug)]
struct Wait {
    visit: Option<usize>,
    scope: usize,
    graph: usize,
    node: usize,
    /// Whether its condition is true.
    met: bool,
    open: bool,
}

/// A running process.
#[derive(Clone, Debug)]
pub struct Game {
    process: Process,
    flags: Vec<bool>,
    /// Variables: of the process, and of each called one.
    data: Vec<Data>,
    scopes: Vec<Scope>,
    visits: Vec<Visit>,
    waits: Vec<Wait>,
    undoing: Vec<Undoing>,
    clock: usize,
    /// How often each node has completed.
    pub completed: BTreeMap<String, u32>,
}

impl Game {
    /// Starts the process and plays until everything waits.
    pub fn start(process: &Process, flags: &[bool]) -> Self {
        let mut game = Self {
            process: process.clone(),
            flags: flags.to_vec(),
            data: vec![Data {
                counters: process.loops.iter().map(|times| i64::from(*times)).collect(),
                conditions: BTreeMap::new(),
            }],
            scopes: Vec::new(),
            visits: Vec::new(),
            waits: Vec::new(),
            undoing: Vec::new(),
            clock: 0,
            completed: BTreeMap::new(),
        };
        game.open(0, None);
        game.play();
        game
    }

    /// Ids of what waits: tasks and events, with repetition, in the order in which they are named.
    pub fn waiting(&self) -> Vec<String> {
        self.all_waiting().into_iter().map(|(id, ..)| id).collect()
    }

    /// By id; the same one several times in the order of the visits around it.
    fn all_waiting(&self) -> Vec<(String, Vec<usize>, Option<usize>, usize)> {
        let mut found = Vec::new();
        for (index, visit) in self.visits.iter().enumerate() {
            let id = &self.node(visit.scope, visit.node).id;
            match visit.doing {
                Doing::Task => found.push((id.clone(), self.around(visit.scope, Some(index)), None, index)),
                Doing::Stuck => {
                    found.push((format!("!{id}"), self.around(visit.scope, Some(index)), None, index));
                }
                _ => {}
            }
        }
        for (index, wait) in self.waits.iter().enumerate().filter(|(_, wait)| wait.open) {
            let node = self.event(wait);
            if let Some(tickets) = node.tickets() {
                let around = self.around(wait.scope, wait.visit);
                found.extend((0..tickets).map(|_| (node.id.clone(), around.clone(), Some(index), 0)));
            }
        }
        found.sort();
        found
    }

    fn around(&self, scope: usize, visit: Option<usize>) -> Vec<usize> {
        let mut chain: Vec<usize> = Vec::new();
        let mut at = visit.or(self.scopes[scope].holder);
        while let Some(visit) = at {
            chain.push(visit);
            at = self.visits[visit].whole.or(self.scopes[self.visits[visit].scope].holder);
        }
        chain.reverse();
        chain
    }

    /// Variables that conditions read, of events that are waited for or not.
    pub fn conditions(&self) -> Vec<String> {
        let nodes = self.process.graphs.iter().flat_map(|graph| &graph.nodes);
        nodes.filter(|node| node.is_conditional()).map(|node| node.id.clone()).collect()
    }

    /// Whether the whole process has ended.
    pub fn ended(&self) -> bool {
        !self.scopes[0].open
    }

    /// What waits in this place comes, and the game goes on.
    pub fn come(&mut self, place: usize) {
        match self.all_waiting().swap_remove(place) {
            (_, _, Some(wait), _) => self.occur(wait),
            (_, _, None, visit) => self.finish(visit),
        }
        self.play();
    }

    /// Completes one task with this id.
    pub fn complete(&mut self, id: &str) {
        let place = self.waiting().iter().position(|waiting| waiting == id);
        self.come(place.expect("the task waits"));
    }

    fn node(&self, scope: usize, node: usize) -> &Node {
        &self.graph(scope).nodes[node]
    }

    fn graph(&self, scope: usize) -> &Graph {
        &self.process.graphs[self.scopes[scope].graph]
    }

    /// The visits that run in a scope, each activity as a whole.
    fn running(&self, scope: usize) -> impl Iterator<Item = usize> + '_ {
        let runs =
            move |visit: &Visit| visit.scope == scope && visit.whole.is_none() && visit.doing != Doing::Over;
        (0..self.visits.len()).filter(move |visit| runs(&self.visits[*visit]))
    }

    /// Fires whatever may fire until nothing may; an inclusive join only when nothing else does.
    fn play(&mut self) {
        while self.step(false) || self.step(true) || self.close() {}
    }

    fn step(&mut self, late: bool) -> bool {
        for scope in 0..self.scopes.len() {
            for node in 0..self.graph(scope).nodes.len() {
                if self.scopes[scope].open && self.fire(scope, node, late) {
                    return true;
                }
            }
        }
        false
    }

    fn fire(&mut self, scope: usize, node: usize, late: bool) -> bool {
        let graph = self.graph(scope);
        let incoming: Vec<usize> =
            (0..graph.flows.len()).filter(|flow| graph.flows[*flow].to == node).collect();
        let tokens = &self.scopes[scope].tokens;
        let marked: Vec<usize> = incoming.iter().copied().filter(|flow| tokens[*flow] > 0).collect();
        let waiting: u32 = incoming.iter().map(|flow| tokens[*flow]).sum();
        if marked.is_empty() && !self.scopes[scope].fired.contains_key(&node) {
            return false;
        }
        let Node { role, needs, .. } = &graph.nodes[node];
        let consumed = match role {
            Role::Parallel if marked.len() < incoming.len() => return false,
            Role::Inclusive if incoming.len() > 1 => {
                if !late || self.can_still_arrive(scope, node, |flow| tokens[flow] > 0) {
                    return false;
                }
                marked
            }
            Role::Complex(needed) => match self.scopes[scope].fired.get(&node) {
                // BPMN 2.0.2, 13.4.5: waiting for start.
                None if (waiting as usize) < *needed => return false,
                None => {
                    self.scopes[scope].fired.insert(node, marked.iter().copied().collect());
                    marked
                }
                // Waiting for reset.
                Some(taken) => {
                    let there = |flow: usize| taken.contains(&flow) || tokens[flow] > 0;
                    let all = incoming.iter().all(|flow| there(*flow));
                    if !all && (!late || self.can_still_arrive(scope, node, there)) {
                        return false;
                    }
                    return self.reset(scope, node, &incoming);
                }
            },
            Role::Parallel => marked,
            _ if (waiting as usize) < *needs => return false,
            _ => incoming.iter().flat_map(|flow| (0..tokens[*flow]).map(|_| *flow)).take(*needs).collect(),
        };
        for flow in consumed {
            self.scopes[scope].tokens[flow] -= 1;
        }
        self.enter(scope, node);
        true
    }

    /// A complex gateway takes what has come by the flows from which it has taken nothing, and begins anew.
    fn reset(&mut self, scope: usize, node: usize, incoming: &[usize]) -> bool {
        let taken = self.scopes[scope].fired.remove(&node).unwrap_or_default();
        for flow in incoming.iter().filter(|flow| !taken.contains(flow)) {
            let tokens = &mut self.scopes[scope].tokens[*flow];
            *tokens = tokens.saturating_sub(1);
        }
        true
    }

    /// Whether a join has to wait (BPMN 2.0.2, 13.4.3): some token in the scope has a path, not through the join,
    /// to an incoming flow without a token, and no such path to one that has a token.
    fn can_still_arrive(&self, scope: usize, join: usize, there: impl Fn(usize) -> bool) -> bool {
        let state = &self.scopes[scope];
        let graph = self.graph(scope);
        let busy = self.running(scope).filter(|visit| self.visits[*visit].doing != Doing::Undo);
        let busy = busy.map(|visit| self.visits[visit].node);
        let marked = graph.flows.iter().enumerate().filter(|(flow, _)| state.tokens[*flow] > 0);
        let places = busy.chain(marked.map(|(_, flow)| flow.to)).filter(|node| *node != join);
        places.into_iter().any(|place| {
            let reached = flows_into(graph, join, place);
            reached.iter().any(|flow| !there(*flow)) && !reached.iter().any(|flow| there(*flow))
        })
    }

    /// Counts the node as completed and puts tokens on the flows that it takes.
    fn leave(&mut self, scope: usize, node: usize) {
        let graph = self.graph(scope).clone();
        let Node { id, role, leaves, .. } = &graph.nodes[node];
        *self.completed.entry(id.clone()).or_default() += 1;
        let outgoing = || graph.flows.iter().enumerate().filter(|(_, flow)| flow.from == node);
        let holds = |guard: &Guard| match guard {
            Guard::Always => true,
            Guard::Flag(flag) => self.flags[*flag],
            Guard::Again(counter) => self.data[self.scopes[scope].data].counters[*counter] > 0,
            Guard::Default => false,
        };
        let mut taken: Vec<usize> =
            outgoing().filter(|(_, flow)| holds(&flow.guard)).map(|(index, _)| index).collect();
        if *role == Role::Exclusive {
            taken.truncate(1);
        }
        if taken.is_empty() {
            taken.extend(outgoing().filter(|(_, flow)| flow.guard == Guard::Default).map(|(index, _)| index));
        }
        for flow in taken {
            self.scopes[scope].tokens[flow] += *leaves as u32;
        }
    }

    /// Closes a scope in which nothing is left; the visit that opened it goes on.
    fn close(&mut self) -> bool {
        let left = |index: usize| self.scopes[index].tokens.iter().any(|count| *count > 0);
        let empty = |index: &usize| {
            self.scopes[*index].open && !left(*index) && self.running(*index).next().is_none()
        };
        let Some(index) = (0..self.scopes.len()).find(empty) else {
            return false;
        };
        self.shut(index);
        if let Some(holder) = self.scopes[index].holder {
            self.finish(holder);
        }
        true
    }

    fn shut(&mut self, scope: usize) {
        self.scopes[scope].open = false;
        for wait in self.waits.iter_mut().filter(|wait| wait.visit.is_none() && wait.scope == scope) {
            wait.open = false;
        }
    }

    fn tick(&mut self) -> usize {
        self.clock += 1;
        self.clock
    }
}

/// The incoming flows of the join that can be reached from a node without visiting the join.
fn flows_into(graph: &Graph, join: usize, from: usize) -> Vec<usize> {
    let (mut reached, mut open, mut seen) = (Vec::new(), vec![from], vec![false; graph.nodes.len()]);
    while let Some(node) = open.pop() {
        if std::mem::replace(&mut seen[node], true) {
            continue;
        }
        open.extend(graph.boundaries(node));
        for (index, flow) in graph.flows.iter().enumerate().filter(|(_, flow)| flow.from == node) {
            if flow.to == join {
                reached.push(index);
            } else {
                open.push(flow.to);
            }
        }
    }
    reached
}
