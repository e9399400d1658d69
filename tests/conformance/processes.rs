//! The published kits: whole, deployable for every entity that has an overlay, and closed to what the law forbids.

use crate::kit::read_kit;
use crate::{files, root};
use digipro_kit::effective::Setting;
use digipro_kit::{Effective, Files, load, resolve};
use digipro_vocab::{Diagnostic, PackManifest};
use std::path::PathBuf;

/// The folders of all published kits.
pub fn kits() -> Vec<PathBuf> {
    let kits = files(&root().join("processes"), "kit.toml");
    kits.iter().map(|file| file.parent().unwrap().to_owned()).collect()
}

/// The manifests of the packs that are checked in.
pub fn packs() -> Vec<PackManifest> {
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
    let overlays: Vec<_> = entity.map(|entity| kit.overlay(entity).unwrap()).into_iter().collect();
    resolve(&kit, &overlays, &packs())
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

/// What a rule is told of a person, the kit has to justify (GDPR art. 5, 30).
#[test]
fn every_fact_that_a_rule_needs_has_purpose_and_basis() {
    for entity in [None, Some("c_a323"), Some("c_b157")] {
        let effective = effective(&accesso_civico(), entity).unwrap();
        let bound =
            effective.points.values().flat_map(|point| &point.regimes).flat_map(|regime| &regime.packs);
        for pack in bound {
            for need in &pack.needs {
                let computed = need.path.starts_with("termine.") || &*need.path == "caso.avvio";
                assert!(
                    computed || effective.data.contains_key(&need.path),
                    "{} asks for {}",
                    pack.id,
                    need.path
                );
            }
            for parameter in &pack.parameters {
                assert!(effective.parameters.contains_key(parameter), "{} reads {parameter}", pack.id);
            }
        }
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
    let data =
        "\n[forms.istanza.data.\"istanza.motivazione\"]\npurpose = \"valutare\"\nbasis = \"d33-art5-com3\"\n";
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
    let files = accesso_civico();
    for entity in [None, Some("c_a323"), Some("c_b157")] {
        let effective = effective(&files, entity).unwrap();
        let words = |language: &str, key: &str| {
            effective.texts[language].iter().any(|text| text.source.contains(&format!("\n{key} = ")))
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
                    assert!(words(language, &format!("passo-{id}")), "{language} has no words for `{id}`");
                }
            }
        }
        assert!(steps > 50, "only {steps} steps found");
    }
}
