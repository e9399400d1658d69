//! Every fact has purpose, legal basis and retention; what the law keeps from the public is not declared public.

use crate::Kit;
use crate::codes::{P0660, P0661, P0662};
use crate::effective::{Category, Publish};
use crate::format::kit::DataEntry;
use crate::format::{Placed, Table};
use crate::load::Folder;
use crate::place::Place;
use crate::seams::{Seam, Seams};
use digipro_term::Length;
use digipro_vocab::{Diagnostic, Name};
use std::collections::BTreeSet;

pub(super) fn check(kit: &Kit, diagnostics: &mut Vec<Diagnostic>) {
    let Some(manifest) = &kit.manifest else { return };
    for (path, entry) in &manifest.data {
        of_entry(&entry.file, path, entry, diagnostics);
    }
    let mut known: BTreeSet<Name> = manifest.data.keys().map(|path| path.get_ref().clone()).collect();
    known.extend(stated(&kit.folder));
    written(&kit.folder, &known, "kit.toml", diagnostics);
    retained(&kit.folder, &manifest.data, diagnostics);
    for overlay in &kit.overlays {
        let Some(manifest) = &overlay.manifest else { continue };
        let file = overlay.folder.file("overlay.toml");
        let mut known = known.clone();
        for form in manifest.forms.values() {
            form.data.iter().for_each(|(path, entry)| of_entry(&file, path, entry, diagnostics));
            known.extend(form.data.keys().map(|path| path.get_ref().clone()));
        }
        known.extend(stated(&overlay.folder));
        written(&overlay.folder, &known, "the overlay, at the form that brings it,", diagnostics);
    }
}

/// What is said of a fact makes sense.
fn of_entry(file: &Name, path: &Placed<Name>, entry: &DataEntry, diagnostics: &mut Vec<Diagnostic>) {
    match &entry.retention {
        None => diagnostics.push(
            Place::of(file, path)
                .error(P0661, format!("nothing says how long `{}` is kept", path.get_ref()))
                .help("add `retention`, such as `\"P10Y\"`, from the day on which the case ends"),
        ),
        Some(retention) if retention.get_ref().parse::<Length>().is_err() => diagnostics.push(
            Place::of(file, retention)
                .error(P0661, format!("`{}` is not a length of time", retention.get_ref()))
                .help("write it as in ISO 8601: `\"P10Y\"`, `\"P6M\"`, `\"P30D\"`"),
        ),
        Some(_) => {}
    }
    let Some(publish) = &entry.publish else { return };
    let forbidden = match (*publish.get_ref(), entry.category) {
        (Publish::No, _) | (_, Category::Ordinary) => None,
        (_, Category::Special) => Some("D.Lgs. 196/2003, art. 2-septies c. 8"),
        (Publish::Yes, Category::Judicial) => Some("D.Lgs. 196/2003, art. 2-octies"),
        (Publish::Yes, Category::Hardship) => Some("D.Lgs. 33/2013, art. 26 c. 4"),
        (Publish::Anonymise, _) => None,
    };
    if let Some(norm) = forbidden {
        let message = format!("`{}` may not be published ({norm})", path.get_ref());
        diagnostics.push(Place::of(file, publish).error(P0662, message).help("write `publish = \"no\"`"));
    }
}

/// The fields of forms that state purpose and basis themselves.
fn stated(folder: &Folder) -> Vec<Name> {
    let fields = folder.forms.values().flat_map(|form| &form.fields);
    fields
        .filter(|field| field.purpose.is_some() && field.basis.is_some())
        .map(|field| field.path.clone())
        .collect()
}

/// Fields that state purpose and basis themselves say how long they are kept, too.
fn retained(folder: &Folder, data: &Table<DataEntry>, diagnostics: &mut Vec<Diagnostic>) {
    for form in folder.forms.values() {
        for field in &form.fields {
            let known = data.keys().any(|path| covers(path.get_ref(), &field.path));
            if field.retention.is_none() && field.purpose.is_some() && !known {
                let place = Place { file: form.file.clone(), span: field.span };
                let message = format!("nothing says how long `{}` is kept", field.path);
                diagnostics.push(place.error(P0661, message).help("add `retention`, such as `\"P10Y\"`"));
            }
        }
    }
}

/// What processes write has a purpose: results of jobs, messages, decisions, scripts, mappings.
fn written(folder: &Folder, known: &BTreeSet<Name>, place: &str, diagnostics: &mut Vec<Diagnostic>) {
    let mut told = BTreeSet::new();
    let seams = Seams::of(&folder.documents);
    for Seam { name, place: at, element } in seams.takers {
        let help =
            "name with output mappings what it brings: `<zeebe:output source=\"=nota\" target=\"nota\"/>`";
        let message = format!("`{name}` takes whatever its message brings, for no purpose");
        let mut diagnostic = at.error(P0660, message).help(help);
        diagnostic.element = element;
        diagnostics.push(diagnostic);
    }
    for Seam { name, place: at, element } in seams.writes {
        let purposed = known.iter().any(|path| covers(path, &name) || covers(&name, path));
        if purposed || !told.insert(name.clone()) {
            continue;
        }
        let help = format!("say in {place} under `[data.\"{name}\"]` what it is for, or do not write it");
        let mut diagnostic = at
            .error(P0660, format!("the fact `{name}` has no purpose, legal basis and retention"))
            .help(help);
        diagnostic.element = element;
        diagnostics.push(diagnostic);
    }
}

/// Whether an entry stands for a path: its own, and what lies under it.
fn covers(entry: &str, path: &str) -> bool {
    path.strip_prefix(entry).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
}
