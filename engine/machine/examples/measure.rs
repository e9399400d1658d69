//! Measures node transitions, events included: `cargo run --release -p digipro-machine --example measure`.

use digipro_kit::Effective;
use digipro_machine::{Action, Actor, Command, Graph, State, Variables, codec, compile, decide};
use digipro_vocab::Ticket;
use std::error::Error;
use std::fmt::Write as _;
use std::sync::Arc;
use std::time::{Duration, Instant};

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
        let record = codec::encode_record(&graph, &(&start()).into(), &events)?;
        bytes += record.body.len();
    }
    println!(
        "encoding its record: {:.0} ns an event, {} bytes",
        started.elapsed().as_nanos() as f64 / f64::from(cases / 10) / events.len() as f64,
        bytes / (cases / 10) as usize
    );
    println!("its snapshot: {} bytes", codec::encode_state(&graph, &state)?.len());
    jobs()?;
    long()?;
    automatic()?;
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
    for (what, text) in
        [("waiting instances", instances(false)), ("tokens before an inclusive join", joined())]
    {
        for count in [10_i64, 100, 1_000, 10_000] {
            let graph = graph(&text.replace("COUNT", &count.to_string()))?;
            let (mut state, _) = run(&graph, &begin(count))?;
            let tickets: Vec<_> = state.waits().keys().copied().take(usize::try_from(count)? / 2).collect();
            let (started, mut events, mut bytes) = (Instant::now(), 0, 0);
            for ticket in &tickets {
                let done = complete(*ticket);
                let happened = decide(&graph, &mut state, &done)?;
                events += happened.len();
                bytes += codec::encode_record(&graph, &(&done).into(), &happened)?.body.len();
            }
            let nanos = started.elapsed().as_nanos() as f64 / tickets.len() as f64;
            let (events, bytes) = (events / tickets.len(), bytes / tickets.len());
            println!("one of {count} {what} completed: {nanos:.0} ns, {events} events, {bytes} bytes");
        }
    }
    Ok(())
}

/// A multi-instance body of ten thousand, begun and completed, and what its snapshot costs half way.
fn body() -> Result<(), Box<dyn Error>> {
    for sequential in [false, true] {
        let graph = graph(&instances(sequential))?;
        let started = Instant::now();
        let (mut state, events) = run(&graph, &begin(10_000))?;
        let (begun, mut done, mut longest) = (started.elapsed(), 0, Duration::ZERO);
        let mut half = None;
        while let Some(ticket) = state.waits().keys().next().copied() {
            let command = Instant::now();
            decide(&graph, &mut state, &complete(ticket))?;
            done += 1;
            longest = longest.max(command.elapsed());
            if done == 5_000 {
                let writing = Instant::now();
                let snapshot = codec::encode_state(&graph, &state)?;
                let written = writing.elapsed();
                codec::decode_state(&graph, &snapshot)?;
                half = Some((snapshot.len(), written, writing.elapsed() - written));
            }
        }
        let how = if sequential { "sequential" } else { "parallel" };
        println!(
            "a {how} body of 10,000: begun in {begun:?} ({} events), completed in {:?}, longest command {longest:?}",
            events.len(),
            started.elapsed(),
        );
        println!("  its snapshot half way (bytes, written in, read in): {half:?}");
    }
    Ok(())
}

/// Ten thousand instances of a subprocess that never waits: all in one command.
fn automatic() -> Result<(), Box<dyn Error>> {
    let inside = r#"<startEvent id="us"/><scriptTask id="t"><extensionElements><zeebe:script expression="=item + 1" resultVariable="r"/></extensionElements></scriptTask><endEvent id="ue"/><sequenceFlow id="u1" sourceRef="us" targetRef="t"/><sequenceFlow id="u2" sourceRef="t" targetRef="ue"/>"#;
    let text = instances(false)
        .replace("serviceTask", "subProcess")
        .replace("</subProcess>", &format!("{inside}</subProcess>"));
    let graph = graph(&text.replace(r#"<subProcess id="t">"#, r#"<subProcess id="u">"#).replace(
        r#"targetRef="t"/><sequenceFlow id="g" sourceRef="t""#,
        r#"targetRef="u"/><sequenceFlow id="g" sourceRef="u""#,
    ))?;
    let started = Instant::now();
    let (state, events) = run(&graph, &begin(10_000))?;
    println!(
        "ten thousand instances that never wait: {:?}, {} events, {:?}",
        started.elapsed(),
        events.len(),
        state.phase()
    );
    Ok(())
}

/// Two hundred pass-through tasks in one command, and two hundred jobs.
fn long() -> Result<(), Box<dyn Error>> {
    let graph = graph(&chain("task", 200))?;
    let started = Instant::now();
    for _ in 0..5_000 {
        run(&graph, &start())?;
    }
    let nanos = started.elapsed().as_nanos() as f64 / (5_000.0 * 202.0);
    println!("two hundred pass-through tasks: {nanos:.0} ns a node transition");
    Ok(())
}

fn complete(ticket: Ticket) -> Command {
    command(Action::CompleteJob { ticket, variables: Variables::default() })
}

/// As many tokens side by side as there are items, each of which may still reach an inclusive join where one waits.
fn joined() -> String {
    definitions(concat!(
        r#"<startEvent id="s"/><parallelGateway id="f"/><task id="a"/><task id="b" completionQuantity="COUNT"/><serviceTask id="t"/>"#,
        r#"<exclusiveGateway id="x" default="away"/><endEvent id="n"/><inclusiveGateway id="j"/><endEvent id="e"/>"#,
        r#"<sequenceFlow id="f0" sourceRef="s" targetRef="f"/><sequenceFlow id="f1" sourceRef="f" targetRef="a"/><sequenceFlow id="f2" sourceRef="f" targetRef="b"/>"#,
        r#"<sequenceFlow id="f3" sourceRef="a" targetRef="j"/><sequenceFlow id="f4" sourceRef="b" targetRef="t"/><sequenceFlow id="f5" sourceRef="t" targetRef="x"/>"#,
        r#"<sequenceFlow id="f6" sourceRef="x" targetRef="j"><conditionExpression>=false</conditionExpression></sequenceFlow>"#,
        r#"<sequenceFlow id="away" sourceRef="x" targetRef="n"/><sequenceFlow id="f7" sourceRef="j" targetRef="e"/>"#,
    ))
}

fn instances(sequential: bool) -> String {
    let many = format!(
        r#"<serviceTask id="t"><multiInstanceLoopCharacteristics isSequential="{sequential}"><extensionElements><zeebe:loopCharacteristics inputCollection="=items" inputElement="item" outputCollection="out" outputElement="=item"/></extensionElements></multiInstanceLoopCharacteristics></serviceTask>"#
    );
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
    let by = Actor::id("measure");
    Command { at: digipro_vocab::Instant::UNIX_EPOCH, by, key: None, action }
}

fn run(graph: &Graph, command: &Command) -> Result<(State, Vec<digipro_machine::Event>), Box<dyn Error>> {
    let mut state = State::new();
    let events = decide(graph, &mut state, command)?;
    Ok((state, events))
}
