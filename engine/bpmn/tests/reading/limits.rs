//! Every bound has a named diagnostic, and none is reached by recursion or by patience.

use digipro_bpmn::limits;

const BPMN: &str = "http://www.omg.org/spec/BPMN/20100524/MODEL";

fn codes(source: &str) -> Vec<&'static str> {
    digipro_bpmn::read(source.as_bytes()).1.iter().map(|d| d.code.id).collect()
}

fn definitions(content: &str) -> String {
    format!("<definitions xmlns='{BPMN}'>{content}</definitions>")
}

#[test]
fn a_hundred_thousand_nested_elements_stop_at_the_depth_limit() {
    let deep = definitions(&"<subProcess id='s'>".repeat(100_000));
    let (document, diagnostics) = digipro_bpmn::read(deep.as_bytes());
    assert_eq!(document.tree.elements.len(), limits::DEPTH);
    assert!(diagnostics.iter().any(|d| d.code.id == "P0004"));
    assert!(!digipro_bpmn::write(&document).is_empty());
}

#[test]
fn the_deepest_scopes_that_are_allowed_are_read() {
    let levels = limits::DEPTH - 2;
    let (open, close) = ("<subProcess id='s'>".repeat(levels), "</subProcess>".repeat(levels));
    let (document, _) =
        digipro_bpmn::read(definitions(&format!("<process id='p'>{open}{close}</process>")).as_bytes());
    assert_eq!(document.tree.elements.len(), limits::DEPTH);
    assert_eq!(document.definitions.processes[0].elements.nodes.len(), 1);
}

#[test]
fn bounds_are_named() {
    let many = format!("<a{}/>", (0..=limits::ATTRIBUTES).map(|n| format!(" a{n}=''")).collect::<String>());
    assert!(codes(&many).contains(&"P0006"));
    assert!(codes(&format!("<{}/>", "n".repeat(limits::NAME_BYTES + 1))).contains(&"P0007"));
    assert!(codes(&definitions(&"<a/>".repeat(limits::NODES))).contains(&"P0005"));
    assert_eq!(codes(&definitions(&" ".repeat(limits::DOCUMENT_BYTES))), ["P0001"]);
    let noisy = definitions(&"<nothing/>".repeat(limits::DIAGNOSTICS + 1));
    assert_eq!(codes(&noisy).len(), limits::DIAGNOSTICS + 1);
    assert_eq!(codes(&noisy).last(), Some(&"P0008"));
}

#[test]
fn the_last_diagnostic_is_an_error_if_a_hidden_one_is() {
    let last = |content: &str| digipro_bpmn::read(definitions(content).as_bytes()).1.pop().unwrap();
    let warnings = "<nothing/>".repeat(limits::DIAGNOSTICS + 1);
    assert!(!last(&warnings).is_error());
    let duplicates = format!("{warnings}<message id='m'/><message id='m'/>");
    assert!(last(&duplicates).is_error());
}

#[test]
fn what_hides_from_other_parsers_costs_nothing() {
    // Prefixes redeclared on every element, and elements that each look up the outermost.
    let declarations = (0..200).map(|n| format!(" xmlns:p{n}='urn:{n}'")).collect::<String>();
    let source = format!("<a{declarations}>{}</a>", "<p0:b p1:c=''/>".repeat(50_000));
    assert_eq!(codes(&source), ["P0103"]);
}
