//! From a rule and its model to what is asked: inputs bound to facts, decisions in their order, tables column by column.

use crate::{Payload, TableRule, domain, limits};
use digipro_dmn::{self as dmn, Boxed, Definitions, HitPolicy, Model};
use digipro_feel::{Context, Declared, Expression, Limits, UnaryTests};
use digipro_vocab::{Date, Diagnostic, FactKind, Name};
use jiff::tz::TimeZone;
use std::collections::BTreeSet;

/// A rule with its model, or why it cannot be asked.
#[derive(Debug)]
pub(crate) struct Compiled {
    pub(crate) rule: TableRule,
    pub(crate) ready: Result<Ready, String>,
}

/// A model that can be asked.
#[derive(Debug)]
pub(crate) struct Ready {
    pub(crate) model: Model,
    pub(crate) inputs: Vec<Input>,
    /// Each after those that it requires; the last is the rule's.
    pub(crate) decisions: Vec<Decision>,
}

/// An input of the model.
#[derive(Debug)]
pub(crate) struct Input {
    pub(crate) name: Name,
    pub(crate) source: Source,
    /// The type of the fact; `None` of a parameter, whose type is that of its value.
    pub(crate) kind: Option<FactKind>,
    /// Values of which one stands for each that the tables can tell apart; `None` where no list can.
    pub(crate) domain: Option<Vec<digipro_feel::Datum>>,
    /// Whether it is read elsewhere than as a plain column, so that every value of the domain may differ.
    pub(crate) elsewhere: bool,
}

/// Where an input comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Source {
    Fact(Name),
    Parameter(Name),
    ActDate,
    FactsDate,
    KnownOn,
    /// No decision of this rule reads it.
    Nothing,
}

/// What a decision or a cell reads.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Reads {
    Input(usize),
    Decision(usize),
}

/// A decision.
#[derive(Debug)]
pub(crate) struct Decision {
    pub(crate) id: Name,
    pub(crate) name: Name,
    pub(crate) reads: BTreeSet<Reads>,
    /// The authorities that it names: NIR names, with a part or without.
    pub(crate) authorities: Vec<Name>,
    pub(crate) table: Option<Table>,
}

/// A table.
#[derive(Debug)]
pub(crate) struct Table {
    pub(crate) policy: HitPolicy,
    pub(crate) rows: usize,
    pub(crate) columns: Vec<Column>,
    pub(crate) outputs: Vec<Output>,
    /// What the outputs of each row read.
    pub(crate) row_reads: Vec<BTreeSet<Reads>>,
    pub(crate) has_default: bool,
    /// Outputs that are written out, row by row, as FEEL writes them.
    pub(crate) written: Vec<Vec<Option<String>>>,
}

/// An input column.
#[derive(Debug)]
pub(crate) struct Column {
    /// What is tested, where that is an input and nothing else.
    pub(crate) plain: Option<usize>,
    pub(crate) reads: BTreeSet<Reads>,
    pub(crate) cells: Vec<Cell>,
    /// The values that it may have, where they are written out.
    pub(crate) allowed: Option<UnaryTests>,
    /// For each value of the input's domain the rows that it passes.
    pub(crate) masks: Vec<Rows>,
}

/// A test.
#[derive(Debug)]
pub(crate) enum Cell {
    Anything,
    /// Values and ranges that are written out.
    Known(UnaryTests),
    /// A test that reads these.
    Reads(BTreeSet<Reads>),
}

/// An output column.
#[derive(Debug)]
pub(crate) struct Output {
    pub(crate) name: Name,
    /// Whether it is one of a closed list.
    pub(crate) closed: bool,
}

/// A set of rows.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Rows(Vec<u64>);

impl Rows {
    pub(crate) fn of(count: usize, holds: impl Fn(usize) -> bool) -> Self {
        let mut words = vec![0; count.div_ceil(64)];
        for row in (0..count).filter(|row| holds(*row)) {
            if let Some(word) = words.get_mut(row / 64) {
                *word |= 1 << (row % 64);
            }
        }
        Self(words)
    }

    pub(crate) fn and(&self, other: &Self) -> Self {
        Self(self.0.iter().zip(&other.0).map(|(a, b)| a & b).collect())
    }

    pub(crate) fn contains(&self, row: usize) -> bool {
        self.0.get(row / 64).is_some_and(|word| word & (1 << (row % 64)) != 0)
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = usize> {
        (0..self.0.len() * 64).filter(|row| self.contains(*row))
    }
}

impl Column {
    /// Whether a row tests it.
    pub(crate) fn tests(&self, row: usize) -> bool {
        !matches!(self.cells.get(row), None | Some(Cell::Anything))
    }

    /// Whether all tests are written out and the tested value is an input.
    pub(crate) fn simple(&self) -> Option<usize> {
        let known = self.cells.iter().all(|cell| !matches!(cell, Cell::Reads(_)));
        self.plain.filter(|_| known)
    }
}

/// The moment and the bounds of an evaluation. A rule sees civil days only, so the zone is that of no place.
pub(crate) fn context(day: Date) -> Context<'static> {
    let now = day.to_zoned(TimeZone::UTC).map_or(jiff::Timestamp::UNIX_EPOCH, |zoned| zoned.timestamp());
    let limits =
        Limits { steps: limits::STEPS, items: limits::ITEMS, bytes: limits::BYTES, depth: limits::DEPTH };
    Context { now, zone: TimeZone::UTC, limits, terms: None, parameters: None }
}

impl Compiled {
    pub(crate) fn new(rule: &TableRule, payload: &Payload) -> Self {
        let text = payload.models.get(&rule.model);
        let ready = text
            .ok_or_else(|| format!("the model `{}` is not there", rule.model))
            .and_then(|text| ready(rule, &dmn::read_text(text).0));
        Self { rule: rule.clone(), ready }
    }
}

/// Binds, orders and compiles.
fn ready(rule: &TableRule, document: &dmn::Document) -> Result<Ready, String> {
    let definitions = &document.definitions;
    let (model, diagnostics) = dmn::compile(document, &[]);
    if let Some(error) = diagnostics.iter().find(|one| one.severity == digipro_vocab::Severity::Error) {
        return Err(told(error));
    }
    let order = order(definitions, decision(rule, definitions)?)?;
    let own = order.iter().filter_map(|at| definitions.decisions.get(*at));
    let decisions: Vec<Decision> = own.map(|decision| compiled(definitions, decision, &order)).collect();
    let mut inputs = Vec::new();
    for (at, input) in definitions.inputs.iter().enumerate() {
        let name = &input.variable.name;
        let read = decisions.iter().any(|decision| decision.reads.contains(&Reads::Input(at)));
        let source = if read { source(rule, name) } else { Some(Source::Nothing) };
        let source = source
            .ok_or_else(|| format!("the input `{name}` is neither a fact nor a parameter of the rule"))?;
        let kind = kind(rule, &source);
        inputs.push(Input { name: name.clone(), source, kind, domain: None, elsewhere: false });
    }
    // What the model allows for: each plan is made, and each list of inputs, before the first call.
    if let Some(top) = decisions.last() {
        drop(model.inputs(&top.id));
    }
    let mut ready = Ready { model, inputs, decisions };
    domain::settle(&mut ready, definitions);
    Ok(ready)
}

pub(crate) fn told(diagnostic: &Diagnostic) -> String {
    format!("{}: {}", diagnostic.code, diagnostic.message)
}

/// The place of the rule's decision.
pub(crate) fn decision(rule: &TableRule, definitions: &Definitions) -> Result<usize, String> {
    let decisions = &definitions.decisions;
    match &rule.decision {
        Some(wanted) => decisions
            .iter()
            .position(|decision| decision.identity.id == *wanted)
            .or_else(|| decisions.iter().position(|decision| decision.variable.name == *wanted))
            .ok_or_else(|| format!("the model `{}` has no decision `{wanted}`", rule.model)),
        None => {
            let required = |id: &str| {
                let all = decisions.iter().flat_map(|decision| &decision.requires);
                all.filter_map(|href| href.value.strip_prefix('#')).any(|other| other == id)
            };
            let mut last = decisions.iter().enumerate().filter(|(_, one)| !required(&one.identity.id));
            match (last.next(), last.next()) {
                (Some((at, _)), None) => Ok(at),
                _ => Err(format!(
                    "the model `{}` has not exactly one decision that no other requires",
                    rule.model
                )),
            }
        }
    }
}

/// The decisions that one requires, each after those that it requires; the last is the one itself.
fn order(definitions: &Definitions, top: usize) -> Result<Vec<usize>, String> {
    fn visit(
        at: usize,
        definitions: &Definitions,
        open: &mut Vec<usize>,
        done: &mut Vec<usize>,
    ) -> Result<(), String> {
        if done.contains(&at) {
            return Ok(());
        }
        if open.contains(&at) || open.len() > digipro_dmn::limits::TYPE_DEPTH {
            return Err("decisions require each other in a circle, or too deep".to_owned());
        }
        open.push(at);
        for href in definitions.decisions.get(at).into_iter().flat_map(|decision| &decision.requires) {
            let id = href.value.strip_prefix('#').unwrap_or_default();
            if let Some(next) = definitions.decisions.iter().position(|other| *other.identity.id == *id) {
                visit(next, definitions, open, done)?;
            }
        }
        open.pop();
        done.push(at);
        Ok(())
    }
    let mut done = Vec::new();
    visit(top, definitions, &mut Vec::new(), &mut done)?;
    Ok(done)
}

/// Where an input of this name comes from.
pub(crate) fn source(rule: &TableRule, name: &Name) -> Option<Source> {
    let target = rule.inputs.get(name).unwrap_or(name);
    if rule.needs.iter().any(|need| need.path == *target) {
        return Some(Source::Fact(target.clone()));
    }
    if rule.parameters.contains(target) {
        return Some(Source::Parameter(target.clone()));
    }
    match &**target {
        "act-date" => Some(Source::ActDate),
        "facts-date" => Some(Source::FactsDate),
        "known-on" => Some(Source::KnownOn),
        _ => None,
    }
}

fn kind(rule: &TableRule, source: &Source) -> Option<FactKind> {
    match source {
        Source::Fact(path) => rule.needs.iter().find(|need| need.path == *path).map(|need| need.kind),
        Source::Parameter(_) | Source::Nothing => None,
        Source::ActDate | Source::FactsDate | Source::KnownOn => Some(FactKind::Day),
    }
}

/// What a decision may speak of, by name.
struct Known<'d> {
    names: Vec<(&'d Name, Reads)>,
    /// Those and the names of knowledge models.
    declared: Vec<&'d str>,
}

impl Known<'_> {
    fn reads(&self, names: &[Name]) -> BTreeSet<Reads> {
        names.iter().filter_map(|name| self.of(name)).collect()
    }

    fn of(&self, name: &str) -> Option<Reads> {
        self.names.iter().find(|(known, _)| ***known == *name).map(|(_, reads)| *reads)
    }

    fn declared(&self) -> Declared<'_> {
        Declared { names: &self.declared, types: None }
    }
}

fn compiled(definitions: &Definitions, decision: &dmn::Decision, order: &[usize]) -> Decision {
    let mut known = Known { names: Vec::new(), declared: Vec::new() };
    for href in &decision.requires {
        let id = href.value.strip_prefix('#').unwrap_or_default();
        let input = definitions.inputs.iter().position(|other| *other.identity.id == *id);
        if let Some(input) = input.and_then(|at| Some((&definitions.inputs.get(at)?.variable.name, at))) {
            known.names.push((input.0, Reads::Input(input.1)));
            known.declared.push(input.0);
        }
        let other = definitions.decisions.iter().enumerate().find(|(_, other)| *other.identity.id == *id);
        if let Some((at, other)) = other
            && let Some(place) = order.iter().position(|placed| *placed == at)
        {
            known.names.push((&other.variable.name, Reads::Decision(place)));
            known.declared.push(&other.variable.name);
        }
        let knowledge = definitions.knowledge.iter().find(|other| *other.identity.id == *id);
        known.declared.extend(knowledge.map(|knowledge| &*knowledge.variable.name));
    }
    let authority = |href: &dmn::Text| {
        let id = href.value.strip_prefix('#').unwrap_or_default();
        let source = definitions.authorities.iter().find(|source| *source.id == *id)?;
        source.location.as_ref().map(|location| location.value.clone())
    };
    let table = match decision.logic.as_ref().map(|logic| &logic.boxed) {
        Some(Boxed::Table(table)) => Some(self::table(table, &known)),
        _ => None,
    };
    Decision {
        id: decision.identity.id.clone(),
        name: decision.variable.name.clone(),
        reads: known.names.iter().map(|(_, reads)| *reads).collect(),
        authorities: decision.authorities.iter().filter_map(authority).collect(),
        table,
    }
}

fn table(table: &dmn::DecisionTable, known: &Known<'_>) -> Table {
    let columns = table.inputs.iter().enumerate().map(|(at, clause)| {
        let text = match clause.expression.as_ref().map(|expression| &expression.boxed) {
            Some(Boxed::Literal { text, .. }) => text.value.trim(),
            _ => "",
        };
        let plain = known.of(text);
        let reads = plain.map_or_else(|| expression_reads(text, known), |plain| [plain].into());
        let plain = plain.and_then(|reads| if let Reads::Input(at) = reads { Some(at) } else { None });
        let cells = table.rules.iter().map(|rule| cell(rule.tests.get(at), known)).collect();
        let allowed = clause.values.as_ref().and_then(|text| match cell(Some(text), known) {
            Cell::Known(tests) => Some(tests),
            _ => None,
        });
        Column { plain, reads, cells, allowed, masks: Vec::new() }
    });
    let outputs = table
        .outputs
        .iter()
        .map(|clause| Output { name: clause.name.clone(), closed: clause.values.is_some() });
    let written =
        table.rules.iter().map(|rule| rule.outputs.iter().map(|entry| constant(entry, known)).collect());
    let row_reads = table.rules.iter().map(|rule| {
        let texts = rule.outputs.iter().filter_map(|output| match &output.boxed {
            Boxed::Literal { text, .. } => Some(&*text.value),
            _ => None,
        });
        texts.flat_map(|text| expression_reads(text, known)).collect()
    });
    Table {
        policy: table.hit_policy,
        rows: table.rules.len(),
        columns: columns.collect(),
        outputs: outputs.collect(),
        row_reads: row_reads.collect(),
        has_default: table.outputs.iter().any(|output| output.default.is_some()),
        written: written.collect(),
    }
}

fn constant(entry: &dmn::Expression, known: &Known<'_>) -> Option<String> {
    let Boxed::Literal { text, .. } = &entry.boxed else { return None };
    if text.value.is_empty() {
        return Some(String::new());
    }
    Expression::parse_with(&text.value, known.declared()).ok()?.constant().map(ToString::to_string)
}

/// What an expression reads. One that does not parse was refused before.
fn expression_reads(text: &str, known: &Known<'_>) -> BTreeSet<Reads> {
    match Expression::parse_with(text, known.declared()) {
        Ok(expression) => known.reads(expression.names()),
        Err(_) => BTreeSet::new(),
    }
}

fn cell(text: Option<&dmn::Text>, known: &Known<'_>) -> Cell {
    let text = text.map(|text| text.value.trim()).unwrap_or_default();
    if text.is_empty() || text == "-" {
        return Cell::Anything;
    }
    match UnaryTests::parse_with(text, known.declared()) {
        Ok(tests) if tests.known().is_some_and(|(negated, listed)| listed.is_empty() && !negated) => {
            Cell::Anything
        }
        Ok(tests) if tests.known().is_some() => Cell::Known(tests),
        Ok(tests) => Cell::Reads(known.reads(tests.names())),
        Err(_) => Cell::Reads(BTreeSet::new()),
    }
}
