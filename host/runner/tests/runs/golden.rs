//! What each run tells, and whether the page made of them is true.

use crate::page::Seen;
use crate::{cells, cells::Cell, page, play, standard, transitions};
use std::path::{Path, PathBuf};

/// The checkout.
fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").canonicalize().unwrap()
}

/// The definitions, in the order of their names.
fn definitions() -> Vec<PathBuf> {
    let folder = root().join("tests/golden/runs");
    let entries = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let mut found: Vec<PathBuf> =
        entries.filter(|path| path.extension().is_some_and(|e| e == "bpmn")).collect();
    found.sort();
    found
}

fn blessing() -> bool {
    std::env::var_os("BLESS").is_some()
}

#[test]
fn each_run_tells_what_is_expected_reloaded_or_not() {
    let mut complaints = Vec::new();
    for definition in definitions() {
        let name = definition.display();
        let lines = match play::play(&definition, false) {
            Ok(lines) => lines,
            Err(trouble) => {
                complaints.push(format!("{name}: {trouble}"));
                continue;
            }
        };
        if play::play(&definition, true).as_ref() != Ok(&lines) {
            complaints.push(format!("{name}: tells something else when reloaded after each step"));
        }
        let told = lines.join("\n") + "\n";
        let expected = definition.with_extension("jsonl");
        if blessing() {
            std::fs::write(&expected, &told).unwrap();
        }
        if std::fs::read_to_string(&expected).unwrap_or_default() != told {
            complaints.push(format!("{name}: tells\n{told}"));
        }
    }
    assert!(complaints.is_empty(), "run again with BLESS=1 if this is right\n{}", complaints.join("\n"));
}

/// The pages say of each cell of the standard's tables which runs execute it, and which transitions no run takes.
#[test]
fn the_pages_of_what_is_executed_are_true() {
    let mut seen = Seen::new();
    for definition in definitions() {
        let name = definition.file_stem().unwrap().to_string_lossy().into_owned();
        let taken = transitions::taken(&play::play(&definition, false).unwrap());
        for (element, cells) in cells::of(&definition) {
            for (cell, transition) in cells.iter().flat_map(|cell| {
                taken.get(element.as_str()).into_iter().flatten().map(move |transition| (*cell, *transition))
            }) {
                seen.entry(cell).or_default().entry(transition).or_default().insert(name.clone());
            }
        }
    }
    let unknown: Vec<&Cell> = seen.keys().filter(|cell| !standard::knows(cell)).collect();
    assert!(unknown.is_empty(), "standard.rs has no row for {unknown:?}");
    for (file, page) in
        [("bpmn-coverage.md", page::coverage(&seen)), ("bpmn-transitions.md", page::transitions(&seen))]
    {
        let path = root().join("docs").join(file);
        if blessing() {
            std::fs::write(&path, &page).unwrap();
        }
        assert!(
            std::fs::read_to_string(&path).unwrap_or_default() == page,
            "docs/{file} is stale: BLESS=1 writes it"
        );
    }
}

#[test]
fn each_file_that_the_tables_name_is_there() {
    let folder = root().join("engine/machine/src/run");
    let rows = standard::TABLES.iter().flat_map(|table| table.rows);
    let missing: Vec<_> = rows.map(|row| row.file).filter(|file| !folder.join(file).is_file()).collect();
    assert!(missing.is_empty(), "no such file under engine/machine/src/run: {missing:?}");
}
