//! Reading the files of a kit: never fails, keeps what it could read, reports the rest.

use crate::codes::{P0501, P0502, P0503, P0504, P0506, P0550};
use crate::form::FormFile;
use crate::format::changelog::{ChangeEntry, ChangelogFile};
use crate::format::fragment::FragmentFile;
use crate::format::integrations::{IntegrationEntry, IntegrationsFile};
use crate::format::kit::KitFile;
use crate::format::migrations::MigrationsFile;
use crate::format::norms::NormsFile;
use crate::format::overlay::OverlayFile;
use crate::format::params::{ParamsFile, ParamsWritten};
use crate::format::properties::{PropertiesFile, PropertyEntry};
use crate::format::publiccode::PubliccodeFile;
use crate::format::regimes::RegimesFile;
use crate::format::risks::{RiskEntry, RisksFile};
use crate::format::sheet::SheetFile;
use crate::format::{Located, Table};
use crate::fragment::{self, Fragment, Part};
use crate::limits;
use crate::template::Template;
use crate::texts::Texts;
use digipro_bpmn::Document;
use digipro_vocab::{Diagnostic, Name, Span};
use serde::de::DeserializeOwned;
use std::collections::BTreeMap;
use std::sync::Arc;

/// The files of a kit: path inside the kit, with `/`, to bytes.
pub type Files = BTreeMap<Name, Vec<u8>>;

/// A kit as written.
#[derive(Debug, Default)]
pub struct Kit {
    /// `kit.toml`; none when it is missing or malformed.
    pub manifest: Option<KitFile>,
    /// `params.toml`, with the parameters of the fragments.
    pub params: ParamsFile,
    /// `regimes.toml`.
    pub regimes: RegimesFile,
    /// `migrations.toml`.
    pub migrations: MigrationsFile,
    /// The properties of `properties.toml`, each with the file that states it; those of fragments after the kit's own.
    pub properties: Vec<(Name, PropertyEntry)>,
    /// What kits and overlays both have, that of the fragments included.
    pub folder: Folder,
    /// The fragments that it calls, merged.
    pub fragments: Vec<Fragment>,
    /// `sheet.toml`.
    pub sheet: Option<SheetFile>,
    /// `changelog.toml`.
    pub changes: Vec<ChangeEntry>,
    /// The sections in prose, such as `management.md`, as they are.
    pub sections: BTreeMap<Name, Arc<str>>,
    /// `scenarios/*.md` of the kit and of its overlays, as they are.
    pub scenarios: BTreeMap<Name, Arc<str>>,
    /// `overlays/<entity>/`.
    pub overlays: Vec<Overlay>,
}

/// An overlay as written.
#[derive(Debug, Default)]
pub struct Overlay {
    /// `overlay.toml`; none when it is missing or malformed.
    pub manifest: Option<OverlayFile>,
    /// Its own norms, processes, forms and texts.
    pub folder: Folder,
}

/// What kits and overlays both have.
#[derive(Debug, Default)]
pub struct Folder {
    /// Path before the names of its files: empty, or `overlays/c_a323/`.
    pub path: Name,
    /// `norms.toml`.
    pub norms: NormsFile,
    /// `*.bpmn` by path.
    pub documents: BTreeMap<Name, Document>,
    /// `*.dmn` by path.
    pub decisions: BTreeMap<Name, digipro_dmn::Document>,
    /// `forms/<id>.form` by id.
    pub forms: BTreeMap<Name, FormFile>,
    /// `texts/<language>.ftl` by language.
    pub texts: BTreeMap<Name, Texts>,
    /// `templates/<id>.<language>.md`.
    pub templates: Templates,
    /// `risks.toml`.
    pub risks: Vec<RiskEntry>,
    /// `integrations.toml`, by type of job.
    pub integrations: Table<IntegrationEntry>,
    /// `publiccode.yml`.
    pub publiccode: Option<PubliccodeFile>,
}

/// Model acts by id and language.
pub type Templates = BTreeMap<Name, BTreeMap<Name, Template>>;

impl Folder {
    /// The path of a file in it.
    pub(crate) fn file(&self, name: &str) -> Name {
        format!("{}{name}", self.path).into()
    }
}

impl Kit {
    /// The overlay of an entity.
    #[must_use]
    pub fn overlay(&self, entity: &str) -> Option<&Overlay> {
        self.overlays.iter().find(|overlay| overlay.entity() == Some(entity))
    }
}

impl Overlay {
    /// The entity that it says it belongs to.
    #[must_use]
    pub fn entity(&self) -> Option<&str> {
        self.manifest.as_ref().map(|manifest| manifest.overlay.entity.get_ref().as_str())
    }
}

/// Reads a kit with its overlays, and checks all that can be checked without rule packs.
#[must_use]
pub fn load(files: &Files) -> (Kit, Vec<Diagnostic>) {
    let mut reading = Reading::default();
    reading.measure(files);
    for (path, bytes) in files {
        reading.file(path, bytes);
    }
    reading.complete(files);
    let Reading { kit, mut diagnostics, .. } = reading;
    crate::check::kit(&kit, &mut diagnostics);
    (kit, diagnostics)
}

/// A kit being read.
#[derive(Default)]
struct Reading {
    kit: Kit,
    params: ParamsWritten,
    parts: BTreeMap<Name, Part>,
    overlays: BTreeMap<Name, Overlay>,
    diagnostics: Vec<Diagnostic>,
    seen: Vec<Name>,
}

impl Reading {
    fn measure(&mut self, files: &Files) {
        let bytes: usize = files.values().map(Vec::len).sum();
        if files.len() > limits::FILES_MAX {
            let message =
                format!("the kit has {} files, at most {} are read", files.len(), limits::FILES_MAX);
            self.diagnostics.push(Diagnostic::error(P0506, message));
        }
        if bytes > limits::KIT_BYTES_MAX {
            let message = format!("the kit has {bytes} bytes, at most {} are read", limits::KIT_BYTES_MAX);
            self.diagnostics.push(Diagnostic::error(P0506, message));
        }
    }

    /// One file, to its place.
    fn file(&mut self, path: &Name, bytes: &[u8]) {
        if bytes.len() > limits::FILE_BYTES_MAX {
            let message =
                format!("`{path}` has {} bytes, at most {} are read", bytes.len(), limits::FILE_BYTES_MAX);
            self.diagnostics.push(Diagnostic::error(P0506, message).file(path.clone()));
            return;
        }
        self.seen.push(path.clone());
        let parts: Vec<&str> = path.split('/').collect();
        match parts.as_slice() {
            ["kit.toml"] => self.kit.manifest = self.toml(path, bytes),
            ["params.toml"] => self.params = self.toml(path, bytes).unwrap_or_default(),
            ["sheet.toml"] => self.kit.sheet = self.toml(path, bytes),
            ["changelog.toml"] => {
                let log: ChangelogFile = self.toml(path, bytes).unwrap_or_default();
                self.kit.changes = log.change;
            }
            [name] if SECTIONS.contains(name) => {
                if let Some(text) = self.text(path, bytes) {
                    self.kit.sections.insert(path.clone(), text);
                }
            }
            ["migrations.toml"] => self.kit.migrations = self.toml(path, bytes).unwrap_or_default(),
            ["regimes.toml"] => self.kit.regimes = self.toml(path, bytes).unwrap_or_default(),
            ["properties.toml"] => {
                let stated: PropertiesFile = self.toml(path, bytes).unwrap_or_default();
                self.kit.properties.extend(stated.property.into_iter().map(|entry| (path.clone(), entry)));
            }
            ["scenarios", name] if name.ends_with(".md") => {
                if let Some(text) = self.text(path, bytes) {
                    self.kit.scenarios.insert(path.clone(), text);
                }
            }
            ["overlays", _, "scenarios", name] if name.ends_with(".md") => {
                if let Some(text) = self.text(path, bytes) {
                    self.kit.scenarios.insert(path.clone(), text);
                }
            }
            ["overlays", entity, "overlay.toml"] => {
                let manifest = self.toml(path, bytes);
                self.overlay(entity).manifest = manifest;
            }
            ["overlays", entity, rest @ ..] => {
                let mut folder = std::mem::take(&mut self.overlay(entity).folder);
                self.folder_file(&mut folder, rest, path, bytes);
                self.overlay(entity).folder = folder;
            }
            ["fragments", id, "fragment.toml"] => {
                let manifest: Option<FragmentFile> = self.toml(path, bytes);
                self.part(id).manifest = manifest;
            }
            ["fragments", id, "params.toml"] => {
                let params = self.toml(path, bytes).unwrap_or_default();
                self.part(id).params = params;
            }
            ["fragments", id, "properties.toml"] => {
                let stated: PropertiesFile = self.toml(path, bytes).unwrap_or_default();
                let stated = stated.property.into_iter().map(|entry| (path.clone(), entry));
                self.part(id).properties.extend(stated);
            }
            ["fragments", id, rest @ ..] => {
                let mut folder = std::mem::take(&mut self.part(id).folder);
                self.folder_file(&mut folder, rest, path, bytes);
                self.part(id).folder = folder;
            }
            rest => {
                let mut folder = std::mem::take(&mut self.kit.folder);
                self.folder_file(&mut folder, rest, path, bytes);
                self.kit.folder = folder;
            }
        }
    }

    /// The overlay of an entity's folder, begun when first seen.
    fn overlay(&mut self, entity: &str) -> &mut Overlay {
        let overlay = self.overlays.entry(entity.into()).or_default();
        overlay.folder.path = format!("overlays/{entity}/").into();
        overlay
    }

    /// The fragment of a folder, begun when first seen.
    fn part(&mut self, id: &str) -> &mut Part {
        let part = self.parts.entry(id.into()).or_default();
        part.folder.path = format!("{}/{id}/", fragment::FOLDER).into();
        part
    }

    /// A file that kits and overlays both may have.
    fn folder_file(&mut self, folder: &mut Folder, parts: &[&str], path: &Name, bytes: &[u8]) {
        match parts {
            ["norms.toml"] => folder.norms = self.toml(path, bytes).unwrap_or_default(),
            [name] if name.ends_with(".bpmn") => {
                let (document, found) = digipro_bpmn::read(bytes);
                self.diagnostics.extend(found.into_iter().map(|d| d.file(path.clone())));
                folder.documents.insert(path.clone(), document);
            }
            [name] if name.ends_with(".dmn") => {
                let (document, found) = digipro_dmn::read(bytes);
                self.diagnostics.extend(found.into_iter().map(|d| d.file(path.clone())));
                folder.decisions.insert(path.clone(), document);
            }
            ["forms", name] if name.ends_with(".form") => {
                let Some(text) = self.text(path, bytes) else { return };
                let form = FormFile::read(path, text, &mut self.diagnostics);
                self.only_adds(path, &form);
                folder.forms.insert(name.trim_end_matches(".form").into(), form);
            }
            ["risks.toml"] => {
                folder.risks = self.toml(path, bytes).map(|file: RisksFile| file.risk).unwrap_or_default()
            }
            ["integrations.toml"] => {
                folder.integrations =
                    self.toml(path, bytes).map(|file: IntegrationsFile| file.job).unwrap_or_default();
            }
            ["publiccode.yml"] => {
                let Some(text) = self.text(path, bytes) else { return };
                folder.publiccode = crate::check::publiccode::read(path, &text, &mut self.diagnostics);
            }
            ["templates", name] if name.ends_with(".it.md") || name.ends_with(".en.md") => {
                let Some(text) = self.text(path, bytes) else { return };
                let template = Template::read(path, text, &mut self.diagnostics);
                let Some((id, language)) = name.trim_end_matches(".md").rsplit_once('.') else { return };
                folder.templates.entry(id.into()).or_default().insert(language.into(), template);
            }
            ["texts", name @ ("it.ftl" | "en.ftl")] => {
                let Some(text) = self.text(path, bytes) else { return };
                let texts = Texts::read(path, text, &mut self.diagnostics);
                folder.texts.insert(name.trim_end_matches(".ftl").into(), texts);
            }
            [.., name] if belongs_to_people(name) => {}
            // In an overlay it would look as if it did something.
            _ if path.starts_with("overlays/") => self.diagnostics.push(
                Diagnostic::error(P0504, format!("`{path}` is not a file that an overlay is made of"))
                    .file(path.clone())
                    .help("an overlay changes what docs/kits.md lists, and nothing else: remove it"),
            ),
            _ => self.diagnostics.push(
                Diagnostic::warning(P0504, format!("`{path}` is not a file that a kit is made of"))
                    .file(path.clone())
                    .help("see the kinds of files in `digipro explain P0504`, or remove it"),
            ),
        }
    }

    /// A form of an overlay brings components, and nothing that would do something else to the form of the kit.
    fn only_adds(&mut self, path: &Name, form: &FormFile) {
        let known =
            ["id", "type", "schemaVersion", "exporter", "executionPlatform", "executionPlatformVersion"];
        let strange = form.rest.keys().find(|key| !known.contains(&key.as_str()));
        if let Some(strange) = strange.filter(|_| path.starts_with("overlays/")) {
            let message = format!("`{strange}`: a form of an overlay brings `components`, and nothing else");
            self.diagnostics.push(Diagnostic::error(P0550, message).file(path.clone()).help("remove it"));
        }
    }

    /// The file as text.
    fn text(&mut self, path: &Name, bytes: &[u8]) -> Option<Arc<str>> {
        match std::str::from_utf8(bytes) {
            Ok(text) => Some(text.trim_start_matches('\u{feff}').into()),
            Err(error) => {
                let at = error.valid_up_to();
                self.diagnostics.push(
                    Diagnostic::error(P0503, format!("`{path}` is not UTF-8 from byte {at} on"))
                        .file(path.clone())
                        .at(Span::new(at, at + 1))
                        .help("save it with the encoding UTF-8"),
                );
                None
            }
        }
    }

    /// The file as TOML of a shape.
    fn toml<T: DeserializeOwned + Located>(&mut self, path: &Name, bytes: &[u8]) -> Option<T> {
        let text = self.text(path, bytes)?;
        let read = toml::from_str::<T>(&text).map_err(|error| self.diagnostics.push(malformed(path, &error)));
        let mut read = read.ok()?;
        read.locate(path);
        Some(read)
    }

    /// What is missing when all files are read.
    fn complete(&mut self, files: &Files) {
        for name in ["kit.toml", "params.toml", "norms.toml", "regimes.toml", "texts/it.ftl", "texts/en.ftl"]
        {
            self.require(name, "the kit");
        }
        if self.kit.folder.documents.is_empty() {
            let message = "the kit has no BPMN file";
            self.diagnostics.push(Diagnostic::error(P0501, message).help("add the process as `<name>.bpmn`"));
        }
        let overlays = std::mem::take(&mut self.overlays);
        for (entity, overlay) in overlays {
            self.require(&format!("overlays/{entity}/overlay.toml"), "the overlay");
            self.kit.overlays.push(overlay);
        }
        let parts = std::mem::take(&mut self.parts);
        for id in parts.keys() {
            self.require(&format!("{}/{id}/fragment.toml", fragment::FOLDER), "the fragment");
        }
        let params = std::mem::take(&mut self.params);
        fragment::merge(&mut self.kit, params, parts, files, &mut self.diagnostics);
    }

    fn require(&mut self, name: &str, owner: &str) {
        if !self.seen.iter().any(|seen| &**seen == name) {
            self.diagnostics
                .push(Diagnostic::error(P0501, format!("{owner} has no `{name}`")).help(format!(
                    "`digipro explain {P0501}` lists the files and shows a small one of each"
                )));
        }
    }
}

/// The sections of a kit that are prose.
const SECTIONS: [&str; 4] = ["management.md", "organisation.md", "training.md", "communication.md"];

/// Files beside a kit that are for people and say nothing to the engine.
fn belongs_to_people(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or_default();
    matches!(stem, "README" | "CHANGELOG" | "LICENSE")
}

/// A TOML error with its place.
fn malformed(path: &Name, error: &toml::de::Error) -> Diagnostic {
    let message = error.message().trim().replace("struct ", "table ").replace('\n', " ");
    let mut diagnostic = Diagnostic::error(P0502, message).file(path.clone());
    if let Some(span) = error.span() {
        diagnostic = diagnostic.at(Span::new(span.start, span.end));
    }
    diagnostic.help("`digipro explain P0502` shows the form of each file")
}

#[cfg(test)]
mod tests {
    use super::{Files, load};
    use crate::limits::{FILE_BYTES_MAX, FILES_MAX, FORM_DEPTH_MAX};

    fn codes(files: &Files) -> Vec<&'static str> {
        load(files).1.iter().map(|diagnostic| diagnostic.code.id).collect()
    }

    #[test]
    fn a_kit_beyond_any_bound_is_named_and_nothing_breaks() {
        let large: Files = [("texts/it.ftl".into(), vec![b'a'; FILE_BYTES_MAX + 1])].into();
        assert!(codes(&large).contains(&"P0506"));
        let many: Files = (0..=FILES_MAX).map(|n| (format!("scenarios/{n}.md").into(), Vec::new())).collect();
        assert!(codes(&many).contains(&"P0506"));
    }

    #[test]
    fn a_form_beyond_any_depth_is_named() {
        let depth = FORM_DEPTH_MAX + 2;
        let form = format!("{}{}", r#"{"components":["#.repeat(depth), "]}".repeat(depth));
        let files: Files = [("forms/a.form".into(), form.into_bytes())].into();
        assert!(codes(&files).contains(&"P0507"), "{:?}", codes(&files));
    }

    #[test]
    fn whatever_the_bytes_loading_answers() {
        for name in [
            "kit.toml",
            "params.toml",
            "norms.toml",
            "regimes.toml",
            "a.bpmn",
            "forms/a.form",
            "texts/it.ftl",
        ] {
            for bytes in [&b""[..], b"\xff\xfe", b"[[[", b"{", b"<", "à = {".as_bytes(), b"\0\0\0"] {
                assert!(!codes(&[(name.into(), bytes.to_vec())].into()).is_empty());
            }
        }
    }
}
