//! Cases a second through the whole loop: decide, append, fsync, views. One case is a start, ten tasks that pass
//! through, and an end: one record.
//!
//! The physical limit on the machine of stack.md section 5: 3 800 commits a second from one producer (one fsync
//! each), 46 000 rows a second when 64 share a commit.

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use digipro_kit::Effective;
use digipro_rules::Scripted;
use digipro_runner::{By, Clock, Runner, Start};
use digipro_store::Store;
use digipro_vocab::Digest;
use std::fmt::Write as _;
use std::hint::black_box;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

/// Start, ten tasks, end.
fn ten_tasks() -> Effective {
    let mut elements = String::from(r#"<startEvent id="s"/><endEvent id="e"/>"#);
    let mut from = "s".to_owned();
    for n in 0..10 {
        let _ = write!(
            elements,
            r#"<task id="t{n}"/><sequenceFlow id="f{n}" sourceRef="{from}" targetRef="t{n}"/>"#
        );
        from = format!("t{n}");
    }
    elements.push_str(r#"<sequenceFlow id="last" sourceRef="t9" targetRef="e"/>"#);
    let bpmn = format!(
        r#"<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="urn:bench"><process id="p" isExecutable="true">{elements}</process></definitions>"#
    );
    let documents = [("ten.bpmn".into(), bpmn.into())].into();
    Effective { kit: "ten".into(), root: Some("p".into()), documents, ..Effective::default() }
}

/// An engine on this store, with the definition deployed.
fn engine(store: Store) -> (Runner, Digest) {
    let runner = Runner::open(store, Arc::new(Scripted::new()), Clock::System).expect("the store opens");
    let deployed = runner.deploy(&ten_tasks()).expect("the definition is executable");
    (runner, deployed.digest)
}

/// How long so many producers take for so many cases.
fn run(runner: &Runner, digest: Digest, producers: u64, cases: u64) -> Duration {
    let next = AtomicU64::new(0);
    let begun = Instant::now();
    std::thread::scope(|scope| {
        for _ in 0..producers {
            scope.spawn(|| {
                while next.fetch_add(1, Ordering::Relaxed) < cases {
                    let start = Start::of(digest, Arc::default());
                    let done = runner.start_case(start, By::id("bench")).expect("the case runs");
                    assert!(black_box(done).over);
                }
            });
        }
    });
    begun.elapsed()
}

fn durable(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("cases of ten tasks");
    group.throughput(Throughput::Elements(1)).sample_size(10).measurement_time(Duration::from_secs(5));
    for producers in [1, 8, 64] {
        let folder = tempfile::tempdir().expect("a folder");
        let (runner, digest) = engine(Store::open(&folder.path().join("cases.db")).expect("a database"));
        group.bench_function(BenchmarkId::new("SQLite FULL", producers), |bench| {
            bench.iter_custom(|cases| run(&runner, digest, producers, cases));
        });
    }
    for producers in [1, 2] {
        let (runner, digest) = engine(Store::in_memory().expect("a store"));
        group.bench_function(BenchmarkId::new("memory", producers), |bench| {
            bench.iter_custom(|cases| run(&runner, digest, producers, cases));
        });
    }
    group.finish();
}

criterion_group!(benches, durable);
criterion_main!(benches);
