//! decide and evolve in memory: a node transition (aim: under 1 microsecond), a complete case of ten tasks (aim:
//! 100,000 a second).

use criterion::{BatchSize, Criterion, Throughput, criterion_group, criterion_main};
use digipro_kit::Effective;
use digipro_machine::codec::{Header, encode_record, encode_state};
use digipro_machine::{Action, Actor, Command, Graph, State, compile, decide, owed};
use std::{hint::black_box, sync::Arc};

fn graph(source: &str) -> Graph {
    let (effective, _) = Effective::plain("bench.bpmn", source.as_bytes());
    let (graph, diagnostics) = compile(&Arc::new(effective));
    graph.unwrap_or_else(|| panic!("{diagnostics:?}"))
}

fn command(action: Action) -> Command {
    let by = Actor::id("bench");
    Command { at: "2026-11-23T09:00:00Z".parse().expect("an instant"), by, key: None, action }
}

fn start() -> Command {
    command(Action::Start { process: None, start: None, part: None, variables: Arc::default() })
}

/// Ten tasks that pass through: twelve nodes, one command.
fn passing(bench: &mut Criterion) {
    let graph = graph(&digipro_benches::sequence(10, "task"));
    let start = start();
    let mut group = bench.benchmark_group("ten tasks that pass through");
    group.throughput(Throughput::Elements(12));
    group.bench_function("a complete case, by node", |b| {
        b.iter(|| {
            let mut state = State::new();
            decide(&graph, &mut state, black_box(&start))
        });
    });
    group.finish();
}

/// Ten user tasks, each completed by a command of its own.
fn waiting(bench: &mut Criterion) {
    let graph = graph(&digipro_benches::sequence(10, "userTask"));
    let start = start();
    bench.bench_function("ten user tasks, eleven commands", |b| {
        b.iter(|| {
            let mut state = State::new();
            let mut events = decide(&graph, &mut state, &start).expect("starts").len();
            while let Some(ticket) = owed(&graph, &state).first().map(|owed| owed.ticket) {
                let done =
                    Action::CompleteTask { ticket, variables: Arc::default(), acknowledged: Vec::new() };
                events += decide(&graph, &mut state, &command(done)).expect("completes").len();
            }
            events
        });
    });
}

/// What one command costs on the way to the log.
fn encoding(bench: &mut Criterion) {
    let graph = graph(&digipro_benches::sequence(10, "task"));
    let (start, mut state) = (start(), State::new());
    let events = decide(&graph, &mut state, &start).expect("starts");
    let header = Header { action: start.action.name().into(), at: start.at, by: start.by.clone(), key: None };
    bench.bench_function("encode the record of a ten-task case", |b| {
        b.iter(|| encode_record(&graph, black_box(&header), black_box(&events)));
    });
    bench.bench_function("encode its state", |b| b.iter(|| encode_state(&graph, black_box(&state))));
}

/// Checking and lowering 200 tasks, reading included (aim: 5 ms together).
fn checking(bench: &mut Criterion) {
    let source = digipro_benches::sequence(200, "userTask");
    let (effective, _) = Effective::plain("bench.bpmn", source.as_bytes());
    let effective = Arc::new(effective);
    bench.bench_function("read, check and lower 200 tasks", |b| b.iter(|| compile(black_box(&effective))));
}

/// A multi-instance activity with this many instances.
fn instances(count: u32, sequential: bool) -> Graph {
    graph(&format!(
        r#"<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="urn:x"><process id="p" isExecutable="true"><startEvent id="s"/><serviceTask id="t"><multiInstanceLoopCharacteristics isSequential="{sequential}"><loopCardinality>{count}</loopCardinality></multiInstanceLoopCharacteristics></serviceTask><endEvent id="e"/><sequenceFlow id="f" sourceRef="s" targetRef="t"/><sequenceFlow id="g" sourceRef="t" targetRef="e"/></process></definitions>"#
    ))
}

/// What a command costs where many tokens wait (aim: what it changes, whatever waits), and a whole body.
fn crowds(bench: &mut Criterion) {
    let complete = |state: &State, graph: &Graph| {
        let ticket = owed(graph, state).first().map(|owed| owed.ticket).expect("a job");
        command(Action::CompleteJob { ticket, variables: Arc::default() })
    };
    for count in [10, 10_000] {
        let graph = instances(count, false);
        let mut state = State::new();
        decide(&graph, &mut state, &start()).expect("starts");
        let done = complete(&state, &graph);
        bench.bench_function(&format!("one of {count} waiting instances completes"), |b| {
            b.iter_batched(
                || state.clone(),
                |mut state| decide(&graph, &mut state, &done).map(|_| state),
                BatchSize::LargeInput,
            );
        });
    }
    for sequential in [false, true] {
        let graph = instances(10_000, sequential);
        let how = if sequential { "sequential" } else { "parallel" };
        bench.bench_function(&format!("a {how} body of 10,000 begins"), |b| {
            b.iter(|| decide(&graph, &mut State::new(), &start()));
        });
    }
}

criterion_group!(benches, crowds, passing, waiting, encoding, checking);
criterion_main!(benches);
