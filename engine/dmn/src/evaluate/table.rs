//! Decision tables (DMN 1.5, chapter 8): which rules match, and what the hit policy makes of them.

use super::{cause, run::Run, trace::Hit};
use crate::{
    HitPolicy, codes,
    compile::{
        kinds::shown,
        logic::Frame,
        table::{Cell, Column, Output, Table},
    },
};
use digipro_feel::{Datum, Expression, Failure, Session};
use digipro_vocab::{Code, Name};
use std::{collections::BTreeMap, sync::LazyLock};

/// The outputs of one rule, in the order of the output clauses.
type Row = Vec<Datum>;

impl Run<'_, '_, '_> {
    /// Evaluates a table.
    pub(super) fn table(&mut self, table: &Table, frame: &mut Vec<Datum>) -> Result<Datum, Failure> {
        let mut inputs = Vec::with_capacity(table.columns.len());
        for column in &table.columns {
            let input = self.evaluate(&column.input, frame)?;
            if let Some(allowed) = &column.allowed
                && !input.is_null()
                && !self.passes(&input, allowed, frame)?
            {
                return self
                    .null(codes::P0921, format!("an input of the table may not be {}", shown(&input)));
            }
            inputs.push(input);
        }
        let rules = self.matching(table, &inputs, frame)?;
        let mut hit = Hit { table: table.place, inputs, rules, outputs: Vec::new() };
        let value = self.hits(table, &mut hit, frame);
        self.trace.add(hit);
        value
    }

    fn null(&mut self, code: Code, message: impl Into<String>) -> Result<Datum, Failure> {
        self.session.note(cause(code, message));
        Ok(Datum::Null)
    }

    /// The rules all of whose tests the inputs pass, in their order.
    fn matching(&mut self, table: &Table, inputs: &[Datum], frame: &[Datum]) -> Result<Vec<u32>, Failure> {
        let count = table.rules.len();
        self.session.spend(1 + count / 64)?;
        let mut open = vec![u64::MAX; count.div_ceil(64)];
        if let (Some(last), 1..) = (open.last_mut(), count % 64) {
            *last = (1 << (count % 64)) - 1;
        }
        for (column, input) in table.columns.iter().zip(inputs) {
            match column.index.as_ref().and_then(|index| index.rules(input)) {
                Some(rules) => open.iter_mut().zip(rules).for_each(|(open, rules)| *open &= rules),
                None => self.try_each(column, input, frame, &mut open)?,
            }
            if open.iter().all(|word| *word == 0) {
                return Ok(Vec::new());
            }
        }
        Ok(bits(&open).collect())
    }

    /// Tries the tests of the rules that are still open, one by one.
    fn try_each(
        &mut self,
        column: &Column,
        input: &Datum,
        frame: &[Datum],
        open: &mut [u64],
    ) -> Result<(), Failure> {
        let candidates: Vec<u32> = bits(open).collect();
        for rule in candidates {
            let Some(cell) = column.cells.get(rule as usize) else { continue };
            if !self.passes(input, cell, frame)?
                && let Some(word) = open.get_mut(rule as usize / 64)
            {
                *word &= !(1 << (rule % 64));
            }
        }
        Ok(())
    }

    fn passes(&mut self, input: &Datum, cell: &Cell, frame: &[Datum]) -> Result<bool, Failure> {
        match cell {
            Cell::Anything => Ok(true),
            Cell::Nothing => Ok(false),
            Cell::Tests(tests, slots) => {
                Ok(self.session.test(tests, input, &Frame { values: frame, slots })? == Some(true))
            }
        }
    }

    /// What the hit policy makes of the rules that match.
    fn hits(&mut self, table: &Table, hit: &mut Hit, frame: &mut Vec<Datum>) -> Result<Datum, Failure> {
        if hit.rules.is_empty() {
            return self.no_hit(table, frame);
        }
        match table.policy {
            HitPolicy::Unique if hit.rules.len() > 1 => {
                let numbers: Vec<String> = hit.rules.iter().map(|rule| (rule + 1).to_string()).collect();
                let message = format!("rules {} match, but only one may", numbers.join(", "));
                self.null(codes::P0922, message)
            }
            HitPolicy::Unique | HitPolicy::First => {
                hit.rules.truncate(1);
                let rows = self.rows(table, hit, frame)?;
                self.first(table, rows, hit)
            }
            HitPolicy::Any => {
                let rows = self.rows(table, hit, frame)?;
                self.any(table, rows, hit)
            }
            HitPolicy::Priority => {
                let rows = self.rows(table, hit, frame)?;
                let rows = self.by_priority(table, rows, hit, frame)?;
                hit.rules.truncate(1);
                self.first(table, rows, hit)
            }
            HitPolicy::OutputOrder => {
                let rows = self.rows(table, hit, frame)?;
                let rows = self.by_priority(table, rows, hit, frame)?;
                self.all(table, rows, hit)
            }
            HitPolicy::RuleOrder | HitPolicy::Collect => {
                let rows = self.rows(table, hit, frame)?;
                self.all(table, rows, hit)
            }
            HitPolicy::Sum | HitPolicy::Count | HitPolicy::Min | HitPolicy::Max => {
                let rows = self.rows(table, hit, frame)?;
                let list = self.all(table, rows, hit)?;
                aggregate(table, list, self.session)
            }
        }
    }

    /// The outputs of the rules that match.
    fn rows(&mut self, table: &Table, hit: &Hit, frame: &mut Vec<Datum>) -> Result<Vec<Row>, Failure> {
        let mut rows = Vec::with_capacity(hit.rules.len());
        for values in hit.rules.iter().filter_map(|rule| table.rules.get(*rule as usize)) {
            let mut row = Vec::with_capacity(table.outputs.len());
            for (output, value) in table.outputs.iter().zip(values) {
                let value = self.evaluate(value, frame)?;
                row.push(self.output(output, value, frame)?);
            }
            rows.push(row);
        }
        Ok(rows)
    }

    /// An output of its type, and among the values that it may have.
    fn output(&mut self, output: &Output, value: Datum, frame: &[Datum]) -> Result<Datum, Failure> {
        let value = output.kind.coerce(value, self.session, format_args!("the output"))?;
        if let Some(values) = &output.values
            && !value.is_null()
            && !self.passes(&value, values, frame)?
        {
            return self.null(codes::P0921, format!("an output of the table may not be {}", shown(&value)));
        }
        Ok(value)
    }

    /// The value of a row: of one output its value, of several a context.
    fn row(&mut self, table: &Table, mut row: Row) -> Result<Datum, Failure> {
        if let [_] = table.outputs.as_slice() {
            return Ok(row.pop().unwrap_or_default());
        }
        let names = table.outputs.iter().map(|output| output.name.clone());
        let fields: BTreeMap<Name, Datum> = names.zip(row).collect();
        self.session.entries(fields)
    }

    fn first(&mut self, table: &Table, rows: Vec<Row>, hit: &mut Hit) -> Result<Datum, Failure> {
        let value = self.row(table, rows.into_iter().next().unwrap_or_default())?;
        hit.outputs.push(value.clone());
        Ok(value)
    }

    fn all(&mut self, table: &Table, rows: Vec<Row>, hit: &mut Hit) -> Result<Datum, Failure> {
        for row in rows {
            let value = self.row(table, row)?;
            hit.outputs.push(value);
        }
        self.session.list(hit.outputs.clone())
    }

    fn any(&mut self, table: &Table, rows: Vec<Row>, hit: &mut Hit) -> Result<Datum, Failure> {
        self.all(table, rows, hit)?;
        let mut values = hit.outputs.iter();
        let first = values.next().cloned().unwrap_or_default();
        for other in values {
            if self.session.equal(&first, other)? != Some(true) {
                return self.null(codes::P0923, "rules that match have different outputs");
            }
        }
        Ok(first)
    }

    /// Rows by the order of the output values, the first output before the second (8.2.10); rules alike keep theirs.
    fn by_priority(
        &mut self,
        table: &Table,
        rows: Vec<Row>,
        hit: &mut Hit,
        frame: &[Datum],
    ) -> Result<Vec<Row>, Failure> {
        let mut ranked = Vec::with_capacity(rows.len());
        for (row, rule) in rows.into_iter().zip(&hit.rules) {
            let mut ranks = Vec::with_capacity(row.len());
            for (value, output) in row.iter().zip(&table.outputs) {
                if let Some(Cell::Tests(tests, slots)) = &output.values {
                    let scope = Frame { values: frame, slots };
                    ranks.push(self.session.place(tests, value, &scope)?.unwrap_or(usize::MAX));
                }
            }
            ranked.push((ranks, *rule, row));
        }
        ranked.sort_by(|(a, a_rule, _), (b, b_rule, _)| (a, a_rule).cmp(&(b, b_rule)));
        hit.rules = ranked.iter().map(|(_, rule, _)| *rule).collect();
        Ok(ranked.into_iter().map(|(_, _, row)| row).collect())
    }

    /// No rule matches: the default outputs, if there are any (8.2.11).
    fn no_hit(&mut self, table: &Table, frame: &mut Vec<Datum>) -> Result<Datum, Failure> {
        if table.outputs.iter().all(|output| output.default.is_none()) {
            return Ok(Datum::Null);
        }
        let mut row = Vec::with_capacity(table.outputs.len());
        for output in &table.outputs {
            let value = match &output.default {
                Some(default) => self.evaluate(default, frame)?,
                None => Datum::Null,
            };
            row.push(self.output(output, value, frame)?);
        }
        self.row(table, row)
    }
}

/// One value of a list, by the function of FEEL.
fn aggregate(table: &Table, list: Datum, session: &mut Session<'_>) -> Result<Datum, Failure> {
    static FUNCTIONS: LazyLock<[Option<Expression>; 4]> = LazyLock::new(|| {
        ["sum(list)", "count(list)", "min(list)", "max(list)"].map(|text| Expression::parse(text).ok())
    });
    let [sum, count, min, max] = &*FUNCTIONS;
    let function = match table.policy {
        HitPolicy::Sum => sum,
        HitPolicy::Count => count,
        HitPolicy::Min => min,
        _ => max,
    };
    let Some(function) = function else { return Ok(Datum::Null) };
    session.evaluate(function, &BTreeMap::from([(Name::from("list"), list)]))
}

/// The places of the bits that are set.
fn bits(words: &[u64]) -> impl Iterator<Item = u32> {
    words.iter().zip(0_u32..).flat_map(|(word, at)| {
        let mut rest = *word;
        std::iter::from_fn(move || {
            let bit = (rest != 0).then(|| rest.trailing_zeros())?;
            rest &= rest - 1;
            Some(at * 64 + bit)
        })
    })
}
