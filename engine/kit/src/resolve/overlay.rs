//! The other things that an overlay may do: fill, bind lanes, extend forms, reword, name its days off.

use super::{Applied, Merge};
use crate::codes::{P0510, P0606, P0607, P0608, P0612};
use crate::effective::{Layer, MonthDay, TextSource};
use crate::place::{Place, beside, list};
use crate::seams::Seams;
use crate::texts::reword;
use digipro_vocab::{Date, Name};

impl<'a> Merge<'a> {
    /// One overlay, on top of what stands.
    pub(super) fn overlay(&mut self, layer: &Applied<'a>) {
        self.effective.entity = Some(layer.manifest.overlay.entity.get_ref().clone());
        self.effective.name = Some(layer.manifest.overlay.name.clone());
        let act = Some(layer.act.clone());
        self.effective.layers.push(Layer { level: layer.level, by: layer.by(), act });
        self.texts_match(layer);
        self.folder(&layer.overlay.folder);
        self.set(layer);
        self.organs(layer);
        self.add(layer);
        self.fill(layer);
        self.lanes(layer);
        self.forms(layer);
        self.wording(layer);
        self.days_off(layer);
    }

    /// `[fill]`.
    fn fill(&mut self, layer: &Applied<'a>) {
        let seams = Seams::of(self.kit.folder.documents.iter().chain(&layer.overlay.folder.documents));
        for (point, process) in &layer.manifest.fill {
            let place = Place::of(&layer.file, point);
            if !seams.processes.iter().any(|known| known.name == *process.get_ref()) {
                let message = format!("no process has the id `{}`", process.get_ref());
                let help = format!("add it as a .bpmn file beside `{}`", layer.file);
                self.diagnostics.push(Place::of(&layer.file, process).error(P0510, message).help(help));
            }
            let Some(extension) = self.effective.extensions.get(point.get_ref()) else {
                let known = list(self.effective.extensions.keys().map(AsRef::as_ref));
                let message = format!("the kit declares no extension point `{}`", point.get_ref());
                self.diagnostics.push(place.error(P0606, message).help(format!("it declares {known}")));
                continue;
            };
            if let Some(by) = extension.by.clone().filter(|_| extension.process.is_some()) {
                let message = format!("the extension point `{}` is already filled by {by}", point.get_ref());
                let first = self
                    .touched
                    .iter()
                    .find(|((_, what, name), _)| *what == "extension point" && name == point.get_ref());
                let mut diagnostic = place.error(crate::codes::P0604, message);
                diagnostic.related.extend(first.map(|(_, place)| place.label("filled here")));
                self.diagnostics.push(diagnostic);
                continue;
            }
            if self.claim(layer.level, "extension point", point.get_ref(), place)
                && let Some(extension) = self.effective.extensions.get_mut(point.get_ref())
            {
                extension.process = Some(process.get_ref().clone());
                extension.by = Some(layer.by());
            }
        }
    }

    /// `[lanes]`.
    fn lanes(&mut self, layer: &Applied<'a>) {
        for (id, office) in &layer.manifest.lanes {
            let place = Place::of(&layer.file, id);
            if !self.effective.lanes.contains_key(id.get_ref()) {
                let known = list(self.effective.lanes.keys().map(AsRef::as_ref));
                let message = format!("the kit has no lane `{}`", id.get_ref());
                self.diagnostics.push(place.error(P0606, message).help(format!("it has {known}")));
            } else if self.claim(layer.level, "lane", id.get_ref(), place)
                && let Some(lane) = self.effective.lanes.get_mut(id.get_ref())
            {
                lane.office = office.office.clone();
                if let Some(contacts) = &office.contacts {
                    self.effective.contacts.insert(id.get_ref().clone(), contacts.clone());
                }
            }
        }
    }

    /// `[forms.ID]` and `forms/ID.form`.
    fn forms(&mut self, layer: &Applied<'a>) {
        let own = &layer.overlay.folder.forms;
        for (id, entry) in &layer.manifest.forms {
            if !own.contains_key(id.get_ref()) {
                let message = format!("the overlay extends the form `{}` with no fields", id.get_ref());
                let help = format!(
                    "add them as `{}`",
                    layer.overlay.folder.file(&format!("forms/{}.form", id.get_ref()))
                );
                self.diagnostics.push(Place::of(&layer.file, id).error(P0606, message).help(help));
            }
            self.data(&entry.data, &[&layer.overlay.folder, &self.kit.folder]);
        }
        for (id, form) in own {
            let Some(known) = self.effective.forms.get(id).cloned() else {
                // A form of a process that the overlay brings.
                let fields = form.fields.iter().map(|field| field.path.clone()).collect();
                let definition = form.extended([]);
                self.effective
                    .forms
                    .insert(id.clone(), crate::effective::Form { definition, fields, added: Vec::new() });
                continue;
            };
            let place = Place { file: form.file.clone(), span: crate::seams::START };
            if !self.claim(layer.level, "form", id, place) {
                continue;
            }
            let twice = form.fields.iter().find(|field| known.fields.contains(&field.path));
            if let Some(field) = twice {
                let place = Place { file: form.file.clone(), span: field.span };
                let message = format!("the field `{}` belongs to the kit's form `{id}`", field.path);
                let diagnostic = place.error(P0608, message).help("an overlay adds fields of its own paths");
                let first = self.kit.folder.forms.get(id).and_then(|kit| {
                    let first = kit.fields.iter().find(|known| known.path == field.path)?;
                    Some(Place { file: kit.file.clone(), span: first.span }.label("the kit's field"))
                });
                self.diagnostics.push(match first {
                    Some(label) => beside(diagnostic, label),
                    None => diagnostic,
                });
                continue;
            }
            let mut nothing = Vec::new();
            let base = crate::form::FormFile::read(id, known.definition.clone(), &mut nothing);
            let new = || form.fields.iter().map(|field| field.path.clone());
            let extended = crate::effective::Form {
                definition: base.extended([form]),
                fields: known.fields.iter().cloned().chain(new()).collect(),
                added: known.added.iter().cloned().chain(new()).collect(),
            };
            self.effective.forms.insert(id.clone(), extended);
        }
    }

    /// `[text.LANGUAGE]`.
    fn wording(&mut self, layer: &Applied<'a>) {
        for (language, texts) in &layer.manifest.text {
            let Some(sources) = self.effective.texts.get(language.get_ref()).cloned() else {
                let message = format!("the kit has no texts in the language `{}`", language.get_ref());
                self.diagnostics
                    .push(Place::of(&layer.file, language).error(P0606, message).help("it has `it`, `en`"));
                continue;
            };
            let mut whole = String::new();
            for (key, words) in texts {
                let place = Place::of(&layer.file, key);
                let claimed = format!("{}/{}", language.get_ref(), key.get_ref()).into();
                if !self.claim(layer.level, "text", &claimed, place.clone()) {
                    continue;
                }
                let sources = sources.iter().map(|source| &*source.source);
                match reword(sources, key.get_ref(), words.get_ref()) {
                    Ok(message) => whole.push_str(&message),
                    Err(reword::Refused::Unknown) => {
                        let message = format!("the kit has no text `{}`", key.get_ref());
                        self.diagnostics.push(place.error(P0606, message));
                    }
                    Err(reword::Refused::Arguments { expected, found }) => {
                        let message = format!(
                            "the wording uses {}, the kit's text {}",
                            list(found.iter().map(AsRef::as_ref)),
                            list(expected.iter().map(AsRef::as_ref))
                        );
                        let help = "say the same with other words: every argument has to appear";
                        self.diagnostics.push(Place::of(&layer.file, words).error(P0607, message).help(help));
                    }
                    Err(reword::Refused::Malformed(cause)) => {
                        self.diagnostics.push(Place::of(&layer.file, words).error(crate::codes::P0542, cause))
                    }
                }
            }
            if !whole.is_empty() {
                let source = TextSource { file: layer.file.clone(), source: whole.into() };
                self.effective.texts.entry(language.get_ref().clone()).or_default().push(source);
            }
        }
    }

    /// `texts/*.ftl` of the overlay: what it words anew has the arguments and registers of the kit's text.
    fn texts_match(&mut self, layer: &Applied<'a>) {
        for (language, own) in &layer.overlay.folder.texts {
            for (key, entry) in &own.entries {
                let folders = std::iter::once(&self.kit.folder)
                    .chain(self.kit.fragments.iter().map(|fragment| &fragment.folder));
                let mut above = folders.filter_map(|folder| folder.texts.get(language));
                let known = above.find_map(|kit| Some((kit, kit.entries.get(key)?)));
                let Some((kit, known)) = known.filter(|(_, known)| known.forms != entry.forms) else {
                    continue;
                };
                let place = Place { file: own.file.clone(), span: entry.span };
                let message = format!("`{key}` has other arguments or wordings than in the kit");
                let label = Place { file: kit.file.clone(), span: known.span }.label("the kit's text");
                let help = "say the same with other words: every argument has to appear";
                self.diagnostics.push(beside(place.error(P0607, message).help(help), label));
            }
        }
    }

    /// `[calendar]`.
    fn days_off(&mut self, layer: &Applied<'a>) {
        for patron in &layer.manifest.calendar.patrons {
            match month_day(patron.get_ref()) {
                Some(day) => self.effective.calendar.patrons.push(day),
                None => {
                    let message = format!("`{}` is not a day of the year", patron.get_ref());
                    let place = Place::of(&layer.file, patron);
                    self.diagnostics.push(place.error(P0612, message).help("month and day, such as `06-13`"));
                }
            }
        }
        let patrons = &mut self.effective.calendar.patrons;
        patrons.sort_unstable();
        patrons.dedup();
    }
}

/// `06-13`. 29 February is a day of the year.
fn month_day(text: &Name) -> Option<MonthDay> {
    let (month, day) = text.split_once('-')?;
    if month.len() != 2 || day.len() != 2 {
        return None;
    }
    let date = Date::new(2000, month.parse().ok()?, day.parse().ok()?).ok()?;
    Some(MonthDay { month: date.month(), day: date.day() })
}
