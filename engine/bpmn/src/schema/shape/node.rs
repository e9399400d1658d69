//! Flow nodes, sequence flows and data in a scope.

use super::*;

impl Tag {
    /// Activities.
    pub(super) const fn activity_shape(self) -> Option<Shape> {
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
            _ => return None,
        })
    }

    /// Gateways, events, flows, data objects.
    pub(super) const fn gateway_or_event_shape(self) -> Option<Shape> {
        Some(match self {
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
}
