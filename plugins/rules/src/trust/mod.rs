//! Who may publish: rings of Ed25519 keys, how many must sign, and what was taken back.
//!
//! The manifest names the digest of every file of its pack, so a signature of the manifest covers all. What is
//! unknown is refused, never ignored (invariant FAIL-CLOSED): each signature of a pack must be right, also where
//! fewer would do.

mod key;
mod ring;
mod signature;
mod statement;

use crate::{codes, limits};
use digipro_vocab::{Diagnostic, Digest, EntityId, Instant, Name, PackManifest, Span, Standing};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

pub use key::{Key, NotASecret, PublicKey, Secret};
pub use ring::{Revocations, Revoked, RevokedKey, RevokedPack, Ring, RingName};
pub use signature::{Purpose, Signature, Signatures};
pub use statement::Statement;

/// Name of the signature file beside the manifest.
pub const SIGNATURE: &str = "pack.sig";

/// Whom a host believes. By default nobody.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Trust {
    /// The keys of each ring.
    pub rings: BTreeMap<RingName, Ring>,
    /// Standings that need no signature. A signature that is there must be right all the same.
    pub unsigned: Vec<Standing>,
    /// What was taken back.
    pub revocations: Revocations,
    /// The last statement of each ring.
    heard: BTreeMap<RingName, Statement>,
}

/// The trust file, as the operator writes it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct TrustFile {
    #[serde(default)]
    unsigned: Vec<Standing>,
    #[serde(rename = "ring", default)]
    rings: BTreeMap<RingName, Ring>,
    #[serde(default)]
    revoked: Revoked,
}

/// A key that signed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Signer {
    /// On which ring it is.
    pub ring: RingName,
    /// What the operator calls it.
    pub name: Name,
    /// The key.
    pub key: PublicKey,
    /// When it signed, as it says itself.
    pub signed_at: Instant,
}

impl Trust {
    /// Believes unsigned packs that say of themselves that they are examples or being written, and no others.
    #[must_use]
    pub fn examples() -> Self {
        Self { unsigned: vec![Standing::Illustrative, Standing::Development], ..Self::default() }
    }

    /// Believes unsigned packs of every standing: where a component is known by its digest, or is its author's own.
    #[must_use]
    pub fn anybody() -> Self {
        let unsigned = vec![Standing::Binding, Standing::Illustrative, Standing::Development];
        Self { unsigned, ..Self::default() }
    }

    /// Reads a trust file.
    ///
    /// # Errors
    /// P0784: it cannot be read, or it contradicts itself.
    pub fn read(file: &str, text: &str) -> Result<Self, Diagnostic> {
        let wrong = |what: String| Diagnostic::error(codes::P0784, what).file(file);
        let read: TrustFile = toml::from_str(text).map_err(|error| {
            let span = error.span().map_or(Span::default(), |span| Span::new(span.start, span.end));
            wrong(error.message().to_owned()).at(span)
        })?;
        if read.unsigned.contains(&Standing::Binding) {
            let help = "a pack that claims force of law is signed by who answers for it";
            return Err(wrong("`unsigned` may not list `binding`".to_owned()).help(help));
        }
        for (name, ring) in &read.rings {
            let many = ring.keys.len() > limits::KEYS;
            let many = many.then(|| format!("the ring `{name}` has more than {} keys", limits::KEYS));
            if let Some(what) = many.or_else(|| ring.contradiction(*name)) {
                return Err(wrong(what).help("each key is listed once, for publishers of its ring's level"));
            }
        }
        let revocations = Revocations { operator: read.revoked, rings: BTreeMap::new() };
        Ok(Self { rings: read.rings, unsigned: read.unsigned, revocations, heard: BTreeMap::new() })
    }

    /// Verifies the signatures of a manifest, and says who signed: nobody, when the pack is unsigned and may be.
    ///
    /// # Errors
    /// P0714 to P0717, P0780 to P0782.
    pub fn verify(
        &self,
        manifest: &PackManifest,
        bytes: &[u8],
        signature: Option<&[u8]>,
    ) -> Result<Vec<Signer>, Diagnostic> {
        self.in_use(manifest, &Digest::of(bytes))?;
        let Some(file) = signature else {
            if self.unsigned.contains(&manifest.standing) {
                return Ok(Vec::new());
            }
            let what = format!("pack `{}` has no `{SIGNATURE}`", manifest.id);
            let help = "ask its publisher for the signed pack, or allow unsigned packs of this standing";
            return Err(Diagnostic::error(codes::P0714, what).help(help));
        };
        let rings = RingName::of(manifest.level);
        let mut signers = Vec::new();
        for signature in &Signatures::read(SIGNATURE, file)?.list {
            let signer = self.signer(rings, Some(&manifest.publisher), Purpose::Pack, bytes, signature);
            signers.push(signer.map_err(|diagnostic| diagnostic.file(SIGNATURE))?);
        }
        self.enough(rings, &signers, &format!("pack `{}`", manifest.id))
            .map_err(|diagnostic| diagnostic.file(SIGNATURE))?;
        Ok(signers)
    }

    /// Verifies the signatures of the lock of a kit or of an overlay, and says who signed: nobody, when it is unsigned.
    /// An unsigned one proves nothing of its author, so it is believed where unsigned examples are.
    ///
    /// # Errors
    /// P0714 to P0717, P0780 to P0782.
    pub fn verify_kit(
        &self,
        publisher: &EntityId,
        name: &str,
        lock: &[u8],
        signature: Option<&[u8]>,
    ) -> Result<Vec<Signer>, Diagnostic> {
        let digest = Digest::of(lock);
        if let Some(revoked) = self.revocations.of_pack(publisher.level(), &digest, &digest) {
            let what = format!("`{name}` was revoked on {}: {}", revoked.on, revoked.reason);
            return Err(Diagnostic::error(codes::P0782, what).help("install a newer version"));
        }
        let Some(file) = signature else {
            if self.unsigned.contains(&Standing::Illustrative) {
                return Ok(Vec::new());
            }
            let what = format!("`{name}` has no `kit.sig`");
            let help = "ask its publisher for the signed kit, or allow unsigned examples";
            return Err(Diagnostic::error(codes::P0714, what).help(help));
        };
        let rings = RingName::of(publisher.level());
        let mut signers = Vec::new();
        for signature in &Signatures::read("kit.sig", file)?.list {
            let signer = self.signer(rings, Some(publisher), Purpose::Kit, lock, signature);
            signers.push(signer.map_err(|diagnostic| diagnostic.file("kit.sig"))?);
        }
        self.enough(rings, &signers, &format!("`{name}`")).map_err(|wrong| wrong.file("kit.sig"))?;
        Ok(signers)
    }

    /// Refuses a pack that was revoked.
    ///
    /// # Errors
    /// P0782.
    pub fn in_use(&self, manifest: &PackManifest, digest: &Digest) -> Result<(), Diagnostic> {
        match self.revocations.of_pack(manifest.level, digest, &manifest.component.digest) {
            None => Ok(()),
            Some(revoked) => {
                let (id, version) = (&manifest.id, &manifest.version);
                let what = format!("`{id}` {version} was revoked on {}: {}", revoked.on, revoked.reason);
                let help = "install a newer version; what it said in past cases stays in their logs";
                Err(Diagnostic::error(codes::P0782, what).help(help))
            }
        }
    }

    /// The key of these rings that made a signature, which must be right in every respect.
    fn signer(
        &self,
        rings: &[RingName],
        publisher: Option<&EntityId>,
        purpose: Purpose,
        bytes: &[u8],
        signature: &Signature,
    ) -> Result<Signer, Diagnostic> {
        let public = &signature.key;
        let on = |name: &RingName| Some((*name, self.rings.get(name)?.key(public)?));
        let known: Vec<(RingName, &Key)> = rings.iter().filter_map(on).collect();
        let may = |key: &Key| publisher.is_none_or(|publisher| key.publishers.contains(publisher));
        let Some((ring, key)) = known.iter().find(|(_, key)| may(key)) else {
            let listed: Vec<String> = rings.iter().map(|ring| format!("`{ring}`")).collect();
            let what = match (known.first(), publisher) {
                (Some((_, key)), Some(publisher)) => {
                    format!("the key `{}` may not sign for `{publisher}`", key.name)
                }
                _ => format!("the key `{public}` is not on the ring {}", listed.join(" or ")),
            };
            let help = "add the key to that ring if you trust its holder, or refuse the pack";
            return Err(Diagnostic::error(codes::P0716, what).help(help));
        };
        if !signature.holds(purpose, bytes) {
            let what = format!("this was not signed with the key `{}` at {}", key.name, signature.signed_at);
            let help = "the file was changed after it was signed, or the signature is another's";
            return Err(Diagnostic::error(codes::P0717, what).help(help));
        }
        self.good_then(*ring, key, signature.signed_at)?;
        Ok(Signer { ring: *ring, name: key.name.clone(), key: *public, signed_at: signature.signed_at })
    }

    /// Whether a key could sign at this moment.
    fn good_then(&self, ring: RingName, key: &Key, at: Instant) -> Result<(), Diagnostic> {
        let name = &key.name;
        if let Some(revoked) = self.revocations.of_key(ring, &key.public)
            && (revoked.compromised || revoked.on <= at)
        {
            let what = format!("the key `{name}` was revoked on {}: {}", revoked.on, revoked.reason);
            let help = "ask the publisher for a signature with a key that is in use";
            return Err(Diagnostic::error(codes::P0782, what).help(help));
        }
        if key.valid(at) {
            return Ok(());
        }
        let (from, to) = (key.from.map(|at| at.to_string()), key.to.map(|at| at.to_string()));
        let time = format!("{} to {}", from.as_deref().unwrap_or("…"), to.as_deref().unwrap_or("…"));
        let what = format!("the key `{name}` signed at {at}, and was valid from {time}");
        let help = "ask the publisher for a signature with a key that is in use";
        Err(Diagnostic::error(codes::P0781, what).help(help))
    }

    /// Whether one of the rings has as many signers as it takes.
    fn enough(&self, rings: &[RingName], signers: &[Signer], what: &str) -> Result<(), Diagnostic> {
        let count = |name: &RingName| signers.iter().filter(|signer| signer.ring == *name).count();
        let takes = |name: &RingName| self.rings.get(name).map_or(0, |ring| ring.threshold(*name));
        if rings.iter().any(|name| count(name) > 0 && count(name) >= takes(name)) {
            return Ok(());
        }
        let told: Vec<String> = rings
            .iter()
            .filter(|name| count(name) > 0)
            .map(|n| format!("{} of {} of the ring `{n}`", count(n), takes(n)))
            .collect();
        let what = format!("{what} is signed by too few keys: {}", told.join(", "));
        Err(Diagnostic::error(codes::P0780, what).help("ask for the signatures that are missing"))
    }

    /// The statements that were heard, the last of each ring.
    #[must_use]
    pub fn heard(&self) -> &BTreeMap<RingName, Statement> {
        &self.heard
    }
}
