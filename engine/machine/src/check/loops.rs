//! Loops in which nothing waits: a token in them never rests.

use super::codes;
use super::{
    activities::passes_straight,
    inspection::{Inspection, Scope, wrong},
};
use digipro_bpmn::{FlowNode, NodeKind, TaskKind};
use std::collections::{BTreeMap, BTreeSet};

/// How many nodes of a loop a message names.
const NAMED_MAX: usize = 10;

/// Every loop has something in it that waits, or that changes a variable on which its way out can depend.
pub(super) fn has_no_endless_loop<'a>(scope: &Scope<'a>, inspection: &mut Inspection<'a>) {
    let straight: BTreeMap<&str, &FlowNode> = scope
        .elements
        .nodes
        .iter()
        .filter(|node| rests_never(node) || inspection.is_link_end(node))
        .map(|node| (&*node.base.id, node))
        .collect();
    let next = |node: &'a FlowNode| -> Vec<&'a FlowNode> {
        let flows = scope.outgoing(node).iter();
        let along = flows.filter_map(|flow| straight.get(&*flow.target.as_ref()?.id).copied());
        along.chain(inspection.linked(scope, node)).collect()
    };
    let mut done: BTreeSet<&str> = BTreeSet::new();
    let mut found = Vec::new();
    for node in &scope.elements.nodes {
        if !straight.contains_key(&*node.id) || done.contains(&*node.id) {
            continue;
        }
        if let Some(loop_) = cycle(node, &next, &mut done) {
            let Some(first) = loop_.first() else { continue };
            let names: Vec<_> = loop_.iter().take(NAMED_MAX).map(|node| format!("`{}`", node.id)).collect();
            let more = if loop_.len() > NAMED_MAX { " and others" } else { "" };
            let message = format!("nothing waits in the loop of {}{more}", names.join(", "));
            let help = "put a task, a timer or an event into the loop, or let a script in it change what its exit depends on";
            found.push(wrong(codes::P0240, &first.base, message).help(help));
        }
    }
    found.into_iter().for_each(|diagnostic| inspection.report(diagnostic));
}

/// Whether a node neither waits nor computes.
fn rests_never(node: &FlowNode) -> bool {
    let computes = matches!(node.kind, NodeKind::Task(TaskKind::Script { .. }));
    let maps = !node.extensions.zeebe().outputs.is_empty();
    passes_straight(node) && !computes && !maps
}

/// A cycle that can be reached from a node: a walk in depth with an own stack.
fn cycle<'a>(
    start: &'a FlowNode,
    next: &impl Fn(&'a FlowNode) -> Vec<&'a FlowNode>,
    done: &mut BTreeSet<&'a str>,
) -> Option<Vec<&'a FlowNode>> {
    let mut path: Vec<(&'a FlowNode, Vec<&'a FlowNode>)> = vec![(start, next(start))];
    let mut on_path: BTreeMap<&'a str, usize> = [(&*start.base.id, 0)].into();
    while let Some((node, ways)) = path.last_mut() {
        let node: &'a FlowNode = node;
        let Some(way) = ways.pop() else {
            done.insert(&node.base.id);
            on_path.remove(&*node.base.id);
            path.pop();
            continue;
        };
        if let Some(at) = on_path.get(&*way.base.id) {
            let found: Vec<_> = path.iter().skip(*at).map(|(node, _)| *node).collect();
            done.extend(on_path.keys());
            return Some(found);
        }
        if !done.contains(&*way.base.id) {
            on_path.insert(&way.base.id, path.len());
            path.push((way, next(way)));
        }
    }
    None
}
