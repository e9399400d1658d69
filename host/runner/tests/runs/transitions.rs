//! Which transitions an element can take, and which of them a run was seen to take.

use crate::cells::Cell;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// A transition of one visit of an element.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Transition {
    /// It ends normally.
    Completes,
    /// It waits for the world.
    Waits,
    /// Something else cuts it short.
    CutShort,
    /// It becomes an incident.
    Fails,
    /// It ends normally after an incident.
    Mended,
}

impl Transition {
    pub const ALL: [Self; 5] = [Self::Completes, Self::Waits, Self::CutShort, Self::Fails, Self::Mended];

    pub fn name(self) -> &'static str {
        match self {
            Self::Completes => "completes",
            Self::Waits => "waits",
            Self::CutShort => "cut short",
            Self::Fails => "fails",
            Self::Mended => "mended",
        }
    }
}

/// The transitions that each element of a run took, by its id.
pub fn taken(lines: &[String]) -> BTreeMap<String, BTreeSet<Transition>> {
    let mut taken: BTreeMap<String, BTreeSet<Transition>> = BTreeMap::new();
    let (mut failed, mut entered) = (BTreeSet::new(), String::new());
    for line in lines {
        let event: Value = serde_json::from_str(line).unwrap();
        let Some(element) = event["element"].as_str().map(str::to_owned) else {
            for field in ["flow", "process"] {
                if let Some(id) = event[field].as_str() {
                    taken.entry(id.to_owned()).or_default().insert(Transition::Completes);
                }
            }
            continue;
        };
        let transition = match event["event"].as_str() {
            Some("entered") => {
                entered = element;
                continue;
            }
            Some("compensating") => {
                let by = event["by"].as_str().map(str::to_owned);
                taken.entry(by.unwrap_or(element)).or_default().insert(Transition::Completes);
                continue;
            }
            // What throws is cut short by what catches: it never completes.
            Some("caught") => {
                taken.entry(entered.clone()).or_default().insert(Transition::Completes);
                continue;
            }
            Some("completed") if failed.remove(&element) => {
                taken.entry(element.clone()).or_default().insert(Transition::Mended);
                Transition::Completes
            }
            Some("completed") => Transition::Completes,
            Some("cancelled") => Transition::CutShort,
            Some("waiting") if event["for"] == "incident" => {
                failed.insert(element.clone());
                Transition::Fails
            }
            Some("waiting") => Transition::Waits,
            _ => continue,
        };
        taken.entry(element).or_default().insert(transition);
    }
    taken
}

/// Whether an element in this position can take a transition at all.
pub fn possible(cell: &Cell, transition: Transition) -> bool {
    use Transition::{Completes, CutShort, Fails, Mended, Waits};
    let never_fails = ["none event", "link event", "terminate event", "cancel event", "parallel gateway"];
    // Found when something is thrown: nothing waits for it before.
    let thrown = ["error event", "escalation event", "compensation event", "cancel event"];
    let passes = ["abstract task", "manual task", "implicit start", "implicit end"];
    match transition {
        Completes => true,
        Fails | Mended => {
            !never_fails.contains(&cell.element)
                && (cell.element, cell.position) != ("compensation event", "boundary, interrupting")
                && !passes.contains(&cell.element)
                && cell.element != "uncontrolled merge"
        }
        Waits | CutShort => {
            let throws = ["throw", "end", "split", "join", "process start", "subprocess start"];
            let at_once =
                ["none event", "script task", "called decision", "conditional flow", "default flow"];
            !throws.contains(&cell.position)
                && !thrown.contains(&cell.element)
                && !at_once.contains(&cell.element)
                && !passes.contains(&cell.element)
        }
    }
}
