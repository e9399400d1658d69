//! From the words of a property to what an exploration sees: marks on the moves of tokens.

use super::super::explore::Mark;
use super::super::reduce::Watched;
use crate::graph::{Given, Graph, JobTask, Kind, Node, TermAction, Throw};
use crate::id::NodeIx;
use digipro_kit::property::Thing;
use digipro_vocab::Name;
use std::collections::BTreeSet;

/// What counts of an element: that a token comes to it, or that it is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stage {
    Reached,
    Passed,
}

/// The marks that count as one side of a property.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Watch {
    pub(super) marks: BTreeSet<Mark>,
    /// The beginning of the case counts.
    pub(super) start: bool,
    /// The end of the case counts.
    pub(super) end: bool,
}

impl Watch {
    /// What things mean in a definition.
    ///
    /// # Errors
    /// The things that it does not have.
    pub(super) fn of(graph: &Graph, things: &[Thing], stage: Stage) -> Result<Self, Vec<Thing>> {
        let mut watch = Self::default();
        let mut unknown = Vec::new();
        for thing in things {
            let known = watch.marks.len();
            match thing {
                Thing::CaseStart => watch.start = true,
                Thing::CaseEnd => watch.end = true,
                _ => watch.marks.extend(marks(graph, thing, stage)),
            }
            let found = watch.marks.len() > known || matches!(thing, Thing::CaseStart | Thing::CaseEnd);
            if !found && marks(graph, thing, stage).is_empty() {
                unknown.push(thing.clone());
            }
        }
        if unknown.is_empty() { Ok(watch) } else { Err(unknown) }
    }

    /// Adds what an exploration has to see of it in every order.
    pub(super) fn seen(&self, graph: &Graph, watched: &mut Watched) {
        watched.end |= self.end;
        watched.nodes.extend(self.marks.iter().filter_map(|mark| element(graph, *mark)));
    }
}

/// The node of a mark; of a flow, the one to which it leads.
pub(super) fn element(graph: &Graph, mark: Mark) -> Option<NodeIx> {
    match mark {
        Mark::Reached(node) | Mark::Passed(node) => Some(node),
        Mark::Took(flow) => Some(graph.flow(flow)?.target),
    }
}

/// The nodes that a thing means, without regard to what counts of them.
pub(crate) fn nodes(graph: &Graph, thing: &Thing) -> Vec<NodeIx> {
    let marks = marks(graph, thing, Stage::Reached);
    marks
        .into_iter()
        .filter(|mark| !matches!(mark, Mark::Took(_)))
        .filter_map(|mark| element(graph, mark))
        .collect()
}

fn marks(graph: &Graph, thing: &Thing, stage: Stage) -> Vec<Mark> {
    let staged = |node| match stage {
        Stage::Reached => Mark::Reached(node),
        Stage::Passed => Mark::Passed(node),
    };
    let all = || graph.nodes.iter().enumerate().map(|(place, node)| (NodeIx::at(place), node));
    match thing {
        Thing::Element(id) => match (graph.nodes_by_id.get(id), graph.flows_by_id.get(id)) {
            (Some(node), _) => vec![staged(*node)],
            (None, Some(flow)) => vec![Mark::Took(*flow)],
            (None, None) => Vec::new(),
        },
        Thing::Job(kind) => {
            all().filter(|(_, node)| works_as(node, kind)).map(|(ix, _)| staged(ix)).collect()
        }
        Thing::Point(point) => all().flat_map(|(ix, node)| gates(graph, ix, node, point)).collect(),
        Thing::Term(term, action) => {
            all().flat_map(|(ix, node)| turns(graph, ix, node, term, action)).collect()
        }
        Thing::CaseStart | Thing::CaseEnd => Vec::new(),
    }
}

fn works_as(node: &Node, kind: &str) -> bool {
    let same = |job: &JobTask| matches!(&job.kind, Given::Text(text) if **text == *kind);
    match &node.kind {
        Kind::Job(job) | Kind::Throw(Throw::Job(job)) | Kind::End(Throw::Job(job)) => same(job),
        _ => false,
    }
}

/// When a rule point that stands at a node as a gate has been passed.
pub(super) fn gates(graph: &Graph, ix: NodeIx, node: &Node, point: &str) -> Vec<Mark> {
    let points = node.more.iter().flat_map(|more| &more.points);
    let named = points.filter(|rule| {
        rule.gate && graph.points.get(rule.point.place()).is_some_and(|name| **name == *point)
    });
    named.map(|rule| if rule.enter { Mark::Reached(ix) } else { Mark::Passed(ix) }).collect()
}

fn turns(graph: &Graph, ix: NodeIx, node: &Node, term: &str, action: &str) -> Vec<Mark> {
    let uses = node.more.iter().flat_map(|more| &more.terms);
    let named = uses.filter(|turn| {
        written(turn.action) == action
            && graph.terms.get(turn.term.place()).is_some_and(|name| **name == *term)
    });
    named.map(|turn| if turn.enter { Mark::Reached(ix) } else { Mark::Passed(ix) }).collect()
}

fn written(action: TermAction) -> &'static str {
    match action {
        TermAction::Start => "start",
        TermAction::Suspend => "suspend",
        TermAction::Resume => "resume",
        TermAction::Interrupt => "interrupt",
        TermAction::Notice => "notice",
        TermAction::Observations => "observations",
        TermAction::End => "end",
    }
}

/// Names of things in backticks, joined by a word.
pub(super) fn list(things: &[Thing], word: &str) -> String {
    let names: Vec<String> = things.iter().map(|thing| format!("`{thing}`")).collect();
    names.join(&format!(" {word} "))
}

/// The ids of the elements behind marks, each once.
pub(super) fn ids(graph: &Graph, watch: &Watch) -> Vec<Name> {
    let nodes: BTreeSet<NodeIx> = watch.marks.iter().filter_map(|mark| element(graph, *mark)).collect();
    nodes.into_iter().filter_map(|ix| Some(graph.node(ix)?.id.clone())).collect()
}
