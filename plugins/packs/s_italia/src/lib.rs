//! The State's rules for the procedures of a municipality, and the validation of common data.
//!
//! Illustrative: the norms were read with care, each says where and when in its `confirmed`; nobody with
//! authority answers for them. Rules lie in folders by the act that they apply.

use digipro_sdk::prelude::*;
/// Days and amounts, as every pack counts them.
pub use digipro_sdk::{amount, count};

pub mod accesso;
pub mod anagrafe;
pub mod benefici;
pub mod cad;
pub mod contratti;
pub mod d33;
pub mod dati;
pub mod dl76;
pub mod dpr380;
pub mod dpr445;
pub mod dpr642;
mod families;
pub mod gdpr;

pub mod l241;
pub mod norms;
pub mod trasparenza;
pub mod tuel;

/// The families of rules, each of which lists its own.
const FAMILIES: &[&[Rule]] = &[
    dpr445::RULES,
    cad::RULES,
    dl76::RULES,
    dpr642::RULES,
    gdpr::RULES,
    dati::RULES,
    l241::RULES,
    accesso::RULES,
    d33::RULES,
    trasparenza::RULES,
    tuel::RULES,
    contratti::RULES,
    benefici::RULES,
    dpr380::RULES,
    anagrafe::RULES,
];

/// The pack. It begins with the day from which generalised civic access can be exercised.
pub const PACK: Pack = Pack {
    id: "s_italia",
    version: env!("CARGO_PKG_VERSION"),
    publisher: "s_italia",
    standing: Standing::Illustrative,
    covers: since(2016, 12, 23),
    fuel: None,
    rules: &families::joined::<{ families::count(FAMILIES) }>(FAMILIES),
};

digipro_sdk::export!(PACK);

#[cfg(test)]
mod tests;
