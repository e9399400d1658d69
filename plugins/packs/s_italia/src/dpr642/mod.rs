//! DPR 26 October 1972, n. 642: stamp duty.

pub mod bollo;

/// The rules on stamp duty.
pub const RULES: &[digipro_sdk::Rule] = &[bollo::RULE];
