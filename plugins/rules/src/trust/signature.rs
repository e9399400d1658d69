//! Signature files: who signed what, when; several may sign one thing.
//!
//! What is signed is a short text that names the digest of the file, so that an auditor can check a signature with
//! `sha256sum` and `openssl`, and so that a signature of one kind of file is never one of another kind:
//!
//! ```text
//! digipro pack 1
//! sha256 <64 digits>
//! signed-at 2026-11-23T10:00:00Z
//! ```

use super::key::{self, PublicKey, Secret};
use crate::{codes, limits};
use digipro_vocab::{Diagnostic, Digest, Instant, Name};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// The one scheme of contract 1.0.
const SCHEME: &str = "ed25519";

/// Kind of file that is signed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// The manifest of a pack, which names the digest of every file of it.
    Pack,
    /// A statement of a key ring.
    Statement,
    /// The lock of a kit or of an overlay, which names the digest of every file of it.
    Kit,
}

impl Purpose {
    fn word(self) -> &'static str {
        match self {
            Self::Pack => "pack",
            Self::Statement => "statement",
            Self::Kit => "kit",
        }
    }

    /// The text that is signed.
    fn text(self, bytes: &[u8], at: Instant) -> String {
        format!("digipro {} 1\nsha256 {}\nsigned-at {at}\n", self.word(), Digest::of(bytes))
    }
}

/// A signature file.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Signatures {
    /// The signatures, of one key at most one.
    #[serde(rename = "signature")]
    pub list: Vec<Signature>,
}

/// One signature.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Signature {
    /// How it was made.
    pub scheme: Name,
    /// The key that made it.
    pub key: PublicKey,
    /// When it was made, as the signer says. The signer may lie: see the operator's page on trust.
    pub signed_at: Instant,
    /// 128 hexadecimal digits.
    pub signature: Name,
}

impl Signature {
    /// Signs the bytes of a file.
    #[must_use]
    pub fn make(purpose: Purpose, bytes: &[u8], at: Instant, secret: &Secret) -> Self {
        let signature = secret.sign(purpose.text(bytes, at).as_bytes());
        Self {
            scheme: SCHEME.into(),
            key: secret.public(),
            signed_at: at,
            signature: key::digits(&signature).into(),
        }
    }

    /// Whether its key made it over these bytes.
    #[must_use]
    pub fn holds(&self, purpose: Purpose, bytes: &[u8]) -> bool {
        let signature = key::bytes(&self.signature).and_then(|bytes| bytes.try_into().ok());
        let text = purpose.text(bytes, self.signed_at);
        signature.is_some_and(|signature| self.key.made(&signature, text.as_bytes()))
    }
}

impl Signatures {
    /// Reads a signature file.
    ///
    /// # Errors
    /// P0715: not a signature file, none or too many signatures, one key twice, an unknown scheme.
    pub fn read(file: &str, bytes: &[u8]) -> Result<Self, Diagnostic> {
        let unreadable = |what: String| Diagnostic::error(codes::P0715, what).file(file);
        if bytes.len() > limits::FILE {
            return Err(unreadable(format!("the signature file has more than {} bytes", limits::FILE)));
        }
        let text = std::str::from_utf8(bytes).map_err(|e| unreadable(e.to_string()))?;
        let all: Self = toml::from_str(text).map_err(|e| unreadable(e.message().to_owned()))?;
        if all.list.is_empty() || all.list.len() > limits::SIGNATURES {
            let what = format!("the signature file has {} signatures", all.list.len());
            return Err(unreadable(what).help(format!("it has 1 to {}", limits::SIGNATURES)));
        }
        if let Some(one) = all.list.iter().find(|one| &*one.scheme != SCHEME) {
            let what = format!("the signature scheme `{}` is unknown to this host", one.scheme);
            return Err(unreadable(what).help(format!("this host knows `{SCHEME}`")));
        }
        let mut seen = BTreeSet::new();
        match all.list.iter().find(|one| !seen.insert(one.key)) {
            Some(twice) => Err(unreadable(format!("the key `{}` signs twice", twice.key))),
            None => Ok(all),
        }
    }

    /// With one more signature; it takes the place of an earlier one of the same key.
    #[must_use]
    pub fn with(mut self, signature: Signature) -> Self {
        self.list.retain(|one| one.key != signature.key);
        self.list.push(signature);
        self.list.sort_by_key(|one| one.key);
        self
    }

    /// The text of the file.
    #[must_use]
    pub fn text(&self) -> String {
        self.list
            .iter()
            .map(|one| {
                format!(
                    "[[signature]]\nscheme = \"{}\"\nkey = \"{}\"\nsigned-at = \"{}\"\nsignature = \"{}\"\n",
                    one.scheme, one.key, one.signed_at, one.signature
                )
            })
            .collect::<Vec<_>>()
            .join("\n")
    }
}
