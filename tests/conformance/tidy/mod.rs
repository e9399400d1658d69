//! House rules that a machine can hold: arrows, purity, pages, names, lengths.

mod arrows;
mod codes;
mod invariants;
mod shape;

use crate::{files, root};
use std::path::{Path, PathBuf};

/// A source file with its path as people write it.
struct Source {
    path: String,
    text: String,
}

impl Source {
    /// The text before the tests of the file.
    fn product(&self) -> &str {
        self.text.split("#[cfg(test)]").next().unwrap_or_default()
    }
}

/// The sources below these folders that are part of the product: no test folders, no examples, and no modules that
/// are compiled for tests only.
fn product_sources(folders: &[&str]) -> Vec<Source> {
    let all = sources(folders);
    let tests_only: Vec<String> = all.iter().flat_map(test_modules).collect();
    let is_test = |path: &str| {
        path.contains("/tests/")
            || path.contains("/examples/")
            || tests_only.iter().any(|t| path.starts_with(t))
    };
    all.into_iter().filter(|source| !is_test(&source.path)).collect()
}

/// What `#[cfg(test)] mod name;` leaves out of the product.
fn test_modules(source: &Source) -> Vec<String> {
    let (folder, file) = source.path.rsplit_once('/').unwrap_or_default();
    let folder = match file.strip_suffix(".rs") {
        Some("lib" | "main" | "mod") | None => folder.to_owned(),
        Some(name) => format!("{folder}/{name}"),
    };
    let declared = source.text.split("#[cfg(test)]\nmod ").skip(1);
    let names = declared.filter_map(|rest| rest.lines().next()?.strip_suffix(';'));
    names.flat_map(|name| [format!("{folder}/{name}.rs"), format!("{folder}/{name}/")]).collect()
}

/// Every Rust source below these folders of the checkout.
fn sources(folders: &[&str]) -> Vec<Source> {
    let found: Vec<Source> = folders
        .iter()
        .flat_map(|folder| files(&root().join(folder), ".rs"))
        .map(|path| Source { text: read(&path), path: shown(&path) })
        .collect();
    assert!(!found.is_empty(), "no sources below {folders:?}");
    found
}

fn read(path: &Path) -> String {
    std::fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn shown(path: &Path) -> String {
    path.strip_prefix(root()).unwrap_or(path).display().to_string()
}

/// Fails with every complaint at once.
fn none(complaints: Vec<String>) {
    assert!(complaints.is_empty(), "\n{}\n", complaints.join("\n"));
}

fn page_of(code: &str) -> PathBuf {
    root().join("docs/codes").join(format!("{code}.md"))
}
