//! Diagnostics with a file and a place: the small words in which the checks of this room are written.

use crate::format::{Placed, Table};
use digipro_vocab::{Code, Diagnostic, Name, Span, diagnostic::Related};

/// The span of a placed value.
pub(crate) fn span<T>(placed: &Placed<T>) -> Span {
    Span::new(placed.span().start, placed.span().end)
}

/// A place in a file.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Place {
    /// The file.
    pub file: Name,
    /// Where in it.
    pub span: Span,
}

impl Place {
    /// The place of a value in a file.
    pub fn of<T>(file: &Name, placed: &Placed<T>) -> Self {
        Self { file: file.clone(), span: span(placed) }
    }

    /// An error here.
    pub fn error(&self, code: Code, message: impl Into<String>) -> Diagnostic {
        Diagnostic::error(code, message).file(self.file.clone()).at(self.span)
    }

    /// A warning here.
    pub fn warning(&self, code: Code, message: impl Into<String>) -> Diagnostic {
        Diagnostic::warning(code, message).file(self.file.clone()).at(self.span)
    }

    /// This place as the second one of a diagnostic.
    pub fn label(&self, label: impl Into<String>) -> Related {
        Related { file: Some(self.file.clone()), span: Some(self.span), label: label.into() }
    }
}

/// With a second place.
pub(crate) fn beside(mut diagnostic: Diagnostic, related: Related) -> Diagnostic {
    diagnostic.related.push(related);
    diagnostic
}

/// The entry of a table by its key, with the key's place.
pub(crate) fn find<'a, T>(table: &'a Table<T>, name: &str) -> Option<(&'a Placed<Name>, &'a T)> {
    table.iter().find(|(key, _)| &**key.get_ref() == name)
}

/// Whether a table has a key.
pub(crate) fn has<T>(table: &Table<T>, name: &str) -> bool {
    find(table, name).is_some()
}

/// The names in a list, in backticks, for help.
pub(crate) fn list<'a>(names: impl IntoIterator<Item = &'a str>) -> String {
    let names: Vec<String> = names.into_iter().map(|name| format!("`{name}`")).collect();
    if names.is_empty() { "none".to_owned() } else { names.join(", ") }
}
