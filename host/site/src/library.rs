//! What is embedded, so that the command works anywhere: pages of codes, kits, rule packs.

use digipro_kit::texts::Language;
use digipro_kit::{Files, fragment};
use include_dir::{Dir, File, include_dir};

/// The pages of `docs/codes`.
static CODES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/../../docs/codes");
/// The kits of `processes`.
static KITS: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/../../processes");
/// The built packs of `plugins/packs/dist`.
static PACKS: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/../../plugins/packs/dist");

/// A kit to begin with.
static SCAFFOLD: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/scaffold");

/// The page of a code.
pub fn page(code: &str) -> Option<&'static str> {
    CODES.get_file(format!("{code}.md"))?.contents_utf8()
}

/// All codes that have a page, in order.
pub fn codes() -> Vec<&'static str> {
    let stem = |file: &'static File<'static>| file.path().file_stem()?.to_str();
    let mut codes: Vec<&str> = CODES.files().filter_map(stem).filter(|code| *code != "README").collect();
    codes.sort_unstable();
    codes
}

/// The embedded kits: id and files, those of the fragments that they name among them.
pub fn kits() -> Vec<(&'static str, Files)> {
    let (mut kits, others): (Vec<_>, Vec<_>) =
        folders(&KITS).into_iter().partition(|(_, files)| files.contains_key("kit.toml"));
    let shared = others.into_iter().find(|(name, _)| *name == fragment::FOLDER).map(|(_, files)| files);
    for (_, files) in &mut kits {
        for id in fragment::missing(files) {
            let inside = format!("{id}/");
            let own = shared.iter().flatten();
            let own =
                own.filter_map(|(path, bytes)| Some((path.strip_prefix(&*inside)?.into(), bytes.clone())));
            fragment::insert(files, &id, own.collect());
        }
    }
    kits
}

/// The embedded packs: id and files.
pub fn packs() -> Vec<(&'static str, Files)> {
    folders(&PACKS)
}

/// The files of a kit to begin with, with `@NAME@` and the like in the places of what it is called.
pub fn scaffold() -> Files {
    folders(&SCAFFOLD).into_iter().flat_map(|(_, files)| files).collect()
}

/// The folders of a folder, each with its files by their path in it.
fn folders(root: &'static Dir<'static>) -> Vec<(&'static str, Files)> {
    let mut found = Vec::new();
    for folder in root.dirs() {
        let Some(name) = folder.path().file_name().and_then(|name| name.to_str()) else { continue };
        let mut files = Files::new();
        let mut open = vec![folder];
        while let Some(here) = open.pop() {
            open.extend(here.dirs());
            for file in here.files() {
                let path = file.path().strip_prefix(folder.path()).unwrap_or(file.path());
                files.insert(path.to_string_lossy().replace('\\', "/").into(), file.contents().to_vec());
            }
        }
        found.push((name, files));
    }
    found.sort_by_key(|(name, _)| *name);
    found
}

/// The part of a page that readers of one language want: titles and example stay for both.
#[must_use]
pub fn in_language(markdown: &str, language: Language) -> String {
    let (english, italian) = markdown.split_once("## In italiano").unwrap_or((markdown, ""));
    match language {
        Language::English => english.trim_end().to_owned(),
        Language::Italian => {
            let mut lines = english.lines();
            let (code, title) = (lines.next().unwrap_or_default(), lines.next().unwrap_or_default());
            let code = code.split(':').next().unwrap_or_default();
            let example =
                english.split_once("```").map(|(_, rest)| rest).and_then(|rest| rest.split_once("```"));
            let example = example.map(|(example, _)| format!("\n```{example}```\n")).unwrap_or_default();
            format!("{code}: {}\n\n{}\n{example}", title.trim_matches('*'), italian.trim())
        }
    }
}
