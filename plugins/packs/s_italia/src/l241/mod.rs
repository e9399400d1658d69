//! L. 7 August 1990, n. 241: the general law on administrative procedure.

pub mod avvio;
pub mod avvio_2005;
pub mod conflitto;
pub mod indennizzo;
pub mod motivazione;
pub mod partecipazione;
pub mod potere_sostitutivo;
pub mod potere_sostitutivo_2012;
pub mod preavviso;
pub mod preavviso_2005;
pub mod preavviso_motivi;
pub mod ricevuta;
pub mod rup;
pub mod scostamento;
pub mod silenzio_tardivo;
pub mod soccorso;
pub mod sospensione;
pub mod tempi_effettivi;
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
    indennizzo::RULE,
    tempi_effettivi::RULE,
    ricevuta::RULE,
    avvio::RULE,
    avvio_2005::RULE,
    scostamento::RULE,
    partecipazione::RULE,
    preavviso_motivi::RULE,
];
