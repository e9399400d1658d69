//! Which element of one definition is which of the other: by its id, or by a rename.

use crate::codes;
use crate::graph::Graph;
use crate::id::{BlockIx, FlowIx, NodeIx, PointIx, TermIx};
use digipro_vocab::{Digest, Name, Rejection};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// What has another name in the definition to which a case goes.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Renames {
    /// Flow nodes, sequence flows, processes and subprocesses: old id to new id.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub elements: BTreeMap<Name, Name>,
    /// Rule points.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub points: BTreeMap<Name, Name>,
    /// Time limits.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub terms: BTreeMap<Name, Name>,
}

/// The way of a case from one definition to another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Migration {
    /// The definition whose structure and law it had.
    pub from: Digest,
    /// The definition whose structure and law it has from then on.
    pub to: Digest,
    /// What has another name there.
    pub renames: Renames,
    /// The new numbers of everything.
    pub(crate) numbers: Numbers,
}

/// New numbers by old ones; none for what is not there any more.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Numbers {
    nodes: Vec<Option<NodeIx>>,
    flows: Vec<Option<FlowIx>>,
    blocks: Vec<Option<BlockIx>>,
    terms: Vec<Option<TermIx>>,
    points: Vec<Option<PointIx>>,
    /// How many rule points stand at the entry of each node, by its old number.
    entries: Vec<u8>,
}

impl Numbers {
    pub(crate) fn node(&self, old: NodeIx) -> Option<NodeIx> {
        self.nodes.get(old.place()).copied().flatten()
    }

    pub(crate) fn flow(&self, old: FlowIx) -> Option<FlowIx> {
        self.flows.get(old.place()).copied().flatten()
    }

    pub(crate) fn block(&self, old: BlockIx) -> Option<BlockIx> {
        self.blocks.get(old.place()).copied().flatten()
    }

    pub(crate) fn term(&self, old: TermIx) -> Option<TermIx> {
        self.terms.get(old.place()).copied().flatten()
    }

    pub(crate) fn point(&self, old: PointIx) -> Option<PointIx> {
        self.points.get(old.place()).copied().flatten()
    }

    /// How many rule points stand at the entry of a node in the old definition.
    pub(crate) fn points_at_entry(&self, old: NodeIx) -> u8 {
        self.entries.get(old.place()).copied().unwrap_or_default()
    }

    /// Whether something of the old definition goes there.
    pub(crate) fn comes_of_old(&self, new: NodeIx) -> bool {
        self.nodes.contains(&Some(new))
    }
}

impl Migration {
    /// The number of a flow node in the other definition; none when it is not there.
    #[must_use]
    pub fn node(&self, old: NodeIx) -> Option<NodeIx> {
        self.numbers.node(old)
    }

    /// The time limits that both definitions have: the number in the one, and in the other.
    pub fn terms(&self) -> impl Iterator<Item = (TermIx, TermIx)> {
        let all = self.numbers.terms.iter().enumerate();
        all.filter_map(|(old, new)| Some((TermIx::at(old), (*new)?)))
    }

    /// The way from one definition to another.
    ///
    /// # Errors
    /// When both are the same (R0141), of another kit or entity (R0143), or a rename names what is not there or gives
    /// two things one name (R0144).
    pub fn between(from: &Graph, to: &Graph, renames: &Renames) -> Result<Self, Rejection> {
        if from.digest == to.digest {
            let message = format!("the case has the definition {} already", to.digest.short());
            return Err(Rejection::new(codes::R0141, message));
        }
        let line = |graph: &Graph| (graph.effective.kit.clone(), graph.effective.entity.clone());
        if line(from) != line(to) {
            let message = format!(
                "the definition {} is of `{}`{}",
                to.digest.short(),
                to.effective.kit,
                to.effective.entity.as_ref().map(|entity| format!(" for `{entity}`")).unwrap_or_default()
            );
            return Err(Rejection::new(codes::R0143, message)
                .help("a case migrates within its kit and its entity only"));
        }
        check(renames, from, to)?;
        Ok(Self {
            from: from.digest,
            to: to.digest,
            numbers: numbers(from, to, renames),
            renames: renames.clone(),
        })
    }
}

fn check(renames: &Renames, from: &Graph, to: &Graph) -> Result<(), Rejection> {
    let element = |graph: &Graph, id: &Name| {
        graph.nodes_by_id.contains_key(id)
            || graph.flows_by_id.contains_key(id)
            || graph.blocks_by_id.contains_key(id)
    };
    each("element", &renames.elements, |id| element(from, id), |id| element(to, id))?;
    each("rule point", &renames.points, |id| from.points.contains(id), |id| to.points.contains(id))?;
    each("time limit", &renames.terms, |id| from.terms.contains(id), |id| to.terms.contains(id))
}

fn each(
    what: &str,
    renames: &BTreeMap<Name, Name>,
    was: impl Fn(&Name) -> bool,
    is: impl Fn(&Name) -> bool,
) -> Result<(), Rejection> {
    let wrong = |message: String| {
        Err(Rejection::new(codes::R0144, message)
            .help("correct the renames in `migrations.toml` of the new kit"))
    };
    let mut taken = BTreeSet::new();
    for (old, new) in renames {
        if !was(old) {
            return wrong(format!("the definition that the case leaves has no {what} `{old}`"));
        }
        if !is(new) {
            return wrong(format!("the definition to which the case goes has no {what} `{new}`"));
        }
        if !taken.insert(new) {
            return wrong(format!("two things become the {what} `{new}`"));
        }
    }
    Ok(())
}

fn numbers(from: &Graph, to: &Graph, renames: &Renames) -> Numbers {
    let elements = |id: &Name| renamed(&renames.elements, id);
    let place = |names: &[Name], name: &Name| names.iter().position(|known| known == name);
    Numbers {
        nodes: from.nodes.iter().map(|node| to.nodes_by_id.get(&elements(&node.id)?).copied()).collect(),
        flows: from.flows.iter().map(|flow| to.flows_by_id.get(&elements(&flow.id)?).copied()).collect(),
        blocks: from.blocks.iter().map(|block| to.blocks_by_id.get(&elements(&block.id)?).copied()).collect(),
        terms: from
            .terms
            .iter()
            .map(|term| place(&to.terms, &renamed(&renames.terms, term)?).map(TermIx::at))
            .collect(),
        points: from
            .points
            .iter()
            .map(|point| place(&to.points, &renamed(&renames.points, point)?).map(PointIx::at))
            .collect(),
        entries: from.nodes.iter().map(crate::graph::Node::points_at_entry).collect(),
    }
}

/// The new name of something. What keeps its id gives way to what is renamed to that id.
fn renamed(renames: &BTreeMap<Name, Name>, old: &Name) -> Option<Name> {
    match renames.get(old) {
        Some(new) => Some(new.clone()),
        None if renames.values().any(|taken| taken == old) => None,
        None => Some(old.clone()),
    }
}
