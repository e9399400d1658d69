//! The register of rule packs: one hash-chained list for the store, beside the logs of the cases.
//!
//! It is chained as they are (`hash = SHA-256(previous hash || body)`), so that nobody can say afterwards that
//! another pack was installed (invariant REGISTER-IS-CHAINED). What stands in an entry, its writer knows.

use crate::backend::{Answer, Write};
use crate::chain;
use crate::limits;
use crate::{Error, Store};
use digipro_vocab::{Digest, Instant};

/// An entry of the register.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Its number, from 1.
    pub seq: u64,
    /// When it was written.
    pub at: Instant,
    /// What the chain covers.
    pub body: Vec<u8>,
    /// Hash of the chain up to and including it.
    pub hash: Digest,
}

/// What became of an entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Entered {
    /// It is durable, under this number.
    Kept(u64),
    /// Somebody wrote in between: the register has so many entries. Read them and decide again.
    Conflict(u64),
}

/// The hash that the first entry continues.
#[must_use]
pub fn genesis() -> Digest {
    Digest::of(br#"{"register":"packs"}"#)
}

impl Store {
    /// Writes an entry after the one with this number, if that is still the last.
    ///
    /// # Errors
    /// When it is too large or could not be written. A conflict is an answer, not an error.
    pub fn enter(&self, after: u64, at: Instant, body: Vec<u8>) -> Result<Entered, Error> {
        if body.len() > limits::BODY_MAX {
            let what = "an entry of so many bytes";
            return Err(Error::TooLarge { what, size: body.len(), most: limits::BODY_MAX });
        }
        let entries = usize::try_from(after).unwrap_or(usize::MAX);
        if entries >= limits::REGISTER_MAX {
            let what = "a register of so many entries";
            return Err(Error::TooLarge { what, size: entries, most: limits::REGISTER_MAX });
        }
        match self.write(Write::Enter { after, at, body })? {
            Answer::Entered(entered) => Ok(entered),
            other => Err(Error::Unreadable(format!("the backend answered {other:?}"))),
        }
    }

    /// All entries of the register, in their order, after proving that each continues the one before.
    ///
    /// # Errors
    /// When the store cannot be read, or an entry was changed, removed or put between.
    pub fn register(&self) -> Result<Vec<Entry>, Error> {
        let entries = self.backend().register()?;
        match broken(&entries) {
            Some(seq) => Err(Error::Damaged(format!("entry {seq} of the register of packs was altered"))),
            None => Ok(entries),
        }
    }
}

/// The first entry that does not continue the one before.
pub(crate) fn broken(entries: &[Entry]) -> Option<u64> {
    let mut hash = genesis();
    (1..).zip(entries).find_map(|(number, entry)| {
        hash = chain::link(&hash, &entry.body);
        ((number, hash) != (entry.seq, entry.hash)).then_some(number)
    })
}
