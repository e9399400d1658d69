//! Collects diagnostics up to their limit.

use crate::{codes, limits};
use digipro_vocab::{Diagnostic, Severity};

/// Diagnostics of one reading. Beyond [`limits::DIAGNOSTICS`] they are counted, not kept, and a last one says
/// so: as an error if one of those that are not shown is an error.
#[derive(Debug, Default)]
pub struct Diagnostics {
    kept: Vec<Diagnostic>,
    hidden: usize,
    hidden_error: bool,
}

impl Diagnostics {
    /// Adds one.
    pub fn push(&mut self, mut diagnostic: Diagnostic) {
        // A message quotes the document, and is printed on terminals.
        if diagnostic.message.contains(char::is_control) {
            diagnostic.message = diagnostic.message.replace(char::is_control, "\u{FFFD}");
        }
        if self.is_full() {
            self.hidden += 1;
            self.hidden_error |= diagnostic.is_error();
        } else {
            self.kept.push(diagnostic);
        }
    }

    /// Whether the next one will not be kept, so that no pains need be taken with its help.
    pub fn is_full(&self) -> bool {
        self.kept.len() >= limits::DIAGNOSTICS
    }

    /// All of them, in the order of their places.
    pub fn finish(mut self) -> Vec<Diagnostic> {
        self.kept.sort_by_key(|diagnostic| diagnostic.span);
        if self.hidden > 0 {
            let message = format!("{} more problems are not shown", self.hidden);
            let mut last = Diagnostic::error(codes::P0008, message).help("correct these first");
            if !self.hidden_error {
                last.severity = Severity::Warning;
            }
            self.kept.push(last);
        }
        self.kept
    }
}
