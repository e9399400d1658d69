//! DPR 28 December 2000, n. 445: registration of documents, declarations instead of certificates.

pub mod annullamento;
pub mod autocertificazione;
pub mod controlli;
pub mod decadenza;
pub mod protocollo;
pub mod registrazione;

/// The rules on documents.
pub const RULES: &[digipro_sdk::Rule] = &[
    protocollo::RULE,
    registrazione::RULE,
    annullamento::RULE,
    autocertificazione::RULE,
    controlli::RULE,
    decadenza::RULE,
];
