//! Events and event definitions.

use super::Builder;
use crate::{Event, EventDefinition, EventKind, EventPosition, TimerKind, schema::Tag, tree::NodeId};

impl Builder<'_> {
    /// The event that an element is, if it is one.
    pub(super) fn event(&mut self, tag: Tag, id: NodeId) -> Option<Event> {
        let position = match tag {
            Tag::StartEvent => {
                EventPosition::Start { interrupting: self.boolean(id, "isInterrupting").unwrap_or(true) }
            }
            Tag::IntermediateCatchEvent => EventPosition::IntermediateCatch,
            Tag::IntermediateThrowEvent => EventPosition::IntermediateThrow,
            Tag::BoundaryEvent => EventPosition::Boundary {
                attached_to: self.reference(id, "attachedToRef"),
                cancel_activity: self.boolean(id, "cancelActivity").unwrap_or(true),
            },
            Tag::EndEvent => EventPosition::End,
            Tag::ImplicitThrowEvent => EventPosition::Implicit,
            _ => return None,
        };
        let mut event = Event {
            position,
            definitions: Vec::new(),
            references: self.references_in(id, Tag::EventDefinitionRef),
            parallel_multiple: self.boolean(id, "parallelMultiple").unwrap_or(false),
            data: Vec::new(),
            sets: Vec::new(),
        };
        for (tag, child) in self.children(id) {
            match tag {
                Tag::DataInput | Tag::DataOutput => event.data.push(self.data_input_output(child)),
                Tag::InputSet | Tag::OutputSet => event.sets.push(self.io_set(child)),
                _ => event.definitions.extend(self.event_definition(tag, child)),
            }
        }
        Some(event)
    }

    /// The event definition that an element is, if it is one.
    pub(super) fn event_definition(&mut self, tag: Tag, id: NodeId) -> Option<EventDefinition> {
        let kind = match tag {
            Tag::MessageEventDefinition => EventKind::Message {
                message: self.reference(id, "messageRef"),
                operation: self.one_reference_in(id, Tag::OperationRef),
            },
            Tag::TimerEventDefinition => EventKind::Timer { times: self.times(id) },
            Tag::ErrorEventDefinition => EventKind::Error { error: self.reference(id, "errorRef") },
            Tag::EscalationEventDefinition => {
                EventKind::Escalation { escalation: self.reference(id, "escalationRef") }
            }
            Tag::SignalEventDefinition => EventKind::Signal { signal: self.reference(id, "signalRef") },
            Tag::ConditionalEventDefinition => {
                EventKind::Conditional { condition: self.one_expression(id, Tag::Condition) }
            }
            Tag::LinkEventDefinition => EventKind::Link {
                name: self.name(id, "name").filter(|name| !name.is_empty()),
                sources: self.all(id, Tag::Source).into_iter().map(|child| self.content(child)).collect(),
                target: self.one(id, Tag::Target).map(|child| self.content(child)),
            },
            Tag::CompensateEventDefinition => EventKind::Compensate {
                activity: self.reference(id, "activityRef"),
                wait_for_completion: self.boolean(id, "waitForCompletion").unwrap_or(true),
            },
            Tag::CancelEventDefinition => EventKind::Cancel,
            Tag::TerminateEventDefinition => EventKind::Terminate,
            _ => return None,
        };
        Some(EventDefinition { base: self.base(id), kind })
    }

    fn times(&mut self, id: NodeId) -> Vec<(TimerKind, crate::Expression)> {
        let kind = |tag| match tag {
            Tag::TimeDate => Some(TimerKind::Date),
            Tag::TimeDuration => Some(TimerKind::Duration),
            Tag::TimeCycle => Some(TimerKind::Cycle),
            _ => None,
        };
        let children = self.children(id);
        children.into_iter().filter_map(|(tag, child)| Some((kind(tag)?, self.expression(child)))).collect()
    }
}
