//! Packs of 10, 50 and 200 rules, generated: a call with a fresh instance against the raw cost of the runtime in the same
//! run; loading cold and from the cache; memory of a loaded pack; how the throughput of others holds beside a hostile
//! one.
//!
//! Physical limit: `packs/raw`, a fresh instance of the same code and a call of it, with nothing copied in or out.

use cap_std::{ambient_authority, fs::Dir};
use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use digipro_rules::{Config, Evaluator as _, Host, PackFiles, Trust, files};
use digipro_vocab::pack::{Component, Source, Title};
use digipro_vocab::{
    Date, Digest, Fact, FactKind, FactValue, Interval, Level, Need, Norm, PackManifest, Request,
    RuleManifest, Standing, Weight,
};
use std::collections::BTreeMap;
use std::hint::black_box;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use wit_component::{ComponentEncoder, StringEncoding, embed_component_metadata};

const SIZES: [usize; 3] = [10, 50, 200];
const POINT: &str = "prova";
/// Where the answer lies in a component's memory.
const BASE: usize = 4096;

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

/// The bytes of an answer with one finding for each rule, laid out by the canonical ABI.
#[derive(Default)]
struct Laid(Vec<u8>);

impl Laid {
    fn put(&mut self, bytes: &[u8]) -> u32 {
        while !self.0.len().is_multiple_of(8) {
            self.0.push(0);
        }
        let at = u32::try_from(BASE + self.0.len()).unwrap();
        self.0.extend(bytes);
        at
    }

    fn list(&mut self, bytes: &[u8], length: usize) -> Vec<u8> {
        let (at, length) = (self.put(bytes), u32::try_from(length).unwrap());
        [at.to_le_bytes(), length.to_le_bytes()].concat()
    }

    fn text(&mut self, text: &str) -> Vec<u8> {
        self.list(text.as_bytes(), text.len())
    }

    /// The report, and where it is.
    fn report(rules: usize) -> (Vec<u8>, u32) {
        let mut laid = Self::default();
        let nothing = [0_u8; 8];
        let mut findings = Vec::new();
        for rule in 0..rules {
            let (urn, part) = (laid.text("urn:nir:comune.prova:regolamento:2020-01-01;1"), laid.text("art1"));
            let citation = [urn, part, 2026_i32.to_le_bytes().to_vec(), vec![5, 4, 0, 0]].concat();
            let citations = laid.list(&citation, 1);
            let (id, key) = (laid.text(&format!("c_prova.r{rule}")), laid.text("detto"));
            findings
                .extend([id, vec![0, 1, 0, 0], citations, key, nothing.to_vec(), nothing.to_vec()].concat());
        }
        let findings = laid.list(&findings, rules);
        let at = laid.put(&[findings, nothing.to_vec(), nothing.to_vec(), nothing.to_vec()].concat());
        (laid.0, at)
    }
}

/// The core module of a pack, as text: its function looks at each byte of the answer once and returns it.
fn module(rules: usize) -> String {
    let (bytes, at) = Laid::report(rules);
    let data: String = bytes.iter().map(|byte| format!("\\{byte:02x}")).collect();
    let body = format!(
        "(local $i i32) (loop (drop (i32.load8_u offset={BASE} (local.get $i)))
            (local.set $i (i32.add (local.get $i) (i32.const 1)))
            (br_if 0 (i32.lt_u (local.get $i) (i32.const {})))) (i32.const {at})",
        bytes.len()
    );
    written(&body, &format!("(data (i32.const {BASE}) \"{data}\")"))
}

fn written(body: &str, extra: &str) -> String {
    let parameters = "i32 ".repeat(15);
    format!(
        r#"(module (memory (export "memory") 8) (global $next (mut i32) (i32.const 262144))
        (func (export "cabi_realloc") (param i32 i32 i32 i32) (result i32) (local $start i32)
            (local.set $start (i32.and (i32.add (global.get $next) (i32.const 7)) (i32.const -8)))
            (global.set $next (i32.add (local.get $start) (local.get 3))) (local.get $start))
        (func (export "ente:regole/ruleset@1.0.0#evaluate") (param {parameters}) (result i32) {body}) {extra})"#
    )
}

fn pack(id: &str, rules: usize, module: &str) -> PackFiles {
    let mut module = wat::parse_str(module).unwrap();
    let mut resolve = wit_parser::Resolve::default();
    let wit = include_str!("../plugins/wit/v1.0/regole.wit");
    let package = resolve.push_str("regole.wit", wit).unwrap();
    let world = resolve.select_world(&[package], Some("rule-pack")).unwrap();
    embed_component_metadata(&mut module, &resolve, world, StringEncoding::UTF8, false).unwrap();
    let component = ComponentEncoder::default().validate(true).module(&module).unwrap().encode().unwrap();
    let rule = |n: usize| RuleManifest {
        never: BTreeMap::default(),
        id: format!("{id}.r{n}").into(),
        weight: Weight::Warning,
        points: vec![POINT.into()],
        parameters: vec![],
        messages: vec!["detto".into()],
        title: Title { it: "Regola".into(), en: "Rule".into() },
        valid: Interval { from: day("2020-01-01"), to: None },
        norms: vec![Norm {
            urn: "urn:nir:comune.prova:regolamento:2020-01-01;1".into(),
            part: "art1".into(),
        }],
        needs: vec![Need {
            path: format!("fatto.f{n}").into(),
            kind: FactKind::Whole,
            purpose: "misura".into(),
            legal_basis: "misura".into(),
        }],
    };
    let manifest = PackManifest {
        id: id.into(),
        version: "1.0.0".into(),
        publisher: id.parse().unwrap(),
        level: Level::Entity,
        standing: Standing::Illustrative,
        contract: "1.0".into(),
        must_understand: vec![],
        fuel: None,
        covers: Interval { from: day("2020-01-01"), to: None },
        component: Component { digest: Digest::of(&component), size: component.len() as u64 },
        source: Source { digest: Digest::default(), toolchain: "bench".into() },
        texts: BTreeMap::new(),
        vectors: vec![],
        files: BTreeMap::new(),
        rules: (0..rules).map(rule).collect(),
    };
    let text = toml::to_string(&manifest).unwrap();
    PackFiles::from([(files::MANIFEST.into(), text.into_bytes()), (files::COMPONENT.into(), component)])
}

fn request(rules: usize) -> Request {
    let fact = |n: usize| Fact {
        path: format!("fatto.f{n}").into(),
        value: FactValue::Whole(1),
        source: "variable of the case".into(),
    };
    let today = day("2026-05-04");
    Request {
        point: POINT.into(),
        act_date: today,
        facts_date: today,
        known_on: today,
        facts: (0..rules).map(fact).collect(),
        parameters: vec![],
    }
}

fn host(cache: Option<Dir>) -> Host {
    Host::new(Config { trust: Trust::examples(), ..Config::default() }, cache).unwrap().0
}

fn evaluations(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("packs/evaluate");
    group.throughput(Throughput::Elements(1));
    for rules in SIZES {
        let (host, request) = (host(None), request(rules));
        let digest = host.load(&pack("c_prova", rules, &module(rules))).unwrap().digest;
        host.evaluate(&digest, &request).unwrap();
        group.bench_function(format!("{rules}"), |bencher| {
            bencher.iter(|| black_box(host.evaluate(&digest, &request)).unwrap());
        });
    }
    group.finish();
}

/// The same code in the runtime alone: fuel, epochs and pools as the host has them, a fresh store and instance a call.
fn raw(criterion: &mut Criterion) {
    let mut config = wasmtime::Config::new();
    config.consume_fuel(true).epoch_interruption(true).cranelift_nan_canonicalization(true);
    config.allocation_strategy(wasmtime::InstanceAllocationStrategy::Pooling(Default::default()));
    let engine = wasmtime::Engine::new(&config).unwrap();
    let mut group = criterion.benchmark_group("packs/raw");
    group.throughput(Throughput::Elements(1));
    for rules in SIZES {
        let module = wasmtime::Module::new(&engine, wat::parse_str(module(rules)).unwrap()).unwrap();
        let ready = wasmtime::Linker::<()>::new(&engine).instantiate_pre(&module).unwrap();
        group.bench_function(format!("{rules}"), |bencher| {
            bencher.iter(|| {
                let mut store = wasmtime::Store::new(&engine, ());
                store.set_fuel(50_000_000).unwrap();
                store.set_epoch_deadline(1);
                let instance = ready.instantiate(&mut store).unwrap();
                let evaluate = instance.get_func(&mut store, "ente:regole/ruleset@1.0.0#evaluate").unwrap();
                let mut results = [wasmtime::Val::I32(0)];
                evaluate.call(&mut store, &vec![wasmtime::Val::I32(0); 15], &mut results).unwrap();
                black_box(results);
            });
        });
    }
    group.finish();
}

fn loading(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("packs/load");
    group.sample_size(10);
    for rules in SIZES {
        let files = pack("c_prova", rules, &module(rules));
        group.bench_function(format!("cold/{rules}"), |bencher| {
            let host = host(None);
            bencher.iter(|| host.load(&files).unwrap());
        });
        group.bench_function(format!("cached/{rules}"), |bencher| {
            let folder = tempfile::tempdir().unwrap();
            let host = host(Some(Dir::open_ambient_dir(folder.path(), ambient_authority()).unwrap()));
            host.load(&files).unwrap();
            bencher.iter(|| host.load(&files).unwrap());
        });
    }
    group.finish();
}

/// Bytes of this process that are in memory.
fn resident() -> usize {
    let pages = std::fs::read_to_string("/proc/self/statm").unwrap_or_default();
    pages.split(' ').nth(1).and_then(|pages| pages.parse::<usize>().ok()).unwrap_or_default() * 4096
}

/// Not a time: how much the process grows by one more loaded pack, over a hundred of them, printed.
fn memory(_: &mut Criterion) {
    const PACKS: usize = 100;
    for rules in SIZES {
        let host = host(None);
        let text =
            |n: usize| module(rules).replacen("(module", &format!("(module (global i32 (i32.const {n}))"), 1);
        let packs: Vec<PackFiles> = (0..PACKS).map(|n| pack("c_prova", rules, &text(n))).collect();
        host.load(&packs[0]).unwrap();
        let before = resident();
        packs.iter().skip(1).for_each(|files| drop(host.load(files).unwrap()));
        let each = resident().saturating_sub(before) / (PACKS - 1);
        println!("packs/memory/{rules}: {} KiB for each loaded pack", each / 1024);
    }
}

/// Calls of a good pack on one core, alone and while another core runs a pack that loops until its fuel is spent.
fn beside(criterion: &mut Criterion) {
    let host = host(None);
    let good = host.load(&pack("c_prova", 10, &module(10))).unwrap().digest;
    let looping = written("(loop (br 0)) (unreachable)", "");
    let hostile = host.load(&pack("c_male", 1, &looping)).unwrap().digest;
    let (asked, hostile_asked) = (request(10), request(1));
    let mut group = criterion.benchmark_group("packs/beside");
    group.throughput(Throughput::Elements(1));
    group.bench_function("nothing", |bencher| {
        bencher.iter(|| black_box(host.evaluate(&good, &asked)).unwrap());
    });
    let stop = AtomicBool::new(false);
    thread::scope(|scope| {
        scope.spawn(|| {
            while !stop.load(Ordering::Relaxed) {
                let _ = black_box(host.evaluate(&hostile, &hostile_asked));
            }
        });
        group.bench_function("hostile", |bencher| {
            bencher.iter(|| black_box(host.evaluate(&good, &asked)).unwrap());
        });
        stop.store(true, Ordering::Relaxed);
    });
    group.finish();
}

criterion_group!(benches, evaluations, raw, loading, memory, beside);
criterion_main!(benches);
