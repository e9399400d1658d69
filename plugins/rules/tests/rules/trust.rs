//! Signatures: what is unknown or wrong is refused, never ignored.

use crate::fixture::{codes, component, host_with, manifest, pack_of};
use digipro_rules::{
    Config, PackFiles, Trust, files,
    trust::{Purpose, RingName, SIGNATURE, Secret, Signature, Signatures, Statement},
};
use digipro_vocab::{Diagnostic, Digest, Level, Standing};

/// When the packs of these tests are signed, unless they say otherwise.
const NOON: &str = "2026-06-01T12:00:00Z";

/// The secret key with this number.
fn secret(number: u8) -> Secret {
    Secret::from_bytes(&[number; 32])
}

fn trust(text: &str) -> Trust {
    read(text).unwrap()
}

fn read(text: &str) -> Result<Trust, Diagnostic> {
    let filled = (1..=9).fold(text.to_owned(), |text, number| {
        text.replace(&format!("{{{number}}}"), &secret(number).public().to_string())
    });
    Trust::read("trust.toml", &filled)
}

/// A ring of the entity level with one key for `c_prova`.
fn ring() -> Trust {
    trust(
        r#"
        unsigned = ["illustrative"]
        [[ring.entity.key]]
        name = "Prova 2026"
        public = "{1}"
        publishers = ["c_prova"]
        from = "2026-01-01T00:00:00Z"
        to = "2026-12-31T23:59:59Z"
        [[ring.entity.key]]
        name = "Altro comune"
        public = "{4}"
        publishers = ["c_a323"]
        [[ring.state.key]]
        name = "Stato"
        public = "{5}"
        publishers = ["s_italia"]
        "#,
    )
}

fn unsigned(standing: Standing) -> PackFiles {
    let component = component("unreachable", "");
    let mut manifest = manifest(&component);
    manifest.standing = standing;
    pack_of(&manifest, component)
}

fn signed_at(standing: Standing, signers: &[(u8, &str)]) -> PackFiles {
    let mut files = unsigned(standing);
    let bytes = files[files::MANIFEST].clone();
    let made = signers
        .iter()
        .map(|(number, at)| Signature::make(Purpose::Pack, &bytes, at.parse().unwrap(), &secret(*number)));
    let text = made.fold(Signatures::default(), Signatures::with).text();
    files.insert(SIGNATURE.into(), text.into_bytes());
    files
}

fn signed(signers: &[u8]) -> PackFiles {
    signed_at(Standing::Binding, &signers.iter().map(|number| (*number, NOON)).collect::<Vec<_>>())
}

fn edited(mut files: PackFiles, edit: impl Fn(String) -> String) -> PackFiles {
    let text = edit(String::from_utf8(files[SIGNATURE].clone()).unwrap());
    files.insert(SIGNATURE.into(), text.into_bytes());
    files
}

fn said(trust: &Trust, files: &PackFiles) -> String {
    match host_with(Config { trust: trust.clone(), ..Config::default() }).load(files) {
        Ok(_) => "ok".to_owned(),
        Err(wrong) => codes(Err(wrong)).join(" "),
    }
}

#[test]
fn a_signed_pack_is_believed_and_its_signers_are_named() {
    let host = host_with(Config { trust: ring(), ..Config::default() });
    let loaded = host.load(&signed(&[1])).unwrap();
    let signer = &loaded.signers[0];
    assert_eq!(
        (&*signer.name, signer.ring, signer.key),
        ("Prova 2026", RingName::Entity, secret(1).public())
    );
    assert_eq!(signer.signed_at.to_string(), NOON);
    let other = host_with(Config { trust: ring(), ..Config::default() });
    assert!(other.load(&unsigned(Standing::Illustrative)).unwrap().signers.is_empty());
}

#[test]
fn every_wrong_signature_has_its_code() {
    let digits = |text: String, from: &str, to: &str| text.replacen(from, to, 1);
    let other = secret(2).public().to_string();
    let table: Vec<(&str, PackFiles, &str)> = vec![
        ("none", unsigned(Standing::Binding), "P0714"),
        ("none, of a standing that the operator does not allow", unsigned(Standing::Development), "P0714"),
        ("none, of one that he allows", unsigned(Standing::Illustrative), "ok"),
        ("good", signed(&[1]), "ok"),
        ("unknown key", signed(&[2]), "P0716"),
        ("unknown key where none is needed", signed_at(Standing::Illustrative, &[(2, NOON)]), "P0716"),
        ("an unknown key beside a good one", signed(&[1, 2]), "P0716"),
        ("key of another publisher", signed(&[4]), "P0716"),
        ("key of a higher level", signed(&[5]), "P0716"),
        ("before the key was valid", signed_at(Standing::Binding, &[(1, "2025-12-31T23:59:59Z")]), "P0781"),
        ("in its first moment", signed_at(Standing::Binding, &[(1, "2026-01-01T00:00:00Z")]), "ok"),
        ("in its last moment", signed_at(Standing::Binding, &[(1, "2026-12-31T23:59:59Z")]), "ok"),
        ("after it", signed_at(Standing::Binding, &[(1, "2027-01-01T00:00:00Z")]), "P0781"),
        ("unknown scheme", edited(signed(&[1]), |t| digits(t, "ed25519", "ed448")), "P0715"),
        ("unknown field", edited(signed(&[1]), |t| digits(t, "scheme", "schema")), "P0715"),
        ("a key that is none", edited(signed(&[1]), |t| digits(t, "key = \"", "key = \"zz")), "P0715"),
        ("no signature in the file", edited(signed(&[1]), |_| String::new()), "P0715"),
        ("an empty list", edited(signed(&[1]), |_| "signature = []".to_owned()), "P0715"),
        ("one key twice", edited(signed(&[1]), |t| format!("{t}\n{t}")), "P0715"),
        (
            "not text",
            PackFiles::from_iter(
                signed(&[1]).into_iter().map(|(path, bytes)| {
                    (path.clone(), if &*path == SIGNATURE { vec![0xff] } else { bytes })
                }),
            ),
            "P0715",
        ),
        ("claims a later moment", edited(signed(&[1]), |t| digits(t, NOON, "2026-06-02T12:00:00Z")), "P0717"),
        (
            "claims another key",
            edited(signed(&[2]), |t| digits(t, &other, &secret(1).public().to_string())),
            "P0717",
        ),
        ("too long", edited(signed(&[1]), |t| digits(t, "signature = \"", "signature = \"00")), "P0717"),
        ("empty", edited(signed(&[1]), |t| digits(t, "signature = \"", "signature = \"\" #")), "P0717"),
    ];
    for (what, files, expected) in table {
        assert_eq!(said(&ring(), &files), expected, "{what}");
    }
    let mut changed = signed(&[1]);
    let text = String::from_utf8(changed[files::MANIFEST].clone()).unwrap().replace("1.0.0", "1.0.1");
    changed.insert(files::MANIFEST.into(), text.into_bytes());
    assert_eq!(said(&ring(), &changed), "P0717");
    assert_eq!(said(&Trust::default(), &unsigned(Standing::Illustrative)), "P0714", "nobody is the default");
}

#[test]
fn a_ring_may_ask_for_several_signatures() {
    let two = trust(
        r#"
        [ring.entity]
        threshold = 2
        key = [
          { name = "sindaco", public = "{1}", publishers = ["c_prova"] },
          { name = "segretario", public = "{2}", publishers = ["c_prova"] },
        ]
        [[ring.integrator.key]]
        name = "fornitore"
        public = "{3}"
        publishers = ["c_prova"]
        "#,
    );
    assert_eq!(said(&two, &signed(&[1])), "P0780");
    assert_eq!(said(&two, &signed(&[1, 2])), "ok");
    // Rings do not add up: one of each is not two of one, but an integrator is enough for his own ring.
    assert_eq!(said(&two, &signed(&[3])), "ok");
    assert_eq!(said(&two, &signed(&[1, 9])), "P0716");
    let stricter = trust(
        r#"
        [ring.entity]
        threshold = 2
        key = [{ name = "sindaco", public = "{1}", publishers = ["c_prova"] }]
        [ring.integrator]
        threshold = 2
        key = [{ name = "fornitore", public = "{3}", publishers = ["c_prova"] }]
        "#,
    );
    assert_eq!(said(&stricter, &signed(&[1, 3])), "P0780");
}

#[test]
fn the_state_needs_two_keys_unless_the_operator_says_otherwise() {
    let state = |threshold: &str| {
        trust(&format!(
            r#"
            [ring.state]
            {threshold}
            key = [
              {{ name = "Ministero", public = "{{1}}", publishers = ["s_italia"] }},
              {{ name = "ANCI", public = "{{2}}", publishers = ["s_italia"] }},
            ]
            "#
        ))
    };
    let component = component("unreachable", "");
    let mut manifest = manifest(&component);
    (manifest.id, manifest.publisher) = ("s_italia".into(), "s_italia".parse().unwrap());
    (manifest.level, manifest.standing) = (Level::State, Standing::Binding);
    let bytes = toml::to_string(&manifest).unwrap().into_bytes();
    let verify = |trust: &Trust, numbers: &[u8]| {
        let at = NOON.parse().unwrap();
        let made = numbers.iter().map(|n| Signature::make(Purpose::Pack, &bytes, at, &secret(*n)));
        let file = made.fold(Signatures::default(), Signatures::with).text();
        trust.verify(&manifest, &bytes, Some(file.as_bytes())).map_err(|wrong| wrong.code.id)
    };
    assert_eq!(verify(&state(""), &[1]), Err("P0780"));
    assert_eq!(verify(&state(""), &[1, 2]).unwrap().len(), 2);
    assert_eq!(verify(&state("threshold = 1"), &[2]).unwrap().len(), 1);
}

#[test]
fn what_was_revoked_does_not_count() {
    let files = signed(&[1]);
    let manifest_digest = Digest::of(&files[files::MANIFEST]);
    let component_digest = Digest::of(&files[files::COMPONENT]);
    let with = |more: &str| {
        let text = format!(
            "[[ring.entity.key]]\nname = \"Prova\"\npublic = \"{{1}}\"\npublishers = [\"c_prova\"]\n{more}"
        );
        trust(&text)
    };
    let key = |on: &str, compromised: bool| {
        let fields = "reason = \"prova\"\npublic = \"{1}\"";
        with(&format!("[[revoked.key]]\non = \"{on}\"\ncompromised = {compromised}\n{fields}"))
    };
    assert_eq!(said(&key("2026-06-01T12:00:01Z", false), &files), "ok", "signed before, and not stolen");
    assert_eq!(said(&key("2026-06-01T12:00:00Z", false), &files), "P0782");
    assert_eq!(
        said(&key("2030-01-01T00:00:00Z", true), &files),
        "P0782",
        "the day of a stolen key is worth nothing"
    );
    for digest in [manifest_digest, component_digest] {
        let pack = format!("[[revoked.pack]]\ndigest = \"{digest}\"\non = \"{NOON}\"\nreason = \"errore\"");
        assert_eq!(said(&with(&pack), &files), "P0782");
        let mut unsigned_too = with(&pack);
        unsigned_too.unsigned = vec![Standing::Binding];
        let mut bare = files.clone();
        bare.remove(SIGNATURE);
        assert_eq!(said(&unsigned_too, &bare), "P0782");
    }
}

/// A statement of the entities' ring, signed by these keys.
fn statement(sequence: u64, body: &str, signers: &[u8]) -> (Vec<u8>, Vec<u8>) {
    let text = format!("ring = \"entity\"\nsequence = {sequence}\nissued = \"{NOON}\"\n{body}");
    let text = (1..=9).fold(text, |text, number| {
        text.replace(&format!("{{{number}}}"), &secret(number).public().to_string())
    });
    let at = NOON.parse().unwrap();
    let made = signers.iter().map(|n| Signature::make(Purpose::Statement, text.as_bytes(), at, &secret(*n)));
    let signatures = made.fold(Signatures::default(), Signatures::with).text();
    (text.into_bytes(), signatures.into_bytes())
}

fn heard(trust: &mut Trust, (bytes, signature): &(Vec<u8>, Vec<u8>)) -> Result<Statement, &'static str> {
    trust.hear("entity.toml", bytes, signature).map_err(|wrong| wrong.code.id)
}

const NEXT: &str = "[[key]]\nname = \"Prova 2027\"\npublic = \"{2}\"\npublishers = [\"c_prova\"]\n";
const OLD_KEY_RETIRED: &str = "[[revoked.key]]\npublic = \"{1}\"\non = \"2026-07-01T00:00:00Z\"\n\
    compromised = false\nreason = \"sostituita\"\n";

#[test]
fn a_ring_turns_over_its_keys_and_old_packs_stay_valid() {
    let mut trust = ring();
    assert_eq!(said(&trust, &signed(&[2])), "P0716");
    heard(&mut trust, &statement(1, NEXT, &[1])).unwrap();
    assert_eq!(said(&trust, &signed(&[2])), "ok");
    heard(&mut trust, &statement(2, &format!("{NEXT}{OLD_KEY_RETIRED}"), &[2])).unwrap();
    assert_eq!(said(&trust, &signed(&[1])), "ok", "signed while the key was in use");
    let late = signed_at(Standing::Binding, &[(1, "2026-07-02T00:00:00Z")]);
    assert_eq!(said(&trust, &late), "P0782");
}

#[test]
fn a_statement_that_is_old_incomplete_or_not_the_ring_s_is_refused() {
    let mut trust = ring();
    let full = format!("{NEXT}{OLD_KEY_RETIRED}");
    heard(&mut trust, &statement(5, &full, &[1])).unwrap();
    let table = [
        ("the same again", statement(5, &full, &[2]), "P0783"),
        ("older", statement(4, &full, &[2]), "P0783"),
        ("leaves out a key", statement(6, OLD_KEY_RETIRED, &[2]), "P0783"),
        ("leaves out a revocation", statement(6, NEXT, &[2]), "P0783"),
        ("of nobody on the ring", statement(6, &full, &[9]), "P0716"),
        ("of another level", statement(6, &full, &[5]), "P0716"),
        ("changed", (statement(6, &full, &[2]).0, statement(7, &full, &[2]).1), "P0717"),
        ("without signature", (statement(6, &full, &[2]).0, Vec::new()), "P0715"),
        ("not a statement", statement(6, "surprise = 1", &[2]), "P0785"),
        (
            "a key for a publisher of another level",
            statement(6, &full.replace("c_prova", "s_italia"), &[2]),
            "P0783",
        ),
    ];
    for (what, statement, code) in table {
        let mut trust = trust.clone();
        assert_eq!(heard(&mut trust, &statement).unwrap_err(), code, "{what}");
    }
    let raised = NEXT.replace("c_prova", "s_italia");
    assert_eq!(heard(&mut ring(), &statement(1, &raised, &[1])).unwrap_err(), "P0785");
    // A signature of a pack is not one of a statement.
    let (bytes, _) = statement(6, &full, &[2]);
    let made = Signature::make(Purpose::Pack, &bytes, NOON.parse().unwrap(), &secret(2));
    let signature = Signatures::default().with(made).text().into_bytes();
    assert_eq!(heard(&mut trust, &(bytes, signature)).unwrap_err(), "P0717");
}

#[test]
fn a_lower_ring_does_not_revoke_what_is_above_it() {
    let digest = Digest::of(b"pack of the State");
    let body = format!("[[revoked.pack]]\ndigest = \"{digest}\"\non = \"{NOON}\"\nreason = \"prova\"\n");
    let mut trust = ring();
    heard(&mut trust, &statement(1, &body, &[1])).unwrap();
    let revoked = |level| trust.revocations.of_pack(level, &digest, &Digest::default()).is_some();
    assert_eq!([Level::State, Level::Region, Level::Entity].map(revoked), [false, false, true]);
}

#[test]
fn a_trust_file_that_contradicts_itself_is_refused() {
    let key = |fields: &str| format!("[[ring.entity.key]]\nname = \"x\"\npublic = \"{{1}}\"\n{fields}");
    for wrong in [
        "unsinged = []".to_owned(),
        "unsigned = [\"binding\"]".to_owned(),
        key(""),
        key("publishers = []"),
        key("publishers = [\"s_italia\"]"),
        key("publishers = [\"c_prova\"]\nform = 1"),
        key("publishers = [\"c_prova\"]\nfrom = \"2026-02-01T00:00:00Z\"\nto = \"2026-01-01T00:00:00Z\""),
        format!("{0}\n{0}", key("publishers = [\"c_prova\"]")),
        "[ring.entity]\nthreshold = 0".to_owned(),
        "[ring.comune]\nthreshold = 1".to_owned(),
        "[[ring.integrator.key]]\nname = \"x\"\npublic = \"{1}\"\npublishers = [\"r_lombar\"]".to_owned(),
    ] {
        assert_eq!(read(&wrong).unwrap_err().code.id, "P0784", "{wrong}");
    }
    assert!(read("").unwrap().unsigned.is_empty());
}

#[test]
fn a_secret_key_is_a_file_that_other_tools_read_and_is_never_shown() {
    let made = Secret::generate().unwrap();
    let text = made.text().unwrap().as_ref().to_owned();
    assert!(text.starts_with("-----BEGIN PRIVATE KEY-----"), "{text}");
    assert_eq!(Secret::read(&text).unwrap().public(), made.public());
    // openssl genpkey -algorithm ed25519, and what `openssl pkey -text` says of it.
    let theirs = "-----BEGIN PRIVATE KEY-----\nMC4CAQAwBQYDK2VwBCIEIJ1hsZ3v/VpguoRK9JLsLMREScVpezJpGXA7rAMcrn9g\n-----END PRIVATE KEY-----\n";
    assert_eq!(
        Secret::read(theirs).unwrap().public().to_string(),
        "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a"
    );
    assert!(Secret::read("-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n").is_err());
    assert_eq!(format!("{:?}", secret(1)), format!("Secret({})", secret(1).public()));
}
