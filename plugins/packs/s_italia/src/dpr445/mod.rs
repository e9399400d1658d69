//! DPR 28 December 2000, n. 445: registration of documents.

pub mod autocertificazione;
pub mod controlli;
pub mod decadenza;
pub mod protocollo;

/// The rules on documents.
pub const RULES: &[digipro_sdk::Rule] =
    &[protocollo::RULE, autocertificazione::RULE, controlli::RULE, decadenza::RULE];
