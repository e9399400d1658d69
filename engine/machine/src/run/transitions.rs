//! The life of a user task: what is asked of it counts when its listeners have let it through (bpmn.md 4.5).
//!
//! A task that is changing takes no other command (invariant ONE-CHANGE-AT-A-TIME). At its completion the rules are
//! asked first and the listeners after them: no worker is told of an act that the law forbids, and what the rules
//! have judged is not changed any more, because a listener corrects the task and never its results.

use super::{Next, Outcome, Run};
use crate::command::Variables;
use crate::event::Event;
use crate::graph::{Kind, Node};
use crate::id::{NodeIx, TokenId};
use crate::wait::{Attributes, Changes, Listening, Occasion, Owner, Step, Task, Transition, Wait};
use digipro_vocab::{Name, Ticket};

/// What somebody asks of a user task.
pub(crate) struct Asked {
    pub(crate) occasion: Occasion,
    pub(crate) action: &'static str,
    pub(crate) proposed: Attributes,
    pub(crate) variables: Option<Variables>,
    pub(crate) local: bool,
}

impl Asked {
    pub(crate) fn new(occasion: Occasion, action: &'static str, proposed: Attributes) -> Self {
        Self { occasion, action, proposed, variables: None, local: false }
    }
}

impl<'a> Run<'a> {
    /// The open user task of a token.
    pub(super) fn task_of(&self, token: TokenId) -> Option<(Ticket, &Task)> {
        let tickets = self.token(token)?.tickets.iter();
        let mut tasks = tickets.filter_map(|ticket| match &self.state.waits.get(ticket)?.wait {
            Wait::Task(task) => Some((*ticket, task.as_ref())),
            _ => None,
        });
        tasks.next()
    }

    /// A user task comes up; if the model says who has it, that is asked of its listeners like any assignment.
    pub(super) fn open_task(&mut self, token: TokenId, ix: NodeIx, node: &'a Node, mut task: Task) {
        let told = |occasion| node.told_of(occasion).next().is_some();
        if !told(Occasion::Creating) && !told(Occasion::Assigning) {
            self.open(Owner::Token(token), ix, Wait::Task(Box::new(task)));
            return;
        }
        let proposed = task.attributes();
        task.assignee = None;
        let ticket = self.open(Owner::Token(token), ix, Wait::Task(Box::new(task)));
        if told(Occasion::Creating) {
            self.ask_of_task(token, ticket, Asked::new(Occasion::Creating, "create", proposed));
        } else if proposed.assignee.is_some() {
            self.ask_of_task(token, ticket, Asked::new(Occasion::Assigning, "assign", proposed));
        }
    }

    /// Asks something of a user task: it counts at once where no listener is told of it.
    pub(crate) fn ask_of_task(&mut self, token: TokenId, ticket: Ticket, asked: Asked) {
        let Some((_, node)) = self.node_of(token) else { return };
        let Asked { occasion, action, proposed, variables, local } = asked;
        let transition = Transition { occasion, action: action.into(), proposed, variables, local };
        if node.told_of(occasion).next().is_none() {
            return self.settle_task(token, ticket, transition);
        }
        self.emit(Event::TaskAsked { ticket, transition: Box::new(transition) });
        self.later(token, Step::Behave);
    }

    /// Tells the listeners of what was asked of a user task; when all have let it through, it counts.
    pub(super) fn go_on_with_task(&mut self, token: TokenId, ix: NodeIx, ticket: Ticket) -> Outcome {
        let asked = self.task_of(token).and_then(|(_, task)| task.transition.clone());
        let Some(asked) = asked.filter(|asked| asked.occasion != Occasion::Completing) else {
            return Ok(Next::Rest);
        };
        if self.tell(token, ix, asked.occasion)? == Next::Go {
            self.settle_task(token, ticket, *asked);
        }
        Ok(Next::Rest)
    }

    /// What was asked of a user task counts.
    fn settle_task(&mut self, token: TokenId, ticket: Ticket, asked: Transition) {
        let Some(now) = self.task_of(token).map(|(_, task)| task.attributes()) else { return };
        let mut proposed = asked.proposed;
        // A task comes up unassigned; who gets it is asked of the listeners next.
        let creating = asked.occasion == Occasion::Creating;
        let next = if creating { proposed.assignee.take() } else { None };
        let only_assigned = Attributes { assignee: proposed.assignee.clone(), ..now } == proposed;
        if asked.occasion == Occasion::Assigning && only_assigned {
            self.emit(Event::Assigned { ticket, assignee: proposed.assignee.clone() });
        } else {
            self.emit(Event::TaskUpdated { ticket, attributes: Box::new(proposed.clone()) });
        }
        if let Some(variables) = &asked.variables {
            let scope = if asked.local { self.own_scope(token) } else { self.scope_of(token) };
            self.set_variables(scope, variables, asked.local);
        }
        if next.is_some() {
            proposed.assignee = next;
            self.ask_of_task(token, ticket, Asked::new(Occasion::Assigning, "assign", proposed));
        } else {
            self.judge_what_waits(token);
        }
    }

    /// What was submitted and signed over while the task was changing goes on.
    fn judge_what_waits(&mut self, token: TokenId) {
        let Some(standing) = self.token(token).filter(|token| token.submitted.is_some()) else { return };
        let is_judged = |wait: &Wait| match wait {
            Wait::Rules(_) => true,
            Wait::Incident(trouble) => trouble.step == Step::Judge,
            _ => false,
        };
        let mut waits = standing.tickets.iter().filter_map(|ticket| self.state.waits.get(ticket));
        if !waits.any(|waiting| is_judged(&waiting.wait)) {
            self.later(token, Step::Judge);
        }
    }

    /// The listeners of the completion of a user task, after its rule points.
    pub(super) fn complete_task(&mut self, token: TokenId, ix: NodeIx, node: &'a Node) -> Outcome {
        if !hears_completion(node) || self.token(token).is_none_or(|token| token.submitted.is_none()) {
            return Ok(Next::Go);
        }
        let Some((ticket, task)) = self.task_of(token) else { return Ok(Next::Go) };
        if task.transition.as_ref().is_some_and(|asked| asked.occasion != Occasion::Completing) {
            // Asked while a person was to sign: it comes first, and what was submitted waits.
            return Ok(Next::Rest);
        }
        if task.transition.is_none() {
            let (occasion, action) = (Occasion::Completing, Name::from("complete"));
            let (proposed, variables, local) = (task.attributes(), None, false);
            let transition = Box::new(Transition { occasion, action, proposed, variables, local });
            self.emit(Event::TaskAsked { ticket, transition });
        }
        if self.tell(token, ix, Occasion::Completing)? == Next::Rest {
            return Ok(Next::Rest);
        }
        let proposed = self.task_of(token).map(|(_, task)| task.proposed());
        if let Some(attributes) = proposed.map(Box::new) {
            self.emit(Event::TaskUpdated { ticket, attributes });
        }
        Ok(Next::Go)
    }

    /// A listener of a user task has answered.
    pub(crate) fn answered_by_listener(
        &mut self,
        ticket: Ticket,
        token: TokenId,
        told: &Listening,
        denied: Option<&str>,
        changes: &Changes,
    ) {
        let Some(task) = self.task_of(token).map(|(task, _)| task) else { return };
        if let Some(reason) = denied {
            self.close(ticket);
            self.emit(Event::TaskDenied { ticket: task, reason: reason.to_owned() });
            if told.occasion == Occasion::Completing {
                self.emit(Event::Returned { token, findings: Vec::new() });
            }
            return self.judge_what_waits(token);
        }
        if !changes.is_empty() {
            self.emit(Event::TaskCorrected { ticket: task, changes: Box::new(changes.clone()) });
        }
        self.heard(ticket, token, told.occasion, &Variables::default());
    }
}

/// Whether listeners are told before what somebody submits for this node counts.
pub(super) fn hears_completion(node: &Node) -> bool {
    matches!(node.kind, Kind::User(_)) && node.told_of(Occasion::Completing).next().is_some()
}
