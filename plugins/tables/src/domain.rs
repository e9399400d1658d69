//! Values that stand for all others: what a table cannot tell apart needs to be tried once.
//!
//! The tests of a column name points and ranges. Between two neighbouring points every value passes the same tests, so
//! the points and one value of each gap stand for all values of the type. A closed list stands for itself.

use crate::compile::{Cell, Column, Reads, Ready, Rows, Table, context};
use digipro_dmn::Definitions;
use digipro_feel::{Datum, Session, UnaryTests};
use digipro_vocab::{Date, FactKind, Number};
use std::{cmp::Ordering, collections::BTreeSet};

/// A text that no table names.
pub(crate) const OTHER: &str = "\u{fffd}";

/// Gives each input its domain, and each plain column the rows that each value passes.
pub(crate) fn settle(ready: &mut Ready, definitions: &Definitions) {
    for at in 0..ready.inputs.len() {
        let elsewhere = ready.decisions.iter().any(|decision| match &decision.table {
            None => decision.reads.contains(&Reads::Input(at)),
            Some(table) => read_elsewhere(table, at),
        });
        let declared = definitions.inputs.get(at).and_then(|input| allowed(definitions, input));
        let columns = || ready.decisions.iter().filter_map(|one| one.table.as_ref()).flat_map(|t| &t.columns);
        let mine: Vec<&Column> = columns().filter(|column| column.plain == Some(at)).collect();
        let Some(input) = ready.inputs.get(at) else { continue };
        let domain = input.kind.and_then(|kind| domain(kind, elsewhere, declared.as_ref(), &mine));
        if let Some(input) = ready.inputs.get_mut(at) {
            input.elsewhere = elsewhere;
            input.domain = domain;
        }
    }
    let domains: Vec<Option<Vec<Datum>>> = ready.inputs.iter().map(|input| input.domain.clone()).collect();
    for table in ready.decisions.iter_mut().filter_map(|decision| decision.table.as_mut()) {
        for column in &mut table.columns {
            let values = column.simple().and_then(|input| domains.get(input)?.as_ref());
            column.masks = values.into_iter().flatten().map(|value| passing(column, value)).collect();
        }
    }
}

/// Whether a table reads an input otherwise than by testing it against what is written out.
fn read_elsewhere(table: &Table, input: usize) -> bool {
    let reads = Reads::Input(input);
    let in_columns = table.columns.iter().any(|column| {
        let plain = column.simple() == Some(input);
        let in_cells =
            column.cells.iter().any(|cell| matches!(cell, Cell::Reads(read) if read.contains(&reads)));
        (column.reads.contains(&reads) && !plain) || in_cells
    });
    in_columns || table.row_reads.iter().any(|row| row.contains(&reads))
}

/// The rows of a column that a value passes, by what is written out.
pub(crate) fn passing(column: &Column, value: &Datum) -> Rows {
    let context = context(Date::ZERO);
    let mut session = Session::new(&context);
    let passed: Vec<bool> = column.cells.iter().map(|cell| passes(cell, value, &mut session)).collect();
    Rows::of(column.cells.len(), |row| passed.get(row).copied().unwrap_or_default())
}

fn passes(cell: &Cell, value: &Datum, session: &mut Session<'_>) -> bool {
    match cell {
        Cell::Known(tests) => matches!(session.test(tests, value, &()), Ok(Some(true))),
        Cell::Anything | Cell::Reads(_) => true,
    }
}

/// The tests that every value of an input passes, as its type says, where they are written out.
pub(crate) fn allowed(definitions: &Definitions, input: &digipro_dmn::InputData) -> Option<UnaryTests> {
    let kind = input.variable.kind.as_ref()?;
    let item = definitions.item_definitions.iter().find(|item| item.name == kind.value)?;
    let text = item.allowed.as_ref().or(item.constraint.as_ref())?;
    let tests = UnaryTests::parse_with(&text.value, digipro_feel::Declared::default()).ok()?;
    tests.known().is_some().then_some(tests)
}

/// The values that stand for all; `None` where no list can.
fn domain(
    kind: FactKind,
    elsewhere: bool,
    declared: Option<&UnaryTests>,
    columns: &[&Column],
) -> Option<Vec<Datum>> {
    if kind == FactKind::Truth {
        return Some(vec![Datum::Boolean(false), Datum::Boolean(true)]);
    }
    // What every column allows, and the type: a value that one of them does not is no value.
    let bounds: Vec<&UnaryTests> =
        declared.into_iter().chain(columns.iter().filter_map(|column| column.allowed.as_ref())).collect();
    if let Some(listed) = bounds.iter().find_map(|tests| closed(tests)) {
        return Some(listed);
    }
    if elsewhere {
        return None;
    }
    let cells = columns.iter().flat_map(|column| &column.cells);
    let tests = cells.filter_map(|cell| if let Cell::Known(tests) = cell { Some(tests) } else { None });
    let mut points = Vec::new();
    for tests in tests.chain(bounds.iter().copied()) {
        for test in tests.known()?.1 {
            ends(&test, &mut points);
        }
    }
    let values = match kind {
        FactKind::Whole => whole(&points)?,
        FactKind::Exact => exact(&points)?,
        FactKind::Day => days(&points)?,
        FactKind::Text | FactKind::Code => texts(&points)?,
        FactKind::Truth => return None,
    };
    let context = context(Date::ZERO);
    let mut session = Session::new(&context);
    let allowed =
        |value: &Datum| bounds.iter().all(|tests| matches!(session.test(tests, value, &()), Ok(Some(true))));
    let values: Vec<Datum> = values.into_iter().filter(allowed).collect();
    (!values.is_empty()).then_some(values)
}

/// The values of a list that allows nothing else.
fn closed(tests: &UnaryTests) -> Option<Vec<Datum>> {
    let (negated, listed) = tests.known()?;
    let values = listed.iter().all(|test| matches!(test, Datum::Text(_) | Datum::Number(_) | Datum::Date(_)));
    (!negated && values && !listed.is_empty()).then_some(listed)
}

fn ends(test: &Datum, points: &mut Vec<Datum>) {
    match test {
        Datum::Range(range) => {
            points.extend([&range.low, &range.high].into_iter().filter(|end| !end.is_null()).cloned());
        }
        value => points.push(value.clone()),
    }
}

/// The numbers among the points, sorted; `None` when a point is no number.
fn numbers(points: &[Datum]) -> Option<Vec<Number>> {
    let number = |point: &Datum| if let Datum::Number(number) = point { Some(*number) } else { None };
    let mut numbers: Vec<Number> = points.iter().map(number).collect::<Option<_>>()?;
    numbers.sort();
    numbers.dedup();
    if numbers.is_empty() {
        numbers.push(Number::from(0_i64));
    }
    Some(numbers)
}

/// The points and their neighbours.
fn whole(points: &[Datum]) -> Option<Vec<Datum>> {
    let mut values = BTreeSet::new();
    for point in numbers(points)? {
        let floor = point.round(0, digipro_vocab::number::Rounding::Floor)?.to_i64()?;
        values.extend([floor.checked_sub(1)?, floor, floor.checked_add(1)?]);
    }
    Some(values.into_iter().map(|value| Datum::Number(value.into())).collect())
}

/// The points, one value between each two, one below and one above.
fn exact(points: &[Datum]) -> Option<Vec<Datum>> {
    let points = numbers(points)?;
    let (one, two) = (Number::from(1_i64), Number::from(2_i64));
    let mut values = vec![points.first()?.sub(one)?];
    for (at, point) in points.iter().enumerate() {
        values.push(*point);
        values.push(match points.get(at + 1) {
            Some(next) => point.add(*next)?.div(two)?,
            None => point.add(one)?,
        });
    }
    Some(values.into_iter().map(Datum::Number).collect())
}

fn days(points: &[Datum]) -> Option<Vec<Datum>> {
    let day = |point: &Datum| if let Datum::Date(day) = point { day.civil() } else { None };
    let mut values = BTreeSet::new();
    for day in points.iter().map(day).collect::<Option<Vec<Date>>>()? {
        values.extend([day.yesterday().ok()?, day, day.tomorrow().ok()?]);
    }
    if values.is_empty() {
        values.insert(Date::ZERO);
    }
    Some(values.into_iter().map(|day| Datum::Date(day.into())).collect())
}

fn texts(points: &[Datum]) -> Option<Vec<Datum>> {
    let text = |point: &Datum| if let Datum::Text(text) = point { Some(text.clone()) } else { None };
    let mut values: Vec<_> = points.iter().map(text).collect::<Option<_>>()?;
    values.sort_by(|a, b| if a == b { Ordering::Equal } else { a.cmp(b) });
    values.dedup();
    values.push(OTHER.into());
    Some(values.into_iter().map(Datum::Text).collect())
}
