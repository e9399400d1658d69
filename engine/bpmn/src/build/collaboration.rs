//! Collaborations, pools, message flows, correlation.

use super::Builder;
use crate::{
    Collaboration, CollaborationKind, CorrelationKey, CorrelationProperty, CorrelationSubscription,
    Expression, MessageFlow, Participant, Reference, schema::Tag, tree::NodeId,
};

impl Builder<'_> {
    pub(super) fn collaboration(&mut self, tag: Tag, id: NodeId) -> Collaboration {
        let kind = match tag {
            Tag::GlobalConversation => CollaborationKind::GlobalConversation,
            Tag::Choreography => CollaborationKind::Choreography,
            Tag::GlobalChoreographyTask => CollaborationKind::GlobalChoreographyTask,
            _ => CollaborationKind::Collaboration,
        };
        let mut collaboration = Collaboration {
            base: self.base(id),
            kind,
            is_closed: self.boolean(id, "isClosed").unwrap_or(false),
            participants: Vec::new(),
            message_flows: Vec::new(),
            correlation_keys: Vec::new(),
            artifacts: Vec::new(),
            choreographies: self.references_in(id, Tag::ChoreographyRef),
            kept: Vec::new(),
        };
        for (tag, child) in self.children(id) {
            match tag {
                Tag::Participant => collaboration.participants.push(self.participant(child)),
                Tag::MessageFlow => collaboration.message_flows.push(self.message_flow(child)),
                Tag::CorrelationKey => {
                    let properties = self.references_in(child, Tag::CorrelationPropertyRef);
                    collaboration
                        .correlation_keys
                        .push(CorrelationKey { base: self.base(child), properties });
                }
                Tag::Documentation | Tag::ExtensionElements | Tag::ChoreographyRef => {}
                _ => match self.artifact(tag, child) {
                    Some(artifact) => collaboration.artifacts.push(artifact),
                    None => collaboration.kept.push(self.kept(tag, child)),
                },
            }
        }
        collaboration
    }

    fn participant(&mut self, id: NodeId) -> Participant {
        let multiplicity = self.one(id, Tag::ParticipantMultiplicity).map(|child| {
            (self.number(child, "minimum").unwrap_or(0), self.number(child, "maximum").unwrap_or(1))
        });
        Participant {
            base: self.base(id),
            process: self.reference(id, "processRef"),
            interfaces: self.references_in(id, Tag::InterfaceRef),
            multiplicity,
        }
    }

    fn message_flow(&mut self, id: NodeId) -> MessageFlow {
        MessageFlow {
            base: self.base(id),
            source: self.reference(id, "sourceRef"),
            target: self.reference(id, "targetRef"),
            message: self.reference(id, "messageRef"),
        }
    }

    pub(super) fn correlation_property(&mut self, id: NodeId) -> CorrelationProperty {
        let retrievals = self.all(id, Tag::CorrelationPropertyRetrievalExpression).into_iter();
        let retrievals = retrievals
            .map(|child| (self.reference(child, "messageRef"), self.one_expression(child, Tag::MessagePath)));
        let retrievals = retrievals.collect();
        CorrelationProperty { base: self.base(id), kind: self.name(id, "type"), retrievals }
    }

    pub(super) fn correlation_subscription(&mut self, id: NodeId) -> CorrelationSubscription {
        let bindings = self.all(id, Tag::CorrelationPropertyBinding).into_iter();
        let bindings: Vec<(Option<Reference>, Option<Expression>)> = bindings
            .map(|child| {
                (self.reference(child, "correlationPropertyRef"), self.one_expression(child, Tag::DataPath))
            })
            .collect();
        CorrelationSubscription {
            base: self.base(id),
            key: self.reference(id, "correlationKeyRef"),
            bindings,
        }
    }
}
