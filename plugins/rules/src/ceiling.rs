//! The bounds of one call's memory and tables, with a named error when a component reaches them.

use crate::limits;
use wasmtime::{ResourceLimiter, Result};

/// What a component wanted more of than it may have.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub(crate) enum Reached {
    #[error("the component wanted {wanted} bytes of memory and may have {limit}")]
    Memory { wanted: usize, limit: usize },
    #[error("the component wanted a table of {wanted} elements and may have {limit}")]
    Table { wanted: usize, limit: usize },
}

/// The state of a call's store: nothing but its bounds.
///
/// Reaching a bound stops the call. If growing merely failed, a component would see it, run out of memory in
/// its own way and trap, and the cause would be lost.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Ceiling {
    pub(crate) memory: usize,
}

impl ResourceLimiter for Ceiling {
    fn memory_growing(&mut self, _: usize, wanted: usize, _: Option<usize>) -> Result<bool> {
        let limit = self.memory;
        if wanted > limit { Err(Reached::Memory { wanted, limit }.into()) } else { Ok(true) }
    }

    fn table_growing(&mut self, _: usize, wanted: usize, _: Option<usize>) -> Result<bool> {
        let limit = limits::TABLE;
        if wanted > limit { Err(Reached::Table { wanted, limit }.into()) } else { Ok(true) }
    }

    fn instances(&self) -> usize {
        limits::CORE_INSTANCES as usize
    }

    fn memories(&self) -> usize {
        limits::MEMORIES as usize
    }

    fn tables(&self) -> usize {
        limits::TABLES as usize
    }
}
