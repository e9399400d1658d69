//! The five ways in which a command ends badly, each with its exit code and a hint.

use crate::render::Screen;
use digipro_vocab::Rejection;

/// Why a command did not do what it was asked.
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
            Self::Negative(_) | Self::Rejected(_) => {}
        }
        self
    }

    /// The exit code; `digipro --help` documents them.
    pub fn exit_code(&self) -> u8 {
        match self {
            Self::Negative(_) => 1,
            Self::Usage { .. } => 2,
            Self::Input { .. } => 3,
            Self::Rejected(_) => 4,
            Self::Machinery { .. } => 5,
        }
    }

    /// Tells the person at the screen.
    pub fn show(&self, screen: &Screen) {
        let (code, help) = match self {
            Self::Negative(_) => (None, None),
            Self::Usage { help, .. } => (None, Some(help.clone())),
            Self::Input { help, .. } => (None, help.clone()),
            Self::Rejected(rejection) => (Some(rejection.code.id.to_owned()), rejection.help.clone()),
            Self::Machinery { code, help, .. } => (code.clone(), help.clone()),
        };
        let text = match self {
            Self::Rejected(rejection) => rejection.message.clone(),
            other => other.to_string(),
        };
        screen.trouble(code.as_deref(), &text, help.as_deref());
    }
}
