//! Fragments: parts that many kits call, merged as if they were written in the kit.
//!
//! The kit's own declaration stands before that of a fragment; two fragments may not declare one thing in two ways. What
//! a fragment uses and does not declare is looked for in the kit, as everything else is (see [`crate::load`]).

use crate::codes::{P0502, P0520, P0570, P0571, P0572, P0573, P0574, P0575, P0576};
use crate::format::fragment::FragmentFile;
use crate::format::integrations::IntegrationEntry;
use crate::format::kit::{DataEntry, ExtensionEntry, ForbiddenEntry, LaneEntry, PointEntry, TermEntry};
use crate::format::norms::NormEntry;
use crate::format::params::{ParamEntry, ParamsFile, ParamsWritten, ValueEntry};
use crate::format::properties::PropertyEntry;
use crate::format::{Placed, Table};
use crate::load::{Files, Folder, Kit, Templates};
use crate::place::{Place, beside, find, list};
use crate::seams::Seams;
use digipro_vocab::{Diagnostic, Digest, Name, canonical};
use std::collections::{BTreeMap, BTreeSet};

/// The folder of fragments, in a kit and beside it.
pub const FOLDER: &str = "fragments";

/// A fragment that a kit is merged with.
#[derive(Debug)]
pub struct Fragment {
    /// Its id.
    pub id: Name,
    /// Its version.
    pub version: Name,
    /// Of its files.
    pub digest: Digest,
    /// The norms that it cites, also where the kit's declaration stands before its own.
    pub cites: BTreeSet<Name>,
    /// Its texts; all else stands in the kit's own folder.
    pub folder: Folder,
}

/// A fragment being read.
#[derive(Debug, Default)]
pub(crate) struct Part {
    pub manifest: Option<FragmentFile>,
    pub params: ParamsWritten,
    pub properties: Vec<(Name, PropertyEntry)>,
    pub folder: Folder,
}

/// The name of some files: SHA-256 of the canonical list of their paths, each with the SHA-256 of its bytes.
#[must_use]
pub fn digest(files: &Files) -> Digest {
    let listed: BTreeMap<&str, Digest> =
        files.iter().map(|(path, bytes)| (&**path, Digest::of(bytes))).collect();
    // A map of names to digests always has canonical bytes.
    Digest::of(&canonical::to_bytes(&listed).unwrap_or_default())
}

/// The files below a folder, by their path in it.
fn below(files: &Files, folder: &str) -> Files {
    let inside = files.iter().filter_map(|(path, bytes)| Some((path.strip_prefix(folder)?, bytes)));
    inside.map(|(path, bytes)| (path.into(), bytes.clone())).collect()
}

/// The ids of the fragments that a kit names and does not hold: whoever reads a kit from a disk looks for them beside it.
#[must_use]
pub fn missing(files: &Files) -> Vec<Name> {
    let text = files.get("kit.toml").and_then(|bytes| std::str::from_utf8(bytes).ok()).unwrap_or_default();
    // What is wrong with kit.toml is said when the kit is loaded.
    let manifest: toml::Table = text.trim_start_matches('\u{feff}').parse().unwrap_or_default();
    let named = manifest.get(FOLDER).and_then(toml::Value::as_table);
    let held = |id: &str| {
        let folder = format!("{FOLDER}/{id}/");
        files.keys().any(|path| path.starts_with(&folder))
    };
    named
        .into_iter()
        .flat_map(toml::Table::keys)
        .filter(|id| !held(id))
        .map(|id| id.as_str().into())
        .collect()
}

/// Puts the files of a fragment into those of a kit.
pub fn insert(files: &mut Files, id: &str, fragment: Files) {
    files.extend(fragment.into_iter().map(|(path, bytes)| (format!("{FOLDER}/{id}/{path}").into(), bytes)));
}

/// The id of the fragment that a file of a kit belongs to.
pub(crate) fn of_file(file: &str) -> Option<&str> {
    file.strip_prefix(FOLDER)?.strip_prefix('/')?.split('/').next()
}

/// Merges a kit with the fragments that it names.
pub(crate) fn merge(
    kit: &mut Kit,
    params: ParamsWritten,
    mut parts: BTreeMap<Name, Part>,
    files: &Files,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let named = kit.manifest.as_ref().map(|manifest| manifest.fragments.clone()).unwrap_or_default();
    let mut merge = Merge { kit, params: ParamsFile::new(), diagnostics };
    for (id, version) in &named {
        match parts.remove(id.get_ref()) {
            Some(part) => merge.part(id, version, part, files),
            None => {
                let what = format!("there is no fragment `{}`", id.get_ref());
                let help = format!(
                    "put it at `fragments/{0}/` in the kit, or beside the kit at `../fragments/{0}/`",
                    id.get_ref()
                );
                let place = Place::of(&"kit.toml".into(), id);
                merge.diagnostics.push(place.error(P0570, what).help(help));
            }
        }
    }
    merge.own(params);
    merge.kit.params = merge.params;
    for id in parts.keys() {
        let what = format!("the kit has the fragment `{id}` and does not name it");
        let help =
            format!("name it in kit.toml, `[fragments]`, with its version, or remove `fragments/{id}/`");
        diagnostics
            .push(Diagnostic::warning(P0572, what).file(format!("fragments/{id}/fragment.toml")).help(help));
    }
    unused(kit, &named, diagnostics);
}

/// The norms that a fragment's declarations, parameters and integrations cite.
fn cited(manifest: &FragmentFile, params: &ParamsWritten, folder: &Folder) -> BTreeSet<Name> {
    let terms = manifest.term.values().map(|term| &term.norm);
    let data = manifest.data.values().map(|data| &data.basis);
    let forbidden = manifest.forbidden.values().map(|forbidden| &forbidden.norm);
    let jobs = folder.integrations.values().filter_map(|entry| entry.norm.as_ref());
    let params = params.values().flat_map(|param| param.norms());
    terms.chain(data).chain(forbidden).chain(jobs).chain(params).map(|norm| norm.get_ref().clone()).collect()
}

/// A merge under way.
struct Merge<'a> {
    kit: &'a mut Kit,
    params: ParamsFile,
    diagnostics: &'a mut Vec<Diagnostic>,
}

impl Merge<'_> {
    /// One fragment.
    fn part(&mut self, id: &Placed<Name>, version: &Placed<Name>, part: Part, files: &Files) {
        let Part { manifest, params, mut properties, mut folder } = part;
        let file = folder.file("fragment.toml");
        // What is wrong with its own file has been said.
        let Some(manifest) = manifest else { return };
        self.fits(id, version, &manifest, &file);
        let cites = cited(&manifest, &params, &folder);
        if let Some(own) = &mut self.kit.manifest {
            let diagnostics = &mut *self.diagnostics;
            join(&mut own.term, manifest.term, "time limit", diagnostics);
            join(&mut own.point, manifest.point, "rule point", diagnostics);
            join(&mut own.lane, manifest.lane, "lane", diagnostics);
            join(&mut own.extension, manifest.extension, "extension point", diagnostics);
            join(&mut own.data, manifest.data, "fact", diagnostics);
            join(&mut own.forbidden, manifest.forbidden, "forbidden fact", diagnostics);
        }
        self.norms(std::mem::take(&mut folder.norms));
        for (name, written) in params {
            let place = Place::of(&folder.file("params.toml"), &name);
            if let Some(entry) = self.declared(&place, written.declared()) {
                self.parameter(name, entry);
            }
        }
        self.kit.properties.append(&mut properties);
        self.kit.folder.documents.append(&mut folder.documents);
        self.kit.folder.decisions.append(&mut folder.decisions);
        self.kit.folder.risks.append(&mut folder.risks);
        join(
            &mut self.kit.folder.integrations,
            std::mem::take(&mut folder.integrations),
            "job",
            &mut *self.diagnostics,
        );
        self.templates(std::mem::take(&mut folder.templates));
        for (id, form) in std::mem::take(&mut folder.forms) {
            if let Some(first) = self.kit.folder.forms.get(&id) {
                let place = Place { file: form.file.clone(), span: crate::seams::START };
                let other = Place { file: first.file.clone(), span: crate::seams::START };
                let what = format!("two forms have the id `{id}`");
                let help = "forms of a fragment are shown as they are: give the other one an id of its own";
                self.diagnostics
                    .push(beside(place.error(P0576, what).help(help), other.label("the other one")));
                continue;
            }
            self.kit.folder.forms.insert(id, form);
        }
        self.kit.fragments.push(Fragment {
            id: manifest.fragment.id.get_ref().clone(),
            version: manifest.fragment.version.get_ref().clone(),
            digest: digest(&below(files, &folder.path)),
            cites,
            folder,
        });
    }

    /// The fragment is the one that the kit names.
    fn fits(&mut self, id: &Placed<Name>, version: &Placed<Name>, manifest: &FragmentFile, file: &Name) {
        let header = &manifest.fragment;
        if header.id != *id {
            let what = format!("the folder `{}` holds the fragment `{}`", id.get_ref(), header.id.get_ref());
            self.diagnostics.push(Place::of(file, &header.id).error(P0573, what));
        }
        if header.version != *version {
            let what = format!(
                "the kit calls version {} of the fragment `{}`, this is {}",
                version.get_ref(),
                id.get_ref(),
                header.version.get_ref()
            );
            let place = Place::of(&"kit.toml".into(), version).error(P0571, what);
            let help = "read what changed in the fragment, then name the version that you reviewed";
            let label = Place::of(file, &header.version).label("its version");
            self.diagnostics.push(beside(place.help(help), label));
        }
    }

    /// The register of norms: one key, one content.
    fn norms(&mut self, norms: Table<NormEntry>) {
        for (key, norm) in norms {
            let Some((first, other)) = find(&self.kit.folder.norms, key.get_ref()) else {
                self.kit.folder.norms.insert(key, norm);
                continue;
            };
            if !norm.same(other) {
                let what = format!("the norm `{}` is registered in two ways", key.get_ref());
                let help = "let both say the same, or give the other one a key of its own";
                let label = Place::of(&other.file, first).label("the other one");
                let place = Place::of(&norm.file, &key);
                self.diagnostics.push(beside(place.error(P0574, what).help(help), label));
            }
        }
    }

    /// Model acts have ids of their own.
    fn templates(&mut self, templates: Templates) {
        for (id, languages) in templates {
            for (language, template) in languages {
                let known = self.kit.folder.templates.get(&id).and_then(|known| known.get(&language));
                if let Some(first) = known {
                    let place = Place { file: template.file.clone(), span: crate::seams::START };
                    let other = Place { file: first.file.clone(), span: crate::seams::START };
                    let what = format!("two model acts have the id `{id}`");
                    let help = "give one of them an id of its own, and name it so at its jobs";
                    self.diagnostics
                        .push(beside(place.error(P0576, what).help(help), other.label("the other one")));
                    continue;
                }
                self.kit.folder.templates.entry(id.clone()).or_default().insert(language, template);
            }
        }
    }

    /// A parameter that declares itself whole.
    fn declared(&mut self, place: &Place, entry: Result<ParamEntry, &'static str>) -> Option<ParamEntry> {
        let missing = |key| {
            let help = "`digipro explain P0502` shows the form of each file";
            self.diagnostics.push(place.error(P0502, format!("missing field `{key}`")).help(help));
        };
        entry.map_err(missing).ok()
    }

    /// A parameter of a fragment.
    fn parameter(&mut self, name: Placed<Name>, entry: ParamEntry) {
        match find(&self.params, name.get_ref()) {
            Some((first, other)) if !(entry.is_like(other) && same_values(&entry.value, &other.value)) => {
                let place = Place::of(&entry.file, &name);
                let label = Place::of(&other.file, first).label("the other one");
                self.diagnostics.push(beside(in_two_ways(&place, "parameter", name.get_ref()), label));
            }
            Some(_) => {}
            None => drop(self.params.insert(name, entry)),
        }
    }

    /// The kit's own parameters, which stand before those of fragments.
    fn own(&mut self, params: ParamsWritten) {
        let file: Name = "params.toml".into();
        for (name, written) in params {
            let place = Place::of(&file, &name);
            let below = find(&self.params, name.get_ref()).map(|(key, entry)| (key.clone(), entry.clone()));
            let entry = match &below {
                Some((_, below)) if written.gives_values_only() => written.of(below),
                None if written.gives_values_only() => {
                    let what = format!("no fragment has the parameter `{}`", name.get_ref());
                    let help =
                        "declare it: kind, bound, direction and ground belong to a parameter of the kit";
                    self.diagnostics.push(place.error(P0520, what).help(help));
                    continue;
                }
                _ => match self.declared(&place, written.declared()) {
                    Some(entry) => entry,
                    None => continue,
                },
            };
            if let Some((key, below)) = below {
                if !entry.is_like(&below) {
                    let what = format!("`{}` is another parameter than in the fragment", name.get_ref());
                    let help =
                        "keep kind, unit, bound and direction, or leave them out and give values alone";
                    let label = Place::of(&below.file, &key).label("declared here");
                    self.diagnostics.push(beside(place.error(P0575, what).help(help), label));
                }
                // The name is shown where the kit writes it.
                self.params.remove(&key);
            }
            self.params.insert(name, entry);
        }
    }
}

/// What a fragment and a kit may both declare.
pub(crate) trait Declared: Clone {
    /// The file that it stands in.
    fn file(&self) -> &Name;
    /// Whether another file says the same.
    fn same(&self, other: &Self) -> bool;
    /// Whether the kit may say this where the fragment says `part`.
    fn may_stand_for(&self, _part: &Self) -> bool {
        true
    }
}

macro_rules! declared {
    ($($entry:ty),*) => {$(
        impl Declared for $entry {
            fn file(&self) -> &Name {
                &self.file
            }
            fn same(&self, other: &Self) -> bool {
                *other == Self { file: other.file.clone(), ..self.clone() }
            }
        }
    )*};
}

declared!(PointEntry, LaneEntry, ExtensionEntry, DataEntry, ForbiddenEntry, NormEntry, IntegrationEntry);

impl Declared for TermEntry {
    fn file(&self) -> &Name {
        &self.file
    }

    fn same(&self, other: &Self) -> bool {
        *other == Self { file: other.file.clone(), ..self.clone() }
    }

    fn may_stand_for(&self, part: &Self) -> bool {
        self.kind == part.kind
    }
}

/// The entries of a fragment among those of the kit and of the fragments before.
fn join<T: Declared>(own: &mut Table<T>, part: Table<T>, what: &str, diagnostics: &mut Vec<Diagnostic>) {
    for (key, entry) in part {
        let Some((first, other)) = find(own, key.get_ref()) else {
            own.insert(key, entry);
            continue;
        };
        let agree = match of_file(other.file()) {
            None => other.may_stand_for(&entry),
            Some(_) => entry.same(other),
        };
        if !agree {
            let label = Place::of(other.file(), first).label("the other one");
            let place = Place::of(entry.file(), &key);
            diagnostics.push(beside(in_two_ways(&place, what, key.get_ref()), label));
        }
    }
}

fn in_two_ways(place: &Place, what: &str, name: &str) -> Diagnostic {
    let help = "let both say the same, give one another name, or let the kit declare it";
    place.error(P0575, format!("the {what} `{name}` is declared in two ways")).help(help)
}

/// Whether two files give the same values.
fn same_values(a: &[ValueEntry], b: &[ValueEntry]) -> bool {
    a.len() == b.len() && a.iter().zip(b).all(|(a, b)| a.same(b))
}

/// The fragments that nothing calls.
fn unused(kit: &Kit, named: &Table<Placed<Name>>, diagnostics: &mut Vec<Diagnostic>) {
    let overlays = kit.overlays.iter().flat_map(|overlay| &overlay.folder.documents);
    let seams = Seams::of(kit.folder.documents.iter().chain(overlays));
    for id in named.keys() {
        let of_it = |file: &Name| of_file(file) == Some(&**id.get_ref());
        let mut processes = seams.processes.iter().filter(|process| of_it(&process.place.file)).peekable();
        if processes.peek().is_none() {
            continue;
        }
        let names: Vec<&str> = processes.map(|process| &*process.name).collect();
        let calls = seams.calls.iter().filter(|call| !of_it(&call.place.file));
        if !calls.into_iter().any(|call| names.contains(&&*call.name)) {
            let what = format!("nothing calls the fragment `{}`", id.get_ref());
            let help = format!("call {}, or do not name it", list(names));
            diagnostics.push(Place::of(&"kit.toml".into(), id).warning(P0572, what).help(help));
        }
    }
}
