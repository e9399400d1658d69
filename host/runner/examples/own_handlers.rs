//! An engine inside a program: it deploys a diagram, does the jobs itself, and a person's answer ends the case.
//!
//! Run it with `cargo run -p digipro-runner --example own_handlers`.

use digipro_kit::Effective;
use digipro_runner::{By, CaseStatus, Clock, JobResult, Page, Runner, Start, TaskFilter};
use digipro_store::Store;
use digipro_vocab::Value;
use digipro_vocab::value::Fields;
use std::error::Error;
use std::sync::Arc;

/// An application is registered by a program and decided by a person.
const DIAGRAM: &str = r#"<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
    xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" targetNamespace="urn:example">
  <process id="domanda" isExecutable="true">
    <startEvent id="inizio"/>
    <serviceTask id="protocolla"><extensionElements>
      <zeebe:taskDefinition type="protocollo"/></extensionElements></serviceTask>
    <userTask id="decidi" name="Decisione"/>
    <endEvent id="fine"/>
    <sequenceFlow id="a" sourceRef="inizio" targetRef="protocolla"/>
    <sequenceFlow id="b" sourceRef="protocolla" targetRef="decidi"/>
    <sequenceFlow id="c" sourceRef="decidi" targetRef="fine"/>
  </process>
</definitions>"#;

/// Whoever has rules brings an evaluator; this diagram asks none.
struct NoRules;

impl digipro_runner::Evaluator for NoRules {
    fn evaluate(
        &self,
        _: &digipro_vocab::Digest,
        _: &digipro_vocab::Request,
    ) -> Result<digipro_runner::Verdict, digipro_vocab::Failure> {
        let (cause, detail) = (digipro_vocab::FailureCause::Absent, "there are no rules here".to_owned());
        Err(digipro_vocab::Failure { cause, detail })
    }
}

fn fields(json: &str) -> Result<Arc<Fields>, Box<dyn Error>> {
    match serde_json::from_str(json)? {
        Value::Context(fields) => Ok(fields),
        other => Err(format!("{other} holds no variables").into()),
    }
}

/// Runs it, and says how the case ended.
pub fn run() -> Result<(CaseStatus, Fields), Box<dyn Error>> {
    // `Store::open(path)` keeps the log in a file; everything else stays the same.
    let runner = Runner::open(Store::in_memory()?, Arc::new(NoRules), Clock::System)?;
    let (definition, found) = Effective::plain("domanda.bpmn", DIAGRAM.as_bytes());
    if let Some(wrong) = found.iter().find(|one| one.is_error()) {
        return Err(wrong.message.clone().into());
    }
    let deployed = runner.deploy(&definition)?;

    let number = fields(r#"{"protocollo": "2026/000123"}"#)?;
    runner.handle("protocollo", move |_| JobResult::Complete(Arc::clone(&number)));

    let case = runner.start_case(Start::of(deployed.digest, fields("{}")?), By::id("sportello"))?.case;
    // The host says when jobs are done: here at once, in a service in its own beat.
    runner.work(10)?;

    let inbox = runner.store().tasks(TaskFilter::default(), Page::first(10))?;
    let task = inbox.first().ok_or("nobody has anything to do")?;
    let decision = fields(r#"{"esito": "accoglimento"}"#)?;
    // The key makes it safe to ask twice: the second time nothing is changed.
    let by = By::id("rossi").role("responsabile").key("decisione-1");
    runner.complete_task(case, task.ticket, by, decision, Vec::new())?;

    let row = runner.store().case(case)?.ok_or("the case is gone")?;
    let told = runner.case_history(case)?;
    let last = told.last().ok_or("nothing has happened")?;
    println!("case {case}: {:?}, {} records, chain {}", row.status, told.len(), last.hash.short());
    Ok((row.status, runner.variables(case)?))
}

fn main() -> Result<(), Box<dyn Error>> {
    run().map(drop)
}
