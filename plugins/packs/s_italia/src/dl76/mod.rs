//! DL 16 July 2020, n. 76: notification through the national platform.

pub mod send;

/// The rules on notification.
pub const RULES: &[digipro_sdk::Rule] = &[send::RULE];
