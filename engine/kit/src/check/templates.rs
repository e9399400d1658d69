//! Model acts: each is named by a job, in both languages, and says only what the kit collects for a purpose.

use crate::codes::{P0582, P0586, P0587, P0588, P0607};
use crate::form::FormFile;
use crate::format::Table;
use crate::format::kit::{DataEntry, KitFile};
use crate::load::{Folder, Templates};
use crate::place::{Place, beside, has, list};
use crate::seams::{START, Seams};
use crate::template::{KNOWN, Template};
use crate::{Kit, Overlay};
use digipro_vocab::{Diagnostic, Name};
use std::collections::BTreeSet;

pub(super) fn check(kit: &Kit, diagnostics: &mut Vec<Diagnostic>) {
    let Some(manifest) = &kit.manifest else { return };
    let seams = Seams::of(&kit.folder.documents);
    let mut data = Collected { manifest, kit, own: None };
    named(&kit.folder, &[&seams], &[&kit.folder.templates], diagnostics);
    for (id, languages) in &kit.folder.templates {
        both(id, languages, diagnostics);
        let locals = locals(id, &[&seams]);
        languages.values().for_each(|template| data.template(template, &locals, diagnostics));
    }
    for overlay in &kit.overlays {
        let own = Seams::of(&overlay.folder.documents);
        data.own = Some(overlay);
        if !kit.folder.templates.is_empty() {
            let at_hand = [&overlay.folder.templates, &kit.folder.templates];
            named(&overlay.folder, &[&own, &seams], &at_hand, diagnostics);
        }
        for (id, languages) in &overlay.folder.templates {
            both(id, languages, diagnostics);
            let locals = locals(id, &[&own, &seams]);
            for (language, template) in languages {
                data.template(template, &locals, diagnostics);
                let above = kit.folder.templates.get(id).and_then(|above| above.get(language));
                reworded(template, above, diagnostics);
            }
        }
    }
}

/// Every job that names a model act finds it, and every model act is named. Silent in a kit that has none at all.
fn named(folder: &Folder, seams: &[&Seams], at_hand: &[&Templates], diagnostics: &mut Vec<Diagnostic>) {
    if at_hand.iter().all(|templates| templates.is_empty()) {
        return;
    }
    let first = seams.iter().take(1).flat_map(|seams| &seams.templates);
    let mut told: Vec<&Name> = Vec::new();
    for seam in first {
        if at_hand.iter().any(|templates| templates.contains_key(&seam.name)) || told.contains(&&seam.name) {
            continue;
        }
        told.push(&seam.name);
        let what = format!("there is no model act `{}`", seam.name);
        let help = format!("add `templates/{0}.it.md` and `templates/{0}.en.md`", seam.name);
        diagnostics.push(seam.place.warning(P0586, what).help(help));
    }
    for (id, languages) in &folder.templates {
        let used = seams.iter().any(|seams| seams.templates.iter().any(|seam| seam.name == *id));
        let Some(template) = languages.values().next().filter(|_| !used) else { continue };
        let what = format!("no job names the model act `{id}`");
        let help = format!("name it with `<zeebe:header key=\"modello\" value=\"{id}\" />`, or remove it");
        let place = Place { file: template.file.clone(), span: START };
        diagnostics.push(place.warning(P0586, what).help(help));
    }
}

/// Both languages say the same facts.
fn both(
    id: &Name,
    languages: &std::collections::BTreeMap<Name, Template>,
    diagnostics: &mut Vec<Diagnostic>,
) {
    match (languages.get("it"), languages.get("en")) {
        (Some(italian), Some(english)) => {
            let (it, en) = (italian.facts(), english.facts());
            let difference: Vec<&str> = it.symmetric_difference(&en).map(AsRef::as_ref).collect();
            if !difference.is_empty() {
                let what = format!("`{id}` says {} in one language and not in the other", list(difference));
                let help = "a reader of one language has to learn what a reader of the other learns";
                let place = Place { file: italian.file.clone(), span: START };
                let other = Place { file: english.file.clone(), span: START };
                diagnostics
                    .push(beside(place.error(P0588, what).help(help), other.label("the other language")));
            }
        }
        (Some(only), None) | (None, Some(only)) => {
            let lacks = if languages.contains_key("it") { "en" } else { "it" };
            let what = format!("`{id}` has no text in the language `{lacks}`");
            let help = format!("add `templates/{id}.{lacks}.md`");
            let place = Place { file: only.file.clone(), span: START };
            diagnostics.push(place.error(P0588, what).help(help));
        }
        (None, None) => {}
    }
}

/// What only the jobs of a model act know: the targets of their mappings, and the elements of loops.
fn locals(id: &Name, seams: &[&Seams]) -> BTreeSet<Name> {
    let mut locals = BTreeSet::new();
    for seams in seams {
        let elements: Vec<_> =
            seams.templates.iter().filter(|seam| seam.name == *id).map(|s| &s.element).collect();
        let inputs = seams.inputs.iter().filter(|input| elements.contains(&&input.element));
        let roots = inputs.map(|input| input.name.split('.').next().unwrap_or_default().into());
        locals.extend(roots);
        locals.extend(seams.loops.iter().map(|seam| seam.name.clone()));
    }
    locals
}

/// The wording of an overlay says all that the kit's says.
fn reworded(template: &Template, above: Option<&Template>, diagnostics: &mut Vec<Diagnostic>) {
    let Some(above) = above else { return };
    let (own, whole) = (template.facts(), above.facts());
    let left_out: Vec<&str> = whole.difference(&own).map(AsRef::as_ref).collect();
    if !left_out.is_empty() {
        let what = format!("the wording leaves out {}", list(left_out));
        let help = "say the same with other words: every placeholder of the kit's has to appear";
        let place = Place { file: template.file.clone(), span: START };
        let label = Place { file: above.file.clone(), span: START }.label("the kit's text");
        diagnostics.push(beside(place.error(P0607, what).help(help), label));
    }
}

/// What a kit, and perhaps one of its overlays, collects.
struct Collected<'a> {
    manifest: &'a KitFile,
    kit: &'a Kit,
    own: Option<&'a Overlay>,
}

impl Collected<'_> {
    fn template(&self, template: &Template, locals: &BTreeSet<Name>, diagnostics: &mut Vec<Diagnostic>) {
        for (path, span) in template.paths() {
            let place = Place { file: template.file.clone(), span };
            let (root, rest) = path.split_once('.').unwrap_or((&path, ""));
            if KNOWN.contains(&root) {
                if let Some(what) = self.unknown(root, rest) {
                    let help = "see the list of placeholders in docs/kits.md, `templates/`";
                    diagnostics.push(place.error(P0582, what).help(help));
                }
            } else if root == "termine" {
                let name = rest.strip_suffix(".scadenza");
                if !name.is_some_and(|name| has(&self.manifest.term, name)) {
                    let what = format!("the kit has no time limit that `{path}` would end");
                    diagnostics.push(place.error(P0582, what).help("write `termine.NAME.scadenza`"));
                }
            } else if !locals.contains(root) {
                self.collected(&path, &place, diagnostics);
            }
        }
    }

    /// Why a placeholder that is no fact is none that the definition knows.
    fn unknown(&self, root: &str, name: &str) -> Option<String> {
        let known = match root {
            "oggi" => name.is_empty(),
            "ente" => matches!(name, "nome" | "codice"),
            "ufficio" | "contatti" => has(&self.manifest.lane, name),
            "organo" => has(&self.manifest.organ, name),
            _ => has(&self.kit.params, name),
        };
        (!known).then(|| format!("the kit does not know `{root}.{name}`"))
    }

    /// A fact has purpose, legal basis and retention, for itself or for the path above it.
    fn collected(&self, path: &Name, place: &Place, diagnostics: &mut Vec<Diagnostic>) {
        let overlay = self.own.and_then(|own| own.manifest.as_ref());
        let added = overlay.into_iter().flat_map(|manifest| manifest.forms.values()).map(|form| &form.data);
        let tables: Vec<&Table<DataEntry>> = std::iter::once(&self.manifest.data).chain(added).collect();
        let found =
            tables.iter().flat_map(|table| table.iter()).filter(|(key, _)| covers(key.get_ref(), path));
        let longest = found.max_by_key(|(key, _)| key.get_ref().len());
        let lacks = match longest {
            Some((_, entry)) if entry.retention.is_some() => return,
            Some(_) => "no retention",
            None => match self.of_forms(path) {
                Some(true) => return,
                Some(false) => "no retention",
                None => "no purpose and legal basis",
            },
        };
        let what = format!("the model act says `{path}`, which has {lacks}");
        let help = format!(
            "say in kit.toml what it is for: `[data.\"{path}\"]` with `purpose`, `basis`, `retention`"
        );
        diagnostics.push(place.error(P0587, what).help(help));
    }

    /// Whether a field of a form states its purpose, and with it its retention.
    fn of_forms(&self, path: &Name) -> Option<bool> {
        let own = self.own.into_iter().flat_map(|own| own.folder.forms.values());
        let forms = self.kit.folder.forms.values().chain(own);
        let stated = |form: &FormFile| {
            let mut fields = form.fields.iter();
            let field = fields.find(|field| field.path == *path && field.purpose.is_some())?;
            Some(field.retention.is_some())
        };
        forms.into_iter().find_map(stated)
    }
}

/// Whether what is said of a path holds for another: the same, or one below it.
fn covers(path: &str, other: &str) -> bool {
    other.strip_prefix(path).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
}
