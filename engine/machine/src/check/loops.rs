//! Loops in which nothing waits: a token in them never rests.

use super::codes;
use super::{
    activities::passes_straight,
    inspection::{Inspection, Scope, wrong},
};
use digipro_bpmn::{EventKind, FlowNode, NodeKind, TaskKind};
use std::collections::{BTreeMap, BTreeSet};

/// Every loop has something in it that waits, or that changes a variable on which its way out can depend.
pub(super) fn has_no_endless_loop<'a>(scope: &Scope<'a>, inspection: &mut Inspection<'a>) {
    let straight: BTreeMap<&str, &FlowNode> = scope
        .elements
        .nodes
        .iter()
        .filter(|node| rests_never(node))
        .map(|node| (&*node.base.id, node))
        .collect();
    let next = |node: &FlowNode| -> Vec<&FlowNode> {
        let flows = scope.outgoing(node).iter();
        let along = flows.filter_map(|flow| straight.get(&*flow.target.as_ref()?.id).copied());
        along.chain(linked(scope, node).filter(|target| straight.contains_key(&*target.base.id))).collect()
    };
    let mut done: BTreeSet<&str> = BTreeSet::new();
    for node in &scope.elements.nodes {
        if !straight.contains_key(&*node.id) || done.contains(&*node.id) {
            continue;
        }
        if let Some(loop_) = cycle(node, &next, &mut done) {
            let names: Vec<_> = loop_.iter().map(|node| format!("`{}`", node.id)).collect();
            let Some(first) = loop_.first() else { continue };
            let message = format!("nothing waits in the loop of {}", names.join(", "));
            let help = "put a task, a timer or an event into the loop, or let a script in it change what its exit depends on";
            inspection.report(wrong(codes::P0240, &first.base, message).help(help));
        }
    }
}

/// Whether a node neither waits nor computes.
fn rests_never(node: &FlowNode) -> bool {
    let computes = matches!(node.kind, NodeKind::Task(TaskKind::Script { .. }));
    let maps = !node.extensions.zeebe().outputs.is_empty();
    passes_straight(node) && !computes && !maps
}

/// The catching end of a throwing link.
fn linked<'a>(scope: &Scope<'a>, node: &FlowNode) -> impl Iterator<Item = &'a FlowNode> + use<'a> {
    let name = super::inspection::event(node).and_then(|event| {
        event.definitions.iter().find_map(|definition| match &definition.kind {
            EventKind::Link { name, .. } => name.clone(),
            _ => None,
        })
    });
    scope.events().filter_map(move |(target, event)| {
        let catches = event.position == digipro_bpmn::EventPosition::IntermediateCatch;
        let same = |kind: &EventKind| matches!(kind, EventKind::Link { name: other, .. } if other.is_some() && *other == name);
        (catches && event.definitions.iter().any(|definition| same(&definition.kind))).then_some(target)
    })
}

/// A cycle that can be reached from a node: a walk in depth with an own stack.
fn cycle<'a>(
    start: &'a FlowNode,
    next: &impl Fn(&FlowNode) -> Vec<&'a FlowNode>,
    done: &mut BTreeSet<&'a str>,
) -> Option<Vec<&'a FlowNode>> {
    let mut path: Vec<(&'a FlowNode, Vec<&'a FlowNode>)> = vec![(start, next(start))];
    while let Some((node, ways)) = path.last_mut() {
        let node: &'a FlowNode = node;
        let Some(way) = ways.pop() else {
            done.insert(&node.base.id);
            path.pop();
            continue;
        };
        if let Some(at) = path.iter().position(|(on_path, _)| on_path.base.id == way.base.id) {
            let found: Vec<_> = path.iter().skip(at).map(|(node, _)| *node).collect();
            done.extend(path.iter().map(|(node, _)| &*node.base.id));
            return Some(found);
        }
        if !done.contains(&*way.base.id) {
            path.push((way, next(way)));
        }
    }
    None
}
