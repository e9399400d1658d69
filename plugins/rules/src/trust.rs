//! Who may publish: a ring of Ed25519 keys per level, and the signature of a manifest.
//!
//! The manifest names the digest of every file of its pack, so a signature of the manifest's bytes covers all.
//! What is unknown is refused, never ignored (invariant FAIL-CLOSED).

use crate::codes;
use digipro_vocab::{Diagnostic, EntityId, Level, Name, PackManifest, Standing};
use ed25519_dalek::{Signature, Signer as _, SigningKey, VerifyingKey};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use std::{collections::BTreeMap, fmt};

/// The one scheme of contract 1.0.
const SCHEME: &str = "ed25519";

/// Name of the signature file beside the manifest.
pub const SIGNATURE: &str = "pack.sig";

/// Whom a host believes. The operator's configuration; by default nobody.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, rename_all = "kebab-case", deny_unknown_fields)]
pub struct Trust {
    /// The keys of each level.
    pub rings: BTreeMap<Level, Vec<Key>>,
    /// Standings that need no signature. A signature that is there must be right all the same.
    pub unsigned: Vec<Standing>,
}

/// A key that may sign packs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Key {
    /// What the operator calls it.
    pub name: Name,
    /// The public key.
    pub public: PublicKey,
    /// The publishers for whom it may sign; any of its level when empty.
    #[serde(default)]
    pub publishers: Vec<EntityId>,
}

/// An Ed25519 public key, written as 64 hexadecimal digits.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct PublicKey(pub [u8; 32]);

/// The file `pack.sig`.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct SignatureFile {
    scheme: String,
    key: PublicKey,
    signature: String,
}

impl Trust {
    /// Believes unsigned packs that say of themselves that they are examples or being written, and no others.
    #[must_use]
    pub fn examples() -> Self {
        Self { rings: BTreeMap::new(), unsigned: vec![Standing::Illustrative, Standing::Development] }
    }

    /// Verifies the signature of a manifest, and returns the name of the key; `None` when the pack is unsigned
    /// and may be.
    ///
    /// # Errors
    /// P0714 to P0717.
    pub fn verify(
        &self,
        manifest: &PackManifest,
        bytes: &[u8],
        signature: Option<&[u8]>,
    ) -> Result<Option<Name>, Diagnostic> {
        let Some(file) = signature else {
            if self.unsigned.contains(&manifest.standing) {
                return Ok(None);
            }
            let what = format!("pack `{}` has no `{SIGNATURE}`", manifest.id);
            let help = "ask its publisher for the signed pack, or allow unsigned packs of this standing";
            return Err(Diagnostic::error(codes::P0714, what).help(help));
        };
        let file = SignatureFile::read(file)?;
        let key = self.key(&file.key, manifest)?;
        let wrong = || {
            let what =
                format!("the manifest of `{}` was not signed with the key `{}`", manifest.id, key.name);
            Diagnostic::error(codes::P0717, what)
                .file(SIGNATURE)
                .help("the manifest was changed after it was signed, or the signature is another's")
        };
        let verifying = VerifyingKey::from_bytes(&key.public.0).map_err(|_| wrong())?;
        let signature = hex(&file.signature).and_then(|b| b.try_into().ok()).ok_or_else(wrong)?;
        verifying.verify_strict(bytes, &Signature::from_bytes(&signature)).map_err(|_| wrong())?;
        Ok(Some(key.name.clone()))
    }

    /// The key on the ring of the pack's own level.
    fn key(&self, public: &PublicKey, manifest: &PackManifest) -> Result<&Key, Diagnostic> {
        let ring = self.rings.get(&manifest.level).map_or(&[][..], Vec::as_slice);
        let known = ring.iter().find(|key| key.public == *public);
        known
            .filter(|key| key.publishers.is_empty() || key.publishers.contains(&manifest.publisher))
            .ok_or_else(|| {
                let level = format!("{:?}", manifest.level).to_lowercase();
                let what = match known {
                    Some(key) => format!("the key `{}` may not sign for `{}`", key.name, manifest.publisher),
                    None => format!("the key `{public}` is not on the ring of level `{level}`"),
                };
                let help = "add the key to that ring if you trust its holder, or refuse the pack";
                Diagnostic::error(codes::P0716, what).file(SIGNATURE).help(help)
            })
    }
}

impl SignatureFile {
    fn read(bytes: &[u8]) -> Result<Self, Diagnostic> {
        let unreadable = |what: String| Diagnostic::error(codes::P0715, what).file(SIGNATURE);
        let text = std::str::from_utf8(bytes).map_err(|e| unreadable(e.to_string()))?;
        let file: Self = toml::from_str(text).map_err(|e| unreadable(e.message().to_owned()))?;
        if file.scheme == SCHEME {
            Ok(file)
        } else {
            let what = format!("the signature scheme `{}` is unknown to this host", file.scheme);
            Err(unreadable(what).help(format!("this host knows `{SCHEME}`")))
        }
    }
}

/// Signs a manifest: the text of its `pack.sig`.
#[must_use]
pub fn sign(manifest: &[u8], secret: &[u8; 32]) -> String {
    let key = SigningKey::from_bytes(secret);
    let public = PublicKey(key.verifying_key().to_bytes());
    let signature: String = key.sign(manifest).to_bytes().iter().map(|byte| format!("{byte:02x}")).collect();
    format!("scheme = \"{SCHEME}\"\nkey = \"{public}\"\nsignature = \"{signature}\"\n")
}

impl PublicKey {
    /// The public half of a secret key.
    #[must_use]
    pub fn of(secret: &[u8; 32]) -> Self {
        Self(SigningKey::from_bytes(secret).verifying_key().to_bytes())
    }
}

impl fmt::Display for PublicKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl fmt::Debug for PublicKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self}")
    }
}

impl Serialize for PublicKey {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for PublicKey {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        let bytes = hex(&text).and_then(|bytes| bytes.try_into().ok());
        bytes.map(Self).ok_or_else(|| de::Error::custom("a key is 64 hexadecimal digits"))
    }
}

fn hex(text: &str) -> Option<Vec<u8>> {
    let digits: Vec<u32> = text.chars().map(|c| c.to_digit(16)).collect::<Option<_>>()?;
    if !digits.len().is_multiple_of(2) {
        return None;
    }
    digits
        .chunks_exact(2)
        .map(|pair| pair.iter().try_fold(0_u32, |byte, digit| Some(byte * 16 + digit)))
        .map(|byte| u8::try_from(byte?).ok())
        .collect()
}
