//! Message flows between the pools of a collaboration that are both executed (BPMN 2.0, 9.3).

use crate::graph::{Graph, Kind, Throw, Trigger};
use crate::id::NodeIx;
use crate::lower::Lowering;
use digipro_bpmn::{Document, FlowNode};
use digipro_vocab::Name;

/// Notes each message flow from an element that sends to one of another process that receives without a correlation
/// key of its own: nothing else says which case a message is for. Where the receiver has a key, names and keys decide.
pub(super) fn note_message_flows(graph: &mut Graph, documents: &[(Name, Document)]) {
    let collaborations = documents.iter().flat_map(|(_, document)| &document.definitions.collaborations);
    for flow in collaborations.flat_map(|collaboration| &collaboration.message_flows) {
        let end = |id: &Option<digipro_bpmn::Reference>| graph.nodes_by_id.get(&id.as_ref()?.id).copied();
        let (Some(source), Some(target)) = (end(&flow.source), end(&flow.target)) else { continue };
        if sends(graph, source)
            && receives(graph, target)
            && process_of(graph, source) != process_of(graph, target)
        {
            let ends = graph.message_flows.entry(source).or_default();
            if !ends.contains(&target) {
                ends.push(target);
            }
        }
    }
}

impl Lowering<'_> {
    /// Whether a message flow leads from a node to one of another pool.
    pub(super) fn begins_message_flow(&self, node: &FlowNode) -> bool {
        crate::check::collaboration::begins_message_flow(&self.document.definitions, &node.id)
    }
}

fn sends(graph: &Graph, node: NodeIx) -> bool {
    let kind = graph.node(node).map(|node| &node.kind);
    matches!(kind, Some(Kind::Throw(Throw::Message(_)) | Kind::End(Throw::Message(_))))
}

fn receives(graph: &Graph, ix: NodeIx) -> bool {
    let Some(node) = graph.node(ix) else { return false };
    let (Kind::Start { trigger, .. } | Kind::Catch(trigger) | Kind::Boundary { trigger, .. }) = &node.kind
    else {
        return false;
    };
    let begins = graph.block(node.block).is_some_and(|block| {
        block.node.is_none() && (block.starts.contains(&ix) || block.instantiating.contains(&ix))
    });
    let mut messages = trigger.parts().iter().filter_map(Trigger::as_message).peekable();
    messages.peek().is_some() && messages.all(|message| begins || message.key.is_none())
}

/// The process in which a node stands.
fn process_of(graph: &Graph, node: NodeIx) -> Option<&Name> {
    let mut block = graph.block(graph.node(node)?.block)?;
    while let Some(holder) = block.node {
        block = graph.block(graph.node(holder)?.block)?;
    }
    Some(&block.id)
}
