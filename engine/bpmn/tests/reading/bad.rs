//! Documents with one defect each, named by it, beside what reading says about them.
//!
//! `BLESS=1` writes anew what is expected.

use digipro_vocab::Diagnostic;
use std::{env, fmt::Write as _, fs, path::PathBuf};

/// Code, gravity, line and column, element and message of each diagnostic, one a line.
fn listed(source: &str, diagnostics: &[Diagnostic]) -> String {
    let mut list = String::new();
    for diagnostic in diagnostics {
        let severity = format!("{:?}", diagnostic.severity).to_lowercase();
        let (line, column) = diagnostic.span.unwrap_or_default().line_column(source);
        let element = diagnostic.element.as_deref().unwrap_or("-");
        writeln!(list, "{} {severity} {line}:{column} {element} {}", diagnostic.code, diagnostic.message)
            .unwrap();
    }
    list
}

#[test]
fn each_defect_gets_its_diagnostic() {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/bad");
    let mut seen = 0;
    for path in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
        if path.extension().is_none_or(|e| e != "bpmn") {
            continue;
        }
        let (document, diagnostics) = digipro_bpmn::read(&fs::read(&path).unwrap());
        assert!(!diagnostics.is_empty(), "{} has no diagnostic", path.display());
        let found = listed(&document.source, &diagnostics);
        let expected = path.with_extension("txt");
        if env::var_os("BLESS").is_some() {
            fs::write(&expected, &found).unwrap();
        }
        let expected = fs::read_to_string(expected).unwrap_or_default();
        assert_eq!(found, expected, "{}: run again with BLESS=1 if this is right", path.display());
        seen += 1;
    }
    assert!(seen > 50, "only {seen} documents");
}
