//! Compensation: what was completed is undone, what began later first (BPMN 2.0.2, 13.5.5).

use super::super::flatten::Role;
use super::super::process::{Exit, Inside, Trigger};
use super::{Doing, Game};

/// A completed activity that can be compensated.
#[derive(Clone, Debug)]
pub(super) struct Done {
    node: usize,
    /// In which scope it ran: the handler runs there.
    scope: usize,
    began: usize,
    ended: usize,
    how: How,
}

/// How a completed activity is compensated.
#[derive(Clone, Debug)]
enum How {
    /// By this node.
    Handler(usize),
    /// By undoing what was completed inside: in the scope of its own, if it is not a list of rounds or instances.
    Inside(Option<usize>, Vec<Done>),
}

/// Compensation that is under way for a visit that waits for it.
#[derive(Clone, Debug)]
pub(super) struct Undoing {
    by: usize,
    left: Vec<Done>,
    running: Vec<(usize, Done)>,
}

impl Game {
    /// Remembers a visit that completes, if something can compensate it.
    pub(super) fn remember(&mut self, visit: usize) {
        let ended = self.tick();
        let it = self.visits[visit].clone();
        let inside = (0..self.scopes.len()).rev().find(|scope| self.scopes[*scope].holder == Some(visit));
        let list = match inside {
            Some(inside) => std::mem::take(&mut self.scopes[inside].done),
            None => it.done,
        };
        let how = match self.node(it.scope, it.node).handler {
            Some(_) if it.whole.is_some() => return,
            Some(handler) => How::Handler(handler),
            None if list.is_empty() => return,
            None => How::Inside(inside, list),
        };
        let done = Done { node: it.node, scope: it.scope, began: it.began, ended, how };
        match it.whole {
            Some(whole) => self.visits[whole].done.push(done),
            None => self.scopes[it.scope].done.push(done),
        }
    }

    /// An event compensates all that was completed in its scope; from an event subprocess, in the scope around.
    pub(super) fn compensate_around(&mut self, by: usize) {
        let mut scope = self.visits[by].scope;
        while let Some(holder) = self.scopes[scope].holder {
            let around = self.visits[holder].scope;
            if !matches!(self.node(around, self.visits[holder].node).role, Role::EventSubProcess(_)) {
                break;
            }
            scope = around;
        }
        let left = std::mem::take(&mut self.scopes[scope].done);
        self.undo(by, left);
    }

    fn undo(&mut self, by: usize, left: Vec<Done>) {
        self.undoing.push(Undoing { by, left, running: Vec::new() });
        self.undo_next(by);
    }

    /// Begins with all that nothing that is still to be undone began after.
    fn undo_next(&mut self, by: usize) {
        let Some(index) = self.undoing.iter().position(|undoing| undoing.by == by) else { return };
        let undoing = &mut self.undoing[index];
        let pending: Vec<usize> = undoing
            .left
            .iter()
            .chain(undoing.running.iter().map(|(_, done)| done))
            .map(|done| done.began)
            .collect();
        let graph = &self.process.graphs;
        let free = |done: &Done| match self.scopes.get(done.scope) {
            // A boundary event may have begun anything that began later.
            Some(scope) if graph[scope.graph].begins_others(done.node) => done.began,
            _ => done.ended,
        };
        let ready = |done: &mut Done| pending.iter().all(|began| *began <= free(done));
        let mut begin: Vec<Done> = undoing.left.extract_if(.., ready).collect();
        begin.sort_by_key(|done| std::cmp::Reverse(done.began));
        if begin.is_empty() && undoing.running.is_empty() {
            self.undoing.remove(index);
            return self.all_undone(by);
        }
        for done in begin {
            let (node, doing) = match &done.how {
                How::Handler(handler) => (*handler, Doing::Task),
                How::Inside(..) => (done.node, Doing::Undo),
            };
            let visit = self.visit(done.scope, node, None, doing);
            let Some(undoing) = self.undoing.iter_mut().find(|undoing| undoing.by == by) else { return };
            undoing.running.push((visit, done.clone()));
            if let How::Inside(scope, left) = done.how {
                if let Some(scope) = scope {
                    self.scopes[scope].holder = Some(visit);
                }
                self.undo(visit, left);
            }
        }
    }

    /// A handler is done, or everything inside of an activity is undone.
    pub(super) fn undone(&mut self, visit: usize) {
        let runs = self.undoing.iter_mut().find_map(|undoing| {
            let place = undoing.running.iter().position(|(running, _)| *running == visit)?;
            undoing.running.remove(place);
            Some(undoing.by)
        });
        if let Some(by) = runs {
            self.undo_next(by);
        }
    }

    /// What waited for compensation goes on.
    fn all_undone(&mut self, by: usize) {
        let (scope, node) = (self.visits[by].scope, self.visits[by].node);
        if self.visits[by].doing == Doing::Undo {
            self.end_visit(by);
            self.undone(by);
        } else if self.node(scope, node).role == Role::Exit(Exit::Cancel) {
            *self.completed.entry(self.node(scope, node).id.clone()).or_default() += 1;
            self.cancel_transaction(scope);
        } else {
            self.finish(by);
        }
    }

    /// A transaction in which all was undone is left by its cancel boundary event.
    fn cancel_transaction(&mut self, scope: usize) {
        let holder = self.scopes[scope].holder.expect("a transaction");
        let host = self.visits[holder].whole.unwrap_or(holder);
        let around = self.visits[host].scope;
        assert!(matches!(
            self.node(around, self.visits[host].node).role,
            Role::Scope(Inside::Transaction, _)
        ));
        let graph = self.graph(around);
        let mut boundaries = graph.boundaries(self.visits[host].node);
        let cancelled =
            |node: &usize| matches!(graph.nodes[*node].role, Role::Boundary { trigger: Trigger::Cancel, .. });
        let boundary = boundaries.find(cancelled).expect("a cancel event");
        drop(boundaries);
        self.cancel(host);
        self.leave(around, boundary);
    }

    /// What compensated for a visit is cut short with it. What it had not begun with can still be compensated.
    pub(super) fn stop_undoing(&mut self, by: usize, was: Doing) {
        while let Some(place) = self.undoing.iter().position(|undoing| undoing.by == by) {
            let Undoing { left, running, .. } = self.undoing.swap_remove(place);
            for done in left.into_iter().filter(|_| was != Doing::Undo) {
                self.scopes[done.scope].done.push(done);
            }
            for (visit, _) in running {
                self.cancel(visit);
            }
        }
    }
}
