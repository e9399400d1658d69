//! Signatures: what is unknown or wrong is refused, never ignored.

use crate::fixture::{codes, component, host_with, manifest, pack_of};
use digipro_rules::{
    Config, Host, PackFiles, Trust, files,
    trust::{Key, PublicKey, SIGNATURE, sign},
};
use digipro_vocab::{Level, Standing};

const SECRET: [u8; 32] = [7; 32];
const OTHER: [u8; 32] = [8; 32];

fn host(level: Level, publishers: &[&str]) -> Host {
    let publishers = publishers.iter().map(|id| id.parse().unwrap()).collect();
    let key = Key { name: "prova 2026".into(), public: PublicKey::of(&SECRET), publishers };
    let trust = Trust { rings: [(level, vec![key])].into(), unsigned: vec![Standing::Illustrative] };
    host_with(Config { trust, ..Config::default() })
}

fn signed(standing: Standing, secret: Option<&[u8; 32]>) -> PackFiles {
    let component = component("unreachable", "");
    let mut manifest = manifest(&component);
    manifest.standing = standing;
    let mut files = pack_of(&manifest, component);
    if let Some(secret) = secret {
        let signature = sign(&files[files::MANIFEST], secret);
        files.insert(SIGNATURE.into(), signature.into_bytes());
    }
    files
}

#[test]
fn a_signed_pack_is_believed_and_its_key_is_named() {
    for publishers in [&[][..], &["c_prova"]] {
        let loaded = host(Level::Entity, publishers).load(&signed(Standing::Binding, Some(&SECRET))).unwrap();
        assert_eq!(loaded.signed_by.as_deref(), Some("prova 2026"));
    }
}

#[test]
fn only_a_standing_that_the_operator_allows_may_be_unsigned() {
    let host = host(Level::Entity, &[]);
    assert_eq!(codes(host.load(&signed(Standing::Binding, None))), ["P0714"]);
    assert_eq!(codes(host.load(&signed(Standing::Development, None))), ["P0714"]);
    assert_eq!(host.load(&signed(Standing::Illustrative, None)).unwrap().signed_by, None);
    let nobody = host_with(Config::default());
    assert_eq!(codes(nobody.load(&signed(Standing::Illustrative, None))), ["P0714"]);
}

#[test]
fn an_unknown_key_is_refused_even_where_none_is_needed() {
    let host = host(Level::Entity, &[]);
    assert_eq!(codes(host.load(&signed(Standing::Binding, Some(&OTHER)))), ["P0716"]);
    assert_eq!(codes(host.load(&signed(Standing::Illustrative, Some(&OTHER)))), ["P0716"]);
}

#[test]
fn a_key_of_another_level_or_for_another_publisher_is_refused() {
    let pack = signed(Standing::Binding, Some(&SECRET));
    assert_eq!(codes(host(Level::Region, &[]).load(&pack)), ["P0716"]);
    assert_eq!(codes(host(Level::Entity, &["c_a323"]).load(&pack)), ["P0716"]);
}

#[test]
fn a_signature_by_another_key_or_of_another_manifest_is_refused() {
    let host = host(Level::Entity, &[]);
    // Claims the known key, was made by the other.
    let mut files = signed(Standing::Binding, None);
    let forged = sign(&files[files::MANIFEST], &OTHER)
        .replace(&PublicKey::of(&OTHER).to_string(), &PublicKey::of(&SECRET).to_string());
    files.insert(SIGNATURE.into(), forged.into_bytes());
    assert_eq!(codes(host.load(&files)), ["P0717"]);
    // The manifest was changed after it was signed.
    let mut files = signed(Standing::Binding, Some(&SECRET));
    let changed = String::from_utf8(files[files::MANIFEST].clone()).unwrap().replace("1.0.0", "1.0.1");
    files.insert(files::MANIFEST.into(), changed.into_bytes());
    assert_eq!(codes(host.load(&files)), ["P0717"]);
}

#[test]
fn a_signature_that_cannot_be_read_is_refused() {
    let host = host(Level::Entity, &[]);
    let good = sign(&signed(Standing::Illustrative, None)[files::MANIFEST], &SECRET);
    for wrong in [
        good.replace("\"ed25519\"", "\"ed448\""),
        good.replace("scheme", "schema"),
        good.replace("key = \"", "key = \"zz"),
        String::new(),
    ] {
        let mut files = signed(Standing::Illustrative, None);
        files.insert(SIGNATURE.into(), wrong.clone().into_bytes());
        assert_eq!(codes(host.load(&files)), ["P0715"], "{wrong}");
    }
    let mut files = signed(Standing::Illustrative, None);
    files.insert(SIGNATURE.into(), good.replace("signature = \"", "signature = \"00").into_bytes());
    assert_eq!(codes(host.load(&files)), ["P0717"]);
}

#[test]
fn trust_is_configured_in_toml() {
    let trust = Trust::examples();
    assert_eq!(toml::from_str::<Trust>(&toml::to_string(&trust).unwrap()).unwrap(), trust);
    let public = PublicKey::of(&SECRET);
    let text = format!(
        "unsigned = [\"illustrative\"]\n[[rings.state]]\nname = \"ANCI 2026\"\npublic = \"{public}\"\n"
    );
    let trust: Trust = toml::from_str(&text).unwrap();
    assert_eq!(trust.rings[&Level::State][0].public, public);
    assert!(toml::from_str::<Trust>("unsinged = []").is_err());
}
