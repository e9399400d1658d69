//! Compensation: which handler compensates which activity.

use super::Lowering;
use crate::codes;
use crate::graph::{Kind, More, Trigger};
use crate::id::{BlockIx, NodeIx};
use digipro_bpmn::{ArtifactKind, FlowElements, FlowNode, Reference};

impl Lowering<'_> {
    /// Connects the activities of a block with what compensates them, once all of its nodes are known.
    pub(super) fn compensation(&mut self, block: BlockIx, nodes: &[NodeIx], elements: &FlowElements) {
        for (ix, node) in nodes.iter().zip(&elements.nodes) {
            match self.graph.node(*ix).map(|node| &node.kind) {
                Some(Kind::Boundary { attached_to, trigger: Trigger::Compensation, .. }) => {
                    let host = *attached_to;
                    self.handler(host, node, elements);
                }
                Some(Kind::EventSubProcess { start, .. }) => {
                    let start = *start;
                    let kind = self.graph.node(start).map(|node| &node.kind);
                    if matches!(kind, Some(Kind::Start { trigger: Trigger::Compensation, .. }))
                        && let Some(block) = self.graph.blocks.get_mut(block.place())
                    {
                        block.compensated_by = Some(start);
                    }
                }
                _ => {}
            }
        }
    }

    /// The handler is where an association leads from the boundary event.
    fn handler(&mut self, host: NodeIx, boundary: &FlowNode, elements: &FlowElements) {
        let handler = handlers(boundary, elements).next();
        let handler = handler.and_then(|node| self.graph.nodes_by_id.get(&node.id).copied());
        let Some(handler) = handler else {
            let message = "a compensation boundary event needs an association to its handler";
            return self.refuse(codes::P0302, boundary.span, &boundary.id, message);
        };
        if let Some(host) = self.graph.nodes.get_mut(host.place()) {
            let more = host.more.get_or_insert_with(|| Box::new(More::default()));
            more.compensated_by = Some(handler);
        }
    }

    /// The activity that a compensation event names.
    pub(super) fn compensated(&mut self, node: &FlowNode, activity: &Reference) -> Option<NodeIx> {
        let known = self.graph.nodes_by_id.get(&activity.id).copied();
        if known.is_none() {
            let message = format!("there is no activity `{}` to compensate here", activity.id);
            self.refuse(codes::P0302, activity.span, &node.id, message);
        }
        known
    }
}

/// The compensation handlers of a scope with which a boundary event is associated, whichever way the line was drawn.
pub(crate) fn handlers<'a>(
    boundary: &'a FlowNode,
    elements: &'a FlowElements,
) -> impl Iterator<Item = &'a FlowNode> {
    let ends = elements.artifacts.iter().filter_map(|artifact| match &artifact.kind {
        ArtifactKind::Association { source: Some(source), target: Some(target), .. } => {
            Some((source, target))
        }
        _ => None,
    });
    ends.filter_map(move |(source, target)| {
        let other = match (source.id == boundary.id, target.id == boundary.id) {
            (true, false) => target,
            (false, true) => source,
            _ => return None,
        };
        elements.node(&other.id).filter(|node| node.is_for_compensation)
    })
}
