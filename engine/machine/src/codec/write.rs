//! Events to their written form.

mod fault;
mod law;
mod wait;
mod work;

use super::Unwritable;
use super::entry::{Entry, Holder, Inside, Queued};
use super::payload::{Place, Writing};
use crate::command::Variables;
use crate::event::Event;
use crate::graph::Graph;
use crate::id::{BlockIx, FlowIx, NodeIx, PointIx, TermIx};
use crate::state::Body;
use crate::wait::Owner;
use digipro_vocab::{Name, Value};

type Written<T> = Result<T, Unwritable>;

/// Writes the events of a record: elements by their ids, values into the table beside it.
pub(super) struct Writer<'a> {
    graph: &'a Graph,
    values: Writing,
}

impl<'a> Writer<'a> {
    pub(super) fn new(graph: &'a Graph) -> Self {
        Self { graph, values: Writing::default() }
    }

    /// The table of values, sealed.
    pub(super) fn payload(self, salt: &str) -> Written<Vec<u8>> {
        self.values.seal(salt)
    }

    /// Writes an event.
    pub(super) fn entry(&mut self, event: &Event) -> Written<Entry> {
        match event {
            Event::CaseStarted { .. }
            | Event::ScopeOpened { .. }
            | Event::ScopeClosed { .. }
            | Event::Entered { .. }
            | Event::Completed { .. }
            | Event::Cancelled { .. }
            | Event::Arrived { .. }
            | Event::Joined { .. }
            | Event::Interrupted { .. }
            | Event::Opened { .. }
            | Event::Closed { .. }
            | Event::Wrote { .. }
            | Event::ConditionChanged { .. }
            | Event::AdHocMoved { .. }
            | Event::Collected { .. }
            | Event::Retried { .. }
            | Event::Modified { .. }
            | Event::CaseCompleted
            | Event::CaseCancelled { .. } => self.course(event),
            Event::Assigned { .. }
            | Event::TaskAsked { .. }
            | Event::TaskCorrected { .. }
            | Event::TaskDenied { .. }
            | Event::TaskUpdated { .. }
            | Event::Heard { .. }
            | Event::JobFailed { .. }
            | Event::JobUpdated { .. }
            | Event::Performed { .. }
            | Event::Submitted { .. }
            | Event::Accepted { .. }
            | Event::Returned { .. } => self.work(event),
            Event::ErrorCaught { .. }
            | Event::EscalationThrown { .. }
            | Event::ScopeKept { .. }
            | Event::Compensable { .. }
            | Event::CompensationThrown { .. }
            | Event::CompensationBegun { .. }
            | Event::Compensated { .. } => self.fault(event),
            Event::RulesEvaluated { .. }
            | Event::RulesIndeterminate { .. }
            | Event::RulesShadowed { .. }
            | Event::Signed { .. }
            | Event::LawAdopted { .. }
            | Event::Migrated { .. }
            | Event::Decided { .. }
            | Event::TermStarted { .. }
            | Event::TermMoved { .. } => self.law(event),
        }
    }

    /// How tokens move, what they wait for, what is written.
    fn course(&mut self, event: &Event) -> Written<Entry> {
        Ok(match *event {
            Event::CaseStarted { process, start, part, day } => {
                let start = start.map(|start| self.node(start)).transpose()?;
                Entry::CaseStarted { day, part, process: self.block(process)?, start }
            }
            Event::ScopeOpened { scope, parent, holder, ref body } => {
                Entry::ScopeOpened { body: self.inside(body)?, holder, parent, scope }
            }
            Event::ScopeClosed { scope } => Entry::ScopeClosed { scope },
            Event::Entered { token, node, scope, flow, index } => {
                let (element, flow) = (self.node(node)?, flow.map(|flow| self.flow(flow)).transpose()?);
                Entry::Entered { element, flow, index, scope, token }
            }
            Event::Completed { token, node } => Entry::Completed { element: self.node(node)?, token },
            Event::Cancelled { token, node } => Entry::Cancelled { element: self.node(node)?, token },
            Event::Arrived { scope, flow } => Entry::Arrived { flow: self.flow(flow)?, scope },
            Event::Joined { scope, node } => Entry::Joined { element: self.node(node)?, scope },
            Event::Interrupted { scope } => Entry::Interrupted { scope },
            Event::Opened { ticket, owner, node, ref wait } => {
                let (element, owner, wait) = (self.node(node)?, holder(owner), self.awaited(wait)?);
                Entry::Opened { element, owner, ticket, wait }
            }
            Event::Closed { ticket } => Entry::Closed { ticket },
            Event::Wrote { scope, ref name, ref value } => {
                Entry::Wrote { name: name.clone(), scope, value_at: self.values.value(value)? }
            }
            Event::ConditionChanged { ticket, met } => Entry::ConditionChanged { met, ticket },
            Event::AdHocMoved { scope, ref queue, closing } => {
                Entry::AdHocMoved { closing, queue: self.queue(queue)?, scope }
            }
            Event::Collected { scope, place, ref value } => {
                Entry::Collected { place, scope, value_at: self.values.value(value)? }
            }
            Event::Retried { token, step } => Entry::Retried { step, token },
            Event::Modified { ref reason } => Entry::Modified { reason_at: self.values.text(reason)? },
            Event::CaseCompleted => Entry::CaseCompleted {},
            Event::CaseCancelled { ref reason } => {
                Entry::CaseCancelled { reason_at: self.values.text(reason)? }
            }
            _ => return Err(elsewhere()),
        })
    }

    fn queue(&mut self, queue: &[(NodeIx, Variables)]) -> Written<Vec<Queued>> {
        let mut written = Vec::with_capacity(queue.len());
        for (ix, variables) in queue {
            written.push(Queued { element: self.node(*ix)?, variables_at: self.fields(variables)? });
        }
        Ok(written)
    }

    fn inside(&mut self, body: &Body) -> Written<Inside> {
        Ok(match body {
            Body::Task => Inside::Task {},
            Body::Block { block, closed } => Inside::Block { closed: *closed, id: self.block(*block)? },
            Body::Many { items, .. } => Inside::Many {
                items_at: self.values.value(&Value::List(items.clone()))?,
                length: u32::try_from(items.len()).unwrap_or(u32::MAX),
            },
            Body::Rounds { .. } => Inside::Rounds {},
        })
    }

    fn fields(&mut self, variables: &Variables) -> Written<Place> {
        self.values.value(&Value::Context(variables.clone()))
    }

    fn node(&self, ix: NodeIx) -> Written<Name> {
        self.graph.node(ix).map(|node| node.id.clone()).ok_or_else(|| unknown("flow node", ix.place()))
    }

    fn flow(&self, ix: FlowIx) -> Written<Name> {
        self.graph.flow(ix).map(|flow| flow.id.clone()).ok_or_else(|| unknown("sequence flow", ix.place()))
    }

    fn block(&self, ix: BlockIx) -> Written<Name> {
        let block = self.graph.block(ix).map(|block| block.id.clone());
        block.ok_or_else(|| unknown("process or subprocess", ix.place()))
    }

    fn term(&self, ix: TermIx) -> Written<Name> {
        self.graph.terms.get(ix.place()).cloned().ok_or_else(|| unknown("time limit", ix.place()))
    }

    fn point(&self, ix: PointIx) -> Written<Name> {
        self.graph.points.get(ix.place()).cloned().ok_or_else(|| unknown("rule point", ix.place()))
    }
}

fn holder(owner: Owner) -> Holder {
    match owner {
        Owner::Token(token) => Holder::Token(token),
        Owner::Scope(scope) => Holder::Scope(scope),
        Owner::Case => Holder::Case {},
    }
}

fn unknown(what: &str, place: usize) -> Unwritable {
    Unwritable(format!("the definition has no {what} number {place}"))
}

/// An event that [`Writer::entry`] has given to the wrong family.
fn elsewhere() -> Unwritable {
    Unwritable("the event is of another family".into())
}
