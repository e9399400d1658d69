//! Salts: what keeps the values of one record from being found again by their hash (ADR 0004).

use crate::Error;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

/// Where the salts of records come from.
#[derive(Clone, Debug, Default)]
pub enum Salts {
    /// From the random numbers of the machine.
    #[default]
    Random,
    /// One after the other from this number, so that the same run writes the same bytes. For simulations only: whoever
    /// knows the number finds erased values again.
    Counted(Arc<AtomicU64>),
}

impl Salts {
    /// Counted from this number on. A clone goes on counting with it.
    #[must_use]
    pub fn counted(from: u64) -> Self {
        Self::Counted(Arc::new(AtomicU64::new(from)))
    }

    pub(crate) fn next(&self) -> Result<String, Error> {
        let salt = match self {
            Self::Random => {
                let mut bytes = [0_u8; 16];
                getrandom::fill(&mut bytes)
                    .map_err(|e| digipro_store::Error::Unavailable(format!("no random numbers: {e}")))?;
                u128::from_be_bytes(bytes)
            }
            Self::Counted(next) => u128::from(next.fetch_add(1, Ordering::Relaxed)),
        };
        Ok(format!("{salt:032x}"))
    }
}
