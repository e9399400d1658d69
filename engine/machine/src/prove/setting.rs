//! What a proof knows of a definition before it begins.

use super::choices::Choices;
use crate::event::Event;
use crate::graph::{Graph, Kind, Trigger};
use crate::id::NodeIx;
use digipro_feel::Expression;
use digipro_vocab::Name;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// An error code that no definition names: what a catch-all catches.
const ANY: &str = "*";

/// What a proof knows of a definition before it begins.
#[derive(Default)]
pub(super) struct Setting {
    /// Error codes that something catches; `*` for an event that catches every error.
    pub(super) codes: Vec<Name>,
    /// Conditions that more than one flow has, with the variables that they read.
    again: BTreeMap<Name, Vec<Name>>,
    /// Conditions that are assumed to hold or not, by their text.
    pub(super) assumed: Arc<BTreeMap<Name, bool>>,
    /// Events that do not interrupt and may occur once more while a token of their first occurrence is on its way.
    pub(super) twice: BTreeSet<NodeIx>,
}

impl Setting {
    /// `remembering`: whether conditions that were decided are remembered from one rest to the next.
    pub(super) fn new(graph: &Graph, remembering: bool) -> Self {
        let mut codes = BTreeSet::new();
        for node in &graph.nodes {
            if let Kind::Boundary { trigger, .. } | Kind::Start { trigger, .. } = &node.kind {
                caught(trigger, &mut codes);
            }
        }
        let mut seen: BTreeMap<&str, (u32, &Expression)> = BTreeMap::new();
        for condition in graph.flows.iter().filter_map(|flow| flow.condition.as_ref()) {
            seen.entry(condition.text()).or_insert((0, condition)).0 += 1;
        }
        let again = seen.into_values().filter(|(times, _)| remembering && *times > 1);
        let again = again.map(|(_, condition)| (condition.text().into(), condition.names().to_vec()));
        Self { codes: codes.into_iter().collect(), again: again.collect(), ..Self::default() }
    }

    /// The same under assumptions: what conditions come to, and which events may occur twice.
    pub(super) fn assuming(mut self, assumed: Arc<BTreeMap<Name, bool>>, twice: BTreeSet<NodeIx>) -> Self {
        (self.assumed, self.twice) = (assumed, twice);
        self
    }

    /// Whether a condition is asked at more than one place.
    pub(super) fn is_asked_again(&self, condition: &Name) -> bool {
        self.again.contains_key(condition)
    }

    /// A variable was written: what is known of conditions that read it is no longer known.
    pub(super) fn forget(&self, event: &Event, choices: &Choices) {
        let Event::Wrote { name, .. } = event else { return };
        choices.forget(|(_, condition)| self.again.get(condition).is_none_or(|reads| reads.contains(name)));
    }
}

fn caught(trigger: &Trigger, codes: &mut BTreeSet<Name>) {
    match trigger {
        Trigger::Error(Some(code)) => codes.insert(code.clone()),
        Trigger::Error(None) => codes.insert(ANY.into()),
        _ => false,
    };
}
