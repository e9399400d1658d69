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

/// Whether an element in this position can take a transition at all. What only passes neither waits nor is cut short; the
/// events on a boundary and those that begin an event subprocess wait, but their visits are over at once, and what they
/// cannot evaluate is a failure of what they stand on; without data to read nothing fails.
pub fn possible(cell: &Cell, transition: Transition) -> bool {
    let Cell { element, position } = cell;
    let work =
        ["user task", "service task", "send task", "receive task", "business rule task", "ad-hoc subprocess"];
    let inside =
        ["call activity", "subprocess", "event subprocess", "transaction", "standard loop", "multi-instance"];
    let read = ["message event", "timer event", "signal event", "conditional event", "multiple event"];
    let awaited = read.contains(element) || *element == "parallel multiple event";
    let catches = awaited && *position == "catch";
    let after = awaited && *position == "after an event-based gateway";
    let begins = ["process start", "begins a process"].contains(position);
    let splits = ["exclusive gateway", "inclusive gateway"].contains(element) && *position == "split";
    match transition {
        Transition::Completes => true,
        Transition::Waits => {
            let aside = position.starts_with("boundary") || position.starts_with("event subprocess");
            (work.contains(element) && !begins) || catches || after || (awaited && aside)
        }
        Transition::CutShort => {
            (work.contains(element) && !begins)
                || (inside.contains(element) && !position.contains("behavior") && !position.contains("Ref"))
                || catches
                || (*element == "event-based gateway" && position.is_empty())
        }
        Transition::Fails | Transition::Mended => {
            let repeats = ["standard loop", "multi-instance"].contains(element);
            let called = *element == "call activity" && *position == "process";
            let throws = ["message event", "signal event", "multiple event"].contains(element)
                && ["throw", "end"].contains(position);
            let waits = catches;
            (work.contains(element) && !begins)
                || (repeats && !position.contains("behavior") && !position.contains("Ref"))
                || called
                || splits
                || throws
                || waits
                || *element == "complex gateway"
                || (*element == "event-based gateway" && position.is_empty())
        }
    }
}
