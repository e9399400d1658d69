//! What stands beside the process in the effective definition: sheet, risks, integrations, changes, organs, model acts.

use super::{Applied, Merge};
use crate::check::is_rule;
use crate::codes::{P0589, P0593, P0606};
use crate::effective::{Change, Integration, Letter, Organ, Risk, Sheet};
use crate::format::integrations::IntegrationEntry;
use crate::format::overlay::SetEntry;
use crate::format::sheet::{AnswerEntry, SheetFile};
use crate::format::{Placed, Table};
use crate::load::Folder;
use crate::place::{Place, beside, find, list};
use digipro_vocab::{Citation, Name};

/// The names themselves.
fn names(placed: &[Placed<Name>]) -> Vec<Name> {
    placed.iter().map(|name| name.get_ref().clone()).collect()
}

impl<'a> Merge<'a> {
    /// Sheet, changes and organs of the kit.
    pub(super) fn practice(&mut self) {
        let kit = self.kit;
        if let Some(sheet) = &kit.sheet {
            self.effective.sheet = self.sheet(sheet);
        }
        for change in &kit.changes {
            let file: Name = "changelog.toml".into();
            for rule in change.touches.iter().filter(|name| is_rule(name.get_ref())) {
                let known = self.packs.iter().any(|pack| pack.rule(rule.get_ref()).is_some());
                if !known {
                    let what = format!("no pack at hand has the rule `{}`", rule.get_ref());
                    self.diagnostics.push(Place::of(&file, rule).error(P0589, what));
                }
            }
            let Some(citation) = self.cite(&file, &change.norm, &[&kit.folder]) else { continue };
            let (date, what) = (change.date.get_ref().0, change.what.clone());
            let change = Change { date, citation, what, touches: names(&change.touches) };
            self.effective.changes.push(change);
        }
        self.effective.changes.sort_by_key(|change| change.date);
        for (name, entry) in &self.manifest.organ {
            let Some(citation) = self.cite(&"kit.toml".into(), &entry.norm, &[&kit.folder]) else { continue };
            let title =
                entry.title.iter().map(|(code, title)| (code.get_ref().clone(), title.clone())).collect();
            let (sits, members) = (entry.sits.get_ref().clone(), entry.members.get_ref().clone());
            let organ = Organ { lanes: names(&entry.lanes), sits, members, title, citation };
            self.effective.organs.insert(name.get_ref().clone(), organ);
        }
    }

    fn sheet(&mut self, sheet: &SheetFile) -> Option<Sheet> {
        let file: Name = "sheet.toml".into();
        let citation = self.cite(&file, &sheet.sheet.norm, &[&self.kit.folder])?;
        let answers = sheet.letters().into_iter().filter_map(|(letter, answer)| Some((letter, answer?)));
        let letters = answers.map(|(letter, answer)| (letter.into(), self.answer(&file, answer))).collect();
        Some(Sheet { citation, start: sheet.sheet.start, silence: sheet.sheet.silence, letters })
    }

    fn answer(&mut self, file: &Name, answer: &AnswerEntry) -> Letter {
        let cited = answer.norms.iter().filter_map(|norm| self.cite(file, norm, &[&self.kit.folder]));
        Letter {
            norms: cited.collect::<Vec<Citation>>(),
            text: answer.text.get_ref().clone(),
            lanes: names(&answer.lanes),
            terms: names(&answer.terms),
            parameters: names(&answer.parameters),
            forms: names(&answer.forms),
        }
    }

    /// Risks, integrations and model acts of a folder; an overlay's words stand before the kit's.
    pub(super) fn beside_the_process(&mut self, folder: &'a Folder) {
        for risk in &folder.risks {
            let Some(citation) = self.cite(&risk.file, &risk.norm, &[folder, &self.kit.folder]) else {
                continue;
            };
            self.effective.risks.push(Risk {
                element: risk.element.get_ref().clone(),
                event: risk.event.clone(),
                cause: risk.cause.clone(),
                level: risk.level,
                measure: risk.measure.clone(),
                indicator: risk.indicator.clone(),
                responsible: risk.responsible.get_ref().clone(),
                citation,
            });
        }
        self.integrations(&folder.integrations, folder);
        for (id, languages) in &folder.templates {
            let own =
                languages.iter().map(|(language, template)| (language.clone(), template.source.clone()));
            self.effective.templates.entry(id.clone()).or_default().extend(own);
        }
    }

    fn integrations(&mut self, entries: &Table<IntegrationEntry>, folder: &Folder) {
        for (job, entry) in entries {
            let registers = [folder, &self.kit.folder];
            let citation = entry.norm.as_ref().and_then(|norm| self.cite(&entry.file, norm, &registers));
            let integration = Integration {
                system: entry.system.clone(),
                standard: entry.standard.clone(),
                purpose: entry.purpose.clone(),
                gives: names(&entry.gives),
                takes: names(&entry.takes),
                citation,
                publishes: entry.publishes,
            };
            self.effective.integrations.insert(job.get_ref().clone(), integration);
        }
    }

    /// `[organs]` of an overlay: which organ sits, and of how many members, by one norm and for the same days.
    pub(super) fn organs(&mut self, layer: &Applied<'a>) {
        let manifest = self.manifest;
        for (name, entry) in &layer.manifest.organs {
            let Some((_, organ)) = find(&manifest.organ, name.get_ref()) else {
                let known = list(manifest.organ.keys().map(|key| &**key.get_ref()));
                let what = format!("the kit has no organ `{}`", name.get_ref());
                let place = Place::of(&layer.file, name);
                self.diagnostics.push(place.error(P0606, what).help(format!("it has {known}")));
                continue;
            };
            for (parameter, value) in [(&organ.sits, &entry.is), (&organ.members, &entry.members)] {
                let key = Placed::new(name.span(), parameter.get_ref().clone());
                let set = SetEntry {
                    value: value.clone(),
                    norm: entry.norm.clone(),
                    from: entry.from.clone(),
                    to: entry.to.clone(),
                };
                self.set_one(layer, &key, &set);
            }
        }
    }

    /// Whether a parameter says which organ sits, or of how many members: it is set with its organ, never alone.
    pub(super) fn is_of_an_organ(&mut self, layer: &Applied<'a>, name: &Placed<Name>) -> bool {
        let manifest = self.manifest;
        let found = manifest.organ.iter().find(|(_, organ)| {
            organ.sits.get_ref() == name.get_ref() || organ.members.get_ref() == name.get_ref()
        });
        let Some((organ, _)) = found else { return false };
        let what = format!("`{}` is set with the organ `{}`", name.get_ref(), organ.get_ref());
        let help = format!(
            "write `[organs.{}]` with `is`, `members` and `norm`: an organ and its number go together",
            organ.get_ref()
        );
        let declared = Place::of(&"kit.toml".into(), organ).label("the organ");
        self.diagnostics.push(beside(Place::of(&layer.file, name).error(P0593, what).help(help), declared));
        true
    }
}
