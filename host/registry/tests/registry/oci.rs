//! Registries: a shelf that is believed in nothing.

use crate::fixture::{example, install, order, register, signed, version};
use crate::shelf::Shelf;
use cap_std::{ambient_authority, fs::Dir};
use digipro_registry::oci::{self, ARTIFACT, Access, LAYER};
use digipro_rules::PackFiles;
use digipro_vocab::Digest;
use serde_json::{Value, json};

fn here() -> Access {
    Access { plain_http: true, user: Some(("anna".into(), "segreto".into())), authority: None }
}

fn good() -> PackFiles {
    signed(version("1.0.0"), &[1])
}

#[test]
fn a_pack_goes_up_and_comes_down_to_the_byte_and_is_pinned() {
    for user in [None, Some("anna:segreto".to_owned())] {
        let (_, address) = Shelf { user, ..Shelf::default() }.open();
        let reference = format!("oci://{address}/comune/c_esempio:1.0.0");
        let pinned = oci::push(&reference, &good(), &here()).unwrap();
        let pulled = oci::pull(&reference, &here()).unwrap();
        assert_eq!((&pulled.files, &pulled.pinned), (&good(), &pinned));
        assert_eq!(oci::pull(&pinned, &here()).unwrap().files, good());
        assert_eq!(oci::push(&reference, &good(), &here()).unwrap(), pinned, "the same bytes each time");
        let mut register = register();
        install(&mut register, &order(&pulled.files)).unwrap();
    }
}

#[test]
fn over_tls_an_authority_of_ones_own_is_believed_and_no_other() {
    let (_, address) = Shelf::default().open_over_tls();
    let reference = format!("oci://{address}/comune/c_esempio:1.0.0");
    let by = |authority: Option<&[u8]>| Access {
        plain_http: false,
        authority: authority.map(<[u8]>::to_vec),
        ..here()
    };
    let ours = by(Some(include_bytes!("tls/authority.pem")));
    let pinned = oci::push(&reference, &good(), &ours).unwrap();
    assert_eq!(oci::pull(&pinned, &ours).unwrap().files, good());
    let refused = |access: &Access| {
        let wrong = oci::pull(&reference, access).map(|_| ()).unwrap_err();
        (wrong.code.id, wrong.message.contains("certificate"))
    };
    assert_eq!(refused(&by(Some(include_bytes!("tls/other.pem")))), ("P0796", true));
    assert_eq!(refused(&by(None)), ("P0796", true), "the machine does not believe it");
    assert_eq!(refused(&by(Some(b"no certificate"))).0, "P0796");
}

/// What a registry answers, after a pack was pushed and what it holds was edited.
fn lied(edit: impl Fn(&Shelf)) -> &'static str {
    let (shelf, address) = Shelf::default().open();
    let reference = format!("oci://{address}/comune/c_esempio:1.0.0");
    oci::push(&reference, &good(), &here()).unwrap();
    edit(&shelf);
    oci::pull(&reference, &here()).map_or_else(|wrong| wrong.code.id, |_| "ok")
}

fn with_manifest(edit: impl Fn(&mut Value)) -> &'static str {
    lied(|shelf| {
        let mut manifests = shelf.manifests.lock().unwrap();
        let bytes = manifests.get_mut("1.0.0").unwrap();
        let mut manifest: Value = serde_json::from_slice(bytes).unwrap();
        edit(&mut manifest);
        *bytes = manifest.to_string().into_bytes();
    })
}

#[test]
fn a_registry_that_lies_is_not_believed() {
    let layer = Digest::of(b"other");
    let table = [
        ("nothing", lied(|_| ()), "ok"),
        ("no such tag", lied(|shelf| shelf.manifests.lock().unwrap().clear()), "P0796"),
        ("no such layer", lied(|shelf| shelf.blobs.lock().unwrap().clear()), "P0796"),
        (
            "other bytes in the layer",
            lied(|shelf| shelf.blobs.lock().unwrap().values_mut().for_each(|blob| blob.push(0))),
            "P0796",
        ),
        (
            "another layer",
            with_manifest(|m| m["layers"][0]["digest"] = json!(format!("sha256:{layer}"))),
            "P0796",
        ),
        ("an image", with_manifest(|m| m["artifactType"] = json!("application/x")), "P0797"),
        ("no kind", with_manifest(|m| drop(m.as_object_mut().unwrap().remove("artifactType"))), "P0797"),
        (
            "a layer of another kind",
            with_manifest(|m| m["layers"][0]["mediaType"] = json!("text/plain")),
            "P0797",
        ),
        ("two layers", with_manifest(|m| m["layers"] = json!([m["layers"][0], m["layers"][0]])), "P0797"),
        ("no layer", with_manifest(|m| m["layers"] = json!([])), "P0797"),
        ("a layer too large", with_manifest(|m| m["layers"][0]["size"] = json!(1_u64 << 40)), "P0708"),
        ("a size below nothing", with_manifest(|m| m["layers"][0]["size"] = json!(-1)), "P0708"),
        (
            "no manifest",
            lied(|shelf| shelf.manifests.lock().unwrap().values_mut().for_each(Vec::clear)),
            "P0797",
        ),
        (
            "an archive that leads out",
            lied(|shelf| {
                let bad = b"../x".to_vec();
                let digest = format!("sha256:{}", Digest::of(&bad));
                let mut manifests = shelf.manifests.lock().unwrap();
                let manifest = json!({
                    "schemaVersion": 2, "artifactType": ARTIFACT,
                    "config": {"mediaType": "x", "digest": digest, "size": 2},
                    "layers": [{"mediaType": LAYER, "digest": digest, "size": bad.len()}],
                });
                manifests.insert("1.0.0".into(), manifest.to_string().into_bytes());
                shelf.blobs.lock().unwrap().insert(digest, bad);
            }),
            "P0786",
        ),
    ];
    for (what, answered, expected) in table {
        assert_eq!(answered, expected, "{what}");
    }
}

#[test]
fn a_pinned_reference_gets_these_bytes_or_nothing() {
    let (shelf, address) = Shelf::default().open();
    let reference = format!("oci://{address}/comune/c_esempio:1.0.0");
    let pinned = oci::push(&reference, &good(), &here()).unwrap();
    for bytes in shelf.manifests.lock().unwrap().values_mut() {
        bytes.push(b' ');
    }
    assert_eq!(oci::pull(&pinned, &here()).unwrap_err().code.id, "P0796");
}

#[test]
fn who_may_not_is_told_and_nothing_is_sent_in_the_clear() {
    let (_, address) = Shelf { user: Some("anna:segreto".into()), ..Shelf::default() }.open();
    let reference = format!("oci://{address}/comune/c_esempio:1.0.0");
    let other = Access { user: Some(("anna".into(), "sbagliata".into())), ..here() };
    assert_eq!(oci::push(&reference, &good(), &other).unwrap_err().code.id, "P0796");
    // TLS is the default, and this registry does not speak it.
    let secure = Access { plain_http: false, ..here() };
    assert_eq!(oci::pull(&reference, &secure).unwrap_err().code.id, "P0796");
    let outside = oci::pull("oci://registry.example.it/p:1", &here()).unwrap_err();
    assert_eq!(outside.code.id, "P0795");
}

#[test]
fn a_layout_on_a_stick_is_read_without_a_network() {
    let root = tempfile::tempdir().unwrap();
    let folder = Dir::open_ambient_dir(root.path(), ambient_authority()).unwrap();
    assert!(!oci::is_layout(&folder));
    let first = oci::write(&folder, None, &good()).unwrap();
    assert_eq!(oci::write(&folder, None, &good()).unwrap(), first, "once more is the same");
    assert!(oci::is_layout(&folder));
    assert_eq!(oci::read(&folder, None).unwrap(), good());
    let next = signed(version("1.1.0"), &[1]);
    oci::write(&folder, Some("prova"), &next).unwrap();
    assert_eq!(oci::read(&folder, Some("prova")).unwrap(), next);
    assert_eq!(oci::read(&folder, Some("1.0.0")).unwrap(), good());
    for tag in [None, Some("manca")] {
        assert_eq!(oci::read(&folder, tag).unwrap_err().code.id, "P0797");
    }
    // Every blob is what it is called.
    let blobs = root.path().join("blobs/sha256");
    for entry in std::fs::read_dir(&blobs).unwrap() {
        let path = entry.unwrap().path();
        let mut bytes = std::fs::read(&path).unwrap();
        bytes.push(0);
        std::fs::write(path, bytes).unwrap();
    }
    assert_eq!(oci::read(&folder, Some("prova")).unwrap_err().code.id, "P0706");
    let index = root.path().join("index.json");
    let text = std::fs::read_to_string(&index).unwrap().replace("sha256:", "../../");
    std::fs::write(&index, text).unwrap();
    assert_eq!(oci::read(&folder, Some("prova")).unwrap_err().code.id, "P0797");
    let other = tempfile::tempdir().unwrap();
    std::fs::write(other.path().join("file"), "x").unwrap();
    let other = Dir::open_ambient_dir(other.path(), ambient_authority()).unwrap();
    assert_eq!(oci::write(&other, None, &example()).unwrap_err().code.id, "P0786");
}
