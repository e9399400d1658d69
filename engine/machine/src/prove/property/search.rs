//! Goes along all ways of an exploration with the automaton of a property, shortest first.

use super::super::choices::Choices;
use super::super::explore::{Edge, Explored, Mark};
use super::super::play::{Act, Move, Played, play};
use super::super::rules;
use super::super::setting::Setting;
use super::super::situation::Situation;
use super::monitor::{Memory, Monitor};
use super::watch::Watch;
use crate::graph::Graph;
use std::collections::{BTreeMap, VecDeque};

/// A shortest way that breaks a property.
pub(super) struct Broken {
    /// The moves, as places among those of the exploration.
    pub(super) edges: Vec<u32>,
    /// What happens where it breaks; none where the case ends.
    pub(super) mark: Option<Mark>,
}

/// A situation with what the property remembers of the way to it.
type Spot = (u32, Memory);

/// The first way that breaks the property, if there is one.
pub(super) fn search(explored: &Explored, monitor: &Monitor) -> Option<Broken> {
    let leaving = leaving(explored);
    // How each spot was reached first: from which other, by which move.
    let mut reached: BTreeMap<Spot, (Option<Spot>, u32)> = BTreeMap::new();
    let mut ahead: VecDeque<Option<Spot>> = VecDeque::from([None]);
    while let Some(spot) = ahead.pop_front() {
        let place = spot.map_or(0, |(at, _)| at as usize + 1);
        for edge_at in leaving.get(place).into_iter().flatten() {
            let Some(edge) = explored.edges.get(*edge_at as usize) else { continue };
            let mut memory = spot.map_or_else(|| monitor.begin(), |(_, memory)| memory);
            let broken = along(explored, monitor, edge, &mut memory);
            if let Some(mark) = broken {
                let mut edges = vec![*edge_at];
                let before = |spot: &Option<Spot>| spot.as_ref().and_then(|spot| reached.get(spot)).copied();
                edges.extend(
                    std::iter::successors(before(&spot), |(from, _)| before(from)).map(|(_, edge)| edge),
                );
                edges.reverse();
                return Some(Broken { edges, mark });
            }
            let next = (edge.to, memory);
            if let std::collections::btree_map::Entry::Vacant(entry) = reached.entry(next) {
                entry.insert((spot, *edge_at));
                ahead.push_back(Some(next));
            }
        }
    }
    None
}

/// Goes along one move: where it breaks, the mark, or that the case ends.
fn along(explored: &Explored, monitor: &Monitor, edge: &Edge, memory: &mut Memory) -> Option<Option<Mark>> {
    if let Some(mark) = edge.trail.iter().find(|mark| monitor.step(memory, **mark)) {
        return Some(Some(*mark));
    }
    let ends = explored.ended.contains(&edge.to) && monitor.breaks_at_end(*memory);
    ends.then_some(None)
}

/// The moves out of each situation, those with which cases begin first.
fn leaving(explored: &Explored) -> Vec<Vec<u32>> {
    let mut leaving: Vec<Vec<u32>> = vec![Vec::new(); explored.visited.len() + 1];
    for (at, edge) in explored.edges.iter().enumerate() {
        let place = edge.from.map_or(0, |from| from as usize + 1);
        if let (Some(list), Ok(at)) = (leaving.get_mut(place), u32::try_from(at)) {
            list.push(at);
        }
    }
    leaving
}

/// Whether something happens on any way.
pub(super) fn happens(explored: &Explored, watch: &Watch) -> bool {
    let on_a_way =
        || explored.edges.iter().flat_map(|edge| edge.trail.iter()).any(|mark| watch.marks.contains(mark));
    watch.start || (watch.end && !explored.ended.is_empty()) || on_a_way()
}

/// Walks a way once more. Situations of one name differ in ids, so that each move is looked for by what comes of it.
pub(super) fn retrace(
    graph: &Graph,
    setting: &Setting,
    explored: &Explored,
    edges: &[u32],
) -> Vec<(Situation, Move, Played)> {
    let mut situation = Situation::default();
    let mut walked = Vec::with_capacity(edges.len());
    for edge in edges.iter().filter_map(|edge| explored.edges.get(*edge as usize)) {
        let Some((by, played)) = repeat(graph, setting, explored, &situation, edge) else { break };
        let before = std::mem::replace(&mut situation, played.after.clone());
        walked.push((before, by, played));
    }
    walked
}

/// The move out of a situation that comes to what a known one comes to.
fn repeat(
    graph: &Graph,
    setting: &Setting,
    explored: &Explored,
    from: &Situation,
    edge: &Edge,
) -> Option<(Move, Played)> {
    let name = explored.visited.get(edge.to as usize)?.name;
    let acts = match (edge.from, from.rests()) {
        (None, _) => rules::beginnings(graph, graph.root?),
        (Some(_), true) => rules::acts(graph, setting, from),
        (Some(_), false) => vec![Act::GoOn],
    };
    for act in acts {
        let mut choices = Choices::default();
        loop {
            let played = play(graph, setting, from, &act, &choices);
            let same = played.trail == edge.trail && played.after.name() == name;
            if same && rules::counts(&act, &played) {
                return Some((Move { act, taken: choices.taken() }, played));
            }
            if !choices.next() {
                break;
            }
        }
    }
    None
}
