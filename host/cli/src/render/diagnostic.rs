//! Diagnostics with excerpts of their sources.

use digipro_vocab::{Diagnostic, Severity, Span};
use miette::{GraphicalReportHandler, GraphicalTheme, LabeledSpan, NamedSource, SourceSpan};
use std::fmt;

/// One place of a diagnostic, as the report handler wants it.
#[derive(Debug)]
struct Shown {
    code: Option<String>,
    severity: Option<miette::Severity>,
    message: String,
    help: Option<String>,
    source: Option<NamedSource<String>>,
    labels: Vec<LabeledSpan>,
    related: Vec<Shown>,
}

impl fmt::Display for Shown {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for Shown {}

impl miette::Diagnostic for Shown {
    fn code<'a>(&'a self) -> Option<Box<dyn fmt::Display + 'a>> {
        self.code.as_ref().map(|code| Box::new(code) as Box<dyn fmt::Display>)
    }

    fn severity(&self) -> Option<miette::Severity> {
        self.severity
    }

    fn help<'a>(&'a self) -> Option<Box<dyn fmt::Display + 'a>> {
        self.help.as_ref().map(|help| Box::new(help) as Box<dyn fmt::Display>)
    }

    fn source_code(&self) -> Option<&dyn miette::SourceCode> {
        self.source.as_ref().map(|source| source as &dyn miette::SourceCode)
    }

    fn labels(&self) -> Option<Box<dyn Iterator<Item = LabeledSpan> + '_>> {
        (!self.labels.is_empty()).then(|| Box::new(self.labels.iter().cloned()) as Box<_>)
    }

    fn related<'a>(&'a self) -> Option<Box<dyn Iterator<Item = &'a dyn miette::Diagnostic> + 'a>> {
        let each = self.related.iter().map(|shown| shown as &dyn miette::Diagnostic);
        (!self.related.is_empty()).then(|| Box::new(each) as Box<_>)
    }
}

/// The diagnostic as text for a terminal.
pub fn render(diagnostic: &Diagnostic, source: &dyn Fn(&str) -> Option<String>, colours: bool) -> String {
    let theme = if colours { GraphicalTheme::unicode() } else { GraphicalTheme::unicode_nocolor() };
    let mut text = String::new();
    let written =
        GraphicalReportHandler::new_themed(theme).render_report(&mut text, &shown(diagnostic, source));
    if written.is_err() {
        // Only an excerpt can fail; what matters is said without it.
        return format!("{}: {}", diagnostic.code, diagnostic.message);
    }
    text.trim_end().to_owned()
}

fn shown(diagnostic: &Diagnostic, source: &dyn Fn(&str) -> Option<String>) -> Shown {
    let file = diagnostic.file.as_deref();
    let text = file.and_then(source);
    let mut labels = Vec::new();
    let mut related = Vec::new();
    if let (Some(span), Some(text)) = (diagnostic.span, &text) {
        labels.push(LabeledSpan::new_primary_with_span(None, place(span, text)));
    }
    for other in &diagnostic.related {
        let name = other.file.as_deref();
        match (other.span, &text) {
            (Some(span), Some(text)) if name.is_none() || name == file => {
                labels.push(LabeledSpan::new_with_span(Some(other.label.clone()), place(span, text)));
            }
            (span, _) => related.push(elsewhere(name, span, &other.label, source)),
        }
    }
    Shown {
        code: Some(diagnostic.code.id.to_owned()),
        severity: Some(match diagnostic.severity {
            Severity::Error => miette::Severity::Error,
            Severity::Warning => miette::Severity::Warning,
            Severity::Note => miette::Severity::Advice,
        }),
        message: diagnostic.message.clone(),
        help: diagnostic.help.clone(),
        source: file.zip(text).map(|(name, text)| NamedSource::new(name, text)),
        labels,
        related,
    }
}

/// The other side, in another file.
fn elsewhere(
    name: Option<&str>,
    span: Option<Span>,
    label: &str,
    source: &dyn Fn(&str) -> Option<String>,
) -> Shown {
    let text = name.and_then(source);
    let labels = span
        .zip(text.as_ref())
        .map(|(span, text)| LabeledSpan::new_primary_with_span(None, place(span, text)));
    Shown {
        code: None,
        severity: Some(miette::Severity::Advice),
        message: label.to_owned(),
        help: None,
        source: name.zip(text.clone()).map(|(name, text)| NamedSource::new(name, text)),
        labels: labels.into_iter().collect(),
        related: Vec::new(),
    }
}

/// A span inside its text, on character boundaries.
fn place(span: Span, text: &str) -> SourceSpan {
    let boundary = |at: u32| {
        let mut at = (at as usize).min(text.len());
        while !text.is_char_boundary(at) {
            at -= 1;
        }
        at
    };
    let (start, end) = (boundary(span.start), boundary(span.end));
    (start, end.saturating_sub(start)).into()
}
