//! What never happens in any way: elements that no token enters, ends that cannot be reached, throws to nobody.

use super::explore::Explored;
use super::finding::{Found, Wrong};
use super::report::Finding;
use super::{codes, words};
use crate::graph::{Given, Graph, Kind, Throw, Trigger};
use crate::id::NodeIx;
use digipro_vocab::{Code, Name, Severity};
use std::collections::BTreeSet;

/// Situations from which the case cannot complete any more, though nothing is stuck: the one that is reached first.
pub(super) fn endless(explored: &Explored) -> Option<Found> {
    if !explored.is_complete() {
        return None;
    }
    let mut before: Vec<Vec<u32>> = vec![Vec::new(); explored.visited.len()];
    for edge in &explored.edges {
        if let (Some(from), Some(list)) = (edge.from, before.get_mut(edge.to as usize)) {
            list.push(from);
        }
    }
    let mut good: Vec<bool> = vec![false; explored.visited.len()];
    let mut ahead: Vec<u32> = explored.ended.iter().chain(&explored.wrong).copied().collect();
    while let Some(at) = ahead.pop() {
        match good.get_mut(at as usize) {
            Some(good) if !*good => *good = true,
            _ => continue,
        }
        ahead.extend(before.get(at as usize).into_iter().flatten());
    }
    let first = u32::try_from(good.iter().position(|good| !good)?).ok()?;
    let edge = explored.edges.iter().find(|edge| edge.to == first)?;
    let into = edge.entered().next_back();
    let node = into.or_else(|| {
        explored.edges.iter().filter(|edge| edge.from == Some(first)).find_map(|edge| edge.entered().next())
    })?;
    Some(Found { what: Wrong::Endless, node, at: Some(first), then: Vec::new() })
}

/// Elements that no token ever enters though flows lead to them: the first of each stretch.
pub(super) fn never_entered(graph: &Graph, explored: &Explored) -> Vec<Finding> {
    if !explored.is_complete() {
        return Vec::new();
    }
    let entered = &explored.entered;
    let led_to = led_to(graph);
    let dead = |ix: &NodeIx| !entered.contains(ix) && led_to.contains(ix);
    let all = (0..graph.nodes.len()).map(NodeIx::at).filter(dead);
    let first = all.filter(|ix| {
        let Some(node) = graph.node(*ix) else { return false };
        before(graph, *ix).iter().any(|before| entered.contains(before))
            || (node.incoming.is_empty() && !matches!(node.kind, Kind::Boundary { .. } | Kind::Start { .. }))
    });
    first.filter_map(|ix| Some(never(graph.node(ix)?))).collect()
}

fn never(node: &crate::graph::Node) -> Finding {
    let (message, help) = match &node.kind {
        Kind::Boundary { .. } | Kind::EventSubProcess { .. } => {
            (words::never_occurs(&node.id), words::NEVER_OCCURS)
        }
        _ => (words::never_entered(&node.id), words::NEVER_ENTERED),
    };
    plain(codes::P0253, Severity::Warning, &node.id, message, help)
}

/// Nodes from which a token comes to a node.
fn before(graph: &Graph, ix: NodeIx) -> Vec<NodeIx> {
    let Some(node) = graph.node(ix) else { return Vec::new() };
    let mut before: Vec<NodeIx> =
        node.incoming.iter().filter_map(|flow| Some(graph.flow(*flow)?.source)).collect();
    if let Kind::Boundary { attached_to, .. } = &node.kind {
        before.push(*attached_to);
    }
    if matches!(node.kind, Kind::EventSubProcess { .. })
        && let Some(block) = graph.block(node.block)
    {
        before.extend(block.starts.iter().copied());
    }
    before
}

/// Nodes to which flows lead from where a process or subprocess begins: what stands apart is told elsewhere (P0243).
fn led_to(graph: &Graph) -> BTreeSet<NodeIx> {
    let mut reached = BTreeSet::new();
    let mut ahead: Vec<NodeIx> = Vec::new();
    for block in &graph.blocks {
        ahead.extend(block.starts.iter().chain(&block.event_subprocesses).copied());
    }
    while let Some(ix) = ahead.pop() {
        let Some(node) = graph.node(ix).filter(|_| reached.insert(ix)) else { continue };
        ahead.extend(node.outgoing.iter().filter_map(|flow| Some(graph.flow(*flow)?.target)));
        ahead.extend(node.boundaries.iter().copied().filter(|boundary| {
            let kind = graph.node(*boundary).map(|node| &node.kind);
            !matches!(kind, Some(Kind::Boundary { trigger: Trigger::Compensation, .. }))
        }));
        if let Kind::Throw(Throw::Link(target)) = &node.kind {
            ahead.push(*target);
        }
    }
    // Inside what is never entered itself, nothing more is told.
    reached
}

/// Messages and signals that are thrown and that nothing in the definition waits for: perhaps another one does.
pub(super) fn thrown_to_nobody(graph: &Graph) -> Vec<Finding> {
    let (messages, signals) = caught(graph);
    let told = graph.nodes.iter().filter_map(|node| {
        let (Kind::Throw(throw) | Kind::End(throw)) = &node.kind else { return None };
        let (name, what) = match throw {
            Throw::Message(send) if !heard(&messages, &send.name) => (&send.name, "message"),
            Throw::Signal(name) if !heard(&signals, name) => (name, "signal"),
            _ => return None,
        };
        let Given::Text(name) = name else { return None };
        let message = words::to_nobody(&node.id, what, name);
        Some(plain(codes::P0257, Severity::Note, &node.id, message, words::TO_NOBODY))
    });
    told.collect()
}

/// The names of all messages and signals that are waited for; none if one of them is an expression.
type Heard<'a> = Option<BTreeSet<&'a str>>;

fn heard(all: &Heard<'_>, name: &Given) -> bool {
    match (all, name) {
        (Some(all), Given::Text(name)) => all.contains(&**name),
        _ => true,
    }
}

fn caught(graph: &Graph) -> (Heard<'_>, Heard<'_>) {
    let (mut messages, mut signals) = (Some(BTreeSet::new()), Some(BTreeSet::new()));
    for node in &graph.nodes {
        let (Kind::Start { trigger, .. } | Kind::Catch(trigger) | Kind::Boundary { trigger, .. }) =
            &node.kind
        else {
            continue;
        };
        hear(trigger, &mut messages, &mut signals);
    }
    (messages, signals)
}

fn hear<'a>(trigger: &'a Trigger, messages: &mut Heard<'a>, signals: &mut Heard<'a>) {
    let (all, name) = match trigger {
        Trigger::Message(message) => (messages, &message.name),
        Trigger::Signal(name) => (signals, name),
        _ => return,
    };
    match name {
        Given::Text(name) => {
            if let Some(all) = all {
                all.insert(name);
            }
        }
        Given::Feel(_) => *all = None,
    }
}

fn plain(code: Code, severity: Severity, element: &Name, message: String, help: &str) -> Finding {
    Finding {
        code,
        severity,
        element: element.clone(),
        property: None,
        others: Vec::new(),
        message,
        help: help.into(),
        assumes_data: false,
        path: Vec::new(),
    }
}
