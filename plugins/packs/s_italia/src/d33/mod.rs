//! D.Lgs. 14 March 2013, n. 33, art. 5 and 5-bis: generalised civic access, and its review.

pub mod accesso_semplice;
pub mod controinteressati;
pub mod foia;
pub mod istanza;
pub mod registro;
pub mod riesame;
pub mod riesame_istanza;
pub mod trasmissione;

/// The rules on transparency and access.
pub const RULES: &[digipro_sdk::Rule] = &[
    accesso_semplice::RULE,
    istanza::RULE,
    controinteressati::RULE,
    foia::RULE,
    trasmissione::RULE,
    riesame_istanza::RULE,
    riesame::RULE,
    registro::RULE,
];
