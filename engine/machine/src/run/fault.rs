//! Why a step could not be taken: what becomes an incident.

use digipro_feel::{Failure, NullCause};
use digipro_vocab::{Code, Finding};

/// Why a step could not be taken.
#[derive(Clone, Debug)]
pub(crate) struct Fault {
    pub code: Code,
    pub message: String,
    /// Whether a person may sign over it.
    pub sign: bool,
    pub findings: Vec<Finding>,
}

impl Fault {
    pub(crate) fn new(code: Code, message: impl Into<String>) -> Self {
        Self { code, message: message.into(), sign: false, findings: Vec::new() }
    }

    /// One that a person may sign over, with what the rules said.
    pub(crate) fn to_sign(code: Code, message: impl Into<String>, findings: Vec<Finding>) -> Self {
        Self { code, message: message.into(), sign: true, findings }
    }

    /// Adds why an expression came to null.
    pub(crate) fn because(mut self, causes: &[NullCause]) -> Self {
        for cause in causes {
            self.message.push_str("; ");
            self.message.push_str(&cause.to_string());
        }
        self
    }
}

impl From<Failure> for Fault {
    fn from(failure: Failure) -> Self {
        Self::new(crate::codes::I0001, failure.to_string())
    }
}
