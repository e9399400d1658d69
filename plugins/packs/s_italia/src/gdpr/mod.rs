//! Regulation (EU) 2016/679: personal data.

pub mod minimizzazione;

/// The rules on personal data.
pub const RULES: &[digipro_sdk::Rule] = &[minimizzazione::RULE];
