//! Runs the cases of every folder and counts them.

use super::case;

use digipro_dmn::{Document, Model, compile, read};
use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
};

/// Cases that pass; only ever raised.
const PASSED_AT_LEAST: usize = 3_381;

/// Folders that call Java classes, which the kit's own rules leave to those that run on Java.
const CALLS_JAVA: &str = "0076-feel-external-java";

/// Passed and failed cases.
#[derive(Default)]
struct Figures {
    passed: usize,
    failed: usize,
}

#[test]
fn compatibility_kit() {
    let kit = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/corpus/dmn-tck/TestCases");
    let Ok(levels) = std::fs::read_dir(&kit) else {
        eprintln!("the compatibility kit does not stand beside this checkout: nothing measured");
        return;
    };
    let wanted = std::env::var("TCK").unwrap_or_default();
    let mut figures: BTreeMap<String, Figures> = BTreeMap::new();
    for folder in levels.flatten().flat_map(|level| std::fs::read_dir(level.path()).unwrap().flatten()) {
        let level = folder.path().parent().unwrap().file_name().unwrap().to_string_lossy().into_owned();
        let name = format!("{level}/{}", folder.file_name().into_string().unwrap());
        if name.contains(&wanted) {
            folder_of_cases(&folder.path(), figures.entry(name).or_default(), !wanted.is_empty());
        }
    }
    let mut total = Figures::default();
    for (name, Figures { passed, failed }) in &figures {
        let java = if name.ends_with(CALLS_JAVA) { " (calls Java)" } else { "" };
        println!("{passed:4} passed {failed:4} failed  {name}{java}");
        total.passed += passed;
        total.failed += failed;
    }
    println!("{} passed, {} failed of {}", total.passed, total.failed, total.passed + total.failed);
    if wanted.is_empty() {
        assert!(total.passed >= PASSED_AT_LEAST, "{} passed, there were {PASSED_AT_LEAST}", total.passed);
    }
}

fn folder_of_cases(folder: &Path, figures: &mut Figures, show: bool) {
    let mut files: Vec<PathBuf> =
        std::fs::read_dir(folder).unwrap().flatten().map(|file| file.path()).collect();
    files.sort();
    let of_kind = |kind: &'static str| {
        files.iter().filter(move |file| file.extension().is_some_and(|extension| extension == kind))
    };
    let documents: BTreeMap<String, Document> = of_kind("dmn")
        .map(|file| {
            let name = file.file_name().unwrap().to_string_lossy().into_owned();
            (name, read(&std::fs::read(file).unwrap()).0)
        })
        .collect();
    for file in of_kind("xml") {
        let tests = case::Tests::read(&std::fs::read(file).unwrap());
        let Some(document) = documents.get(&tests.model) else {
            println!("{}: no model `{}`", file.display(), tests.model);
            figures.failed += tests.cases.len();
            continue;
        };
        let imports: Vec<&Document> = documents.values().collect();
        let (model, diagnostics) = compile(document, &imports);
        if show {
            for diagnostic in diagnostics {
                let at = diagnostic.span.map(|span| span.line_column(&document.source));
                println!("{} {at:?}: {}", diagnostic.code.id, diagnostic.message);
            }
        }
        for case in &tests.cases {
            if run(&model, case, show) {
                figures.passed += 1;
            } else {
                figures.failed += 1;
            }
        }
    }
}

fn run(model: &Model, case: &case::Case, show: bool) -> bool {
    let mut passed = true;
    for result in &case.results {
        if let Err(trouble) = case.judge(model, result) {
            passed = false;
            if show {
                println!("{} {}: {trouble}", case.id, result.name);
            }
        }
    }
    passed
}
