//! The catalogue of rules: every rule of every pack that is checked in, with its norms, as one page. `BLESS=1` writes it.

use crate::root;
use digipro_vocab::{Citation, Date, Interval, PackManifest, RuleManifest, Weight};
use serde::Deserialize;
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::PathBuf;

/// What the page takes from a pack's register of norms.
#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
struct Registered {
    urn: String,
    #[serde(default)]
    part: String,
    title: String,
    in_force_from: toml::value::Datetime,
    confirmed_on: toml::value::Datetime,
    confirmed_by: String,
    verified: Option<bool>,
}

#[test]
fn the_catalogue_lists_every_rule_with_its_norms() {
    let mut page = "# The rules\n\nEvery rule of the packs in `plugins/packs`, from their manifests and registers of norms. Written by a test\n\
        (`BLESS=1 cargo test --test conformance catalogue`). ● blocks, ◐ warns, ○ is noted. ⚠ marks a norm whose text nobody\n\
        has yet compared with its source. All packs here are illustrative.\n"
        .to_owned();
    for folder in packs() {
        let manifest: PackManifest = read(&folder.join("pack.toml"));
        let register: BTreeMap<String, Registered> = read(&folder.join("norms.toml"));
        pack(&mut page, &manifest, register.into_values().collect());
    }
    let path = root().join("docs/rules.md");
    if std::env::var_os("BLESS").is_some() {
        std::fs::write(&path, &page).unwrap();
    }
    let kept = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(
        kept == page,
        "docs/rules.md is not what the packs say: look at the change, then run with BLESS=1"
    );
}

/// The built packs, by name.
fn packs() -> Vec<PathBuf> {
    let entries = std::fs::read_dir(root().join("plugins/packs/dist")).unwrap();
    let mut folders: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    folders.sort();
    folders
}

fn read<T: for<'de> Deserialize<'de>>(path: &std::path::Path) -> T {
    let text = std::fs::read_to_string(path).unwrap();
    toml::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn pack(page: &mut String, manifest: &PackManifest, register: Vec<Registered>) {
    let unread = register.iter().filter(|norm| norm.verified == Some(false)).count();
    let _ = write!(
        page,
        "\n## `{}` {}\n\n{} rules at the level {}, for acts {}; {} norms, {unread} of them ⚠. Component of {} KiB.\n\n\
         | | rule | at | in force | norms |\n|---|---|---|---|---|\n",
        manifest.id,
        manifest.version,
        manifest.rules.len(),
        format!("{:?}", manifest.level).to_lowercase(),
        days(&manifest.covers),
        register.len(),
        manifest.component.size.div_ceil(1024),
    );
    let mut rules: Vec<&RuleManifest> = manifest.rules.iter().collect();
    rules.sort_by(|a, b| (&a.id, a.valid.from).cmp(&(&b.id, b.valid.from)));
    for rule in rules {
        let weight = match rule.weight {
            Weight::Blocking => "●",
            Weight::Warning => "◐",
            Weight::Note => "○",
        };
        let norms: Vec<String> = rule.norms.iter().map(|norm| cited(rule, norm, &register)).collect();
        let _ = writeln!(
            page,
            "| {weight} | `{}`<br>{}<br>*{}* | {} | {} | {} |",
            rule.id,
            rule.title.it,
            rule.title.en,
            rule.points.join(", "),
            days(&rule.valid),
            norms.join("<br>")
        );
    }
}

/// A norm with a link to its text as it stood on the rule's first day, and who read it when.
fn cited(rule: &RuleManifest, norm: &digipro_vocab::Norm, register: &[Registered]) -> String {
    let day = |written: &toml::value::Datetime| written.to_string().parse::<Date>().unwrap();
    let found = register.iter().filter(|r| *r.urn == *norm.urn && *r.part == *norm.part);
    // A norm that was reworded stands in the register once for each wording: the last one begun when the rule begins.
    let wording =
        found.filter(|r| day(&r.in_force_from) <= rule.valid.from).max_by_key(|r| day(&r.in_force_from));
    let wording =
        wording.unwrap_or_else(|| panic!("{}: {}~{} is not in norms.toml", rule.id, norm.urn, norm.part));
    let link = Citation { urn: norm.urn.clone(), part: norm.part.clone(), text_of: rule.valid.from }.link();
    let read = if wording.verified == Some(false) {
        " ⚠".to_owned()
    } else {
        format!(" ({}, {})", wording.confirmed_by, wording.confirmed_on)
    };
    let title = &wording.title;
    link.map_or_else(|| format!("{title}{read}"), |link| format!("[{title}]({link}){read}"))
}

fn days(span: &Interval) -> String {
    span.to.map_or_else(|| format!("from {}", span.from), |last| format!("{} – {last}", span.from))
}
