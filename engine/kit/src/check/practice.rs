//! What reuse practice asks beside the process: sheet, risks, integrations and changes name what the kit has.

use crate::codes::{P0577, P0580, P0581, P0582, P0583, P0584, P0585, P0589};
use crate::effective::Start;
use crate::format::Placed;
use crate::format::changelog::ChangeEntry;
use crate::format::kit::KitFile;
use crate::format::sheet::{AnswerEntry, SheetFile};
use crate::load::Folder;
use crate::place::{Place, has, list};
use crate::seams::{START, Seam, Seams};
use crate::{Kit, Overlay};
use digipro_vocab::{Diagnostic, Level, Name};

pub(super) fn check(kit: &Kit, diagnostics: &mut Vec<Diagnostic>) {
    let Some(manifest) = &kit.manifest else { return };
    let seams = Seams::of(&kit.folder.documents);
    let mut known = Known { kit, manifest, seams: &seams, own: None, diagnostics };
    if let Some(sheet) = &kit.sheet {
        known.sheet(sheet);
    }
    known.risks(&kit.folder);
    known.every_point_has_its_risk();
    known.integrations(&kit.folder);
    known.every_job_has_its_integration();
    for change in &kit.changes {
        known.change(change);
    }
    known.sections();
    for overlay in &kit.overlays {
        self::overlay(kit, manifest, &seams, overlay, known.diagnostics);
    }
}

/// What an overlay brings for the steps that it fills in.
fn overlay(
    kit: &Kit,
    manifest: &KitFile,
    above: &Seams,
    overlay: &Overlay,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let own = Seams::of(&overlay.folder.documents);
    let mut known = Known { kit, manifest, seams: above, own: Some((overlay, &own)), diagnostics };
    known.risks(&overlay.folder);
    known.integrations(&overlay.folder);
    if kit.folder.integrations.is_empty() {
        return;
    }
    for job in &own.jobs {
        let described =
            has(&kit.folder.integrations, &job.name) || has(&overlay.folder.integrations, &job.name);
        if !described {
            known.diagnostics.push(undescribed(job, &overlay.folder.file("integrations.toml")));
        }
    }
}

/// The names that a kit, or one of its overlays, has.
struct Known<'a, 'd> {
    kit: &'a Kit,
    manifest: &'a KitFile,
    seams: &'a Seams,
    own: Option<(&'a Overlay, &'a Seams)>,
    diagnostics: &'d mut Vec<Diagnostic>,
}

impl Known<'_, '_> {
    /// The eleven letters.
    fn sheet(&mut self, sheet: &SheetFile) {
        let file: Name = "sheet.toml".into();
        for (letter, answer) in sheet.letters() {
            let Some(answer) = answer else {
                let what = format!("the letter {letter} of art. 35 is not answered");
                let help = format!("add `[{letter}]` with its text; what does not apply, the text says");
                let place = Place::of(&file, &sheet.sheet.norm);
                self.diagnostics.push(place.error(P0580, what).help(help));
                continue;
            };
            self.answer(&file, answer);
            if let Some(lacks) = self.lacking(letter, answer, sheet) {
                let what = format!("the answer to letter {letter} names {lacks}");
                self.diagnostics.push(Place::of(&file, &answer.text).error(P0581, what).help(HELP));
            }
        }
    }

    /// What an answer has to name and does not.
    fn lacking(&self, letter: &str, answer: &AnswerEntry, sheet: &SheetFile) -> Option<&'static str> {
        let applied_for = matches!(sheet.sheet.start, Start::Application | Start::Report);
        match letter {
            _ if [&answer.text.get_ref().it, &answer.text.get_ref().en]
                .iter()
                .any(|text| text.trim().is_empty()) =>
            {
                Some("nothing: its text is empty")
            }
            "a" | "h" | "m" if answer.norms.is_empty() => Some("no norm"),
            "b" | "c" if answer.lanes.is_empty() => Some("no lane"),
            "d" if answer.forms.is_empty() && applied_for => Some("no form"),
            "f" if answer.terms.is_empty() && !self.manifest.term.is_empty() => Some("no time limit"),
            _ => None,
        }
    }

    fn answer(&mut self, file: &Name, answer: &AnswerEntry) {
        let forms = self.kit.folder.forms.keys().cloned().collect::<Vec<Name>>();
        self.all(file, &answer.lanes, "lane", |known, name| has(&known.manifest.lane, name));
        self.all(file, &answer.terms, "time limit", |known, name| has(&known.manifest.term, name));
        self.all(file, &answer.parameters, "parameter", |known, name| has(&known.kit.params, name));
        self.all(file, &answer.forms, "form", |_, name| forms.iter().any(|form| **form == *name));
    }

    fn all(
        &mut self,
        file: &Name,
        names: &[Placed<Name>],
        what: &str,
        is_known: impl Fn(&Self, &str) -> bool,
    ) {
        for name in names {
            if !is_known(self, name.get_ref()) {
                self.unknown(file, name, what);
            }
        }
    }

    fn unknown(&mut self, file: &Name, name: &Placed<Name>, what: &str) {
        let message = format!("the kit has no {what} `{}`", name.get_ref());
        let help = "name one that the kit or one of its fragments has";
        self.diagnostics.push(Place::of(file, name).error(P0582, message).help(help));
    }

    /// Whether an element with this id stands in a diagram.
    fn has_element(&self, id: &str) -> bool {
        let own = self.own.iter().flat_map(|(_, seams)| &seams.elements);
        self.seams.elements.iter().chain(own).any(|element| *element.name == *id)
    }

    fn risks(&mut self, folder: &Folder) {
        for risk in &folder.risks {
            if !self.has_element(risk.element.get_ref()) {
                self.unknown(&risk.file, &risk.element, "step");
            }
            if !has(&self.manifest.lane, risk.responsible.get_ref()) {
                self.unknown(&risk.file, &risk.responsible, "lane");
            }
        }
    }

    /// Where the law is asked, somebody decides or controls: what may go wrong there is written down.
    fn every_point_has_its_risk(&mut self) {
        let folder = &self.kit.folder;
        if folder.risks.is_empty() {
            return;
        }
        let mut told: Vec<&Name> = Vec::new();
        for point in &self.seams.points {
            let Some(element) = &point.element else { continue };
            if folder.risks.iter().any(|risk| risk.element.get_ref() == element) || told.contains(&element) {
                continue;
            }
            told.push(element);
            let what = format!("the step `{element}` asks the law and has no risk in the register");
            let help = "add a `[[risk]]` with this element to risks.toml";
            self.diagnostics.push(point.place.warning(P0583, what).element(element.clone()).help(help));
        }
    }

    fn integrations(&mut self, folder: &Folder) {
        let seams = self.seams;
        for (job, entry) in &folder.integrations {
            let own = self.own.iter().flat_map(|(_, own)| &own.jobs);
            if !seams.jobs.iter().chain(own).any(|seam| seam.name == *job.get_ref()) {
                let what = format!("no diagram has a job of type `{}`", job.get_ref());
                let known = list(
                    seams.jobs.iter().map(|seam| &*seam.name).collect::<std::collections::BTreeSet<_>>(),
                );
                let help = format!("the diagrams have {known}");
                self.diagnostics.push(Place::of(&entry.file, job).warning(P0585, what).help(help));
            }
        }
    }

    fn every_job_has_its_integration(&mut self) {
        let folder = &self.kit.folder;
        if folder.integrations.is_empty() {
            return;
        }
        let mut told: Vec<&Name> = Vec::new();
        for job in &self.seams.jobs {
            if has(&folder.integrations, &job.name) || told.contains(&&job.name) {
                continue;
            }
            told.push(&job.name);
            self.diagnostics.push(undescribed(job, &"integrations.toml".into()));
        }
    }

    fn change(&mut self, change: &ChangeEntry) {
        let file: Name = "changelog.toml".into();
        for touched in &change.touches {
            let name = &**touched.get_ref();
            // The rules of packs are known when packs are at hand.
            let here = is_rule(name)
                || has(&self.kit.params, name)
                || has(&self.manifest.term, name)
                || has(&self.manifest.point, name)
                || has(&self.manifest.lane, name)
                || self.kit.folder.forms.contains_key(name)
                || self.has_element(name)
                || self.seams.processes.iter().any(|process| *process.name == *name)
                || self.has_decision(name);
            if !here {
                let what = format!("the kit has no `{name}` that a change of the law could touch");
                let help = "name a parameter, a time limit, a rule point, a step, a decision or a form of the kit, or the \
                            id of a rule";
                self.diagnostics.push(Place::of(&file, touched).error(P0589, what).help(help));
            }
        }
    }

    fn has_decision(&self, id: &str) -> bool {
        let mut elements = self.kit.folder.decisions.values().flat_map(|document| &document.tree.elements);
        elements.any(|element| element.attribute("id").is_some_and(|own| *own.value == *id))
    }

    /// The sections in prose say something.
    fn sections(&mut self) {
        for (file, text) in &self.kit.sections {
            let mut lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
            let headed = lines.next().is_some_and(|line| line.starts_with("# "));
            if !headed || lines.next().is_none() {
                let what = format!("`{file}` says nothing");
                let help = "begin with `# ` and a title, and write under it what the section is for";
                let place = Place { file: file.clone(), span: START };
                self.diagnostics.push(place.error(P0577, what).help(help));
            }
        }
    }
}

const HELP: &str =
    "letters a, h and m cite a norm, b and c name a lane, d a form where one applies, f a time limit";

/// Whether a name is that of a rule: its first part is the body that publishes it.
pub(crate) fn is_rule(name: &str) -> bool {
    let publisher = name.split_once('.').map(|(publisher, _)| publisher.parse::<digipro_vocab::EntityId>());
    matches!(publisher, Some(Ok(body)) if matches!(body.level(), Level::State | Level::Region | Level::Entity))
}

fn undescribed(job: &Seam, file: &Name) -> Diagnostic {
    let what = format!("nobody says who does the job `{}`", job.name);
    let help = format!("add `[job.{}]` with system, standard, purpose and what it gives to {file}", job.name);
    let warning = job.place.warning(P0584, what).help(help);
    match &job.element {
        Some(element) => warning.element(element.clone()),
        None => warning,
    }
}
