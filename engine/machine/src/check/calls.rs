//! Calls of processes that call each other without end.

use super::activities::passes_straight;
use super::codes;
use super::inspection::{Inspection, wrong};
use super::takes_part;
use digipro_bpmn::{EventPosition, FlowElements, FlowNode, GatewayKind, NodeKind, Process, SequenceFlow};
use digipro_kit::Effective;
use digipro_vocab::Name;
use std::collections::{BTreeMap, BTreeSet};

/// No process calls itself, by itself or through others, before anything waits or a way is chosen.
pub(super) fn come_to_an_end(effective: &Effective, inspection: &mut Inspection<'_>) {
    let processes = &inspection.document.definitions.processes;
    let taking = processes.iter().filter(|process| takes_part(effective, process));
    let calls: BTreeMap<&Name, Vec<(&Name, &FlowNode)>> =
        taking.map(|process| (&process.base.id, at_once(process))).collect();
    let mut reported: BTreeSet<&Name> = BTreeSet::new();
    for (process, first) in &calls {
        for (called, node) in first {
            if reported.contains(process) || !leads_to(called, process, &calls) {
                continue;
            }
            // Of several processes that call each other one is named.
            reported.extend(
                calls
                    .keys()
                    .filter(|other| leads_to(called, other, &calls) && leads_to(other, process, &calls)),
            );
            let message =
                format!("the process `{process}` calls itself before anything waits, through `{}`", node.id);
            let help = "put a gateway, a task or an event before the call, so that it comes to an end";
            inspection.report(wrong(codes::P0359, &node.base, message).help(help));
        }
    }
}

/// Whether a call of one process comes to a call of another, or is that.
fn leads_to(from: &Name, to: &Name, calls: &BTreeMap<&Name, Vec<(&Name, &FlowNode)>>) -> bool {
    let mut seen: BTreeSet<&Name> = BTreeSet::new();
    let mut open = vec![from];
    while let Some(process) = open.pop() {
        if process == to {
            return true;
        }
        if seen.insert(process) {
            open.extend(calls.get(process).into_iter().flatten().map(|(called, _)| *called));
        }
    }
    false
}

/// What a process calls as soon as it begins: along flows that are always taken, past nodes at which nothing waits.
fn at_once(process: &Process) -> Vec<(&Name, &FlowNode)> {
    let mut calls = Vec::new();
    let mut scopes: Vec<&FlowElements> = vec![&process.elements];
    while let Some(elements) = scopes.pop() {
        let starts = elements.nodes.iter().filter(|node| begins_with_nothing(node));
        let mut open: Vec<&FlowNode> = starts.collect();
        let mut seen: BTreeSet<&Name> = BTreeSet::new();
        while let Some(node) = open.pop() {
            if !seen.insert(&node.base.id) {
                continue;
            }
            match &node.kind {
                NodeKind::CallActivity { called } if node.loop_characteristics.is_none() => {
                    let zeebe = node.extensions.zeebe().called_element.as_ref();
                    let written = zeebe.and_then(|zeebe| zeebe.process_id.as_ref());
                    let id = match written {
                        Some(text) if text.feel().is_none() => Some(&text.value),
                        Some(_) => None,
                        None => called.as_ref().map(|called| &called.id),
                    };
                    calls.extend(id.map(|id| (id, node)));
                    continue;
                }
                NodeKind::SubProcess(inside)
                    if node.loop_characteristics.is_none()
                        && inside.ad_hoc.is_none()
                        && !inside.triggered_by_event =>
                {
                    scopes.push(&inside.elements);
                    continue;
                }
                _ => {}
            }
            if begins_with_nothing(node) || goes_on(node, elements) {
                let along = leaving(node, elements).filter(|flow| flow.condition.is_none());
                open.extend(along.filter_map(|flow| elements.node(&flow.target.as_ref()?.id)));
            }
        }
    }
    calls
}

fn leaving<'a>(node: &'a FlowNode, elements: &'a FlowElements) -> impl Iterator<Item = &'a SequenceFlow> {
    elements.flows.iter().filter(|flow| flow.source.as_ref().is_some_and(|source| source.id == node.base.id))
}

fn begins_with_nothing(node: &FlowNode) -> bool {
    matches!(&node.kind, NodeKind::Event(event)
        if matches!(event.position, EventPosition::Start { .. })
            && event.definitions.is_empty()
            && event.references.is_empty())
}

/// Whether every token that comes goes on along all flows without a condition.
fn goes_on(node: &FlowNode, elements: &FlowElements) -> bool {
    let alone = leaving(node, elements).count() < 2;
    let comes_alone = || {
        let comes =
            |flow: &&SequenceFlow| flow.target.as_ref().is_some_and(|target| target.id == node.base.id);
        elements.flows.iter().filter(comes).count() < 2
    };
    passes_straight(node)
        && match &node.kind {
            NodeKind::Gateway(GatewayKind::Parallel) => comes_alone(),
            NodeKind::Gateway(_) => alone,
            _ => node.default.is_none(),
        }
}
