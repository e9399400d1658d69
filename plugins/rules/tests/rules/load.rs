//! Packs that are refused before they run: each with its code.

use crate::fixture::{codes, component, example, host, manifest, pack, pack_of};
use digipro_rules::{PackFiles, files, limits};
use digipro_vocab::{Digest, FactKind, Level, Need};

fn refused(files: &PackFiles) -> Vec<&'static str> {
    let host = host();
    let good = host.load(&example()).unwrap().digest;
    let codes = codes(host.load(files));
    crate::fixture::serves(&host, &good);
    codes
}

fn text(text: &str) -> Vec<u8> {
    wat::parse_str(text).unwrap()
}

#[test]
fn a_missing_file() {
    let mut files = example();
    files.remove(files::COMPONENT);
    assert_eq!(refused(&files), ["P0701"]);
    let mut files = example();
    files.remove("texts/it.ftl");
    assert_eq!(refused(&files), ["P0701"]);
    assert_eq!(refused(&PackFiles::new()), ["P0701"]);
}

#[test]
fn a_manifest_that_cannot_be_read() {
    let mut files = example();
    for wrong in ["", "id = ", "\u{fffd}", "contract = \"1.0\"\n"] {
        files.insert(files::MANIFEST.into(), wrong.as_bytes().to_vec());
        assert_eq!(refused(&files), ["P0702"], "{wrong}");
    }
    let good = String::from_utf8(example()[files::MANIFEST].clone()).unwrap();
    files.insert(files::MANIFEST.into(), good.replace("standing", "colour = 1\nstanding").into_bytes());
    let found = host().load(&files).unwrap_err().remove(0);
    assert!(found.message.contains("colour") && found.span.is_some(), "{found:?}");
    files.insert(files::MANIFEST.into(), vec![0xff, 0xfe]);
    assert_eq!(refused(&files), ["P0702"]);
}

#[test]
fn a_contract_of_the_future_and_a_feature_that_must_be_understood() {
    let component = component("unreachable", "");
    let mut manifest = manifest(&component);
    manifest.contract = "2.0".into();
    let found = host().load(&pack_of(&manifest, component.clone())).unwrap_err().remove(0);
    assert_eq!(found.code.id, "P0703");
    assert!(found.help.unwrap().contains("`1.0`"));
    manifest.contract = "1.0".into();
    manifest.must_understand = vec!["deontic".into()];
    assert_eq!(refused(&pack_of(&manifest, component)), ["P0704"]);
}

#[test]
fn a_manifest_that_contradicts_itself() {
    let component = component("unreachable", "");
    let check = |change: &dyn Fn(&mut digipro_vocab::PackManifest)| {
        let mut manifest = manifest(&component);
        change(&mut manifest);
        refused(&pack_of(&manifest, component.clone()))
    };
    assert_eq!(check(&|m| m.level = Level::State), ["P0705"]);
    assert_eq!(check(&|m| m.id = "s_italia".into()), ["P0705"]);
    assert_eq!(check(&|m| m.rules[0].id = "s_italia.l241.termine".into()), ["P0705"]);
    assert_eq!(check(&|m| m.rules[0].norms.clear()), ["P0705"]);
    assert_eq!(check(&|m| m.rules.push(m.rules[0].clone())), ["P0705"]);
    assert_eq!(check(&|m| m.covers.to = Some(crate::fixture::day("2001-01-01"))), ["P0705"]);
    let need = Need { path: "a.b".into(), kind: FactKind::Text, purpose: "".into(), legal_basis: "".into() };
    assert_eq!(check(&|m| m.rules[0].needs.push(need.clone())), ["P0705"]);
}

#[test]
fn a_wrong_digest_and_a_truncated_file() {
    let mut files = example();
    files.get_mut(files::COMPONENT).unwrap().truncate(1000);
    assert_eq!(refused(&files), ["P0706"]);
    let mut files = example();
    files.get_mut("texts/it.ftl").unwrap().push(b' ');
    assert_eq!(refused(&files), ["P0706"]);
    // Truncated before the digest was taken.
    let mut component = component("unreachable", "");
    component.truncate(component.len() / 2);
    assert_eq!(refused(&pack(component)), ["P0710"]);
}

#[test]
fn a_file_that_nobody_declared() {
    let mut files = example();
    files.insert("texts/de.ftl".into(), b"".to_vec());
    assert_eq!(refused(&files), ["P0707"]);
}

#[test]
fn a_component_that_is_too_large() {
    let component = vec![0; limits::COMPONENT + 1];
    assert_eq!(refused(&pack(component)), ["P0708"]);
}

#[test]
fn a_core_module_or_no_webassembly_at_all() {
    assert_eq!(refused(&pack(text("(module)"))), ["P0709"]);
    assert_eq!(refused(&pack(b"MZ".to_vec())), ["P0710"]);
    assert_eq!(refused(&pack(vec![])), ["P0710"]);
}

#[test]
fn compiled_code_is_not_a_format_of_exchange() {
    let host = host();
    let folder = tempfile::tempdir().unwrap();
    let dir = cap_std::fs::Dir::open_ambient_dir(folder.path(), cap_std::ambient_authority()).unwrap();
    drop(host);
    let config = digipro_rules::Config { trust: digipro_rules::Trust::examples(), ..Default::default() };
    let (host, _) = digipro_rules::Host::new(config, Some(dir)).unwrap();
    host.load(&example()).unwrap();
    let entries = std::fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().path());
    let entry = entries.into_iter().find(|path| path.extension().is_some_and(|e| e == "aot")).unwrap();
    let code = std::fs::read(entry).unwrap().split_off(32);
    assert_eq!(refused(&pack(code)), ["P0710"]);
}

#[test]
fn a_component_that_imports() {
    let wasi = text(
        r#"(component
            (import "wasi:clocks/wall-clock@0.2.0" (instance (export "resolution" (func (result u64))))))"#,
    );
    assert!(refused(&pack(wasi)).contains(&"P0711"));
    let function = text(r#"(component (import "log" (func (param "line" string))))"#);
    assert!(refused(&pack(function)).contains(&"P0711"));
}

#[test]
fn a_floating_point_number_at_the_border() {
    let float = text(
        r#"(component
            (core module $m (func (export "f") (result f64) (f64.const 0)))
            (core instance $i (instantiate $m))
            (func (export "f") (result f64) (canon lift (core func $i "f"))))"#,
    );
    assert!(refused(&pack(float)).contains(&"P0712"));
}

#[test]
fn a_component_of_another_contract() {
    assert_eq!(refused(&pack(text("(component)"))), ["P0713", "P0713"]);
    let other = text(r#"(component (instance $i) (export "ente:regole/ruleset@2.0.0" (instance $i)))"#);
    assert!(refused(&pack(other)).contains(&"P0713"));
    let hollow = text(
        r#"(component (instance $i)
            (export "ente:regole/types@1.0.0" (instance $i))
            (export "ente:regole/ruleset@1.0.0" (instance $i)))"#,
    );
    assert_eq!(refused(&pack(hollow)), ["P0713"]);
}

#[test]
fn a_component_that_begins_with_more_than_it_may_have() {
    let memory = component("(i32.const 0)", "(memory 600)");
    assert_eq!(refused(&pack(memory)), ["P0710"]);
    let table = component("(i32.const 0)", "(table 20000 funcref)");
    assert_eq!(refused(&pack(table)), ["P0710"]);
}

#[test]
fn the_same_component_under_another_manifest() {
    let host = host();
    let component = component("unreachable", "");
    host.load(&pack(component.clone())).unwrap();
    host.load(&pack(component.clone())).unwrap();
    let mut other = manifest(&component);
    other.version = "1.0.1".into();
    assert_eq!(codes(host.load(&pack_of(&other, component.clone()))), ["P0720"]);
    host.unload(&Digest::of(&component));
    host.load(&pack_of(&other, component)).unwrap();
}
