//! Keys: Ed25519, public ones as hexadecimal digits, secret ones as a PKCS#8 file that other tools read too.

use digipro_vocab::{EntityId, Instant, Name};
use ed25519_dalek::{
    Signature, Signer as _, SigningKey, VerifyingKey,
    pkcs8::{DecodePrivateKey as _, EncodePrivateKey as _, spki::der::pem::LineEnding},
};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use std::fmt;

/// A key that may sign packs of its ring.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Key {
    /// What the operator calls it.
    pub name: Name,
    /// The public key.
    pub public: PublicKey,
    /// The publishers for whom it may sign: never empty.
    pub publishers: Vec<EntityId>,
    /// The first moment for which it may sign.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<Instant>,
    /// The last moment for which it may sign. What it signed before stays valid.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<Instant>,
}

impl Key {
    /// Whether the key may sign at this moment.
    #[must_use]
    pub fn valid(&self, at: Instant) -> bool {
        self.from.is_none_or(|from| from <= at) && self.to.is_none_or(|to| at <= to)
    }
}

/// An Ed25519 public key, written as 64 hexadecimal digits.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct PublicKey(pub [u8; 32]);

impl PublicKey {
    /// The public half of a secret key.
    #[must_use]
    pub fn of(secret: &[u8; 32]) -> Self {
        Secret(SigningKey::from_bytes(secret)).public()
    }

    /// Whether this key made this signature over these bytes. Keys of small order and signatures that could be
    /// altered into another valid one are refused.
    #[must_use]
    pub fn made(&self, signature: &[u8; 64], bytes: &[u8]) -> bool {
        VerifyingKey::from_bytes(&self.0)
            .is_ok_and(|key| key.verify_strict(bytes, &Signature::from_bytes(signature)).is_ok())
    }
}

/// A secret key. It is overwritten in memory when it goes, and never shown.
pub struct Secret(SigningKey);

/// A file is not a secret key.
#[derive(Clone, Debug, thiserror::Error)]
#[error("not an Ed25519 secret key in PKCS#8 text form: {0}")]
pub struct NotASecret(String);

impl Secret {
    /// A new key from the machine's source of chance.
    ///
    /// # Errors
    /// When the machine has none.
    pub fn generate() -> std::io::Result<Self> {
        let mut bytes = [0; 32];
        getrandom::fill(&mut bytes).map_err(std::io::Error::other)?;
        Ok(Self(SigningKey::from_bytes(&bytes)))
    }

    /// The key with these bytes.
    #[must_use]
    pub fn from_bytes(bytes: &[u8; 32]) -> Self {
        Self(SigningKey::from_bytes(bytes))
    }

    /// Reads a key from its file, ours or one that `openssl genpkey -algorithm ed25519` made.
    ///
    /// # Errors
    /// When the text is something else.
    pub fn read(text: &str) -> Result<Self, NotASecret> {
        SigningKey::from_pkcs8_pem(text).map(Self).map_err(|error| NotASecret(error.to_string()))
    }

    /// The text of its file.
    ///
    /// # Errors
    /// Never with a key of this kind; the encoder says so, not we.
    pub fn text(&self) -> Result<impl AsRef<str> + use<>, NotASecret> {
        self.0.to_pkcs8_pem(LineEnding::LF).map_err(|error| NotASecret(error.to_string()))
    }

    /// Its public half.
    #[must_use]
    pub fn public(&self) -> PublicKey {
        PublicKey(self.0.verifying_key().to_bytes())
    }

    /// Signs these bytes (RFC 8032).
    #[must_use]
    pub fn sign(&self, bytes: &[u8]) -> [u8; 64] {
        self.0.sign(bytes).to_bytes()
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Secret({})", self.public())
    }
}

impl fmt::Display for PublicKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&digits(&self.0))
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
        let bytes = bytes(&text).and_then(|bytes| bytes.try_into().ok());
        bytes.map(Self).ok_or_else(|| de::Error::custom("a key is 64 hexadecimal digits"))
    }
}

/// Bytes as hexadecimal digits.
pub(super) fn digits(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The bytes that hexadecimal digits stand for.
pub(super) fn bytes(text: &str) -> Option<Vec<u8>> {
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
