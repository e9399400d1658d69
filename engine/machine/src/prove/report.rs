//! What a proof says: findings with a way to each, for people and for a console that draws it.

use super::choices::{Choice, Choices};
use super::explore::{Exploration, Explored, Stopped};
use super::finding::{Found, Wrong};
use super::play::{Act, Move, Played, play};
use super::setting::Setting;
use super::situation::Situation;
use super::{codes, dead, words};
use crate::event::Event;
use crate::graph::{Graph, Kind};
use crate::id::{NodeIx, ScopeId};
use crate::wait::{Wait, Waiting};
use digipro_vocab::{Code, Name, Severity};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// What a proof has come to.
#[derive(Debug)]
pub struct Proof {
    /// How many situations were explored.
    pub states: usize,
    /// Whether they were all. Otherwise what was not found may still be there (P0259).
    pub complete: bool,
    /// What is wrong, the gravest first.
    pub findings: Vec<Finding>,
    /// The situations, for further questions about ways through the definition.
    pub explored: Explored,
}

/// One thing that is wrong.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Finding {
    /// The code of its page.
    pub code: Code,
    /// How grave it is.
    pub severity: Severity,
    /// The element where it shows.
    pub element: Name,
    /// The property that it is about, where the kit states one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub property: Option<Name>,
    /// Other elements that belong to it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub others: Vec<Name>,
    /// What is wrong, in English.
    pub message: String,
    /// What to do.
    pub help: String,
    /// Whether it takes data that nobody may ever enter: conditions were assumed to hold or not.
    pub assumes_data: bool,
    /// A shortest way to it; empty where it is about all ways.
    pub path: Vec<Walked>,
}

/// One step of a way: what the world does, and where it brings the tokens.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Walked {
    /// What happens: `start`, `task`, `job`, `timer`, `message`, `signal`, `condition`, `error`; `choice` and `enough` in an
    /// ad-hoc subprocess.
    pub what: &'static str,
    /// The element where it happens.
    pub element: Name,
    /// The code of the error.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub code: Option<Name>,
    /// What the data are assumed to be.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub chosen: Vec<Choice>,
    /// Ids of sequence flows and flow nodes, in the order in which tokens come along.
    pub trail: Vec<Name>,
    /// Where tokens stand then.
    pub standing: Vec<Name>,
}

/// Makes a proof of an exploration.
pub(super) fn report(graph: &Graph, exploration: Exploration<'_>) -> Proof {
    let Exploration { explored, found, setting, .. } = exploration;
    let mut findings: Vec<Finding> = Vec::new();
    let mut seen: BTreeSet<(Wrong, NodeIx)> = BTreeSet::new();
    let endless = dead::endless(&explored);
    for found in found.into_iter().chain(endless) {
        if seen.insert((found.what.clone(), found.node)) {
            let finding = finding(graph, &setting, &explored, &found);
            // One way tells of one clash: where the tokens come to next they are two as well.
            let told = |known: &Finding, new: &Finding| known.code == new.code && known.path == new.path;
            let clash = found.what == Wrong::Clash;
            findings.extend(finding.filter(|new| !clash || !findings.iter().any(|known| told(known, new))));
        }
    }
    // That a join never fires has been told where it is why tokens are stuck.
    let stuck: BTreeSet<Name> = findings.iter().map(|finding| finding.element.clone()).collect();
    let dead = dead::never_entered(graph, &explored);
    findings.extend(dead.into_iter().filter(|finding| !stuck.contains(&finding.element)));
    findings.extend(dead::thrown_to_nobody(graph));
    findings.extend(explored.stopped.map(|why| undecided(graph, &explored, why)));
    findings.sort_by_key(|finding| (finding.severity, finding.code.id));
    Proof { states: explored.states(), complete: explored.is_complete(), findings, explored }
}

fn finding(graph: &Graph, setting: &Setting, explored: &Explored, found: &Found) -> Option<Finding> {
    let mut moves: Vec<&Move> = found.at.map(|at| explored.path(at)).unwrap_or_default();
    moves.extend(&found.then);
    let walk = walk(graph, setting, &moves);
    let path = steps(graph, &walk);
    let element = graph.node(found.node)?.id.clone();
    let assumes_data = path.iter().any(|step| !step.chosen.is_empty());
    let certain = explored.ended.is_empty() && explored.is_complete();
    let (code, message, help) = match &found.what {
        Wrong::Stuck if leaves_over(graph, &walk, found.node) => {
            (codes::P0254, words::left_over(&element), words::LEFT_OVER)
        }
        Wrong::Stuck => (codes::P0251, words::stuck(graph, found.node, walk.last()), words::STUCK),
        Wrong::Clash => (codes::P0252, words::clash(&element), words::CLASH),
        Wrong::Error(error) => (codes::P0255, words::error(&element, error), words::ERROR),
        Wrong::Escalation(escalation) => {
            (codes::P0256, words::escalation(&element, escalation), words::ESCALATION)
        }
        Wrong::Endless => (codes::P0258, words::endless(&element), words::ENDLESS),
    };
    let message = if assumes_data && !certain { format!("{message}, if the data allow it") } else { message };
    let severity = if found.what == Wrong::Stuck && certain { Severity::Error } else { Severity::Warning };
    Some(Finding {
        code,
        severity,
        element,
        property: None,
        others: Vec::new(),
        message,
        help: help.into(),
        assumes_data,
        path,
    })
}

fn undecided(graph: &Graph, explored: &Explored, why: Stopped) -> Finding {
    let (node, reason) = match why {
        Stopped::States => (None, format!("there are more than {} situations", explored.states())),
        Stopped::Work => {
            (None, format!("the work of the budget is done after {} situations", explored.states()))
        }
        Stopped::Crowd(node) => (Some(node), "more and more tokens gather there".to_owned()),
        Stopped::Data(node) => (Some(node), "what happens there depends on data".to_owned()),
    };
    let root =
        graph.root.and_then(|root| graph.block(root)).map(|block| block.id.clone()).unwrap_or_default();
    let element = node.and_then(|node| graph.node(node)).map_or(root, |node| node.id.clone());
    let message = format!("not decided within {} states: {reason}", explored.states());
    Finding {
        code: codes::P0259,
        severity: Severity::Note,
        element,
        property: None,
        others: Vec::new(),
        message,
        help: words::UNDECIDED.into(),
        assumes_data: false,
        path: Vec::new(),
    }
}

/// Whether an end event was reached in the scope in which tokens wait for ever at a join.
fn leaves_over(graph: &Graph, walk: &[(Situation, Move, Played)], join: NodeIx) -> bool {
    let Some((_, _, last)) = walk.last() else { return false };
    let waits = |scope: &crate::state::Scope| {
        scope.tokens.is_empty()
            && scope.arrivals.keys().any(|flow| graph.flow(*flow).is_some_and(|flow| flow.target == join))
    };
    let stuck: BTreeSet<ScopeId> =
        last.after.state.scopes.iter().filter(|(_, scope)| waits(scope)).map(|(id, _)| *id).collect();
    let mut home: BTreeMap<crate::id::TokenId, ScopeId> = BTreeMap::new();
    walk.iter().flat_map(|(_, _, played)| &played.told).any(|(_, event)| match event {
        Event::Entered { token, scope, .. } => {
            home.insert(*token, *scope);
            false
        }
        Event::Completed { token, node } => {
            let ends = graph.node(*node).is_some_and(|node| matches!(node.kind, Kind::End(_)));
            ends && home.get(token).is_some_and(|scope| stuck.contains(scope))
        }
        _ => false,
    })
}

/// Walks a path again, from the beginning of a case.
pub(super) fn walk(graph: &Graph, setting: &Setting, moves: &[&Move]) -> Vec<(Situation, Move, Played)> {
    let mut situation = Situation::default();
    let mut walked = Vec::with_capacity(moves.len());
    for by in moves {
        let choices = Choices::planned(&by.taken);
        let played = play(graph, setting, &situation, &by.act, &choices);
        let before = std::mem::replace(&mut situation, played.after.clone());
        walked.push((before, (*by).clone(), played));
    }
    walked
}

/// The steps of a walk, each with what follows of it until all tokens wait.
pub(super) fn steps(graph: &Graph, walk: &[(Situation, Move, Played)]) -> Vec<Walked> {
    let mut steps: Vec<Walked> = Vec::new();
    for (before, by, played) in walk {
        if let Some(step) = step(graph, before, by) {
            steps.push(step);
        }
        let Some(step) = steps.last_mut() else { continue };
        step.chosen.extend(played.said.iter().cloned());
        for (_, event) in &played.told {
            along(graph, event, &mut step.trail);
        }
        step.standing = standing(graph, &played.after);
    }
    steps
}

fn step(graph: &Graph, before: &Situation, by: &Move) -> Option<Walked> {
    let walked = |what, node: NodeIx, code| {
        let element = graph.node(node).map(|node| node.id.clone()).unwrap_or_default();
        let (chosen, trail, standing) = (Vec::new(), Vec::new(), Vec::new());
        Some(Walked { what, element, code, chosen, trail, standing })
    };
    match &by.act {
        Act::GoOn => None,
        Act::Begin { process, event } => {
            let first = graph.block(*process).and_then(|block| block.entries.first().copied());
            walked("start", event.or(first)?, None)
        }
        Act::Answer(ticket) => {
            let Waiting { node, wait, .. } = before.state.waits.get(ticket)?;
            walked(kind(wait), *node, None)
        }
        Act::Choose(ticket, element) => {
            let named = element.as_ref().and_then(|id| graph.node_by_id(id)).map(|(node, _)| node);
            match named {
                Some(node) => walked("choice", node, None),
                None => walked("enough", before.state.waits.get(ticket)?.node, None),
            }
        }
        Act::Throw(ticket, code) => walked("error", before.state.waits.get(ticket)?.node, Some(code.clone())),
    }
}

fn kind(wait: &Wait) -> &'static str {
    match wait {
        Wait::Task(_) => "task",
        Wait::Job(_) => "job",
        Wait::Timer(_) => "timer",
        Wait::Message { .. } => "message",
        Wait::Signal { .. } => "signal",
        Wait::Condition { .. } => "condition",
        _ => "event",
    }
}

/// The flow and the node to which a token comes.
fn along(graph: &Graph, event: &Event, trail: &mut Vec<Name>) {
    match event {
        Event::Entered { node, flow, .. } => {
            let flow = flow.and_then(|flow| graph.flow(flow));
            trail.extend(flow.map(|flow| flow.id.clone()));
            trail.extend(graph.node(*node).map(|node| node.id.clone()));
        }
        Event::Arrived { flow, .. } => trail.extend(graph.flow(*flow).map(|flow| flow.id.clone())),
        _ => {}
    }
}

/// Where tokens stand: innermost elements, each as often as there are tokens.
fn standing(graph: &Graph, situation: &Situation) -> Vec<Name> {
    let busy: BTreeSet<_> = situation
        .state
        .scopes
        .values()
        .filter(|scope| !scope.tokens.is_empty() || !scope.arrivals.is_empty())
        .filter_map(|scope| scope.holder)
        .collect();
    let tokens = situation.state.tokens.iter().filter(|(id, _)| !busy.contains(id));
    let mut at: Vec<NodeIx> = tokens.map(|(_, token)| token.node).collect();
    for scope in situation.state.scopes.values() {
        for (flow, count) in &scope.arrivals {
            let target = graph.flow(*flow).map(|flow| flow.target);
            at.extend((0..*count).filter_map(|_| target));
        }
    }
    at.into_iter().filter_map(|node| Some(graph.node(node)?.id.clone())).collect()
}
