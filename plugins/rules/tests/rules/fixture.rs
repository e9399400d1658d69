//! Packs for tests: the example that is built and checked in, and small ones written as WebAssembly text.

use cap_std::{ambient_authority, fs::Dir};
use digipro_rules::{Config, Evaluator as _, Host, PackFiles, Trust, files};
use digipro_vocab::{
    Date, Diagnostic, Digest, Fact, FactValue, Interval, Level, Norm, Outcome, PackManifest, Request,
    RuleManifest, Standing, Weight,
    pack::{Component, Source, Title},
};
use std::{collections::BTreeMap, path::Path, sync::LazyLock};
use wit_component::{ComponentEncoder, StringEncoding, embed_component_metadata};
use wit_parser::Resolve;

/// The one rule and the one point of the small packs.
pub const RULE: &str = "c_prova.regola";
pub const POINT: &str = "prova";

pub fn day(text: &str) -> Date {
    text.parse().unwrap()
}

pub fn host() -> Host {
    host_with(Config { trust: Trust::examples(), ..Config::default() })
}

/// A host whose compiled code is shared by all tests, because compiling takes most of their time.
pub fn host_with(config: Config) -> Host {
    static SHARED: LazyLock<tempfile::TempDir> = LazyLock::new(|| tempfile::tempdir().unwrap());
    let folder = Dir::open_ambient_dir(SHARED.path(), ambient_authority()).unwrap();
    Host::new(Config { seal: Some([3; 32]), ..config }, Some(folder)).unwrap().0
}

/// The example pack as it is checked in.
pub fn example() -> PackFiles {
    built("c_esempio")
}

/// A pack of `plugins/packs/dist`.
pub fn built(name: &str) -> PackFiles {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../packs/dist").join(name);
    let folder = Dir::open_ambient_dir(folder, ambient_authority()).unwrap();
    files::read(&folder).unwrap()
}

/// What the example pack is asked when a test wants to see that the host still serves.
pub fn example_request() -> Request {
    Request {
        point: "avvio".into(),
        act_date: day("2026-05-04"),
        facts_date: day("2026-05-04"),
        known_on: day("2026-05-04"),
        facts: vec![Fact {
            path: "istanza.oggetto_identificabile".into(),
            value: FactValue::Truth(true),
            source: "test".into(),
        }],
        parameters: vec![],
    }
}

/// Asks the example pack, and expects what it always says.
pub fn serves(host: &Host, example: &Digest) {
    let verdict = host.evaluate(example, &example_request()).unwrap();
    assert_eq!(verdict.report.findings[0].outcome, Outcome::Satisfied);
}

/// A request for the small packs.
pub fn request() -> Request {
    Request { point: POINT.into(), facts: vec![], ..example_request() }
}

/// The manifest of a small pack around a component.
pub fn manifest(component: &[u8]) -> PackManifest {
    PackManifest {
        id: "c_prova".into(),
        version: "1.0.0".into(),
        publisher: "c_prova".parse().unwrap(),
        level: Level::Entity,
        standing: Standing::Development,
        contract: "1.0".into(),
        must_understand: vec![],
        fuel: None,
        covers: Interval { from: day("2020-01-01"), to: Some(day("2030-12-31")) },
        component: Component { digest: Digest::of(component), size: component.len() as u64 },
        source: Source { digest: Digest::default(), toolchain: "test".into() },
        texts: BTreeMap::new(),
        vectors: vec![],
        files: BTreeMap::new(),
        rules: vec![RuleManifest {
            never: BTreeMap::default(),
            id: RULE.into(),
            weight: Weight::Warning,
            points: vec![POINT.into()],
            parameters: vec![],
            messages: vec!["detto".into()],
            title: Title { it: "Regola di prova".into(), en: "Rule for a test".into() },
            valid: Interval { from: day("2020-01-01"), to: None },
            norms: vec![Norm {
                urn: "urn:nir:comune.prova:regolamento:2020-01-01;1".into(),
                part: "art1".into(),
            }],
            needs: vec![],
        }],
    }
}

/// The files of a pack with this manifest and component.
pub fn pack_of(manifest: &PackManifest, component: Vec<u8>) -> PackFiles {
    let text = toml::to_string(manifest).unwrap();
    PackFiles::from([(files::MANIFEST.into(), text.into_bytes()), (files::COMPONENT.into(), component)])
}

/// The files of a small pack around a component.
pub fn pack(component: Vec<u8>) -> PackFiles {
    pack_of(&manifest(&component), component)
}

/// The codes of what is wrong with a pack.
pub fn codes(loaded: Result<digipro_rules::LoadedPack, Vec<Diagnostic>>) -> Vec<&'static str> {
    loaded.unwrap_err().iter().map(|diagnostic| diagnostic.code.id).collect()
}

/// A component whose one function is written as WebAssembly text: `body` is the function's, `extra` stands
/// beside it in the module.
pub fn component(body: &str, extra: &str) -> Vec<u8> {
    let parameters = "i32 ".repeat(15);
    let text = format!(
        r#"(module
            (memory (export "memory") 2)
            (global $next (mut i32) (i32.const 65536))
            (func (export "cabi_realloc") (param i32 i32 i32 i32) (result i32)
                (local $start i32)
                (local.set $start (i32.and (i32.add (global.get $next) (i32.const 7)) (i32.const -8)))
                (global.set $next (i32.add (local.get $start) (local.get 3)))
                (local.get $start))
            (func (export "ente:regole/ruleset@1.0.0#evaluate") (param {parameters}) (result i32) {body})
            {extra})"#
    );
    let mut module = wat::parse_str(&text).unwrap();
    let mut resolve = Resolve::default();
    let wit = Path::new(env!("CARGO_MANIFEST_DIR")).join("../wit/v1.0");
    let (package, _) = resolve.push_path(wit).unwrap();
    let world = resolve.select_world(&[package], Some("rule-pack")).unwrap();
    embed_component_metadata(&mut module, &resolve, world, StringEncoding::UTF8, false).unwrap();
    ComponentEncoder::default().validate(true).module(&module).unwrap().encode().unwrap()
}

/// A component that answers with these bytes, laid out by [`Answer`].
pub fn answering(answer: &Answer) -> Vec<u8> {
    let data: String = answer.bytes.iter().map(|byte| format!("\\{byte:02x}")).collect();
    component(
        &format!("(i32.const {})", answer.report),
        &format!("(data (i32.const {}) \"{data}\")", Answer::BASE),
    )
}

/// A report as it lies in a component's memory (canonical ABI), right or wrong.
#[derive(Default)]
pub struct Answer {
    bytes: Vec<u8>,
    report: u32,
}

impl Answer {
    const BASE: u32 = 1024;

    /// Puts bytes, and returns where they are.
    pub fn put(&mut self, bytes: &[u8]) -> u32 {
        while !self.bytes.len().is_multiple_of(8) {
            self.bytes.push(0);
        }
        let at = Self::BASE + u32::try_from(self.bytes.len()).unwrap();
        self.bytes.extend(bytes);
        at
    }

    /// A string or list: where it is and how long.
    pub fn list(&mut self, bytes: &[u8], length: usize) -> [u8; 8] {
        pair(self.put(bytes), u32::try_from(length).unwrap())
    }

    pub fn text(&mut self, text: &[u8]) -> [u8; 8] {
        self.list(text, text.len())
    }

    /// A citation.
    pub fn citation(&mut self, urn: &str) -> Vec<u8> {
        let (urn, part) = (self.text(urn.as_bytes()), self.text(b"art1"));
        [&urn[..], &part, &2026_i32.to_le_bytes(), &[5, 4, 0, 0]].concat()
    }

    /// A finding.
    pub fn finding(&mut self, rule: &[u8], outcome: u8, weight: u8, cited: bool, because: &[u32]) -> Vec<u8> {
        self.finding_saying(b"detto", rule, outcome, weight, cited, because)
    }

    pub fn finding_saying(
        &mut self,
        key: &[u8],
        rule: &[u8],
        outcome: u8,
        weight: u8,
        cited: bool,
        because: &[u32],
    ) -> Vec<u8> {
        let citation = self.citation("urn:nir:stato:legge:1990-08-07;241");
        let citations = self.list(&citation, usize::from(cited));
        let (rule, key) = (self.text(rule), self.text(key));
        let indices: Vec<u8> = because.iter().flat_map(|index| index.to_le_bytes()).collect();
        let because = self.list(&indices, because.len());
        [&rule[..], &[outcome, weight, 0, 0], &citations, &key, &pair(0, 0), &because].concat()
    }

    /// The report itself: findings as they are laid out, and how many.
    pub fn report(mut self, findings: &[u8], count: usize) -> Self {
        let findings = self.list(findings, count);
        self.report = self.put(&[findings, pair(0, 0), pair(0, 0), pair(0, 0)].concat());
        self
    }

    /// Where the report lies, and the data segment that holds it, for a component with a body of its own.
    pub fn laid_out(&self) -> (u32, String) {
        let data: String = self.bytes.iter().map(|byte| format!("\\{byte:02x}")).collect();
        (self.report, format!("(data (i32.const {}) \"{data}\")", Self::BASE))
    }

    /// The report as four lists with any pointer and length.
    pub fn report_of(mut self, lists: [(u32, u32); 4]) -> Self {
        let bytes: Vec<u8> = lists.iter().flat_map(|(at, length)| pair(*at, *length)).collect();
        self.report = self.put(&bytes);
        self
    }
}

fn pair(at: u32, length: u32) -> [u8; 8] {
    let mut bytes = [0; 8];
    bytes[..4].copy_from_slice(&at.to_le_bytes());
    bytes[4..].copy_from_slice(&length.to_le_bytes());
    bytes
}
