//! DL 9 February 2012, n. 5, and DPR 30 May 1989, n. 223: the register of residents.

pub mod accertamento;
pub mod registrazione;
pub mod venti_giorni;

/// The rules on residence.
pub const RULES: &[digipro_sdk::Rule] = &[registrazione::RULE, accertamento::RULE, venti_giorni::RULE];
