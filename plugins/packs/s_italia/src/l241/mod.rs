//! L. 7 August 1990, n. 241: the general law on administrative procedure.

pub mod autotutela;
pub mod autotutela_2015;
pub mod autotutela_2021;
pub mod avvio;
pub mod avvio_2005;
pub mod cds;
pub mod cds_2016;
pub mod cds_2025;
pub mod cds_conclusione;
pub mod cds_indizione;
pub mod conflitto;
pub mod criteri;
pub mod efficacia;
pub mod indennizzo;
pub mod motivazione;
pub mod pareri;
pub mod pareri_2009;
pub mod partecipazione;
pub mod potere_sostitutivo;
pub mod potere_sostitutivo_2012;
pub mod preavviso;
pub mod preavviso_2005;
pub mod preavviso_motivi;
pub mod preavviso_termine;
pub mod preavviso_termine_2005;
pub mod ricevuta;
pub mod rup;
pub mod sa_pa;
pub mod scia;
pub mod scia_controllo;
pub mod scia_formato;
pub mod scostamento;
pub mod silenzio_assenso;
pub mod silenzio_attestazione;
pub mod silenzio_tardivo;
pub mod soccorso;
pub mod sospensione;
pub mod tempi_effettivi;
pub mod termine;
pub mod termine_fissato;
pub mod valutazioni_tecniche;

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
    pareri::RULE,
    pareri_2009::RULE,
    valutazioni_tecniche::RULE,
    sa_pa::RULE,
    cds_indizione::RULE,
    cds::RULE,
    cds_conclusione::RULE,
    scia::RULE,
    scia_controllo::RULE,
    silenzio_assenso::RULE,
    silenzio_attestazione::RULE,
    autotutela::RULE,
    autotutela_2021::RULE,
    autotutela_2015::RULE,
    criteri::RULE,
    efficacia::RULE,
    cds_2025::RULE,
    cds_2016::RULE,
    preavviso_termine::RULE,
    preavviso_termine_2005::RULE,
    scia_formato::RULE,
];
