//! The record of a document that was filed with a case: who, when, and the digests of what was filed.

use crate::backend::Write;
use crate::store::{check_sizes, written};
use crate::{Append, Error, Payload, Store, Written};
use digipro_vocab::{CaseId, Digest, Instant, Name, canonical};
use serde::{Deserialize, Serialize};

/// How the body of a filing begins; no other record may begin so.
pub(crate) const BEGINS: &[u8] = br#"{"document":"#;

/// A document on the chain of its case. What it is called stands in its label, a payload like the document itself: both
/// can be erased, and what is left says that there was one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Filing {
    /// When.
    pub at: Instant,
    /// Who filed it.
    pub by: Name,
    /// In which role.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub role: Option<Name>,
    /// SHA-256 of the document, as anybody computes it who has the file.
    pub content: Digest,
    /// SHA-256 of its label, which is salted.
    pub label: Digest,
    /// Its media type.
    pub media: Name,
    /// Its bytes, counted.
    pub size: u64,
}

#[derive(Serialize, Deserialize)]
struct Body {
    document: Filing,
}

impl Filing {
    /// The body of its record.
    pub(crate) fn body(self) -> Result<Vec<u8>, Error> {
        canonical::to_bytes(&Body { document: self }).map_err(|e| Error::Unreadable(e.to_string()))
    }

    /// The filing that a body records, if it is one.
    #[must_use]
    pub fn read(body: &[u8]) -> Option<Self> {
        if !body.starts_with(BEGINS) {
            return None;
        }
        serde_json::from_slice::<Body>(body).ok().map(|body| body.document)
    }
}

impl Store {
    /// Files a document with a case: a record on its chain, and beside it the label and the bytes of the document, which
    /// can be erased. Neither state nor views of the case change.
    ///
    /// # Errors
    /// When there is no such case, it is too large, or it could not be written.
    pub fn file(
        &self,
        case: CaseId,
        filing: Filing,
        label: Payload,
        content: Payload,
        key: Option<Name>,
    ) -> Result<Written, Error> {
        let head = self.head(case)?.ok_or(Error::NoCase(case))?;
        let append = Append {
            case,
            definition: head.definition,
            expected_seq: head.seq,
            at: filing.at,
            key,
            body: filing.body()?,
            payloads: vec![label, content],
            views: Vec::new(),
            snapshot: None,
            dealings: crate::Dealings::default(),
        };
        check_sizes(&append)?;
        written(self.write(Write::Append(append))?)
    }
}
