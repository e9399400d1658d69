//! The hash chain of a case: `hash = SHA-256(previous hash || body)`.
//!
//! The hash before the first record is the SHA-256 of the case's genesis, the canonical JSON
//! `{"case":7,"definition":"…"}`, so a chain cannot be moved to another case or definition. Anyone can check
//! it with `sqlite3` and `sha256sum`.

use crate::Error;
use digipro_vocab::{CaseId, Digest, Instant, canonical};
use serde::{Deserialize, Serialize};

/// The hash that the first record of a case continues.
#[must_use]
pub fn genesis(case: CaseId, definition: &Digest) -> Digest {
    Digest::of(format!(r#"{{"case":{case},"definition":"{definition}"}}"#).as_bytes())
}

/// The hash after one more record.
#[must_use]
pub fn link(previous: &Digest, body: &[u8]) -> Digest {
    Digest::of_all([previous.0.as_slice(), body])
}

/// How the body of an erasure begins; no other record may begin so (invariant ERASURE-ON-CHAIN).
const ERASURE: &[u8] = br#"{"erasure":"#;

/// The record of an erasure: on the chain like every other, so that what is gone is accounted for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Erasure {
    /// When.
    pub at: Instant,
    /// Who erased, as the caller says it.
    pub by: String,
    /// The payload that is gone.
    pub digest: Digest,
    /// Why.
    pub reason: String,
}

#[derive(Serialize, Deserialize)]
struct Body {
    erasure: Erasure,
}

impl Erasure {
    /// The body of its record.
    pub(crate) fn body(self) -> Result<Vec<u8>, Error> {
        canonical::to_bytes(&Body { erasure: self }).map_err(|e| Error::Unreadable(e.to_string()))
    }

    /// The erasure that a body records, if it is one.
    #[must_use]
    pub fn read(body: &[u8]) -> Option<Self> {
        if !body.starts_with(ERASURE) {
            return None;
        }
        serde_json::from_slice::<Body>(body).ok().map(|body| body.erasure)
    }
}

/// Whether a body has a form that is kept for the store's own records: erasures and documents. The case does not move
/// by them.
#[must_use]
pub fn is_reserved(body: &[u8]) -> bool {
    body.starts_with(ERASURE) || body.starts_with(crate::filing::BEGINS)
}

/// Whether the body names the digest, in hexadecimal.
pub(crate) fn names(body: &[u8], digest: &Digest) -> bool {
    let text = digest.to_string();
    body.windows(text.len()).any(|window| window == text.as_bytes())
}

#[cfg(test)]
mod tests {
    use super::{Erasure, genesis, link, names};
    use digipro_vocab::{CaseId, Digest, Instant};

    #[test]
    fn an_auditor_gets_the_same_hashes_with_other_tools() {
        // printf '{"case":7,"definition":"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"}' | sha256sum
        let start = genesis(CaseId(7), &Digest::of(b"abc"));
        assert_eq!(start.to_string(), "204c978d3fe91c7bb2c5ab4cec6682738bcb6bf52860d4e34659fa29d7255f34");
        // (printf GENESIS | xxd -r -p; printf '{}') | sha256sum
        assert_eq!(
            link(&start, b"{}").to_string(),
            "94257160b70b6d9a31d7ec3f1bbb995a062dd30b9e9fad49346d5691a69c6f41"
        );
    }

    #[test]
    fn an_erasure_reads_back_and_names_what_it_erased() {
        let digest = Digest::of(b"abc");
        let erasure = Erasure { at: Instant::UNIX_EPOCH, by: "rpd".into(), digest, reason: "art. 17".into() };
        let body = erasure.clone().body().unwrap();
        assert!(names(&body, &digest));
        assert_eq!(Erasure::read(&body), Some(erasure));
        assert_eq!(Erasure::read(b"{}"), None);
    }
}
