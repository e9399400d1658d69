//! The ways in which what was asked of an installation ends badly, each with a hint.

use digipro_vocab::{Diagnostic, Rejection};

/// Why what was asked was not done.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The answer is no: errors were found, a chain is broken, an outcome was not the expected one.
    #[error("{0}")]
    Negative(String),
    /// The arguments do not fit together.
    #[error("{message}")]
    Usage {
        /// What is wrong.
        message: String,
        /// What to type instead.
        help: String,
    },
    /// Something that was given cannot be read.
    #[error("{what}: {cause}")]
    Input {
        /// The path, or what was read.
        what: String,
        /// Why not.
        cause: String,
        /// What to do.
        help: Option<String>,
    },
    /// The command is not allowed now.
    #[error("{0}")]
    Rejected(Rejection),
    /// Documents that were given are refused.
    #[error("{}", .0.iter().find(|one| one.is_error()).map_or("refused", |one| &one.message))]
    Refused(Vec<Diagnostic>),
    /// Store, rules or runner failed.
    #[error("{message}")]
    Machinery {
        /// Its code, if it has one.
        code: Option<String>,
        /// What failed.
        message: String,
        /// What to do.
        help: Option<String>,
    },
}

impl Error {
    /// Something that cannot be read.
    pub fn input(what: impl ToString, cause: impl ToString) -> Self {
        Self::Input { what: what.to_string(), cause: cause.to_string(), help: None }
    }

    /// Arguments that do not fit.
    pub fn usage(message: impl Into<String>, help: impl Into<String>) -> Self {
        Self::Usage { message: message.into(), help: help.into() }
    }

    /// A failure of the machinery without a code.
    pub fn machinery(message: impl ToString) -> Self {
        Self::Machinery { code: None, message: message.to_string(), help: None }
    }

    /// With the next step, where the kind has one.
    #[must_use]
    pub fn help(mut self, text: impl Into<String>) -> Self {
        match &mut self {
            Self::Input { help, .. } | Self::Machinery { help, .. } => *help = Some(text.into()),
            Self::Usage { help, .. } => *help = text.into(),
            Self::Negative(_) | Self::Rejected(_) | Self::Refused(_) => {}
        }
        self
    }
}
