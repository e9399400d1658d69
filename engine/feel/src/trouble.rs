//! What can go wrong with an expression: it does not parse, it fails, or a part of it comes to null.

use digipro_vocab::{Code, Diagnostic, Name, Span};
use std::fmt;

/// The expression does not parse. Spans are relative to the text of the expression.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{}: {message}", code.id)]
pub struct SyntaxError {
    /// The `P04xx` code.
    pub code: Code,
    /// Where in the expression.
    pub span: Span,
    /// The cause, in English, user input in backticks.
    pub message: String,
    /// The next step.
    pub help: Option<String>,
}

impl SyntaxError {
    pub(crate) fn new(code: Code, span: Span, message: impl Into<String>) -> Self {
        Self { code, span, message: message.into(), help: None }
    }

    pub(crate) fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    /// The diagnostic for the author of a document in which the expression begins at byte `offset`.
    #[must_use]
    pub fn diagnostic(&self, offset: u32) -> Diagnostic {
        let diagnostic = Diagnostic::error(self.code, self.message.clone()).at(self.span.shifted(offset));
        match &self.help {
            Some(help) => diagnostic.help(help.clone()),
            None => diagnostic,
        }
    }
}

/// The evaluation was given up because it reached a limit. There is no value.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{}: {message}{}", code.id, place(expression, *span))]
pub struct Failure {
    /// The `P044x` code.
    pub code: Code,
    /// Which part of the expression.
    pub span: Span,
    /// The cause, in English.
    pub message: String,
    /// The expression; empty where it is not one that failed.
    pub expression: Name,
}

/// Why a part of an expression came to null. FEEL goes on with null where other languages fail; the cause
/// tells the author.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NullCause {
    /// The `P042x` or `P043x` code.
    pub code: Code,
    /// Which part of the expression.
    pub span: Span,
    /// The cause, in English, user input in backticks.
    pub message: String,
    /// The expression; empty where the cause is not in one.
    pub expression: Name,
}

impl NullCause {
    /// A cause that does not say yet in which expression it was met.
    #[must_use]
    pub fn new(code: Code, span: Span, message: impl Into<String>) -> Self {
        Self { code, span, message: message.into(), expression: Name::default() }
    }
}

impl fmt::Display for NullCause {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}", self.message, place(&self.expression, self.span))
    }
}

/// Characters of an expression that a message quotes.
const QUOTED_MAX: usize = 80;

/// Which part of which expression, with line and column from 1 where the part is not the whole.
fn place(expression: &str, span: Span) -> String {
    let part = expression.get(span.start as usize..span.end as usize).unwrap_or_default();
    if expression.is_empty() {
        return String::new();
    }
    if part.is_empty() || part == expression {
        return format!(" (in `{}`)", shortened(expression));
    }
    let before = expression.get(..span.start as usize).unwrap_or_default();
    let line = before.matches('\n').count() + 1;
    let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
    format!(" (`{}` at {line}:{column} of `{}`)", shortened(part), shortened(expression))
}

fn shortened(text: &str) -> String {
    let flat = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if flat.chars().count() <= QUOTED_MAX {
        return flat;
    }
    flat.chars().take(QUOTED_MAX).chain(['…']).collect()
}
