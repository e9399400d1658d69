//! Events: what they wait for and what they throw.

use super::Lowering;
use crate::codes;
use crate::graph::{Condition, Given, Message, Multiple, Send, Throw, TimerSpec, Trigger};
use digipro_bpmn::digipro::TermEdge;
use digipro_bpmn::{
    Definitions, Event, EventDefinition, EventKind, EventPosition, Expression, FlowElements, FlowNode,
    NodeKind, Reference, Text, TimerKind,
};
use digipro_vocab::Name;

impl<'a> Lowering<'a> {
    /// What a catching event waits for.
    pub(super) fn trigger(&mut self, node: &'a FlowNode, event: &'a Event) -> Trigger {
        let definitions = self.definitions(node, event);
        match definitions.as_slice() {
            [] => Trigger::None,
            [one] => self.one_trigger(node, one),
            several => Trigger::Multiple(Box::new(Multiple {
                triggers: several.iter().map(|one| self.one_trigger(node, one)).collect(),
                parallel: event.parallel_multiple,
            })),
        }
    }

    fn one_trigger(&mut self, node: &'a FlowNode, definition: &'a EventDefinition) -> Trigger {
        match &definition.kind {
            EventKind::Message { message, .. } => Trigger::Message(self.message(node, message.as_ref())),
            EventKind::Signal { signal } => Trigger::Signal(self.signal(node, signal.as_ref())),
            EventKind::Error { error } => Trigger::Error(error.as_ref().map(|error| self.error_code(error))),
            EventKind::Timer { times } => match self.timer(node, definition, times) {
                Some(timer) => Trigger::Timer(timer),
                None => Trigger::None,
            },
            EventKind::Escalation { escalation } => {
                Trigger::Escalation(escalation.as_ref().map(|escalation| self.escalation_code(escalation)))
            }
            EventKind::Compensate { .. } => Trigger::Compensation,
            EventKind::Cancel => Trigger::Cancel,
            EventKind::Conditional { condition } => {
                match self.condition(node, definition, condition.as_ref()) {
                    Some(condition) => Trigger::Conditional(Box::new(condition)),
                    None => Trigger::None,
                }
            }
            EventKind::Link { name, .. } => Trigger::Link(name.clone().unwrap_or_else(|| node.id.clone())),
            other => {
                self.not_yet(node.span, &node.id, &format!("{} here", describe(other)));
                Trigger::None
            }
        }
    }

    /// What a throwing event does.
    pub(super) fn throw(
        &mut self,
        node: &'a FlowNode,
        event: &'a Event,
        elements: &'a FlowElements,
    ) -> Throw {
        let definitions = self.definitions(node, event);
        match definitions.as_slice() {
            [] => Throw::None,
            [one] => self.throw_definition(node, one, elements),
            several => {
                let throws = several.iter().map(|one| self.throw_definition(node, one, elements));
                let mut throws: Vec<Throw> = throws.collect();
                throws.sort_by_key(Throw::turn);
                Throw::Multiple(throws)
            }
        }
    }

    /// What is thrown according to a definition.
    pub(super) fn throw_definition(
        &mut self,
        node: &'a FlowNode,
        definition: &'a EventDefinition,
        elements: &'a FlowElements,
    ) -> Throw {
        match &definition.kind {
            EventKind::Message { .. } if node.extensions.zeebe().task_definition.is_some() => {
                Throw::Job(Box::new(self.job(node)))
            }
            EventKind::Message { message, .. } => Throw::Message(Box::new(self.send(node, message.as_ref()))),
            EventKind::Signal { signal } => Throw::Signal(self.signal(node, signal.as_ref())),
            EventKind::Error { error } => {
                Throw::Error(error.as_ref().map_or_else(|| "".into(), |error| self.error_code(error)))
            }
            EventKind::Escalation { escalation } => Throw::Escalation(
                escalation.as_ref().map_or_else(|| "".into(), |escalation| self.escalation_code(escalation)),
            ),
            EventKind::Compensate { activity, wait_for_completion } => Throw::Compensation {
                activity: activity.as_ref().and_then(|activity| self.compensated(node, activity)),
                wait: *wait_for_completion,
            },
            EventKind::Cancel => Throw::Cancel,
            EventKind::Terminate => Throw::Terminate,
            EventKind::Link { name, .. } => self.link(node, name.as_ref(), elements),
            other => {
                self.not_yet(node.span, &node.id, &format!("{} here", describe(other)));
                Throw::None
            }
        }
    }

    /// The definitions of an event, its own and those that it shares; none for a none event.
    fn definitions(&mut self, node: &'a FlowNode, event: &'a Event) -> Vec<&'a EventDefinition> {
        let mut definitions: Vec<&EventDefinition> = event.definitions.iter().collect();
        for reference in &event.references {
            match self.shared(reference) {
                Some(definition) => definitions.push(definition),
                None => {
                    let message = format!("there is no event definition `{}`", reference.id);
                    self.refuse(codes::P0302, reference.span, &node.id, message);
                }
            }
        }
        definitions
    }

    /// The one definition of an event that can have only one; none for a none event.
    pub(super) fn definition(&mut self, node: &'a FlowNode, event: &'a Event) -> Option<&'a EventDefinition> {
        let definitions = self.definitions(node, event);
        if definitions.len() > 1 {
            self.not_yet(node.span, &node.id, "an event with several definitions here");
        }
        definitions.first().copied()
    }

    /// The event definition at the root of a document that is referred to.
    fn shared(&self, reference: &Reference) -> Option<&'a EventDefinition> {
        self.find(|definitions| definitions.event_definitions.iter().find(|d| d.id == reference.id))
    }

    fn condition(
        &mut self,
        node: &FlowNode,
        definition: &EventDefinition,
        condition: Option<&Expression>,
    ) -> Option<Condition> {
        let span = definition.base.span;
        let text = self.required(condition.map(|condition| &condition.text), span, &node.id, "condition")?;
        let expression = self.expression(text, &node.id)?;
        let filter = definition.base.extensions.zeebe().conditional_filter.as_ref();
        let listed = |text: &Text| -> Vec<Name> {
            text.value.split(',').map(str::trim).filter(|word| !word.is_empty()).map(Name::from).collect()
        };
        let names = filter.and_then(|filter| filter.variable_names.as_ref()).map(listed);
        let events = filter.and_then(|filter| filter.variable_events.as_ref()).map(listed);
        let counts =
            |event: &str| events.as_ref().is_none_or(|events| events.iter().any(|known| **known == *event));
        Some(Condition {
            watches: names.unwrap_or_else(|| expression.names().to_vec()),
            on_create: counts("create"),
            on_update: counts("update"),
            expression,
        })
    }

    /// Looks among the root elements of this document, then of the others.
    pub(super) fn find<T>(&self, look: impl Fn(&'a Definitions) -> Option<T>) -> Option<T> {
        let others = self.documents.iter().map(|(_, document)| &document.definitions);
        look(&self.document.definitions).or_else(|| others.into_iter().find_map(&look))
    }

    fn message_of(&self, reference: Option<&Reference>) -> Option<&'a digipro_bpmn::Message> {
        let id = &reference?.id;
        self.find(|definitions| definitions.messages.iter().find(|message| message.id == *id))
    }

    /// A message that is waited for. One that names no message waits under the element's own id.
    pub(super) fn message(&mut self, node: &FlowNode, reference: Option<&Reference>) -> Message {
        let message = self.message_of(reference);
        let key = message.and_then(|message| message.extensions.zeebe().subscription.as_ref());
        let key = key.and_then(|subscription| subscription.correlation_key.as_ref());
        Message {
            name: self.message_name(node, message),
            key: key.and_then(|key| self.expression(key, &node.id)),
        }
    }

    /// A message that is sent.
    pub(super) fn send(&mut self, node: &FlowNode, reference: Option<&Reference>) -> Send {
        let message = self.message_of(reference);
        let publish = node.extensions.zeebe().publish_message.as_ref();
        let subscription = message.and_then(|message| message.extensions.zeebe().subscription.as_ref());
        let key = match publish {
            Some(publish) => publish.correlation_key.as_ref(),
            None => subscription.and_then(|subscription| subscription.correlation_key.as_ref()),
        };
        Send {
            name: self.message_name(node, message),
            key: key.and_then(|key| self.expression(key, &node.id)),
            message_id: self.given_if(publish.and_then(|publish| publish.message_id.as_ref()), &node.id),
            time_to_live: self.given_if(publish.and_then(|publish| publish.time_to_live.as_ref()), &node.id),
        }
    }

    fn message_name(&mut self, node: &FlowNode, message: Option<&digipro_bpmn::Message>) -> Given {
        match message {
            Some(message) => self.name(message.name.as_ref(), &message.id, node),
            None => Given::Text(node.id.clone()),
        }
    }

    fn signal(&mut self, node: &FlowNode, reference: Option<&Reference>) -> Given {
        let signal = reference.and_then(|reference| {
            self.find(|definitions| definitions.signals.iter().find(|signal| signal.id == reference.id))
        });
        match signal {
            Some(signal) => self.name(signal.name.as_ref(), &signal.id, node),
            None => Given::Text(reference.map_or_else(|| node.id.clone(), |reference| reference.id.clone())),
        }
    }

    /// The name of a message or signal, which may be an expression; its id where it has none.
    fn name(&mut self, name: Option<&Name>, id: &Name, node: &FlowNode) -> Given {
        match name {
            Some(name) => {
                let text = Text { value: name.clone(), span: node.span };
                self.given(&text, &node.id).unwrap_or_else(|| Given::Text(id.clone()))
            }
            None => Given::Text(id.clone()),
        }
    }

    fn error_code(&mut self, reference: &Reference) -> Name {
        let error = self.find(|definitions| definitions.errors.iter().find(|error| error.id == reference.id));
        let code = error.and_then(|error| error.code.as_ref()).map(|code| code.value.clone());
        code.unwrap_or_else(|| reference.id.clone())
    }

    fn escalation_code(&mut self, reference: &Reference) -> Name {
        let named = |definitions: &'a Definitions| {
            definitions.escalations.iter().find(|escalation| escalation.id == reference.id)
        };
        let code = self.find(named).and_then(|escalation| escalation.code.as_ref());
        code.map_or_else(|| reference.id.clone(), |code| code.value.clone())
    }

    fn timer(
        &mut self,
        node: &'a FlowNode,
        definition: &'a EventDefinition,
        times: &'a [(TimerKind, Expression)],
    ) -> Option<TimerSpec> {
        if let Some(timer) = &definition.extensions.timer {
            return Some(TimerSpec::Term {
                term: self.term(&timer.term, &node.id)?,
                offset: self.given_if(timer.offset.as_ref(), &node.id),
                allowed: timer.edge == TermEdge::Allowed,
            });
        }
        let [(kind, time)] = times else {
            let message = "a timer needs exactly one of `timeDate`, `timeDuration`, `timeCycle`";
            self.refuse(codes::P0302, node.span, &node.id, message);
            return None;
        };
        let given = self.given(&time.text, &node.id)?;
        if let Given::Text(text) = &given
            && let Err(message) = crate::run::static_timer(*kind, text)
        {
            self.refuse(crate::check::codes::P0231, time.text.span, &node.id, message);
        }
        Some(match kind {
            TimerKind::Date => TimerSpec::Date(given),
            TimerKind::Duration => TimerSpec::Duration(given),
            TimerKind::Cycle => TimerSpec::Cycle(given),
        })
    }

    fn link(&mut self, node: &FlowNode, name: Option<&Name>, elements: &FlowElements) -> Throw {
        let is_other_end = |definition: &EventDefinition| matches!(&definition.kind, EventKind::Link { name: other, .. } if other.as_ref() == name);
        let catches = |other: &&FlowNode| match &other.kind {
            NodeKind::Event(event) if event.position == EventPosition::IntermediateCatch => {
                let shared = event.references.iter().filter_map(|reference| self.shared(reference));
                event.definitions.iter().chain(shared).any(is_other_end)
            }
            _ => false,
        };
        let target = elements.nodes.iter().find(catches);
        match target.and_then(|target| self.graph.nodes_by_id.get(&target.id).copied()) {
            Some(target) if name.is_some() => Throw::Link(target),
            _ => {
                let message = "a link needs its other end, with the same name, in the same scope";
                self.refuse(codes::P0302, node.span, &node.id, message);
                Throw::None
            }
        }
    }
}

fn describe(kind: &EventKind) -> &'static str {
    match kind {
        EventKind::Message { .. } => "a message event",
        EventKind::Timer { .. } => "a timer event",
        EventKind::Error { .. } => "an error event",
        EventKind::Escalation { .. } => "an escalation event",
        EventKind::Signal { .. } => "a signal event",
        EventKind::Conditional { .. } => "a conditional event",
        EventKind::Link { .. } => "a link event",
        EventKind::Compensate { .. } => "a compensation event",
        EventKind::Cancel => "a cancel event",
        EventKind::Terminate => "a terminate event",
    }
}
