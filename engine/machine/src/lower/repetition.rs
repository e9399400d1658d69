//! What is done more than once: standard loops, multi-instance characteristics, quantities of tokens.

use super::Lowering;
use super::associations::variable;
use crate::check::codes::{P0242, P0247};
use crate::codes;
use crate::graph::{InstanceEvent, Items, Many, Quantities, Rounds, Throw, When};
use crate::limits;
use digipro_bpmn::{
    DataAssociation, DataInputOutput, EventDefinition, EventKind, FlowElements, FlowNode, Loop,
    MultiInstance, MultiInstanceBehavior, Reference, Text,
};
use digipro_feel::Expression;
use digipro_vocab::{Name, Span};

impl<'a> Lowering<'a> {
    /// A standard loop.
    pub(super) fn rounds(&mut self, node: &FlowNode) -> Option<Rounds> {
        let Loop::Standard(standard) = node.loop_characteristics.as_ref()? else { return None };
        let maximum = standard.maximum.as_ref().and_then(|text| {
            let number = text.value.trim().parse().ok();
            if number.is_none() {
                let message = format!("`loopMaximum` is `{}`, not a whole number", text.value.trim());
                self.refuse(P0247, text.span, &node.id, message);
            }
            number
        });
        let again = standard.condition.as_ref().filter(|again| !again.text.value.trim().is_empty());
        if again.is_none() && standard.maximum.is_none() {
            let message = "a loop needs a `loopCondition` or a `loopMaximum`";
            self.refuse(codes::P0302, standard.base.span, &node.id, message);
        }
        let again = again.and_then(|again| self.expression(&again.text, &node.id));
        Some(Rounds { before: standard.test_before, maximum, again })
    }

    /// How many tokens begin an activity and come of it; none where each is one.
    pub(super) fn quantities(&mut self, node: &FlowNode) -> Option<Quantities> {
        let quantities = Quantities { start: node.start_quantity, completion: node.completion_quantity };
        for (name, quantity) in
            [("startQuantity", quantities.start), ("completionQuantity", quantities.completion)]
        {
            if !(1..=limits::QUANTITY_MAX).contains(&quantity) {
                let message = format!("`{name}` is {quantity}, not from 1 to {}", limits::QUANTITY_MAX);
                self.refuse(P0247, node.span, &node.id, message);
            }
        }
        (quantities != Quantities { start: 1, completion: 1 }).then_some(quantities)
    }

    /// Multi-instance characteristics: those of `zeebe:loopCharacteristics` before those of the standard.
    pub(super) fn many(&mut self, node: &'a FlowNode, elements: &'a FlowElements) -> Option<Many> {
        let Loop::MultiInstance(many) = node.loop_characteristics.as_ref()? else { return None };
        let zeebe = many.base.extensions.zeebe().loop_characteristics.as_ref();
        let until = many.completion_condition.as_ref();
        let until = until.and_then(|until| self.expression(&until.text, &node.id));
        let items = self.items(node, many)?;
        let name = |text: Option<&Text>| text.map(|text| Name::from(text.value.trim()));
        let element = name(zeebe.and_then(|zeebe| zeebe.input_element.as_ref()))
            .or_else(|| many.input_item.as_ref().map(own_name));
        let output_element = zeebe.and_then(|zeebe| zeebe.output_element.as_ref());
        let output_element = output_element.and_then(|output| self.expression(output, &node.id));
        let of_zeebe = output_element.as_ref().and_then(path_root);
        let of_standard = many.output_item.as_ref().filter(|_| output_element.is_none()).map(own_name);
        let own_result = of_zeebe.or_else(|| of_standard.clone());
        Some(Many {
            sequential: many.sequential,
            items,
            output: name(zeebe.and_then(|zeebe| zeebe.output_collection.as_ref())).or_else(|| {
                let target = many.data_output.as_ref()?;
                Some(self.list_variable(target, &node.data_output_associations))
            }),
            output_element,
            output_item: of_standard,
            own_result: own_result.filter(|name| Some(name) != element.as_ref()),
            element,
            until,
            events: self.instance_events(node, many, elements),
        })
    }

    fn items(&mut self, node: &FlowNode, many: &MultiInstance) -> Option<Items> {
        let zeebe = many.base.extensions.zeebe().loop_characteristics.as_ref();
        match (zeebe, &many.data_input, &many.cardinality) {
            (Some(zeebe), _, None) => {
                let text =
                    self.required(zeebe.input_collection.as_ref(), zeebe.span, &node.id, "inputCollection")?;
                Some(Items::Collection(self.expression(text, &node.id)?))
            }
            (Some(zeebe), _, Some(_)) if zeebe.input_collection.is_some() => {
                let text = zeebe.input_collection.as_ref()?;
                Some(Items::Collection(self.expression(text, &node.id)?))
            }
            (None, Some(collection), _) => {
                Some(Items::Variable(self.list_variable(collection, &node.data_input_associations)))
            }
            (_, _, Some(cardinality)) => {
                Some(Items::Cardinality(self.expression(&cardinality.text, &node.id)?))
            }
            (None, None, None) => {
                let what = "a multi-instance activity needs a collection or a `loopCardinality`";
                self.refuse(codes::P0302, many.base.span, &node.id, what);
                None
            }
        }
    }

    /// The variable of a data element. A data input or output of the activity stands for what it is associated with,
    /// where it is with one item.
    fn list_variable(&self, reference: &Reference, associations: &[DataAssociation]) -> Name {
        let outside = associations.iter().find_map(|association| {
            let filled = association.target.as_ref().is_some_and(|target| target.id == reference.id);
            match association.sources.as_slice() {
                [source] if filled => Some(&source.id),
                [source] if source.id == reference.id => association.target.as_ref().map(|target| &target.id),
                _ => None,
            }
        });
        let id = outside.unwrap_or(&reference.id);
        self.variable_of(id).unwrap_or_else(|| id.clone())
    }

    fn instance_events(
        &mut self,
        node: &'a FlowNode,
        many: &'a MultiInstance,
        elements: &'a FlowElements,
    ) -> Vec<InstanceEvent> {
        match many.behavior {
            MultiInstanceBehavior::All => Vec::new(),
            MultiInstanceBehavior::One => {
                vec![self.instance_event(node, When::First, many.one_event.as_ref(), elements)]
            }
            MultiInstanceBehavior::None => {
                vec![self.instance_event(node, When::Each, many.none_event.as_ref(), elements)]
            }
            MultiInstanceBehavior::Complex => {
                let defined = many.complex.iter();
                defined
                    .filter_map(|(condition, event)| {
                        self.complex_event(node, many.base.span, condition.as_ref(), event.as_ref(), elements)
                    })
                    .collect()
            }
        }
    }

    /// The event of `One` or `None`; without a definition it is a signal with the activity's id as its name.
    fn instance_event(
        &mut self,
        node: &'a FlowNode,
        when: When,
        reference: Option<&Reference>,
        elements: &'a FlowElements,
    ) -> InstanceEvent {
        let definition = reference.and_then(|reference| {
            self.find(|definitions| {
                definitions.event_definitions.iter().find(|known| known.id == reference.id)
            })
        });
        let throw = match definition {
            Some(definition) => self.instance_throw(node, definition, elements),
            None => Throw::Signal(crate::graph::Given::Text(node.id.clone())),
        };
        InstanceEvent { when, throw }
    }

    fn complex_event(
        &mut self,
        node: &'a FlowNode,
        span: Span,
        condition: Option<&'a digipro_bpmn::Expression>,
        event: Option<&'a digipro_bpmn::Event>,
        elements: &'a FlowElements,
    ) -> Option<InstanceEvent> {
        let Some(condition) = condition else {
            let message = "a `complexBehaviorDefinition` needs a `condition`";
            self.refuse(codes::P0302, span, &node.id, message);
            return None;
        };
        let condition = self.expression(&condition.text, &node.id)?;
        // Without an event the definition throws nothing.
        let definition = event.and_then(|event| self.definition(node, event))?;
        let throw = self.instance_throw(node, definition, elements);
        Some(InstanceEvent { when: When::Holds(condition), throw })
    }

    fn instance_throw(
        &mut self,
        node: &'a FlowNode,
        definition: &'a EventDefinition,
        elements: &'a FlowElements,
    ) -> Throw {
        match &definition.kind {
            // Not by a worker: the job of the activity is that of its instances.
            EventKind::Message { message, .. } => Throw::Message(Box::new(self.send(node, message.as_ref()))),
            EventKind::Signal { .. } | EventKind::Escalation { .. } | EventKind::Error { .. } => {
                self.throw_definition(node, definition, elements)
            }
            _ => {
                let message = "an instance that completes can throw a signal, message, escalation or error";
                self.refuse(P0242, definition.span, &node.id, message);
                Throw::None
            }
        }
    }
}

fn own_name(data: &DataInputOutput) -> Name {
    variable(&data.base.id, data.base.name.as_ref())
}

/// The variable that an expression reads, where it is nothing but a variable or a path below one.
fn path_root(expression: &Expression) -> Option<Name> {
    let text = expression.text().trim();
    let plain = |part: &str| {
        let mut characters = part.chars();
        characters.next().is_some_and(|first| first.is_alphabetic() || first == '_')
            && characters.all(|c| c.is_alphanumeric() || c == '_')
    };
    let (root, path) = text.split_once('.').unwrap_or((text, "x"));
    let is_path = plain(root) && path.split('.').all(plain);
    expression.names().first().filter(|name| is_path && ***name == *root).cloned()
}
