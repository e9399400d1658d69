//! A pack that is built and checked in, edited and signed as a test needs it.

use cap_std::{ambient_authority, fs::Dir};
use digipro_registry::{Error, Installation, Order, Register};
use digipro_rules::trust::{Purpose, SIGNATURE, Secret, Signature, Signatures};
use digipro_rules::{Config, Host, PackFiles, Trust, files};
use digipro_store::Store;
use digipro_vocab::{Diagnostic, Digest, Instant, PackManifest, Standing};
use std::path::Path;
use std::sync::LazyLock;

/// When these tests happen.
pub const NOW: &str = "2026-11-23T12:00:00Z";

pub fn now() -> Instant {
    NOW.parse().unwrap()
}

/// The example pack as it is checked in.
pub fn example() -> PackFiles {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../plugins/packs/dist/c_esempio");
    files::read(&Dir::open_ambient_dir(folder, ambient_authority()).unwrap()).unwrap()
}

/// A pack with an edited manifest.
pub fn edited(mut files: PackFiles, edit: impl FnOnce(&mut PackManifest)) -> PackFiles {
    let mut manifest = manifest(&files);
    edit(&mut manifest);
    files.insert(files::MANIFEST.into(), toml::to_string(&manifest).unwrap().into_bytes());
    files.remove(SIGNATURE);
    files
}

pub fn manifest(files: &PackFiles) -> PackManifest {
    toml::from_str(std::str::from_utf8(&files[files::MANIFEST]).unwrap()).unwrap()
}

/// The example in this version, with force of law.
pub fn version(version: &str) -> PackFiles {
    edited(example(), |manifest| {
        manifest.version = version.into();
        manifest.standing = Standing::Binding;
        // Who claims force of law rests on an act of its own.
        let urn = "urn:nir:comune.esempio:regolamento:2016-12-20;1".into();
        let own = digipro_vocab::Norm { urn, part: "art2".into() };
        manifest.rules.iter_mut().for_each(|rule| rule.norms.push(own.clone()));
    })
}

pub fn secret(number: u8) -> Secret {
    Secret::from_bytes(&[number; 32])
}

/// A pack signed with these keys, a day ago.
pub fn signed(mut files: PackFiles, keys: &[u8]) -> PackFiles {
    let at = "2026-11-22T12:00:00Z".parse().unwrap();
    let bytes = files[files::MANIFEST].clone();
    let made = keys.iter().map(|key| Signature::make(Purpose::Pack, &bytes, at, &secret(*key)));
    let text = made.fold(Signatures::default(), Signatures::with).text();
    files.insert(SIGNATURE.into(), text.into_bytes());
    files
}

/// Keys 1 and 2 sign for the example.
pub fn trust() -> Trust {
    let key = |number: u8| {
        let public = secret(number).public();
        format!(
            "[[ring.entity.key]]\nname = \"{number}\"\npublic = \"{public}\"\npublishers = [\"c_esempio\"]\n"
        )
    };
    Trust::read("trust.toml", &format!("{}{}", key(1), key(2))).unwrap()
}

/// A host; what it compiles is shared by all tests.
pub fn host(trust: &Trust) -> Host {
    static SHARED: LazyLock<tempfile::TempDir> = LazyLock::new(|| tempfile::tempdir().unwrap());
    let folder = Dir::open_ambient_dir(SHARED.path(), ambient_authority()).unwrap();
    let config = Config { trust: trust.clone(), seal: Some([3; 32]), ..Config::default() };
    Host::new(config, Some(folder)).unwrap().0
}

pub fn register() -> Register {
    Register::open(Store::in_memory().unwrap()).unwrap()
}

pub fn order(files: &PackFiles) -> Order<'_> {
    Order {
        files,
        origin: "prova".into(),
        shadow: false,
        allow_older: false,
        by: "segretario".into(),
        at: now(),
        built_in: &[],
    }
}

/// Installs with a host of its own, as another process would.
pub fn install(register: &mut Register, order: &Order<'_>) -> Result<Installation, Vec<&'static str>> {
    install_under(&trust(), register, order)
}

pub fn install_under(
    trust: &Trust,
    register: &mut Register,
    order: &Order<'_>,
) -> Result<Installation, Vec<&'static str>> {
    register.install(&host(trust), order, &|_| Vec::new()).map_err(|error| codes(&error))
}

pub fn codes(error: &Error) -> Vec<&'static str> {
    match error {
        Error::Refused(found) => found.iter().map(|found: &Diagnostic| found.code.id).collect(),
        Error::Store(error) => vec![error.code().id],
    }
}

/// The pack with another content of one of its files.
pub fn replaced(mut files: PackFiles, path: &str, bytes: Vec<u8>) -> PackFiles {
    let digest = Digest::of(&bytes);
    files.insert(path.into(), bytes);
    edited(files, |manifest| {
        manifest.files.insert(path.into(), digest);
    })
}
