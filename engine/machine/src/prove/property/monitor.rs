//! The automaton of a property: what it remembers of a way, and when the way breaks it.

use super::super::explore::Mark;
use super::super::reduce::Watched;
use super::watch::{Stage, Watch};
use crate::graph::Graph;
use digipro_kit::property::{Form, Property, Thing};
use std::collections::BTreeSet;

/// What a property remembers of a way.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Memory {
    /// The first thing of the form has happened; with `always`, what has to follow is still owed.
    one: bool,
    /// So has the second one.
    other: bool,
    /// The case is exempt.
    exempt: bool,
}

/// A property, ready to go along ways.
#[derive(Clone, Debug)]
pub(super) struct Monitor {
    rule: Rule,
    /// What the form is about: without it the property says nothing.
    pub(super) subjects: Vec<Watch>,
    pub(super) unless: Watch,
    anew: Watch,
}

#[derive(Clone, Debug)]
enum Rule {
    Before { to: Watch, passes: Watch },
    Follows { after: Watch, always: Watch },
    Closed { after: Watch, never: Watch },
    Once { what: Watch },
    Apart { one: Watch, other: Watch },
}

impl Monitor {
    /// The automaton of a property; none where it is about who does tasks.
    ///
    /// # Errors
    /// What the definition does not have.
    pub(super) fn of(graph: &Graph, property: &Property) -> Result<Option<Self>, Vec<Thing>> {
        let reached = |things: &[Thing]| Watch::of(graph, things, Stage::Reached);
        let passed = |things: &[Thing]| Watch::of(graph, things, Stage::Passed);
        let (rule, subjects) = match &property.form {
            Form::Passes { to, passes } => {
                let (to, passes) = (reached(to)?, passed(passes)?);
                (Rule::Before { to: to.clone(), passes }, vec![to])
            }
            Form::Asks { to, point } => {
                let (to, passes) = (reached(to)?, passed(&[Thing::Point(point.clone())])?);
                (Rule::Before { to: unasked(graph, &to, point), passes }, vec![to])
            }
            Form::Always { after, always } => {
                let (after, always) = (passed(after)?, passed(always)?);
                (Rule::Follows { after: after.clone(), always }, vec![after])
            }
            Form::Never { after, never } => {
                let (after, never) = (passed(after)?, reached(never)?);
                (Rule::Closed { after: after.clone(), never: never.clone() }, vec![after, never])
            }
            Form::AtMostOnce { what } => {
                let what = passed(what)?;
                (Rule::Once { what: what.clone() }, vec![what])
            }
            Form::Excludes { one, other } => {
                let (one, other) = (reached(one)?, reached(other)?);
                (Rule::Apart { one: one.clone(), other: other.clone() }, vec![one, other])
            }
            Form::Different { .. } => return Ok(None),
        };
        let (unless, anew) = (passed(&property.unless)?, passed(&property.anew_after)?);
        Ok(Some(Self { rule, subjects, unless, anew }))
    }

    /// What it remembers when a case begins.
    pub(super) fn begin(&self) -> Memory {
        let one = match &self.rule {
            Rule::Follows { after, .. } | Rule::Closed { after, .. } => after.start,
            _ => false,
        };
        Memory { one, ..Memory::default() }
    }

    /// Goes one mark further. Returns whether the way is broken there.
    pub(super) fn step(&self, memory: &mut Memory, mark: Mark) -> bool {
        if self.breaks(*memory, mark) {
            return true;
        }
        if self.anew.marks.contains(&mark) {
            *memory = self.begin();
        }
        memory.exempt |= self.unless.marks.contains(&mark);
        match &self.rule {
            Rule::Before { passes, .. } => memory.one |= passes.marks.contains(&mark),
            Rule::Follows { after, always } => {
                memory.one = after.marks.contains(&mark) || (memory.one && !always.marks.contains(&mark));
            }
            Rule::Closed { after, .. } => memory.one |= after.marks.contains(&mark),
            Rule::Once { what } => memory.one |= what.marks.contains(&mark),
            Rule::Apart { one, other } => {
                memory.one |= one.marks.contains(&mark);
                memory.other |= other.marks.contains(&mark);
            }
        }
        false
    }

    fn breaks(&self, memory: Memory, mark: Mark) -> bool {
        let Memory { one: first, other: second, exempt } = memory;
        !exempt
            && match &self.rule {
                Rule::Before { to, .. } => !first && to.marks.contains(&mark),
                Rule::Follows { .. } => false,
                Rule::Closed { never, .. } => first && never.marks.contains(&mark),
                Rule::Once { what } => first && what.marks.contains(&mark),
                Rule::Apart { one, other } => {
                    (first && other.marks.contains(&mark)) || (second && one.marks.contains(&mark))
                }
            }
    }

    /// Whether the way is broken where the case ends.
    pub(super) fn breaks_at_end(&self, memory: Memory) -> bool {
        !memory.exempt
            && match &self.rule {
                Rule::Before { to, .. } => to.end && !memory.one,
                Rule::Follows { .. } => memory.one,
                _ => false,
            }
    }

    /// What an exploration has to see in every order.
    pub(super) fn watched(&self, graph: &Graph) -> Watched {
        let mut watched = Watched { end: matches!(self.rule, Rule::Follows { .. }), ..Watched::default() };
        let sides: [&Watch; 2] = match &self.rule {
            Rule::Before { to, passes } => [to, passes],
            Rule::Follows { after, always } => [after, always],
            Rule::Closed { after, never } => [after, never],
            Rule::Once { what } => [what, what],
            Rule::Apart { one, other } => [one, other],
        };
        sides.into_iter().chain([&self.unless, &self.anew]).for_each(|watch| watch.seen(graph, &mut watched));
        watched
    }

    /// What may not happen twice.
    pub(super) fn once(&self) -> Option<&Watch> {
        match &self.rule {
            Rule::Once { what } => Some(what),
            _ => None,
        }
    }

    /// What was needed, or came before: for people, beside where it breaks.
    pub(super) fn other_side(&self) -> &Watch {
        match &self.rule {
            Rule::Before { passes, .. } => passes,
            Rule::Follows { always, .. } => always,
            Rule::Closed { after, .. } => after,
            Rule::Once { what } => what,
            Rule::Apart { one, .. } => one,
        }
    }
}

/// Those of the elements at which the rule point does not stand itself.
fn unasked(graph: &Graph, to: &Watch, point: &str) -> Watch {
    let asks = |mark: &Mark| {
        let node = super::watch::element(graph, *mark).and_then(|ix| Some((ix, graph.node(ix)?)));
        node.is_some_and(|(ix, node)| !super::watch::gates(graph, ix, node, point).is_empty())
    };
    let marks: BTreeSet<Mark> = to.marks.iter().filter(|mark| !asks(mark)).copied().collect();
    Watch { marks, ..to.clone() }
}
