//! Measures node transitions, events included: `cargo run --release -p digipro-machine --example measure`.

use digipro_kit::Effective;
use digipro_machine::{Action, Actor, Command, Graph, State, Variables, codec, compile, decide};
use std::error::Error;
use std::fmt::Write as _;
use std::sync::Arc;
use std::time::Instant;

fn main() -> Result<(), Box<dyn Error>> {
    let pass = chain("task", 10);
    let cases = 200_000_u32;
    let graph = graph(&pass)?;
    let started = Instant::now();
    let mut events = 0;
    for _ in 0..cases {
        events += run(&graph, &start())?.1.len();
    }
    let spent = started.elapsed();
    let transitions = f64::from(cases) * 12.0;
    println!(
        "ten pass-through tasks: {:.0} ns a node transition, {} events a case, {:.0} cases a second",
        spent.as_nanos() as f64 / transitions,
        events / cases as usize,
        f64::from(cases) / spent.as_secs_f64()
    );
    let (state, events) = run(&graph, &start())?;
    let started = Instant::now();
    let mut bytes = 0;
    for _ in 0..cases / 10 {
        let record = codec::encode_record(&graph, &(&start()).into(), &events);
        bytes += record.body.len();
    }
    println!(
        "encoding its record: {:.0} ns an event, {} bytes",
        started.elapsed().as_nanos() as f64 / f64::from(cases / 10) / events.len() as f64,
        bytes / (cases / 10) as usize
    );
    println!("its snapshot: {} bytes", codec::encode_state(&graph, &state).len());
    jobs()?;
    crowd()?;
    body()
}

/// Ten service tasks, each completed by a command.
fn jobs() -> Result<(), Box<dyn Error>> {
    let graph = graph(&chain("serviceTask", 10))?;
    let cases = 50_000_u32;
    let started = Instant::now();
    for _ in 0..cases {
        let (mut state, _) = run(&graph, &start())?;
        while let Some(ticket) = state.waits().keys().next().copied() {
            let action = Action::CompleteJob { ticket, variables: Variables::default() };
            decide(&graph, &mut state, &command(action))?;
        }
    }
    let spent = started.elapsed();
    println!(
        "ten jobs, eleven commands: {:.0} ns a node transition, {:.0} cases a second",
        spent.as_nanos() as f64 / (f64::from(cases) * 12.0),
        f64::from(cases) / spent.as_secs_f64()
    );
    Ok(())
}

/// A case in which thousands of tokens wait: what one command costs must not grow with them.
fn crowd() -> Result<(), Box<dyn Error>> {
    for count in [10_i64, 100, 1_000, 10_000] {
        let graph = graph(&instances())?;
        let (mut state, _) = run(&graph, &begin(count))?;
        let tickets: Vec<_> = state.waits().keys().copied().take(usize::try_from(count)? / 2).collect();
        let started = Instant::now();
        for ticket in &tickets {
            let action = Action::CompleteJob { ticket: *ticket, variables: Variables::default() };
            decide(&graph, &mut state, &command(action))?;
        }
        let nanos = started.elapsed().as_nanos() as f64 / tickets.len() as f64;
        println!("one of {count} waiting instances completed: {nanos:.0} ns, on average of the first half");
    }
    Ok(())
}

/// A multi-instance body of ten thousand, begun and completed.
fn body() -> Result<(), Box<dyn Error>> {
    let graph = graph(&instances())?;
    let started = Instant::now();
    let (mut state, _) = run(&graph, &begin(10_000))?;
    let begun = started.elapsed();
    while let Some(ticket) = state.waits().keys().next().copied() {
        let action = Action::CompleteJob { ticket, variables: Variables::default() };
        decide(&graph, &mut state, &command(action))?;
    }
    println!("a body of 10,000: begun in {begun:?}, completed in {:?}", started.elapsed());
    Ok(())
}

fn instances() -> String {
    let many = r#"<serviceTask id="t"><multiInstanceLoopCharacteristics><extensionElements><zeebe:loopCharacteristics inputCollection="=items" inputElement="item" outputCollection="out" outputElement="=item"/></extensionElements></multiInstanceLoopCharacteristics></serviceTask>"#;
    definitions(&format!(
        r#"<startEvent id="s"/>{many}<endEvent id="e"/><sequenceFlow id="f" sourceRef="s" targetRef="t"/><sequenceFlow id="g" sourceRef="t" targetRef="e"/>"#
    ))
}

fn begin(count: i64) -> Command {
    let items = digipro_vocab::Value::list((0..count).map(Into::into));
    let variables = Arc::new([("items".into(), items)].into());
    command(Action::Start { process: None, start: None, part: None, variables })
}

fn chain(kind: &str, length: usize) -> String {
    let mut text = String::from(r#"<startEvent id="s"/><endEvent id="e"/>"#);
    let mut before = "s".to_owned();
    for n in 0..length {
        let _ = write!(
            text,
            r#"<{kind} id="t{n}"/><sequenceFlow id="f{n}" sourceRef="{before}" targetRef="t{n}"/>"#
        );
        before = format!("t{n}");
    }
    let _ = write!(text, r#"<sequenceFlow id="last" sourceRef="{before}" targetRef="e"/>"#);
    definitions(&text)
}

fn definitions(inside: &str) -> String {
    format!(
        r#"<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" targetNamespace="urn:x"><process id="p" isExecutable="true">{inside}</process></definitions>"#
    )
}

fn graph(text: &str) -> Result<Graph, Box<dyn Error>> {
    let (effective, _) = Effective::plain("p.bpmn", text.as_bytes());
    let (graph, diagnostics) = compile(&Arc::new(effective));
    graph.ok_or_else(|| format!("{diagnostics:?}").into())
}

fn start() -> Command {
    command(Action::Start { process: None, start: None, part: None, variables: Variables::default() })
}

fn command(action: Action) -> Command {
    let by = Actor { id: "measure".into(), role: None };
    Command { at: digipro_vocab::Instant::UNIX_EPOCH, by, key: None, action }
}

fn run(graph: &Graph, command: &Command) -> Result<(State, Vec<digipro_machine::Event>), Box<dyn Error>> {
    let mut state = State::new();
    let events = decide(graph, &mut state, command)?;
    Ok((state, events))
}
