//! The compiled requirement graph: elements by index, their frames, and plans in which each decision is made once.

use super::{
    kinds::Kind,
    logic::{Function, Logic},
    table::TableLabel,
};
use crate::{Boxed, Definitions, Expression, ItemDefinition};
use digipro_feel::{ContextRead, NullCause, Parameter, Type};
use digipro_vocab::Name;
use std::{
    collections::{BTreeMap, BTreeSet},
    sync::{Arc, OnceLock},
};

/// A compiled model.
#[derive(Debug)]
pub(crate) struct Graph {
    pub(crate) nodes: Vec<Node>,
    pub(crate) tables: Vec<TableLabel>,
    /// For each element its place in an order in which it comes after what it requires.
    rank: Vec<u32>,
    /// Elements of the model itself, not of its imports, by id and by name.
    ids: BTreeMap<Name, u32>,
    names: BTreeMap<Name, u32>,
    /// For each element the plan by which it is evaluated, made when it is first needed.
    plans: Vec<OnceLock<Plan>>,
    /// How many elements are those of the model itself.
    own: usize,
    /// What texts of the model itself ask the context for.
    pub(crate) context: Vec<ContextRead>,
}

/// An element.
#[derive(Debug)]
pub(crate) struct Node {
    pub(crate) id: Name,
    pub(crate) name: Name,
    pub(crate) version_tag: Option<Name>,
    pub(crate) kind: Kind,
    pub(crate) requires: Vec<u32>,
    /// What stands in the slots of its frame.
    pub(crate) frame: Vec<Source>,
    pub(crate) part: Part,
}

/// What stands in a slot.
#[derive(Debug)]
pub(crate) enum Source {
    /// The value of an element.
    Node(u32),
    /// A context of values of elements of an imported model.
    Import(Vec<(Name, u32)>),
}

/// What an element is.
#[derive(Debug)]
pub(crate) enum Part {
    Input,
    Decision(Logic),
    Knowledge(Result<Arc<Function>, NullCause>),
    Service(Service),
}

/// A decision service.
#[derive(Debug)]
pub(crate) struct Service {
    /// What is given to it: input data, then decisions.
    pub(crate) inputs: Vec<u32>,
    pub(crate) outputs: Vec<u32>,
    pub(crate) result: Kind,
    /// The names and types of what is given.
    pub(crate) parameters: Vec<Parameter>,
    pub(crate) kinds: Vec<Kind>,
}

impl Service {
    pub(crate) fn new(inputs: Vec<u32>, outputs: Vec<u32>, result: Kind) -> Self {
        Self { inputs, outputs, result, parameters: Vec::new(), kinds: Vec::new() }
    }

    /// Gives the parameters the names and types of the elements that they stand for.
    pub(crate) fn name_parameters(&mut self, known: &[(Name, Kind)]) {
        let given = self.inputs.iter().filter_map(|node| known.get(*node as usize));
        for (name, kind) in given {
            let plain = (kind.plain != Type::Any).then(|| kind.plain.clone());
            self.parameters.push(Parameter { name: name.clone(), kind: plain });
            self.kinds.push(kind.clone());
        }
    }
}

/// The elements that are evaluated for a result, each once, and where their values are found.
#[derive(Debug)]
pub(crate) struct Plan {
    pub(crate) steps: Vec<Step>,
    /// The steps whose values are the result: of a service its outputs, else the element's own.
    pub(crate) results: Vec<usize>,
}

/// One element of a plan.
#[derive(Debug)]
pub(crate) struct Step {
    pub(crate) node: u32,
    /// Which argument of a service it is.
    pub(crate) argument: Option<usize>,
    pub(crate) frame: Vec<Place>,
}

/// What stands in a slot, by steps of the plan.
#[derive(Debug)]
pub(crate) enum Place {
    Step(usize),
    Import(Vec<(Name, usize)>),
}

impl Graph {
    /// With the elements in an order of their requirements; the first `own` are those of the model itself.
    pub(crate) fn new(nodes: Vec<Node>, tables: Vec<TableLabel>, order: Vec<u32>, own: usize) -> Self {
        let mut rank = vec![0; nodes.len()];
        for (place, node) in (0_u32..).zip(order) {
            if let Some(rank) = rank.get_mut(node as usize) {
                *rank = place;
            }
        }
        let (mut ids, mut names) = (BTreeMap::new(), BTreeMap::new());
        for (node, at) in nodes.iter().zip(0_u32..).take(own) {
            if !node.id.is_empty() {
                ids.entry(node.id.clone()).or_insert(at);
            }
            names.entry(node.name.clone()).or_insert(at);
        }
        let plans = nodes.iter().map(|_| OnceLock::new()).collect();
        Self { nodes, tables, rank, ids, names, plans, own, context: Vec::new() }
    }

    /// The same with what its texts ask the context for, in the order of the document.
    pub(crate) fn asking(mut self, mut context: Vec<ContextRead>) -> Self {
        context.sort_by_key(|read| read.span.start);
        context.dedup();
        self.context = context;
        self
    }

    pub(crate) fn node(&self, node: u32) -> Option<&Node> {
        self.nodes.get(node as usize)
    }

    /// The elements of the model itself, in document order.
    pub(crate) fn own(&self) -> impl Iterator<Item = &Node> {
        self.nodes.iter().take(self.own)
    }

    /// The names of what has to be given for the value of an element.
    pub(crate) fn inputs(&self, node: u32) -> Vec<Name> {
        match self.node(node).map(|node| &node.part) {
            Some(Part::Service(service)) => {
                service.parameters.iter().map(|parameter| parameter.name.clone()).collect()
            }
            Some(Part::Knowledge(Ok(function))) => {
                function.parameters.iter().map(|parameter| parameter.name.clone()).collect()
            }
            _ => {
                let steps = self.plan(node).into_iter().flat_map(|plan| &plan.steps);
                let nodes = steps.filter_map(|step| self.node(step.node));
                let given =
                    |node: &&Node| matches!(node.part, Part::Input | Part::Decision(Logic::Nothing(_)));
                nodes.filter(given).map(|node| node.name.clone()).collect()
            }
        }
    }

    /// The element of this id or name.
    pub(crate) fn find(&self, wanted: &str) -> Option<u32> {
        self.ids.get(wanted).or_else(|| self.names.get(wanted)).copied()
    }

    /// How an element is evaluated.
    pub(crate) fn plan(&self, node: u32) -> Option<&Plan> {
        Some(self.plans.get(node as usize)?.get_or_init(|| self.make_plan(node)))
    }

    fn make_plan(&self, node: u32) -> Plan {
        let (given, results): (&[u32], Vec<u32>) = match self.node(node).map(|node| &node.part) {
            Some(Part::Service(service)) => (&service.inputs, service.outputs.clone()),
            _ => (&[], vec![node]),
        };
        let mut needed: BTreeSet<(u32, u32)> = BTreeSet::new();
        let mut open = results.clone();
        while let Some(node) = open.pop() {
            let rank = self.rank.get(node as usize).copied().unwrap_or_default();
            if needed.insert((rank, node)) && !given.contains(&node) {
                open.extend(self.node(node).into_iter().flat_map(|node| &node.requires));
            }
        }
        let nodes: Vec<u32> = needed.into_iter().map(|(_, node)| node).collect();
        let places: BTreeMap<u32, usize> = nodes.iter().enumerate().map(|(at, node)| (*node, at)).collect();
        let place = |node: &u32| places.get(node).copied().unwrap_or(usize::MAX);
        let frame = |node: u32| {
            self.node(node).into_iter().flat_map(|node| &node.frame).map(|source| match source {
                Source::Node(node) => Place::Step(place(node)),
                Source::Import(entries) => {
                    Place::Import(entries.iter().map(|(name, node)| (name.clone(), place(node))).collect())
                }
            })
        };
        let step = |node: &u32| {
            let argument = given.iter().position(|given| given == node);
            let frame = if argument.is_some() { Vec::new() } else { frame(*node).collect() };
            Step { node: *node, argument, frame }
        };
        Plan { steps: nodes.iter().map(step).collect(), results: results.iter().map(place).collect() }
    }
}

/// The names by which the expressions of a model may speak of entries.
pub(crate) fn entry_names(definitions: &Definitions) -> BTreeSet<Name> {
    let mut names = BTreeSet::new();
    for item in &definitions.item_definitions {
        components(item, &mut names);
    }
    let decisions = definitions.decisions.iter().filter_map(|decision| decision.logic.as_ref());
    let functions = definitions.knowledge.iter().filter_map(|knowledge| knowledge.logic.as_ref());
    let bodies = functions.filter_map(|function| function.body.as_ref());
    for expression in decisions.chain(bodies) {
        named(expression, &mut names);
    }
    names.remove("");
    names
}

fn components(item: &ItemDefinition, names: &mut BTreeSet<Name>) {
    for component in &item.components {
        names.insert(component.name.clone());
        components(component, names);
    }
}

/// The names that an expression gives to entries, columns and outputs.
fn named(expression: &Expression, names: &mut BTreeSet<Name>) {
    let mut inner: Vec<&Expression> = Vec::new();
    match &expression.boxed {
        Boxed::Literal { .. } => {}
        Boxed::Context(entries) => {
            for entry in entries {
                names.extend(entry.variable.as_ref().map(|variable| variable.name.clone()));
                inner.extend(&entry.value);
            }
        }
        Boxed::Invocation { bindings, .. } => {
            inner.extend(bindings.iter().filter_map(|binding| binding.value.as_ref()));
        }
        Boxed::List(items) => inner.extend(items),
        Boxed::Relation { columns, rows } => {
            names.extend(columns.iter().map(|column| column.name.clone()));
            inner.extend(rows.iter().flatten());
        }
        Boxed::Function(function) => inner.extend(&function.body),
        Boxed::Conditional(parts) => inner.extend(parts.iter().filter_map(|part| part.as_deref())),
        Boxed::Filter { items, keep } => inner.extend(items.as_deref().into_iter().chain(keep.as_deref())),
        Boxed::Iteration(iteration) => {
            inner.extend(iteration.items.as_deref().into_iter().chain(iteration.body.as_deref()));
        }
        Boxed::Table(table) => {
            names.extend(table.outputs.iter().map(|output| output.name.clone()));
        }
    }
    for expression in inner {
        named(expression, names);
    }
}
