//! L. 7 August 1990, n. 241: the general law on administrative procedure.

pub mod conflitto;
pub mod motivazione;
pub mod preavviso;
pub mod preavviso_2005;
pub mod rup;
pub mod soccorso;
pub mod termine;
