//! Kit, overlays and packs to one effective definition: the overlay algebra (contract.md B6).
//!
//! The merge goes State, Region, entity, whatever the order of its argument; it is idempotent, and merging
//! overlays first and then the kit gives the same as merging one after the other (see [`crate::timeline`]).
//! Two overlays of one level that touch one point are an error that shows both, never last-writer-wins
//! (invariant NO-LAST-WRITER).

mod overlay;
mod parameters;
mod points;
mod practice;
mod properties;
mod region;

pub use points::bind;
pub(crate) use properties::written as written_properties;
pub use region::resolve_for;

use crate::check::unknown_process;
use crate::codes::{P0501, P0530, P0604, P0605, P0609, P0611};
use crate::effective::{
    Act, DataUse, Effective, EntityCalendar, Extension, Form, FragmentUse, Lane, Layer, Norm, Term,
    TextSource,
};
use crate::format::kit::{DataEntry, KitFile};
use crate::format::norms::NormEntry;
use crate::format::overlay::OverlayFile;
use crate::format::{Placed, Table};
use crate::load::Folder;
use crate::place::{Place, beside, find};
use crate::seams::{Seams, first_process};
use crate::{Kit, Overlay};
use digipro_vocab::{Citation, Diagnostic, Level, Name, PackManifest};
use std::collections::BTreeMap;

/// Merges a kit with the overlays of one entity and binds its rule points to packs. The overlay of the entity's Region
/// comes in by itself where the kit has one; an overlay that is given twice counts once.
///
/// # Errors
/// Everything that keeps the definition from being deployed; what [`crate::load`] has already said may come
/// again, word for word.
pub fn resolve(
    kit: &Kit,
    overlays: &[&Overlay],
    packs: &[PackManifest],
) -> Result<Effective, Vec<Diagnostic>> {
    let Some(manifest) = &kit.manifest else {
        return Err(vec![Diagnostic::error(P0501, "the kit has no readable `kit.toml`")]);
    };
    let mut merge = Merge::new(kit, manifest, packs);
    merge.kit();
    let overlays = merge.complete(overlays);
    let layers = merge.layers(&overlays);
    for layer in &layers {
        merge.overlay(layer);
    }
    merge.properties(&layers);
    merge.points();
    for layer in &layers {
        merge.replaced_rules_are_known(layer);
        merge.replace(layer);
    }
    if merge.diagnostics.iter().any(Diagnostic::is_error) {
        Err(merge.diagnostics)
    } else {
        Ok(merge.effective)
    }
}

/// An overlay whose manifest could be read.
struct Applied<'a> {
    overlay: &'a Overlay,
    manifest: &'a OverlayFile,
    file: Name,
    level: Level,
    act: Act,
}

impl Applied<'_> {
    /// The entity, as values and layers name it.
    fn by(&self) -> Name {
        self.manifest.overlay.entity.get_ref().as_str().into()
    }
}

/// A merge under way.
struct Merge<'a> {
    kit: &'a Kit,
    manifest: &'a KitFile,
    packs: &'a [PackManifest],
    effective: Effective,
    /// What each level has touched, and where.
    touched: BTreeMap<(Level, &'static str, Name), Place>,
    /// Packs that overlays add, until the points are bound.
    added: Vec<points::Added>,
    /// Places of the values that overlays set: by entity and parameter.
    set: BTreeMap<(Name, Name), Place>,
    diagnostics: Vec<Diagnostic>,
}

impl<'a> Merge<'a> {
    fn new(kit: &'a Kit, manifest: &'a KitFile, packs: &'a [PackManifest]) -> Self {
        Self {
            kit,
            manifest,
            packs,
            effective: Effective::default(),
            touched: BTreeMap::new(),
            added: Vec::new(),
            set: BTreeMap::new(),
            diagnostics: Vec::new(),
        }
    }

    /// The kit alone.
    fn kit(&mut self) {
        let (manifest, folder) = (self.manifest, &self.kit.folder);
        let header = &manifest.kit;
        let root = header.root.get_ref().clone();
        self.effective.kit = header.id.get_ref().clone();
        self.effective.version = header.version.get_ref().clone();
        self.effective.contract = header.contract.get_ref().clone();
        self.effective.must_understand = header.must_understand.iter().map(|f| f.get_ref().clone()).collect();
        self.effective.layers.push(Layer { level: header.level, by: header.id.get_ref().clone(), act: None });
        let seams = Seams::of(&folder.documents);
        if !seams.processes.iter().any(|process| process.name == root) {
            let place = Place::of(&"kit.toml".into(), &header.root);
            self.diagnostics.push(unknown_process(&place, &root, &seams));
        }
        self.effective.root = Some(root);
        for fragment in &self.kit.fragments {
            let used = FragmentUse { version: fragment.version.clone(), digest: fragment.digest };
            self.effective.fragments.insert(fragment.id.clone(), used);
            self.folder(&fragment.folder);
        }
        self.folder(folder);
        self.parameters();
        self.rules();
        self.practice();
        for (name, term) in &manifest.term {
            let Some(citation) = self.cite(&term.file, &term.norm, &[folder]) else { continue };
            let (parameter, kind, own) = (term.parameter.get_ref().clone(), term.kind, term.own);
            let term = Term { parameter, kind, own, citation };
            self.effective.terms.insert(name.get_ref().clone(), term);
        }
        for (id, lane) in &manifest.lane {
            let lane = Lane { office: lane.office.clone(), role: lane.role.clone() };
            self.effective.lanes.insert(id.get_ref().clone(), lane);
        }
        for (id, extension) in &manifest.extension {
            let open = Extension { purpose: extension.purpose.clone(), process: None, by: None };
            self.effective.extensions.insert(id.get_ref().clone(), open);
        }
        for (id, form) in &folder.forms {
            let fields = form.fields.iter().map(|field| field.path.clone()).collect();
            self.effective
                .forms
                .insert(id.clone(), Form { definition: form.extended([]), fields, added: Vec::new() });
        }
        self.data(&manifest.data, &[folder]);
        let week = manifest.calendar.week.as_ref().map(|week| week.get_ref().clone());
        self.effective.calendar = EntityCalendar { patrons: Vec::new(), week };
    }

    /// Documents, norms, texts and the purposes that forms state: of the kit or of an overlay.
    fn folder(&mut self, folder: &'a Folder) {
        for (file, document) in &folder.documents {
            self.effective.documents.insert(file.clone(), document.source.clone());
        }
        for (file, document) in &folder.decisions {
            self.effective.decisions.insert(file.clone(), document.source.clone());
        }
        self.beside_the_process(folder);
        for (key, norm) in &folder.norms {
            self.effective.norms.insert(key.get_ref().clone(), registered(norm));
        }
        for (language, texts) in &folder.texts {
            let source = TextSource { file: texts.file.clone(), source: texts.source.clone() };
            self.effective.texts.entry(language.clone()).or_default().push(source);
        }
        for field in folder.forms.values().flat_map(|form| &form.fields) {
            let (Some(purpose), Some(basis)) = (&field.purpose, &field.basis) else { continue };
            let registers = [folder, &self.kit.folder];
            let norm = registers.iter().find_map(|folder| find(&folder.norms, basis));
            if let Some((_, norm)) = norm {
                let retention = field.retention.clone();
                let usage = DataUse::of(purpose.clone(), registered(norm).citation, retention);
                self.effective.data.entry(field.path.clone()).or_insert(usage);
            }
        }
    }

    /// What each path is collected for.
    fn data(&mut self, entries: &Table<DataEntry>, registers: &[&Folder]) {
        for (path, entry) in entries {
            let Some(basis) = self.cite(&entry.file, &entry.basis, registers) else { continue };
            let retention = entry.retention.as_ref().map(|retention| retention.get_ref().clone());
            let usage = DataUse {
                category: entry.category,
                publish: entry.publish.as_ref().map(|publish| *publish.get_ref()).unwrap_or_default(),
                identifies: entry.identifies,
                ..DataUse::of(entry.purpose.clone(), basis, retention)
            };
            self.effective.data.entry(path.get_ref().clone()).or_insert(usage);
        }
    }

    /// The overlays in the order of force, those of another kit or entity reported and left out.
    fn layers(&mut self, overlays: &[&'a Overlay]) -> Vec<Applied<'a>> {
        let mut layers: Vec<Applied<'a>> = Vec::new();
        for &overlay in overlays {
            let Some(manifest) = &overlay.manifest else {
                let message = format!("`{}overlay.toml` cannot be read", overlay.folder.path);
                self.diagnostics.push(Diagnostic::error(P0501, message));
                continue;
            };
            let header = &manifest.overlay;
            let act = Act { title: header.act.clone(), date: header.act_date.get_ref().0 };
            let (file, level) = (overlay.folder.file("overlay.toml"), header.entity.get_ref().level());
            let layer = Applied { overlay, manifest, file, level, act };
            if self.fits(&layer, &layers) {
                layers.push(layer);
            }
        }
        layers.sort_by_key(|layer| layer.level);
        let strange = layers.last().and_then(|last| self.of_its_region(last, &layers));
        self.diagnostics.extend(strange);
        layers
    }

    /// Whether an overlay belongs to this kit, to its folder, and to the entity of the others.
    fn fits(&mut self, layer: &Applied<'_>, others: &[Applied<'_>]) -> bool {
        let (header, kit) = (&layer.manifest.overlay, &self.manifest.kit);
        let entity = header.entity.get_ref().as_str();
        let mut found = Vec::new();
        if header.kit.get_ref() != kit.id.get_ref() {
            let message = format!(
                "the overlay is for the kit `{}`, not for `{}`",
                header.kit.get_ref(),
                kit.id.get_ref()
            );
            found.push(Place::of(&layer.file, &header.kit).error(P0605, message));
        } else if header.version.get_ref() != kit.version.get_ref() {
            let message = format!(
                "the overlay was written for version {} of the kit, this is {}",
                header.version.get_ref(),
                kit.version.get_ref()
            );
            let place = Place::of(&layer.file, &header.version).error(P0605, message);
            found
                .push(place.help("read what changed in the kit, then set `version` to the one you reviewed"));
        }
        let folder = layer.overlay.folder.path.trim_end_matches('/').rsplit('/').next().unwrap_or_default();
        if !folder.is_empty() && folder != entity {
            let message = format!("the folder `{folder}` holds the overlay of `{entity}`");
            found.push(Place::of(&layer.file, &header.entity).error(P0609, message));
        }
        if let Some(other) = others.iter().find(|o| o.level == layer.level && o.by().as_ref() != entity) {
            let message = format!(
                "overlays of `{}` and `{entity}` cannot be merged: one level, two bodies",
                other.by()
            );
            let place = Place::of(&layer.file, &header.entity).error(P0609, message);
            let label = Place::of(&other.file, &other.manifest.overlay.entity).label("the other one");
            found.push(beside(place, label));
        }
        if header.from.get_ref().0 < layer.act.date {
            let message = format!(
                "it is in force from {} but was adopted on {}",
                header.from.get_ref().0,
                layer.act.date
            );
            let place = Place::of(&layer.file, &header.from).error(P0611, message);
            found.push(
                place.help("an act of an entity does not work backwards: let `from` be that day or later"),
            );
        }
        let fits = found.is_empty();
        self.diagnostics.append(&mut found);
        fits
    }

    /// Claims a point for a level; false, with both sides shown, when that level has touched it.
    fn claim(&mut self, level: Level, what: &'static str, name: &Name, place: Place) -> bool {
        if let Some(first) = self.touched.get(&(level, what, name.clone())) {
            let message = format!("two overlays of one level touch the {what} `{name}`");
            let help = "they contradict each other or repeat each other: keep one";
            self.diagnostics
                .push(beside(place.error(P0604, message).help(help), first.label("the other one")));
            return false;
        }
        self.touched.insert((level, what, name.clone()), place);
        true
    }

    /// The norm behind a key, in the first register that has it.
    fn cite(&mut self, file: &Name, key: &Placed<Name>, registers: &[&Folder]) -> Option<Citation> {
        let found = registers.iter().find_map(|folder| find(&folder.norms, key.get_ref()));
        if found.is_none() {
            let help = "register it in norms.toml with its NIR name, its dates and the day it was last read";
            let message = format!("the norm `{}` is not registered", key.get_ref());
            self.diagnostics.push(Place::of(file, key).error(P0530, message).help(help));
        }
        found.map(|(_, norm)| registered(norm).citation)
    }
}

/// A norm as the register has it.
fn registered(norm: &NormEntry) -> Norm {
    let text_of = norm.confirmed_on.get_ref().0;
    Norm {
        title: norm.title.clone(),
        citation: Citation {
            urn: norm.urn.get_ref().clone(),
            part: norm.part.clone().unwrap_or_default(),
            text_of,
        },
        in_force_from: norm.in_force_from.get_ref().0,
        in_force_to: norm.in_force_to.as_ref().map(|to| to.get_ref().0),
        confirmed_on: text_of,
        confirmed_by: norm.confirmed_by.clone(),
        interpretation: norm.interpretation.clone(),
        alternative: norm.alternative.clone(),
    }
}

impl Effective {
    /// The definition that a lone BPMN file is: no kit, no law, no overlay.
    #[must_use]
    pub fn plain(file: &str, bytes: &[u8]) -> (Self, Vec<Diagnostic>) {
        let (document, found) = digipro_bpmn::read(bytes);
        let effective = Self {
            kit: file.into(),
            root: first_process(&document),
            documents: [(file.into(), document.source.clone())].into(),
            ..Self::default()
        };
        (effective, found.into_iter().map(|diagnostic| diagnostic.file(file)).collect())
    }

    /// The same with a decision model beside.
    pub fn add_decisions(&mut self, file: &str, bytes: &[u8]) -> Vec<Diagnostic> {
        let (document, found) = digipro_dmn::read(bytes);
        self.decisions.insert(file.into(), document.source);
        found.into_iter().map(|diagnostic| diagnostic.file(file)).collect()
    }
}
