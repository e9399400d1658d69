//! Limits of scenarios.

/// Bytes of one scenario file; beyond it, P0830.
pub const SCENARIO_BYTES_MAX: usize = 1_048_576;
/// Steps that a case may make by itself (jobs, timers, rules) between two acts of a scenario; beyond it, P0827.
pub const STEPS_BETWEEN_ACTS_MAX: usize = 10_000;
