//! Limits of scenarios.

/// Bytes of one scenario file; beyond it, P0830.
pub const SCENARIO_BYTES_MAX: usize = 1_048_576;
