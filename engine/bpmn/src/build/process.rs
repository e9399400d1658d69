//! Processes, scopes, sequence flows and lanes.

use super::Builder;
use crate::{FlowElements, Lane, LaneSet, Process, ProcessType, SequenceFlow, schema::Tag, tree::NodeId};

impl Builder<'_> {
    pub(super) fn process(&mut self, id: NodeId) -> Process {
        let visibility = match self.name(id, "processType").as_deref() {
            Some("Public") => ProcessType::Public,
            Some("Private") => ProcessType::Private,
            _ => ProcessType::None,
        };
        let kept = [Tag::Auditing, Tag::Monitoring, Tag::IoBinding];
        let kept = self.children(id).into_iter().filter(|(tag, _)| kept.contains(tag));
        let kept = kept.map(|(tag, child)| self.kept(tag, child)).collect();
        let subscriptions = self.all(id, Tag::CorrelationSubscription);
        Process {
            base: self.base(id),
            is_executable: self.boolean(id, "isExecutable"),
            is_closed: self.boolean(id, "isClosed").unwrap_or(false),
            visibility,
            elements: self.flow_elements(id),
            io_specification: self.io_specification(id),
            properties: self.properties(id),
            resources: self.resource_roles(id),
            correlation_subscriptions: subscriptions
                .into_iter()
                .map(|child| self.correlation_subscription(child))
                .collect(),
            supports: self.references_in(id, Tag::Supports),
            interfaces: self.references_in(id, Tag::SupportedInterfaceRef),
            collaboration: self.reference(id, "definitionalCollaborationRef"),
            kept,
        }
    }

    pub(super) fn flow_elements(&mut self, id: NodeId) -> FlowElements {
        let mut elements = FlowElements::default();
        for (tag, child) in self.children(id) {
            match tag {
                Tag::SequenceFlow => elements.flows.push(self.sequence_flow(child)),
                Tag::DataObject | Tag::DataObjectReference | Tag::DataStoreReference => {
                    elements.data.extend(self.data_element(tag, child));
                }
                Tag::TextAnnotation | Tag::Association | Tag::Group => {
                    elements.artifacts.extend(self.artifact(tag, child));
                }
                Tag::LaneSet => elements.lane_sets.extend(self.lane_sets.remove(&child)),
                _ => elements.nodes.extend(self.flow_node(tag, child)),
            }
        }
        elements.index();
        elements
    }

    fn sequence_flow(&mut self, id: NodeId) -> SequenceFlow {
        SequenceFlow {
            base: self.base(id),
            source: self.reference(id, "sourceRef"),
            target: self.reference(id, "targetRef"),
            condition: self.one_expression(id, Tag::ConditionExpression),
            is_immediate: self.boolean(id, "isImmediate"),
        }
    }

    pub(super) fn lane_set(&mut self, id: NodeId) -> LaneSet {
        let lanes = self.all(id, Tag::Lane).into_iter().map(|lane| self.lane(lane)).collect();
        LaneSet { base: self.base(id), lanes }
    }

    fn lane(&mut self, id: NodeId) -> Lane {
        let inner = self.one(id, Tag::ChildLaneSet).and_then(|child| self.lane_sets.remove(&child));
        Lane {
            base: self.base(id),
            nodes: self.references_in(id, Tag::FlowNodeRef),
            lanes: inner.map(Box::new),
            partition: self.reference(id, "partitionElementRef"),
        }
    }
}
