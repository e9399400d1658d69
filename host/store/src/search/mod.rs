//! Search in the views: one typed question for every backend, restricted to the entities of whoever asks.
//!
//! A [`Search`] becomes a [`Plan`], which is checked and knows no types of rows.

mod column;
mod cursor;
mod filter;
pub(crate) mod pattern;
mod plan;

pub use column::{
    CaseColumn, Cell, Column, Columns, DecisionColumn, ElementColumn, FindingColumn, IncidentColumn,
    JobColumn, Kind, MessageColumn, Searched, TaskColumn, TermColumn, VariableColumn,
};
pub use cursor::{Cursor, Place};
pub(crate) use filter::Surroundings;
pub use filter::{Condition, Filter, Related, Test, instance_column};
pub use plan::{By, Found, Hit, Hits, Order, Part, Plan, Scope, Search};

use crate::view::View;
use digipro_vocab::Name;
use plan::cell_of;

/// Whether a text is like a pattern: `*` stands for any text, `?` for one character, `\\` takes the next one as it is.
#[must_use]
pub fn like(pattern: &str, text: &str) -> bool {
    pattern::fits(pattern, text)
}

/// The word for a view.
fn word_of(view: View) -> String {
    format!("{view:?}").to_lowercase()
}

/// Names as they lie in one column: one on each line, written as JSON so that none holds the end of a line. A line end
/// stands before the first and after the last.
pub(crate) fn lines(names: &[Name]) -> String {
    let mut text = String::new();
    for name in names {
        if text.is_empty() {
            text.push('\n');
        }
        text += &serde_json::Value::from(name.as_ref()).to_string();
        text.push('\n');
    }
    text
}

/// A name with the ends of its line on both sides.
pub(crate) fn line(name: &str) -> String {
    format!("\n{}\n", serde_json::Value::from(name))
}

/// The names that lie in a column.
///
/// # Errors
/// When a line is no JSON text.
pub(crate) fn names(lines: &str) -> Result<Vec<Name>, serde_json::Error> {
    let lines = lines.lines().filter(|line| !line.is_empty());
    lines.map(|line| serde_json::from_str::<String>(line).map(Name::from)).collect()
}
