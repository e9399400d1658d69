//! Installation: tried on this host, kept for ever, one way from shadow to binding.

use crate::fixture::{
    codes, edited, example, host, install, install_under, manifest, now, order, register, replaced, secret,
    signed, trust, version,
};
use digipro_registry::{Enacted, Order, Register, State};
use digipro_rules::trust::{Purpose, SIGNATURE, Signature, Signatures, Statement};
use digipro_rules::{Evaluator as _, PackFiles, Trust};
use digipro_store::Store;
use digipro_vocab::{Citation, Diagnostic, FailureCause, Level, pack::Vector};

fn good() -> PackFiles {
    signed(version("1.0.0"), &[1])
}

#[test]
fn a_pack_is_tried_and_kept_to_the_byte() {
    let store = Store::in_memory().unwrap();
    let mut register = Register::open(store.clone()).unwrap();
    let files = good();
    let done = install(&mut register, &order(&files)).unwrap();
    assert!(!done.repeated && done.vectors > 0);
    assert_eq!((done.pack.state, done.pack.level), (State::Binding, Level::Entity));
    assert_eq!((&*done.pack.signers[0].name, &*done.pack.by), ("1", "segretario"));
    // Another node reads the same.
    let other = Register::open(store.clone()).unwrap();
    let pack = other.find("c_esempio@1.0.0").unwrap();
    assert_eq!(*pack, done.pack);
    assert_eq!(other.files(pack).unwrap(), files);
    assert!(install(&mut register, &order(&files)).unwrap().repeated);
    assert_eq!(store.register().unwrap().len(), 1);
}

#[test]
fn what_is_not_in_order_is_not_installed() {
    let vectors = manifest(&good()).vectors[0].clone();
    let mut wrong: Vec<Vector> = serde_json::from_slice(&good()[&vectors]).unwrap();
    wrong[0].report.findings[0].message.key = "altro".into();
    let failing = replaced(good(), &vectors, serde_json::to_vec(&wrong).unwrap());
    let none = edited(good(), |manifest| manifest.vectors.clear());
    let mut early = version("1.0.0");
    let bytes = early["pack.toml"].clone();
    let late = Signature::make(Purpose::Pack, &bytes, "2026-11-23T12:00:01Z".parse().unwrap(), &secret(1));
    early.insert(SIGNATURE.into(), Signatures::default().with(late).text().into_bytes());
    let higher = edited(good(), |manifest| manifest.level = Level::State);
    let table: Vec<(&str, PackFiles, Vec<&str>)> = vec![
        ("unsigned", version("1.0.0"), vec!["P0714"]),
        ("unknown key", signed(version("1.0.0"), &[9]), vec!["P0716"]),
        ("signed tomorrow", early, vec!["P0781"]),
        ("a vector fails", signed(failing, &[1]), vec!["P0790"]),
        ("no vectors", signed(none, &[1]), vec!["P0790"]),
        ("claims a higher level than its key", signed(higher, &[1]), vec!["P0705", "P0567", "P0716"]),
        (
            "changed",
            good()
                .into_iter()
                .map(|(path, mut bytes)| {
                    if &*path == "component.wasm" {
                        bytes[1000] ^= 1
                    }
                    (path, bytes)
                })
                .collect(),
            vec!["P0706"],
        ),
    ];
    let mut register = register();
    for (what, files, expected) in table {
        assert_eq!(install(&mut register, &order(&files)).unwrap_err(), expected, "{what}");
    }
    assert!(register.packs().is_empty());
    let bounds = |_: &_| vec![Diagnostic::error(digipro_rules::codes::P0705, "bounds")];
    let files = good();
    let host = host(&trust());
    assert_eq!(codes(&register.install(&host, &order(&files), &bounds).unwrap_err()), ["P0705"]);
    assert!(register.packs().is_empty() && host.manifests().is_empty(), "nor is it asked");
}

#[test]
fn a_version_names_one_pack_for_ever() {
    let mut register = register();
    install(&mut register, &order(&good())).unwrap();
    let other = signed(edited(good(), |manifest| manifest.source.toolchain = "another".into()), &[1]);
    assert_eq!(install(&mut register, &order(&other)).unwrap_err(), ["P0791"]);
    // Also once it is retired, and also one that comes with the program.
    let known = register.find("c_esempio").unwrap().manifest;
    register.retire(&known, "segretario", now(), "prova", 0).unwrap();
    assert_eq!(install(&mut register, &order(&other)).unwrap_err(), ["P0791"]);
    let mut fresh = crate::fixture::register();
    let built_in = [manifest(&good())];
    let order = Order { built_in: &built_in, ..order(&other) };
    assert_eq!(install(&mut fresh, &order).unwrap_err(), ["P0791"]);
}

#[test]
fn an_older_version_is_installed_only_when_it_is_meant() {
    let mut register = register();
    let (ninth, tenth) = (signed(version("1.9.0"), &[1]), signed(version("1.10.0"), &[1]));
    install(&mut register, &order(&tenth)).unwrap();
    assert_eq!(install(&mut register, &order(&ninth)).unwrap_err(), ["P0792"]);
    install(&mut register, &Order { allow_older: true, ..order(&ninth) }).unwrap();
    let versions: Vec<&str> = register.packs().iter().map(|pack| &*pack.version).collect();
    assert_eq!(versions, ["1.10.0", "1.9.0"]);
    assert_eq!(register.find("c_esempio").unwrap_err().code.id, "P0794");
    assert_eq!(&*register.find("c_esempio@1.9.0").unwrap().version, "1.9.0");
}

fn enacted() -> Enacted {
    let from = "2027-01-01".parse().unwrap();
    let (urn, part) = ("urn:nir:stato:legge:1990-08-07;241".into(), "art2".into());
    Enacted { from, citation: Citation { urn, part, text_of: from } }
}

#[test]
fn shadow_to_binding_is_one_way_within_a_version() {
    let mut register = register();
    let files = good();
    let shadow = Order { shadow: true, ..order(&files) };
    let done = install(&mut register, &shadow).unwrap();
    assert_eq!(done.pack.state, State::Shadow);
    assert_eq!(install(&mut register, &order(&files)).unwrap_err(), ["P0793"]);
    let id = done.pack.manifest;
    register.bind(&id, "giunta", now(), "delibera 12/2026", &enacted()).unwrap();
    let bound = register.find("c_esempio").unwrap();
    assert_eq!((bound.state, bound.enacted.clone()), (State::Binding, Some(enacted())));
    assert_eq!(codes(&register.bind(&id, "giunta", now(), "", &enacted()).unwrap_err()), ["P0793"]);
    assert_eq!(install(&mut register, &shadow).unwrap_err(), ["P0793"]);
    // Retiring it is no way around.
    register.retire(&id, "giunta", now(), "", 3).unwrap();
    assert_eq!(install(&mut register, &shadow).unwrap_err(), ["P0793"]);
    assert_eq!(codes(&register.bind(&id, "giunta", now(), "", &enacted()).unwrap_err()), ["P0794"]);
    // What is retired keeps its bytes.
    assert_eq!(register.files(register.find("c_esempio").unwrap()).unwrap(), files);
    assert_eq!(install(&mut register, &order(&files)).unwrap().pack.state, State::Binding);
}

#[test]
fn a_pack_that_is_signed_anew_is_the_same_pack() {
    let mut register = register();
    install(&mut register, &order(&good())).unwrap();
    let both = signed(version("1.0.0"), &[1, 2]);
    let done = install(&mut register, &order(&both)).unwrap();
    assert_eq!((done.repeated, done.pack.signers.len(), register.packs().len()), (false, 2, 1));
}

/// A statement of the entities' ring, signed with key 1.
fn statement(body: &str) -> (Vec<u8>, Vec<u8>) {
    let text = format!("ring = \"entity\"\nsequence = 1\nissued = \"2026-11-23T11:00:00Z\"\n{body}");
    let made = Signature::make(Purpose::Statement, text.as_bytes(), now(), &secret(1));
    (text.into_bytes(), Signatures::default().with(made).text().into_bytes())
}

#[test]
fn what_a_ring_revokes_is_named_and_stays_revoked() {
    let store = Store::in_memory().unwrap();
    let mut register = Register::open(store.clone()).unwrap();
    let files = good();
    let pack = install(&mut register, &order(&files)).unwrap().pack;
    let body = format!(
        "[[revoked.pack]]\ndigest = \"{}\"\non = \"2026-11-23T11:00:00Z\"\nreason = \"termine errato\"\n",
        pack.component
    );
    let (bytes, signature) = statement(&body);
    let (said, revoked) = register.hear(&trust(), (&bytes, &signature), "segretario", now()).unwrap();
    assert_eq!((said.sequence, revoked), (1, vec![pack]));
    assert_eq!(codes(&register.hear(&trust(), (&bytes, &signature), "x", now()).unwrap_err()), ["P0783"]);
    let (believed, notes) = Register::open(store.clone()).unwrap().trust(trust()).unwrap();
    assert!(notes.is_empty());
    assert_eq!(install_under(&believed, &mut register, &order(&files)).unwrap_err(), ["P0782"]);
    // The operator takes the key that signed the statement off the ring: what it revoked stays revoked, and is said.
    let other = Trust::read("trust.toml", "").unwrap();
    let (believed, notes) = register.trust(other).unwrap();
    assert_eq!(notes[0].code.id, "P0716");
    let known = register.find("c_esempio").unwrap();
    assert!(believed.revocations.of_pack(known.level, &known.manifest, &known.component).is_some());
}

#[test]
fn a_ring_s_new_key_signs_packs_after_its_statement() {
    let mut register = register();
    let files = signed(version("2.0.0"), &[5]);
    assert_eq!(install(&mut register, &order(&files)).unwrap_err(), ["P0716"]);
    let public = secret(5).public();
    let body = format!("[[key]]\nname = \"5\"\npublic = \"{public}\"\npublishers = [\"c_esempio\"]\n");
    let (bytes, signature) = statement(&body);
    assert_eq!(Statement::read("x", &bytes).unwrap().keys.len(), 1);
    register.hear(&trust(), (&bytes, &signature), "segretario", now()).unwrap();
    let (believed, _) = register.trust(trust()).unwrap();
    install_under(&believed, &mut register, &order(&files)).unwrap();
}

#[test]
fn a_pack_that_is_withheld_gives_no_verdict() {
    let host = host(&Trust::examples());
    let loaded = host.load_accepted(&version("1.0.0")).unwrap();
    let vectors: Vec<Vector> = serde_json::from_slice(&example()[&loaded.manifest.vectors[0]]).unwrap();
    assert!(host.evaluate(&loaded.digest, &vectors[0].request).is_ok());
    host.withhold(loaded.digest, "revoked on 2026-11-23: termine errato".into());
    let failure = host.evaluate(&loaded.digest, &vectors[0].request).unwrap_err();
    assert_eq!(failure.cause, FailureCause::Absent);
    assert!(failure.detail.contains("termine errato"));
}
