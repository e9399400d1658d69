//! Goldens of kits and overlays: the name of a bad kit is its defect. `BLESS=1` writes what is expected.
//!
//! `good/completo` holds only the files that differ from `good/minimo`. A folder under `bad/` holds only those that differ
//! from `good/minimo`, or from `good/completo` where its name begins with `whole_`; `NAME.absent` takes one away.

use crate::{files, root};
use digipro_kit::template::Unfilled;
use digipro_kit::texts::Language;
use digipro_kit::{Effective, Files, Kit, fragment, load, resolve, sections};
use digipro_vocab::{Diagnostic, PackManifest};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

fn golden(name: &str) -> PathBuf {
    root().join("tests/golden/kit").join(name)
}

/// The files of a folder, by their path in it.
pub fn read(folder: &Path) -> Files {
    let path = |file: &Path| file.strip_prefix(folder).unwrap().to_string_lossy().replace('\\', "/");
    files(folder, "").iter().map(|file| (path(file).into(), std::fs::read(file).unwrap())).collect()
}

/// The files of a kit, with those of the fragments beside it.
pub fn read_kit(folder: &Path) -> Files {
    let mut files = read(folder);
    for id in fragment::missing(&files) {
        fragment::insert(&mut files, &id, read(&folder.parent().unwrap().join(fragment::FOLDER).join(&*id)));
    }
    files
}

/// Files with those of a folder in the place of the same ones.
fn changed(base: &Files, folder: &Path) -> Files {
    let mut files = base.clone();
    for (path, bytes) in read(folder) {
        match path.strip_suffix(".absent") {
            Some(absent) => drop(files.remove(absent)),
            None => drop(files.insert(path, bytes)),
        }
    }
    files
}

fn minimo() -> Files {
    read(&golden("good/minimo"))
}

fn completo() -> Files {
    changed(&minimo(), &golden("good/completo"))
}

pub fn packs() -> Vec<PackManifest> {
    files(&golden("packs"), ".toml")
        .iter()
        .map(|file| toml::from_str(&std::fs::read_to_string(file).unwrap()).unwrap())
        .collect()
}

/// All that `digipro check` would say of a kit and the overlays of Anzio and its Region.
fn judge(files: &Files) -> (Vec<Diagnostic>, Option<Effective>) {
    let (kit, mut found) = load(files);
    let overlays: Vec<_> = kit.overlays.iter().collect();
    let effective = resolve(&kit, &overlays, &packs()).map_err(|more| found.extend(more)).ok();
    let mut once: Vec<Diagnostic> = Vec::new();
    for diagnostic in found {
        if !once.contains(&diagnostic) {
            once.push(diagnostic);
        }
    }
    (once, effective)
}

fn render(diagnostics: &[Diagnostic], files: &Files) -> String {
    let mut text = String::new();
    let place = |file: Option<&digipro_vocab::Name>, span: Option<digipro_vocab::Span>| {
        let Some(file) = file else { return "kit".to_owned() };
        let source = files.get(file).map(|bytes| String::from_utf8_lossy(bytes)).unwrap_or_default();
        let (line, column) = span.unwrap_or_default().line_column(&source);
        format!("{file}:{line}:{column}")
    };
    for d in diagnostics {
        let severity = format!("{:?}", d.severity).to_lowercase();
        let at = place(d.file.as_ref(), d.span);
        writeln!(text, "{at}: {severity} {}: {}", d.code, d.message).unwrap();
        for related in &d.related {
            let at = place(related.file.as_ref().or(d.file.as_ref()), related.span);
            writeln!(text, "  {at}: {}", related.label).unwrap();
        }
        if let Some(help) = &d.help {
            writeln!(text, "  help: {help}").unwrap();
        }
    }
    text
}

/// Compares with the golden file, or writes it.
pub fn same(golden: &Path, actual: &str) -> Result<(), String> {
    if std::env::var_os("BLESS").is_some() {
        std::fs::write(golden, actual).unwrap();
    }
    let expected = std::fs::read_to_string(golden).unwrap_or_default();
    if expected == actual {
        return Ok(());
    }
    Err(format!("{}\n--- expected\n{expected}--- actual\n{actual}", golden.display()))
}

#[test]
fn every_bad_kit_says_what_is_wrong_with_it() {
    let (minimo, completo) = (minimo(), completo());
    let mut folders: Vec<PathBuf> = std::fs::read_dir(golden("bad"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|p| p.is_dir())
        .collect();
    folders.sort();
    assert!(folders.len() > 40, "goldens are missing");
    let mut complaints = Vec::new();
    for folder in folders {
        let whole = folder.file_name().is_some_and(|name| name.to_string_lossy().starts_with("whole_"));
        let files = changed(if whole { &completo } else { &minimo }, &folder);
        let (diagnostics, _) = judge(&files);
        if diagnostics.is_empty() {
            complaints.push(format!("{}: nothing was found", folder.display()));
        }
        complaints.extend(same(&folder.with_extension("txt"), &render(&diagnostics, &files)).err());
    }
    assert!(complaints.is_empty(), "{}", complaints.join("\n"));
}

#[test]
fn a_good_kit_resolves_with_every_value_dated_and_cited() {
    for (name, files) in [("minimo", minimo()), ("completo", completo())] {
        let (diagnostics, effective) = judge(&files);
        assert_eq!(render(&diagnostics, &files), "");
        let effective = effective.unwrap();
        same(&golden(&format!("good/{name}.txt")), &summary(&effective)).unwrap();
    }
}

#[test]
fn a_fragment_is_merged_as_if_it_were_written_in_the_kit() {
    let (with, _) = judge(&completo());
    assert_eq!(with, []);
    let effective = judge(&completo()).1.unwrap();
    let part: Files = completo()
        .into_iter()
        .filter_map(|(path, bytes)| Some((path.strip_prefix("fragments/parere/")?.into(), bytes)))
        .collect();
    assert_eq!(effective.fragments["parere"].digest, fragment::digest(&part));
    // One byte of the fragment changes its name, and that of the definition.
    let mut files = completo();
    files.get_mut("fragments/parere/texts/it.ftl").unwrap().push(b'\n');
    let other = judge(&files).1.unwrap();
    assert_ne!(other.fragments["parere"].digest, effective.fragments["parere"].digest);
    assert_ne!(other.digest(), effective.digest());
}

#[test]
fn what_a_kit_lacks_to_be_complete_is_named_by_section() {
    let missing = |files: &Files| sections(&load(files).0);
    assert_eq!(missing(&completo()), []);
    let found = missing(&minimo());
    let named: Vec<&str> = found.iter().filter_map(|d| d.message.strip_prefix("the kit has no ")).collect();
    let expected = "section on registry data, section on management, section on organisation, section on model acts, \
                    section on integrations, section on risks, section on training, section on communication, \
                    section on acceptance tests, section on legal changelog, procedure sheet";
    assert_eq!(named.join(", "), expected);
    // A kit without them runs; without the sheet it is not fit for use.
    let errors: Vec<&str> = found.iter().filter(|d| d.is_error()).map(|d| d.code.id).collect();
    assert_eq!(errors, ["P0578"]);
}

#[test]
fn a_model_act_says_what_the_case_and_the_entity_know() {
    let anzio = judge(&completo()).1.unwrap();
    let mut facts = serde_json::json!({
        "istanza": { "oggetto": "panchine", "data": "2026-05-04" },
        "pratica": { "numero": "77/2026" },
        "termine": { "conclusione": { "scadenza": "2026-05-25" } }
    });
    let day = "2026-05-20".parse().unwrap();
    let said = anzio.act("decisione", Language::Italian, day, &facts).unwrap();
    let expected = "# Decisione\n\nSulla domanda panchine del 4 maggio 2026 il Commissione straordinaria del Comune di \
                    Anzio ha deliberato, ai contatti tel. 06 000000, urp@comune.example, orari: lunedì, 9-12,.\n\nIl \
                    termine era il 25 maggio 2026, cioè 20 giorni dopo.\n\nSportello del cittadino, 77/2026, 20 maggio \
                    2026\n";
    assert_eq!(said, expected);
    // The commission has gone home: the municipal executive sits again, and no limit is told where none runs.
    facts["termine"] = serde_json::json!({});
    let later = anzio.act("decisione", Language::English, "2028-01-10".parse().unwrap(), &facts).unwrap();
    assert!(
        later.contains("the Municipal executive of Comune di Anzio") && !later.contains("limit"),
        "{later}"
    );
    facts["istanza"]["oggetto"] = serde_json::Value::Null;
    let blank = anzio.act("decisione", Language::Italian, day, &facts).unwrap_err();
    assert_eq!(blank, Unfilled::Missing { path: "istanza.oggetto".into() });
}

#[test]
fn a_fragment_that_the_kit_lacks_is_named_for_whoever_can_fetch_it() {
    let mut files = completo();
    assert!(fragment::missing(&files).is_empty());
    files.retain(|path, _| !path.starts_with("fragments/"));
    assert_eq!(fragment::missing(&files), ["parere".into()]);
}

#[test]
fn the_bytes_of_a_definition_read_back_and_name_it() {
    let files = read(&golden("good/minimo"));
    let effective = judge(&files).1.unwrap();
    let again = Effective::from_bytes(&effective.to_bytes()).unwrap();
    assert_eq!(again, effective);
    assert_eq!(again.digest(), effective.digest());
}

#[test]
fn overlays_may_be_given_in_any_order() {
    let (kit, _): (Kit, _) = load(&read(&golden("good/minimo")));
    let mut overlays: Vec<_> = kit.overlays.iter().collect();
    let one = resolve(&kit, &overlays, &packs()).unwrap();
    overlays.reverse();
    assert_eq!(resolve(&kit, &overlays, &packs()).unwrap(), one);
}

/// A definition as a person reads it.
fn summary(effective: &Effective) -> String {
    let mut text = String::new();
    let entity = effective.entity.as_ref().map(ToString::to_string).unwrap_or_default();
    writeln!(text, "{} {} for {entity}, root {:?}", effective.kit, effective.version, effective.root)
        .unwrap();
    for (name, parameter) in &effective.parameters {
        writeln!(text, "\nparameter {name} {:?} {:?}", parameter.bound, parameter.direction).unwrap();
        for dated in &parameter.timeline {
            let to = dated.to.map(|to| to.to_string()).unwrap_or_else(|| "…".to_owned());
            write!(
                text,
                "  {} to {to}: {} by {} ({})",
                dated.from, dated.value, dated.by, dated.citation.part
            )
            .unwrap();
            let mut at = dated.overrode.as_deref();
            while let Some(over) = at {
                write!(text, ", instead of {} by {}", over.value, over.by).unwrap();
                at = over.overrode.as_deref();
            }
            writeln!(text).unwrap();
        }
    }
    for (name, point) in &effective.points {
        writeln!(text, "\npoint {name}").unwrap();
        for regime in &point.regimes {
            let to = regime.to.map(|to| to.to_string()).unwrap_or_else(|| "…".to_owned());
            writeln!(text, "  {} to {to}", regime.from).unwrap();
            for pack in &regime.packs {
                let needs: Vec<&str> = pack.needs.iter().map(|need| &*need.path).collect();
                writeln!(text, "    {}@{} told {needs:?} and {:?}", pack.id, pack.version, pack.parameters)
                    .unwrap();
            }
        }
    }
    writeln!(text, "\nlanes {:?}", effective.lanes).unwrap();
    writeln!(text, "extensions {:?}", effective.extensions).unwrap();
    for (id, form) in &effective.forms {
        writeln!(text, "form {id} {:?}\n  {}", form.fields, form.definition).unwrap();
    }
    for source in effective.texts.values().flatten() {
        writeln!(text, "text {}\n{}", source.file, source.source).unwrap();
    }
    writeln!(text, "patrons {:?}", effective.calendar.patrons).unwrap();
    text
}
