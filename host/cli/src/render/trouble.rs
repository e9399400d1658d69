//! An error as the person at the screen reads it, and the exit code that programs read.

use super::{Screen, tell};
use digipro_site::{Error, engine};

impl Screen {
    /// Tells why a command did not do what it was asked.
    pub fn failure(&self, error: &Error) {
        let (code, help) = match error {
            Error::Negative(_) => (None, None),
            Error::Usage { help, .. } => (None, Some(help.clone())),
            Error::Input { help, .. } => (None, help.clone()),
            Error::Rejected(rejection) => (Some(rejection.code.id.to_owned()), rejection.help.clone()),
            Error::Machinery { code, help, .. } => (code.clone(), help.clone()),
            Error::Refused(found) => {
                found.iter().skip(1).for_each(tell);
                return self.failure(&engine::first(found));
            }
        };
        let text = match error {
            Error::Rejected(rejection) => rejection.message.clone(),
            other => other.to_string(),
        };
        self.trouble(code.as_deref(), &text, help.as_deref());
    }
}

/// The exit code; `digipro --help` documents them.
pub fn exit_code(error: &Error) -> u8 {
    match error {
        Error::Negative(_) => 1,
        Error::Usage { .. } => 2,
        Error::Input { .. } => 3,
        Error::Rejected(_) => 4,
        Error::Machinery { .. } | Error::Refused(_) => 5,
    }
}
