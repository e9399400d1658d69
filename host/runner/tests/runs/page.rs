//! Writes docs/bpmn-coverage.md from the tables of the standard and from what was seen to complete.

use crate::cells::Cell;
use crate::standard::{Row, TABLES};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

type Seen = BTreeMap<Cell, BTreeSet<String>>;

const HEAD: &str = "\
# What of BPMN 2.0 is executed

This page is generated: `BLESS=1 cargo test -p digipro-runner --test runs` plays every golden run (a definition, a plan
of what the world does, and all that happened, in `tests/golden/runs/`) and lists here, for each element and position
that the standard allows, the runs in which it was seen to complete. A cell without a run says **no**. Files are those
under `engine/machine/src/run/`; sections are those of BPMN 2.0.2. What is not executed is refused when a definition is
checked, with a code and the place; nothing is accepted and then run differently from what is drawn.
";

const TAIL: &str = "
## How a token moves

A visit of a token to a flow node has six steps: *enter* (rule points at the entry, then time limits), *begin*
(multi-instance collection, input mappings, boundary events), *behave*, *judge* (rule points at the completion),
*deliver* (output mappings), *leave* (flows and time limits). What fails at a step becomes an incident at that step;
resolving it tries exactly that step again, and nothing else of the case is disturbed. After one command tokens move
until all of them wait; a loop in which nothing waits is stopped by a limit and becomes an incident
([I0010](codes/I0010.md)).
";

/// The whole page.
pub fn page(seen: &Seen) -> String {
    let mut page = HEAD.to_owned();
    let cells = || TABLES.iter().flat_map(|table| table.rows).flat_map(cells_of);
    let executed = cells().filter(|cell| seen.contains_key(cell)).count();
    writeln!(page, "\n{executed} of {} cells are executed.", cells().count()).unwrap();
    for table in TABLES {
        writeln!(page, "\n## {}\n", table.title).unwrap();
        writeln!(page, "| element | position | § | file | told in |\n|---|---|---|---|---|").unwrap();
        for row in table.rows {
            for cell in cells_of(row) {
                let runs = seen.get(&cell).map_or_else(|| "**no**".to_owned(), told_in);
                let Row { element, section, file, .. } = row;
                let position = if cell.position.is_empty() { "-" } else { cell.position };
                writeln!(page, "| {element} | {position} | {section} | `{file}` | {runs} |").unwrap();
            }
        }
    }
    page + TAIL
}

fn cells_of(row: &'static Row) -> impl Iterator<Item = Cell> {
    row.positions.iter().map(|position| Cell { element: row.element, position })
}

/// A few of the runs: the shortest names are the plainest.
fn told_in(runs: &BTreeSet<String>) -> String {
    let mut runs: Vec<&String> = runs.iter().collect();
    runs.sort_by_key(|run| (run.len(), run.as_str()));
    let shown: Vec<String> = runs.iter().take(3).map(|run| format!("`{run}`")).collect();
    let rest = runs.len().saturating_sub(3);
    shown.join(", ") + &if rest > 0 { format!(" and {rest} more") } else { String::new() }
}
