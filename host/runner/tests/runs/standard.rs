//! The tables of what BPMN 2.0 allows, with the positions of chapter 10 of the standard, and of what the dialect adds:
//! the rows of docs/bpmn-coverage.md.

use crate::cells::Cell;

/// A group of rows.
pub struct Table {
    /// Its title.
    pub title: &'static str,
    /// Its rows.
    pub rows: &'static [Row],
}

/// An element, where the standard describes it, the positions in which it may stand, and the file that executes it.
pub struct Row {
    /// The element.
    pub element: &'static str,
    /// The section of BPMN 2.0.2, or the dialect.
    pub section: &'static str,
    /// Its positions; one empty text for an element that has but one.
    pub positions: &'static [&'static str],
    /// The file under `engine/machine/src/run/` that executes it.
    pub file: &'static str,
}

const fn row(
    element: &'static str,
    section: &'static str,
    positions: &'static [&'static str],
    file: &'static str,
) -> Row {
    Row { element, section, positions, file }
}

const ONCE: &[&str] = &[""];
const SPLIT: &[&str] = &["split", "join"];

/// Whether a table has this cell.
pub fn knows(cell: &Cell) -> bool {
    let mut rows = TABLES.iter().flat_map(|table| table.rows);
    rows.any(|row| row.element == cell.element && row.positions.contains(&cell.position))
}

/// All tables.
pub const TABLES: &[Table] = &[
    Table {
        title: "Activities",
        rows: &[
            row("abstract task", "10.3.3", ONCE, "mod.rs"),
            row("manual task", "10.3.3", ONCE, "mod.rs"),
            row("user task", "10.3.4", ONCE, "tasks.rs"),
            row("service task", "10.3.3", ONCE, "tasks.rs"),
            row("send task", "10.3.3", ONCE, "events/message.rs"),
            row("receive task", "10.3.3", &["", "begins a process"], "events/mod.rs"),
            row("script task", "10.3.3", ONCE, "variables.rs"),
            row("business rule task", "10.3.3", ONCE, "tasks.rs"),
            row("call activity", "10.3.6", &["process", "global task"], "scopes.rs"),
            row("subprocess", "10.3.5", ONCE, "scopes.rs"),
            row("event subprocess", "10.3.5", ONCE, "scopes.rs"),
            row("transaction", "10.3.5", ONCE, "events/cancel.rs"),
            row("ad-hoc subprocess", "10.3.5", &["parallel", "sequential"], "ad_hoc.rs"),
            row("standard loop", "10.3.8", &["tested before", "tested after"], "standard_loop.rs"),
            row(
                "multi-instance",
                "10.3.8",
                &[
                    "parallel",
                    "sequential",
                    "by cardinality",
                    "by loopDataInputRef",
                    "completion condition",
                    "behavior One",
                    "behavior None",
                    "behavior Complex",
                ],
                "multi_instance.rs",
            ),
            row("compensation handler", "10.7", ONCE, "events/compensation.rs"),
            row("startQuantity", "10.3.2", ONCE, "flow.rs"),
            row("completionQuantity", "10.3.2", ONCE, "flow.rs"),
        ],
    },
    Table {
        title: "Gateways and flows",
        rows: &[
            row("exclusive gateway", "10.6.2", SPLIT, "gateways/exclusive.rs"),
            row("inclusive gateway", "10.6.3", SPLIT, "gateways/inclusive.rs"),
            row("parallel gateway", "10.6.4", SPLIT, "gateways/parallel.rs"),
            row("complex gateway", "10.6.5", SPLIT, "gateways/complex.rs"),
            row(
                "event-based gateway",
                "10.6.6",
                &["", "begins a process, exclusive", "begins a process, parallel"],
                "gateways/event_based.rs",
            ),
            row("conditional flow", "8.4.13", &["out of an activity"], "flow.rs"),
            row("default flow", "8.4.13", &["out of an activity"], "flow.rs"),
            row("implicit split", "13.3.1", ONCE, "flow.rs"),
            row("uncontrolled merge", "13.3.1", ONCE, "flow.rs"),
            row("implicit start", "13.2", ONCE, "scopes.rs"),
            row("implicit end", "13.5.6", ONCE, "flow.rs"),
        ],
    },
    Table {
        title: "Events",
        rows: &[
            row("none event", "10.5", &["process start", "subprocess start", "throw", "end"], "mod.rs"),
            row("message event", "10.5", ALL, "events/message.rs"),
            row("timer event", "10.5", CATCHING, "events/timer.rs"),
            row("conditional event", "10.5", CATCHING, "events/mod.rs"),
            row("signal event", "10.5", ALL, "events/signal.rs"),
            row(
                "error event",
                "10.5",
                &["event subprocess, interrupting", "boundary, interrupting", "end"],
                "events/error.rs",
            ),
            row("escalation event", "10.5", ESCALATION, "events/escalation.rs"),
            row(
                "compensation event",
                "10.7",
                &["event subprocess, interrupting", "throw", "boundary, interrupting", "end"],
                "events/compensation.rs",
            ),
            row("cancel event", "10.5", &["boundary, interrupting", "end"], "events/cancel.rs"),
            row("link event", "10.5", &["catch", "throw"], "flow.rs"),
            row("terminate event", "10.5", &["end"], "scopes.rs"),
            row("multiple event", "10.5", ALL_OF_SEVERAL, "events/mod.rs"),
            row("parallel multiple event", "10.5", PARALLEL_MULTIPLE, "events/mod.rs"),
            row("event definition by reference", "10.5.1", ONCE, "events/mod.rs"),
        ],
    },
    Table {
        title: "Data",
        rows: &[
            row("property", "10.4.1", &["process", "activity"], "associations.rs"),
            row("ioSpecification", "10.4.2", &["process", "activity"], "associations.rs"),
            row("data store", "10.4.1", &["read", "written"], "associations.rs"),
            row("data association", "10.4.2", &["input", "output"], "associations.rs"),
        ],
    },
    Table {
        title: "Dialect",
        rows: &[
            row("input mapping", "zeebe", ONCE, "variables.rs"),
            row("output mapping", "zeebe", ONCE, "variables.rs"),
            row("called decision", "zeebe", ONCE, "decisions.rs"),
            row("published message", "zeebe", ONCE, "events/message.rs"),
            row("assignment", "zeebe", ONCE, "tasks.rs"),
            row("schedule", "zeebe", ONCE, "tasks.rs"),
            row("task priority", "zeebe", ONCE, "tasks.rs"),
            row("job priority", "zeebe", ONCE, "tasks.rs"),
            row("form", "zeebe", ONCE, "tasks.rs"),
            row("linked resource", "zeebe", ONCE, "tasks.rs"),
            row("execution listener", "zeebe", &["start", "end", "beforeAll", "canceling"], "mod.rs"),
            row(
                "task listener",
                "zeebe",
                &["creating", "assigning", "updating", "completing", "canceling"],
                "tasks.rs",
            ),
        ],
    },
];

/// The positions of events that catch and throw.
const ALL: &[&str] = &[
    "process start",
    "event subprocess, interrupting",
    "event subprocess, not interrupting",
    "catch",
    "after an event-based gateway",
    "boundary, interrupting",
    "boundary, not interrupting",
    "throw",
    "end",
];

/// The positions of events that only catch.
const CATCHING: &[&str] = &[
    "process start",
    "event subprocess, interrupting",
    "event subprocess, not interrupting",
    "catch",
    "after an event-based gateway",
    "boundary, interrupting",
    "boundary, not interrupting",
];

const ESCALATION: &[&str] = &[
    "event subprocess, interrupting",
    "event subprocess, not interrupting",
    "boundary, interrupting",
    "boundary, not interrupting",
    "throw",
    "end",
];

/// An event-based gateway has one definition at each of its targets.
const ALL_OF_SEVERAL: &[&str] = &[
    "process start",
    "event subprocess, interrupting",
    "event subprocess, not interrupting",
    "catch",
    "boundary, interrupting",
    "boundary, not interrupting",
    "throw",
    "end",
];

const PARALLEL_MULTIPLE: &[&str] = &[
    "process start",
    "event subprocess, interrupting",
    "event subprocess, not interrupting",
    "catch",
    "boundary, interrupting",
    "boundary, not interrupting",
];
