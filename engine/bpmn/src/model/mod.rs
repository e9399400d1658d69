//! The typed model: every BPMN 2.0 element that says something about a process, in its place.
//!
//! The model is a reading of the tree, not a second document: each item names the element that it was read
//! from. Names are the standard's.

mod artifact;
mod collaboration;
mod data;
mod event;
mod node;
mod process;
mod root;

pub use artifact::*;
pub use collaboration::*;
pub use data::*;
pub use event::*;
pub use node::*;
pub use process::*;
pub use root::*;

use crate::{Extensions, NodeId, text::Text};
use digipro_vocab::{Name, Span};

/// What every element has (BPMN 8.3.1, `tBaseElement`). Each model type dereferences to it, so that
/// `node.id` and `process.extensions` read as they are said.
#[derive(Clone, Debug, PartialEq)]
pub struct Base {
    /// Its id. An element that needs one and has none gets `element-<number>` after a diagnostic.
    pub id: Name,
    /// Its name, where it has one.
    pub name: Option<Name>,
    /// Its documentation, in order.
    pub documentation: Vec<Text>,
    /// Its extension elements and foreign attributes.
    pub extensions: Extensions,
    /// The element of the tree that it was read from.
    pub node: NodeId,
    /// The place to point at: its start tag.
    pub span: Span,
}

/// An expression (BPMN 8.4.6): text in a language, FEEL unless it says otherwise.
#[derive(Clone, Debug, PartialEq)]
pub struct Expression {
    /// Its text; empty when nothing is written.
    pub text: Text,
    /// The URI of its language, when it names one of its own.
    pub language: Option<Text>,
    /// The element of the tree.
    pub node: NodeId,
}

/// An element that is kept with its kind and not read further: nothing in it can be executed, or it belongs
/// to a part of the standard (choreography, conversation, auditing) that describes rather than runs.
#[derive(Clone, Debug, PartialEq)]
pub struct Kept {
    /// What every element has.
    pub base: Base,
    /// Its local name in the BPMN namespace.
    pub kind: crate::schema::Tag,
}

/// Lets a model type read as its [`Base`].
macro_rules! based {
    ($($kind:ty),* $(,)?) => {$(
        impl std::ops::Deref for $kind {
            type Target = Base;

            fn deref(&self) -> &Base {
                &self.base
            }
        }
    )*};
}

based!(
    Artifact,
    Category,
    Collaboration,
    CorrelationKey,
    CorrelationProperty,
    CorrelationSubscription,
    DataAssociation,
    DataElement,
    DataInputOutput,
    DataStore,
    Error,
    Escalation,
    EventDefinition,
    FlowNode,
    GlobalTask,
    Interface,
    IoSet,
    IoSpecification,
    ItemDefinition,
    Kept,
    Lane,
    LaneSet,
    Message,
    MessageFlow,
    Operation,
    Participant,
    Process,
    MultiInstance,
    Property,
    Resource,
    ResourceRole,
    SequenceFlow,
    Signal,
    StandardLoop,
);
