//! Tasks that one person does not do both of in one case.

use super::{Graph, Kind};
use crate::id::NodeIx;
use crate::prove::property::nodes;
use digipro_kit::property::{Form, Thing};
use digipro_vocab::{Citation, Name};
use std::collections::BTreeSet;

/// Two groups of user tasks: whoever does one of the first does none of the second, and the other way round.
#[derive(Clone, Debug)]
pub struct Separation {
    one: BTreeSet<NodeIx>,
    other: BTreeSet<NodeIx>,
    /// The norm that asks for it.
    pub citation: Citation,
    /// What it says, in English.
    pub en: Name,
}

impl Separation {
    /// The tasks that a task excludes; none when it says nothing of it.
    #[must_use]
    pub fn against(&self, node: NodeIx) -> Option<&BTreeSet<NodeIx>> {
        if self.one.contains(&node) {
            Some(&self.other)
        } else if self.other.contains(&node) {
            Some(&self.one)
        } else {
            None
        }
    }
}

/// What the properties of the definition separate.
pub(crate) fn separations(graph: &Graph) -> Vec<Separation> {
    let people = |things: &[Thing]| -> BTreeSet<NodeIx> {
        let all = things.iter().flat_map(|thing| nodes(graph, thing));
        all.filter(|ix| graph.node(*ix).is_some_and(|node| matches!(node.kind, Kind::User(_)))).collect()
    };
    let properties = graph.effective.properties.values();
    let separate = properties.filter_map(|property| match &property.form {
        Form::Different { one, other, .. } => {
            let (one, other) = (people(one), people(other));
            Some(Separation { one, other, citation: property.citation.clone(), en: property.en.clone() })
        }
        _ => None,
    });
    separate.filter(|separation| !separation.one.is_empty() && !separation.other.is_empty()).collect()
}
