//! Flow nodes: activities, gateways and events (BPMN 10.3, 10.5, 10.6).

use super::{
    Base, DataAssociation, Event, Expression, FlowElements, IoSpecification, Kept, Property, ResourceRole,
};
use crate::text::{Reference, Text};

/// A flow node.
#[derive(Clone, Debug, PartialEq)]
pub struct FlowNode {
    /// What every element has.
    pub base: Base,
    /// What it is.
    pub kind: NodeKind,
    /// The sequence flows that it says come in. The flows themselves are the truth.
    pub incoming: Vec<Reference>,
    /// The sequence flows that it says go out. The flows themselves are the truth.
    pub outgoing: Vec<Reference>,
    /// The flow that is taken when no condition holds (activities, exclusive, inclusive, complex gateways).
    pub default: Option<Reference>,
    /// How an activity repeats.
    pub loop_characteristics: Option<Loop>,
    /// Whether an activity runs only to compensate another.
    pub is_for_compensation: bool,
    /// How many tokens start an activity.
    pub start_quantity: u32,
    /// How many tokens an activity leaves behind.
    pub completion_quantity: u32,
    /// Declared inputs and outputs of an activity.
    pub io_specification: Option<IoSpecification>,
    /// Where its inputs come from.
    pub data_input_associations: Vec<DataAssociation>,
    /// Where its outputs go.
    pub data_output_associations: Vec<DataAssociation>,
    /// Data of its own.
    pub properties: Vec<Property>,
    /// Who does it: performers and potential owners.
    pub resources: Vec<ResourceRole>,
    /// The category values that it is marked with (`categoryValueRef`).
    pub categories: Vec<Reference>,
}

/// The kinds of flow nodes.
#[derive(Clone, Debug, PartialEq)]
pub enum NodeKind {
    /// An event.
    Event(Event),
    /// A task.
    Task(TaskKind),
    /// A call of a process or a global task.
    CallActivity {
        /// What is called (`calledElement`); `zeebe:calledElement` stands among the extensions.
        called: Option<Reference>,
    },
    /// A subprocess.
    SubProcess(Box<SubProcess>),
    /// A gateway.
    Gateway(GatewayKind),
    /// A choreography activity, kept and not executed.
    Choreography(Kept),
}

/// The kinds of tasks.
#[derive(Clone, Debug, PartialEq)]
pub enum TaskKind {
    /// A task of no kind (`task`).
    Abstract,
    /// Done by a person at a screen.
    User {
        /// Technology or URI (`implementation`).
        implementation: Option<Text>,
        /// Renderings, kept.
        renderings: Vec<Kept>,
    },
    /// Done by a program.
    Service {
        /// Technology or URI (`implementation`).
        implementation: Option<Text>,
        /// The operation that is invoked (`operationRef`).
        operation: Option<Reference>,
    },
    /// Sends a message.
    Send {
        /// Technology or URI (`implementation`).
        implementation: Option<Text>,
        /// The operation that is invoked (`operationRef`).
        operation: Option<Reference>,
        /// The message (`messageRef`).
        message: Option<Reference>,
    },
    /// Waits for a message.
    Receive {
        /// Technology or URI (`implementation`).
        implementation: Option<Text>,
        /// The operation that is invoked (`operationRef`).
        operation: Option<Reference>,
        /// The message (`messageRef`).
        message: Option<Reference>,
        /// Whether the message starts the process.
        instantiate: bool,
    },
    /// Done by a person without the engine.
    Manual,
    /// A script that the engine runs.
    Script {
        /// Its format (`scriptFormat`).
        format: Option<Text>,
        /// Its text (`script`).
        script: Option<Text>,
    },
    /// A decision.
    BusinessRule {
        /// Technology or URI (`implementation`).
        implementation: Option<Text>,
    },
}

/// The kinds of gateways.
#[derive(Clone, Debug, PartialEq)]
pub enum GatewayKind {
    /// One way.
    Exclusive,
    /// Every way that holds.
    Inclusive,
    /// Every way.
    Parallel,
    /// As the conditions of activation say.
    Complex {
        /// When the join fires.
        activation_condition: Option<Expression>,
    },
    /// The way of the event that occurs first.
    EventBased {
        /// Whether the event starts the process.
        instantiate: bool,
        /// Whether all events must occur (`eventGatewayType="Parallel"`).
        parallel: bool,
    },
}

/// An embedded subprocess, event subprocess, transaction or ad-hoc subprocess.
#[derive(Clone, Debug, PartialEq)]
pub struct SubProcess {
    /// What it contains.
    pub elements: FlowElements,
    /// Whether an event starts it, so that it is an event subprocess.
    pub triggered_by_event: bool,
    /// Set for a transaction.
    pub transaction: Option<Transaction>,
    /// Set for an ad-hoc subprocess.
    pub ad_hoc: Option<AdHoc>,
}

/// What makes a subprocess a transaction.
#[derive(Clone, Debug, PartialEq)]
pub struct Transaction {
    /// How it commits or cancels: `##Compensate`, `##Image`, `##Store` or a URI.
    pub method: Option<Text>,
}

/// What makes a subprocess ad hoc.
#[derive(Clone, Debug, PartialEq)]
pub struct AdHoc {
    /// When it is complete.
    pub completion_condition: Option<Expression>,
    /// Whether only one activity runs at a time (`ordering="Sequential"`).
    pub sequential: bool,
    /// Whether completion cancels what still runs (by default true).
    pub cancel_remaining_instances: bool,
}

/// How an activity repeats (BPMN 10.3.8).
#[derive(Clone, Debug, PartialEq)]
pub enum Loop {
    /// One after another while a condition holds.
    Standard(Box<StandardLoop>),
    /// Once for each item or number.
    MultiInstance(Box<MultiInstance>),
}

/// A standard loop.
#[derive(Clone, Debug, PartialEq)]
pub struct StandardLoop {
    /// What every element has.
    pub base: Base,
    /// Whether the condition is tested before the activity (by default after).
    pub test_before: bool,
    /// The greatest number of rounds (`loopMaximum`).
    pub maximum: Option<Text>,
    /// The activity repeats while this holds.
    pub condition: Option<Expression>,
}

/// A multi-instance activity.
#[derive(Clone, Debug, PartialEq)]
pub struct MultiInstance {
    /// What every element has; `zeebe:loopCharacteristics` stands among its extensions.
    pub base: Base,
    /// Whether instances run one after another (by default all at once).
    pub sequential: bool,
    /// When instances throw an event.
    pub behavior: MultiInstanceBehavior,
    /// How many instances (`loopCardinality`).
    pub cardinality: Option<Expression>,
    /// The collection that is iterated (`loopDataInputRef`).
    pub data_input: Option<Reference>,
    /// The collection that is produced (`loopDataOutputRef`).
    pub data_output: Option<Reference>,
    /// The item of an instance (`inputDataItem`).
    pub input_item: Option<super::DataInputOutput>,
    /// The result of an instance (`outputDataItem`).
    pub output_item: Option<super::DataInputOutput>,
    /// After an instance: whether the rest is cancelled.
    pub completion_condition: Option<Expression>,
    /// The event of behavior `One` (`oneBehaviorEventRef`).
    pub one_event: Option<Reference>,
    /// The event of behavior `None` (`noneBehaviorEventRef`).
    pub none_event: Option<Reference>,
    /// The conditions and events of behavior `Complex`.
    pub complex: Vec<(Option<Expression>, Option<Event>)>,
}

/// When the instances of a multi-instance activity throw an event as they complete.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MultiInstanceBehavior {
    /// Never; the activity completes with its last instance.
    All,
    /// At the first.
    One,
    /// At each.
    None,
    /// As conditions say.
    Complex,
}
