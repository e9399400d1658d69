//! Regulation (EU) 2016/679: personal data; and D.Lgs. 30 June 2003, n. 196.

pub mod campi;
pub mod conservazione;
pub mod diffusione;
pub mod diffusione_2003;
pub mod minimizzazione;

/// The rules on personal data.
pub const RULES: &[digipro_sdk::Rule] =
    &[minimizzazione::RULE, campi::RULE, conservazione::RULE, diffusione::RULE, diffusione_2003::RULE];
