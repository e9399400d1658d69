//! The shape of each element, after `BPMN20.xsd` and `Semantic.xsd`: its attributes and children.
//!
//! The order and number of children are not here: writers get the order wrong and readers lose nothing by it;
//! what may stand only once is said where it is read.

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

impl Tag {
    /// What this element may carry and contain.
    pub(super) const fn shape(self) -> Shape {
        if let Some(shape) = self.node_shape() {
            return shape;
        }
        if let Some(shape) = self.detail_shape() {
            return shape;
        }
        if let Some(shape) = self.collaboration_shape() {
            return shape;
        }
        match self {
            Definitions => shape(
                &[
                    NAMED,
                    &[
                        ("targetNamespace", Form::Any),
                        ("expressionLanguage", Form::Any),
                        ("typeLanguage", Form::Any),
                        ("exporter", Form::Any),
                        ("exporterVersion", Form::Any),
                    ],
                ],
                &[BASE, &[Import, Extension, Relationship], ROOT_ELEMENTS, EVENT_DEFINITIONS],
            ),
            Import => {
                shape(&[&[("namespace", Form::Any), ("location", Form::Any), ("importType", Form::Any)]], &[])
            }
            Process => shape(
                &[
                    NAMED,
                    COLLABORATION,
                    &[
                        ("processType", Form::OneOf(&["None", "Public", "Private"])),
                        ("isExecutable", Form::Boolean),
                        ("definitionalCollaborationRef", Form::Any),
                    ],
                ],
                &[BASE, CALLABLE, PROCESS, FLOW_ELEMENTS, ARTIFACTS, ROLES],
            ),
            Message => shape(&[NAMED, &[("itemRef", Form::Any)]], &[BASE]),
            Signal => shape(&[NAMED, STRUCTURE], &[BASE]),
            Error => shape(&[NAMED, STRUCTURE, &[("errorCode", Form::Any)]], &[BASE]),
            Escalation => shape(&[NAMED, STRUCTURE, &[("escalationCode", Form::Any)]], &[BASE]),
            ItemDefinition => shape(
                &[ID, STRUCTURE, COLLECTION, &[("itemKind", Form::OneOf(&["Information", "Physical"]))]],
                &[BASE],
            ),
            DataStore => shape(
                &[NAMED, ITEM, &[("capacity", Form::Any), ("isUnlimited", Form::Boolean)]],
                &[BASE, &[DataState]],
            ),
            Interface => shape(&[NAMED, &[("implementationRef", Form::Any)]], &[BASE, &[Operation]]),
            Operation => shape(
                &[NAMED, &[("implementationRef", Form::Any)]],
                &[BASE, &[InMessageRef, OutMessageRef, ErrorRef]],
            ),
            Resource => shape(&[NAMED], &[BASE, &[ResourceParameter]]),
            ResourceParameter => {
                shape(&[NAMED, &[("type", Form::Any), ("isRequired", Form::Boolean)]], &[BASE])
            }
            Category => shape(&[NAMED], &[BASE, &[CategoryValue]]),
            CategoryValue => shape(&[ID, &[("value", Form::Any)]], &[BASE]),
            GlobalTask => shape(&[NAMED], &[BASE, CALLABLE, ROLES]),
            GlobalUserTask => shape(&[NAMED, IMPLEMENTATION], &[BASE, CALLABLE, ROLES, &[Rendering]]),
            GlobalManualTask => shape(&[NAMED], &[BASE, CALLABLE, ROLES]),
            GlobalScriptTask => {
                shape(&[NAMED, &[("scriptLanguage", Form::Any)]], &[BASE, CALLABLE, ROLES, &[Script]])
            }
            GlobalBusinessRuleTask => shape(&[NAMED, IMPLEMENTATION], &[BASE, CALLABLE, ROLES]),
            Relationship => shape(
                &[
                    ID,
                    &[
                        ("type", Form::Any),
                        ("direction", Form::OneOf(&["None", "Forward", "Backward", "Both"])),
                    ],
                ],
                &[BASE, &[Source, Target]],
            ),
            Extension => {
                shape(&[&[("definition", Form::Any), ("mustUnderstand", Form::Boolean)]], &[&[Documentation]])
            }
            Documentation => shape(&[ID, &[("textFormat", Form::Any)]], &[]),
            EndPoint | Auditing | Monitoring | Rendering => shape(&[ID], &[BASE]),
            // Contents that are references or plain text.
            _ => shape(&[], &[]),
        }
    }

    /// Flow nodes and what stands beside them in a scope.
    const fn node_shape(self) -> Option<Shape> {
        Some(match self {
            Task | ManualTask => shape(&[NAMED, ACTIVITY], &[FLOW_ELEMENT, FLOW, DATA, LOOPS, ROLES]),
            UserTask => shape(
                &[NAMED, ACTIVITY, IMPLEMENTATION],
                &[FLOW_ELEMENT, FLOW, DATA, LOOPS, ROLES, &[Rendering]],
            ),
            BusinessRuleTask => {
                shape(&[NAMED, ACTIVITY, IMPLEMENTATION], &[FLOW_ELEMENT, FLOW, DATA, LOOPS, ROLES])
            }
            ServiceTask => shape(
                &[NAMED, ACTIVITY, IMPLEMENTATION, &[("operationRef", Form::Any)]],
                &[FLOW_ELEMENT, FLOW, DATA, LOOPS, ROLES],
            ),
            SendTask => shape(
                &[NAMED, ACTIVITY, IMPLEMENTATION, &[("operationRef", Form::Any), ("messageRef", Form::Any)]],
                &[FLOW_ELEMENT, FLOW, DATA, LOOPS, ROLES],
            ),
            ReceiveTask => shape(
                &[
                    NAMED,
                    ACTIVITY,
                    IMPLEMENTATION,
                    &[("operationRef", Form::Any), ("messageRef", Form::Any), ("instantiate", Form::Boolean)],
                ],
                &[FLOW_ELEMENT, FLOW, DATA, LOOPS, ROLES],
            ),
            ScriptTask => shape(
                &[NAMED, ACTIVITY, &[("scriptFormat", Form::Any)]],
                &[FLOW_ELEMENT, FLOW, DATA, LOOPS, ROLES, &[Script]],
            ),
            CallActivity => shape(
                &[NAMED, ACTIVITY, &[("calledElement", Form::Any)]],
                &[FLOW_ELEMENT, FLOW, DATA, LOOPS, ROLES],
            ),
            SubProcess => shape(&[NAMED, ACTIVITY, TRIGGERED], SUB_PROCESS),
            Transaction => shape(&[NAMED, ACTIVITY, TRIGGERED, &[("method", Form::Any)]], SUB_PROCESS),
            AdHocSubProcess => shape(
                &[
                    NAMED,
                    ACTIVITY,
                    TRIGGERED,
                    &[
                        ("cancelRemainingInstances", Form::Boolean),
                        ("ordering", Form::OneOf(&["Parallel", "Sequential"])),
                    ],
                ],
                AD_HOC,
            ),
            ExclusiveGateway | InclusiveGateway => shape(&[NAMED, GATEWAY, DEFAULT], &[FLOW_ELEMENT, FLOW]),
            ParallelGateway => shape(&[NAMED, GATEWAY], &[FLOW_ELEMENT, FLOW]),
            ComplexGateway => {
                shape(&[NAMED, GATEWAY, DEFAULT], &[FLOW_ELEMENT, FLOW, &[ActivationCondition]])
            }
            EventBasedGateway => shape(
                &[
                    NAMED,
                    GATEWAY,
                    &[
                        ("instantiate", Form::Boolean),
                        ("eventGatewayType", Form::OneOf(&["Exclusive", "Parallel"])),
                    ],
                ],
                &[FLOW_ELEMENT, FLOW],
            ),
            StartEvent => shape(
                &[NAMED, CATCHING, &[("isInterrupting", Form::Boolean)]],
                &[FLOW_ELEMENT, FLOW, CATCH, EVENT_DEFINITIONS],
            ),
            IntermediateCatchEvent => {
                shape(&[NAMED, CATCHING], &[FLOW_ELEMENT, FLOW, CATCH, EVENT_DEFINITIONS])
            }
            BoundaryEvent => shape(
                &[NAMED, CATCHING, &[("attachedToRef", Form::Any), ("cancelActivity", Form::Boolean)]],
                &[FLOW_ELEMENT, FLOW, CATCH, EVENT_DEFINITIONS],
            ),
            IntermediateThrowEvent | EndEvent | ImplicitThrowEvent | Event => {
                shape(&[NAMED], &[FLOW_ELEMENT, FLOW, THROW, EVENT_DEFINITIONS])
            }
            SequenceFlow => shape(
                &[NAMED, ENDS, &[("isImmediate", Form::Boolean)]],
                &[FLOW_ELEMENT, &[ConditionExpression]],
            ),
            DataObject => shape(&[NAMED, ITEM, COLLECTION], &[FLOW_ELEMENT, &[DataState]]),
            DataObjectReference => {
                shape(&[NAMED, ITEM, &[("dataObjectRef", Form::Any)]], &[FLOW_ELEMENT, &[DataState]])
            }
            DataStoreReference => {
                shape(&[NAMED, ITEM, &[("dataStoreRef", Form::Any)]], &[FLOW_ELEMENT, &[DataState]])
            }
            _ => return None,
        })
    }

    /// What stands inside flow nodes, processes and definitions.
    const fn detail_shape(self) -> Option<Shape> {
        Some(match self {
            ActivationCondition | CompletionCondition | Condition | ConditionExpression | DataPath
            | Expression | FormalExpression | From | LoopCardinality | LoopCondition | MessagePath | To
            | Transformation | TimeCycle | TimeDate | TimeDuration => shape(&[ID, EXPRESSION], &[BASE]),
            MessageEventDefinition => shape(&[ID, &[("messageRef", Form::Any)]], &[BASE, &[OperationRef]]),
            TimerEventDefinition => shape(&[ID], &[BASE, &[TimeDate, TimeDuration, TimeCycle]]),
            ErrorEventDefinition => shape(&[ID, &[("errorRef", Form::Any)]], &[BASE]),
            EscalationEventDefinition => shape(&[ID, &[("escalationRef", Form::Any)]], &[BASE]),
            SignalEventDefinition => shape(&[ID, &[("signalRef", Form::Any)]], &[BASE]),
            ConditionalEventDefinition => shape(&[ID], &[BASE, &[Condition]]),
            LinkEventDefinition => shape(&[NAMED], &[BASE, &[Source, Target]]),
            CompensateEventDefinition => {
                shape(&[ID, &[("activityRef", Form::Any), ("waitForCompletion", Form::Boolean)]], &[BASE])
            }
            CancelEventDefinition | TerminateEventDefinition => shape(&[ID], &[BASE]),
            StandardLoopCharacteristics => shape(
                &[ID, &[("testBefore", Form::Boolean), ("loopMaximum", Form::Whole)]],
                &[BASE, &[LoopCondition]],
            ),
            MultiInstanceLoopCharacteristics => shape(
                &[
                    ID,
                    &[
                        ("isSequential", Form::Boolean),
                        ("behavior", Form::OneOf(&["None", "One", "All", "Complex"])),
                        ("oneBehaviorEventRef", Form::Any),
                        ("noneBehaviorEventRef", Form::Any),
                    ],
                ],
                &[BASE, MULTI_INSTANCE],
            ),
            ComplexBehaviorDefinition => shape(&[ID], &[BASE, &[Condition, Event]]),
            IoSpecification => shape(&[ID], &[BASE, &[DataInput, DataOutput, InputSet, OutputSet]]),
            DataInput | DataOutput | InputDataItem | OutputDataItem => {
                shape(&[NAMED, ITEM, COLLECTION], &[BASE, &[DataState]])
            }
            DataState => shape(&[NAMED], &[BASE]),
            Property => shape(&[NAMED, ITEM], &[BASE, &[DataState]]),
            InputSet => shape(
                &[NAMED],
                &[BASE, &[DataInputRefs, OptionalInputRefs, WhileExecutingInputRefs, OutputSetRefs]],
            ),
            OutputSet => shape(
                &[NAMED],
                &[BASE, &[DataOutputRefs, OptionalOutputRefs, WhileExecutingOutputRefs, InputSetRefs]],
            ),
            DataInputAssociation | DataOutputAssociation => {
                shape(&[ID], &[BASE, &[SourceRef, TargetRef, Transformation, Assignment]])
            }
            Assignment => shape(&[ID], &[BASE, &[From, To]]),
            ResourceRole | Performer | HumanPerformer | PotentialOwner => shape(
                &[NAMED],
                &[BASE, &[ResourceRef, ResourceAssignmentExpression, ResourceParameterBinding]],
            ),
            ResourceAssignmentExpression => shape(&[ID], &[BASE, &[Expression, FormalExpression]]),
            ResourceParameterBinding => {
                shape(&[ID, &[("parameterRef", Form::Any)]], &[BASE, &[Expression, FormalExpression]])
            }
            IoBinding => shape(
                &[
                    ID,
                    &[("operationRef", Form::Any), ("inputDataRef", Form::Any), ("outputDataRef", Form::Any)],
                ],
                &[BASE],
            ),
            LaneSet | ChildLaneSet => shape(&[NAMED], &[BASE, &[Lane]]),
            Lane => shape(
                &[NAMED, &[("partitionElementRef", Form::Any)]],
                &[BASE, &[PartitionElement, FlowNodeRef, ChildLaneSet]],
            ),
            PartitionElement => shape(&[ID], &[BASE]),
            TextAnnotation => shape(&[ID, &[("textFormat", Form::Any)]], &[BASE, &[Text]]),
            Association => shape(
                &[ID, ENDS, &[("associationDirection", Form::OneOf(&["None", "One", "Both"]))]],
                &[BASE],
            ),
            Group => shape(&[ID, &[("categoryValueRef", Form::Any)]], &[BASE]),
            _ => return None,
        })
    }

    /// Collaborations, conversations, choreographies and correlation.
    const fn collaboration_shape(self) -> Option<Shape> {
        Some(match self {
            Collaboration | GlobalConversation => {
                shape(&[NAMED, COLLABORATION], &[BASE, COLLABORATES, ARTIFACTS])
            }
            Choreography => shape(&[NAMED, COLLABORATION], &[BASE, COLLABORATES, ARTIFACTS, FLOW_ELEMENTS]),
            GlobalChoreographyTask => {
                shape(&[NAMED, COLLABORATION, CHOREOGRAPHY], &[BASE, COLLABORATES, ARTIFACTS])
            }
            Participant => shape(
                &[NAMED, &[("processRef", Form::Any)]],
                &[BASE, &[InterfaceRef, EndPointRef, ParticipantMultiplicity]],
            ),
            ParticipantMultiplicity => {
                shape(&[ID, &[("minimum", Form::Whole), ("maximum", Form::Whole)]], &[BASE])
            }
            MessageFlow => shape(&[NAMED, ENDS, &[("messageRef", Form::Any)]], &[BASE]),
            Conversation => shape(&[NAMED], &[BASE, CONVERSES]),
            SubConversation => {
                shape(&[NAMED], &[BASE, CONVERSES, &[Conversation, CallConversation, SubConversation]])
            }
            CallConversation => shape(
                &[NAMED, &[("calledCollaborationRef", Form::Any)]],
                &[BASE, CONVERSES, &[ParticipantAssociation]],
            ),
            ConversationLink => shape(&[NAMED, ENDS], &[BASE]),
            ConversationAssociation => shape(
                &[ID, &[("innerConversationNodeRef", Form::Any), ("outerConversationNodeRef", Form::Any)]],
                &[BASE],
            ),
            MessageFlowAssociation => shape(
                &[ID, &[("innerMessageFlowRef", Form::Any), ("outerMessageFlowRef", Form::Any)]],
                &[BASE],
            ),
            ParticipantAssociation => shape(&[ID], &[BASE, &[InnerParticipantRef, OuterParticipantRef]]),
            ChoreographyTask => {
                shape(&[NAMED, CHOREOGRAPHY], &[FLOW_ELEMENT, FLOW, CHOREOGRAPHS, &[MessageFlowRef]])
            }
            CallChoreography => shape(
                &[NAMED, CHOREOGRAPHY, &[("calledChoreographyRef", Form::Any)]],
                &[FLOW_ELEMENT, FLOW, CHOREOGRAPHS, &[ParticipantAssociation]],
            ),
            SubChoreography => {
                shape(&[NAMED, CHOREOGRAPHY], &[FLOW_ELEMENT, FLOW, CHOREOGRAPHS, FLOW_ELEMENTS, ARTIFACTS])
            }
            PartnerEntity | PartnerRole => shape(&[NAMED], &[BASE, &[ParticipantRef]]),
            CorrelationKey => shape(&[NAMED], &[BASE, &[CorrelationPropertyRef]]),
            CorrelationProperty => {
                shape(&[NAMED, &[("type", Form::Any)]], &[BASE, &[CorrelationPropertyRetrievalExpression]])
            }
            CorrelationPropertyRetrievalExpression => {
                shape(&[ID, &[("messageRef", Form::Any)]], &[BASE, &[MessagePath]])
            }
            CorrelationSubscription => {
                shape(&[ID, &[("correlationKeyRef", Form::Any)]], &[BASE, &[CorrelationPropertyBinding]])
            }
            CorrelationPropertyBinding => {
                shape(&[ID, &[("correlationPropertyRef", Form::Any)]], &[BASE, &[DataPath]])
            }
            _ => return None,
        })
    }
}

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
