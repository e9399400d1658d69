//! Properties of the graph: whether every way through a definition respects what the kit states (P0642 to P0646).
//!
//! Each property is an automaton of a few states (`monitor`) that goes along the moves of an exploration; what a
//! property assumes of data decides conditions before the exploration begins. Up to a few thousand situations all
//! orders of events are explored once for all properties; beyond that each is explored for itself, with all that it
//! sees tried in every order (invariant NOTHING-SEEN-IS-LEFT-OUT).

mod assume;
pub mod codes;
mod monitor;
mod search;
mod tasks;
#[cfg(test)]
pub(super) mod tests;
mod watch;
mod words;

use super::Budget;
use super::explore::{Exploration, Explored, Stopped};
use super::reduce::Reduction;
use super::report::{Finding, steps};
use super::setting::Setting;
use crate::graph::{Graph, Kind, Trigger};
use crate::id::NodeIx;
use crate::limits;
use assume::Assumed;
use digipro_kit::property::{Form, Property, Thing};
use digipro_vocab::{Code, Name, Severity};
use monitor::Monitor;
use search::Broken;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
pub(crate) use watch::nodes;

/// What a proof says of one property.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Judged {
    /// Its id.
    pub id: Name,
    /// Whether every way respects it.
    pub verdict: Verdict,
    /// What is to be said of it; nothing where it simply holds.
    pub findings: Vec<Finding>,
}

/// Whether a property holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// All that a case can come to was explored, and no way breaks it.
    Holds,
    /// A way breaks it, or two tasks do not differ.
    Broken,
    /// What it is about never happens, or is not there: it says nothing.
    Empty,
    /// The exploration came to its bounds.
    Undecided,
}

/// Proves the properties that an effective definition states.
#[must_use]
pub fn prove_properties(graph: &Graph, budget: Budget) -> Vec<Judged> {
    let mut proof = Proof { graph, budget, explored: BTreeMap::new() };
    graph.effective.properties.iter().map(|(id, property)| proof.judge(id, property)).collect()
}

/// What an exploration starts from: conditions that are assumed, and events that may occur twice.
type Premise = (Assumed, BTreeSet<NodeIx>);

struct Proof<'a> {
    graph: &'a Graph,
    budget: Budget,
    /// Explorations of every order of events, as far as they go.
    explored: BTreeMap<Premise, Explored>,
}

impl Proof<'_> {
    fn judge(&mut self, id: &Name, property: &Property) -> Judged {
        let saying = Saying { graph: self.graph, id, property };
        if let Form::Different { one, other, same_office } = &property.form {
            return saying.tasks(one, other, *same_office);
        }
        let monitor = match Monitor::of(self.graph, property) {
            Ok(Some(monitor)) => monitor,
            Ok(None) => return saying.judged(Verdict::Empty, Vec::new()),
            Err(unknown) => return saying.unknown(&unknown),
        };
        let (assumed, idle) = assume::assumed(self.graph, property);
        let mut findings: Vec<Finding> = idle.iter().map(|path| saying.idle(path)).collect();
        let twice = monitor.once().map(|what| recurring(self.graph, what)).unwrap_or_default();
        let (verdict, more) = self.go(&saying, &monitor, (assumed, twice));
        findings.extend(more);
        saying.judged(verdict, findings)
    }

    /// Goes along all ways: first in every order of events, then in those that the property can tell apart.
    fn go(&mut self, saying: &Saying<'_>, monitor: &Monitor, premise: Premise) -> (Verdict, Vec<Finding>) {
        let (graph, budget) = (self.graph, self.budget);
        let Some(root) = graph.root else { return (Verdict::Undecided, vec![saying.undecided(None)]) };
        if budget.states == 0 {
            return (Verdict::Undecided, vec![saying.undecided(None)]);
        }
        let setting = |remembering| {
            let (assumed, twice) = premise.clone();
            Setting::new(graph, remembering).assuming(Arc::new(assumed), twice)
        };
        let plain = self.explored.entry(premise.clone()).or_insert_with(|| {
            let small = Budget { states: budget.states.min(limits::PROOF_PLAIN_MAX), ..budget };
            Exploration::within(graph, small, setting(true), None).run_from(root).explored
        });
        let enough = plain.stopped != Some(Stopped::States) || budget.states <= limits::PROOF_PLAIN_MAX;
        if enough || search::search(plain, monitor).is_some() {
            return saying.ways(plain, &setting(true), monitor);
        }
        let reduction = Reduction::new(graph).map(|all| all.watching(graph, monitor.watched(graph)));
        let reduced = Exploration::within(graph, budget, setting(false), reduction).run_from(root).explored;
        saying.ways(&reduced, &setting(false), monitor)
    }
}

/// Events that do not interrupt, may come again and again, and set something going in which a mark lies: a second
/// occurrence has to be explored where a property counts.
fn recurring(graph: &Graph, what: &watch::Watch) -> BTreeSet<NodeIx> {
    let marked: BTreeSet<NodeIx> =
        what.marks.iter().filter_map(|mark| watch::element(graph, *mark)).collect();
    let events = (0..graph.nodes.len()).map(NodeIx::at);
    let events = events.filter(|ix| {
        let Some(node) = graph.node(*ix) else { return false };
        super::play::leaves_others_be(&node.kind)
            && node.kind.trigger().is_some_and(|trigger| !matches!(trigger, Trigger::Error(_)))
            && !downstream(graph, *ix).is_disjoint(&marked)
    });
    events.collect()
}

/// Everything to which a token may come from a node, inside activities and called processes too.
fn downstream(graph: &Graph, from: NodeIx) -> BTreeSet<NodeIx> {
    let mut reached = BTreeSet::new();
    let mut ahead = vec![from];
    while let Some(ix) = ahead.pop() {
        let Some(node) = graph.node(ix).filter(|_| reached.insert(ix)) else { continue };
        ahead.extend(node.outgoing.iter().filter_map(|flow| Some(graph.flow(*flow)?.target)));
        ahead.extend(node.boundaries.iter().copied());
        let blocks: Vec<_> = match &node.kind {
            Kind::SubProcess(block) | Kind::EventSubProcess { block, .. } => vec![*block],
            Kind::AdHoc(ad_hoc) => vec![ad_hoc.block],
            Kind::Call(_) => graph.processes.values().copied().collect(),
            _ => Vec::new(),
        };
        ahead.extend(
            blocks
                .into_iter()
                .filter_map(|block| graph.block(block))
                .flat_map(|block| block.nodes.iter().copied()),
        );
        // A message or link may lead on to where no flow does.
        if let Kind::Throw(crate::graph::Throw::Link(target)) = &node.kind {
            ahead.push(*target);
        }
    }
    reached
}

/// A property about which something is said.
struct Saying<'a> {
    graph: &'a Graph,
    id: &'a Name,
    property: &'a Property,
}

impl Saying<'_> {
    fn judged(&self, verdict: Verdict, findings: Vec<Finding>) -> Judged {
        Judged { id: self.id.clone(), verdict, findings }
    }

    /// What an exploration tells.
    fn ways(&self, explored: &Explored, setting: &Setting, monitor: &Monitor) -> (Verdict, Vec<Finding>) {
        if let Some(broken) = search::search(explored, monitor) {
            return (Verdict::Broken, vec![self.broken(explored, setting, monitor, &broken)]);
        }
        if let Some(why) = explored.stopped {
            return (Verdict::Undecided, vec![self.undecided(Some((explored.states(), why)))]);
        }
        if monitor.subjects.iter().any(|subject| !search::happens(explored, subject)) {
            return (Verdict::Empty, vec![self.never_happens()]);
        }
        let idle = !self.property.unless.is_empty() && !search::happens(explored, &monitor.unless);
        (Verdict::Holds, idle.then(|| self.idle_exemption()).into_iter().collect())
    }

    /// The shortest way that breaks it.
    fn broken(&self, explored: &Explored, setting: &Setting, monitor: &Monitor, broken: &Broken) -> Finding {
        let walk = search::retrace(self.graph, setting, explored, &broken.edges);
        let path = steps(self.graph, &walk);
        let last = walk.last().and_then(|(_, _, played)| played.trail.last().copied());
        let at = broken.mark.or(last).and_then(|mark| watch::element(self.graph, mark));
        let at = at.and_then(|ix| Some(self.graph.node(ix)?.id.clone()));
        let assumes_data = path.iter().any(|step| !step.chosen.is_empty());
        let message = words::broken(self.id, &self.property.form, at.as_deref(), broken.mark.is_none());
        Finding {
            others: watch::ids(self.graph, monitor.other_side()),
            message: if assumes_data { format!("{message}, if the data allow it") } else { message },
            assumes_data,
            path,
            ..self.finding(codes::P0644, Severity::Error, at, self.law())
        }
    }

    fn tasks(&self, one: &[Thing], other: &[Thing], same_office: bool) -> Judged {
        match tasks::shared(self.graph, one, other, same_office) {
            Err(unknown) => self.unknown(&unknown),
            Ok(None) => self.judged(Verdict::Holds, Vec::new()),
            Ok(Some(shared)) => {
                let id = |ix| self.graph.node(ix).map(|node| node.id.clone());
                let message = words::shared(self.id, &tasks::both(one, other), &shared.what);
                let finding = Finding {
                    others: id(shared.other).into_iter().collect(),
                    message,
                    ..self.finding(codes::P0646, Severity::Error, id(shared.one), self.law())
                };
                self.judged(Verdict::Broken, vec![finding])
            }
        }
    }

    fn unknown(&self, unknown: &[Thing]) -> Judged {
        let message = words::unknown(self.id, unknown);
        let finding = self.finding(codes::P0642, Severity::Error, None, words::UNKNOWN.into());
        self.judged(Verdict::Empty, vec![Finding { message, ..finding }])
    }

    fn never_happens(&self) -> Finding {
        let message = words::never_happens(self.id);
        Finding {
            message,
            ..self.finding(codes::P0643, Severity::Warning, None, words::NEVER_HAPPENS.into())
        }
    }

    fn idle_exemption(&self) -> Finding {
        let message = words::idle_exemption(self.id, &self.property.unless);
        Finding {
            message,
            ..self.finding(codes::P0643, Severity::Warning, None, words::IDLE_EXEMPTION.into())
        }
    }

    fn idle(&self, path: &str) -> Finding {
        let message = words::idle(self.id, path);
        Finding { message, ..self.finding(codes::P0643, Severity::Warning, None, words::IDLE.into()) }
    }

    fn undecided(&self, why: Option<(usize, Stopped)>) -> Finding {
        let message = words::undecided(self.id, why.map(|(states, _)| states));
        Finding { message, ..self.finding(codes::P0645, Severity::Error, None, words::UNDECIDED.into()) }
    }

    /// The sentence of the property with its norm.
    fn law(&self) -> String {
        let norms = self.graph.effective.norms.values();
        let norm = norms.into_iter().find(|norm| norm.citation == self.property.citation);
        let title = norm.map_or(&self.property.citation.urn, |norm| &norm.title);
        format!("{} ({title})", self.property.en)
    }

    fn finding(&self, code: Code, severity: Severity, element: Option<Name>, help: String) -> Finding {
        let root = self.graph.root.and_then(|root| self.graph.block(root)).map(|block| block.id.clone());
        Finding {
            code,
            severity,
            element: element.or(root).unwrap_or_default(),
            property: Some(self.id.clone()),
            others: Vec::new(),
            message: String::new(),
            help,
            assumes_data: false,
            path: Vec::new(),
        }
    }
}
