//! The token game: slow, small, and obviously right.

use super::process::{Graph, Guard, Process, Role};
use std::collections::BTreeMap;

/// A scope that is open: where its tokens are.
#[derive(Clone, Debug)]
struct Scope {
    graph: usize,
    /// The scope and node that opened it.
    parent: Option<(usize, usize)>,
    /// Tokens on each flow.
    tokens: Vec<u32>,
    /// User tasks and subprocesses under way at each node.
    busy: Vec<u32>,
    open: bool,
}

/// A running process.
#[derive(Clone, Debug)]
pub struct Game {
    process: Process,
    flags: Vec<bool>,
    counters: Vec<i64>,
    scopes: Vec<Scope>,
    /// How often each node has completed.
    pub completed: BTreeMap<String, u32>,
}

impl Game {
    /// Starts the process and plays until only user tasks are left.
    pub fn start(process: &Process, flags: &[bool]) -> Self {
        let counters = process.loops.iter().map(|times| i64::from(*times)).collect();
        let mut game = Self {
            process: process.clone(),
            flags: flags.to_vec(),
            counters,
            scopes: Vec::new(),
            completed: BTreeMap::new(),
        };
        game.open(0, None);
        game.play();
        game
    }

    /// Ids of the user tasks that wait, with repetition, sorted.
    pub fn waiting(&self) -> Vec<String> {
        let mut found = Vec::new();
        for scope in self.scopes.iter().filter(|scope| scope.open) {
            for (index, node) in self.graph(scope.graph).nodes.iter().enumerate() {
                if node.role == Role::User {
                    found.extend((0..scope.busy[index]).map(|_| node.id.clone()));
                }
            }
        }
        found.sort();
        found
    }

    /// Whether the whole process has ended.
    pub fn ended(&self) -> bool {
        !self.scopes[0].open
    }

    /// Completes one user task with this id and plays on.
    pub fn complete(&mut self, id: &str) {
        let place =
            self.scopes.iter().enumerate().filter(|(_, scope)| scope.open).find_map(|(index, scope)| {
                let nodes = &self.graph(scope.graph).nodes;
                (0..nodes.len())
                    .find(|node| nodes[*node].id == id && scope.busy[*node] > 0)
                    .map(|node| (index, node))
            });
        let (scope, node) = place.expect("the task waits");
        self.scopes[scope].busy[node] -= 1;
        self.leave(scope, node);
        self.play();
    }

    fn graph(&self, index: usize) -> &Graph {
        &self.process.graphs[index]
    }

    fn open(&mut self, graph: usize, parent: Option<(usize, usize)>) {
        let Graph { nodes, flows } = self.graph(graph);
        let scope =
            Scope { graph, parent, tokens: vec![0; flows.len()], busy: vec![0; nodes.len()], open: true };
        let start = nodes.iter().position(|node| node.role == Role::Start).expect("a start event");
        self.scopes.push(scope);
        self.leave(self.scopes.len() - 1, start);
    }

    /// Fires whatever may fire until nothing may; an inclusive join only when nothing else does.
    fn play(&mut self) {
        while self.step(false) || self.step(true) || self.close() {}
    }

    fn step(&mut self, inclusive_joins: bool) -> bool {
        for scope in 0..self.scopes.len() {
            for node in 0..self.graph(self.scopes[scope].graph).nodes.len() {
                if self.scopes[scope].open && self.fire(scope, node, inclusive_joins) {
                    return true;
                }
            }
        }
        false
    }

    fn fire(&mut self, scope: usize, node: usize, inclusive_joins: bool) -> bool {
        let graph = self.graph(self.scopes[scope].graph).clone();
        let incoming: Vec<usize> =
            (0..graph.flows.len()).filter(|flow| graph.flows[*flow].to == node).collect();
        let marked: Vec<usize> =
            incoming.iter().copied().filter(|flow| self.scopes[scope].tokens[*flow] > 0).collect();
        if marked.is_empty() {
            return false;
        }
        let role = &graph.nodes[node].role;
        let consumed = match role {
            Role::Parallel if marked.len() < incoming.len() => return false,
            Role::Inclusive if incoming.len() > 1 => {
                if !inclusive_joins || self.can_still_arrive(scope, node) {
                    return false;
                }
                marked
            }
            Role::Parallel => marked,
            _ => vec![marked[0]],
        };
        for flow in consumed {
            self.scopes[scope].tokens[flow] -= 1;
        }
        match role {
            Role::User => self.scopes[scope].busy[node] += 1,
            Role::Scope(inner) => {
                self.scopes[scope].busy[node] += 1;
                self.open(*inner, Some((scope, node)));
            }
            Role::Script(counter) => {
                self.counters[*counter] -= 1;
                self.leave(scope, node);
            }
            _ => self.leave(scope, node),
        }
        true
    }

    /// Whether the join has to wait (BPMN 2.0.2, 13.4.3): some token in the scope has a path, not through the join,
    /// to an incoming flow without a token, and no such path to one that has a token.
    fn can_still_arrive(&self, scope: usize, join: usize) -> bool {
        let state = &self.scopes[scope];
        let graph = self.graph(state.graph);
        let busy = (0..graph.nodes.len()).filter(|node| state.busy[*node] > 0);
        let marked = graph.flows.iter().enumerate().filter(|(flow, _)| state.tokens[*flow] > 0);
        let places = busy.chain(marked.map(|(_, flow)| flow.to)).filter(|node| *node != join);
        places.into_iter().any(|place| {
            let reached = flows_into(graph, join, place);
            reached.iter().any(|flow| state.tokens[*flow] == 0)
                && !reached.iter().any(|flow| state.tokens[*flow] > 0)
        })
    }

    /// Counts the node as completed and puts tokens on the flows that it takes.
    fn leave(&mut self, scope: usize, node: usize) {
        let graph = self.graph(self.scopes[scope].graph).clone();
        *self.completed.entry(graph.nodes[node].id.clone()).or_default() += 1;
        let outgoing = || graph.flows.iter().enumerate().filter(|(_, flow)| flow.from == node);
        let holds = |guard: &Guard| match guard {
            Guard::Always => true,
            Guard::Flag(flag) => self.flags[*flag],
            Guard::Again(counter) => self.counters[*counter] > 0,
            Guard::Default => false,
        };
        let mut taken: Vec<usize> =
            outgoing().filter(|(_, flow)| holds(&flow.guard)).map(|(index, _)| index).collect();
        if graph.nodes[node].role == Role::Exclusive {
            taken.truncate(1);
        }
        if taken.is_empty() {
            taken.extend(outgoing().filter(|(_, flow)| flow.guard == Guard::Default).map(|(index, _)| index));
        }
        for flow in taken {
            self.scopes[scope].tokens[flow] += 1;
        }
    }

    /// Closes a scope in which nothing is left; its node in the parent completes.
    fn close(&mut self) -> bool {
        let empty = |scope: &Scope| scope.tokens.iter().chain(&scope.busy).all(|count| *count == 0);
        let Some(index) = self.scopes.iter().position(|scope| scope.open && empty(scope)) else {
            return false;
        };
        self.scopes[index].open = false;
        if let Some((parent, node)) = self.scopes[index].parent {
            self.scopes[parent].busy[node] -= 1;
            self.leave(parent, node);
        }
        true
    }
}

/// The incoming flows of the join that can be reached from a node without visiting the join.
fn flows_into(graph: &Graph, join: usize, from: usize) -> Vec<usize> {
    let (mut reached, mut open, mut seen) = (Vec::new(), vec![from], vec![false; graph.nodes.len()]);
    while let Some(node) = open.pop() {
        if std::mem::replace(&mut seen[node], true) {
            continue;
        }
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
