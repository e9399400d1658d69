//! Diagnostics with excerpts of their sources; an excerpt is bounded, whatever the source looks like.

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
    let excerpt = file.and_then(|name| Some(Excerpt::of(name, source(name)?, diagnostic.span)));
    let mut labels: Vec<LabeledSpan> = excerpt
        .iter()
        .filter_map(|excerpt| Some(LabeledSpan::new_primary_with_span(None, excerpt.place(diagnostic.span?))))
        .collect();
    let mut related = Vec::new();
    for other in &diagnostic.related {
        let name = other.file.as_deref().or(file);
        match (other.span, &excerpt) {
            (Some(span), Some(excerpt)) if name == file && excerpt.whole => {
                labels.push(LabeledSpan::new_with_span(Some(other.label.clone()), excerpt.place(span)));
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
        source: excerpt.map(Excerpt::source),
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
    let excerpt = name.and_then(|name| Some(Excerpt::of(name, source(name)?, span)));
    let labels = span
        .zip(excerpt.as_ref())
        .map(|(span, excerpt)| LabeledSpan::new_primary_with_span(None, excerpt.place(span)));
    Shown {
        code: None,
        severity: Some(miette::Severity::Advice),
        message: label.to_owned(),
        help: None,
        labels: labels.into_iter().collect(),
        source: excerpt.map(Excerpt::source),
        related: Vec::new(),
    }
}

/// Bytes of a line that are shown whole.
const LINE_MAX: usize = 400;
/// Bytes shown before and after a place in a longer line.
const AROUND: usize = 80;

/// What is shown of a source: all of it where its lines are of a length that people read, else a window.
struct Excerpt {
    name: String,
    text: String,
    /// Byte of the source with which the text begins.
    start: usize,
    whole: bool,
}

impl Excerpt {
    fn of(name: &str, text: String, span: Option<Span>) -> Self {
        if text.lines().all(|line| line.len() <= LINE_MAX) {
            return Self { name: name.to_owned(), text, start: 0, whole: true };
        }
        let at = span.unwrap_or_default();
        let (line, column) = at.line_column(&text);
        let middle = at.start as usize;
        let start = boundary(&text, middle.saturating_sub(AROUND));
        let before = text.get(start..boundary(&text, middle)).unwrap_or_default();
        let start = before.rfind('\n').map_or(start, |newline| start + newline + 1);
        let window = text.get(start..boundary(&text, middle.saturating_add(AROUND))).unwrap_or_default();
        let window = window.lines().next().unwrap_or_default().to_owned();
        Self { name: format!("{name} (line {line}, column {column})"), text: window, start, whole: false }
    }

    /// A span of the source inside the excerpt, at most to the end of its first line.
    fn place(&self, span: Span) -> SourceSpan {
        let inside = |at: u32| boundary(&self.text, (at as usize).saturating_sub(self.start));
        let (start, end) = (inside(span.start), inside(span.end));
        let first = self.text.get(start..end).and_then(|text| text.lines().next()).map_or(0, str::len);
        (start, first).into()
    }

    fn source(self) -> NamedSource<String> {
        NamedSource::new(self.name, self.text)
    }
}

/// The last character boundary up to a byte.
fn boundary(text: &str, at: usize) -> usize {
    let mut at = at.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

#[cfg(test)]
mod tests {
    use super::render;
    use digipro_vocab::{Code, Diagnostic, Span};

    const CODE: Code = Code { id: "P9999", english: "a test", italian: "una prova" };

    fn shown(text: &str, span: Span) -> String {
        let diagnostic = Diagnostic::error(CODE, "something is wrong").file("a.bpmn").at(span);
        render(&diagnostic, &|_| Some(text.to_owned()), false)
    }

    #[test]
    fn a_place_is_shown_with_its_line() {
        let text = shown("uno\ndue tre\n", Span::new(8, 11));
        assert!(text.contains("a.bpmn:2:5") && text.contains("due tre") && text.contains("───"), "{text}");
    }

    #[test]
    fn a_line_without_end_does_not_flood_the_screen() {
        for line in ["<".repeat(3_000_000), format!("ok\n{}", "è".repeat(1_000_000))] {
            for span in
                [Span::new(0, line.len()), Span::new(1_000_001, 1_000_005), Span::new(line.len(), line.len())]
            {
                let text = shown(&line, span);
                assert!(text.len() < 2_000 && text.contains("a.bpmn"), "{} bytes", text.len());
            }
        }
    }
}
