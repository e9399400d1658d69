//! Activities: how they begin, repeat, complete and are cut short.

use super::super::flatten::Role;
use super::super::process::{Exit, Inside, Repeat};
use super::{Doing, Game, Scope, Visit};

impl Game {
    /// Opens a scope: its event subprocesses wait, and it begins.
    pub(super) fn open(&mut self, graph: usize, holder: Option<usize>) {
        let inside = self.process.graphs[graph].clone();
        let scope = self.scopes.len();
        let data = holder.map_or(0, |holder| self.data_inside(holder));
        self.scopes.push(Scope {
            graph,
            data,
            holder,
            tokens: vec![0; inside.flows.len()],
            fired: Default::default(),
            open: true,
            interrupted: false,
            done: Vec::new(),
        });
        for (_, sub) in inside.event_subprocesses() {
            self.wait_in_scope(scope, sub);
        }
        if self.scopes[scope].open && !self.scopes[scope].interrupted {
            self.enter(scope, inside.first);
        }
    }

    /// The variables inside of an activity: a called process has its own.
    fn data_inside(&mut self, visit: usize) -> usize {
        let Visit { scope, node, .. } = self.visits[visit];
        let data = self.scopes[scope].data;
        if !matches!(self.node(scope, node).role, Role::Scope(Inside::Called, _)) {
            return data;
        }
        self.data.push(self.data[data].clone());
        self.data.len() - 1
    }

    pub(super) fn visit(&mut self, scope: usize, node: usize, whole: Option<usize>, doing: Doing) -> usize {
        let began = self.tick();
        self.visits.push(Visit { scope, node, whole, doing, began, rounds: (0, 0), done: Vec::new() });
        self.visits.len() - 1
    }

    /// A token comes to a node.
    pub(super) fn enter(&mut self, scope: usize, node: usize) {
        let graph = self.graph(scope).clone();
        match &graph.nodes[node].role {
            Role::Script(counter) => {
                let data = self.scopes[scope].data;
                self.data[data].counters[*counter] -= 1;
                self.leave(scope, node);
            }
            Role::User | Role::Scope(..) => {
                let visit = self.visit(scope, node, None, Doing::Inside);
                for boundary in graph.boundaries(node) {
                    self.wait_for(visit, boundary);
                }
                if self.visits[visit].doing != Doing::Over {
                    self.begin(visit, graph.nodes[node].repeat);
                }
            }
            Role::Catch(_) => {
                let visit = self.visit(scope, node, None, Doing::Inside);
                self.wait_for(visit, node);
            }
            Role::EventBased => {
                let visit = self.visit(scope, node, None, Doing::Inside);
                for flow in graph.flows.iter().filter(|flow| flow.from == node) {
                    self.wait_for(visit, flow.to);
                }
            }
            Role::Escalate(code) => {
                let visit = self.visit(scope, node, None, Doing::Inside);
                self.escalate(visit, *code);
                if self.visits[visit].doing != Doing::Over {
                    self.finish(visit);
                }
            }
            Role::Compensate => {
                let visit = self.visit(scope, node, None, Doing::Inside);
                self.compensate_around(visit);
            }
            Role::Exit(exit) => {
                let visit = self.visit(scope, node, None, Doing::Inside);
                match exit {
                    Exit::Error(code) => self.throw_error(visit, *code),
                    Exit::Terminate => {
                        self.interrupt(scope, Some(visit));
                        self.finish(visit);
                    }
                    Exit::Cancel => {
                        self.interrupt(scope, Some(visit));
                        self.compensate_around(visit);
                    }
                }
            }
            _ => self.leave(scope, node),
        }
    }

    /// An activity begins: once, its first round, or its instances.
    fn begin(&mut self, visit: usize, repeat: Repeat) {
        match repeat {
            Repeat::Once => self.work(visit),
            Repeat::Many { parallel: true, times, .. } => {
                for _ in 0..times {
                    self.round(visit);
                }
                if times == 0 {
                    self.finish(visit);
                }
            }
            Repeat::Loop { before: true, times: 0 } | Repeat::Many { times: 0, .. } => self.finish(visit),
            Repeat::Loop { .. } | Repeat::Many { .. } => self.round(visit),
        }
    }

    fn round(&mut self, whole: usize) {
        let (scope, node) = (self.visits[whole].scope, self.visits[whole].node);
        self.visits[whole].rounds.0 += 1;
        let visit = self.visit(scope, node, Some(whole), Doing::Inside);
        self.work(visit);
    }

    fn work(&mut self, visit: usize) {
        let (scope, node) = (self.visits[visit].scope, self.visits[visit].node);
        match self.node(scope, node).role {
            Role::Scope(_, inside) => self.open(inside, Some(visit)),
            _ => self.visits[visit].doing = Doing::Task,
        }
    }

    /// A visit completes: a round or instance leads to the next or to the end of all, another one to its flows.
    pub(super) fn finish(&mut self, visit: usize) {
        let (scope, node, whole) =
            (self.visits[visit].scope, self.visits[visit].node, self.visits[visit].whole);
        if self.node(scope, node).role == Role::Handler {
            self.end_visit(visit);
            self.leave(scope, node);
            return self.undone(visit);
        }
        self.remember(visit);
        self.end_visit(visit);
        let Some(whole) = whole else {
            return self.leave(scope, node);
        };
        *self.completed.entry(self.node(scope, node).id.clone()).or_default() += 1;
        self.visits[whole].rounds.1 += 1;
        let (begun, completed) = self.visits[whole].rounds;
        let (again, over) = match self.node(scope, node).repeat {
            Repeat::Loop { times, .. } => (begun < times, begun >= times),
            Repeat::Many { parallel, times, enough } => {
                let enough = enough.is_some_and(|enough| completed >= enough);
                (!parallel && !enough && begun < times, enough || completed == times)
            }
            Repeat::Once => (false, true),
        };
        if again {
            self.round(whole);
        } else if over {
            for other in 0..self.visits.len() {
                if self.visits[other].whole == Some(whole) {
                    self.cancel(other);
                }
            }
            self.finish(whole);
        }
    }

    pub(super) fn end_visit(&mut self, visit: usize) {
        self.visits[visit].doing = Doing::Over;
        for wait in self.waits.iter_mut().filter(|wait| wait.visit == Some(visit)) {
            wait.open = false;
        }
    }

    /// Cuts a visit short, with all that runs in it and all that it has others undo.
    pub(super) fn cancel(&mut self, visit: usize) {
        let was = self.visits[visit].doing;
        if was == Doing::Over {
            return;
        }
        self.end_visit(visit);
        for scope in 0..self.scopes.len() {
            if self.scopes[scope].holder == Some(visit) && self.scopes[scope].open {
                self.interrupt(scope, None);
                self.shut(scope);
            }
        }
        for other in 0..self.visits.len() {
            if self.visits[other].whole == Some(visit) {
                self.cancel(other);
            }
        }
        self.stop_undoing(visit, was);
    }

    /// Ends what runs in a scope, but for one visit.
    pub(super) fn interrupt(&mut self, scope: usize, except: Option<usize>) {
        self.scopes[scope].tokens.fill(0);
        self.scopes[scope].fired.clear();
        let running: Vec<usize> = self.running(scope).filter(|visit| Some(*visit) != except).collect();
        for visit in running {
            self.cancel(visit);
        }
        for wait in self.waits.iter_mut().filter(|wait| wait.visit.is_none() && wait.scope == scope) {
            wait.open = false;
        }
    }
}
