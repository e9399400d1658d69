//! Whether what a definition has at one place means the same as what another has at its place.

use super::mapping::Numbers;
use super::report::{Cause, Why};
use crate::graph::{Given, Graph, Kind, Node, Throw, Trigger};
use crate::id::NodeIx;
use crate::wait::{Due, Wait};
use std::collections::BTreeSet;

/// An element of the definition that a case leaves, and its place in the other one.
pub(super) struct Pair<'a> {
    pub from: &'a Graph,
    pub to: &'a Graph,
    pub numbers: &'a Numbers,
    pub old: &'a Node,
    pub new: &'a Node,
}

impl Pair<'_> {
    /// Why a visit of the one cannot be a visit of the other.
    pub(super) fn unlike(&self) -> Vec<Cause> {
        let mut causes = Vec::new();
        let (old, new) = (kind(&self.old.kind), kind(&self.new.kind));
        if old != new {
            causes.push(Cause::of(Why::KindDiffers, format!("{old}, there {new}")));
            return causes;
        }
        if self.numbers.block(self.old.block) != Some(self.new.block) {
            let parent = self.to.block(self.new.block).map(|block| block.id.clone()).unwrap_or_default();
            causes.push(Cause::about(Why::OtherParent, &parent));
        }
        if repeats(self.old) != repeats(self.new) {
            causes.push(Cause::plain(Why::RepeatsOtherwise));
        }
        causes.extend(self.unlike_inside());
        causes
    }

    fn unlike_inside(&self) -> Option<Cause> {
        match (&self.old.kind, &self.new.kind) {
            (Kind::Catch(old), Kind::Catch(new))
            | (Kind::Start { trigger: old, .. }, Kind::Start { trigger: new, .. }) => other_trigger(old, new),
            (
                Kind::Boundary { attached_to: old, trigger: before, .. },
                Kind::Boundary { attached_to: new, trigger: after, .. },
            ) => {
                if self.numbers.node(*old) != Some(*new) {
                    return Some(Cause::about(Why::OtherHost, name(self.to, *new)));
                }
                other_trigger(before, after)
            }
            (Kind::SubProcess(old), Kind::SubProcess(new)) => {
                let transaction =
                    |graph: &Graph, block| graph.block(block).is_some_and(|block| block.transaction);
                let same = transaction(self.from, *old) == transaction(self.to, *new);
                (!same).then(|| Cause::of(Why::KindDiffers, "a transaction on one side only".to_owned()))
            }
            (Kind::AdHoc(old), Kind::AdHoc(new)) if old.sequential != new.sequential => {
                Some(Cause::of(Why::KindDiffers, "one after another on one side only".to_owned()))
            }
            _ => None,
        }
    }

    /// The flows in which two joins differ; they may not while tokens wait there or are on their way.
    pub(super) fn other_flows(&self) -> Option<Cause> {
        let name = |graph: &Graph, flow| graph.flow(flow).map(|flow| flow.id.clone()).unwrap_or_default();
        let kept: BTreeSet<_> =
            self.old.incoming.iter().filter_map(|flow| self.numbers.flow(*flow)).collect();
        let gained = self.new.incoming.iter().filter(|flow| !kept.contains(flow));
        let gained = gained.map(|flow| format!("+{}", name(self.to, *flow)));
        let lost = self
            .old
            .incoming
            .iter()
            .filter(|flow| self.numbers.flow(**flow).is_none_or(|new| !self.new.incoming.contains(&new)));
        let lost = lost.map(|flow| format!("-{}", name(self.from, *flow)));
        let differ: Vec<String> = gained.chain(lost).collect();
        (!differ.is_empty()).then(|| Cause::of(Why::OtherFlows, differ.join(" ")))
    }
}

fn name(graph: &Graph, node: NodeIx) -> &str {
    graph.node(node).map_or("", |node| &*node.id)
}

/// How an element repeats: not at all, one after another, all at once, in rounds.
fn repeats(node: &Node) -> (Option<bool>, bool) {
    let more = node.more.as_ref();
    let many = more.and_then(|more| more.many.as_ref()).map(|many| many.sequential);
    (many, more.is_some_and(|more| more.rounds.is_some()))
}

fn other_trigger(old: &Trigger, new: &Trigger) -> Option<Cause> {
    let parts =
        |trigger: &Trigger| -> Vec<&'static str> { trigger.parts().iter().map(trigger_kind).collect() };
    let (before, after) = (parts(old), parts(new));
    let same = before == after && old.needs_all() == new.needs_all();
    (!same)
        .then(|| Cause::of(Why::OtherTrigger, format!("{}, there {}", before.join(" + "), after.join(" + "))))
}

/// What an event would wait for by the other definition, where that is written there and is not what is waited for.
pub(super) fn would_wait_for(wait: &Wait, trigger: &Trigger, numbers: &Numbers) -> Option<Cause> {
    let literal = |given: &Given| match given {
        Given::Text(text) => Some(text.clone()),
        Given::Feel(_) => None,
    };
    let now = trigger.parts().iter().find_map(|part| match (wait, part) {
        (Wait::Message { name, .. }, Trigger::Message(message)) => {
            literal(&message.name).filter(|new| new != name)
        }
        (Wait::Signal { name }, Trigger::Signal(signal)) => literal(signal).filter(|new| new != name),
        _ => None,
    });
    if now.is_some() {
        return now.map(|now| Cause::about(Why::KeepsWait, &now));
    }
    let Wait::Timer(timer) = wait else { return None };
    let other = trigger.parts().iter().any(|part| match (&timer.due, part) {
        (Due::Term { term, .. }, Trigger::Timer(crate::graph::TimerSpec::Term { term: new, .. })) => {
            numbers.term(*term) != Some(*new)
        }
        (Due::Term { .. }, Trigger::Timer(_)) => true,
        (Due::At(_), Trigger::Timer(crate::graph::TimerSpec::Term { .. })) => true,
        _ => false,
    });
    other.then(|| Cause::about(Why::KeepsWait, "timer"))
}

fn trigger_kind(trigger: &Trigger) -> &'static str {
    match trigger {
        Trigger::None => "nothing",
        Trigger::Message(_) => "message",
        Trigger::Timer(_) => "timer",
        Trigger::Signal(_) => "signal",
        Trigger::Error(_) => "error",
        Trigger::Escalation(_) => "escalation",
        Trigger::Compensation => "compensation",
        Trigger::Cancel => "cancel",
        Trigger::Link(_) => "link",
        Trigger::Conditional(_) => "condition",
        Trigger::Multiple(_) => "several",
    }
}

/// What an element is, in a word.
fn kind(kind: &Kind) -> &'static str {
    match kind {
        Kind::Start { .. } => "start event",
        Kind::End(throw) | Kind::Throw(throw) => throw_kind(throw),
        Kind::Catch(_) => "catching event",
        Kind::Boundary { .. } => "boundary event",
        Kind::Pass => "task without work",
        Kind::User(_) => "user task",
        Kind::Job(_) => "job",
        Kind::Script { .. } => "script task",
        Kind::Decision(_) => "decision task",
        Kind::Exclusive => "exclusive gateway",
        Kind::Parallel => "parallel gateway",
        Kind::Inclusive(_) => "inclusive gateway",
        Kind::Complex(_) => "complex gateway",
        Kind::EventBased => "event-based gateway",
        Kind::Instantiating { .. } => "instantiating gateway",
        Kind::SubProcess(_) => "subprocess",
        Kind::AdHoc(_) => "ad-hoc subprocess",
        Kind::EventSubProcess { .. } => "event subprocess",
        Kind::Call(_) => "call activity",
        Kind::Process(_) => "process",
    }
}

fn throw_kind(throw: &Throw) -> &'static str {
    match throw {
        Throw::None => "event without a throw",
        Throw::Terminate => "terminate end event",
        Throw::Error(_) => "error end event",
        Throw::Escalation(_) => "escalation event",
        Throw::Compensation { .. } => "compensation event",
        Throw::Cancel => "cancel end event",
        Throw::Message(_) => "message event",
        Throw::Job(_) => "event with a job",
        Throw::Signal(_) => "signal event",
        Throw::Link(_) => "link event",
        Throw::Multiple(_) => "multiple event",
    }
}
