//! Reading and checking a definition of 200 tasks (aim: 5 ms together).

use criterion::{Criterion, criterion_group, criterion_main};
use std::hint::black_box;

fn reading(bench: &mut Criterion) {
    let source = digipro_benches::sequence(200, "userTask");
    let bytes = source.as_bytes();
    bench.bench_function("read 200 tasks", |b| b.iter(|| digipro_bpmn::read(black_box(bytes))));
    let (document, _) = digipro_bpmn::read(bytes);
    bench.bench_function("write 200 tasks", |b| b.iter(|| digipro_bpmn::write(black_box(&document))));
}

criterion_group!(benches, reading);
criterion_main!(benches);
