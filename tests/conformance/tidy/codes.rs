//! Every code of trouble has one declaration and one page, with the same title in both languages.

use super::{none, page_of, read, sources};
use crate::{files, root};
use std::collections::BTreeMap;

/// Code, where it is declared, and its two titles, read off the `codes!` blocks.
fn declared() -> Vec<(String, String, Vec<String>)> {
    let mut found = Vec::new();
    for source in sources(&["engine", "plugins", "host"]) {
        let lines = source.product().lines().filter(|line| !line.trim_start().starts_with("//"));
        let text = lines.collect::<Vec<_>>().join("\n");
        for block in text.split("codes! {").skip(1) {
            let block = block.split("\n}").next().unwrap_or_default();
            for statement in block.split(';') {
                let Some((name, titles)) = statement.split_once('=') else { continue };
                let titles = titles.split('"').skip(1).step_by(2).map(str::to_owned).collect();
                found.push((name.trim().to_owned(), source.path.clone(), titles));
            }
        }
    }
    found.retain(|(code, _, _)| is_code(code));
    assert!(found.len() > 20, "only {} codes found: has the way of declaring them changed?", found.len());
    found
}

/// A letter for the kind and four digits; P99xx stands in examples.
fn is_code(name: &str) -> bool {
    name.len() == 5
        && name.starts_with(['P', 'R', 'I'])
        && name[1..].bytes().all(|b| b.is_ascii_digit())
        && !name.starts_with("P99")
}

#[test]
fn every_code_has_a_page_and_every_page_a_code() {
    let mut complaints = Vec::new();
    let mut seen = BTreeMap::new();
    for (code, path, titles) in declared() {
        if let Some(other) = seen.insert(code.clone(), path.clone()) {
            complaints.push(format!("{code} is declared in {other} and in {path}"));
        }
        let page = page_of(&code);
        if !page.exists() {
            complaints
                .push(format!("{code} ({path}) has no page docs/codes/{code}.md (invariant CODE-PAGE)"));
            continue;
        }
        let text = read(&page);
        let [english, italian] = titles.as_slice() else {
            complaints.push(format!("{code} ({path}) needs an English and an Italian title"));
            continue;
        };
        if text.lines().next() != Some(&format!("# {code}: {english}")) {
            complaints.push(format!("docs/codes/{code}.md must open with `# {code}: {english}`"));
        }
        if !text.contains(italian) || !text.contains("## In italiano") {
            complaints.push(format!(
                "docs/codes/{code}.md lacks its Italian title `{italian}` or `## In italiano`"
            ));
        }
    }
    for page in files(&root().join("docs/codes"), ".md") {
        let code = page.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        if code != "README" && !seen.contains_key(&code) {
            complaints.push(format!("docs/codes/{code}.md is a page without a code"));
        }
    }
    none(complaints);
}
