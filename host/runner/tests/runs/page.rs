//! Writes docs/bpmn-coverage.md and docs/bpmn-transitions.md from the tables of the standard and from what runs did.

use crate::cells::Cell;
use crate::standard::{Row, TABLES};
use crate::transitions::{Transition, possible};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

/// The runs in which each cell was seen to take each transition.
pub type Seen = BTreeMap<Cell, BTreeMap<Transition, BTreeSet<String>>>;

const HEAD: &str = "\
# What of BPMN 2.0 is executed

This page is generated: `BLESS=1 cargo test -p digipro-runner --test runs` plays every golden run (a definition, a plan
of what the world does, and all that happened, in `tests/golden/runs/`) and lists here, for each element and position
that the standard allows, the runs in which it was seen to complete. A cell without a run says **no**. Files are those
under `engine/machine/src/run/`; sections are those of BPMN 2.0.2. What is not executed is refused when a definition is
checked, with a code and the place; nothing is accepted and then run differently from what is drawn.
";

const TAIL: &str = "
Our own extension elements (rule points, time limits, extension points; [bpmn.md](bpmn.md)) need a kit: they are told by
the scenarios in `processes/` and by `engine/machine/tests/machine/law.rs`.

## How a token moves

A visit of a token to a flow node has eight steps: *enter* (rule points at the entry, then time limits), *begin*
(multi-instance collection, data inputs, input mappings), *start listeners* (then boundary events are waited for),
*behave*, *judge* (rule points at the completion), *deliver* (data outputs, output mappings), *end listeners*, *leave*
(time limits and flows). What fails at a step becomes an incident at that step; resolving it tries exactly that step
again, and nothing else of the case is disturbed. After one command tokens move
until all of them wait; a loop in which nothing waits is stopped by a limit and becomes an incident
([I0010](codes/I0010.md)).
";

/// What is executed, and by what.
pub fn coverage(seen: &Seen) -> String {
    let runs_of = |cell: &Cell| completed(seen, cell);
    let mut page = HEAD.to_owned();
    let cells = || TABLES.iter().flat_map(|table| table.rows).flat_map(cells_of);
    let executed = cells().filter(|cell| runs_of(cell).is_some()).count();
    writeln!(page, "\n{executed} of {} cells are executed.", cells().count()).unwrap();
    for table in TABLES {
        writeln!(page, "\n## {}\n", table.title).unwrap();
        writeln!(page, "| element | position | § | file | told in |\n|---|---|---|---|---|").unwrap();
        for row in table.rows {
            for cell in cells_of(row) {
                let runs = runs_of(&cell).map_or_else(|| "**no**".to_owned(), told_in);
                let Row { element, section, file, .. } = row;
                let position = if cell.position.is_empty() { "-" } else { cell.position };
                writeln!(page, "| {element} | {position} | {section} | `{file}` | {runs} |").unwrap();
            }
        }
    }
    page + TAIL
}

/// The runs in which something was executed. A listener of what is cut short has done its work then.
fn completed<'s>(seen: &'s Seen, cell: &Cell) -> Option<&'s BTreeSet<String>> {
    let end = if cell.position == "canceling" { Transition::CutShort } else { Transition::Completes };
    seen.get(cell).and_then(|taken| taken.get(&end).or(taken.get(&Transition::Completes)))
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

const TRANSITIONS: &str = "\
# Which transitions the runs take

This page is generated beside [bpmn-coverage.md](bpmn-coverage.md). For each element and position it counts the golden
runs in which a visit ends normally, waits for the world, is cut short by something else, becomes an incident, and ends
normally after one. **no** marks a transition that the element can take and no run takes; a dot, one that it cannot take.
";

/// Which transitions no run takes.
pub fn transitions(seen: &Seen) -> String {
    let mut page = TRANSITIONS.to_owned();
    // Data and dialect belong to elements that stand in the first tables.
    let cells: Vec<Cell> = TABLES.iter().take(3).flat_map(|table| table.rows).flat_map(cells_of).collect();
    let can = |cell: &Cell, transition| possible(cell, transition);
    let all = || cells.iter().flat_map(|cell| Transition::ALL.map(|transition| (cell, transition)));
    let wanted = all().filter(|(cell, transition)| can(cell, *transition));
    let took =
        |cell: &Cell, transition| seen.get(cell).and_then(|taken| taken.get(&transition)).map(BTreeSet::len);
    let shown = wanted.clone().filter(|(cell, transition)| took(cell, *transition).is_some()).count();
    writeln!(page, "\n{shown} of {} transitions are taken.\n", wanted.count()).unwrap();
    let names = Transition::ALL.map(Transition::name).join(" | ");
    writeln!(page, "| element | position | {names} |\n|---|---|{}", "---|".repeat(Transition::ALL.len()))
        .unwrap();
    for cell in &cells {
        let marks = Transition::ALL.map(|transition| match took(cell, transition) {
            Some(runs) => runs.to_string(),
            None if can(cell, transition) => "**no**".to_owned(),
            None => "·".to_owned(),
        });
        let position = if cell.position.is_empty() { "-" } else { cell.position };
        writeln!(page, "| {} | {position} | {} |", cell.element, marks.join(" | ")).unwrap();
    }
    page
}
