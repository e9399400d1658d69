//! DPR 28 December 2000, n. 445: registration of documents.

pub mod protocollo;
