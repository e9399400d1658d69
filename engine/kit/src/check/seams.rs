//! Where diagram and kit meet: processes, points, time limits, lanes, extension points, forms.

use crate::codes::{P0510, P0511, P0512, P0513, P0514, P0515, P0516, P0517, P0518, P0551, P0553};
use crate::form::FormFile;
use crate::format::Table;
use crate::format::kit::KitFile;
use crate::fragment::Declared;
use crate::place::{Place, beside, find, has, list};
use crate::seams::{Seam, Seams};
use crate::{Kit, Overlay};
use digipro_vocab::{Code, Diagnostic, Name};

pub(super) fn check(kit: &Kit, diagnostics: &mut Vec<Diagnostic>) {
    let seams = Seams::of(&kit.folder.documents);
    let Some(manifest) = &kit.manifest else { return };
    let file: Name = "kit.toml".into();
    let root = &manifest.kit.root;
    if !seams.processes.iter().any(|process| process.name == *root.get_ref()) {
        diagnostics.push(unknown_process(&Place::of(&file, root), root.get_ref(), &seams));
    }
    processes(&seams, None, diagnostics);
    let points = Words { code: (P0512, P0513), what: "rule point", table: "point" };
    points.both(&seams.points, &manifest.point, diagnostics);
    let terms = Words { code: (P0514, P0515), what: "time limit", table: "term" };
    terms.both(&seams.terms, &manifest.term, diagnostics);
    let lanes = Words { code: (P0516, P0516), what: "lane", table: "lane" };
    lanes.both(&seams.lanes, &manifest.lane, diagnostics);
    let extensions = Words { code: (P0517, P0517), what: "extension point", table: "extension" };
    extensions.both(&seams.extensions, &manifest.extension, diagnostics);
    forms(kit, manifest, &seams, diagnostics);
    for overlay in &kit.overlays {
        self::overlay(overlay, manifest, &seams, diagnostics);
    }
}

/// An overlay's own processes use what the kit declares.
fn overlay(overlay: &Overlay, manifest: &KitFile, kit: &Seams, diagnostics: &mut Vec<Diagnostic>) {
    let seams = Seams::of(&overlay.folder.documents);
    processes(&seams, Some(kit), diagnostics);
    let points = Words { code: (P0512, P0513), what: "rule point", table: "point" };
    points.declared(&seams.points, &manifest.point, diagnostics);
    let terms = Words { code: (P0514, P0515), what: "time limit", table: "term" };
    terms.declared(&seams.terms, &manifest.term, diagnostics);
    let entries = overlay.manifest.as_ref().map(|manifest| &manifest.forms);
    for (id, form) in &overlay.folder.forms {
        forbidden(form, manifest, diagnostics);
        let own = entries.and_then(|forms| find(forms, id)).map(|(_, entry)| &entry.data);
        fields(form, &[Some(&manifest.data), own], "overlay.toml: `[forms.ID.data.\"PATH\"]`", diagnostics);
    }
}

/// A process that is named and not defined.
pub(crate) fn unknown_process(place: &Place, name: &str, seams: &Seams) -> Diagnostic {
    let known = list(seams.processes.iter().map(|process| &*process.name));
    place.error(P0510, format!("no process has the id `{name}`")).help(format!("processes here: {known}"))
}

/// Every process has an id of its own, and every call finds one.
fn processes(seams: &Seams, above: Option<&Seams>, diagnostics: &mut Vec<Diagnostic>) {
    let known = || above.into_iter().flat_map(|above| &above.processes);
    for (i, process) in seams.processes.iter().enumerate() {
        let mut earlier = seams.processes.iter().take(i).chain(known());
        if let Some(first) = earlier.find(|other| other.name == process.name) {
            let twice = process.place.error(P0511, format!("two processes have the id `{}`", process.name));
            diagnostics.push(beside(twice, first.place.label("the first one")));
        }
    }
    for call in &seams.calls {
        if !seams.processes.iter().chain(known()).any(|process| process.name == call.name) {
            diagnostics.push(with_element(unknown_process(&call.place, &call.name, seams), call));
        }
    }
}

fn with_element(diagnostic: Diagnostic, seam: &Seam) -> Diagnostic {
    match &seam.element {
        Some(element) => diagnostic.element(element.clone()),
        None => diagnostic,
    }
}

/// How one kind of seam is called.
struct Words {
    /// Code of a name that only the diagram has, and of one that only the kit has.
    code: (Code, Code),
    what: &'static str,
    table: &'static str,
}

impl Words {
    fn both<T: Declared>(&self, used: &[Seam], declared: &Table<T>, diagnostics: &mut Vec<Diagnostic>) {
        self.declared(used, declared, diagnostics);
        for (key, entry) in declared {
            if !used.iter().any(|seam| seam.name == *key.get_ref()) {
                let message = format!("the {} `{}` is in no diagram", self.what, key.get_ref());
                diagnostics.push(
                    Place::of(entry.file(), key)
                        .error(self.code.1, message)
                        .help(format!("use it in a diagram, or remove it from {}", entry.file())),
                );
            }
        }
    }

    fn declared<T>(&self, used: &[Seam], declared: &Table<T>, diagnostics: &mut Vec<Diagnostic>) {
        for seam in used {
            if !has(declared, &seam.name) {
                let message = format!("the {} `{}` is not declared in the kit", self.what, seam.name);
                let help = format!("add `[{}.{}]` to kit.toml", self.table, seam.name);
                diagnostics.push(with_element(seam.place.error(self.code.0, message).help(help), seam));
            }
        }
    }
}

/// Every form is shown by a task, every task finds its form, every field has purpose and basis.
fn forms(kit: &Kit, manifest: &KitFile, seams: &Seams, diagnostics: &mut Vec<Diagnostic>) {
    for seam in &seams.forms {
        if !kit.folder.forms.contains_key(&seam.name) {
            let message = format!("there is no form `{}`", seam.name);
            let help = format!("add `forms/{}.form`", seam.name);
            diagnostics.push(with_element(seam.place.error(P0518, message).help(help), seam));
        }
    }
    for (id, form) in &kit.folder.forms {
        if !seams.forms.iter().any(|seam| seam.name == *id) {
            let place = Place { file: form.file.clone(), span: crate::seams::START };
            let message = format!("no task shows the form `{id}`");
            let help =
                format!("name it at a task or start event with `<zeebe:formDefinition formId=\"{id}\"/>`");
            diagnostics.push(place.warning(P0518, message).help(help));
        }
        forbidden(form, manifest, diagnostics);
        fields(form, &[Some(&manifest.data)], "kit.toml: `[data.\"PATH\"]`", diagnostics);
    }
}

/// No field asks for what the kit, with its norm, forbids to ask.
fn forbidden(form: &FormFile, manifest: &KitFile, diagnostics: &mut Vec<Diagnostic>) {
    for field in &form.fields {
        let below = |path: &str| {
            field.path.strip_prefix(path).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
        };
        let Some((path, entry)) = manifest.forbidden.iter().find(|(path, _)| below(path.get_ref())) else {
            continue;
        };
        let here = Place { file: form.file.clone(), span: field.span };
        let message = format!("no form may ask for `{}`: {}", field.path, entry.reason);
        let diagnostic = here
            .error(P0553, message)
            .help(format!("remove the field; see the norm `{}`", entry.norm.get_ref()));
        let ban = Place::of(&entry.file, path);
        diagnostics.push(beside(diagnostic, ban.label("forbidden here")));
    }
}

/// Every field says what it is for and on which legal basis (GDPR art. 5, 6).
fn fields(
    form: &FormFile,
    tables: &[Option<&Table<crate::format::kit::DataEntry>>],
    place: &str,
    diagnostics: &mut Vec<Diagnostic>,
) {
    for field in &form.fields {
        let declared = tables.iter().flatten().any(|table| has(table, &field.path));
        if !declared && (field.purpose.is_none() || field.basis.is_none()) {
            let message = format!("the field `{}` has no purpose and legal basis", field.path);
            let here = Place { file: form.file.clone(), span: field.span };
            let help =
                format!("say what it is for in {place} with `purpose` and `basis`, or do not ask for it");
            diagnostics.push(here.error(P0551, message).help(help));
        }
    }
}
