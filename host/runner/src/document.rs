//! Documents of a case: filed on its log with who, when and in which role, kept beside it, erased like its values.

use crate::error::no_case;
use crate::limits::{CONFLICTS_MAX, READ_CHUNK};
use crate::runner::{By, Runner, changed_too_often};
use crate::{Error, codes};
use digipro_store::{Filing, Kept, Payload, Record, Store, Written};
use digipro_vocab::{CaseId, Digest, Instant, Name, Rejection, canonical};
use serde::{Deserialize, Serialize};

/// The fact under which a document is kept that is filed under none: a kit says with it how long.
pub const DOCUMENTS: &str = "documents";

/// A document to be filed.
#[derive(Clone, Debug)]
pub struct NewDocument {
    /// What it is called.
    pub name: Name,
    /// The fact that it belongs to, by its path: it is kept as long as that one.
    pub fact: Option<Name>,
    /// Its media type.
    pub media: Name,
    /// The document.
    pub bytes: Vec<u8>,
}

/// A document of a case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Document {
    /// The case.
    pub case: CaseId,
    /// Number of the record that files it: its name within the case.
    pub record: u64,
    /// What it is called; not known any more once it is erased.
    pub name: Option<Name>,
    /// The fact that it belongs to.
    pub fact: Option<Name>,
    /// Its media type.
    pub media: Name,
    /// Its bytes, counted.
    pub size: u64,
    /// SHA-256 of its bytes.
    pub sha256: Digest,
    /// When it was filed.
    pub at: Instant,
    /// Who filed it.
    pub by: Name,
    /// In which role.
    pub role: Option<Name>,
    /// Whether nothing is left of it but this.
    pub erased: bool,
}

/// What a document is called, with the salt that keeps it from being guessed by its digest.
#[derive(Default, Serialize, Deserialize)]
struct Label {
    #[serde(skip_serializing_if = "Option::is_none")]
    fact: Option<Name>,
    name: Option<Name>,
    salt: String,
}

impl Runner {
    /// Files a document with a case, also with one that has ended. Under the same key it is filed once.
    ///
    /// # Errors
    /// When there is no such case, or the store failed.
    pub fn file_document(&self, case: CaseId, new: NewDocument, by: &By) -> Result<Document, Error> {
        let label = Label { fact: new.fact, name: Some(new.name), salt: self.0.salts.next()? };
        let label = canonical::to_bytes(&label)
            .map_err(|error| digipro_store::Error::Unreadable(error.to_string()))?;
        let (label, content) = (Payload::new(label), Payload::new(new.bytes));
        for _ in 0..CONFLICTS_MAX {
            let filing = Filing {
                at: self.0.clock.now(),
                by: by.actor.id.clone(),
                role: by.actor.role.clone(),
                content: content.digest(),
                label: label.digest(),
                media: new.media.clone(),
                size: content.bytes().len() as u64,
            };
            match self.0.store.file(case, filing, label.clone(), content.clone(), by.key.clone()) {
                Ok(Written::Kept(receipt)) => {
                    // What is in memory has not seen this record.
                    self.0.cache.forget(case);
                    return self.document(receipt.case, receipt.seq);
                }
                Ok(Written::Duplicate(receipt)) => return self.document(receipt.case, receipt.seq),
                Ok(Written::Conflict { .. } | Written::Taken | Written::Held(_)) => {}
                Err(digipro_store::Error::NoCase(case)) => return Err(no_case(case).into()),
                Err(error) => return Err(error.into()),
            }
        }
        Err(changed_too_often(case).into())
    }

    /// The documents of a case, in the order in which they were filed.
    ///
    /// # Errors
    /// When the store failed.
    pub fn documents(&self, case: CaseId) -> Result<Vec<Document>, Error> {
        documents(&self.0.store, case)
    }

    /// One document of a case.
    ///
    /// # Errors
    /// When the record files none, or the store failed.
    pub fn document(&self, case: CaseId, record: u64) -> Result<Document, Error> {
        let found = self.0.store.records(case, record.saturating_sub(1), 1)?;
        let found = found.first().filter(|found| found.seq == record);
        let document = found.map(|found| of(&self.0.store, case, found)).transpose()?.flatten();
        document.ok_or_else(|| absent(case, record).into())
    }

    /// The bytes of a document.
    ///
    /// # Errors
    /// When the record files none, it was erased, or the store failed.
    pub fn document_bytes(&self, document: &Document) -> Result<Vec<u8>, Error> {
        match self.0.store.payload(document.case, &document.sha256)? {
            Kept::Present(bytes) => Ok(bytes),
            Kept::Erased => {
                let cause = format!(
                    "the document of record {} of case {} was erased",
                    document.record, document.case
                );
                Err(Rejection::new(codes::R0122, cause).help("the log says when, by whom and why").into())
            }
            Kept::Missing => Err(digipro_store::Error::Damaged(format!(
                "the document {} of case {} is missing",
                document.sha256, document.case
            ))
            .into()),
        }
    }
}

fn absent(case: CaseId, record: u64) -> Rejection {
    Rejection::new(codes::R0122, format!("record {record} of case {case} files no document"))
        .help("list the documents of the case")
}

/// The documents of a case in a store.
pub(crate) fn documents(store: &Store, case: CaseId) -> Result<Vec<Document>, Error> {
    let (mut found, mut after) = (Vec::new(), 0);
    loop {
        let records = store.records(case, after, READ_CHUNK)?;
        let Some(last) = records.last() else { return Ok(found) };
        after = last.seq;
        for record in &records {
            found.extend(of(store, case, record)?);
        }
    }
}

/// The document that a record files, if it files one.
fn of(store: &Store, case: CaseId, record: &Record) -> Result<Option<Document>, Error> {
    let Some(filing) = Filing::read(&record.body) else { return Ok(None) };
    let label = match store.payload(case, &filing.label)? {
        Kept::Present(bytes) => serde_json::from_slice(&bytes).unwrap_or_default(),
        Kept::Erased | Kept::Missing => Label::default(),
    };
    let erased = matches!(store.payload(case, &filing.content)?, Kept::Erased);
    Ok(Some(Document {
        case,
        record: record.seq,
        name: label.name,
        fact: label.fact,
        media: filing.media,
        size: filing.size,
        sha256: filing.content,
        at: filing.at,
        by: filing.by,
        role: filing.role,
        erased,
    }))
}
