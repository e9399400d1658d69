//! Art. 22-25 L. 7 August 1990, n. 241, and DPR 12 April 2006, n. 184: access to documents by those
//! concerned.
//!
//! The fact `accesso.specie` is one of `documentale` (this family), `semplice` and `generalizzato` (the
//! family of D.Lgs. 33/2013): all kinds of access can be asked about at one point.

use digipro_sdk::prelude::*;

pub mod controinteressati;
pub mod decisione;
pub mod irregolare;
pub mod sospensione;
pub mod termine;

/// The rules on access to documents.
pub const RULES: &[digipro_sdk::Rule] =
    &[irregolare::RULE, controinteressati::RULE, sospensione::RULE, decisione::RULE, termine::RULE];

/// The kind of access that this family is about.
pub(crate) const DOCUMENTS: &str = "documentale";

/// Whether the procedure is about access to documents, at points that other procedures have too: one that is
/// not about access does not say what kind of access it is.
pub(crate) fn is_about_documents(case: &Case, kind: Fact<Code>) -> bool {
    case.maybe(kind) == Some(DOCUMENTS)
}
