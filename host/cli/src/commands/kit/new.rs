//! `digipro kit new`: a kit to begin with, which checks and passes its scenarios at once.

use crate::args::KitNew;
use crate::render::{Screen, Tone};
use digipro_kit::Files;
use digipro_site::Error;
use digipro_site::{library, source};
use digipro_vocab::{FactValue, Name};
use serde::Serialize;
use std::fs;
use std::path::{Path, PathBuf};

/// What was laid, as data.
#[derive(Serialize)]
struct Laid<'a> {
    folder: &'a Path,
    files: Vec<&'a Name>,
}

pub fn run(args: &KitNew, screen: &Screen) -> Result<(), Error> {
    let fine = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    let begins = args.name.bytes().next().is_some_and(|byte| byte.is_ascii_lowercase());
    if !begins || !args.name.bytes().all(fine) || args.name.ends_with('-') {
        let message = format!("`{}` is no id of a kit", args.name);
        return Err(Error::usage(message, "use small letters, digits and `-`, such as passo-carrabile"));
    }
    let title = args.title.clone().unwrap_or_else(|| in_words(&args.name));
    if title.is_empty() || title.contains(['"', '\\', '<', '>', '&', '\n', '{', '}']) {
        let message = format!("`{title}` cannot be a title here");
        return Err(Error::usage(
            message,
            "leave out quotes, angles, braces and `&`; kit.toml takes them later",
        ));
    }
    let packs = library::packs();
    let state = packs.iter().find(|(id, _)| *id == "s_italia").map(|(_, files)| source::manifest(files));
    let state = state.transpose()?.map(|manifest| manifest.version).unwrap_or_default();
    let files: Files = library::scaffold()
        .into_iter()
        .map(|(path, bytes)| {
            let text = String::from_utf8_lossy(&bytes).replace("@S_ITALIA@", &state);
            (path, text.replace("@NAME@", &args.name).replace("@TITLE@", &title).into_bytes())
        })
        .collect();
    let folder = args.folder.clone().unwrap_or_else(|| PathBuf::from(&args.name));
    lay(&folder, &files)?;
    shown(&folder, &files, screen);
    if !screen.json() {
        next(&folder, &["check", "test", "pack"], screen);
    }
    Ok(())
}

/// `passo-carrabile` as `Passo carrabile`.
fn in_words(name: &str) -> String {
    let words = name.replace('-', " ");
    let mut letters = words.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// Writes files into a folder that is empty or not there yet.
pub fn lay(folder: &Path, files: &Files) -> Result<(), Error> {
    let failed = |error: std::io::Error| Error::input(folder.display(), error);
    fs::create_dir_all(folder).map_err(failed)?;
    if fs::read_dir(folder).map_err(failed)?.next().is_some() {
        let wrong = Error::input(folder.display(), "the folder is not empty");
        return Err(wrong.help("`--folder DIR` names another one"));
    }
    for (path, bytes) in files {
        let path = folder.join(&**path);
        let parent = path.parent().unwrap_or(folder);
        fs::create_dir_all(parent).and_then(|()| fs::write(&path, bytes)).map_err(failed)?;
    }
    Ok(())
}

/// Says what was laid.
pub fn shown(folder: &Path, files: &Files, screen: &Screen) {
    if screen.json() {
        screen.data(&Laid { folder, files: files.keys().collect() });
        return;
    }
    for path in files.keys() {
        screen.line(format!("{} {}", Tone::Good.paint("+"), folder.join(&**path).display()));
    }
}

/// Says what to type next.
pub fn next(folder: &Path, steps: &[&str], screen: &Screen) {
    let shown = FactValue::Text(folder.display().to_string().into());
    screen.note(format!("\n{}", screen.say("kit-laid", &[("folder", shown)])));
    for step in steps {
        let told = screen.say(&format!("kit-next-{step}"), &[]);
        let command = format!("digipro kit {step:<9} {}", folder.display());
        screen.note(format!("  {}  {}", Tone::Strong.paint(command), Tone::Faint.paint(told)));
    }
}
