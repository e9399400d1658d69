//! Every invariant that the code names is stated on the architecture page.

use super::{none, read, root, sources};
use std::collections::BTreeMap;

/// Names as they are written: capitals and hyphens.
fn is_part(c: char) -> bool {
    c.is_ascii_uppercase() || c == '-'
}

#[test]
fn every_invariant_of_the_code_is_stated() {
    let page = read(&root().join("docs/ARCHITECTURE.md"));
    let (_, stated) = page.split_once("## Invariants").expect("the page has a chapter on invariants");
    let stated: Vec<&str> = stated.split(|c| !is_part(c)).collect();
    let mut named = BTreeMap::new();
    for source in sources(&["engine", "plugins", "host"]) {
        // A name may begin the next line of a comment.
        let words = source.text.split_whitespace().filter(|word| !word.starts_with("//"));
        let words: Vec<&str> = words.collect();
        for pair in words.windows(2).filter(|pair| pair[0].ends_with("invariant")) {
            let name = pair[1].trim_matches(|c| !is_part(c));
            if name.contains('-') && name.chars().all(is_part) {
                named.entry(name.to_owned()).or_insert(source.path.clone());
            }
        }
    }
    assert!(named.len() > 30, "only {} invariants found: has the way of naming them changed?", named.len());
    none(
        named
            .iter()
            .filter(|(name, _)| !stated.contains(&name.as_str()))
            .map(|(name, path)| format!("{path}: invariant {name} is not stated in docs/ARCHITECTURE.md"))
            .collect(),
    );
}
