//! Norms: registered once, cited by key, in force on the days for which they are cited.

use crate::Kit;
use crate::codes::{P0530, P0531, P0532, P0533};
use crate::format::norms::NormEntry;
use crate::format::{Placed, Table};
use crate::load::Folder;
use crate::place::{Place, beside, find};
use digipro_vocab::{Date, Diagnostic, Name};
use std::collections::BTreeSet;

/// The registers that a citation may mean: an overlay's own first, then the kit's.
struct Registers<'a> {
    folders: Vec<&'a Folder>,
    cited: BTreeSet<Name>,
    diagnostics: &'a mut Vec<Diagnostic>,
}

pub(super) fn check(kit: &Kit, diagnostics: &mut Vec<Diagnostic>) {
    names(&kit.folder, diagnostics);
    let mut registers = Registers { folders: vec![&kit.folder], cited: BTreeSet::new(), diagnostics };
    of_kit(kit, &mut registers);
    let mut cited = registers.cited;
    cited.extend(kit.fragments.iter().flat_map(|fragment| fragment.cites.iter().cloned()));
    for overlay in &kit.overlays {
        names(&overlay.folder, diagnostics);
        let folders = vec![&overlay.folder, &kit.folder];
        let mut registers = Registers { folders, cited: BTreeSet::new(), diagnostics };
        of_overlay(overlay, &mut registers);
        unused(&overlay.folder, &registers.cited, registers.diagnostics);
        cited.append(&mut registers.cited);
    }
    unused(&kit.folder, &cited, diagnostics);
}

/// The register's names are NIR names.
fn names(folder: &Folder, diagnostics: &mut Vec<Diagnostic>) {
    for norm in folder.norms.values() {
        let file = &norm.file;
        super::dates::ordered(file, &norm.in_force_from, norm.in_force_to.as_ref(), diagnostics);
        let urn = norm.urn.get_ref();
        if !urn.starts_with("urn:nir:") || urn.split(':').count() < 5 {
            diagnostics.push(
                Place::of(file, &norm.urn)
                    .error(P0533, format!("`{urn}` is not a NIR name"))
                    .help("such as `urn:nir:stato:legge:1990-08-07;241`"),
            );
        }
    }
}

/// What nobody cites.
fn unused(folder: &Folder, cited: &BTreeSet<Name>, diagnostics: &mut Vec<Diagnostic>) {
    for (key, norm) in folder.norms.iter().filter(|(key, _)| !cited.contains(key.get_ref())) {
        let message = format!("nothing cites `{}`", key.get_ref());
        diagnostics.push(
            Place::of(&norm.file, key)
                .warning(P0531, message)
                .help("cite it where it is applied, or remove it"),
        );
    }
}

fn of_kit(kit: &Kit, registers: &mut Registers<'_>) {
    for entry in kit.params.values() {
        registers.cite(&entry.declared, &entry.ground, None);
        if let Some(regional) = &entry.regional {
            registers.cite(&entry.declared, &regional.norm, None);
        }
        for value in &entry.value {
            registers.cite(&value.file, &value.norm, Some(value.from.get_ref().0));
        }
    }
    let file: Name = "regimes.toml".into();
    for regime in &kit.regimes.regime {
        registers.cite(&file, &regime.norm, Some(regime.from.get_ref().0));
        for transitional in &regime.transitional {
            registers.cite(&file, &transitional.norm, None);
        }
    }
    for (file, property) in &kit.properties {
        registers.cite(file, &property.norm, None);
    }
    registers.forms(&kit.folder);
    registers.beside(&kit.folder);
    if let Some(sheet) = &kit.sheet {
        let file: Name = "sheet.toml".into();
        registers.cite(&file, &sheet.sheet.norm, None);
        for (_, answer) in sheet.letters() {
            answer.iter().flat_map(|answer| &answer.norms).for_each(|norm| registers.cite(&file, norm, None));
        }
    }
    for change in &kit.changes {
        registers.cite(&"changelog.toml".into(), &change.norm, None);
    }
    let Some(manifest) = &kit.manifest else { return };
    for organ in manifest.organ.values() {
        registers.cite(&"kit.toml".into(), &organ.norm, None);
    }
    for term in manifest.term.values() {
        registers.cite(&term.file, &term.norm, None);
    }
    for data in manifest.data.values() {
        registers.cite(&data.file, &data.basis, None);
    }
    for forbidden in manifest.forbidden.values() {
        registers.cite(&forbidden.file, &forbidden.norm, None);
    }
    for rule in manifest.rule.values() {
        registers.cite(&rule.file, &rule.regional.norm, None);
    }
}

fn of_overlay(overlay: &crate::Overlay, registers: &mut Registers<'_>) {
    registers.forms(&overlay.folder);
    registers.beside(&overlay.folder);
    let Some(manifest) = &overlay.manifest else { return };
    let file = overlay.folder.file("overlay.toml");
    for set in manifest.set.values() {
        let from = set.from.as_ref().unwrap_or(&manifest.overlay.from);
        registers.cite(&file, &set.norm, Some(from.get_ref().0));
    }
    for organ in manifest.organs.values() {
        let from = organ.from.as_ref().unwrap_or(&manifest.overlay.from);
        registers.cite(&file, &organ.norm, Some(from.get_ref().0));
    }
    for add in &manifest.add {
        registers.cite(&file, &add.norm, None);
    }
    for replace in manifest.replace.values() {
        registers.cite(&file, &replace.norm, Some(manifest.overlay.from.get_ref().0));
    }
    for data in manifest.forms.values().flat_map(|form| form.data.values()) {
        registers.cite(&file, &data.basis, None);
    }
}

impl Registers<'_> {
    /// A norm that is cited: registered, and in force on the day from which it is applied.
    fn cite(&mut self, file: &Name, key: &Placed<Name>, applied: Option<Date>) {
        self.cited.insert(key.get_ref().clone());
        let place = Place::of(file, key);
        let Some((norms, name, norm)) = self.registered(key.get_ref()) else {
            let help = "register it in norms.toml with its NIR name, its dates and the day it was last read";
            self.diagnostics.push(
                place.error(P0530, format!("the norm `{}` is not registered", key.get_ref())).help(help),
            );
            return;
        };
        let (from, to) = super::dates::days(&norm.in_force_from, norm.in_force_to.as_ref());
        if let Some(day) = applied
            && (day < from || to.is_some_and(|to| day > to))
        {
            let message = format!("`{}` was not in force on {day}, from which it is applied", key.get_ref());
            let diagnostic = place
                .error(P0532, message)
                .help("cite the norm that was in force, or correct the dates in norms.toml");
            let label = Place::of(&norms, name).label(format!("in force from {from}"));
            self.diagnostics.push(beside(diagnostic, label));
        }
    }

    fn registered(&self, key: &str) -> Option<(Name, &Placed<Name>, &NormEntry)> {
        self.folders.iter().find_map(|folder| {
            let norms: &Table<NormEntry> = &folder.norms;
            find(norms, key).map(|(name, norm)| (norm.file.clone(), name, norm))
        })
    }

    /// The norms of risks and integrations.
    fn beside(&mut self, folder: &Folder) {
        for risk in &folder.risks {
            self.cite(&risk.file, &risk.norm, None);
        }
        for entry in folder.integrations.values() {
            entry.norm.iter().for_each(|norm| self.cite(&entry.file, norm, None));
        }
    }

    /// The legal bases that form fields name.
    fn forms(&mut self, folder: &Folder) {
        for form in folder.forms.values() {
            for field in &form.fields {
                let Some(basis) = &field.basis else { continue };
                self.cited.insert(basis.clone());
                if self.registered(basis).is_none() {
                    let place = Place { file: form.file.clone(), span: field.span };
                    let message = format!("the legal basis `{basis}` of `{}` is not registered", field.path);
                    self.diagnostics.push(place.error(P0530, message).help("register it in norms.toml"));
                }
            }
        }
    }
}
