//! The one test binary: what the product promises, checked from outside its crates.

mod catalogue;
mod golden;
mod kill;
mod kit;
mod levels;
mod oracle;
mod overlays;
mod processes;
mod properties;
mod reference;
mod scenarios;
mod simulate;
mod simulation;
mod tidy;
mod upgrade;

use std::path::{Path, PathBuf};

/// The root of the checkout.
fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("tests/ stands in the checkout").to_owned()
}

/// Every file below a folder whose name ends so, sorted; build outputs and hidden folders are left out.
fn files(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut open = vec![folder.to_owned()];
    while let Some(folder) = open.pop() {
        for entry in std::fs::read_dir(&folder).into_iter().flatten().flatten() {
            let (path, name) = (entry.path(), entry.file_name().to_string_lossy().into_owned());
            if path.is_dir() {
                if name != "target" && name != "node_modules" && !name.starts_with('.') {
                    open.push(path);
                }
            } else if name.ends_with(ending) {
                found.push(path);
            }
        }
    }
    found.sort();
    found
}
