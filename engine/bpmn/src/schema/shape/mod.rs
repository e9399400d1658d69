//! The shape of each element, after `BPMN20.xsd` and `Semantic.xsd`: its attributes and children.
//!
//! The order and number of children are not here: writers get the order wrong and readers lose nothing by it;
//! what may stand only once is said where it is read.

mod collaboration;
mod detail;
mod node;
mod root;

use super::Tag::{self, *};

/// The form of an attribute's value.
#[derive(Clone, Copy, Debug)]
pub(super) enum Form {
    /// Anything.
    Any,
    /// `true`, `false`, `1` or `0`.
    Boolean,
    /// A whole number, not negative.
    Whole,
    /// One of these words.
    OneOf(&'static [&'static str]),
}

/// Attributes without a namespace.
pub(super) type Attributes = &'static [(&'static str, Form)];

/// The shape of an element: unions of groups.
#[derive(Clone, Copy, Debug)]
pub(super) struct Shape {
    /// What it may carry.
    pub(super) attributes: &'static [Attributes],
    /// What it may contain, of this namespace.
    pub(super) children: &'static [&'static [Tag]],
}

const fn shape(attributes: &'static [Attributes], children: &'static [&'static [Tag]]) -> Shape {
    Shape { attributes, children }
}

const ID: Attributes = &[("id", Form::Any)];
const NAMED: Attributes = &[("id", Form::Any), ("name", Form::Any)];
const BASE: &[Tag] = &[Documentation, ExtensionElements];

const FLOW_ELEMENT: &[Tag] = &[Documentation, ExtensionElements, Auditing, Monitoring, CategoryValueRef];
const FLOW: &[Tag] = &[Incoming, Outgoing];
const DATA: &[Tag] = &[IoSpecification, Property, DataInputAssociation, DataOutputAssociation];
const LOOPS: &[Tag] = &[StandardLoopCharacteristics, MultiInstanceLoopCharacteristics];
const ROLES: &[Tag] = &[ResourceRole, Performer, HumanPerformer, PotentialOwner];
const ARTIFACTS: &[Tag] = &[Association, Group, TextAnnotation];
const CATCH: &[Tag] = &[Property, DataOutput, DataOutputAssociation, OutputSet, EventDefinitionRef];
const THROW: &[Tag] = &[Property, DataInput, DataInputAssociation, InputSet, EventDefinitionRef];
const EVENT_DEFINITIONS: &[Tag] = &[
    CancelEventDefinition,
    CompensateEventDefinition,
    ConditionalEventDefinition,
    ErrorEventDefinition,
    EscalationEventDefinition,
    LinkEventDefinition,
    MessageEventDefinition,
    SignalEventDefinition,
    TerminateEventDefinition,
    TimerEventDefinition,
];
const FLOW_ELEMENTS: &[Tag] = &[
    AdHocSubProcess,
    BoundaryEvent,
    BusinessRuleTask,
    CallActivity,
    CallChoreography,
    ChoreographyTask,
    ComplexGateway,
    DataObject,
    DataObjectReference,
    DataStoreReference,
    EndEvent,
    Event,
    EventBasedGateway,
    ExclusiveGateway,
    ImplicitThrowEvent,
    InclusiveGateway,
    IntermediateCatchEvent,
    IntermediateThrowEvent,
    ManualTask,
    ParallelGateway,
    ReceiveTask,
    ScriptTask,
    SendTask,
    SequenceFlow,
    ServiceTask,
    StartEvent,
    SubChoreography,
    SubProcess,
    Task,
    Transaction,
    UserTask,
];
const ROOT_ELEMENTS: &[Tag] = &[
    Category,
    Choreography,
    Collaboration,
    CorrelationProperty,
    DataStore,
    EndPoint,
    Error,
    Escalation,
    GlobalBusinessRuleTask,
    GlobalChoreographyTask,
    GlobalConversation,
    GlobalManualTask,
    GlobalScriptTask,
    GlobalTask,
    GlobalUserTask,
    Interface,
    ItemDefinition,
    Message,
    PartnerEntity,
    PartnerRole,
    Process,
    Resource,
    Signal,
];
const ACTIVITY: Attributes = &[
    ("isForCompensation", Form::Boolean),
    ("startQuantity", Form::Whole),
    ("completionQuantity", Form::Whole),
    ("default", Form::Any),
];
const GATEWAY: Attributes =
    &[("gatewayDirection", Form::OneOf(&["Unspecified", "Converging", "Diverging", "Mixed"]))];
const IMPLEMENTATION: Attributes = &[("implementation", Form::Any)];
const DEFAULT: Attributes = &[("default", Form::Any)];
const CATCHING: Attributes = &[("parallelMultiple", Form::Boolean)];
const ITEM: Attributes = &[("itemSubjectRef", Form::Any)];
const COLLECTION: Attributes = &[("isCollection", Form::Boolean)];
const EXPRESSION: Attributes = &[("language", Form::Any), ("evaluatesToTypeRef", Form::Any)];
const ENDS: Attributes = &[("sourceRef", Form::Any), ("targetRef", Form::Any)];
const COLLABORATION: Attributes = &[("isClosed", Form::Boolean)];
const CHOREOGRAPHY: Attributes = &[
    ("initiatingParticipantRef", Form::Any),
    ("loopType", Form::OneOf(&["None", "Standard", "MultiInstanceSequential", "MultiInstanceParallel"])),
];

const STRUCTURE: Attributes = &[("structureRef", Form::Any)];
const TRIGGERED: Attributes = &[("triggeredByEvent", Form::Boolean)];
const CALLABLE: &[Tag] = &[SupportedInterfaceRef, IoSpecification, IoBinding];
const PROCESS: &[Tag] = &[Auditing, Monitoring, Property, LaneSet, CorrelationSubscription, Supports];
const MULTI_INSTANCE: &[Tag] = &[
    LoopCardinality,
    LoopDataInputRef,
    LoopDataOutputRef,
    InputDataItem,
    OutputDataItem,
    ComplexBehaviorDefinition,
    CompletionCondition,
];
const SUB_PROCESS: &[&[Tag]] =
    &[FLOW_ELEMENT, FLOW, DATA, LOOPS, ROLES, &[LaneSet], FLOW_ELEMENTS, ARTIFACTS];
const AD_HOC: &[&[Tag]] =
    &[FLOW_ELEMENT, FLOW, DATA, LOOPS, ROLES, &[LaneSet, CompletionCondition], FLOW_ELEMENTS, ARTIFACTS];
const COLLABORATES: &[Tag] = &[
    Participant,
    MessageFlow,
    Conversation,
    SubConversation,
    CallConversation,
    ConversationAssociation,
    ParticipantAssociation,
    MessageFlowAssociation,
    CorrelationKey,
    ChoreographyRef,
    ConversationLink,
];
const CONVERSES: &[Tag] = &[ParticipantRef, MessageFlowRef, CorrelationKey];
const CHOREOGRAPHS: &[Tag] = &[ParticipantRef, CorrelationKey];

impl Tag {
    /// What this element may carry and contain.
    pub(super) fn shape(self) -> Shape {
        self.activity_shape()
            .or_else(|| self.gateway_or_event_shape())
            .or_else(|| self.event_definition_shape())
            .or_else(|| self.data_shape())
            .or_else(|| self.drawing_shape())
            .or_else(|| self.collaboration_shape())
            .or_else(|| self.correlation_shape())
            .or_else(|| self.document_shape())
            .or_else(|| self.root_shape())
            // Contents that are references or plain text.
            .unwrap_or(shape(&[], &[]))
    }
}
