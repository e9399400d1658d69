//! DPR 6 June 2001, n. 380: building.

pub mod assensi;
pub mod attestazione;
pub mod documenti;
pub mod domanda;
pub mod modifiche;
pub mod responsabile;
pub mod sanatoria;
pub mod silenzio;
pub mod silenzio_2011;
pub mod termine;

/// The rules on building.
pub const RULES: &[digipro_sdk::Rule] = &[
    responsabile::RULE,
    documenti::RULE,
    termine::RULE,
    silenzio::RULE,
    silenzio_2011::RULE,
    sanatoria::RULE,
    attestazione::RULE,
    domanda::RULE,
    modifiche::RULE,
    assensi::RULE,
];
