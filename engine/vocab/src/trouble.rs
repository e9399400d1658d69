//! Rejections of commands and incidents of the machinery.

use crate::{Code, Name};
use serde::Serialize;

/// A command that is not allowed now. The case is unchanged.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, thiserror::Error)]
#[error("{}: {message}", code.id)]
pub struct Rejection {
    /// The `R####` code.
    pub code: Code,
    /// The cause, in English.
    pub message: String,
    /// The next step.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub help: Option<String>,
}

impl Rejection {
    /// A rejection with a code and a cause.
    #[must_use]
    pub fn new(code: Code, message: impl Into<String>) -> Self {
        Self { code, message: message.into(), help: None }
    }

    /// With the next step.
    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }
}

/// A failure of the machinery on one case, for the operator. It waits until resolved; no other case notices.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Incident {
    /// The `I####` code.
    pub code: Code,
    /// Id of the BPMN element on which it stands.
    pub element: Name,
    /// The cause, in English.
    pub message: String,
}
