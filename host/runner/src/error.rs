//! Why the runner did not do what it was asked.

use crate::codes;
use digipro_vocab::{CaseId, Code, Diagnostic, Rejection};

/// Why something was not done.
///
/// After a rejection the case is unchanged. When the store failed, the command may have been kept, and only what
/// follows from it not performed: repeat it with the same key, which answers and performs the rest.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// It is not allowed now.
    #[error(transparent)]
    Rejected(#[from] Rejection),
    /// The store failed.
    #[error(transparent)]
    Store(#[from] digipro_store::Error),
    /// The definition cannot be executed.
    #[error("the definition has {} errors", .0.iter().filter(|found| found.is_error()).count())]
    Definition(Vec<Diagnostic>),
}

impl Error {
    /// The code of the page that explains it; the diagnostics of a definition each have their own.
    #[must_use]
    pub fn code(&self) -> Option<Code> {
        match self {
            Self::Rejected(rejection) => Some(rejection.code),
            Self::Store(error) => Some(error.code()),
            Self::Definition(_) => None,
        }
    }

    /// The rejection, if it is one.
    #[must_use]
    pub fn rejection(&self) -> Option<&Rejection> {
        if let Self::Rejected(rejection) = self { Some(rejection) } else { None }
    }
}

pub(crate) fn no_case(case: CaseId) -> Rejection {
    Rejection::new(codes::R0122, format!("there is no case {case}"))
        .help("list the cases to see their numbers")
}
