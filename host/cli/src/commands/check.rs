//! `digipro check`: what is wrong with a BPMN file, a kit or an overlay.

use crate::args::Check;
use crate::render::{Screen, Tone};
use digipro_kit::{Effective, Files, Overlay, load, resolve, resolve_for, sections};
use digipro_machine::prove::{self, Budget, Judged, Verdict, Walked, prove, prove_properties};
use digipro_site::Error;
use digipro_site::kits::{self, Named};
use digipro_site::source;
use digipro_vocab::diagnostic::Related;
use digipro_vocab::{Diagnostic, EntityId, FactValue, Name, PackManifest, Severity, Span};
use serde::Serialize;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// What was found, as data.
#[derive(Serialize)]
struct Found<'a> {
    #[serde(flatten)]
    diagnostic: &'a Diagnostic,
    #[serde(skip_serializing_if = "Option::is_none")]
    line: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    column: Option<usize>,
    /// What the exploration found, with a way to it.
    #[serde(skip_serializing_if = "Option::is_none")]
    proof: Option<&'a Way>,
}

/// A definition that came out.
struct Proved {
    /// What it is for.
    title: String,
    /// Its name.
    digest: String,
    /// How many properties hold, of how many that the kit states.
    properties: (usize, usize),
}

/// How what an exploration found comes about.
#[derive(Serialize)]
struct Way {
    /// The property that it breaks.
    #[serde(skip_serializing_if = "Option::is_none")]
    property: Option<Name>,
    assumes_data: bool,
    path: Vec<Walked>,
}

/// The files that are checked, and what was found in them, each thing once.
#[derive(Default)]
struct Findings {
    files: Files,
    list: Vec<Diagnostic>,
    /// The ways to those that an exploration found, by their place in the list.
    ways: BTreeMap<usize, Way>,
    /// How many states are explored.
    states: usize,
    /// The folder of the overlay, where one was named.
    overlay: Option<String>,
    /// Where the kit and its fragments state each property.
    stated: BTreeMap<Name, (Name, Span)>,
    /// The definitions that came out.
    definitions: Vec<Proved>,
}

pub fn run(args: &Check, screen: &Screen) -> Result<(), Error> {
    let mut findings = Findings {
        states: args.states.unwrap_or(digipro_machine::limits::PROOF_STATES_MAX),
        ..Findings::default()
    };
    match target(&args.path)? {
        Target::File(path) if path.extension().is_some_and(|extension| extension == "dmn") => {
            findings.model(&path, &args.decisions)?;
        }
        Target::File(path) => findings.plain(&path, &args.decisions)?,
        Target::Kit(kit) => {
            // Whoever checks an overlay cannot change the kit: its warnings are its publisher's.
            findings.overlay = kit.entity.as_ref().map(|entity| format!("overlays/{entity}/"));
            let only = args.entity.clone().or_else(|| kit.entity.clone());
            let packs = source::packs(args.packs.as_deref())?;
            let packs = packs.iter().map(source::manifest).collect::<Result<Vec<_>, _>>()?;
            findings.kit(kit.files, only, &packs)?;
        }
    }
    findings.show(screen);
    findings.verdict(screen)
}

/// What a path means.
enum Target {
    /// A lone BPMN or DMN file.
    File(PathBuf),
    /// A kit; where an overlay was named, only that one.
    Kit(Named),
}

fn target(path: &Path) -> Result<Target, Error> {
    let name = path.file_name().unwrap_or_default();
    let whole = ["overlay.toml", "kit.toml"].iter().any(|file| name == *file)
        || path.extension().is_some_and(|extension| extension == "tar");
    if path.is_file() && !whole {
        return Ok(Target::File(path.to_owned()));
    }
    kits::named(&path.display().to_string(), None).map(Target::Kit)
}

impl Findings {
    fn add(&mut self, found: impl IntoIterator<Item = Diagnostic>) {
        for diagnostic in found {
            if !self.list.contains(&diagnostic) {
                self.list.push(diagnostic);
            }
        }
    }

    /// A lone BPMN file.
    fn plain(&mut self, path: &Path, decisions: &[PathBuf]) -> Result<(), Error> {
        let (name, bytes) = (path.display().to_string(), source::file(path)?);
        let (mut effective, found) = Effective::plain(&name, &bytes);
        self.files.insert(name.as_str().into(), bytes);
        self.add(found);
        for (file, bytes) in source::named(decisions)? {
            self.add(effective.add_decisions(&file, &bytes));
            self.files.insert(file, bytes);
        }
        self.machine(name, effective);
        Ok(())
    }

    /// A lone decision model, with those that it imports.
    fn model(&mut self, path: &Path, imports: &[PathBuf]) -> Result<(), Error> {
        let (name, bytes) = (path.display().to_string(), source::file(path)?);
        let (document, found) = digipro_dmn::read(&bytes);
        let imported = source::named(imports)?;
        let imported: Vec<_> = imported.iter().map(|(_, bytes)| digipro_dmn::read(bytes).0).collect();
        let (_, compiled) = digipro_dmn::compile(&document, &imported.iter().collect::<Vec<_>>());
        self.files.insert(name.as_str().into(), bytes);
        let own = found.into_iter().chain(compiled);
        self.add(own.map(|diagnostic| {
            if diagnostic.file.is_none() { diagnostic.file(name.as_str()) } else { diagnostic }
        }));
        Ok(())
    }

    /// A kit: as published, and under each of its overlays.
    fn kit(&mut self, files: Files, only: Option<EntityId>, packs: &[PackManifest]) -> Result<(), Error> {
        self.files = files;
        let (kit, found) = load(&self.files);
        self.add(found);
        self.add(sections(&kit));
        self.stated = kit
            .properties
            .iter()
            .map(|(file, entry)| {
                let span = entry.id.span();
                (entry.id.get_ref().clone(), (file.clone(), Span::new(span.start, span.end)))
            })
            .collect();
        let overlays = || kit.overlays.iter().filter_map(Overlay::entity);
        let name =
            kit.manifest.as_ref().map(|manifest| manifest.kit.id.get_ref().to_string()).unwrap_or_default();
        let mut entities: Vec<EntityId> = overlays().filter_map(|entity| entity.parse().ok()).collect();
        if let Some(only) = only {
            // State, then the entity's Region, then the entity: one overlay of the two is enough.
            if kit.chain(&only).is_ok_and(|chain| chain.is_empty()) {
                let help = format!("the kit has overlays of {}", overlays().collect::<Vec<_>>().join(", "));
                return Err(Error::usage(format!("the kit has no overlay of `{only}`"), help));
            };
            entities = vec![only];
        } else {
            match resolve(&kit, &[], packs) {
                Ok(effective) => self.machine(name.clone(), effective),
                Err(found) => self.add(found),
            }
        }
        for entity in entities {
            match resolve_for(&kit, &entity, packs) {
                Ok(effective) => self.machine(format!("{name} · {entity}"), effective),
                Err(found) => self.add(found),
            }
        }
        Ok(())
    }

    /// Whether the machine can run it.
    fn machine(&mut self, title: String, effective: Effective) {
        let effective = Arc::new(effective);
        let (graph, found) = digipro_machine::compile(&effective);
        self.add(found);
        let mut properties = (0, effective.properties.len());
        if let Some(graph) = graph {
            if self.states > 0 {
                self.explore(&graph);
            }
            properties.0 = self.properties(&graph);
        }
        let digest = effective.digest().short().to_string();
        self.definitions.push(Proved { title, digest, properties });
    }

    /// Whether cases of it can get stuck.
    fn explore(&mut self, graph: &digipro_machine::Graph) {
        let proof = prove(graph, Budget::of(self.states));
        let diagnostics = proof.diagnostics(graph);
        for (diagnostic, finding) in diagnostics.into_iter().zip(proof.findings) {
            self.found(diagnostic, finding);
        }
    }

    /// Whether it has the properties that the kit states. Returns how many hold.
    fn properties(&mut self, graph: &digipro_machine::Graph) -> usize {
        let judged = prove_properties(graph, Budget::of(self.states));
        let holding = judged.iter().filter(|judged| judged.verdict == Verdict::Holds).count();
        for Judged { id, findings, .. } in judged {
            let diagnostics = prove::diagnostics(graph, &findings);
            for (mut diagnostic, finding) in diagnostics.into_iter().zip(findings) {
                if let Some((file, span)) = self.stated.get(&id) {
                    let label = "stated here".to_owned();
                    diagnostic.related.push(Related { file: Some(file.clone()), span: Some(*span), label });
                }
                // What the kit itself breaks is said once, what an overlay breaks with the entity.
                if let Some(entity) = &graph.effective.entity
                    && !self.list.contains(&diagnostic)
                {
                    diagnostic.message = format!("{} (for `{entity}`)", diagnostic.message);
                }
                self.found(diagnostic, finding);
            }
        }
        holding
    }

    fn found(&mut self, diagnostic: Diagnostic, finding: prove::Finding) {
        if !self.list.contains(&diagnostic) {
            let (property, assumes_data, path) = (finding.property, finding.assumes_data, finding.path);
            self.ways.insert(self.list.len(), Way { property, assumes_data, path });
            self.list.push(diagnostic);
        }
    }

    fn show(&self, screen: &Screen) {
        let text = |file: &str| self.files.get(file).map(|bytes| decoded(file, bytes));
        if screen.json() {
            let found: Vec<Found<'_>> = self
                .list
                .iter()
                .enumerate()
                .map(|(place, diagnostic)| self.located(place, diagnostic))
                .collect();
            screen.data(&found);
            return;
        }
        for diagnostic in &self.list {
            screen.diagnostic(diagnostic, &text);
            screen.note("");
        }
    }

    fn located<'a>(&'a self, at: usize, diagnostic: &'a Diagnostic) -> Found<'a> {
        let text = diagnostic.file.as_ref().and_then(|file| Some(decoded(file, self.files.get(file)?)));
        let place = diagnostic.span.zip(text).map(|(span, text)| span.line_column(&text));
        let (line, column) = place.unzip();
        Found { diagnostic, line, column, proof: self.ways.get(&at) }
    }

    fn verdict(&self, screen: &Screen) -> Result<(), Error> {
        let count = |severity| self.list.iter().filter(|found| found.severity == severity).count();
        let whole = |n: usize| FactValue::Whole(i64::try_from(n).unwrap_or(i64::MAX));
        let (errors, warnings) = (count(Severity::Error), count(Severity::Warning));
        if errors > 0 {
            let counts = [("errors", whole(errors)), ("warnings", whole(warnings))];
            return Err(Error::Negative(screen.say("check-errors", &counts)));
        }
        for Proved { title, digest, properties: (holding, stated) } in &self.definitions {
            let digest = Tone::Faint.paint(digest);
            let counts = [("holding", whole(*holding)), ("stated", whole(*stated))];
            let proved = if *stated > 0 { screen.say("check-properties", &counts) } else { String::new() };
            screen.note(format!("{} {title} {digest} {proved}", Tone::Good.paint("✓")).trim_end().to_owned());
        }
        screen.note(screen.say("check-good", &[("warnings", whole(warnings))]));
        Ok(())
    }
}

/// The text that spans of a file count in: BPMN may be in another encoding than UTF-8.
fn decoded(file: &str, bytes: &[u8]) -> String {
    if file.ends_with(".bpmn") || file.ends_with(".xml") {
        digipro_bpmn::read(bytes).0.source.to_string()
    } else {
        String::from_utf8_lossy(bytes).into_owned()
    }
}
