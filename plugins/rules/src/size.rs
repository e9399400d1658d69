//! How large requests and reports are: the bytes of their texts, and a fixed count for each item.

use digipro_vocab::{Citation, Fact, FactValue, Name, Report, Request};

/// Bytes that an item counts besides its texts.
const ITEM: usize = 32;

/// Size of a request, in bytes.
#[must_use]
pub fn of_request(request: &Request) -> usize {
    let facts = |facts: &[Fact]| -> usize {
        facts.iter().map(|f| ITEM + f.path.len() + f.source.len() + value(&f.value)).sum()
    };
    ITEM + request.point.len() + facts(&request.facts) + facts(&request.parameters)
}

/// Size of a report, in bytes.
#[must_use]
pub fn of_report(report: &Report) -> usize {
    let names = |names: &[Name]| -> usize { names.iter().map(|name| ITEM + name.len()).sum() };
    let citations = |citations: &[Citation]| -> usize {
        citations.iter().map(|c| ITEM + c.urn.len() + c.part.len()).sum()
    };
    let findings = report.findings.iter().map(|f| {
        let arguments = f.message.arguments.iter().map(|a| ITEM + a.name.len() + value(&a.value));
        ITEM + f.rule.len()
            + f.message.key.len()
            + arguments.sum::<usize>()
            + citations(&f.citations)
            + 4 * f.because.len()
    });
    let steps = report
        .trace
        .iter()
        .map(|s| ITEM + s.label.len() + 4 * s.grounds.len() + names(&s.reads) + value(&s.yields));
    findings.sum::<usize>() + steps.sum::<usize>() + citations(&report.grounds) + names(&report.asks)
}

fn value(value: &FactValue) -> usize {
    match value {
        FactValue::Text(text) | FactValue::Code(text) => text.len(),
        _ => 0,
    }
}
