//! Bounds of a simulation.

/// Bytes in a plan (P0804).
pub const PLAN_MAX: usize = 16 << 20;
/// Cases that a plan may start (P0804).
pub const CASES_MAX: u32 = 100_000;
/// Commands after which a simulation stops when the plan does not say; it says so in its last event.
pub const STEPS_DEFAULT: u64 = 100_000;
