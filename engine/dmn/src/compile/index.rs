//! The index of a column whose tests are values and ranges of one kind: from a value to the rules that it passes, by
//! one binary search.

use super::table::Cell;
use crate::limits;
use digipro_feel::{Datum, RangeDatum};
use std::cmp::Ordering;

/// For each stretch between the points that the tests name, and each point, the rules that pass.
#[derive(Debug)]
pub(crate) struct Index {
    /// Sorted, each once, all of one kind.
    points: Vec<Datum>,
    /// Words of 64 rules for each segment: below the first point, at it, between it and the second, at that, ….
    words: usize,
    masks: Vec<u64>,
}

/// What a cell accepts.
enum Accepts {
    Anything,
    Nothing,
    /// One of these values and ranges, or none of them.
    Listed(bool, Vec<Datum>),
}

impl Index {
    /// The index, if every test is a value, a comparison or a range of one kind, written out.
    pub(crate) fn new(cells: &[Cell]) -> Option<Self> {
        let cells: Vec<Accepts> = cells.iter().map(accepts).collect::<Option<_>>()?;
        let mut points = Vec::new();
        for cell in &cells {
            if let Accepts::Listed(_, tests) = cell {
                tests.iter().for_each(|test| ends(test, &mut points));
            }
        }
        let first: &Datum = points.first()?;
        if points.iter().any(|point| order(first, point).is_none()) {
            return None;
        }
        points.sort_by(|a, b| order(a, b).unwrap_or(Ordering::Equal));
        points.dedup_by(|a, b| order(a, b) == Some(Ordering::Equal));
        let (segments, words) = (2 * points.len() + 1, cells.len().div_ceil(64));
        if segments.checked_mul(words)? > limits::INDEX_WORDS {
            return None;
        }
        let mut index = Self { points, words, masks: vec![0; segments * words] };
        for (rule, cell) in cells.iter().enumerate() {
            let (negated, mut passes) = match cell {
                Accepts::Anything => (false, vec![true; segments]),
                Accepts::Nothing => (false, vec![false; segments]),
                Accepts::Listed(negated, _) => (*negated, vec![false; segments]),
            };
            if let Accepts::Listed(_, tests) = cell {
                for test in tests {
                    let (from, to) = index.stretch(test)?;
                    passes.iter_mut().take(to + 1).skip(from).for_each(|passed| *passed = true);
                }
            }
            for (segment, passed) in passes.into_iter().enumerate() {
                if passed != negated
                    && let Some(word) = index.masks.get_mut(segment * words + rule / 64)
                {
                    *word |= 1 << (rule % 64);
                }
            }
        }
        Some(index)
    }

    /// The rules that a value passes, as bits; `None` when it is of another kind.
    pub(crate) fn rules(&self, value: &Datum) -> Option<&[u64]> {
        order(self.points.first()?, value)?;
        let found = self.points.binary_search_by(|point| order(point, value).unwrap_or(Ordering::Equal));
        let segment = match found {
            Ok(at) => 2 * at + 1,
            Err(at) => 2 * at,
        };
        self.masks.get(segment * self.words..(segment + 1) * self.words)
    }

    /// The segment of a point.
    fn at(&self, point: &Datum) -> Option<usize> {
        let at = self.points.binary_search_by(|other| order(other, point).unwrap_or(Ordering::Equal));
        at.ok().map(|at| 2 * at + 1)
    }

    /// The first and the last segment that pass a test.
    fn stretch(&self, test: &Datum) -> Option<(usize, usize)> {
        let Datum::Range(range) = test else {
            let at = self.at(test)?;
            return Some((at, at));
        };
        let from = match &range.low {
            Datum::Null => 0,
            low => self.at(low)? + usize::from(!range.low_included),
        };
        let to = match &range.high {
            Datum::Null => 2 * self.points.len(),
            high => self.at(high)? - usize::from(!range.high_included),
        };
        // A range that ends before it begins is rare enough for the slow way.
        (from <= to).then_some((from, to))
    }
}

/// What a cell accepts, where that is written out.
fn accepts(cell: &Cell) -> Option<Accepts> {
    let (negated, tests) = match cell {
        Cell::Anything => return Some(Accepts::Anything),
        Cell::Nothing => return Some(Accepts::Nothing),
        Cell::Tests(tests, _) => tests.known()?,
    };
    if tests.is_empty() {
        return (!negated).then_some(Accepts::Anything);
    }
    let simple = |test: &Datum| match test {
        Datum::Range(range) => is_simple(range),
        value => order(value, value).is_some(),
    };
    tests.iter().all(simple).then_some(Accepts::Listed(negated, tests))
}

/// Whether the ends of a range have an order, and lie infinitely far only where that is written.
fn is_simple(range: &RangeDatum) -> bool {
    let ends = [&range.low, &range.high].into_iter();
    let known = ends.clone().filter(|end| !end.is_null()).count();
    ends.filter(|end| !end.is_null())
        .all(|end| order(end, end).is_some() && !matches!(end, Datum::Boolean(_)))
        && (known == 2 || (known == 1 && range.bare))
}

fn ends(test: &Datum, points: &mut Vec<Datum>) {
    match test {
        Datum::Range(range) => {
            points.extend([&range.low, &range.high].into_iter().filter(|end| !end.is_null()).cloned());
        }
        value => points.push(value.clone()),
    }
}

/// The order of two values of one kind whose order depends on nothing else, which leaves out times of day.
fn order(a: &Datum, b: &Datum) -> Option<Ordering> {
    Some(match (a, b) {
        (Datum::Number(a), Datum::Number(b)) => a.cmp(b),
        (Datum::Text(a), Datum::Text(b)) => a.cmp(b),
        (Datum::Boolean(a), Datum::Boolean(b)) => a.cmp(b),
        (Datum::Date(a), Datum::Date(b)) => a.cmp(b),
        (Datum::Days(a), Datum::Days(b)) => a.cmp(b),
        (Datum::Months(a), Datum::Months(b)) => a.cmp(b),
        _ => return None,
    })
}
