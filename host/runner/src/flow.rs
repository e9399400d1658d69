//! Messages along the message flows of one collaboration (BPMN 2.0, 9.3), from pool to pool without correlation keys.
//!
//! Cases that message flows have brought together are a conversation, named by its first case. What a case sends along
//! a flow goes to the case of its conversation that waits at the end of the flow, or begins one there. Where the
//! conversation has no case of that process, the oldest one that waits there and is in no conversation yet joins it.

use crate::case;
use crate::message::{Handed, Published};
use crate::runner::{By, Runner};
use crate::{Error, limits::ROWS_CHUNK};
use digipro_machine::graph::{Given, Kind, Trigger};
use digipro_machine::{Graph, NodeIx};
use digipro_store::{CaseRow, CaseStatus, Direct, MessageEntry, MessageRow, Page, Wanted};
use digipro_vocab::{CaseId, Name, Ticket};

impl Runner {
    /// Brings a message to the end of its flow, if somebody waits or begins there.
    pub(crate) fn route_along_flow(
        &self,
        entry: &MessageEntry,
        by: &By,
        sent: &mut Published,
    ) -> Result<(), Error> {
        let Some(Direct { conversation, element }) = &entry.message.direct else { return Ok(()) };
        let Some(digest) = case::structure(&self.0.store, *conversation)? else { return Ok(()) };
        let graph = self.0.definitions.graph(&digest)?;
        for member in self.0.store.backend().members(*conversation)? {
            if let Some((row, process)) = self.waiting_at(member, element)?
                && let Handed::Over(applied) =
                    self.hand_over(entry, (row.case, row.ticket), &process, by.clone(), None)?
            {
                sent.case(applied);
                return Ok(());
            }
        }
        let starts = self.0.definitions.starts(&digest)?;
        if let Some(start) = starts.iter().find(|start| start.event.as_ref() == Some(element)) {
            if let Some(applied) = self.begin_by(entry, digest, start, by.clone(), Some(*conversation))? {
                sent.started(applied);
            }
            return Ok(());
        }
        let Some((node, _)) = graph.node_by_id(element) else { return Ok(()) };
        self.join(entry, (&graph, node), by, sent)
    }

    /// Brings a message to a case that is in no conversation yet, if its own has no case of that process.
    fn join(
        &self,
        entry: &MessageEntry,
        (graph, node): (&Graph, NodeIx),
        by: &By,
        sent: &mut Published,
    ) -> Result<(), Error> {
        let Some(Direct { conversation, element }) = &entry.message.direct else { return Ok(()) };
        let (Some(process), Some(name)) = (process_of(graph, node), message_name(graph, node)) else {
            return Ok(());
        };
        if self.has_process(*conversation, &process)? {
            return Ok(());
        }
        let mut page = Page::first(ROWS_CHUNK);
        loop {
            let rows = self.0.store.waiting_for_message(name.clone(), "".into(), page)?;
            let Some(last) = rows.last() else { return Ok(()) };
            page = Page::after((last.case, last.ticket.0), ROWS_CHUNK);
            for row in rows.iter().filter(|row| row.element == *element) {
                let Some(of) = self.0.store.case(row.case)? else { continue };
                if of.definition != graph.digest || of.process != process || !self.is_alone(row.case)? {
                    continue;
                }
                let to: (CaseId, Ticket) = (row.case, row.ticket);
                if let Handed::Over(applied) =
                    self.hand_over(entry, to, &process, by.clone(), Some(*conversation))?
                {
                    sent.case(applied);
                    return Ok(());
                }
            }
        }
    }

    /// The oldest message that came along a flow to what a case waits for, and the conversation that it joins with it.
    pub(crate) fn along_flow_for(
        &self,
        row: &MessageRow,
        of: &CaseRow,
    ) -> Result<Option<(MessageEntry, Option<CaseId>)>, Error> {
        let graph = self.0.definitions.graph(&of.definition)?;
        let Some((node, _)) = graph.node_by_id(&row.element) else { return Ok(None) };
        if !graph.ends_message_flow(node) {
            return Ok(None);
        }
        let (now, element) = (self.0.clock.now(), &row.element);
        let of_conversation = |conversation| Wanted::Direct { conversation, element: element.clone(), now };
        let backend = self.0.store.backend();
        let ours = backend.conversation(row.case)?;
        if let Some(entry) = backend.messages(&of_conversation(Some(ours)), 1)?.pop() {
            return Ok(Some((entry, None)));
        }
        if !self.is_alone(row.case)? {
            return Ok(None);
        }
        for entry in backend.messages(&of_conversation(None), ROWS_CHUNK)? {
            let Some(Direct { conversation, .. }) = &entry.message.direct else { continue };
            if case::structure(&self.0.store, *conversation)? == Some(of.definition)
                && !self.has_process(*conversation, &of.process)?
            {
                let conversation = *conversation;
                return Ok(Some((entry, Some(conversation))));
            }
        }
        Ok(None)
    }

    /// Removes what waits for a conversation of which no case runs any more.
    pub(crate) fn leave_conversation(&self, case: CaseId) -> Result<(), Error> {
        let conversation = self.0.store.backend().conversation(case)?;
        for member in self.0.store.backend().members(conversation)? {
            let row = self.0.store.case(member)?;
            if row.is_some_and(|row| matches!(row.status, CaseStatus::Active | CaseStatus::Quarantined)) {
                return Ok(());
            }
        }
        self.0.store.forget(conversation)?;
        Ok(())
    }

    /// What a case waits for at an element, with the id of its process.
    fn waiting_at(&self, case: CaseId, element: &Name) -> Result<Option<(MessageRow, Name)>, Error> {
        let rows: Vec<MessageRow> = self.0.store.of_case(case, Page::first(ROWS_CHUNK))?;
        let Some(row) = rows.into_iter().find(|row| row.element == *element) else { return Ok(None) };
        Ok(self.0.store.case(case)?.map(|of| (row, of.process)))
    }

    pub(crate) fn is_alone(&self, case: CaseId) -> Result<bool, Error> {
        let backend = self.0.store.backend();
        Ok(backend.conversation(case)? == case && backend.members(case)?.len() == 1)
    }

    fn has_process(&self, conversation: CaseId, process: &Name) -> Result<bool, Error> {
        for member in self.0.store.backend().members(conversation)? {
            if self.0.store.case(member)?.is_some_and(|row| row.process == *process) {
                return Ok(true);
            }
        }
        Ok(false)
    }
}

/// Id of the process in which a node stands.
pub(crate) fn process_of(graph: &Graph, node: NodeIx) -> Option<Name> {
    let mut block = graph.block(graph.node(node)?.block)?;
    while let Some(holder) = block.node {
        block = graph.block(graph.node(holder)?.block)?;
    }
    Some(block.id.clone())
}

/// The name of the message that a node waits for, where it is literal.
pub(crate) fn message_name(graph: &Graph, node: NodeIx) -> Option<Name> {
    let (Kind::Catch(trigger) | Kind::Boundary { trigger, .. } | Kind::Start { trigger, .. }) =
        &graph.node(node)?.kind
    else {
        return None;
    };
    trigger.parts().iter().find_map(|trigger| match trigger {
        Trigger::Message(message) => match &message.name {
            Given::Text(name) => Some(name.clone()),
            Given::Feel(_) => None,
        },
        _ => None,
    })
}
