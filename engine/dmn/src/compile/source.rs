//! A document being compiled, for messages that name it and places in it.

use crate::{Definitions, Document, Text};
use digipro_feel::SyntaxError;
use digipro_vocab::{Code, Diagnostic, Name, Span};

/// A document, and what its file is called where it is not the one being compiled.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Source<'s> {
    pub(crate) document: &'s Document,
    /// The namespace, for documents that are imported.
    pub(crate) file: Option<&'s Name>,
}

impl<'s> Source<'s> {
    pub(crate) fn definitions(&self) -> &'s Definitions {
        &self.document.definitions
    }

    /// An error here.
    pub(crate) fn error(&self, code: Code, message: impl Into<String>, span: Span) -> Diagnostic {
        let diagnostic = Diagnostic::error(code, message);
        match self.file {
            // Places in other files mean nothing in this one.
            Some(file) => diagnostic.file(file.clone()).at(span),
            None => diagnostic.at(span),
        }
    }

    /// What is wrong with an expression.
    pub(crate) fn syntax(&self, error: &SyntaxError, text: &Text) -> Diagnostic {
        let diagnostic = self.error(error.code, error.message.clone(), self.document.place(text, error.span));
        match &error.help {
            Some(help) => diagnostic.help(help.clone()),
            None => diagnostic,
        }
    }
}
