//! Goldens of BPMN files: the name of a bad one is its defect. `BLESS=1` writes what is expected.
//!
//! Beside each file stands what is said about it, one diagnostic a line: code, gravity, line and column, element,
//! message. Good files may have warnings, never errors.

use crate::{files, root};
use digipro_kit::Effective;
use digipro_vocab::Diagnostic;
use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::Path;
use std::sync::Arc;

/// All that `digipro check` would say of a lone BPMN file.
fn judged(path: &Path) -> (String, Vec<Diagnostic>) {
    let bytes = std::fs::read(path).unwrap();
    let name = path.file_name().unwrap().to_string_lossy();
    let (effective, mut diagnostics) = Effective::plain(&name, &bytes);
    let source = effective.documents.values().next().map(|text| text.to_string()).unwrap_or_default();
    if !diagnostics.iter().any(Diagnostic::is_error) {
        diagnostics = digipro_machine::compile(&Arc::new(effective)).1;
    }
    (source, diagnostics)
}

fn listed(source: &str, diagnostics: &[Diagnostic]) -> String {
    let mut list = String::new();
    for d in diagnostics {
        let severity = format!("{:?}", d.severity).to_lowercase();
        let place = d.span.map(|span| span.line_column(source));
        let place = place.map_or("-".to_owned(), |(line, column)| format!("{line}:{column}"));
        writeln!(list, "{} {severity} {place} {} {}", d.code, d.element.as_deref().unwrap_or("-"), d.message)
            .unwrap();
    }
    list
}

/// Compares each file of a folder with what is expected of it; returns the codes that were seen.
fn compare(folder: &str, good: bool) -> BTreeSet<&'static str> {
    let mut codes = BTreeSet::new();
    let mut complaints = String::new();
    for path in files(&root().join("tests/golden/bpmn").join(folder), ".bpmn") {
        let (source, diagnostics) = judged(&path);
        let found = listed(&source, &diagnostics);
        if good == diagnostics.iter().any(Diagnostic::is_error) {
            writeln!(complaints, "{} is not {folder}:\n{found}", path.display()).unwrap();
        }
        let expected = path.with_extension("txt");
        if std::env::var_os("BLESS").is_some() {
            std::fs::write(&expected, &found).unwrap();
        }
        let expected = std::fs::read_to_string(&expected).unwrap_or_default();
        if found != expected {
            writeln!(complaints, "{}:\nfound:\n{found}expected:\n{expected}", path.display()).unwrap();
        }
        codes.extend(diagnostics.iter().map(|d| d.code.id));
    }
    assert!(complaints.is_empty(), "run again with BLESS=1 if this is right\n{complaints}");
    codes
}

#[test]
fn each_defect_is_named_and_nothing_else_is_refused() {
    let mut seen = compare("bad", false);
    seen.extend(compare("good", true));
    let rules = digipro_machine::check::codes::ALL.iter().map(|code| code.id);
    let missing: Vec<_> = rules.filter(|code| !seen.contains(code)).collect();
    assert!(missing.is_empty(), "no golden shows {missing:?}");
}

/// Subprocesses in subprocesses, as deep as a document may nest.
#[test]
fn the_deepest_definition_is_judged() {
    let levels = digipro_bpmn::limits::DEPTH - 4;
    let inner = |n: usize| {
        format!(
            "<startEvent id='s{n}'/><sequenceFlow id='f{n}' sourceRef='s{n}' targetRef='p{}'/><subProcess id='p{}'>",
            n + 1,
            n + 1
        )
    };
    let open: String = (0..levels).map(inner).collect();
    let innermost = format!("<startEvent id='s{levels}'/>");
    let source = format!(
        "<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL'><process id='p' isExecutable='true'>\
         {open}{innermost}{}</process></definitions>",
        "</subProcess>".repeat(levels)
    );
    let (effective, diagnostics) = Effective::plain("deep.bpmn", source.as_bytes());
    assert_eq!(diagnostics, []);
    let (graph, diagnostics) = digipro_machine::compile(&Arc::new(effective));
    assert_eq!(diagnostics, []);
    assert!(graph.is_some());
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig::with_cases(96))]

    /// A definition with any two pieces exchanged or one removed is accepted or refused, and nothing else.
    #[test]
    fn no_damage_makes_the_judge_fall(
        pick in proptest::prelude::any::<proptest::sample::Index>(),
        cuts in proptest::collection::vec(proptest::prelude::any::<proptest::sample::Index>(), 2..6),
        exchange in proptest::prelude::any::<bool>(),
    ) {
        let all = files(&root().join("tests/golden/bpmn"), ".bpmn");
        let bytes = std::fs::read(pick.get(&all)).unwrap();
        let source = String::from_utf8_lossy(&bytes);
        // Values and tags are the pieces that a hand or a tool gets wrong.
        let mut pieces: Vec<&str> = source.split_inclusive(['"', '>']).collect();
        for pair in cuts.windows(2) {
            let (a, b) = (pair[0].index(pieces.len()), pair[1].index(pieces.len()));
            if exchange {
                pieces.swap(a, b);
            } else {
                pieces.remove(a);
            }
        }
        let (effective, diagnostics) = Effective::plain("damaged.bpmn", pieces.concat().as_bytes());
        let (graph, more) = digipro_machine::compile(&Arc::new(effective));
        // Bytes that are no text in the encoding that they declare are refused before anybody compiles them.
        let unreadable = diagnostics.iter().any(Diagnostic::is_error);
        let refused = unreadable || more.iter().any(Diagnostic::is_error);
        proptest::prop_assert_eq!(unreadable || graph.is_none(), refused);
    }
}
