//! Texts: every message in both languages, with the same arguments.

use crate::Kit;
use crate::codes::{P0540, P0541, P0607};
use crate::load::Folder;
use crate::place::{Place, beside, list};
use crate::texts::{Entry, Texts};
use digipro_vocab::{Diagnostic, Name};

pub(super) fn check(kit: &Kit, diagnostics: &mut Vec<Diagnostic>) {
    folder(&kit.folder, diagnostics);
    for fragment in &kit.fragments {
        folder(&fragment.folder, diagnostics);
        reworded(kit, &fragment.folder, diagnostics);
    }
    for overlay in &kit.overlays {
        folder(&overlay.folder, diagnostics);
    }
}

fn folder(folder: &Folder, diagnostics: &mut Vec<Diagnostic>) {
    let (Some(italian), Some(english)) = (folder.texts.get("it"), folder.texts.get("en")) else { return };
    missing(italian, english, "English", diagnostics);
    missing(english, italian, "Italian", diagnostics);
    for (key, entry) in &italian.entries {
        if let Some(other) = english.entries.get(key) {
            arguments(key, (italian, entry), (english, other), diagnostics);
        }
    }
}

/// What the kit words anew of a fragment has the arguments and registers of the fragment's text.
fn reworded(kit: &Kit, fragment: &Folder, diagnostics: &mut Vec<Diagnostic>) {
    for (language, below) in &fragment.texts {
        let Some(own) = kit.folder.texts.get(language) else { continue };
        for (key, entry) in &own.entries {
            let Some(known) = below.entries.get(key).filter(|known| known.forms != entry.forms) else {
                continue;
            };
            let place = Place { file: own.file.clone(), span: entry.span };
            let what = format!("`{key}` has other arguments or wordings than in the fragment");
            let help = "say the same with other words: every argument has to appear";
            let label = Place { file: below.file.clone(), span: known.span }.label("the fragment's text");
            diagnostics.push(beside(place.error(P0607, what).help(help), label));
        }
    }
}

/// Keys and attributes that only one language has.
fn missing(has: &Texts, lacks: &Texts, language: &str, diagnostics: &mut Vec<Diagnostic>) {
    for (key, entry) in &has.entries {
        let place = Place { file: has.file.clone(), span: entry.span };
        let missing: Vec<String> = match lacks.entries.get(key) {
            None => vec![format!("`{key}` has no {language} text")],
            Some(other) => entry
                .forms
                .keys()
                .filter(|form| !other.forms.contains_key(*form))
                .map(|form| match &**form {
                    "" => format!("`{key}` has no {language} value beside its attributes"),
                    form => format!("`{key}` has no {language} wording `.{form}`"),
                })
                .collect(),
        };
        for message in missing {
            diagnostics.push(place.error(P0540, message).help(format!("add it to {}", lacks.file)));
        }
    }
}

/// The languages use the same arguments.
fn arguments(key: &Name, a: (&Texts, &Entry), b: (&Texts, &Entry), diagnostics: &mut Vec<Diagnostic>) {
    for (form, used) in &a.1.forms {
        let Some(other) = b.1.forms.get(form).filter(|other| *other != used) else { continue };
        let difference: Vec<&str> = used.symmetric_difference(other).map(AsRef::as_ref).collect();
        let message = format!("`{key}` uses {} in one language and not in the other", list(difference));
        let diagnostic = Place { file: a.0.file.clone(), span: a.1.span }
            .error(P0541, message)
            .help("a reader of one language has to learn what a reader of the other learns");
        let other = Place { file: b.0.file.clone(), span: b.1.span };
        diagnostics.push(beside(diagnostic, other.label("the other language")));
    }
}
