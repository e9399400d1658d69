//! The compiled code of a loaded pack: there already, or made when the pack is asked for the first time.

use crate::contract::Prepared;
use digipro_vocab::{Diagnostic, Failure, FailureCause};
use std::sync::{Mutex, OnceLock, PoisonError};

/// The code of a pack.
pub(crate) struct Code {
    ready: OnceLock<Result<Prepared, Failure>>,
    /// The portable component, until it is compiled.
    portable: Mutex<Option<Vec<u8>>>,
}

impl Code {
    /// Code that is there.
    pub(crate) fn ready(prepared: Prepared) -> Self {
        Self { ready: OnceLock::from(Ok(prepared)), portable: Mutex::new(None) }
    }

    /// Code that is made at the first question.
    pub(crate) fn deferred(portable: Vec<u8>) -> Self {
        Self { ready: OnceLock::new(), portable: Mutex::new(Some(portable)) }
    }

    /// The code, compiled now if it has not been; whoever asks meanwhile waits.
    ///
    /// # Errors
    /// When the component cannot be compiled on this host, though it could when the pack was accepted: the same answer
    /// each time.
    pub(crate) fn get(
        &self,
        compile: impl FnOnce(&[u8]) -> Result<Prepared, Vec<Diagnostic>>,
    ) -> Result<&Prepared, Failure> {
        let made = self.ready.get_or_init(|| {
            let portable = self.portable.lock().unwrap_or_else(PoisonError::into_inner).take();
            compile(&portable.unwrap_or_default()).map_err(|found| {
                let told: Vec<_> = found.iter().map(|one| one.message.to_string()).collect();
                Failure { cause: FailureCause::Absent, detail: told.join("; ") }
            })
        });
        made.as_ref().map_err(Failure::clone)
    }
}
