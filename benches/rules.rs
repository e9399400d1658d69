//! Rule calls: evaluations a second, a fresh instance each, on one and on two cores; loading a pack with and
//! without the cache of compiled code.
//!
//! Physical limit: the raw cost of a fresh instance in the runtime, about 6 microseconds, plus a call.

use cap_std::{ambient_authority, fs::Dir};
use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use digipro_rules::{Config, Evaluator as _, Host, PackFiles, Trust, files};
use digipro_vocab::{Request, pack::Vector};
use std::{hint::black_box, path::Path, thread, time::Instant};

fn pack(name: &str) -> PackFiles {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../plugins/packs/dist").join(name);
    files::read(&Dir::open_ambient_dir(folder, ambient_authority()).unwrap()).unwrap()
}

/// The request of the first vector of a rule.
fn request(files: &PackFiles, rule: &str) -> Request {
    let path = files.keys().find(|path| path.starts_with(&format!("vectors/{rule}"))).unwrap();
    let vectors: Vec<Vector> = serde_json::from_slice(&files[path]).unwrap();
    vectors[0].request.clone()
}

fn host(cache: Option<Dir>) -> Host {
    Host::new(Config { trust: Trust::examples(), ..Config::default() }, cache).unwrap().0
}

fn evaluations(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("rules/evaluate");
    for (name, rule) in [("c_esempio", "c_esempio.oggetto"), ("s_italia", "s_italia.l241.preavviso")] {
        let files = pack(name);
        let (host, request) = (host(None), request(&files, rule));
        let digest = host.load(&files).unwrap().digest;
        host.evaluate(&digest, &request).unwrap();
        for threads in [1, 2] {
            group.throughput(Throughput::Elements(threads));
            group.bench_function(format!("{name}/{threads}"), |bencher| {
                bencher.iter_custom(|calls| {
                    let start = Instant::now();
                    thread::scope(|scope| {
                        for _ in 0..threads {
                            scope.spawn(|| {
                                for _ in 0..calls {
                                    black_box(host.evaluate(&digest, &request)).unwrap();
                                }
                            });
                        }
                    });
                    start.elapsed()
                });
            });
        }
    }
    group.finish();
}

fn loading(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("rules/load");
    group.sample_size(10);
    let files = pack("s_italia");
    group.bench_function("compiled", |bencher| {
        let host = host(None);
        bencher.iter(|| host.load(&files).unwrap());
    });
    group.bench_function("cached", |bencher| {
        let folder = tempfile::tempdir().unwrap();
        let host = host(Some(Dir::open_ambient_dir(folder.path(), ambient_authority()).unwrap()));
        host.load(&files).unwrap();
        bencher.iter(|| host.load(&files).unwrap());
    });
    group.bench_function("host", |bencher| bencher.iter(|| host(None)));
    group.finish();
}

criterion_group!(benches, evaluations, loading);
criterion_main!(benches);
