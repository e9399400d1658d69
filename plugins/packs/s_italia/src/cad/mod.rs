//! D.Lgs. 7 March 2005, n. 82 (CAD): signatures, files, preservation, applications, domicile, payments; and
//! the guidelines on electronic documents.

pub mod conservazione;
pub mod domicilio;
pub mod fascicolo;
pub mod firma;
pub mod istanza;
pub mod istanza_2018;
pub mod pagopa;
pub mod registro_giornaliero;
pub mod segnatura;

/// The rules on digital administration.
pub const RULES: &[digipro_sdk::Rule] = &[
    istanza::RULE,
    istanza_2018::RULE,
    segnatura::RULE,
    firma::RULE,
    domicilio::RULE,
    fascicolo::RULE,
    registro_giornaliero::RULE,
    conservazione::RULE,
    pagopa::RULE,
];
