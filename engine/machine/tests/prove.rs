//! Goldens of proofs: the name of a bad definition is its defect, and a good one has none. `BLESS=1` writes what is
//! expected.
//!
//! Beside each file stands what is found, one finding a line: code, gravity, element, message; then its way, one step a
//! line.

#![expect(clippy::unwrap_used, reason = "tests say what they expect in the plainest way")]

use digipro_kit::Effective;
use digipro_machine::prove::{Budget, Proof, codes, prove};
use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::sync::Arc;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn definitions(folder: &str) -> Vec<PathBuf> {
    let folder = root().join("tests/golden").join(folder);
    let mut files: Vec<PathBuf> =
        std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.retain(|path| path.extension().is_some_and(|extension| extension == "bpmn"));
    files.sort();
    files
}

fn proved(path: &Path, budget: Budget) -> Option<Proof> {
    let name = path.file_name().unwrap().to_string_lossy();
    let (effective, _) = Effective::plain(&name, &std::fs::read(path).unwrap());
    let (graph, _) = digipro_machine::compile(&Arc::new(effective));
    graph.map(|graph| prove(&graph, budget))
}

fn told(proof: &Proof) -> String {
    let mut text = String::new();
    for finding in &proof.findings {
        let severity = format!("{:?}", finding.severity).to_lowercase();
        writeln!(text, "{} {severity} {} {}", finding.code, finding.element, finding.message).unwrap();
        for step in &finding.path {
            writeln!(text, "    {step} -> {}", step.standing.join(", ")).unwrap();
        }
    }
    text
}

#[test]
fn each_defect_is_found_and_nothing_else() {
    let (mut seen, mut complaints) = (BTreeSet::new(), String::new());
    for folder in ["prove/bad", "prove/good"] {
        for path in definitions(folder) {
            let proof =
                proved(&path, Budget::default()).unwrap_or_else(|| panic!("{} is refused", path.display()));
            let (found, expected) = (told(&proof), path.with_extension("txt"));
            if std::env::var_os("BLESS").is_some() {
                std::fs::write(&expected, &found).unwrap();
            }
            let expected = std::fs::read_to_string(&expected).unwrap_or_default();
            if found != expected || (folder == "prove/good") != proof.findings.is_empty() {
                writeln!(complaints, "{}:\nfound:\n{found}expected:\n{expected}", path.display()).unwrap();
            }
            seen.extend(proof.findings.iter().map(|finding| finding.code.id));
        }
    }
    assert!(complaints.is_empty(), "run again with BLESS=1 if this is right\n{complaints}");
    let missing: Vec<_> = codes::ALL.iter().map(|code| code.id).filter(|code| !seen.contains(code)).collect();
    assert!(missing.is_empty(), "no golden shows {missing:?}");
}

/// Definitions that run well in the golden runs get stuck in no proof, as far as a small budget goes.
#[test]
fn what_runs_well_is_not_called_stuck() {
    for path in definitions("bpmn/good").into_iter().chain(definitions("runs")) {
        let Some(proof) = proved(&path, Budget::of(1_000)) else { continue };
        let stuck = proof.findings.iter().find(|finding| finding.code == codes::P0251);
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        assert!(stuck.is_none() || name.contains("vain") || name.contains("stall"), "{name}: {stuck:?}");
    }
}
