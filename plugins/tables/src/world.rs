//! The worlds that unknown facts leave open, told apart only as far as the rows that are still open can tell them apart.

use crate::{
    compile::{Cell, Compiled, Reads, Ready, Rows, Source, Table},
    domain, judge, limits,
    said::{Said, datum},
};
use digipro_dmn::Matched;
use digipro_feel::Datum;
use digipro_vocab::{Date, Name, Request};
use std::collections::{BTreeMap, BTreeSet};

/// A set of worlds in which the tables say the same for the same reason.
#[derive(Debug)]
pub(crate) struct World {
    /// For each unknown input that tells it apart: the places of its values in the domain.
    apart: BTreeMap<usize, BTreeSet<usize>>,
    pub(crate) said: Said,
    pub(crate) matched: Vec<Matched>,
}

/// What is known of a request.
pub(crate) struct Given<'r> {
    compiled: &'r Compiled,
    ready: &'r Ready,
    /// Values by input; `None` where nothing is known.
    pub(crate) values: Vec<Option<Datum>>,
    day: Date,
}

impl<'r> Given<'r> {
    pub(crate) fn new(compiled: &'r Compiled, ready: &'r Ready, request: &Request) -> Self {
        let known = |facts: &[digipro_vocab::Fact], path: &Name, kind: Option<digipro_vocab::FactKind>| {
            let fact = facts.iter().find(|fact| fact.path == *path)?;
            (kind.is_none() || kind == fact.value.kind()).then(|| datum(&fact.value)).flatten()
        };
        let day = |day: Date| Some(Datum::Date(day.into()));
        let values = ready.inputs.iter().map(|input| match &input.source {
            Source::Fact(path) => known(&request.facts, path, input.kind),
            Source::Parameter(name) => known(&request.parameters, name, None),
            Source::ActDate => day(request.act_date),
            Source::FactsDate => day(request.facts_date),
            Source::KnownOn => day(request.known_on),
            Source::Nothing => Some(Datum::Null),
        });
        Self { compiled, ready, values: values.collect(), day: request.act_date }
    }

    fn unknown(&self) -> impl Iterator<Item = usize> {
        self.values.iter().enumerate().filter(|(_, value)| value.is_none()).map(|(input, _)| input)
    }

    fn is_opaque(&self, input: usize) -> bool {
        let known = self.values.get(input).is_none_or(Option::is_some);
        !known && self.ready.inputs.get(input).is_none_or(|input| input.domain.is_none())
    }

    /// The worlds, or `None` when there are too many.
    pub(crate) fn worlds(&self) -> Option<Vec<World>> {
        let mut worlds = Vec::new();
        let open =
            self.ready.decisions.iter().map(|decision| decision.table.as_ref().map(|one| self.open(one)));
        let split = Split { open: open.collect(), chosen: BTreeMap::new(), apart: BTreeMap::new() };
        self.split(split, &mut worlds).then_some(worlds)
    }

    /// The rows that what is known does not exclude.
    fn open(&self, table: &Table) -> Rows {
        let mut open = Rows::of(table.rows, |_| true);
        if self.unknown().next().is_none() {
            return open;
        }
        for column in &table.columns {
            let value = column.simple().and_then(|input| self.values.get(input)?.as_ref());
            if let Some(value) = value {
                open = open.and(&domain::passing(column, value));
            }
        }
        open
    }

    /// Tells worlds apart by the first input that the open rows tell apart, until none is left. False when there are too
    /// many.
    fn split(&self, at: Split, worlds: &mut Vec<World>) -> bool {
        let undecided = self.unknown().filter(|input| !at.chosen.contains_key(input));
        for input in undecided {
            let classes = self.classes(input, &at.open);
            if classes.len() < 2 {
                continue;
            }
            return classes.into_iter().all(|class| self.split(self.narrowed(&at, input, class), worlds));
        }
        if worlds.len() >= limits::WORLDS {
            return false;
        }
        worlds.push(self.world(at));
        true
    }

    fn narrowed(&self, at: &Split, input: usize, class: BTreeSet<usize>) -> Split {
        let mut next = at.clone();
        let value = class.first().copied().unwrap_or_default();
        for (decision, open) in self.ready.decisions.iter().zip(&mut next.open) {
            let (Some(table), Some(open)) = (&decision.table, open) else { continue };
            let columns = table.columns.iter().filter(|column| column.simple() == Some(input));
            for rows in columns.filter_map(|column| column.masks.get(value)) {
                *open = open.and(rows);
            }
        }
        next.chosen.insert(input, value);
        next.apart.insert(input, class);
        next
    }

    /// The values of an input, put together where no open row tells them apart.
    fn classes(&self, input: usize, open: &[Option<Rows>]) -> Vec<BTreeSet<usize>> {
        let Some(declared) = self.ready.inputs.get(input) else { return Vec::new() };
        let values = 0..declared.domain.as_ref().map_or(0, Vec::len);
        if declared.elsewhere {
            return values.map(|value| [value].into()).collect();
        }
        let mut classes: BTreeMap<Vec<Rows>, BTreeSet<usize>> = BTreeMap::new();
        for value in values {
            let mut passed = Vec::new();
            for (decision, open) in self.ready.decisions.iter().zip(open) {
                let (Some(table), Some(open)) = (&decision.table, open) else { continue };
                let columns = table.columns.iter().filter(|column| column.simple() == Some(input));
                passed
                    .extend(columns.filter_map(|column| column.masks.get(value)).map(|rows| rows.and(open)));
            }
            classes.entry(passed).or_default().insert(value);
        }
        let mut classes: Vec<BTreeSet<usize>> = classes.into_values().collect();
        classes.sort();
        classes
    }

    fn world(&self, at: Split) -> World {
        let blamed = self.blamed(&at);
        if !blamed.is_empty() {
            return World { apart: at.apart, said: Said::Unknown(blamed), matched: Vec::new() };
        }
        let mut inputs = BTreeMap::new();
        for (place, input) in self.ready.inputs.iter().enumerate() {
            let known = self.values.get(place).cloned().flatten();
            let value = known.or_else(|| {
                // What no row tells apart may have any value.
                let chosen = at.chosen.get(&place).copied().unwrap_or_default();
                input.domain.as_ref()?.get(chosen).cloned()
            });
            if let Some(value) = value {
                inputs.insert(input.name.clone(), value);
            }
        }
        let (said, matched) = judge::world(self.compiled, self.ready, &inputs, self.day);
        World { apart: at.apart, said, matched }
    }

    /// Every input that is read, directly or through decisions.
    fn inputs_of(&self, reads: &BTreeSet<Reads>, inputs: &mut BTreeSet<usize>) {
        for read in reads {
            match read {
                Reads::Input(input) => drop(inputs.insert(*input)),
                // Decisions come after those that they read, so this ends.
                Reads::Decision(at) => {
                    self.ready
                        .decisions
                        .get(*at)
                        .into_iter()
                        .for_each(|one| self.inputs_of(&one.reads, inputs));
                }
            }
        }
    }

    /// The unknown inputs without a domain on which the rule's decision depends, given the rows that are still open; and
    /// those that are computed with together with one of them, where they tell worlds apart.
    fn blamed(&self, at: &Split) -> BTreeSet<usize> {
        let mut blamed: Vec<BTreeSet<usize>> = Vec::new();
        for (decision, open) in self.ready.decisions.iter().zip(&at.open) {
            let of = |reads: &BTreeSet<Reads>| {
                let mut inputs = BTreeSet::new();
                for read in reads {
                    match read {
                        Reads::Input(input) if self.is_opaque(*input) => drop(inputs.insert(*input)),
                        Reads::Input(_) => {}
                        Reads::Decision(at) => inputs.extend(blamed.get(*at).into_iter().flatten()),
                    }
                }
                if !inputs.is_empty() {
                    let mut with = BTreeSet::new();
                    self.inputs_of(reads, &mut with);
                    inputs.extend(with.into_iter().filter(|input| at.apart.contains_key(input)));
                }
                inputs
            };
            let found = match (&decision.table, open) {
                (Some(table), Some(open)) => blamed_of(table, open, &of),
                _ => of(&decision.reads),
            };
            blamed.push(found);
        }
        blamed.pop().unwrap_or_default()
    }
}

/// What a table blames for not being decided.
fn blamed_of(
    table: &Table,
    open: &Rows,
    of: &dyn Fn(&BTreeSet<Reads>) -> BTreeSet<usize>,
) -> BTreeSet<usize> {
    let mut blamed = BTreeSet::new();
    for column in &table.columns {
        let tested = of(&column.reads);
        for cell in open.iter().filter_map(|row| column.cells.get(row)) {
            match cell {
                Cell::Anything => {}
                Cell::Known(_) => blamed.extend(&tested),
                Cell::Reads(reads) => {
                    blamed.extend(&tested);
                    blamed.extend(of(reads));
                }
            }
        }
    }
    for reads in open.iter().filter_map(|row| table.row_reads.get(row)) {
        blamed.extend(of(reads));
    }
    blamed
}

/// Where the telling apart of worlds stands.
#[derive(Clone)]
struct Split {
    /// For each decision that is a table, the rows that are still open.
    open: Vec<Option<Rows>>,
    chosen: BTreeMap<usize, usize>,
    apart: BTreeMap<usize, BTreeSet<usize>>,
}

/// The unknown inputs that could change what is said: two worlds that differ in nothing else say different things, or
/// a world cannot be judged without it.
pub(crate) fn matter(worlds: &[World]) -> BTreeSet<usize> {
    let mut matter = BTreeSet::new();
    for (at, one) in worlds.iter().enumerate() {
        if let Said::Unknown(inputs) = &one.said {
            matter.extend(inputs);
        }
        for other in worlds.iter().skip(at + 1).filter(|other| other.said != one.said) {
            let disjoint = |(input, values): (&usize, &BTreeSet<usize>)| {
                let others = other.apart.get(input)?;
                values.is_disjoint(others).then_some(*input)
            };
            let mut differ = one.apart.iter().filter_map(disjoint);
            if let (Some(input), None) = (differ.next(), differ.next()) {
                matter.insert(input);
            }
        }
    }
    matter
}
