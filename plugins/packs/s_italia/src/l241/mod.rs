//! L. 7 August 1990, n. 241: the general law on administrative procedure.

pub mod conflitto;
pub mod motivazione;
pub mod potere_sostitutivo;
pub mod potere_sostitutivo_2012;
pub mod preavviso;
pub mod preavviso_2005;
pub mod rup;
pub mod silenzio_tardivo;
pub mod soccorso;
pub mod sospensione;
pub mod termine;
pub mod termine_fissato;

/// The rules on procedure.
pub const RULES: &[digipro_sdk::Rule] = &[
    soccorso::RULE,
    rup::RULE,
    conflitto::RULE,
    preavviso::RULE,
    preavviso_2005::RULE,
    termine::RULE,
    motivazione::RULE,
    sospensione::RULE,
    termine_fissato::RULE,
    silenzio_tardivo::RULE,
    potere_sostitutivo::RULE,
    potere_sostitutivo_2012::RULE,
];
