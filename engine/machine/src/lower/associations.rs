//! Data items become variables, data associations become moves between them (BPMN 2.0, 10.4).
//!
//! A variable bears the name of its item where that can be a name in an expression, otherwise the item's id. Data that
//! is only drawn stays drawn: a data object is a variable of its scope when something is moved into it or out of it.

use super::Lowering;
use crate::codes;
use crate::graph::{Association, Condition, Data, Item, Move, OutputSet};
use digipro_bpmn::{
    DataAssociation, DataInputOutput, DataKind, Definitions, FlowElements, FlowNode, IoSet, IoSpecification,
    Loop, NodeKind, Process, Property, Reference,
};
use digipro_feel::Expression;
use digipro_vocab::Name;
use std::collections::{BTreeMap, BTreeSet};

/// What modelers write as the target of an association that is only drawn.
const PLACEHOLDER: &str = "__targetRef_placeholder";

/// The data items of a document, by id.
#[derive(Clone, Debug, Default)]
pub(super) struct Items {
    items: BTreeMap<Name, Item>,
    /// Which data object a reference stands for.
    objects: BTreeMap<Name, Name>,
    /// Ids of the data objects that something is moved into or out of.
    moved: BTreeSet<Name>,
}

impl Items {
    pub(super) fn of(definitions: &Definitions) -> Self {
        let mut items = Self::default();
        for process in &definitions.processes {
            items.properties(&process.properties);
            items.specification(process.io_specification.as_ref());
            items.elements(&process.elements);
        }
        for task in &definitions.global_tasks {
            items.elements(&task.elements);
        }
        for process in &definitions.processes {
            items.mark_moved(&process.elements);
        }
        items
    }

    fn elements(&mut self, elements: &FlowElements) {
        for data in &elements.data {
            let name = variable(&data.id, data.name.as_ref());
            let item = match &data.kind {
                DataKind::Object { .. } => Item::Variable(name),
                DataKind::StoreReference { store } => {
                    let store = store.as_ref().map_or_else(|| data.id.clone(), |store| store.id.clone());
                    Item::Store { store, name }
                }
                DataKind::ObjectReference { object: Some(object) } => {
                    self.objects.insert(data.id.clone(), object.id.clone());
                    continue;
                }
                DataKind::ObjectReference { object: None } => continue,
            };
            self.items.insert(data.id.clone(), item);
        }
        for node in &elements.nodes {
            self.properties(&node.properties);
            self.specification(node.io_specification.as_ref());
            match &node.kind {
                NodeKind::Event(event) => self.ends(&event.data),
                NodeKind::SubProcess(inside) => self.elements(&inside.elements),
                _ => {}
            }
        }
    }

    fn properties(&mut self, properties: &[Property]) {
        for property in properties.iter().filter(|property| !is_placeholder(property)) {
            let name = variable(&property.id, property.name.as_ref());
            self.items.insert(property.id.clone(), Item::Variable(name));
        }
    }

    fn specification(&mut self, specification: Option<&IoSpecification>) {
        let Some(specification) = specification else { return };
        self.ends(&specification.inputs);
        self.ends(&specification.outputs);
    }

    fn ends(&mut self, ends: &[DataInputOutput]) {
        for end in ends {
            self.items.insert(end.id.clone(), Item::Variable(variable(&end.id, end.name.as_ref())));
        }
    }

    fn mark_moved(&mut self, elements: &FlowElements) {
        for node in &elements.nodes {
            let associations = node.data_input_associations.iter().chain(&node.data_output_associations);
            let mut ends: Vec<&Reference> = associations
                .filter(|association| self.moves_something(association))
                .flat_map(|association| association.sources.iter().chain(&association.target))
                .collect();
            if let Some(Loop::MultiInstance(many)) = &node.loop_characteristics {
                ends.extend(many.data_input.iter().chain(&many.data_output));
            }
            let ids: Vec<Name> = ends.into_iter().map(|end| self.object(&end.id).clone()).collect();
            self.moved.extend(ids);
            if let NodeKind::SubProcess(inside) = &node.kind {
                self.mark_moved(&inside.elements);
            }
        }
    }

    /// Not so where only a line is drawn: nothing is said about what it moves, or it leads to a placeholder.
    fn moves_something(&self, association: &DataAssociation) -> bool {
        let known = association.target.as_ref().is_some_and(|target| self.get(&target.id).is_some());
        let says = !association.sources.is_empty()
            || association.transformation.is_some()
            || !association.assignments.is_empty();
        known && says
    }

    fn object<'a>(&'a self, id: &'a Name) -> &'a Name {
        self.objects.get(id).unwrap_or(id)
    }

    /// The item of this id, or that a reference of this id stands for.
    pub(super) fn get(&self, id: &Name) -> Option<&Item> {
        self.items.get(self.object(id))
    }
}

impl Lowering<'_> {
    /// The variables that a process declares: properties, data inputs and outputs, data objects.
    pub(super) fn data_of_process(&mut self, process: &Process) -> Vec<Name> {
        let mut own = self.data_of_scope(&process.elements);
        own.extend(process.properties.iter().filter_map(|property| self.variable_of(&property.id)));
        own.extend(self.declared(process.io_specification.as_ref()));
        own
    }

    /// The variables that a process or subprocess declares by its data objects.
    pub(super) fn data_of_scope(&mut self, elements: &FlowElements) -> Vec<Name> {
        let moved = elements.data.iter().filter(|data| self.items.moved.contains(&data.id));
        let mut names: Vec<Name> = Vec::new();
        for data in moved.collect::<Vec<_>>() {
            let Some(name) = self.variable_of(&data.id) else { continue };
            if names.contains(&name) {
                let message = format!("two data objects of this scope are the variable `{name}`; rename one");
                self.refuse(codes::P0302, data.span, &data.id, message);
            }
            names.push(name);
        }
        names
    }

    fn declared(&self, specification: Option<&IoSpecification>) -> Vec<Name> {
        let ends = specification.iter().flat_map(|all| all.inputs.iter().chain(&all.outputs));
        ends.filter_map(|end| self.variable_of(&end.id)).collect()
    }

    pub(super) fn variable_of(&self, id: &Name) -> Option<Name> {
        match self.items.get(id) {
            Some(Item::Variable(name)) => Some(name.clone()),
            _ => None,
        }
    }

    /// The data of an activity or event; none where nothing is declared and nothing moves.
    pub(super) fn data(&mut self, node: &FlowNode) -> Option<Box<Data>> {
        let mut own: Vec<Name> =
            node.properties.iter().filter_map(|property| self.variable_of(&property.id)).collect();
        let specification = node.io_specification.as_ref();
        let ends = specification.iter().flat_map(|all| all.inputs.iter().chain(&all.outputs));
        let ends = ends.filter(|end| !is_of_all_instances(node, &end.id));
        own.extend(ends.filter_map(|end| self.variable_of(&end.id)));
        if let NodeKind::Event(event) = &node.kind {
            own.extend(event.data.iter().filter_map(|end| self.variable_of(&end.id)));
        }
        let inputs = self.associations(&node.data_input_associations, node);
        let outputs = self.associations(&node.data_output_associations, node);
        if own.is_empty() && inputs.is_empty() && outputs.is_empty() {
            return None;
        }
        let sets = |sets: &[IoSet], needs: &dyn Fn(&Reference) -> Vec<Name>| -> Vec<Vec<Name>> {
            let required = |set: &IoSet| {
                let optional = |member: &&Reference| {
                    let free = set.optional.iter().chain(&set.while_executing);
                    !free.into_iter().any(|free| free.id == member.id)
                };
                let members = set.members.iter().filter(|member| !is_of_all_instances(node, &member.id));
                members.filter(optional).flat_map(needs).collect()
            };
            sets.iter().map(required).collect()
        };
        let sources = |input: &Reference| sources_of(&inputs, self.items.get(&input.id));
        let result = |output: &Reference| self.variable_of(&output.id).into_iter().collect();
        let input_sets = specification.map_or_else(Vec::new, |all| sets(&all.input_sets, &sources));
        let output_sets = specification.map_or_else(Vec::new, |all| sets(&all.output_sets, &result));
        let ready = self.ready(&input_sets, node);
        Some(Box::new(Data {
            own,
            ready,
            output_sets: output_sets.into_iter().map(|needs| OutputSet { needs }).collect(),
            inputs,
            outputs,
        }))
    }

    /// When one of the input sets is complete; none where one of them needs nothing.
    fn ready(&mut self, sets: &[Vec<Name>], node: &FlowNode) -> Option<Condition> {
        if sets.iter().any(Vec::is_empty) {
            return None;
        }
        let complete = |needs: &Vec<Name>| {
            let there: Vec<String> = needs.iter().map(|name| format!("{name} != null")).collect();
            format!("({})", there.join(" and "))
        };
        let text = sets.iter().map(complete).collect::<Vec<_>>().join(" or ");
        let Ok(expression) = (!text.is_empty()).then(|| Expression::parse(&text)).transpose() else {
            let message = "the data that it waits for have names that expressions cannot read";
            self.refuse(codes::P0302, node.span, &node.id, message);
            return None;
        };
        let mut watches: Vec<Name> = sets.iter().flatten().cloned().collect();
        watches.sort();
        watches.dedup();
        expression.map(|expression| Condition { expression, watches, on_create: true, on_update: true })
    }

    fn associations(&mut self, associations: &[DataAssociation], node: &FlowNode) -> Vec<Association> {
        let of_instances = associations.iter().filter(|association| {
            let mut ends = association.sources.iter().chain(&association.target);
            !ends.any(|end| is_of_all_instances(node, &end.id))
        });
        of_instances.filter_map(|association| self.association(association, &node.id)).collect()
    }

    fn association(&mut self, association: &DataAssociation, element: &Name) -> Option<Association> {
        if !self.items.moves_something(association) {
            return None;
        }
        let target = self.items.get(&association.target.as_ref()?.id)?.clone();
        let sources: Vec<Item> =
            association.sources.iter().filter_map(|source| self.items.get(&source.id).cloned()).collect();
        let moves = if let Some(transformation) = &association.transformation {
            vec![Move { from: Some(self.expression(&transformation.text, element)?), path: Vec::new() }]
        } else if association.assignments.is_empty() {
            if sources.len() > 1 {
                let message = "an association with several sources needs a `transformation` or assignments";
                self.refuse(codes::P0302, association.span, element, message);
            }
            vec![Move { from: None, path: Vec::new() }]
        } else {
            let assignments = association.assignments.iter();
            assignments
                .filter_map(|(from, to)| {
                    let from = self.expression(&from.as_ref()?.text, element)?;
                    let path = path_within(&to.as_ref()?.text.value, target.name());
                    Some(Move { from: Some(from), path })
                })
                .collect()
        };
        if matches!(target, Item::Store { .. }) && moves.iter().any(|part| !part.path.is_empty()) {
            let message = "a data store is written as a whole";
            self.refuse(codes::P0302, association.span, element, message);
        }
        Some(Association { sources, target, moves })
    }
}

/// The names that have to have a value before an input is there: those from which it is filled.
fn sources_of(inputs: &[Association], input: Option<&Item>) -> Vec<Name> {
    let filling = inputs.iter().filter(|association| Some(&association.target) == input);
    let sources = filling.flat_map(|association| &association.sources);
    // What a data store holds is read when the activity begins: there is nothing to wait for.
    let variables = sources.filter(|source| matches!(source, Item::Variable(_)));
    variables.map(|source| source.name().clone()).collect()
}

/// The fields that the `to` of an assignment names; the name of the target itself may stand in front.
fn path_within(to: &str, target: &Name) -> Vec<Name> {
    let to = to.trim().trim_start_matches('=').trim();
    let mut path: Vec<Name> = to.split('.').map(|field| Name::from(field.trim())).collect();
    if path.first() == Some(target) {
        path.remove(0);
    }
    path.retain(|field| !field.is_empty());
    path
}

fn is_placeholder(property: &Property) -> bool {
    property.name.as_deref() == Some(PLACEHOLDER)
}

/// The name of an item's variable.
pub(super) fn variable(id: &Name, name: Option<&Name>) -> Name {
    let plain = |name: &&Name| {
        let mut signs = name.chars();
        signs.next().is_some_and(|first| first.is_alphabetic() || first == '_')
            && signs.all(|sign| sign.is_alphanumeric() || sign == '_')
    };
    name.filter(plain).unwrap_or(id).clone()
}

/// Whether data are the collection of a multi-instance activity as a whole: its instances have an item of it each.
fn is_of_all_instances(node: &FlowNode, id: &Name) -> bool {
    let Some(Loop::MultiInstance(many)) = &node.loop_characteristics else { return false };
    many.data_input.iter().chain(&many.data_output).any(|collection| collection.id == *id)
}
