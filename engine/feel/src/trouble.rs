//! What can go wrong with an expression: it does not parse, it fails, or a part of it comes to null.

use digipro_vocab::{Code, Diagnostic, Span};

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
#[error("{}: {message}", code.id)]
pub struct Failure {
    /// The `P044x` code.
    pub code: Code,
    /// Which part of the expression.
    pub span: Span,
    /// The cause, in English.
    pub message: String,
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
}
