//! An engine with rules of its own: the program answers rule calls itself, and the engine keeps the evidence. An act without
//! reasons comes back with the norm; with reasons it goes on.
//!
//! Run it with `cargo run -p digipro-runner --example own_rules`.

use digipro_kit::Effective;
use digipro_kit::effective::{BoundPack, DataUse, Mode, Point, Regime, Selector};
use digipro_runner::audit::Auditor;
use digipro_runner::{By, Clock, Evaluator, Page, Runner, Start, TaskFilter, Verdict};
use digipro_store::Store;
use digipro_vocab::value::Fields;
use digipro_vocab::{
    Citation, Date, Digest, FactKind, FactValue, Failure, FailureCause, Finding, Level, Message, Name, Need,
    Outcome, Report, Request, Value, Weight,
};
use std::error::Error;
use std::sync::Arc;

/// A decision, at whose end the law is asked.
const DIAGRAM: &str = r#"<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
    xmlns:digipro="urn:digipro:bpmn:1.0" targetNamespace="urn:example">
  <process id="atto" isExecutable="true">
    <startEvent id="inizio"/>
    <userTask id="adotta" name="Adozione"><extensionElements>
      <digipro:point name="provvedimento" at="complete" mode="gate" actDate="=provvedimento.data"/>
    </extensionElements></userTask>
    <endEvent id="fine"/>
    <sequenceFlow id="a" sourceRef="inizio" targetRef="adotta"/>
    <sequenceFlow id="b" sourceRef="adotta" targetRef="fine"/>
  </process>
</definitions>"#;

/// The fact that the rule asks for, and the only one that it is told.
const REASONS: &str = "provvedimento.motivazione";

/// Every act has its reasons (L. 241/1990, art. 3).
struct Reasons;

impl Evaluator for Reasons {
    fn evaluate(&self, pack: &Digest, request: &Request) -> Result<Verdict, Failure> {
        if *pack != component() {
            let detail = format!("no rules are known by {pack}");
            return Err(Failure { cause: FailureCause::Absent, detail });
        }
        let given = request
            .facts
            .iter()
            .any(|fact| matches!(&fact.value, FactValue::Text(text) if !text.trim().is_empty()));
        let citations = citation().into_iter().collect();
        let finding = Finding {
            rule: "esempio.motivazione".into(),
            outcome: if given { Outcome::Satisfied } else { Outcome::Violated },
            weight: Weight::Blocking,
            citations,
            message: Message { key: "motivazione".into(), arguments: Vec::new() },
            because: Vec::new(),
        };
        let report = Report { findings: vec![finding], ..Report::default() };
        Ok(Verdict { report, fuel: 0, digest: *pack, contract: "1.0".into() })
    }
}

/// What names these rules in every log: of a pack it is the digest of its bytes, here of this program's version of them.
fn component() -> Digest {
    Digest::of(b"esempio.motivazione 1.0.0")
}

fn day(text: &str) -> Result<Date, Box<dyn Error>> {
    Ok(text.parse::<Date>().map_err(|error| error.to_string())?)
}

fn citation() -> Result<Citation, Box<dyn Error>> {
    let text_of = day("2026-01-01")?;
    Ok(Citation { urn: "urn:nir:stato:legge:1990-08-07;241".into(), part: "art3".into(), text_of })
}

/// The diagram with the rules bound to its point. A kit says the same in its `regimes.toml`.
fn definition() -> Result<Effective, Box<dyn Error>> {
    let (mut effective, found) = Effective::plain("atto.bpmn", DIAGRAM.as_bytes());
    if let Some(wrong) = found.iter().find(|one| one.is_error()) {
        return Err(wrong.message.clone().into());
    }
    let need = Need {
        path: REASONS.into(),
        kind: FactKind::Text,
        purpose: "motivare l'atto".into(),
        legal_basis: "GDPR, art. 6 par. 1 lett. e".into(),
    };
    let pack = BoundPack {
        id: "esempio".into(),
        version: "1.0.0".into(),
        digest: component(),
        contract: "1.0".into(),
        level: Level::State,
        mode: Mode::Binding,
        needs: vec![need],
        parameters: Vec::new(),
    };
    // A pack is told what is collected for a purpose, and nothing else.
    effective.data.insert(REASONS.into(), DataUse::of("motivazione".into(), citation()?, None));
    let from = day("1990-09-02")?;
    let regime =
        Regime { from, to: None, selected_by: Selector::Act, packs: vec![pack], citation: citation()? };
    effective.points.insert("provvedimento".into(), Point { regimes: vec![regime], ..Point::default() });
    Ok(effective)
}

fn act(reasons: &str) -> Result<Arc<Fields>, Box<dyn Error>> {
    let act = Value::context([
        (Name::from("data"), Value::text("2026-04-02")),
        (Name::from("motivazione"), Value::text(reasons)),
    ]);
    Ok(Arc::new(Fields::from_iter([(Name::from("provvedimento"), act)])))
}

/// Runs it: what was found at first, whether the case is over at the end, and of how many calls there is evidence.
pub fn run() -> Result<(Outcome, bool, usize), Box<dyn Error>> {
    let runner = Runner::open(Store::in_memory()?, Arc::new(Reasons), Clock::System)?;
    let deployed = runner.deploy(&definition()?)?;
    let case = runner.start_case(Start::of(deployed.digest, Arc::default()), By::id("ufficio"))?.case;

    let complete = |reasons: &str| -> Result<_, Box<dyn Error>> {
        let inbox = runner.store().tasks(TaskFilter::default(), Page::first(1))?;
        let task = inbox.first().ok_or("there is no task")?;
        Ok(runner.complete_task(case, task.ticket, By::id("rossi"), act(reasons)?, Vec::new())?)
    };
    let returned = complete("")?.returned.ok_or("the act went on without reasons")?;
    let found = returned.first().ok_or("nothing was found")?.outcome;
    let done = complete("l'istanza è completa e il richiedente ha titolo")?;

    // Years later: which rule, in which version, on which facts, said what.
    let calls = Auditor::open(runner.store().clone())?.calls(case)?;
    for asked in calls.iter().flat_map(|call| &call.packs) {
        println!("asked {} of {} on facts {}", asked.pack, asked.component.short(), asked.facts.short());
    }
    Ok((found, done.over, calls.len()))
}

fn main() -> Result<(), Box<dyn Error>> {
    run().map(drop)
}
