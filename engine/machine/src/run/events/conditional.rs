//! Conditions: they occur when they come to be satisfied (BPMN 2.0, 10.5.5).
//!
//! A condition is looked at when it begins to be waited for, again when a variable that it reads is written where it can
//! see it, and, if it reads a time limit, when one begins or moves. Each scope knows which conditions watch which of its names, so that a write costs what it changes, not
//! what waits (`State`). Having occurred, a condition has to be false before it can occur again. What time alone
//! changes, it does not notice: that is what timers are for.

use crate::codes;
use crate::event::Event;
use crate::graph::Condition;
use crate::id::{NodeIx, ScopeId};
use crate::limits;
use crate::run::{Fault, Run};
use crate::wait::{Owner, Step, Trouble, Wait};
use digipro_vocab::{Name, Ticket, Value};

impl Run<'_> {
    /// Takes note of what makes conditions be looked at: that they begin to be waited for, and that a variable which
    /// they watch is about to be written.
    pub(in crate::run) fn notice(&mut self, event: &Event) {
        match event {
            Event::Opened { ticket, wait: Wait::Condition { .. }, .. } => {
                self.unsettled.insert(*ticket);
            }
            Event::Wrote { scope, name, .. } => self.notice_write(*scope, name),
            Event::TermStarted { .. } | Event::TermMoved { .. } => self.notice_limits(),
            _ => {}
        }
    }

    /// A time limit begins or moves: conditions that read one are looked at.
    fn notice_limits(&mut self) {
        let reads = |condition: &Condition| {
            condition.expression.context_reads().iter().any(|read| read.function == "term")
        };
        for (ticket, waiting) in &self.state.waits {
            if self.graph.condition_of(waiting).is_some_and(reads) {
                self.unsettled.insert(*ticket);
            }
        }
    }

    fn notice_write(&mut self, scope: ScopeId, name: &Name) {
        let Some(scope) = self.state.scopes.get(&scope).filter(|scope| !scope.watched.is_empty()) else {
            return;
        };
        let Some(tickets) = scope.watched.get(name) else { return };
        let creates = scope.variable(name).is_none();
        for ticket in tickets {
            let condition = self.state.waits.get(ticket).and_then(|waiting| self.graph.condition_of(waiting));
            let counts =
                |condition: &Condition| if creates { condition.on_create } else { condition.on_update };
            if condition.is_some_and(counts) {
                self.unsettled.insert(*ticket);
            }
        }
    }

    /// Looks at the conditions that may have changed, and lets those occur that came to be satisfied.
    pub(in crate::run) fn watch(&mut self) {
        while let Some(ticket) = self.unsettled.pop_first() {
            let Some(waiting) = self.state.waits.get(&ticket) else { continue };
            let Wait::Condition { met, scope, .. } = waiting.wait else { continue };
            let Some(condition) = self.graph.condition_of(waiting) else { continue };
            let (owner, node) = (waiting.owner, waiting.node);
            self.steps += 1;
            match self.is_satisfied(condition, scope) {
                Ok(now) if now == met => {}
                Ok(now) => {
                    self.emit(Event::ConditionChanged { ticket, met: now });
                    if let Some(waiting) = self.state.waits.get(&ticket).filter(|_| now).cloned() {
                        self.occur(ticket, waiting, &crate::Variables::default());
                    }
                }
                Err(fault) => self.doubt(owner, node, fault),
            }
        }
    }

    /// Null is not satisfied: most often the variables are still to come.
    pub(in crate::run) fn is_satisfied(&self, condition: &Condition, scope: ScopeId) -> Result<bool, Fault> {
        // In a proof whoever explores lets the condition occur.
        if self.in_proof() {
            return Ok(false);
        }
        if self.steps > limits::STEPS_MAX {
            let message = format!("more than {} steps after one command", limits::STEPS_MAX);
            return Err(Fault::new(codes::I0010, message));
        }
        match self.evaluate_with_causes(&condition.expression, scope, &())? {
            (Value::Boolean(truth), _) => Ok(truth),
            (Value::Null, _) => Ok(false),
            (other, causes) => {
                let message = format!("the condition gives {}, not true or false", other.kind());
                Err(Fault::new(codes::I0002, message).because(&causes))
            }
        }
    }

    /// An incident beside a condition that cannot be looked at; what waits for it goes on waiting.
    fn doubt(&mut self, owner: Owner, node: NodeIx, fault: Fault) {
        let known = self.state.tickets(owner).iter().any(|ticket| {
            self.state.waits.get(ticket).is_some_and(|waiting| {
                waiting.node == node
                    && matches!(&waiting.wait, Wait::Incident(trouble) if trouble.step == Step::Watch)
            })
        });
        if !known {
            let Fault { code, message, sign, findings } = fault;
            let trouble = Trouble { code, message, step: Step::Watch, sign, findings, listener: None };
            self.open(owner, node, Wait::Incident(Box::new(trouble)));
        }
    }

    /// Looks again at the conditions of an event, after an incident.
    pub(crate) fn look_again(&mut self, incident: Ticket) {
        let Some(waiting) = self.state.waits.get(&incident) else { return };
        let (owner, node) = (waiting.owner, waiting.node);
        self.close(incident);
        for ticket in self.state.tickets(owner) {
            if self.state.waits.get(ticket).is_some_and(|waiting| waiting.node == node) {
                self.unsettled.insert(*ticket);
            }
        }
    }
}
