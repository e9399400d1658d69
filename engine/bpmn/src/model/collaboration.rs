//! Collaborations: pools, message flows, correlation keys, conversations (BPMN 9).

use super::{Artifact, Base, Expression, Kept};
use crate::text::Reference;
use digipro_vocab::Name;

/// A collaboration, conversation container or choreography.
#[derive(Clone, Debug, PartialEq)]
pub struct Collaboration {
    /// What every element has.
    pub base: Base,
    /// Which of the three it is.
    pub kind: CollaborationKind,
    /// `isClosed`: no message flow that is not drawn.
    pub is_closed: bool,
    /// Pools.
    pub participants: Vec<Participant>,
    /// Message flows.
    pub message_flows: Vec<MessageFlow>,
    /// How messages of its conversations are correlated.
    pub correlation_keys: Vec<CorrelationKey>,
    /// Annotations, associations, groups.
    pub artifacts: Vec<Artifact>,
    /// The choreographies that it refers to (`choreographyRef`).
    pub choreographies: Vec<Reference>,
    /// Conversation nodes, links and associations, and the flow elements of a choreography.
    pub kept: Vec<Kept>,
}

/// The kinds of collaborations.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CollaborationKind {
    /// `collaboration`.
    Collaboration,
    /// `globalConversation`.
    GlobalConversation,
    /// `choreography`.
    Choreography,
    /// `globalChoreographyTask`.
    GlobalChoreographyTask,
}

/// A participant, drawn as a pool.
#[derive(Clone, Debug, PartialEq)]
pub struct Participant {
    /// What every element has.
    pub base: Base,
    /// The process in the pool (`processRef`); none for a closed pool.
    pub process: Option<Reference>,
    /// The interfaces that it offers (`interfaceRef`).
    pub interfaces: Vec<Reference>,
    /// How many there may be, at least and at most (`participantMultiplicity`).
    pub multiplicity: Option<(u32, u32)>,
}

/// A message flow between pools.
#[derive(Clone, Debug, PartialEq)]
pub struct MessageFlow {
    /// What every element has.
    pub base: Base,
    /// `sourceRef`.
    pub source: Option<Reference>,
    /// `targetRef`.
    pub target: Option<Reference>,
    /// `messageRef`.
    pub message: Option<Reference>,
}

/// A correlation key of a collaboration.
#[derive(Clone, Debug, PartialEq)]
pub struct CorrelationKey {
    /// What every element has.
    pub base: Base,
    /// Its properties (`correlationPropertyRef`).
    pub properties: Vec<Reference>,
}

/// A correlation property: how it is found in each message.
#[derive(Clone, Debug, PartialEq)]
pub struct CorrelationProperty {
    /// What every element has.
    pub base: Base,
    /// Its type (`type`).
    pub kind: Option<Name>,
    /// For a message, the path of the value (`correlationPropertyRetrievalExpression`).
    pub retrievals: Vec<(Option<Reference>, Option<Expression>)>,
}

/// How a process finds its values for a correlation key.
#[derive(Clone, Debug, PartialEq)]
pub struct CorrelationSubscription {
    /// What every element has.
    pub base: Base,
    /// The key (`correlationKeyRef`).
    pub key: Option<Reference>,
    /// For a property, the path of the value in the data of the process.
    pub bindings: Vec<(Option<Reference>, Option<Expression>)>,
}
