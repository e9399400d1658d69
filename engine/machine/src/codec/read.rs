//! The written form back to events.

mod fault;
mod law;
mod wait;
mod work;

use super::Unreadable;
use super::entry::{Entry, Holder, Inside, Queued};
use super::payload::{Place, Reading};
use crate::command::Variables;
use crate::event::Event;
use crate::graph::Graph;
use crate::id::{BlockIx, FlowIx, NodeIx, PointIx, TermIx};
use crate::state::Body;
use crate::wait::Owner;
use digipro_vocab::{Name, Value};
use std::sync::Arc;

type Read<T> = Result<T, Unreadable>;

/// Reads the events of a record: elements of the definition, values of the table beside it.
pub(super) struct Reader<'a> {
    graph: &'a Graph,
    /// The graph to which a record migrates.
    next: Option<&'a Graph>,
    values: &'a Reading,
}

impl<'a> Reader<'a> {
    pub(super) fn new(graph: &'a Graph, values: &'a Reading) -> Self {
        Self { graph, next: None, values }
    }

    /// Reads a record that migrates.
    pub(super) fn to(self, next: Option<&'a Graph>) -> Self {
        Self { next, ..self }
    }

    /// Reads an event.
    pub(super) fn event(&self, entry: Entry) -> Read<Event> {
        match entry {
            Entry::CaseStarted { .. }
            | Entry::ScopeOpened { .. }
            | Entry::ScopeClosed { .. }
            | Entry::Entered { .. }
            | Entry::Completed { .. }
            | Entry::Cancelled { .. }
            | Entry::Arrived { .. }
            | Entry::Joined { .. }
            | Entry::Interrupted { .. }
            | Entry::Opened { .. }
            | Entry::Closed { .. }
            | Entry::Wrote { .. }
            | Entry::ConditionChanged { .. }
            | Entry::AdHocMoved { .. }
            | Entry::Collected { .. }
            | Entry::Retried { .. }
            | Entry::CaseCompleted {}
            | Entry::Modified { .. }
            | Entry::CaseCancelled { .. } => self.course(entry),
            Entry::Assigned { .. }
            | Entry::TaskAsked(_)
            | Entry::TaskCorrected { .. }
            | Entry::TaskDenied { .. }
            | Entry::TaskUpdated { .. }
            | Entry::Heard { .. }
            | Entry::JobFailed { .. }
            | Entry::JobUpdated { .. }
            | Entry::Performed { .. }
            | Entry::Submitted { .. }
            | Entry::Accepted { .. }
            | Entry::Returned { .. } => self.work(entry),
            Entry::ErrorCaught { .. }
            | Entry::EscalationThrown { .. }
            | Entry::ScopeKept { .. }
            | Entry::Compensable { .. }
            | Entry::CompensationThrown { .. }
            | Entry::CompensationBegun(_)
            | Entry::Compensated(_) => self.fault(entry),
            Entry::RulesEvaluated(_)
            | Entry::RulesIndeterminate(_)
            | Entry::RulesShadowed(_)
            | Entry::Signed { .. }
            | Entry::LawAdopted { .. }
            | Entry::Migrated(_)
            | Entry::Decided { .. }
            | Entry::TermStarted { .. }
            | Entry::TermMoved { .. } => self.law(entry),
        }
    }

    /// How tokens move, what they wait for, what is written.
    fn course(&self, entry: Entry) -> Read<Event> {
        Ok(match entry {
            Entry::CaseStarted { day, part, process, start } => {
                let start = start.map(|start| self.node(&start)).transpose()?;
                Event::CaseStarted { process: self.block(&process)?, start, part, day }
            }
            Entry::ScopeOpened { body, holder, parent, scope } => {
                Event::ScopeOpened { scope, parent, holder, body: self.inside(body)? }
            }
            Entry::ScopeClosed { scope } => Event::ScopeClosed { scope },
            Entry::Entered { element, flow, index, scope, token } => {
                let flow = flow.map(|flow| self.flow(&flow)).transpose()?;
                Event::Entered { token, node: self.node(&element)?, scope, flow, index }
            }
            Entry::Completed { element, token } => Event::Completed { token, node: self.node(&element)? },
            Entry::Cancelled { element, token } => Event::Cancelled { token, node: self.node(&element)? },
            Entry::Arrived { flow, scope } => Event::Arrived { scope, flow: self.flow(&flow)? },
            Entry::Joined { element, scope } => Event::Joined { scope, node: self.node(&element)? },
            Entry::Interrupted { scope } => Event::Interrupted { scope },
            Entry::Opened { element, owner, ticket, wait } => {
                let (node, owner, wait) = (self.node(&element)?, owner_of(&owner), self.wait(wait)?);
                Event::Opened { ticket, owner, node, wait }
            }
            Entry::Closed { ticket } => Event::Closed { ticket },
            Entry::Wrote { name, scope, value_at } => {
                Event::Wrote { scope, name, value: self.values.value(value_at)? }
            }
            Entry::ConditionChanged { met, ticket } => Event::ConditionChanged { ticket, met },
            Entry::AdHocMoved { closing, queue, scope } => {
                let queue = queue.into_iter().map(|queued| self.queued(&queued));
                Event::AdHocMoved { scope, queue: queue.collect::<Read<_>>()?, closing }
            }
            Entry::Collected { place, scope, value_at } => {
                Event::Collected { scope, place, value: self.values.value(value_at)? }
            }
            Entry::Retried { step, token } => Event::Retried { token, step },
            Entry::Modified { reason_at } => Event::Modified { reason: self.values.text(reason_at)? },
            Entry::CaseCompleted {} => Event::CaseCompleted,
            Entry::CaseCancelled { reason_at } => {
                Event::CaseCancelled { reason: self.values.text(reason_at)? }
            }
            _ => return Err(elsewhere()),
        })
    }

    fn queued(&self, queued: &Queued) -> Read<(NodeIx, Variables)> {
        Ok((self.node(&queued.element)?, self.fields(queued.variables_at)?))
    }

    fn inside(&self, body: Inside) -> Read<Body> {
        Ok(match body {
            Inside::Task {} => Body::Task,
            Inside::Block { closed, id } => Body::Block { block: self.block(&id)?, closed },
            Inside::Many { items_at, length } => {
                let length = length as usize;
                let items = match self.values.value(items_at)? {
                    Value::List(items) if items.len() == length => items,
                    // Erased: as many instances, of which nothing is known.
                    _ => Arc::new(vec![crate::variables::erased(); length.min(crate::limits::ITEMS_MAX)]),
                };
                Body::Many { results: vec![Value::Null; items.len()], items, begun: 0, done: 0 }
            }
            Inside::Rounds {} => Body::Rounds { begun: 0 },
        })
    }

    fn fields(&self, place: Place) -> Read<Variables> {
        match self.values.value(place)? {
            Value::Context(fields) => Ok(fields),
            _ => Err(Unreadable(format!("value {place} is not a context"))),
        }
    }

    fn node(&self, id: &Name) -> Read<NodeIx> {
        self.graph.nodes_by_id.get(id).copied().ok_or_else(|| unknown("flow node", id))
    }

    fn flow(&self, id: &Name) -> Read<FlowIx> {
        self.graph.flows_by_id.get(id).copied().ok_or_else(|| unknown("sequence flow", id))
    }

    fn block(&self, id: &Name) -> Read<BlockIx> {
        self.graph.blocks_by_id.get(id).copied().ok_or_else(|| unknown("process or subprocess", id))
    }

    fn term(&self, name: &Name) -> Read<TermIx> {
        let place = self.graph.terms.iter().position(|known| known == name);
        place.map(TermIx::at).ok_or_else(|| unknown("time limit", name))
    }

    fn point(&self, name: &Name) -> Read<PointIx> {
        let place = self.graph.points.iter().position(|known| known == name);
        place.map(PointIx::at).ok_or_else(|| unknown("rule point", name))
    }
}

fn owner_of(holder: &Holder) -> Owner {
    match holder {
        Holder::Token(token) => Owner::Token(*token),
        Holder::Scope(scope) => Owner::Scope(*scope),
        Holder::Case {} => Owner::Case,
    }
}

fn unknown(what: &str, id: &str) -> Unreadable {
    Unreadable(format!("the definition has no {what} `{id}`"))
}

/// An event that [`Reader::event`] has given to the wrong family.
fn elsewhere() -> Unreadable {
    Unreadable("the event is of another family".into())
}
