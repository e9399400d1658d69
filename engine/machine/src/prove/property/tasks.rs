//! Who does two tasks: lanes, roles, groups, assignees, and the offices that the entity has bound to the lanes.

use super::watch::{list, nodes};
use crate::graph::{Given, Graph, Kind, Node};
use crate::id::NodeIx;
use digipro_kit::effective::Lane;
use digipro_kit::property::Thing;
use digipro_vocab::Name;
use std::collections::BTreeSet;

/// What two tasks share that they should not, in words, with the two.
pub(super) struct Shared {
    pub(super) one: NodeIx,
    pub(super) other: NodeIx,
    pub(super) what: String,
}

/// The first pair of tasks that shares something.
///
/// # Errors
/// Things that are no tasks of the definition.
pub(super) fn shared(
    graph: &Graph,
    one: &[Thing],
    other: &[Thing],
    same_office: bool,
) -> Result<Option<Shared>, Vec<Thing>> {
    let unknown: Vec<Thing> =
        one.iter().chain(other).filter(|thing| nodes(graph, thing).is_empty()).cloned().collect();
    if !unknown.is_empty() {
        return Err(unknown);
    }
    let of =
        |things: &[Thing]| -> Vec<NodeIx> { things.iter().flat_map(|thing| nodes(graph, thing)).collect() };
    for one in of(one) {
        for other in of(other) {
            if let Some(what) = share(graph, one, other, same_office) {
                return Ok(Some(Shared { one, other, what }));
            }
        }
    }
    Ok(None)
}

fn share(graph: &Graph, one: NodeIx, other: NodeIx, same_office: bool) -> Option<String> {
    let (first, second) = (graph.node(one)?, graph.node(other)?);
    if one == other {
        return Some("they are one task".into());
    }
    let (left, right) = (Doer::of(graph, first), Doer::of(graph, second));
    if let (Some(left), Some(right)) = (&left.lane, &right.lane)
        && left == right
    {
        return Some(format!("both stand in the lane `{left}`"));
    }
    if let Some(group) = left.groups.intersection(&right.groups).next() {
        return Some(format!("both are for `{group}`"));
    }
    let bound = |doer: &Doer<'_>| doer.bound.is_some() || !doer.groups.is_empty();
    for (node, doer) in [(first, &left), (second, &right)] {
        if !bound(doer) {
            return Some(format!("nothing says who does `{}`", node.id));
        }
    }
    let (left, right) = (left.bound?, right.bound?);
    if left.role == right.role {
        return Some(format!("both lanes have the role `{}`", left.role));
    }
    let same = left.office.trim().to_lowercase() == right.office.trim().to_lowercase();
    (same && !same_office).then(|| format!("both lanes are bound to the office `{}`", left.office))
}

/// Who does a task.
struct Doer<'a> {
    lane: Option<Name>,
    bound: Option<&'a Lane>,
    /// Groups, people and the assignee; what is computed, as it is written.
    groups: BTreeSet<Name>,
}

impl<'a> Doer<'a> {
    fn of(graph: &'a Graph, node: &Node) -> Self {
        let lane = lane(graph, node);
        let bound = lane.as_ref().and_then(|lane| graph.effective.lanes.get(lane));
        let mut groups = BTreeSet::new();
        if let Kind::User(task) = &node.kind {
            let given = [&task.candidate_groups, &task.candidate_users, &task.assignee];
            for given in given.into_iter().flatten() {
                match given {
                    Given::Text(text) => groups.extend(text.split(',').map(|name| Name::from(name.trim()))),
                    Given::Feel(expression) => drop(groups.insert(format!("={}", expression.text()).into())),
                }
            }
        }
        Self { lane, bound, groups }
    }
}

/// The lane of a task, or of the subprocess around it.
fn lane(graph: &Graph, node: &Node) -> Option<Name> {
    let mut at = Some(node);
    while let Some(node) = at {
        if node.lane.is_some() {
            return node.lane.clone();
        }
        at = graph.block(node.block)?.node.and_then(|around| graph.node(around));
    }
    None
}

/// Both sides in words.
pub(super) fn both(one: &[Thing], other: &[Thing]) -> String {
    format!("{} and {}", list(one, "or"), list(other, "or"))
}
