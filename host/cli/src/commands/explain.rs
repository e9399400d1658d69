//! `digipro explain`: the page of a code, without a network.

use crate::args::Explain;
use crate::render::{Screen, Tone};
use digipro_kit::texts::Language;
use digipro_site::Error;
use digipro_site::library;
use serde::Serialize;

/// A page as data.
#[derive(Serialize)]
struct Page<'a> {
    code: &'a str,
    english: &'a str,
    italian: &'a str,
    page: &'a str,
}

/// What a page says in two lines.
pub struct Brief {
    /// What has happened.
    pub title: &'static str,
    /// What whoever reads it does now.
    pub what_to_do: &'static str,
}

/// A page in two lines of one language.
pub fn brief(code: &str, language: Language) -> Option<Brief> {
    let markdown = library::page(code)?;
    let (english, italian) = markdown.split_once("## In italiano")?;
    let (_, what_to_do) = english.split_once("## What to do")?;
    let mut lines = english.lines();
    let (title, titolo) = (lines.next()?, lines.next()?);
    Some(match language {
        Language::English => Brief { title: title.split_once(": ")?.1, what_to_do: what_to_do.trim() },
        Language::Italian => Brief { title: titolo.trim_matches('*'), what_to_do: italian.trim() },
    })
}

pub fn run(args: &Explain, screen: &Screen) -> Result<(), Error> {
    let Some(code) = &args.code else {
        list(screen);
        return Ok(());
    };
    let code = code.to_uppercase();
    let markdown = library::page(&code).ok_or_else(|| unknown(&code))?;
    if screen.json() {
        screen.data(&page(&code, markdown));
    } else {
        screen.page(&library::in_language(markdown, screen.language()));
    }
    Ok(())
}

fn unknown(code: &str) -> Error {
    let family: String = code.chars().take(3).collect();
    let near: Vec<&str> = library::codes().into_iter().filter(|known| known.starts_with(&family)).collect();
    let help = if near.is_empty() {
        "`digipro explain` without a code lists them all".to_owned()
    } else {
        format!("known codes that begin alike: {}", near.join(", "))
    };
    Error::usage(format!("there is no code `{code}`"), help)
}

fn page<'a>(code: &'a str, markdown: &'a str) -> Page<'a> {
    let mut lines = markdown.lines();
    let english =
        lines.next().and_then(|line| line.split_once(": ")).map(|(_, title)| title).unwrap_or_default();
    let italian = lines.next().unwrap_or_default().trim_matches('*');
    Page { code, english, italian, page: markdown }
}

fn list(screen: &Screen) {
    let pages = library::codes().into_iter().filter_map(|code| Some(page(code, library::page(code)?)));
    if screen.json() {
        screen.data(&pages.collect::<Vec<_>>());
        return;
    }
    for page in pages {
        let title = if screen.language() == Language::English { page.english } else { page.italian };
        screen.line(format!("{}  {title}", Tone::Strong.paint(page.code)));
    }
}
