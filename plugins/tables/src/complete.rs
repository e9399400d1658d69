//! Gaps and overlaps of a table: every combination of rows that some case makes match is gone through once.

use crate::{
    compile::{Ready, Rows, Table},
    limits,
};
use digipro_dmn::HitPolicy;
use digipro_feel::Datum;
use digipro_vocab::Name;
use std::collections::{BTreeMap, BTreeSet};

/// The inputs of a case, with a value of each.
type Case = Vec<(Name, Datum)>;

/// What is found of a table all of whose columns test inputs against what is written out.
#[derive(Debug, Default)]
pub(crate) struct Found {
    /// A case that no row provides for.
    pub(crate) gap: Option<Case>,
    /// Two rows that match together and may not, with a case.
    pub(crate) overlap: Option<(usize, usize, Case)>,
    /// Rows that never decide.
    pub(crate) idle: Vec<usize>,
}

/// Goes through a table; `None` where it cannot be, since it tests what is computed, or there is too much of it.
pub(crate) fn search(ready: &Ready, table: &Table) -> Option<Found> {
    let mut inputs: Vec<usize> = table.columns.iter().map(|column| column.simple()).collect::<Option<_>>()?;
    inputs.sort_unstable();
    inputs.dedup();
    let mut open: BTreeMap<Rows, Vec<(usize, usize)>> = [(Rows::of(table.rows, |_| true), Vec::new())].into();
    for input in inputs {
        let values = ready.inputs.get(input)?.domain.as_ref()?.len();
        let columns = || table.columns.iter().filter(|column| column.plain == Some(input));
        let mut next = BTreeMap::new();
        for (rows, case) in &open {
            for value in 0..values {
                let passed = columns().filter_map(|column| column.masks.get(value));
                let rows = passed.fold(rows.clone(), |rows, passed| rows.and(passed));
                next.entry(rows).or_insert_with(|| case.iter().copied().chain([(input, value)]).collect());
            }
        }
        if next.len() > limits::COMBINATIONS {
            return None;
        }
        open = next;
    }
    Some(found(ready, table, &open))
}

fn found(ready: &Ready, table: &Table, combinations: &BTreeMap<Rows, Vec<(usize, usize)>>) -> Found {
    let mut found = Found::default();
    let mut deciding = BTreeSet::new();
    for (rows, case) in combinations {
        let matching: Vec<usize> = rows.iter().collect();
        match (matching.as_slice(), table.policy) {
            ([], _) if !table.has_default && found.gap.is_none() => found.gap = Some(told(ready, case)),
            ([first, ..], HitPolicy::First) => drop(deciding.insert(*first)),
            ([first, second, ..], HitPolicy::Unique) if found.overlap.is_none() => {
                found.overlap = Some((*first, *second, told(ready, case)));
            }
            ([first, rest @ ..], HitPolicy::Any) if found.overlap.is_none() => {
                if let Some(second) = rest.iter().find(|row| differ(table, *first, **row)) {
                    found.overlap = Some((*first, *second, told(ready, case)));
                }
            }
            _ => {}
        }
        if table.policy != HitPolicy::First {
            deciding.extend(matching);
        }
    }
    found.idle = (0..table.rows).filter(|row| !deciding.contains(row)).collect();
    found
}

/// Whether what is written out in two rows differs; what is computed may be the same.
fn differ(table: &Table, one: usize, two: usize) -> bool {
    let cells =
        table.written.get(one).into_iter().flatten().zip(table.written.get(two).into_iter().flatten());
    cells.into_iter().any(|(one, two)| one.is_some() && two.is_some() && one != two)
}

fn told(ready: &Ready, case: &[(usize, usize)]) -> Case {
    let value = |(input, value): &(usize, usize)| {
        let input = ready.inputs.get(*input)?;
        Some((input.name.clone(), input.domain.as_ref()?.get(*value)?.clone()))
    };
    case.iter().filter_map(value).collect()
}
