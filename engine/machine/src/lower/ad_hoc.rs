//! Ad-hoc subprocesses: what can be chosen in them, and what completes them.

use super::Lowering;
use crate::graph::{self, Kind};
use crate::id::{BlockIx, NodeIx};
use digipro_bpmn::{AdHoc, FlowNode};
use digipro_vocab::Name;

impl Lowering<'_> {
    pub(super) fn ad_hoc(&mut self, node: &FlowNode, ad_hoc: &AdHoc, block: BlockIx) -> Kind {
        let zeebe = node.extensions.zeebe();
        let definition = zeebe.ad_hoc.as_ref();
        let first = definition.and_then(|definition| definition.active_elements_collection.as_ref());
        let collection = definition.and_then(|definition| definition.output_collection.as_ref());
        let element = definition.and_then(|definition| definition.output_element.as_ref());
        let output = match (collection, element) {
            (Some(collection), Some(element)) => {
                let name = Name::from(collection.value.trim());
                self.expression(element, &node.id).map(|element| (name, element))
            }
            _ => None,
        };
        let until = ad_hoc.completion_condition.as_ref();
        Kind::AdHoc(Box::new(graph::AdHoc {
            block,
            choices: self.choices(block),
            sequential: ad_hoc.sequential,
            until: until.and_then(|until| self.expression(&until.text, &node.id)),
            cancels_rest: ad_hoc.cancel_remaining_instances,
            first: first.and_then(|first| self.expression(first, &node.id)),
            output,
            chooser: zeebe.task_definition.is_some().then(|| self.job(node)),
        }))
    }

    /// What no flow leads to and no event begins.
    fn choices(&self, block: BlockIx) -> Vec<NodeIx> {
        let nodes = self.graph.block(block).map(|block| block.nodes.as_slice()).unwrap_or_default();
        let can_be_chosen = |ix: &&NodeIx| {
            self.graph.node(**ix).is_some_and(|node| {
                let handler = node.more.as_ref().is_some_and(|more| more.for_compensation);
                let follows = matches!(node.kind, Kind::Boundary { .. } | Kind::EventSubProcess { .. });
                node.incoming.is_empty() && !follows && !handler
            })
        };
        nodes.iter().filter(can_be_chosen).copied().collect()
    }
}
