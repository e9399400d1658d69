//! Statements of a ring: new keys and what is taken back, signed by the ring as it stood before.
//!
//! A statement holds all that the ring has said so far, under a sequence number. A host takes no statement that is
//! older than the one it has, or that leaves out what an earlier one said: what is revoked stays revoked
//! (invariant NOTHING-UNREVOKED).

use super::{
    Trust,
    key::Key,
    ring::{Revoked, RingName},
    signature::{Purpose, Signatures},
};
use crate::{codes, limits};
use digipro_vocab::{Diagnostic, Instant};
use serde::{Deserialize, Serialize};

/// What a ring says of itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Statement {
    /// Which ring speaks.
    pub ring: RingName,
    /// Its number, greater than that of any earlier one.
    pub sequence: u64,
    /// When it was made.
    pub issued: Instant,
    /// Keys that the ring has from now on.
    #[serde(rename = "key", default, skip_serializing_if = "Vec::is_empty")]
    pub keys: Vec<Key>,
    /// What the ring takes back.
    #[serde(default)]
    pub revoked: Revoked,
}

impl Statement {
    /// Reads a statement.
    ///
    /// # Errors
    /// P0785.
    pub fn read(file: &str, bytes: &[u8]) -> Result<Self, Diagnostic> {
        let unreadable = |what: String| {
            let help = "a statement has `ring`, `sequence`, `issued`, keys and what is revoked";
            Diagnostic::error(codes::P0785, what).file(file).help(help)
        };
        if bytes.len() > limits::FILE {
            return Err(unreadable(format!("the statement has more than {} bytes", limits::FILE)));
        }
        let text = std::str::from_utf8(bytes).map_err(|error| unreadable(error.to_string()))?;
        toml::from_str(text).map_err(|error| unreadable(error.message().to_owned()))
    }
}

impl Trust {
    /// Takes note of a ring's statement: its keys are added to the ring, what it revokes is revoked.
    ///
    /// # Errors
    /// P0715 to P0717, P0780 to P0782 when it is not signed by enough keys of the ring as it stands; P0783 when
    /// it is older than the one before or leaves out what that said; P0785 when it cannot be read.
    pub fn hear(&mut self, file: &str, bytes: &[u8], signature: &[u8]) -> Result<Statement, Diagnostic> {
        let statement = Statement::read(file, bytes)?;
        self.speaks(&statement, bytes, &format!("{file}.sig"), signature)?;
        let ring = statement.ring;
        if let Some(before) = self.heard.get(&ring) {
            let refused =
                |what: String, help: &str| Err(Diagnostic::error(codes::P0783, what).file(file).help(help));
            if statement.sequence <= before.sequence {
                let (number, known) = (statement.sequence, before.sequence);
                let what = format!("statement {number} of the ring `{ring}` is not newer than {known}");
                return refused(what, "ask the ring for its latest statement");
            }
            let kept = before.keys.iter().all(|key| statement.keys.contains(key));
            if !kept || !statement.revoked.includes(&before.revoked) {
                let (number, known) = (statement.sequence, before.sequence);
                let what = format!("statement {number} of the ring `{ring}` leaves out what {known} said");
                return refused(what, "a statement repeats all keys and revocations of those before it");
            }
        }
        self.add(file, &statement)?;
        Ok(statement)
    }

    /// Whether enough keys of the ring signed its statement.
    fn speaks(
        &self,
        statement: &Statement,
        bytes: &[u8],
        file: &str,
        signature: &[u8],
    ) -> Result<(), Diagnostic> {
        let name = statement.ring;
        let signatures = Signatures::read(file, signature)?;
        let mut signers = Vec::new();
        for signature in &signatures.list {
            signers.push(self.signer(&[name], None, Purpose::Statement, bytes, signature)?);
        }
        self.enough(&[name], &signers, "the statement").map_err(|diagnostic| diagnostic.file(file))
    }

    /// Adds the keys of a statement to its ring.
    fn add(&mut self, file: &str, statement: &Statement) -> Result<(), Diagnostic> {
        let name = statement.ring;
        let mut ring = self.rings.get(&name).cloned().unwrap_or_default();
        let new = statement.keys.iter().filter(|key| ring.key(&key.public) != Some(*key)).cloned();
        let new: Vec<Key> = new.collect();
        ring.keys.extend(new);
        if ring.keys.len() > limits::KEYS {
            let what = format!("the ring `{name}` would have more than {} keys", limits::KEYS);
            return Err(Diagnostic::error(codes::P0785, what).file(file));
        }
        if let Some(what) = ring.contradiction(name) {
            return Err(Diagnostic::error(codes::P0785, what).file(file));
        }
        self.rings.insert(name, ring);
        self.revocations.rings.insert(name, statement.revoked.clone());
        self.heard.insert(name, statement.clone());
        Ok(())
    }

    /// Takes over what an accepted statement revokes, although the statement does not hold under the trust file of
    /// today: a revocation is not lost because a key was taken off the ring afterwards.
    pub fn keep_revocations(&mut self, statement: &Statement) {
        let list = self.revocations.rings.entry(statement.ring).or_default();
        let (keys, packs) = (&statement.revoked.keys, &statement.revoked.packs);
        list.keys.extend(keys.iter().filter(|key| !list.keys.contains(key)).cloned().collect::<Vec<_>>());
        list.packs.extend(packs.iter().filter(|p| !list.packs.contains(p)).cloned().collect::<Vec<_>>());
    }
}
