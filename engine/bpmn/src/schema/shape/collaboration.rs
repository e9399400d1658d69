//! Collaborations, conversations, choreographies, correlation.

use super::*;

impl Tag {
    /// Pools, message flows, conversations, choreographies.
    pub(super) const fn collaboration_shape(self) -> Option<Shape> {
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
            _ => return None,
        })
    }

    /// Partners and correlation.
    pub(super) const fn correlation_shape(self) -> Option<Shape> {
        Some(match self {
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
