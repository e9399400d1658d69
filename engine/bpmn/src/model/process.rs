//! Processes, their scopes, lanes and sequence flows (BPMN 10.1, 10.7).

use super::{
    Artifact, Base, CorrelationSubscription, DataElement, Expression, FlowNode, IoSpecification, Kept,
    Property, ResourceRole,
};
use crate::text::Reference;
use digipro_vocab::Name;
use std::collections::BTreeMap;

/// A process.
#[derive(Clone, Debug, PartialEq)]
pub struct Process {
    /// What every element has.
    pub base: Base,
    /// `isExecutable`; unset is not the same as false.
    pub is_executable: Option<bool>,
    /// `isClosed`: no message from outside.
    pub is_closed: bool,
    /// Who may see it (`processType`).
    pub visibility: ProcessType,
    /// What it contains.
    pub elements: FlowElements,
    /// Declared inputs and outputs, for a process that is called.
    pub io_specification: Option<IoSpecification>,
    /// Data of its own.
    pub properties: Vec<Property>,
    /// Who does it.
    pub resources: Vec<ResourceRole>,
    /// How messages find its instances.
    pub correlation_subscriptions: Vec<CorrelationSubscription>,
    /// The processes whose behaviour it includes (`supports`).
    pub supports: Vec<Reference>,
    /// The interfaces that it offers (`supportedInterfaceRef`).
    pub interfaces: Vec<Reference>,
    /// The collaboration that it is drawn in (`definitionalCollaborationRef`).
    pub collaboration: Option<Reference>,
    /// Auditing, monitoring and input-output bindings.
    pub kept: Vec<Kept>,
}

/// Who may see a process.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ProcessType {
    /// Nothing is said.
    #[default]
    None,
    /// Others may see it.
    Public,
    /// It is internal.
    Private,
}

/// What a process or subprocess contains.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FlowElements {
    /// Flow nodes, in document order.
    pub nodes: Vec<FlowNode>,
    /// Sequence flows, in document order.
    pub flows: Vec<SequenceFlow>,
    /// Data objects, references to them, and references to data stores.
    pub data: Vec<DataElement>,
    /// Text annotations, associations, groups.
    pub artifacts: Vec<Artifact>,
    /// Lane sets.
    pub lane_sets: Vec<LaneSet>,
    /// Places of nodes and flows by id; of two with one id, the first.
    pub(crate) nodes_by_id: BTreeMap<Name, usize>,
    pub(crate) flows_by_id: BTreeMap<Name, usize>,
}

impl FlowElements {
    /// Makes nodes and flows known by their ids, once they are all there.
    pub(crate) fn index(&mut self) {
        for (place, node) in self.nodes.iter().enumerate() {
            self.nodes_by_id.entry(node.base.id.clone()).or_insert(place);
        }
        for (place, flow) in self.flows.iter().enumerate() {
            self.flows_by_id.entry(flow.base.id.clone()).or_insert(place);
        }
    }

    /// The flow node of this scope that has this id.
    #[must_use]
    pub fn node(&self, id: &str) -> Option<&FlowNode> {
        self.nodes.get(*self.nodes_by_id.get(id)?)
    }

    /// The sequence flow of this scope that has this id.
    #[must_use]
    pub fn flow(&self, id: &str) -> Option<&SequenceFlow> {
        self.flows.get(*self.flows_by_id.get(id)?)
    }
}

/// A sequence flow.
#[derive(Clone, Debug, PartialEq)]
pub struct SequenceFlow {
    /// What every element has.
    pub base: Base,
    /// Where it comes from (`sourceRef`).
    pub source: Option<Reference>,
    /// Where it goes (`targetRef`).
    pub target: Option<Reference>,
    /// When it is taken.
    pub condition: Option<Expression>,
    /// `isImmediate`: nothing may happen between its ends.
    pub is_immediate: Option<bool>,
}

/// A set of lanes.
#[derive(Clone, Debug, PartialEq)]
pub struct LaneSet {
    /// What every element has.
    pub base: Base,
    /// Its lanes.
    pub lanes: Vec<Lane>,
}

/// A lane: an office or role that flow nodes belong to.
#[derive(Clone, Debug, PartialEq)]
pub struct Lane {
    /// What every element has.
    pub base: Base,
    /// The flow nodes that it names (`flowNodeRef`).
    pub nodes: Vec<Reference>,
    /// Lanes within it.
    pub lanes: Option<Box<LaneSet>>,
    /// What partitions it (`partitionElementRef`).
    pub partition: Option<Reference>,
}
