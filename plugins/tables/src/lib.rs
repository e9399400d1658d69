//! Rules that are decision tables: what a jurist writes in DMN is bound, cited, dated and traced as every other rule.
//!
//! ```text
//! rules.toml + *.dmn --build--> Payload --Tables::read--> Tables --evaluate(Request)--> Report
//! ```
//! The same crate runs natively, where vectors are tried, and inside the component, where it is the interpreter of a
//! template into which the payload is embedded (ADR 0023). So both give the same report to the byte.
//!
//! A table speaks in four ways. A row that matches gives the outcome. No row, or rows that contradict each other, is
//! *indeterminate*: the law has a gap or a conflict there, and nobody lets the first row win in silence. And where facts
//! are unknown, the table is tried in every world that they leave open: what all worlds say is said, else the report
//! asks for exactly the facts by which the worlds differ (invariant TABLE-ASKS-WHAT-MATTERS).

mod check;
pub mod codes;
mod compile;
mod complete;
mod domain;
mod judge;
pub mod limits;
mod payload;
mod report;
mod said;
mod world;

pub use check::check;
pub use payload::{FactNeed, NotATable, Payload, TableRule};
pub use said::{CONFLICT, FACTS_MISSING, GAP, STANDARD, UNDECIDED};

use compile::Compiled;
use digipro_vocab::{Report, Request};

/// The rules of a pack, ready to be asked.
#[derive(Debug)]
pub struct Tables {
    rules: Vec<Compiled>,
}

impl Tables {
    /// Reads a payload and compiles its tables.
    ///
    /// # Errors
    /// When the payload is not one. What is wrong with a table comes to *indeterminate* when it is asked; [`check`]
    /// says it before.
    pub fn read(payload: &[u8]) -> Result<Self, NotATable> {
        Ok(Self::of(&Payload::read(payload)?))
    }

    /// Compiles the tables of a payload.
    #[must_use]
    pub fn of(payload: &Payload) -> Self {
        Self { rules: payload.rules.iter().map(|rule| Compiled::new(rule, payload)).collect() }
    }

    /// Asks every rule that speaks at the request's point on its act date.
    #[must_use]
    pub fn evaluate(&self, request: &Request) -> Report {
        let mut report = Report::default();
        for compiled in self.rules.iter().filter(|compiled| compiled.rule.speaks(request)) {
            report::judge(compiled, request, &mut report);
        }
        report
    }

    /// Asks every rule as if nothing were known, whatever its point and dates: all that is made when it is first needed is
    /// made then. For whoever keeps the memory of an instance from before its first call.
    pub fn warm(&self) {
        for compiled in &self.rules {
            let request = compiled.rule.empty_request();
            report::judge(compiled, &request, &mut Report::default());
        }
    }
}
