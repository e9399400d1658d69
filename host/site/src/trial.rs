//! Trying documents that are installed nowhere: what is wrong with them, with places and counter-examples, and how a
//! definition runs in virtual time. Nothing is kept.

use crate::engine::Engine;
use crate::error::Error;
use crate::{kits, shelf};
use digipro_kit::{Effective, Files, load, resolve, resolve_for, sections};
use digipro_machine::prove::{self, Budget, Finding, Judged, Verdict, Walked, prove, prove_properties};
use digipro_runner::listed::wrong_in_model;
use digipro_runner::simulate::{Options, Plan, Reason, SimEvent, Trouble, simulate_graph};
use digipro_vocab::{Diagnostic, EntityId, Name};
use serde::Serialize;
use std::sync::Arc;

/// What was found in documents.
#[derive(Debug, Default, Serialize)]
pub struct Checked {
    /// Each thing once, in the order in which it was found.
    pub found: Vec<Found>,
    /// The definitions that came out.
    pub definitions: Vec<Proved>,
}

/// One thing that was found.
#[derive(Debug, Serialize)]
pub struct Found {
    /// What it is.
    #[serde(flatten)]
    pub diagnostic: Diagnostic,
    /// Line of its place, from 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub line: Option<usize>,
    /// Column of its place, from 1, in characters.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub column: Option<usize>,
    /// The property that is broken.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub property: Option<Name>,
    /// A way to it, step by step, where it was found by exploring.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub path: Vec<Walked>,
}

/// A definition that came out.
#[derive(Debug, Serialize)]
pub struct Proved {
    /// For whom; nobody for the kit as published.
    pub entity: Option<EntityId>,
    /// Its name.
    pub definition: String,
    /// Properties that hold.
    pub holding: usize,
    /// Properties that the kit states.
    pub stated: usize,
}

/// Checks documents: a kit, where `kit.toml` is among them; an overlay of a kit at hand, where `overlay.toml` is; otherwise
/// BPMN diagrams with the decision models beside them, or decision models alone.
///
/// # Errors
/// When the documents name an entity's overlay that is not there, or the kit of an overlay is not at hand.
pub fn check(
    engine: &Engine,
    files: &Files,
    entity: Option<&EntityId>,
    states: usize,
) -> Result<Checked, Error> {
    let own = files.get("overlay.toml").filter(|_| !files.contains_key("kit.toml"));
    if let Some(bytes) = own {
        let header = kits::overlay_header(bytes)?;
        return check(engine, &kits::laid(files.clone(), engine.data())?, Some(&header.entity), states);
    }
    let mut trial = Trial { files, states, checked: Checked::default() };
    if !files.contains_key("kit.toml") {
        for effective in trial.plain() {
            trial.machine(effective);
        }
        return Ok(trial.checked);
    }
    let (kit, found) = load(files);
    trial.add(found);
    trial.add(sections(&kit));
    let rules = engine.rules();
    let resolved = match entity {
        None => resolve(&kit, &[], &rules.packs),
        Some(entity) => match kit.chain(entity) {
            Ok(chain) if chain.is_empty() => return Err(shelf::no_overlay(entity.as_str())),
            Ok(_) => resolve_for(&kit, entity, &rules.packs),
            Err(wrong) => Err(vec![wrong]),
        },
    };
    match resolved {
        Ok(effective) => trial.machine(effective),
        Err(found) => trial.add(found),
    }
    Ok(trial.checked)
}

struct Trial<'a> {
    files: &'a Files,
    states: usize,
    checked: Checked,
}

impl Trial<'_> {
    /// The diagrams that stand alone, each with all decision models.
    fn plain(&mut self) -> Vec<Effective> {
        let ends = |file: &str, ending: &str| file.rsplit_once('.').is_some_and(|(_, end)| end == ending);
        let mut definitions = Vec::new();
        if !self.files.keys().any(|file| ends(file, "bpmn")) {
            let models = self.files.iter().filter(|(file, _)| ends(file, "dmn"));
            models.for_each(|(file, bytes)| self.model(file, bytes));
        }
        for (file, bytes) in self.files.iter().filter(|(file, _)| ends(file, "bpmn")) {
            let (mut effective, found) = Effective::plain(file, bytes);
            self.add(found);
            for (model, bytes) in self.files.iter().filter(|(file, _)| ends(file, "dmn")) {
                let found = effective.add_decisions(model, bytes);
                self.add(found);
            }
            definitions.push(effective);
        }
        definitions
    }

    /// A decision model that stands alone.
    fn model(&mut self, file: &Name, bytes: &[u8]) {
        // What is wrong with its text is found on reading it again, too.
        let (document, _) = digipro_dmn::read(bytes);
        self.add(wrong_in_model(file, &document.source));
    }

    /// Whether the machine can run it, get stuck in it, and whether it has the properties that it states.
    fn machine(&mut self, effective: Effective) {
        let effective = Arc::new(effective);
        let (graph, found) = digipro_machine::compile(&effective);
        self.add(found);
        let Some(graph) = graph else { return };
        let mut holding = 0;
        if self.states > 0 {
            let proof = prove(&graph, Budget::of(self.states));
            let diagnostics = proof.diagnostics(&graph);
            for (diagnostic, finding) in diagnostics.into_iter().zip(proof.findings) {
                self.push(diagnostic, Some(finding));
            }
            for Judged { verdict, findings, .. } in prove_properties(&graph, Budget::of(self.states)) {
                holding += usize::from(verdict == Verdict::Holds);
                let diagnostics = prove::diagnostics(&graph, &findings);
                for (diagnostic, finding) in diagnostics.into_iter().zip(findings) {
                    self.push(diagnostic, Some(finding));
                }
            }
        }
        self.checked.definitions.push(Proved {
            entity: effective.entity.clone(),
            definition: graph.digest.to_string(),
            holding,
            stated: effective.properties.len(),
        });
    }

    fn add(&mut self, found: impl IntoIterator<Item = Diagnostic>) {
        found.into_iter().for_each(|diagnostic| self.push(diagnostic, None));
    }

    fn push(&mut self, diagnostic: Diagnostic, finding: Option<Finding>) {
        if self.checked.found.iter().any(|known| known.diagnostic == diagnostic) {
            return;
        }
        let text = diagnostic.file.as_ref().and_then(|file| Some(decoded(file, self.files.get(file)?)));
        let (line, column) = diagnostic.span.zip(text).map(|(span, text)| span.line_column(&text)).unzip();
        let (property, path) = finding.map(|found| (found.property, found.path)).unwrap_or_default();
        self.checked.found.push(Found { diagnostic, line, column, property, path });
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

/// How a simulation went.
#[derive(Debug, Serialize)]
pub struct Simulated {
    /// What happened, in order; the first so many.
    pub events: Vec<SimEvent>,
    /// How many events there were.
    pub total: usize,
    /// Why it ended.
    pub ended: Reason,
}

/// Runs documents in memory, in virtual time, against a plan (docs/simulate.md). A kit's rule packs are asked.
///
/// # Errors
/// When the documents cannot be executed, or the plan does not fit them: the diagnostics.
pub fn simulate(
    engine: &Engine,
    files: &Files,
    entity: Option<&EntityId>,
    (plan, most): (&str, usize),
) -> Result<Simulated, Error> {
    let rules = engine.rules();
    let effective = if files.contains_key("kit.toml") {
        let (kit, found) = load(files);
        if found.iter().any(Diagnostic::is_error) {
            return Err(Error::Refused(found));
        }
        match entity {
            None => resolve(&kit, &[], &rules.packs),
            Some(entity) => resolve_for(&kit, entity, &rules.packs),
        }
        .map_err(Error::Refused)?
    } else {
        let mut trial = Trial { files, states: 0, checked: Checked::default() };
        let first = trial.plain().into_iter().next();
        let wrong: Vec<Diagnostic> = trial.checked.found.into_iter().map(|found| found.diagnostic).collect();
        match first {
            Some(effective) if !wrong.iter().any(Diagnostic::is_error) => effective,
            Some(_) => return Err(Error::Refused(wrong)),
            None => return Err(Error::input("files", "there is no diagram among them")),
        }
    };
    let (graph, found) = digipro_machine::compile(&Arc::new(effective));
    let Some(graph) = graph else { return Err(Error::Refused(found)) };
    let plan = Plan::read("plan.json", plan).map_err(Error::Refused)?;
    let (mut events, mut total) = (Vec::new(), 0);
    let mut tell = |event: &SimEvent| {
        total += 1;
        if events.len() < most {
            events.push(event.clone());
        }
    };
    let asked: &dyn digipro_rules::Evaluator = &*rules.host;
    let ended = simulate_graph(&graph, &plan, &Options::default(), Some(asked), &mut tell);
    let ended = ended.map_err(|trouble| match trouble {
        Trouble::Refused(found) => Error::Refused(found),
        other => Error::machinery(other),
    })?;
    Ok(Simulated { events, total, ended })
}
