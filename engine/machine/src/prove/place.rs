//! Findings as diagnostics, each at the place of its element in its document.

use super::report::{Finding, Proof, Walked};
use crate::check::places;
use crate::graph::Graph;
use digipro_vocab::{Diagnostic, Severity};
use std::fmt::Write as _;

/// Steps of a way that a diagnostic tells; all of them stand in [`Finding::path`].
const STEPS_TOLD: usize = 12;

/// Findings as diagnostics, in their order.
#[must_use]
pub fn diagnostics(graph: &Graph, findings: &[Finding]) -> Vec<Diagnostic> {
    let places = places(&graph.effective);
    let told = |finding: &Finding| {
        let mut diagnostic = Diagnostic::warning(finding.code, finding.message.clone());
        diagnostic.severity = finding.severity;
        diagnostic.element = Some(finding.element.clone());
        if let Some((file, span)) = places.get(&finding.element) {
            diagnostic.file = Some(file.clone());
            diagnostic.span = Some(*span);
        }
        let way = way(&finding.path);
        diagnostic.help(if way.is_empty() {
            finding.help.clone()
        } else {
            format!("{}; it comes about so: {way}", finding.help)
        })
    };
    findings.iter().map(told).collect()
}

impl Proof {
    /// The findings as diagnostics, in their order.
    #[must_use]
    pub fn diagnostics(&self, graph: &Graph) -> Vec<Diagnostic> {
        diagnostics(graph, &self.findings)
    }

    /// Whether a case of the definition is certain to get stuck.
    #[must_use]
    pub fn is_refused(&self) -> bool {
        self.findings.iter().any(|finding| finding.severity == Severity::Error)
    }
}

/// A way in one line.
fn way(path: &[Walked]) -> String {
    let steps: Vec<String> = path.iter().take(STEPS_TOLD).map(Walked::to_string).collect();
    let more = if path.len() > STEPS_TOLD {
        format!(", and {} more steps", path.len() - STEPS_TOLD)
    } else {
        String::new()
    };
    format!("{}{more}", steps.join(", then "))
}

impl std::fmt::Display for Walked {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let mut text = match self.what {
            "start" => format!("start at `{}`", self.element),
            "error" => format!("error `{}` at `{}`", self.code.as_deref().unwrap_or("*"), self.element),
            what => format!("{what} `{}`", self.element),
        };
        for choice in &self.chosen {
            let _ = write!(text, ", `{}` being {}", choice.expression, choice.answer);
        }
        f.write_str(&text)
    }
}

impl std::fmt::Display for super::Answered {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Truth(truth) => truth.fmt(f),
            Self::Count(2) => f.write_str("two or more"),
            Self::Count(count) => count.fmt(f),
            Self::Text(text) => write!(f, "`{text}`"),
        }
    }
}
