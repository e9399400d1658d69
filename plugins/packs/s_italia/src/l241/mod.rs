//! L. 7 August 1990, n. 241: the general law on administrative procedure.

pub mod conflitto;
pub mod motivazione;
pub mod preavviso;
pub mod preavviso_2005;
pub mod rup;
pub mod soccorso;
pub mod termine;

/// The rules on procedure.
pub const RULES: &[digipro_sdk::Rule] = &[
    soccorso::RULE,
    rup::RULE,
    conflitto::RULE,
    preavviso::RULE,
    preavviso_2005::RULE,
    termine::RULE,
    motivazione::RULE,
];
