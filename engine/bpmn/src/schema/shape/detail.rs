//! What stands inside flow nodes and processes.

use super::*;

impl Tag {
    /// Expressions and event definitions.
    pub(super) const fn event_definition_shape(self) -> Option<Shape> {
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
            _ => return None,
        })
    }

    /// Loops, inputs and outputs, resources.
    pub(super) const fn data_shape(self) -> Option<Shape> {
        Some(match self {
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
            _ => return None,
        })
    }

    /// Lanes and artifacts.
    pub(super) const fn drawing_shape(self) -> Option<Shape> {
        Some(match self {
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
}
