//! Why something was not done with a pack.

use digipro_vocab::Diagnostic;

/// Why something was not done with a pack.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The pack or what was asked is not in order.
    #[error("{}", first(.0))]
    Refused(Vec<Diagnostic>),
    /// The store failed.
    #[error(transparent)]
    Store(#[from] digipro_store::Error),
}

impl From<Diagnostic> for Error {
    fn from(diagnostic: Diagnostic) -> Self {
        Self::Refused(vec![diagnostic])
    }
}

impl From<Vec<Diagnostic>> for Error {
    fn from(found: Vec<Diagnostic>) -> Self {
        Self::Refused(found)
    }
}

fn first(found: &[Diagnostic]) -> &str {
    found.first().map_or("refused", |diagnostic| &diagnostic.message)
}
