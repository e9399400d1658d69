//! Diagnostics: what is wrong with a document, for its author.

use crate::{Code, Name};
use serde::{Deserialize, Serialize};

/// A half-open range of bytes in one source text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Span {
    /// First byte.
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
}

impl Span {
    /// The range `start..end`, saturated at 4 GiB, far above the size limit of any document.
    #[must_use]
    pub fn new(start: usize, end: usize) -> Self {
        let clamp = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        Self { start: clamp(start), end: clamp(end.max(start)) }
    }

    /// This span moved right by `offset` bytes: from a place in an expression to a place in its file.
    #[must_use]
    pub fn shifted(self, offset: u32) -> Self {
        Self { start: self.start.saturating_add(offset), end: self.end.saturating_add(offset) }
    }

    /// Line and column of the first byte, both from 1; the column counts characters.
    #[must_use]
    pub fn line_column(self, source: &str) -> (usize, usize) {
        let mut at = (self.start as usize).min(source.len());
        while !source.is_char_boundary(at) {
            at -= 1;
        }
        let before = source.get(..at).unwrap_or_default();
        let line_start = before.rfind('\n').map_or(0, |i| i + 1);
        let line = before.bytes().filter(|b| *b == b'\n').count() + 1;
        (line, before.get(line_start..).unwrap_or_default().chars().count() + 1)
    }
}

/// How grave a diagnostic is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// The document cannot be used.
    Error,
    /// The document can be used, but its author should look.
    Warning,
    /// Something worth knowing.
    Note,
}

/// One thing to tell the author of a document: place, cause, next step.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Diagnostic {
    /// The `P####` code.
    pub code: Code,
    /// How grave it is.
    pub severity: Severity,
    /// Name of the file inside the kit or as given by the user; empty when there is only one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub file: Option<Name>,
    /// Where in the file.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub span: Option<Span>,
    /// Id of the BPMN element concerned, so that a diagram can mark it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub element: Option<Name>,
    /// The cause, in English: lower case, no final stop, user input in backticks.
    pub message: String,
    /// The next step.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub help: Option<String>,
    /// Other places that belong to it, such as the other side of a conflict.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub related: Vec<Related>,
}

/// A second place that belongs to a diagnostic.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Related {
    /// File of the place, when it differs.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub file: Option<Name>,
    /// Where.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub span: Option<Span>,
    /// What stands there.
    pub label: String,
}

impl Diagnostic {
    /// An error with a code and a cause.
    #[must_use]
    pub fn error(code: Code, message: impl Into<String>) -> Self {
        Self::new(code, Severity::Error, message)
    }

    /// A warning with a code and a cause.
    #[must_use]
    pub fn warning(code: Code, message: impl Into<String>) -> Self {
        Self::new(code, Severity::Warning, message)
    }

    fn new(code: Code, severity: Severity, message: impl Into<String>) -> Self {
        Self {
            code,
            severity,
            file: None,
            span: None,
            element: None,
            message: message.into(),
            help: None,
            related: Vec::new(),
        }
    }

    /// With its place.
    #[must_use]
    pub fn at(mut self, span: Span) -> Self {
        self.span = Some(span);
        self
    }

    /// With the file that it is about.
    #[must_use]
    pub fn file(mut self, file: impl Into<Name>) -> Self {
        self.file = Some(file.into());
        self
    }

    /// With the BPMN element that it is about.
    #[must_use]
    pub fn element(mut self, id: impl Into<Name>) -> Self {
        self.element = Some(id.into());
        self
    }

    /// With the next step.
    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    /// With a second place.
    #[must_use]
    pub fn related(mut self, span: Option<Span>, label: impl Into<String>) -> Self {
        self.related.push(Related { file: None, span, label: label.into() });
        self
    }

    /// Whether the document cannot be used.
    #[must_use]
    pub fn is_error(&self) -> bool {
        self.severity == Severity::Error
    }
}

#[cfg(test)]
mod tests {
    use super::Span;

    #[test]
    fn a_column_counts_characters_and_a_span_inside_one_does_not_panic() {
        let source = "perché\nè così";
        assert_eq!(Span::new(0, 1).line_column(source), (1, 1));
        assert_eq!(Span::new(8, 9).line_column(source), (2, 1));
        assert_eq!(Span::new(9, 10).line_column(source), (2, 1));
        assert_eq!(Span::new(11, 12).line_column(source), (2, 3));
        assert_eq!(Span::new(999, 1000).line_column(source), (2, 7));
    }
}
