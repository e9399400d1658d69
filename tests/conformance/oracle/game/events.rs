//! Events: what is waited for, what comes, and what is thrown outward to the nearest event that catches it.

use super::super::flatten::{Node, Role};
use super::super::process::Trigger;
use super::{Doing, Game, Wait};

/// What is thrown.
#[derive(Clone, Copy)]
enum Thrown {
    Error(u8),
    Escalation(u8),
}

/// Where it is caught: on the activity of a visit, or in a scope by an event subprocess.
enum Catcher {
    Boundary(usize, usize),
    EventSubProcess(usize, usize),
}

impl Node {
    fn trigger(&self) -> Option<(Trigger, bool)> {
        match self.role {
            Role::Catch(trigger) => Some((trigger, true)),
            Role::Boundary { trigger, interrupting, .. } | Role::Occurs { trigger, interrupting } => {
                Some((trigger, interrupting))
            }
            _ => None,
        }
    }

    pub(super) fn is_conditional(&self) -> bool {
        matches!(self.trigger(), Some((Trigger::Condition, _)))
    }

    /// By how many messages, signals and timers it can occur; none for what the process brings about itself.
    pub(super) fn tickets(&self) -> Option<usize> {
        match self.trigger()?.0 {
            Trigger::Message | Trigger::Signal | Trigger::Timer => Some(1),
            Trigger::Multiple => Some(2),
            _ => None,
        }
    }
}

impl Game {
    /// A visit begins to wait for an event of its own, on it, or after it.
    pub(super) fn wait_for(&mut self, visit: usize, node: usize) {
        if self.visits[visit].doing != Doing::Over {
            let scope = self.visits[visit].scope;
            self.wait(Wait {
                visit: Some(visit),
                scope,
                graph: self.scopes[scope].graph,
                node,
                met: false,
                open: true,
            });
        }
    }

    /// A scope begins to wait for the start event of an event subprocess.
    pub(super) fn wait_in_scope(&mut self, scope: usize, graph: usize) {
        if self.scopes[scope].open && !self.scopes[scope].interrupted {
            let node = self.process.graphs[graph].first;
            self.wait(Wait { visit: None, scope, graph, node, met: false, open: true });
        }
    }

    fn wait(&mut self, wait: Wait) {
        self.waits.push(wait);
        self.look(self.waits.len() - 1);
    }

    /// The event that is waited for.
    pub(super) fn event(&self, wait: &Wait) -> &Node {
        &self.process.graphs[wait.graph].nodes[wait.node]
    }

    /// A condition occurs when it comes to be true, also as it begins to be waited for.
    fn look(&mut self, index: usize) {
        let wait = &self.waits[index];
        if wait.open && self.event(wait).is_conditional() {
            let now = self.data[self.scopes[wait.scope].data]
                .conditions
                .get(&self.event(wait).id)
                .copied()
                .unwrap_or_default();
            let before = std::mem::replace(&mut self.waits[index].met, now);
            if now && !before {
                self.occur(index);
            }
        }
    }

    /// The variable of a condition changes, in the process itself; its value from now on.
    pub fn toggle(&mut self, id: &str) -> bool {
        let value = self.data[0].conditions.entry(id.to_owned()).or_default();
        *value = !*value;
        let value = *value;
        for wait in 0..self.waits.len() {
            self.look(wait);
        }
        self.play();
        value
    }

    /// What is waited for comes.
    pub(super) fn occur(&mut self, index: usize) {
        let Wait { visit, scope, graph, node, .. } = self.waits[index];
        let Some((trigger, interrupting)) = self.event(&self.waits[index]).trigger() else { return };
        // A moment comes once.
        self.waits[index].open &= trigger != Trigger::Timer;
        match visit {
            None => self.begin_event_subprocess(scope, graph, interrupting),
            Some(host) if matches!(self.node(scope, node).role, Role::Boundary { .. }) => {
                self.take_boundary(host, node, interrupting);
            }
            Some(visit) if self.visits[visit].node == node => self.finish(visit),
            Some(gateway) => {
                let id = self.node(scope, self.visits[gateway].node).id.clone();
                *self.completed.entry(id).or_default() += 1;
                self.end_visit(gateway);
                self.leave(scope, node);
            }
        }
    }

    fn take_boundary(&mut self, host: usize, boundary: usize, interrupting: bool) {
        if interrupting {
            self.cancel(host);
        }
        self.leave(self.visits[host].scope, boundary);
    }

    fn begin_event_subprocess(&mut self, scope: usize, graph: usize, interrupting: bool) {
        if interrupting {
            self.interrupt(scope, None);
            self.scopes[scope].interrupted = true;
        }
        let node = self.graph(scope).event_subprocesses().find(|(_, inside)| *inside == graph);
        let visit = self.visit(scope, node.expect("it stands there").0, None, Doing::Inside);
        self.open(graph, Some(visit));
    }

    pub(super) fn throw_error(&mut self, visit: usize, code: u8) {
        match self.catcher(visit, Thrown::Error(code)) {
            Some(catcher) => self.catch(catcher),
            None => self.visits[visit].doing = Doing::Stuck,
        }
    }

    pub(super) fn escalate(&mut self, visit: usize, code: u8) {
        if let Some(catcher) = self.catcher(visit, Thrown::Escalation(code)) {
            self.catch(catcher);
        }
    }

    /// BPMN 2.0.2, 13.5.3 and 13.5.4: the event subprocesses of the scope, then the activity around it, and so on.
    fn catcher(&self, thrower: usize, thrown: Thrown) -> Option<Catcher> {
        let mut at = thrower;
        loop {
            let scope = self.visits[at].scope;
            let graph = self.graph(scope);
            let beside = matches!(graph.nodes[self.visits[at].node].role, Role::EventSubProcess(_));
            if !self.scopes[scope].interrupted && !beside {
                let starts = graph.event_subprocesses().map(|(_, inside)| inside);
                let trigger = |inside: &usize| {
                    let inside = &self.process.graphs[*inside];
                    inside.nodes[inside.first].trigger()
                };
                if let Some(inside) = nearest(thrown, starts, trigger) {
                    return Some(Catcher::EventSubProcess(scope, inside));
                }
            }
            at = self.scopes[scope].holder?;
            at = self.visits[at].whole.unwrap_or(at);
            let graph = self.graph(self.visits[at].scope);
            let boundaries = graph.boundaries(self.visits[at].node);
            if let Some(node) = nearest(thrown, boundaries, |node| graph.nodes[*node].trigger()) {
                return Some(Catcher::Boundary(at, node));
            }
        }
    }

    fn catch(&mut self, catcher: Catcher) {
        match catcher {
            Catcher::Boundary(host, node) => {
                let interrupting = self.node(self.visits[host].scope, node).trigger();
                self.take_boundary(host, node, interrupting.is_some_and(|(_, interrupting)| interrupting));
            }
            Catcher::EventSubProcess(scope, graph) => {
                let inside = &self.process.graphs[graph];
                let interrupting = inside.nodes[inside.first].trigger();
                let interrupting = interrupting.is_some_and(|(_, interrupting)| interrupting);
                self.begin_event_subprocess(scope, graph, interrupting);
            }
        }
    }
}

/// What names the code comes before what catches all.
fn nearest(
    thrown: Thrown,
    among: impl Iterator<Item = usize>,
    trigger: impl Fn(&usize) -> Option<(Trigger, bool)>,
) -> Option<usize> {
    let fits = |event: &usize| match (thrown, trigger(event)?.0) {
        (Thrown::Error(code), Trigger::Error(known))
        | (Thrown::Escalation(code), Trigger::Escalation(known)) => {
            known.is_none_or(|known| known == code).then_some(known.is_none())
        }
        _ => None,
    };
    among.filter_map(|event| Some((fits(&event)?, event))).min().map(|(_, event)| event)
}
