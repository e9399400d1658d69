//! The published kits: whole, deployable for every entity that has an overlay, and closed to what the law forbids.

use crate::kit::read_kit;
use crate::{files, root};
use digipro_kit::effective::Setting;
use digipro_kit::{Effective, Files, load, resolve, resolve_for, sections};
use digipro_vocab::{Diagnostic, PackManifest};
use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::LazyLock;

/// The folders of all published kits.
pub fn kits() -> Vec<PathBuf> {
    let kits = files(&root().join("processes"), "kit.toml");
    kits.iter().map(|file| file.parent().unwrap().to_owned()).collect()
}

/// The manifests of the packs that are checked in.
pub fn packs() -> Vec<PackManifest> {
    static PACKS: LazyLock<Vec<PackManifest>> = LazyLock::new(read_packs);
    PACKS.clone()
}

fn read_packs() -> Vec<PackManifest> {
    files(&root().join("plugins/packs/dist"), "pack.toml")
        .iter()
        .map(|file| toml::from_str(&std::fs::read_to_string(file).unwrap()).unwrap())
        .collect()
}

/// A kit for one entity, or as published.
pub fn effective(files: &Files, entity: Option<&str>) -> Result<Effective, Vec<Diagnostic>> {
    let (kit, found) = load(files);
    if found.iter().any(Diagnostic::is_error) {
        return Err(found);
    }
    match entity {
        Some(entity) => resolve_for(&kit, &entity.parse().unwrap(), &packs()),
        None => resolve(&kit, &[], &packs()),
    }
}

fn accesso_civico() -> Files {
    read_kit(&root().join("processes/accesso-civico"))
}

fn codes(result: Result<Effective, Vec<Diagnostic>>) -> Vec<&'static str> {
    result.err().into_iter().flatten().map(|diagnostic| diagnostic.code.id).collect()
}

fn replace(files: &mut Files, path: &str, from: &str, to: &str) {
    let text = String::from_utf8(files[path].clone()).unwrap();
    assert!(text.contains(from), "{path} has no `{from}`");
    files.insert(path.into(), text.replace(from, to).into_bytes());
}

#[test]
fn every_kit_resolves_for_every_entity_without_a_word() {
    assert!(!kits().is_empty());
    for folder in kits() {
        let files = read_kit(&folder);
        let (kit, found) = load(&files);
        let found: Vec<_> = found.into_iter().filter(|d| d.is_error()).collect();
        assert!(found.is_empty(), "{}: {found:#?}", folder.display());
        let entities = kit.overlays.iter().map(|overlay| overlay.entity());
        for entity in std::iter::once(None).chain(entities) {
            let effective = effective(&files, entity);
            let effective =
                effective.unwrap_or_else(|found| panic!("{} for {entity:?}: {found:#?}", folder.display()));
            let (graph, found) = digipro_machine::compile(&std::sync::Arc::new(effective));
            assert!(found.is_empty() && graph.is_some(), "{} for {entity:?}: {found:#?}", folder.display());
        }
    }
}

/// Every kit, as published and for every entity that it has an overlay of.
pub fn everywhere() -> &'static [(String, Files, Effective)] {
    static ALL: LazyLock<Vec<(String, Files, Effective)>> = LazyLock::new(resolved_everywhere);
    &ALL
}

fn resolved_everywhere() -> Vec<(String, Files, Effective)> {
    let mut all = Vec::new();
    for folder in kits() {
        let files = read_kit(&folder);
        let name = folder.file_name().unwrap().to_string_lossy().into_owned();
        for entity in std::iter::once(None).chain(entities(&files).into_iter().map(Some)) {
            let effective = effective(&files, entity.as_deref()).unwrap();
            all.push((format!("{name} for {entity:?}"), files.clone(), effective));
        }
    }
    all
}

/// The entities that a kit has overlays of.
pub fn entities(files: &Files) -> Vec<String> {
    let (kit, _) = load(files);
    kit.overlays.iter().filter_map(|overlay| overlay.entity().map(str::to_owned)).collect()
}

/// What a rule is told of a person, the kit has to justify (GDPR art. 5, 30). A fact that nothing in a procedure gives is
/// never told; that those which are given have their purpose, `digipro check` proves for every kit. In the model kit each
/// fact that a rule could ask for is given.
#[test]
fn every_fact_that_a_rule_needs_has_purpose_and_basis() {
    for (name, _, effective) in everywhere() {
        let is_collected = |path: &str| {
            let covers = |stated: &str| {
                path.strip_prefix(stated).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
            };
            let computed = path.starts_with("termine.") || ["caso.avvio", "atto.data"].contains(&path);
            computed || effective.data.keys().any(|stated| covers(stated))
        };
        let bound =
            effective.points.values().flat_map(|point| &point.regimes).flat_map(|regime| &regime.packs);
        for pack in bound {
            for parameter in &pack.parameters {
                assert!(
                    effective.parameters.contains_key(parameter),
                    "{name}: {} reads {parameter}",
                    pack.id
                );
            }
            let model = name.starts_with("accesso-civico ");
            for need in pack.needs.iter().filter(|_| model) {
                assert!(is_collected(&need.path), "{name}: {} asks for {}", pack.id, need.path);
            }
        }
    }
}

/// Every fact that a procedure touches, of every kit, for every entity: what forms ask for, what jobs are told and give back,
/// what output mappings write. Each has purpose, basis and retention of its own, or, where a whole context
/// is written at once, something in it has (P0551, P0660, P0661).
#[test]
fn every_fact_of_every_kit_has_purpose_basis_and_retention() {
    let mut complaints = BTreeSet::new();
    for (name, _, effective) in everywhere() {
        for (path, usage) in &effective.data {
            // That it is a length of time, loading the kit has proved (P0661).
            if usage.purpose.trim().is_empty() || usage.basis.urn.is_empty() || usage.retention.is_none() {
                complaints.insert(format!("{name}: `{path}` lacks purpose, basis or retention"));
            }
        }
        let jobs = effective.integrations.values().flat_map(|job| job.gives.iter().chain(&job.takes));
        let fields = effective.forms.values().flat_map(|form| &form.fields);
        let known: BTreeSet<String> = jobs.chain(fields).map(ToString::to_string).collect();
        assert!(known.len() > 20, "{name}: only {known:?}");
        for path in known.iter().filter(|path| effective.use_of(path).is_none()) {
            complaints.insert(format!("{name}: `{path}` is for no purpose"));
        }
        let written = effective.documents.values().flat_map(|text| written(text));
        for path in written.collect::<BTreeSet<_>>() {
            let whole = effective.data.keys().any(|stated| stated.starts_with(&format!("{path}.")));
            if !whole && effective.use_of(&path).is_none() {
                complaints.insert(format!("{name}: `{path}` is written for no purpose"));
            }
        }
    }
    assert!(complaints.is_empty(), "{}", Vec::from_iter(complaints).join("\n"));
}

/// What the output mappings of a diagram write. A result of a script or decision beside them stays inside.
fn written(diagram: &str) -> Vec<String> {
    let mappings = diagram.split("<zeebe:output ").skip(1);
    let targets = mappings.filter_map(|rest| rest.split_once("target=\"")?.1.split('"').next());
    targets.map(str::to_owned).collect()
}

/// A kit that is published has all that reuse practice asks for, and nothing to be said against it.
#[test]
fn every_kit_is_complete() {
    let mut complaints = Vec::new();
    for folder in kits() {
        let (kit, mut found) = load(&read_kit(&folder));
        found.extend(sections(&kit));
        let name = folder.file_name().unwrap().to_string_lossy().into_owned();
        complaints.extend(found.iter().map(|d| {
            let file = d.file.as_deref().unwrap_or("kit");
            format!("{name}/{file}: {} {}", d.code, d.message)
        }));
    }
    assert!(complaints.is_empty(), "{}", complaints.join("\n"));
}

/// The registers, the model acts and the sheet of a kit are part of what is deployed.
#[test]
fn what_stands_beside_the_process_is_deployed_with_it() {
    for (name, files, effective) in everywhere() {
        let sheet = effective.sheet.as_ref().unwrap_or_else(|| panic!("{name} has no sheet"));
        assert_eq!(sheet.letters.len(), 11, "{name}");
        assert!(!effective.risks.is_empty() && !effective.integrations.is_empty(), "{name}");
        assert!(effective.templates.values().all(|languages| languages.len() == 2), "{name}");
        let (kit, _) = load(files);
        assert_eq!(effective.fragments.len(), kit.manifest.unwrap().fragments.len(), "{name}");
    }
}

#[test]
fn anzio_and_brescia_differ_as_the_law_lets_them() {
    let files = accesso_civico();
    let day = "2026-05-04".parse().unwrap();
    let whole = |entity: Option<&str>, name: &str| {
        let value = &effective(&files, entity).unwrap().parameter_on(name, day).unwrap().value.clone();
        let Setting::Whole(whole) = value else { panic!("{name} is {value:?}") };
        *whole
    };
    assert_eq!(whole(None, "termine-conclusione"), 30);
    assert_eq!(whole(Some("c_a323"), "termine-conclusione"), 25);
    assert_eq!(whole(Some("c_b157"), "termine-conclusione"), 30);
    assert_eq!(whole(Some("c_a323"), "termine-osservazioni"), 10);
    assert_eq!(whole(Some("c_b157"), "termine-osservazioni"), 14);
    assert_eq!(whole(Some("c_b157"), "settimana-lavorativa"), 6);
    let anzio = effective(&files, Some("c_a323")).unwrap();
    let brescia = effective(&files, Some("c_b157")).unwrap();
    assert_eq!(anzio.extensions["dopo-protocollo"].process, None);
    assert_eq!(brescia.extensions["dopo-protocollo"].process.as_deref(), Some("smistamento-brescia"));
    assert_ne!(anzio.lanes["urp"].office, brescia.lanes["urp"].office);
    assert!(anzio.points["avvio"].on(day).unwrap().packs.iter().any(|pack| &*pack.id == "c_a323"));
    assert!(brescia.points["avvio"].on(day).unwrap().packs.iter().all(|pack| &*pack.id == "s_italia"));
}

#[test]
fn an_entity_cannot_give_itself_forty_five_days() {
    let mut files = accesso_civico();
    replace(&mut files, "overlays/c_a323/overlay.toml", "value = 25", "value = 45");
    assert_eq!(codes(effective(&files, Some("c_a323"))), ["P0601"]);
}

#[test]
fn an_entity_cannot_ask_why() {
    let mut files = accesso_civico();
    let field = r#"{ "components": [{ "type": "textarea", "key": "istanza.motivazione", "label": "Perché lo chiede?" }] }"#;
    files.insert("overlays/c_a323/forms/istanza.form".into(), field.into());
    let data = "\n[forms.istanza.data.\"istanza.motivazione\"]\npurpose = \"valutare\"\nbasis = \"d33-art5-com3\"\nretention = \"P10Y\"\n";
    let mut overlay = files["overlays/c_a323/overlay.toml"].clone();
    overlay.extend(data.as_bytes());
    files.insert("overlays/c_a323/overlay.toml".into(), overlay);
    assert_eq!(codes(effective(&files, Some("c_a323"))), ["P0553"]);
}

#[test]
fn an_entity_cannot_drop_the_fifteen_days() {
    let mut files = accesso_civico();
    let set = "\n[set.termine-trasmissione]\nvalue = 10\nnorm = \"a323-reg-accesso-art3\"\n";
    let mut overlay = files["overlays/c_a323/overlay.toml"].clone();
    overlay.extend(set.as_bytes());
    files.insert("overlays/c_a323/overlay.toml".into(), overlay);
    assert_eq!(codes(effective(&files, Some("c_a323"))), ["P0602"]);
}

/// Whoever reads a case in either language reads of its steps in words, not in ids.
#[test]
fn every_step_has_its_words_in_both_languages() {
    let mut complaints = BTreeSet::new();
    for (name, _, effective) in everywhere() {
        let words = |language: &str, key: &str| {
            let mut texts = effective.texts[language].iter();
            texts.any(|text| text.source.lines().any(|line| line.starts_with(&format!("{key} ="))))
        };
        let mut steps = 0;
        for text in effective.documents.values() {
            for line in text.lines().map(str::trim) {
                let step = ["Task ", "Event ", "subProcess ", "callActivity "].iter().any(|kind| {
                    line.starts_with("<bpmn:")
                        && line.split("id=").next().is_some_and(|tag| tag.ends_with(kind))
                });
                let (Some((_, rest)), true) = (line.split_once(" id=\""), step && line.contains(" name=\""))
                else {
                    continue;
                };
                let id = rest.split('"').next().unwrap();
                steps += 1;
                for language in ["it", "en"] {
                    if !words(language, &format!("passo-{id}")) {
                        complaints.insert(format!("{name}: {language} has no words for `{id}`"));
                    }
                }
            }
        }
        assert!(steps > 10, "{name}: only {steps} steps found");
    }
    assert!(complaints.is_empty(), "{}", Vec::from_iter(complaints).join("\n"));
}
