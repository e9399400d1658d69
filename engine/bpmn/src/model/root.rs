//! Root elements that processes refer to (BPMN 8.4): messages, errors, signals, resources, interfaces.

use super::{Base, Collaboration, CorrelationProperty, EventDefinition, Expression, Kept, Process};
use crate::text::{Reference, Text};
use digipro_vocab::Name;

/// All that a document defines.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Definitions {
    /// Its id.
    pub id: Option<Name>,
    /// Its name.
    pub name: Option<Name>,
    /// The namespace of what it defines (`targetNamespace`).
    pub target_namespace: Option<Name>,
    /// The language of its expressions, unless they say otherwise.
    pub expression_language: Option<Text>,
    /// The language of its types, unless they say otherwise.
    pub type_language: Option<Text>,
    /// The tool that wrote it.
    pub exporter: Option<Name>,
    /// The version of that tool.
    pub exporter_version: Option<Name>,
    /// Documents that it imports.
    pub imports: Vec<Import>,
    /// Processes.
    pub processes: Vec<Process>,
    /// Collaborations, conversations, choreographies.
    pub collaborations: Vec<Collaboration>,
    /// Messages.
    pub messages: Vec<Message>,
    /// Signals.
    pub signals: Vec<Signal>,
    /// Errors.
    pub errors: Vec<Error>,
    /// Escalations.
    pub escalations: Vec<Escalation>,
    /// Event definitions that several events share.
    pub event_definitions: Vec<EventDefinition>,
    /// Item definitions.
    pub item_definitions: Vec<ItemDefinition>,
    /// Data stores.
    pub data_stores: Vec<DataStore>,
    /// Interfaces.
    pub interfaces: Vec<Interface>,
    /// Resources.
    pub resources: Vec<Resource>,
    /// Global tasks.
    pub global_tasks: Vec<GlobalTask>,
    /// Correlation properties.
    pub correlation_properties: Vec<CorrelationProperty>,
    /// Categories.
    pub categories: Vec<Category>,
    /// Partner entities and roles, end points, extensions, relationships.
    pub kept: Vec<Kept>,
}

/// An import of another document.
#[derive(Clone, Debug, PartialEq)]
pub struct Import {
    /// Its namespace.
    pub namespace: Option<Name>,
    /// Where it is; never fetched.
    pub location: Option<Text>,
    /// The URI of its language (`importType`).
    pub kind: Option<Name>,
}

/// A message; its subscription stands among its extensions.
#[derive(Clone, Debug, PartialEq)]
pub struct Message {
    /// What every element has.
    pub base: Base,
    /// The structure of its content (`itemRef`).
    pub item: Option<Reference>,
}

/// A signal.
#[derive(Clone, Debug, PartialEq)]
pub struct Signal {
    /// What every element has.
    pub base: Base,
    /// The structure of its content (`structureRef`).
    pub structure: Option<Reference>,
}

/// An error.
#[derive(Clone, Debug, PartialEq)]
pub struct Error {
    /// What every element has.
    pub base: Base,
    /// `errorCode`.
    pub code: Option<Text>,
    /// The structure of its content (`structureRef`).
    pub structure: Option<Reference>,
}

/// An escalation.
#[derive(Clone, Debug, PartialEq)]
pub struct Escalation {
    /// What every element has.
    pub base: Base,
    /// `escalationCode`.
    pub code: Option<Text>,
    /// The structure of its content (`structureRef`).
    pub structure: Option<Reference>,
}

/// An item definition: the structure of data.
#[derive(Clone, Debug, PartialEq)]
pub struct ItemDefinition {
    /// What every element has.
    pub base: Base,
    /// The structure (`structureRef`), a name in a type language.
    pub structure: Option<Text>,
    /// Whether it is several items.
    pub is_collection: bool,
    /// Whether it is a physical thing (`itemKind="Physical"`).
    pub physical: bool,
}

/// A data store.
#[derive(Clone, Debug, PartialEq)]
pub struct DataStore {
    /// What every element has.
    pub base: Base,
    /// The structure of its items (`itemSubjectRef`).
    pub item: Option<Reference>,
    /// How many items it holds at most.
    pub capacity: Option<Text>,
    /// Whether it has no limit (by default true).
    pub is_unlimited: bool,
}

/// An interface: operations that a service offers.
#[derive(Clone, Debug, PartialEq)]
pub struct Interface {
    /// What every element has.
    pub base: Base,
    /// Its technical counterpart (`implementationRef`).
    pub implementation: Option<Text>,
    /// Its operations.
    pub operations: Vec<Operation>,
}

/// An operation of an interface.
#[derive(Clone, Debug, PartialEq)]
pub struct Operation {
    /// What every element has.
    pub base: Base,
    /// Its technical counterpart (`implementationRef`).
    pub implementation: Option<Text>,
    /// The message that it takes (`inMessageRef`).
    pub input: Option<Reference>,
    /// The message that it gives (`outMessageRef`).
    pub output: Option<Reference>,
    /// The errors that it may end with (`errorRef`).
    pub errors: Vec<Reference>,
}

/// A resource: a person, group or thing that does work.
#[derive(Clone, Debug, PartialEq)]
pub struct Resource {
    /// What every element has.
    pub base: Base,
    /// The ids or names of its parameters.
    pub parameters: Vec<Name>,
}

/// The part that a resource has in a process or activity.
#[derive(Clone, Debug, PartialEq)]
pub struct ResourceRole {
    /// What every element has.
    pub base: Base,
    /// Its kind.
    pub kind: ResourceRoleKind,
    /// The resource (`resourceRef`).
    pub resource: Option<Reference>,
    /// An expression that finds the resource (`resourceAssignmentExpression`).
    pub assignment: Option<Expression>,
    /// Parameters of the query for the resource: parameter, value.
    pub bindings: Vec<(Option<Reference>, Option<Expression>)>,
}

/// The kinds of resource roles.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ResourceRoleKind {
    /// `resourceRole`.
    Role,
    /// `performer`.
    Performer,
    /// `humanPerformer`.
    HumanPerformer,
    /// `potentialOwner`.
    PotentialOwner,
}

/// A task that several processes call.
#[derive(Clone, Debug, PartialEq)]
pub struct GlobalTask {
    /// What every element has.
    pub base: Base,
    /// What is called: the task alone.
    pub elements: super::FlowElements,
    /// The interfaces that it offers (`supportedInterfaceRef`).
    pub interfaces: Vec<Reference>,
}

/// A category of elements.
#[derive(Clone, Debug, PartialEq)]
pub struct Category {
    /// What every element has.
    pub base: Base,
    /// Its values: id, value.
    pub values: Vec<(Name, Option<Name>)>,
}
