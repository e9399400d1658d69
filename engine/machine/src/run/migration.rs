//! The moment of a migration: what is gone is waited for no more, what is new from now on.

use super::{Fault, Run};
use crate::event::Event;
use crate::graph::{Kind, Trigger};
use crate::id::{NodeIx, ScopeId, TokenId};
use crate::migrate::{Begin, Migration};
use crate::state::Body;
use crate::wait::Owner;
use digipro_vocab::{Name, Ticket};
use std::sync::Arc;

/// Tickets with their events, or the event that cannot be waited for.
type Opened = Result<Vec<(Ticket, NodeIx)>, (Name, Fault)>;

impl<'a> Run<'a> {
    /// Takes the case over into the definition of this run, and says what is waited for from now on. On an error, which
    /// names the element, the run is of no use any more.
    pub(crate) fn migrate(&mut self, migration: &Arc<Migration>, begin: &Begin) -> Opened {
        for ticket in &begin.ending {
            self.close(*ticket);
        }
        self.emit(Event::Migrated { migration: Arc::clone(migration) });
        let mut opened = Vec::new();
        for token in &begin.begun {
            opened.extend(self.begin_events_of(*token, migration)?);
        }
        let scopes: Vec<ScopeId> = self.state.scopes.keys().copied().collect();
        for scope in scopes {
            opened.extend(self.begin_events_in(scope, migration)?);
        }
        // Joins look again at who can still come, conditions that are other ones at their variables.
        self.stirred.extend(self.state.joins.iter().map(|(scope, _)| *scope));
        self.unsettled.extend(begin.reworded.iter().copied());
        Ok(opened)
    }

    /// The new boundary events of an activity under way, and the new events behind an event-based gateway.
    fn begin_events_of(&mut self, token: TokenId, migration: &Migration) -> Opened {
        let Some((_, node)) = self.node_of(token) else { return Ok(Vec::new()) };
        let behind = matches!(node.kind, Kind::EventBased).then_some(&node.outgoing);
        let behind = behind.into_iter().flatten().filter_map(|flow| Some(self.graph.flow(*flow)?.target));
        let events: Vec<NodeIx> = node.boundaries.iter().copied().chain(behind).collect();
        let scope = self.scope_of(token);
        self.begin_events(Owner::Token(token), scope, &events, migration)
    }

    /// The start events of new event subprocesses in a scope.
    fn begin_events_in(&mut self, id: ScopeId, migration: &Migration) -> Opened {
        let Some(scope) = self.state.scopes.get(&id).filter(|scope| !scope.interrupted) else {
            return Ok(Vec::new());
        };
        let Body::Block { block, .. } = &scope.body else { return Ok(Vec::new()) };
        let Some(block) = self.graph.block(*block) else { return Ok(Vec::new()) };
        let starts = block.event_subprocesses.iter().filter_map(|ix| match self.graph.node(*ix)?.kind {
            Kind::EventSubProcess { start, .. } => Some(start),
            _ => None,
        });
        let starts: Vec<NodeIx> = starts.collect();
        self.begin_events(Owner::Scope(id), id, &starts, migration)
    }

    fn begin_events(
        &mut self,
        owner: Owner,
        scope: ScopeId,
        events: &[NodeIx],
        migration: &Migration,
    ) -> Opened {
        let mut opened = Vec::new();
        for event in events.iter().filter(|event| !migration.numbers.comes_of_old(**event)) {
            let Some(node) = self.graph.node(*event) else { continue };
            let trigger: Option<&'a Trigger> = node.kind.trigger();
            let Some(trigger) = trigger else { continue };
            let waits = self.waits_for(trigger, scope, |_| true).map_err(|fault| (node.id.clone(), fault))?;
            for wait in waits {
                opened.push((self.open(owner, *event, wait), *event));
            }
        }
        Ok(opened)
    }
}
