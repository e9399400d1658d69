//! Models that others made: read, written, read again without loss (invariant LOSSLESS).

use super::same::difference;
use std::{fs, path::PathBuf};

/// Files of the corpus beside the checkout; none, said aloud, when it is not there.
pub fn files() -> Vec<(String, Vec<u8>)> {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../shared/corpus");
    let mut files = Vec::new();
    for folder in ["miwg", "agid-suap"] {
        let Ok(entries) = fs::read_dir(root.join(folder)) else {
            eprintln!("passed over: {folder} is not at {}", root.display());
            continue;
        };
        for path in entries.map(|entry| entry.unwrap().path()) {
            if path.extension().is_some_and(|e| e == "bpmn") {
                files.push((path.display().to_string(), fs::read(path).unwrap()));
            }
        }
    }
    files.sort();
    files
}

#[test]
fn models_of_other_tools_are_read_and_written_without_loss() {
    for (path, bytes) in files() {
        let (document, diagnostics) = digipro_bpmn::read(&bytes);
        for diagnostic in &diagnostics {
            let (line, column) = diagnostic.span.unwrap().line_column(&document.source);
            eprintln!("{path}:{line}:{column}: {:?} {}", diagnostic.code, diagnostic.message);
        }
        assert!(diagnostics.iter().all(|d| !d.is_error()), "{path}: {diagnostics:#?}");
        assert!(!document.definitions.processes.is_empty(), "{path} has no process");
        let written = digipro_bpmn::write(&document);
        let (again, _) = digipro_bpmn::read(written.as_bytes());
        assert_eq!(difference(&document.tree, &again.tree), None, "{path}");
        assert_eq!(written, digipro_bpmn::write(&again), "{path}: writing is not stable");
    }
}
