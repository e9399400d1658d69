//! L.R. 11 March 2005, n. 12, art. 38: building permits in Lombardia go faster than the State's sixty and
//! thirty days.

pub mod documenti;
pub mod rup;
pub mod termini;

/// The rules on building permits.
pub const RULES: &[digipro_sdk::Rule] = &[rup::RULE, documenti::RULE, termini::RULE];
