//! Golden runs: definitions small enough to be read, played in virtual time, and what each of them tells.
//!
//! `tests/golden/runs/<name>.bpmn` is the definition, `<name>.dmn` the decisions that it calls, `<name>.plan.json` what
//! the world around it does (none: everything is completed at once), `<name>.jsonl` all that happens (docs/simulate.md). `BLESS=1` writes the last one. From what
//! was seen comes docs/bpmn-coverage.md, what that page calls executed was executed here, and docs/bpmn-transitions.md.

#[cfg(test)]
mod cells;
#[cfg(test)]
mod golden;
#[cfg(test)]
mod page;
#[cfg(test)]
mod play;
#[cfg(test)]
mod standard;
#[cfg(test)]
mod transitions;
